/// Secrets that are recognised by a form of their own and by what is beside it.
extension SecretScanner {
  /// The word that begins there, if its form and neighbours tell that it is a secret.
  func form(ofWord start: Int) -> Range<Int>? {
    if let find = productKey(at: start) { return find }
    if commands.contains(.awsKey), let find = awsSecret(at: start) { return find }
    if let find = joinToken(at: start) { return find }
    if bytes[start] == UInt8(ascii: "0"), let find = chainKey(at: start) { return find }
    if bytes[start] == UInt8(ascii: "A"), let find = cephKey(at: start) { return find }
    if let find = keyStore(at: start) ?? walletKey(at: start) { return find }
    // Few words are so long.
    // The first letter of a text in base64 is one of `I` to `f`, the first digit of one in hexadecimal 2 to 7.
    let first = bytes[start]
    guard first < UInt8(ascii: "g"), first >= UInt8(ascii: "I") || first &- UInt8(ascii: "2") < 6,
      start + Self.shortestEncoded <= bytes.count, SecretBytes.isWord(bytes[start + 7]),
      SecretBytes.isWord(bytes[start + 13]), SecretBytes.isWord(bytes[start + Self.shortestEncoded - 1])
    else { return nil }
    return encodedText(at: start)
  }

  /// A file of keys in base64: a keytab of Kerberos, a store of Java, a database of KeePass; an answer of SAML.
  private func keyStore(at start: Int) -> Range<Int>? {
    guard bytes[start].isOne(of: "BuzAP"), start + 48 <= bytes.count,
      Self.keyStores.contains(where: { bytes[start...].starts(with: $0) })
    else { return nil }
    var end = start
    while end < bytes.count, Self.isBase64(bytes[end]) { end += 1 }
    return end - start >= 48 && SecretValue.turns(in: bytes[start..<end]) >= 8 ? start..<end : nil
  }

  private static let keyStores = ["BQIAAA", "u3+7QAAA", "zs7OzgAA", "A9mimmf7", "PHNhbWxwOlJlc3BvbnNl"].map {
    Array($0.utf8)
  }

  /// A key of Ceph: its type, the time it was made and its length begin the 28 bytes in base64.
  private func cephKey(at start: Int) -> Range<Int>? {
    let end = start + 40
    guard end <= bytes.count, bytes[start + 1] == UInt8(ascii: "Q"),
      bytes[start + 2] &- UInt8(ascii: "A") < 4,
      bytes[end - 2] == UInt8(ascii: "="), bytes[end - 1] == UInt8(ascii: "="),
      end == bytes.count || !Self.isBase64(bytes[end]), bytes[start..<end].allSatisfy(Self.isBase64)
    else { return nil }
    return SecretValue.turns(in: bytes[start..<end]) >= 8 ? start + 2..<end : nil
  }

  /// `cache.example.org-1:x`: a private key of a cache of Nix; the public one is half as long.
  func cacheKey(colon at: Int) -> Range<Int>? {
    let end = at + 89
    guard at > 2, end <= bytes.count, SecretBytes.isDigit(bytes[at - 1]), bytes[end - 1] == UInt8(ascii: "="),
      bytes[end - 2] == UInt8(ascii: "="), end == bytes.count || !Self.isBase64(bytes[end]),
      bytes[(at + 1)..<(end - 2)].allSatisfy({ Self.isBase64($0) && $0 != UInt8(ascii: "=") })
    else { return nil }
    let name = word(before: at, across: { _ in false }, gap: 0, of: SecretBytes.isName)
    return name.contains(UInt8(ascii: "-")) && !name.starts(with: "sha".utf8) ? at + 1..<end : nil
  }

  /// `digest,'bob:x=`, the hash of a password in a list of ZooKeeper.
  func hashOfAccount(colon at: Int) -> Range<Int>? {
    let end = at + 29
    guard at > 8, end <= bytes.count, bytes[end - 1] == UInt8(ascii: "="), SecretBytes.isWord(bytes[at - 1]),
      bytes[(at + 1)..<end].allSatisfy(Self.isBase64), end == bytes.count || !Self.isBase64(bytes[end])
    else { return nil }
    let name = word(before: at, across: { _ in false }, gap: 0, of: SecretBytes.isName)
    let before = bytes[..<name.startIndex]
    return before.suffix(8).elementsEqual("digest,'".utf8) || before.suffix(7).elementsEqual("digest:".utf8)
      ? at + 1..<end : nil
  }

