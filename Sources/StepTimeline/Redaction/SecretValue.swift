/// Values of settings with a secret's name that are not secrets themselves.
enum SecretValue {
  /// Whether the value reveals nothing: a reference to a variable, a placeholder, a switch.
  ///
  /// A value that is a secret only by its name or context has at least six characters: many other values are shorter.
  ///
  /// - Parameters:
  ///   - name: the setting's name, if there is one: `password=password` is code.
  ///   - least: how many characters make a secret; in a URL or a header, whose place is certain, one is enough.
  static func isHarmless(_ value: ArraySlice<UInt8>, name: ArraySlice<UInt8>?, least: Int = shortest) -> Bool
  {
    guard let first = value.first, value.count >= least else { return true }
    if value.allSatisfy({ $0 == first }), fillers.contains(first) { return true }
    // The place of a value in a URL or header says enough.
    let isCertain = least < shortest
    if !isCertain, isTypeWord(value) { return true }
    switch first {
    case UInt8(ascii: "$"): return isReference(value)
    case UInt8(ascii: "%"): return isPercentReference(value)
    case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"): return isPlaceholder(value)
    // `@password@` of Maven
    case UInt8(ascii: "@") where value.last == first && isMarked(value): return true
    // `#{password}` of Ruby
    case UInt8(ascii: "#") where value.dropFirst().first == UInt8(ascii: "{"):
      return isPlaceholder(value.dropFirst())
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"),
      UInt8(ascii: "@"):
      return value.count == 1
    default: break
    }
    if words.contains(where: { SecretName.equals(value, $0) }) { return true }
    if isInstruction(value) { return true }
    if !isCertain,
      isTypeName(value) && !isOfVariable(name, value) || isNameWithDots(value) || isAdvisory(value)
    {
      return true
    }
    // `(?P<pw>…)` of a pattern.
    if value.starts(with: "(?".utf8) { return true }
    // `"forgot_password": "Forgot your password?"`, what a page says.
    if let name, name.contains(where: { $0.isOne(of: "_-.") }), isLabel(value) { return true }
    // `t.token||n(17)` of minified code.
    if let bars = value.firstRange(of: Self.alternative),
      value[..<bars.lowerBound].contains(UInt8(ascii: ".")),
      value[..<bars.lowerBound].allSatisfy({ SecretBytes.isLetter($0) || $0 == UInt8(ascii: ".") })
    {
      return true
    }
    if placeholders.contains(where: { value.elementsEqual($0.utf8) }) { return true }
    // A value that `--secret`, a checksum or program text has in this position.
    for head in heads where value.starts(with: head) { return true }
    if let name, value.count <= name.count,
      value.elementsEqual(name.suffix(value.count)) || isName(value, alsoIn: name.suffix(value.count))
    {
      return true
    }
    if let name, !isCertain, isType(value, of: name) { return true }
    return !isCertain && isCall(value, name: name)
  }

  /// No shorter value is taken for a secret by its name or context.
  static let shortest = 6

