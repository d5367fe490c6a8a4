/// The outputs of a command beside its inputs, checked before a log is read or a build is run.
///
/// Two outputs into one file, or an output into a log that is being read, would lose one of them without a word.
struct OutputPlan {
  private struct Destination {
    var path: String
    /// The option that names it, as the user wrote it.
    var option: String
    /// The format of the output; `nil` if it has none.
    var format: String?
  }

  /// The identity of a file, independent of the path that leads to it.
  private enum Place: Hashable {
    case file(Platform.FileIdentity)
    case path(String)
  }

  private var destinations: [Destination] = []
  private var inputs: [Input] = []

  /// Adds a file that is to be written.
  mutating func add(_ path: String, by option: String, format: String?) {
    destinations.append(Destination(path: path, option: option, format: format))
  }

  /// Adds logs that are read.
  mutating func add(_ inputs: [Input]) { self.inputs += inputs }

  /// - Throws: what contradicts itself.
  func check() throws(UsageError) {
    guard !destinations.isEmpty else { return }
    var taken: [Place: String] = [:]
    for input in inputs {
      switch input {
      case .file(let path): if let place = Self.place(of: path) { taken[place] = "the log '\(path)'" }
      case .standardInput:
        if let identity = Platform.identity(of: .standardInput) {
          taken[.file(identity)] = "the log on standard input"
        }
      }
    }
    if let identity = Platform.identity(of: .standardOutput) { taken[.file(identity)] = "standard output" }
    for destination in destinations {
      guard let place = Self.place(of: destination.path) else { continue }
      if let other = taken[place] {
        throw .outputs("'\(destination.option)' would overwrite \(other)")
      }
      taken[place] = "the output of '\(destination.option)'"
      if let format = destination.format, let wanted = Self.formats(of: destination.path),
        !wanted.contains(format)
      {
        guard !wanted.isEmpty else {
          throw .outputs(
            "'\(destination.option)': buildlog cannot write such a file; a browser prints the HTML report to PDF (-o report.html)"
          )
        }
        throw .outputs(
          "'\(destination.option)' would write \(format), but the file name says "
            + "\(wanted.joined(separator: " or ")); choose another name or format")
      }
    }
  }

  /// The identity of a regular file or of one that will be made; other kinds, such as pipes, may have several writers.
  private static func place(of path: String) -> Place? {
    if let identity = Platform.identity(of: path) { return .file(identity) }
    guard let target = try? Platform.target(of: path), target.kind == .missing else { return nil }
    let (folder, name) = OutputFile.split(target.path)
    return .path("\(Platform.resolved(folder))/\(name)")
  }

  /// The formats that a file's name promises, the usual one first; `nil` if it promises none.
  static func formats(of path: String) -> [String]? {
    let name = OutputFile.split(path).name
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm": return ["html"]
    case "svg": return ["svg"]
    case "md", "markdown": return ["markdown"]
    case "csv": return ["csv"]
    case "json": return ["json", "trace", "otlp", "jsonl"]
    case "jsonl", "ndjson": return ["jsonl"]
    case "txt": return ["table", "brief", "markdown", "github", "csv"]
    case "pdf", "png", "jpg", "jpeg", "gif", "webp", "xls", "xlsx", "ods", "doc", "docx", "odt", "zip", "gz",
      "xz",
      "zst", "db", "sqlite", "parquet":
      return []
    default: return nil
    }
  }
}
