/// Secrets that brackets enclose or precede: keys as lists of numbers, texts that a program has encoded, orders to
/// a build service, lists of mail servers with their passwords.
extension SecretScanner {
  /// What an opening bracket begins.
  mutating func bracketed(at open: Int, in line: Range<Int>) -> Find? {
    guard open + 4 < bytes.count else { return nil }
    if SecretBytes.isDigit(bytes[open + 1]) || SecretBytes.isBlank(bytes[open + 1]),
      let find = keyOfNumbers(at: open)
    {
      return Find(range: find, reason: .form)
    }
    if bytes[..<open].suffix(5).elementsEqual("##vso".utf8) {
      return orderedValue(from: open, in: line).map { Find(range: $0, reason: .context) }
    }
    if open - line.lowerBound <= 56, SecretBytes.isLetter(bytes[open + 1]),
      open == line.lowerBound || open == contentStart(of: line) || SecretBytes.isQuote(bytes[open - 1])
    {
      noteSection(at: open, in: line)
      return passwordOfServer(from: open, in: line).map { Find(range: $0, reason: .context) }
    }
    return nil
  }

  /// `[62,253,119,…]`: 64 bytes of a key pair as Solana's programs write it.
  private func keyOfNumbers(at open: Int) -> Range<Int>? {
    var i = skipBlanks(from: open + 1)
    while i < bytes.count, i - open < 12, SecretBytes.isDigit(bytes[i]) { i += 1 }
    // `[2/5]` and nearly all others.
    guard i < bytes.count, bytes[i] == UInt8(ascii: ","), bytes.count - open >= 128 else { return nil }
    i = open + 1
    var count = 0
    var seen = [Bool](repeating: false, count: 256)
    var (ascents, last) = (0, 256)
    while i < bytes.count, count < 65 {
      i = skipBlanks(from: i)
      var number = 0
      let first = i
      while i < bytes.count, i - first < 3, SecretBytes.isDigit(bytes[i]) {
        number = number * 10 + Int(bytes[i] - UInt8(ascii: "0"))
        i += 1
      }
      guard i > first, number < 256 else { return nil }
      if number > last { ascents += 1 }
      (last, seen[number]) = (number, true)
      count += 1
      i = skipBlanks(from: i)
      guard i < bytes.count else { return nil }
      if bytes[i] == UInt8(ascii: "]") { break }
      guard bytes[i] == UInt8(ascii: ",") else { return nil }
      i += 1
    }
    // Random bytes are neither sorted nor few different ones.
    guard count == 64, i < bytes.count, bytes[i] == UInt8(ascii: "]"), (16...48).contains(ascents),
      seen.count(where: { $0 }) >= 40
    else { return nil }
    return open + 1..<i
  }

  /// The value of `##vso[task.setvariable variable=DbPassword]x` and `##vso[task.setsecret]x` of Azure's pipelines.
  private func orderedValue(from open: Int, in line: Range<Int>) -> Range<Int>? {
    var close = open
    while close < line.upperBound, close - open < 512, bytes[close] != UInt8(ascii: "]") { close += 1 }
    guard close + 1 < line.upperBound, bytes[close] == UInt8(ascii: "]") else { return nil }
    let order = String(decoding: bytes[open + 1..<close].map(\.lowercased), as: UTF8.self)
    var isSecret =
      order.hasText("setsecret") || order.hasText("issecret=true") || order.hasText("setendpoint")
    for part in bytes[open + 1..<close].split(whereSeparator: { $0.isOne(of: "; ") })
    where part.starts(with: "variable=".utf8) {
      isSecret = isSecret || SecretName.isSecret(part.dropFirst(9))
    }
    return isSecret ? value(from: close + 1, until: .endOfWord, name: nil) : nil
  }

  // MARK: Mail servers

  /// `[smtp.example.com]:587 user:password`, a line of Postfix's list of passwords.
  private func passwordOfServer(from open: Int, in line: Range<Int>) -> Range<Int>? {
    var i = open + 1
    while i < line.upperBound, SecretBytes.isName(bytes[i]) { i += 1 }
    guard i < line.upperBound, bytes[i] == UInt8(ascii: "]"), bytes[open + 1..<i].contains(UInt8(ascii: ".")),
      // The name of a class ends with a capital word.
      let last = bytes[open + 1..<i].split(separator: UInt8(ascii: ".")).last,
      last.allSatisfy(SecretBytes.isLower)
    else { return nil }
    i += 1
    let port = i
    if i < line.upperBound, bytes[i] == UInt8(ascii: ":") { i += 1 }
    while i < line.upperBound, SecretBytes.isDigit(bytes[i]) { i += 1 }
    let user = skipBlanks(from: i)
    guard user > i else { return nil }
    var colon = user
    while colon < line.upperBound, SecretBytes.isName(bytes[colon]) || bytes[colon].isOne(of: "@+") {
      colon += 1
    }
    // `[com.example.Main] key:value` has neither port nor mailbox.
    guard i > port + 1 || bytes[user..<colon].contains(UInt8(ascii: "@")) else { return nil }
    return passwordBehind(colon, user: user)
  }

