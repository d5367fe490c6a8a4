import BuildLogParser

extension StatusLine {
  /// `sha256:9a5e0cae8a70 58.7 MB of 153 MB`, `extracting … done`.
  package func text(id: String) -> String {
    text(id: id, between: " of ") { InsightContext.size($0) }
  }

  /// `sha256:9a5e0cae8a70 58.7MB / 153MB`: as the engine writes sizes.
  func logLine(id: String) -> String {
    text(id: id, between: " / ") { InsightContext.size($0).filter { $0 != " " } }
  }

  private func text(id: String, between sign: String, size: (Int64) -> String) -> String {
    // Twelve digits name a layer, as `docker images` shortens them.
    let words = id.split(separator: " ").map { $0.hasPrefix("sha256:") ? $0.prefix(19) : $0 }
    var text = words.joined(separator: " ")
    if let current {
      text += " " + size(current)
      if let total, total != current { text += sign + size(total) }
    }
    return isDone ? text + " done" : text
  }
}
