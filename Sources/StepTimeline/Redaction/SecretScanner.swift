/// Walks once over a text and finds the ranges to mask.
///
/// Each byte is looked at once by ``scan()``. What it starts at a byte looks back at most over a name, and ahead
/// either to the end of what it masks, from where the walk goes on, or over a bounded stretch.
struct SecretScanner {
  /// No secret fits into less.
  static let shortestText = 8

  /// The text in UTF-8.
  let bytes: [UInt8]
  /// What to mask, first to last, without overlaps.
  private(set) var finds: [Range<Int>] = []

  /// What the line has named so far: it decides what `-p` and `-u` mean.
  private var words: LineWords = []

  /// Words that give a later word of their line a meaning.
  private struct LineWords: OptionSet {
    let rawValue: UInt8
    /// `curl`: `-u user:password` follows.
    static let curl = Self(rawValue: 1)
    /// `login` or `sshpass`: `-p password` follows.
    static let login = Self(rawValue: 2)
    /// `machine` of a `.netrc`: `password value` follows.
    static let machine = Self(rawValue: 4)
  }

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The text with the ranges masked.
  func masked(_ finds: [Range<Int>]) -> String { String(decoding: maskedBytes(finds), as: UTF8.self) }

  /// The bytes of the text with the ranges masked.
  func maskedBytes(_ finds: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    for find in finds {
      result += bytes[at..<find.lowerBound]
      result += Redactor.mask.utf8
      at = find.upperBound
    }
    result += bytes[at...]
    return result
  }

  /// Finds the secrets.
  mutating func scan() {
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      var end = i + 1
      if SecretBytes.isWord(byte) {
        // The walk is always at a word's first byte, but for what stands behind a secret.
        if i == 0 || !SecretBytes.isWord(bytes[i - 1]), let find = secretOfWord(at: i) {
          note(find, from: &end)
        } else {
          while end < bytes.count, SecretBytes.isWord(bytes[end]) { end += 1 }
        }
      } else {
        switch byte {
        case UInt8(ascii: "="): if let find = assignedSecret(equalsSign: i) { note(find, from: &end) }
        case UInt8(ascii: ":"): for find in secrets(atColon: i) { note(find, from: &end) }
        case UInt8(ascii: ">"): if let find = elementSecret(closing: i) { note(find, from: &end) }
        case UInt8(ascii: "-"):
          if i == 0 || !SecretBytes.isWord(bytes[i - 1]), let find = secret(atHyphen: i) {
            note(find, from: &end)
          }
        case UInt8(ascii: "\n"): words = []
        default: break
        }
      }
      i = end
    }
  }

  /// Takes a secret down, unless it is masked already or part of the one before, and has the walk go on behind it.
  private mutating func note(_ find: Range<Int>, from next: inout Int) {
    guard !isMasked(find), find.lowerBound >= (finds.last?.upperBound ?? 0) else { return }
    finds.append(find)
    next = max(next, find.upperBound)
  }

  /// Whether the range has been masked before, so that masking again would change it.
  func isMasked(_ range: Range<Int>) -> Bool {
    let value = bytes[range]
    if value.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
    return value.count <= 40 && value.suffix(4).elementsEqual(Redactor.mask.utf8)
  }

  private mutating func secretOfWord(at start: Int) -> Range<Int>? {
    if let find = TokenShape.find(in: bytes, at: start) { return find }
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "c"):
      if holdsWord("curl", at: start) { words.insert(.curl) }
    case UInt8(ascii: "l"):
      if holdsWord("login", at: start) { words.insert(.login) }
    case UInt8(ascii: "m"):
      if holdsWord("machine", at: start) { words.insert(.machine) }
    case UInt8(ascii: "s"):
      if holdsWord("sshpass", at: start) { words.insert(.login) }
    case UInt8(ascii: "p"):
      guard words.contains(.machine), holdsWord("password", at: start) else { return nil }
      return wordValue(from: start + "password".utf8.count)
    case UInt8(ascii: "e"):
      if holdsWord("env", at: start) { return oldStyleEnvironment(from: start + 3) }
    case UInt8(ascii: "b"):
      if holdsWord("bearer", at: start) { return bearer(from: start + 6) }
    default: break
    }
    return nil
  }

  /// `ENV NPM_TOKEN abc`: the form without an equals sign.
  private func oldStyleEnvironment(from start: Int) -> Range<Int>? {
    let name = skipBlanks(from: start)
    guard name > start else { return nil }
    var end = name
    while end < bytes.count, end - name < Self.longestName, SecretBytes.isWord(bytes[end]) { end += 1 }
    guard end < bytes.count, SecretBytes.isBlank(bytes[end]), SecretName.isSecret(bytes[name..<end]),
      // `env TOKEN value` in a sentence is none.
      bytes[name..<end].allSatisfy({ !SecretBytes.isLower($0) })
    else { return nil }
    return value(from: skipBlanks(from: end), until: .endOfLine, name: name..<end)
  }

  /// `Bearer abc` without a header in front.
  private func bearer(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first > start else { return nil }
    var end = first
    while end < bytes.count, SecretBytes.isTokenByte(bytes[end]) { end += 1 }
    guard end - first >= 20, end == bytes.count || SecretBytes.endsValue(bytes[end]),
      bytes[first..<end].contains(where: SecretBytes.isDigit)
    else { return nil }
    return TokenShape.find(in: bytes, at: first) ?? first..<end
  }

  /// `--password abc`, `-p abc` behind `login`, `-u user:abc` behind `curl`, and private keys.
  private func secret(atHyphen start: Int) -> Range<Int>? {
    guard start + 2 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "-") {
      if let body = PrivateKey.body(in: bytes, at: start) { return body }
      var end = start + 2
      while end < bytes.count, end - start < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
      guard end < bytes.count, SecretBytes.isBlank(bytes[end]) else { return nil }
      if words.contains(.curl), bytes[start + 2..<end].elementsEqual("user".utf8) {
        return passwordOfPair(from: end)
      }
      guard SecretName.isSecret(bytes[start + 2..<end]) else { return nil }
      return wordValue(from: end)
    }
    guard SecretBytes.isBlank(bytes[start + 2]) else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "u") where words.contains(.curl): return passwordOfPair(from: start + 2)
    case UInt8(ascii: "p") where words.contains(.login): return wordValue(from: start + 2)
    default: return nil
    }
  }

  /// The next word as a value, unless it reads as the next word of a sentence (`--password via the CLI`).
  private func wordValue(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    guard first > start, first < bytes.count, bytes[first] != UInt8(ascii: "-"),
      bytes[first] != UInt8(ascii: "|")
    else { return nil }
    guard let find = value(from: first, until: .endOfWord, name: nil) else { return nil }
    return SecretName.isWordOfSentence(bytes[find]) ? nil : find
  }

  /// The password of `user:password`.
  private func passwordOfPair(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil) else { return nil }
    guard let colon = bytes[find].firstIndex(of: UInt8(ascii: ":")), colon + 1 < find.upperBound else {
      return nil
    }
    let password = colon + 1..<find.upperBound
    return SecretValue.isHarmless(bytes[password], name: nil) ? nil : password
  }

  /// Whether the word stands there, in either case, and ends there.
  private func holdsWord(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - start >= length else { return false }
    for i in 0..<length where bytes[start + i] | 0x20 != word.utf8Start[i] { return false }
    return start + length == bytes.count || !SecretBytes.isName(bytes[start + length])
  }
}
