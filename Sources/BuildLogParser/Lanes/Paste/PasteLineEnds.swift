/// Breaks a text whose line ends are escaped, as a program's own log quotes it: `#15 2.2 E: …\\r\\n#15 ERROR: process \\\"/bin/sh …`.
///
/// Only in a text in which no build was found, and if the lines are those of a build.
enum PasteLineEnds {
  private static let backslash = UInt8(ascii: "\\")

  static func broken(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    var changed: [PastedLine] = []
    var isBuild = false
    for line in lines {
      let pieces = pieces(of: line.text)
      guard pieces.count > 2 else {
        changed.append(line)
        continue
      }
      let whole = pieces.map { line.with(unescaped($0)) }
      isBuild = isBuild || whole.contains(where: \.isOfBuild)
      changed += whole
    }
    return isBuild ? changed : nil
  }

  /// The text between escaped line ends, whatever the number of their backslashes: `\n`, `\r\n`, `\\r\\n`.
  private static func pieces(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    var at = 0
    while let found = text[at...].firstIndex(of: backslash) {
      let end = text[found...].firstIndex { $0 != backslash } ?? text.count
      guard end < text.count else { break }
      if text[end] == UInt8(ascii: "n") {
        pieces.append(text[start..<found])
        start = end + 1
      } else if text[end] == UInt8(ascii: "r"), end + 1 < text.count, text[end + 1] == backslash {
        // The `\n` behind it is next.
        pieces.append(text[start..<found])
        let next = text[(end + 1)...].firstIndex { $0 != backslash } ?? text.count
        let isPair = next < text.count && text[next] == UInt8(ascii: "n")
        start = isPair ? next + 1 : end + 1
        at = start
        continue
      }
      at = end + 1
    }
    pieces.append(text[start...])
    return pieces
  }

  /// The text without the backslashes before its quotation marks.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var whole: [UInt8] = []
    for byte in text {
      if byte == ASCII.quote { while whole.last == backslash { whole.removeLast() } }
      whole.append(byte)
    }
    return whole
  }
}
