/// Secrets after a colon: headers, JSON, YAML and lines of password files; URLs have a file of their own.
extension SecretScanner {
  /// The range to mask after the colon at `at`.
  mutating func secrets(atColon at: Int) -> [Find] {
    guard at + 1 < bytes.count, !SecretBytes.isLineEnd(bytes[at + 1]) else {
      noteOpenSetting(colon: at)
      return []
    }
    // `'password:'` of `printf`
    if SecretBytes.isQuote(bytes[at + 1]), at + 2 < bytes.count, SecretBytes.isLineEnd(bytes[at + 2]) {
      noteOpenSetting(colon: at)
    }
    if bytes[at + 1] == UInt8(ascii: "/") {
      guard at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: "/") else { return [] }
      return (userInfo(scheme: at, from: at + 3) + pathTokens(from: at + 3)).map {
        Find(range: $0, reason: .form)
      }
    }
    if bytes[at + 1] == UInt8(ascii: ":"), let find = valueOfOrder(colon: at) {
      return [Find(range: find, reason: .context)]
    }
    if at > 0, SecretBytes.isDigit(bytes[at - 1]), let find = serialised(colon: at) {
      return [Find(range: find, reason: .context)]
    }
    if at > 0, bytes[at - 1] == UInt8(ascii: "P"), let find = passwordOfMailer(sign: at) {
      return [Find(range: find, reason: .context)]
    }
    if let find = cacheKey(colon: at) ?? hashOfAccount(colon: at) ?? hashesOfWindows(colon: at) {
      return [Find(range: find, reason: .form)]
    }
    if let find = numberedKey(colon: at) { return [Find(range: find, reason: .form)] }
    if let find = passwordFile(colon: at) ?? credentialOfBundler(colon: at) {
      return [Find(range: find, reason: .context)]
    }
    if isMessageOfPasswd(colon: at) { return [] }
    return namedSecret(colon: at).map { [Find(range: $0, reason: .context)] } ?? []
  }

  /// `passwd: password unchanged`, which passwd says of itself.
  private func isMessageOfPasswd(colon at: Int) -> Bool {
    guard at >= 6, bytes[(at - 6)..<at].elementsEqual("passwd".utf8), bytes[at + 1] == UInt8(ascii: " ")
    else {
      return false
    }
    let rest = bytes[(at + 2)...].prefix { !SecretBytes.isLineEnd($0) }
    return ["password unchanged", "password updated successfully", "password expiry information changed."]
      .contains { rest.elementsEqual($0.utf8) }
  }

  /// `host:5432:database:user:password`, a line of PostgreSQL's `.pgpass`.
  private func passwordFile(colon at: Int) -> Range<Int>? {
    guard at > 0, bytes[at + 1] == UInt8(ascii: "*") || SecretBytes.isDigit(bytes[at + 1]) else { return nil }
    var start = at
    while start > 0, at - start < Self.longestName,
      SecretBytes.isName(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "*")
    { start -= 1 }
    guard start < at,
      start == 0 || SecretBytes.endsValue(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "=")
    else { return nil }
    var i = at + 1
    while i < bytes.count, SecretBytes.isDigit(bytes[i]) || bytes[i] == UInt8(ascii: "*") { i += 1 }
    for _ in 0..<2 {
      guard i < bytes.count, bytes[i] == UInt8(ascii: ":"), i - at < Self.longestName else { return nil }
      let field = i + 1
      i = field
      while i < bytes.count, SecretBytes.isName(bytes[i]) || bytes[i] == UInt8(ascii: "*") { i += 1 }
      guard i > field, bytes[field..<i].contains(where: { !SecretBytes.isDigit($0) }) else { return nil }
    }
    guard i + 1 < bytes.count, bytes[i] == UInt8(ascii: ":"),
      let find = value(from: i + 1, until: .endOfWord, name: nil), isLastInLine(find.upperBound)
    else { return nil }
    return bytes[find].contains(where: SecretBytes.isLetter) && !bytes[find].contains(UInt8(ascii: ":"))
      ? find : nil
  }

  // MARK: Headers, JSON, YAML

  private mutating func namedSecret(colon at: Int) -> Range<Int>? {
    guard let name = name(endingAt: at), bytes[at - 1] != UInt8(ascii: ".") else {
      if let find = listed(colon: at) { return find }
      // French has a blank before the colon.
      return at > 0 && SecretBytes.isBlank(bytes[at - 1])
        ? announced(colon: at, from: skipBlanks(from: at + 1)) : nil
    }
    let text = bytes[name]
    // `checksum/db-password: …` of a chart.
    let isChecksum =
      text.starts(with: "checksum/".utf8)
      || bytes[..<name.lowerBound].suffix(9).elementsEqual("checksum/".utf8)
    if isChecksum { return nil }
    var first = skipBlanks(from: at + 1)
    // `TOKEN: &anchor x`
    if first < bytes.count, bytes[first] == UInt8(ascii: "&") {
      while first < bytes.count, !SecretBytes.isBlank(bytes[first]), !SecretBytes.isLineEnd(bytes[first]) {
        first += 1
      }
      first = skipBlanks(from: first)
    }
    guard first < bytes.count, !SecretBytes.isLineEnd(bytes[first]) else {
      noteOpenSetting(colon: at)
      return nil
    }
    // `'password': ['x']`, `'SECRET_KEY': b'x'`
    first = insideWrapper(first)
    // `${TOKEN:?message}`
    if bytes[first] == UInt8(ascii: "?") || bytes[first] == UInt8(ascii: "+"), name.lowerBound > 1,
      bytes[name.lowerBound - 1] == UInt8(ascii: "{"), bytes[name.lowerBound - 2] == UInt8(ascii: "$")
    {
      return nil
    }
    if SecretName.isAuthorization(text) { return credentials(from: first) }
    if SecretName.isCookie(text), first > at + 1 { return cookies(from: first) }
    if state.pair > 0, SecretName.equals(text, "value") || SecretName.equals(text, "parametervalue") {
      return value(from: first, until: .endOfWord, name: nil)
    }
    if state.groups > 0, SecretName.equals(text, "value"),
      let find = value(from: first, until: .endOfWord, name: nil, meaning: .stored)
    {
      return find
    }
    noteNameOfPair(text, first)
    noteEncryption(name, value: first)
    if Self.listsOfHosts.contains(where: { SecretName.equals(text, $0) }) { expectHosts() }

    let isNameQuoted = at > 0 && SecretBytes.isQuote(bytes[at - 1])
    let isValueQuoted = SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first)
    // `https://x-access-token:…@host` names a user.
    if SecretName.isHeader(text), name.lowerBound == 0 || bytes[name.lowerBound - 1] != UInt8(ascii: "/") {
      return headerValue(from: first)
    }
    if SecretName.isSignatureHeader(text), let find = signature(from: first) { return find }
    let meaning: Meaning
    switch SecretName.meaning(of: text) {
    case .secret: meaning = .secret
    case .perhaps: meaning = .perhaps
    case .none:
      if let find = memberOfKubernetesSecret(name, from: first) { return find }
      if state.accounts > 0, first == at + 1, startsItem(name) {
        // The list ends with the first line that has no account.
        expectAccounts(lines: 2)
        if let find = passwordOfListed(from: first) { return find }
      }
      if let find = announced(colon: at, from: first) { return find }
      if !isNameQuoted, text.elementsEqual("pass".utf8), startsItem(name),
        let find = value(from: first, until: .endOfWord, name: name), SecretValue.isMixed(bytes[find]),
        SecretBytes.isLetter(bytes[find.lowerBound]), isLastInLine(find.upperBound)
      {
        return find
      }
      // `{user: "app", pwd: "x"}`
      let isPassword =
        isValueQuoted && ["pwd", "pass", "pw"].contains { SecretName.equals(text, $0) }
      guard let told = isPassword ? .secret : unusualMeaning(of: text, isQuoted: isNameQuoted) else {
        return nil
      }
      meaning = told
    }
    if meaning == .secret, bytes[first] == UInt8(ascii: "{"), isLastInLine(first + 1) || isNameQuoted,
      !SecretName.equals(text, "token")
    {
      expectGroup()
    }
    if meaning == .secret, bytes[first].isOne(of: "|>"),
      startsItem(name) || bytes[name.lowerBound - 1] == UInt8(ascii: "=")
    {
      expectBlock(.text)
      return nil
    }
    // A code of digits: `pin: 73915`, `"password": 20242024`.
    if !isValueQuoted, SecretBytes.isDigit(bytes[first]),
      SecretName.isCode(text) || SecretName.isPassword(text) && isNameQuoted
    {
      let digits = bytes[first...].prefix(while: SecretBytes.isDigit)
      let least = SecretName.isPassword(text) ? SecretValue.shortest : 4
      if digits.count >= least, digits.count <= 10, isLastInLine(digits.endIndex) || isNameQuoted,
        standsAlone(name.lowerBound)
      {
        return digits.startIndex..<digits.endIndex
      }
    }
    if isValueQuoted {
      // `expect "Password:" { … }`: the mark closes what the name is in.
      if first == at + 1, !isNameQuoted, name.lowerBound > 0, bytes[name.lowerBound - 1] == bytes[first] {
        return nil
      }
      // `"token": "…"`; `unexpected token: "}"` of a parser is no setting.
      guard isNameQuoted || standsAlone(name.lowerBound) else { return nil }
      guard let find = value(from: first, until: .endOfWord, name: name, meaning: meaning) else { return nil }
      return bytes[find].contains(where: SecretBytes.isWord) ? find : nil
    }
    if !isNameQuoted, first > at + 1, SecretName.isPassword(text),
      let find = signedPassword(name, from: first)
    {
      return find
    }
    if !isNameQuoted, meaning == .secret, let find = unquotedMember(name, from: first) { return find }
    guard let find = value(from: first, until: .endOfWord, name: name, meaning: meaning) else {
      return first > at + 1 && !isNameQuoted ? phrase(of: name, from: first) : nil
    }
    let isPlain = isPlainWord(find)
    // Without a blank (`password:hunter2`) it is a setting only if the value is no word.
    if first == at + 1 {
      let isAddress = name.lowerBound > 0 && bytes[name.lowerBound - 1].isOne(of: "/:")
      let isOther =
        bytes[first] == UInt8(ascii: "$")
        // `\(password:\).*`
        || bytes[first] == 0x5C && !isEscapedQuote(at: first)
        || bytes[find].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
      return isPlain || isAddress || isOther || isNumber(find) ? nil : find
    }
    if !isNameQuoted, meaning == .secret, standsAlone(name.lowerBound), let find = signedKey(from: find) {
      return find
    }
    guard !isNameQuoted, !bytes[find].contains(UInt8(ascii: "(")) || SecretValue.isSalt(bytes[find]) else {
      return nil
    }
    // In prose, words follow a colon (`failed to fetch oauth token: unexpected status`); in a setting, one value.
    if standsAlone(name.lowerBound), isLastInLine(find.upperBound), !isPlain { return find }
    if let phrase = phrase(of: name, from: first) { return phrase }
    // After other words of the line only what looks like a key, or of a password like one that was chosen.
    let isChosen =
      SecretName.isPassword(text) && SecretValue.isChosen(bytes[find]) && isLastInLine(find.upperBound)
    return isChosen || SecretValue.looksLikeKey(bytes[find]) ? find : announced(colon: at, from: first)
  }

  /// A key of all signs of the keyboard, which no shell reads: what follows the sign that would end a word belongs to it.
  private func signedKey(from found: Range<Int>) -> Range<Int>? {
    guard found.upperBound < bytes.count, bytes[found.upperBound].isOne(of: "&;|<>") else { return nil }
    var end = found.upperBound
    while end < bytes.count, !SecretBytes.isBlank(bytes[end]), !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
    let isKey = endsText(end) && SecretValue.isSalt(bytes[found.lowerBound..<end])
    return isKey ? found.lowerBound..<end : nil
  }

  /// `password:` at the end of a line: the value may be the next one.
  private mutating func noteOpenSetting(colon at: Int) {
    guard let name = name(endingAt: at) else { return }
    if state.secretLines > 0 {
      let isData = SecretName.equals(bytes[name], "data") || SecretName.equals(bytes[name], "stringdata")
      expectMembers(isInData: isData)
    }
    noteEncryption(name, value: bytes.count)
    if announcesPairs(name) {
      expectBlock(.pairs)
      return
    }
    guard SecretName.isSecret(bytes[name]),
      startsItem(name) || bytes[name.lowerBound - 1] == UInt8(ascii: "=")
    else { return }
    expectBlock(.perhaps)
    expectGroup()
  }

  /// `Password=` at the end of a line.
  mutating func noteOpenSetting(sign at: Int) {
    guard let name = name(endingAt: at), startsItem(name), SecretName.isSecret(bytes[name]) else { return }
    expectBlock(.perhaps)
  }

  /// `"crypt": {`, `encryption:`: the key is among the settings that follow.
  mutating func noteEncryption(_ name: Range<Int>, value first: Int) {
    guard (3...12).contains(name.count), Self.encryption.contains(bytes[name]),
      first >= bytes.count || SecretBytes.isLineEnd(bytes[first]) || bytes[first].isOne(of: "{[")
    else { return }
    expectParts()
  }

  private static let encryption = SecretWords(
    "crypt encrypt encryption encrypter cipher jwt signing hmac aes gossip")

  /// The meaning of an ambiguous name, given its position.
  private func unusualMeaning(of name: ArraySlice<UInt8>, isQuoted: Bool) -> Meaning? {
    if isQuoted {
      if let meaning = meaningOfPatched(name) { return meaning }
      if SecretName.isAuth(name) { return .secret }
      if state.hosts > 0, name.contains(UInt8(ascii: ".")) { return .perhaps }
      if SecretName.equals(name, "pwd") { return .secret }
      // The key of a cluster of Consul or Nomad.
      if SecretName.equals(name, "encrypt") { return .perhaps }
      if commands.contains(.userName), SecretName.equals(name, "key") { return .perhaps }
      if commands.contains(.webKey), Self.membersOfKeys.contains(where: { name.elementsEqual($0.utf8) }) {
        return .perhaps
      }
    }
    if state.parts > 0, SecretName.equals(name, "key") { return .perhaps }
    return SecretName.isPair(name) && name.count > 5 ? .pair : nil
  }

  /// Lists of tokens by host in Composer's settings.
  private static let listsOfHosts = [
    "github-oauth", "gitlab-oauth", "gitlab-token", "bitbucket-oauth", "bearer",
  ]
  /// The private members of a JSON web key (RFC 7518).
  private static let membersOfKeys = ["d", "p", "q", "dp", "dq", "qi", "k"]

  /// `dsn: x` below `kind: Secret` and `data:`.
  private mutating func memberOfKubernetesSecret(_ name: Range<Int>, from first: Int) -> Range<Int>? {
    if SecretName.equals(bytes[name], "kind"), bytes[first...].starts(with: "Secret".utf8),
      isLastInLine(first + 6)
    {
      expectMembers(isInData: false)
      return nil
    }
    guard state.secretLines > 0, state.isInData, startsItem(name) else { return nil }
    return value(from: first, until: .endOfWord, name: nil, meaning: .stored)
  }

  /// `sha256=…` of a signed message, or the digits alone.
  private func signature(from first: Int) -> Range<Int>? {
    guard let find = value(from: first, until: .endOfWord, name: nil) else { return nil }
    let sign = bytes[find].firstIndex(of: UInt8(ascii: "="))
    let start = sign.map { $0 + 1 < find.upperBound ? $0 + 1 : find.lowerBound } ?? find.lowerBound
    return SecretValue.looksLikeKey(bytes[start..<find.upperBound]) ? start..<find.upperBound : nil
  }

  private func headerValue(from first: Int) -> Range<Int>? {
    guard let find = value(from: first, until: .endOfWord, name: nil, least: 3) else { return nil }
    // `apiKey: string` of a program.
    return SecretValue.isTypeWord(bytes[find]) ? nil : find
  }

  /// `Basic dXNlcjpw`, `Bearer abc`, `token abc`, or the credential alone.
  private mutating func credentials(from first: Int) -> Range<Int>? {
    // `map[Authorization:[Bearer x]]` of Go.
    var start = bytes[first] == UInt8(ascii: "[") && first + 1 < bytes.count ? first + 1 : first
    if SecretBytes.isQuote(bytes[start]) { start += 1 } else if isEscapedQuote(at: start) { start += 2 }
    var end = start
    while end < bytes.count, SecretBytes.isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
    let hasScheme =
      end < bytes.count && SecretBytes.isBlank(bytes[end])
      && Self.schemes.contains { SecretName.equals(bytes[start..<end], $0) }
    // `Digest username="bob", response="x"`: the answer is what proves the password.
    if hasScheme, ["digest", "hawk"].contains(where: { SecretName.equals(bytes[start..<end], $0) }) {
      commands.insert(.challenge)
      return nil
    }
    if hasScheme { start = skipBlanks(from: end) }
    // `Token token="x", email="y"`
    if hasScheme, let sign = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: "=")), sign > start,
      sign + 2 < bytes.count, SecretBytes.isQuote(bytes[sign + 1]) || isEscapedQuote(at: sign + 1),
      bytes[start..<sign].allSatisfy(SecretBytes.isWord)
    {
      return value(from: sign + 1, until: .endOfWord, name: nil, least: 3)
    }
    // Any other scheme, if a key follows.
    if !hasScheme, end > start, end < bytes.count, SecretBytes.isBlank(bytes[end]),
      let find = value(from: skipBlanks(from: end), until: .endOfWord, name: nil),
      SecretValue.looksLikeKey(bytes[find])
    {
      return find
    }
    guard start < bytes.count,
      let find = value(from: start, until: .endOfWord, name: nil, least: hasScheme ? 3 : SecretValue.shortest)
    else { return nil }
    // `Authorization: header missing` is a sentence.
    return !hasScheme && isPlainWord(find) ? nil : find
  }

  /// The words in front of a credential (the IANA registry of HTTP authentication schemes, and GitHub's).
  private static let schemes = [
    "basic", "bearer", "token", "digest", "negotiate", "ntlm", "apikey", "key", "gnap", "dpop", "ssws",
    "geniekey",
    "splunk", "aws", "sharedkey", "api-key", "api-token", "bot", "jwt", "private-token", "hawk",
    "aws4-hmac-sha256",
  ]

  private static let attributesOfCookies = SecretWords("samesite path domain max-age expires secure httponly")

  private func cookies(from first: Int) -> Range<Int>? {
    var sign = first
    while sign < bytes.count, sign - first < Self.longestName, SecretBytes.isName(bytes[sign]) { sign += 1 }
    guard sign > first, sign < bytes.count, bytes[sign] == UInt8(ascii: "="),
      !Self.attributesOfCookies.contains(bytes[first..<sign])
    else { return nil }
    var end = sign + 1
    while end < bytes.count, !SecretBytes.isLineEnd(bytes[end]), !SecretBytes.isQuote(bytes[end]) { end += 1 }
    return sign + 1..<end
  }

  /// Whether a name that begins there is the first on its line or follows a `{`, `,`, `(` or quotation mark.
  func standsAlone(_ start: Int) -> Bool {
    var i = start - 1
    // The quotation mark of the name itself, and a list's `- `.
    if i >= 0, SecretBytes.isQuote(bytes[i]) { return true }
    while i >= 0, SecretBytes.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i -= 1 }
    guard i >= 0 else { return true }
    return SecretBytes.isLineEnd(bytes[i]) || bytes[i].isOne(of: "{,(\"'<>=&;|") || endsInstruction(i + 1)
      || endsPrefix(i + 1)
      // `profile::db::password: x`
      || bytes[i] == UInt8(ascii: ":") && i > 0 && bytes[i - 1] == UInt8(ascii: ":")
  }

  /// Whether only blanks and a list's `- ` precede the name on its line or in its quotation marks.
  func startsItem(_ name: Range<Int>) -> Bool {
    var i = name.lowerBound - 1
    while i >= 0, SecretBytes.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i -= 1 }
    return i < 0 || SecretBytes.isLineEnd(bytes[i]) || SecretBytes.isQuote(bytes[i]) || endsInstruction(i + 1)
      || endsPrefix(i + 1)
  }

  /// Whether the word before is an instruction's or `echo`, so that a setting after it is the first thing of its own.
  private func endsInstruction(_ end: Int) -> Bool {
    ["RUN", "ENV", "ARG", "LABEL", "echo", "sh -c", "bash -c", "#define"].contains { word in
      let start = end - word.utf8.count
      return start >= 0 && bytes[start..<end].elementsEqual(word.utf8)
        && (start == 0 || !SecretBytes.isName(bytes[start - 1]))
    }
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { SecretBytes.isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  private func isPlainWord(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { SecretBytes.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }
}
