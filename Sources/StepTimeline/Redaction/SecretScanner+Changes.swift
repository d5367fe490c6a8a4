/// Secrets that replace something: the new value in a plan, the replacement of a stream editor.
extension SecretScanner {
  /// The value behind the arrow of `password = "a" -> "b"`, as a plan shows a change, and of `Map(password -> b)`.
  func changedSecret(at arrow: Int) -> Range<Int>? {
    guard arrow > 2, bytes[arrow - 1].isOne(of: "-="), SecretBytes.isBlank(bytes[arrow - 2]) else {
      return nil
    }
    var end = arrow - 2
    while end > 0, SecretBytes.isBlank(bytes[end - 1]) || SecretBytes.isQuote(bytes[end - 1]) { end -= 1 }
    // `(known after apply)` is no value.
    let first = skipBlanks(from: arrow + 1)
    guard first < bytes.count, bytes[first] != UInt8(ascii: "(") else { return nil }
    let isOldSecret = finds.last.map { $0.range.upperBound == end && $0.reason == .context } ?? false
    if isOldSecret || bytes[..<end].suffix(3).elementsEqual("***".utf8) {
      return value(from: first, until: .endOfWord, name: nil)
    }
    let isPlan = bytes[arrow - 1] == UInt8(ascii: "-")
    if let name = nameOfChange(before: arrow - 1, isPlan: isPlan), SecretName.isSecret(bytes[name]),
      isPlan || SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first)
    {
      return value(from: first, until: .endOfWord, name: name)
    }
    guard isPlan, let name = name(endingAt: end), name.lowerBound > 0, standsAlone(name.lowerBound),
      SecretName.isSecret(bytes[name]), let find = value(from: first, until: .endOfWord, name: name)
    else { return nil }
    let text = bytes[find].prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ",") }
    return text.count >= 8 && SecretValue.isMixed(text) ? text.startIndex..<text.endIndex : nil
  }

  /// The name before `= "old" ->`, `: "old" =>`, `= null ->` and `= (sensitive value) ->`.
  private func nameOfChange(before arrow: Int, isPlan: Bool) -> Range<Int>? {
    var i = arrow
    while i > 0, SecretBytes.isBlank(bytes[i - 1]) { i -= 1 }
    guard i > 4 else { return nil }
    let least = max(0, i - 256)
    let last = bytes[i - 1]
    if SecretBytes.isQuote(last) || isPlan && last == UInt8(ascii: ")") {
      let open = last == UInt8(ascii: ")") ? UInt8(ascii: "(") : last
      i -= 1
      while i > least, bytes[i - 1] != open, !SecretBytes.isLineEnd(bytes[i - 1]) { i -= 1 }
      i -= 1
      if i > least, bytes[i - 1] == 0x5C { i -= 1 }
    } else {
      guard isPlan else { return nil }
      while i > least, SecretBytes.isWord(bytes[i - 1]) { i -= 1 }
    }
    while i > least, SecretBytes.isBlank(bytes[i - 1]) { i -= 1 }
    guard i > least + 1, bytes[i - 1] == UInt8(ascii: "=") || bytes[i - 1] == UInt8(ascii: ":") else {
      return nil
    }
    i -= 1
    while i > least, SecretBytes.isBlank(bytes[i - 1]) { i -= 1 }
    return name(endingAt: i)
  }

  // MARK: Replacements

  /// What `sed 's/__DB_PASSWORD__/x/'` puts into a file in place of a secret's name.
  ///
  /// - Parameter start: the place of the word `s`.
  func replacement(at start: Int) -> Range<Int>? {
    let sign = start + 1
    guard sign + 8 < bytes.count, bytes[start] == UInt8(ascii: "s"), bytes[sign].isOne(of: "/|#,@!:~%"),
      start > 0,
      SecretBytes.isQuote(bytes[start - 1]) || SecretBytes.isBlank(bytes[start - 1])
        || bytes[start - 1] == UInt8(ascii: ";"),
      let middle = nextSign(bytes[sign], from: sign + 1), let end = nextSign(bytes[sign], from: middle + 1)
    else { return nil }
    guard holdsSecretName(sign + 1..<middle) else { return nil }
    // `\1 x`, `name = x`
    var first = middle + 1
    var i = first
    while i < end {
      if SecretBytes.isBlank(bytes[i]) || bytes[i] == UInt8(ascii: "=") && i + 1 < end {
        first = i + 1
      } else if bytes[i] == 0x5C, i + 1 < end, SecretBytes.isDigit(bytes[i + 1]) {
        first = i + 2
      }
      i += 1
    }
    var last = end
    while last > first, SecretBytes.isQuote(bytes[last - 1]) || bytes[last - 1].isOne(of: ",;") {
      last -= 1
    }
    while first < last, SecretBytes.isQuote(bytes[first]) { first += 1 }
    let text = bytes[first..<last]
    guard text.count >= SecretValue.shortest, !isMasked(first..<last), text.first != UInt8(ascii: "$"),
      text.contains(where: SecretBytes.isDigit), text.contains(where: SecretBytes.isLetter),
      !SecretValue.isHarmless(text, name: nil), !SecretValue.isPath(text)
    else { return nil }
    return first..<last
  }

  private func nextSign(_ sign: UInt8, from start: Int) -> Int? {
    var i = start
    while i < bytes.count, i - start < 256, !SecretBytes.isLineEnd(bytes[i]) {
      if bytes[i] == sign { return i }
      i += bytes[i] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// What stands where a password belongs.
  private static let placeholders = SecretWords("changeme change_me changeit replaceme replace_me")

  /// Whether a pattern is or has the name of a secret: `__DB_PASSWORD__`, `^\(password:\).*`, `{{ token }}`.
  private func holdsSecretName(_ pattern: Range<Int>) -> Bool {
    bytes[pattern].split { !SecretBytes.isWord($0) }.contains {
      SecretName.isSecret($0) || SecretName.mayNameSecret($0) || Self.placeholders.contains($0)
    }
  }
}
