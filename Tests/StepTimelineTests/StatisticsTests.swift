import BuildLogParser
import Foundation
import Testing

@testable import StepTimeline

@Suite("Statistics of many logs")
struct StatisticsTests {
  private func build(_ rows: [(String, Step.Status, Double?)], _ result: Build.Result = .succeeded) -> Build {
    let steps = rows.enumerated().map { index, row in
      var step = Step(id: "\(index + 1)", name: row.0, status: row.1, sourceLine: 1)
      step.busySeconds = row.2
      return step
    }
    var build = Build(
      source: Build.Source(name: "ci.log", line: 1, lines: 9, dialect: .plain, envelope: .none),
      result: result, clock: .recorded, steps: steps)
    build.wallSeconds = rows.compactMap(\.2).reduce(0, +)
    return build
  }

  private func text(_ statistics: LogStatistics, _ format: SummaryFormat) -> String {
    String(decoding: format.render(statistics), as: UTF8.self)
  }

  @Test("The median, and percentiles by the nearest rank")
  func percentiles() {
    var times = TimeSample()
    #expect(times.median == nil && times.p95 == nil && times.total == nil)
    times.add(3)
    times.add(nil)
    times.add(.nan)
    #expect(times.count == 1 && times.median == 3 && times.p95 == nil && times.most == 3)
    times.add(1)
    #expect(times.median == 2)
    var many = TimeSample()
    for value in (1...100).reversed() { many.add(Double(value)) }
    #expect(many.median == 50.5 && many.p95 == 95 && many.percentile(100) == 100 && many.percentile(0) == 1)
    var twenty = TimeSample()
    for value in 1...20 { twenty.add(Double(value)) }
    #expect(twenty.p95 == 19)
  }

  @Test("Cached runs count for the hit rate and not for the time")
  func rates() throws {
    var statistics = LogStatistics()
    for run in 0..<4 {
      statistics.add([
        build([
          ("[1/2] FROM x", .done, 0.1), ("[2/2] RUN make", run == 0 ? .done : .cached, run == 0 ? 8 : 0),
        ])
      ])
    }
    let build = try #require(statistics.builds.first)
    #expect(statistics.builds.count == 1 && build.runs == 4 && build.successRate == 1)
    let make = build.steps[1]
    #expect(make.runs == 4 && make.cached == 3 && make.cacheHitRate == 0.75 && make.times.median == 8)
    #expect(make.totalSeconds == 8)
    #expect(build.steps[0].cacheHitRate == nil)
    #expect(build.stepsByCost == [1, 0])
  }

