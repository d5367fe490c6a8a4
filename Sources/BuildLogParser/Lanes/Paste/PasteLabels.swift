/// Takes off the name in brackets that a client puts before what one of its services prints: `[main]     make: …`.
///
/// In the middle of a log the reader learns such a name from the line that begins the build; here nothing of the build is left
/// but its error, which has the name before it.
enum PasteLabels {
  private static let longest = 40

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    var ofBuild: ArraySlice<UInt8>?
    for line in lines {
      guard let end = end(in: line), line.with(line.text[end...]).isOfBuild else { continue }
      let label = label(of: line)
      if let ofBuild, !ofBuild.elementsEqual(label) { return nil }
      ofBuild = label
    }
    guard let ofBuild, lines.count(where: { label(of: $0).elementsEqual(ofBuild) }) > 2 else { return nil }
    return lines.map { line in
      guard let end = end(in: line), label(of: line).elementsEqual(ofBuild) else { return line }
      return line.with(line.text[end...])
    }
  }

  /// The name with its brackets; empty if there is none.
  private static func label(of line: PastedLine) -> ArraySlice<UInt8> {
    guard end(in: line) != nil, let bracket = line.text.firstIndex(of: ASCII.rightBracket) else { return [] }
    return line.text[...bracket]
  }

  /// The end of the name and the blanks behind it.
  private static func end(in line: PastedLine) -> Int? {
    let text = line.text.span
    guard text.count > 2, text[0] == ASCII.leftBracket else { return nil }
    var i = 1
    while i < min(text.count, longest), text[i].isNamePart { i += 1 }
    guard i > 1, i < text.count, text[i] == ASCII.rightBracket else { return nil }
    return i + 1 < text.count && text[i + 1] == ASCII.space ? text.indexAfterBlanks(from: i + 1) : nil
  }
}
