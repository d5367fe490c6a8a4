internal import BuildLogParser

/// A failed step as the client repeats it at the end: its name and its last lines.
struct RepeatedStep {
  /// The step's name; empty if the heading is missing.
  let name: String
  /// The line of the heading.
  let sourceLine: Int
  var lines: [RetainedLine] = []

  init(heading: String, sourceLine: Int) {
    name = heading.hasSuffix(":") ? String(heading.dropLast()) : heading
    self.sourceLine = sourceLine
  }

  /// Whether a build goes on when the step fails: a cache that cannot be read is built without.
  static func isHarmless(_ step: String) -> Bool { StepName(step).kind == .cacheImport }

  /// Whether a step of that name is meant.
  ///
  /// A terminal shows a name only as far as it is wide; the heading of the repetition has all of it. A terminal and
  /// the pages that a log is pasted into change the number of blanks.
  func isRepetition(of step: String) -> Bool {
    guard !step.isEmpty, !name.isEmpty else { return false }
    if step.hasPrefix(name) || name.hasPrefix(step) { return true }
    let (mine, other) = (Self.withSingleBlanks(name), Self.withSingleBlanks(step))
    if other.starts(with: mine) || mine.starts(with: other) { return true }
    // Whoever wrote the row down by hand left the name of the service out.
    let (myPlace, otherPlace) = (Self.place(mine), Self.place(other))
    guard let myPlace, let otherPlace, myPlace.isAlone != otherPlace.isAlone else { return false }
    return otherPlace.rest.starts(with: myPlace.rest) || myPlace.rest.starts(with: otherPlace.rest)
  }

  /// A name from the numbers in its bracket on (`5/8] RUN make`), and whether nothing else is in the bracket.
  private static func place(_ name: [UInt8]) -> (rest: ArraySlice<UInt8>, isAlone: Bool)? {
    guard name.first == UInt8(ascii: "["), let close = name.firstIndex(of: UInt8(ascii: "]")),
      name[..<close].contains(UInt8(ascii: "/")), close + 2 < name.count
    else { return nil }
    let start = name[..<close].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 1
    return (name[start...], start == 1)
  }

  private static func withSingleBlanks(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in name.utf8 where !(byte.isBlank && bytes.last == UInt8(ascii: " ")) {
      bytes.append(byte.isBlank ? UInt8(ascii: " ") : byte)
    }
    return bytes
  }
}

extension BuildRecord {
  /// Whether the log holds nothing of the build but its end.
  var holdsOnlyEnd: Bool { steps.isEmpty && (!closing.isEmpty || !repeated.isEmpty) }

  /// Whether the log names none of the build's steps, and has its error.
  private var hasOnlyNamelessSteps: Bool {
    !steps.isEmpty && repeated.isEmpty && !closing.isEmpty && steps.allSatisfy(\.name.isEmpty)
  }

  /// Builds that an end is compared with.
  private static let mostCompared = 200

  /// The builds without those that only repeat another one's end, printed by another tool or elsewhere in the log.
  static func withoutRepeatedEnds(_ records: [BuildRecord]) -> [BuildRecord] {
    guard records.count > 1, records.contains(where: { $0.holdsOnlyEnd || $0.hasOnlyNamelessSteps }) else {
      return records
    }
    var records = withoutNamelessOutput(withoutComplaints(records))
    var isRepeated = records.map { _ in false }
    // A log with more builds is no paste, and to compare all with all would take the square of them.
    let wholes = records.indices.filter { !records[$0].holdsOnlyEnd }.prefix(mostCompared)
    for end in records.indices where records[end].holdsOnlyEnd {
      guard let whole = wholes.first(where: { records[$0].holdsEnd(records[end]) }) else { continue }
      isRepeated[end] = true
      if records[whole].closing.isEmpty { records[whole].closing = records[end].closing }
    }
    // Azure shows what a client wrote on standard error once more: some lines of steps, and the error.
    for end in records.indices where !isRepeated[end] && records[end].hasOnlyNamelessSteps {
      isRepeated[end] = wholes.contains { $0 < end && records[$0].holdsEnd(records[end]) }
    }
    // People quote the error, and then the part of the log that leads to it.
    if records.count == 2, records[0].isBareEnd, records[1].lacksEnd(like: records[0]) {
      records[1].closing = records[0].closing
      isRepeated[0] = true
    }
    // People write the error down, and then paste the end of the log with it.
    var later: Set<String> = []
    for end in records.indices.reversed() where records[end].holdsOnlyEnd {
      guard let message = records[end].closing.first?.withoutClientWords.text else { continue }
      if records[end].isBareEnd, !isRepeated[end], later.contains(message) { isRepeated[end] = true }
      later.insert(message)
    }
    return zip(records, isRepeated).filter { !$0.1 }.map(\.0)
  }

  /// The builds without those that are nothing but a complaint of the client, which another command may have made;
  /// of a log with nothing else the last one counts.
  private static func withoutComplaints(_ records: [BuildRecord]) -> [BuildRecord] {
    let builds = records.filter { !$0.isComplaint }
    return builds.isEmpty ? records.suffix(1) : builds
  }

