/// Secrets that a sentence announces for the lines after it, and the words of recovery phrases.
extension SecretScanner {
  /// What a sentence has announced.
  struct Announced: Equatable {
    enum Kind: Equatable {
      /// One word: a password, a token, a key.
      case word
      /// Such words, one in each line.
      case words
      /// The words of a recovery phrase.
      case phrase
      /// The value of a field with a secret's name.
      case field
      /// The password in base64, which a mail server has asked for.
      case answer
    }

    var kind: Kind
    /// In how many lines it may still come.
    var lines: Int
  }

  /// What a word says that the line, or the next ones, may have.
  struct Mention: OptionSet {
    let rawValue: UInt8
    static let secret = Self(rawValue: 1)
    static let phrase = Self(rawValue: 2)
    /// A word that points to what is said next: `below`.
    static let pointer = Self(rawValue: 4)
    /// Nouns that a sentence gives a value: of a password, a key, a code, a PIN, a user with a password.
    static let password = Self(rawValue: 8)
    static let key = Self(rawValue: 16)
    static let code = Self(rawValue: 32)
    static let pin = Self(rawValue: 64)
    static let login = Self(rawValue: 128)
    static let nouns: Self = [.password, .key, .code, .pin, .login]
  }

  private static let mentions = SecretWords([
    (
      """
      password passwords passwd passphrase passcode token tokens key keys secret code codes credentials \
      passwort kennwort passe
      """, UInt64(Mention.secret.rawValue)
    ),
    (
      "password passwd passphrase passcode pw pwd passwort kennwort passe contrasena clave wachtwoord",
      UInt64(Mention.password.rawValue)
    ),
    ("token key secret apikey", UInt64(Mention.key.rawValue)),
    ("code otp totp passcode einmalcode zugangscode", UInt64(Mention.code.rawValue)),
    ("pin", UInt64(Mention.pin.rawValue)),
    (
      "login logins credentials creds zugangsdaten anmeldedaten identifiants credenciales",
      UInt64(Mention.login.rawValue)
    ),
    ("phrase mnemonic seed words", UInt64(Mention.phrase.rawValue)),
    ("below shown displayed once safe down", UInt64(Mention.pointer.rawValue)),
  ])

  /// What a word mentions, `recovery_phrase` too.
  static func mention(of word: ArraySlice<UInt8>) -> Mention {
    guard word.count >= 2, mentions.mayEnd(word) else { return [] }
    let sign = word.lastIndex { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    return Mention(rawValue: UInt8(mentions.meaning(of: sign.map { word[($0 + 1)...] } ?? word)))
  }

  // MARK: The announcement

  /// Whether the line says that the next ones have a secret: `Please use the following password:`.
  func announcement(in line: Range<Int>, mentioning mention: Mention) -> Announced? {
    var end = line.upperBound
    while end > line.lowerBound, line.upperBound - end < 32,
      SecretBytes.isBlank(bytes[end - 1]) || SecretBytes.isQuote(bytes[end - 1])
        || bytes[end - 1].isOne(of: "*,\\")
    {
      end -= 1
    }
    guard end > line.lowerBound, !mention.isDisjoint(with: [.secret, .phrase]) else { return nil }
    // With a colon the value follows; without one the sentence must say so.
    switch bytes[end - 1] {
    case UInt8(ascii: ":"): break
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ")"):
      guard mention.contains(.pointer) else { return nil }
    default: return nil
    }
    var text = bytes[max(line.lowerBound, end - Self.longestSentence)..<end]
    // `{"level": "error", "msg": "Your token:`
    if let value = text.indices.dropFirst().last(where: {
      SecretBytes.isQuote(bytes[$0]) && bytes[$0 - 1].isOne(of: ": ")
        && (bytes[$0 - 1] == UInt8(ascii: ":") || $0 > 1 && bytes[$0 - 2] == UInt8(ascii: ":"))
    }) {
      text = text[value...]
    }
    let words = String(decoding: text.map(\.lowercased), as: UTF8.self)
    if mention.contains(.phrase), Self.phrases.contains(where: { words.hasText($0) }) {
      return Announced(kind: .phrase, lines: 6)
    }
    guard mention.contains(.secret), Self.nouns.contains(where: { words.hasText($0) }),
      !Self.others.contains(where: { words.hasText($0) })
    else { return nil }
    guard mention.contains(.pointer) || Self.givers.contains(where: { words.hasText($0) }) else { return nil }
    let isList = Self.lists.contains { words.hasText($0) }
    return Announced(kind: isList ? .words : .word, lines: 4)
  }

