/// Passwords that somebody chose, where no list knows the place: behind any word for a secret, and in commands.
///
/// `Sommer2024!`, `S3cr3t-P@ss`: a sign or a digit within a word, as names and versions seldom have.
extension SecretScanner {
  /// Finds such words of a line, after all that is known by its form or its name.
  mutating func addChosenWords(_ line: Range<Int>) {
    guard line.count > Self.shortestChosen, line.count <= Self.longestLook else { return }
    var isSpeaking: Bool?
    var rest = line
    while let run = nextRun(in: &rest, of: Self.isChosenByte) {
      guard run.hasDigit, run.hasUpper || run.hasLower, run.range.count >= Self.shortestChosen,
        let word = chosenWord(run.range, in: line)
      else { continue }
      let text = bytes[word]
      let hasSign = SecretValue.hasSignWithin(text)
      // `HmacSha256`, `Loaded2Provider`: the name of a type.
      guard
        hasSign || SecretValue.lettersInWords(of: text) * 3 < text.count * 2
          || text.contains(where: { $0.isOne(of: "-_") })
      else { continue }
      if !named(word.lowerBound, in: line) {
        guard hasSign || SecretValue.hasDigitWithin(text) else { continue }
        let speaks = isSpeaking ?? (state.spoken > 0 || speaksOfSecrets(line))
        isSpeaking = speaks
        guard speaks || hasSign && isCommand(line) else { continue }
      }
      guard !followsOrdinary(word.lowerBound, line), !SecretValue.isHarmless(text, name: nil),
        !SecretValue.namesAlgorithm(text), !finds.contains(where: { $0.range.overlaps(word) })
      else { continue }
      add(word, .context)
    }
  }

  private static let shortestChosen = 8

  @inline(__always)
  private static func isChosenByte(_ byte: UInt8) -> Bool {
    switch byte {
    // `!`, `#`, `$`, `%`, `&`, `*`, `+`, `-`, `.`, digits, `?`, `@`, letters, `^`, `_`, `~`
    case 0x21, 0x23...0x26, 0x2A, 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x3F...0x5A, 0x5E, 0x5F, 0x61...0x7A, 0x7E:
      true
    default: false
    }
  }

  /// The run without what a sentence or a shell puts around it, if it may be a password at all.
  private func chosenWord(_ run: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    var word = run
    while let first = bytes[word].first, first.isOne(of: "-.*~&") {
      word = word.lowerBound + 1..<word.upperBound
    }
    while let last = bytes[word].last, last.isOne(of: ".?") { word = word.lowerBound..<word.upperBound - 1 }
    let text = bytes[word]
    guard (Self.shortestChosen...32).contains(text.count), text.contains(where: SecretBytes.isDigit),
      text.contains(where: SecretBytes.isLetter), let first = text.first, !first.isOne(of: "$%^@#+!"),
      !text.starts(with: "0x".utf8), !SecretValue.isAdvisory(text),
      !Self.speaking.contains(text.prefix(while: SecretBytes.isLetter))
    else { return nil }
    if SecretValue.endsWithChecksum(text, of: 8) { return nil }
    if word.lowerBound > line.lowerBound, bytes[word.lowerBound - 1].isOne(of: "/\\") { return nil }
    if word.upperBound < line.upperBound, bytes[word.upperBound].isOne(of: "/\\(=") { return nil }
    return word
  }

  /// Whether a word for a secret is directly before, with signs between: `Passwort: x`, `token "x"`, `API key ➜ x`, `PASS x`.
  private func named(_ start: Int, in line: Range<Int>) -> Bool {
    var end = start
    var hasSign = false
    while end > line.lowerBound, start - end < 16, !SecretBytes.isWord(bytes[end - 1]) {
      let byte = bytes[end - 1]
      if byte.isOne(of: ":=>\"'`*|-") || byte >= 0x80 { hasSign = true }
      // What is masked already was the value.
      if byte.isOne(of: "/;,&")
        || byte == UInt8(ascii: "*") && end > 2 && bytes[end - 2] == byte && bytes[end - 3] == byte
      {
        return false
      }
      end -= 1
    }
    var begin = end
    while begin > line.lowerBound, end - begin < Self.longestName, SecretBytes.isWord(bytes[begin - 1]) {
      begin -= 1
    }
    guard begin < end else { return hasSign && followsForeignName(start, line) }
    let word = bytes[begin..<end]
    let value = bytes[start..<endOfRun(start)]
    if !hasSign, word.allSatisfy(SecretBytes.isUpper), end == start - 1, isLastInLine(value.endIndex),
      Self.commandsOfProtocols.contains(word)
    {
      // Programs that test say `PASS` too.
      return SecretName.equals(word, "pass")
        ? SecretValue.hasSignWithin(value) || SecretValue.looksLikeKey(value)
        : SecretValue.mayBePassword(value)
    }
    guard hasSign else { return false }
    // `✔ password: Kleur_rijk5`: behind a password's name little is needed.
    let isWord =
      (SecretName.isPassword(word) || SecretName.equals(word, "secret"))
      && bytes[start - 1].isOne(of: " :=\"'")
      && value.contains(where: SecretBytes.isUpper) && value.contains(where: SecretBytes.isLower)
      && value.contains { $0.isOne(of: "_-") }
    guard isWord || SecretValue.mayBePassword(value) else { return false }
    return speaks(word, before: begin) || followsForeignName(start, line)
  }

