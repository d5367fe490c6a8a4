/// Secrets that come after a name: `NPM_TOKEN=…`, `"password": "…"`, `<password>…</password>`.
extension SecretScanner {
  /// No name of a setting is longer; it bounds how far the scanner looks back.
  static let longestName = 96
  /// How many bytes of a value are read to decide whether it is a secret.
  static let longestLook = 4096

  /// Where a value without quotation marks ends.
  enum ValueEnd {
    /// To a blank, a quotation mark, or a sign that the shell gives a meaning.
    case endOfWord
    /// To the end of the line: `env` prints values without quotation marks.
    case endOfLine
  }

  /// The secret after an equals sign.
  mutating func assignedSecret(equalsSign at: Int) -> Find? {
    guard at > 0 else { return nil }
    guard at + 1 < bytes.count, !SecretBytes.isLineEnd(bytes[at + 1]) else {
      noteOpenSetting(sign: at)
      return nil
    }
    let next = bytes[at + 1]
    // `==`, `=~`, `!=`, `<=` compare.
    if next == UInt8(ascii: "=") || next == UInt8(ascii: "~") { return nil }
    let before = bytes[at - 1]
    if before == UInt8(ascii: "=") || before == UInt8(ascii: "!") || before == UInt8(ascii: "<") {
      return nil
    }
    // `:=`, `+=`, `?=` and `=>` belong to programs: their value must be in quotation marks, or belong to a
    // variable in capitals, as in a Makefile.
    var isProgram = before == UInt8(ascii: ":") || before == UInt8(ascii: "+") || before == UInt8(ascii: "?")
    var end = isProgram ? at - 1 : at
    var first = at + 1
    if next == UInt8(ascii: ">") {
      isProgram = true
      first += 1
      // `["password"]=>`, as PHP prints it: the value is in the next line.
      if first >= bytes.count || SecretBytes.isLineEnd(bytes[first]) { noteOpenSetting(sign: at) }
    }
    let isSpaced = SecretBytes.isBlank(bytes[end - 1 < 0 ? 0 : end - 1])
    while end > 0, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    guard var name = name(endingAt: end) else { return nil }
    if isSpaced, let declared = declaredName(before: name) { name = declared }
    if let find = dataOfObject(named: name, from: first) ?? passwordOfMailer(sign: at) {
      return Find(range: find, reason: .context)
    }
    if let find = valueOfPair(named: name, from: first) { return find }
    noteEncryption(name, value: skipBlanks(from: first))
    let text = bytes[name]
    if let find = printedByCommand(named: text, from: first) { return Find(range: find, reason: .context) }
    // `auth=("bob", "x")`, as Python's clients have it.
    if SecretName.equals(text, "auth"), let find = textOfCall(at: skipBlanks(from: first), number: 2) {
      return Find(range: find, reason: .context)
    }
    let isVariable =
      text.allSatisfy { SecretBytes.isUpper($0) || SecretBytes.isDigit($0) || $0 == UInt8(ascii: "_") }
    guard
      let meaning = meaning(of: name, isVariable: isVariable)
        ?? meaning(ofShort: text, at: name.lowerBound, isSpaced: isSpaced) ?? meaning(ofPlaced: name)
    else { return nil }
    if isSpaced || isProgram { first = skipBlanks(from: first) }
    guard first < bytes.count else { return nil }

    let isQuoted = SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first)
    if next == UInt8(ascii: ">"), !isQuoted, end < bytes.count, end > 0, bytes[end - 1] == UInt8(ascii: "]") {
      return printedMember(from: first, name: name).map { Find(range: $0, reason: .context) }
    }
    if isProgram, !isQuoted, !isVariable || next == UInt8(ascii: ">") { return nil }
    // `password= x` of Windows' sc
    if !isSpaced, !isProgram, SecretBytes.isBlank(bytes[first]) {
      guard meaning == .secret,
        let find = value(from: skipBlanks(from: first), until: .endOfWord, name: name),
        SecretValue.isMixed(bytes[find])
      else { return nil }
      return Find(range: find, reason: .context)
    }
    if (isSpaced || isProgram), !isQuoted {
      // `password = hunter2` of a settings file, not `token = await login()`.
      guard let find = value(from: first, until: .endOfWord, name: name, meaning: meaning),
        isLastInLine(find.upperBound)
          || bytes[find.upperBound...].starts(with: " && ".utf8)
            && (SecretValue.isChosen(bytes[find])
              || SecretValue.turns(in: bytes[find]) >= 4 && bytes[find].contains(where: SecretBytes.isDigit))
      else { return nil }
      return Find(range: find, reason: .context)
    }
    if !isQuoted, name.lowerBound > 0, bytes[first] != UInt8(ascii: "$"), let quote = wholeQuote(around: name)
    {
      // `-e 'TOKEN=two words'`; a key has no blanks, and what follows one is a command.
      var close = endOfQuote(quote, from: first)
      if meaning == .perhaps { close = bytes[first..<close].firstIndex(where: SecretBytes.isBlank) ?? close }
      return value(in: first..<close, name: name, meaning: meaning)
        .map { Find(range: $0, reason: .context) }
    }
    let startsLine = name.lowerBound == 0 || SecretBytes.isLineEnd(bytes[name.lowerBound - 1])
    // A key has no blanks; what follows one is a command.
    let isPrintedEnvironment =
      !isQuoted && bytes[first] != UInt8(ascii: "$") && startsLine && isVariable && meaning != .perhaps
    return value(
      from: first, until: isPrintedEnvironment ? .endOfLine : .endOfWord, name: name, meaning: meaning
    )
    .map { Find(range: $0, reason: .context) }
  }

  /// The value of `[password] => x` and `["password"]=> string(9) "x"`, as PHP prints its arrays.
  private func printedMember(from start: Int, name: Range<Int>) -> Range<Int>? {
    var first = start
    if bytes[first...].starts(with: "string(".utf8) {
      first += 7
      while first < bytes.count, SecretBytes.isDigit(bytes[first]) { first += 1 }
      guard first < bytes.count, bytes[first] == UInt8(ascii: ")") else { return nil }
      first = skipBlanks(from: first + 1)
    }
    guard let find = value(from: first, until: .endOfWord, name: name) else { return nil }
    // `( [user] => bob [password] => x )`
    let next = skipBlanks(from: find.upperBound)
    return isLastInLine(find.upperBound) || next < bytes.count && bytes[next].isOne(of: ")[") ? find : nil
  }

  /// What makes a value after a name a secret.
  enum Meaning {
    /// The name is one of a secret.
    case secret
    /// The value must look like a key.
    case perhaps
    /// The value must be `user:password`.
    case pair
    /// A command stores the value as a secret: it must be no word.
    case stored
    /// A command sets the value for a service: it must look as if a generator made it.
    case chosen
    /// The value must be a code of six to eight digits.
    case code
    /// The name is short and often another thing's: the value must be one that somebody or a generator chose.
    case chosenWord
  }

  /// What a name before an equals sign says about the value; `nil` if nothing.
  private func meaning(of name: Range<Int>, isVariable: Bool) -> Meaning? {
    let text = bytes[name]
    let isParameter = name.lowerBound > 0 && bytes[name.lowerBound - 1].isOne(of: "?&")
    if SecretName.isAuth(text) {
      return text.first == UInt8(ascii: "_") ? .secret : isParameter ? .perhaps : nil
    }
    if isVariable, SecretName.isVariable(text) { return .secret }
    if isParameter, SecretName.isSignature(text) { return .secret }
    switch SecretName.meaning(of: text) {
    case .secret: return .secret
    case .perhaps: return SecretName.isPair(text) ? .pair : .perhaps
    case .none: break
    }
    if commands.contains(.hostTokens), text.contains(UInt8(ascii: ".")) { return .perhaps }
    if SecretName.isPair(text) { return .pair }
    if SecretName.isCode(text) { return .code }
    // The answer of a client that shows that it knows the password.
    if commands.contains(.challenge), SecretName.equals(text, "response") || SecretName.equals(text, "mac") {
      return .perhaps
    }
    if isParameter && SecretName.isPerhapsKey(text) { return .perhaps }
    if let meaning = meaningOfStored(name) { return meaning }
    if SecretName.equals(text, "encrypt") || state.parts > 0 && SecretName.equals(text, "key") {
      return .perhaps
    }
    // `[type=…, input_value='x', input_type=str]` of Pydantic.
    return text.elementsEqual("Signature".utf8) || text.elementsEqual("input_value".utf8) ? .perhaps : nil
  }

  /// The same for words that usually mean something else: `;Pwd=x` of a connection, `pass = x` and
  /// `user = "bob:x"` of a settings file.
  private func meaning(ofShort whole: ArraySlice<UInt8>, at first: Int, isSpaced: Bool) -> Meaning? {
    let name = whole.drop { $0 == UInt8(ascii: "-") }
    let start = first + (whole.count - name.count)
    guard name.count <= 5 else { return nil }
    if start > 0, bytes[start - 1] == UInt8(ascii: ";") {
      return SecretName.equals(name, "pwd") || SecretName.equals(name, "pass") ? .secret : nil
    }
    // `?pwd=x`, `--pw=x`, `user=admin pass=x`, `SET @pw = 'x'`; `PWD=/app` is a path.
    if ["pass", "pwd", "pw", "jwt"].contains(where: { SecretName.equals(name, $0) }),
      start == 0 || bytes[start - 1].isOne(of: " \t?&-,{('\"@") || SecretBytes.isLineEnd(bytes[start - 1])
    {
      // A path has a slash.
      let isSurely =
        start > 0 && bytes[start - 1].isOne(of: "?&")
        || SecretName.equals(name, "pwd") && !isSpaced
          && (start == 0 || SecretBytes.isQuote(bytes[start - 1]) || SecretBytes.isLineEnd(bytes[start - 1]))
      return isSurely ? .stored : .chosenWord
    }
    guard isSpaced, standsAlone(start) else { return nil }
    if name.elementsEqual("pass".utf8) { return .perhaps }
    return name.elementsEqual("user".utf8) ? .pair : nil
  }

  /// `value="x"` after `name="DB_PASSWORD"`.
  private mutating func valueOfPair(named name: Range<Int>, from start: Int) -> Find? {
    let text = bytes[name]
    let first = skipBlanks(from: start)
    guard first < bytes.count else { return nil }
    if SecretName.equals(text, "value"), state.pair > 0 || isKeyOfSource(value: name) {
      return value(from: first, until: .endOfWord, name: nil).map { Find(range: $0, reason: .context) }
    }
    noteNameOfPair(text, first)
    return nil
  }

  /// `<add key="https://host" value="x" />`: the key for an address in the settings of NuGet.
  private func isKeyOfSource(value name: Range<Int>) -> Bool {
    let before = bytes[max(0, name.lowerBound - 160)..<name.lowerBound]
    guard let start = before.firstRange(of: Self.keyOfAddress) else { return false }
    let first = name.upperBound + 2
    let key = bytes[min(first, bytes.count)...].prefix { !SecretBytes.endsValue($0) }
    return !before[start.upperBound...].contains(UInt8(ascii: ">")) && SecretValue.looksLikeKey(key)
  }

  private static let keyOfAddress = Array("key=\"http".utf8)

  /// `"name": "DB_PASSWORD"`, `<add key="ClearTextPassword"`: a value follows.
  mutating func noteNameOfPair(_ key: ArraySlice<UInt8>, _ first: Int) {
    guard key.count <= 12,
      SecretName.mayEnd(
        key, with: (UInt8(ascii: "e"), UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "m"), 0, 0)),
      Self.namesOfNames.contains(where: { SecretName.equals(key, $0) })
    else { return }
    var name = first
    while name < bytes.count, SecretBytes.isQuote(bytes[name]) || bytes[name] == 0x5C { name += 1 }
    var end = name
    while end < bytes.count, end - name < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    guard SecretName.isSecret(bytes[name..<end]) else { return }
    expectValue()
    expectField(before: key.startIndex)
  }

  static let namesOfNames = [
    "name", "key", "parameterkey", "field", "param", "id", "envname", "variable", "type",
  ]

  /// The range to mask of the value that begins at `first`, or `nil` if it is no secret.
  func value(
    from first: Int, until end: ValueEnd, name: Range<Int>?, meaning: Meaning = .secret,
    least: Int = SecretValue.shortest
  ) -> Range<Int>? {
    let first = insideWrapper(first)
    guard first < bytes.count else { return nil }
    if let quoted = quotedText(at: first) {
      return value(in: quoted, name: name, meaning: meaning, least: least)
    }
    // The scan goes on inside a value that is not a secret, so the value must not be read to its end for each name in it.
    let near = endOfValue(from: first, until: end, before: first + Self.longestLook)
    guard let find = value(in: first..<near, name: name, meaning: meaning, least: least) else { return nil }
    // Another setting may follow a comma.
    if meaning == .chosen { return find }
    return find.lowerBound..<(near - first < Self.longestLook ? near : endOfValue(from: first, until: end))
  }

  private func value(
    in range: Range<Int>, name: Range<Int>?, meaning: Meaning, least: Int = SecretValue.shortest
  )
    -> Range<Int>?
  {
    let value = bytes[range]
    guard !value.isEmpty, !isMasked(range),
      !SecretValue.isHarmless(value, name: name.map { bytes[$0] }, least: least)
    else {
      return nil
    }
    if SecretValue.isPath(value) || isHarmlessWithin(range, name: name, least: least) { return nil }
    switch meaning {
    case .secret: break
    case .perhaps: guard SecretValue.looksLikeKey(value) || holdsKeys(value, name) else { return nil }
    case .stored:
      // Base64 may end with equals signs.
      var text = value
      while text.last == UInt8(ascii: "=") { text.removeLast() }
      let isPadded =
        text.count < value.count && text.contains(where: SecretBytes.isUpper)
        && text.contains(where: SecretBytes.isLower)
      guard isPadded || SecretValue.isMixed(text) || SecretValue.looksLikeKey(value) else { return nil }
    case .chosen:
      let first = value.prefix { $0 != UInt8(ascii: ",") }
      return SecretValue.isGenerated(first) ? first.startIndex..<first.endIndex : nil
    case .code: guard SecretValue.isCode(value) else { return nil }
    case .chosenWord:
      guard SecretValue.isChosen(value) || SecretValue.isSpoken(value) || SecretValue.looksLikeKey(value)
      else {
        return nil
      }
    case .pair:
      guard let colon = value.firstIndex(of: UInt8(ascii: ":")) ?? SecretValue.slash(ofPair: value) else {
        return SecretValue.looksLikeKey(value) ? range : nil
      }
      let password = colon + 1..<range.upperBound
      // `https://…` and `host:8080` are no pairs.
      guard colon > range.lowerBound, password.count >= 4, bytes[password.lowerBound] != UInt8(ascii: "/"),
        password.count >= 8 || !bytes[password].allSatisfy(SecretBytes.isDigit),
        !SecretValue.isHarmless(bytes[password], name: nil, least: 1)
      else { return nil }
      return password
    }
    // A token with a known head keeps the head.
    if let token = TokenShape.find(in: bytes, at: range.lowerBound), token.upperBound <= range.upperBound {
      return token.lowerBound..<range.upperBound
    }
    return range
  }

  private static let quotedMark = Array(#"'\''"#.utf8)

  /// The text between quotation marks that open at `first`; to the end of the line if none closes.
  func quotedText(at first: Int) -> Range<Int>? {
    if isEscapedQuote(at: first) {
      let quote = bytes[first + 1]
      var end = first + 2
      while end < bytes.count, !SecretBytes.isLineEnd(bytes[end]), bytes[end] != quote { end += 1 }
      return first + 2..<(end > first + 2 && end < bytes.count && bytes[end - 1] == 0x5C ? end - 1 : end)
    }
    guard SecretBytes.isQuote(bytes[first]) else { return nil }
    let quote = bytes[first]
    let isDollarQuoted = first > 0 && bytes[first - 1] == UInt8(ascii: "$")
    var end = first + 1
    while end < bytes.count, bytes[end] != quote, !SecretBytes.isLineEnd(bytes[end]) {
      // Between single quotation marks the shell knows no escape, except in `$'x'`.
      let isEscape = bytes[end] == 0x5C && (quote != UInt8(ascii: "'") || isDollarQuoted)
      end += isEscape && end + 1 < bytes.count ? 2 : 1
    }
    // `'ab'\''cd'`, as the shell writes a quotation mark within.
    while quote == UInt8(ascii: "'"), end + 3 < bytes.count, bytes[end...].starts(with: Self.quotedMark) {
      end += Self.quotedMark.count
      while end < bytes.count, bytes[end] != quote, !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
    }
    end = min(end, bytes.count)
    // `"$(cat "/run/secrets/token")"`: the quotation mark inside the parentheses closes nothing.
    return first + 1..<end
  }

  /// The name of a setting that ends in front of `end`, with or without quotation marks.
  func name(endingAt end: Int) -> Range<Int>? {
    var end = end
    if end > 0, SecretBytes.isQuote(bytes[end - 1]) {
      end -= 1
      if end > 0, bytes[end - 1] == 0x5C { end -= 1 }
    } else if end > 0, bytes[end - 1] == UInt8(ascii: "]") {
      // `settings["password"] = "…"`
      end -= 1
      if end > 0, SecretBytes.isQuote(bytes[end - 1]) { end -= 1 }
    }
    var start = end
    while start > 0, end - start < Self.longestName, SecretBytes.isName(bytes[start - 1]) { start -= 1 }
    return end > start ? start..<end : nil
  }

  /// The quotation mark before a name, if it opens a string that consists of the name and its value.
  private func wholeQuote(around name: Range<Int>) -> UInt8? {
    let before = bytes[name.lowerBound - 1]
    return before == UInt8(ascii: "\"") || before == UInt8(ascii: "'") ? before : nil
  }

  private func endOfQuote(_ quote: UInt8, from first: Int) -> Int {
    var end = first
    while end < bytes.count, bytes[end] != quote, !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
    return end > first && bytes[end - 1] == 0x5C ? end - 1 : end
  }

  func skipBlanks(from start: Int) -> Int {
    var i = start
    while i < bytes.count, SecretBytes.isBlank(bytes[i]) { i += 1 }
    return i
  }

  func isEscapedQuote(at i: Int) -> Bool {
    i + 1 < bytes.count && bytes[i] == 0x5C && SecretBytes.isQuote(bytes[i + 1])
  }

  /// Whether only blanks, a comma, a quotation mark or a comment follow on the line.
  func isLastInLine(_ end: Int) -> Bool {
    var i = end
    // `echo "password = x" > f`
    if i < bytes.count, SecretBytes.isQuote(bytes[i]) { return true }
    while i < bytes.count, !SecretBytes.isLineEnd(bytes[i]) {
      if i > end, SecretBytes.isBlank(bytes[i - 1]),
        bytes[i] == UInt8(ascii: "#") || bytes[i...].starts(with: "//".utf8)
      {
        return true
      }
      guard SecretBytes.isBlank(bytes[i]) || SecretBytes.isQuote(bytes[i]) || bytes[i].isOne(of: ",;}")
      else {
        return false
      }
      i += 1
    }
    return true
  }

  private func endOfValue(from first: Int, until limit: ValueEnd, before reach: Int = .max) -> Int {
    var end = first
    var reach = min(reach, bytes.count)
    if limit == .endOfLine {
      while end < reach, !SecretBytes.isLineEnd(bytes[end]) {
        // `DB_PASSWORD=hunter2 && make`; too few characters are no value, and the password goes on.
        if bytes[end] == UInt8(ascii: "&"), end > first, SecretBytes.isBlank(bytes[end - 1]),
          bytes[end...].starts(with: "&& ".utf8),
          bytes[first..<end].prefix(while: { !SecretBytes.isBlank($0) }).count >= SecretValue.shortest
        {
          break
        }
        end += 1
      }
      while end > first, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
      return end
    }
    if bytes[first] == UInt8(ascii: "$"), first + 1 < bytes.count,
      bytes[first + 1] == UInt8(ascii: "(") || bytes[first + 1] == UInt8(ascii: "{")
    {
      end = endOfSubstitution(from: first + 1)
      // What follows a substitution is short; a line of thousands of them must not be read to its end for each.
      reach = min(reach, end + 128)
    }
    while end < reach, !SecretBytes.endsValue(bytes[end]), !isEscapedQuote(at: end) { end += 1 }
    if end == reach, reach < bytes.count { return end }
    // Signs that close a list or a sentence do not belong to the value.
    while end > first + 1, bytes[end - 1].isOne(of: ")]},:"),
      !(bytes[end - 1] != UInt8(ascii: ",") && bytes[first] == UInt8(ascii: "$"))
    { end -= 1 }
    return end
  }

  private func endOfSubstitution(from open: Int) -> Int {
    let close = bytes[open] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    let limit = min(bytes.count, open + 512)
    var depth = 0
    var i = open
    while i < limit, !SecretBytes.isLineEnd(bytes[i]) {
      if bytes[i] == bytes[open] { depth += 1 }
      if bytes[i] == close { depth -= 1 }
      i += 1
      if depth == 0 { return i }
    }
    return i
  }

}
