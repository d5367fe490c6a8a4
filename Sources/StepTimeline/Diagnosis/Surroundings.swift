/// The known facts of the place of a failure, for the texts of a rule: stage, instruction, file, line, image.
struct Surroundings: Sendable {
  private(set) var variables: [String: String] = [:]
  /// Which package manager the stage's base image has, by the image's name, otherwise by the commands of the stage.
  private(set) var base: Fix.Base?
  /// The instructions that are known, a line each: the failed step's own, then those of its stage before it and the
  /// engine's own steps, then the lines of the Dockerfile that the log quotes.
  private(set) var dockerfile: [UInt8] = []

  /// - Parameters:
  ///   - index: the failed step, if it is known.
  ///   - build: the build that it is in.
  ///   - output: what the step printed, which may name the shell and so the distribution.
  init(step index: Int?, in build: Build, output: EvidenceText? = nil) {
    read(index, build)
    let pasted = Self.pastedInstructions(before: index, in: build)
    dockerfile = Self.instructions(before: index, in: build, pasted)
    if let index, build.steps.indices.contains(index), let output {
      let step = build.steps[index].name
      var address = AddressVariables(inStep: step, output: output)
      address.assume(empty: Self.variableOfNoStage(before: index, in: build))
      read(address, step)
    }
    let failure = build.failures.first { $0.step == index } ?? build.failures.first
    // Only the error is left of the build: it quotes the command.
    if index == nil, let output, let command = failure.flatMap({ FailedCommand.instruction(in: $0.message) })
    {
      read(AddressVariables(inStep: command, output: output), command)
    }
    if failure?.dockerfile?.lineBeforeIsComplete == true { note(Self.lineBeforeEndsNote) }
    if let index, build.steps.indices.contains(index), Self.isFolderLost(before: index, in: build, pasted) {
      note(Self.loneFolderChangeNote)
    }
    if base == nil { base = Self.base(ofStage: dockerfile, output) }
  }

  /// Notes for rules that ask for it (`Pattern.inDockerfile`).
  private mutating func read(_ address: AddressVariables, _ step: String) {
    variables["emptyVariable"] = address.empty
    variables["nullVariable"] = address.null
    if let empty = address.empty, !isMeantToBeEmpty(empty) {
      note(AddressVariables.isSet(empty, in: step) ? Self.emptySetVariableNote : Self.emptyVariableNote)
    }
    if let null = address.null {
      note(Self.nullVariableNote)
      if AddressVariables.isSet(null, in: step) { note(Self.nullSetVariableNote) }
    }
  }

  private mutating func note(_ text: String) { dockerfile += Array("\n\(text)".utf8) }

  /// Whether `ARG NAME=` or `ENV NAME=` gives the variable no value on purpose.
  private func isMeantToBeEmpty(_ name: String) -> Bool {
    dockerfile.split(separator: UInt8(ascii: "\n")).contains { line in
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      return words.count == 2 && ["ARG", "ENV"].contains(words[0].uppercased())
        && ["\(name)=", "\(name)=\"\"", "\(name)=''"].contains(String(words[1]))
    }
  }

  /// What stands in the known instructions if a variable in the step's address is empty, or `null`.
  static let emptyVariableNote = "# buildlog: a variable of the address is empty"
  static let emptySetVariableNote = "# buildlog: a variable of the address that the step sets is empty"
  static let nullSetVariableNote = "# buildlog: the step sets a variable of the address"
  /// What stands there if the line before the one with the error is a whole instruction that takes no command.
  static let lineBeforeEndsNote = "# buildlog: the line before is complete"
  static let nullVariableNote = "# buildlog: a variable of the address is null"
  /// What stands there if an earlier `RUN` of the stage only changes the folder, and no `WORKDIR` follows it.
  static let loneFolderChangeNote = "# buildlog: a RUN before only changes the folder"

  /// A step that printed nothing for so many seconds may hang, and one that took so many may have met a limit.
  private static let longSilence = 120.0
  private static let longStep = 1200.0

