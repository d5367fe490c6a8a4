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

  /// What a reader of a pipe gets of what is written to its path.
  private func read(_ pipe: Pipe, path: String) throws -> String {
    try Output.check(path)
    try Output.toFile(path) { write throws(SystemError) in try write(Array("new".utf8)) }
    try pipe.fileHandleForWriting.close()
    return String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  @Test(arguments: ["/dev/fd", "/proc/self/fd"])
  func anOpenPipeIsWrittenTo(descriptors: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    guard FileManager.default.fileExists(atPath: descriptors) else { return }
    let pipe = Pipe()
    #expect(try read(pipe, path: "\(descriptors)/\(pipe.fileHandleForWriting.fileDescriptor)") == "new")
    #expect(throws: OutputError.self) { try Output.check("\(descriptors)/4711") }
  }

  @Test func aLinkToAPipeIsWrittenTo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = Pipe()
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)")
    #expect(try read(pipe, path: path("link")) == "new")
    #expect(try names() == ["link"])
  }

  @Test func whatIsOnlyReadIsNoOutput() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "old".write(toFile: path("a"), atomically: false, encoding: .utf8)
    let file = try Platform.openForReading(path("a"))
    defer { try? Platform.closeFile(file) }
    #expect(throws: OutputError.self) { try Output.check("/dev/fd/\(file.number)") }
  }

  @Test func anOpenFileIsWrittenOn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try Platform.openEmpty(path("a"))
    try Output.write(Array("old, ".utf8), to: file)
    try Output.toFile("/dev/fd/\(file.number)") { write throws(SystemError) in try write(Array("new".utf8)) }
    try Platform.closeFile(file)
    #expect(try text("a") == "old, new")
  }

  @Test func aLoopOfLinksIsAnErrorThatNamesThePath() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(atPath: path("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: path("b"), withDestinationPath: "a")
    let error = #expect(throws: OutputError.self) { try Output.check(path("a")) }
    #expect(error?.description == "\(path("a")): \(SystemError.loop.text)")
    #expect(throws: OutputError.self) {
      try Output.toFile(path("a")) { write throws(SystemError) in try write(Array("new".utf8)) }
    }
    #expect(try names() == ["a", "b"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("a")) == "b")
  }
}
