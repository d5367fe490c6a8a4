/// Secrets in elements of XML, and in attributes beside them.
extension SecretScanner {
  /// The text of an XML element (`<password>…</password>` in Maven's settings).
  mutating func elementSecret(closing at: Int) -> Range<Int>? {
    guard let name = name(endingAt: at), name.lowerBound > 0 else { return nil }
    // `(?P<token>…)`, `(?<token>…)` of a pattern.
    if name.lowerBound > 1, bytes[name.lowerBound - 1] == UInt8(ascii: "<"),
      bytes[name.lowerBound - 2].isOne(of: "?P")
    {
      return nil
    }
    if SecretBytes.isQuote(bytes[at - 1]), let find = textWithAttributes(closing: at) { return find }
    let isElement = isOpening(name)
    // `--token <your-token>` is a placeholder: an element whose text is in the next line begins its own.
    if isElement, isLastInLine(at + 1), startsItem(name.lowerBound - 1..<name.upperBound),
      SecretName.isSecret(bytes[name])
    {
      expectBlock(.element)
      expectValue()
    }
    if isElement, Self.privateParts.contains(bytes[name]), let find = partOfKey(from: at + 1) { return find }
    guard at + 1 < bytes.count else { return nil }
    if isElement { noteElement(name, from: at + 1) }
    // `<entry key="db.password">x</entry>`
    let isAttribute = SecretBytes.isQuote(bytes[at - 1]) && state.pair > 0 && SecretName.isSecret(bytes[name])
    guard
      isAttribute || isElement && SecretName.isSecret(bytes[name])
        || isElement && state.pair > 0
          && (SecretName.equals(bytes[name], "value") || SecretName.equals(bytes[name], "string"))
    else { return nil }
    if bytes[(at + 1)...].starts(with: "<![CDATA[".utf8) {
      let first = at + 10
      var end = first
      while end < bytes.count, bytes[end] != UInt8(ascii: "]"), !SecretBytes.isLineEnd(bytes[end]) {
        end += 1
      }
      return SecretValue.isHarmless(bytes[first..<end], name: bytes[name]) ? nil : first..<end
    }
    var end = at + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
    // `--token <token> [--server <url>]` is a program's usage.
    let isUsage = SecretBytes.isBlank(bytes[at + 1]) && !bytes[end...].starts(with: "</".utf8)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "<"), !isUsage,
      !SecretValue.isHarmless(bytes[at + 1..<end], name: bytes[name])
    else { return nil }
    return at + 1..<end
  }

  /// Whether a name is an element's, with or without its namespace: `<Password>`, `<wsse:Password>`.
  private func isOpening(_ name: Range<Int>) -> Bool {
    guard bytes[name.lowerBound - 1] == UInt8(ascii: ":") else {
      return bytes[name.lowerBound - 1] == UInt8(ascii: "<")
    }
    var start = name.lowerBound - 1
    while start > 0, name.lowerBound - start < 24, SecretBytes.isName(bytes[start - 1]) { start -= 1 }
    return start > 0 && start < name.lowerBound - 1 && bytes[start - 1] == UInt8(ascii: "<")
  }

  /// The text of `<wsse:Password Type="#PasswordText">x</wsse:Password>`: the closing tag tells the name.
  private func textWithAttributes(closing at: Int) -> Range<Int>? {
    var end = at + 1
    while end < bytes.count, end - at < 256, bytes[end] != UInt8(ascii: "<"),
      !SecretBytes.isLineEnd(bytes[end])
    {
      end += 1
    }
    guard end - at > SecretValue.shortest, end + 2 < bytes.count, bytes[end] == UInt8(ascii: "<"),
      bytes[end + 1] == UInt8(ascii: "/")
    else { return nil }
    var name = end + 2
    var last = name
    while last < bytes.count, last - name < Self.longestName,
      SecretBytes.isName(bytes[last]) || bytes[last] == UInt8(ascii: ":")
    {
      if bytes[last] == UInt8(ascii: ":") { name = last + 1 }
      last += 1
    }
    let text = bytes[at + 1..<end]
    guard SecretName.isSecret(bytes[name..<last]), !isMasked(at + 1..<end),
      !SecretValue.isHarmless(text, name: bytes[name..<last]),
      SecretValue.isMixed(text) || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
    else { return nil }
    return at + 1..<end
  }

  /// The number of `<D>…</D>` in a private key as XML has it (RSAKeyValue of .NET).
  private func partOfKey(from start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, Self.isBase64(bytes[end]) { end += 1 }
    guard end - start >= 40, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "<"),
      bytes[end + 1] == UInt8(ascii: "/"), SecretValue.looksLikeKey(bytes[start..<end])
    else { return nil }
    return start..<end
  }

  private static let privateParts = SecretWords("d p q dp dq inverseq")

  /// `<key>Password</key>`, `<Password><Value>`: a value follows.
  private mutating func noteElement(_ name: Range<Int>, from first: Int) {
    var end = first
    while end < bytes.count, end - first < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "<") else { return }
    let isName = Self.namesOfNames.contains { SecretName.equals(bytes[name], $0) }
    if end == first ? SecretName.isSecret(bytes[name]) : isName && SecretName.isSecret(bytes[first..<end]) {
      expectValue()
    }
  }
}
