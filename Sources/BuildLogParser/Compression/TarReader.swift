/// Takes the files out of a tar archive (POSIX.1-1988, with the prefix of ustar), piece by piece.
///
/// Names longer than ustar's fields are not read: the archives that the parser looks into have none.
struct TarReader: Sendable {
  static let blockSize = 512

  private enum Phase: Sendable {
    case header
    case content(left: Int, padding: Int)
    case padding(left: Int)
    case ended, damaged
  }

  private var phase = Phase.header
  /// The beginning of a header that a piece cut.
  private var header: [UInt8] = []
  private var emptyHeaders = 0

  init() {}

  /// Whether a header is invalid, or a number in it is impossible.
  var isDamaged: Bool {
    if case .damaged = phase { return true }
    return false
  }

  /// Whether the archive's end was read.
  var hasEnded: Bool {
    if case .ended = phase { return true }
    return false
  }

  /// The content of a piece.
  enum Part: ~Escapable {
    /// A file begins.
    case file(name: Span<UInt8>, size: Int)
    /// Some of its bytes.
    case content(Span<UInt8>)
    /// Its bytes are complete.
    case end
  }

  /// Reads a piece.
  mutating func feed(_ piece: Span<UInt8>, part: (borrowing Part) -> Void) {
    var i = 0
    while i < piece.count {
      switch phase {
      case .header:
        let count = min(Self.blockSize - header.count, piece.count - i)
        for k in i..<i + count { header.append(piece[k]) }
        i += count
        if header.count == Self.blockSize {
          let block = header
          header.removeAll(keepingCapacity: true)
          read(block.span, part)
        }
      case .content(let left, let padding):
        let count = min(left, piece.count - i)
        part(.content(piece.extracting(i..<i + count)))
        i += count
        phase = .content(left: left - count, padding: padding)
        if count == left { endFile(padding, part) }
      case .padding(let left):
        let count = min(left, piece.count - i)
        i += count
        phase = count == left ? .header : .padding(left: left - count)
      case .ended, .damaged:
        return
      }
    }
  }

  private mutating func endFile(_ padding: Int, _ part: (borrowing Part) -> Void) {
    part(.end)
    phase = padding == 0 ? .header : .padding(left: padding)
  }

  private mutating func read(_ block: Span<UInt8>, _ part: (borrowing Part) -> Void) {
    if block[0] == 0 {
      emptyHeaders += 1
      if emptyHeaders == 2 { phase = .ended }
      return
    }
    guard Self.isHeader(block), let size = Self.octal(block, 124..<136) else {
      phase = .damaged
      return
    }
    let padding = (Self.blockSize - size % Self.blockSize) % Self.blockSize
    // Regular files. Folders, links and other entries are not needed and have no content.
    let isFile = block[156] == ASCII.zero || block[156] == 0
    let name = block.extracting(0..<(block.firstIndex(of: 0) ?? 100)).extracting(first: 100)
    guard isFile else {
      phase = size + padding == 0 ? .header : .padding(left: size + padding)
      return
    }
    part(.file(name: name, size: size))
    phase = .content(left: size, padding: padding)
    if size == 0 { endFile(0, part) }
  }

  /// Whether the checksum of a header is right.
  static func isHeader(_ block: Span<UInt8>) -> Bool {
    guard block.count >= blockSize, let written = octal(block, 148..<156) else { return false }
    var sum = 0
    for i in 0..<blockSize { sum += (148..<156).contains(i) ? Int(ASCII.space) : Int(block[i]) }
    return sum == written
  }

  private static func octal(_ block: Span<UInt8>, _ field: Range<Int>) -> Int? {
    var value = 0
    var hasDigits = false
    for i in field {
      let byte = block[i]
      if byte &- ASCII.zero < 8 {
        // A field has at most eleven digits.
        value = value << 3 | Int(byte &- ASCII.zero)
        hasDigits = true
      } else if byte == 0 || byte == ASCII.space {
        if hasDigits { break }
      } else {
        return nil
      }
    }
    return hasDigits ? value : nil
  }
}
