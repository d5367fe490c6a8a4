import BuildLogParser
import Foundation
import Testing

@testable import StepTimeline

@Suite("Comparison of two builds")
struct ComparisonTests {
  /// A step of a chain: its name, outcome, seconds.
  private typealias Row = (name: String, status: Step.Status, seconds: Double)

  private func build(
    _ rows: [Row], result: Build.Result = .succeeded, clock: Build.Clock = .recorded, name: String = "ci.log"
  ) -> Build {
    var time = 0.0
    let steps = rows.enumerated().map { index, row in
      var step = Step(id: "\(index + 1)", name: row.name, status: row.status, sourceLine: 1)
      step.intervals = [Step.Interval(start: time, end: time + row.seconds)]
      step.startSeconds = time
      step.endSeconds = time + row.seconds
      step.busySeconds = row.seconds
      step.uncertaintySeconds = 0
      step.dependsOn = index > 0 ? [index - 1] : []
      step.isOnCriticalPath = true
      time += row.seconds
      return step
    }
    var build = Build(
      source: Build.Source(name: name, line: 1, lines: 9, dialect: .plain, envelope: .none),
      result: result, clock: clock, steps: steps)
    build.wallSeconds = time
    build.criticalPath = Array(steps.indices)
    return build
  }

  private let warm: [Row] = [
    ("[1/5] FROM docker.io/library/node:22@sha256:aa", .done, 0.1), ("[2/5] WORKDIR /app", .cached, 0),
    ("[3/5] COPY package.json .", .cached, 0), ("[4/5] RUN npm ci", .cached, 0),
    ("[5/5] RUN npm test", .cached, 0),
  ]

  private func changed(_ change: (inout [Row]) -> Void) -> BuildComparison {
    var rows = warm
    change(&rows)
    return BuildComparison(base: build(warm), head: build(rows))
  }

  private func text(
    _ comparison: BuildComparison, _ format: SummaryFormat = .table,
    _ change: (inout ReportOptions) -> Void = { _ in }
  ) -> String {
    var options = ReportOptions()
    change(&options)
    let log = LogComparison(base: [comparison.base], head: [comparison.head])
    return String(decoding: format.render(log, options: options), as: UTF8.self)
  }

  // MARK: Times

  @Test(
    "A difference counts beyond 0.2 s and what the logs leave open",
    arguments: [
      (1, 1.15, 0, .same), (1, 1.25, 0, .slower), (1, 0.75, 0, .faster), (598, 653, 0.2, .slower),
      (100, 100.1, 0, .same),
      (1, 1.5, 0.6, .same), (1, 1.7, 0.6, .slower), (nil, 1, 0, nil), (1, nil, 0, nil),
      (0, 0.3, nil, .slower),
    ] as [(Double?, Double?, Double?, SecondsDifference.Verdict?)])
  func threshold(base: Double?, head: Double?, uncertainty: Double?, verdict: SecondsDifference.Verdict?) {
    #expect(SecondsDifference(base: base, head: head, uncertainty: uncertainty).verdict == verdict)
  }

  @Test("Shares of the steps and what lies outside them add up to the difference of the wall times")
  func wallAddsUp() throws {
    for base in ["go-multistage-cold.plain.log", "dag-100.rawjson", "dag-107.gha.log"] {
      for head in ["go-multistage-source-edit.plain.log", "go-multistage-cold.gha.log", "dag-112.rawjson"] {
        let comparison = BuildComparison(
          base: try #require(SampleBuilds.of(base).first), head: try #require(SampleBuilds.of(head).first))
        let sum =
          comparison.steps.compactMap(\.wallContribution).reduce(0, +) + (comparison.wallOutsideSteps ?? 0)
        #expect(abs(sum - (try #require(comparison.wall.delta))) < 1e-6, "\(base) \(head)")
      }
    }
  }

  @Test("A build compared with itself differs in nothing")
  func itself() throws {
    for name in Samples.names(endingWith: ".plain.log") {
      for build in SampleBuilds.of(name + ".plain.log") {
        let comparison = BuildComparison(base: build, head: build)
        #expect(comparison.steps.allSatisfy { $0.match == .same && $0.cache == nil }, "\(name)")
        #expect(
          !comparison.steps.contains { [.slower, .faster, .cacheLost, .newlyFailed].contains($0.change) },
          "\(name)")
        #expect(comparison.cacheLosses.isEmpty)
      }
    }
  }

