internal import Synchronization

/// The mistakes in a rule, noted while it is decoded, so that the first one does not hide the others.
final class DecodingMistakes: Sendable {
  static let key: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "buildlog.mistakes") else {
      preconditionFailure("Expected any text to be a key")
    }
    return key
  }()

  private let errors = Mutex<[DecodingError]>([])

  func note(_ error: DecodingError) { errors.withLock { $0.append(error) } }

  /// The mistakes since the last call.
  func take() -> [DecodingError] {
    errors.withLock { errors in
      defer { errors = [] }
      return errors
    }
  }
}

/// An object of a rule file, of which each member is read even if the one before it is wrong.
struct ForgivingObject<Key: CodingKey> {
  fileprivate let container: KeyedDecodingContainer<Key>
  /// `nil` if the first mistake ends the reading.
  fileprivate let mistakes: DecodingMistakes?

  /// Reads a member.
  ///
  /// - Parameter usual: the value that a member with a mistake has for the checks that follow.
  /// - Throws: the mistake, unless mistakes are noted.
  func read<Value>(
    _ usual: Value, _ body: (KeyedDecodingContainer<Key>) throws -> Value
  ) throws -> Value {
    do {
      return try body(container)
    } catch let error as DecodingError {
      guard let mistakes else { throw error }
      mistakes.note(error)
      return usual
    }
  }
}

extension Decoder {
  /// The object with these keys.
  func forgivingObject<Key: CodingKey>(_ type: Key.Type) throws -> ForgivingObject<Key> {
    ForgivingObject(
      container: try container(keyedBy: type), mistakes: userInfo[DecodingMistakes.key] as? DecodingMistakes)
  }
}

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
  case object(ForgivingObject<Key>)
}

extension Decoder {
  func textOrObject<Key: CodingKey>(_ type: Key.Type) throws -> TextOrObject<Key> {
    if let text = try? singleValueContainer().decode(String.self) { return .text(text) }
    if let object = try? forgivingObject(type) { return .object(object) }
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
    try decodeIfPresent(KnownWord<Value>.self, forKey: key)?.value
  }
}

/// One of a fixed set of words; the error of a word that is not among them names the closest one, or all.
struct KnownWord<Value: RawRepresentable<String> & CaseIterable>: Decodable {
  var value: Value

  init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    if let value = Value(rawValue: word) {
      self.value = value
      return
    }
    let words = Value.allCases.map(\.rawValue)
    let hint =
      Suggestion.closest(to: word, among: words).map { "; did you mean '\($0)'?" }
      ?? ": expected \(words.joined(separator: ", "))"
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "unknown value '\(word)'\(hint)"))
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
