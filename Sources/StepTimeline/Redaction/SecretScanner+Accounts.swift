/// Secrets in lists of accounts, whose lines are a user and a password, and in the scripts that log in with them.
extension SecretScanner {
  /// The password of `"bob" "x"`, a line of pgbouncer's list of users.
  ///
  /// - Parameter quote: the mark that closes the name.
  func passwordOfList(closing quote: Int) -> Range<Int>? {
    let first = skipBlanks(from: quote + 1)
    guard first > quote + 1, first + Self.shortestText < bytes.count, bytes[first] == bytes[quote] else {
      return nil
    }
    var start = quote
    while start > 0, quote - start < 64, SecretBytes.isName(bytes[start - 1]) { start -= 1 }
    guard start < quote, start > 0, bytes[start - 1] == bytes[quote] else { return nil }
    let open = start - 1
    guard
      open == 0 || SecretBytes.isLineEnd(bytes[open - 1]) || SecretBytes.isQuote(bytes[open - 1])
        || endsPrefix(open),
      let find = quotedText(at: first), find.upperBound < bytes.count, bytes[find.upperBound] == bytes[quote],
      endsText(find.upperBound + 1), !isMasked(find)
    else { return nil }
    let text = bytes[find]
    let isHash =
      text.count == 35 && text.starts(with: "md5".utf8)
      && text.dropFirst(3).allSatisfy(SecretBytes.isHexDigit)
    let isPassword =
      SecretValue.isSpoken(text) && (SecretValue.isGenerated(text) || SecretValue.isChosen(text))
      || SecretValue.isSigned(text)
    return isHash || isPassword || text.starts(with: "SCRAM-SHA-256$".utf8) ? find : nil
  }

  /// The password of `bob  pptpd  x  *`, a line of the secrets of PPP.
  ///
  /// - Parameter star: the last column: any address.
  func passwordOfDialIn(before star: Int) -> Range<Int>? {
    guard star > 8, SecretBytes.isBlank(bytes[star - 1]), endsText(star + 1) else { return nil }
    guard let password = column(before: star), let server = column(before: password.lowerBound),
      let client = column(before: server.lowerBound)
    else { return nil }
    guard client.lowerBound == 0 || startsLine(client.lowerBound) || endsPrefix(client.lowerBound) else {
      return nil
    }
    let names = [client, server].map { bytes[$0] }
    guard
      names.allSatisfy({
        $0.allSatisfy { SecretBytes.isName($0) || SecretBytes.isQuote($0) || $0.isOne(of: "*@\\") }
      })
    else { return nil }
    var text = password
    if SecretBytes.isQuote(bytes[text.lowerBound]), text.count > 2 {
      text = text.lowerBound + 1..<text.upperBound - 1
      // Between the marks may be blanks.
      let isPassword =
        bytes[text].contains(where: SecretBytes.isLetter)
        && bytes[text].contains { !SecretBytes.isLetter($0) && !SecretBytes.isBlank($0) }
      return isPassword && !SecretValue.isHarmless(bytes[text], name: nil) && !isMasked(text) ? text : nil
    }
    return SecretValue.isSpoken(bytes[text]) && !isMasked(text) ? text : nil
  }

