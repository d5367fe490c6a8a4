internal import BuildLogParser

/// The facts about a build's end that ``BuildResult`` decides by.
struct Ending {
  /// A proof that a build ended well.
  enum Proof {
    /// The results of all targets were exported, loaded or pushed.
    case export
    /// The client said its last words, or the engine named the image.
    case closingWords
    /// Another command of the job printed something, no error comes before it, and every stage is at its last step.
    case nextCommand
    /// The last frame of the terminal display shows every step, and every stage at its last one.
    case wholeFrame
    /// The engine's own record is whole, and every step that it announced completed.
    case wholeRecord
  }

  /// The error that closes the build.
  let closingError: String?
  /// Indices of the steps that failed, without those that a build can do without.
  let failed: [Int]
  /// Indices of the steps that were cancelled.
  let canceled: [Int]
  /// Indices of the steps whose end is not in the log.
  let open: [Int]
  /// The repository that refused a push of what was built.
  let refusedRepository: String?
  /// An error of the client of no known wording right after the steps.
  let clientError: String?
  /// How the CI system ended the job, if it did before anything else was printed.
  let jobEnd: JobEnd?
  let proof: Proof?
  /// The line after the build that says that the job failed.
  let laterFailure: Int?
  /// What was said last before that line.
  let lastWords: String?
  /// What the client said of a container that it ran after the build, and that failed.
  let runError: RetainedLine?

  init(_ record: BuildRecord, _ steps: [Step]) {
    var record = record
    record.passOnErrorOfTask(steps)
    closingError = record.closing.isEmpty ? nil : record.closing.map(\.text).joined(separator: "\n")
    failed = steps.indices.filter { steps[$0].status == .failed && Self.mustSucceed(steps[$0]) }
    canceled = steps.indices.filter { steps[$0].status == .canceled }
    open = steps.indices.filter { steps[$0].status == .running }
    refusedRepository = record.aftermath.push.refused.isEmpty ? nil : record.aftermath.push.repository ?? ""
    jobEnd = record.aftermath.jobEnding?.end
    laterFailure = record.aftermath.failureLine
    lastWords = record.aftermath.lastWords
    runError = record.aftermath.runError
    proof = open.isEmpty && !record.leavesImageUnloaded(steps) ? Self.proof(record, steps) : nil
    // What was printed behind the build proves nothing if the command that built failed; its own words do.
    let isProvenByOthers = proof == nil || proof == .nextCommand
    clientError =
      (record.aftermath.clientError ?? (isProvenByOthers ? record.aftermath.buildCommandError : nil))?.text
  }

  /// Whether the build fails with the step.
  ///
  /// A cache that cannot be read is not a reason: the build goes on (moby/buildkit solver/llbsolver: importing
  /// is best effort).
  static func mustSucceed(_ step: Step) -> Bool { step.parts.kind != .cacheImport }

  fileprivate static func proof(_ record: BuildRecord, _ steps: [Step]) -> Proof? {
    switch record.dialect {
    case .classic, .buildah, .kaniko:
      return record.hasSucceeded ? .closingWords : nil
    // It says so when the image is made and kept.
    case .hosted:
      return record.hasSucceeded ? .export : nil
    // The engine wrote down when the build was complete.
    case .record:
      return record.hasSucceeded ? .wholeRecord : nil
    case .rawJSON:
      if record.aftermath.isRecordCut { return nil }
      return reachesEnd(steps) ? .wholeRecord : record.aftermath.hasClosingWords ? .closingWords : nil
    case .plain, .terminal:
      if isExported(steps) { return .export }
      // A Dockerfile that cannot be read is refused after the same words.
      if record.aftermath.hasClosingWords, steps.contains(where: { $0.parts.index != nil }) {
        return .closingWords
      }
      if record.aftermath.hasOtherCommand, stagesReachEnd(steps) { return .nextCommand }
      return record.hasSucceeded && !record.aftermath.isRecordCut && reachesEnd(steps) ? .wholeFrame : nil
    }
  }

  /// Whether something was exported for every target that the log names.
  private static func isExported(_ steps: [Step]) -> Bool {
    let exports = steps.filter { $0.parts.kind == .export && $0.status == .done }
    guard !exports.isEmpty else { return false }
    let done = Set(exports.map(\.parts.target))
    return steps.allSatisfy { $0.parts.target == nil || done.contains($0.parts.target) }
  }

  /// Whether something was exported, or every stage that was seen reached its last instruction.
  private static func reachesEnd(_ steps: [Step]) -> Bool {
    isExported(steps) || stagesReachEnd(steps)
  }

  /// Whether every stage that was seen reached its last instruction, and there was one.
  private static func stagesReachEnd(_ steps: [Step]) -> Bool {
    var reached: [StageName: Bool] = [:]
    for step in steps {
      guard let stage = StageName(step) else { continue }
      reached[stage] = reached[stage, default: false] || step.parts.index == step.parts.count
    }
    return !reached.isEmpty && reached.values.allSatisfy(\.self)
  }
}

extension BuildRecord {
  /// Takes the error of a task for the job's, not for the build's, if the build ended well: the task has other steps.
  fileprivate mutating func passOnErrorOfTask(_ steps: [Step]) {
    guard let error = closing.first, closing.count == 1, ClosingError.isOfTask(error.bytes.span),
      steps.allSatisfy({ $0.status != .failed && $0.status != .running }), Ending.proof(self, steps) != nil
    else { return }
    closing = []
    aftermath.failLater(error)
  }

  /// Whether nerdctl could not load the image that it had BuildKit build: `FATA[0012] unrecognized image format`.
  ///
  /// The figure is the number of seconds since the command began, so another command's is smaller than the build's time.
  fileprivate func leavesImageUnloaded(_ steps: [Step]) -> Bool {
    guard dialect == .plain || dialect == .terminal, let error = aftermath.clientError?.bytes.span,
      error.hasPrefix("FATA["), let number = error.number(at: 5)?.value, number > 0,
      steps.contains(where: {
        $0.parts.kind == .export && $0.name.hasText("exporting to docker image format")
      }),
      !steps.contains(where: { $0.name.hasText("importing to docker") })
    else { return false }
    return self.steps.allSatisfy { ($0.tenths ?? 0) / 10 <= number }
  }
}
