import BuildLogParser
import StepTimeline
import Testing

@Suite("The CSV report")
struct CSVReportTests {
  struct Malformed: Error {
    var place: Int
  }

  /// Reads what RFC 4180 allows and nothing else: CR LF ends every record, quotes are only around whole fields.
  static func parse(_ bytes: [UInt8]) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var i = 0
    while i < bytes.count {
      var field: [UInt8] = []
      if bytes[i] == UInt8(ascii: "\"") {
        i += 1
        while true {
          guard i < bytes.count else { throw Malformed(place: i) }
          if bytes[i] == UInt8(ascii: "\"") {
            i += 1
            guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else { break }
          }
          field.append(bytes[i])
          i += 1
        }
      } else {
        while i < bytes.count, bytes[i] != UInt8(ascii: ","), bytes[i] != 0x0D {
          guard bytes[i] >= 0x20, bytes[i] != 0x7F, bytes[i] != UInt8(ascii: "\"") else {
            throw Malformed(place: i)
          }
          field.append(bytes[i])
          i += 1
        }
      }
      guard let text = String(validating: field, as: UTF8.self), i < bytes.count else {
        throw Malformed(place: i)
      }
      row.append(text)
      if bytes[i] == UInt8(ascii: ",") {
        i += 1
        guard i < bytes.count else { throw Malformed(place: i) }
        // A comma in front of the line end: a last, empty field.
        if bytes[i] == 0x0D { row.append("") } else { continue }
      }
      guard i + 1 < bytes.count, bytes[i] == 0x0D, bytes[i + 1] == 0x0A else { throw Malformed(place: i) }
      rows.append(row)
      row = []
      i += 2
    }
    return rows
  }

  static func table(_ builds: [Build]) throws -> [[String: String]] {
    let rows = try parse(ReportFormat.csv.render(builds))
    let header = try #require(rows.first)
    return try rows.dropFirst().map { row in
      try #require(row.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, row))
    }
  }

  @Test("Every step of every sample is a row", arguments: TraceReportTests.samples)
  func samples(name: String) throws {
    let builds = SampleBuilds.of(name)
    let rows = try Self.table(builds)
    let steps = builds.enumerated().flatMap { index, build in build.steps.map { (index + 1, build, $0) } }
    #expect(rows.count == steps.count)
    for (row, (number, build, step)) in zip(rows, steps) {
      #expect(
        row["build"] == String(number) && row["step"] == step.id && row["status"] == step.status.rawValue)
      #expect(row["result"] == build.result.rawValue && row["clock"] == build.clock.rawValue)
      #expect((row["start_seconds"] == "") == (step.startSeconds == nil))
      if let start = step.startSeconds {
        #expect(abs((Double(row["start_seconds"] ?? "") ?? -9) - start) <= 0.0005001)
      }
      #expect(row["exit_code"] == step.exitCode.map(String.init) ?? "")
      #expect(row["log_bytes"] == String(step.logBytes) && row["log_line"] == String(step.sourceLine))
    }
  }

  private func build(_ names: [String]) -> Build {
    Build(
      source: .init(name: "a.log", line: 1, lines: 9, dialect: .plain, envelope: .none),
      result: .failed,
      clock: .none, steps: names.enumerated().map { Step(id: String($0 + 1), name: $1, sourceLine: $0 + 1) })
  }

  @Test(
    "No cell is a formula for a spreadsheet",
    arguments: [
      "=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{FEFF}=1", "＝1",
      "'=1",
      "\u{1B}[0m=1", "\u{A0}=1", "\u{0}=1",
    ])
  func formulas(name: String) throws {
    let row = try #require(try Self.table([build([name])]).first)
    for column in ["name", "instruction"] {
      let cell = try #require(row[column])
      #expect(cell.first == "'", "\(column): \(cell)")
    }
  }

  @Test(
    "Texts come back as they were, on one line",
    arguments: [
      ("RUN a, \"b\"", "RUN a, \"b\""), ("RUN a\nb\r\nc", "RUN a b c"), ("RUN 'x'", "RUN 'x'"),
      ("RUN a-b=c", "RUN a-b=c"),
      ("", ""), ("RUN é 😀 שלום", "RUN é 😀 שלום"), ("\"", "\""), (";", ";"),
      ("RUN \u{1B}[31mx\u{1B}[0m", "RUN x"),
    ])
  func texts(name: String, cell: String) throws {
    let bytes = ReportFormat.csv.render([build([name])])
    #expect(bytes.count { $0 == 0x0A } == 2)
    #expect(try Self.table([build([name])]).first?["name"] == cell)
  }

  @Test("What is unknown is empty; numbers are left alone")
  func unknown() throws {
    let row = try #require(try Self.table([build(["RUN x"])]).first)
    for column in [
      "started_at", "wall_seconds", "start_seconds", "end_seconds", "busy_seconds", "uncertainty_seconds",
      "pieces",
      "on_critical_path", "exit_code", "error", "target", "index", "cause",
    ] {
      #expect(row[column] == "", "\(column)")
    }
    var build = build(["RUN x"])
    build.wallSeconds = -1.5
    #expect(try Self.table([build]).first?["wall_seconds"] == "-1.5")
  }

  @Test("A build without steps has a row that says why it failed")
  func withoutSteps() throws {
    var build = build([])
    build.closingError = "failed to read dockerfile: no such file"
    let rows = try Self.table([build])
    #expect(rows.count == 1)
    #expect(rows.first?["error"] == "failed to read dockerfile: no such file")
    #expect(rows.first?["step"] == "" && rows.first?["status"] == "")
    #expect(try Self.parse(ReportFormat.csv.render([])).count == 1)
  }

  @Test("A text longer than a spreadsheet's cell is cut")
  func longText() throws {
    let row = try #require(try Self.table([build([String(repeating: "x", count: 100_000)])]).first)
    #expect(row["name"].map { $0.utf16.count <= 32_767 && $0.hasSuffix("…") } == true)
  }
}
