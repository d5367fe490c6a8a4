/// A list, or its only element without the brackets.
struct OneOrMore<Element: Decodable>: Decodable {
  var values: [Element] = []

  init(from decoder: any Decoder) throws {
    guard var list = try? decoder.unkeyedContainer() else {
      values = [try Element(from: decoder)]
      return
    }
    while !list.isAtEnd { values.append(try list.decode(Element.self)) }
  }
}

/// An integer; Foundation's own error for `1.5` gives neither its place nor what was expected.
struct WholeNumber: Decodable {
  var value: Int

  init(from decoder: any Decoder) throws {
    guard let value = try? decoder.singleValueContainer().decode(Int.self) else {
      throw DecodingError.typeMismatch(
        Int.self, .init(codingPath: decoder.codingPath, debugDescription: "expected a whole number"))
    }
    self.value = value
  }
}

/// Marks errors about ``TextOrObject``, whatever its keys are.
protocol TextOrObjectMark {}

/// A value that may be written as a text alone.
enum TextOrObject<Key: CodingKey>: TextOrObjectMark {
  case text(String)
  case object(KeyedDecodingContainer<Key>)
}

extension Decoder {
  func textOrObject<Key: CodingKey>(_ type: Key.Type) throws -> TextOrObject<Key> {
    if let text = try? singleValueContainer().decode(String.self) { return .text(text) }
    if let object = try? container(keyedBy: type) { return .object(object) }
    throw DecodingError.typeMismatch(
      TextOrObject<Key>.self, .init(codingPath: codingPath, debugDescription: "expected text or an object"))
  }
}

extension KeyedDecodingContainer {
  /// A list that may be missing or written as its only element.
  func list<Element: Decodable>(_ key: Key) throws -> [Element] {
    try decodeIfPresent(OneOrMore<Element>.self, forKey: key)?.values ?? []
  }

  /// One of a fixed set of words.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ type: Value.Type, _ key: Key) throws -> Value?
  {
    guard let word = try decodeIfPresent(String.self, forKey: key) else { return nil }
    if let value = Value(rawValue: word) { return value }
    let words = Value.allCases.map(\.rawValue)
    let hint =
      Suggestion.closest(to: word, among: words).map { "; did you mean '\($0)'?" }
      ?? ": expected \(words.joined(separator: ", "))"
    throw DecodingError.dataCorrupted(
      .init(codingPath: codingPath + [key], debugDescription: "unknown value '\(word)'\(hint)"))
  }
}

extension KeyedEncodingContainer {
  /// Leaves out what a reader takes for granted.
  mutating func encode<Value: Encodable & Equatable>(_ value: Value, forKey key: Key, unless usual: Value)
    throws
  {
    if value != usual { try encode(value, forKey: key) }
  }
}
