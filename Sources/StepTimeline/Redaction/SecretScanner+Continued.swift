/// Secrets that run over lines: a token that was cut, the value under its setting, a command that a backslash continues.
extension SecretScanner {
  /// What a line that ends with a backslash means for the next one.
  struct Continued: Equatable {
    /// What the words of its command have said.
    var commands: CommandWords
    /// Its last words, which the next line's beginning belongs to.
    var words: [UInt8]
  }

  /// Notes what the end of a line leaves open for the next one.
  mutating func noteEnd(of line: Range<Int>, _ before: Continued?) {
    var end = line.upperBound
    while end > line.lowerBound, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    guard end > line.lowerBound else { return }
    if bytes[end - 1] == 0x5C {
      end -= 1
      noteContinued(line.lowerBound..<end)
      // A word that ends before the backslash goes on nowhere.
      guard end > line.lowerBound, !SecretBytes.isBlank(bytes[end - 1]) else { return }
    } else if let before, bytes[skipBlanks(from: line.lowerBound)] == UInt8(ascii: "#") {
      // A comment between an instruction's lines.
      state.continued = before
    }
    noteCut(line.lowerBound..<end)
  }

  private mutating func noteContinued(_ line: Range<Int>) {
    var last = line.upperBound
    while last > line.lowerBound, SecretBytes.isBlank(bytes[last - 1]) { last -= 1 }
    guard last > line.lowerBound else { return }
    if bytes[last - 1] == UInt8(ascii: "|"), let printed, let find = printedText(printed) {
      // `echo x | \`, and the program that reads it.
      state.traced = Array(bytes[find])
    }
    // Another command follows.
    if bytes[last - 1].isOne(of: "&;|") { return }
    var start = last
    var words = 0
    while start > line.lowerBound, last - start < Self.longestName {
      if SecretBytes.isBlank(bytes[start - 1]), !SecretBytes.isBlank(bytes[start]) {
        words += 1
        if words == 3 { break }
      }
      start -= 1
    }
    state.continued = Continued(commands: commands, words: Array(bytes[start..<line.upperBound]))
  }

  /// Finds the secrets of a line that begin in the words of the line before it, or are told by them.
  mutating func addJoined(_ before: Continued, _ line: Range<Int>) {
    let text = line.prefix(Self.longestLook)
    var inner = SecretScanner(bytes: before.words + bytes[text], isInner: isInner)
    inner.commands = before.commands
    inner.walk(0..<inner.bytes.count)
    let shift = line.lowerBound - before.words.count
    for find in inner.finds where find.range.upperBound > before.words.count {
      let isPart = find.range.lowerBound < before.words.count
      let first = max(find.range.lowerBound, before.words.count)
      add(first + shift..<find.range.upperBound + shift, isPart ? .part : find.reason)
    }
  }

  // MARK: Tokens over two lines

  /// A terminal or a log collector breaks long lines anywhere, within a token too.
  private mutating func noteCut(_ line: Range<Int>) {
    let end = line.upperBound
    let isFull = line.count >= Self.fullLine
    for find in finds.reversed().prefix(4)
    where reaches(find.range, end) && (isFull || find.range.count >= 8) && mayGoOn(find, line) {
      let text = bytes[find.range]
      if isFull, find.reason == .form {
        state.cut = .surely
      } else if SecretValue.maySpread(text) || isFull && text.contains(where: SecretBytes.isDigit) {
        state.cut = .perhaps
      }
      return
    }
    if isFull {
      noteCarried()
      if noteCutWord(line) { return }
    }
    var start = end
    while start > line.lowerBound, end - start < 256, SecretBytes.isName(bytes[start - 1]) { start -= 1 }
    // The signature of a web token is its end.
    if end - start >= 24, bytes[start..<end].starts(with: "eyJ".utf8),
      bytes[start..<end].firstRange(of: Self.secondPart) != nil
    {
      state.cut = .perhaps
      return
    }
    guard end - start >= 8, let find = TokenShape.cutToken(in: bytes, at: start, end: end) else { return }
    add(find, .part)
    state.cut = .perhaps
  }

  private static let secondPart = Array(".eyJ".utf8)

  /// No shorter line is broken because it is too long for its place.
  static let fullLine = 60

  /// Whether a secret ends where the line does, but for a sign that belongs to its form.
  private func reaches(_ range: Range<Int>, _ end: Int) -> Bool {
    range.upperBound == end || range.upperBound == end + 1 && bytes[end] == 0x5C
      || range.upperBound + 1 == end && range.upperBound > 0 && bytes[end - 1].isOne(of: "-.")
  }

  private func mayGoOn(_ find: Find, _ line: Range<Int>) -> Bool {
    switch find.reason {
    case .form, .context: true
    case .place: false
    // A third line, if the second one is full.
    case .part:
      find.range.count >= 40
        && (SecretValue.isRandom(bytes[find.range])
          || find.range.lowerBound == line.lowerBound
            && bytes[find.range].contains(where: SecretBytes.isDigit))
    }
  }