  @Test("Failures are counted by their rule, and those without one as unknown")
  func failures() throws {
    var statistics = LogStatistics()
    let cause = Diagnosis(
      rule: "oom-killed", title: "Killed | <b> @you", kind: .error, step: 0, confidence: .likely,
      isPrimary: true,
      isRetryable: true, evidence: [], captures: [:], causes: [], fixes: [], verify: [], docs: [])
    for diagnoses in [[cause], [cause], []] {
      var build = build([("[1/1] RUN make", .failed, 2)], .failed)
      build.failures = [Failure(step: 0, message: "x")]
      build.diagnoses = diagnoses
      statistics.add([build])
    }
    statistics.add([build([("[1/1] RUN make", .canceled, 1)], .canceled)])
    let build = try #require(statistics.builds.first)
    #expect(build.causes.map(\.rule) == ["oom-killed", "unknown"])
    #expect(build.causes.map(\.count) == [2, 1])
    #expect(build.successRate == 0 && build.results[.canceled] == 1)
    #expect(build.steps[0].failuresByRule == ["oom-killed": 2, "unknown": 1])
    #expect(
      build.steps[0].unfinished == 1 && build.steps[0].times.count == 0 && build.steps[0].totalSeconds == 7)
    #expect(build.wall.count == 0)
    let markdown = text(statistics, .markdown)
    for row in markdown.split(separator: "\n").filter({ $0.hasPrefix("| 2") }) {
      #expect(MarkdownCells.count(row) == 4, "\(row)")
    }
    let prose = MarkdownChecker.withoutCode(markdown)
    #expect(!prose.contains("<b>") && !prose.contains("@you"))
  }

  @Test("Steps are followed through edits, and come and go")
  func drift() throws {
    var statistics = LogStatistics()
    statistics.add([
      build([("[1/3] FROM x", .done, 0), ("[2/3] COPY . .", .done, 1), ("[3/3] RUN make", .done, 1)])
    ])
    statistics.add([
      build([
        ("[1/4] FROM x", .done, 0), ("[2/4] RUN apk add git", .done, 1), ("[3/4] COPY . .", .done, 1),
        ("[4/4] RUN make -j2", .done, 1),
      ])
    ])
    statistics.add([
      build([("[1/3] FROM x", .done, 0), ("[2/3] COPY . .", .done, 1), ("[3/3] RUN make -j4", .done, 1)])
    ])
    let build = try #require(statistics.builds.first)
    #expect(
      build.steps.map { "\($0.latest.parts.instruction ?? "") \($0.runs) \($0.edits)" } == [
        "FROM x 3 0", "RUN apk add git 1 0", "COPY . . 3 0", "RUN make -j4 3 2",
      ])
  }

  @Test("Logs of different builds are told apart")
  func severalBuilds() {
    var statistics = LogStatistics()
    let app = build([("[1/2] RUN a b", .done, 1), ("[2/2] RUN c d", .done, 1)])
    let tools = build([("[1/2] RUN p q", .done, 1), ("[2/2] RUN r s", .done, 1)])
    // One that failed at its first step is a run of the build that begins so.
    let early = build([("[1/2] RUN a b", .failed, 1)], .failed)
    for log in [[app, tools], [tools, early], [app]] { statistics.add(log) }
    #expect(statistics.builds.map(\.runs) == [3, 2])
    for format in SummaryFormat.allCases { #expect(text(statistics, format).contains("\n")) }
    #expect(text(statistics, .table).contains("build 2 of 2"))
  }

  @Test("Groups do not depend on the order of the logs, and can be forced")
  func groups() {
    let rows = (0..<6).map { n in
      build([
        ("[1/4] FROM x", .done, 1), ("[2/4] WORKDIR /w", .done, 1), ("[3/4] RUN install \(n / 2)", .done, 1),
        ("[4/4] RUN make \(n % 2) of \(n / 2)", .done, 1),
      ])
    }
    let early = build([("[1/4] FROM x", .done, 1), ("[3/4] RUN install 2", .failed, 1)], .failed)
    func sizes(_ logs: [Build], by grouping: LogStatistics.Grouping = .content) -> [Int] {
      var statistics = LogStatistics(by: grouping)
      for log in logs { statistics.add([log]) }
      return statistics.builds.map(\.runs).sorted()
    }
    let forward = sizes(rows + [early])
    #expect(forward == sizes([early] + rows.reversed()))
    #expect(forward.count == 3)
    #expect(sizes(rows, by: .all) == [6] && sizes(rows, by: .folder) == [6])
  }

  @Test("The tail of a log is no quick run")
  func tail() throws {
    var statistics = LogStatistics()
    statistics.add(
      builds(
        in:
          "#8 [3/4] RUN a\n#8 DONE 1.0s\n\n#9 [4/4] RUN b\n#9 DONE 2.0s\n\n#10 exporting to image\n#10 DONE 0.1s\n"
      ))
    let build = try #require(statistics.builds.first)
    #expect(build.partialRuns == 1 && build.wall.count == 0)
  }

  @Test("All samples together make statistics of bounded size")
  func samples() throws {
    var statistics = LogStatistics()
    var count = 0
    for name in Samples.names(endingWith: ".plain.log") {
      let builds = SampleBuilds.of(name + ".plain.log")
      count += builds.count
      statistics.add(builds)
    }
    #expect(statistics.builds.reduce(0) { $0 + $1.runs } == count)
    let json = SummaryFormat.json.render(statistics)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(root["schema"] as? String == "buildlog.stats/1")
    #expect((root["builds"] as? [Any])?.count == statistics.builds.count)
  }
}