  /// `smtp.example.com:587 user@example.com:password`.
  func passwordOfMailbox(at sign: Int) -> Range<Int>? {
    guard sign + 4 < bytes.count, SecretBytes.isWord(bytes[sign + 1]) else { return nil }
    var user = sign
    while user > 0, sign - user < Self.longestName,
      SecretBytes.isName(bytes[user - 1]) || bytes[user - 1] == UInt8(ascii: "+")
    {
      user -= 1
    }
    guard user > 1, user < sign, SecretBytes.isBlank(bytes[user - 1]) else { return nil }
    var end = user
    while end > 0, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    var port = end
    while port > 0, SecretBytes.isDigit(bytes[port - 1]) { port -= 1 }
    guard port < end, port > 1, bytes[port - 1] == UInt8(ascii: ":"), SecretBytes.isLetter(bytes[port - 2])
    else { return nil }
    var colon = sign + 1
    while colon < bytes.count, SecretBytes.isName(bytes[colon]) { colon += 1 }
    return passwordBehind(colon, user: user)
  }

  private func passwordBehind(_ colon: Int, user: Int) -> Range<Int>? {
    guard colon > user, colon + 1 < bytes.count, bytes[colon] == UInt8(ascii: ":"),
      let find = value(from: colon + 1, until: .endOfWord, name: nil), isLastInLine(find.upperBound),
      bytes[find].count >= 8, SecretValue.isMixed(bytes[find]) || SecretValue.looksLikeKey(bytes[find])
    else { return nil }
    return find
  }

  // MARK: Encoded texts

  /// `{AQAAABAA…=}` of Jenkins and Maven, which every program of theirs can read, `{xor}Lz4s…` of servers, and
  /// `{PLAIN}x` in lists of accounts.
  func bracedSecret(at open: Int) -> Find? {
    let first = open + 1
    guard first + 10 < bytes.count, Self.isBase64(bytes[first]) else { return nil }
    var end = first
    while end < bytes.count, end - first < Self.longestLook, Self.isBase64(bytes[end]) { end += 1 }
    // `PLAIN-MD5`
    while end < bytes.count, end - first < 16, SecretBytes.isName(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    let text = bytes[first..<end]
    if text.count <= 16 {
      if Self.plainTexts.contains(text) { return plainPassword(from: end + 1) }
      guard Self.encodings.contains(text) else { return nil }
      var last = end + 1
      while last < bytes.count, last - end < Self.longestLook, Self.isBase64(bytes[last]) { last += 1 }
      let value = bytes[(end + 1)..<last]
      guard value.count >= 12, value.first != UInt8(ascii: "/"),
        SecretValue.turns(in: value) * 4 >= value.count
      else { return nil }
      return Find(range: end + 1..<last, reason: .form)
    }
    guard text.count >= 40 || text.count >= 24 && text.last == UInt8(ascii: "="),
      text.contains(where: SecretBytes.isDigit), text.contains(where: SecretBytes.isUpper),
      text.contains(where: SecretBytes.isLower), SecretValue.turns(in: text) * 3 >= text.count
    else { return nil }
    return Find(range: first..<end, reason: .form)
  }

  private static let encodings = SecretWords(
    """
    xor aes aes128 aes256 des 3des rc2 sha ssha ssha256 ssha512 smd5 md5 sha256 sha512 plain-md5 cram-md5 \
    digest-md5 pbkdf2 pbkdf2-sha256 pbkdf2-sha512 scram-sha-1 scram-sha-256 ntlm lanman
    """)
  private static let plainTexts = SecretWords("plain cleartext clear noop plain-text")

  /// The password of `bob:{PLAIN}x::::`, as Dovecot, LDAP and Spring write one that they do not hash.
  private func plainPassword(from start: Int) -> Find? {
    var end = start
    while end < bytes.count, !SecretBytes.endsValue(bytes[end]), bytes[end] != UInt8(ascii: ":") { end += 1 }
    while end > start, bytes[end - 1].isOne(of: ",)") { end -= 1 }
    let find = start..<end
    return isMasked(find) || SecretValue.isHarmless(bytes[find], name: nil) || SecretValue.isPath(bytes[find])
      ? nil : Find(range: find, reason: .context)
  }

  @inline(__always)
  static func isBase64(_ byte: UInt8) -> Bool {
    SecretBytes.isLetter(byte) || SecretBytes.isDigit(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }
}