  /// `your_api_key_here`: words that say what belongs there.
  private static func isInstruction(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.allSatisfy({ SecretBytes.isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
    else { return false }
    let begins = ["your_", "your-"].contains { SecretName.equals(value.prefix($0.utf8.count), $0) }
    return begins || ["_here", "-here"].contains { SecretName.equals(value.suffix($0.utf8.count), $0) }
  }

  /// Whether the value is the path of a file that contains the secret.
  static func isPath(_ value: ArraySlice<UInt8>) -> Bool {
    pathHeads.contains { value.starts(with: $0) }
      // `prod/db/password`, the name of a secret in a store.
      || value.contains(UInt8(ascii: "/"))
        && value.allSatisfy { SecretBytes.isLower($0) || $0.isOne(of: "/-_.") }
  }

  /// Whether letters of both cases and digits take turns as in no word, name or path.
  static func isRandom(_ value: ArraySlice<UInt8>) -> Bool {
    value.count >= 16 && value.contains(where: SecretBytes.isDigit)
      && value.contains(where: SecretBytes.isUpper)
      && value.contains(where: SecretBytes.isLower) && turns(in: value) * 5 >= value.count * 2
  }

  /// How often the class changes between two letters or digits.
  static func turns(in value: ArraySlice<UInt8>) -> Int {
    var turns = 0
    var before = 0
    for byte in value {
      let kind =
        SecretBytes.isLower(byte) ? 1 : SecretBytes.isUpper(byte) ? 2 : SecretBytes.isDigit(byte) ? 3 : 0
      if kind != before, kind != 0, before != 0 { turns += 1 }
      if kind != 0 { before = kind }
    }
    return turns
  }

  /// Whether a value looks like a key although its name says little: long, with letters and digits that take turns.
  static func looksLikeKey(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 16, value.contains(where: SecretBytes.isDigit),
      value.contains(where: SecretBytes.isLetter),
      value.allSatisfy({ SecretBytes.isTokenByte($0) }), !value.contains(UInt8(ascii: ".")),
      !value.starts(with: "sha".utf8)
    else { return false }
    let isHex = value.allSatisfy(SecretBytes.isHexDigit)
    if isHex { return value.count >= 32 }
    return isUUID(value) || turns(in: value) * (value.count >= 24 ? 6 : 4) >= value.count
  }

  /// Whether a word is not from a language: it has letters and digits, and is no address or version.
  static func isMixed(_ value: ArraySlice<UInt8>) -> Bool {
    value.contains(where: SecretBytes.isDigit) && value.contains(where: SecretBytes.isLetter)
      && !value.contains { $0.isOne(of: ":/.,=") }
  }

  /// Whether a value is no word, where a name or a heading says that it is a secret; base64 may have slashes.
  static func isCredential(_ value: ArraySlice<UInt8>) -> Bool {
    isMixed(value) || isChosen(value) || looksLikeKey(value)
      || value.contains(where: SecretBytes.isDigit) && value.first != UInt8(ascii: "/")
        && !value.contains { $0.isOne(of: ":=(),\\") } && turns(in: value) * 2 >= value.count
  }

  /// Whether somebody or a generator chose the word as a password: letters of both cases, digits and signs take turns.
  ///
  /// For places that say little; names, versions, dates and addresses have fewer turns.
  static func isChosen(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 8, value.count <= 128, value.contains(where: SecretBytes.isDigit),
      value.contains(where: SecretBytes.isLetter), !value.contains(where: { $0.isOne(of: ":/=(),\\") })
    else { return false }
    if value.contains(where: { $0.isOne(of: "!@#$%^&*+?~") }) { return turns(in: value) >= 2 }
    return value.contains(where: SecretBytes.isUpper) && value.contains(where: SecretBytes.isLower)
      && turns(in: value) >= 4
  }

  /// Whether a word that a sentence gives as a password is none of a language: letters and digits, with signs, both
  /// cases or some turns; no address, path, version or algorithm.
  static func isSpoken(_ value: ArraySlice<UInt8>) -> Bool {
    guard (7...128).contains(value.count), value.contains(where: SecretBytes.isDigit),
      value.contains(where: SecretBytes.isLetter),
      value.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !$0.isOne(of: ":/\\()<>{}[]=,;|\"'`.") }),
      !isHarmless(value, name: nil), !namesAlgorithm(value)
    else { return false }
    let turns = turns(in: value)
    let hasBoth = value.contains(where: SecretBytes.isUpper) && value.contains(where: SecretBytes.isLower)
    if value.contains(where: { $0.isOne(of: "!#$%^&*+?~") }) { return true }
    // `bob@host1`, `db-main-2`
    if value.contains(where: { $0.isOne(of: "@-_") }) {
      return hasBoth && turns >= 4 || turns * 3 >= value.count
    }
    return hasBoth || value.count >= 8 && (turns >= 3 || value.count(where: SecretBytes.isDigit) >= 3)
  }

