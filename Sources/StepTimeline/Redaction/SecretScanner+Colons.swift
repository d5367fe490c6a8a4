/// Secrets after a colon: in URLs, headers, JSON and YAML.
extension SecretScanner {
  /// No user name and password are longer; it bounds how far the scanner looks ahead for an `@`.
  private static let longestUserInfo = 4096

  /// The range to mask after the colon at `at`.
  mutating func secrets(atColon at: Int) -> [Find] {
    guard at + 1 < bytes.count else { return [] }
    if bytes[at + 1] == UInt8(ascii: "/") {
      guard at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: "/") else { return [] }
      return (userInfo(scheme: at, from: at + 3) + pathTokens(from: at + 3)).map {
        Find(range: $0, reason: .form)
      }
    }
    if let find = numberedKey(colon: at) { return [Find(range: find, reason: .form)] }
    if let find = passwordFile(colon: at) { return [Find(range: find, reason: .context)] }
    return namedSecret(colon: at).map { [Find(range: $0, reason: .context)] } ?? []
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

  // MARK: URLs

  /// The password of `scheme://user:password@host`, and the token of `https://token@host`.
  private func userInfo(scheme at: Int, from first: Int) -> [Range<Int>] {
    var end = first
    var sign: Int?
    let limit = min(bytes.count, first + Self.longestUserInfo)
    authority: while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "@"): sign = end
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): break authority
      case let byte
      where SecretBytes.endsValue(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: ";"):
        break authority
      default: break
      }
      end += 1
    }
    if sign == nil || end < limit && bytes[end] == UInt8(ascii: "'") {
      sign = signBehindOddPassword(from: first, to: limit) ?? sign
    }
    guard let sign, sign > first else { return [] }
    // `docker-image://busybox:1.36@sha256:…` names a digest.
    if bytes[sign...].starts(with: "@sha256:".utf8) { return [] }
    let info = bytes[first..<sign]
    guard let colon = info.firstIndex(of: UInt8(ascii: ":")) else {
      guard isHTTP(scheme: at), let token = secretUser(first..<sign) else { return [] }
      return [token]
    }
    var finds: [Range<Int>] = []
    let password = colon + 1..<sign
    let isPasswordPlain = password.isEmpty || bytes[password].elementsEqual("x-oauth-basic".utf8)
    // The token may be in the user's place, with a filler as the password.
    if let user = secretUser(first..<colon, isSurely: isPasswordPlain && isHTTP(scheme: at)) {
      finds.append(user)
    }
    if isExample(user: bytes[first..<colon], password: bytes[password]) { return finds }
    if !isPasswordPlain, !isMasked(password), !SecretValue.isHarmless(bytes[password], name: nil, least: 1) {
      if let token = TokenShape.find(in: bytes, at: password.lowerBound), token.upperBound <= sign {
        finds.append(token.lowerBound..<sign)
      } else {
        finds.append(password)
      }
    }
    return finds
  }

  /// `https://user:password@host`, as documentation writes it.
  private func isExample(user: ArraySlice<UInt8>, password: ArraySlice<UInt8>) -> Bool {
    ["user", "username", "login"].contains { SecretName.equals(user, $0) }
      && ["password", "pass", "passwd", "token"].contains { SecretName.equals(password, $0) }
  }

  /// Tokens that are a part of an address: `https://host/hooks/x`, `https://conda.host/t/x/channel`.
  private func pathTokens(from first: Int) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    let limit = min(bytes.count, first + Self.longestUserInfo)
    var before = first..<first
    var start = first
    var i = first
    // Parts behind a token may be tokens, too.
    var isPlace = false
    while i <= limit {
      let isEnd =
        i == limit || SecretBytes.endsValue(bytes[i]) || "?#\\".utf8.contains(bytes[i])
        // Another address follows, which is looked at on its own.
        || bytes[i] == UInt8(ascii: ":") && bytes[i...].starts(with: "://".utf8)
      if isEnd || bytes[i] == UInt8(ascii: "/") {
        let part = start..<i
        if part.count >= 16, SecretValue.looksLikeKey(bytes[part]) || isKeyWithHead(bytes[part]),
          !isMasked(part)
        {
          isPlace = isPlace || Self.placesOfTokens.contains { SecretName.equals(bytes[before], $0) }
          if isPlace { finds.append(part) }
        }
        before = part
        start = i + 1
      }
      if isEnd { break }
      i += 1
    }
    return finds
  }

  /// `ac-` and a UUID.
  private func isKeyWithHead(_ part: ArraySlice<UInt8>) -> Bool {
    // A webhook of Teams has two UUIDs with `@` between them.
    (part.count > 37 && part.count <= 40 || part.count == 73) && SecretValue.isUUID(part.suffix(36))
  }

  private static let placesOfTokens = [
    "reset", "confirm", "invite", "invitation", "verify", "magic", "activate",
    "hooks", "webhook", "webhookb2", "webhooks", "incomingwebhook", "inputs", "input", "t", "token", "apikey",
    "api-key",
    "dl.cloudsmith.io", "services", "triggers",
  ]

  /// The `@` behind a password with `/`, `#`, `?` or `'` in it, which should have been written as `%2F`.
  ///
  /// `http://localhost:8080/a@b` has a port in this place and `https://host/a:b@c` a path.
  private func signBehindOddPassword(from first: Int, to limit: Int) -> Int? {
    var colon = first
    while colon < limit, SecretBytes.isName(bytes[colon]) || bytes[colon] == UInt8(ascii: "%") { colon += 1 }
    guard colon < limit, bytes[colon] == UInt8(ascii: ":") else { return nil }
    var port = colon + 1
    while port < limit, SecretBytes.isDigit(bytes[port]) { port += 1 }
    if port > colon + 1, port - colon <= 6, port == limit || "/?#".utf8.contains(bytes[port]) { return nil }
    var sign: Int?
    var i = colon + 1
    while i < limit, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "<"),
      bytes[i] != UInt8(ascii: "`")
    {
      if bytes[i] == UInt8(ascii: ":"), bytes[i...].starts(with: "://".utf8) { break }
      if bytes[i] == UInt8(ascii: "@"), i + 1 < limit, SecretBytes.isWord(bytes[i + 1]) { sign = i }
      i += 1
    }
    return sign
  }

  /// `user:password@tcp(host:3306)/name`: a data source as Go's drivers write it.
  func dataSource(at sign: Int) -> Range<Int>? {
    let rest = bytes[(sign + 1)...]
    let isSocket = rest.starts(with: "tcp(".utf8) || rest.starts(with: "unix(".utf8)
    guard let next = rest.first, isSocket || rest.starts(with: "//".utf8) || SecretBytes.isWord(next) else {
      return nil
    }
    var start = sign
    while start > 0, sign - start < Self.longestName, !SecretBytes.endsValue(bytes[start - 1]) { start -= 1 }
    // `jdbc:oracle:thin:user/password@host`
    let isOracle = !isSocket
    if isOracle, next != UInt8(ascii: "/"),
      !String(decoding: bytes[start..<sign], as: UTF8.self).holds("jdbc:oracle:")
    {
      return nil
    }
    let mark = isOracle ? UInt8(ascii: "/") : UInt8(ascii: ":")
    let info = bytes[start..<sign]
    guard !info.contains(UInt8(ascii: "*")),
      let colon = isOracle ? info.lastIndex(of: mark) : info.firstIndex(of: mark), colon > start,
      colon + 1 < sign,
      !isOracle || info.contains(UInt8(ascii: ":"))
    else { return nil }
    return SecretValue.isHarmless(bytes[(colon + 1)..<sign], name: nil, least: 3) ? nil : colon + 1..<sign
  }

  private func isHTTP(scheme end: Int) -> Bool {
    bytes[..<end].suffix(5).elementsEqual("https".utf8) || bytes[..<end].suffix(4).elementsEqual("http".utf8)
  }

  /// The user of a URL where it is a token.
  private func secretUser(_ range: Range<Int>, isSurely: Bool = false) -> Range<Int>? {
    guard !range.isEmpty, !isMasked(range) else { return nil }
    if let token = TokenShape.find(in: bytes, at: range.lowerBound), token.upperBound <= range.upperBound {
      return token.lowerBound..<range.upperBound
    }
    let user = bytes[range]
    // A name has no digits between letters over such a length; a mail address has its `@` written as `%40`.
    let looksRandom =
      user.count >= 16 && user.count(where: SecretBytes.isDigit) >= 3
      && user.contains(where: SecretBytes.isLetter)
      && user.allSatisfy(SecretBytes.isName)
    let isMixed =
      user.count >= 16 && user.contains(where: SecretBytes.isDigit)
      && user.contains(where: SecretBytes.isUpper)
      && user.contains(where: SecretBytes.isLower)
    guard
      looksRandom || isMixed || (isSurely && user.count >= 12 && user.contains(where: SecretBytes.isDigit))
    else {
      return nil
    }
    return SecretValue.isHarmless(user, name: nil, least: 1) ? nil : range
  }

  // MARK: Headers, JSON, YAML

  private mutating func namedSecret(colon at: Int) -> Range<Int>? {
    guard let name = name(endingAt: at) else { return nil }
    let text = bytes[name]
    var first = skipBlanks(from: at + 1)
    // `TOKEN: &anchor x`
    if first < bytes.count, bytes[first] == UInt8(ascii: "&") {
      while first < bytes.count, !SecretBytes.isBlank(bytes[first]), !SecretBytes.isLineEnd(bytes[first]) {
        first += 1
      }
      first = skipBlanks(from: first)
    }
    guard first < bytes.count, !SecretBytes.isLineEnd(bytes[first]) else { return nil }
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
    noteNameOfPair(text, first)
    if Self.listsOfHosts.contains(where: { SecretName.equals(text, $0) }) { expectHosts() }

    let isNameQuoted = at > 0 && SecretBytes.isQuote(bytes[at - 1])
    let isValueQuoted = SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first)
    // `https://x-access-token:…@host` names a user.
    if SecretName.isHeader(text), name.lowerBound == 0 || bytes[name.lowerBound - 1] != UInt8(ascii: "/") {
      return headerValue(from: first)
    }
    let meaning: Meaning
    switch SecretName.meaning(of: text) {
    case .secret: meaning = .secret
    case .perhaps: meaning = .perhaps
    case .none:
      if let find = announced(colon: at, from: first) { return find }
      if !isNameQuoted, text.elementsEqual("pass".utf8), startsItem(name),
        let find = value(from: first, until: .endOfWord, name: name), SecretValue.isMixed(bytes[find]),
        SecretBytes.isLetter(bytes[find.lowerBound]), isLastInLine(find.upperBound)
      {
        return find
      }
      guard let told = unusualMeaning(of: text, isQuoted: isNameQuoted) else { return nil }
      meaning = told
    }
    if meaning == .secret, "|>".utf8.contains(bytes[first]), startsItem(name) {
      expectBlock()
      return nil
    }
    if isValueQuoted {
      // `"token": "…"`; `unexpected token: "}"` of a parser is no setting.
      guard isNameQuoted || standsAlone(name.lowerBound) else { return nil }
      guard let find = value(from: first, until: .endOfWord, name: name, meaning: meaning) else { return nil }
      return bytes[find].contains(where: SecretBytes.isWord) ? find : nil
    }
    guard let find = value(from: first, until: .endOfWord, name: name, meaning: meaning) else {
      return first > at + 1 && !isNameQuoted ? phrase(of: name, from: first) : nil
    }
    let isPlain = isPlainWord(find)
    // Without a blank (`password:hunter2`) it is a setting only if the value is no word.
    if first == at + 1 {
      let isAddress = name.lowerBound > 0 && "/:".utf8.contains(bytes[name.lowerBound - 1])
      let isOther =
        bytes[first] == UInt8(ascii: "$")
        || bytes[find].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
      return isPlain || isAddress || isOther || isNumber(find) ? nil : find
    }
    guard !isNameQuoted, !bytes[find].contains(UInt8(ascii: "(")) else { return nil }
    // Prose has words behind a colon (`failed to fetch oauth token: unexpected status`), a setting one value.
    if standsAlone(name.lowerBound), isLastInLine(find.upperBound), !isPlain { return find }
    if let phrase = phrase(of: name, from: first) { return phrase }
    // After other words of the line only what looks like a key.
    return SecretValue.looksLikeKey(bytes[find]) ? find : announced(colon: at, from: first)
  }

  /// What a name that says nothing by itself means in its place.
  private func unusualMeaning(of name: ArraySlice<UInt8>, isQuoted: Bool) -> Meaning? {
    if isQuoted {
      if SecretName.isAuth(name) { return .secret }
      if state.hosts > 0, name.contains(UInt8(ascii: ".")) { return .perhaps }
      if SecretName.equals(name, "pwd") { return .secret }
      if commands.contains(.userName), SecretName.equals(name, "key") { return .perhaps }
      if commands.contains(.webKey), Self.membersOfKeys.contains(where: { name.elementsEqual($0.utf8) }) {
        return .perhaps
      }
    }
    return SecretName.isPair(name) && name.count > 5 ? .pair : nil
  }

  /// Lists of tokens by host in Composer's settings.
  private static let listsOfHosts = [
    "github-oauth", "gitlab-oauth", "gitlab-token", "bitbucket-oauth", "bearer",
  ]
  /// The private members of a JSON web key (RFC 7518).
  private static let membersOfKeys = ["d", "p", "q", "dp", "dq", "qi", "k"]

  private func headerValue(from first: Int) -> Range<Int>? {
    value(from: first, until: .endOfWord, name: nil, least: 3)
  }

  /// `Basic dXNlcjpw`, `Bearer abc`, `token abc`, or the credential alone.
  private func credentials(from first: Int) -> Range<Int>? {
    var start = first
    if SecretBytes.isQuote(bytes[start]) { start += 1 } else if isEscapedQuote(at: start) { start += 2 }
    var end = start
    while end < bytes.count, SecretBytes.isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
    let hasScheme =
      end < bytes.count && SecretBytes.isBlank(bytes[end])
      && Self.schemes.contains { SecretName.equals(bytes[start..<end], $0) }
    if hasScheme { start = skipBlanks(from: end) }
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

  private func cookies(from first: Int) -> Range<Int>? {
    var sign = first
    while sign < bytes.count, sign - first < Self.longestName, SecretBytes.isName(bytes[sign]) { sign += 1 }
    guard sign > first, sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else { return nil }
    var end = sign + 1
    while end < bytes.count, !SecretBytes.isLineEnd(bytes[end]), !SecretBytes.isQuote(bytes[end]) { end += 1 }
    return sign + 1..<end
  }

  /// Whether a name that begins there is the first thing in its line or behind a `{`, `,`, `(` or quotation mark.
  func standsAlone(_ start: Int) -> Bool {
    var i = start - 1
    // The quotation mark of the name itself, and a list's `- `.
    if i >= 0, SecretBytes.isQuote(bytes[i]) { return true }
    while i >= 0, SecretBytes.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i -= 1 }
    guard i >= 0 else { return true }
    return SecretBytes.isLineEnd(bytes[i]) || "{,(\"'<>=&;|".utf8.contains(bytes[i]) || endsInstruction(i + 1)
  }

  /// Whether nothing but blanks and a list's `- ` comes before the name in its line or its quotation marks.
  func startsItem(_ name: Range<Int>) -> Bool {
    var i = name.lowerBound - 1
    while i >= 0, SecretBytes.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i -= 1 }
    return i < 0 || SecretBytes.isLineEnd(bytes[i]) || SecretBytes.isQuote(bytes[i]) || endsInstruction(i + 1)
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
