/// Secrets that a program prints alone in a line and explains afterwards: `This password must be only used once.`
extension SecretScanner {
  /// The only word of a line, which one of the next lines may show to be a secret.
  struct Alone: Equatable {
    var word: [UInt8] = []
    var lines = 0
  }

  /// The only word of one of the last lines, if this line says that it is a secret; the line's own word is noted.
  mutating func wordBefore(_ line: Range<Int>) -> [UInt8]? {
    let before = state.alone
    if let word = onlyWord(of: line) {
      remember(alone: Array(bytes[word]), lines: 3)
      return nil
    }
    guard before.lines > 0 else { return nil }
    let isSaid = mention.contains(.secret) && speaksOfTheLineBefore(line)
    if isSaid || before.lines == 1 {
      remember(alone: [], lines: 0)
    } else {
      remember(alone: before.word, lines: before.lines - 1)
    }
    return isSaid ? before.word : nil
  }

  /// A line's only word, if somebody or a generator may have chosen it as a secret.
  private func onlyWord(of line: Range<Int>) -> Range<Int>? {
    guard line.count >= Self.shortestText else { return nil }
    var end = line.upperBound
    while end > line.lowerBound, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    guard end > line.lowerBound else { return nil }
    // A line that `printf` has as a word of its own.
    let isWord = SecretBytes.isQuote(bytes[line.lowerBound]) && bytes[end - 1] == bytes[line.lowerBound]
    if isWord, end > line.lowerBound + 1 { end -= 1 }
    var first = end
    while first > line.lowerBound, end - first <= 64, !SecretBytes.endsValue(bytes[first - 1]) {
      first -= 1
      // Paths, digests and calls.
      if bytes[first] == UInt8(ascii: "/") || bytes[first] == UInt8(ascii: ":")
        || bytes[first] == UInt8(ascii: ")")
      {
        return nil
      }
    }
    guard (Self.shortestText...64).contains(end - first) else { return nil }
    // Before it are a number or a time at most, or the name of the JSON text that begins with it.
    if first > line.lowerBound, !isWord || first > line.lowerBound + 1 {
      var before = first - 1
      if SecretBytes.isQuote(bytes[before]), before > line.lowerBound {
        if SecretBytes.isBlank(bytes[before - 1]) { before -= 1 }
        guard before > line.lowerBound, bytes[before - 1] == UInt8(ascii: ":") else { return nil }
      } else {
        // Most lines have words.
        guard SecretBytes.isBlank(bytes[before]), line.count <= 128,
          before == line.lowerBound || !SecretBytes.isLetter(bytes[before - 1])
        else { return nil }
        var start = contentStart(of: line)
        while start < first, SecretBytes.isBlank(bytes[start]) { start += 1 }
        guard start == first else { return nil }
      }
    }
    let word = bytes[first..<end]
    guard word.contains(where: SecretBytes.isDigit),
      SecretValue.isChosen(word) || SecretValue.isGenerated(word), !isMasked(first..<end)
    else { return nil }
    return first..<end
  }

  private func speaksOfTheLineBefore(_ line: Range<Int>) -> Bool {
    guard line.count <= 512 else { return false }
    let words = String(decoding: bytes[line].map(\.lowercased), as: UTF8.self)
    return Self.references.contains { words.hasText($0) }
  }

  private static let references = [
    "this password", "this token", "this secret", "this passphrase", "this api key", "this key must",
    "above is the", "above is your", "password above", "token above", "secret above", "key above",
    "the above password", "the above token", "the above key", "is the initial password",
    "is the generated password", "is your password", "is your token",
  ]
}
