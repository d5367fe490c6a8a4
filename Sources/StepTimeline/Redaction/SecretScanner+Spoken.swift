/// Secrets that a sentence gives, or that are sentences themselves.
extension SecretScanner {
  /// `A temporary password is generated for root@localhost: x`, `Admin password is: x`, `Unseal Key 1: x`.
  func announced(colon at: Int, from first: Int) -> Range<Int>? {
    // MySQL's may have any sign.
    if first > at + 1, bytes[..<at].suffix(Self.temporary.count).elementsEqual(Self.temporary) {
      var end = first
      while end < bytes.count, !SecretBytes.isLineEnd(bytes[end]), !SecretBytes.isBlank(bytes[end]) {
        end += 1
      }
      return first..<end
    }
    if first > at + 1, let codes = recoveryCodes(colon: at, from: first) { return codes }
    guard first > at + 1, let find = value(from: first, until: .endOfWord, name: nil),
      isLastInLine(find.upperBound)
    else { return nil }
    let text = bytes[find]
    guard text.count <= 256, text.contains(where: SecretBytes.isDigit),
      text.contains(where: SecretBytes.isLetter)
    else { return nil }
    var start = at
    while start > 0, at - start < 64, !SecretBytes.isLineEnd(bytes[start - 1]) { start -= 1 }
    let words = String(decoding: bytes[start..<at].map(\.lowercased), as: UTF8.self)
    let isCased = text.contains(where: SecretBytes.isUpper) && text.contains(where: SecretBytes.isLower)
    // The line before has said of what.
    if state.spoken > 0, words.hasSuffix("new value"), SecretValue.isMixed(text) || SecretValue.isChosen(text)
    {
      return find
    }
    if words.hasText("password ") && SecretValue.isMixed(text) {
      if isCased || text.count >= 8 && words.hasText("password for ") { return find }
    }
    if isCased, SecretValue.isMixed(text) || SecretValue.isChosen(text), text.count >= 8,
      !SecretValue.namesAlgorithm(text), Self.passwordsElsewhere.contains(where: { words.hasText($0) })
    {
      return find
    }
    // The sentence announces the secret; a number before the colon numbers several secrets.
    guard Self.announcements.contains(where: { words.hasText($0) }) else { return nil }
    return SecretValue.looksLikeKey(text) || SecretValue.isMixed(text) && text.count >= 10 ? find : nil
  }

  /// `Recovery codes: 3f9a1c07be 77e1d0a4cf`.
  private func recoveryCodes(colon at: Int, from first: Int) -> Range<Int>? {
    guard at > 8, SecretName.equals(bytes[..<at].suffix(6), " codes") else { return nil }
    let words = String(decoding: bytes[max(0, at - 32)..<at].map(\.lowercased), as: UTF8.self)
    guard ["recovery", "backup", "scratch", "2fa", "emergency"].contains(where: { words.hasText($0) }) else {
      return nil
    }
    var (i, end) = (first, first)
    while i < bytes.count, i - first < 512 {
      let start = i
      while i < bytes.count, SecretBytes.isWord(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i += 1 }
      guard (5...32).contains(i - start), bytes[start..<i].contains(where: SecretBytes.isDigit) else { break }
      end = i
      while i < bytes.count, SecretBytes.isBlank(bytes[i]) || bytes[i].isOne(of: ",") { i += 1 }
    }
    return end > first && endsText(end) && !isMasked(first..<end) ? first..<end : nil
  }

  private static let temporary = Array("temporary password is generated for root@localhost".utf8)

  private static let announcements = [
    "admin password", "temporary password", "generated password", "initial password", "new password",
    "root password", "default password", "unseal key", "recovery key", "api key is", "secret key is",
    "access key is", "token is", "password is", "join token", "enrollment token", "root token",
    "bootstrap token",
    "your token", "your api key", "your new api key", "your secret",
  ]

