extension Diagnosis {
  /// Finds why a build failed: the cause first, then the other matches.
  ///
  /// - Parameters:
  ///   - text: what the failed steps and the engine said; `nil` for a build that succeeded.
  ///   - build: the build, with its steps and failures.
  ///   - matcher: the rules.
  ///   - firstLine: the build's first line; what precedes it need not be its own.
  /// - Returns: diagnoses, the primary one first; none is primary if the build did not fail or if nothing
  ///   but consequences was found.
  static func all(in text: FailureText?, of build: Build, by matcher: RuleMatcher, firstLine: Int)
    -> [Diagnosis]
  {
    guard let text, build.result != .succeeded else { return [] }
    var steps = text.steps
    if steps.isEmpty { steps = [StepText(step: nil, name: "")] }
    // If the step's own message is not in the log, the closing error still says how it ended; with several
    // steps that were only stopped, it is unknown which of them ended.
    if let first = steps.first, first.exitCode == nil,
      steps.count == 1
        || first.step.map({ build.steps.indices.contains($0) && build.steps[$0].status == .failed }) == true
    {
      steps[0].exitCode = build.failures.first?.exitCode
    }

    var diagnoses: [Diagnosis] = []
    var saysLittle = false
    var lastResort: Diagnosis?
    // One cause may have failed several steps; a step's own cause is repeated only if it names something else.
    var known: Set<String> = []
    var causes: [String: [[String: String]]] = [:]
    for (position, step) in steps.enumerated() {
      var evidence = EvidenceText(step)
      // The closing error repeats the message of the root cause, sometimes with more.
      if position == 0 { evidence.addClosing(text.closing) }
      let surroundings = Surroundings(step: step.step, in: build, output: evidence)
      // If only the end of a build is known, the lines around it may quote the Dockerfile.
      let quoted: [UInt8] =
        build.source.isOnlyEnd
        ? Array((text.around.map(\.bytes) + [Array(step.name.utf8)]).joined(separator: [0x0A])) : []
      var judgement = Judgement(
        step: step, text: evidence, matcher: matcher, dockerfile: surroundings.dockerfile + quoted)
      if judgement.saysLittle { judgement.retryJoined(adding: position == 0 ? text.closing : []) }
      if position == 0 {
        saysLittle = judgement.saysLittle
        lastResort =
          judgement.ranked.contains(where: judgement.isCause)
          ? nil
          : judgement.unknownError.map {
            judgement.diagnosis(of: $0, isPrimary: true, surroundings: surroundings)
          }
      }
      for (rank, candidate) in judgement.ranked.prefix(Judgement.mostCauses).enumerated() {
        // Who stops a build by hand does not do so for an error that was printed before.
        if build.result == .canceled, !text.isJobStopped, judgement.isCause(candidate) { continue }
        let isFirst = position == 0 && diagnoses.isEmpty
        let id = judgement.rule(of: candidate).reportedID
        let isNew = known.insert(id).inserted
        let isOwn =
          rank == 0 && judgement.isCause(candidate) && causes[id]?.contains(candidate.captures) != true
        guard isNew || isOwn else { continue }
        causes[id, default: []].append(candidate.captures)
        diagnoses.append(
          judgement.diagnosis(
            of: candidate,
            // A cancelled build's cause is the cancellation; there is no other.
            isPrimary: isFirst && (build.result == .canceled || judgement.isCause(candidate)),
            surroundings: surroundings))
      }
    }
    let hasPrimary = diagnoses.first?.isPrimary == true
    let saysNoMore = saysLittle || diagnoses.first?.evidence.isEmpty == true
    if !hasPrimary || saysNoMore && text.isNamedByError(in: build) && !text.hasOutput,
      let cause = cause(around: text, of: build, by: matcher, ifItTells: hasPrimary)
    {
      if hasPrimary { diagnoses[0].isPrimary = false }
      diagnoses.removeAll { $0.rule == cause.rule }
      diagnoses.insert(cause, at: 0)
    }
    if diagnoses.first?.isPrimary != true, let cause = cause(inTitleOf: text, of: build, by: matcher) {
      diagnoses.removeAll { $0.rule == cause.rule }
      diagnoses.insert(cause, at: 0)
    }
    if let hidden = hiddenCause(of: diagnoses.first, in: text, of: build, by: matcher) {
      diagnoses[0].isPrimary = false
      diagnoses.removeAll { $0.rule == hidden.rule }
      diagnoses.insert(hidden, at: 0)
    }
    if build.result == .failed, diagnoses.first?.isPrimary != true, let told = lastResort {
      diagnoses.insert(told, at: 0)
    }
    if !diagnoses.isEmpty {
      diagnoses[0].explainByBuild(in: build)
      diagnoses[0].explainByCommand(in: text.around)
    }
    for i in diagnoses.indices
    where diagnoses[i].confidence == .certain
      && (text.isEndMissing || diagnoses[i].evidence.contains(where: { $0.line < firstLine }))
    {
      diagnoses[i].confidence = .likely
    }
    if let commands = BuilderCommands(build.source.dialect) { diagnoses = diagnoses.map(commands.adapted) }
    return diagnoses
  }

