import BuildLogParser

@testable import StepTimeline

/// A suite that compares builds, and makes them step by step.
protocol ComparedBuilds {}

extension ComparedBuilds {
  /// A step of a chain: its name, outcome, seconds.
  typealias Row = (name: String, status: Step.Status, seconds: Double)

  func build(
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

  var warm: [Row] {
    [
      ("[1/5] FROM docker.io/library/node:22@sha256:aa", .done, 0.1), ("[2/5] WORKDIR /app", .cached, 0),
      ("[3/5] COPY package.json .", .cached, 0), ("[4/5] RUN npm ci", .cached, 0),
      ("[5/5] RUN npm test", .cached, 0),
    ]
  }

  func changed(_ change: (inout [Row]) -> Void) -> BuildComparison {
    var rows = warm
    change(&rows)
    return BuildComparison(base: build(warm), head: build(rows))
  }

  func text(
    _ comparison: BuildComparison, _ format: SummaryFormat = .table,
    _ change: (inout ReportOptions) -> Void = { _ in }
  ) -> String {
    var options = ReportOptions()
    change(&options)
    let log = LogComparison(base: [comparison.base], head: [comparison.head])
    return String(decoding: format.render(log, options: options), as: UTF8.self)
  }
}
