/// The known facts of a stage's file system and settings before one of its instructions.
struct StageState: Sendable, Equatable {
  /// A `COPY` or `ADD`.
  struct Copy: Sendable, Equatable {
    /// The stage or image that the files come from; `nil` for the build context.
    var from: String?
    var sources: [String]
    /// The absolute destination as far as the working folder is known.
    var destination: String
    /// The mode of `--chmod=`.
    var mode: String?
    /// Index into ``Dockerfile/instructions``.
    var instruction: Int
  }

  /// The image that everything is built on; `nil` if a variable hides it, and for `scratch`.
  var image: ImageName?
  /// The base's name with known variables replaced, as far as they are known.
  var base = ""
  /// The stages that the state was made from, the first one first.
  var stages: [Int] = []
  /// The command line of the shell form.
  var shell = ["/bin/sh", "-c"]
  var user: String?
  var workdir = "/"
  /// Set with `ENV` or `ARG`.
  var environment: [String: String] = [:]
  /// Names of the `ARG`s in scope.
  var arguments: Set<String> = []
  /// Packages that were asked for, with the manager.
  var packages: [String] = []
  /// The manager that the instructions use.
  var manager: PackageTool?
  var copies: [Copy] = []
  /// Indices of the `RUN`s that install packages.
  var installations: [Int] = []
  /// Users that the instructions create.
  var createdUsers: Set<String> = []
  /// Whether the instructions empty the package lists or leave them.
  var hasLists = false

  /// Whether the commands run as root, as far as the instructions say.
  var isRoot: Bool {
    guard let user else { return true }
    let name = user.prefix { $0 != ":" }
    return name == "root" || name == "0"
  }

  /// Whether the shell form is run by bash.
  var isBash: Bool { shell.first?.hasSuffix("bash") == true }

  /// Whether a package was asked for, in any version.
  func installs(_ package: String) -> Bool {
    let name = package.utf8
    return packages.contains { asked in
      guard asked.utf8.starts(with: name) else { return false }
      guard let next = asked.utf8.dropFirst(name.count).first else { return true }
      return next.isOne(of: "=~<>")
    }
  }
}

extension Dockerfile {
  /// The state before an instruction.
  ///
  /// - Parameters:
  ///   - instruction: an index into ``instructions``.
  ///   - values: build arguments that are known, such as those of the log.
  func state(before instruction: Int, values: [String: String] = [:]) -> StageState {
    guard let stage = stage(of: instruction) else { return StageState() }
    return state(ofStage: stage, upTo: instruction, values: values, depth: 0)
  }

  /// The values of the arguments before the first `FROM`.
  func globalArguments(_ values: [String: String] = [:]) -> [String: String] {
    var known: [String: String] = [:]
    let end = stages.first?.instructions.lowerBound ?? instructions.count
    for instruction in instructions[..<end] where instruction.keyword == "ARG" {
      for (name, value) in assignments(of: instruction) {
        if let given = values[name] {
          known[name] = given
        } else if let value {
          known[name] = VariableText.expand(value) { known[$0] }.text
        }
      }
    }
    return known
  }

  private func state(ofStage index: Int, upTo end: Int, values: [String: String], depth: Int) -> StageState {
    let stage = stages[index]
    let globals = globalArguments(values)
    let base = VariableText.expand(stage.base) { globals[$0] }
    var state = StageState()
    if depth < 100, let parent = self.stage(named: base.text, before: index),
      stages[parent].name == base.text.lowercased()
    {
      state = self.state(
        ofStage: parent, upTo: stages[parent].instructions.upperBound, values: values, depth: depth + 1)
      // Arguments end with their stage.
      for name in state.arguments { state.environment[name] = nil }
      state.arguments = []
    } else {
      state.base = base.text
      if base.isKnown, base.text.lowercased() != "scratch" { state.image = ImageName(base.text) }
    }
    state.stages.append(index)
    for i in stage.instructions where i < end {
      apply(instructions[i], at: i, globals: globals, values: values, to: &state)
    }
    return state
  }

