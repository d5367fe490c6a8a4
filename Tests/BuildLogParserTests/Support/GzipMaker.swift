@testable import BuildLogParser

/// Packs bytes into a gzip file without compressing them.
enum GzipMaker {
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var start = 0
    repeat {
      let end = min(bytes.count, start + 0xFFFF)
      let length = UInt16(end - start)
      packed.append(end == bytes.count ? 1 : 0)
      packed += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      packed += bytes[start..<end]
      start = end
    } while start < bytes.count
    var checksum = CRC32()
    checksum.add(bytes.span)
    for value in [checksum.value, UInt32(truncatingIfNeeded: bytes.count)] {
      for shift in [0, 8, 16, 24] as [UInt32] { packed.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    return packed
  }
}
