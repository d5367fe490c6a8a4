/// Takes off the quotation marks that somebody put around a build's lines: `"Step 3/4 : COPY …` to `… file does not exist"`.
///
/// The first line behind the mark has to be a build's, and a line has to end with the same mark.
enum PasteQuotes {
  /// The most lines between the two marks.
  private static let mostLines = 200

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    var isChanged = false
    var i = 0
    while i < lines.count {
      guard let (mark, rest) = opened(lines[i]),
        let last = lines[i...].prefix(mostLines).firstIndex(where: { ends($0, with: mark) })
      else {
        i += 1
        continue
      }
      changed[i] = lines[i].with(rest)
      changed[last] = changed[last].with(changed[last].trimmed.dropLast())
      isChanged = true
      i = last + 1
    }
    return isChanged ? changed : nil
  }

  /// The engine's closing error that a sentence quotes, on a line of its own: `I get "The command '…' returned a non-zero code: 1"`.
  ///
  /// Only in a text without any line of a build, and only the last such error.
  static func partedFromSentence(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    for i in lines.indices.reversed() {
      let text = lines[i].text
      for start in text.indices where isMark(text[start]) {
        guard let end = text.lastIndex(of: text[start]), end > start + 12 else { continue }
        let quoted = lines[i].with(text[(start + 1)..<end])
        guard ClosingError.isCertain(quoted.text.span) || ClassicError.isFailedCommand(quoted.text.span)
        else {
          continue
        }
        return lines[..<i] + [lines[i].with(text[..<start]), quoted] + lines[(i + 1)...]
      }
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// The mark that a line of a build begins with, and the line behind it.
  private static func opened(_ line: PastedLine) -> (mark: UInt8, rest: ArraySlice<UInt8>)? {
    let text = line.trimmed
    guard let mark = text.first, isMark(mark), mark != UInt8(ascii: "`") else { return nil }
    let rest = text.dropFirst()
    return line.with(rest).isOfBuild ? (mark, rest) : nil
  }

  /// Whether the line ends with the mark, and holds no other one that this may belong to.
  private static func ends(_ line: PastedLine, with mark: UInt8) -> Bool {
    let text = line.trimmed
    guard text.count > 1, text.last == mark else { return false }
    // Within the first line the mark that begins it is one of the pair; `"a" and "b"` is no quotation of a whole line.
    return text.count(where: { $0 == mark }) % 2 == (opened(line) == nil ? 1 : 0)
  }
}
