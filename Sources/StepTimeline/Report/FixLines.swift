/// The lines of a fix that a reader copies or applies: its patch, otherwise the lines of its rule.
struct FixLines {
  /// The text, without the names of the files in front of a patch for one file.
  let text: String
  /// Whether the text is a diff.
  let isDiff: Bool

  /// The text's lines, empty ones too.
  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// `nil` for a fix of words alone.
  init?(_ fix: Fix) {
    if let patch = fix.patch {
      self.init(patch: patch)
    } else if let snippet = fix.snippet {
      self.init(snippet: snippet)
    } else {
      return nil
    }
  }

  /// Lines to copy.
  init(snippet: String) { self.init(text: snippet, isDiff: false) }

  /// The first lines, and how many more there are, if there are more than so many.
  func limited(to most: Int, sign: String) -> FixLines {
    let all = lines
    guard all.count > most else { return self }
    let rest = counted(all.count - most + 1, "more line")
    return FixLines(
      text: (all.prefix(most - 1) + ["\(sign) \(rest)"]).joined(separator: "\n"), isDiff: isDiff)
  }

  /// The language of the lines, as Markdown names it; empty for lines of a settings file.
  var language: String {
    if isDiff { return "diff" }
    let first = text.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    if first.hasPrefix("{") || first.hasPrefix("[") { return "" }
    return DockerfileReader.keywords.contains(String(first.prefix { $0 != " " })) ? "dockerfile" : "sh"
  }

  private init(text: String, isDiff: Bool) {
    self.text = text
    self.isDiff = isDiff
  }

  /// Of a patch, the parts that a reader needs.
  init(patch: String) {
    var lines = patch.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    // The file is named once, in front of its first change.
    var shown: [String] = []
    for (place, line) in lines.enumerated() {
      let next = place + 1 < lines.count ? lines[place + 1] : ""
      if line.hasPrefix("--- a/"), next.hasPrefix("+++ b/") { continue }
      if line == "--- /dev/null", next.hasPrefix("+++ b/") { continue }
      if line.hasPrefix("+++ b/"), place > 0, lines[place - 1].hasPrefix("--- ") {
        shown.append(line.dropFirst(6) + (lines[place - 1] == "--- /dev/null" ? " (new file):" : ":"))
      } else {
        shown.append(line)
      }
    }
    self.init(text: shown.joined(separator: "\n"), isDiff: true)
  }

  /// The file's name and the changed lines alone, at most so many.
  func short(lines most: Int, sign: String) -> [String] {
    let all = lines
    let changed = all.enumerated().filter { place, line in
      // A name is in front of the first hunk.
      line.hasPrefix("+") || line.hasPrefix("-")
        || place + 1 < all.count && !line.hasPrefix(" ") && all[place + 1].hasPrefix("@@ ")
    }.map(\.element)
    return changed.count > most ? Array(changed.prefix(most - 1)) + [sign] : changed
  }
}
