internal import BuildLogParser

/// Turns what was read of a build into the build: names, times, result, failures, causes.
struct BuildFinisher {
  let source: String
  let options: BuildLogReader.Options

  /// - Returns: `nil` for a record that holds no build (a heading and nothing else).
  func build(from record: BuildRecord) -> Build? {
    var record = record
    let isOnlyEnd = record.isOnlyEnd
    record.addRepeatedSteps()
    guard !record.steps.isEmpty || !record.closing.isEmpty || record.hasSucceeded else { return nil }
    // `docker buildx inspect --bootstrap` prints the builder's start as if it were a build.
    let isBootOnly =
      !record.steps.isEmpty && record.steps.allSatisfy { $0.name == "[internal] booting buildkit" }
    guard !isBootOnly || !record.closing.isEmpty else { return nil }
    var steps = record.steps.map(step(from:))
    assignTargets(&steps)

    let result = BuildResult.of(record, steps)
    var build = Build(
      source: Build.Source(
        // A log with the newest line first ends where it begins.
        name: source, line: min(record.firstLine, record.lastLine),
        lines: abs(record.lastLine - record.firstLine) + 1,
        dialect: record.dialect.rawValue, envelope: record.envelope.rawValue),
      result: result, clock: isOnlyEnd ? .none : clock(of: record), steps: consume steps)
    build.source.isOnlyEnd = isOnlyEnd
    build.warnings = record.warnings
    if result == .succeeded {
      for i in build.steps.indices where build.steps[i].status == .running { build.steps[i].status = .done }
    }
    build.closingError = record.closing.isEmpty ? nil : record.closing.map(\.text).joined(separator: "\n")

    Timeline.place(&build, record)
    let failed = FailedSteps(record, build)
    build.failures = failed.failures(tailLines: options.tailLines)
    if build.result == .failed || build.result == .canceled || build.result == .incomplete {
      build.diagnoses = diagnose(failed.text, build: build, matcher: matcher)
      // Lines before the build need not be its own.
      for i in build.diagnoses.indices
      where build.diagnoses[i].confidence == .certain
        && build.diagnoses[i].evidence.contains(where: { $0.line < record.firstLine })
      {
        build.diagnoses[i].confidence = .likely
      }
    }
    build.insights = insights(for: build)
    build.environment = environment(of: build, record)
    if options.redactsSecrets { Redactor().redact(&build) }
    return build
  }

  /// What the build printed of its environment, against the machine where the same thing works.
  private func environment(of build: Build, _ record: BuildRecord) -> EnvironmentReport? {
    guard let text = options.hostEnvironment, let host = EnvironmentListing(text: text) else { return nil }
    var listing: EnvironmentListing?
    for step in record.steps {
      guard let printed = EnvironmentListing(lines: step.environment) else { continue }
      if listing == nil { listing = printed } else { listing?.merge(printed) }
    }
    let comparison = EnvironmentComparison(build: build, listing: listing, host: host)
    return EnvironmentReport(
      differences: comparison.differences.map(\.text), explanation: comparison.explanation?.text,
      snippet: comparison.explanation?.snippet)
  }

  private var matcher: RuleMatcher {
    options.addedRules.isEmpty ? .catalog : RuleMatcher(rules: RuleCatalog.all(adding: options.addedRules))
  }

  private func step(from record: StepRecord) -> Step {
    var step = Step(id: String(record.number), name: record.name, sourceLine: record.sourceLine)
    switch record.end {
    case .done: step.status = .done
    case .cached: step.status = .cached
    case .failed: step.status = .failed
    case .canceled: step.status = .canceled
    case nil: step.status = .running
    }
    step.reportedSeconds = record.tenths.map { Double($0) / 10 }
    step.logLines = record.logLines
    step.logBytes = record.logBytes
    step.isLogClipped = record.isClipped
    step.transfers = record.transfers
    step.warnings = record.warnings
    if !record.error.isEmpty { step.error = record.error.map(\.text).joined(separator: "\n") }
    step.exitCode = step.error.flatMap(ExitCode.read)
    step.lastLine = record.output.last { !$0.bytes.isEmpty }?.text
    if record.silence > 0 {
      step.longestSilence = Step.Silence(
        startSeconds: nil, seconds: Double(record.silence) / 1000,
        afterText: record.silenceAfter.map { String(decoding: $0, as: UTF8.self) })
    }
    return step
  }

  /// Which single words in brackets are targets shows only in the whole log.
  private func assignTargets(_ steps: inout [Step]) {
    let targets = Set(steps.compactMap(\.parts.provenTarget))
    guard !targets.isEmpty else { return }
    for i in steps.indices { steps[i].parts.assign(targets: targets) }
  }

  private func clock(of record: BuildRecord) -> Build.Clock {
    if record.dialect == .rawJSON { return .recorded }
    if record.hasStamps { return .stamped }
    if record.hasArrivals { return .arrival }
    switch record.dialect {
    case .plain, .terminal: return .inferred
    case .classic, .rawJSON: return .none
    }
  }
}

/// The exit code at the end of an engine's message.
enum ExitCode {
  /// Reads `… exit code: 1`, `… returned a non-zero code: 1`, `… exit status 1`.
  static func read(_ message: String) -> Int? {
    for word in ["exit code: ", "non-zero code: ", "exit status "] {
      guard let range = message.lastRange(of: word) else { continue }
      let digits = message[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
      if let code = Int(digits) { return code }
    }
    return nil
  }
}

extension String {
  /// The last place of a text.
  func lastRange(of text: String) -> Range<Index>? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        let lower = utf8.index(utf8.startIndex, offsetBy: start)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
      }
      start -= 1
    }
    return nil
  }
}

extension RetainedLine {
  /// The line as text, bytes that are no UTF-8 replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
