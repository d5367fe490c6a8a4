internal import BuildLogParser

/// Finds the instructions in a Dockerfile that a build's log mentions.
struct SiteFinder {
  let build: Build
  let project: ProjectFiles

  /// Whether a Dockerfile is the build's: the failing instruction and at least one more are in it.
  func fits(_ file: Dockerfile) -> Bool {
    guard let failure = build.failures.first ?? unnamedFailure else {
      let search = InstructionSearch(file)
      return build.steps.contains { step in
        step.parts.instruction.map { search.instruction(of: $0, stage: step.parts.stage) != nil } ?? false
      }
    }
    guard let failing = instruction(of: failure, in: file) else { return false }
    if let excerpt = failure.dockerfile, excerpt.lines.count(where: { !$0.text.isEmpty }) > 1,
      excerpt.lines.allSatisfy({ isSame($0, file) })
    {
      return true
    }
    // A log of a parse error shows nothing else; the word that the parser refused must be in the file.
    if let named = instruction(ofMessage: failure, in: file), named == failing,
      failure.message.hasText(file.instructions[named].keyword) || failure.message.hasText("base name (")
        || failure.message.hasText("target stage") || failure.message.hasText("can't find = in")
        || failure.message.hasText("nvalid containerPort")
    {
      return true
    }
    if file.instructions.count(where: { $0.keyword != "ARG" }) <= 2 { return true }
    let search = InstructionSearch(file)
    let others = build.steps.indices.filter { $0 != failure.step && build.steps[$0].parts.index != nil }
    // If a base image cannot be pulled, the build fails before it shows any other instruction.
    if others.isEmpty { return true }
    return others.contains { index in
      guard let text = build.steps[index].parts.instruction,
        let found = search.instruction(of: text, stage: build.steps[index].parts.stage)
      else { return false }
      return found != failing
    }
  }

  private var unnamedFailure: Failure? {
    guard build.result == .incomplete || build.result == .canceled,
      let running = build.steps.lastIndex(where: { $0.status == .running || $0.status == .canceled })
    else { return nil }
    return Failure(step: running, message: "")
  }

  private func isSame(_ line: Failure.Excerpt.Line, _ file: Dockerfile) -> Bool {
    guard line.number <= file.lineCount else { return line.text.isEmpty }
    return trimmed(file.text(ofLine: line.number)) == trimmed(line.text)
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return text
  }

  /// The index of the instruction that failed.
  func instruction(of failure: Failure, in file: Dockerfile) -> Int? {
    if let excerpt = failure.dockerfile {
      let marked = excerpt.lines.filter(\.isMarked)
      if !marked.isEmpty, marked.allSatisfy({ isSame($0, file) }),
        let index = file.instruction(atLine: excerpt.line)
      {
        return index
      }
    }
    if let step = failure.step, build.steps.indices.contains(step),
      // A trigger's instruction is in the Dockerfile of the base image.
      let text = build.steps[step].parts.instruction, !text.hasText(" (ONBUILD ")
    {
      let search = InstructionSearch(file)
      if let index = search.instruction(of: text, stage: build.steps[step].parts.stage) { return index }
    }
    return instruction(ofMessage: failure, in: file) ?? instruction(ofImage: failure, in: file)
  }

