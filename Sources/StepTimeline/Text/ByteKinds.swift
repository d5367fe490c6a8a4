extension UInt8 {
  var isDigit: Bool { self &- 48 < 10 }
  var isLetterOrDigit: Bool { isDigit || (self | 0x20) &- 97 < 26 }
  var isBlank: Bool { self == 32 || self == 9 || self == 13 }
  var lowercased: UInt8 { self &- 65 < 26 ? self | 0x20 : self }
}

extension StringProtocol {
  /// Whether a text is in this one, byte by byte.
  func hasText(_ text: String) -> Bool { rangeOfText(text) != nil }

  /// Where a text first is in this one, byte by byte.
  func rangeOfText(_ text: String, from start: Index? = nil) -> Range<Index>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    let bytes = utf8
    var at = start ?? startIndex
    while let found = bytes[at...].firstIndex(of: first) {
      var (i, k) = (found, 0)
      while k < wanted.count, i < bytes.endIndex, bytes[i] == wanted[k] {
        bytes.formIndex(after: &i)
        k += 1
      }
      if k == wanted.count { return found..<i }
      at = bytes.index(after: found)
    }
    return nil
  }

  /// The text between two others.
  func between(_ open: String, _ close: String) -> String? {
    guard let start = rangeOfText(open)?.upperBound,
      let end = rangeOfText(close, from: start)?.lowerBound
    else { return nil }
    return String(self[start..<end])
  }
}
