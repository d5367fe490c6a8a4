import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("The Markdown report")
struct MarkdownReportTests {
  private func text(_ builds: [Build], _ change: (inout ReportOptions) -> Void = { _ in }) -> String {
    var options = ReportOptions()
    change(&options)
    return String(decoding: ReportFormat.markdown.render(builds, options: options), as: UTF8.self)
  }

  private func lines(_ builds: [Build], _ change: (inout ReportOptions) -> Void = { _ in }) -> [String] {
    text(builds, change).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private let failed = "go-unknown-revision.plain.log"
  private let succeeded = "go-multistage-source-edit.plain.log"

  @Test("A failure: verdict, failed step, cause, fix, lines of the Dockerfile, then the rest")
  func order() throws {
    let lines = lines(SampleBuilds.of(failed))
    let parts = [
      "<!-- buildlog:default -->",
      "### ❌ Build failed after at least 0.2s · 8 steps, 1 of 3 cached, 1 failed",
      "**Step 8 failed:** `[4/6] RUN go mod download` — exit code 1 · `Dockerfile:6`",
      "#### Cause: `example.com/ok/lib` has no revision v1.9.9", "`go-unknown-revision` · certain",
      "**Fix**", "   git push origin v1.9.9", "▸ 6 │ RUN go mod download", "#### Timeline",
      "<summary>Slowest steps</summary>",
      "**Cache:** 1 of 3 cacheable steps cached (33%).", "#### 1 warning",
      "<summary>Output of step 8</summary>",
      "<summary>5 of 8 steps</summary>",
    ]
    let places = try parts.map { part in try #require(lines.firstIndex(of: part), "\(part)") }
    #expect(places == places.sorted())
    #expect(places[0] == 0 && places[1] == 1)
  }

  @Test("A build that succeeded is short: verdict, chart, slowest steps, advice; the rest is folded")
  func success() throws {
    let lines = lines(SampleBuilds.of(succeeded))
    #expect(lines[1].hasPrefix("### ✅ Build succeeded in ≈ 13.7s"))
    let folded = try #require(lines.firstIndex(of: "<details>"))
    let open = lines[..<folded]
    #expect(
      open.contains("#### To make it faster")
        && open.contains("| ▸ 12 | `test 2/2 RUN go vet ./... && go test ./...` | ≈ 13.5s | 98% |"))
    #expect(!open.contains { $0.contains("warning") })
    let warned = text(SampleBuilds.of("lint-warnings.plain.log"))
    #expect(warned.contains("<details>\n<summary>7 warnings</summary>\n\n- No output"))
  }

  @Test("Where the cache was lost")
  func cache() {
    let build = SampleBuilds.of(succeeded)[0]
    let name = MarkdownText.code(build.steps[10].name)
    #expect(
      text([build]).contains("**Cache:** 3 of 8 cacheable steps cached (38%), lost at step 11 \(name)."))
  }