  /// The instruction that a message names by its line (`dockerfile parse error on line 4: …`, without *on* before
  /// BuildKit 0.11), or by its base (`base name (${BASE}) should not be blank`).
  private func instruction(ofMessage failure: Failure, in file: Dockerfile) -> Int? {
    for message in [failure.message, build.closingError ?? ""] {
      for form in ["arse error on line ", "arse error line "] {
        guard let text = message.rangeOfText(form)?.upperBound else { continue }
        let digits = message[text...].prefix { $0.isNumber }
        if let line = Int(digits), let index = file.instruction(atLine: line) { return index }
      }
      if let name = message.between("parse stage name \"", "\"") {
        let globals = file.globalArguments()
        return file.stages.first { VariableText.expand($0.base) { globals[$0] ?? "" }.text == name }?
          .instructions
          .lowerBound
      }
      // A stage that copies from itself or from a later one.
      if let name = message.rangeOfText("circular dependency detected on stage: ").map({
        String(message[$0.upperBound...].prefix { $0 != " " && $0 != "\n" })
      }) {
        return file.instructions.indices.first { index in
          guard let stage = file.stage(of: index), let from = file.instructions[index].flag("from") else {
            return false
          }
          let own = file.stages[stage].name ?? "stage-\(stage)"
          return own == name && (Int(from).map { $0 >= stage } ?? (from == name))
        }
      }
      if message.hasText("target stage") || message.hasText("no stage in Dockerfile") {
        return file.stages.last?.instructions.lowerBound
      }
      // Older engines name no line.
      if let word = message.between("can't find = in \"", "\""),
        let found = only(file, ["LABEL", "ENV", "ARG"], with: word)
      {
        return found
      }
      if let port = message.rangeOfText("nvalid containerPort: ") {
        let word = String(message[port.upperBound...].prefix { $0 != " " && $0 != "\n" })
        if let found = only(file, ["EXPOSE"], with: word) { return found }
      }
      if let base = message.between("base name (", ")") {
        return file.stages.first { $0.base == base }?.instructions.lowerBound
      }
    }
    return nil
  }

  /// The first instruction of these kinds that has a word.
  private func only(_ file: Dockerfile, _ keywords: [String], with word: String) -> Int? {
    file.instructions.indices.first { index in
      keywords.contains(file.instructions[index].keyword)
        && file.instructions[index].words(in: file.bytes).contains { $0.text == word }
    }
  }

  /// The instruction that names the image that could not be pulled.
  private func instruction(ofImage failure: Failure, in file: Dockerfile) -> Int? {
    guard let step = failure.step, build.steps.indices.contains(step),
      let word = build.steps[step].name.split(separator: " ").last,
      let image = ImageName(String(word.prefix { $0 != "@" })),
      build.steps[step].name.hasText("load metadata for ") || build.steps[step].parts.kind == .from
    else { return nil }
    let isIt = { (text: String) in
      guard let other = ImageName(text) else { return false }
      return other.repository == image.repository && (other.tag ?? "latest") == (image.tag ?? "latest")
    }
    let globals = file.globalArguments()
    for (index, instruction) in file.instructions.enumerated() {
      if let from = instruction.flag("from"), isIt(from) { return index }
      if instruction.keyword == "FROM", let base = instruction.words(in: file.bytes).first,
        isIt(VariableText.expand(base.text) { globals[$0] }.text)
      {
        return index
      }
      for flag in instruction.flags where flag.name == "mount" {
        if let from = flag.value?.split(separator: ",").first(where: { $0.hasPrefix("from=") }),
          isIt(String(from.dropFirst(5)))
        {
          return index
        }
      }
    }
    return nil
  }

  /// The site in a Dockerfile; `nil` if the file is not the build's.
  func site(in source: ProjectFiles.Source, for diagnosis: Diagnosis) -> RepairSite? {
    site(in: Dockerfile(source.bytes), path: source.path, for: diagnosis)
  }

  /// The site in a Dockerfile that was read already.
  ///
  /// - Parameter known: the site of another diagnosis in the same file; its state is used again for the same place.
  func site(in file: Dockerfile, path: String, for diagnosis: Diagnosis, known: RepairSite? = nil)
    -> RepairSite?
  {
    guard let failure = failure(of: diagnosis) else { return nil }
    let failing = instruction(of: failure, in: file)
    let state = known.flatMap { $0.failing == failing ? $0.state : nil }
    return site(file, path: path, failing: failing, failure, diagnosis, state: state)
  }

