/// Secrets that were found in one text and are to be masked in others too.
///
/// A token that a step's command names in plain text may come back alone in a message, if nothing around it
/// says that it is one. The values are kept by their first eight bytes, so that the search takes the same time
/// for one and for thousands.
struct KnownSecrets {
  /// Values of the same first eight bytes, the longest first.
  private struct Group {
    var values: [[UInt8]] = []
    /// There are too many: the whole word is masked.
    var isCrowded = false
  }

  /// A build has no more secrets than this.
  private static let most = 16_384
  private static let mostOfGroup = 8
  /// How many bytes of a value are compared; values that differ only after them are treated as the same.
  private static let longestCompared = 64
  private static let keyLength = 8

  // By `Int`s: the process has looked up already how these are hashed, which takes as long as a thousand lines.
  private var groups: [Int: Group] = [:]
  /// Which keys there are, by some of their bits: it answers for nearly all places of a text.
  private var filter = [UInt64](repeating: 0, count: 64)
  private(set) var count = 0
  /// The checksums of values that are a part of others in base64.
  private var encoded: [Int: Int] = [:]
  private var encodedCount = 0
  /// Only of so many secrets the base64 is searched too: lists of thousands are no secrets of one build.
  private var hasManyEncoded: Bool { encodedCount >= 256 }

  var isEmpty: Bool { count == 0 }

  /// Notes the secrets that a scan has found.
  mutating func note(_ scanner: SecretScanner) {
    noteTold(scanner)
    for find in scanner.finds where find.reason != .place {
      let value = scanner.bytes[find.range]
      guard value.count >= Self.keyLength, count < Self.most, SecretValue.maySpread(value) else { continue }
      if find.reason == .part {
        // The rest of a token may also be a word that only looked like one there.
        let isRandom =
          SecretValue.isRandom(value) || SecretValue.isGenerated(value) || SecretValue.looksLikeKey(value)
        if isRandom { insert([UInt8](value)) }
      } else {
        insertWithEncodings([UInt8](value))
      }
    }
  }

  /// Notes words of earlier lines that a scan has shown to be secrets.
  private mutating func noteTold(_ scanner: SecretScanner) {
    for word in scanner.told
    where word.count >= Self.keyLength && count < Self.most && SecretValue.maySpread(word[...]) {
      insertWithEncodings(word)
    }
  }

  /// Notes a secret, and what it becomes in base64, of which a program may print it without a name.
  private mutating func insertWithEncodings(_ value: [UInt8]) {
    guard insert(value), !hasManyEncoded, value.count <= Self.longestCompared else { return }
    encodedCount += 1
    // The bytes before it, such as a user's name, decide with which of its own a group of three begins.
    for first in 0..<3 {
      let whole = (value.count - first) / 3 * 3
      guard whole >= 6 else { continue }
      let text = SecretBytes.base64(of: value[first..<first + whole])
      encoded[Self.checksum(text)] = 1
      insert(text)
    }
  }

  @discardableResult
  private mutating func insert(_ value: [UInt8]) -> Bool {
    let key = value.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    var group = groups[Int(bitPattern: UInt(key))] ?? Group()
    guard !group.isCrowded, !group.values.contains(value) else { return false }
    if group.values.count == Self.mostOfGroup {
      group = Group(values: [], isCrowded: true)
    } else {
      let place = group.values.firstIndex { $0.count < value.count } ?? group.values.count
      group.values.insert(value, at: place)
    }
    groups[Int(bitPattern: UInt(key))] = group
    let bit = Self.bit(of: key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    count += 1
    return true
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> Int {
    var sum: UInt = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt(byte)) &* 0x100_0000_01B3 }
    return Int(bitPattern: sum)
  }

  private static func bit(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 52) }

  /// The ranges of the values in a text, first to last.
  func finds(in text: [UInt8]) -> [Range<Int>] {
    guard count > 0, text.count >= Self.keyLength else { return [] }
    var finds: [Range<Int>] = []
    text.withUnsafeBytes { raw in
      var i = 0
      while i + Self.keyLength <= raw.count {
        let key = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let bit = Self.bit(of: key)
        if filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1, let group = groups[Int(bitPattern: UInt(key))],
          let end = Self.end(of: group, in: raw, at: i)
        {
          let find =
            encoded.isEmpty ? i..<end : wholeWord(i..<end, in: raw, after: finds.last?.upperBound ?? 0)
          finds.append(find)
          i = find.upperBound
        } else {
          i += 1
        }
      }
    }
    return finds
  }

  /// The word of base64 that holds a known one; other finds stay as they are.
  private func wholeWord(_ find: Range<Int>, in text: UnsafeRawBufferPointer, after limit: Int) -> Range<Int>
  {
    guard encoded[Self.checksum(text[find])] != nil else { return find }
    var (start, end) = (find.lowerBound, find.upperBound)
    while start > limit, SecretScanner.isBase64(text[start - 1]), text[start - 1] != UInt8(ascii: "=") {
      start -= 1
    }
    while end < text.count, SecretScanner.isBase64(text[end]) { end += 1 }
    return start..<end
  }

  private static func end(of group: Group, in text: UnsafeRawBufferPointer, at start: Int) -> Int? {
    if group.isCrowded {
      var end = start
      while end < text.count, !SecretBytes.endsValue(text[end]) { end += 1 }
      return max(end, start + keyLength)
    }
    for value in group.values {
      var same = keyLength
      // A text may have been cut within the secret.
      let limit = min(value.count, longestCompared, text.count - start)
      while same < limit, text[start + same] == value[same] { same += 1 }
      if same == limit { return min(start + value.count, text.count) }
    }
    return nil
  }
}
