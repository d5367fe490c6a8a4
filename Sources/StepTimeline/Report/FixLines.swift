/// The lines of a fix that a reader copies or applies: its patch, else the lines that its rule has.
struct FixLines {
  /// The text, without the names of the files in front of a patch for one file.
  let text: String
  /// Whether the text is a diff.
  let isDiff: Bool

  /// `nil` for a fix of words alone.
  init?(_ fix: Fix) {
    if let patch = fix.patch {
      isDiff = true
      var lines = patch.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      // The file is named once, in front of its first change.
      text = lines.filter { !$0.hasPrefix("--- a/") }.map {
        $0.hasPrefix("+++ b/") ? String($0.dropFirst(6)) + ":" : $0
      }
      .joined(separator: "\n")
    } else if let snippet = fix.snippet {
      isDiff = false
      text = snippet
    } else {
      return nil
    }
  }
}
