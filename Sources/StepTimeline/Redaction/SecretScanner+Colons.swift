/// Secrets behind a colon: in URLs, headers, JSON and YAML.
extension SecretScanner {
  /// No user name and password are longer; it bounds how far the scanner looks ahead for an `@`.
  private static let longestUserInfo = 4096

  /// What to mask behind the colon at `at`.
  func secrets(atColon at: Int) -> [Range<Int>] {
    guard at + 1 < bytes.count else { return [] }
    if bytes[at + 1] == UInt8(ascii: "/") {
      guard at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: "/") else { return [] }
      return userInfo(scheme: at, from: at + 3)
    }
    return namedSecret(colon: at).map { [$0] } ?? []
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
    // The token may stand in the user's place, with a filler as the password.
    if let user = secretUser(first..<colon, isSurely: isPasswordPlain && isHTTP(scheme: at)) {
      finds.append(user)
    }
    if !isPasswordPlain, !isMasked(password), !SecretValue.isHarmless(bytes[password], name: nil) {
      if let token = TokenShape.find(in: bytes, at: password.lowerBound), token.upperBound <= sign {
        finds.append(token.lowerBound..<sign)
      } else {
        finds.append(password)
      }
    }
    return finds
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
    guard looksRandom || (isSurely && user.count >= 12 && user.contains(where: SecretBytes.isDigit)) else {
      return nil
    }
    return SecretValue.isHarmless(user, name: nil) ? nil : range
  }

  // MARK: Headers, JSON, YAML

  private func namedSecret(colon at: Int) -> Range<Int>? {
    guard let name = name(endingAt: at) else { return nil }
    let text = bytes[name]
    let first = skipBlanks(from: at + 1)
    guard first < bytes.count, !SecretBytes.isLineEnd(bytes[first]) else { return nil }
    if SecretName.isAuthorization(text) { return credentials(from: first) }
    if SecretName.isCookie(text), first > at + 1 { return cookies(from: first) }

    let isNameQuoted = at > 0 && SecretBytes.isQuote(bytes[at - 1])
    let isValueQuoted = SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first)
    guard SecretName.isSecret(text) || (isNameQuoted && SecretName.isAuth(text)) else { return nil }
    if isValueQuoted {
      // `"token": "…"`; `unexpected token: "}"` of a parser is no setting.
      guard isNameQuoted || standsAlone(name) else { return nil }
      guard let find = value(from: first, until: .endOfWord, name: name) else { return nil }
      return bytes[find].contains(where: SecretBytes.isWord) ? find : nil
    }
    guard first > at + 1 || SecretName.isHeader(text) else { return nil }
    guard let find = value(from: first, until: .endOfWord, name: name) else { return nil }
    if SecretName.isHeader(text) { return find }
    // Prose has words behind a colon (`failed to fetch oauth token: unexpected status`), a setting one value.
    guard !isNameQuoted, standsAlone(name), isLastInLine(find.upperBound), !isPlainWord(find),
      !bytes[find].contains(UInt8(ascii: "("))
    else { return nil }
    return find
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
    guard start < bytes.count, let find = value(from: start, until: .endOfWord, name: nil) else { return nil }
    // `Authorization: header missing` is a sentence.
    return !hasScheme && isPlainWord(find) ? nil : find
  }

  /// The words in front of a credential (the IANA registry of HTTP authentication schemes, and GitHub's).
  private static let schemes = [
    "basic", "bearer", "token", "digest", "negotiate", "ntlm", "apikey", "key", "gnap", "dpop",
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

  /// Whether the name is the first thing in its line or behind a `{`, `,`, `(` or quotation mark.
  private func standsAlone(_ name: Range<Int>) -> Bool {
    var i = name.lowerBound - 1
    // The quotation mark of the name itself, and a list's `- `.
    if i >= 0, SecretBytes.isQuote(bytes[i]) { return true }
    while i >= 0, SecretBytes.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i -= 1 }
    guard i >= 0 else { return true }
    return SecretBytes.isLineEnd(bytes[i]) || "{,(\"'<>".utf8.contains(bytes[i])
  }

  private func isPlainWord(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { SecretBytes.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }
}
