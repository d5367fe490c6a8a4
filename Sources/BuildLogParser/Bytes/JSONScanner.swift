/// Walks through JSON text without building anything of it.
///
/// ```swift
/// guard json.enter(ASCII.leftBrace, text) else { … }
/// while let key = json.nextKey(text) {
///   if text.extracting(key).equals("name") { name = json.string(text) } else { json.skipValue(text) }
/// }
/// ```
///
/// Every call moves on or says that there is nothing more, so text that is cut or no JSON ends every loop.
/// A value of another type than the one asked for is skipped.
struct JSONScanner {
  /// Brackets within brackets; the engine's record needs about ten.
  static let deepest = 512

  /// The next byte to read.
  var index: Int
  /// Whether the text stopped being JSON.
  private(set) var isBroken = false

  /// Creates a scanner that begins at `index`.
  init(at index: Int) { self.index = index }

  /// The place of a string's content, without the quotation marks.
  struct StringPlace {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// Steps into an array (`[`) or object (`{`).
  ///
  /// - Returns: `false` if something else is there, which is skipped.
  mutating func enter(_ bracket: UInt8, _ text: Span<UInt8>) -> Bool {
    skipBlanks(text)
    guard !isBroken, index < text.count else { return fail() }
    guard text[index] == bracket else {
      skipValue(text)
      return false
    }
    index += 1
    return true
  }

  /// Goes to the next member of the object that was entered last.
  ///
  /// - Returns: where its key is, or `nil` at the object's end.
  mutating func nextKey(_ text: Span<UInt8>) -> Range<Int>? {
    guard goToNext(closing: UInt8(ascii: "}"), text), let key = stringPlace(text) else { return nil }
    skipBlanks(text)
    guard index < text.count, text[index] == ASCII.colon else {
      _ = fail()
      return nil
    }
    index += 1
    return key.range
  }

  /// Goes to the next element of the array that was entered last.
  ///
  /// - Returns: `false` at the array's end.
  mutating func nextElement(_ text: Span<UInt8>) -> Bool { goToNext(closing: ASCII.rightBracket, text) }

  /// Reads a string.
  mutating func string(_ text: Span<UInt8>) -> StringPlace? {
    skipBlanks(text)
    guard !isBroken, index < text.count, text[index] == ASCII.quote else {
      skipValue(text)
      return nil
    }
    return stringPlace(text)
  }

  /// Reads a whole number that fits.
  mutating func integer(_ text: Span<UInt8>) -> Int64? {
    skipBlanks(text)
    let start = index
    skipValue(text)
    var i = start
    let isNegative = i < index && text[i] == ASCII.hyphen
    if isNegative { i += 1 }
    guard i < index, ASCII.isDigit(text[i]) else { return nil }
    var value: Int64 = 0
    while i < index, ASCII.isDigit(text[i]) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = product.addingReportingOverflow(Int64(text[i] &- ASCII.zero))
      if overflow || overflow2 { return nil }
      value = sum
      i += 1
    }
    return i == index ? (isNegative ? -value : value) : nil
  }

  /// Whether the next value is `true`.
  mutating func isTrue(_ text: Span<UInt8>) -> Bool {
    skipBlanks(text)
    let start = index
    skipValue(text)
    return text.extracting(start..<Swift.max(start, index)).equals("true")
  }

  /// Skips one value of any kind.
  mutating func skipValue(_ text: Span<UInt8>) {
    skipBlanks(text)
    var depth = 0
    repeat {
      guard !isBroken, index < text.count else {
        _ = fail()
        return
      }
      switch text[index] {
      case ASCII.quote:
        if stringPlace(text) == nil { return }
      case ASCII.leftBrace, ASCII.leftBracket:
        depth += 1
        index += 1
        if depth > Self.deepest {
          _ = fail()
          return
        }
      case UInt8(ascii: "}"), ASCII.rightBracket:
        // A closing bracket in the place of a value belongs to the surrounding list or object.
        if depth == 0 { return }
        depth -= 1
        index += 1
      case UInt8(ascii: ","):
        if depth == 0 { return }
        index += 1
      case ASCII.colon:
        index += 1
      default:
        skipWord(text)
      }
      if depth > 0 { skipBlanks(text) }
    } while depth > 0
  }