  private mutating func read(_ index: Int?, _ build: Build) {
    let failure = build.failures.first { $0.step == index } ?? build.failures.first
    if let excerpt = failure?.dockerfile ?? build.failures.first?.dockerfile, failure?.step == index {
      variables["file"] = excerpt.file
      variables["line"] = String(excerpt.line)
    }
    guard let index, build.steps.indices.contains(index) else { return }
    let step = build.steps[index]
    if step.status == .canceled, build.clock != .none, !step.isEndLeast, let interval = step.intervals.last,
      interval.end - interval.start < Self.longStep, step.longestSilence?.seconds ?? 0 < Self.longSilence
    {
      variables["atWork"] = DurationText.words(interval.end - interval.start)
    }
    variables["stage"] = step.parts.stage
    variables["instruction"] = step.parts.instruction
    if step.parts.kind == .run, let instruction = step.parts.instruction {
      variables["command"] = instruction.dropping(word: "RUN")
    }
    if let image = Self.baseImage(of: index, in: build) {
      variables["image"] = image
      base = Self.base(of: image)
    }
  }

  private static func instructions(before index: Int?, in build: Build, _ pasted: [String]) -> [UInt8] {
    var lines: [String] = []
    // An error that has no step may be that of one of the engine's own.
    if index == nil { lines += build.steps.filter { $0.parts.stage == nil }.map(\.name) }
    if let index, build.steps.indices.contains(index) {
      let place = build.steps[index].parts
      lines.append(build.steps[index].name)
      for other in build.steps.indices where other != index {
        let parts = build.steps[other].parts
        if parts.stage == nil {
          lines.append(build.steps[other].name)
        } else if let instruction = parts.instruction, parts.stage == place.stage,
          parts.target == place.target,
          parts.index ?? 0 <= place.index ?? 0
        {
          lines.append(instruction)
        }
      }
    }
    let failure = build.failures.first { $0.step == index } ?? build.failures.first
    if let excerpt = failure?.dockerfile { lines.append(excerpt.text) }
    lines += pasted
    // All that is known of a step without a heading is the command that the error quotes.
    if lines.isEmpty, let message = failure?.message { lines.append(message) }
    // BuildKit itself says which file .dockerignore leaves out.
    lines += build.warnings.filter { $0.rule == "CopyIgnoredFile" }.map(\.text)
    // The last line has its end, too: a rule may ask for the last word of a line.
    return lines.flatMap { Array("\($0)\n".utf8) }
  }

  /// Whether a `RUN cd …` went to a folder which the step is not in.
  private static func isFolderLost(before index: Int, in build: Build, _ pasted: [String]) -> Bool {
    let place = build.steps[index].parts
    let earlier = build.steps.indices.filter { other in
      let parts = build.steps[other].parts
      guard other != index, parts.stage == place.stage, parts.target == place.target else { return false }
      // The classic builder prints its steps in order, without a place in the stage.
      guard let own = place.index else { return parts.index == nil && other < index }
      return parts.index.map { $0 < own } ?? false
    }
    let ordered = earlier.sorted { a, b in
      let (first, second) = (build.steps[a].parts.index ?? a, build.steps[b].parts.index ?? b)
      return first != second ? first < second : a < b
    }
    let own = build.steps[index].parts.instruction ?? ""
    // The step changes the folder itself.
    for word in ["cd ", "-C ", "--prefix", "--chdir", "--directory", "--manifest-path"]
    where own.hasText(word) {
      return false
    }
    let texts = ordered.compactMap { build.steps[$0].parts.instruction }
    var (isLost, folder) = (false, "")
    for text in texts + pasted {
      if text.hasPrefix("FROM ") { (isLost, folder) = (false, "") }
      if text.hasPrefix("WORKDIR ") { (isLost, folder) = (false, String(text.dropFirst(8))) }
      guard text.hasPrefix("RUN ") else { continue }
      // A step between them worked in the old folder.
      isLost =
        text.hasPrefix("RUN cd ") && text.dropFirst(7) != folder
        && !text.utf8.contains(where: { $0.isOne(of: "&;|\n\\<") })
    }
    return isLost
  }

