/// Secrets that a sentence names: `the password for bob is x`, `set the password to x`, `enter the code x`.
///
/// The nouns are English, German, French and Spanish. A value is masked only if it looks like one: a sentence about
/// passwords has ordinary words in its place.
extension SecretScanner {
  /// What the noun of a sentence names; it decides what a value looks like.
  enum Noun {
    case password, key, code
    /// A key of which nothing more is said: it may be one of a map.
    case bareKey
    /// A user's name and a password.
    case login
  }

  /// The value that belongs to a noun of a sentence.
  func spokenSecret(of noun: Range<Int>, _ mention: Mention) -> Range<Int>? {
    if mention.contains(.password), let find = quotedPassword(behind: noun) { return find }
    guard let kind = kind(of: noun, mention) else { return nil }
    if kind == .login { return passwordBehindUser(noun) }
    return secret(after: noun, kind) ?? (kind == .password ? secret(before: noun) : nil)
  }

  /// The kind of a noun, if the words beside it do not say that something else is meant: `cache key`, `exit code`.
  private func kind(of noun: Range<Int>, _ mention: Mention) -> Noun? {
    // `cache_key` is a setting; `API-Key` is two words.
    guard !bytes[noun].contains(UInt8(ascii: "_")) else { return nil }
    let sign = bytes[noun].lastIndex(of: UInt8(ascii: "-"))
    let owner = sign.map { noun.lowerBound..<$0 } ?? word(before: noun.lowerBound)
    let noun = sign.map { $0 + 1..<noun.upperBound } ?? noun
    let before = Self.besideNouns.meaning(of: bytes[owner])
    if before & Beside.other != 0 { return nil }
    if mention.contains(.password) {
      // `mot de passe`
      if SecretName.equals(bytes[noun], "passe") {
        return SecretName.equals(bytes[..<noun.lowerBound].suffix(7), "mot de ") ? .password : nil
      }
      return .password
    }
    if mention.contains(.pin) {
      let isNamed = bytes[noun].elementsEqual("PIN".utf8) || before & (Beside.code | Beside.owner) != 0
      return isNamed ? .code : nil
    }
    if mention.contains(.code) {
      // `Einmalcode`
      if before & Beside.code != 0 || !SecretName.equals(bytes[noun].suffix(4), "code") || noun.count > 7 {
        return .code
      }
      return tells(Self.purposesOfCodes, noun.upperBound..<min(bytes.count, noun.upperBound + 24))
        || tells(Self.verbsOfEntering, before: noun.lowerBound) ? .code : nil
    }
    if mention.contains(.login) { return .login }
    guard mention.contains(.key) else { return nil }
    return SecretName.equals(bytes[noun], "key") && before & (Beside.key | Beside.owner) == 0
      ? .bareKey : .key
  }

  /// What a word in front of a noun says of it.
  private enum Beside {
    /// The noun means something else.
    static let other: UInt64 = 1
    static let code: UInt64 = 2
    static let key: UInt64 = 4
    static let owner: UInt64 = 8
    static let with: UInt64 = 16
  }

  private static let besideNouns = SecretWords([
    (
      """
      cache public host primary foreign partition sort map hash idempotency gpg pgp unexpected invalid \
      syntax unknown expected next continuation cancellation wrong bad missing exit status error source \
      return response zip country
      """, Beside.other
    ),
    (
      """
      one-time onetime single-use verification login security access confirmation device authentication auth \
      2fa mfa otp totp sms pairing activation recovery backup user sign-in signin temporary reset invite \
      invitation unlock debugger sim
      """, Beside.code
    ),
    (
      """
      api access secret login encryption signing join unseal recovery license admin master private deploy \
      deployment app service account storage root client auth shared session webhook
      """, Beside.key
    ),
    ("your ihr dein votre ton su tu", Beside.owner),
    ("with using by via mit dem per avec le con la and und et y the", Beside.with),
  ])
  private static let purposesOfCodes = [
    "de v\u{E9}rif", "de verif", "de confirm", "de s\u{E9}cur", "de segur", "de acces", "usage unique",
    "de connexion",
  ]
  private static let verbsOfEntering = [
    "enter ", "type ", "eingeben", "gib ", "geben sie ", "saisi", "entrez ",
    "introdu", "ingres", "use ", "with ",
  ]

  // MARK: Behind the noun

