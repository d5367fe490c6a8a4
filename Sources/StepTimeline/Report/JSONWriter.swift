/// Writes JSON (RFC 8259) value by value.
///
/// A report can be as large as the log is long. A general encoder builds the whole document in memory and looks
/// up every type on the way, which takes longer than reading the log did; here each value goes straight to bytes.
struct JSONWriter {
  /// The separator of values.
  enum Layout {
    /// Everything on one line.
    case line
    /// One value a line, indented; see ``JSONWriter/onOneLine(_:)`` for lists of many small ones.
    case indented
  }

  /// The bytes written so far are at its beginning.
  ///
  /// A value is put together in place: an array that grows by a sign at a time looks at its size and its owner at
  /// each of them.
  private var room: [UInt8] = []
  /// The number of bytes written and not yet handed over.
  private(set) var count = 0
  private var layout: Layout
  private var depth = 0
  private var isFirst = true
  /// Whether the next value follows its key.
  private var isBehindKey = false

  init(_ layout: Layout) { self.layout = layout }

  /// The bytes that were written and not yet handed over.
  var bytes: [UInt8] { Array(room[..<count]) }

  /// Hands over what has been written and goes on with nothing; the room is used again.
  mutating func drain<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try output(bytes)
    count = 0
  }

  /// Ends a line after a value that is part of no other.
  mutating func endLine() { byte(UInt8(ascii: "\n")) }

  // MARK: Objects and arrays

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes values without line ends between them.
  mutating func onOneLine(_ write: (inout JSONWriter) -> Void) {
    beginValue()
    // The place is taken: the value itself goes where it is.
    isBehindKey = true
    let outer = layout
    layout = .line
    write(&self)
    layout = outer
  }

  /// Begins an object or array that ends with ``close(_:)``: for members that are written over time.
  mutating func open(_ bracket: UInt8) {
    beginValue()
    byte(bracket)
    depth += 1
    isFirst = true
  }

  /// Ends what ``open(_:)`` began.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst, layout == .indented {
      let depth = depth
      put(1 + 2 * depth) { Self.lineBreak($0, depth) }
    }
    byte(bracket)
    isFirst = false
  }

  /// A key of the schema, in which nothing needs to be escaped.
  mutating func key(_ name: StaticString) {
    beginValue()
    let length = name.utf8CodeUnitCount
    put(length + 4) { at in
      at[0] = UInt8(ascii: "\"")
      (at + 1).update(from: name.utf8Start, count: length)
      at[length + 1] = UInt8(ascii: "\"")
      at[length + 2] = UInt8(ascii: ":")
      at[length + 3] = UInt8(ascii: " ")
      return length + 4
    }
    isBehindKey = true
  }

  /// Any text as a key.
  mutating func key(text name: String) {
    beginValue()
    escaped(name)
    literal(": ")
    isBehindKey = true
  }

  // MARK: Values

  mutating func value(_ text: String?) {
    beginValue()
    if let text { escaped(text) } else { literal("null") }
  }

  /// Writes a text; bytes that are not UTF-8 are replaced.
  mutating func value(utf8: UnsafeBufferPointer<UInt8>) {
    beginValue()
    if utf8.allSatisfy({ $0 < 0x80 }) {
      escaped(utf8)
    } else {
      escaped(String(decoding: utf8, as: UTF8.self))
    }
  }

  mutating func value(_ id: WorkID) {
    guard case .digest(let digest) = id else { return value(id.text) }
    beginValue()
    put(WorkID.digestLength + 2) { at in
      at[0] = UInt8(ascii: "\"")
      let end = 1 + WorkID.write(digest, to: at + 1)
      at[end] = UInt8(ascii: "\"")
      return end + 1
    }
  }

  mutating func value(_ number: Int?) {
    beginValue()
    if let number { digits(Int64(number)) } else { literal("null") }
  }

  mutating func value(_ number: Int64?) {
    beginValue()
    if let number { digits(number) } else { literal("null") }
  }

  mutating func value(_ flag: Bool) {
    beginValue()
    literal(flag ? "true" : "false")
  }

  /// Writes a figure rounded to thousandths: seconds, or a ratio.
  mutating func thousandths(_ number: Double?) {
    beginValue()
    guard let number, number.isFinite, abs(number) < 1e12 else { return literal("null") }
    let all = Int64((number * 1000).rounded())
    if all < 0 { byte(UInt8(ascii: "-")) }
    let (whole, fraction) = all.magnitude.quotientAndRemainder(dividingBy: 1000)
    digits(Int64(whole))
    guard fraction > 0 else { return }
    put(4) { at in
      at[0] = UInt8(ascii: ".")
      at[1] = UInt8(ascii: "0") + UInt8(fraction / 100)
      at[2] = UInt8(ascii: "0") + UInt8(fraction / 10 % 10)
      at[3] = UInt8(ascii: "0") + UInt8(fraction % 10)
      return fraction % 10 > 0 ? 4 : fraction % 100 > 0 ? 3 : 2
    }
  }

  // MARK: Members

  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }

  mutating func member(_ name: StaticString, _ number: Int64?) {
    key(name)
    value(number)
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(_ name: StaticString, thousandths number: Double?) {
    key(name)
    thousandths(number)
  }

  /// A list of texts, each on a line of its own if the layout is indented.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }

  // MARK: Bytes

  /// Writes at most so many bytes at the end of what has been written.
  ///
  /// - Parameter write: writes them from the place that it gets on, and returns how many they are.
  @inline(__always)
  private mutating func put(_ most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    if room.count - count < most { grow(by: most) }
    let at = count
    count += room.withUnsafeMutableBufferPointer { room in room.baseAddress.map { write($0 + at) } ?? 0 }
  }

  @inline(never)
  private mutating func grow(by most: Int) {
    room += [UInt8](repeating: 0, count: max(most, room.count, 1024))
  }

  private mutating func byte(_ byte: UInt8) {
    put(1) { at in
      at[0] = byte
      return 1
    }
  }

  private mutating func beginValue() {
    if isBehindKey {
      isBehindKey = false
      return
    }
    guard depth > 0 else { return }
    let (isFirst, isIndented, depth) = (isFirst, layout == .indented, depth)
    put(2 + 2 * depth) { at in
      var end = 0
      if !isFirst {
        at[0] = UInt8(ascii: ",")
        end = 1
      }
      if isIndented { return end + Self.lineBreak(at + end, depth) }
      if !isFirst {
        at[1] = UInt8(ascii: " ")
        end = 2
      }
      return end
    }
    self.isFirst = false
  }

  private static func lineBreak(_ at: UnsafeMutablePointer<UInt8>, _ depth: Int) -> Int {
    at[0] = UInt8(ascii: "\n")
    (at + 1).update(repeating: UInt8(ascii: " "), count: 2 * depth)
    return 1 + 2 * depth
  }

  private mutating func literal(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func raw(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let base = utf8.baseAddress else { return }
    put(utf8.count) { at in
      at.update(from: base, count: utf8.count)
      return utf8.count
    }
  }

  private mutating func digits(_ number: Int64) {
    put(20) { at in
      var rest = number.magnitude
      // From the last digit on, at the end of the room; then to its beginning.
      var first = 20
      repeat {
        first -= 1
        at[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        first -= 1
        at[first] = UInt8(ascii: "-")
      }
      at.update(from: at + first, count: 20 - first)
      return 20 - first
    }
  }

  /// Writes a text in quotes.
  ///
  /// Control characters are escaped, so that a report does nothing to the terminal that shows it: those of ASCII,
  /// U+0080 to U+009F, and what is in ``UnseenCharacters``. So are U+2028 and U+2029, which end a line for some readers
  /// of JSON lines. Nothing is left out: programs get the text as it is.
  private mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { escaped($0) }
  }

  private mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    byte(UInt8(ascii: "\""))
    var start = 0
    var i = 0
    var wide = WideCharacters()
    while i < utf8.count {
      let byte = utf8[i]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte < 0x7F {
        i += 1
        continue
      }
      var value = UInt32(byte)
      var length = 1
      if byte >= 0x80 {
        let isSeen: Bool
        (value, length, isSeen) = wide.next(in: utf8, at: i)
        if isSeen {
          i += length
          continue
        }
      }
      raw(UnsafeBufferPointer(rebasing: utf8[start..<i]))
      switch byte {
      case UInt8(ascii: "\""): literal("\\\"")
      case UInt8(ascii: "\\"): literal("\\\\")
      case 0x08: literal("\\b")
      case 0x09: literal("\\t")
      case 0x0A: literal("\\n")
      case 0x0C: literal("\\f")
      case 0x0D: literal("\\r")
      default: escape(value)
      }
      i += length
      start = i
    }
    raw(UnsafeBufferPointer(rebasing: utf8[start...]))
    byte(UInt8(ascii: "\""))
  }

  private mutating func escape(_ value: UInt32) {
    guard value > 0xFFFF else { return escape(UInt16(value)) }
    escape(UInt16(0xD800 + (value - 0x1_0000) >> 10))
    escape(UInt16(0xDC00 + (value - 0x1_0000) & 0x3FF))
  }

  private mutating func escape(_ value: UInt16) {
    literal("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] { byte(WorkID.hexadecimal(UInt8(value >> shift & 15))) }
  }
}

/// Characters beyond ASCII of a text, from its beginning to its end.
private struct WideCharacters {
  /// Where the last one ended, and what it was.
  private var end = 0
  private var last: UInt32 = 0
  /// How many marks are on the letter so far.
  private var marks = 0

  /// The character at a place, its bytes, and whether it may be written as it is.
  mutating func next(
    in utf8: UnsafeBufferPointer<UInt8>, at i: Int
  ) -> (value: UInt32, length: Int, isSeen: Bool) {
    let (value, length) = Self.decode(utf8, at: i)
    let follows = end == i && i > 0
    let before = follows ? last : 0
    if !follows { marks = 0 }
    end = i + length
    switch value {
    case 0x80..<0xA0, 0x2028, 0x2029: return (value, length, false)
    case _ where UnseenCharacters.contains(value): return (value, length, false)
    case _ where UnseenCharacters.isJoiner(value):
      let joins = end < utf8.count && UnseenCharacters.joins(before, Self.decode(utf8, at: end).value)
      if joins { last = value }
      return (value, length, joins)
    default:
      last = value
      marks = Unicode.Scalar(value).map(UnseenCharacters.isMark) == true ? marks + 1 : 0
      return (value, length, marks <= UnseenCharacters.mostMarks)
    }
  }

  /// The character at a place of a text that is UTF-8.
  private static func decode(
    _ utf8: UnsafeBufferPointer<UInt8>, at i: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(utf8[i])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, i + length <= utf8.count else { return (first, 1) }
    var value = first & (0x7F >> UInt32(length))
    for place in (i + 1)..<(i + length) { value = value << 6 | UInt32(utf8[place] & 0x3F) }
    return (value, length)
  }
}
