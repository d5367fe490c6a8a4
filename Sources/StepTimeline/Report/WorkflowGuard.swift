/// Takes the power of commands from what a report prints.
///
/// A CI system reads the output of its jobs for commands of its own: GitHub acts on a line that begins with `::`, Azure
/// Pipelines on `##vso[` anywhere in a line, both on `##[`. A log's words must not be there in that form.
enum WorkflowGuard {
  /// The text of a report with such signs broken by a blank.
  ///
  /// - Parameter isCommands: whether the lines that begin with `::` are the report's own.
  static func text(_ report: [UInt8], isCommands: Bool = false) -> [UInt8] {
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
