/// Secrets by their place among the words of a command.
extension SecretScanner {
  func tokenArgument(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    // Options between the command and its token.
    while first + 1 < bytes.count, bytes[first] == UInt8(ascii: "-") {
      while first < bytes.count, !SecretBytes.isBlank(bytes[first]), !SecretBytes.isLineEnd(bytes[first]) {
        first += 1
      }
      let next = skipBlanks(from: first)
      guard next > first else { return nil }
      first = next
    }
    guard let find = argument(from: first) else { return nil }
    let text = bytes[find]
    return text.count >= 12 && text.contains(where: SecretBytes.isDigit) ? find : nil
  }

  func secondWord(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    while first < bytes.count, !SecretBytes.endsValue(bytes[first]) { first += 1 }
    guard first < bytes.count, SecretBytes.isBlank(bytes[first]) else { return nil }
    return argument(from: first)
  }

  /// The last word of `htpasswd -b file user password`, with `-n` of `htpasswd -nb user password`.
  func lastWord(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first + 1 < bytes.count, bytes[first] == UInt8(ascii: "-") else { return nil }
    var words: [Int] = []
    var options: [UInt8] = []
    var i = first
    while i < bytes.count, !SecretBytes.isLineEnd(bytes[i]), !"|&;>".utf8.contains(bytes[i]) {
      i = skipBlanks(from: i)
      guard i < bytes.count, !"|&;>".utf8.contains(bytes[i]), !SecretBytes.isLineEnd(bytes[i]) else { break }
      let word = i
      while i < bytes.count, !SecretBytes.isBlank(bytes[i]), !SecretBytes.isLineEnd(bytes[i]) { i += 1 }
      if bytes[word] == UInt8(ascii: "-") { options += bytes[word..<i] } else { words.append(word) }
    }
    guard options.contains(UInt8(ascii: "b")), words.count == (options.contains(UInt8(ascii: "n")) ? 2 : 3),
      let last = words.last
    else { return nil }
    return value(from: last, until: .endOfWord, name: nil)
  }

  /// The password of `IDENTIFIED BY 'x'` and `WITH PASSWORD 'x'`.
  func sqlText(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    if first < bytes.count, bytes[first] == UInt8(ascii: "=") { first = skipBlanks(from: first + 1) }
    guard first < bytes.count,
      SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first) || commands.contains(.identified)
    else { return nil }
    return value(from: first, until: .endOfWord, name: nil)
  }

  /// An argument that is neither a path, a port, a variable nor an option.
  func argument(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil) else { return nil }
    let text = bytes[find]
    let isPlain =
      text.first == UInt8(ascii: "-")
      || text.contains(UInt8(ascii: "/")) && !text.contains(where: SecretBytes.isDigit)
    return isPlain || SecretName.isWordOfSentence(text) ? nil : find
  }

  /// `ENV NPM_TOKEN abc`: the form without an equals sign.
  func oldStyleEnvironment(from start: Int) -> Range<Int>? {
    let name = skipBlanks(from: start)
    guard name > start else { return nil }
    var end = name
    while end < bytes.count, end - name < Self.longestName, SecretBytes.isWord(bytes[end]) { end += 1 }
    guard end < bytes.count, SecretBytes.isBlank(bytes[end]),
      // `env TOKEN value` in a sentence is none.
      bytes[name..<end].allSatisfy({ !SecretBytes.isLower($0) })
    else { return nil }
    let meaning =
      SecretName.isVariable(bytes[name..<end]) ? .secret : SecretName.meaning(of: bytes[name..<end])
    guard meaning != .none, let find = value(from: skipBlanks(from: end), until: .endOfLine, name: name..<end)
    else { return nil }
    return meaning == .secret || SecretValue.looksLikeKey(bytes[find]) ? find : nil
  }

  /// `Bearer abc` without a header in front.
  func bearer(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first > start else { return nil }
    var end = first
    while end < bytes.count, SecretBytes.isTokenByte(bytes[end]) { end += 1 }
    guard end - first >= 20, end == bytes.count || SecretBytes.endsValue(bytes[end]),
      bytes[first..<end].contains(where: SecretBytes.isDigit)
    else { return nil }
    return TokenShape.find(in: bytes, at: first) ?? first..<end
  }

  /// The next word as a value, unless it reads as the next word of a sentence (`--password via the CLI`).
  func wordValue(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first > start || start > 0 && bytes[start - 1] == UInt8(ascii: "="), first < bytes.count,
      bytes[first] != UInt8(ascii: "-"),
      bytes[first] != UInt8(ascii: "|")
    else { return nil }
    guard let find = value(from: first, until: .endOfWord, name: nil) else { return nil }
    return SecretName.isWordOfSentence(bytes[find]) ? nil : find
  }

  /// The password of `user:password`.
  func passwordOfPair(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil, least: 3) else {
      return nil
    }
    guard let sign = bytes[find].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }),
      sign + 1 < find.upperBound
    else {
      return nil
    }
    let password = sign + 1..<find.upperBound
    return SecretValue.isHarmless(bytes[password], name: nil, least: 1) || isMasked(password) ? nil : password
  }
}
