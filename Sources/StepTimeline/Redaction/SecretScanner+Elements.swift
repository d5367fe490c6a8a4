/// Secrets in elements of XML, and in attributes beside them.
extension SecretScanner {
  /// The text of an XML element (`<password>…</password>` in Maven's settings).
  mutating func elementSecret(closing at: Int) -> Range<Int>? {
    guard let name = name(endingAt: at), name.lowerBound > 0 else { return nil }
    let isElement = bytes[name.lowerBound - 1] == UInt8(ascii: "<")
    // `--token <your-token>` is a placeholder: an element whose text is in the next line begins its own.
    if isElement, isLastInLine(at + 1), startsItem(name.lowerBound - 1..<name.upperBound),
      SecretName.isSecret(bytes[name])
    {
      expectBlock(.element)
    }
    guard at + 1 < bytes.count else { return nil }
    if isElement { noteElement(name, from: at + 1) }
    // `<entry key="db.password">x</entry>`
    let isAttribute = SecretBytes.isQuote(bytes[at - 1]) && state.pair > 0 && SecretName.isSecret(bytes[name])
    guard
      isAttribute || isElement && SecretName.isSecret(bytes[name])
        || isElement && state.pair > 0
          && (SecretName.equals(bytes[name], "value") || SecretName.equals(bytes[name], "string"))
    else { return nil }
    var end = at + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), !SecretBytes.isLineEnd(bytes[end]) { end += 1 }
    // `--token <token> [--server <url>]` is a program's usage.
    let isUsage = SecretBytes.isBlank(bytes[at + 1]) && !bytes[end...].starts(with: "</".utf8)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "<"), !isUsage,
      !SecretValue.isHarmless(bytes[at + 1..<end], name: bytes[name])
    else { return nil }
    return at + 1..<end
  }

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
