/// Secrets beside a word that only some programs know, on a command line or in their settings.
extension SecretScanner {
  /// The secret that a word's place in its command tells.
  ///
  /// The words are those that ``CommandWords/placed`` has.
  mutating func placedSecret(_ word: Range<Int>) -> Range<Int>? {
    let text = bytes[word]
    let end = word.upperBound
    guard end + 1 < bytes.count, SecretBytes.isBlank(bytes[end]) else { return nil }
    // `pdftk a.pdf input_pw x`
    if text.suffix(3).elementsEqual("_pw".utf8) {
      return argument(from: end).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
    }
    switch text[text.startIndex] | 0x20 {
    case UInt8(ascii: "a"):
      // `mc admin user add cache bob x`
      if SecretName.equals(text, "add") {
        let isUser = bytes[..<word.lowerBound].suffix(5).elementsEqual("user ".utf8)
        return isUser && commands.contains(.minio) ? start(ofWord: 3, from: end).flatMap(argument) : nil
      }
      if SecretName.equals(text, "authentication-key") { return routerKey(word) }
      // `addauth digest bob:x` of ZooKeeper.
      return start(ofWord: 2, from: end).flatMap(passwordOfPair)
    case UInt8(ascii: "b"): return passwordOfProxy(word)
    case UInt8(ascii: "c"), UInt8(ascii: "r"): return community(word)
    case UInt8(ascii: "f"): return cookieOfJar(word)
    case UInt8(ascii: "t"):
      return SecretName.equals(text, "true") ? cookieOfJar(word) : community(word)
    case UInt8(ascii: "i"): return routerKey(word)
    case UInt8(ascii: "s"):
      if SecretName.equals(text, "setcredentials") { return secondWord(from: end) }
      return SecretName.equals(text, "snmp-server") ? secretsOfTraps(word) : secretOfProcedure(word)
    case UInt8(ascii: "u"):
      // `bw unlock x`
      guard bytes[..<word.lowerBound].suffix(3).elementsEqual("bw ".utf8) else { return nil }
      var first = skipBlanks(from: end)
      while first < bytes.count, bytes[first] == UInt8(ascii: "-") {
        while first < bytes.count, !SecretBytes.endsValue(bytes[first]) { first += 1 }
        first = skipBlanks(from: first)
      }
      return argument(from: first).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
    case UInt8(ascii: "x"): return keysOfTransform(word)
    case UInt8(ascii: "h"):
      return holdsWord("--plaintext", at: skipBlanks(from: end))
        ? wordValue(from: skipBlanks(from: end) + "--plaintext".utf8.count) : nil
    case UInt8(ascii: "j"): return joinAddress(word)
    case UInt8(ascii: "k"): return keyOfAttached(word)
    case UInt8(ascii: "m"):
      return SecretName.equals(text, "masterauth")
        ? wordValue(from: end, least: 4) : hashedPassword(from: end)
    default: return nil
    }
  }

  /// `BasicAuth bob x`, a line of a proxy's settings.
  private func passwordOfProxy(_ word: Range<Int>) -> Range<Int>? {
    guard startsItem(word), let find = secondWord(from: word.upperBound), isLastInLine(find.upperBound)
    else { return nil }
    let text = bytes[find]
    return SecretValue.isSpoken(text) || SecretValue.isChosen(text) || SecretValue.isSigned(text) ? find : nil
  }

  /// `microk8s join host:25000/x/y`: the first part of the path is the token.
  private func joinAddress(_ word: Range<Int>) -> Range<Int>? {
    guard bytes[..<word.lowerBound].suffix(9).elementsEqual("microk8s ".utf8) else { return nil }
    var slash = skipBlanks(from: word.upperBound)
    while slash < bytes.count, SecretBytes.isName(bytes[slash]) || bytes[slash].isOne(of: ":[]") {
      slash += 1
    }
    guard slash < bytes.count, bytes[slash] == UInt8(ascii: "/") else { return nil }
    let token = bytes[(slash + 1)...].prefix(while: SecretBytes.isWord)
    return token.count >= 16 && token.contains(where: SecretBytes.isDigit)
      ? token.startIndex..<token.endIndex : nil
  }

