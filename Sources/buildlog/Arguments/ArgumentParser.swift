import StepTimeline

/// Reads a command's arguments by its table of options.
struct ArgumentParser<Target> {
  let options: [CommandOption<Target>]
  /// Whether the first word that is no option ends the options: it begins a command with options of its own.
  var endsAtOperand = false

  /// Applies the options to a target.
  ///
  /// - Returns: the words that are no options, and whether the first of them was after a `--`.
  func parse(
    _ words: [String], into target: inout Target
  ) throws(UsageError) -> (operands: [String], firstIsLiteral: Bool) {
    var operands: [String] = []
    var given: [String: String] = [:]
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        let isFirst = operands.isEmpty
        return (operands + rest, isFirst)
      } else if word.hasPrefix("--") {
        if try long(word, &rest, &target, &given) { return ([], false) }
      } else if word.hasPrefix("-"), word != "-" {
        if try short(word, &rest, &target, &given) { return ([], false) }
      } else {
        operands.append(word)
        if endsAtOperand { return (operands + rest, false) }
      }
    }
    return (operands, false)
  }

  /// `--name`, `--name value` or `--name=value`; returns whether parsing ends.
  private func long(
    _ word: String, _ rest: inout ArraySlice<String>, _ target: inout Target, _ given: inout [String: String]
  ) throws(UsageError) -> Bool {
    let equals = word.firstIndex(of: "=")
    let written = String(word[..<(equals ?? word.endIndex)])
    let value = equals.map { String(word[word.index(after: $0)...]) }
    guard let option = options.first(where: { "--\($0.name)" == written }) else {
      // `--json` for `--format json`.
      if let format = options.first(where: { $0.name == "format" }),
        format.values.contains(String(written.dropFirst(2)))
      {
        throw .unknownOption(written, suggestion: "--format \(written.dropFirst(2))")
      }
      let names = options.map { "--\($0.name)" }
      throw .unknownOption(written, suggestion: Suggestion.closest(to: written, among: names))
    }
    guard let placeholder = option.placeholder else {
      if let value { throw .unexpectedValue(option: written, value: value) }
      try option.apply(&target, "")
      return option.endsParsing
    }
    guard let value = value ?? rest.popFirst() else {
      throw .missingValue(option: written, placeholder: placeholder)
    }
    try note(value, of: option, &given)
    try option.apply(&target, value)
    while option.takesAll, let next = rest.first, next == "-" || !next.hasPrefix("-") {
      try option.apply(&target, next)
      rest.removeFirst()
    }
    return option.endsParsing
  }

  /// `-a`, `-ab`, `-f value`, `-fvalue` or `-f=value`; returns whether parsing ends.
  private func short(
    _ word: String, _ rest: inout ArraySlice<String>, _ target: inout Target, _ given: inout [String: String]
  ) throws(UsageError) -> Bool {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        // `-width 80`: one hyphen too few.
        let name = "-" + word
        throw .unknownOption(
          letters.isEmpty ? "-\(letter)" : word,
          suggestion: options.contains { "--\($0.name)" == name } ? name : nil)
      }
      guard let placeholder = option.placeholder else {
        try option.apply(&target, "")
        if option.endsParsing { return true }
        continue
      }
      if letters.first == "=" { letters.removeFirst() }
      guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
        throw .missingValue(option: "-\(letter)", placeholder: placeholder)
      }
      try note(value, of: option, &given)
      try option.apply(&target, value)
      return option.endsParsing
    }
    return false
  }

  /// Remembers the value of an option that has only one.
  private func note(
    _ value: String, of option: CommandOption<Target>, _ given: inout [String: String]
  ) throws(UsageError) {
    guard option.isOnce else { return }
    if let before = given[option.name], before != value {
      throw .givenTwice(
        option: "--\(option.name)", first: before, second: value,
        hint: option.name == "format" && options.contains { $0.name == "export" }
          ? "'--export \(value)=FILE' writes a second format" : nil)
    }
    given[option.name] = value
  }
}
