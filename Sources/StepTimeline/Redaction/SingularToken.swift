/// Credentials with a form that is more than a head and a tail.
enum SingularToken {
  /// The range to mask of the token that begins at `start`, the first byte of a word.
  static func find(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    // The shortest is a bot's number with its token.
    guard start + 32 <= bytes.count,
      SecretBytes.isWord(bytes[start + 7]) || bytes[start + 7] == UInt8(ascii: "-")
        || bytes[start + 7] == UInt8(ascii: ".")
    else { return nil }
    var end = start
    var (digits, upper, lower) = (0, 0, 0)
    let limit = min(bytes.count, start + 512)
    while end < limit {
      let byte = bytes[end]
      if SecretBytes.isDigit(byte) {
        digits += 1
      } else if SecretBytes.isLower(byte) {
        lower += 1
      } else if SecretBytes.isUpper(byte) {
        upper += 1
      } else if byte != UInt8(ascii: "_"), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "."),
        byte != UInt8(ascii: "~")
      {
        break
      }
      end += 1
    }
    let count = end - start
    guard count >= 8, digits >= 1 else { return nil }
    let word = bytes[start..<end]
    if end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      let find = telegram(bytes, word) ?? keyWithName(bytes, word)
    {
      return find
    }
    guard count >= 27, upper + lower > 0 else { return nil }
    return mailing(word) ?? discord(word) ?? azure(word) ?? terraform(word) ?? licence(word) ?? twoPart(word)
      ?? tunnel(word) ?? prefixed(word)
  }

  /// The first part of such a token, of which the line's end took the rest.
  static func cutToken(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    guard word.count >= 14 else { return nil }
    let sign = word.firstIndex { !SecretBytes.isWord($0) && $0 != UInt8(ascii: "-") }
    guard let sign, sign + 6 <= word.endIndex else { return nil }
    let (head, tail) = (word[..<sign], word[(sign + 1)...])
    if word[sign] == UInt8(ascii: ":") {
      let number = head.starts(with: "bot".utf8) ? head.dropFirst(3) : head
      let isBot = (8...12).contains(number.count) && number.allSatisfy(SecretBytes.isDigit)
      return isBot && tail.starts(with: "AA".utf8) && tail.allSatisfy(TokenShape.Alphabet.base64URL.contains)
        ? tail.startIndex..<tail.endIndex : nil
    }
    guard word[sign] == UInt8(ascii: ".") else { return nil }
    if head.count == 14, tail.starts(with: "atlasv1.".utf8) { return word.startIndex..<word.endIndex }
    // A web token; its signature is in the next line, or its text is.
    if head.starts(with: "eyJ".utf8), head.count >= 16,
      tail.starts(with: "eyJ".utf8) || tail.first == UInt8(ascii: "."),
      tail.allSatisfy(TokenShape.Alphabet.padded.contains)
    {
      return word.startIndex + 3..<word.endIndex
    }
    return head.count == 17 && head.starts(with: "pat".utf8) && tail.allSatisfy(SecretBytes.isHexDigit)
      ? word.startIndex + 3..<word.endIndex : nil
  }

  /// A Telegram bot's token: its number, a colon, `AA` and 33 more characters.
  private static func telegram(_ bytes: [UInt8], _ number: ArraySlice<UInt8>) -> Range<Int>? {
    // In a URL it is `/bot123456789:AA…/sendMessage`.
    let digits = number.starts(with: "bot".utf8) ? number.dropFirst(3) : number
    guard (8...12).contains(digits.count), digits.allSatisfy(SecretBytes.isDigit) else { return nil }
    let first = number.endIndex + 1
    var end = first
    while end < bytes.count, TokenShape.Alphabet.base64URL.contains(bytes[end]) { end += 1 }
    guard (34...36).contains(end - first), bytes[first] == UInt8(ascii: "A") else { return nil }
    return first..<end
  }

  /// Ably: an app's and a key's name of six characters each, and the key.
  private static func keyWithName(_ bytes: [UInt8], _ name: ArraySlice<UInt8>) -> Range<Int>? {
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 6 && !$0.contains(UInt8(ascii: "-")) }),
      name.startIndex == 0 || bytes[name.startIndex - 1] != UInt8(ascii: ".")
    else {
      return nil
    }
    let first = name.endIndex + 1
    var end = first
    while end < bytes.count, TokenShape.Alphabet.base64URL.contains(bytes[end]) { end += 1 }
    return end - first >= 16 && SecretValue.isRandom(bytes[first..<end]) ? first..<end : nil
  }

  /// Mailchimp's 32 hexadecimal digits, `-us` and a number; Mailgun's signing key of 32, 8 and 8 digits.
  private static func mailing(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    let head = word.prefix(32)
    guard head.allSatisfy(SecretBytes.isHexDigit) else { return nil }
    let tail = word.dropFirst(32)
    if tail.starts(with: "-us".utf8), (4...5).contains(tail.count),
      tail.dropFirst(3).allSatisfy(SecretBytes.isDigit)
    {
      return head.startIndex..<head.endIndex
    }
    let parts = tail.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, parts[1].count == 8, parts[2].count == 8,
      parts[1].allSatisfy(SecretBytes.isHexDigit), parts[2].allSatisfy(SecretBytes.isHexDigit)
    else { return nil }
    return word.startIndex..<word.endIndex
  }

  /// A Discord bot's token: its number in base64, 6 characters, 27 to 38 characters.
  private static func discord(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = word.first,
      first == UInt8(ascii: "M") || first == UInt8(ascii: "N") || first == UInt8(ascii: "O")
    else { return nil }
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, (23...28).contains(parts[0].count), (5...7).contains(parts[1].count),
      (25...40).contains(parts[2].count)
    else { return nil }
    return word.startIndex + 1..<word.endIndex
  }

  /// A client secret of Microsoft Entra: three characters, a digit, `Q~` and 31 to 34 more.
  private static func azure(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    let start = word.startIndex
    guard (36...42).contains(word.count), SecretBytes.isDigit(word[start + 3]),
      word[start + 4] == UInt8(ascii: "Q"),
      word[start + 5] == UInt8(ascii: "~")
    else { return nil }
    return start..<word.endIndex
  }

  /// HCP Terraform: 14 characters, `.atlasv1.`, 60 or more.
  private static func terraform(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    let mark = Array(".atlasv1.".utf8)
    guard word.count >= 60, word[(word.startIndex + 14)...].starts(with: mark) else { return nil }
    return word.startIndex..<word.endIndex
  }

  /// Keys that are recognised by their ends: MaxMind's `_mmk`, New Relic's `NRAL`, Azure's marks near the end.
  private static func licence(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    let range = word.startIndex..<word.endIndex
    if word.count == 40,
      word.suffix(4).elementsEqual("NRAL".utf8) || word.suffix(4).elementsEqual("_mmk".utf8)
    {
      return range
    }
    if word.count == 84, word.dropLast(4).suffix(4).elementsEqual("AZDO".utf8) { return range }
    if word.count >= 52,
      word.dropFirst(37).starts(with: "AzFu".utf8) || word.dropFirst(44).starts(with: "AzFu".utf8)
    {
      return range
    }
    return nil
  }

  /// Airtable: `pat` and 14 characters, a dot, 64 hexadecimal digits; others have such a second part too.
  private static func twoPart(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    guard word.count >= 66, let dot = word.firstIndex(of: UInt8(ascii: ".")), word.endIndex - dot - 1 == 64,
      word[(dot + 1)...].allSatisfy(SecretBytes.isHexDigit), (10...40).contains(dot - word.startIndex)
    else { return nil }
    return word.startIndex + 3..<word.endIndex
  }

  /// ngrok: a number in base62 that begins with the time, `_`, 20 letters and digits or more.
  private static func tunnel(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    guard (47...52).contains(word.count), word.first == UInt8(ascii: "2") || word.first == UInt8(ascii: "3"),
      word[word.startIndex + 27] == UInt8(ascii: "_"),
      word.count(where: { !SecretBytes.isLetter($0) && !SecretBytes.isDigit($0) }) == 1,
      SecretValue.isRandom(word)
    else { return nil }
    return word.startIndex..<word.endIndex
  }

  /// Any issuer's `name_` or `name-live_` before at least 32 random letters of both cases and digits.
  ///
  /// Most new credentials have this form. A checksum has letters of one case; a mangled name is not random.
  private static func prefixed(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    var start = word.startIndex
    var i = start
    var parts = 0
    while i < word.endIndex, parts < 4, i - word.startIndex <= 24 {
      let byte = word[i]
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
        guard i > start else { return nil }
        start = i + 1
        parts += 1
      } else if !SecretBytes.isLower(byte), !SecretBytes.isDigit(byte) {
        break
      }
      i += 1
    }
    guard parts > 0, SecretBytes.isLower(word[word.startIndex]), !word.starts(with: "sha".utf8) else {
      return nil
    }
    let tail = word[start...]
    // Stripe's publishable keys are public.
    if SecretValue.endsWithChecksum(tail, of: 32) { return nil }
    if word.starts(with: "pk_live_".utf8) || word.starts(with: "pk_test_".utf8) { return nil }
    let digits = tail.count(where: SecretBytes.isDigit)
    let hasSigns = !tail.allSatisfy { SecretBytes.isLetter($0) || SecretBytes.isDigit($0) }
    if hasSigns {
      guard tail.count >= 40, digits >= 4, tail.allSatisfy(TokenShape.Alphabet.base64URL.contains),
        SecretValue.turns(in: tail) * 2 >= tail.count, SecretValue.isRandom(tail)
      else { return nil }
      return start..<word.endIndex
    }
    if (24..<32).contains(tail.count) { return isShortKey(tail, of: word) ? start..<word.endIndex : nil }
    guard tail.count >= 32,
      digits >= 3 || digits > 0 && SecretValue.turns(in: tail) * 2 >= tail.count, SecretValue.isRandom(tail)
    else { return nil }
    return start..<word.endIndex
  }

  /// Whether the letters after a head with an underscore are a shorter key: more random than any name, and no number of a
  /// deployment, a payment or another thing that a service counts.
  private static func isShortKey(_ tail: ArraySlice<UInt8>, of word: ArraySlice<UInt8>) -> Bool {
    guard tail.startIndex > word.startIndex, word[tail.startIndex - 1] == UInt8(ascii: "_"),
      tail.count(where: SecretBytes.isDigit) >= 3, SecretValue.turns(in: tail) * 2 >= tail.count,
      SecretValue.isRandom(tail)
    else { return false }
    let head = word[..<(tail.startIndex - 1)]
    let last = head.lastIndex(of: UInt8(ascii: "_")).map { head[($0 + 1)...] } ?? head
    return !numberedThings.contains(last)
  }

  private static let numberedThings = SecretWords(
    """
    dpl prj team pi ch cus evt price prod plan sub req res run job msg file batch thread asst step call \
    resp cmpl chatcmpl seti src card tok in ii il txn acct usr user org ws wf exec sess build deploy id \
    pm po py re si cs pl item chunk module hash cache layer ref node obj doc
    """)
}
