/// `split(separator:)` for texts in UTF-8.
///
/// The standard library's takes a text apart by characters, which takes twenty times as long as by bytes. As there, `\r\n` is one
/// character, so that it is no `\n`.
extension StringProtocol where SubSequence == Substring {
  func split(
    separator: Character, maxSplits: Int = .max, omittingEmptySubsequences: Bool = true
  ) -> [Substring] {
    guard let sign = separator.asciiValue, separator.utf8.count == 1 else {
      return split(
        maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences,
        whereSeparator: { $0 == separator })
    }
    var parts: [Substring] = []
    var start = startIndex
    var at = start
    var before: UInt8 = 0
    while at < endIndex {
      let byte = utf8[at]
      let next = utf8.index(after: at)
      if byte == sign, byte != UInt8(ascii: "\n") || before != UInt8(ascii: "\r"), parts.count < maxSplits {
        if start < at || !omittingEmptySubsequences { parts.append(self[start..<at]) }
        start = next
      }
      before = byte
      at = next
    }
    if start < endIndex || !omittingEmptySubsequences { parts.append(self[start..<endIndex]) }
    return parts
  }
}
