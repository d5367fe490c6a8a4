/// Which names of settings announce a secret value.
enum SecretName {
  /// Whether a setting of that name holds a secret: `NPM_TOKEN`, `dbPassword`, `x-api-key`, `--client-secret`.
  ///
  /// Names of what surrounds a secret (`TOKEN_FILE`, `PASSWORD_LENGTH`, `tokens`) and names of other keys
  /// (`GPG_KEY`, `CACHE_KEY`, `PUBLIC_KEY`) are none.
  static func isSecret(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count >= 3, name.count <= SecretScanner.longestName else { return false }
    let name = withoutCounter(name)
    guard let last = name.last else { return false }
    // The last letters of all endings below; nearly every name of a setting is done with here.
    switch last | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "n"),
      UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "y"):
      break
    default: return false
    }

    var joined: [UInt8] = []
    var lastWord = 0
    for (offset, byte) in name.enumerated() {
      if SecretBytes.isLetter(byte) {
        // `dbPass`: an upper-case letter behind a lower-case one begins a word.
        if SecretBytes.isUpper(byte), offset > 0, SecretBytes.isLower(name[name.startIndex + offset - 1]) {
          lastWord = joined.count
        }
        joined.append(byte | 0x20)
      } else if SecretBytes.isDigit(byte) {
        joined.append(byte)
      } else {
        lastWord = joined.count
      }
    }
    for ending in endings where joined.suffix(ending.count).elementsEqual(ending) { return true }
    // Short words count only as the last of several: `DB_PASS`, not `pass`, `bypass` or `compass`.
    guard lastWord > 0 else { return joined.elementsEqual("passwd".utf8) }
    let word = joined[lastWord...]
    guard shortWords.contains(where: { word.elementsEqual($0) }) else { return false }
    return !joined.elementsEqual("oldpwd".utf8) && !joined.elementsEqual("initcwdpwd".utf8)
  }

  /// Whether the name is the key of a credential in a registry's or npm's settings: `auth`, `_auth`.
  static func isAuth(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("auth".utf8) || name.elementsEqual("_auth".utf8)
  }

  /// Whether a parameter of a URL of that name signs it: whoever has the signature has the access.
  static func isSignature(_ name: ArraySlice<UInt8>) -> Bool {
    [
      "sig", "signature", "x-amz-signature", "x-amz-credential", "x-goog-signature", "x-goog-credential",
      "hmac",
    ]
    .contains { equals(name, $0) }
  }

  /// Whether the name is a header whose value is a secret whatever it looks like.
  static func isHeader(_ name: ArraySlice<UInt8>) -> Bool {
    [
      "private-token", "job-token", "deploy-token", "x-api-key", "x-auth-token", "x-vault-token",
      "x-gitlab-token",
    ]
    .contains { equals(name, $0) }
  }

  /// Whether the name is a header that carries credentials with a scheme in front.
  static func isAuthorization(_ name: ArraySlice<UInt8>) -> Bool {
    equals(name, "authorization") || equals(name, "proxy-authorization")
  }

  /// Whether the name is a header that carries cookies.
  static func isCookie(_ name: ArraySlice<UInt8>) -> Bool {
    equals(name, "cookie") || equals(name, "set-cookie")
  }

  /// Whether a word that follows `--password` reads as a sentence's: `Using --password via the CLI`.
  static func isWordOfSentence(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 12 else { return false }
    return sentenceWords.contains { equals(word, $0) }
  }

  /// Compares with a lower-case text, in either case.
  static func equals(_ name: ArraySlice<UInt8>, _ text: String) -> Bool {
    guard name.count == text.utf8.count else { return false }
    var i = name.startIndex
    for wanted in text.utf8 {
      guard (SecretBytes.isUpper(name[i]) ? name[i] | 0x20 : name[i]) == wanted else { return false }
      i += 1
    }
    return true
  }

  /// `NPM_TOKEN_2`, `PASSWORD_B64`: what is behind the word does not make it another one.
  private static func withoutCounter(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = name
    while let last = name.last, SecretBytes.isDigit(last) { name.removeLast() }
    for tail in ["_b", "_base", "_value"] where name.count > tail.utf8.count {
      if equals(name.suffix(tail.utf8.count), tail) { name.removeLast(tail.utf8.count) }
    }
    while let last = name.last, !SecretBytes.isLetter(last) { name.removeLast() }
    return name
  }

  private static let endings: [[UInt8]] = [
    "password", "passphrase", "passwort", "secret", "token", "apikey", "accesskey", "secretkey", "privatekey",
    "secretkeybase", "signingkey", "encryptionkey", "accountkey", "sharedkey", "masterkey", "deploykey",
    "licensekey", "sshkey", "authkey", "appkey", "credential", "credentials", "passwd",
  ].map { Array($0.utf8) }

  private static let shortWords: [[UInt8]] = ["pass", "pwd", "pat", "pw"].map { Array($0.utf8) }

  private static let sentenceWords = [
    "a", "an", "and", "are", "argument", "as", "at", "be", "because", "been", "but", "by", "can", "cannot",
    "does", "flag", "flags", "for", "from", "has", "if", "in", "instead", "into", "is", "it", "may", "must",
    "not", "of", "on", "option", "options", "or", "parameter", "requires", "should", "string", "the", "to",
    "value", "via", "was", "when", "which", "will", "with", "without",
  ]
}
