internal import BuildLogParser

/// The spans of one build.
///
/// Attributes have the names of OpenTelemetry's semantic conventions if there are such: `cicd.pipeline.*` and
/// `process.exit.code`, which are in development there, and the stable `error.type`. All others begin with
/// `buildlog.`.
struct OTLPSpans {
  private static let longestName = 160
  /// Where builds of an unknown date begin: 0 would mean that the time is missing.
  static let anchor: Int64 = 1_000_000_000

  /// OTLP's `SPAN_KIND_INTERNAL`.
  private static let internalKind = 1
  /// OTLP's `STATUS_CODE_ERROR`.
  private static let error = 2

  let build: Build
  let identity: OTLPIdentity

  private let names: StepNames
  private let begin: Int64
  private let isRelative: Bool

  init(build: Build, identity: OTLPIdentity) {
    self.build = build
    self.identity = identity
    names = StepNames(build)
    if let startedAt = build.startedAt, startedAt > 0 {
      (begin, isRelative) = (startedAt, false)
    } else {
      (begin, isRelative) = (Self.anchor, true)
    }
  }

  // MARK: The build

  func writeRoot(to json: inout JSONWriter) {
    let end = rootEnd
    let failure = build.failures.first
    let cause = build.diagnoses.first(where: \.isPrimary)
    json.object { json in
      span(0, parent: nil, name: "docker build", from: begin, to: end, in: &json)
      json.attributes { json in
        json.attribute("cicd.pipeline.action.name", "BUILD")
        json.attribute("cicd.pipeline.result", Self.outcome(of: build.result))
        if build.result == .failed {
          json.attribute("error.type", errorType(cause: cause, exitCode: failure?.exitCode))
        }
        json.attribute("buildlog.result", build.result.rawValue)
        times(in: &json)
        json.attribute("buildlog.wall_seconds", thousandths: build.wallSeconds)
        json.attribute("buildlog.source.name", build.source.name)
        json.attribute("buildlog.source.line", build.source.line)
        json.attribute("buildlog.source.dialect", build.source.dialect.rawValue)
        let summary = build.summary
        json.attribute("buildlog.steps", summary.steps)
        json.attribute("buildlog.steps.failed", summary.failed)
        json.attribute("buildlog.steps.canceled", summary.canceled)
        json.attribute("buildlog.steps.running", summary.running)
        json.attribute("buildlog.steps.cacheable", summary.cacheableSteps)
        json.attribute("buildlog.cache.hits", summary.cacheHits)
        json.attribute("buildlog.cache.hit_ratio", thousandths: summary.cacheHitRatio)
        json.attribute("buildlog.busy_seconds", thousandths: summary.busySeconds)
        json.attribute("buildlog.critical_path", names[build.criticalPath])
        describe(cause, in: &json)
        json.attribute("buildlog.insights", build.insights.map(\.text))
        json.attribute("buildlog.warnings", build.warnings.map(\.text))
      }
      json.key("events")
      json.open(UInt8(ascii: "["))
      for index in build.steps.indices where placed(index) == nil {
        event("buildlog.step", at: begin, in: &json) { describe(index, in: &$0) }
      }
      for failure in build.failures where failure.step.flatMap(placed) == nil {
        exception(failure, at: end, in: &json)
      }
      json.close(UInt8(ascii: "]"))
      status(
        isError: build.result == .failed || build.result == .canceled,
        message: build.closingError ?? failure?.message ?? build.result.rawValue, in: &json)
    }
  }

  /// The root ends with the last of its children.
  private var rootEnd: Int64 {
    let ends = build.steps.indices.compactMap { placed($0)?.end }
    return max(moment(build.wallSeconds) ?? begin, ends.max() ?? begin)
  }

  // MARK: Steps

  /// When a step ran; `nil` if that is unknown.
  private func placed(_ index: Int) -> (start: Int64, end: Int64)? {
    guard build.clock != .none, build.steps.indices.contains(index),
      let start = moment(build.steps[index].startSeconds)
    else { return nil }
    let end = moment(build.steps[index].endSeconds)
    // A running step ran until the log ended, at the least.
    let least = build.steps[index].status == .running ? moment(build.wallSeconds) ?? start : start
    return (start, max(start, end ?? least))
  }

