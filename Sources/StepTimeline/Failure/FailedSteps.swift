internal import BuildLogParser

/// The steps that made a build fail, the root cause first, and everything they said.
struct FailedSteps {
  private let record: BuildRecord
  private let build: Build
  /// Indices of the failed steps, that of the closing error first.
  private let order: [Int]

  /// Decides how a build ended, and finds what made it fail.
  ///
  /// - Returns: everything that the failure can be explained from; `nil` for a build that succeeded.
  static func find(in build: inout Build, _ record: BuildRecord, tailLines: Int) -> FailureText? {
    for i in ImpliedEnds.find(in: build.steps) { build.steps[i].status = .done }
    let ending = Ending(record, build.steps)
    build.result = BuildResult.of(ending)
    build.resultReason = BuildResult.reason(ending, build.result, build.steps)
    if record.isMixed, build.resultReason == nil {
      build.resultReason = "Another build prints under the same step numbers, so no times are given."
    }
    if build.result == .succeeded {
      // What was said is the job's.
      build.closingError = nil
      return nil
    }
    if build.result == .canceled, ending.jobEnd != nil {
      // The client never learnt how these steps ended.
      for i in ending.open { build.steps[i].status = .canceled }
    }
    var record = record
    if record.closing.isEmpty, ending.failed.isEmpty, let error = record.aftermath.clientError?.withoutLevel {
      record.closing = [error]
      build.closingError = error.text
    }
    FailedSteps(record, build).nameUnnamedStep(ending.open, in: &build)
    let failed = FailedSteps(record, build)
    build.failures = failed.failures(tailLines: tailLines)
    return failed.text
  }

  private init(_ record: BuildRecord, _ build: Build) {
    self.record = record
    self.build = build
    var failed = build.steps.indices.filter {
      build.steps[$0].status == .failed && Ending.mustSucceed(build.steps[$0])
    }
    // The closing error repeats the message of the step that failed first.
    if failed.count > 1, let closing = build.closingError,
      let root = failed.firstIndex(where: {
        build.steps[$0].error.map { closing.lastRange(of: $0) != nil } ?? false
      })
    {
      failed.insert(failed.remove(at: root), at: 0)
    }
    order = failed
  }

  /// The failures for the report.
  func failures(tailLines: Int) -> [Failure] {
    guard build.result == .failed else { return [] }
    guard !order.isEmpty else {
      if build.closingError == nil, let error = refusedPush.last {
        return [Failure(step: nil, message: error.text, tail: refusedPush.suffix(tailLines).map(\.text))]
      }
      guard let message = build.closingError else { return [] }
      let lines = nameless?.lines ?? []
      let tail = (lines.isEmpty ? linesAround : lines).suffix(tailLines).map(\.text)
      return [
        Failure(
          step: nil, message: message, exitCode: ExitCode.read(message), dockerfile: excerpt, tail: tail)
      ]
    }
    return order.enumerated().map { position, index in
      let step = build.steps[index]
      let message = step.error.flatMap { $0.isEmpty ? nil : $0 } ?? build.closingError ?? ""
      return Failure(
        step: index, message: message, exitCode: step.exitCode ?? ExitCode.read(message),
        dockerfile: position == 0 ? excerpt : nil,
        tail: (position == 0 && !linesAround.isEmpty ? linesAround : output(of: index)).suffix(tailLines)
          .map(\.text))
    }
  }

  /// The text around the end of a build if the log has nothing else of it: people paste the program's error and
  /// the engine's last line, in either order.
  private var linesAround: [RetainedLine] {
    guard build.source.isOnlyEnd, record.repeated.allSatisfy(\.lines.isEmpty), isOfProgram else { return [] }
    let behind = withoutDockerfiles(linesBehind)
    guard record.earlier.contains(where: { !$0.bytes.isEmpty }) else { return behind }
    // What is between the build's first line and its error is its own, too.
    guard let end = record.closing.first?.number, let last = record.closing.last?.number else {
      return record.earlier
    }
    // And what stands right below the error.
    let below = linesBehind.filter { $0.number > last && $0.number <= last + Self.mostBelow }
      .prefix { !$0.bytes.isEmpty }
    return record.earlier + linesBehind.filter { $0.number < end } + below
  }

  private static let mostBelow = 3

