import Foundation
import StepTimeline
import Testing

@testable import buildlog

@Suite("A copy of a build context") final class ContextCopyTests {
  private let root: URL
  private var context: String { root.path + "/context" }
  private var copied: String { root.path + "/copy" }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: root.path + "/context", withIntermediateDirectories: true)
    try write("flask\n", "real/requirements.txt")
    try write("a\n", "context/plain.txt")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func write(_ text: String, _ path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: root.path + "/" + path, encoding: .utf8)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root.path + "/" + path, withDestinationPath: target)
  }

  @Test func aFileBelowALinkedFolderIsNotChanged() throws {
    try link("context/sub", to: root.path + "/real")
    var copy = try #require(try ContextCopy(of: context, to: copied, without: nil))
    #expect(throws: ContextCopy.Failure.self) {
      try copy.apply([("plain.txt", Array("b\n".utf8)), ("sub/requirements.txt", Array("django\n".utf8))])
    }
    #expect(throws: ContextCopy.Failure.self) {
      try copy.apply([("../real/requirements.txt", Array("django\n".utf8))])
    }
    #expect(text("real/requirements.txt") == "flask\n")
    #expect(text("context/plain.txt") == "a\n" && text("copy/plain.txt") == "a\n")
    try copy.apply([("plain.txt", Array("b\n".utf8))])
    #expect(text("copy/plain.txt") == "b\n" && text("context/plain.txt") == "a\n")
  }

  @Test func aChangedLinkIsAFileInTheCopyUntilItIsPutBack() throws {
    try write("#!/bin/bash\n", "context/inner/file")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: root.path + "/context/inner/file")
    try link("context/run.sh", to: "inner/file")
    var copy = try #require(try ContextCopy(of: context, to: copied, without: nil))
    try copy.apply([("run.sh", Array("#!/bin/sh\n".utf8))])
    #expect(text("copy/run.sh") == "#!/bin/sh\n")
    #expect(FileManager.default.isExecutableFile(atPath: copied + "/run.sh"))
    #expect(text("copy/inner/file") == "#!/bin/bash\n" && text("context/inner/file") == "#!/bin/bash\n")
    try copy.apply([])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: copied + "/run.sh") == "inner/file")
  }

  @Test func aFileThatCannotBeCopiedIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: copied + "/plain.txt", withIntermediateDirectories: true)
    let failure = #expect(throws: ContextCopy.Failure.self) {
      try ContextCopy(of: self.context, to: self.copied, without: nil)
    }
    #expect(failure?.path == "plain.txt")
  }

  @Test func whatALinkShowsOfAnotherFolderIsNotRead() throws {
    try write("FROM a\n", "context/Dockerfile")
    try write("inner\n", "context/inner/file")
    try link("context/sub", to: root.path + "/real")
    try link("context/one.txt", to: "../real/requirements.txt")
    try link("context/two.txt", to: "inner/file")
    let files = try ProjectReader.files(dockerfile: context + "/Dockerfile", context: context)
    #expect(files.contents("sub/requirements.txt") == nil)
    #expect(files.contents("one.txt") == nil)
    #expect(files.contents("two.txt") == Array("inner\n".utf8))
    #expect(files.contents("plain.txt") == Array("a\n".utf8))
  }
}
