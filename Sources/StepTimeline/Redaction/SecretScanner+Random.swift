/// Words that only a generator makes: in a command, or in a line that speaks of secrets.
///
/// No list names every command and every way to print a setting. In these two places nothing else has letters of both cases
/// and digits that take turns; addresses, files, checksums and names of programs are left alone.
extension SecretScanner {
  /// Finds such words of a line, after all that is known by its form or its name.
  mutating func addRandomWords(_ line: Range<Int>) {
    guard line.count > Self.shortestRandom, line.count <= Self.longestLook else { return }
    var candidates: [Range<Int>] = []
    var rest = line
    while let run = nextRun(in: &rest, of: Self.isRandomByte) {
      if run.hasDigit, run.hasUpper, run.hasLower, run.range.count >= Self.shortestRandom,
        let word = randomWord(run.range, in: line)
      {
        candidates.append(word)
      }
    }
    guard !candidates.isEmpty else { return }
    let mayBeAny = state.spoken > 0 || isCommand(line) || speaksOfSecrets(line)
    for word in candidates
    where (mayBeAny || isGivenToClient(word)) && !finds.contains(where: { $0.range.overlaps(word) }) {
      add(word, .context)
    }
  }

  /// `Client("x")`: a long word alone between the quotation marks of a call, which no word of a program is.
  private func isGivenToClient(_ word: Range<Int>) -> Bool {
    word.count >= 24 && word.lowerBound >= 3 && word.upperBound + 1 < bytes.count
      && SecretBytes.isQuote(bytes[word.lowerBound - 1]) && bytes[word.lowerBound - 2] == UInt8(ascii: "(")
      && SecretBytes.isWord(bytes[word.lowerBound - 3]) && SecretBytes.isQuote(bytes[word.upperBound])
      && SecretValue.turns(in: bytes[word]) * 5 >= word.count * 2
  }

  private static let shortestRandom = 10

