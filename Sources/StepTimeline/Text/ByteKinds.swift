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
    let start = start ?? startIndex
    let whole = utf8[start...]
    var wanted = text
    let place = wanted.withUTF8 { wanted -> Int? in
      // Recipes ask hundreds of times: the bytes are looked at in place, if they are in one.
      whole.withContiguousStorageIfAvailable { $0.firstPlace(of: wanted) }
        ?? Array(whole).withUnsafeBufferPointer { $0.firstPlace(of: wanted) }
    }
    guard let place else { return nil }
    let first = utf8.index(start, offsetBy: place)
    return first..<utf8.index(first, offsetBy: text.utf8.count)
  }

  /// The text between two others.
  func between(_ open: String, _ close: String) -> String? {
    guard let start = rangeOfText(open)?.upperBound,
      let end = rangeOfText(close, from: start)?.lowerBound
    else { return nil }
    return String(self[start..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where other bytes first are in these; `nil` for no bytes at all.
  fileprivate func firstPlace(of wanted: Self) -> Int? {
    guard let head = wanted.first, wanted.count <= count else { return nil }
    for start in 0...(count - wanted.count) where self[start] == head {
      var length = 1
      while length < wanted.count, self[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return start }
    }
    return nil
  }
}