  /// The value of `password for bob is x`, `password has been set to x`, `code x`.
  private func secret(after noun: Range<Int>, _ kind: Noun) -> Range<Int>? {
    let limit = min(bytes.count, noun.upperBound + 160)
    var i = noun.upperBound
    var (isLinked, isOpen, hasVerb) = (false, false, false)
    for place in 0..<12 {
      let start = skipBlanks(from: i)
      guard start < limit, !SecretBytes.isLineEnd(bytes[start]), start > i || place == 0 || isLinked else {
        return nil
      }
      // `pw=x`; longer names are settings.
      if bytes[start] == UInt8(ascii: ":")
        || bytes[start] == UInt8(ascii: "=") && (start > i || noun.count == 2)
      {
        guard !isLinked else { return nil }
        (isLinked, isOpen) = (true, true)
        i = bytes[start...].starts(with: "=>".utf8) ? start + 2 : start + 1
        continue
      }
      guard start > i || isLinked else { return nil }
      var end = start
      while end < limit, !SecretBytes.isBlank(bytes[end]), !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
      let meaning = link(start..<end)
      if isLinked {
        if meaning & Link.filler == 0 { return isOpen ? value(at: start, kind) : nil }
        isOpen = true
      } else if meaning & Link.verb != 0 {
        (isLinked, isOpen) = (true, meaning & Link.auxiliary == 0)
      } else if meaning & Link.aim != 0, kind == .password,
        hasVerb || tells(Self.verbsOfSetting, before: noun.lowerBound)
      {
        (isLinked, isOpen) = (true, true)
      } else if meaning & Link.change != 0 {
        hasVerb = true
      } else if place == 0, meaning & Link.preposition == 0, bytes[start] != UInt8(ascii: "(") {
        return value(besideNoun: noun, at: start, kind)
      } else if end > start, bytes[end - 1] == UInt8(ascii: ":"), kind == .password || kind == .code {
        (isLinked, isOpen) = (true, true)
      } else if end > start, bytes[end - 1].isOne(of: ".!?;") {
        return nil
      }
      i = end
    }
    return nil
  }

  /// What a word between noun and value means.
  private enum Link {
    /// `is`.
    static let verb: UInt64 = 1
    /// `has`, after which another word must come.
    static let auxiliary: UInt64 = 2
    /// `now`, `set to`: may come after the verb.
    static let filler: UInt64 = 4
    /// `to`: the value follows if something is set.
    static let aim: UInt64 = 8
    /// `changed`.
    static let change: UInt64 = 16
    /// `for`: a part of the sentence follows.
    static let preposition: UInt64 = 32
  }

  /// The meaning of a word, with a colon behind it or `d'` in front.
  private func link(_ word: Range<Int>) -> UInt64 {
    let text = bytes[word]
    if text.count > 2, text[text.startIndex + 1] == UInt8(ascii: "'") {
      return Self.links.meaning(of: text.prefix(2))
    }
    return Self.links.meaning(of: text.last == UInt8(ascii: ":") ? text.dropLast() : text)
  }

  private static let links = SecretWords([
    ("is was lautet ist war est es era son", Link.verb),
    ("has had will wurde wird", Link.verb | Link.auxiliary),
    (
      """
      now set changed reset updated to be been still currently simply just temporarily jetzt nun auf \
      maintenant d\u{E9}sormais ahora par
      """, Link.filler
    ),
    ("to auf en par", Link.aim),
    ("set changed reset updated rotated", Link.change),
    (
      """
      for of on in at f\u{FC}r von des der vom zum zur pour de du d' del de la el para
      """, Link.preposition
    ),
  ])
  private static let verbsOfSetting = [
    "set ", "setting ", "change", "changing ", "reset", "update", "rotat", "setze ", "cambi", "d\u{E9}fini",
  ]

  /// The value at a place, if it looks like one of the kind.
  private func value(at start: Int, _ kind: Noun) -> Range<Int>? {
    guard let find = spokenWord(at: start) else { return nil }
    let text = bytes[find]
    switch kind {
    case .password:
      let isWord = SecretValue.isSpoken(text) || SecretValue.isNumberedWord(text)
      return isWord || SecretValue.isPassphrase(text) || SecretValue.looksLikeKey(text) ? find : nil
    case .key:
      let isChosen = text.count >= 12 && SecretValue.isChosen(text) && SecretValue.isSpoken(text)
      return isChosen || SecretValue.looksLikeKey(text) ? find : nil
    case .code: return SecretValue.isSpokenCode(text) ? find : nil
    case .bareKey, .login: return nil
    }
  }

