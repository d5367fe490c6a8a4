/// Secrets in another notation: a setting in base64, a key as hexadecimal pairs or one long number.
extension SecretScanner {
  // MARK: Texts in base64

  /// A word of base64 or hexadecimal digits whose text holds a secret itself: `eyJ1c2VyIjoiYm9iIiwicGFzc3dvcmQiOi…`.
  ///
  /// Nearly all words are shorter, or no text is in them.
  func encodedText(at start: Int) -> Range<Int>? {
    guard !isInner, start + Self.shortestEncoded <= bytes.count, holdsText(at: start) else { return nil }
    var end = start
    let limit = min(bytes.count, start + Self.longestEncoded)
    while end < limit, Self.isEncoded(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    // A picture or a source map is a part of a page.
    guard end - start >= Self.shortestEncoded, end < limit || limit == bytes.count,
      !bytes[..<start].suffix(7).elementsEqual("base64,".utf8), !isMasked(start..<end),
      let text = Self.decoded(bytes[start..<end])
    else { return nil }
    var inner = SecretScanner(bytes: text, isInner: true)
    inner.scan()
    return inner.finds.isEmpty ? nil : start..<end
  }

  static let shortestEncoded = 32
  private static let longestEncoded = 8192

  private static func isEncoded(_ byte: UInt8) -> Bool {
    isBase64(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether the first bytes of a text come out of the first eight characters, which nearly no other word has.
  private func holdsText(at start: Int) -> Bool {
    var (bits, count, isHex): (UInt32, Int, Bool) = (0, 0, true)
    var (place, isWide) = (0, true)
    for i in start..<start + 8 {
      guard let six = Self.six(bytes[i]) else { return false }
      isHex = isHex && SecretBytes.isHexDigit(bytes[i])
      (bits, count) = (bits << 6 | UInt32(six), count + 6)
      if count >= 8 {
        count -= 8
        let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
        // Each second byte of UTF-16 is zero.
        isWide = isWide && (byte == 0) == (place % 2 == 1)
        place += 1
        if !isHex, !isWide, !Self.isText(byte) { return false }
      }
    }
    // Hexadecimal digits of text begin with 2 to 7.
    return !isHex
      || stride(from: start, to: start + 8, by: 2).allSatisfy { bytes[$0].isOne(of: "234567") }
  }

  /// The text in hexadecimal digits or base64; `nil` if it is none that a person reads.
  private static func decoded(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    if word.count.isMultiple(of: 2), word.allSatisfy(SecretBytes.isHexDigit) {
      var text: [UInt8] = []
      var high: UInt8?
      for byte in word {
        let digit =
          SecretBytes.isDigit(byte) ? byte - UInt8(ascii: "0") : (byte | 0x20) - UInt8(ascii: "a") + 10
        if let first = high {
          text.append(first << 4 | digit)
          high = nil
        } else {
          high = digit
        }
      }
      if text.allSatisfy(isText) { return text }
    }
    var text: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    var (place, isWide) = (0, false)
    for byte in word {
      guard let six = six(byte) else {
        // Only the end is padded.
        guard byte == UInt8(ascii: "=") else { return nil }
        break
      }
      (bits, count) = (bits << 6 | UInt32(six), count + 6)
      if count >= 8 {
        count -= 8
        let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
        place += 1
        if place == 2 { isWide = byte == 0 }
        if isWide, place % 2 == 0 {
          guard byte == 0 else { return nil }
          continue
        }
        guard isText(byte) else { return nil }
        text.append(byte)
      }
    }
    return text
  }

  /// Whether a word is base64 of a text of several words.
  static func holdsSentence(_ word: ArraySlice<UInt8>) -> Bool {
    decoded(word).map { $0.contains(UInt8(ascii: " ")) } ?? false
  }

  private static func six(_ byte: UInt8) -> UInt8? {
    if SecretBytes.isUpper(byte) { return byte - UInt8(ascii: "A") }
    if SecretBytes.isLower(byte) { return byte - UInt8(ascii: "a") + 26 }
    if SecretBytes.isDigit(byte) { return byte - UInt8(ascii: "0") + 52 }
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): return 63
    default: return nil
    }
  }

  private static func isText(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  // MARK: Keys as numbers

  /// The private key of an account of Ethereum and its kin: `0x` and 64 hexadecimal digits.
  ///
  /// Hashes have the same form, so the line must speak of a key, or list keys with their numbers: `(3) 0x…`.
  func chainKey(at start: Int) -> Range<Int>? {
    let end = start + 66
    guard end <= bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "x"),
      bytes[(start + 2)..<end].allSatisfy(SecretBytes.isHexDigit),
      end == bytes.count || !SecretBytes.isWord(bytes[end])
    else { return nil }
    var first = start
    while first > 0, start - first < 80, !SecretBytes.isLineEnd(bytes[first - 1]) { first -= 1 }
    let before = bytes[first..<start]
    if before.count >= 4, before.suffix(2).elementsEqual(") ".utf8),
      let open = before.lastIndex(of: UInt8(ascii: "(")), open + 2 < start, start - open <= 6,
      bytes[(open + 1)..<(start - 2)].allSatisfy(SecretBytes.isDigit)
    {
      return start + 2..<end
    }
    return speaksOfKey(before) ? start + 2..<end : nil
  }

  /// `deployer private key 7c85…`: the same without `0x`.
  func chainKey(after end: Int) -> Range<Int>? {
    var start = end
    while start < bytes.count, start - end < 6, bytes[start].isOne(of: ":=\"' ") { start += 1 }
    let last = start + 64
    guard start > end, last <= bytes.count, last == bytes.count || !SecretBytes.isWord(bytes[last]),
      bytes[start..<last].allSatisfy(SecretBytes.isHexDigit)
    else { return nil }
    return speaksOfKey(bytes[max(0, end - 80)..<end]) ? start..<last : nil
  }

  private func speaksOfKey(_ before: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: before.map(\.lowercased), as: UTF8.self)
    return Self.wordsOfKeys.contains { words.hasText($0) }
      && !Self.wordsOfHashes.contains { words.hasText($0) }
  }