  /// The instructions of the stage up to the failing one, of a Dockerfile beside the log that has it.
  private static func pastedInstructions(before index: Int?, in build: Build) -> [String] {
    guard let index, let (file, before) = pastedStage(before: index, in: build) else { return [] }
    return before.map { InstructionSearch.text(of: file.instructions[$0], in: file) }
  }

  /// A Dockerfile beside the log that has the failing instruction, and the instructions of its stage before it.
  private static func pastedStage(before index: Int, in build: Build) -> (
    file: Dockerfile, before: Range<Int>
  )? {
    guard build.steps.indices.contains(index), let text = build.steps[index].parts.instruction else {
      return nil
    }
    for bytes in build.pastedDockerfiles {
      let file = Dockerfile(bytes)
      guard
        let failing = InstructionSearch(file).instruction(of: text, stage: build.steps[index].parts.stage),
        let stage = file.stage(of: failing)
      else { continue }
      return (file, file.stages[stage].instructions.lowerBound..<failing)
    }
    return nil
  }

  /// A variable of the step's address that only an `ARG` before the first `FROM` declares.
  ///
  /// Not one that the step or a stage before sets, or that images set for themselves (`NODE_VERSION`).
  private static func variableOfNoStage(before index: Int, in build: Build) -> String? {
    guard let (file, before) = pastedStage(before: index, in: build),
      let stage = file.stages.first(where: { $0.instructions.lowerBound == before.lowerBound }),
      !file.stages.contains(where: { $0.name == stage.base.lowercased() })
    else { return nil }
    let globals = file.globalArguments()
    let known = before.map { InstructionSearch.text(of: file.instructions[$0], in: file) }
    let step = build.steps[index].name
    return AddressVariables.names(inStep: step).first { name in
      globals[name] != nil && !AddressVariables.isSet(name, byImage: stage.base)
        && !AddressVariables.isSet(name, in: step)
        && !known.contains { text in
          ["ARG ", "ENV "].contains { text.hasPrefix($0) } && text.hasText(name)
        }
    }
  }

  /// Guesses the distribution from the commands of the stage, and from the words in which its shell complains:
  /// `/bin/sh: 1: x: not found` is dash, so Debian or Ubuntu; `/bin/sh: x: not found` is busybox, so Alpine.
  private static func base(ofStage dockerfile: [UInt8], _ output: EvidenceText?) -> Fix.Base? {
    let managers: [(StaticString, Fix.Base)] = [
      ("apk add", .apk), ("apt-get ", .apt), ("apt install", .apt), ("dnf ", .dnf), ("yum ", .dnf),
      ("microdnf ", .dnf),
    ]
    let missing: [(StaticString, Fix.Base)] = [
      (": apk: not found", .apk), (": apk: command not found", .apk), (": apt-get: not found", .apt),
      (": apt-get: command not found", .apt), (": apt: not found", .apt), (": apt: command not found", .apt),
    ]
    let lacking = Set(missing.filter { output?.bytes.contains($0.0) == true }.map(\.1))
    let used = Set(managers.filter { dockerfile.contains($0.0) }.map(\.1)).subtracting(lacking)
    if let only = used.first { return used.count == 1 ? only : nil }
    guard let output else { return nil }
    if output.bytes.contains("-linux-musl") || output.bytes.contains("_ALPINE_LINUX_MUSL_")
      || output.bytes.contains("/apk/")
      || output.bytes.contains(" ABI, musl)")
    {
      return .apk
    }
    for line in output.lines where !line.isError {
      let text = output.bytes[line.range].drop(while: \.isBlank)
      guard text.starts(with: "/bin/sh: "), text.contains(": not found") else { continue }
      let rest = text.dropFirst(9)
      let number = rest.prefix { $0.isDigit }
      return !number.isEmpty && rest.dropFirst(number.count).starts(with: ": ") ? .apt : .apk
    }
    return nil
  }