  @Test("Builds of the same log by other clocks are the same but for the noise")
  func clocks() throws {
    for name in [
      "go-multistage-cold", "go-multistage-source-edit", "long-steps-interleaved", "parallel-six-stages",
    ] {
      let comparison = BuildComparison(
        base: try #require(SampleBuilds.of("\(name).rawjson").first),
        head: try #require(SampleBuilds.of("\(name).plain.log").first))
      let noticed = comparison.steps.filter { $0.change != .same }
      #expect(noticed.isEmpty, "\(name): \(noticed)")
    }
  }

  @Test("Without a clock nothing is slower, and the wall time is unknown")
  func noClock() {
    var head = build(warm, clock: .none)
    for index in head.steps.indices {
      head.steps[index].intervals = []
      head.steps[index].busySeconds = nil
      head.steps[index].status = .done
    }
    head.criticalPath = []
    let comparison = BuildComparison(base: build(warm.map { ($0.name, .done, 1) }), head: head)
    #expect(comparison.wall.delta == nil && !comparison.isWallComparable)
    #expect(comparison.steps.allSatisfy { $0.change == .unknown && $0.wallContribution == nil })
    #expect(text(comparison).contains("wall times are unknown"))
    #expect(text(comparison, .json).contains("\"wallOutsideStepsSeconds\": null"))
  }

  @Test("A build that failed early is no faster one")
  func failed() {
    let base = build([("[1/2] RUN a", .done, 1), ("[2/2] RUN b", .done, 60)])
    var head = build([("[1/2] RUN a", .done, 1), ("[2/2] RUN b", .failed, 2)], result: .failed)
    head.diagnoses = [
      Diagnosis(
        rule: "oom-killed", title: "The kernel killed it", kind: .error, step: 1, confidence: .likely,
        isPrimary: true,
        isRetryable: true, evidence: [], captures: [:], causes: [], fixes: [], verify: [], docs: [])
    ]
    let comparison = BuildComparison(base: base, head: head)
    #expect(!comparison.isWallComparable)
    #expect(comparison.steps.map(\.change) == [.same, .newlyFailed])
    for format in [SummaryFormat.table, .markdown] {
      let text = text(comparison, format)
      #expect(text.contains("not compared: head failed") && text.contains("base succeeded, head failed"))
      #expect(
        text.contains("The kernel killed it") && text.contains("oom-killed") && !text.contains("faster"))
    }
    #expect(text(comparison, .json).contains("\"verdict\": null"))
    let back = BuildComparison(base: head, head: base)
    #expect(back.steps.map(\.change) == [.same, .noLongerFailing])
  }

  @Test("What a build that stopped did not come to is not removed")
  func notReached() {
    let rows = (1...4).map { ("[\($0)/4] RUN step \($0)", Step.Status.done, 1.0) }
    var stopped = Array(rows.prefix(3))
    stopped[2].1 = .failed
    stopped.remove(at: 0)
    let comparison = BuildComparison(base: build(rows), head: build(stopped, result: .failed))
    // The first one is really gone: an instruction behind it was there.
    #expect(comparison.steps.map(\.change) == [.removed, .same, .newlyFailed, .notReached])
    let back = BuildComparison(base: build(stopped, result: .failed), head: build(rows))
    #expect(back.steps.map(\.change) == [.added, .same, .noLongerFailing, .notReached])
    #expect(text(comparison).contains("1 not reached"))
  }

  @Test("What a build's end alone does not tell is neither added nor removed")
  func onlyEnd() throws {
    let whole = try #require(SampleBuilds.of("go-private-repo-no-credentials.plain.log").first)
    let end = try #require(SampleBuilds.of("only-end-go-private-repo.log").first)
    for comparison in [BuildComparison(base: whole, head: end), BuildComparison(base: end, head: whole)] {
      #expect(comparison.count(of: .stillFailing) == 1)
      #expect(comparison.count(of: .notLogged) == whole.steps.count - 1)
    }
  }

