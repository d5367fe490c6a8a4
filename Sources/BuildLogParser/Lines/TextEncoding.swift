/// Turns the log's bytes into UTF-8 if they have another encoding.
///
/// Windows PowerShell redirects to UTF-16 with a byte order mark. Everything else is taken as UTF-8; bytes
/// that are not stay as they are, since the parser needs only the ASCII ones.
struct TextEncoding {
  private enum Form {
    case undecided, utf8
    case utf16(bigEndian: Bool)
  }

  private var form = Form.undecided
  /// Bytes kept until there are enough to decide, or half of a UTF-16 unit.
  private var kept: [UInt8] = []
  private var highSurrogate: UInt32?

  /// Whether chunks may be used as they are.
  var isUTF8: Bool {
    if case .utf8 = form { return true }
    return false
  }

  /// Decides on the form by the first bytes, or keeps them.
  ///
  /// - Returns: the bytes to read as UTF-8.
  mutating func decode(_ chunk: Span<UInt8>) -> [UInt8] {
    for i in 0..<chunk.count { kept.append(chunk[i]) }
    if case .undecided = form {
      guard kept.count >= 4 else { return [] }
      decide()
    }
    return convert()
  }

  /// The log ended: gives what was kept.
  mutating func finish() -> [UInt8] {
    if case .undecided = form { decide() }
    return convert()
  }

  private mutating func decide() {
    switch (kept.first, kept.dropFirst().first) {
    case (0xFF, 0xFE):
      form = .utf16(bigEndian: false)
      kept.removeFirst(2)
    case (0xFE, 0xFF):
      form = .utf16(bigEndian: true)
      kept.removeFirst(2)
    default:
      // Without a mark: ASCII text in UTF-16 has a zero in every other byte.
      if kept.count >= 4, kept[0] != 0, kept[1] == 0, kept[2] != 0, kept[3] == 0 {
        form = .utf16(bigEndian: false)
      } else if kept.count >= 4, kept[0] == 0, kept[1] != 0, kept[2] == 0, kept[3] != 0 {
        form = .utf16(bigEndian: true)
      } else {
        form = .utf8
        if kept.starts(with: [0xEF, 0xBB, 0xBF]) { kept.removeFirst(3) }
      }
    }
  }

  private mutating func convert() -> [UInt8] {
    guard case .utf16(let bigEndian) = form else {
      defer { kept = [] }
      return kept
    }
    var text: [UInt8] = []
    text.reserveCapacity(kept.count)
    var i = 0
    while i + 1 < kept.count {
      let unit =
        bigEndian ? UInt32(kept[i]) << 8 | UInt32(kept[i + 1]) : UInt32(kept[i + 1]) << 8 | UInt32(kept[i])
      i += 2
      switch unit {
      case 0xD800..<0xDC00:
        highSurrogate = unit
        continue
      case 0xDC00..<0xE000:
        let high = highSurrogate
        highSurrogate = nil
        append(high.map { 0x10000 + (($0 - 0xD800) << 10) + (unit - 0xDC00) } ?? 0xFFFD, to: &text)
      case 0xFEFF:
        // A second mark: PowerShell appended to the file.
        continue
      default:
        append(unit, to: &text)
      }
    }
    kept.removeFirst(i)
    return text
  }

  private func append(_ value: UInt32, to text: inout [UInt8]) {
    text.append(contentsOf: Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8))
  }
}
