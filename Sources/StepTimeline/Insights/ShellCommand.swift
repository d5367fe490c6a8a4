/// The command of a `RUN` instruction, cut into the simple commands that the shell runs one after another.
struct ShellCommand: Sendable {
  /// Options of `RUN` itself (`--mount=type=cache,target=/root/.npm`).
  let options: [String]
  /// The command without the options, as written.
  let text: String
  /// The simple commands, each as its words, without assignments in front and without `sudo`.
  let parts: [Part]

  /// One simple command.
  struct Part: Sendable {
    /// As written.
    var text: String
    /// Its words; the first is the program without its folder.
    var words: [String]

    /// The program.
    var program: String { words.first ?? "" }
    /// The words behind the program that are no options.
    var operands: [String] { words.dropFirst().filter { !$0.hasPrefix("-") } }
    /// Whether one of the words behind the program is among these.
    func has(_ wanted: String...) -> Bool { words.dropFirst().contains { wanted.contains($0) } }
  }

  /// Reads `RUN …`.
  ///
  /// - Returns: `nil` for any other instruction.
  init?(instruction: String?) {
    guard let instruction else { return nil }
    var rest = instruction[...]
    guard let end = rest.firstIndex(where: \.isWhitespace), rest[..<end].uppercased() == "RUN" else {
      return nil
    }
    rest = rest[end...].drop(while: \.isWhitespace)
    var options: [String] = []
    while rest.hasPrefix("--") {
      let option = rest.prefix { !$0.isWhitespace }
      options.append(String(option))
      rest = rest[option.endIndex...].drop(while: \.isWhitespace)
    }
    self.options = options
    if rest.hasPrefix("[") {
      rest = rest.filter { $0 != "[" && $0 != "]" && $0 != "\"" && $0 != "," }[...]
    }
    text = String(rest)
    parts = Self.pieces(rest).compactMap(Self.part)
  }

  /// Whether the instruction mounts a cache.
  var hasCacheMount: Bool {
    options.contains {
      $0.hasPrefix("--mount=") && $0.split(separator: ",").contains { $0.hasSuffix("type=cache") }
    }
  }

  /// Cuts at `&&`, `||`, `|`, `;` and line ends outside quotation marks.
  private static func pieces(_ text: Substring) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var quote: Character?
    var i = text.startIndex
    while i < text.endIndex {
      let character = text[i]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "&" || character == "|" || character == ";" || character.isNewline
        || character == "("
        || character == ")"
      {
        result.append(text[start..<i])
        start = text.index(after: i)
      }
      i = text.index(after: i)
    }
    result.append(text[start...])
    return result
  }

  private static func part(_ text: Substring) -> Part? {
    var words = text.split(whereSeparator: { $0.isWhitespace || $0 == "\\" }).map(String.init)
    let written = words.joined(separator: " ")
    while let first = words.first, isPrefix(first) { words.removeFirst() }
    guard var program = words.first else { return nil }
    if let slash = program.lastIndex(of: "/") { program = String(program[program.index(after: slash)...]) }
    words[0] = program
    // `python3 -m pip install` is `pip install`.
    if program.hasPrefix("python"), words.count > 2, words[1] == "-m" { words.removeFirst(2) }
    if words[0] == "pip3" { words[0] = "pip" }
    if words[0] == "mvnw" { words[0] = "mvn" }
    if words[0] == "gradlew" { words[0] = "gradle" }
    if words[0] == "apt" { words[0] = "apt-get" }
    // `uv pip install` and `corepack pnpm install` name the tool second.
    if words[0] == "corepack", words.count > 1, words[1] == "pnpm" || words[1] == "yarn" {
      words.removeFirst()
    }
    return Part(text: written, words: words)
  }

  /// `CGO_ENABLED=0`, `sudo`, `time`: in front of the program.
  private static func isPrefix(_ word: String) -> Bool {
    if ["sudo", "time", "env", "exec", "then", "do", "{", "!"].contains(word) { return true }
    guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return false }
    return word[..<sign].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
