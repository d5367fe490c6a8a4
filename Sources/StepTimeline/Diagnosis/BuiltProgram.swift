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
  /// The folder that the command works in, if the log says it.
  var folder: String?
  /// Whether `go install` makes it, in the folder for programs.
  var isInstalled: Bool
  /// The index of the step.
  var step: Int

  /// The programs of all steps of a build's target, in the order of the log.
  static func all(in build: Build, target: String?) -> [BuiltProgram] {
    var programs: [BuiltProgram] = []
    for index in build.steps.indices {
      let parts = build.steps[index].parts
      guard parts.kind == .run, parts.target == target, let text = parts.instruction, text.hasText("go "),
        case let file = Dockerfile(text: text), let run = file.instructions.first
      else { continue }
      for command in ShellScript(of: run, in: file).commands where command.program == "go" {
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
    let stage = Self.stage(before: step, in: build)
    folder = stage.folder
    let settings = stage.settings.merging(command.settings) { $1 }
    processor = settings["GOARCH"].flatMap(Self.fixed)
    system = settings["GOOS"].flatMap(Self.fixed)
    isWithoutC = settings["CGO_ENABLED"] == "0"
  }

  /// A value without variables.
  private static func fixed(_ value: String) -> String? {
    !value.isEmpty && value.utf8.allSatisfy(\.isLetterOrDigit) ? value : nil
  }

  /// What the instructions of a step's stage before it set with `ENV`, and the folder that they work in.
  ///
  /// What an `ARG` is set to is not known: the command line may give another value.
  private static func stage(before step: Int, in build: Build) -> (
    settings: [String: String], folder: String?
  ) {
    let place = build.steps[step].parts
    let lines = build.steps[..<step].compactMap { other -> String? in
      guard other.parts.stage == place.stage, other.parts.target == place.target,
        let text = other.parts.instruction, ["FROM ", "ENV ", "WORKDIR "].contains(where: text.hasPrefix)
      else { return nil }
      return text + "\n"
    }
    // The log may lack the stage's beginning. What follows the lines is the step.
    let file = Dockerfile(text: "FROM scratch\n" + lines.joined() + "RUN go\n")
    let state = file.state(before: file.instructions.count - 1)
    // What is relative begins in the image's folder, which is not known.
    let isKnown = state.stages.contains { stage in
      file.instructions[file.stages[stage].instructions].contains {
        $0.keyword == "WORKDIR" && $0.words(in: file.bytes).first?.text.hasPrefix("/") == true
      }
    }
    return (state.environment, isKnown && !state.workdir.hasText("$") ? state.workdir : nil)
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

  /// The name of a file; `nil` of a folder (`bin/`, `.`).
  private static func fileName(_ path: String) -> String? {
    guard !path.hasSuffix("/"), let name = path.split(separator: "/").last, name != ".", name != ".." else {
      return nil
    }
    return String(name)
  }

  /// The name that Go gives to a program: that of its file, or of its package.
  ///
  /// - Parameter operand: what `go build` and `go install` are called with.
  static func name(of operand: String) -> String? {
    guard let name = name(ofPackage: String(operand.prefix { $0 != "@" })) else { return nil }
    return name.hasSuffix(".go") ? String(name.dropLast(".go".count)) : name
  }

  /// The last part of a package's path that is no major version; `nil` of a folder without a name (`.`).
  static func name(ofPackage path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return nil }
    let isMajor = parts.count > 1 && last.first == "v" && Int(last.dropFirst()) != nil
    let name = isMajor ? parts[parts.count - 2] : last
    return name == "." || name == ".." ? nil : String(name)
  }
}

extension SimpleCommand {
  /// The variables that are set in front of the program.
  fileprivate var settings: [String: String] {
    var settings: [String: String] = [:]
    for word in assignments {
      guard let equals = word.text.firstIndex(of: "=") else { continue }
      settings[String(word.text[..<equals])] = String(word.text[word.text.index(after: equals)...])
    }
    return settings
  }
}
