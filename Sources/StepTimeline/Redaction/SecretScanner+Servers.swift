/// Secrets in the settings of servers and build services, whose words stand beside each other without a sign.
extension SecretScanner {
  /// `secret "x";`, `token x;`: a setting that is alone in its line or block.
  func serverSetting(named name: Range<Int>) -> Range<Int>? {
    let first = skipBlanks(from: name.upperBound)
    guard first > name.upperBound, first < bytes.count, beginsStatement(name.lowerBound),
      let find = value(from: first, until: .endOfWord, name: nil)
    else { return nil }
    let text = bytes[find]
    var end = find.upperBound
    if end < bytes.count, bytes[end] == 0x5C { end += 1 }
    if end < bytes.count, SecretBytes.isQuote(bytes[end]) { end += 1 }
    let isGood = SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
    // `Token token2;` declares a variable.
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
      return isGood || find.lowerBound > first && SecretValue.isMixed(text) ? find : nil
    }
    return isGood && isLastInLine(find.upperBound) ? find : nil
  }

  private func beginsStatement(_ start: Int) -> Bool {
    var i = start
    while i > 0, SecretBytes.isBlank(bytes[i - 1]) { i -= 1 }
    if i > 0, SecretBytes.isQuote(bytes[i - 1]), i == 1 || SecretBytes.isLineEnd(bytes[i - 2]) { return true }
    return i == 0 || SecretBytes.isLineEnd(bytes[i - 1]) || bytes[i - 1].isOne(of: "{;") || endsPrefix(i)
  }

  /// `auth_pass x`, `stats auth user:x`, `: PSK "x"`, `createUser bob SHA "x"`, `user set password 2 x`.
  mutating func settingOfServer(_ word: Range<Int>) -> Range<Int>? {
    let text = bytes[word]
    let end = word.upperBound
    guard end + 1 < bytes.count, SecretBytes.isBlank(bytes[end]) else { return nil }
    switch text[text.startIndex] | 0x20 {
    case UInt8(ascii: "a"):
      if SecretName.equals(text, "auth_pass") { return mixedWord(from: end) }
      if SecretName.equals(text, "auth-pass") { return secondWord(from: end) }
      if SecretName.equals(text, "auth"), bytes[..<word.lowerBound].suffix(6).elementsEqual("stats ".utf8) {
        return passwordOfPair(from: end)
      }
    case UInt8(ascii: "c"):
      if text.elementsEqual("createUser".utf8), let digest = start(ofWord: 2, from: end),
        holdsWord("SHA", at: digest) || holdsWord("MD5", at: digest) || holdsWord("SHA-256", at: digest)
          || holdsWord("SHA-512", at: digest),
        let first = start(ofWord: 3, from: end),
        let find = value(from: first, until: .endOfWord, name: nil)
      {
        if let second = passphraseOfCipher(after: find.upperBound) { add(second, .context) }
        return find
      }
    case UInt8(ascii: "e"), UInt8(ascii: "p"), UInt8(ascii: "x"):
      if SecretName.equals(text, "psk") || SecretName.equals(text, "eap") || SecretName.equals(text, "xauth")
      {
        let first = skipBlanks(from: end)
        guard SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first), word.lowerBound > 1,
          bytes[..<word.lowerBound].suffix(2).elementsEqual(": ".utf8)
        else { return nil }
        return value(from: first, until: .endOfWord, name: nil)
      }
      // The hashes of a Windows password in cntlm's settings.
      if ["passlm", "passnt", "passntlmv2"].contains(where: { SecretName.equals(text, $0) }) {
        return wordValue(from: end).flatMap { SecretValue.looksLikeKey(bytes[$0]) ? $0 : nil }
      }
      // A number of a user stands before it.
      if SecretName.equals(text, "password"), commands.contains(.setting),
        let second = start(ofWord: 2, from: end),
        bytes[skipBlanks(from: end)..<second].allSatisfy({
          SecretBytes.isDigit($0) || SecretBytes.isBlank($0)
        })
      {
        return mixedWord(from: second - 1)
      }
    default: break
    }
    return nil
  }

  /// The second secret of `createUser bob SHA "x" AES "y"`.
  private func passphraseOfCipher(after end: Int) -> Range<Int>? {
    var i = end
    if i < bytes.count, bytes[i] == 0x5C { i += 1 }
    if i < bytes.count, SecretBytes.isQuote(bytes[i]) { i += 1 }
    let cipher = skipBlanks(from: i)
    guard cipher > i, cipher + 4 < bytes.count,
      bytes[cipher...].starts(with: "AES".utf8) || bytes[cipher...].starts(with: "DES".utf8)
    else { return nil }
    return start(ofWord: 2, from: cipher).flatMap { value(from: $0, until: .endOfWord, name: nil) }
  }

  private func mixedWord(from start: Int) -> Range<Int>? {
    wordValue(from: start).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
  }

  /// Where the second, third … word after a place begins.
  func start(ofWord number: Int, from start: Int) -> Int? {
    var first = skipBlanks(from: start)
    for _ in 1..<number {
      while first < bytes.count, !SecretBytes.isBlank(bytes[first]), !SecretBytes.isLineEnd(bytes[first]) {
        first += 1
      }
      guard first < bytes.count, SecretBytes.isBlank(bytes[first]) else { return nil }
      first = skipBlanks(from: first)
    }
    return first < bytes.count && !SecretBytes.isLineEnd(bytes[first]) ? first : nil
  }

  /// The password of `rootpw [--plaintext] x` and `sshpw --username=bob x`, in files of Anaconda.
  func passwordBehindOptions(from start: Int) -> Range<Int>? {
    var first = skipBlanks(from: start)
    while first + 1 < bytes.count, bytes[first] == UInt8(ascii: "-") {
      while first < bytes.count, !SecretBytes.isBlank(bytes[first]), !SecretBytes.isLineEnd(bytes[first]) {
        first += 1
      }
      guard first < bytes.count, SecretBytes.isBlank(bytes[first]) else { return nil }
      first = skipBlanks(from: first)
    }
    return first > start ? wordValue(from: first - 1) : nil
  }

  /// The value of `::set-output name=token::x` and `::add-mask::x`, with which a job speaks to GitHub's runner.
  func valueOfOrder(colon at: Int) -> Range<Int>? {
    guard at + 2 < bytes.count, at > 5, let name = name(endingAt: at) else { return nil }
    let before = bytes[..<name.lowerBound]
    let isOrder =
      before.suffix(2).elementsEqual("::".utf8) && bytes[name].elementsEqual("add-mask".utf8)
      || before.suffix(6).elementsEqual(" name=".utf8) && SecretName.isSecret(bytes[name])
    return isOrder ? value(from: at + 2, until: .endOfWord, name: nil) : nil
  }
}
