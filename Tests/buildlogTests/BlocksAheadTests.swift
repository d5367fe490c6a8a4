import Foundation
import Testing

@testable import buildlog

@Suite("Blocks that a thread reads ahead")
struct BlocksAheadTests {
  @Test("All bytes come, in their order", arguments: [0, 1, 128 << 10, 1 << 20, 3 << 20 + 7])
  func whole(size: Int) throws {
    let bytes = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try bytes.write(to: URL(fileURLWithPath: path))
    let file = try Platform.openForReading(path)
    defer { try? Platform.closeFile(file) }
    #expect(try Self.content(of: file) == bytes)
  }

  @Test("A pipe is read while it is written, whoever is slower", arguments: [true, false])
  func pipe(isWriterSlow: Bool) throws {
    let pipe = Pipe()
    let pieces = (0..<24).map { Data(repeating: UInt8($0), count: 100_000 + $0) }
    let writer = Thread {
      for piece in pieces {
        if isWriterSlow { Platform.pause(nanoseconds: 1_000_000) }
        pipe.fileHandleForWriting.write(piece)
      }
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let file = Platform.Descriptor(number: pipe.fileHandleForReading.fileDescriptor)
    let content = try Self.content(of: file) { if !isWriterSlow { Platform.pause(nanoseconds: 1_000_000) } }
    #expect(content == pieces.reduce(Data(), +))
  }

  @Test("An error comes after the bytes before it")
  func error() throws {
    let folder = try Platform.openForReading("/")
    defer { try? Platform.closeFile(folder) }
    #expect(throws: SystemError.isDirectory) { try Self.content(of: folder) }
  }

  private static func content(of file: Platform.Descriptor, meanwhile: () -> Void = {}) throws -> Data {
    let ahead = try #require(BlocksAhead(of: file))
    var content = Data()
    while let bytes = try ahead.next() {
      content.append(contentsOf: bytes)
      meanwhile()
    }
    return content
  }
}
