/// Secrets in the settings of networks: communities of SNMP, keys of routers, jars of cookies.
extension SecretScanner {
  /// `snmp-server community x RO`, `rocommunity x 10.0.0.0/8`, `com2sec ro default x`.
  func community(_ word: Range<Int>) -> Range<Int>? {
    let end = word.upperBound
    let find: Range<Int>?
    if SecretName.equals(bytes[word], "com2sec") {
      guard startsItem(word) else { return nil }
      find = start(ofWord: 3, from: end).flatMap { argument(from: $0) }
    } else if SecretName.equals(bytes[word], "community") {
      let before = bytes[..<word.lowerBound]
      guard
        before.suffix(12).elementsEqual("snmp-server ".utf8) || before.suffix(5).elementsEqual("snmp ".utf8)
      else { return nil }
      find = wordValue(from: end)
    } else {
      find = startsItem(word) ? wordValue(from: end) : nil
    }
    guard let find else { return nil }
    let text = bytes[find]
    return SecretValue.isMixed(text) || SecretValue.isChosen(text) ? find : nil
  }

  /// The secrets of `snmp-server user bob grp v3 auth sha x priv aes 128 y`.
  mutating func secretsOfTraps(_ word: Range<Int>) -> Range<Int>? {
    guard let words = laterWords(after: word.upperBound),
      words.first.map({ bytes[$0].elementsEqual("user".utf8) }) == true
    else { return nil }
    for (place, next) in words.enumerated() where place + 2 < words.count {
      let isAuth = bytes[next].elementsEqual("auth".utf8)
      guard isAuth || bytes[next].elementsEqual("priv".utf8) else { continue }
      // The cipher's size may stand between.
      let isSize = bytes[words[place + 2]].allSatisfy(SecretBytes.isDigit) && place + 3 < words.count
      let secret = words[isSize ? place + 3 : place + 2]
      if !isMasked(secret), !SecretValue.isHarmless(bytes[secret], name: nil) { add(secret, .context) }
    }
    return nil
  }

  /// `crypto isakmp key x address 10.0.0.1`, `ntp authentication-key 1 md5 x`.
  func routerKey(_ word: Range<Int>) -> Range<Int>? {
    guard let words = laterWords(after: word.upperBound), words.count > 1 else { return nil }
    let secret: Range<Int>
    if SecretName.equals(bytes[word], "isakmp") {
      guard bytes[words[0]].elementsEqual("key".utf8) else { return nil }
      // `key 6 x`
      secret = words[1].count == 1 && words.count > 2 ? words[2] : words[1]
    } else {
      guard words.count > 2, bytes[words[0]].allSatisfy(SecretBytes.isDigit) else { return nil }
      secret = words[2]
    }
    return isMasked(secret) || SecretValue.isHarmless(bytes[secret], name: nil) ? nil : secret
  }

  /// The keys of `ip xfrm state add … enc cbc(aes) 0x… auth hmac(sha256) 0x…`.
  mutating func keysOfTransform(_ word: Range<Int>) -> Range<Int>? {
    guard let words = laterWords(after: word.upperBound) else { return nil }
    for next in words where next.count >= 34 {
      let text = bytes[next]
      guard text.starts(with: "0x".utf8), text.dropFirst(2).allSatisfy(SecretBytes.isHexDigit) else {
        continue
      }
      add(next.lowerBound + 2..<next.upperBound, .context)
    }
    return nil
  }

  /// The words of a command or line behind a place; `nil` if there are none.
  private func laterWords(after start: Int) -> [Range<Int>]? {
    var words: [Range<Int>] = []
    var i = skipBlanks(from: start)
    while !endsCommand(i), i - start < 512, words.count < 32 {
      var end = i
      while end < bytes.count, !SecretBytes.endsValue(bytes[end]) { end += 1 }
      guard end > i else { break }
      words.append(i..<end)
      i = skipBlanks(from: end)
    }
    return words.isEmpty ? nil : words
  }

  /// The value of a line of a jar of cookies: `.example.org	TRUE	/	TRUE	1700000000	sid	x`.
  func cookieOfJar(_ word: Range<Int>) -> Range<Int>? {
    guard word.lowerBound > 1, bytes[word.lowerBound - 1] == UInt8(ascii: "\t"),
      bytes[word.upperBound] == UInt8(ascii: "\t")
    else { return nil }
    var end = word.upperBound
    while end < bytes.count, !SecretBytes.isLineEnd(bytes[end]), !SecretBytes.isQuote(bytes[end]) { end += 1 }
    let columns = bytes[(word.upperBound + 1)..<end].split(
      separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 5, columns[0].first == UInt8(ascii: "/"),
      columns[1].elementsEqual("TRUE".utf8) || columns[1].elementsEqual("FALSE".utf8),
      !columns[2].isEmpty, columns[2].allSatisfy(SecretBytes.isDigit)
    else { return nil }
    let find = columns[4].startIndex..<columns[4].endIndex
    return isMasked(find) || SecretValue.isHarmless(bytes[find], name: nil) ? nil : find
  }

  /// `EXEC sp_addlogin 'bob', 'x'`: the second item of a procedure's list.
  func secretOfProcedure(_ word: Range<Int>) -> Range<Int>? {
    var i = word.upperBound
    while i < bytes.count, i - word.upperBound < 96, bytes[i] != UInt8(ascii: ","), !endsCommand(i) { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: ",") else { return nil }
    let first = skipBlanks(from: i + 1)
    guard first < bytes.count, SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first) else {
      return nil
    }
    return value(from: first, until: .endOfWord, name: nil)
  }

  /// `Set for the current user (/root/.bundle/config): "bob:x"`, as Bundler shows its settings.
  func credentialOfBundler(colon at: Int) -> Range<Int>? {
    guard at > 16, bytes[at - 1] == UInt8(ascii: ")"),
      bytes[..<(at - 1)].suffix(14).elementsEqual(".bundle/config".utf8),
      let find = value(from: skipBlanks(from: at + 1), until: .endOfWord, name: nil)
    else { return nil }
    let text = bytes[find]
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      return SecretValue.looksLikeKey(text) ? find : nil
    }
    let password = text[(colon + 1)...]
    guard colon > find.lowerBound, password.count >= SecretValue.shortest,
      password.allSatisfy({ SecretBytes.isTokenByte($0) && $0 != UInt8(ascii: "/") })
    else { return nil }
    return text[..<colon].allSatisfy(SecretBytes.isHexDigit) ? find : colon + 1..<find.upperBound
  }
}
