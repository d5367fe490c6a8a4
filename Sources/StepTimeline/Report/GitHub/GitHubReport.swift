/// The report as annotations of a GitHub workflow: what failed, on its line in the Dockerfile; the remarks of the
/// engine; what would save most time.
///
/// The lines between are the verdicts, which hold no text of the log.
struct GitHubReport {
  private let options: ReportOptions

  /// The most annotations of each level that GitHub shows for a step; it drops further ones.
  static let annotationsPerLevel = 10
  /// Advice on less than this is not worth a notice.
  private static let leastSeconds = 5.0
  private static let leastShare = 0.1
  private static let noticesPerBuild = 3

  init(_ options: ReportOptions) { self.options = options }

  func render(_ builds: [Build]) -> [UInt8] {
    var lines: [String] = []
    var commands: [WorkflowCommand] = []
    for (index, build) in builds.enumerated() {
      let place = builds.count > 1 ? (index + 1, builds.count) : nil
      lines.append(verdict(on: build, place: place))
      commands += Annotations(build, place: place, options: options).all(noticesAtMost: Self.noticesPerBuild)
    }
    for level in WorkflowCommand.Level.allCases {
      let mine = commands.filter { $0.level == level }
      let shown = mine.count > Self.annotationsPerLevel ? Self.annotationsPerLevel - 1 : mine.count
      lines += mine.prefix(shown).map(\.line)
      if mine.count > shown {
        let noun = level == .notice ? "remark" : level.rawValue
        let text =
          "GitHub shows \(Self.annotationsPerLevel) annotations of each level; the report has the rest."
        let rest = mine.count - shown
        lines.append(
          WorkflowCommand(
            level: level, title: "\(Self.name(of: builds)): \(counted(rest, "more \(noun)"))", message: text
          ).line)
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The kind of all builds; `builds` if they differ.
  private static func name(of builds: [Build]) -> String {
    let kinds = Set(builds.map(\.kindWords))
    guard kinds.count == 1, let kind = kinds.first else { return "builds" }
    return kind
  }

  private func verdict(on build: Build, place: (number: Int, of: Int)?) -> String {
    let headline = Headline(build, place: place)
    let about = headline.isAbout ? (options.ascii ? "about " : "≈ ") : ""
    let duration = headline.duration.map { " \(headline.preposition) \(about)\($0)" } ?? ""
    return "\(headline.outcome)\(duration): \(headline.facts.joined(separator: ", "))"
  }

  /// Whether advice is worth a notice.
  static func isWorthANotice(_ insight: Insight, wall: Double?) -> Bool {
    insight.secondsAtStake >= max(leastSeconds, (wall ?? 0) * leastShare)
  }
}

/// The annotations of one build.
private struct Annotations {
  let build: Build
  let place: (number: Int, of: Int)?
  let options: ReportOptions

  init(_ build: Build, place: (number: Int, of: Int)?, options: ReportOptions) {
    self.build = build
    self.place = place
    self.options = options
  }

  func all(noticesAtMost most: Int) -> [WorkflowCommand] {
    outcome + warnings
      + build.insights.filter { GitHubReport.isWorthANotice($0, wall: build.wallSeconds) }.prefix(most).map(
        notice)
  }

  // MARK: Failures

  private var outcome: [WorkflowCommand] {
    let causes = FailureCauses(build)
    var commands = causes.items.map { error(for: $0) }
    switch build.result {
    case .succeeded: return []
    case .failed where commands.isEmpty:
      var lines = [build.closingError ?? "The log does not say which step failed."]
      if let cause = causes.cause { lines += about(cause) }
      commands.append(
        WorkflowCommand(
          level: .error, title: title(causes.cause?.title ?? "build failed"), message: text(lines)))
    case .failed: break
    case .canceled, .incomplete: commands.append(unfinished(causes.cause))
    }
    return commands
  }

  private func error(for item: FailureCauses.Item) -> WorkflowCommand {
    let failure = item.failure
    var lines: [String] = []
    var first = build.source.isOnlyEnd ? "The build failed" : "The build failed outside any step"
    if let step = failure.step.flatMap({ build.steps[safe: $0] }) {
      first = "Step \(step.id) failed: \(MarkdownText.clip(TerminalText.collapsed(step.name), columns: 240))"
    }
    if let code = failure.exitCode { first += " (exit code \(code))" }
    lines.append(first)
    if !failure.isPlainExit, !failure.message.isEmpty { lines.append(failure.message) }
    if let cause = item.cause {
      lines += about(cause)
    } else {
      lines.append("Cause: \(build.unknownCause(of: failure)).")
      if let code = failure.exitCode { lines.append("Exit code \(code): \(ExitCodeMeaning.of(code))") }
    }
    var place: WorkflowCommand.Place?
    if let excerpt = failure.dockerfile {
      if Self.isInRepository(excerpt.file), excerpt.line > 0 {
        place = .init(file: excerpt.file, line: excerpt.line, endLine: max(excerpt.endLine, excerpt.line))
      } else {
        lines.append("At \(excerpt.file):\(excerpt.line)")
      }
    }
    let words =
      item.cause?.title ?? failure.exitCode.map { "step failed with exit code \($0)" } ?? "step failed"
    return WorkflowCommand(level: .error, title: title(words), message: text(lines), place: place)
  }

  /// Cause, evidence and fixes.
  private func about(_ cause: Diagnosis) -> [String] {
    var lines = ["", "Cause: \(cause.title) (\(cause.confidence.words); \(cause.rule))"]
    lines += cause.evidence.prefix(3).map { "  line \($0.line): \(MarkdownText.clip($0.text, columns: 400))" }
    if cause.isRetryable { lines.append("Running it again may help.") }
    for (index, fix) in cause.fixes.prefix(3).enumerated() {
      if index == 0 { lines.append("") }
      lines.append("Fix: \(fix.text)")
      lines += (FixLines(fix)?.text ?? "").split(separator: "\n").map { "    \($0)" }
      if let command = fix.command { lines += [Fix.leadOfCommand, "    \(command)"] }
    }
    return lines
  }

  private func unfinished(_ cause: Diagnosis?) -> WorkflowCommand {
    let isCanceled = build.result == .canceled
    let steps = build.unfinishedSteps.map { build.steps[$0] }
    var lines = ["\(build.unfinishedSentence)\(steps.isEmpty ? "." : ":")"]
    lines += steps.prefix(10).map {
      "  step \($0.id): \(MarkdownText.clip(TerminalText.collapsed($0.name), columns: 160))"
    }
    if let cause { lines += about(cause) }
    let words = isCanceled ? "build canceled" : "the log ends before the build does"
    return WorkflowCommand(level: isCanceled ? .warning : .error, title: title(words), message: text(lines))
  }

  // MARK: Remarks

  private var warnings: [WorkflowCommand] {
    let file = dockerfile
    return build.warnings.filter { $0.rule != nil || $0.line != nil }.map { warning in
      var text = TerminalText.collapsed(warning.text)
      if let url = warning.url { text += "\n\(url)" }
      var place: WorkflowCommand.Place?
      if let line = warning.line, line > 0 {
        if let file {
          place = .init(file: file, line: line, endLine: line)
        } else {
          text += "\n(line \(line) of the Dockerfile)"
        }
      }
      return WorkflowCommand(
        level: .warning, title: warning.rule ?? title("warning"), message: text, place: place)
    }
  }

  /// The Dockerfile of the build, if it has one only: the engine's remarks name none.
  private var dockerfile: String? {
    let mark = "load build definition from "
    let names = Set(
      build.steps.compactMap { step -> String? in
        guard let text = step.parts.instruction, text.hasPrefix(mark) else { return nil }
        return String(text.dropFirst(mark.count))
      })
    guard names.count == 1, let name = names.first, Self.isInRepository(name) else { return nil }
    return name
  }

  private func notice(_ insight: Insight) -> WorkflowCommand {
    let step = insight.step.flatMap { build.steps[safe: $0] }
    let about = build.clock == .inferred ? "about " : ""
    let saved = "up to \(about)\(DurationText.words(insight.secondsAtStake)) could be saved"
    let whose = step.map { "Step \($0.id): " } ?? ""
    return WorkflowCommand(level: .notice, title: title(saved), message: whose + insight.text)
  }

  // MARK: Text

  private func title(_ words: String) -> String {
    let which = place.map { " \($0.number) of \($0.of)" } ?? ""
    return "\(build.kindWords)\(which): \(words)"
  }

  private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  /// Whether GitHub can find the file: its path starts in the repository's folder, and holds nothing that a
  /// terminal acts upon.
  private static func isInRepository(_ path: String) -> Bool {
    guard let first = path.first, !"/\\~-<".contains(first), !path.contains(":"),
      TerminalText.safe(path) == path
    else { return false }
    return !path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
  }
}
