/// One instruction of a Dockerfile with its place in the file.
struct Instruction: Sendable, Equatable {
  /// A `--name=value` in front of the arguments.
  struct Flag: Sendable, Equatable {
    var name: String
    var value: String?
    /// The whole flag in the file.
    var range: Range<Int>
  }

  /// A here-document of `RUN`, `COPY` or `ADD`.
  struct Heredoc: Sendable, Equatable {
    /// The word that ends it.
    var name: String
    /// Its lines in the file, without the one that ends it.
    var body: Range<Int>
  }

  /// The keyword in upper case.
  var keyword: String
  /// From the keyword's first byte to the last byte, here-documents included, without the last line's end.
  var range: Range<Int>
  /// The keyword in the file.
  var keywordRange: Range<Int>
  /// The 1-based lines.
  var lines: ClosedRange<Int>
  /// The flags before the arguments.
  var flags: [Flag] = []
  /// The arguments in the file, piece by piece: without line continuations and the comments between them.
  var pieces: [Range<Int>] = []
  /// Here-documents in their order.
  var heredocs: [Heredoc] = []

  /// The value of a flag.
  func flag(_ name: String) -> String? { flags.first { $0.name == name }?.value }

  /// The arguments as one text.
  func arguments(in bytes: [UInt8]) -> String {
    String(decoding: argumentBytes(in: bytes), as: UTF8.self)
  }

  /// The arguments as bytes.
  func argumentBytes(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for piece in pieces { result += bytes[piece] }
    return result
  }

  /// The byte in the file of an offset in the arguments.
  func origin(of offset: Int) -> Int {
    var rest = offset
    for piece in pieces {
      if rest < piece.count { return piece.lowerBound + rest }
      rest -= piece.count
    }
    return pieces.last?.upperBound ?? range.upperBound
  }

  /// The bytes in the file of a part of the arguments.
  func origin(of part: Range<Int>) -> Range<Int> {
    guard !part.isEmpty else {
      let start = origin(of: part.lowerBound)
      return start..<start
    }
    return origin(of: part.lowerBound)..<(origin(of: part.upperBound - 1) + 1)
  }

  /// A word of the arguments.
  struct Word: Sendable, Equatable {
    /// The text without quotes.
    var text: String
    /// The bytes in the file, quotes included.
    var range: Range<Int>
  }

  /// The words of the arguments, split as `FROM`, `COPY`, `ENV` and similar instructions do.
  func words(in bytes: [UInt8]) -> [Word] {
    let text = argumentBytes(in: bytes)
    var words: [Word] = []
    var at = 0
    while at < text.count {
      while at < text.count, text[at].isBlank || text[at] == UInt8(ascii: "\r") { at += 1 }
      guard at < text.count else { break }
      let start = at
      var word: [UInt8] = []
      var quote: UInt8?
      while at < text.count {
        let byte = text[at]
        if let open = quote {
          if byte == open { quote = nil } else { word.append(byte) }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "\\"), at + 1 < text.count {
          at += 1
          word.append(text[at])
        } else if byte.isBlank || byte == UInt8(ascii: "\r") {
          break
        } else {
          word.append(byte)
        }
        at += 1
      }
      words.append(Word(text: String(decoding: word, as: UTF8.self), range: origin(of: start..<at)))
    }
    return words
  }

  /// The arguments of the JSON form, such as `["a", "b"]`; `nil` for the other form.
  func jsonWords(in bytes: [UInt8]) -> [Word]? {
    let text = argumentBytes(in: bytes)
    var at = text.firstIndex { !$0.isBlank } ?? text.count
    guard at < text.count, text[at] == UInt8(ascii: "[") else { return nil }
    at += 1
    var words: [Word] = []
    var isAfterComma = true
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
      case UInt8(ascii: "]"):
        return text[(at + 1)...].allSatisfy { $0.isBlank || $0 == UInt8(ascii: "\r") } ? words : nil
      case UInt8(ascii: ","):
        guard !isAfterComma else { return nil }
        isAfterComma = true
        at += 1
      case UInt8(ascii: "\""):
        guard isAfterComma else { return nil }
        let start = at
        at += 1
        var word: [UInt8] = []
        while at < text.count, text[at] != UInt8(ascii: "\"") {
          if text[at] == UInt8(ascii: "\\"), at + 1 < text.count { at += 1 }
          word.append(text[at])
          at += 1
        }
        guard at < text.count else { return nil }
        at += 1
        isAfterComma = false
        words.append(Word(text: String(decoding: word, as: UTF8.self), range: origin(of: start..<at)))
      default: return nil
      }
    }
    return nil
  }
}
