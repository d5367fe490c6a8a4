import BuildLogParser

extension StatusLine {
  /// `sha256:9a5e0cae8a70 58.7 MB of 153 MB`, `extracting … done`.
  package func text(id: String) -> String {
    // Twelve digits name a layer, as `docker images` shortens them.
    let words = id.split(separator: " ").map { $0.hasPrefix("sha256:") ? $0.prefix(19) : $0 }
    var text = words.joined(separator: " ")
    if let current {
      text += " \(InsightContext.size(current))"
      if let total, total != current { text += " of \(InsightContext.size(total))" }
    }
    return isDone ? text + " done" : text
  }
}