  /// The value directly behind a noun: `log in with key x`, `enter the code x`.
  private func value(besideNoun noun: Range<Int>, at start: Int, _ kind: Noun) -> Range<Int>? {
    guard let find = spokenWord(at: start) else { return nil }
    let text = bytes[find]
    switch kind {
    case .password:
      let isWith = Self.besideNouns.meaning(of: bytes[word(before: noun.lowerBound)]) & Beside.with != 0
      if isWith, SecretValue.isNumberedWord(text), bytes[noun].last.map(SecretBytes.isLetter) == true {
        return find
      }
      guard SecretValue.isSpoken(text), SecretValue.turns(in: text) >= 2 else { return nil }
      return isWith || noun.count == 2 && SecretValue.turns(in: text) >= 3 ? find : nil
    case .key, .bareKey:
      // Letters may follow each other in a random word; a name has its number at its end.
      let isLong =
        text.count >= 16 && SecretValue.turns(in: text) >= 3
        && text.allSatisfy { SecretBytes.isLetter($0) || SecretBytes.isDigit($0) }
      let isKey =
        isLong && text.contains(where: SecretBytes.isDigit) && !SecretValue.namesAlgorithm(text)
        || text.count >= 12 && SecretValue.isGenerated(text) || SecretValue.looksLikeKey(text)
      return isKey && !text.contains(UInt8(ascii: "-")) && tells(Self.verbsOfAccess, before: noun.lowerBound)
        ? find : nil
    case .code:
      let isCode = SecretValue.isSpokenCode(text) && text.count >= 6
      return isCode && tells(Self.verbsOfEntering, before: noun.lowerBound) ? find : nil
    case .login: return nil
    }
  }

  /// The value of `wrong password "x" for bob`.
  private func quotedPassword(behind noun: Range<Int>) -> Range<Int>? {
    let open = skipBlanks(from: noun.upperBound)
    guard open > noun.upperBound, open + 6 < bytes.count,
      SecretBytes.isQuote(bytes[open]) || bytes[open] == 0x5C,
      !bytes[noun].contains(where: { $0.isOne(of: "_-") }), let find = spokenWord(at: open),
      find.upperBound < bytes.count,
      SecretBytes.isQuote(bytes[find.upperBound]) || bytes[find.upperBound] == 0x5C
    else { return nil }
    return SecretValue.isQuotedPassword(bytes[find]) ? find : nil
  }

  private static let verbsOfAccess = [
    "log in", "login", "logged in", "log on", "sign in", "signin", "connect", "authenticat", "unlock",
    "anmeld",
    "connexion",
  ]

  /// A word without the marks around it and the signs of the sentence.
  private func spokenWord(at start: Int) -> Range<Int>? {
    var first = start
    while first < bytes.count, first - start < 4,
      SecretBytes.isQuote(bytes[first]) || bytes[first] == UInt8(ascii: "*") || bytes[first] == 0x5C
    {
      first += 1
    }
    var end = first
    while end < bytes.count, end - first <= 256, !SecretBytes.endsValue(bytes[end]), !isEscapedQuote(at: end)
    {
      end += 1
    }
    while end > first, bytes[end - 1].isOne(of: ".,;:)?*") { end -= 1 }
    guard end - first >= 4, !isMasked(first..<end) else { return nil }
    return first..<end
  }

  // MARK: Before the noun

  /// The value of `use "x" as the password`, `x is your password`, `x als Passwort`.
  private func secret(before noun: Range<Int>) -> Range<Int>? {
    // `as the password hash` names something else.
    let next = skipBlanks(from: noun.upperBound)
    var last = next
    while last < bytes.count, last - next < 24, SecretBytes.isWord(bytes[last]) { last += 1 }
    guard !SecretName.isSurrounding(bytes[next..<last]) else { return nil }
    var place = noun.lowerBound
    for _ in 0..<4 {
      let word = word(before: place)
      guard !word.isEmpty else { return nil }
      let meaning = Self.wordsBefore.meaning(of: bytes[word])
      guard meaning != 0 else { return nil }
      place = word.lowerBound
      guard meaning & WordBefore.link != 0 else { continue }
      var end = place
      while end > 0, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
      guard end < place else { return nil }
      while end > 0, place - end < 6,
        SecretBytes.isQuote(bytes[end - 1]) || bytes[end - 1] == 0x5C || bytes[end - 1].isOne(of: "*,")
      {
        end -= 1
      }
      var first = end
      while first > 0, end - first <= 128, !SecretBytes.endsValue(bytes[first - 1]),
        bytes[first - 1] != 0x5C
      {
        first -= 1
      }
      let isQuoted = first > 0 && SecretBytes.isQuote(bytes[first - 1])
      let text = bytes[first..<end]
      guard isQuoted || SecretValue.isChosen(text), SecretValue.isSpoken(text), !isMasked(first..<end) else {
        return nil
      }
      return first..<end
    }
    return nil
  }

