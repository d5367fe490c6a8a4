/// Secrets that a shell shows while it runs a script (`set -x`), and those that a command writes into a file.
extension SecretScanner {
  /// The only word that `+ echo x` prints; the next line may say that a program reads it as a password.
  func tracedWord(at sign: Int, in line: Range<Int>) -> Range<Int>? {
    var i = sign
    guard
      i == line.lowerBound || SecretBytes.isQuote(bytes[i - 1]) || bytes[i - 1] == UInt8(ascii: "=")
        || i == contentStart(of: line)
    else { return nil }
    while i < line.upperBound, bytes[i] == UInt8(ascii: "+") { i += 1 }
    i = skipBlanks(from: i)
    guard
      bytes[i..<line.upperBound].starts(with: "echo ".utf8)
        || bytes[i..<line.upperBound].starts(with: "printf ".utf8)
    else { return nil }
    while i < line.upperBound, !SecretBytes.isBlank(bytes[i]) { i += 1 }
    guard let find = printedText(i..<line.upperBound), find.count >= Self.shortestText,
      isLastInLine(find.upperBound)
    else { return nil }
    return find
  }

  /// Whether a traced command prints a secret alone: `+ openssl rand -hex 32`, `+ bin/rails secret`.
  func printsSecret(at sign: Int, in line: Range<Int>) -> Bool {
    guard line.upperBound - sign <= 256, sign + 8 < line.upperBound, bytes[sign + 1] == UInt8(ascii: " "),
      sign == line.lowerBound || SecretBytes.isQuote(bytes[sign - 1]) || sign == contentStart(of: line)
    else { return false }
    let text = String(decoding: bytes[sign..<line.upperBound].map(\.lowercased), as: UTF8.self)
    return Self.generators.contains { text.hasText($0) } && !Self.otherOutputs.contains { text.hasText($0) }
  }

  /// Whether the first command of an instruction prints a secret alone: `RUN wg genkey | tee private.key`.
  ///
  /// - Parameter start: where the word `RUN` ends.
  func printsSecret(instruction start: Int) -> Bool {
    guard start < bytes.count, SecretBytes.isBlank(bytes[start]) else { return false }
    var end = start
    while end < bytes.count, end - start < 256, !bytes[end].isOne(of: "&;\n\\") { end += 1 }
    let text = String(decoding: bytes[start..<end].map(\.lowercased), as: UTF8.self)
    return Self.generators.contains { text.hasText($0) } && !Self.otherOutputs.contains { text.hasText($0) }
  }

  private static let generators = [
    "rails secret", "rake secret", "gen.secret", "gen-secret", "openssl rand", "pwgen", "makepasswd",
    "mkpasswd",
    " apg", "keygen", "genkey", "genpsk", "key:generate", "token_hex", "token_urlsafe", "randombytes",
    "/dev/urandom", "crypto rand", "generate-key", "generate secret", "keyring generate", "token generate",
    "token create", "create token", "certificate-key", "generate-password", "get-login-password",
    "print-access-token", "print-identity-token", "get-access-token", "auth token", "auth:token", "whoami -t",
    "show-token", "print token", "get-secret-value", "get-random-password", "versions access", "secret show",
    "kv get", "vault read", "op read", "pass show", "get password", "chamber read", "get-parameter",
    "credstash get",
    "secret-tool lookup", "get secret",
  ]
  /// What prints something else of it.
  private static let otherOutputs = [
    "pub", "sha1", "sha2", "sha5", "md5", " > ", ">/", "> /", "wc -", "grep",
  ]

  /// Whether a word is so random that nobody prints it but for a program to read.
  func isRandomWord(_ word: Range<Int>) -> Bool {
    let text = bytes[word]
    return SecretValue.isMixed(text) && text.contains(where: SecretBytes.isUpper)
      && text.contains(where: SecretBytes.isLower) && SecretValue.turns(in: text) >= 5
  }

  /// What `echo x > .vault_pass` writes.
  mutating func writtenSecret(at sign: Int) -> Range<Int>? {
    guard let begun = printed, begun.lowerBound < sign else { return nil }
    var name = sign
    while name < bytes.count, bytes[name] == UInt8(ascii: ">") { name += 1 }
    return writtenSecret(begun.lowerBound..<sign, intoFileAt: name)
  }

  /// What `echo x | tee .vault_pass` writes.
  mutating func writtenSecret(intoFileAt start: Int) -> Range<Int>? {
    guard let text = printed, !text.isEmpty else { return nil }
    return writtenSecret(text, intoFileAt: start)
  }

  private func writtenSecret(_ words: Range<Int>, intoFileAt start: Int) -> Range<Int>? {
    // So far is looked back: a line may have any number of such signs.
    guard words.count <= 512 else { return nil }
    let first = skipBlanks(from: start)
    var end = first
    while end < bytes.count, end - first < Self.longestName, !SecretBytes.endsValue(bytes[end]) { end += 1 }
    let path = String(decoding: bytes[first..<end].map(\.lowercased), as: UTF8.self)
    guard Self.namesOfFiles.contains(where: { path.hasText($0) }), let find = printedText(words) else {
      return nil
    }
    let text = bytes[find]
    return SecretValue.isMixed(text) || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
      ? find : nil
  }

  private static let namesOfFiles = [
    "pass", "token", "secret", "cred", "apikey", "api_key", "api-key", ".key",
  ]

  // MARK: What comes before a line's text

  /// Where a line's own text begins, after numbers, stamps and steps that another program put before it.
  func contentStart(of line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < Self.longestPrefix {
      var end = start
      while end < line.upperBound, Self.isPrefix(bytes[end]) { end += 1 }
      let word = bytes[start..<end]
      guard end < line.upperBound, SecretBytes.isBlank(bytes[end]), word.contains(where: SecretBytes.isDigit)
      else { break }
      start = end + 1
    }
    return start
  }

  /// Whether all of a line before a place is such a prefix.
  func endsPrefix(_ end: Int) -> Bool {
    var start = end
    while start > 0, end - start <= Self.longestPrefix, !SecretBytes.isLineEnd(bytes[start - 1]) {
      start -= 1
    }
    guard end > start, end - start <= Self.longestPrefix else { return false }
    return bytes[start..<end].allSatisfy { Self.isPrefix($0) || SecretBytes.isBlank($0) }
      && bytes[start..<end].contains(where: SecretBytes.isDigit)
  }

  private static let longestPrefix = 56

  private static func isPrefix(_ byte: UInt8) -> Bool {
    SecretBytes.isDigit(byte) || byte.isOne(of: "#.:TZ-+[]()")
  }
}
