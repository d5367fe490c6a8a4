import BuildLogParser
import Foundation
import Testing

@testable import StepTimeline

@Suite("Comparison of two builds")
struct ComparisonTests: ComparedBuilds {
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
    // The first one is really gone: an instruction after it was there.
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
    // One build each is compared whatever it is, with a warning.
    let odd = LogComparison(base: [app], head: [docs])
    #expect(odd.builds.count == 1 && !odd.builds[0].hasCommonSteps)
    #expect(
      String(decoding: SummaryFormat.table.render(odd), as: UTF8.self)
        .replacing("\n  ", with: " ").contains("probably not runs of the same build"))
  }

  // MARK: Doubts, several bases

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
}