  /// Skips blanks and line ends.
  mutating func skipBlanks(_ text: Span<UInt8>) {
    while index < text.count, Self.isBlank(text[index]) { index += 1 }
  }

  /// Appends a string's content with its escapes resolved.
  static func append(_ place: StringPlace, of text: Span<UInt8>, to bytes: inout [UInt8]) {
    var i = place.range.lowerBound
    let end = Swift.min(place.range.upperBound, text.count)
    while i < end {
      guard place.hasEscapes, text[i] == UInt8(ascii: "\\"), i + 1 < end else {
        bytes.append(text[i])
        i += 1
        continue
      }
      i += 2
      switch text[i - 1] {
      case UInt8(ascii: "n"): bytes.append(ASCII.newline)
      case UInt8(ascii: "t"): bytes.append(ASCII.tab)
      case UInt8(ascii: "r"): bytes.append(ASCII.carriageReturn)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "u"): appendUnicode(text, &i, end, to: &bytes)
      default: bytes.append(text[i - 1])
      }
    }
  }

  /// Reads the digits after `\u`, and the second half of a pair after them.
  private static func appendUnicode(
    _ text: Span<UInt8>, _ i: inout Int, _ end: Int, to bytes: inout [UInt8]
  ) {
    guard var value = hexUnit(text, i, end) else {
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return
    }
    i += 4
    if (0xD800..<0xDC00).contains(value), i + 6 <= end, text[i] == UInt8(ascii: "\\"),
      text[i + 1] == UInt8(ascii: "u"), let low = hexUnit(text, i + 2, end), (0xDC00..<0xE000).contains(low)
    {
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
      i += 6
    }
    bytes.append(contentsOf: Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8))
  }

  private static func hexUnit(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for i in start..<start + 4 {
      let byte = text[i]
      if ASCII.isDigit(byte) {
        value = value << 4 | UInt32(byte &- ASCII.zero)
      } else if (byte | 0x20) &- UInt8(ascii: "a") < 6 {
        value = value << 4 | UInt32((byte | 0x20) &- UInt8(ascii: "a") &+ 10)
      } else {
        return nil
      }
    }
    return value
  }

  /// Reads the string whose opening quotation mark is next.
  private mutating func stringPlace(_ text: Span<UInt8>) -> StringPlace? {
    skipBlanks(text)
    guard index < text.count, text[index] == ASCII.quote else {
      _ = fail()
      return nil
    }
    let start = index + 1
    var i = start
    var hasEscapes = false
    while i < text.count {
      if text[i] == ASCII.quote {
        index = i + 1
        return StringPlace(range: start..<i, hasEscapes: hasEscapes)
      }
      if text[i] == UInt8(ascii: "\\") {
        hasEscapes = true
        i += 1
      }
      i += 1
    }
    _ = fail()
    return nil
  }

  private mutating func goToNext(closing bracket: UInt8, _ text: Span<UInt8>) -> Bool {
    guard !isBroken else { return false }
    skipBlanks(text)
    while index < text.count, text[index] == UInt8(ascii: ",") {
      index += 1
      skipBlanks(text)
    }
    guard index < text.count else { return fail() }
    if text[index] == bracket {
      index += 1
      return false
    }
    // The other kind of bracket, or a stray colon: not JSON.
    if text[index] == UInt8(ascii: "}") || text[index] == ASCII.rightBracket || text[index] == ASCII.colon {
      return fail()
    }
    return true
  }

  private mutating func skipWord(_ text: Span<UInt8>) {
    index += 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ","), ASCII.colon, UInt8(ascii: "}"), ASCII.rightBracket, ASCII.leftBrace,
        ASCII.leftBracket, ASCII.quote:
        return
      case let byte where Self.isBlank(byte):
        return
      default:
        index += 1
      }
    }
  }

  private mutating func fail() -> Bool {
    isBroken = true
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.newline || byte == ASCII.tab || byte == ASCII.carriageReturn
  }
}