  /// The cause in the text around a build whose steps printed nothing that the log has.
  ///
  /// A pasted part of a log loses prefixes and the order of lines; a program's message is then outside
  /// of its step.
  ///
  /// - Parameter ifItTells: whether only a cause counts that says why, as one that says little is known.
  private static func cause(
    around text: FailureText, of build: Build, by matcher: RuleMatcher, ifItTells: Bool
  ) -> Diagnosis? {
    guard build.result == .failed || build.result == .incomplete, !text.around.isEmpty,
      build.result == .incomplete || build.source.isOnlyEnd || !text.hasOutput
    else { return nil }
    let first = text.steps.first
    // What make says behind the build's error is of the build itself, which it had started.
    let end = text.closing.last?.number ?? .max
    let around = text.around.filter { $0.number < end || !$0.bytes.starts(with: "make".utf8) }
    let step = StepText(
      step: first?.step, name: first?.name ?? "", output: around,
      exitCode: first?.exitCode ?? build.failures.first?.exitCode)
    guard var cause = cause(in: step, of: build, by: matcher, ifItTells: ifItTells) else { return nil }
    cause.confidence = min(cause.confidence, .likely)
    return cause
  }

  /// The cause that a text names, taken for what a step printed.
  ///
  /// - Parameter ifItTells: whether only a cause counts that says why.
  private static func cause(in step: StepText, of build: Build, by matcher: RuleMatcher, ifItTells: Bool)
    -> Diagnosis?
  {
    let evidence = EvidenceText(step)
    let surroundings = Surroundings(step: step.step, in: build, output: evidence)
    let judgement = Judgement(
      step: step, text: evidence, matcher: matcher, dockerfile: surroundings.dockerfile)
    guard let best = judgement.ranked.first, judgement.isCause(best), !best.lines.isEmpty,
      !ifItTells || !judgement.saysLittle
    else { return nil }
    return judgement.diagnosis(of: best, isPrimary: true, surroundings: surroundings)
  }

  /// The cause in the title of the report that the log was pasted into, if the log itself names none: people put the line there
  /// that the paste then lacks.
  ///
  /// What a report says elsewhere is as often about another failure. A cause of the title's is possible, and no patch is made
  /// for it.
  private static func cause(inTitleOf text: FailureText, of build: Build, by matcher: RuleMatcher)
    -> Diagnosis?
  {
    guard let title = text.title, title.number <= firstLines, title.bytes.first == UInt8(ascii: "#"),
      build.result == .failed || build.result == .incomplete && title.text.hasText("failed to solve: "),
      !isAboutAnother(title.text)
    else { return nil }
    let first = text.steps.first
    let lines = [
      RetainedLine(
        number: title.number, bytes: Array(title.bytes.drop { $0 == UInt8(ascii: "#") || $0.isBlank }))
    ]
    for isError in [false, true] {
      let step = StepText(
        step: first?.step, name: first?.name ?? "", output: isError ? [] : lines, error: isError ? lines : [],
        exitCode: first?.exitCode ?? build.failures.first?.exitCode)
      guard var cause = cause(in: step, of: build, by: matcher, ifItTells: true) else { continue }
      cause.confidence = .possible
      cause.step = nil
      return cause
    }
    return nil
  }

  /// A title is among the first lines.
  private static let firstLines = 3