  @Test("Several builds: the verdict on all, then each with its place in the log")
  func several() {
    let builds = SampleBuilds.of(failed) + SampleBuilds.of(succeeded)
    let lines = lines(builds)
    #expect(lines[1] == "## ❌ 2 builds: 1 failed, 1 succeeded")
    #expect(
      lines.contains(
        "### ❌ Build 1 of 2 failed after at least 0.2s · 8 steps, 1 of 3 cached, 1 failed · `samples/go-unknown-revision.…`"
      )
        || lines.contains {
          $0.hasPrefix("### ❌ Build 1 of 2 failed after at least 0.2s") && $0.hasSuffix("`")
        })
    #expect(lines.contains { $0.hasPrefix("### ✅ Build 2 of 2 succeeded in ≈ 13.7s") })
  }

  @Test("Without a clock there is no chart, and times are unknown, not zero")
  func noClock() {
    let text = text(SampleBuilds.of("engine2010-classic-go-multistage-cold.plain.log"))
    #expect(text.contains("The log has no times"))
    #expect(!text.contains("mermaid") && !text.contains("0.0s") && !text.contains("Slowest"))
    #expect(text.contains("| 2 | `WORKDIR /src` | ✔ done | ? |"))
  }

  @Test("A canceled build says what ran")
  func canceled() {
    let text = text(SampleBuilds.of("canceled-by-user.plain.log"))
    #expect(text.contains("### 🚫 Build canceled after at least"))
    #expect(
      text.contains(
        "**Canceled while 1 step was running:**\n\n- step 5 `[2/2] RUN echo start; sleep 60`, began at 0.1s")
    )
  }

  @Test("The marker is what was asked for, and nothing else")
  func marker() {
    let builds = SampleBuilds.of(succeeded)
    #expect(lines(builds) { $0.marker = "pr-7.api_x" }.first == "<!-- buildlog:pr-7.api_x -->")
    #expect(lines(builds) { $0.marker = "a --><b>\n" }.first == "<!-- buildlog:a--b -->")
    #expect(ReportOptions.isMarker("a-Z_0.") && !ReportOptions.isMarker("") && !ReportOptions.isMarker("é"))
    #expect(ReportOptions.isMarker(String(repeating: "a", count: 100)))
    #expect(!ReportOptions.isMarker(String(repeating: "a", count: 101)))
  }

  @Test("Charts: Mermaid, bars of text, none")
  func charts() {
    let builds = SampleBuilds.of("dag-100.plain.log")
    #expect(text(builds).contains("```mermaid\ngantt\n"))
    let bars = text(builds) { $0.chart = .bars }
    #expect(bars.contains("█") && bars.contains("┬") && !bars.contains("mermaid"))
    let ascii = text(builds) { ($0.chart, $0.ascii) = (.bars, true) }
    #expect(ascii.contains("####") && !ascii.contains("█") && !ascii.contains("✅"))
    let none = text(builds) { $0.chart = .none }
    #expect(!none.contains("mermaid") && !none.contains("█") && !none.contains("Timeline"))
  }

  @Test(
    "Every sample gives harmless, closed Markdown",
    arguments: Thoroughness.some(GoldenReportTests.logs, oneOf: 2),
    ReportOptions.Chart.allCases)
  func samples(log: String, chart: ReportOptions.Chart) {
    let checker = MarkdownChecker(text(SampleBuilds.of(log)) { ($0.chart, $0.all) = (chart, true) })
    #expect(checker.problems.isEmpty)
  }

  /// Texts that act in Markdown, HTML, on GitHub or on GitLab.
  static let bad = [
    "@octocat", "#123", "GH-1", "deadbeef1", "https://evil.example", "www.evil.example", "a@b.co", "<script>",
    "</details>", "<!-- buildlog:default -->", "```", "````", "`", "|", "\\|", "\\", "$$x$$", "$`x`$",
    ":smile:",
    "/close", "[x](javascript:y)", "[^1]", "- [ ] t", "# h", "> q", "1. o", "---", "&#64;octocat", "!5", "~b",
    "%1",
    "[[w]]", "{+ a +}", "\u{202E}e", "\u{1B}[31m", "a\rb", "|\u{301}", "`\u{301}", "日本語", "👩‍👩‍👧",
    "\u{2028}", "::error::x", "\n```\n@octocat\n", "x\r\n/close\r\n",
  ]

  private func hostile(_ seed: Int) -> Build {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func words(_ count: Int) -> String {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.bad[Int(state >> 33) % Self.bad.count]
      }.joined(separator: " ")
    }
    var build = SampleBuilds.of(failed)[0]
    build.source.name = words(2)
    for index in build.steps.indices {
      let name = "[st|\(words(1)) \(index)/9] RUN \(words(4))"
      build.steps[index].name = name
      build.steps[index].parts = StepName(name)
      if index == 2 { build.steps[index].id = words(1) }
    }
    build.failures[0].message = words(3)
    build.failures[0].tail = (0..<6).map { _ in words(4) } + ["/close", "@bot merge"]
    build.failures[0].dockerfile = .init(
      file: words(1), line: 3, endLine: 3, lines: [.init(number: 3, isMarked: true, text: words(4))])
    build.diagnoses[0].title = words(4)
    build.diagnoses[0].evidence = [.init(line: 3, text: words(5))]
    build.diagnoses[0].causes = [words(4)]
    build.diagnoses[0].verify = [words(4), "ls " + words(3)]
    build.diagnoses[0].fixes = [Fix(words(4), snippet: words(3)), Fix(words(2), snippet: "a\n" + words(2))]
    build.insights = [Insight(id: "x", text: words(6), step: 1, secondsAtStake: 9)]
    build.warnings = [BuildWarning(rule: words(1), text: words(5), line: 2, url: "https://evil.example")]
    build.steps[1].warnings = [words(4)]
    return build
  }

  @Test("Nothing from a log acts", arguments: 0..<20)
  func harmless(seed: Int) {
    for chart in ReportOptions.Chart.allCases {
      let checker = MarkdownChecker(text([hostile(seed), hostile(seed + 1000)]) { $0.chart = chart })
      #expect(checker.problems.isEmpty)
    }
  }

  @Test("Values that no log could give do no harm either")
  func hostileBuild() {
    for chart in ReportOptions.Chart.allCases {
      let checker = MarkdownChecker(
        text([HostileLog.build, HostileLog.build]) { ($0.chart, $0.all) = (chart, true) })
      #expect(checker.problems.isEmpty)
    }
  }

  @Test("However little room there is, the report keeps to it and closes what it opens")
  func budget() {
    let builds = [
      hostile(1), SampleBuilds.of("dag-100.plain.log")[0], SampleBuilds.of(succeeded)[0], HostileLog.build,
      SampleBuilds.of("canceled-by-user.plain.log")[0],
    ]
    let verdicts = 5
    for limit in Array(stride(from: 1000, to: 12_000, by: 773)) + [65_536] {
      for chart in [ReportOptions.Chart.mermaid, .bars] {
        for some in [Array(builds.prefix(1)), Array(builds.prefix(2)), builds] {
          let text = text(some) { ($0.maxBytes, $0.chart) = (limit, chart) }
          #expect(text.utf8.count <= limit, "\(limit)")
          let checker = MarkdownChecker(text)
          #expect(checker.problems.isEmpty, "\(limit) \(chart)")
          if some.count == verdicts, limit > 1200 {
            #expect(text.split(separator: "\n").count { $0.hasPrefix("### ") } == verdicts, "\(limit)")
          }
        }
      }
    }
  }

  @Test("What is left out is named; a failure goes last")
  func leftOut() throws {
    let builds = SampleBuilds.of(succeeded) + SampleBuilds.of(failed)
    let text = text(builds) { $0.maxBytes = 1500 }
    #expect(text.contains("#### Cause: `example.com/ok/lib` has no revision v1.9.9"))
    #expect(!text.contains("mermaid"))
    let note = try #require(text.split(separator: "\n").last)
    #expect(note.hasPrefix("_Shortened to 1500 bytes; left out: the chart of build 1, "))
    #expect(!self.text(builds).contains("Shortened"))
  }

  @Test("Many builds, or one of many steps, are cut at whole rows")
  func large() {
    let builds = Array(repeating: SampleBuilds.of(succeeded)[0], count: 200)
    let many = text(builds)
    #expect(
      many.utf8.count <= 65_536 && many.contains("200 builds: 200 succeeded")
        && MarkdownChecker(many).problems.isEmpty)
    let few = text(builds) { $0.maxBytes = 1000 }
    #expect(few.utf8.count <= 1000 && few.contains("left out: 19"))
    var build = SampleBuilds.of(failed)[0]
    let step = build.steps[4]
    build.steps += (0..<2000).map { number in
      var step = step
      step.id = "\(number + 9)"
      step.busySeconds = Double(number % 7)
      step.status = .done
      return step
    }
    let long = text([build]) { $0.all = true }
    #expect(long.utf8.count <= 65_536 && long.utf8.count > 60_000)
    #expect(MarkdownChecker(long).problems.isEmpty)
    #expect(long.contains("steps left out | | |"))
  }

  @Test("Builds without steps, and none at all")
  func empty() {
    let source = Build.Source(name: "a", line: 1, lines: 1, dialect: .plain, envelope: .none)
    let build = Build(source: source, result: .failed, clock: .none, steps: [])
    #expect(text([build]).contains("The log does not say which step failed."))
    #expect(MarkdownChecker(text([])).problems.isEmpty)
    let open = Build(source: source, result: .incomplete, clock: .none, steps: [])
    #expect(text([open]).contains("The log ends before the build does; no step was running."))
  }
}