  /// The value of `password: z]K4&bT,w8q`, whose signs would end another one's.
  func signedPassword(_ name: Range<Int>, from first: Int) -> Range<Int>? {
    guard startsItem(name), !bytes[first].isOne(of: "$<{[(\"'`@%|>") else { return nil }
    // `process "password: z]K4&bT,w8q" did not complete`
    let opened = name.lowerBound > 0 && SecretBytes.isQuote(bytes[name.lowerBound - 1])
    var end = first
    var endsElsewhere = false
    var isClosed = false
    while end < bytes.count, end - first <= 64, !SecretBytes.isBlank(bytes[end]),
      !SecretBytes.isLineEnd(bytes[end])
    {
      // The text that the line is in ends.
      isClosed = opened && bytes[end] == bytes[name.lowerBound - 1]
      if isClosed { break }
      if SecretBytes.isQuote(bytes[end]),
        bytes[end...].dropFirst().prefix(4).allSatisfy({ $0.isOne(of: "\"'}]),;\\\n") })
      {
        break
      }
      endsElsewhere = endsElsewhere || bytes[end].isOne(of: "&;|<>")
      end += 1
    }
    let text = bytes[first..<end]
    guard endsElsewhere, isClosed || isLastInLine(end), (8...64).contains(text.count),
      SecretValue.isSigned(text),
      !isMasked(first..<end)
    else { return nil }
    return first..<end
  }

  private func endOfRun(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, Self.isChosenByte(bytes[end]) { end += 1 }
    return end
  }

  /// `Пароль: x`: no byte of the name is a letter of ours.
  private func followsForeignName(_ start: Int, _ line: Range<Int>) -> Bool {
    let before = bytes[max(line.lowerBound, start - 48)..<start]
    guard before.contains(where: { $0 >= 0x80 }) else { return false }
    return Self.foreign.contains { before.firstRange(of: $0) != nil }
      && SecretValue.mayBePassword(bytes[start..<endOfRun(start)])
  }

  /// The commands of protocols that a password follows.
  private static let commandsOfProtocols = SecretWords("pass auth identify")
}

extension SecretValue {
  /// Whether a word has a sign within, and letters of both cases and a digit: `Sommer2024!`, `Elbe@River7`.
  static func hasSignWithin(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.contains(where: SecretBytes.isUpper), value.contains(where: SecretBytes.isLower) else {
      return false
    }
    for i in value.indices.dropFirst() {
      if value[i].isOne(of: "!#$&") { return true }
      if value[i] == UInt8(ascii: "@"), i + 1 < value.endIndex, SecretBytes.isUpper(value[i + 1]),
        !value[i...].contains(UInt8(ascii: "."))
      {
        return true
      }
    }
    return false
  }

  /// Whether a digit stands for a letter within a word: `Cadd1e-Shack`, `T0ml-Mult1`.
  static func hasDigitWithin(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.contains(where: SecretBytes.isUpper), !value.contains(UInt8(ascii: ".")),
      value.count >= 10 || value.contains(where: { $0.isOne(of: "-_!") })
    else { return false }
    return value.indices.dropFirst().dropLast().contains { i in
      SecretBytes.isDigit(value[i]) && SecretBytes.isLower(value[i + 1])
        && (SecretBytes.isLower(value[i - 1]) || SecretBytes.isUpper(value[i - 1]))
    }
  }

  /// Whether a word has letters of both cases, a digit and two signs, also such as end a value elsewhere: `Lichen,Stone,3`.
  static func isSigned(_ value: ArraySlice<UInt8>) -> Bool {
    guard (8...64).contains(value.count), value.contains(where: SecretBytes.isDigit),
      value.contains(where: SecretBytes.isUpper), value.contains(where: SecretBytes.isLower),
      value.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !$0.isOne(of: "/\\()\"'`=") }), turns(in: value) >= 4,
      value.count(where: { $0.isOne(of: ",;|!#$%^&*+?~@-<>[]{}") }) >= 2
    else { return false }
    // `Map<String,Int2>`
    let isType = value.contains { $0.isOne(of: "<>|[]{}") } && lettersInWords(of: value) * 2 >= value.count
    return !isType && !isHarmless(value, name: nil)
  }

  /// Whether a word behind a name for a secret is none of a language.
  static func mayBePassword(_ value: ArraySlice<UInt8>) -> Bool {
    isChosen(value) || isSpoken(value) || looksLikeKey(value) || hasSignWithin(value) || hasDigitWithin(value)
  }
}
