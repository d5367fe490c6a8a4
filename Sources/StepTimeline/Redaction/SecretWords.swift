/// Words in lower case that are looked up by their bytes, each with a meaning.
///
/// A process that reads one small log looks up a few of them: a set of arrays would take longer to be made than
/// all that it is asked for. The words stay in the program's text; a table of places is filled by a walk over them.
struct SecretWords: Sendable {
  /// Words with blanks between, and their meaning: one bit or more.
  typealias Group = (words: StaticString, meaning: UInt64)

  private let groups: [Group]
  /// For each place of the table a group's number and where in its text the word begins, plus one; 0 if it is free.
  private var slots: [UInt32]
  /// The longest word has as many bytes.
  private var longest = 0
  /// Which pairs of last letters the words have, one bit each: most words of a log are told from all of these by it.
  private var ends = [UInt64](repeating: 0, count: 16)

  init(_ words: StaticString) { self.init([(words, 1)]) }

  init(_ groups: [Group]) {
    self.groups = groups
    // At least half of the places stay free: a word has two letters and a blank, mostly more.
    var size = 64
    while size < groups.reduce(0, { $0 + $1.words.utf8CodeUnitCount }) { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (number, group) in groups.enumerated() {
      let text = UnsafeBufferPointer(start: group.words.utf8Start, count: group.words.utf8CodeUnitCount)
      var start = 0
      for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: " ") {
        if end > start { add(UnsafeBufferPointer(rebasing: text[start..<end]), number: number, start: start) }
        start = end + 1
      }
    }
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, number: Int, start: Int) {
    longest = max(longest, word.count)
    let pair = Self.pair(word[max(0, word.count - 2)], word[word.count - 1])
    ends[pair >> 6] |= 1 << UInt64(pair & 63)
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number << 16 | start + 1)
  }

  /// Whether a word of the table has the two last letters of a word, in upper or lower case.
  @inline(__always)
  func mayEnd(_ word: ArraySlice<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    let pair = Self.pair(word[max(word.startIndex, word.endIndex - 2)], last)
    return ends[pair >> 6] & 1 << UInt64(pair & 63) != 0
  }

  /// A number for two letters, the same in either case; other signs share the letters' numbers.
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// Whether the word is in the table, in upper or lower case.
  func contains(_ word: [UInt8]) -> Bool { contains(word[...]) }

  /// Whether the word is in the table, in upper or lower case.
  func contains(_ word: ArraySlice<UInt8>) -> Bool { meaning(of: word) != 0 }

  /// The meanings of a word together, in upper or lower case; 0 if it is not in the table.
  func meaning(of word: ArraySlice<UInt8>) -> UInt64 {
    guard word.count <= longest, mayEnd(word) else { return 0 }
    return word.withUnsafeBufferPointer { meaning(of: $0) }
  }

  private func meaning(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var found: UInt64 = 0
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let group = groups[Int(slots[slot] >> 16)]
      if Self.stands(word, at: Int(slots[slot] & 0xffff) - 1, in: group.words) { found |= group.meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found
  }

  /// Whether the word is at that place of a group, and ends there.
  private static func stands(_ word: UnsafeBufferPointer<UInt8>, at start: Int, in text: StaticString) -> Bool
  {
    let end = start + word.count
    guard end <= text.utf8CodeUnitCount else { return false }
    for i in word.indices where text.utf8Start[start + i] != word[i].lowercased { return false }
    return end == text.utf8CodeUnitCount || text.utf8Start[end] == UInt8(ascii: " ")
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte.lowercased)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
