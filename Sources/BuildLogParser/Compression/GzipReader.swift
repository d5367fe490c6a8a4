/// Unpacks a gzip file (RFC 1952), piece by piece.
///
/// Several files one after the other are one, as `gzip -d` has it. Bytes after the last one are passed over.
struct GzipReader: Sendable {
  private enum Phase: Sendable {
    case fixedHeader(read: Int)
    case extraLength
    case extra(left: Int)
    case name, comment, headerChecksum
    case data
    case trailer
    case done
  }

  private enum Flag {
    static let headerChecksum = 2
    static let extra = 4
    static let name = 8
    static let comment = 16
    static let reserved = 0xE0
  }

  private var phase = Phase.fixedHeader(read: 0)
  private var flags = 0
  private var reader = BitReader()
  private var inflate = Inflate()
  private var checksum = CRC32()
  private var length: UInt32 = 0
  /// Whether a whole file has been read.
  private var hasFile = false
  /// Why reading stopped.
  private(set) var problem: InputProblem?

  init() {}

  /// Unpacks a piece.
  ///
  /// - Parameters:
  ///   - piece: the next bytes of the file.
  ///   - output: takes what was unpacked.
  mutating func feed(_ piece: Span<UInt8>, output: (Span<UInt8>) -> Void) {
    guard problem == nil else { return }
    reader.beginPiece()
    while step(piece, output) {}
  }

  /// The file ended.
  mutating func finish() {
    guard problem == nil else { return }
    switch phase {
    case .done: break
    case .fixedHeader where hasFile: break
    default: problem = .cutOff(.gzip)
    }
  }

  /// Reads one part of the file; returns whether there may be more in the piece.
  private mutating func step(_ piece: Span<UInt8>, _ output: (Span<UInt8>) -> Void) -> Bool {
    switch phase {
    case .fixedHeader(let read):
      guard let byte = reader.read(8, piece) else { return false }
      return readHeader(byte, at: read)
    case .extraLength:
      guard let length = reader.read(16, piece) else { return false }
      phase = .extra(left: length)
    case .extra(let left):
      guard left > 0 else {
        phase = .name
        return true
      }
      guard reader.read(8, piece) != nil else { return false }
      phase = .extra(left: left - 1)
    case .name:
      if flags & Flag.name == 0 {
        phase = .comment
      } else {
        guard let byte = reader.read(8, piece) else { return false }
        if byte == 0 { phase = .comment }
      }
    case .comment:
      if flags & Flag.comment == 0 {
        phase = .headerChecksum
      } else {
        guard let byte = reader.read(8, piece) else { return false }
        if byte == 0 { phase = .headerChecksum }
      }
    case .headerChecksum:
      if flags & Flag.headerChecksum != 0 {
        guard reader.read(16, piece) != nil else { return false }
      }
      inflate = Inflate()
      checksum = CRC32()
      length = 0
      phase = .data
    case .data:
      return unpack(piece, output)
    case .trailer:
      return readTrailer(piece)
    case .done:
      return false
    }
    return true
  }

  private mutating func readHeader(_ byte: Int, at index: Int) -> Bool {
    phase = .fixedHeader(read: index + 1)
    switch index {
    case 0 where byte != 0x1F, 1 where byte != 0x8B, 2 where byte != 8:
      // After the end of the file comes padding, or data that a program appended.
      if hasFile { phase = .done } else { problem = .damaged(.gzip) }
      return false
    case 3:
      flags = byte
      guard flags & Flag.reserved == 0 else {
        problem = .damaged(.gzip)
        return false
      }
    // The time, the compressor's effort and the system do not matter.
    case 9:
      phase = flags & Flag.extra != 0 ? .extraLength : .name
    default: break
    }
    return true
  }

  private mutating func unpack(_ piece: Span<UInt8>, _ output: (Span<UInt8>) -> Void) -> Bool {
    // Taken out while they are changed beside the rest.
    var (crc, count) = (checksum, length)
    let progress = inflate.unpack(piece, &reader) { bytes in
      crc.add(bytes)
      count &+= UInt32(truncatingIfNeeded: bytes.count)
      output(bytes)
    }
    (checksum, length) = (crc, count)
    switch progress {
    case .needsMore: return false
    case .damaged:
      problem = .damaged(.gzip)
      return false
    case .ended:
      reader.skipToByte()
      phase = .trailer
      return true
    }
  }

  /// Reads the checksum and then the length; at most 56 bits can be read at once.
  private mutating func readTrailer(_ piece: Span<UInt8>) -> Bool {
    if trailerChecksum == nil {
      guard let value = reader.read(32, piece) else { return false }
      trailerChecksum = value
    }
    guard let written = reader.read(32, piece) else { return false }
    guard trailerChecksum == Int(checksum.value), written == Int(length) else {
      problem = .damaged(.gzip)
      return false
    }
    trailerChecksum = nil
    hasFile = true
    phase = .fixedHeader(read: 0)
    return true
  }

  private var trailerChecksum: Int?
}