  /// The rest of a token that the line before ended with.
  func restOfToken(_ line: Range<Int>, _ cut: Cut) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, SecretBytes.isBlank(bytes[start]) { start += 1 }
    var end = start
    while end < line.upperBound, SecretBytes.isTokenByte(bytes[end]) { end += 1 }
    // The address of a webhook has `@` between two numbers.
    if end > start, end + 8 < line.upperBound, bytes[end] == UInt8(ascii: "@"),
      bytes[(end + 1)..<(end + 9)].allSatisfy(SecretBytes.isHexDigit),
      bytes[start..<end].allSatisfy({ SecretBytes.isHexDigit($0) || $0 == UInt8(ascii: "-") })
    {
      end += 1
      while end < line.upperBound, SecretBytes.isTokenByte(bytes[end]) { end += 1 }
    }
    var last = end
    while last > start, bytes[last - 1] == UInt8(ascii: ".") { last -= 1 }
    let rest = bytes[start..<last]
    let isSure =
      cut == .surely && rest.count >= 8 && rest.contains(where: SecretBytes.isDigit)
      && rest.contains(where: SecretBytes.isUpper) && SecretValue.turns(in: rest) * 4 >= rest.count
    guard rest.count >= 4, !rest.allSatisfy(SecretBytes.isDigit), isSure || !isOfItsOwn(rest) else {
      return nil
    }
    let isAlone = bytes[end..<line.upperBound].allSatisfy {
      SecretBytes.isBlank($0) || SecretBytes.isQuote($0)
    }
    let isMixed =
      rest.contains(where: SecretBytes.isDigit)
      || rest.dropFirst().contains(where: SecretBytes.isUpper) && rest.contains(where: SecretBytes.isLower)
    guard isMixed, isAlone || SecretValue.turns(in: rest) * 4 >= rest.count && rest.count >= 6 else {
      return nil
    }
    return start..<last
  }

  /// Whether a word is no rest of a token: a setting (`NODE_ENV=production`), a name or a version (`E0425`, `gcc-12.2.0`), an
  /// option, or the number of a container.
  private func isOfItsOwn(_ word: ArraySlice<UInt8>) -> Bool {
    let name = word.prefix { SecretBytes.isName($0) }
    if name.endIndex + 1 < word.endIndex, word[name.endIndex] == UInt8(ascii: "="),
      !SecretValue.isUnspoken(name)
    {
      return true
    }
    if word.starts(with: "--".utf8) && !(word.count >= 24 && SecretValue.isRandom(word))
      || SecretValue.lettersInWords(of: word) * 2 >= word.count
    {
      return true
    }
    // `gcc-12.2.0`
    if let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > word.startIndex, dot + 1 < word.endIndex,
      word[(dot + 1)...].allSatisfy(SecretBytes.isDigit), SecretBytes.isDigit(word[dot - 1])
    {
      return true
    }
    let isShort = word.count <= 5 && word.dropFirst().allSatisfy(SecretBytes.isDigit)
    return isShort || word.count == 12 && word.allSatisfy(SecretBytes.isHexDigit)
  }

  // MARK: Values under their settings

  /// The only word of a line.
  func blockValue(_ line: Range<Int>, _ block: Block) -> Range<Int>? {
    var start = contentStart(of: line)
    // A line that `printf` has as a word of its own.
    if start + 1 < line.upperBound, SecretBytes.isQuote(bytes[start]), SecretBytes.isBlank(bytes[start + 1]) {
      start += 1
    }
    // `--password` and `=x`, if the line was broken between them.
    if start < line.upperBound, bytes[start] == UInt8(ascii: "="),
      let find = value(from: start + 1, until: .endOfWord, name: nil), find.upperBound <= line.upperBound,
      SecretValue.isMixed(bytes[find])
    {
      return find
    }
    var first = skipBlanks(from: start)
    // `string(12) "x"` of PHP.
    if first < line.upperBound, bytes[first] == UInt8(ascii: "s"),
      bytes[first...].starts(with: "string(".utf8),
      let close = bytes[first..<line.upperBound].firstIndex(of: UInt8(ascii: ")"))
    {
      first = skipBlanks(from: close + 1)
    }
    guard first < line.upperBound, var find = value(from: first, until: .endOfWord, name: nil),
      find.upperBound <= line.upperBound
    else { return nil }
    let isQuoted = SecretBytes.isQuote(bytes[first])
    // No shell reads the line: `&` and its like are a part of the value.
    while !isQuoted, find.upperBound < line.upperBound, bytes[find.upperBound].isOne(of: "&;|<>") {
      var end = find.upperBound + 1
      while end < line.upperBound, !SecretBytes.endsValue(bytes[end]) { end += 1 }
      find = find.lowerBound..<end
    }
    guard isLastInLine(find.upperBound) else { return nil }
    let text = bytes[find]
    if first == start, block != .element {
      // What is not indented may be anything else.
      let isWord = text.contains { $0.isOne(of: "-_") }
      return SecretValue.isChosen(text) || SecretValue.looksLikeKey(text) || SecretValue.isSpoken(text)
        || SecretValue.isCredential(text) && (isQuoted || text.count >= 8 && !isWord) ? find : nil
    }
    return block == .perhaps && !SecretValue.isCredential(text) ? nil : find
  }
}
