/// A text without what may hide a secret in it, and where each byte of it comes from.
///
/// A secret is found by its neighbours: a word's beginning, an equals sign, a line's end. A colour code, an invisible
/// character or an escape (`\n`, `%3D`, `\"`, `\u003d`, `&quot;`) in their place would hide it. So the search works on
/// this form, and what it finds is masked in the text as it is.
struct NormalForm {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The range of each byte in the original text; empty if nothing was changed.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// The text without terminal escapes, control characters and invisible ones.
  ///
  /// - Parameters:
  ///   - decodes: whether escapes that programs write are read too.
  ///   - isShown: whether the text is as a terminal shows it: a backspace takes back what it is struck over, and the
  ///     addresses of links are not there.
  init(of raw: [UInt8], decodes: Bool, isShown: Bool = false) {
    guard Self.isOpen(raw, decodes: decodes), raw.count < Int(Int32.max) else {
      bytes = raw
      return
    }
    bytes.reserveCapacity(raw.count)
    starts.reserveCapacity(raw.count)
    ends.reserveCapacity(raw.count)
    var i = 0
    // If blanks are encoded, one that is not ends the text.
    var isEncoded = false
    // The quotation mark of `printf '%s\n' 'one line' 'and another'`.
    var list: UInt8?
    // Where the bytes begin that were taken back.
    var struck: Int32?
    while i < raw.count {
      if isShown, raw[i] == 0x08 {
        struck = takeBack() ?? struck
        i += 1
        continue
      }
      if isShown, raw[i] == 0x1B, let end = Self.endOfTitle(raw, at: i) {
        i = end
        continue
      }
      if decodes, let letter = Self.accented(raw, at: i) {
        append(letter.first, i, letter.end)
        append(letter.second, i, letter.end)
        i = letter.end
        continue
      }
      var (byte, end) = decodes ? Self.decoded(raw, at: i) : Self.visible(raw, at: i)
      if raw[i] == UInt8(ascii: "%") {
        isEncoded = isEncoded || byte.map(SecretBytes.isBlank) ?? false
      } else if isEncoded, SecretBytes.isBlank(raw[i]) {
        isEncoded = false
        byte = 0x0A
      } else if let list, SecretBytes.isBlank(raw[i]), bytes.last == list, Self.opens(list, raw, after: i) {
        byte = 0x0A
      } else if raw[i] == 0x0A {
        list = nil
      }
      if let byte {
        append(byte, struck.map(Int.init) ?? i, end)
        struck = nil
        if decodes, SecretBytes.isQuote(byte) {
          if bytes.dropLast().suffix(3).elementsEqual([UInt8(ascii: "%"), UInt8(ascii: "s"), 0x0A]) {
            list = byte
          }
          joinQuotes()
        }
      }
      i = end
    }
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// Takes back the last character of the line.
  ///
  /// - Returns: where it begins in the original text.
  private mutating func takeBack() -> Int32? {
    var start: Int32?
    while let last = bytes.last, last != 0x0A {
      bytes.removeLast()
      ends.removeLast()
      start = starts.removeLast()
      // The other bytes of a character in UTF-8.
      guard last & 0xC0 == 0x80 else { break }
    }
    return start
  }

  /// Makes one mark of `'"'"'` and `'\''`, with which a quoted word of a shell has a mark of its own kind.
  private mutating func joinQuotes() {
    let count = bytes.count
    guard count >= 3, let quote = bytes.last, bytes[count - 3] == quote else { return }
    let middle = bytes[count - 2]
    // What was escaped takes two bytes or more.
    if middle == quote, ends[count - 2] - starts[count - 2] > 1 {
      join(3)
    } else if count >= 5, middle != quote, SecretBytes.isQuote(middle), bytes[count - 4] == middle,
      bytes[count - 5] == quote
    {
      join(5)
    }
  }

  private mutating func join(_ length: Int) {
    ends[ends.count - length] = ends[ends.count - 1]
    bytes.removeLast(length - 1)
    starts.removeLast(length - 1)
    ends.removeLast(length - 1)
  }

  /// Whether only blanks are before the next quotation mark.
  private static func opens(_ quote: UInt8, _ raw: [UInt8], after start: Int) -> Bool {
    var i = start
    while i < raw.count, i - start < 16, SecretBytes.isBlank(raw[i]) || raw[i] == 0x5C { i += 1 }
    return i < raw.count && raw[i] == quote
  }

  /// The range in the original text of a range in the normal form.
  func origin(of range: Range<Int>) -> Range<Int> {
    guard !starts.isEmpty, !range.isEmpty else { return range }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// Whether the text contains an escape written as text, so that it has to be read a second time.
  static func holdsEscapes(_ raw: [UInt8]) -> Bool {
    raw.withUnsafeBufferPointer { raw in
      for i in raw.indices {
        switch raw[i] {
        case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "&"): return true
        // `'"'"'`
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
          let isBetween = i > 1 && raw[i - 2] == raw[i] && raw[i - 1] != raw[i]
          if isBetween, SecretBytes.isQuote(raw[i - 1]) { return true }
        default: break
        }
      }
      return false
    }
  }

  /// Whether a terminal shows something else than the text without its escapes: backspaces, titles, addresses of links.
  func isShownOtherwise(_ raw: [UInt8]) -> Bool {
    guard !starts.isEmpty else { return false }
    return raw.withUnsafeBufferPointer { raw in
      raw.indices.contains { i in
        raw[i] == 0x08 || raw[i] == 0x1B && i + 1 < raw.count && raw[i + 1] == UInt8(ascii: "]")
      }
    }
  }

  /// Whether there may be anything to change.
  private static func isOpen(_ raw: [UInt8], decodes: Bool) -> Bool {
    raw.withUnsafeBufferPointer { raw in
      raw.contains { byte in
        switch byte {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0x7F, 0xC2, 0xCC, 0xCD, 0xE1, 0xE2, 0xEF, 0xF3: true
        case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "\""):
          decodes
        default: false
        }
      }
    }
  }