  /// The word that ends before blanks in front of a place, with the marks around it.
  private func column(before place: Int) -> Range<Int>? {
    var end = place
    while end > 0, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    guard end > 0, end < place else { return nil }
    var start = end
    let isQuoted = SecretBytes.isQuote(bytes[end - 1])
    if isQuoted {
      start -= 1
      while start > 0, end - start < Self.longestName, bytes[start - 1] != bytes[end - 1],
        !SecretBytes.isLineEnd(bytes[start - 1])
      {
        start -= 1
      }
      return start > 0 && bytes[start - 1] == bytes[end - 1] ? start - 1..<end : nil
    }
    while start > 0, end - start < Self.longestName, !SecretBytes.isBlank(bytes[start - 1]),
      !SecretBytes.isLineEnd(bytes[start - 1])
    {
      // The text that the line is in begins with a mark.
      if SecretBytes.isQuote(bytes[start - 1]) { break }
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  /// The password of `bob:x` in a list for `chpasswd`.
  func passwordOfListed(from start: Int) -> Range<Int>? {
    guard let find = value(from: start, until: .endOfWord, name: nil), isLastInLine(find.upperBound),
      SecretValue.isMixed(bytes[find]) || SecretValue.isChosen(bytes[find])
    else { return nil }
    return find
  }

  /// In how many lines after `chpasswd` a list of accounts may begin: in a block of cloud-init's settings some lines
  /// are before it, in the lines that a shell gives none.
  func linesOfAccounts(_ end: Int) -> Int? {
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") { return 6 }
    var i = end
    while i < bytes.count, i - end < 48, !SecretBytes.isLineEnd(bytes[i]) {
      if bytes[i...].starts(with: "<<".utf8) { return 2 }
      i += 1
    }
    return nil
  }

  /// The password of `user bob x`, a line of a script for `ftp`, and of `quote PASS x`.
  func passwordOfScript(_ word: Range<Int>) -> Range<Int>? {
    let find: Range<Int>?
    if SecretName.equals(bytes[word], "user") {
      guard startsLine(word.lowerBound) else { return nil }
      let name = skipBlanks(from: word.upperBound)
      var end = name
      while end < bytes.count, SecretBytes.isName(bytes[end]) || bytes[end] == UInt8(ascii: "@") { end += 1 }
      let first = skipBlanks(from: end)
      guard name > word.upperBound, end > name, first > end, first < bytes.count else { return nil }
      find = value(from: first, until: .endOfWord, name: nil)
    } else {
      let before = bytes[..<word.lowerBound]
      guard
        before.suffix(6).elementsEqual("quote ".utf8) || before.elementsEqual("> ".utf8)
          || before.elementsEqual("< ".utf8)
      else {
        return nil
      }
      find = wordValue(from: word.upperBound)
    }
    guard let find, SecretValue.isSpoken(bytes[find]), isLastInLine(find.upperBound),
      find.upperBound == bytes.count || bytes[find.upperBound] != UInt8(ascii: ";")
    else { return nil }
    return find
  }

  /// What `send "x\r"` types when a program asks for a password.
  func typedText(from start: Int) -> Range<Int>? {
    var open = skipBlanks(from: start)
    for option in ["-- ", "-s "] where bytes[open...].starts(with: option.utf8) { open += option.utf8.count }
    guard open > start, open + 6 < bytes.count else { return nil }
    var first = open
    var end: Int
    if bytes[open] == UInt8(ascii: "{") {
      first = open + 1
      end = first
      while end < bytes.count, end - first < 128, bytes[end] != UInt8(ascii: "}"),
        !SecretBytes.isLineEnd(bytes[end])
      {
        end += 1
      }
    } else {
      guard let text = quotedText(at: open) else { return nil }
      (first, end) = (text.lowerBound, text.upperBound)
    }
    // The escape may have been read already.
    var isTyped = end < bytes.count && SecretBytes.isLineEnd(bytes[end])
    while end - 2 > first, bytes[end - 2] == 0x5C, bytes[end - 1].isOne(of: "rn") {
      end -= 2
      isTyped = true
    }
    if end > first, bytes[end - 1] == 0x5C { end -= 1 }
    let text = bytes[first..<end]
    guard isTyped, text.count >= SecretValue.shortest, text.count <= 128, !isMasked(first..<end) else {
      return nil
    }
    if SecretValue.isChosen(text) { return first..<end }
    let before = String(decoding: bytes[max(0, start - 128)..<start].map(\.lowercased), as: UTF8.self)
    let isAsked = ["assword", "assphrase", "token:", "pin:"].contains { before.hasText($0) }
    return isAsked && SecretValue.isMixed(text) ? first..<end : nil
  }
}
