/// Secrets that are recognised by their position: arguments, lines of a `.netrc`, words after a name.
extension SecretScanner {
  // MARK: Arguments by their place

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

  func fourthWord(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    for _ in 0..<3 {
      while first < bytes.count, !SecretBytes.endsValue(bytes[first]) { first += 1 }
      guard first < bytes.count, SecretBytes.isBlank(bytes[first]) else { return nil }
      first = skipBlanks(from: first)
    }
    return argument(from: first)
  }

  /// The last word of `htpasswd -b file user password`, with `-n` of `htpasswd -nb user password`.
  func lastWord(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first + 1 < bytes.count, bytes[first] == UInt8(ascii: "-") else { return nil }
    var words: [Int] = []
    var options: [UInt8] = []
    var i = first
    while !endsCommand(i), i - start < Self.longestCommand {
      i = skipBlanks(from: i)
      guard !endsCommand(i) else { break }
      let word = i
      let isQuoted = SecretBytes.isQuote(bytes[i])
      while i < bytes.count, !SecretBytes.isBlank(bytes[i]), !SecretBytes.isLineEnd(bytes[i]),
        isQuoted || !SecretBytes.isQuote(bytes[i])
      {
        i += 1
      }
      // A quotation mark that the word did not open ends the command.
      let isLast = i < bytes.count && SecretBytes.isQuote(bytes[i])
      defer { if isLast { i = bytes.count } }
      if bytes[word] == UInt8(ascii: "-") { options += bytes[word..<i] } else { words.append(word) }
    }
    guard options.contains(UInt8(ascii: "b")), words.count == (options.contains(UInt8(ascii: "n")) ? 2 : 3),
      let last = words.last
    else { return nil }
    return value(from: last, until: .endOfWord, name: nil)
  }

  /// The last word of a command: `openssl passwd -6 -salt x password`.
  func lastArgument(from start: Int) -> Range<Int>? {
    var last: Int?
    var i = skipBlanks(from: start)
    while !endsCommand(i), i - start < Self.longestCommand {
      last = i
      let quoted = quotedText(at: i)
      if let quoted { i = min(quoted.upperBound + 1, bytes.count) }
      while i < bytes.count, !SecretBytes.endsValue(bytes[i]) { i += 1 }
      if i < bytes.count, SecretBytes.isQuote(bytes[i]) { break }
      i = skipBlanks(from: i)
    }
    return last.flatMap { argument(from: $0) }
  }

  /// How far ahead a command's last word is searched.
  private static let longestCommand = 512

  /// Whether a command ends there: at the line's end, a pipe, or another command.
  func endsCommand(_ i: Int) -> Bool {
    i >= bytes.count || SecretBytes.isLineEnd(bytes[i]) || bytes[i].isOne(of: "|&;>")
  }

  /// `ConvertTo-SecureString [-String] "x"`.
  func secureString(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    if holdsWord("-String", at: first) { first = skipBlanks(from: first + 7) }
    return value(from: first, until: .endOfWord, name: nil)
  }