  /// The byte at an index, `nil` if it is invisible, and the index of the next one.
  private static func visible(_ raw: [UInt8], at i: Int) -> (byte: UInt8?, end: Int) {
    let byte = raw[i]
    switch byte {
    case 0x09, 0x0A: return (byte, i + 1)
    // A line that is written over begins anew.
    case 0x0D: return (0x0A, i + 1)
    case 0x1B:
      // The text of a window title or link is not part of the line, but a report may contain it, so it is searched too.
      if i + 1 < raw.count, raw[i + 1].isOne(of: "]P_^X\\") { return (0x20, i + 2) }
      return (nil, endOfSequence(raw, from: i + 1))
    case 0x07: return (0x20, i + 1)
    case 0x00..<0x20, 0x7F: return (nil, i + 1)
    case 0xC2, 0xCC, 0xCD, 0xE1, 0xE2, 0xEF, 0xF3:
      if byte == 0xEF, let sign = fullWidth(raw, at: i) { return (sign, i + 3) }
      let length = lengthOfInvisible(raw, at: i)
      return length > 0 ? (nil, i + length) : (byte, i + 1)
    default: return (byte, i + 1)
    }
  }

  /// The same, with escapes of programs read.
  private static func decoded(_ raw: [UInt8], at i: Int) -> (byte: UInt8?, end: Int) {
    switch raw[i] {
    case UInt8(ascii: "%"):
      // `%253D`: encoded twice.
      var first = i + 1
      while first - i < 8, hexPair(raw, at: first) == UInt8(ascii: "%"), hexPair(raw, at: first + 2) != nil {
        first += 2
      }
      if let byte = hexPair(raw, at: first) {
        let end = first + 2
        if byte == 0x1B { return (nil, endOfEncodedSequence(raw, from: end)) }
        // `%5Cn`: a line end that was escaped before it was encoded.
        if byte == UInt8(ascii: "\\"), end < raw.count, raw[end].isOne(of: "nr") {
          return (0x0A, end + 1)
        }
        if let plain = plain(byte) { return (plain, end) }
        if first > i + 1 { return (UInt8(ascii: "%"), i + 3) }
      }
      return (raw[i], i + 1)
    case UInt8(ascii: "&"):
      for (entity, byte) in entities where raw[i...].starts(with: entity) { return (byte, i + entity.count) }
      return (raw[i], i + 1)
    case UInt8(ascii: "\\"): return backslash(raw, at: i)
    default: return visible(raw, at: i)
    }
  }

