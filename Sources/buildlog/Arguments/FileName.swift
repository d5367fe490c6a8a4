/// What the name of an output's file says of the format that is expected in it.
struct FileName {
  /// The name without its folders.
  let text: String

  init(of path: String) { text = path.split(separator: "/").last.map(String.init) ?? path }

  /// Extensions, and the formats that such a file may hold, the usual one first; none if it can hold no report.
  private static let known: [(extensions: [String], formats: [String])] = [
    (["html", "htm"], ["html"]),
    (["svg"], ["svg"]),
    (["md", "markdown"], ["markdown"]),
    (["json"], ["json", "trace", "otlp", "jsonl"]),
    (["jsonl", "ndjson"], ["jsonl"]),
    (["csv"], ["csv"]),
    (["txt"], ["table", "brief", "markdown", "github", "csv"]),
    (
      [
        "pdf", "png", "jpg", "jpeg", "gif", "webp", "xls", "xlsx", "ods", "doc", "docx", "odt", "zip", "gz",
        "xz", "zst", "db", "sqlite", "parquet", "xml", "sarif",
      ], []
    ),
  ]

  /// The formats that the name promises, the usual one first; `nil` if it promises none.
  var formats: [String]? {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex else { return nil }
    let end = text[text.index(after: dot)...].lowercased()
    return Self.known.first { $0.extensions.contains(end) }?.formats
  }
}
