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

  @Test("Percentiles need enough runs")
  func percentilesNeedRuns() {
    var times = TimeSample()
    for value in 1...9 { times.add(Double(value)) }
    #expect(times.p90 == nil)
    times.add(10)
    #expect(times.p90 == 9 && times.p95 == nil && times.p99 == nil)
    for value in 11...100 { times.add(Double(value)) }
    #expect(times.p90 == 90 && times.p95 == 95 && times.p99 == 99)
  }

  @Test("A run that ended before its first instruction belongs to no build")
  func endedEarly() throws {
    var statistics = LogStatistics()
    let whole = build([("[1/2] FROM x", .done, 1), ("[2/2] RUN make", .done, 5)])
    let early = build([("[internal] load build definition from Dockerfile", .failed, 0)], .failed)
    for log in [[early], [whole], [early], [whole]] { statistics.add(log) }
    #expect(statistics.builds.map(\.runs) == [2, 2])
    #expect(statistics.builds.map(\.endedBeforeSteps) == [false, true])
    #expect(statistics.builds[0].successRate == 1)
    let table = text(statistics, .table)
    #expect(table.contains("2 runs ended before the first step: 2 failed"))
    // The user says whose they are.
    var folder = LogStatistics(by: .folder)
    for log in [[early], [whole]] { folder.add(log) }
    #expect(folder.builds.map(\.runs) == [2])
  }

  private func failing(
    _ rows: [(String, Step.Status, Double?)], in name: String, _ isRetryable: Bool = false
  ) -> Build {
    let failed = rows.firstIndex { $0.1 == .failed }
    var build = build(rows, failed == nil ? .succeeded : .failed)
    build.source.name = name
    for i in build.steps.indices.dropFirst() { build.steps[i].dependsOn = [i - 1] }
    if let failed {
      build.failures = [Failure(step: failed, message: "x")]
      build.diagnoses = [
        Diagnosis(
          rule: "r", title: "t", kind: .error, step: failed, confidence: .likely, isPrimary: true,
          isRetryable: isRetryable, evidence: [], captures: [:], causes: [], fixes: [], verify: [], docs: [])
      ]
    }
    return build
  }

  private func flaky(_ logs: [Build]) -> Int {
    var statistics = LogStatistics()
    for log in logs { statistics.add([log]) }
    return statistics.builds[0].steps.reduce(0) { $0 + $1.flakyFailures }
  }

  @Test("A failure is flaky if the same step with the same inputs succeeds later")
  func flakyFailures() {
    let red = failing(
      [("[1/2] FROM x@sha256:1", .done, 1), ("[2/2] RUN apk add a", .failed, 1)], in: "1.log")
    let green = failing(
      [("[1/2] FROM x@sha256:1", .done, 1), ("[2/2] RUN apk add a", .done, 1)], in: "2.log")
    #expect(flaky([red, green]) == 1 && flaky([red, red, green, red]) == 2)
    // It broke and stayed broken.
    #expect(flaky([green, red, red]) == 0)
    // Dates count before the order of the logs.
    var (first, second) = (red, green)
    (first.startedAt, second.startedAt) = (1, 2)
    #expect(flaky([second, first]) == 1)
    let edited = failing(
      [("[1/2] FROM x@sha256:1", .done, 1), ("[2/2] RUN apk add a b", .done, 1)], in: "3.log")
    #expect(flaky([red, edited]) == 0)
    let moved = failing(
      [("[1/2] FROM x@sha256:2", .done, 1), ("[2/2] RUN apk add a", .done, 1)], in: "3.log")
    #expect(flaky([red, moved]) == 0)
  }

  @Test("Files that no log shows may have been mended")
  func unseenFiles() {
    func run(_ status: Step.Status, _ copy: String, in name: String, _ isRetryable: Bool = false) -> Build {
      failing(
        [("[1/3] FROM x", .done, 1), (copy, .done, 1), ("[3/3] RUN make", status, 1)], in: name, isRetryable)
    }
    let copy = "[2/3] COPY . ."
    #expect(flaky([run(.failed, copy, in: "1"), run(.done, copy, in: "2")]) == 0)
    #expect(flaky([run(.failed, copy, in: "1"), run(.done, copy, in: "1")]) == 1)
    #expect(flaky([run(.failed, copy, in: "1", true), run(.done, copy, in: "2")]) == 1)
    let other = "[2/3] COPY --from=y /a /a"
    #expect(flaky([run(.failed, other, in: "1"), run(.done, other, in: "2")]) == 1)
    for unseen in [
      "RUN --mount=type=bind,target=/s make", "RUN --mount=target=/s make", "ADD a /a", "RUN <<EOF (make)",
    ] {
      let step = "[2/3] " + unseen
      #expect(flaky([run(.failed, step, in: "1"), run(.done, step, in: "2")]) == 0, "\(unseen)")
    }
    for seen in ["RUN --mount=type=cache,target=/s make", "ADD https://example.com/a /a"] {
      let step = "[2/3] " + seen
      #expect(flaky([run(.failed, step, in: "1"), run(.done, step, in: "2")]) == 1, "\(seen)")
    }
  }

  @Test("A run behind one that failed, in the same log, is a retry")
  func retries() {
    let red = failing([("[1/1] RUN make", .failed, 1)], in: "1.log")
    let green = failing([("[1/1] RUN make", .done, 1)], in: "1.log")
    var other = green
    other.source.name = "2.log"
    var statistics = LogStatistics()
    for log in [[red, red, green], [other]] { statistics.add(log) }
    #expect(statistics.builds[0].retries == 2 && statistics.builds[0].successfulRetries == 1)
    #expect(text(statistics, .table).contains("2 retries in the same log, 1 succeeded"))
  }

  @Test("Rows have each step of each run, by the same number in all of them")
  func rows() throws {
    var statistics = LogStatistics()
    statistics.add([build([("[1/2] FROM x", .cached, 0), ("[2/2] RUN make, \"all\"", .done, 5)])])
    statistics.add([
      build([("[1/3] FROM x", .done, 1), ("[2/3] RUN a", .done, nil), ("[3/3] RUN make, \"all\"", .done, 6)])
    ])
    statistics.add([build([], .failed)])
    let lines = text(statistics, .jsonl).split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["run"] as? Int } == [1, 1, 2, 2, 2, 1])
    #expect(objects.map { $0["build"] as? Int } == [1, 1, 1, 1, 1, 2])
    #expect(objects.map { $0["step"] as? Int } == [1, 3, 1, 2, 3, nil])
    #expect(objects.map { $0["seconds"] as? Double } == [0, 5, 1, nil, 6, nil])
    #expect(objects[1]["instruction"] as? String == "RUN make, \"all\"")
    #expect(objects[0]["status"] as? String == "cached" && objects[5]["runRule"] as? String == "unknown")
    let csv = text(statistics, .csv).split(separator: "\r\n")
    #expect(csv.count == 7 && csv[0].hasPrefix("build,run,source,source_line,started_at,result"))
    #expect(csv[2].contains("\"RUN make, \"\"all\"\"\""))
    #expect(Set(objects[0].keys).count == csv[0].split(separator: ",").count)
  }
}
