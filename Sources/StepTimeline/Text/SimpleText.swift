// Nearly all of a log or report can be handled byte by byte, without the grapheme clusters
// that cost more than the rest of a report.

extension StringProtocol {
  /// Whether all of the text is ASCII.
  var isASCII: Bool { allEight { $0 & 0x8080_8080_8080_8080 == 0 } }

  /// Whether the text is ASCII without control characters: what most of a log and of a report is.
  var isPrintableASCII: Bool {
    allEight { bytes in
      let (low, high) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
      // Bytes below 0x20, and (by the same subtraction) bytes that are zero once 0x7F was taken out of them.
      let controls = (bytes &- low &* 0x20) & ~bytes
      let deletes = bytes ^ low &* 0x7F
      return (bytes | controls | (deletes &- low) & ~deletes) & high == 0
    }
  }

  /// Asks about eight bytes at a time; what is missing of the last eight is filled with spaces.
  @inline(__always)
  private func allEight(_ holds: (UInt64) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { Self.allEight($0, holds) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.allEight($0, holds) }
  }

  @inline(__always)
  private static func allEight(_ text: UnsafeBufferPointer<UInt8>, _ holds: (UInt64) -> Bool) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    var i = 0
    while i + 8 <= bytes.count {
      if !holds(bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) { return false }
      i += 8
    }
    var rest: UInt64 = 0x2020_2020_2020_2020
    while i < bytes.count {
      rest = rest << 8 | UInt64(bytes[i])
      i += 1
    }
    return holds(rest)
  }
}

extension StringProtocol {
  /// The number of characters of a text of which each is one scalar and one column, as far as that shows at once.
  ///
  /// Printable ASCII, Latin letters without combining marks, and the signs of a report: quotation marks and
  /// dashes, arrows, mathematical signs, lines and blocks, ticks and crosses. None of them joins its neighbour.
  ///
  /// - Returns: `nil` if there is anything else, a control character too.
  var countOfNarrow: Int? {
    if isPrintableASCII { return utf8.count }
    return utf8.withContiguousStorageIfAvailable { Self.countOfNarrow($0) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.countOfNarrow($0) }
  }

  private static func countOfNarrow(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      switch byte {
      case 0x20..<0x7F: i += 1
      case 0xC2...0xCB where i + 1 < text.count:
        let value = Int(byte & 0x1F) << 6 | Int(text[i + 1] & 0x3F)
        guard value > 0xA0, value != 0xAD else { return nil }
        i += 2
      case 0xE2 where i + 2 < text.count:
        switch 0x2000 | Int(text[i + 1] & 0x3F) << 6 | Int(text[i + 2] & 0x3F) {
        case 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FC, 0x2713...0x2718: i += 3
        default: return nil
        }
      default: return nil
      }
      count += 1
    }
    return count
  }
}