  @inline(__always)
  private static func isRandomByte(_ byte: UInt8) -> Bool {
    switch byte {
    // `+`, `-`, `/`, digits, `=`, letters, `_`
    case 0x2B, 0x2D, 0x2F...0x39, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }

  /// The part of a run that looks random, if what surrounds it does not say what it is.
  private func randomWord(_ run: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    // A mangled name of C++, Rust or Swift.
    if bytes[run].starts(with: "_Z".utf8) || bytes[run].starts(with: "_R".utf8)
      || bytes[run].starts(with: "$s".utf8)
    {
      return nil
    }
    var word = run
    var isNamed = false
    // `name=x`, `--option=x`; base64 ends with the sign.
    if let sign = bytes[word].dropLast(2).lastIndex(of: UInt8(ascii: "=")) {
      let name = bytes[word.lowerBound..<sign].drop { $0 == UInt8(ascii: "-") }
      isNamed = Self.speaking.contains(name) || SecretName.isSecret(name)
      guard isNamed || !SecretName.isOrdinary(name) else { return nil }
      word = sign + 1..<word.upperBound
    }
    if bytes[word].starts(with: "1//".utf8), word.count >= 24 { word = word.lowerBound + 3..<word.upperBound }
    while let first = bytes[word].first, first.isOne(of: "-_+") {
      word = word.lowerBound + 1..<word.upperBound
    }
    let text = bytes[word]
    let isPadded = text.last == UInt8(ascii: "=") || text.contains(UInt8(ascii: "+"))
    guard text.count >= Self.shortestRandom,
      isPadded || !text.contains(UInt8(ascii: "/")) || isBehindName(word.lowerBound),
      text.contains(where: SecretBytes.isDigit), text.contains(where: SecretBytes.isUpper),
      text.contains(where: SecretBytes.isLower), SecretValue.isUnspoken(text),
      text.count >= 20 || !SecretValue.namesAlgorithm(text)
    else { return nil }
    if word.lowerBound > line.lowerBound {
      let before = bytes[word.lowerBound - 1]
      if before.isOne(of: "/.#\\$"), !isRefreshToken(word) { return nil }
      // `sha512-…`, `h1:…`, `SHA256:…`
      if before == UInt8(ascii: ":") || before == UInt8(ascii: "-"), followsChecksum(word.lowerBound - 1) {
        return nil
      }
    }
    if word.upperBound < line.upperBound {
      let next = bytes[word.upperBound]
      if next.isOne(of: "/(\\") { return nil }
      // A file or a host; a sentence ends with a full stop, too.
      if next == UInt8(ascii: "."), word.upperBound + 1 < line.upperBound,
        SecretBytes.isWord(bytes[word.upperBound + 1])
      {
        return nil
      }
    }
    // A number in hexadecimal digits.
    if text.starts(with: "0x".utf8) { return nil }
    if Self.checksums.contains(where: { text.starts(with: $0) }) { return nil }
    // signify's and minisign's; Nix writes the key's name and number before.
    if text.count == 56, text.starts(with: "RW".utf8) { return nil }
    if text.count == 44, text.last == UInt8(ascii: "="), word.lowerBound > 2,
      bytes[word.lowerBound - 1] == UInt8(ascii: ":"),
      SecretBytes.isDigit(bytes[word.lowerBound - 2])
    {
      return nil
    }
    if Self.publicKeys.contains(where: { text.starts(with: $0) }) { return nil }
    if SecretValue.endsWithChecksum(text, of: 8) { return nil }
    if isNamed { return word }
    return isInAddress(word.lowerBound, line) || followsOrdinary(word.lowerBound, line) ? nil : word
  }

  /// Google's refresh tokens begin with `1//`.
  private func isRefreshToken(_ word: Range<Int>) -> Bool {
    word.count >= 20 && bytes[..<word.lowerBound].suffix(3).elementsEqual("1//".utf8)
  }

  /// `secret x`, `token: x`: the word directly before names a secret.
  private func isBehindName(_ start: Int) -> Bool {
    let name = word(before: start, across: { $0.isOne(of: " \t:='\"") }, gap: 4, of: SecretBytes.isWord)
    return !name.isEmpty && (Self.speaking.contains(name) || SecretName.isSecret(name))
  }

  private func followsChecksum(_ sign: Int) -> Bool {
    let name = word(before: sign, across: { _ in false }, gap: 0, of: SecretBytes.isWord)
    return ["sha1", "sha256", "sha384", "sha512", "md5", "h1", "blake3"].contains {
      SecretName.equals(name, $0)
    }
  }

  /// Whether the word is a part of an address that does not name it as a secret.
  private func isInAddress(_ start: Int, _ line: Range<Int>) -> Bool {
    var i = start
    while i > line.lowerBound, start - i < 256, !SecretBytes.endsValue(bytes[i - 1]) { i -= 1 }
    // The name of a resource of AWS.
    if bytes[i..<start].starts(with: "arn:".utf8) { return true }
    guard let scheme = bytes[i..<start].firstRange(of: Self.schemeEnd) else { return false }
    return scheme.lowerBound >= i
  }

  private static let schemeEnd = Array("://".utf8)

  /// Whether the word before says that a number, a checksum or something public follows: `commit`, `digest:`, `--id`.
  func followsOrdinary(_ start: Int, _ line: Range<Int>) -> Bool {
    // A weak ETag.
    if bytes[line.lowerBound..<start].suffix(3).elementsEqual("W/\"".utf8) { return true }
    // Of `--file-id` the last word counts.
    let name = word(
      before: start, from: line.lowerBound, across: { !SecretBytes.isWord($0) }, gap: 8,
      of: SecretBytes.isName)
    let sign = name.lastIndex { $0.isOne(of: "-_") }
    let word = sign.map { name[($0 + 1)...] } ?? name
    return !word.isEmpty && Self.ordinary.contains(word)
  }

  private static let checksums = ["sha1-", "sha256-", "sha384-", "sha512-", "md5-"].map { Array($0.utf8) }

  /// How public keys begin in base64: elliptic curves, Ed25519, RSA.
  private static let publicKeys = [
    "MFkwEwYHKoZIzj0", "MHYwEAYHKoZIzj0", "MIGbMBAGByqGSM49", "MCowBQYDK2V", "MIIBIjANBgkq", "MIICIjANBgkq",
    "MIGfMA0GCSqGSIb3", "pk_live_", "pk_test_", "AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2VjZHNh",
  ].map { Array($0.utf8) }

  private static let ordinary = SecretWords(
    """
    sig signature signatures keyid pubkey publickey commit sha sha1 sha256 sha512 digest checksum hash integrity etag fingerprint id ids uuid guid gdown revision \
    rev ref version tag branch build release public pub cid ipfs nonce request trace span session class function \
    chunk module package file image layer container pod node host address contract program cache bundle asset
    """)

  // MARK: Where they count

  /// Whether the line is a command: an instruction that runs one, or what a shell traced.
  func isCommand(_ line: Range<Int>) -> Bool {
    let first = skipBlanks(from: line.lowerBound)
    guard first < line.upperBound else { return false }
    let text = bytes[first..<line.upperBound]
    if text.starts(with: "+ ".utf8) || text.starts(with: "$ ".utf8) || text.starts(with: "&& ".utf8) {
      return true
    }
    let head = text.prefix(160)
    if head.firstRange(of: Self.shell) != nil { return true }
    guard let run = head.firstRange(of: Self.run)?.lowerBound else { return false }
    // `[2/4] RUN make`, `Step 2/4 : RUN make`, `"RUN make"`; Go's tests say `=== RUN   TestA`.
    return run == first || SecretBytes.isQuote(bytes[run - 1])
      || bytes[..<run].suffix(2).elementsEqual("] ".utf8)
      || bytes[..<run].suffix(2).elementsEqual(": ".utf8) || SecretBytes.isLineEnd(bytes[run - 1])
  }

  private static let run = Array("RUN ".utf8)
  private static let shell = Array("/bin/sh -c ".utf8)

  /// Whether a word of the line names a secret: `password`, `apiKey`, `AUTH`, `api key`.
  func speaksOfSecrets(_ line: Range<Int>) -> Bool {
    if bytes[line].contains(where: { $0 >= 0xC3 }),
      Self.foreign.contains(where: { bytes[line].firstRange(of: $0) != nil })
    {
      return true
    }
    var i = line.lowerBound
    var before: ArraySlice<UInt8> = []
    while i < line.upperBound {
      guard SecretBytes.isLetter(bytes[i]) else {
        i += 1
        continue
      }
      var end = i + 1
      // `apiKey`, `PASS_WORD`: a capital behind a small letter begins another word.
      while end < line.upperBound, SecretBytes.isLetter(bytes[end]),
        !(SecretBytes.isUpper(bytes[end]) && SecretBytes.isLower(bytes[end - 1]))
      {
        end += 1
      }
      let word = bytes[i..<end]
      if word.count <= 14 {
        if Self.speaking.contains(word) { return true }
        if SecretName.equals(word, "key"), Self.ownersOfKeys.contains(before) { return true }
      }
      before = word
      i = end
    }
    return false
  }

  /// Whether a word names a secret: `apikey`, `DB_PASSWORD`, `key` behind `API`, also a plural.
  func speaks(_ word: ArraySlice<UInt8>, before start: Int) -> Bool {
    if Self.speaking.contains(word) || SecretName.isSecret(word) { return true }
    if word.last == UInt8(ascii: "s"), SecretName.isSecret(word.dropLast()) { return true }
    guard SecretName.equals(word, "key") else { return false }
    return Self.ownersOfKeys.contains(
      self.word(before: start, across: { !SecretBytes.isLetter($0) }, gap: 3, of: SecretBytes.isLetter))
  }

  static let speaking = SecretWords(
    """
    password passwords passwd passphrase passcode pass pwd pw token tokens secret secrets apikey apikeys auth \
    authorization authenticate bearer jwt credential credentials creds login licence license passwort kennwort passe senha parola heslo \
    adgangskode jeton geheimnis zugangscode wachtwoord clave chpasswd smbpasswd htpasswd mkpasswd userpass pin
    """)
  /// The same in other alphabets.
  static let foreign = [
    "арол", "окен", "екрет", "люч", "密码", "密碼", "口令", "令牌", "密钥", "パスワード", "トークン", "비밀번호", "토큰", "ifre",
    "asło",
    "ösenord", "ật khẩu", "ontraseña", "chlüssel", "lé API", "otsüne",
  ].map { Array($0.utf8) }
  private static let ownersOfKeys = SecretWords(
    "api access secret private license licence auth signing encryption account client master shared deploy for"
  )
}

extension SecretValue {
  /// Whether letters and digits take turns as in no word or name; a short text must be surer.
  static func isUnspoken(_ value: ArraySlice<UInt8>) -> Bool {
    let (turns, named) = (turns(in: value), lettersInWords(of: value))
    return value.count >= 12
      ? turns * 4 >= value.count && named * 3 < value.count * 2
      : turns * 5 >= value.count * 2 && named * 2 < value.count
  }

  /// How many letters are in words of small ones, as in names: `AuthTokenV2Provider`, `gcc-12.2.0`, `AssertionError`.
  static func lettersInWords(of value: ArraySlice<UInt8>) -> Int {
    var named = 0
    var run = 0
    for (place, byte) in zip(value.indices, value) {
      if SecretBytes.isLower(byte) {
        run += 1
        continue
      }
      named += letters(inRun: run, endingAt: place, of: value)
      run = 0
    }
    return named + letters(inRun: run, endingAt: value.endIndex, of: value)
  }

  /// The letters of a run of small ones, with the capital before it, if it may be a word.
  private static func letters(inRun run: Int, endingAt end: Int, of value: ArraySlice<UInt8>) -> Int {
    let start = end - run
    let hasCapital = start > value.startIndex && SecretBytes.isUpper(value[start - 1])
    let first = hasCapital ? start - 1 : start
    // A word has a vowel.
    let isWord = end - first >= 3 && value[first..<end].contains { ($0 | 0x20).isOne(of: "aeiouy") }
    return isWord ? end - first : 0
  }
}