  private static let entities: [([UInt8], UInt8)] = [
    ("&quot;", UInt8(ascii: "\"")), ("&#34;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ("&#x27;", UInt8(ascii: "'")), ("&apos;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
    ("&#61;", UInt8(ascii: "=")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ].map { (Array($0.0.utf8), $0.1) }

  /// `\n`, `\"`, `\u003d`, `\x3d`, `\033[31m`, with one backslash or several.
  private static func backslash(_ raw: [UInt8], at start: Int) -> (byte: UInt8?, end: Int) {
    var i = start
    while i < raw.count, raw[i] == UInt8(ascii: "\\"), i - start < 16 { i += 1 }
    guard i < raw.count else { return (UInt8(ascii: "\\"), i) }
    switch raw[i] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return (0x0A, i + 1)
    case UInt8(ascii: "t"): return (0x09, i + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "/"), UInt8(ascii: "="):
      return (raw[i], i + 1)
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      if i + 1 < raw.count, raw[i + 1] == UInt8(ascii: "[") { return (nil, endOfSequence(raw, from: i + 1)) }
    case UInt8(ascii: "x"):
      if let byte = hexPair(raw, at: i + 1) { return unescaped(byte, raw, i + 3) }
    case UInt8(ascii: "u"):
      if i + 2 < raw.count, raw[i + 1] == UInt8(ascii: "0"), raw[i + 2] == UInt8(ascii: "0"),
        let byte = hexPair(raw, at: i + 3)
      {
        return unescaped(byte, raw, i + 5)
      }
      if let value = codePoint(raw, at: i + 1), let sign = fullWidth(value) { return (sign, i + 5) }
    case UInt8(ascii: "0"), UInt8(ascii: "1"):
      let digits = raw[i...].prefix(3)
      if digits.count == 3, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 8 }) {
        let value = digits.reduce(0) { $0 * 8 + Int($1 - UInt8(ascii: "0")) }
        if value < 0x80 { return unescaped(UInt8(value), raw, i + 3) }
      }
    default: break
    }
    return (UInt8(ascii: "\\"), i)
  }

  private static func unescaped(_ byte: UInt8, _ raw: [UInt8], _ end: Int) -> (byte: UInt8?, end: Int) {
    if byte == 0x1B { return (nil, endOfSequence(raw, from: end)) }
    return (plain(byte), end)
  }

  /// The byte if it may occur in a text: a printable one, a blank, a line end.
  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x0A, 0x0D: 0x0A
    case 0x09, 0x20..<0x7F: byte
    default: nil
    }
  }

  static func hexPair(_ raw: [UInt8], at i: Int) -> UInt8? {
    guard i + 1 < raw.count, let high = digit(raw[i]), let low = digit(raw[i + 1]) else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if SecretBytes.isDigit(byte) { return byte - UInt8(ascii: "0") }
    guard SecretBytes.isHexDigit(byte) else { return nil }
    return (byte | 0x20) - UInt8(ascii: "a") + 10
  }

  /// The end of what follows an escape character (ECMA-48): a control sequence, or one more byte.
  private static func endOfSequence(_ raw: [UInt8], from start: Int) -> Int {
    guard start < raw.count else { return start }
    var i = start + 1
    switch raw[start] {
    case UInt8(ascii: "["):
      while i < raw.count, (0x20...0x3F).contains(raw[i]) { i += 1 }
      // A sequence that is cut off ends with its parameters.
      return i < raw.count && (0x40...0x7E).contains(raw[i]) ? i + 1 : i
    case 0x20...0x2F: return i < raw.count && (0x30...0x7E).contains(raw[i]) ? i + 1 : i
    // `ESC c`, `ESC 7` and similar; a letter could also be the first of a token.
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"): return i
    default: return start
    }
  }

  /// The same of `%1B%5B1;32m`.
  private static func endOfEncodedSequence(_ raw: [UInt8], from start: Int) -> Int {
    var i = start
    guard i < raw.count else { return start }
    if raw[i] == UInt8(ascii: "[") {
      i += 1
    } else if hexPair(raw, at: i + 1) == 0x5B {
      i += 3
    } else {
      return start
    }
    while i < raw.count {
      if SecretBytes.isDigit(raw[i]) || raw[i] == UInt8(ascii: ";") {
        i += 1
      } else if raw[i] == UInt8(ascii: "%"), hexPair(raw, at: i + 1) == 0x3B {
        i += 3
      } else {
        return SecretBytes.isLetter(raw[i]) ? i + 1 : i
      }
    }
    return i
  }

  /// The length of a character that takes no room: zero-width and joining ones, marks of direction, combining marks,
  /// C1 controls, variation selectors, tags.
  private static func lengthOfInvisible(_ raw: [UInt8], at i: Int) -> Int {
    let second = i + 1 < raw.count ? raw[i + 1] : 0
    let third = i + 2 < raw.count ? raw[i + 2] : 0
    switch raw[i] {
    case 0xC2: return (0x80...0x9F).contains(second) || second == 0xAD ? 2 : 0
    // U+0300 to U+036F.
    case 0xCC: return (0x80...0xBF).contains(second) ? 2 : 0
    case 0xCD: return (0x80...0xAF).contains(second) ? 2 : 0
    case 0xE1:
      return second == 0x85 && (third == 0x9F || third == 0xA0) || second == 0xA0 && third == 0x8E ? 3 : 0
    case 0xE2:
      let isMark = second == 0x80 && ((0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third))
      return isMark || second == 0x81 && (0xA0...0xAF).contains(third) ? 3 : 0
    case 0xEF:
      return second == 0xBB && third == 0xBF || second == 0xB8 && (0x80...0x8F).contains(third)
        || second == 0xBE && third == 0xA0 ? 3 : 0
    case 0xF3: return second == 0xA0 && i + 3 < raw.count ? 4 : 0
    default: return 0
    }
  }
}