  private static let longestSentence = 160
  private static let phrases = [
    "phrase", "mnemonic", "seed word", "backup word", "recovery word", "secret word", "wallet seed",
    "cipher seed",
    "your seed", "wallet words",
  ]
  private static let nouns = [
    "password", "passphrase", "passcode", "token", "api key", "secret key", "access key", "unseal key",
    "recovery key", "recovery code", "backup code", "client secret", "license key", "encryption key",
    "signing key", "join key", "your secret", "credentials", "certificate key", "passwort", "kennwort",
    "mot de passe", "contrase",
  ]
  /// What is no secret, but said with the same words.
  private static let others = [
    "hash", "checksum", "digest", "public", "fingerprint", "file", "script", "polic", "rule", "invalid",
    "error",
    "fail", "unexpected", "unknown", "command", "expire", "tokeniz", "key id", "token id", "require",
  ]
  private static let givers = [
    "your ", "following", "generated", "initial", "temporary", "new ", "this ", "admin", "root", "default ",
    "here ", "save ", "use ", "below", "once", "write ", "copy ", "bootstrap", "unseal", "recovery",
    "for the ", "using ", "lautet", "ist:", " est", " es:", "votre ",
  ]
  private static let lists = ["keys", "codes", "tokens", "passwords"]

  /// `Content-Disposition: form-data; name="password"`: the field's value is in the line after the next one.
  mutating func expectField(before name: Int) {
    guard bytes[..<name].suffix(11).elementsEqual("form-data; ".utf8) else { return }
    expect(Announced(kind: .field, lines: 4))
  }

  // MARK: What was announced

  /// The range to mask of a line after an announcement, and what the line leaves of it.
  func secret(in line: Range<Int>, _ announced: Announced) -> (find: Range<Int>?, rest: Announced?) {
    if announced.kind == .answer { return (lastWordInBase64(of: line), nil) }
    let rest = announced.lines > 1 ? Announced(kind: announced.kind, lines: announced.lines - 1) : nil
    var first = skipMarks(from: contentStart(of: line), in: line)
    if announced.kind == .phrase {
      while first < line.upperBound, !SecretBytes.isLetter(bytes[first]) { first += 1 }
      guard let find = recoveryWords(from: first, isRow: first > line.lowerBound && isNumbered(first)) else {
        return (nil, rest)
      }
      return (find, Announced(kind: .phrase, lines: 3))
    }
    // A line without a word leaves the announcement as it is.
    guard first < line.upperBound else { return (nil, rest) }
    if let next = endOfNumber(first) { first = skipMarks(from: next, in: line) }
    guard first < line.upperBound else { return (nil, nil) }
    if announced.kind == .field, bytes[first...].starts(with: "Content-".utf8) { return (nil, rest) }
    guard let find = value(from: first, until: .endOfWord, name: nil), find.upperBound <= line.upperBound,
      isLastInLine(find.upperBound) || endsText(find.upperBound)
    else { return (nil, nil) }
    let text = bytes[find]
    if announced.kind == .field {
      let isText = SecretValue.isMixed(text) || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
      return (isText ? find : nil, nil)
    }
    let isSecret =
      SecretValue.looksLikeKey(text) || SecretValue.isChosen(text)
      || text.count >= 12 && SecretValue.isGenerated(text)
      || text.count >= 10 && SecretValue.isMixed(text)
        && (SecretValue.turns(in: text) >= 3
          || announced.kind == .words
            && text.allSatisfy { SecretBytes.isHexDigit($0) || $0 == UInt8(ascii: "-") })
    return (
      isSecret ? find : nil, announced.kind == .words && isSecret ? Announced(kind: .words, lines: 2) : nil
    )
  }

  /// The word of base64 that a line ends with.
  private func lastWordInBase64(of line: Range<Int>) -> Range<Int>? {
    var end = line.upperBound
    while end > line.lowerBound, SecretBytes.isBlank(bytes[end - 1]) || SecretBytes.isQuote(bytes[end - 1]) {
      end -= 1
    }
    var start = end
    while start > line.lowerBound, Self.isBase64(bytes[start - 1]) { start -= 1 }
    return end - start >= Self.shortestText && (end - start).isMultiple(of: 4) && !isMasked(start..<end)
      ? start..<end : nil
  }

