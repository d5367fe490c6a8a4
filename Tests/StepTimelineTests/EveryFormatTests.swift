import Foundation
import StepTimeline
import Testing

/// Whatever a log holds, no format passes on what acts on a terminal, and none passes on a secret.
@Suite struct EveryFormatTests {
  private static let letters = "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3"

  /// A text in the log, and the part of it that must not come out.
  ///
  /// Put together here: the source holds no whole token that would stop a scanner.
  private static let secrets: [(text: String, secret: String)] = [
    ("ghp_" + letters, letters), ("glpat-" + "a_b-" + letters, letters), ("npm_" + letters, letters),
    ("AK" + "IAIOSFODNN7ABCDEFG", "IOSFODNN7ABCDEFG"),
    ("https://bob:hunter2secret@git.example.com/a.git", "hunter2secret"),
    ("Authorization: Bearer abcdef.ghijkl0123", "abcdef.ghijkl0123"),
    ("DB_PASSWORD=correcthorse9battery", "correcthorse9battery"),
    ("--build-arg API_TOKEN=tok9en8value7x", "tok9en8value7x"),
    ("curl -u admin:s3cretPa55 https://x.example.com", "s3cretPa55"),
    ("eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + letters, letters),
  ]

  private static let hostile = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]8;;https://evil.example.com\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}",
    "\u{1B}c\u{1B}]0;title\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{9B}31m\u{85}\u{90}",
    "::error::stop", "::add-mask::x", "##[error]x", "##vso[task.setvariable variable=a]b",
    "::stop-commands::x",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "| a | b |", "``` x ` y",
    "=cmd|' /C calc'!A0",
    "+1+1", "@SUM(1)", "-2+3", "\u{202E}gnp.exe\u{202C}", "@everyone", "-->", "<!-- buildlog -->",
    "%0A::error::x", "a\u{8}\u{8}b", "\u{0}\u{1}\u{7F}", "]]>", "\u{2028}\u{2029}", "\u{FEFF}\u{200B}",
    "a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e\u{180E}f\u{115F}g\u{3164}h\u{200D}i",
    "x" + String(repeating: "\u{301}", count: 300),
  ]

  private static var log: [UInt8] {
    var lines: [String] = ["#1 [internal] load build definition from Dockerfile", "#1 DONE 0.0s", ""]
    var step = 1
    let texts = hostile + secrets.map(\.text)
    for text in texts {
      step += 1
      lines += [
        "#\(step) [build \(step)/99] RUN echo \(text)", "#\(step) sha256:\(text) 1.0MB / 2.0MB 0.1s",
        "#\(step) transferring \(text): 2.00kB done", "#\(step) pushing \(text) 0.1s done",
        "#\(step) 0.1 \(text)", "#\(step) 0.2 \(text) again", "#\(step) WARN: \(text)",
        "#\(step) \(step % 3 == 0 ? "CACHED" : "DONE 0.5s")", "",
      ]
    }
    step += 1
    let all = texts.joined(separator: " ")
    let error = "process \"/bin/sh -c make \(all)\" did not complete successfully: exit code: 1"
    lines.append("#\(step) [build 99/99] RUN make \(all)")
    lines += texts.map { "#\(step) 0.5 \($0)" }
    lines.append("#\(step) 0.6 go: example.com/ok@v1.9.9: invalid version: unknown revision v1.9.9 \(all)")
    lines += ["#\(step) ERROR: \(error)", "------", " > [build 99/99] RUN make \(all):"]
    lines += texts.map { "0.5 \($0)" }
    lines += ["------", " 1 warning found (use docker --debug to expand):"]
    lines += texts.map { " - SecretsUsedInArgOrEnv: \($0) (line 3)" }
    lines += ["Dockerfile \(secrets[0].text):3", "--------------------"]
    lines += texts.enumerated().map { "   \($0 + 1) | >>> RUN \($1)" }
    lines += ["--------------------", "ERROR: failed to solve: \(error)", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func reports(_ format: ReportFormat, _ found: [Build]) -> [[UInt8]] {
    var all = ReportOptions()
    all.all = true
    all.tail = 1000
    all.width = 2000
    var ascii = ReportOptions()
    ascii.ascii = true
    ascii.width = 40
    return [ReportOptions(), all, ascii].map { format.render(found, options: $0) }
  }

  /// The events of the lines, which are written before the builds are known.
  private static func events() -> [UInt8] {
    var text: [UInt8] = []
    var events = EventLines()
    var reader = BuildLogReader(source: "hostile.log")
    events.begin(source: "hostile.log")
    log.withUnsafeBytes { reader.feed($0, observer: &events) }
    let found = reader.finish(observer: &events)
    events.end(found, lines: reader.lineCount) { text += $0 }
    return text
  }

  private static let invisible: [Unicode.Scalar] = [
    "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{180E}", "\u{115F}", "\u{3164}", "\u{200D}", "\u{202E}",
  ]

  private static func check(_ report: [UInt8], _ name: String) {
    let text = String(decoding: report, as: UTF8.self)
    #expect(String(validating: report, as: UTF8.self) != nil, "\(name)")
    let control = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t" && !(name.hasSuffix("csv") && $0 == "\r"))
        || (0x7F...0x9F).contains($0.value)
    }
    #expect(control == nil, "\(name): \(control.map { String($0.value, radix: 16) } ?? "")")
    let unseen = text.unicodeScalars.first { invisible.contains($0) }
    #expect(unseen == nil, "\(name): \(unseen.map { String($0.value, radix: 16) } ?? "")")
    #expect(!text.unicodeScalars.contains(String(repeating: "\u{301}", count: 5).unicodeScalars), "\(name)")
    for (planted, secret) in secrets {
      #expect(!text.contains(secret), "\(name) tells the secret of \(planted.prefix(8))…")
    }
  }

  private static let found = builds(in: log)
  /// The build as its first third shows it.
  private static let other = builds(in: Array(log.prefix(log.count / 3)))

  @Test(arguments: ReportFormat.allCases)
  func nothingGetsOut(format: ReportFormat) {
    #expect(Self.found.first?.failures.count == 1)
    for report in Self.reports(format, Self.found) { Self.check(report, format.rawValue) }
  }

  @Test func nothingGetsOutOfTheEvents() { Self.check(Self.events(), "events") }

  @Test(arguments: SummaryFormat.allCases)
  func nothingGetsOutOfSummaries(format: SummaryFormat) {
    var statistics = LogStatistics()
    statistics.add(Self.found)
    statistics.add(Self.other)
    let comparison = LogComparison(base: Self.found, head: Self.other)
    Self.check(format.render(comparison), "compare \(format.rawValue)")
    Self.check(format.render(statistics), "stats \(format.rawValue)")
  }

  @Test func noLineOfTheTableIsACommandToARunner() {
    let table = String(decoding: ReportFormat.table.render(Self.found), as: UTF8.self)
    for line in table.split(separator: "\n") {
      #expect(!line.hasPrefix("::") && !line.hasPrefix("##["), "\(line)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8])
  func aRowStartsNoFormula(column: Int) {
    for row in String(decoding: ReportFormat.csv.render(Self.found), as: UTF8.self).split(separator: "\n") {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      guard column < cells.count else { continue }
      let cell = cells[column].drop { $0 == "\"" }
      #expect(!["=", "+", "@"].contains(String(cell.prefix(1))), "\(cell)")
    }
  }
}