  /// Whether a title denies what it names, or speaks of what was; many an error says `not found` itself.
  private static func isAboutAnother(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter && $0 != "'" }
    return words.first.map { ["not", "no", "isn't"].contains($0) } == true
      || words.contains {
        [
          "fixed", "solved", "closed", "another", "instead", "before", "after", "since", "works", "document",
          "replaces",
        ].contains($0)
      }
  }

  /// The cause in an earlier step that ended well though a command in it failed (`|| true`, `| tee`, `;`), if what is missing
  /// now is what that step was to make.
  private static func hiddenCause(
    of primary: Diagnosis?, in text: FailureText, of build: Build, by matcher: RuleMatcher
  ) -> Diagnosis? {
    guard let primary, primary.isPrimary, let failed = primary.step, build.steps.indices.contains(failed)
    else { return nil }
    let missing = primary.captures["path"] ?? primary.captures["file"] ?? primary.captures["program"]
    let name = missing?.split(separator: "/").last.flatMap { $0.utf8.count > 1 ? String($0) : nil }
    let place = build.steps[failed].parts
    let words = place.instruction?.split(separator: " ") ?? []
    let from = words.first { $0.hasPrefix("--from=") }?.dropFirst("--from=".count)
    for hiding in text.hiding {
      guard let step = hiding.step, build.steps[step].parts.target == place.target,
        build.steps[step].parts.stage == from.map(String.init) ?? place.stage,
        installs(hiding.name, for: primary)
          || makes(hiding.name, name, isProgram: primary.captures["program"] != nil)
      else { continue }
      guard var cause = cause(in: hiding, of: build, by: matcher, ifItTells: false),
        cause.confidence == .certain
      else { continue }
      cause.confidence = min(cause.confidence, .likely)
      cause.causes.insert(
        "It happened in step \(build.steps[step].id), which ended without an error: `|`, `;` or `||` in its command hide the failure.",
        at: 0)
      if let sign = hiding.name.rangeOfText(" || ") {
        let words = hiding.name[sign.lowerBound...].drop { $0 == " " }
        cause.fixes.insert(
          Fix(
            "Remove `\(words)` from step \(build.steps[step].id): then the build stops where the failure is."),
          at: min(1, cause.fixes.count))
      }
      return cause
    }
    return nil
  }
}

/// Whether a step names what is missing now; a program as a word of its own.
private func makes(_ step: String, _ name: String?, isProgram: Bool) -> Bool {
  guard let name else { return false }
  return isProgram
    ? step.split(whereSeparator: { " /:;&|=\"'".contains($0) }).contains { $0.elementsEqual(name) }
    : step.hasText(name)
}

/// Whether a step only installs the project's packages and takes any end for a good one, and a package is missing now.
private func installs(_ step: String, for missing: Diagnosis) -> Bool {
  guard missing.captures["module"]?.hasPrefix(".") != true, missing.captures["module"]?.hasPrefix("/") != true
  else { return false }
  let parts = step.split(separator: "||", omittingEmptySubsequences: false)
  guard parts.count == 2, let command = parts.first,
    [" true", " :", " exit 0"].contains(where: { parts[1].elementsEqual($0) })
      || parts[1].hasPrefix(" echo "),
    !command.contains(where: { ";&|".contains($0) }), !command.hasText(" -g ")
  else { return false }
  return packageInstalls.contains { rules, commands in
    rules.contains { missing.rule.hasPrefix($0) }
      && commands.contains { command.hasPrefix("RUN \($0)") || command.hasSuffix("] RUN \($0)") }
  }
}

private let packageInstalls: [([String], [String])] = [
  (
    ["npm-bin-not-found", "npm-module-not-found"],
    ["npm ci ", "npm install ", "yarn install ", "pnpm install "]
  ),
  (["pip-module-not-found"], ["pip install -r", "pip3 install -r", "poetry install ", "uv sync "]),
]

extension FailureText {
  /// Whether the log has a line that a failed step's program printed.
  fileprivate var hasOutput: Bool {
    steps.contains { $0.output.contains { !$0.bytes.allSatisfy(\.isBlank) } }
  }

  /// Whether the log holds no more of the failed step than the error that names it.
  fileprivate func isNamedByError(in build: Build) -> Bool {
    build.source.isOnlyEnd
      || build.steps.count == 1
        && [closing.first, steps.first?.error.first].contains { $0?.number == build.steps[0].sourceLine }
  }
}
