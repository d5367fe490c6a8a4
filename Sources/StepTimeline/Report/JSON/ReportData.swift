internal import BuildLogParser

// The values of `buildlog.report/1` as they are in a report; see docs/report.md.

struct ReportData: Decodable {
  var schema: String
  var builds: [BuildData]
}

struct BuildData: Decodable {
  struct Source: Decodable {
    var name: String
    var line: Int
    var lines: Int
    var dialect: String
    var envelope: String
    var onlyEnd: Bool?
  }

  struct DockerfileData: Decodable {
    var path: String
    var target: String?
    var fits: Bool
  }

  struct Environment: Decodable {
    var differences: [String]
    var explanation: String?
    var snippet: String?
  }

  struct Warning: Decodable {
    var rule: String?
    var text: String
    var line: Int?
    var url: String?
  }

  struct Insight: Decodable {
    var id: String
    var text: String
    var step: String?
    var secondsAtStake: Double?
    var snippet: String?
    var applicability: String?
    var patch: String?
  }

  struct Segment: Decodable {
    var step: String?
    var startSeconds: Double
    var endSeconds: Double
  }

  var source: Source
  var result: Build.Result
  var resultReason: String?
  var clock: Build.Clock
  var startedAt: String?
  var wallSeconds: Double?
  var steps: [StepData]
  var criticalPath: [String]
  var criticalPathSegments: [Segment]?
  var failures: [FailureData]
  var diagnoses: [DiagnosisData]
  var insights: [Insight]
  var environment: Environment?
  var warnings: [Warning]
  var closingError: String?
  var wallIsLeast: Bool?
  var dockerfiles: [DockerfileData]?

  /// The build; indices are found by the steps' ids.
  var build: Build {
    var index: [String: Int] = [:]
    for (place, step) in steps.enumerated() where index[step.id] == nil { index[step.id] = place }
    let place = { (id: String?) in id.flatMap { index[$0] } }
    var build = Build(
      source: Build.Source(
        name: source.name, line: source.line, lines: source.lines,
        dialect: DialectName(rawValue: source.dialect) ?? .plain,
        envelope: EnvelopeName(rawValue: source.envelope) ?? .none),
      result: result, clock: clock, steps: steps.map { $0.step(place) })
    build.source.isOnlyEnd = source.onlyEnd ?? false
    build.resultReason = resultReason
    build.startedAt = startedAt.flatMap(Self.nanoseconds)
    build.wallSeconds = wallSeconds
    build.criticalPath = criticalPath.compactMap { index[$0] }
    build.criticalPathSegments = (criticalPathSegments ?? []).map {
      PathSegment(step: place($0.step), startSeconds: $0.startSeconds, endSeconds: $0.endSeconds)
    }
    build.failures = failures.map { $0.failure(place) }
    build.diagnoses = diagnoses.map { $0.diagnosis(place) }
    build.insights = insights.map {
      var insight = StepTimeline.Insight(
        id: $0.id, text: $0.text, step: place($0.step), secondsAtStake: $0.secondsAtStake ?? 0)
      insight.snippet = $0.snippet
      insight.applicability = $0.applicability.flatMap(Fix.Applicability.init) ?? .manual
      insight.patch = $0.patch
      return insight
    }
    build.environment = environment.map {
      EnvironmentReport(differences: $0.differences, explanation: $0.explanation, snippet: $0.snippet)
    }
    build.warnings = warnings.map { BuildWarning(rule: $0.rule, text: $0.text, line: $0.line, url: $0.url) }
    build.closingError = closingError
    build.isWallLeast = wallIsLeast ?? false
    build.dockerfiles = (dockerfiles ?? []).map {
      DockerfileUse(path: $0.path, target: $0.target, fits: $0.fits)
    }
    return build
  }

  private static func nanoseconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    return parseRFC3339(bytes.span)
  }
}

struct StepData: Decodable {
  struct Silence: Decodable {
    var startSeconds: Double?
    var seconds: Double?
    var afterText: String?
  }

  struct Transfer: Decodable {
    var id: String
    var action: Step.Transfer.Action
    var bytes: Int64?
    var totalBytes: Int64?
    var seconds: Double?
    var done: Bool
  }

