/// The prefix of the lines of one output among several.
struct LaneLabel: Sendable {
  private let bytes: [UInt8]
  /// The number after it, on the line that was read last.
  private var number: Int?
  /// Whether the number stayed the same on two lines: then it is a part of the name.
  private var isFixed = false

  init(bytes: [UInt8], number: Int? = nil) {
    self.bytes = bytes
    self.number = number
  }

  /// Whether a line with this label and number is of the output.
  mutating func isSame(_ label: Span<UInt8>, _ number: Int?) -> Bool {
    guard number == self.number, label.equals(bytes) else { return false }
    if number != nil { isFixed = true }
    return true
  }

  /// Whether a line is the output's next one, by its number.
  mutating func goesOn(_ label: Span<UInt8>, with number: Int) -> Bool {
    guard !isFixed, let before = self.number, number == before &+ 1, label.equals(bytes) else { return false }
    self.number = number
    return true
  }
}
