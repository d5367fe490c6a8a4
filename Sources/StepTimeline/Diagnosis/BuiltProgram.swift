/// A program that `go build` or `go install` makes in a step of the build, as far as the step's command says.
///
/// What a stage copies and starts is often made in another stage. The command there says what no message does: for which
/// processor, with or without the C library, and where the program was written to.
struct BuiltProgram: Sendable, Equatable {
  /// The file's name.
  var name: String
  /// The file or folder after `-o`, as written.
  var output: String?
  /// `GOARCH`, if the command or the stage sets it to a fixed value.
  var processor: String?
  /// `GOOS`, if the command or the stage sets it to a fixed value.
  var system: String?
  /// Whether `CGO_ENABLED=0` keeps the C library out.
  var isWithoutC: Bool
  /// Whether `go install` makes it, in the folder for programs.
  var isInstalled: Bool
  /// The index of the step.
  var step: Int

  /// The programs of all steps of a build's target, in the order of the log.
  static func all(in build: Build, target: String?) -> [BuiltProgram] {
    var programs: [BuiltProgram] = []
    for index in build.steps.indices {
      let parts = build.steps[index].parts
      guard parts.kind == .run, parts.target == target, let text = parts.instruction, text.hasText("go ")
      else { continue }
      for command in ShellScript(text: script(of: text)).commands where command.program == "go" {
        guard let program = BuiltProgram(command, step: index, in: build) else { continue }
        programs.append(program)
      }
    }
    return programs
  }

  private init?(_ command: SimpleCommand, step: Int, in build: Build) {
    let words = command.words.dropFirst().map(\.text)
    guard let verb = words.first, ["build", "install"].contains(verb) else { return nil }
    var output: String?
    for (index, word) in words.enumerated() {
      if word == "-o", index + 1 < words.count { output = words[index + 1] }
      if word.hasPrefix("-o=") { output = String(word.dropFirst("-o=".count)) }
    }
    let last = words.dropFirst().last ?? "."
    let package = last.hasPrefix("-") || last == output ? nil : Self.name(of: last)
    guard let name = output.flatMap(Self.fileName) ?? package, ValueForm.name.admits(name) else { return nil }
    isInstalled = verb == "install"
    self.step = step
    self.output = output
    self.name = name
    let settings =
      Self.settings(before: step, in: build) + command.assignments.map(\.text)
    processor = Self.value(of: "GOARCH", in: settings)
    system = Self.value(of: "GOOS", in: settings)
    isWithoutC = settings.last { $0.hasPrefix("CGO_ENABLED=") } == "CGO_ENABLED=0"
  }

  /// The last value of a variable, if it is fixed.
  private static func value(of name: String, in settings: [String]) -> String? {
    let value = settings.last { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
    guard let value, !value.isEmpty, value.utf8.allSatisfy(\.isLetterOrDigit) else { return nil }
    return value
  }

  /// Whether a path of a stage can be the place of a program: not one of settings or data, nor a folder.
  static func canBeProgram(_ path: String) -> Bool {
    !path.hasSuffix("/") && !["/etc/", "/usr/share/", "/usr/lib/", "/var/"].contains(where: path.hasPrefix)
  }

  /// Whether a `COPY` of a path that is missing most likely means a program of another name: the path is where programs are
  /// put, and the copy gets the program's name.
  static func isMeant(_ program: String, by path: String, to destination: String) -> Bool {
    canBeProgram(path) && !PathText.name(path).hasText(".") && !destination.hasSuffix("/")
      && PathText.name(destination) == program
      && ["", "app", "bin", "sbin", "src", "out", "build", "dist"].contains(
        PathText.name(PathText.folder(path)))
  }

  /// The command of a `RUN` without the instruction's own options.
  private static func script(of instruction: String) -> String {
    var rest = Substring(instruction).dropFirst("RUN".count).drop { $0 == " " }
    while rest.hasPrefix("--"), let blank = rest.firstIndex(of: " ") {
      rest = rest[blank...].drop { $0 == " " }
    }
    return String(rest)
  }

  /// `NAME=value` of the `ENV` lines before a step, in its stage.
  private static func settings(before step: Int, in build: Build) -> [String] {
    let place = build.steps[step].parts
    return build.steps[..<step].flatMap { other -> [String] in
      guard other.parts.stage == place.stage, other.parts.target == place.target,
        let text = other.parts.instruction, text.hasPrefix("ENV ")
      else { return [] }
      return text.dropFirst("ENV ".count).split(separator: " ").map(String.init)
    }
  }

  /// The name of a file; `nil` of a folder (`bin/`, `.`).
  private static func fileName(_ path: String) -> String? {
    guard !path.hasSuffix("/"), let name = path.split(separator: "/").last, name != ".", name != ".." else {
      return nil
    }
    return String(name)
  }

  /// The name that Go gives to the program of a package: the last part of its path that is no major version.
  private static func name(of package: String) -> String? {
    let parts = package.prefix { $0 != "@" }.split(separator: "/")
    guard let last = parts.last, last != ".", last != ".." else { return nil }
    let isMajor = parts.count > 1 && last.first == "v" && Int(last.dropFirst()) != nil
    let name = isMajor ? parts[parts.count - 2] : last
    return name.hasSuffix(".go") ? String(name.dropLast(".go".count)) : String(name)
  }
}

extension Diagnosis {
  /// Says what the step that built the program tells of its failure, if the cause is about a program of the build.
  mutating func explainByBuild(in build: Build) {
    guard isPrimary, let failed = step, build.steps.indices.contains(failed),
      case let place = build.steps[failed].parts,
      case let programs = BuiltProgram.all(in: build, target: place.target), !programs.isEmpty
    else { return }
    switch rule {
    case "exec-format-error": explainProcessor(programs, place)
    case "script-not-found-crlf": explainLibrary(programs, failed, build)
    case "copy-from-stage-missing": explainPath(programs, failed, build)
    case "command-not-found": explainInstalled(programs, failed, build)
    default: break
    }
  }