  /// The first byte after blanks, bars, stars and other signs around a text.
  private func skipMarks(from start: Int, in line: Range<Int>) -> Int {
    var i = start
    while i < line.upperBound,
      SecretBytes.isBlank(bytes[i]) || SecretBytes.isQuote(bytes[i]) || bytes[i].isOne(of: "|*>-=#+")
        || bytes[i] == 0xE2 && i + 2 < line.upperBound
    {
      // Lines of a box are characters of three bytes.
      i += bytes[i] == 0xE2 ? 3 : 1
    }
    return min(i, line.upperBound)
  }

  /// Whether nothing but a box's line or the end of a quoted word follows.
  func endsText(_ end: Int) -> Bool {
    var i = end
    while i < bytes.count, SecretBytes.isBlank(bytes[i]) || bytes[i].isOne(of: "|*") { i += 1 }
    return i == bytes.count || SecretBytes.isLineEnd(bytes[i]) || SecretBytes.isQuote(bytes[i])
      || bytes[i] == 0xE2 || bytes[i] == 0x5C
  }

  /// The end of `1.` or `12)` if a blank follows.
  private func endOfNumber(_ start: Int) -> Int? {
    var i = start
    while i < bytes.count, i - start < 3, SecretBytes.isDigit(bytes[i]) { i += 1 }
    guard i > start, i + 1 < bytes.count, bytes[i].isOne(of: ".):"), SecretBytes.isBlank(bytes[i + 1])
    else {
      return nil
    }
    return i + 1
  }

  /// Whether a number, as `1.` or `12)`, is before the word.
  private func isNumbered(_ start: Int) -> Bool {
    var i = start
    while i > 0, start - i < 4, SecretBytes.isBlank(bytes[i - 1]) || bytes[i - 1].isOne(of: ".):") {
      i -= 1
    }
    return i > 0 && i < start && SecretBytes.isDigit(bytes[i - 1])
  }

  // MARK: Recovery phrases

  /// The words after `recovery phrase: `, `mnemonic is `, `seed = "`.
  func recoveryPhrase(after end: Int) -> Range<Int>? {
    var i = end
    while i < bytes.count, i - end < 24, !SecretBytes.isLetter(bytes[i]), !SecretBytes.isLineEnd(bytes[i]) {
      i += 1
    }
    if holdsWord("is", at: i) {
      i += 2
      while i < bytes.count, SecretBytes.isBlank(bytes[i]) || bytes[i].isOne(of: ":\"'`\\") { i += 1 }
    }
    return i > end ? recoveryWords(from: i, isRow: false) : nil
  }

  /// The words of a phrase (BIP 39 and similar): as many as such a phrase has, in small letters.
  ///
  /// - Parameter isRow: the words are numbered, so that a line may have a part of them.
  private func recoveryWords(from start: Int, isRow: Bool) -> Range<Int>? {
    var (i, end, count) = (start, start, 0)
    while count <= 25 {
      let word = i
      while i < bytes.count, i - word <= 12, SecretBytes.isLower(bytes[i]) { i += 1 }
      guard (3...12).contains(i - word), i == bytes.count || !SecretBytes.isWord(bytes[i]) else { break }
      count += 1
      end = i
      var isApart = false
      while i < bytes.count, i - end < 12 {
        if SecretBytes.isBlank(bytes[i]) || bytes[i].isOne(of: ",-") {
          isApart = true
        } else if !SecretBytes.isDigit(bytes[i]), !bytes[i].isOne(of: ".):") {
          break
        }
        i += 1
      }
      guard isApart, i < bytes.count, SecretBytes.isLower(bytes[i]) else { break }
    }
    // The run ends with its last word: no other word, number or name follows.
    guard count > 0,
      end == bytes.count || !SecretBytes.isName(bytes[end]) || bytes[end] == UInt8(ascii: ".")
    else {
      return nil
    }
    let isWhole = Self.lengthsOfPhrases.contains(count)
    guard isWhole || isRow && endsText(end) else { return nil }
    // A sentence of twelve words has more than two of its own.
    let words = bytes[start..<end].split { !SecretBytes.isLower($0) }
    let ordinary = words.count(where: SecretName.isWordOfSentence)
    return ordinary <= (isWhole ? 2 : 0) ? start..<end : nil
  }

  /// 12 to 24 words of BIP 39, 13 of older wallets, 25 of Monero.
  private static let lengthsOfPhrases = [12, 13, 15, 18, 21, 24, 25]
}
