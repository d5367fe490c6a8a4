/// A row for each step of every build, as RFC 4180 has it: for spreadsheets and data frames.
///
/// Lines end with CR LF, the first one names the columns, the text is UTF-8 without a byte order mark. A cell whose
/// value is unknown is empty. A build without steps has one row that says of the build.
///
/// Texts from a log may be made by anybody. A cell that a spreadsheet would take for a formula gets an apostrophe in
/// front, as OWASP advises; line ends and other control characters become spaces or are left out, so that each row
/// is one line. ``ReportFormat/json`` has the texts as they are.
struct CSVReport {
  private static let chunkSize = 64 << 10
  /// Excel takes 32,767 characters, of UTF-16.
  private static let longestText = 32_000

  static let columns = [
    "build", "source", "source_line", "result", "clock", "started_at", "wall_seconds", "step", "name", "kind",
    "target", "platform", "stage", "index", "count", "instruction", "status", "start_seconds", "end_seconds",
    "busy_seconds", "uncertainty_seconds", "reported_seconds", "pieces", "on_critical_path", "depends_on",
    "log_lines", "log_bytes", "longest_silence_seconds", "warnings", "error", "exit_code", "dockerfile",
    "dockerfile_line", "cause_rule", "cause", "log_line",
  ]

  let builds: [Build]

  /// Writes the report piece by piece.
  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var table = CSVWriter()
    for column in Self.columns { table.cell(verbatim: column) }
    table.endRow()
    for (index, build) in builds.enumerated() {
      let names = StepNames(build)
      for step in build.steps.indices {
        Self.write(build, number: index + 1, to: &table)
        Self.write(step, of: build, names, to: &table)
        table.endRow()
        if table.bytes.count >= Self.chunkSize { try output(table.takeBytes()) }
      }
      if build.steps.isEmpty {
        Self.write(build, number: index + 1, to: &table)
        Self.writeWithoutStep(build, to: &table)
        table.endRow()
      }
    }
    try output(table.takeBytes())
  }

  private static func write(_ build: Build, number: Int, to table: inout CSVWriter) {
    table.cell(number)
    table.cell(text: build.source.name)
    table.cell(build.source.line)
    table.cell(verbatim: build.result.rawValue)
    table.cell(verbatim: build.clock.rawValue)
    table.cell(verbatim: build.startedAt.map(rfc3339))
    table.cell(seconds: build.wallSeconds)
  }

  private static func write(
    _ index: Int, of build: Build, _ names: StepNames, to table: inout CSVWriter
  ) {
    let step = build.steps[index]
    let parts = step.parts
    table.cell(text: step.id)
    table.cell(text: shortened(step.name))
    table.cell(verbatim: parts.kind.rawValue)
    table.cell(text: parts.target)
    table.cell(text: parts.platform)
    table.cell(text: parts.stage)
    table.cell(parts.index)
    table.cell(parts.count)
    table.cell(text: parts.instruction.map(shortened))
    table.cell(verbatim: step.status.rawValue)
    table.cell(seconds: step.startSeconds)
    table.cell(seconds: step.endSeconds)
    table.cell(seconds: step.busySeconds)
    table.cell(seconds: step.uncertaintySeconds)
    table.cell(seconds: step.reportedSeconds)
    table.cell(step.intervals.isEmpty ? nil : step.intervals.count)
    // Without times there is no critical path to be on or off.
    table.cell(verbatim: build.criticalPath.isEmpty ? nil : step.isOnCriticalPath ? "true" : "false")
    table.cell(text: names[step.dependsOn].joined(separator: " "))
    table.cell(step.logLines)
    table.cell(step.logBytes)
    table.cell(seconds: step.longestSilence?.seconds)
    table.cell(step.warnings.count)
    table.cell(text: step.error.map(shortened))
    table.cell(step.exitCode)
    let excerpt = build.failures.first { $0.step == index }?.dockerfile
    table.cell(text: excerpt?.file)
    table.cell(excerpt?.line)
    let cause = build.diagnoses.first { $0.isPrimary && $0.step == index }
    table.cell(text: cause?.rule)
    table.cell(text: cause.map { shortened($0.title) })
    table.cell(step.sourceLine)
  }

  private static func writeWithoutStep(_ build: Build, to table: inout CSVWriter) {
    let failure = build.failures.first
    let cause = build.diagnoses.first(where: \.isPrimary)
    for column in columns.dropFirst(7) {
      switch column {
      case "error": table.cell(text: (failure?.message ?? build.closingError).map(shortened))
      case "exit_code": table.cell(failure?.exitCode)
      case "dockerfile": table.cell(text: failure?.dockerfile?.file)
      case "dockerfile_line": table.cell(failure?.dockerfile?.line)
      case "cause_rule": table.cell(text: cause?.rule)
      case "cause": table.cell(text: cause.map { shortened($0.title) })
      case "log_line": table.cell(build.source.line)
      default: table.cell(verbatim: nil)
      }
    }
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > longestText else { return text }
    var units = 0
    return text.prefix { character in
      units += character.utf16.count
      return units <= longestText
    } + "…"
  }
}

/// Writes cells and rows.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Hands over what has been written and goes on with nothing.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// A text of the tool itself.
  mutating func cell(verbatim text: String?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    guard let text else { return }
    let utf8 = text.utf8
    guard utf8.contains(where: Self.needsQuotes) else {
      bytes += utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text that may come from a log.
  mutating func cell(text: String?) {
    guard let text else { return cell(verbatim: nil) }
    let safe = TerminalText.safe(text)
    cell(verbatim: Self.isFormula(safe) ? "'" + safe : safe)
  }

  mutating func cell(_ number: Int?) { cell(verbatim: number.map(String.init)) }

  /// Seconds, rounded to milliseconds.
  mutating func cell(seconds: Double?) {
    guard let seconds, seconds.isFinite else { return cell(verbatim: nil) }
    var json = JSONWriter(.line)
    json.thousandths(seconds)
    cell(verbatim: String(decoding: json.bytes, as: UTF8.self))
  }

  /// Whether a spreadsheet may run the text: what decides is the first character that is no blank, also in the
  /// wide form that East Asian keyboards write.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace && $0 != "'" }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "'"),
      UInt8(ascii: ";"):
      true
    default: false
    }
  }
}
