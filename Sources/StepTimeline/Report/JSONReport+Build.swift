/// A build as the schema has it.
struct JSONBuild: Encodable {
  struct Source: Encodable {
    var name: String
    var line: Int
    var lines: Int
    var dialect: String
    var envelope: String
  }

  struct Summary: Encodable {
    var steps: Int
    var done: Int
    var cached: Int
    var failed: Int
    var canceled: Int
    var running: Int
    var cacheableSteps: Int
    var cacheHits: Int
    @Nullable var cacheHitRatio: Double?
    @Nullable var busySeconds: Double?
    @Nullable var criticalPathSeconds: Double?
  }

  struct Warning: Encodable {
    @Nullable var rule: String?
    var text: String
    @Nullable var line: Int?
    @Nullable var url: String?
  }

  var source: Source
  var result: Build.Result
  var clock: Build.Clock
  @Nullable var startedAt: String?
  @Nullable var wallSeconds: Double?
  var summary: Summary
  var steps: [JSONStep]
  var criticalPath: [String]
  var failures: [JSONFailure]
  var diagnoses: [JSONDiagnosis]
  var insights: [JSONInsight]
  @Nullable var environment: JSONEnvironment?
  var warnings: [Warning]
  @Nullable var closingError: String?

  init(_ build: Build) {
    let from = build.source
    source = Source(
      name: from.name, line: from.line, lines: from.lines, dialect: from.dialect, envelope: from.envelope)
    result = build.result
    clock = build.clock
    startedAt = build.startedAt.map(rfc3339)
    wallSeconds = milliseconds(build.wallSeconds)
    summary = Summary(build.summary)
    let names = StepNames(build)
    steps = build.steps.map { JSONStep($0, names) }
    criticalPath = names[build.criticalPath]
    failures = build.failures.map { JSONFailure($0, names) }
    diagnoses = build.diagnoses.map { JSONDiagnosis($0, names) }
    insights = build.insights.map { JSONInsight($0, names) }
    environment = build.environment.map(JSONEnvironment.init)
    warnings = build.warnings.map { Warning(rule: $0.rule, text: $0.text, line: $0.line, url: $0.url) }
    closingError = build.closingError
  }
}

extension JSONBuild.Summary {
  init(_ summary: BuildSummary) {
    self.init(
      steps: summary.steps, done: summary.done, cached: summary.cached, failed: summary.failed,
      canceled: summary.canceled, running: summary.running, cacheableSteps: summary.cacheableSteps,
      cacheHits: summary.cacheHits, cacheHitRatio: milliseconds(summary.cacheHitRatio),
      busySeconds: milliseconds(summary.busySeconds),
      criticalPathSeconds: milliseconds(summary.criticalPathSeconds))
  }
}

/// The ids that stand for the steps' indices in the schema.
struct StepNames {
  private let ids: [String]

  init(_ build: Build) { ids = build.steps.map(\.id) }

  subscript(index: Int?) -> String? {
    guard let index, ids.indices.contains(index) else { return nil }
    return ids[index]
  }

  subscript(indices: [Int]) -> [String] { indices.compactMap { self[$0] } }
}

/// A failed step as the schema has it.
struct JSONFailure: Encodable {
  struct Dockerfile: Encodable {
    var file: String
    var line: Int
    var endLine: Int
    var excerpt: [String]
    /// The number in the Dockerfile of the excerpt's first line.
    @Nullable var excerptLine: Int?
  }

  @Nullable var step: String?
  var message: String
  @Nullable var exitCode: Int?
  @Nullable var dockerfile: Dockerfile?
  var tail: [String]

  init(_ failure: Failure, _ names: StepNames) {
    step = names[failure.step]
    message = failure.message
    exitCode = failure.exitCode
    dockerfile = failure.dockerfile.map { excerpt in
      Dockerfile(
        file: excerpt.file, line: excerpt.line, endLine: excerpt.endLine,
        excerpt: excerpt.lines.map(\.text), excerptLine: excerpt.lines.first?.number)
    }
    tail = failure.tail
  }
}

/// A cause as the schema has it.
struct JSONDiagnosis: Encodable {
  struct Evidence: Encodable {
    var line: Int
    var text: String
  }

  struct JSONFix: Encodable {
    var text: String
    @Nullable var snippet: String?
  }

  var rule: String
  var title: String
  var kind: Rule.Kind
  @Nullable var step: String?
  var confidence: Confidence
  var primary: Bool
  var retryable: Bool
  var evidence: [Evidence]
  var captures: [String: String]
  var causes: [String]
  var fixes: [JSONFix]
  var verify: [String]
  var docs: [String]

  init(_ diagnosis: Diagnosis, _ names: StepNames) {
    rule = diagnosis.rule
    title = diagnosis.title
    kind = diagnosis.kind
    step = names[diagnosis.step]
    confidence = diagnosis.confidence
    primary = diagnosis.isPrimary
    retryable = diagnosis.isRetryable
    evidence = diagnosis.evidence.map { Evidence(line: $0.line, text: $0.text) }
    captures = diagnosis.captures
    causes = diagnosis.causes
    fixes = diagnosis.fixes.map { JSONFix(text: $0.text, snippet: $0.snippet) }
    verify = diagnosis.verify
    docs = diagnosis.docs
  }
}

/// An insight as the schema has it.
struct JSONInsight: Encodable {
  var id: String
  var text: String
  @Nullable var step: String?
  @Nullable var secondsAtStake: Double?

  init(_ insight: Insight, _ names: StepNames) {
    id = insight.id
    text = insight.text
    step = names[insight.step]
    secondsAtStake = milliseconds(insight.secondsAtStake)
  }
}

/// What a comparison with another machine's environment showed.
struct JSONEnvironment: Encodable {
  var differences: [String]
  @Nullable var explanation: String?
  @Nullable var snippet: String?

  init(_ report: EnvironmentReport) {
    differences = report.differences
    explanation = report.explanation
    snippet = report.snippet
  }
}
