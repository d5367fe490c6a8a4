/// Writes JSON (RFC 8259) value by value.
///
/// A report can be as large as the log is long. A general encoder builds the whole document in memory and looks
/// up every type on the way, which takes longer than reading the log did; here each value goes straight to bytes.
struct JSONWriter {
  /// What is between values.
  enum Layout {
    /// Everything on one line.
    case line
    /// One value a line, indented; see ``JSONWriter/onOneLine(_:)`` for lists of many small ones.
    case indented
  }

  private(set) var bytes: [UInt8] = []
  private var layout: Layout
  private var depth = 0
  private var isFirst = true
  /// Whether the next value stands behind its key.
  private var isBehindKey = false

  init(_ layout: Layout) { self.layout = layout }

  /// Hands over what has been written and goes on with nothing; the room is used again.
  mutating func drain<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

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
    // The place is taken: the value itself goes where it stands.
    isBehindKey = true
    let outer = layout
    layout = .line
    write(&self)
    layout = outer
  }

  /// Begins an object or array that ends with ``close(_:)``: for members that are written over time.
  mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  /// Ends what ``open(_:)`` began.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { lineBreak() }
    bytes.append(bracket)
    isFirst = false
  }

  /// A key of the schema, in which nothing needs to be escaped.
  mutating func key(_ name: StaticString) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    literal(name)
    literal("\": ")
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
    if all < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = all.magnitude.quotientAndRemainder(dividingBy: 1000)
    digits(Int64(whole))
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 100))
    guard fraction % 100 > 0 else { return }
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10 % 10))
    guard fraction % 10 > 0 else { return }
    bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10))
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

  /// A list of texts, each on a line of its own where the layout is indented.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }

  // MARK: Bytes

  private mutating func beginValue() {
    if isBehindKey {
      isBehindKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if layout == .indented {
      lineBreak()
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private mutating func lineBreak() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func literal(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func digits(_ number: Int64) {
    if number < 10, number >= 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Writes a text in quotes.
  ///
  /// Control characters are escaped, and so are U+2028 and U+2029, which end a line for some readers of JSON lines.
  private mutating func escaped(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var i = 0
      while i < utf8.count {
        let byte = utf8[i]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F, byte != 0xE2 {
          i += 1
          continue
        }
        let isSeparator =
          byte == 0xE2 && i + 2 < utf8.count && utf8[i + 1] == 0x80 && utf8[i + 2] & 0xFE == 0xA8
        if byte == 0xE2, !isSeparator {
          i += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<i])
        switch byte {
        case UInt8(ascii: "\""): literal("\\\"")
        case UInt8(ascii: "\\"): literal("\\\\")
        case 0x08: literal("\\b")
        case 0x09: literal("\\t")
        case 0x0A: literal("\\n")
        case 0x0C: literal("\\f")
        case 0x0D: literal("\\r")
        case 0xE2: literal(utf8[i + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        default:
          literal("\\u00")
          bytes.append(Self.hexadecimal(byte >> 4))
          bytes.append(Self.hexadecimal(byte & 15))
        }
        i += isSeparator ? 3 : 1
        start = i
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
