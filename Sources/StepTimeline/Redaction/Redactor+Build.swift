extension Redactor {
  /// Masks the secrets in every text of a build.
  func redact(_ build: inout Build) {
    var builds = [build]
    redact(&builds, knowing: KnownSecrets())
    build = builds[0]
  }

  /// Masks the secrets in every text of a log's builds.
  ///
  /// A secret that one text reveals is masked in all others: the message of a failed step may repeat, without
  /// a name in front, the token that the step's command has.
  func redact(_ builds: inout [Build], knowing secrets: KnownSecrets) {
    var known = secrets
    var edit = BuildTexts(
      one: { $0 = redact($0, noting: &known) },
      many: { $0 = redact($0, noting: &known) })
    for i in builds.indices { edit.walk(&builds[i]) }
    guard !known.isEmpty else { return }
    edit = BuildTexts(
      one: { $0 = redact($0, knowing: known) },
      many: { lines in for i in lines.indices { lines[i] = redact(lines[i], knowing: known) } })
    for i in builds.indices { edit.walk(&builds[i]) }
  }
}

extension KnownSecrets {
  /// The size of the failed step's output that is searched for secrets that other texts may repeat, in bytes.
  private static let mostOutput = 64 << 10

  /// Notes the secrets of a Dockerfile that stands beside the log.
  mutating func note(linesOf file: [UInt8]) {
    var state = SecretScanner.State()
    for line in file.split(separator: UInt8(ascii: "\n")) {
      _ = Redactor.masked(Array(line), &state, noting: &self)
    }
  }

  /// Notes the secrets of the lines before a build: the command that began it, its login, its environment.
  mutating func note(_ lines: [RetainedLine]) {
    var state = SecretScanner.State()
    for line in lines
    where SecretScanner.isLongEnough(line.bytes) && line.bytes.count <= SecretScanner.longestLook {
      _ = Redactor.masked(line.bytes, &state, noting: &self)
    }
  }

  /// Notes the secrets in the failed steps' output, including lines that no report shows.
  mutating func note(_ text: FailureText) {
    for step in text.steps.prefix(16) {
      var first = step.output.count
      var size = 0
      while first > 0, size < Self.mostOutput {
        first -= 1
        size += step.output[first].bytes.count
      }
      var state = SecretScanner.State()
      if first == 0 {
        // The command may be one that prints a secret alone.
        var named = SecretScanner.State()
        _ = Redactor.masked(Array(step.name.utf8), &named, noting: &self)
        state.announced = named.announced
      }
      for line in step.output[first...] where SecretScanner.isLongEnough(line.bytes) {
        _ = Redactor.masked(line.bytes, &state, noting: &self)
      }
    }
  }
}

/// A walk over all texts that a report may show of a build.
private struct BuildTexts {
  /// Changes a text that is on its own.
  let one: (inout String) -> Void
  /// Changes lines that follow each other.
  let many: (inout [String]) -> Void

  func walk(_ build: inout Build) {
    one(&build.source.name)
    optional(&build.closingError)
    optional(&build.resultReason)
    for i in build.steps.indices { walk(&build.steps[i]) }
    for i in build.failures.indices { walk(&build.failures[i]) }
    for i in build.diagnoses.indices { walk(&build.diagnoses[i]) }
    for i in build.insights.indices {
      one(&build.insights[i].text)
      optional(&build.insights[i].snippet)
      optional(&build.insights[i].patch)
    }
    for i in build.warnings.indices {
      one(&build.warnings[i].text)
      optional(&build.warnings[i].url)
    }
    if var environment = build.environment {
      many(&environment.differences)
      optional(&environment.explanation)
      optional(&environment.snippet)
      build.environment = environment
    }
  }

  private func walk(_ step: inout Step) {
    let name = step.name
    one(&step.name)
    if step.name != name {
      // The parts are read anew; that a single word is a target and not a stage shows in the whole log only.
      let target = step.parts.target
      step.parts = StepName(step.name)
      if let target, step.parts.target == nil { step.parts.assign(targets: [target]) }
    }
    optional(&step.error)
    optional(&step.lastLine)
    for i in step.warnings.indices { one(&step.warnings[i]) }
    for (i, transfer) in step.transfers.enumerated() where !transfer.isDigest {
      var id = transfer.id
      one(&id)
      if id != transfer.id { Self.rename(&step, i, to: id) }
    }
    if var silence = step.longestSilence {
      optional(&silence.afterText)
      step.longestSilence = silence
    }
  }

  /// Writes only if something was masked: the list is shared, and the largest that a step has.
  ///
  /// Not inlined, as the optimizer would make the copy before the loop in any case.
  @inline(never)
  private static func rename(_ step: inout Step, _ transfer: Int, to id: String) {
    step.transfers[transfer].id = id
  }

  private func walk(_ failure: inout Failure) {
    one(&failure.message)
    many(&failure.tail)
    guard var excerpt = failure.dockerfile else { return }
    one(&excerpt.file)
    var lines = excerpt.lines.map(\.text)
    many(&lines)
    for i in lines.indices { excerpt.lines[i].text = lines[i] }
    failure.dockerfile = excerpt
  }

  private func walk(_ diagnosis: inout Diagnosis) {
    one(&diagnosis.title)
    var evidence = diagnosis.evidence.map(\.text)
    many(&evidence)
    for i in evidence.indices { diagnosis.evidence[i].text = evidence[i] }
    for key in diagnosis.captures.keys { optional(&diagnosis.captures[key]) }
    for i in diagnosis.causes.indices { one(&diagnosis.causes[i]) }
    for i in diagnosis.fixes.indices {
      one(&diagnosis.fixes[i].text)
      optional(&diagnosis.fixes[i].snippet)
    }
    for i in diagnosis.verify.indices { one(&diagnosis.verify[i]) }
    for i in diagnosis.docs.indices { one(&diagnosis.docs[i]) }
  }

  private func optional(_ text: inout String?) {
    guard var changed = text else { return }
    one(&changed)
    text = changed
  }
}