  var id: String
  var name: String
  var target: String?
  var status: Step.Status
  var startSeconds: Double?
  var endSeconds: Double?
  var endIsLeast: Bool?
  var busySeconds: Double?
  var uncertaintySeconds: Double?
  var intervals: [[Double]]
  var reportedSeconds: Double?
  var onCriticalPath: Bool
  var dependsOn: [String]
  var logLines: Int
  var logBytes: Int
  var logClipped: Bool
  var longestSilence: Silence?
  var transfers: [Transfer]
  var warnings: [String]
  var error: String?
  var exitCode: Int?
  var lastLine: String?
  var sourceLine: Int

  func step(_ place: (String?) -> Int?) -> Step {
    var step = Step(id: id, name: name, status: status, sourceLine: sourceLine)
    if let target, step.parts.target == nil { step.parts.assign(targets: [target]) }
    step.startSeconds = startSeconds
    step.endSeconds = endSeconds
    step.isEndLeast = endIsLeast ?? false
    step.busySeconds = busySeconds
    step.uncertaintySeconds = uncertaintySeconds
    step.intervals = intervals.compactMap { pair in
      pair.count == 2 ? Step.Interval(start: pair[0], end: pair[1]) : nil
    }
    step.reportedSeconds = reportedSeconds
    step.isOnCriticalPath = onCriticalPath
    step.dependsOn = dependsOn.compactMap { place($0) }
    step.logLines = logLines
    step.logBytes = logBytes
    step.isLogClipped = logClipped
    step.longestSilence = longestSilence.map {
      Step.Silence(startSeconds: $0.startSeconds, seconds: $0.seconds ?? 0, afterText: $0.afterText)
    }
    step.transfers = transfers.map {
      Step.Transfer(
        id: $0.id, action: $0.action, bytes: $0.bytes, totalBytes: $0.totalBytes, seconds: $0.seconds,
        isDone: $0.done)
    }
    step.warnings = warnings
    step.error = error
    step.exitCode = exitCode
    step.lastLine = lastLine
    return step
  }
}

struct FailureData: Decodable {
  struct Dockerfile: Decodable {
    var file: String
    var line: Int
    var endLine: Int
    var excerpt: [String]
    var excerptLine: Int?
  }

  var step: String?
  var message: String
  var exitCode: Int?
  var dockerfile: Dockerfile?
  var tail: [String]

  func failure(_ place: (String?) -> Int?) -> Failure {
    let excerpt = dockerfile.map { file in
      Failure.Excerpt(
        file: file.file, line: file.line, endLine: file.endLine,
        lines: file.excerpt.enumerated().map { index, text in
          let number = (file.excerptLine ?? file.line) + index
          return .init(
            number: number, isMarked: (file.line...max(file.line, file.endLine)).contains(number), text: text)
        })
    }
    return Failure(
      step: place(step), message: message, exitCode: exitCode, dockerfile: excerpt, tail: tail)
  }
}

struct DiagnosisData: Decodable {
  struct Evidence: Decodable {
    var line: Int
    var text: String
  }

  struct FixData: Decodable {
    var text: String
    var snippet: String?
    var command: String?
    var applies: String?
    var applicability: String?
    var patch: String?
    var patchNote: String?
    var fromExcerpt: Bool?

    var fix: Fix {
      var fix = Fix(text, snippet: snippet)
      fix.command = command
      // The text ends with the command.
      let end = fix.spokenText.dropFirst(text.count)
      if text.hasSuffix(end) { fix.text = String(text.dropLast(end.count)) }
      fix.target = applies.flatMap(Fix.Target.init(rawValue:)) ?? .advice
      fix.applicability = applicability.flatMap(Fix.Applicability.init(rawValue:)) ?? .manual
      fix.patch = patch
      fix.patchNote = patchNote
      fix.isFromExcerpt = fromExcerpt ?? false
      return fix
    }
  }

  var rule: String
  var title: String
  var kind: Diagnosis.Kind
  var step: String?
  var confidence: Confidence
  var primary: Bool
  var retryable: Bool
  var evidence: [Evidence]
  var captures: [String: String]
  var causes: [String]
  var fixes: [FixData]
  var verify: [String]
  var docs: [String]

  func diagnosis(_ place: (String?) -> Int?) -> Diagnosis {
    Diagnosis(
      rule: rule, title: title, kind: kind, step: place(step), confidence: confidence, isPrimary: primary,
      isRetryable: retryable, evidence: evidence.map { .init(line: $0.line, text: $0.text) },
      captures: captures, causes: causes, fixes: fixes.map(\.fix),
      verify: verify, docs: docs)
  }
}