  /// The password in sbt's `Credentials("realm", "host", "user", "password")`, and in `basicAuth("user", "x")`.
  func textOfCall(at start: Int, number: Int) -> Range<Int>? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var i = start + 1
    for place in 1...number {
      i = skipBlanks(from: i)
      guard i < bytes.count, let text = quotedText(at: i), text.count < 256 else { return nil }
      if place == number { return value(from: i, until: .endOfWord, name: nil) }
      i = skipBlanks(from: text.upperBound + (isEscapedQuote(at: text.upperBound) ? 2 : 1))
      guard i < bytes.count, bytes[i] == UInt8(ascii: ",") else { return nil }
      i += 1
    }
    return nil
  }

  /// `password "x"`, `:password "x"`: a setting of Gradle, Leiningen or Ruby.
  ///
  /// It has to be alone in its line: `wrong password "x" for bob` is a sentence.
  func quotedSetting(named name: Range<Int>) -> Range<Int>? {
    var first = skipBlanks(from: name.upperBound)
    guard first > name.upperBound, first < bytes.count else { return nil }
    // `(password . "x")` of Lisp.
    if bytes[first] == UInt8(ascii: "."), first + 1 < bytes.count, SecretBytes.isBlank(bytes[first + 1]) {
      first = skipBlanks(from: first + 1)
      guard first < bytes.count else { return nil }
    }
    // `connection.password x` of Java's properties.
    if !SecretBytes.isQuote(bytes[first]), standsAlone(name.lowerBound),
      let find = value(from: first, until: .endOfWord, name: nil), SecretValue.isMixed(bytes[find]),
      isLastInLine(find.upperBound)
    {
      return find
    }
    guard SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first),
      standsAlone(name.lowerBound) || bytes[name.lowerBound - 1] == UInt8(ascii: ":"),
      let text = quotedText(at: first), isLastInLine(text.upperBound)
    else { return nil }
    return value(from: first, until: .endOfWord, name: nil)
  }

  /// `user/password@database`, an argument of Oracle's programs.
  func oracleLogin(at start: Int) -> Range<Int>? {
    var slash = start
    while slash < bytes.count, SecretBytes.isName(bytes[slash]) { slash += 1 }
    guard slash < bytes.count, bytes[slash] == UInt8(ascii: "/"), start > 0,
      SecretBytes.endsValue(bytes[start - 1])
    else { return nil }
    var end = slash + 1
    while end < bytes.count, !SecretBytes.endsValue(bytes[end]), bytes[end] != UInt8(ascii: "@") { end += 1 }
    let password = slash + 1..<end
    guard !password.isEmpty, end == bytes.count || bytes[end] != UInt8(ascii: "/"),
      !SecretValue.isHarmless(bytes[password], name: nil), !isMasked(password)
    else { return nil }
    return password
  }

  /// The password of `net use Z: \\host\share password`.
  func passwordOfShare(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    while first < bytes.count, !endsCommand(first) {
      var end = first
      while end < bytes.count, !SecretBytes.endsValue(bytes[end]) { end += 1 }
      let isPlace = bytes[first] == 0x5C || end > first && bytes[end - 1] == UInt8(ascii: ":")
      if !isPlace { return bytes[first] == UInt8(ascii: "/") ? nil : argument(from: first) }
      first = skipBlanks(from: max(end, first + 1))
    }
    return nil
  }

  /// `connect x password Pa55word`: the value is not a word of a sentence.
  func spokenPassword(from start: Int) -> Range<Int>? {
    guard let find = wordValue(from: start), SecretValue.isMixed(bytes[find]), bytes[find].count >= 8,
      bytes[find].contains(where: SecretBytes.isUpper), bytes[find].contains(where: SecretBytes.isLower)
    else { return nil }
    return find
  }

  /// The value of a cookie that a command sends: `-b "session=x"`.
  func cookie(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil),
      let sign = bytes[find].firstIndex(of: UInt8(ascii: "=")), sign + 1 < find.upperBound
    else { return nil }
    return sign + 1..<find.upperBound
  }

  /// `NPM_TOKEN      x`, a line of a table of variables, as PowerShell lists them.
  func listedVariable(at start: Int) -> Range<Int>? {
    guard SecretBytes.isUpper(bytes[start]), standsAlone(start) else { return nil }
    var end = start
    while end < bytes.count, end - start < Self.longestName,
      SecretBytes.isUpper(bytes[end]) || SecretBytes.isDigit(bytes[end]) || bytes[end] == UInt8(ascii: "_")
    {
      end += 1
    }
    let first = skipBlanks(from: end)
    guard first >= end + 2 || first > end && bytes[end] == UInt8(ascii: "\t"), first < bytes.count,
      SecretName.isSecret(bytes[start..<end]) || SecretName.isVariable(bytes[start..<end]),
      let find = value(from: first, until: .endOfWord, name: start..<end), isLastInLine(find.upperBound)
    else { return nil }
    return find
  }

  /// The password of `IDENTIFIED BY 'x'` and `WITH PASSWORD 'x'`.
  func sqlText(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    if first < bytes.count, bytes[first] == UInt8(ascii: "=") { first = skipBlanks(from: first + 1) }
    // `N'x'` is a text in Unicode, `E'x'` one with escapes, `PASSWORD('x')` its hash.
    if holdsWord("PASSWORD", at: first) { first += 8 }
    if first + 1 < bytes.count, bytes[first].isOne(of: "NE("),
      SecretBytes.isQuote(bytes[first + 1])
    {
      first += 1
    }
    guard first < bytes.count,
      SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first) || commands.contains(.identified)
    else { return nil }
    return value(from: first, until: .endOfWord, name: nil)
  }

  /// `SET PASSWORD FOR bob@'%' = 'x'`.
  func passwordOfAccount(from start: Int) -> Range<Int>? {
    let word = skipBlanks(from: start)
    guard holdsWord("for", at: word) else { return nil }
    var sign = word
    while sign < bytes.count, sign - word < Self.longestName, bytes[sign] != UInt8(ascii: "="),
      !SecretBytes.isLineEnd(bytes[sign])
    {
      sign += 1
    }
    guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else { return nil }
    let first = skipBlanks(from: sign + 1)
    guard first < bytes.count, SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first) else {
      return nil
    }
    return value(from: first, until: .endOfWord, name: nil)
  }

  // MARK: .netrc

  func startsLine(_ start: Int) -> Bool {
    var i = start
    while i > 0, SecretBytes.isBlank(bytes[i - 1]) { i -= 1 }
    return i == 0 || SecretBytes.isLineEnd(bytes[i - 1]) || SecretBytes.isQuote(bytes[i - 1])
  }

  /// Whether `name password` follows.
  func holdsPassword(after start: Int) -> Bool {
    let name = skipBlanks(from: start)
    var end = name
    while end < bytes.count, end - name < Self.longestName, !SecretBytes.endsValue(bytes[end]) { end += 1 }
    guard end > name else { return false }
    let next = skipBlanks(from: end)
    // The password may be on the next line.
    return next >= bytes.count || SecretBytes.isLineEnd(bytes[next]) || holdsWord("password", at: next)
  }

  func holdsLogin(after start: Int) -> Bool {
    let next = skipBlanks(from: start)
    return next < bytes.count && holdsWord("login", at: next)
  }

  /// Whether the word is a host, unlike the second one of `machine learning`.
  func isHost(from start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start < 256,
      SecretBytes.isName(bytes[end]) || bytes[end] == UInt8(ascii: ":")
    { end += 1 }
    let next = skipBlanks(from: end)
    return bytes[start..<end].contains(UInt8(ascii: ".")) || holdsWord("localhost", at: start)
      || next < bytes.count && (holdsWord("login", at: next) || SecretBytes.isLineEnd(bytes[next]))
      || next == bytes.count
  }

  // MARK: Values

  /// `ENV NPM_TOKEN abc`: the form without an equals sign.
  func oldStyleEnvironment(from start: Int) -> Range<Int>? {
    let name = skipBlanks(from: start)
    guard name > start else { return nil }
    var end = name
    while end < bytes.count, end - name < Self.longestName, SecretBytes.isWord(bytes[end]) { end += 1 }
    guard end < bytes.count, SecretBytes.isBlank(bytes[end]),
      // `env TOKEN value` in a sentence sets nothing.
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
  func wordValue(from start: Int, least: Int = SecretValue.shortest) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first > start || start > 0 && bytes[start - 1] == UInt8(ascii: "="), first < bytes.count,
      bytes[first] != UInt8(ascii: "-"),
      bytes[first] != UInt8(ascii: "|")
    else { return nil }
    guard let find = value(from: first, until: .endOfWord, name: nil, least: least) else { return nil }
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
