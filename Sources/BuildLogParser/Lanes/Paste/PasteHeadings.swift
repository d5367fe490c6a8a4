/// Takes the number signs of Markdown off a builder's line that is the heading of a report: `# ERROR: failed to solve: …`.
enum PasteHeadings {
  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    // A report has one title; a comment of a script is on many lines.
    let headings = lines.indices.filter { signs(lines[$0]) > 0 }
    guard let first = headings.first, headings.count <= 2,
      !lines[..<first].contains(where: { $0.isOfBuild })
    else { return nil }
    var read = lines
    for i in headings {
      let text = lines[i].with(lines[i].text.dropFirst(signs(lines[i])))
      guard text.isOfBuild else { continue }
      let title = text.with(text.trimmed)
      read[i] = title
      // The title tells how the log below it ends.
      let below = lines[(i + 1)...]
      guard isSolveError(title), below.contains(where: { $0.isOfBuild }), !below.contains(where: isSolveError)
      else { continue }
      read[i] = title.with([])
      read.append(title)
    }
    return read == lines ? nil : read
  }

  private static func isSolveError(_ line: PastedLine) -> Bool {
    line.text.span.firstIndex(of: "failed to solve: ") != nil
  }

  /// How many signs a heading begins with; 0 if the line is none.
  private static func signs(_ line: PastedLine) -> Int {
    let signs = line.text.prefix { $0 == ASCII.hash }.count
    return signs <= 6 && signs < line.text.count && line.text[signs] == ASCII.space ? signs : 0
  }
}