  private mutating func explainProcessor(_ programs: [BuiltProgram], _ place: StepName) {
    guard let file = captures["file"],
      let program = programs.last(where: { $0.name == PathText.name(file) })
    else { return }
    if let system = program.system, system != "linux" {
      explainSystem(system, of: file)
      return
    }
    guard let processor = program.processor, place.platform?.hasText(processor) != true
    else { return }
    title = "\(file) is made for \(processor), not for this processor (exec format error)"
    causes.insert(
      "The step that builds it sets `GOARCH=\(processor)`, whatever the processor of the build is.", at: 0)
    fixes.insert(
      Fix(
        "Build it for the platform of the image: take GOARCH from TARGETARCH, or leave it out.",
        snippet: """
          ARG TARGETARCH
          RUN GOARCH=$TARGETARCH go build <options> <package>
          """), at: 0)
  }

  /// No emulator runs a program of another system, so that nothing else helps.
  private mutating func explainSystem(_ system: String, of file: String) {
    let name = ["darwin": "macOS", "windows": "Windows"][system] ?? system
    title = "\(file) is made for \(name), not for Linux (exec format error)"
    causes = ["The step that builds it sets `GOOS=\(system)`; what runs in this image is built for Linux."]
    fixes = [
      Fix(
        "Build it for Linux: set GOOS to linux, or leave it out.",
        snippet: "RUN GOOS=linux go build <options> <package>")
    ]
  }

  private mutating func explainLibrary(_ programs: [BuiltProgram], _ failed: Int, _ build: Build) {
    guard let path = captures["path"],
      let program = programs.last(where: { $0.name == PathText.name(path) && $0.step < failed }),
      !program.isWithoutC, !program.isInstalled, isOtherStage(program.step, failed, build),
      Surroundings(step: failed, in: build).base == .apk,
      image(of: program.step, build).flatMap(Surroundings.base) != .apk
    else { return }
    title =
      "\(path) cannot be started: it most likely needs the C library of the stage that built it, and Alpine has another one"
    confidence = min(confidence, .likely)
    causes.insert(
      "`go build` with cgo links the C library of its image (glibc); Alpine has musl. The file is there, and the loader that it names is not.",
      at: 0)
    fixes.insert(
      Fix(
        "Build it without the C library.", snippet: "RUN CGO_ENABLED=0 go build <options> <package>"), at: 0)
    fixes.insert(
      Fix(
        "If it needs C code, build it in an Alpine image, or let this stage have glibc (Debian).",
        snippet: "FROM golang:<version>-alpine AS <stage>"), at: 1)
  }

  /// The image of the stage that built a program; the classic builder names no stages, so that its nearest `FROM` before
  /// counts.
  private func image(of step: Int, _ build: Build) -> String? {
    if build.steps[step].parts.stage != nil { return Surroundings(step: step, in: build).variables["image"] }
    return build.steps[..<step].last { $0.parts.kind == .from }?.parts.instruction?
      .split(separator: " ").dropFirst().first { !$0.hasPrefix("--") }.map(String.init)
  }

