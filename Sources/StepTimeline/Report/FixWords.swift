/// The text of a fix as a report shows it: the sentences, and the command to build with after the change.
struct FixWords {
  /// The sentences, without the command that they end with.
  let text: String
  /// The command to build with, which no width may break; `nil` if the fix names none.
  let command: String?
  /// The words in front of the command.
  static let lead = Fix.leadOfCommand

  init(_ fix: Fix) {
    guard let start = fix.text.rangeOfText(" \(Self.lead) `"), fix.text.hasSuffix("`") else {
      text = fix.text
      command = nil
      return
    }
    text = String(fix.text[..<start.lowerBound])
    command = String(fix.text[start.upperBound...].dropLast())
  }
}
