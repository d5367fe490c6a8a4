/// Statistics in schema `buildlog.stats/1`, key by key as `docs/compare.md` has it.
struct JSONStatistics: Encodable {
  struct Series: Encodable {
    struct Cause: Encodable {
      var rule: String
      @Nullable var title: String?
      var count: Int
      @Nullable var retryable: Bool?
      var lastSource: String
    }

    struct Source: Encodable {
      var name: String
      var line: Int
    }

    var runs: Int
    var results: [String: Int]
    @Nullable var successRate: Double?
    var clocks: [String: Int]
    var wall: JSONTimeSample
    var causes: [Cause]
    var steps: [JSONStepStatistics]
    var sources: [Source]

    init(_ build: BuildStatistics) {
      runs = build.runs
      results = [:]
      for result in [Build.Result.succeeded, .failed, .canceled, .incomplete] {
        results[result.rawValue] = build.results[result] ?? 0
      }
      successRate = milliseconds(build.successRate)
      clocks = Dictionary(uniqueKeysWithValues: build.clocks.map { ($0.key.rawValue, $0.value) })
      wall = JSONTimeSample(build.wall)
      causes = build.causes.map {
        Cause(
          rule: $0.rule, title: $0.title, count: $0.count, retryable: $0.isRetryable,
          lastSource: $0.lastSource)
      }
      steps = build.stepsByCost.map { JSONStepStatistics(build.steps[$0]) }
      sources = build.sources.map { Source(name: $0.name, line: $0.line) }
    }
  }

  var schema = "buildlog.stats/1"
  var tool: JSONReport.Tool
  var builds: [Series]

  init(_ statistics: LogStatistics, toolVersion: String) {
    tool = JSONReport.Tool(version: toolVersion)
    builds = statistics.builds.map { Series($0) }
  }

  func encoded() -> [UInt8] { JSONDocument.encode(self) }
}

/// Times of several runs.
struct JSONTimeSample: Encodable {
  var count: Int
  @Nullable var medianSeconds: Double?
  @Nullable var p95Seconds: Double?
  @Nullable var minSeconds: Double?
  @Nullable var maxSeconds: Double?
  @Nullable var totalSeconds: Double?

  init(_ times: TimeSample) {
    count = times.count
    medianSeconds = milliseconds(times.median)
    p95Seconds = milliseconds(times.p95)
    minSeconds = milliseconds(times.least)
    maxSeconds = milliseconds(times.most)
    totalSeconds = milliseconds(times.total)
  }
}

/// A step of the statistics.
struct JSONStepStatistics: Encodable {
  var name: String
  var kind: Step.Kind
  @Nullable var target: String?
  @Nullable var platform: String?
  @Nullable var stage: String?
  @Nullable var index: Int?
  @Nullable var instruction: String?
  var runs: Int
  var done: Int
  var cached: Int
  var failed: Int
  var unfinished: Int
  var edits: Int
  @Nullable var cacheHitRate: Double?
  var times: JSONTimeSample
  @Nullable var totalSeconds: Double?
  var failuresByRule: [String: Int]

  init(_ step: StepStatistics) {
    let parts = step.latest.parts
    name = step.latest.name
    kind = parts.kind
    target = parts.target
    platform = parts.platform
    stage = parts.stage
    index = parts.index
    instruction = parts.instruction
    runs = step.runs
    done = step.done
    cached = step.cached
    failed = step.failed
    unfinished = step.unfinished
    edits = step.edits
    cacheHitRate = milliseconds(step.cacheHitRate)
    times = JSONTimeSample(step.times)
    totalSeconds = milliseconds(step.totalSeconds)
    failuresByRule = step.failuresByRule
  }
}