  /// The lines behind the build, up to the next docker command that the user typed, and up to the stack of the Python program
  /// that had started docker: if the log has output before the build's error, the stack behind it is no part of that.
  private var linesBehind: [RetainedLine] {
    let hasOutput = record.earlier.contains { !$0.bytes.isEmpty }
    return Array(
      record.aftermath.lines.prefix { line in
        let text = line.bytes.span
        return !Self.prompts.contains { text.firstIndex(of: $0) != nil }
          && !(hasOutput && text.hasPrefix("Traceback (most recent call last)"))
      })
  }

  private static let prompts: [StaticString] = ["$ docker", "% docker", "# docker", "> docker"]

  /// The lines that are not those of a Dockerfile beside the log.
  private func withoutDockerfiles(_ lines: [RetainedLine]) -> [RetainedLine] {
    guard !build.pastedDockerfiles.isEmpty else { return lines }
    let known = Set(
      build.pastedDockerfiles.flatMap { file in
        file.split(separator: UInt8(ascii: "\n")).map { Array($0.drop(while: \.isBlank)) }
      })
    return lines.filter { !known.contains(Array($0.bytes.drop(while: \.isBlank))) }
  }

  /// Whether the closing error says of a program that it failed, and so nothing of why.
  ///
  /// An error of the engine's own says why.
  private var isOfProgram: Bool {
    guard !record.closing.isEmpty, !record.hasOnlyLocation else { return true }
    return record.closing.contains { line in
      let text = line.bytes.span
      for words: StaticString in [
        "exit code", "exit status", "non-zero code", "did not complete", "executor failed", "failed to build",
        "while running runtime", "process \"/bin/sh -c ", "The command '/bin/",
      ]
      where text.firstIndex(of: words) != nil {
        return true
      }
      return false
    }
  }

  /// The text that rules are matched against.
  var text: FailureText {
    var text = textOfSteps
    text.around = record.earlier + linesBehind + record.prose
    text.title = record.title
    return text
  }

  private var textOfSteps: FailureText {
    var steps = order
    let around = linesAround
    if !around.isEmpty {
      let text = steps.first.map(text(of:)) ?? StepText(step: nil, name: command)
      return FailureText(steps: [text.with(output: around)], closing: record.closing)
    }
    if steps.isEmpty, build.closingError == nil, !refusedPush.isEmpty {
      return FailureText(
        steps: [StepText(step: nil, name: "docker push", output: refusedPush)], closing: [])
    }
    if steps.isEmpty, build.source.isOnlyEnd {
      let text = StepText(step: nil, name: command, output: nameless?.lines ?? [])
      return FailureText(steps: [text], closing: record.closing)
    }
    guard steps.isEmpty else {
      var text = FailureText(steps: steps.map(text(of:)), closing: record.closing)
      text.hiding = build.steps.indices.filter {
        build.steps[$0].status == .done && !record.steps[$0].hiding.isEmpty
      }.reversed().map { self.text(of: $0).with(output: record.steps[$0].hiding) }
      return text
    }
    // A failure without a failed step: what was stopped or still ran may say why. The one that printed last comes
    // first.
    steps = build.steps.indices.filter {
      build.steps[$0].status == .canceled || build.steps[$0].status == .running
    }
    steps.sort { lastLine(of: $0) > lastLine(of: $1) }
    var text = FailureText(steps: steps.map(text(of:)), closing: record.closing)
    text.isEndMissing = build.result == .incomplete
    if build.result == .canceled, let ending = record.aftermath.jobEnding {
      if text.steps.isEmpty { text.steps = [StepText(step: nil, name: "")] }
      text.steps[0].error.append(ending.line)
      text.isJobStopped = true
      text.isEndMissing = true
    }
    return text
  }

  /// The number of the last line that a step printed.
  private func lastLine(of index: Int) -> Int {
    record.steps[index].output.last?.number ?? record.steps[index].sourceLine
  }

  /// The lines of a push after the build that the registry refused.
  private var refusedPush: [RetainedLine] { record.aftermath.push.refused }

  private func text(of index: Int) -> StepText {
    let output = output(of: index)
    let error = record.steps[index].error
    // No program runs in a COPY: what is told below its name is the engine's error.
    let isEngines = error.isEmpty && [.copy, .add].contains(build.steps[index].parts.kind)
    return StepText(
      step: index, name: fullName(of: index), output: output, error: isEngines ? output : error,
      exitCode: build.steps[index].exitCode, isClipped: build.steps[index].isLogClipped)
  }

