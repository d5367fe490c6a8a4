/// Tables of names made by `.ci/facts`: words that are sorted by their bytes, `name` or `name>value`, between spaces and
/// line ends.
///
/// A question halves the table until it has the word, and reads nothing else.
enum WordTable {
  /// The value of a name: what comes after `>`; `+` there means the name itself with what follows added to it.
  ///
  /// The name if the word has no value; nil if the table does not have it.
  static func value(of name: String, in table: StaticString) -> String? {
    table.withUTF8Buffer { bytes in
      let name = Array(name.utf8)
      var low = 0
      var high = bytes.count
      while low < high {
        var start = (low + high) / 2
        while start > low, !isSpace(bytes[start - 1]) { start -= 1 }
        while start < high, isSpace(bytes[start]) { start += 1 }
        guard start < high else {
          // Only spaces after the middle: look before it.
          high = (low + high) / 2
          continue
        }
        var end = start
        while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
        let key = start..<(bytes[start..<end].firstIndex(of: UInt8(ascii: ">")) ?? end)
        if bytes[key].elementsEqual(name) { return read(bytes[start..<end], key: key) }
        if bytes[key].lexicographicallyPrecedes(name) { low = end } else { high = start }
      }
      return nil
    }
  }

  /// How many words a table has.
  static func count(_ table: StaticString) -> Int {
    table.withUTF8Buffer { $0.split(whereSeparator: isSpace).count }
  }

  private static func read(_ word: Slice<UnsafeBufferPointer<UInt8>>, key: Range<Int>) -> String {
    let name = String(decoding: word[key], as: UTF8.self)
    guard key.upperBound < word.endIndex else { return name }
    let value = String(decoding: word[(key.upperBound + 1)...], as: UTF8.self)
    return value.hasPrefix("+") && value.utf8.count > 1 ? name + value.dropFirst() : value
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}
