/// The checksum of gzip (ISO 3309), eight bytes at a time.
struct CRC32: Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The checksum of what was added.
  var value: UInt32 { ~register }

  /// Adds bytes.
  mutating func add(_ bytes: Span<UInt8>) {
    let tables = Self.tables
    var crc = register
    var i = 0
    bytes.withUnsafeBytes { buffer in
      while i + 8 <= buffer.count {
        let word =
          UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)) ^ UInt64(crc)
        var next: UInt32 = 0
        for k in 0..<8 { next ^= tables[(7 - k) << 8 | Int(word >> UInt64(k * 8) & 0xFF)] }
        crc = next
        i += 8
      }
      while i < buffer.count {
        crc = crc >> 8 ^ tables[Int((crc ^ UInt32(buffer[i])) & 0xFF)]
        i += 1
      }
    }
    register = crc
  }

  /// Eight tables of 256: the first advances by one byte, the last by eight.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 << 8)
    for i in 0..<256 {
      var value = UInt32(i)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      tables[i] = value
    }
    for i in 256..<tables.count {
      let before = tables[i - 256]
      tables[i] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
