import Foundation
import Testing

@testable import buildlog

/// A file is written whole or not at all, and nothing else is left in its folder.
@Suite("Output files")
struct OutputFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "buildlog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  @Test func aWholeFileTakesThePlaceOfTheOldOne() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "old".write(toFile: path("a.json"), atomically: false, encoding: .utf8)
    try Output.toFile(path("a.json")) { write throws(SystemError) in try write(Array("new".utf8)) }
    #expect(try text("a.json") == "new")
    #expect(try names() == ["a.json"])
  }

  @Test func whatFailsLeavesTheOldFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "old".write(toFile: path("a.json"), atomically: false, encoding: .utf8)
    #expect(throws: OutputError.self) {
      try Output.toFile(path("a.json")) { write throws(SystemError) in
        try write(Array("half".utf8))
        throw SystemError.fileTooLarge
      }
    }
    #expect(try text("a.json") == "old")
    #expect(try names() == ["a.json"])
  }

  @Test func aLinkStaysALink() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "old".write(toFile: path("real.json"), atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: path("link.json"), withDestinationPath: "real.json")
    try Output.toFile(path("link.json")) { write throws(SystemError) in try write(Array("new".utf8)) }
    #expect(try text("real.json") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.json")) == "real.json")
    #expect(try names() == ["link.json", "real.json"])
  }

  @Test func aFolderIsNoFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: OutputError.self) { try Output.check(folder.path) }
    #expect(throws: OutputError.self) { try Output.check(path("missing/a.json")) }
    #expect(try names() == [])
  }

  @Test func aFileThatAKilledRunLeftIsNoObstacle() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let left = ".a.json.\(ProcessInfo.processInfo.processIdentifier).tmp"
    try "left".write(toFile: path(left), atomically: false, encoding: .utf8)
    try Output.toFile(path("a.json")) { write throws(SystemError) in try write(Array("new".utf8)) }
    #expect(try text("a.json") == "new")
    // It is recognised by its name and by the lock that nobody holds any more.
    #expect(try names() == ["a.json"])
  }

  @Test func theLongestNameCanBeWritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = String(repeating: "n", count: 255)
    try Output.toFile(path(name)) { write throws(SystemError) in try write(Array("new".utf8)) }
    #expect(try names() == [name])
  }
}
