/// Takes the number signs of Markdown off a builder's closing error that is the title of a report:
/// `# ERROR: failed to solve: …`.
///
/// A title above a log that has more than the Dockerfile's first lines may be about another build: it stays as it is.
enum PasteHeadings {
  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    // A report has one title; a comment of a script is on many lines.
    let headings = lines.indices.filter { signs(lines[$0]) > 0 }
    guard let place = headings.first, headings.count <= 2 else { return nil }
    if let read = withoutSigns(of: headings.last ?? place, in: lines) { return read }
    let text = lines[place].text.dropFirst(signs(lines[place]))
    let title = lines[place].with(lines[place].with(text).trimmed)
    guard title.isOfBuild, isError(title), !lines[..<place].contains(where: { $0.isOfBuild }) else {
      return nil
    }
    let below = lines[(place + 1)...].filter(\.isOfBuild)
    var read = lines
    if below.isEmpty {
      read[place] = title
      return read
    }
    // What cannot be parsed has no step: the title tells how the log below it ends.
    guard holds(title, "arse error"), below.allSatisfy(isOfLoading) else { return nil }
    read[place] = title.with([])
    return read + [title]
  }

  /// The engine's error below the steps, which somebody made a heading: `### COPY failed: …`.
  private static func withoutSigns(of place: Int, in lines: [PastedLine]) -> [PastedLine]? {
    let error = lines[place].with(lines[place].with(lines[place].text.dropFirst(signs(lines[place]))).trimmed)
    guard ClassicError.isBuildWithoutSteps(error.text.span) || ClosingError.isCertain(error.text.span),
      lines[..<place].contains(where: \.isOfBuild), !lines[(place + 1)...].contains(where: \.isOfBuild)
    else { return nil }
    var read = lines
    read[place] = error
    return read
  }

  private static func isError(_ line: PastedLine) -> Bool {
    holds(line, "failed to solve: ") || holds(line, "arse error")
  }

  /// Whether the line is about the Dockerfile's transfer.
  private static func isOfLoading(_ line: PastedLine) -> Bool {
    !holds(line, "failed to solve: ")
      && (holds(line, "[internal] load ") || holds(line, "transferring ") || holds(line, "[+] Building "))
  }

  private static func holds(_ line: PastedLine, _ words: StaticString) -> Bool {
    line.text.span.firstIndex(of: words) != nil
  }

  /// How many signs a heading begins with; 0 if the line is none.
  private static func signs(_ line: PastedLine) -> Int {
    let signs = line.text.prefix { $0 == ASCII.hash }.count
    return signs <= 6 && signs < line.text.count && line.text[signs] == ASCII.space ? signs : 0
  }
}