  /// The image that the stage began with: that of its own `FROM`, otherwise the only image of the build.
  static func baseImage(of index: Int, in build: Build) -> String? {
    let place = build.steps[index].parts
    if place.kind == .from { return image(place) }
    // The classic builder names no stages; a FROM after a step begins a later one.
    let isOfLater = { (other: Int) in place.stage == nil && place.index == nil && other > index }
    var only: String?
    var isOnly = true
    // A large build has a thousand images; their names are read only if they are asked for.
    for other in build.steps.indices.reversed()
    where build.steps[other].parts.kind == .from && !isOfLater(other) {
      let parts = build.steps[other].parts
      if parts.stage == place.stage, parts.target == place.target { return image(parts) }
      guard isOnly, let image = image(parts) else { continue }
      isOnly = only == nil || only == image
      only = image
    }
    return isOnly ? only : nil
  }

  /// `FROM docker.io/library/golang:1.27@sha256:…` → `golang:1.27`.
  private static func image(_ parts: StepName) -> String? {
    guard var words = parts.instruction?.split(separator: " ").dropFirst() else { return nil }
    while words.first?.hasPrefix("--") == true { words = words.dropFirst() }
    guard var image = words.first else { return nil }
    if let digest = image.firstIndex(of: "@") { image = image[..<digest] }
    for registry in ["docker.io/library/", "docker.io/"] where image.hasPrefix(registry) {
      image = image.dropFirst(registry.count)
    }
    return image.isEmpty ? nil : String(image)
  }

  /// Guesses the distribution from an image's name.
  ///
  /// Official language images are Debian unless their tag says otherwise (docker-library/official-images).
  static func base(of image: String) -> Fix.Base? {
    let name = Array(image.utf8)
    func holds(_ words: String...) -> Bool { words.contains { name.contains(bytes: Array($0.utf8)[...]) } }
    if holds("alpine", "wolfi", "chainguard") { return .apk }
    if holds("windowsservercore", "nanoserver") { return nil }
    if holds(
      "fedora", "centos", "rocky", "alma", "amazonlinux", "corretto", "/ubi", "ubi8", "ubi9", "redhat",
      "oraclelinux")
    {
      return .dnf
    }
    if holds(
      "debian", "ubuntu", "bookworm", "bullseye", "trixie", "buster", "stretch", "-slim", "jammy", "noble",
      "focal")
    {
      return .apt
    }
    if holds("oven/bun", "denoland/deno") { return .apt }
    let repository = image.split(separator: ":").first?.split(separator: "/").last ?? ""
    switch repository {
    // Not openjdk: its plain tags are Oracle Linux since 17.
    case "golang", "node", "python", "ruby", "rust", "php", "perl", "gcc", "maven", "gradle",
      "buildpack-deps", "swift",
      "haskell", "nginx", "postgres", "redis", "httpd", "eclipse-temurin":
      return image.split(separator: "/").count == 1 ? .apt : nil
    default:
      return nil
    }
  }
}

extension Failure.Excerpt {
  /// Whether the line before the marked one is an instruction that has no command which could go on.
  fileprivate var lineBeforeIsComplete: Bool {
    let before = lines.last { line in
      line.number < self.line && line.text.contains { $0 != " " && $0 != "\t" } && !line.text.hasPrefix("#")
    }
    guard let before, before.number + 1 == line, before.text.last != "\\", before.text.last != "`",
      let keyword = before.text.split(separator: " ").first
    else { return false }
    return !before.text.hasPrefix(" ")
      && ["FROM", "WORKDIR", "USER", "EXPOSE", "ARG", "COPY", "ADD", "VOLUME"].contains(keyword.uppercased())
  }

  /// The lines as one text; a carriage return separates those that are one line to the builder.
  fileprivate var text: String {
    var text = lines.first?.text ?? ""
    for (line, next) in zip(lines, lines.dropFirst()) {
      text += (line.number == next.number ? "\r" : "\n") + next.text
    }
    return text
  }
}

extension String {
  fileprivate func dropping(word: String) -> String {
    guard uppercased().hasPrefix(word) else { return self }
    return String(dropFirst(word.count).drop { $0 == " " })
  }
}
