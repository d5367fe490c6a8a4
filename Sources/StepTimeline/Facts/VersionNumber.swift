/// A version of numbers and dots, compared number by number: 3.10 comes after 3.9.
struct VersionNumber: Comparable, Hashable, Sendable {
  let parts: [Int]

  /// Reads `2.7.18`, `8u222`, `17.0.5_8`; nil if it holds anything but numbers.
  init?(_ text: some StringProtocol) {
    var parts: [Int] = []
    var number: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        guard let next = (number ?? 0).checked(times: 10, plus: digit) else { return nil }
        number = next
      case UInt8(ascii: "."), UInt8(ascii: "u"), UInt8(ascii: "_"):
        guard let read = number else { return nil }
        parts.append(read)
        number = nil
      default: return nil
      }
    }
    guard let last = number else { return nil }
    self.parts = parts + [last]
  }

  init(_ parts: [Int]) { self.parts = parts }

  static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  /// Whether this version begins with all numbers of another: 3.10.2 with 3.10, but not with 3.1.
  func begins(with prefix: VersionNumber) -> Bool { parts.starts(with: prefix.parts) }
}

extension Int {
  /// This number times a factor plus a summand; nil if that does not fit.
  fileprivate func checked(times factor: Int, plus summand: Int) -> Int? {
    let (product, tooLarge) = multipliedReportingOverflow(by: factor)
    let (sum, overflow) = product.addingReportingOverflow(summand)
    return tooLarge || overflow ? nil : sum
  }
}