  /// The builds without output that stands below no heading, if the log holds any other build.
  private static func withoutNamelessOutput(_ records: [BuildRecord]) -> [BuildRecord] {
    let builds = records.filter { !$0.isNamelessOutput }
    return builds.isEmpty ? records : builds
  }

  private var isNamelessOutput: Bool {
    steps.isEmpty && closing.isEmpty && !repeated.isEmpty && repeated.allSatisfy(\.name.isEmpty)
  }

  /// Whether nothing but an error of the engine is known of a build.
  private var isBareEnd: Bool {
    holdsOnlyEnd && repeated.isEmpty && sourceLines.isEmpty && closing.first?.bytes.isEmpty == false
  }

  /// Whether the log stops within the step that another record's error is about.
  private func lacksEnd(like end: BuildRecord) -> Bool {
    guard closing.isEmpty, repeated.isEmpty, !hasSucceeded,
      !steps.contains(where: { $0.end == .failed || $0.end == .canceled }),
      let message = end.closing.first?.text
    else { return false }
    let open = steps.filter { $0.end == nil }
    return open.count == 1 && open[0].endsWithComplaint
      && (open[0].name.isEmpty || Self.names(message, open[0].name))
  }

  private var isComplaint: Bool {
    guard holdsOnlyEnd, repeated.isEmpty, let text = closing.first?.bytes else { return false }
    return ClientComplaint.begins(text.span)
  }

  /// Whether the end of a build is this one's.
  private func holdsEnd(_ end: BuildRecord) -> Bool {
    let failed = steps.filter { $0.end == .failed }
    guard end.repeated.isEmpty else {
      return end.repeated.contains { repetition in failed.contains { repetition.isRepetition(of: $0.name) } }
    }
    guard let message = end.closing.first?.withoutClientWords.text, !message.isEmpty else { return false }
    return (closing + failed.flatMap(\.error)).contains { $0.text.lastRange(of: message) != nil }
      || failed.contains { Self.names(message, $0.name) }
  }

  /// The record with the failed steps that the log shows at its end only.
  consuming func withRepeatedSteps() -> BuildRecord {
    var record = self
    record.tellLocation()
    record.isOnlyEnd = record.holdsOnlyEnd
    record.addRepeatedSteps()
    return record
  }

  /// Takes the place of the failed instruction for the closing error, if the log ends before that.
  ///
  /// Behind the rule that ends a step's output it is an error's; `docker build --check` quotes the Dockerfile as well.
  private mutating func tellLocation() {
    guard steps.isEmpty, closing.isEmpty, repeated.isEmpty, let sourceFile, let sourceLineNumber,
      earlier.last(where: { !$0.bytes.isEmpty })?.bytes.elementsEqual("------".utf8) == true
    else { return }
    closing = [RetainedLine(number: firstLine, bytes: Array("\(sourceFile):\(sourceLineNumber)".utf8))]
    hasOnlyLocation = true
  }

  /// Takes failed steps whose own lines the log lacks from what the client repeats of them.
  ///
  /// That happens in logs without their beginning, and in logs that lost lines.
  private mutating func addRepeatedSteps() {
    let repeated = repeated.filter { !$0.name.isEmpty && !RepeatedStep.isHarmless($0.name) }
    let failed = steps.indices.filter {
      steps[$0].end == .failed && !RepeatedStep.isHarmless(steps[$0].name)
    }
    if !failed.isEmpty {
      // The log was cut between the step's name and its error.
      if failed.count == 1, steps[failed[0]].name.isEmpty {
        let own = steps[failed[0]].error.first.flatMap { FailedCommand.instruction(in: $0.text) }
        steps[failed[0]].name = repeated.count == 1 ? repeated[0].name : commandStepName ?? own ?? ""
      }
      // A window cuts names; the repetition has them whole.
      for index in failed {
        let name = steps[index].name
        guard !repeated.contains(where: { $0.name == name }) else { continue }
        if let whole = repeated.first(where: { $0.name.hasPrefix(name) && !name.isEmpty }) {
          steps[index].name = whole.name
        }
      }
      return
    }
    guard !repeated.isEmpty else {
      failNamelessStep()
      return failStepOfClosingError()
    }
    // The closing error names the command of the step that it is about.
    let about =
      repeated.firstIndex { step in closing.first.map { Self.names($0.text, step.name) } ?? false } ?? 0
    for (position, repetition) in repeated.enumerated() {
      let index =
        step(of: repetition)
        ?? addStep(
          (steps.map(\.number).max() ?? 0).next, name: repetition.name, line: repetition.sourceLine)
      guard steps[index].end != .done, steps[index].end != .cached else { continue }
      steps[index].end = .failed
      if steps[index].error.isEmpty, position == about, let closing = closing.first {
        steps[index].error = [closing.withoutClientWords]
      }
    }
  }

