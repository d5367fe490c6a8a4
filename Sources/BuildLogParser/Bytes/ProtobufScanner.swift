/// Walks through the fields of a protobuf message without building anything of it.
///
/// ```swift
/// var fields = ProtobufScanner(in: 0..<bytes.count)
/// while let field = fields.next(bytes) { switch field.number { … } }
/// if fields.isBroken { … }
/// ```
///
/// Encoding: https://protobuf.dev/programming-guides/encoding/.
struct ProtobufScanner {
  /// A field and its value.
  struct Field {
    var number: Int
    var value: Value
  }

  enum Value {
    case integer(UInt64)
    /// The place of text, bytes or a message.
    case bytes(Range<Int>)
    /// A fixed-width number; none is needed.
    case other
  }

  private var index: Int
  private let end: Int
  /// Whether the message stopped being one.
  private(set) var isBroken = false

  init(in range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next field, or `nil` at the message's end and if it is broken.
  mutating func next(_ bytes: Span<UInt8>) -> Field? {
    guard !isBroken, index < end else { return nil }
    guard let key = varint(bytes), key >> 3 > 0, key >> 3 < 1 << 29 else { return fail() }
    let number = Int(key >> 3)
    switch key & 7 {
    case 0:
      guard let value = varint(bytes) else { return fail() }
      return Field(number: number, value: .integer(value))
    case 2:
      guard let length = varint(bytes), length <= UInt64(end - index) else { return fail() }
      let range = index..<index + Int(length)
      index = range.upperBound
      return Field(number: number, value: .bytes(range))
    case 1: return skip(8, number)
    case 5: return skip(4, number)
    // Groups are in no message that is read here.
    default: return fail()
    }
  }

  private mutating func skip(_ length: Int, _ number: Int) -> Field? {
    guard end - index >= length else { return fail() }
    index += length
    return Field(number: number, value: .other)
  }

  private mutating func varint(_ bytes: Span<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < end, shift < 64 {
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  private mutating func fail() -> Field? {
    isBroken = true
    return nil
  }
}

extension ProtobufScanner.Value {
  var integer: Int64 { if case .integer(let value) = self { Int64(bitPattern: value) } else { 0 } }
  var range: Range<Int> { if case .bytes(let range) = self { range } else { 0..<0 } }
}
