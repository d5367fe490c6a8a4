/// Secrets in values that a program prints in its own notation: members of objects, tuples, rows.
extension SecretScanner {
  /// The start of the text in `Some("x")`, `$'x'`, `b"x"`, `String::from("x")`: a quoted text with a mark in front.
  func insideWrapper(_ first: Int) -> Int {
    guard first + 2 < bytes.count else { return first }
    if isQuoteOrEscaped(first + 1), bytes[first].isOne(of: "$bBuUrRfFELN@"), holdsWordInQuotes(first + 1) {
      return first + 1
    }
    if bytes[first] == UInt8(ascii: "[") { return insideList(first) }
    // PHP's `string(14) "x"`.
    if bytes[first] == UInt8(ascii: "s"), bytes[first...].starts(with: "string(".utf8) {
      var i = first + 7
      while i < bytes.count, SecretBytes.isDigit(bytes[i]) { i += 1 }
      if i + 2 < bytes.count, bytes[i] == UInt8(ascii: ")"), bytes[i + 1] == UInt8(ascii: " "),
        isQuoteOrEscaped(i + 2)
      {
        return i + 2
      }
    }
    guard SecretBytes.isUpper(bytes[first]) else { return first }
    for head in Self.wrappers where bytes[first...].starts(with: head.utf8) {
      let text = first + head.utf8.count
      if text < bytes.count, isQuoteOrEscaped(text) { return text }
    }
    return first
  }

  /// The quotation mark of the first text in `["x"]`, `['x']`; a list in brackets alone is a placeholder.
  func insideList(_ first: Int) -> Int {
    first + 2 < bytes.count && bytes[first] == UInt8(ascii: "[") && isQuoteOrEscaped(first + 1)
      && holdsWordInQuotes(first + 1) ? first + 1 : first
  }

  /// Whether the mark opens a text; that of `'x=$' file` closes one.
  private func holdsWordInQuotes(_ quote: Int) -> Bool {
    guard let text = quotedText(at: quote), text.count >= SecretValue.shortest, text.upperBound < bytes.count,
      SecretBytes.isQuote(bytes[text.upperBound]) || bytes[text.upperBound] == 0x5C
    else { return false }
    return !bytes[text].contains(where: SecretBytes.isBlank)
      && !bytes[text.lowerBound].isOne(of: ",;:)]}=&|")
  }

  private static let wrappers = [
    "Some(", "Optional(", "String::from(", "String(", "Secret(", "SecretStr(", "SecretString(",
    "SecretString::from(",
    "Password(", "Just ", "Sensitive(",
  ]

  private func isQuoteOrEscaped(_ i: Int) -> Bool { SecretBytes.isQuote(bytes[i]) || isEscapedQuote(at: i) }

  /// `s:8:"password";s:14:"x"`, as PHP writes its arrays.
  func serialised(colon at: Int) -> Range<Int>? {
    guard at > 8, isQuoteOrEscaped(at + 1) else { return nil }
    var i = at
    while i > 0, at - i < 5, SecretBytes.isDigit(bytes[i - 1]) { i -= 1 }
    guard i > 4, i < at, bytes[i - 1] == UInt8(ascii: ":"), bytes[i - 2] == UInt8(ascii: "s"),
      bytes[i - 3] == UInt8(ascii: ";"), SecretBytes.isQuote(bytes[i - 4]), let name = name(endingAt: i - 3),
      SecretName.isSecret(bytes[name])
    else { return nil }
    return value(from: at + 1, until: .endOfWord, name: name)
  }

  /// The value of `password : x` and `API token ....: x`, a list in which the colons stand below each other.
  func listed(colon at: Int) -> Range<Int>? {
    guard at > 2, at + 2 < bytes.count, SecretBytes.isBlank(bytes[at + 1]) else { return nil }
    var end = at
    while end > 0, at - end < 48, SecretBytes.isBlank(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ".") {
      end -= 1
    }
    guard end < at, let name = name(endingAt: end), SecretName.isSecret(bytes[name]),
      startsItem(name) || startsList(name),
      let find = value(from: skipBlanks(from: at + 1), until: .endOfWord, name: name),
      isLastInLine(find.upperBound)
    else { return nil }
    let text = bytes[find]
    return SecretValue.isMixed(text) || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
      ? find : nil
  }

  /// Whether one or two words with capitals are before the name on its line: `Admin Password`.
  private func startsList(_ name: Range<Int>) -> Bool {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 32,
      SecretBytes.isLetter(bytes[start - 1]) || SecretBytes.isBlank(bytes[start - 1])
    {
      start -= 1
    }
    var first = start
    while first < name.lowerBound, SecretBytes.isBlank(bytes[first]) { first += 1 }
    return first < name.lowerBound && SecretBytes.isUpper(bytes[first]) && startsItem(first..<name.upperBound)
  }

