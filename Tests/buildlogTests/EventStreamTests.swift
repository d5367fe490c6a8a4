import Foundation
import StepTimeline
import Testing

@testable import buildlog

/// Output while a log is read: whole or not at all, and never at the cost of another output.
@Suite("Streamed outputs")
struct EventStreamTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "buildlog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("A file takes its place when it is complete, and not before")
  func complete() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("old".utf8).write(to: folder.appending(path: "out"))
    let file = try OutputFile(path("out"))
    try file.write(Array("new".utf8))
    #expect(try String(contentsOfFile: path("out"), encoding: .utf8) == "old")
    try file.write(Array("er".utf8))
    try file.complete()
    #expect(try String(contentsOfFile: path("out"), encoding: .utf8) == "newer")
    #expect(try files() == ["out"])
  }

  @Test("A file that is given up leaves what was there, and nothing else")
  func abandon() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("old".utf8).write(to: folder.appending(path: "out"))
    let file = try OutputFile(path("out"))
    try file.write(Array("new".utf8))
    file.abandon()
    #expect(try String(contentsOfFile: path("out"), encoding: .utf8) == "old")
    #expect(try files() == ["out"])
  }

  @Test("Only formats that are streamed open a stream")
  func formats() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try ReportArguments(parsing: ["-f", "json", "-o", path("a")]).openEventStream() == nil)
    #expect(try ReportArguments(parsing: ["-f", "jsonl", "-o", path("a")]).openEventStream() != nil)
    #expect(throws: OutputError.self) {
      try ReportArguments(parsing: ["-e", "jsonl=" + path("none/a")]).openEventStream()
    }
  }

  @Test("Events of several logs go to every file, whole")
  func write() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = path("log")
    try Data("#1 [a 1/1] RUN x\n#1 0.1 hello\n#1 DONE 0.1s\n".utf8).write(to: URL(filePath: log))
    let arguments = try ReportArguments(parsing: [
      "-f", "jsonl", "-o", path("a"), "-e", "jsonl=" + path("b"), log,
    ])
    let stream = try #require(try arguments.openEventStream())
    for input in [Input.file(log), .file(path("missing")), .file(log)] {
      _ = input.read(.init(), for: arguments.audience(stream))
    }
    #expect(try !files().contains("a"))
    try stream.complete()
    let text = try String(contentsOfFile: path("a"), encoding: .utf8)
    #expect(try String(contentsOfFile: path("b"), encoding: .utf8) == text)
    #expect(try files() == ["a", "b", "log"])
    let events = try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(events.filter { $0["event"] as? String == "build" }.compactMap { $0["build"] as? Int } == [1, 2])
    #expect(
      events.filter { $0["event"] as? String == "end" }.map { $0["error"] != nil } == [false, true, false])
  }
}
