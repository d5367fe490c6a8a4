/// Takes off the backslashes that an editor of Markdown put before signs: `\#12 \[build 3/4\] RUN npm\_ci`.
enum PasteEscapes {
  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    let marked = lines.indices.filter { lines[$0].contains(UInt8(ascii: "\\")) }
    // Most texts have none, and each further look takes the time of all their bytes.
    guard !marked.isEmpty else { return nil }
    var read = lines
    for i in marked { read[i] = lines[i].with(text(of: lines[i].text)) }
    // Paths of Windows and patterns hold such pairs, too: a builder's own sign is among what was escaped, a pair of fences, or
    // every sign is.
    let isPaste =
      marked.contains { !lines[$0].isOfBuild && read[$0].isOfBuild } || areFenced(lines)
      || areAllEscaped(lines, marks: "*_[]", atLeast: 3)
    return isPaste ? read : withoutTicks(lines)
  }

  /// Takes off the backslashes before marks of code alone, of a text without any line of a build.
  private static func withoutTicks(_ lines: [PastedLine]) -> [PastedLine]? {
    guard areAllEscaped(lines, marks: "`", atLeast: 4),
      !lines.contains(where: { $0.isOfBuild && !PasteQuotations.isOutput($0) })
    else { return nil }
    return lines.map { line in
      var text: [UInt8] = []
      for byte in line.text {
        if byte == UInt8(ascii: "`"), text.last == UInt8(ascii: "\\") { text.removeLast() }
        text.append(byte)
      }
      return line.with(text)
    }
  }

  /// Whether escaped fences are around the log.
  private static func areFenced(_ lines: [PastedLine]) -> Bool {
    let fences = lines.indices.filter { lines[$0].trimmed.span.equals("\\`\\`\\`") }
    guard let first = fences.first, fences.count == 2 else { return false }
    return !lines[..<first].contains { $0.isOfBuild }
  }

  /// Whether no such sign, on which Markdown acts, stands without a backslash, of several.
  private static func areAllEscaped(_ lines: [PastedLine], marks: StaticString, atLeast least: Int) -> Bool {
    var count = 0
    for line in lines {
      for (i, byte) in line.text.enumerated() where holds(marks, byte) {
        guard i > 0, line.text[i - 1] == UInt8(ascii: "\\") else { return false }
        count += 1
      }
    }
    return count >= least
  }

  private static func holds(_ marks: StaticString, _ byte: UInt8) -> Bool {
    (0..<marks.utf8CodeUnitCount).contains { marks.utf8Start[$0] == byte }
  }

  private static func text(of escaped: [UInt8]) -> [UInt8] {
    // A path of Windows has backslashes of its own.
    if escaped.span.firstIndex(of: ":\\") != nil { return escaped }
    var text: [UInt8] = []
    for (i, byte) in escaped.enumerated() {
      if byte == UInt8(ascii: "\\"), i + 1 < escaped.count, isMark(escaped[i + 1]),
        i == 0 || escaped[i - 1] != UInt8(ascii: "\\")
      {
        continue
      }
      text.append(byte)
    }
    return text
  }

  private static func isMark(_ byte: UInt8) -> Bool { marks.utf8.contains(byte) }

  private static let marks = "#[]_*`>~-.!(){}+|<="
}