  @Test("The classic builder's instructions have a cache too")
  func classic() throws {
    let name = "engine2010-classic-go-multistage"
    let comparison = BuildComparison(
      base: try #require(SampleBuilds.of("\(name)-warm.gha.log").first),
      head: try #require(SampleBuilds.of("\(name)-cold.gha.log").first))
    #expect(comparison.steps.allSatisfy { $0.match == .same })
    #expect(comparison.count(of: .cacheLost) == 11)
    #expect(comparison.cacheLosses.map(\.reason) == [.nothingCached])
  }

  // MARK: Lost caches

  @Test("Copied files that changed lose the cache of all that is behind them")
  func copiedFiles() {
    let comparison = changed { rows in
      for i in 2...4 { (rows[i].status, rows[i].seconds) = (.done, Double(i)) }
    }
    #expect(comparison.cacheLosses.count == 1)
    let loss = comparison.cacheLosses[0]
    #expect(comparison.steps[loss.step].head == 2)
    #expect(loss.reason == .copiedFilesChanged && loss.confidence == .likely && loss.followers == 2)
    #expect(abs((loss.seconds ?? 0) - 9) < 1e-9)
    #expect(comparison.count(of: .cacheLost) == 3)
  }

  @Test("An edited instruction is its own reason")
  func editedInstruction() {
    let comparison = changed { $0[3] = ("[4/5] RUN npm ci --omit=dev", .done, 5) }
    #expect(comparison.cacheLosses.map(\.reason) == [.instructionChanged])
    #expect(comparison.cacheLosses[0].confidence == .certain)
    #expect(comparison.steps[3].cache == .lost)
    #expect(text(comparison).contains("it was `RUN npm ci`"))
  }

  @Test("An image with another digest is the reason for what is built on it")
  func baseImage() {
    let comparison = changed { rows in
      rows[0].name = rows[0].name.replacing("aa", with: "bb")
      for i in 1...4 { rows[i].status = .done }
    }
    #expect(comparison.cacheLosses.map(\.reason) == [.baseImageChanged])
    #expect(comparison.cacheLosses[0].because == 0)
    #expect(text(comparison).contains("has a new digest"))
  }

  @Test("An added or removed instruction is the reason for what stands behind it")
  func otherInstructions() {
    let added = changed { rows in
      rows.insert(("[3/6] RUN apk add git", .done, 1), at: 2)
      for i in 3...5 { rows[i].status = .done }
    }
    #expect(added.cacheLosses.map(\.reason) == [.earlierInstructionChanged])
    #expect(added.cacheLosses[0].because.map { added.steps[$0].match } == .added)
    #expect(text(added).contains("`RUN apk add git` was added before it"))
    let removed = changed { rows in
      rows.remove(at: 2)
      for i in 2...3 { rows[i].status = .done }
    }
    #expect(removed.cacheLosses.map(\.reason) == [.earlierInstructionChanged])
    #expect(text(removed).contains("`COPY package.json .` was removed before it"))
  }

  @Test("Where nothing was cached, the builder had nothing")
  func nothingCached() {
    let comparison = changed { rows in for i in 1...4 { rows[i].status = .done } }
    #expect(comparison.cacheLosses.map(\.reason) == [.nothingCached])
  }

  @Test("A cache that could not be imported is the reason")
  func cacheImport() {
    let importing: Row = ("importing cache manifest from ghcr.io/a/b:cache", .done, 0.2)
    var failed = importing
    failed.status = .failed
    let base = build([importing] + warm)
    let head = build([failed] + warm.map { ($0.name, .done, 1) })
    let comparison = BuildComparison(base: base, head: head)
    #expect(comparison.cacheLosses.map(\.reason) == [.cacheImportFailed])
  }

  @Test("Where the log does not tell, it says so")
  func unknown() {
    let comparison = changed { rows in for i in 3...4 { rows[i].status = .done } }
    #expect(comparison.cacheLosses.map(\.reason) == [.unknown])
    #expect(comparison.cacheLosses[0].confidence == nil)
    #expect(text(comparison).contains("the log does not say why"))
  }

  @Test("A step behind one that always runs lost its cache to that one's result")
  func earlierStepRan() {
    var before = warm
    before[3].status = .done
    var after = before
    after[4] = ("[5/5] RUN npm test", .done, 3)
    let comparison = BuildComparison(base: build(before), head: build(after))
    #expect(comparison.cacheLosses.map(\.reason) == [.earlierStepRan])
    #expect(comparison.cacheLosses[0].because.map { comparison.steps[$0].head } == 3)
  }

  // MARK: Several builds

  @Test("Builds of two logs are paired by what they do, and others are told")
  func pairing() {
    let app = build([("[1/2] RUN a", .done, 1), ("[2/2] RUN b", .done, 1)], name: "app")
    let tools = build([("[1/2] RUN c", .done, 1), ("[2/2] RUN d", .done, 1)], name: "tools")
    let docs = build([("[1/1] RUN mkdocs", .done, 1)], name: "docs")
    let comparison = LogComparison(base: [app, tools], head: [docs, tools, app])
    #expect(comparison.builds.map(\.head.source.name) == ["tools", "app"])
    #expect(comparison.builds.allSatisfy { $0.base.source.name == $0.head.source.name })
    #expect(comparison.onlyInHead.map(\.source.name) == ["docs"] && comparison.onlyInBase.isEmpty)
    let text = String(decoding: SummaryFormat.table.render(comparison), as: UTF8.self)
    #expect(text.contains("Only in head, nothing to compare with:"))
    // Of a build and its second attempt the one that ended alike is meant.
    var first = app
    first.result = .failed
    #expect(LogComparison(base: [app], head: [first, app]).builds.map(\.head.result) == [.succeeded])
    // One build each is compared whatever it is, but that is told.
    let odd = LogComparison(base: [app], head: [docs])
    #expect(odd.builds.count == 1 && !odd.builds[0].hasCommonSteps)
    #expect(
      String(decoding: SummaryFormat.table.render(odd), as: UTF8.self)
        .replacing("\n  ", with: " ").contains("probably not runs of the same build"))
  }