  /// The site as far as the log itself shows the Dockerfile.
  func site(ofExcerptFor diagnosis: Diagnosis) -> RepairSite? {
    guard let failure = failure(of: diagnosis), !isHidden(failure.step),
      let excerpt = failure.dockerfile ?? build.failures.first?.dockerfile,
      let first = excerpt.lines.first, !excerpt.lines.contains(where: { $0.text.hasText(Redactor.mask) }),
      zip(excerpt.lines, excerpt.lines.dropFirst()).allSatisfy({ $0.number + 1 == $1.number })
    else { return nil }
    let shown = excerpt.lines.map(\.text).joined(separator: "\n") + "\n"
    let shownFile = Dockerfile(text: shown)
    var before: [String] = []
    if let step = failure.step, build.steps.indices.contains(step), first.number > 1 {
      let place = build.steps[step].parts
      let search = InstructionSearch(shownFile)
      for other in build.steps[..<step]
      where other.parts.stage == place.stage && other.parts.target == place.target {
        guard let text = other.parts.instruction, other.parts.index != nil,
          search.instruction(of: text, stage: nil) == nil, !text.hasText("\n")
        else { continue }
        before.append(other.parts.kind == .from ? fromLine(text, stage: place.stage) : text)
      }
    }
    let head = before.map { $0 + "\n" }.joined()
    let file = Dockerfile(text: head + shown)
    let line = excerpt.line - first.number + 1 + before.count
    guard let failing = file.instruction(atLine: line) else { return nil }
    let path = excerpt.file.hasPrefix("/") ? PathText.name(excerpt.file) : excerpt.file
    var site = site(file, path: path, failing: failing, failure, diagnosis)
    site.invented = head.utf8.count
    site.lineOffset = first.number - 1
    site.quotesOnly = true
    return site
  }

  /// The site, put together from the names of the log's steps if nothing quotes the Dockerfile.
  func site(ofStepsFor diagnosis: Diagnosis) -> RepairSite? {
    guard let failure = failure(of: diagnosis), let step = failure.step, build.steps.indices.contains(step),
      let failed = wholeInstruction(step)
    else { return nil }
    let place = build.steps[step].parts
    // The classic builder numbers the steps of all stages together, without naming the stage.
    let isCounted = build.source.dialect != .classic
    let before = build.steps.indices.filter { other in
      other < step && build.steps[other].parts.stage == place.stage
        && build.steps[other].parts.target == place.target
        && (build.steps[other].parts.index != nil || !isCounted)
    }.compactMap(wholeInstruction)
    let file = Dockerfile(text: (before + [failed]).map { $0 + "\n" }.joined())
    guard let failing = file.instructions.indices.last, file.instructions.count == before.count + 1 else {
      return nil
    }
    var site = site(file, path: "Dockerfile", failing: failing, failure, diagnosis)
    site.quotesOnly = true
    site.isSketch = true
    return site
  }

  /// A step's instruction on one line; `nil` if its name may lack something.
  private func wholeInstruction(_ step: Int) -> String? {
    let parts = build.steps[step].parts
    guard let text = parts.instruction, !text.hasText("\n"), !text.hasText("<<"), !text.hasSuffix("…"),
      !text.hasSuffix("..."), !text.hasText(Redactor.mask)
    else { return nil }
    // A terminal's row ends at its width; the block that repeats a failed step's output has its whole name.
    if build.source.dialect == .terminal, parts.kind == .run {
      let isWhole = build.failures.contains {
        $0.step == step && (!$0.tail.isEmpty || $0.message.hasText(String(text.dropFirst(4))))
      }
      guard isWhole else { return nil }
    }
    return parts.kind == .from ? fromLine(text, stage: parts.stage) : text
  }