  /// `host/db.example.org@REALM (0x…)`: a key of Kerberos, as `klist -K` shows it.
  func keyOfPrincipal(open: Int) -> Range<Int>? {
    guard open > 4, open + 36 < bytes.count, bytes[open + 1] == UInt8(ascii: "0"),
      bytes[open + 2] == UInt8(ascii: "x"),
      SecretBytes.isBlank(bytes[open - 1])
    else { return nil }
    let key = bytes[(open + 3)...].prefix(while: SecretBytes.isHexDigit)
    let realm = word(
      before: open, across: SecretBytes.isBlank, gap: 4,
      of: { SecretBytes.isName($0) || $0.isOne(of: "/@$") })
    guard (32...64).contains(key.count), key.endIndex < bytes.count, bytes[key.endIndex] == UInt8(ascii: ")"),
      realm.contains(UInt8(ascii: "@"))
    else { return nil }
    return key.startIndex..<key.endIndex
  }

  /// A private key of Bitcoin as wallets write it (WIF): base58 of a known length.
  private func walletKey(at start: Int) -> Range<Int>? {
    let length: Int
    switch bytes[start] {
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "c"): length = 52
    case UInt8(ascii: "5"), UInt8(ascii: "9"): length = 51
    default: return nil
    }
    let end = start + length
    guard end <= bytes.count,
      end == bytes.count || !SecretBytes.isName(bytes[end]) && !bytes[end].isOne(of: "/+="),
      start == 0 || !SecretBytes.isName(bytes[start - 1]) && !bytes[start - 1].isOne(of: "/+"),
      bytes[start..<end].allSatisfy({
        (SecretBytes.isLetter($0) || SecretBytes.isDigit($0)) && !$0.isOne(of: "0OIl")
      }), SecretValue.isRandom(bytes[start..<end])
    else { return nil }
    return start..<end
  }

  /// The secret key next to an access key's id: 40 characters of base64.
  func awsSecret(at start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count,
      SecretBytes.isLetter(bytes[end]) || SecretBytes.isDigit(bytes[end]) || bytes[end].isOne(of: "+/")
    {
      end += 1
    }
    return end - start == 40 && SecretValue.turns(in: bytes[start..<end]) >= 12 ? start..<end : nil
  }

  /// The token with which a node joins a cluster of Kubernetes: six characters, a full stop, sixteen.
  func joinToken(at start: Int) -> Range<Int>? {
    let (dot, end) = (start + 6, start + 23)
    guard end <= bytes.count, bytes[dot] == UInt8(ascii: "."),
      end == bytes.count || !SecretBytes.isName(bytes[end])
        || bytes[end] == UInt8(ascii: ".") && (end + 1 == bytes.count || !SecretBytes.isWord(bytes[end + 1])),
      bytes[start..<dot].allSatisfy(TokenShape.Alphabet.lowerAndDigits.contains),
      bytes[dot + 1..<end].allSatisfy(TokenShape.Alphabet.lowerAndDigits.contains),
      start == 0 || !SecretBytes.isName(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: "/")
    else { return nil }
    let tail = bytes[dot + 1..<end]
    // A file's name may have a checksum behind a word.
    let isRandom = bytes[start..<dot].contains(where: SecretBytes.isDigit) && SecretValue.turns(in: tail) >= 6
    let words = String(decoding: bytes[max(0, start - 64)..<start].map(\.lowercased), as: UTF8.self)
    let isNamed = ["token", "join", "bootstrap"].contains { words.hasText($0) }
    return isRandom || isNamed && tail.contains(where: SecretBytes.isDigit) ? dot + 1..<end : nil
  }

  /// A password of an Azure container registry: 42 characters of base64, `+ACR`, 6 more.
  func registryKey(at sign: Int) -> Range<Int>? {
    let end = sign + 10
    guard sign >= 42, end <= bytes.count, bytes[sign...].starts(with: "+ACR".utf8),
      bytes[sign + 4..<end].allSatisfy({ SecretBytes.isLetter($0) || SecretBytes.isDigit($0) }),
      bytes[sign - 42..<sign].allSatisfy({
        SecretBytes.isLetter($0) || SecretBytes.isDigit($0) || $0.isOne(of: "+/")
      })
    else { return nil }
    return sign - 42..<end
  }

  /// Asana's `2/1201234567890123/1201234567890124:` and 32 hexadecimal digits.
  func numberedKey(colon at: Int) -> Range<Int>? {
    let end = at + 33
    guard at > 17, end <= bytes.count, SecretBytes.isDigit(bytes[at - 1]),
      bytes[at + 1..<end].allSatisfy(SecretBytes.isHexDigit),
      end == bytes.count || !SecretBytes.isWord(bytes[end])
    else { return nil }
    var first = at
    while first > 0, at - first < 20, SecretBytes.isDigit(bytes[first - 1]) { first -= 1 }
    return at - first >= 15 && first > 0 && bytes[first - 1] == UInt8(ascii: "/") ? at + 1..<end : nil
  }

  /// `prod:happy-otter-123|x`: a deploy key of Convex.
  func deployKey(bar at: Int) -> Range<Int>? {
    guard at > 4, at + 20 < bytes.count, SecretBytes.isWord(bytes[at - 1]), SecretBytes.isWord(bytes[at + 1])
    else { return nil }
    var start = at
    while start > 0, at - start < Self.longestName,
      SecretBytes.isName(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ":")
    {
      start -= 1
    }
    guard Self.deployments.contains(where: { bytes[start..<at].starts(with: $0) }) else { return nil }
    var end = at + 1
    while end < bytes.count, SecretBytes.isTokenByte(bytes[end]) { end += 1 }
    let key = bytes[at + 1..<end]
    // A key is base64; a checksum or an identifier behind a device is none.
    return key.count >= 20 && key.contains(where: SecretBytes.isDigit)
      && !key.allSatisfy(TokenShape.Alphabet.hexDash.contains)
      && SecretValue.turns(in: key) * 4 >= key.count
      ? at + 1..<end : nil
  }

  private static let deployments = ["prod:", "dev:", "preview:", "project:"].map { Array($0.utf8) }

  /// `$6$salt$hash` and similar (crypt(5)): a password hash, which can be attacked by trying passwords.
  func passwordHash(at start: Int) -> Range<Int>? {
    var end = start + 1
    while end < bytes.count, end - start < 10, SecretBytes.isName(bytes[end]) { end += 1 }
    if let find = hashOfFramework(at: start) ?? hashOfRouter(at: start) { return find }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$"),
      Self.hashes.contains(where: { bytes[start + 1..<end].elementsEqual($0.utf8) })
    else { return nil }
    let first = end + 1
    end = first
    var lastPart = first
    // No hash is longer than this.
    let limit = min(bytes.count, first + 256)
    while end < limit, SecretBytes.isWord(bytes[end]) || bytes[end].isOne(of: "./$=,+") {
      if bytes[end] == UInt8(ascii: "$") { lastPart = end + 1 }
      end += 1
    }
    return end - lastPart >= 22 && SecretValue.turns(in: bytes[lastPart..<end]) >= 6 ? first..<end : nil
  }

  /// `pbkdf2_sha256$600000$salt$hash`, `scrypt:32768:8:1$salt$hash`, as Django and Werkzeug write a password's hash.
  private func hashOfFramework(at sign: Int) -> Range<Int>? {
    guard sign > 5, SecretBytes.isWord(bytes[sign - 1]) else { return nil }
    let name = word(
      before: sign, across: { _ in false }, gap: 0, of: { SecretBytes.isWord($0) || $0 == UInt8(ascii: ":") })
    guard name.starts(with: "pbkdf2".utf8) || name.starts(with: "scrypt".utf8) else { return nil }
    var end = sign + 1
    while end < bytes.count, end - sign < 320, SecretBytes.isWord(bytes[end]) || bytes[end].isOne(of: "./$=+")
    {
      end += 1
    }
    return end - sign >= 40 && SecretValue.turns(in: bytes[(sign + 1)..<end]) >= 12 ? sign + 1..<end : nil
  }

  /// `$9$x` of Juniper's routers, which every program can read back.
  private func hashOfRouter(at sign: Int) -> Range<Int>? {
    guard sign > 0, SecretBytes.isQuote(bytes[sign - 1]) || bytes[sign - 1] == 0x20,
      bytes[sign...].starts(with: "$9$".utf8)
    else { return nil }
    let text = bytes[(sign + 3)...].prefix { SecretBytes.isName($0) || $0 == UInt8(ascii: "/") }
    return text.count >= 10 && SecretValue.turns(in: text) * 4 >= text.count
      ? text.startIndex..<text.endIndex : nil
  }

  /// `bob:1000:x:y:`, the two hashes of a Windows password in lists of Samba and of what dumps them.
  func hashesOfWindows(colon at: Int) -> Range<Int>? {
    let (middle, end) = (at + 33, at + 66)
    guard at > 2, end < bytes.count, bytes[middle] == UInt8(ascii: ":"), bytes[end] == UInt8(ascii: ":"),
      SecretBytes.isDigit(bytes[at - 1]), bytes[(middle + 1)..<end].allSatisfy(SecretBytes.isHexDigit),
      bytes[(at + 1)..<middle].allSatisfy({ SecretBytes.isHexDigit($0) || $0 == UInt8(ascii: "X") })
    else { return nil }
    return at + 1..<end
  }

  /// `'*94BDCEBE19083CE2A1F959FD02F964C7AF4CFC29'`: the hash of a password of MySQL.
  func hashOfDatabase(star at: Int) -> Range<Int>? {
    let end = at + 41
    guard at > 0, end < bytes.count, SecretBytes.isQuote(bytes[at - 1]),
      bytes[end] == bytes[at - 1] || bytes[end] == 0x5C,
      bytes[(at + 1)..<end].allSatisfy({ SecretBytes.isDigit($0) || $0 &- UInt8(ascii: "A") < 6 })
    else { return nil }
    return at + 1..<end
  }

  static let hashes = [
    "1", "5", "6", "7", "y", "gy", "2a", "2b", "2y", "apr1", "sha1", "argon2i", "argon2d", "argon2id",
    "scrypt",
  ]
}
