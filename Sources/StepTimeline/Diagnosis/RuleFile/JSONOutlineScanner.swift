/// Reads a JSON text (RFC 8259) into the nodes of its outline.
struct JSONOutlineScanner {
  typealias Failure = JSONOutline.Failure

  /// A rule file has six levels; a text with more than this is not one.
  private static let deepest = 100
  private static let openText = "this text has no closing quote on its line"
  private static let badNumber = "not a JSON number"

  /// An object or list that is still open.
  private struct Open {
    var node: Int
    var isObject: Bool
    var count = 0
    var keys: Set<String> = []
  }

  /// The tokens that may come next.
  private enum Expected {
    case value, valueOrClose, key, keyOrClose, commaOrClose, end
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var nodes: [JSONOutline.Node] = []
  private var stack: [Open] = []
  /// The key that the next value belongs to, with its line.
  private var key: (text: String, line: Int)?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() throws(Failure) -> [JSONOutline.Node] {
    var expected = Expected.value
    while true {
      skipBlanks()
      guard at < bytes.count else {
        guard case .end = expected else {
          throw failure(nodes.isEmpty ? "the file is empty" : "the file ends too early")
        }
        return nodes
      }
      let byte = bytes[at]
      switch expected {
      case .end: throw failure("text after the end")
      case .commaOrClose where byte == UInt8(ascii: ","):
        at += 1
        expected = stack[stack.count - 1].isObject ? .key : .value
      case .valueOrClose where byte == UInt8(ascii: "]"), .keyOrClose where byte == UInt8(ascii: "}"):
        expected = close()
      case .commaOrClose:
        guard let open = stack.last, byte == UInt8(ascii: open.isObject ? "}" : "]") else {
          throw failure("expected ',' or '\(stack.last?.isObject == true ? "}" : "]")'")
        }
        expected = close()
      case .key, .keyOrClose:
        try readKey(byte)
        expected = .value
      case .value, .valueOrClose: expected = try readValue(byte)
      }
    }
  }

  private mutating func close() -> Expected {
    at += 1
    stack.removeLast()
    return stack.isEmpty ? .end : .commaOrClose
  }

  private mutating func readKey(_ byte: UInt8) throws(Failure) {
    guard byte == UInt8(ascii: "\"") else {
      throw failure(byte == UInt8(ascii: "}") ? "a comma before '}'" : "expected a key in quotes")
    }
    let start = at
    try skipText()
    let text = String(decoding: bytes[(start + 1)..<(at - 1)], as: UTF8.self)
    guard stack[stack.count - 1].keys.insert(text).inserted else {
      throw failure("duplicate key '\(text)'", at: start)
    }
    key = (text, line)
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
      throw failure("expected ':' after the key")
    }
    at += 1
  }

  private mutating func readValue(_ byte: UInt8) throws(Failure) -> Expected {
    let node = nodes.count
    var part: JSONOutline.Part?
    if let key {
      part = .key(key.text)
    } else if let open = stack.last {
      part = .index(open.count)
      stack[stack.count - 1].count += 1
    }
    nodes.append(.init(parent: stack.last?.node, part: part, kind: .null, line: key?.line ?? line))
    key = nil
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = byte == UInt8(ascii: "{")
      guard stack.count < Self.deepest else { throw failure("nested too deeply") }
      nodes[node].kind = isObject ? .object : .list
      stack.append(Open(node: node, isObject: isObject))
      at += 1
      return isObject ? .keyOrClose : .valueOrClose
    case UInt8(ascii: "\""):
      nodes[node].kind = .text
      try skipText()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      nodes[node].kind = .number
      try skipNumber()
    default: nodes[node].kind = try skipWord()
    }
    return stack.isEmpty ? .end : .commaOrClose
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = at + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      at += 1
    }
  }

  /// From the opening quote to the end of the closing one.
  private mutating func skipText() throws(Failure) {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      switch bytes[at] {
      case UInt8(ascii: "\n"): throw failure(Self.openText, at: start)
      case 0..<0x20: throw failure("control character in a text; write it as \\u00XX (a tab: \\t)")
      case UInt8(ascii: "\\"): try skipEscape()
      default: at += 1
      }
    }
    guard at < bytes.count else { throw failure(Self.openText, at: start) }
    at += 1
  }

  private mutating func skipEscape() throws(Failure) {
    let letter = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch letter {
    case UInt8(ascii: "u"):
      let digits = bytes[(at + 2)...].prefix(4)
      guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else {
        throw failure("expected four hex digits after \\u")
      }
      // A character beyond U+FFFF is written as two escapes.
      switch Self.half(bytes[at...]) {
      case .first where Self.half(bytes[(at + 6)...]) == .second: at += 12
      case nil: at += 6
      default: throw failure("half of a surrogate pair; write the character itself")
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    default: throw failure("unknown escape; write a backslash as \\\\")
    }
  }

  private enum Half { case first, second }

  /// Which half of a character the escape is that the bytes begin with, if it is one.
  private static func half(_ bytes: ArraySlice<UInt8>) -> Half? {
    let escape = bytes.prefix(6).map(\.lowercased)
    guard escape.count == 6, escape.starts(with: "\\ud".utf8) else { return nil }
    switch escape[3] {
    case UInt8(ascii: "8"), UInt8(ascii: "9"), UInt8(ascii: "a"), UInt8(ascii: "b"): return .first
    case UInt8(ascii: "c")...UInt8(ascii: "f"): return .second
    default: return nil
    }
  }

  private mutating func skipNumber() throws(Failure) {
    let start = at
    func digits(from first: Int) -> Int { bytes[first...].prefix(while: \.isDigit).count }
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = digits(from: at)
    guard whole > 0, whole == 1 || bytes[at] != UInt8(ascii: "0") else {
      throw failure(Self.badNumber, at: start)
    }
    at += whole
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      let count = digits(from: at + 1)
      guard count > 0 else { throw failure(Self.badNumber, at: start) }
      at += 1 + count
    }
    guard at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") else { return }
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
    let count = digits(from: at)
    guard count > 0 else { throw failure(Self.badNumber, at: start) }
    at += count
  }

  private mutating func skipWord() throws(Failure) -> JSONOutline.Kind {
    let word = bytes[at...].prefix { $0.isLetterOrDigit }
    switch String(decoding: word, as: UTF8.self) {
    case "true", "false":
      at += word.count
      return .boolean
    case "null":
      at += word.count
      return .null
    default: break
    }
    switch bytes[at] {
    case UInt8(ascii: "]"):
      throw failure(stack.last?.isObject == true ? "expected a value" : "a comma before ']'")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): throw failure("JSON has no comments")
    case UInt8(ascii: "'"): throw failure("use double quotes")
    case UInt8(ascii: ","): throw failure("expected a value before ','")
    case UInt8(ascii: "}"): throw failure("expected a value before '}'")
    default:
      if stack.isEmpty { throw failure("not JSON: expected '{' or '['") }
      throw failure("expected a value: text in quotes, a number, true, false, null, a list or an object")
    }
  }

  /// A failure on the current line; columns count characters, not bytes.
  private func failure(_ message: String, at place: Int? = nil) -> Failure {
    let column = bytes[lineStart..<min(place ?? at, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return Failure(line: line, column: column, message: message)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { isDigit || (self | 0x20) &- 97 < 6 }
}
