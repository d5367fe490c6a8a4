/// Takes off a name that is the same before each line, where the reader does not: nothing of the build is left but its error,
/// which has the name before it, or no build at all.
enum PasteLabels {
  private static let longest = 60

  /// `[main]     make: …`: what a client puts before the lines of one of its services.
  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    let labels = lines.map(label)
    let ofBuild = zip(lines, labels).compactMap { line, label in
      label.flatMap { line.with(line.text[$0.end...]).isOfBuild ? $0.name : nil }
    }
    guard let name = ofBuild.first, ofBuild.allSatisfy({ $0.elementsEqual(name) }),
      labels.count(where: { $0?.name.elementsEqual(name) == true }) > 2
    else { return nil }
    return zip(lines, labels).map { line, label in
      guard let label, label.name.elementsEqual(name) else { return line }
      return line.with(line.text[label.end...])
    }
  }

  /// `remote: [build] error: …`: any words that all lines begin with, of a text in which no build was found.
  static func removedFromAll(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.filter { !$0.isBlank }
    guard written.count > 2, let first = written.first?.text, !lines.contains(where: \.isOfBuild) else {
      return nil
    }
    var end = Swift.min(first.count, longest)
    for line in written {
      end = zip(first.prefix(end), line.text).prefix { $0 == $1 }.count
    }
    while end > 1, first[end - 1] != ASCII.space || !isEndOfLabel(first[end - 2]) { end -= 1 }
    guard end > 1 else { return nil }
    let bare = lines.map { $0.isBlank ? $0 : $0.with($0.text[end...]) }
    return bare.contains(where: \.isOfBuild) ? bare : nil
  }

  private static func isEndOfLabel(_ byte: UInt8) -> Bool {
    byte == ASCII.rightBracket || byte == ASCII.colon || byte == UInt8(ascii: "|")
  }

  private static func label(of line: PastedLine) -> (name: ArraySlice<UInt8>, end: Int)? {
    var prefix = EnvelopePrefix()
    guard let end = BracketedNameMark.read(line.text.span, at: 0, into: &prefix), let name = prefix.label
    else { return nil }
    return (line.text[name], line.text.span.indexAfterBlanks(from: end))
  }

  /// `+build | text`, `2/4 *failed* | text`: a name and a bar (Earthly), of a text in which no build was found.
  static func removedWithBar(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.filter { !$0.isBlank && !$0.trimmed.span.hasPrefix("```") }
    guard written.count > 2, let last = written.last, !lines.contains(where: \.isOfBuild),
      let bar = last.text.span.firstIndex(of: " | "), bar > last.indent, bar < last.indent + longest
    else { return nil }
    let mark = last.text[last.indent..<(bar + 3)]
    let isMarked = { (line: PastedLine) in line.text[line.indent...].starts(with: mark) }
    guard written.count(where: isMarked) * 10 >= written.count * 6 else { return nil }
    return lines.map { isMarked($0) ? $0.with($0.text[($0.indent + mark.count)...]) : $0 }
  }
}
