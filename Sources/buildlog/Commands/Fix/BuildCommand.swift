/// A command that builds one Dockerfile (`docker build …`), read so that it can be run with another Dockerfile.
struct BuildCommand: Equatable {
  /// The programs that are known to build.
  enum Engine: Equatable {
    case docker, nerdctl, podman, buildah

    init?(program: String) {
      switch program {
      case "docker", "docker-buildx", "buildx": self = .docker
      case "nerdctl": self = .nerdctl
      case "podman", "podman-remote": self = .podman
      case "buildah": self = .buildah
      default: return nil
      }
    }

    /// Whether it is one of those that read a Dockerfile as docker does: its path is seen from the current folder.
    var isDocker: Bool { self == .docker || self == .nerdctl }
  }

  let engine: Engine
  /// Everything up to the word that says to build.
  private(set) var head: [String]
  /// The options that say how to build; those for what becomes of the image are left out.
  private(set) var options: [String] = []
  /// The Dockerfile as the command names it.
  private(set) var named: String?
  private(set) var context: String

  /// Programs that run another one with the same arguments.
  private static let wrappers: Set<String> = [
    "sudo", "doas", "env", "nice", "ionice", "time", "timeout", "nohup", "stdbuf", "chronic",
  ]

  /// Reads a command.
  ///
  /// - Throws: why it builds no Dockerfile that could be changed.
  init(_ words: [String]) throws(UsageError) {
    guard !words.isEmpty else {
      throw .operands("fix --prove needs a command: buildlog fix --prove -- docker build .")
    }
    let name = { (word: String) in word.split(separator: "/").last.map(String.init) ?? word }
    var start = 0
    if Self.wrappers.contains(name(words[0])) {
      start = words.firstIndex { Engine(program: name($0)) != nil } ?? 0
    }
    guard let engine = Engine(program: name(words[start])) else {
      throw .operands("--prove runs docker, podman or buildah build, not '\(words[start])'")
    }
    self.engine = engine
    let program = name(words[start])
    let end = try Self.endOfVerb(words, after: start, program.hasSuffix("buildx") ? "buildx" : nil)
    head = Array(words[..<end])
    context = ""
    var reader = OptionReader(words: words[end...])
    var operands: [String] = []
    while let word = reader.next() {
      guard let option = word.option else {
        operands.append(word.words[0])
        continue
      }
      try take(option, word)
    }
    try take(operands)
  }

  /// The words of the build with another Dockerfile, and with another context if there is one.
  func words(dockerfile: String, context: String? = nil, exportsNothing: Bool = false) -> [String] {
    head + options + (exportsNothing ? ["--output=type=cacheonly"] : []) + ["--file", dockerfile]
      + [context ?? self.context]
  }

  /// The words of the build with the user's own files.
  var words: [String] { head + options + (named.map { ["--file", $0] } ?? []) + [context] }

  /// The Dockerfile's path; `nil` if there is none.
  ///
  /// - Parameter isFile: whether a path is a file.
  func dockerfile(_ isFile: (String) -> Bool) -> String? {
    let inContext = { (name: String) in
      context == "." ? name : context.hasSuffix("/") ? context + name : context + "/" + name
    }
    let candidates: [String]
    if let named {
      candidates = engine.isDocker || named.hasPrefix("/") ? [named] : [named, inContext(named)]
    } else {
      candidates = (engine.isDocker ? ["Dockerfile", "dockerfile"] : ["Containerfile", "Dockerfile"]).map(
        inContext)
    }
    return candidates.first(where: isFile)
  }

  // MARK: Reading

  /// Where the options of `build` begin.
  private static func endOfVerb(_ words: [String], after start: Int, _ implied: String?) throws(UsageError)
    -> Int
  {
    var verbs: [String] = implied.map { [$0] } ?? []
    var index = start + 1
    while index < words.count {
      let word = words[index]
      index += 1
      if word.hasPrefix("-") {
        // Options of the engine itself come before the verb; which of them take a value is a short list.
        if !word.contains("="), globalValues.contains(word) { index += 1 }
        continue
      }
      verbs.append(word)
      switch verbs {
      case ["build"], ["buildx", "build"], ["buildx", "b"], ["image", "build"], ["builder", "build"], ["bud"],
        ["build-using-dockerfile"]:
        return index
      case ["buildx"], ["image"], ["builder"]: continue
      default:
        throw .operands("--prove builds one Dockerfile: '\(verbs.joined(separator: " "))' is no such command")
      }
    }
    throw .operands("--prove needs a build command, such as: buildlog fix --prove -- docker build .")
  }

