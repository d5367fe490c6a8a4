import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("The table")
struct TableReportTests {
  private func step(
    _ id: Int, _ name: String, _ status: Step.Status = .done, _ intervals: [(Double, Double)] = [],
    critical: Bool = false
  ) -> Step {
    var step = Step(id: "\(id)", name: name, status: status, sourceLine: id)
    step.intervals = intervals.map { Step.Interval(start: $0.0, end: $0.1) }
    step.startSeconds = intervals.first?.0
    step.endSeconds = intervals.last?.1
    if !intervals.isEmpty { step.busySeconds = intervals.reduce(0) { $0 + $1.1 - $1.0 } }
    step.isOnCriticalPath = critical
    return step
  }

  private func build(
    _ steps: [Step], result: Build.Result = .succeeded, clock: Build.Clock = .recorded, wall: Double? = 10
  ) -> Build {
    var build = Build(
      source: Build.Source(
        name: "ci.log", line: 7, lines: 50, dialect: .plain, envelope: .none),
      result: result, clock: clock, steps: steps)
    build.wallSeconds = wall
    build.criticalPath = steps.indices.filter { steps[$0].isOnCriticalPath }
    return build
  }

  private func text(_ build: Build, _ change: (inout ReportOptions) -> Void = { _ in }) -> String {
    var options = ReportOptions()
    change(&options)
    return String(decoding: ReportFormat.table.render([build], options: options), as: UTF8.self)
  }

  @Test("A purely sequential build has no mark on every row; the legend says it once")
  func sequential() {
    var steps = [
      step(1, "[1/3] FROM x", .cached, [(0, 0)]), step(2, "[2/3] RUN a", .done, [(0, 4)], critical: true),
      step(3, "[3/3] RUN b", .done, [(4, 10)], critical: true),
    ]
    let table = text(build(steps))
    #expect(!table.contains("▸"))
    #expect(table.contains("\none step after another: 10.0s\n"))
    steps.append(step(4, "[other 1/1] RUN c", .done, [(0, 5)]))
    #expect(text(build(steps)).contains("▸ critical path 10.0s\n"))
  }

  @Test("A single step is no chart")
  func single() {
    let table = text(
      build([step(1, "[internal] load build definition from Dockerfile", .failed, [(0, 5)])], result: .failed)
    )
    #expect(!table.contains("█") && !table.contains("┬"))
    #expect(table.contains("load build definition from Dockerfile"))
  }

  @Test("No bar is in a colour that a dark or a light terminal swallows")
  func colours() {
    let table = text(failed) { $0.color = true }
    // Blue and dimmed blue are hardly seen on black.
    #expect(!table.contains("\u{1B}[34m") && !table.contains("\u{1B}[2;34m"))
    #expect(table.contains("\u{1B}[94m"))
  }

