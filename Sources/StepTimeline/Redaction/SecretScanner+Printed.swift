/// Secrets that one command prints for another to read.
extension SecretScanner {
  /// A command ended; a pipe passes the output of `echo` on.
  mutating func endCommand(at i: Int, in line: Range<Int>) {
    if bytes[i] == UInt8(ascii: "|"), i + 1 < bytes.count, bytes[i + 1] != UInt8(ascii: "|"),
      i == 0 || bytes[i - 1] != UInt8(ascii: "|"), let begun = printed, begun.isEmpty
    {
      printed = begun.lowerBound..<i
    } else if bytes[i] != UInt8(ascii: "|") {
      printed = nil
    }
    commands.formIntersection([.awsKey])
  }

  /// The secret that `echo x | docker login --password-stdin` passes on.
  mutating func printedSecret() -> Range<Int>? {
    readsInput = true
    guard let words = printed, !words.isEmpty else { return nil }
    printed = nil
    guard let find = printedText(words) else { return nil }
    return find
  }

  /// What `RESTIC_PASSWORD_COMMAND="echo x"` prints.
  func printedByCommand(named name: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    guard SecretName.isCommand(name), start < bytes.count else { return nil }
    let text = quotedText(at: start) ?? start..<bytes.count
    guard bytes[text].starts(with: "echo ".utf8) else { return nil }
    return printedText(text.lowerBound + 5..<text.upperBound)
  }

  /// The last word of a line for debconf, if it is the answer to a question for a password.
  func printedAnswer(_ words: Range<Int>) -> Range<Int>? {
    var end = words.upperBound
    while end > words.lowerBound, SecretBytes.isBlank(bytes[end - 1]) || SecretBytes.isQuote(bytes[end - 1]) {
      end -= 1
    }
    var start = end
    while start > words.lowerBound, !SecretBytes.isBlank(bytes[start - 1]) { start -= 1 }
    guard bytes[..<start].suffix(10).elementsEqual(" password ".utf8), !isMasked(start..<end),
      !SecretValue.isHarmless(bytes[start..<end], name: nil, least: 3)
    else { return nil }
    return start..<end
  }

  func printedText(_ words: Range<Int>) -> Range<Int>? {
    var first = skipBlanks(from: words.lowerBound)
    // `echo -n`, `printf '%s'`, `printf '%s\n'`
    while first < words.upperBound {
      var end = first
      while end < words.upperBound, !SecretBytes.isBlank(bytes[end]) { end += 1 }
      let word = bytes[first..<end]
      let isFormat =
        word.contains(UInt8(ascii: "%")) && word.count <= 6
        || word.count <= 10 && word.dropFirst().starts(with: "%s".utf8)
      guard word.first == UInt8(ascii: "-") || isFormat else { break }
      first = skipBlanks(from: end)
    }
    var last = words.upperBound
    while last > first, SecretBytes.isBlank(bytes[last - 1]) { last -= 1 }
    guard first < last, let find = value(from: first, until: .endOfWord, name: nil), find.lowerBound < last
    else { return nil }
    return find.lowerBound..<min(find.upperBound, last)
  }

  /// The password of `echo user:password | chpasswd`.
  mutating func printedPair() -> Range<Int>? {
    readsInput = true
    guard let find = printedSecret(), let colon = bytes[find].firstIndex(of: UInt8(ascii: ":")),
      colon + 1 < find.upperBound
    else { return nil }
    return colon + 1..<find.upperBound
  }

  /// The password of `--password-stdin <<< "x"`, and of `<(echo x)` after an option that asks for a secret.
  func hereString(at i: Int) -> Find? {
    if i + 7 < bytes.count, bytes[i...].starts(with: "<(echo ".utf8) { return printedFile(at: i) }
    guard i + 3 < bytes.count, bytes[i...].starts(with: "<<<".utf8) else { return nil }
    let before = bytes[max(0, i - 64)..<i]
    guard before.count >= 6,
      commands.contains(.secretStore) || readsInput
        || String(decoding: before, as: UTF8.self).hasText("stdin")
        || String(decoding: before, as: UTF8.self).hasText("with-token")
    else { return nil }
    return value(from: skipBlanks(from: i + 3), until: .endOfWord, name: nil).map {
      Find(range: $0, reason: .context)
    }
  }

  private func printedFile(at i: Int) -> Find? {
    var first = skipBlanks(from: i + 7)
    while first + 1 < bytes.count, bytes[first] == UInt8(ascii: "-") {
      while first < bytes.count, !SecretBytes.endsValue(bytes[first]) { first += 1 }
      first = skipBlanks(from: first)
    }
    guard let find = value(from: first, until: .endOfWord, name: nil) else { return nil }
    let before = String(decoding: bytes[max(0, i - 32)..<i], as: UTF8.self)
    let asksForSecret = ["pass", "key", "token", "secret", "cred"].contains { before.hasText($0) }
    guard asksForSecret, SecretValue.isMixed(bytes[find]) || SecretValue.looksLikeKey(bytes[find]) else {
      return nil
    }
    return Find(range: find, reason: .context)
  }
}