  /// A step's output, or if the log lost lines of it, what the engine repeated of it at the end.
  private func output(of index: Int) -> [RetainedLine] {
    let lines = record.steps[index].output
    guard let repeated = repetition(of: index)?.lines, repeated.count > lines.count else { return lines }
    // Of a cut log each may have lines that the other lost.
    let told = Set(repeated.map(\.bytes))
    return lines.filter { !told.contains($0.bytes) } + repeated
  }

  /// A step's name, uncut if the log has it so: rules ask what the step says.
  private func fullName(of index: Int) -> String {
    let name = build.steps[index].name
    guard let heading = repetition(of: index)?.name, heading.hasPrefix(name) else { return name }
    return heading
  }

  /// The failed instruction as the closing error or the excerpt quotes it, for rules that ask about the step.
  private var command: String {
    if let closing = record.closing.first?.text, let command = FailedCommand.instruction(in: closing) {
      return command
    }
    let marked = excerpt?.lines.filter(\.isMarked).map(\.text) ?? []
    return marked.joined(separator: "\n")
  }

  /// The only repetition, if its heading is missing.
  private var nameless: RepeatedStep? {
    record.repeated.count == 1 && record.repeated[0].name.isEmpty ? record.repeated[0] : nil
  }

  /// The output of a step that the engine repeated at the end.
  private func repetition(of index: Int) -> RepeatedStep? {
    let name = build.steps[index].name
    return record.repeated.first { $0.isRepetition(of: name) } ?? (order.count == 1 ? nameless : nil)
  }

  private var excerpt: Failure.Excerpt? {
    guard let file = record.sourceFile, let line = record.sourceLineNumber else { return parseError }
    let marked = record.sourceLines.filter(\.isMarked).map(\.number)
    // BuildKit quotes an empty line behind the line end of the file's last line.
    let last = record.sourceLines.lastIndex { $0.isMarked || $0.text.contains { $0 != " " && $0 != "\t" } }
    let lines = Array(record.sourceLines[..<(last.map { $0 + 1 } ?? 0)])
    return Failure.Excerpt(
      file: file, line: marked.first ?? line, endLine: marked.last ?? line, lines: lines)
  }
}

extension FailedSteps {
  /// Names the one step whose heading the log lacks, and which is open where the engine says that a program failed.
  private func nameUnnamedStep(_ open: [Int], in build: inout Build) {
    guard order.isEmpty, open.count == 1, build.result == .failed, !record.closing.isEmpty, isOfProgram,
      build.steps[open[0]].name.isEmpty
    else { return }
    let name = unbroken(excerpt?.lines.filter(\.isMarked).map(\.text) ?? []) ?? command
    guard !name.isEmpty else { return }
    build.steps[open[0]].name = name
    build.steps[open[0]].parts = StepName(name)
    build.steps[open[0]].status = .failed
  }

  /// An instruction over several lines as one, as the engine's headings have it.
  private func unbroken(_ lines: [String]) -> String? {
    guard lines.count > 1 else { return lines.first }
    return lines.map { line in
      var text = line[...]
      while text.last?.isWhitespace == true || text.last == "\\" { text.removeLast() }
      return String(text.drop { $0.isWhitespace })
    }.joined(separator: " ")
  }

  /// The place of an instruction that could not be read: `dockerfile parse error on line 2: …` quotes no line.
  private var parseError: Failure.Excerpt? {
    let words = "parse error on line "
    guard let closing = build.closingError, let start = closing.lastRange(of: words)?.upperBound,
      let line = Int(closing[start...].prefix { $0.isASCII && $0.isNumber }), line > 0
    else { return nil }
    let mark = "load build definition from "
    let file = build.steps.compactMap { step -> String? in
      guard let text = step.parts.instruction, text.hasPrefix(mark) else { return nil }
      return String(text.dropFirst(mark.utf8.count))
    }
    return Failure.Excerpt(file: file.first ?? "Dockerfile", line: line, endLine: line, lines: [])
  }
}

extension RetainedLine {
  /// The error without the word that introduces it.
  fileprivate var withoutLevel: RetainedLine {
    guard bytes.dropFirst(5).starts(with: ": ".utf8) else { return self }
    return RetainedLine(number: number, bytes: Array(bytes.dropFirst(7)))
  }
}

extension StepText {
  fileprivate func with(output: [RetainedLine]) -> StepText {
    var text = self
    text.output = output
    return text
  }
}
