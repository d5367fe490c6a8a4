/// Takes the power of commands from what a report prints.
///
/// A CI system reads the output of its jobs for commands of its own: GitHub acts on a line that begins with `::`, Azure
/// Pipelines on `##vso[` anywhere in a line, both on `##[`. A log's words must not be there in that form.
package enum WorkflowGuard {
  /// The text of a report with such signs broken by a blank.
  ///
  /// - Parameter isCommands: whether the lines that begin with `::` are the report's own.
  package static func text(_ report: [UInt8], isCommands: Bool = false) -> [UInt8] {
    guard mayHold(report, alsoColons: !isCommands) else { return report }
    var result: [UInt8] = []
    result.reserveCapacity(report.count + 16)
    var startsLine = true
    var i = 0
    while i < report.count {
      let byte = report[i]
      result.append(byte)
      if byte == UInt8(ascii: "#"), opensCommand(report, at: i) {
        result.append(UInt8(ascii: " "))
      } else if startsLine, !isCommands, byte == UInt8(ascii: ":"), i + 1 < report.count,
        report[i + 1] == byte
      {
        result.append(UInt8(ascii: " "))
      }
      switch byte {
      case 0x0A, 0x0D: startsLine = true
      case 0x20, 0x09: break
      case 0xC2... where startsLine:
        // A CI system takes them off before it looks.
        guard let length = blank(report[...], at: i) else {
          startsLine = false
          break
        }
        result += report[(i + 1)..<(i + length)]
        i += length - 1
      // A colour code is not part of the line's text.
      case 0x1B:
        while i + 1 < report.count, report[i + 1] != UInt8(ascii: "m"), report[i + 1] >= 0x20 {
          i += 1
          result.append(report[i])
        }
        if i + 1 < report.count, report[i + 1] == UInt8(ascii: "m") {
          i += 1
          result.append(report[i])
        }
      default: startsLine = false
      }
      i += 1
    }
    return result
  }

  /// JSON with such signs written as escapes, which mean the same.
  static func json(_ report: [UInt8]) -> [UInt8] {
    guard mayHold(report, alsoColons: false) else { return report }
    var result: [UInt8] = []
    result.reserveCapacity(report.count + 16)
    for i in report.indices {
      if report[i] == UInt8(ascii: "#"), opensCommand(report, at: i) {
        result += "\\u0023".utf8
      } else {
        result.append(report[i])
      }
    }
    return result
  }

  /// Whether a character that is added to markup would make such a sign of it, and is better written as a reference.
  static func makesCommand(_ byte: UInt8, after markup: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "["):
      if markup.suffix(2).elementsEqual("##".utf8) { return true }
      return markup.suffix(5).map { $0 | 0x20 }.elementsEqual("##vso".utf8)
    case UInt8(ascii: ":"): return markup.last == byte && isBlank(markup.dropLast())
    default: return false
    }
  }

  /// Whether nothing but blanks is in the last line.
  private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    var end = text.endIndex
    while end > text.startIndex {
      let last = text[end - 1]
      if last == 0x0A { return true }
      if last == 0x20 || last == 0x09 {
        end -= 1
      } else if let length = [2, 3].first(where: {
        end - $0 >= text.startIndex && blank(text, at: end - $0) == $0
      }) {
        end -= length
      } else {
        return false
      }
    }
    return true
  }

  /// The length of a blank beyond ASCII, if there is one.
  private static func blank(_ text: ArraySlice<UInt8>, at i: Int) -> Int? {
    guard i + 1 < text.endIndex else { return nil }
    if text[i] == 0xC2 { return text[i + 1] == 0x85 || text[i + 1] == 0xA0 ? 2 : nil }
    guard i + 2 < text.endIndex else { return nil }
    switch (text[i], text[i + 1], text[i + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return nil
    }
  }

  /// `##[` and `##vso[`.
  private static func opensCommand(_ text: [UInt8], at i: Int) -> Bool {
    guard i + 2 < text.count, text[i + 1] == UInt8(ascii: "#") else { return false }
    if text[i + 2] == UInt8(ascii: "[") { return true }
    let word = text[(i + 2)...].prefix(4)
    return word.map { $0 | 0x20 }.elementsEqual("vso{".utf8)
  }

  private static func mayHold(_ text: [UInt8], alsoColons: Bool) -> Bool {
    text.withUnsafeBufferPointer { text in
      var before: UInt8 = 0
      for byte in text {
        if byte == before, byte == UInt8(ascii: "#") || alsoColons && byte == UInt8(ascii: ":") {
          return true
        }
        before = byte
      }
      return false
    }
  }
}