  private enum WordBefore {
    /// It is between the value and the noun.
    static let attribute: UInt64 = 1
    /// It is right behind the value.
    static let link: UInt64 = 2
  }

  private static let wordsBefore = SecretWords([
    (
      "the a your our my admin root initial temporary new das dein ihr le la votre de mot su tu",
      WordBefore.attribute
    ),
    ("as is als ist comme est como es", WordBefore.link),
  ])

  /// The password of `demo login: bob@example.com / x`.
  private func passwordBehindUser(_ noun: Range<Int>) -> Range<Int>? {
    var colon = skipBlanks(from: noun.upperBound)
    if holdsWord("details", at: colon) { colon += 7 }
    let verb = Self.wordsBehindLogins.first { holdsWord($0, at: colon) }
    guard colon < bytes.count, verb != nil || bytes[colon] == UInt8(ascii: ":") else { return nil }
    if let verb { colon += verb.utf8CodeUnitCount - 1 }
    let user = skipBlanks(from: colon + 1)
    var end = user
    while end < bytes.count, end - user < 64, SecretBytes.isName(bytes[end]) || bytes[end].isOne(of: "@+") {
      end += 1
    }
    let slash = skipBlanks(from: end)
    guard user > colon + 1, end > user, slash < bytes.count, bytes[slash].isOne(of: "/|") else {
      return nil
    }
    let first = skipBlanks(from: slash + 1)
    guard let find = spokenWord(at: first),
      SecretValue.isSpoken(bytes[find]) || SecretValue.isChosen(bytes[find])
        || SecretValue.isNumberedWord(bytes[find])
    else { return nil }
    // Without blanks it may be a path.
    return slash > end && first > slash + 1 || SecretValue.isChosen(bytes[find]) ? find : nil
  }

  private static let wordsBehindLogins: [StaticString] = [
    "are", "with", "as", "using", "is", "mit", "avec", "con",
  ]

  // MARK: Words

  /// The word in front of a place, with hyphens.
  private func word(before place: Int) -> Range<Int> {
    var end = place
    while end > 0, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 24, SecretBytes.isName(bytes[start - 1]) { start -= 1 }
    return end < place ? start..<end : place..<place
  }

  /// Whether the line has one of the words shortly before a place.
  private func tells(_ words: [String], before place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 48, !SecretBytes.isLineEnd(bytes[start - 1]) { start -= 1 }
    return tells(words, start..<place)
  }

  private func tells(_ words: [String], _ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range].map(\.lowercased), as: UTF8.self)
    return words.contains { text.hasText($0) }
  }

  // MARK: Nouns with other letters

  /// What a word with an umlaut or an accent names: `Schlüssel`, `contraseña`, `código`, `clé`.
  func accentedNoun(_ word: Range<Int>) -> (mention: Mention, end: Int)? {
    for (head, tail, meaning) in Self.accentedNouns {
      let length = head.utf8CodeUnitCount
      guard word.count >= length, SecretName.equals(bytes[word].suffix(length), "\(head)") else { continue }
      let end = word.upperBound + tail.utf8CodeUnitCount
      guard end <= bytes.count, end == bytes.count || !SecretBytes.isLetter(bytes[end]) && bytes[end] < 0x80
      else {
        continue
      }
      let text = UnsafeBufferPointer(start: tail.utf8Start, count: tail.utf8CodeUnitCount)
      if bytes[word.upperBound..<end].elementsEqual(text) { return (meaning, end) }
    }
    return nil
  }

  private static let accentedNouns: [(StaticString, StaticString, Mention)] = [
    ("contrase", "\u{F1}a", [.secret, .password]), ("schl", "\u{FC}ssel", [.secret, .key]),
    ("c", "\u{F3}digo", .code), ("cl", "\u{E9}", .key),
  ]
}