  func write(_ index: Int, to json: inout JSONWriter) {
    guard let place = placed(index) else { return }
    let step = build.steps[index]
    let title = TerminalText.collapsed(step.name)
    json.object { json in
      span(
        number(of: index), parent: 0,
        name: title.isEmpty
          ? "step \(step.id)" : TextWidth.fit(title, columns: Self.longestName, cut: .middle),
        from: place.start, to: place.end, in: &json)
      json.attributes { describe(index, in: &$0) }
      json.key("events")
      json.open(UInt8(ascii: "["))
      if let silence = step.longestSilence, let start = moment(silence.startSeconds), start >= place.start,
        start <= place.end
      {
        event("buildlog.silence", at: start, in: &json) { json in
          json.attribute("buildlog.silence.seconds", thousandths: silence.seconds)
          json.attribute("buildlog.silence.after_text", silence.afterText)
        }
      }
      for failure in build.failures where failure.step == index {
        exception(failure, at: place.end, in: &json)
      }
      json.close(UInt8(ascii: "]"))
      json.key("links")
      json.array(step.dependsOn.filter { placed($0) != nil }) { json, other in
        json.object { json in
          json.member("traceId", identity.trace)
          json.member("spanId", identity.span(number(of: other)))
          json.attributes { $0.attribute("buildlog.link", "needs") }
        }
      }
      status(
        isError: step.status == .failed || step.status == .canceled,
        message: step.error ?? step.status.rawValue, in: &json)
    }
    guard step.intervals.count > 1 else { return }
    for (piece, interval) in step.intervals.enumerated() {
      guard let start = moment(interval.start), let end = moment(interval.end) else { continue }
      json.object { json in
        span(
          number(of: index) + UInt64(piece) + 1, parent: number(of: index),
          name: "piece \(piece + 1) of \(step.intervals.count)", from: start, to: max(start, end), in: &json)
        json.attributes { json in
          json.attribute("buildlog.step.id", step.id)
          times(in: &json)
        }
      }
    }
  }

  /// The number of a step's span; the numbers after it are those of its pieces.
  private func number(of index: Int) -> UInt64 { UInt64(index + 1) << 32 }

  private func describe(_ index: Int, in json: inout JSONWriter) {
    let step = build.steps[index]
    let parts = step.parts
    json.attribute("cicd.pipeline.task.name", step.name)
    json.attribute("cicd.pipeline.task.run.id", step.id)
    json.attribute("cicd.pipeline.task.run.result", Self.outcome(of: step.status))
    let cause = build.diagnoses.first { $0.isPrimary && $0.step == index }
    if step.status == .failed {
      json.attribute("error.type", errorType(cause: cause, exitCode: step.exitCode))
    }
    json.attribute("process.exit.code", step.exitCode)
    json.attribute("buildlog.step.id", step.id)
    json.attribute("buildlog.step.order", index)
    json.attribute("buildlog.step.status", step.status.rawValue)
    json.attribute("buildlog.step.kind", parts.kind.rawValue)
    json.attribute("buildlog.step.target", parts.target)
    json.attribute("buildlog.step.platform", parts.platform)
    json.attribute("buildlog.step.stage", parts.stage)
    json.attribute("buildlog.step.index", parts.index)
    json.attribute("buildlog.step.count", parts.count)
    json.attribute("buildlog.step.instruction", parts.instruction)
    if !build.criticalPath.isEmpty { json.attribute("buildlog.step.on_critical_path", step.isOnCriticalPath) }
    times(in: &json)
    json.attribute("buildlog.step.start_seconds", thousandths: step.startSeconds)
    json.attribute("buildlog.step.end_seconds", thousandths: step.endSeconds)
    json.attribute("buildlog.step.busy_seconds", thousandths: step.busySeconds)
    json.attribute("buildlog.step.reported_seconds", thousandths: step.reportedSeconds)
    json.attribute("buildlog.step.uncertainty_seconds", thousandths: step.uncertaintySeconds)
    json.attribute("buildlog.step.log_lines", step.logLines)
    json.attribute("buildlog.step.log_bytes", step.logBytes)
    json.attribute("buildlog.step.last_line", step.lastLine)
    json.attribute("buildlog.step.warnings", step.warnings)
    json.attribute("buildlog.step.source_line", step.sourceLine)
    describe(cause, in: &json)
  }