  /// Words for a password in other languages.
  private static let passwordsElsewhere = [
    "kennwort", "passwort", "zugangscode", "mot de passe", "contraseña", "contrasena", "wachtwoord", "senha",
    "palavra-passe", "parola d", "hasło", "lösenord", "heslo", "salasana", "adgangskode", "passord", "jelszó",
    "şifre", "пароль", "пароля",
  ]

  private static let spokenPasswords = [
    "password is", "passwd is", "pw is", "pwd is", "passphrase is", "passcode is", "secret is", "pass is",
  ]

  /// `The secret key is x`, `the password is x, change it`.
  func announced(after end: Int) -> Range<Int>? {
    guard let find = wordValue(from: end) else { return nil }
    let words = String(decoding: bytes[max(0, end - 32)..<end].map(\.lowercased), as: UTF8.self)
    if SecretValue.isChosen(bytes[find]), Self.spokenPasswords.contains(where: { words.hasText($0) }) {
      return find
    }
    guard isLastInLine(find.upperBound), bytes[find].count >= 20, SecretValue.looksLikeKey(bytes[find])
    else { return nil }
    return Self.announcements.contains(where: { words.hasText($0) }) ? find : nil
  }

  /// A password of several words in a settings file: `password: two words`.
  func phrase(of name: Range<Int>, from first: Int) -> Range<Int>? {
    let text = bytes[name]
    guard startsItem(name), SecretName.isPassword(text),
      text.allSatisfy({ !SecretBytes.isUpper($0) }) || text.contains(UInt8(ascii: "_"))
    else { return nil }
    var end = first
    while end < bytes.count, end - first < 128, !SecretBytes.isLineEnd(bytes[end]) {
      if bytes[end] == UInt8(ascii: "#"), SecretBytes.isBlank(bytes[end - 1]) { break }
      if SecretBytes.isQuote(bytes[end]) || isEscapedQuote(at: end) { break }
      end += 1
    }
    while end > first, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    let words = bytes[first..<end].split(whereSeparator: SecretBytes.isBlank)
    // `crypt-password: installing`: what happens to a package of that name.
    if text.contains(UInt8(ascii: "-")), let first = words.first {
      let word = first.prefix(while: { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") })
      if Self.fatesOfPackages.contains(where: { word.elementsEqual($0.utf8) }) { return nil }
    }
    // `password:  16 bytes`, as kubectl describes a secret.
    if words.count == 2, words[1].elementsEqual("bytes".utf8) { return nil }
    // `passwd: password expiry information changed.`
    guard (1...8).contains(words.count), words.count == 1 || bytes[end - 1] != UInt8(ascii: "."),
      end - first >= SecretValue.shortest,
      words.allSatisfy({ !SecretName.isWordOfSentence($0) && $0.allSatisfy(SecretBytes.isTokenByte) }),
      words.count > 1 || !SecretValue.isHarmless(words[0], name: text)
    else { return nil }
    return first..<end
  }

  /// What package managers say that they do to a package, or have done.
  ///
  /// Other words that end so may be passwords.
  private static let fatesOfPackages = [
    "configured", "configuring", "downgraded", "downgrading", "downloaded", "downloading", "extracted",
    "extracting", "fetched", "fetching", "installed", "installing", "preparing", "processing", "purged",
    "purging", "reinstalled", "reinstalling", "removed", "removing", "unpacked", "unpacking", "updated",
    "updating", "upgraded", "upgrading",
  ]

  /// The name in `let password: &str = "x"`, with a type between name and value.
  func declaredName(before type: Range<Int>) -> Range<Int>? {
    var i = type.lowerBound
    while i > 0, bytes[i - 1].isOne(of: "&* ") { i -= 1 }
    guard i > 1, i < type.lowerBound, bytes[i - 1] == UInt8(ascii: ":"), let name = name(endingAt: i - 1)
    else {
      return nil
    }
    return SecretName.isSecret(bytes[name]) ? name : nil
  }
}