  private func fromLine(_ text: String, stage: String?) -> String {
    var words = text.split(separator: " ").map(String.init)
    if let last = words.last, let digest = last.firstIndex(of: "@") {
      words[words.count - 1] = String(last[..<digest])
    }
    // The engine prints the whole name of an official image.
    let official = "docker.io/library/"
    if let last = words.last, last.hasPrefix(official) {
      words[words.count - 1] = String(last.dropFirst(official.count))
    }
    guard let stage, !stage.hasPrefix("stage-"), words.count < 3 else { return words.joined(separator: " ") }
    return words.joined(separator: " ") + " AS " + stage
  }

  /// Whether a step ended well all the same.
  private func isHidden(_ step: Int?) -> Bool {
    step.map { build.steps.indices.contains($0) && build.steps[$0].status == .done } ?? false
  }

  private func failure(of diagnosis: Diagnosis) -> Failure? {
    // The cause may be in a step that ended well and hid it: its place is to be mended, not that of what came of it.
    if isHidden(diagnosis.step) {
      return Failure(step: diagnosis.step, message: "", tail: diagnosis.evidence.map(\.text))
    }
    return build.failures.first { $0.step == diagnosis.step } ?? build.failures.first ?? unnamedFailure
  }

  private func site(
    _ file: Dockerfile, path: String, failing: Int?, _ failure: Failure, _ diagnosis: Diagnosis,
    state known: StageState? = nil
  ) -> RepairSite {
    let state =
      known
      ?? failing.map { file.state(before: $0, values: buildArguments(in: file, for: $0)) } ?? StageState()
    let output =
      failure.tail + failure.message.split(separator: "\n").map(String.init)
      + (build.closingError ?? "").split(separator: "\n").map(String.init)
    let used = failing.flatMap { index -> PackageTool? in
      ShellScript(of: file.instructions[index], in: file).commands.compactMap(PackageInstallation.init).first?
        .manager
    }
    let manager =
      state.image.map(PackageTool.isMissing) ?? false
      ? nil
      : used ?? state.manager ?? state.image.flatMap(PackageTool.init(image:))
        ?? image(of: failure, diagnosis).flatMap(PackageTool.init(image:))
        ?? PackageTool(output: output)
    let isRun = failing.map { file.instructions[$0].keyword == "RUN" } ?? false
    return RepairSite(
      file: file, path: path, failing: failing, state: state, manager: manager,
      captures: diagnosis.captures, evidence: diagnosis.evidence.map(\.text), output: output,
      project: isRun ? project.ofBuild(that: state.copies) : project,
      builder: build.source.dialect, day: build.startedAt.map(Day.init(nanoseconds:)),
      environment: diagnosis.isPrimary ? build.environment : nil)
  }

  /// The image of the failed stage, as the log prints it.
  private func image(of failure: Failure, _ diagnosis: Diagnosis) -> ImageName? {
    guard let step = failure.step ?? diagnosis.step, build.steps.indices.contains(step) else { return nil }
    let place = build.steps[step].parts
    for other in build.steps
    where other.parts.kind == .from && other.parts.stage == place.stage
      && other.parts.target == place.target
    {
      if let word = other.parts.instruction?.split(separator: " ").dropFirst().first(where: {
        !$0.hasPrefix("--")
      }) {
        return ImageName(String(word))
      }
    }
    return nil
  }

  /// Values of arguments that the log shows: a variable that is all of a base is the image that was pulled.
  private func buildArguments(in file: Dockerfile, for failing: Int) -> [String: String] {
    guard let stage = file.stage(of: failing) else { return [:] }
    let base = file.stages[stage].base
    let names = VariableText.names(in: base)
    guard names.count == 1, let name = names.first, base == "$\(name)" || base == "${\(name)}" else {
      return [:]
    }
    for step in build.steps where step.parts.kind == .from {
      let isStage =
        step.parts.stage == nil ? file.stages.count == 1 : step.parts.stage == file.stages[stage].name
      if isStage, let word = step.parts.instruction?.split(separator: " ").last {
        return [name: String(word.prefix { $0 != "@" })]
      }
    }
    return [:]
  }
}