  private func describe(_ cause: Diagnosis?, in json: inout JSONWriter) {
    guard let cause else { return }
    json.attribute("buildlog.diagnosis.rule", cause.rule)
    json.attribute("buildlog.diagnosis.title", cause.title)
    json.attribute("buildlog.diagnosis.confidence", cause.confidence.rawValue)
    json.attribute("buildlog.diagnosis.retryable", cause.isRetryable)
    json.attribute("buildlog.diagnosis.fixes", cause.fixes.map(\.text))
    json.attribute("buildlog.diagnosis.docs", cause.docs)
  }

  /// Where the span's times come from.
  private func times(in json: inout JSONWriter) {
    json.attribute("buildlog.clock", build.clock.rawValue)
    json.attribute("buildlog.time.relative", isRelative)
  }

  // MARK: Parts of a span

  private func span(
    _ number: UInt64, parent: UInt64?, name: String, from start: Int64, to end: Int64,
    in json: inout JSONWriter
  ) {
    json.member("traceId", identity.trace)
    json.member("spanId", identity.span(number))
    if let parent { json.member("parentSpanId", identity.span(parent)) }
    json.member("name", name)
    json.member("kind", Self.internalKind)
    json.member("startTimeUnixNano", String(start))
    json.member("endTimeUnixNano", String(end))
  }

  private func exception(_ failure: Failure, at moment: Int64, in json: inout JSONWriter) {
    event("exception", at: moment, in: &json) { json in
      json.attribute("exception.message", failure.message)
      json.attribute("process.exit.code", failure.exitCode)
      if let excerpt = failure.dockerfile {
        json.attribute("buildlog.dockerfile.file", excerpt.file)
        json.attribute("buildlog.dockerfile.line", excerpt.line)
      }
      json.attribute("buildlog.output_tail", failure.tail.suffix(20).map(\.self))
      describe(build.diagnoses.first { $0.isPrimary && $0.step == failure.step }, in: &json)
    }
  }

  private func event(
    _ name: String, at moment: Int64, in json: inout JSONWriter, _ attributes: (inout JSONWriter) -> Void
  ) {
    json.object { json in
      json.member("timeUnixNano", String(moment))
      json.member("name", name)
      json.attributes(attributes)
    }
  }

  private func status(isError: Bool, message: String, in json: inout JSONWriter) {
    // Success is left unset, as the convention for libraries is.
    guard isError else { return }
    json.key("status")
    json.object { json in
      json.member("code", Self.error)
      json.member("message", message)
    }
  }

  /// A class of error with few members, as `error.type` demands.
  private func errorType(cause: Diagnosis?, exitCode: Int?) -> String {
    cause?.rule ?? exitCode.map { "exit_code_\($0)" } ?? "_OTHER"
  }

  private func moment(_ seconds: Double?) -> Int64? {
    guard let seconds, seconds.isFinite, seconds < 1e9 else { return nil }
    return begin &+ Int64((max(seconds, 0) * 1e9).rounded())
  }

  private static func outcome(of result: Build.Result) -> String? {
    switch result {
    case .succeeded: "success"
    case .failed: "failure"
    case .canceled: "cancellation"
    case .incomplete: nil
    }
  }

  private static func outcome(of status: Step.Status) -> String? {
    switch status {
    case .done, .cached: "success"
    case .failed: "failure"
    case .canceled: "cancellation"
    case .running: nil
    }
  }
}