  /// The value of `{user:bob,password:x,port:5432}` and `{password: x, user: bob}`, JSON whose quotes a shell has taken.
  func unquotedMember(_ name: Range<Int>, from first: Int) -> Range<Int>? {
    var open = name.lowerBound
    while open > 0, SecretBytes.isBlank(bytes[open - 1]) { open -= 1 }
    guard open > 0, bytes[open - 1].isOne(of: "{,") else { return nil }
    var end = first
    while end < bytes.count, end - first < 256, !SecretBytes.endsValue(bytes[end]),
      !bytes[end].isOne(of: ",}")
    {
      end += 1
    }
    guard end < bytes.count, bytes[end].isOne(of: ",}"), end - first >= Self.shortestText,
      !isMasked(first..<end), !SecretValue.isHarmless(bytes[first..<end], name: bytes[name])
    else { return nil }
    let text = bytes[first..<end]
    guard !text.contains(where: { $0.isOne(of: "():/\\.$") }) else { return nil }
    // `{secret: app-tls-2}` names one.
    let isPassword =
      SecretName.isPassword(bytes[name]) && SecretValue.isMixed(text) && !text.contains(UInt8(ascii: "-"))
    return isPassword || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text) ? first..<end : nil
  }

  /// `{password,"x"}` and `{password,<<"x">>}` of Erlang.
  func tupleMember(comma at: Int) -> Range<Int>? {
    var first = skipBlanks(from: at + 1)
    if bytes[first...].starts(with: "<<".utf8) { first += 2 }
    guard first < bytes.count, isQuoteOrEscaped(first), let name = name(endingAt: at), name.lowerBound > 0,
      bytes[name.lowerBound - 1] == UInt8(ascii: "{"), SecretName.isSecret(bytes[name])
    else { return nil }
    return value(from: first, until: .endOfWord, name: name)
  }

  /// The value of a column of secrets in `INSERT INTO users (name, password) VALUES ('bob', 'x')`.
  ///
  /// - Parameter end: where the word `VALUES` ends.
  func insertedValue(from end: Int, word start: Int) -> Range<Int>? {
    let open = skipBlanks(from: end)
    guard open < bytes.count, bytes[open] == UInt8(ascii: "(") else { return nil }
    var close = start
    while close > 0, SecretBytes.isBlank(bytes[close - 1]) { close -= 1 }
    guard close > 1, bytes[close - 1] == UInt8(ascii: ")") else { return nil }
    var first = close - 1
    while first > 0, close - first < 512, bytes[first - 1] != UInt8(ascii: "(") { first -= 1 }
    let columns = bytes[first..<close - 1].split(separator: UInt8(ascii: ","))
    let place = columns.firstIndex { column in
      let name = column.filter { SecretBytes.isName($0) }
      return SecretName.isSecret(name[...])
    }
    guard let place else { return nil }
    var i = open + 1
    for _ in 0..<place {
      i = skipBlanks(from: i)
      guard i < bytes.count else { return nil }
      if let text = quotedText(at: i) { i = text.upperBound }
      while i < bytes.count, bytes[i] != UInt8(ascii: ","), bytes[i] != UInt8(ascii: ")") { i += 1 }
      guard i < bytes.count, bytes[i] == UInt8(ascii: ",") else { return nil }
      i += 1
    }
    i = skipBlanks(from: i)
    guard i < bytes.count, isQuoteOrEscaped(insideWrapper(i)) else { return nil }
    return value(from: i, until: .endOfWord, name: nil)
  }

  // MARK: Values that say nothing

  /// Whether a value is harmless without the signs that end a text around it: `x=your-key-here"}`.
  func isHarmlessWithin(_ range: Range<Int>, name: Range<Int>?, least: Int) -> Bool {
    var text = bytes[range]
    // `test_login[token=expired-basic]` is a test with its parameters.
    if let name, name.lowerBound > 1, bytes[name.lowerBound - 1] == UInt8(ascii: "["),
      SecretBytes.isWord(bytes[name.lowerBound - 2]), bytes[range.upperBound...].first == UInt8(ascii: "]"),
      text.allSatisfy({ SecretBytes.isLetter($0) || $0.isOne(of: "-_") })
    {
      return true
    }
    guard let last = text.last, last.isOne(of: "\"'}]"), text.contains(where: SecretBytes.isQuote) else {
      return false
    }
    while let last = text.last, last.isOne(of: "\"'}],\\") { text.removeLast() }
    return text.count >= SecretValue.shortest
      && SecretValue.isHarmless(text, name: name.map { bytes[$0] }, least: least)
  }

  /// Whether a program has masked a value's end only: `Ab1Cd2Ef3****`; the head of a token is no secret.
  func isHalfMasked(_ value: ArraySlice<UInt8>) -> Bool {
    var head = value
    while head.last == UInt8(ascii: "*") { head.removeLast() }
    guard head.count >= SecretValue.shortest, let last = head.last,
      SecretBytes.isLetter(last) || SecretBytes.isDigit(last), head.contains(where: SecretBytes.isDigit),
      head.contains(where: SecretBytes.isLetter), head.allSatisfy(SecretBytes.isName)
    else { return false }
    return !TokenShape.all.joined().contains { head.elementsEqual($0.head.bytes) }
  }
}