  // MARK: Reports

  @Test("Text from a log does no harm in any format", arguments: SummaryFormat.allCases)
  func hostile(format: SummaryFormat) throws {
    let evil =
      "RUN a|b `c` <img src=x onerror=alert(1)> @octocat \u{1B}]0;x\u{07}\u{1B}[31m ``` \\| [x](javascript:y) \u{202E}z"
    let base = build(
      [("[x|y@team 1/2] \(evil)", .cached, 0), ("[x|y@team 2/2] \(evil) &amp;", .done, 1)], name: "a|`b`@c")
    let head = build(
      [("[x|y@team 1/2] \(evil) 2", .done, 9), ("[x|y@team 2/2] \(evil) &amp;", .failed, 5)], result: .failed,
      name: "a|`b`@c")
    let text = text(BuildComparison(base: base, head: head), format)
    #expect(
      !text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{07}") || format == .json)
    guard format == .markdown else { return }
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 4)
    for row in rows { #expect(MarkdownCells.count(row) == 5, "\(row)") }
  }

  @Test("The schema's keys are all there, null where unknown")
  func json() throws {
    let comparison = changed { $0[3] = ("[4/5] RUN npm ci --omit=dev", .done, 5) }
    let bytes = SummaryFormat.json.render(LogComparison(base: [comparison.base], head: [comparison.head]))
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["schema"] as? String == "buildlog.compare/1")
    #expect(Set(root.keys) == ["schema", "tool", "builds", "onlyInBase", "onlyInHead"])
    let pair = try #require((root["builds"] as? [[String: Any]])?.first)
    #expect(
      Set(pair.keys) == [
        "base", "head", "wall", "wallComparable", "wallOutsideStepsSeconds", "hasCommonSteps", "counts",
        "cacheLosses",
        "steps", "doubts", "baseRuns",
      ])
    let step = try #require((pair["steps"] as? [[String: Any]])?.first)
    #expect(
      Set(step.keys) == [
        "match", "change", "cache", "kind", "time", "wallContributionSeconds", "base", "head",
      ])
    #expect(step["cache"] is NSNull)
    let documentation = try String(
      contentsOf: Samples.folder.deletingLastPathComponent().appending(path: "docs/compare.md"),
      encoding: .utf8)
    for key in Set(pair.keys).union(step.keys) { #expect(documentation.contains("\"\(key)\""), "\(key)") }
  }

  @Test("No line is wider than asked for", arguments: [20, 40, 60, 80, 100, 200])
  func widths(width: Int) throws {
    let comparison = BuildComparison(
      base: try #require(SampleBuilds.of("go-multistage-source-edit.plain.log").first),
      head: try #require(SampleBuilds.of("go-multistage-cold.plain.log").first))
    for ascii in [false, true] {
      let text = text(comparison) { ($0.width, $0.ascii) = (width, ascii) }
      for line in text.split(separator: "\n") { #expect(TextWidth.columns(of: line) <= width, "\(line)") }
      if ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)") }
    }
  }

  @Test("Builds without a step, and steps of many kilobytes, are reported")
  func extremes() {
    let long = "RUN " + String(repeating: "word\n ", count: 3000)
    let empty = BuildComparison(base: build([]), head: build([]))
    let large = BuildComparison(
      base: build([("[1/1] \(long)", .done, 1)]), head: build([("[1/1] \(long) x", .done, 9)]))
    #expect(large.steps.map(\.match) == [.edited])
    for format in SummaryFormat.allCases {
      // Rows without a name of their columns: no row, no text.
      #expect(text(empty, format).isEmpty == (format == .jsonl))
      #expect(text(large, format).utf8.count > 100)
    }
    #expect(text(large, .markdown).utf8.count < 4000)
  }

  // MARK: What cannot be compared, several bases

  private func plain(_ lines: String) throws -> Build { try #require(builds(in: lines).first) }

  private let whole = """
    #1 [internal] load build definition from Dockerfile
    #1 DONE 0.0s

    #2 [1/4] FROM docker.io/library/node:22
    #2 DONE 1.0s

    #3 [2/4] COPY package.json .
    #3 DONE 0.1s

    #4 [3/4] RUN npm ci
    #4 DONE 30.0s

    #5 [4/4] RUN npm test
    #5 DONE 8.0s

    #6 exporting to image
    #6 DONE 0.3s

    """

  @Test("A log that holds only the tail of its build is said first, and its wall time is not compared")
  func tail() throws {
    let tail = try plain(String(whole[whole.range(of: "#4 [3/4]").map(\.lowerBound).unsafelyUnwrapped...]))
    let all = try plain(whole)
    for (comparison, doubt) in [
      (BuildComparison(base: all, head: tail), BuildComparison.Doubt.headPartial),
      (BuildComparison(base: tail, head: all), .basePartial),
    ] {
      #expect(comparison.doubts == [doubt])
      #expect(!comparison.isWallComparable)
      #expect(!comparison.steps.contains { $0.change == .removed || $0.change == .added })
      let table = text(comparison)
      #expect(table.split(separator: "\n").first?.contains("only a part of its build") == true)
      #expect(!table.contains("faster") && !table.contains("slower"))
    }
  }

  @Test("A whole log of every form has its beginning", arguments: Samples.names(endingWith: ".log"))
  func beginning(name: String) {
    for build in SampleBuilds.of(name + ".log") where !build.source.isOnlyEnd {
      #expect(!build.lacksBeginning)
    }
  }

  @Test("Builds that share only what every Dockerfile has are hardly runs of one build")
  func unrelated() {
    let other = build([
      ("[1/5] FROM docker.io/library/golang:1.22", .done, 0.1), ("[2/5] WORKDIR /app", .done, 0.1),
      ("[3/5] COPY go.mod .", .done, 0.1), ("[4/5] RUN go mod download", .done, 20),
      ("[5/5] RUN go build ./...", .done, 90),
    ])
    let comparison = BuildComparison(base: build(warm), head: other)
    #expect(comparison.doubts == [.unrelated] && !comparison.isWallComparable)
    #expect(text(comparison).hasPrefix("! The two builds") || text(comparison).hasPrefix("⚠ The two builds"))
  }

  @Test("Several bases: the run in the middle is compared, and what they differ by is the noise")
  func severalBases() throws {
    func run(_ seconds: Double) -> Build {
      build([("[1/2] RUN a", .done, 1), ("[2/2] RUN b", .done, seconds)])
    }
    let log = LogComparison(bases: [[run(60)], [run(52)], [run(55)]], head: [run(58)])
    let comparison = try #require(log.builds.first)
    #expect(comparison.base.wallSeconds == 56 && comparison.baseRuns.count == 3)
    #expect(comparison.wall.noise == 5 && comparison.wall.verdict == .same)
    #expect(comparison.steps.map(\.change) == [.same, .same])
    let slower = try #require(
      LogComparison(bases: [[run(60)], [run(52)], [run(55)]], head: [run(70)]).builds.first)
    #expect(slower.wall.verdict == .slower && slower.steps[1].change == .slower)
    #expect(text(slower, .json).contains("\"baseRuns\""))
  }

  // MARK: One reason for one loss

  @Test("Instructions that changed places are one reason, and none is the reason for itself")
  func swapped() throws {
    let comparison = changed { rows in
      rows = rows.map { ($0.name, $0.status == .cached ? .done : $0.status, 1) }
      (rows[1].name, rows[2].name) = ("[2/5] COPY package.json .", "[3/5] WORKDIR /app")
    }
    #expect(comparison.cacheLosses.count == 1)
    let loss = try #require(comparison.cacheLosses.first)
    #expect(loss.reason == .earlierInstructionChanged && loss.because != loss.step)
  }

  @Test("A copy that found its files unchanged for another platform was not lost to them")
  func copyForTwoPlatforms() {
    func rows(_ arm: Step.Status) -> [Row] {
      [
        ("[linux/amd64 1/2] FROM docker.io/library/node:22@sha256:aa", .done, 0.1),
        ("[linux/amd64 2/2] COPY . .", .cached, 0),
        ("[linux/arm64 1/2] FROM docker.io/library/node:22@sha256:aa", .done, 0.1),
        ("[linux/arm64 2/2] COPY . .", arm, arm == .cached ? 0 : 1),
      ]
    }
    let comparison = BuildComparison(base: build(rows(.cached)), head: build(rows(.done)))
    #expect(comparison.cacheLosses.allSatisfy { $0.reason != .copiedFilesChanged })
    #expect(comparison.cacheLosses.count == 1)
  }

  @Test("What ran for one target and was there for the next is no cache of an earlier build")
  func sharedWithinTheBuild() {
    let rows: [Row] = [
      ("[a 1/2] WORKDIR /w", .cached, 0), ("[a 2/2] RUN make", .cached, 0),
      ("[b 1/2] WORKDIR /w", .cached, 0),
      ("[b 2/2] RUN other", .cached, 0),
    ]
    var cold = rows.map { ($0.name, Step.Status.done, 1.0) }
    cold[2].1 = .cached
    let comparison = BuildComparison(base: build(rows), head: build(cold))
    #expect(
      !comparison.cacheLosses.isEmpty && comparison.cacheLosses.allSatisfy { $0.reason == .nothingCached })
    let table = text(comparison)
    #expect(table.components(separatedBy: "no step was cached in head").count == 2)
  }
}

/// How GitHub's Markdown cuts a line of a table into cells: at pipes without a backslash before them.
enum MarkdownCells {
  static func count(_ row: Substring) -> Int {
    var pipes = 0
    var isEscaped = false
    for character in row {
      if character == "|", !isEscaped { pipes += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return pipes - 1
  }
}
