/// Makes the change of the failed step's command that a fix names.
struct CommandChangeEdits {
  let site: RepairSite

  enum Outcome {
    case edits([Edit])
    /// The step has the option already.
    case isThere
    /// The step has no such command, or the command cannot be changed in this way.
    case noPlace
  }

  func make(_ change: CommandChange) -> Outcome {
    guard site.editable != nil, !change.text.hasText("<"), !change.text.isEmpty else { return .noPlace }
    let commands = found(change.commands, passingOptions: change.kind == .addOption)
    switch change.kind {
    case .addOption: return each(commands) { option(change.text, $0, $1) }
    case .setVariable:
      return all(
        VariableSetting.all(in: change.text).lazy.map { variable in
          commands.isEmpty ? setting(variable) : each(commands) { command, _ in set(variable, for: command) }
        })
    case .replaceWords:
      return each(commands) { command, count in
        .edits([site.replace(span(command, count), with: change.text)])
      }
    case .runBefore:
      guard !site.instructionText.hasText(change.text) else { return .isThere }
      guard let (command, _) = commands.first, command.joint != .pipe else { return .noPlace }
      return .edits([site.insert(change.text + " && ", at: command.range.lowerBound)])
    case .tryAgain: return tries(change.text, commands)
    }
  }

  private typealias Place = (command: SimpleCommand, count: Int)

  /// The commands of the step that begin with one of these, and how many words that are.
  ///
  /// - Parameter passingOptions: whether options may stand between those words: `pnpm --filter web deploy`.
  private func found(_ heads: [String], passingOptions: Bool) -> [Place] {
    let commands = site.script.commands
    guard !heads.isEmpty else { return commands.first.map { [($0, 1)] } ?? [] }
    return commands.compactMap { command in
      for head in heads {
        let words = head.split(separator: " ")
        guard command.words.count >= words.count, command.program == words[0],
          let count = length(of: words, in: command, passingOptions: passingOptions)
        else { continue }
        // `cmake --build` and similar commands take no options for configuring.
        if head == "cmake", command.has("--build", "--install", "-E", "-P", "--version") { return nil }
        return (command, count)
      }
      return nil
    }
  }

  /// How many words of a command its head takes; `nil` if the command has another one.
  private func length(of head: [Substring], in command: SimpleCommand, passingOptions: Bool) -> Int? {
    var count = 1
    for word in head.dropFirst() {
      while passingOptions, count < command.words.count, command.words[count].text != word {
        guard command.words[count].text.hasPrefix("-") else { return nil }
        count += Self.withValue.contains(command.words[count].text) ? 2 : 1
      }
      guard count < command.words.count, command.words[count].text == word else { return nil }
      count += 1
    }
    return count
  }

  private func each(_ places: [Place], _ make: (SimpleCommand, Int) -> Outcome) -> Outcome {
    all(places.lazy.map(make))
  }

  /// All edits together; what one command has already, the others may lack.
  private func all(_ outcomes: some Sequence<Outcome>) -> Outcome {
    var edits: [Edit] = []
    var isThere = false
    for outcome in outcomes {
      switch outcome {
      case .edits(let more): edits += more
      case .isThere: isThere = true
      case .noPlace: return .noPlace
      }
    }
    return edits.isEmpty ? isThere ? .isThere : .noPlace : .edits(edits)
  }

  /// Options before a package manager's command that take the next word as their value.
  private static let withValue: Set<String> = [
    "--filter", "-F", "--dir", "-C", "--prefix", "--cwd", "--workspace", "--directory", "--project",
  ]

  private func span(_ command: SimpleCommand, _ count: Int) -> Range<Int> {
    command.words[0].range.lowerBound..<command.words[count - 1].range.upperBound
  }

  // MARK: Options

  private func option(_ text: String, _ command: SimpleCommand, _ count: Int) -> Outcome {
    let parts = text.split(separator: " ").map(String.init)
    guard let first = parts.first else { return .noPlace }
    let name = String(first.prefix { $0 != "=" })
    let isQuoted = text.hasText("\"") || text.hasText("'")
    for (index, word) in command.words.enumerated().dropFirst() {
      if word.text == text { return .isThere }
      if let stem = Self.stem(of: name), word.text.hasPrefix(stem) {
        // `-j8`, `-j 8`, `-j $(nproc)`.
        let next = index + 1 < command.words.count ? command.words[index + 1] : nil
        let hasValue = word.text == stem && next.map { $0.isExpanded || Int($0.text) != nil } == true
        return .edits([
          site.replace(word.range.lowerBound..<(hasValue ? next ?? word : word).range.upperBound, with: first)
        ])
      }
      guard word.text == name || word.text.hasPrefix(name + "=") else { continue }
      if isQuoted { return .noPlace }
      if first.hasText("="), word.text != name { return .edits([site.replace(word.range, with: first)]) }
      if parts.count == 2, !parts[1].hasPrefix("-"), word.text == name, index + 1 < command.words.count {
        let value = command.words[index + 1]
        return value.text == parts[1] ? .isThere : .edits([site.replace(value.range, with: parts[1])])
      }
      return .isThere
    }
    // tar's first word is its letters.
    let end = command.program == "tar" ? command.words.count : count
    return .edits([site.insert(" " + text, at: command.words[end - 1].range.upperBound)])
  }

  /// `-j` of `-j2`.
  private static func stem(of name: String) -> String? {
    guard !name.hasPrefix("--"), name.utf8.count > 2, Int(name.dropFirst(2)) != nil else { return nil }
    return String(name.prefix(2))
  }

  // MARK: Variables

  private func set(_ variable: VariableSetting, for command: SimpleCommand) -> Outcome {
    let (name, value) = (variable.name, variable.value)
    if site.state.environment[name] == value { return .isThere }
    let text = "\(name)=\(variable.written)"
    if let own = command.assignments.first(where: { $0.text.hasPrefix(name + "=") }) {
      return own.text == "\(name)=\(value)" ? .isThere : .edits([site.replace(own.range, with: text)])
    }
    if site.instructionText.hasText("export \(name)=") { return .noPlace }
    return .edits([site.insert(text + " ", at: command.words[0].range.lowerBound)])
  }

  private func setting(_ variable: VariableSetting) -> Outcome {
    if site.state.environment[variable.name] == variable.value { return .isThere }
    return SettingEdits(site: site).set(variable.name, to: variable.written).map(Outcome.edits) ?? .noPlace
  }

  // MARK: Tries

  private func tries(_ text: String, _ places: [Place]) -> Outcome {
    guard let number = Int(text), (2...9).contains(number) else { return .noPlace }
    if site.instructionText.hasText("for i in ") { return .isThere }
    let all = site.script.commands
    guard let (command, _) = places.first, command.joint != .pipe,
      let index = all.firstIndex(of: command), index + 1 >= all.count || all[index + 1].joint != .pipe
    else { return .noPlace }
    let numbers = (1...number).map(String.init).joined(separator: " ")
    return .edits([
      site.insert("(for i in \(numbers); do ", at: command.range.lowerBound),
      site.insert(" && exit 0; sleep 10; done; exit 1)", at: command.range.upperBound),
    ])
  }
}