  private func apply(
    _ instruction: Instruction, at index: Int, globals: [String: String], values: [String: String],
    to state: inout StageState
  ) {
    switch instruction.keyword {
    case "ARG":
      for (name, value) in assignments(of: instruction) {
        state.arguments.insert(name)
        if state.environment[name] == nil,
          let known = values[name] ?? value.map({ Self.expanded($0, state.environment) }) ?? globals[name]
        {
          state.environment[name] = known
        }
      }
    case "ENV":
      // All values of a line see the variables as they were before it.
      let new = assignments(of: instruction).map {
        ($0.name, Self.expanded($0.value ?? "", state.environment))
      }
      for (name, value) in new {
        state.environment[name] = value
        state.arguments.remove(name)
      }
    case "USER":
      state.user = instruction.words(in: bytes).first.map { Self.expanded($0.text, state.environment) }
    case "WORKDIR":
      if let folder = instruction.words(in: bytes).first {
        state.workdir = PathText.join(state.workdir, Self.expanded(folder.text, state.environment))
      }
    case "SHELL":
      if let words = instruction.jsonWords(in: bytes), !words.isEmpty { state.shell = words.map(\.text) }
    case "COPY", "ADD":
      var words = (instruction.jsonWords(in: bytes) ?? instruction.words(in: bytes)).map {
        Self.expanded($0.text, state.environment)
      }
      guard words.count >= 2, let last = words.popLast() else { return }
      var destination = PathText.join(state.workdir, last)
      if last.hasSuffix("/") || last == "." || last.hasSuffix("/.") {
        destination += destination == "/" ? "" : "/"
      }
      state.copies.append(
        StageState.Copy(
          from: instruction.flag("from"), sources: words, destination: destination,
          mode: instruction.flag("chmod"), instruction: index))
    case "RUN": applyRun(instruction, at: index, to: &state)
    default: break
    }
  }

  private static func expanded(_ text: String, _ environment: [String: String]) -> String {
    text.utf8.contains(UInt8(ascii: "$")) || text.utf8.contains(UInt8(ascii: "\\"))
      ? VariableText.expand(text) { environment[$0] }.text : text
  }

  /// Every command that changes the state has one of these words.
  private static let marks: [StaticString] = [
    "apt", "apk", "dnf", "yum", "zypper", "pacman", "install_packages", "adduser", "useradd",
  ]

  /// Whether one of some words is in the bytes of an instruction.
  func has(_ words: [StaticString], in instruction: Instruction) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      let text = all[instruction.range]
      return words.contains { word in
        word.withUTF8Buffer { wanted in
          guard let first = wanted.first, text.count >= wanted.count else { return false }
          var at = text.startIndex
          let last = text.endIndex - wanted.count
          while at <= last {
            if all[at] == first, (1..<wanted.count).allSatisfy({ all[at + $0] == wanted[$0] }) { return true }
            at += 1
          }
          return false
        }
      }
    }
  }

  private func applyRun(_ instruction: Instruction, at index: Int, to state: inout StageState) {
    // Most scripts need not be parsed; quotes inside these words are not expected.
    guard has(Self.marks, in: instruction) else { return }
    for command in ShellScript(of: instruction, in: self).commands {
      if let installation = PackageInstallation(command) {
        state.manager = installation.manager
        state.packages += installation.packages.map(\.text)
        if state.installations.last != index { state.installations.append(index) }
      }
      if command.updatesLists { state.hasLists = true }
      if command.removesLists { state.hasLists = false }
      if command.program == "useradd" || command.program == "adduser", let name = command.operands.last {
        state.createdUsers.insert(name.text)
      }
    }
  }

  /// The names and values of `ARG` and `ENV`, the old form `ENV name value` included.
  func assignments(of instruction: Instruction) -> [(name: String, value: String?)] {
    let words = instruction.words(in: bytes)
    guard let first = words.first else { return [] }
    if instruction.keyword == "ENV", !first.text.contains("=") {
      return [(first.text, words.dropFirst().map(\.text).joined(separator: " "))]
    }
    return words.map { word in
      guard let equals = word.text.firstIndex(of: "=") else { return (word.text, nil) }
      return (String(word.text[..<equals]), String(word.text[word.text.index(after: equals)...]))
    }
  }
}

/// Paths as text, as a Dockerfile uses them.
enum PathText {
  /// A path as seen from a folder, without `.` and `..`.
  static func join(_ folder: String, _ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        if !parts.isEmpty { parts.removeLast() }
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The last part.
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// All but the last part; empty for a path without a slash.
  static func folder(_ path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined
  }
}
