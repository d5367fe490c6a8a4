import BuildLogParser

extension StatusLine {
  /// `sha256:9a5e0cae8a70 58.7 MB of 153 MB`, `extracting … done`.
  package func text(id: String) -> String {
    var text = Self.shortened(id)
    if let current {
      text += " \(InsightContext.size(current))"
      if let total, total != current { text += " of \(InsightContext.size(total))" }
    }
    return isDone ? text + " done" : text
  }

  /// `sha256:9a5e0cae8a70 58.7MB / 153MB`: as the engine writes sizes.
  func logLine(id: String) -> String {
    let size = { (bytes: Int64) in InsightContext.size(bytes).filter { $0 != " " } }
    var text = Self.shortened(id)
    if let current {
      text += " \(size(current))"
      if let total, total != current { text += " / \(size(total))" }
    }
    return isDone ? text + " done" : text
  }

  /// Twelve digits name a layer, as `docker images` shortens them.
  private static func shortened(_ id: String) -> String {
    id.split(separator: " ").map { $0.hasPrefix("sha256:") ? $0.prefix(19) : $0 }.joined(separator: " ")
  }
}