  /// `ATTACH DATABASE 'x.db' AS y KEY 'x'` of SQLCipher.
  private func keyOfAttached(_ word: Range<Int>) -> Range<Int>? {
    let first = skipBlanks(from: word.upperBound)
    guard first < bytes.count, SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first) else {
      return nil
    }
    let before = bytes[max(0, word.lowerBound - 160)..<word.lowerBound].map(\.lowercased)
    guard String(decoding: before, as: UTF8.self).hasText("attach ") else { return nil }
    return value(from: first, until: .endOfWord, name: nil)
  }

  /// `mkpasswd -m sha-512 x`: the first word that is neither an option nor an option's value.
  private func hashedPassword(from start: Int) -> Range<Int>? {
    guard printed == nil else { return nil }
    var i = skipBlanks(from: start)
    var hasOption = false
    while !endsCommand(i), i - start < 256 {
      var end = i
      while end < bytes.count, !SecretBytes.endsValue(bytes[end]) { end += 1 }
      let word = bytes[i..<end]
      guard word.first == UInt8(ascii: "-"), end < bytes.count else {
        guard let find = argument(from: i) else { return nil }
        let text = bytes[find]
        let isPassword = SecretValue.isChosen(text) || SecretValue.isSpoken(text)
        return isPassword || hasOption && SecretValue.isMixed(text) ? find : nil
      }
      // The password comes from elsewhere.
      if word.elementsEqual("-s".utf8) || word.elementsEqual("--stdin".utf8) { return nil }
      hasOption = true
      i = skipBlanks(from: end)
      if Self.optionsOfHashers.contains(where: { word.elementsEqual($0.utf8) }) {
        while i < bytes.count, !SecretBytes.endsValue(bytes[i]) { i += 1 }
        i = skipBlanks(from: i)
      }
    }
    return nil
  }

  private static let optionsOfHashers = ["-m", "-S", "-R", "--method", "--salt", "--rounds"]

  // MARK: Settings

  /// `username bob password 7 0822455D0A16`, `enable secret 5 $1$…`: a digit says how a router's setting is written.
  ///
  /// - Parameter word: the name, after which a digit stands between blanks.
  func typedPassword(_ word: Range<Int>) -> Range<Int>? {
    let name = bytes[word]
    let isKey = ["key", "key-string", "md5"].contains { SecretName.equals(name, $0) }
    guard isKey || ["password", "secret", "passwd"].contains(where: { SecretName.equals(name, $0) }),
      let find = value(from: skipBlanks(from: word.upperBound + 3), until: .endOfWord, name: nil)
    else { return nil }
    let text = bytes[find]
    if bytes[word.upperBound + 1] == UInt8(ascii: "7") {
      let isHex = text.allSatisfy { SecretBytes.isDigit($0) || $0 &- UInt8(ascii: "A") < 6 }
      return isHex && text.count >= 8 && text.count.isMultiple(of: 2)
        && text.contains(where: SecretBytes.isDigit) && (!isKey || isLastInLine(find.upperBound)) ? find : nil
    }
    return !isKey && isLastInLine(find.upperBound)
      && (SecretValue.isChosen(text) || SecretValue.looksLikeKey(text) || SecretValue.isSpoken(text))
      ? find : nil
  }

  /// `"U:bob" "P:x"`, a line of Sendmail's list of servers.
  ///
  /// - Parameter sign: the colon or, before base64, the equals sign.
  func passwordOfMailer(sign: Int) -> Range<Int>? {
    guard sign > 10, sign + SecretValue.shortest < bytes.count, bytes[sign - 1] == UInt8(ascii: "P"),
      SecretBytes.isQuote(bytes[sign - 2])
    else { return nil }
    let before = String(decoding: bytes[max(0, sign - 128)..<sign], as: UTF8.self)
    guard before.hasText("AuthInfo:") || ["\"U:", "\"I:", "\"U=", "\"I="].contains(where: before.hasText)
    else { return nil }
    var end = sign + 1
    while end < bytes.count, bytes[end] != bytes[sign - 2], !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
    if end > sign + 1, bytes[end - 1] == 0x5C { end -= 1 }
    let find = sign + 1..<end
    return isMasked(find) || SecretValue.isHarmless(bytes[find], name: nil) ? nil : find
  }

  /// `user bob on >x ~* +@all`, a line of Redis's list of users, and `ACL SETUSER bob on >x`.
  func passwordOfRule(at sign: Int) -> Range<Int>? {
    guard sign > 8, sign + SecretValue.shortest < bytes.count, SecretBytes.isBlank(bytes[sign - 1]),
      !SecretBytes.isBlank(bytes[sign + 1]), !bytes[sign + 1].isOne(of: "/.&>=(")
    else { return nil }
    let before = bytes[max(0, sign - 96)..<sign].map(\.lowercased)
    guard let user = before.firstRange(of: Self.userOfRule)?.lowerBound else { return nil }
    let isSet = before[..<user].suffix(3).elementsEqual("set".utf8)
    // Behind the name are rules only.
    let rules = before[(user + Self.userOfRule.count)...].split(whereSeparator: SecretBytes.isBlank)
      .dropFirst()
    guard isSet || startsItem(sign - before.count + user..<sign), !rules.isEmpty,
      rules.allSatisfy({ Self.rules.contains($0) || $0[$0.startIndex].isOne(of: "~+-&%#>*") })
    else { return nil }
    var end = sign + 1
    while end < bytes.count, !SecretBytes.isBlank(bytes[end]), !SecretBytes.isLineEnd(bytes[end]),
      !SecretBytes.isQuote(bytes[end])
    {
      end += 1
    }
    let find = sign + 1..<end
    return isMasked(find) || SecretValue.isHarmless(bytes[find], name: nil) ? nil : find
  }

  private static let userOfRule = Array("user ".utf8)
  private static let rules = SecretWords(
    "on off reset resetpass resetkeys resetchannels nopass allkeys allcommands allchannels sanitize-payload")

  /// `.LOGON host/bob,x` of Teradata's programs.
  func passwordOfLogon(comma at: Int) -> Range<Int>? {
    var start = at
    while start > 0, at - start < Self.longestName,
      SecretBytes.isName(bytes[start - 1]) || bytes[start - 1].isOne(of: "/$")
    {
      start -= 1
    }
    guard start > 6, start < at, SecretBytes.isBlank(bytes[start - 1]),
      bytes[(start - 6)..<(start - 1)].map(\.lowercased).elementsEqual("logon".utf8),
      let find = value(from: at + 1, until: .endOfWord, name: nil)
    else { return nil }
    return find
  }

  /// `--object secret,id=sec0,data=x` of QEMU.
  func dataOfObject(named name: Range<Int>, from first: Int) -> Range<Int>? {
    guard name.lowerBound > 7, bytes[name.lowerBound - 1] == UInt8(ascii: ","),
      bytes[name].elementsEqual("data".utf8)
    else { return nil }
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 128, !SecretBytes.endsValue(bytes[start - 1]),
      bytes[start - 1] != UInt8(ascii: "=") || bytes[start...].starts(with: "secret,".utf8) == false
    {
      start -= 1
    }
    guard bytes[start...].starts(with: "secret,".utf8) else { return nil }
    var end = first
    while end < bytes.count, bytes[end] != UInt8(ascii: ","), !SecretBytes.endsValue(bytes[end]) { end += 1 }
    let find = first..<end
    return isMasked(find) || SecretValue.isHarmless(bytes[find], name: nil) ? nil : find
  }

  // MARK: Sections

  /// `[admins]`, `[users]` alone in a line: names with their passwords follow.
  mutating func noteSection(at open: Int, in line: Range<Int>) {
    var end = open + 1
    while end < line.upperBound, SecretBytes.isLetter(bytes[end]) { end += 1 }
    guard end < line.upperBound, bytes[end] == UInt8(ascii: "]") else { return }
    let name = bytes[open + 1..<end]
    let isLast = isLastInLine(end + 1)
    state.admins = isLast && name.elementsEqual("admins".utf8) ? 12 : 0
    state.users = isLast && name.elementsEqual("users".utf8) ? 12 : 0
  }

  /// What a section of accounts, or the word before, says of a name's value: `bob = x`, `PRAGMA key = 'x'`.
  func meaning(ofPlaced name: Range<Int>) -> Meaning? {
    let text = bytes[name]
    let start = name.lowerBound
    if SecretName.equals(text, "key") || SecretName.equals(text, "rekey"), start > 6,
      bytes[(start - 7)..<start].map(\.lowercased).elementsEqual("pragma ".utf8)
    {
      return .secret
    }
    // `Secret ID    = x` of Nomad.
    if SecretName.equals(text, "id"), start > 6,
      bytes[(start - 7)..<start].map(\.lowercased).elementsEqual("secret ".utf8)
    {
      return .perhaps
    }
    guard state.admins > 0 || state.users > 0, startsItem(name) else { return nil }
    return state.admins > 0 ? .secret : .stored
  }

  /// Whether a value is a list of keys, as its name says: `APP_KEYS=x,y`.
  func holdsKeys(_ value: ArraySlice<UInt8>, _ name: Range<Int>?) -> Bool {
    guard let last = name.flatMap({ bytes[$0].last }), last | 0x20 == UInt8(ascii: "s") else { return false }
    return SecretValue.looksLikeKey(value.prefix { $0 != UInt8(ascii: ",") })
  }
}