  /// Whether a word is a passphrase of words with hyphens and a number between them.
  static func isPassphrase(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 16, value.count <= 128 else { return false }
    let parts = value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let words = parts.count { (3...12).contains($0.count) && $0.allSatisfy(SecretBytes.isLetter) }
    return words >= 3 && words + 1 >= parts.count && value.contains(where: SecretBytes.isDigit)
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { SecretBytes.isLetter($0) || SecretBytes.isDigit($0) }
          && !SecretName.isSurrounding($0) && !SecretName.mayNameSecret($0)
      }
  }

  /// Whether a word is a code that a person types: digits, also in groups, or capitals and digits.
  static func isSpokenCode(_ value: ArraySlice<UInt8>) -> Bool {
    guard (4...14).contains(value.count), let first = value.first, let last = value.last,
      first != UInt8(ascii: "-"), last != UInt8(ascii: "-"),
      value.allSatisfy({ SecretBytes.isDigit($0) || SecretBytes.isUpper($0) || $0 == UInt8(ascii: "-") })
    else { return false }
    let digits = value.count(where: SecretBytes.isDigit)
    let letters = value.count(where: SecretBytes.isUpper)
    if letters == 0 { return digits >= 4 && digits <= 12 }
    // `WDJB-MJHT` and `CTX6MK9EB` are no words.
    let vowels = value.count { $0.isOne(of: "AEIOU") }
    let groups = value.split(separator: UInt8(ascii: "-"))
    let isGrouped = groups.count > 1 && groups.allSatisfy { $0.count == groups[0].count && $0.count >= 4 }
    let isMixed = value.dropLast().contains(where: SecretBytes.isDigit)
    return letters + digits >= 6 && (isMixed || vowels * (isGrouped ? 2 : 5) <= letters)
      && !namesAlgorithm(value)
  }

  /// Whether a word has the name of an algorithm, an encoding or a standard, which have digits too.
  static func namesAlgorithm(_ value: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: value.map(\.lowercased), as: UTF8.self)
    return algorithms.contains { text.hasText($0) }
  }

  private static let algorithms = [
    "sha1", "sha2", "sha3", "sha5", "sha-", "md4", "md5", "argon2", "crypt", "pbkdf", "base64", "base32",
    "utf",
    "oauth", "x509", "25519", "rsa", "aes", "rfc", "http", "tls", "ipv", "iso8", "pkcs", "p256", "hs256",
    "hs512", "es256", "ecdsa", "hmac", "blake", "crc32", "int32", "int64", "uint", "ntlm", "saml", "webauthn",
    "fido2", "totp",
  ]

  /// Whether a word has the turns of what a generator makes.
  ///
  /// For settings under any name, and words that a sentence announces: numbers of commits are hexadecimal, versions and
  /// names have fewer turns.
  static func isGenerated(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 8, value.count <= 128, value.contains(where: SecretBytes.isDigit),
      value.contains(where: SecretBytes.isLetter), !value.allSatisfy(SecretBytes.isHexDigit),
      value.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !$0.isOne(of: ":/\\(),.<>") })
    else { return false }
    let hasBoth = value.contains(where: SecretBytes.isUpper) && value.contains(where: SecretBytes.isLower)
    return turns(in: value) * (hasBoth ? 4 : 3) >= value.count && turns(in: value) >= 4
  }

  /// Whether a text is a salt of all signs of the keyboard; with blanks it is still no sentence.
  static func isSalt(_ value: ArraySlice<UInt8>) -> Bool {
    value.count >= 32 && value.contains(where: SecretBytes.isDigit) && turns(in: value) * 4 >= value.count
  }

  /// Whether a value is a code that is used once.
  static func isCode(_ value: ArraySlice<UInt8>) -> Bool {
    (4...10).contains(value.count) && value.allSatisfy(SecretBytes.isDigit)
  }

  /// The slash of `neo4j/password`, if the password is no word and the whole is no path.
  static func slash(ofPair value: ArraySlice<UInt8>) -> Int? {
    guard let slash = value.firstIndex(of: UInt8(ascii: "/")), slash > value.startIndex,
      value[..<slash].allSatisfy(SecretBytes.isWord)
    else { return nil }
    let password = value[(slash + 1)...]
    return password.count >= shortest && password.contains(where: SecretBytes.isDigit)
      && password.contains(where: SecretBytes.isLetter)
      && password.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ".") } ? slash : nil
  }

  /// Groups of 8, 4, 4, 4 and 12 hexadecimal digits.
  static func isUUID(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count == 36 else { return false }
    for (offset, byte) in value.enumerated() {
      let isDash = offset == 8 || offset == 13 || offset == 18 || offset == 23
      guard isDash ? byte == UInt8(ascii: "-") : SecretBytes.isHexDigit(byte) else { return false }
    }
    return true
  }

  /// Whether a value may be masked elsewhere in a log, if nothing around it says that it is a secret.
  ///
  /// A word or a path would also be masked in places where it is no secret.
  static func maySpread(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 8 else { return false }
    if value.allSatisfy({ SecretBytes.isLetter($0) || SecretBytes.isBlank($0) || $0 == UInt8(ascii: "-") }) {
      // `correcthorsebatterystaple` is no word; `Authorization` and `my-registry-secret` are.
      return value.count >= 20 && value.allSatisfy(SecretBytes.isLetter)
        // The words of a recovery phrase.
        || value.count(where: SecretBytes.isBlank) >= 10
    }
    if isVersion(value) { return false }
    let hasDigit = value.contains(where: SecretBytes.isDigit)
    let slashes = value.count { $0 == UInt8(ascii: "/") || $0 == 0x5C }
    if slashes > 0 {
      // `/srv/app` and `example.com/team/app2` are paths, base64 is not.
      return hasDigit && value.first != UInt8(ascii: "/") && turns(in: value) * 4 >= value.count
    }
    if hasDigit { return value.contains(where: SecretBytes.isLetter) || value.count >= 12 }
    return value.contains { !SecretBytes.isName($0) && !SecretBytes.isBlank($0) && $0 < 0x80 }
  }

  /// `1.2.3-rc1`, `2026-11-28`: digits and dots that are in many places.
  private static func isVersion(_ value: ArraySlice<UInt8>) -> Bool {
    value.count <= 14 && value.allSatisfy { SecretBytes.isDigit($0) || $0.isOne(of: ".-:") }
  }

  /// `$TOKEN`, `${TOKEN}`, `${TOKEN:-}`, `$(cat /run/secrets/token)`, `${{ secrets.TOKEN }}`, or several of them
  /// with only separators between.
  private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    var i = value.startIndex
    while i < value.endIndex {
      switch value[i] {
      case UInt8(ascii: "$"):
        guard let end = endOfReference(value, at: i) else { return false }
        i = end
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "\\"):
        i += 1
      default: return false
      }
    }
    return true
  }

  private static func endOfReference(_ value: ArraySlice<UInt8>, at start: Int) -> Int? {
    var i = start + 1
    guard i < value.endIndex else { return nil }
    let open = value[i]
    if open == UInt8(ascii: "{") || open == UInt8(ascii: "(") {
      let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      var depth = 0
      let limit = min(value.endIndex, start + 512)
      while i < limit {
        if value[i] == open { depth += 1 }
        if value[i] == close { depth -= 1 }
        i += 1
        if depth == 0 { return i }
      }
      // Cut off at a blank or a quotation mark inside: still a reference.
      return value.endIndex
    }
    if SecretBytes.isDigit(open) { return i + 1 == value.endIndex ? i + 1 : nil }
    guard SecretBytes.isWord(open) else { return nil }
    while i < value.endIndex, SecretBytes.isWord(value[i]) { i += 1 }
    // `$env:NAME` of PowerShell.
    if value[(start + 1)..<i].elementsEqual("env".utf8), i < value.endIndex, value[i] == UInt8(ascii: ":") {
      i += 1
      while i < value.endIndex, SecretBytes.isWord(value[i]) { i += 1 }
    }
    return i
  }

  /// `%TOKEN%`, and the verbs of a format (`%s`, `%q`).
  private static func isPercentReference(_ value: ArraySlice<UInt8>) -> Bool {
    if value.count == 2 { return true }
    return value.last == UInt8(ascii: "%") && value.dropFirst().dropLast().allSatisfy(SecretBytes.isWord)
  }

  /// `<your token>`, `[REDACTED]`, `{token}`, `{{ token }}`, even if the value was cut at a blank.
  static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    guard
      value.allSatisfy({
        SecretBytes.isName($0) || SecretBytes.isBlank($0) || $0.isOne(of: "<>[]{}/:#|!")
      })
    else { return false }
    // `<base64 of user:password>`
    let words = value.starts(with: "<base64".utf8) ? value.dropFirst(7) : value
    return !words.contains(where: SecretBytes.isDigit)
  }

  /// Whether the value is program text, such as `getToken()`.
  ///
  /// A variable in capitals is not program text.
  private static func isCall(_ value: ArraySlice<UInt8>, name: ArraySlice<UInt8>?) -> Bool {
    guard let first = value.first, SecretBytes.isLetter(first) || first == UInt8(ascii: "_") else {
      return false
    }
    if let name, name.allSatisfy({ !SecretBytes.isLower($0) }) { return false }
    let word = value.prefix { SecretBytes.isWord($0) || $0 == UInt8(ascii: ".") }
    guard word.endIndex < value.endIndex else { return isMember(value) }
    let next = value[word.endIndex]
    // `yourStrong(!)Pw1` goes on behind the bracket, as no call does.
    if next == UInt8(ascii: "("), let close = value.lastIndex(of: UInt8(ascii: ")")),
      close + 1 < value.endIndex,
      SecretBytes.isWord(value[close + 1])
    {
      return false
    }
    return next == UInt8(ascii: "(") || (next == UInt8(ascii: "[") && word.contains(UInt8(ascii: ".")))
  }

  /// `settings.password`, `self._token`: names joined by dots, without digits.
  private static func isMember(_ value: ArraySlice<UInt8>) -> Bool {
    let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // `t.token` of minified code.
    let isShort = parts.last.map { SecretName.mayNameSecret($0) } ?? false
    return parts.count >= 2
      && parts.allSatisfy {
        $0.count >= (isShort ? 1 : 2) && $0.allSatisfy { SecretBytes.isLetter($0) || $0 == UInt8(ascii: "_") }
      }
  }

  private static let fillers: [UInt8] = Array("*.-xX_?\"'".utf8)

  private static let words = [
    "true", "false", "null", "nil", "none", "undefined", "yes", "no", "on", "off", "required", "optional",
    "unset", "empty", "redacted", "masked", "hidden", "inherit", "env", "default",
    "build-only", "dummy", "placeholder", "<nil>", "(null)", "changeme", "change-me", "change_me",
    "your-token", "your-password",
    "your_token", "your_password", "your_token_here", "your-token-here", "yourtoken", "yourpassword",
    "mytoken", "example",
    "sample", "passwort", "contraseña", "wachtwoord", "senha", "lösenord", "mot de passe", "secretname",
    "notset", "not-set", "unknown", "disabled", "enabled",
  ]

  /// Placeholders of documentation; in lower case they may be passwords that somebody chose.
  private static let placeholders = [
    "PASSWORD", "PASS", "TOKEN", "SECRET", "YOUR_TOKEN", "YOUR_PASSWORD", "YOUR_API_KEY", "YOUR_SECRET",
    "API_KEY", "MY_TOKEN",
    "ACCESS_TOKEN", "GITHUB_TOKEN", "NPM_TOKEN", "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER",
  ]

  private static let heads: [[UInt8]] = [
    "id=", "type=", "src=", "source=", "env=", "sha256:", "sha512:", "sha512-", "sha384-", "sha256-", "sha1-",
    "h1:", "process.env.", "os.environ", "os.getenv", "System.getenv", "secrets.", "env.", "config.", "self.",
    "this.", "settings.", "vault:", "file:", "op://", "arn:aws:",
  ].map { Array($0.utf8) }

  private static let pathHeads: [[UInt8]] = [
    "/run/", "/etc/", "/root/", "/home/", "/var/", "/tmp/", "/usr/", "/opt/", "/app/", "/secrets/", "./",
    "../",
    "~/", "C:\\", "C:/",
  ].map { Array($0.utf8) }
}