  private static let wordsOfKeys = [
    "private", "secret", "accounts", "signer", "deployer", "wallet", "seed", "keypair",
  ]
  private static let wordsOfHashes = [
    "hash", "tx", "transaction", "block", "root", "topic", "public", "salt", "digest", "proof", "slot",
  ]

  /// The hexadecimal pairs of a line below `priv:` or `prime1:`, as openssl prints a key.
  func hexPairs(in line: Range<Int>) -> Range<Int>? {
    var first = contentStart(of: line)
    while first < line.upperBound, SecretBytes.isBlank(bytes[first]) || SecretBytes.isQuote(bytes[first]) {
      first += 1
    }
    var i = first
    while i + 1 < line.upperBound, SecretBytes.isHexDigit(bytes[i]), SecretBytes.isHexDigit(bytes[i + 1]) {
      i += 2
      if i < line.upperBound, bytes[i] == UInt8(ascii: ":") { i += 1 } else { break }
    }
    guard i - first >= 2, isLastInLine(i) else { return nil }
    return first..<i
  }

  /// Whether lines of a private key follow a name and a colon at the end of a line: `privateExponent:`, `private key:`.
  func announcesPairs(_ name: Range<Int>) -> Bool {
    if Self.partsOfKeys.contains(bytes[name]) { return true }
    return Self.lastWordsOfParts.contains(bytes[name])
      && bytes[..<name.lowerBound].suffix(8).map(\.lowercased).elementsEqual("private ".utf8)
  }

  private static let partsOfKeys = SecretWords(
    "priv privateexponent prime1 prime2 exponent1 exponent2 exp1 exp2 coefficient private-key")
  private static let lastWordsOfParts = SecretWords("key exponent")
}
