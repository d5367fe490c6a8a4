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
        "xz", "zst", "db", "sqlite", "parquet",
      ], []
    ),
  ]

  /// The extension in small letters; `nil` if there is none.
  ///
  /// What begins with a digit is the end of a version or a date, and `mktemp` ends its names (`tmp.Xa1b2c3d4e`) in any letters.
  var fileExtension: String? {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex, !text.hasPrefix("tmp.") else {
      return nil
    }
    let end = text[text.index(after: dot)...]
    return end.first?.isLetter == true ? end.lowercased() : nil
  }

  /// The formats that the name promises, the usual one first; `nil` if it promises none.
  var formats: [String]? {
    fileExtension.flatMap { end in Self.known.first { $0.extensions.contains(end) }?.formats }
  }

  /// The extension, if nothing is known of it; a log is text.
  var unknownExtension: String? { formats == nil && fileExtension != "log" ? fileExtension : nil }

  /// The extensions by which one of these formats is chosen, as a list for a sentence.
  static func extensions(choosing formats: [String]) -> String {
    known.filter { $0.formats.first.map(formats.contains) ?? false }.map { ".\($0.extensions[0])" }
      .joined(separator: ", ") + " or .log"
  }
}