  @Test("Further matches that repeat the cause are left out; two pages of documentation, all with --all")
  func implied() throws {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    let primary = try #require(build.primaryDiagnosis)
    func other(_ rule: String, _ kind: Diagnosis.Kind, line: Int) -> Diagnosis {
      var other = primary
      (other.rule, other.title, other.kind, other.isPrimary) = (rule, "title of \(rule)", kind, false)
      other.evidence = [.init(line: line, text: "x")]
      return other
    }
    let line = try #require(primary.evidence.first?.line)
    var beside = other("beside", .error, line: line + 1)
    beside.confidence = .possible
    var documented = primary
    documented.docs = ["https://example.com/1", "https://example.com/2", "https://example.com/3"]
    build.diagnoses = [
      documented, other("vaguer", .error, line: line), other("exit", .wrapper, line: 99),
      other(primary.rule, .error, line: 98), beside, other("another", .error, line: 97),
      other("remark", .warning, line: 96),
    ]
    for format in [ReportFormat.table, .markdown, .html] {
      let report = String(decoding: format.render([build]), as: UTF8.self)
      for shown in ["title of another", "title of remark", "https://example.com/2"] {
        #expect(report.contains(shown), "\(format) \(shown)")
      }
      for gone in [
        "title of vaguer", "title of exit", "title of beside", "title of \(primary.rule)",
        "https://example.com/3",
      ] {
        #expect(!report.contains(gone), "\(format) \(gone)")
      }
      var options = ReportOptions()
      options.all = true
      #expect(
        String(decoding: format.render([build], options: options), as: UTF8.self).contains(
          "https://example.com/3"))
    }
  }

  private var failed: Build {
    var build = build(
      [
        step(1, "[internal] load build definition from Dockerfile", .done, [(0, 0.02)]),
        step(2, "[internal] load metadata for docker.io/library/golang:1", .done, [(0, 0.6)]),
        step(
          3, "[base 1/4] FROM docker.io/library/golang:1@sha256:abc", .done, [(0.6, 1), (4, 6)],
          critical: true),
        step(4, "[base 2/4] WORKDIR /src", .cached, [(6, 6)]),
        step(5, "[base 3/4] RUN echo 日本語 👩‍👩‍👧", .canceled, [(6, 10)]),
        step(6, "[base 4/4] RUN go mod download", .failed, [(6, 10)], critical: true),
      ], result: .failed)
    build.failures = [
      Failure(
        step: 5,
        message: "process \"/bin/sh -c go mod download\" did not complete successfully: exit code: 1",
        exitCode: 1,
        dockerfile: Failure.Excerpt(
          file: "Dockerfile", line: 6, endLine: 6,
          lines: [
            .init(number: 5, isMarked: false, text: "COPY go.mod ./"),
            .init(number: 6, isMarked: true, text: "RUN go mod download"),
          ]),
        tail: ["first", "\u{1B}[31munknown revision\u{1B}[0m v1.9.9 \u{1B}]0;evil\u{07}", "last"])
    ]
    return build
  }

  private var cause: Diagnosis {
    Diagnosis(
      rule: "go-unknown-revision", title: "Version v1.9.9 does not exist", kind: .error, step: 5,
      confidence: .certain, isPrimary: true, isRetryable: false,
      evidence: [.init(line: 45, text: "unknown revision v1.9.9")], captures: [:],
      causes: ["It was never tagged.", "It was deleted."],
      fixes: [Fix("Use one that exists.", snippet: "go get example.com/ok/lib@latest\ngo mod tidy")],
      verify: ["go list -m -versions example.com/ok/lib", "The proxy lists it."],
      docs: ["https://go.dev/ref/mod#versions"])
  }

  private func text(_ builds: [Build], _ change: (inout ReportOptions) -> Void = { _ in }) -> String {
    var options = ReportOptions()
    change(&options)
    return String(decoding: ReportFormat.table.render(builds, options: options), as: UTF8.self)
  }

  private func lines(_ builds: [Build], _ change: (inout ReportOptions) -> Void = { _ in }) -> [String] {
    text(builds, change).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("The table of a failed build, line by line")
  func failedBuild() {
    let lines = lines([failed]) { $0.width = 80 }
    #expect(lines[0] == "✖ build failed after 10.0s · 6 steps, 1 of 3 cached, 1 failed, 1 canceled")
    #expect(lines[2].hasPrefix("  # stage    step"))
    #expect(lines[3].allSatisfy { "─┬".contains($0) } && lines[3].count == 80)
    #expect(lines[4].hasPrefix("▸ 3 base 1/4 FROM golang:1 "))
    #expect(lines[5].contains("○ cached") && lines[5].contains("·"))
    #expect(lines[6].contains("■ canceled"))
    #expect(lines[7].hasPrefix("▸ 6 base 4/4 RUN go mod download ") && lines[7].hasSuffix("✖"))
    #expect(lines[8].hasPrefix("  + 2 internal or short steps ") && lines[8].contains("0.6s"))
    #expect(lines[9] == "  ▸ critical path 6.4s")
    #expect(lines.contains("✖ step 6 [base 4/4] RUN go mod download — exit code 1 (Dockerfile:6)"))
    #expect(lines.contains("  ▸ 6 │ RUN go mod download"))
    #expect(lines.contains("  │ unknown revision v1.9.9"))
    #expect(
      lines.contains("         Exit code 1: The command failed; the reason is in its output."))
  }

  @Test("A restarted step is drawn in pieces")
  func pieces() throws {
    let row = try #require(lines([failed]).first { $0.hasPrefix("▸ 3") })
    let bar = row.drop { !"▏▎▍▌▋▊▉█▐".contains($0) }
    #expect(bar.contains(" "))
  }

  @Test("The diagnosis has evidence, causes, fixes, checks and links")
  func diagnosis() {
    var build = failed
    build.diagnoses = [cause]
    let lines = lines([build]) { $0.width = 80 }
    #expect(lines.contains("  Cause  Version v1.9.9 does not exist"))
    #expect(lines.contains("         line 45 │ unknown revision v1.9.9"))
    #expect(lines.contains("  Why    1. It was never tagged."))
    #expect(lines.contains("  Fix    Use one that exists."))
    #expect(lines.contains("           go mod tidy"))
    #expect(lines.contains("  Check  go list -m -versions example.com/ok/lib"))
    #expect(lines.contains("         The proxy lists it."))
    #expect(lines.contains("  Docs   https://go.dev/ref/mod#versions"))
    #expect(!lines.contains { $0.contains("No known error") })
  }

  @Test(
    "No line is wider than asked for, nor ends in a space",
    arguments: [20, 21, 30, 40, 59, 60, 63, 64, 80, 99, 100, 132, 200, 500])
  func width(width: Int) {
    var build = failed
    var cause = cause
    cause.fixes = []
    cause.verify = []
    cause.docs = []
    build.diagnoses = [cause]
    build.warnings = [
      BuildWarning(rule: "JSONArgsRecommended", text: "日本語 は 長い " + "x".repeated(90), line: 3)
    ]
    build.insights = [Insight(id: "a", text: "word ".repeated(60), step: 3, secondsAtStake: 9)]
    build.steps.append(
      step(100, "[web linux/arm64 a-very-long-stage-name 10/12] RUN " + "y".repeated(200), .running))
    for ascii in [false, true] {
      for line in lines([build, build], { ($0.width, $0.ascii) = (width, ascii) }) {
        #expect(TextWidth.columns(of: line) <= width, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)")
      }
    }
  }

  @Test("The report's own signs keep to ASCII where asked to")
  func ascii() {
    var build = build(
      [
        step(1, "[1/2] FROM a", .done, [(0, 4)], critical: true), step(2, "[2/2] RUN b", .running, [(4, 10)]),
      ],
      result: .incomplete, clock: .inferred)
    build.diagnoses = [cause]
    let text = text([build]) { $0.ascii = true }
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("####") && text.contains("====") && text.contains(">"))
  }

  @Test("Nothing from a log reaches the terminal as an escape; colour does where it is on")
  func escapes() {
    var build = failed
    build.steps[4].parts = StepName("[base 3/4] RUN \u{1B}[2Jx")
    #expect(!text([build]).utf8.contains(0x1B))
    let colored = text([build]) { $0.color = true }
    #expect(colored.contains("\u{1B}[1;31m"))
    #expect(!colored.contains("\u{1B}[2J") && !colored.contains("\u{1B}]"))
  }

  @Test("Internal and short steps share a row, but not what failed, runs, takes long or was cached")
  func folding() {
    let wall = 100.0
    func isFolded(_ step: Step) -> Bool { ShownSteps.isFoldable(step, wall: wall) }
    #expect(isFolded(step(1, "[internal] load .dockerignore", .done, [(0, 0.5)])))
    #expect(!isFolded(step(1, "[internal] load metadata for a", .done, [(0, 9)])))
    #expect(!isFolded(step(1, "[internal] load metadata for a", .failed, [(0, 0.1)])))
    #expect(!isFolded(step(1, "[internal] load metadata for a", .running)))
    #expect(isFolded(step(1, "[1/2] WORKDIR /a", .done, [(0, 0.05)])))
    #expect(!isFolded(step(1, "[1/2] WORKDIR /a", .done, [(0, 0.5)])))
    #expect(!isFolded(step(1, "[1/2] WORKDIR /a", .done)))
    #expect(!isFolded(step(1, "[2/2] RUN a", .cached, [(0, 0)])))
    #expect(!text([failed]) { $0.all = true }.contains("+ 2"))
  }

  @Test("Rows can be sorted and limited; what failed stays")
  func sortAndTop() {
    let steps = [
      step(1, "[1/4] RUN a", .done, [(5, 6)]), step(2, "[2/4] RUN b", .done, [(0, 4)]),
      step(3, "[3/4] RUN c", .done, [(1, 3)]), step(4, "[4/4] RUN d", .failed, [(6, 6.2)]),
    ]
    func ids(_ change: (inout ReportOptions) -> Void) -> [String] {
      var options = ReportOptions()
      change(&options)
      return TableRows(build(steps), options: options).rows.map(\.step.id)
    }
    #expect(ids { $0.sort = .start } == ["2", "3", "1", "4"])
    #expect(ids { $0.sort = .time } == ["2", "3", "1", "4"])
    #expect(ids { $0.sort = .id } == ["1", "2", "3", "4"])
    #expect(ids { ($0.sort, $0.top) = (.id, 2) } == ["2", "4"])
  }

  @Test("Without a clock times are unknown, not zero")
  func noClock() {
    let text = text([build([step(1, "[1/1] RUN a")], clock: .none, wall: nil)])
    #expect(text.contains("✔ build succeeded · 1 step, 0 of 1 cached\n"))
    #expect(text.contains("?") && !text.contains("0.0s"))
    #expect(text.contains("the log has no times"))
  }

  @Test("A log that stops says what was running, since when and how silent")
  func incomplete() {
    var running = step(2, "[2/2] RUN make", .running, [(3, 10)])
    running.lastLine = "compiling"
    running.longestSilence = Step.Silence(startSeconds: 4, seconds: 6, afterText: "compiling")
    let text = text([build([step(1, "[1/2] FROM a", .done, [(0, 3)]), running], result: .incomplete)])
    #expect(text.contains("… step 2 [2/2] RUN make — began at 3.0s, ran for 7.0s"))
    #expect(text.contains("last line compiling"))
    #expect(text.contains("6.0s at the end of the log"))
  }

  @Test("A cancelled build says what it was busy with")
  func canceled() {
    let text = text([build([step(1, "[1/1] RUN sleep", .canceled, [(1, 10)])], result: .canceled)])
    #expect(
      text.contains(
        "Canceled while 1 step was running:\n  ■ step 1 [1/1] RUN sleep — began at 1.0s, ran for 9.0s\n"))
  }

  @Test("Of several builds each says which one it is and where it begins")
  func several() {
    let text = text([failed, build([])])
    #expect(text.contains("✖ build 1 of 2 failed"))
    #expect(text.contains("✔ build 2 of 2 succeeded in 10.0s · 0 steps · ci.log:7"))
  }

  @Test("Dropped output comes with the way to keep it")
  func clipped() {
    var build = build([step(1, "[1/1] RUN a", .done, [(0, 10)])])
    build.steps[0].isLogClipped = true
    #expect(text([build]).contains("--driver-opt env.BUILDKIT_STEP_LOG_MAX_SIZE=-1"))
  }

  @Test("Values that make no sense do no harm")
  func nonsense() {
    var odd = step(1, "", .done, [(.nan, .infinity), (5, 2), (-3, 900)])
    odd.busySeconds = -.infinity
    var build = build([odd, step(2, "[x", .running)], wall: -5)
    build.criticalPath = [9]
    build.failures = [Failure(step: 7, message: "")]
    build.result = .failed
    for format in ReportFormat.allCases { #expect(!format.render([build]).isEmpty) }
    build.wallSeconds = .nan
    for format in ReportFormat.allCases { #expect(!format.render([build]).isEmpty) }
  }

  @Test(
    "The axis has round marks with room between them",
    arguments: [
      (22.8, 40, "0s      5s       10s      15s      20s"), (0.12, 24, "0s        0.05s     0.1s"),
      (3700, 40, "0s    10m   20m    30m   40m    50m   1h"), (1e7, 30, "0s"),
    ])
  func axis(seconds: Double, cells: Int, labels: String) throws {
    let axis = try #require(TimeAxis(seconds: seconds, cells: cells))
    #expect(axis.labels() == labels)
    #expect(axis.labels().count <= cells + 1)
    #expect(axis.line(.unicode).count == cells)
  }

  @Test("A long report of a success ends with how long it took; of several builds with a line for each")
  func lastLines() {
    let steps = (1...30).map { number in
      step(number, "[\(number)/30] RUN a\(number)", .done, [(Double(number - 1), Double(number))])
    }
    let long = text(build(steps, wall: 30))
    #expect(long.hasSuffix("\n✔ build succeeded in 30.0s\n"), "\(long.suffix(200))")
    #expect(!text(build(Array(steps.prefix(3)), wall: 3)).hasSuffix("✔ build succeeded in 3.0s\n"))
    let two = String(
      decoding: ReportFormat.table.render([build(Array(steps.prefix(3)), wall: 3), build(steps, wall: 30)]),
      as: UTF8.self)
    #expect(
      two.hasSuffix("\n✔ build 1 (line 7) succeeded in 3.0s\n✔ build 2 (line 7) succeeded in 30.0s\n"),
      "\(two.suffix(200))")
  }

  @Test("A warning that a step repeats is said once")
  func repeatedWarnings() {
    var build = self.build([step(1, "[1/1] RUN a", .done, [(0, 5)])])
    build.warnings = [BuildWarning(rule: "FromAsCasing", text: "casing do not match", line: 1)]
    build.steps[0].warnings = ["FromAsCasing: casing do not match (line 1)", "another"]
    let table = text(build)
    #expect(table.contains("2 warnings") && table.ranges(of: "casing do not match").count == 1)
    #expect(String(decoding: ReportFormat.html.render([build]), as: UTF8.self).contains("2 warnings"))
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
