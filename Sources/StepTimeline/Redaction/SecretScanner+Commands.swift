/// Secrets that a command's name gives away.
extension SecretScanner {
  mutating func secretOfCommandWord(at start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, end - start < 24, SecretBytes.isName(bytes[end]) { end += 1 }
    guard end - start >= 2, end - start < 24 else { return isSettingName(at: start) }
    let isSub =
      start == 0 || SecretBytes.isBlank(bytes[start - 1]) || "/\"'(;&|`$[,\n".utf8.contains(bytes[start - 1])
    guard isSub else { return isSettingName(at: start) }
    let word = bytes[start..<end]
    // Few words of a line are looked up.
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "l"):
      // `docker login -p x`; not `--disabled-login` or `login.html`.
      if word.elementsEqual("login".utf8) {
        if commands.contains(.tokenWord) { return tokenArgument(from: end) }
        commands.insert(.passwordOption)
      }
      if state.netrc > 0 || startsLine(start), SecretName.equals(word, "login"), holdsPassword(after: end) {
        expectPassword()
      }
    case UInt8(ascii: "m"):
      if SecretName.equals(word, "machine"), isHost(from: skipBlanks(from: end)) { expectPassword() }
    case UInt8(ascii: "d"):
      if SecretName.equals(word, "default"), holdsLogin(after: end) { expectPassword() }
    case UInt8(ascii: "p"):
      if SecretName.equals(word, "password") {
        if state.netrc > 0, let find = wordValue(from: end) { return find }
        if commands.contains(.role), end < bytes.count, let find = sqlText(from: end) { return find }
      }
    case UInt8(ascii: "b"):
      if SecretName.equals(word, "bearer"), let find = bearer(from: end) { return find }
      if SecretName.equals(word, "by"), commands.contains(.identified) { return sqlText(from: end) }
      if SecretName.equals(word, "by"), let find = sqlText(from: end), commands.contains(.role) {
        return find
      }
    case UInt8(ascii: "e"):
      if SecretName.equals(word, "env"), let find = oldStyleEnvironment(from: end) { return find }
    case UInt8(ascii: "a"):
      if SecretName.equals(word, "auth"), commands.contains(.tokenWord) { return tokenArgument(from: end) }
    case UInt8(ascii: "c"):
      if SecretName.equals(word, "chpasswd"), let find = printedPair() { return find }
      if SecretName.equals(word, "convertto-securestring"), let find = wordValue(from: end) { return find }
    default: break
    }
    guard CommandWords.mayMean[Int(bytes[start] | 0x20) << 5 | word.count] else {
      return isSettingName(at: start)
    }
    if let meaning = CommandWords.meanings[word.map { SecretBytes.isUpper($0) ? $0 | 0x20 : $0 }] {
      commands.insert(meaning)
      if meaning.contains(.echo) { printed = end..<end }
      if meaning.contains(.tokenWord) { return tokenArgument(from: end) }
      if meaning.contains(.htpasswd) { return lastWord(from: end) }
      if meaning.contains(.nameAndPassword) { return secondWord(from: end) }
    }
    if CommandWords.loginPrograms.contains(Array(word)) { commands.insert(.tokenWord) }
    return isSettingName(at: start)
  }

  /// `set NAME value`, `npm config set //host/:_authToken value`, `composer config http-basic.host user value`.
  private func isSettingName(at start: Int) -> Range<Int>? {
    guard !commands.isDisjoint(with: [.setting, .credentialSetting]) else { return nil }
    var end = start
    while end < bytes.count, end - start < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    guard end < bytes.count, SecretBytes.isBlank(bytes[end]) else { return nil }
    let name = bytes[start..<end]
    if commands.contains(.credentialSetting) {
      if name.starts(with: "http-basic.".utf8) { return secondWord(from: end) }
      let heads = [
        "github-oauth.", "gitlab-token.", "gitlab-oauth.", "bearer.", "bitbucket-oauth.", "pypi-token.",
      ]
      if heads.contains(where: { name.starts(with: $0.utf8) }) { return wordValue(from: end) }
      // `bundle config [set] [--global] gems.example.com user:password`
      if commands.contains(.setting), name.contains(UInt8(ascii: ".")) || name.starts(with: "BUNDLE_".utf8),
        let find = value(from: skipBlanks(from: end), until: .endOfWord, name: nil)
      {
        let text = bytes[find]
        if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > find.lowerBound,
          colon + 1 < find.upperBound
        {
          return colon + 1..<find.upperBound
        }
        if SecretValue.looksLikeKey(text) { return find }
      }
    }
    guard commands.contains(.setting), SecretName.isSecret(name) || name.elementsEqual("_auth".utf8),
      let find = wordValue(from: end)
    else { return nil }
    // `set password policy` is a sentence.
    let text = bytes[find]
    let isPlain = text.allSatisfy { SecretBytes.isLower($0) || $0 == UInt8(ascii: "-") }
    return isPlain && name.allSatisfy(SecretBytes.isLower) ? nil : find
  }

  // MARK: .netrc

  private func startsLine(_ start: Int) -> Bool {
    var i = start
    while i > 0, SecretBytes.isBlank(bytes[i - 1]) { i -= 1 }
    return i == 0 || SecretBytes.isLineEnd(bytes[i - 1]) || SecretBytes.isQuote(bytes[i - 1])
  }

  /// Whether `name password` follows.
  private func holdsPassword(after start: Int) -> Bool {
    let name = skipBlanks(from: start)
    var end = name
    while end < bytes.count, end - name < Self.longestName, !SecretBytes.endsValue(bytes[end]) { end += 1 }
    guard end > name else { return false }
    let next = skipBlanks(from: end)
    // The password may stand in the next line.
    return next >= bytes.count || SecretBytes.isLineEnd(bytes[next]) || holdsWord("password", at: next)
  }

  private func holdsLogin(after start: Int) -> Bool {
    let next = skipBlanks(from: start)
    return next < bytes.count && holdsWord("login", at: next)
  }

  /// Whether a host stands there, and not the next word of `machine learning`.
  private func isHost(from start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start < 256,
      SecretBytes.isName(bytes[end]) || bytes[end] == UInt8(ascii: ":")
    { end += 1 }
    let next = skipBlanks(from: end)
    return bytes[start..<end].contains(UInt8(ascii: ".")) || holdsWord("localhost", at: start)
      || next < bytes.count && (holdsWord("login", at: next) || SecretBytes.isLineEnd(bytes[next]))
      || next == bytes.count
  }
}