  private mutating func explainPath(_ programs: [BuiltProgram], _ failed: Int, _ build: Build) {
    let parts = build.steps[failed].parts
    guard let path = captures["path"], let instruction = parts.instruction,
      let from = instruction.split(separator: " ").first(where: { $0.hasPrefix("--from=") })?
        .dropFirst("--from=".count)
    else { return }
    let ofStage = programs.filter { program in
      let stage = build.steps[program.step].parts.stage
      return stage == nil ? program.step < failed : stage == String(from)
    }
    let name = PathText.name(path)
    let destination = instruction.split(separator: " ").last.map(String.init) ?? ""
    let only = ofStage.count == 1 ? ofStage.first : nil
    let meant = only.flatMap { BuiltProgram.isMeant($0.name, by: path, to: destination) ? $0 : nil }
    guard let program = ofStage.last(where: { $0.name == name }) ?? meant,
      BuiltProgram.canBeProgram(path), !instruction.hasText("\(name)/ "),
      let output = program.output, !output.hasText("$"), ValueForm.path.admits(output)
    else { return }
    let file = output.hasSuffix("/") ? output + program.name : output
    guard let written = written(file, program, build), written != path,
      !isCopied(written, besides: failed, build)
    else { return }
    causes.insert("`go build` of that stage writes `\(output)`.", at: 0)
    fixes.insert(
      Fix(
        "Copy the file that `go build` writes in that stage, `\(file)`\(file.hasPrefix("/") ? "" : " (below its WORKDIR)"), or give the same path to both.",
        snippet: "COPY --from=\(ValueForm.name.bare(String(from)) ?? "<stage>") \(written) <destination>"),
      at: 0)
  }

  /// Whether another `COPY` of the build takes a file already.
  private func isCopied(_ path: String, besides failed: Int, _ build: Build) -> Bool {
    build.steps.indices.contains { index in
      guard index != failed, build.steps[index].parts.target == build.steps[failed].parts.target,
        let text = build.steps[index].parts.instruction, text.hasPrefix("COPY "), text.hasText("--from=")
      else { return false }
      return text.split(separator: " ").dropFirst().dropLast().contains {
        PathText.join("/", String($0)) == path
      }
    }
  }

  /// The path of what a stage writes; with a placeholder if the folder that it works in is not known.
  private func written(_ file: String, _ program: BuiltProgram, _ build: Build) -> String? {
    let file = file.hasPrefix("./") ? String(file.dropFirst(2)) : file
    guard !file.hasPrefix("/") else { return file }
    let place = build.steps[program.step].parts
    let folder = build.steps[..<program.step].last { other in
      other.parts.stage == place.stage && other.parts.target == place.target
        && other.parts.instruction?.hasPrefix("WORKDIR /") == true
    }?.parts.instruction?.dropFirst("WORKDIR ".count)
    guard let folder else { return "<WORKDIR of that stage>/" + file }
    return ValueForm.path.bare(PathText.join(String(folder), file))
  }

  private mutating func explainInstalled(_ programs: [BuiltProgram], _ failed: Int, _ build: Build) {
    guard let name = captures["program"],
      let program = programs.last(where: { $0.name == name && $0.isInstalled && $0.step < failed }),
      !isOtherStage(program.step, failed, build)
    else { return }
    let image = Surroundings(step: failed, in: build).variables["image"] ?? ""
    causes.insert(
      "An earlier step installs \(name) with `go install`, into the folder bin below GOPATH; that folder is not in PATH.",
      at: 0)
    fixes.insert(
      Fix(
        "Put the folder into PATH into which `go install` writes: GOBIN, otherwise bin below GOPATH (`go env GOPATH`).",
        snippet: "ENV PATH=$PATH:\(image.hasPrefix("golang") ? "/go/bin" : "/root/go/bin")"), at: 0)
  }

  /// Whether two steps are of different stages; the classic builder names none, but prints each `FROM`.
  private func isOtherStage(_ one: Int, _ other: Int, _ build: Build) -> Bool {
    let (first, second) = (build.steps[one].parts, build.steps[other].parts)
    if first.stage != nil || second.stage != nil { return first.stage != second.stage }
    return build.steps[min(one, other)..<max(one, other)].dropFirst().contains { $0.parts.kind == .from }
  }
}