  private static let globalValues: Set<String> = [
    "-c", "-H", "-l", "--config", "--context", "--host", "--log-level", "--tlscacert", "--tlscert",
    "--tlskey",
    "--builder", "--root", "--runroot", "--storage-driver", "--storage-opt", "--url", "--connection",
    "--identity",
    "--runtime", "--tmpdir", "--cgroup-manager", "--events-backend", "--registries-conf", "--namespace", "-n",
    "--address", "-a", "--userns-uid-map", "--userns-gid-map", "--imagestore", "--module", "--out",
  ]

  /// Options that only concern the image's destination or the look of the log.
  private static let left: Set<String> = [
    "tag", "t", "push", "load", "output", "o", "iidfile", "metadata-file", "cache-to", "annotation",
    "manifest",
    "logfile", "quiet", "q", "sign-by",
  ]

  private mutating func take(_ option: String, _ word: OptionReader.Word) throws(UsageError) {
    switch option {
    case "file", "f":
      guard named == nil else { throw .operands("--prove takes one Dockerfile, and the command names two") }
      guard let value = word.value, !value.isEmpty else { return }
      guard value != "-", !Self.isRemote(value) else {
        throw .operands("--prove needs a Dockerfile that is a file, not '\(value)'")
      }
      named = value
    case "check", "call", "print", "help", "h":
      throw .operands("the command does not build with \(word.words[0])")
    case "progress":
      // Other forms are for a screen.
      if word.value == "plain" || word.value == "rawjson" { options += word.words }
    case let option where Self.left.contains(option): break
    default: options += word.words
    }
  }

  private mutating func take(_ operands: [String]) throws(UsageError) {
    guard operands.count <= 1 else {
      throw .operands("the command names two contexts: \(operands.joined(separator: ", "))")
    }
    guard let operand = operands.first else {
      guard !engine.isDocker else { throw .operands("the command names no context, such as '.'") }
      context = "."
      return
    }
    guard operand != "-", !Self.isRemote(operand) else {
      throw .operands("--prove needs a context that is a folder, not '\(operand)'")
    }
    context = operand
  }

  private static func isRemote(_ text: String) -> Bool {
    text.contains("://") || text.hasPrefix("git@") || text.hasPrefix("github.com/")
  }
}

/// Separates the options of a build command from its operands.
private struct OptionReader {
  /// An option with its value, or an operand.
  struct Word {
    /// Its name without hyphens; `nil` for an operand.
    var option: String?
    var value: String?
    /// As it is written.
    var words: [String]
  }

  var words: ArraySlice<String>
  private var hasEnded = false
  /// Letters of a group (`-qt name`) that are still to be read.
  private var letters: Substring = ""

  init(words: ArraySlice<String>) { self.words = words }

  /// Options without a value, or whose value can only be written after a `=`.
  private static let flags: Set<String> = [
    "compress", "disable-content-trust", "force-rm", "rm", "no-cache", "pull", "quiet", "squash", "stream",
    "push",
    "load", "check", "debug", "help", "all-platforms", "disable-compression", "http-proxy", "identity-label",
    "inherit-labels", "layers", "no-hostname", "no-hosts", "omit-history", "pull-always", "pull-never",
    "rusage",
    "save-stages", "skip-unused-stages", "squash-all", "stdin", "tls-verify", "rewrite-timestamp",
    "compat-volumes",
    "q", "D", "h",
  ]

  mutating func next() -> Word? {
    if let letter = letters.popFirst() { return short(letter) }
    guard let word = words.popFirst() else { return nil }
    if hasEnded || word == "-" || !word.hasPrefix("-") { return Word(words: [word]) }
    if word == "--" {
      hasEnded = true
      return next()
    }
    guard word.hasPrefix("--") else {
      letters = word.dropFirst()
      return next()
    }
    let equals = word.firstIndex(of: "=")
    let name = String(word[..<(equals ?? word.endIndex)].dropFirst(2))
    if let equals {
      return Word(option: name, value: String(word[word.index(after: equals)...]), words: [word])
    }
    guard !Self.flags.contains(name), let value = words.popFirst() else {
      return Word(option: name, words: [word])
    }
    return Word(option: name, value: value, words: [word, value])
  }

  private mutating func short(_ letter: Character) -> Word {
    let name = String(letter)
    guard !Self.flags.contains(name) else { return Word(option: name, words: ["-" + name]) }
    var rest = letters
    letters = ""
    if rest.first == "=" { rest.removeFirst() }
    guard rest.isEmpty else {
      return Word(option: name, value: String(rest), words: ["-" + name, String(rest)])
    }
    guard let value = words.popFirst() else { return Word(option: name, words: ["-" + name]) }
    return Word(option: name, value: value, words: ["-" + name, value])
  }
}