  /// The step that a repetition is of: the one with its very name, or else one that may be meant; a step that has not ended
  /// before one that has.
  private func step(of repetition: RepeatedStep) -> Int? {
    let meant = steps.indices.filter { repetition.isRepetition(of: steps[$0].name) }
    let exact = meant.filter { steps[$0].name == repetition.name }
    let candidates = exact.isEmpty ? meant : exact
    return candidates.last { steps[$0].end != .done && steps[$0].end != .cached } ?? candidates.last
  }

  /// Takes output that the engine repeats under a heading that is missing for a failed step: it repeats no other.
  private mutating func failNamelessStep() {
    guard steps.isEmpty, closing.isEmpty,
      let nameless = repeated.first(where: { $0.name.isEmpty && !$0.lines.isEmpty })
    else { return }
    let index = addStep(1, name: "", line: nameless.sourceLine)
    steps[index].end = .failed
  }

  /// Fails the step that the closing error is about, if the log lost the step's own error: the one whose command it
  /// quotes, or the only one that runs and has no name.
  private mutating func failStepOfClosingError() {
    guard let closing = closing.first else { return }
    guard let name = commandStepName else { return failQuotedCopy(closing) }
    let open = steps.indices.filter { steps[$0].end == nil }
    let nameless = open.filter { steps[$0].name.isEmpty }
    guard
      let index = open.last(where: { Self.names(closing.text, steps[$0].name) })
        ?? (nameless.count == 1 ? nameless.first : nil)
    else { return }
    if steps[index].name.isEmpty { steps[index].name = name }
    steps[index].end = .failed
    steps[index].error = [closing.withoutClientWords]
  }

  /// Fails the instruction that the engine quotes where it cannot copy, or where it does not know an option: the step itself
  /// never began.
  private mutating func failQuotedCopy(_ closing: RetainedLine) {
    guard let name = quotedCopy(closing) ?? quotedOptions(closing),
      !steps.contains(where: { $0.end != nil && $0.name.hasSuffix("] " + name) })
    else { return }
    let known = steps.indices.last { steps[$0].end == nil && steps[$0].name.hasSuffix("] " + name) }
    let index =
      known ?? addStep((steps.map(\.number).max() ?? 0).next, name: name, line: closing.number)
    steps[index].end = .failed
    steps[index].error = [closing.withoutClientWords]
  }

  private func quotedCopy(_ closing: RetainedLine) -> String? {
    let marked = sourceLines.filter(\.isMarked).map(\.text)
    guard marked.count == 1, let name = marked.first?.drop(while: { $0 == " " }),
      ["COPY ", "ADD ", "WORKDIR "].contains(where: { name.hasPrefix($0) }),
      !["parse error", "lint violation", "failed to push"].contains(where: { closing.text.hasText($0) })
    else { return nil }
    return String(name)
  }

  /// `RUN --mount=type=secret,id=key,env=KEY make` of `unexpected key 'env' in 'env=KEY'`.
  private func quotedOptions(_ closing: RetainedLine) -> String? {
    guard ["parse error", "unexpected key"].contains(where: { closing.text.hasText($0) }) else { return nil }
    let words = sourceLines.filter(\.isMarked).flatMap { line in
      line.text.split(separator: " ").filter { $0 != "\\" }
    }
    guard words.count > 2, ["RUN", "COPY", "ADD"].contains(words[0]), words[1].hasPrefix("--") else {
      return nil
    }
    return words.joined(separator: " ")
  }

  /// The failed step's name, as far as the closing error gives it: `RUN make`.
  private var commandStepName: String? {
    closing.first.flatMap { FailedCommand.instruction(in: $0.text) }
  }

  /// Whether the closing error is about the step: it names the command.
  private static func names(_ message: String, _ step: String) -> Bool {
    guard let start = step.lastRange(of: "] RUN ")?.upperBound, start < step.endIndex else { return false }
    return message.lastRange(of: String(step[start...])) != nil
  }
}

extension StepRecord {
  /// Whether the last line of the step's output complains.
  fileprivate var endsWithComplaint: Bool {
    let last = output.last { !$0.bytes.allSatisfy(\.isBlank) }?.text ?? ""
    return ["rror", "RROR", "ailed", "annot ", "not found", "No such ", "E: ", "nvalid "].contains {
      last.hasText($0)
    }
  }
}

extension RetainedLine {
  /// The engine's own message, without what the clients on its way put before it.
  fileprivate var withoutClientWords: RetainedLine {
    for words in ["process \"", "executor failed running ["] {
      if let range = text.lastRange(of: words) {
        return RetainedLine(number: number, bytes: Array(text[range.lowerBound...].utf8))
      }
    }
    var bytes = bytes[...]
    for words in ["failed to build: ", "failed to solve: "] where bytes.starts(with: words.utf8) {
      bytes = bytes.dropFirst(words.utf8.count)
    }
    return RetainedLine(number: number, bytes: Array(bytes))
  }
}
