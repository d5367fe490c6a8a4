/// A command of a `RUN` with the tool that it calls under its usual name.
struct ToolCall: Sendable {
  /// `pip` for `python3 -m pip` and `pip3`, `mvn` for `./mvnw`, `apt-get` for `apt`.
  var tool: String
  /// The words after the tool.
  var arguments: [String]
  /// As written, with single blanks.
  var text: String

  init?(_ command: SimpleCommand, in bytes: [UInt8]) {
    var words = command.words.map(\.text)
    while let first = words.first, ["sudo", "time", "env", "exec", "nice"].contains(first) {
      words.removeFirst()
      while let next = words.first, next.contains("="), !next.hasPrefix("-") { words.removeFirst() }
    }
    guard let first = words.first else { return nil }
    var name = first.split(separator: "/").last.map(String.init) ?? first
    words.removeFirst()
    // `python3 -m pip install` is `pip install`, `corepack pnpm install` is `pnpm install`.
    if name.hasPrefix("python"), words.count > 1, words[0] == "-m" {
      name = words[1]
      words.removeFirst(2)
    }
    if name == "corepack" || name == "npx", let next = words.first, ["pnpm", "yarn", "next"].contains(next) {
      name = next
      words.removeFirst()
    }
    tool =
      switch name {
      case "pip3": "pip"
      case "mvnw": "mvn"
      case "gradlew": "gradle"
      case "apt": "apt-get"
      case "mamba", "micromamba": "conda"
      default: name
      }
    arguments = words
    let written = String(decoding: bytes[command.range], as: UTF8.self)
    text = written.split { $0.isWhitespace || $0 == "\\" }.joined(separator: " ")
  }

  /// The arguments that are no options.
  var operands: [String] { arguments.filter { !$0.hasPrefix("-") } }
  /// The first of them, which most tools call a command.
  var verb: String? { operands.first }

  /// Whether one of the arguments is among these.
  func has(_ wanted: String...) -> Bool { arguments.contains { wanted.contains($0) } }
}

/// The `RUN` of a step, read by the Dockerfile's own reader.
struct StepCommand: Sendable {
  /// `--mount=type=cache,target=/root/.npm`.
  let options: [String]
  /// The command without the options, with single blanks.
  let text: String
  let calls: [ToolCall]

  /// - Returns: `nil` if the step is not a `RUN`.
  init?(_ instruction: String?) {
    guard let instruction, instruction.hasPrefix("RUN ") else { return nil }
    let file = Dockerfile(text: instruction)
    guard let run = file.instructions.first, run.keyword == "RUN" else { return nil }
    options = run.flags.map { file.text($0.range) }
    text = run.arguments(in: file.bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let words = run.jsonWords(in: file.bytes) {
      let line = words.map(\.text).joined(separator: " ")
      calls = ShellScript(text: line).commands.compactMap { ToolCall($0, in: Array(line.utf8)) }
    } else {
      calls = ShellScript(of: run, in: file).commands.compactMap { ToolCall($0, in: file.bytes) }
    }
  }

  /// The folders of its cache mounts.
  var cacheMounts: [String] {
    options.compactMap { MountSettings(option: $0)?.cacheFolder }
  }
}
