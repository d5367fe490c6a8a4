/// Secrets that a terminal or a log collector broke over two lines before their form could be seen.
extension SecretScanner {
  /// Words whose meaning reaches into the rest of a full line.
  private static let carriedWords: CommandWords = [.webKey, .challenge]

  /// Keeps what the line's words mean for the line that goes on with it.
  mutating func noteCarried() {
    let carried = commands.intersection(Self.carriedWords)
    guard !carried.isEmpty else { return }
    state.carried = carried
    if state.carriedLines == 0 { state.carriedLines = 4 }
  }

  /// Notes a secret of which a full line has the first part at its end.
  ///
  /// - Returns: whether there is one.
  mutating func noteCutWord(_ line: Range<Int>) -> Bool {
    let end = line.upperBound
    var start = end
    var (hasDigit, scheme, sign) = (false, -1, -1)
    while start > line.lowerBound, end - start < 512 {
      let byte = bytes[start - 1]
      guard SecretBytes.isTokenByte(byte) || byte.isOne(of: ":@?&%;!") else { break }
      start -= 1
      if SecretBytes.isDigit(byte) {
        hasDigit = true
      } else if byte == UInt8(ascii: "="), sign < 0, start + 1 < end {
        sign = start
      } else if byte == UInt8(ascii: ":"), start + 2 < end, bytes[start + 1] == UInt8(ascii: "/"),
        bytes[start + 2] == UInt8(ascii: "/")
      {
        scheme = start + 3
      }
    }
    guard hasDigit, end - start >= 6 else { return false }
    let form = cutForm(start..<end)
    var cut = form
    if cut == nil, scheme >= 0 { cut = cutLogin(scheme..<end) }
    if cut == nil, sign > start { cut = cutSetting(sign, start..<end) }
    if cut == nil, scheme >= 0 { cut = cutPart(scheme..<end) }
    guard let cut else { return false }
    add(cut, .part)
    state.cut = form == nil ? .perhaps : .surely
    return true
  }

  /// The first part of the password in `https://bob:Zq8h`.
  ///
  /// - Parameter address: what is behind the scheme.
  private mutating func cutLogin(_ address: Range<Int>) -> Range<Int>? {
    let info = bytes[address]
    guard !info.contains(where: { $0.isOne(of: "/?@") }), let colon = info.firstIndex(of: UInt8(ascii: ":")),
      colon > info.startIndex, colon + 1 < address.upperBound,
      !(bytes[(colon + 1)..<address.upperBound].allSatisfy(SecretBytes.isDigit)
        && address.upperBound - colon <= 6)
    else { return nil }
    state.isCutInLogin = true
    return colon + 1..<address.upperBound
  }

  /// The rest of such a password, before the `@`.
  func restOfLogin(_ line: Range<Int>) -> Range<Int>? {
    var i = line.lowerBound
    while i < line.upperBound, i - line.lowerBound < 256, !SecretBytes.endsValue(bytes[i]),
      bytes[i] != UInt8(ascii: "/")
    {
      if bytes[i] == UInt8(ascii: "@") { return line.lowerBound < i ? line.lowerBound..<i : nil }
      i += 1
    }
    return nil
  }

  /// The first part of the value in `AccountKey=Zq8`, too short to be seen as one.
  private func cutSetting(_ sign: Int, _ word: Range<Int>) -> Range<Int>? {
    guard let name = name(endingAt: sign) else { return nil }
    let value = bytes[(sign + 1)..<word.upperBound]
    let isParameter = name.lowerBound > 0 && bytes[name.lowerBound - 1].isOne(of: "?&")
    let text = bytes[name]
    let isPerhaps = isParameter && (SecretName.isSignature(text) || SecretName.isPerhapsKey(text))
    let isNamed = isPerhaps || text.elementsEqual("Signature".utf8)
    guard isNamed || SecretName.meaning(of: text) != .none,
      !value.contains(where: { $0.isOne(of: "&:/@") }),
      value.contains(where: { SecretBytes.isDigit($0) || SecretBytes.isUpper($0) }),
      !SecretValue.isHarmless(value, name: text, least: 1)
    else { return nil }
    return sign + 1..<word.upperBound
  }

  /// The first part of a token that is a part of a path: `https://host/hooks/Zq8hunT3`.
  private func cutPart(_ address: Range<Int>) -> Range<Int>? {
    guard let slash = bytes[address].lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let part = bytes[(slash + 1)..<address.upperBound]
    var start = slash
    while start > address.lowerBound, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    guard part.count >= 6, SecretValue.turns(in: part) >= 2, part.allSatisfy(SecretBytes.isWord),
      part.contains(where: SecretBytes.isDigit),
      Self.placesOfTokens.contains(where: { SecretName.equals(bytes[start..<slash], $0) })
        || isHostOfKeys(bytes[address])
    else { return nil }
    return slash + 1..<address.upperBound
  }

  private func isHostOfKeys(_ address: ArraySlice<UInt8>) -> Bool {
    let host = address.prefix { $0 != UInt8(ascii: "/") }
    return Self.hostsOfKeys.contains { host.suffix($0.count).elementsEqual($0) }
  }

  /// The first part of a token with a form of its own.
  private func cutForm(_ word: Range<Int>) -> Range<Int>? {
    var first = word.lowerBound
    while first + 8 <= word.upperBound {
      if let find = TokenShape.cutToken(in: bytes, at: first, end: word.upperBound)
        ?? SingularToken.cutToken(bytes[first..<word.upperBound])
      {
        return find
      }
      // The next place at which a word begins.
      while first < word.upperBound, SecretBytes.isWord(bytes[first]) { first += 1 }
      while first < word.upperBound, !SecretBytes.isWord(bytes[first]) { first += 1 }
    }
    return nil
  }
}
