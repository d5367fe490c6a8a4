/// A comparison in schema `buildlog.compare/1`, key by key as `docs/compare.md` has it.
struct JSONComparison: Encodable {
  struct BuildPair: Encodable {
    var base: JSONComparedBuild
    var head: JSONComparedBuild
    var wall: JSONDifference
    var wallComparable: Bool
    @Nullable var wallOutsideStepsSeconds: Double?
    var hasCommonSteps: Bool
    var counts: [String: Int]
    var cacheLosses: [JSONCacheLoss]
    var steps: [JSONStepComparison]

    init(_ comparison: BuildComparison) {
      base = JSONComparedBuild(comparison.base)
      head = JSONComparedBuild(comparison.head)
      wall = JSONDifference(comparison.wall, isComparable: comparison.isWallComparable)
      wallComparable = comparison.isWallComparable
      wallOutsideStepsSeconds = milliseconds(comparison.wallOutsideSteps)
      hasCommonSteps = comparison.hasCommonSteps
      counts = Dictionary(
        uniqueKeysWithValues: StepComparison.Change.allCases.map { ($0.rawValue, comparison.count(of: $0)) })
      cacheLosses = comparison.cacheLosses.map { JSONCacheLoss($0) }
      steps = comparison.steps.map { JSONStepComparison($0, comparison) }
    }
  }

  var schema = "buildlog.compare/1"
  var tool: JSONReport.Tool
  var builds: [BuildPair]
  var onlyInBase: [JSONComparedBuild]
  var onlyInHead: [JSONComparedBuild]

  init(_ comparison: LogComparison, toolVersion: String) {
    tool = JSONReport.Tool(version: toolVersion)
    builds = comparison.builds.map { BuildPair($0) }
    onlyInBase = comparison.onlyInBase.map { JSONComparedBuild($0) }
    onlyInHead = comparison.onlyInHead.map { JSONComparedBuild($0) }
  }

  func encoded() -> [UInt8] { JSONDocument.encode(self) }
}

/// A build of a comparison: what tells it from others, without its steps.
struct JSONComparedBuild: Encodable {
  struct Cause: Encodable {
    var rule: String
    var title: String
    var confidence: Confidence
  }

  var source: JSONBuild.Source
  var result: Build.Result
  var clock: Build.Clock
  @Nullable var startedAt: String?
  @Nullable var wallSeconds: Double?
  var summary: JSONBuild.Summary
  @Nullable var cause: Cause?

  init(_ build: Build) {
    let from = build.source
    source = JSONBuild.Source(
      name: from.name, line: from.line, lines: from.lines, dialect: from.dialect, envelope: from.envelope)
    result = build.result
    clock = build.clock
    startedAt = build.startedAt.map(rfc3339)
    wallSeconds = milliseconds(build.knownWallSeconds)
    summary = JSONBuild.Summary(build.summary)
    cause = build.diagnoses.first(where: \.isPrimary).map {
      Cause(rule: $0.rule, title: $0.title, confidence: $0.confidence)
    }
  }
}

/// A time in both builds.
struct JSONDifference: Encodable {
  @Nullable var baseSeconds: Double?
  @Nullable var headSeconds: Double?
  @Nullable var deltaSeconds: Double?
  @Nullable var uncertaintySeconds: Double?
  @Nullable var thresholdSeconds: Double?
  @Nullable var percent: Double?
  @Nullable var verdict: SecondsDifference.Verdict?

  init(_ difference: SecondsDifference, isComparable: Bool = true) {
    baseSeconds = milliseconds(difference.base)
    headSeconds = milliseconds(difference.head)
    deltaSeconds = milliseconds(difference.delta)
    uncertaintySeconds = difference.delta == nil ? nil : milliseconds(difference.uncertainty)
    thresholdSeconds = difference.delta == nil ? nil : milliseconds(difference.threshold)
    percent = milliseconds(difference.percent)
    verdict = isComparable ? difference.verdict : nil
  }
}

/// A step of a comparison.
struct JSONStepComparison: Encodable {
  struct Side: Encodable {
    var id: String
    var name: String
    @Nullable var target: String?
    @Nullable var platform: String?
    @Nullable var stage: String?
    @Nullable var index: Int?
    @Nullable var instruction: String?
    var status: Step.Status
    @Nullable var startSeconds: Double?
    var onCriticalPath: Bool

    init(_ step: Step) {
      id = step.id
      name = step.name
      target = step.parts.target
      platform = step.parts.platform
      stage = step.parts.stage
      index = step.parts.index
      instruction = step.parts.instruction
      status = step.status
      startSeconds = milliseconds(step.startSeconds)
      onCriticalPath = step.isOnCriticalPath
    }
  }

  var match: StepPair.Match
  var change: StepComparison.Change
  @Nullable var cache: StepComparison.CacheChange?
  var kind: Step.Kind
  var time: JSONDifference
  @Nullable var wallContributionSeconds: Double?
  @Nullable var base: Side?
  @Nullable var head: Side?

  init(_ step: StepComparison, _ comparison: BuildComparison) {
    let before = step.base.flatMap { comparison.base.steps[safe: $0] }
    let after = step.head.flatMap { comparison.head.steps[safe: $0] }
    match = step.match
    change = step.change
    cache = step.cache
    kind = (after ?? before)?.comparedKind ?? .other
    time = JSONDifference(step.time, isComparable: step.change != .unfinished)
    wallContributionSeconds = milliseconds(step.wallContribution)
    base = before.map(Side.init)
    head = after.map(Side.init)
  }
}

/// A lost cache; `step` and `because` are indices into the comparison's `steps`.
struct JSONCacheLoss: Encodable {
  var step: Int
  var reason: CacheLoss.Reason
  @Nullable var confidence: Confidence?
  @Nullable var because: Int?
  var followers: Int
  @Nullable var seconds: Double?

  init(_ loss: CacheLoss) {
    step = loss.step
    reason = loss.reason
    confidence = loss.confidence
    because = loss.because
    followers = loss.followers
    seconds = milliseconds(loss.seconds)
  }
}
