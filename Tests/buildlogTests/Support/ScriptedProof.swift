import Foundation
import Testing

@testable import buildlog

/// A project, an engine that answers from recorded logs, and the tool that proves fixes with it.
final class ScriptedProof {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/engine")

  let root: URL
  let project: URL
  let engine: URL
  /// The folder for temporary files, empty before and after.
  let temporary: URL
  private let program: String
  private let before: [String: Data]

  static let dockerfile = """
    FROM debian:bookworm
    WORKDIR /w
    COPY . .
    RUN jq --version
    RUN ./run.sh

    """

  /// - Parameters:
  ///   - program: the name under which the engine is called.
  ///   - answers: the logs of its builds, in order; a log whose name ends in `green` is a success.
  ///   - files: the project beside `Dockerfile` and `run.sh`.
  init(_ program: String = "docker", answers: [String], files: [String: String] = [:]) throws {
    self.program = program
    root = FileManager.default.temporaryDirectory.appending(path: "prove-\(UUID().uuidString)")
    project = root.appending(path: "project")
    engine = root.appending(path: "engine")
    temporary = root.appending(path: "tmp")
    for folder in [project, engine, temporary] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let all = ["Dockerfile": Self.dockerfile, "run.sh": "#!/bin/sh\necho hi\n"].merging(files) { $1 }
    for (name, text) in all {
      let file = project.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.copyItem(
      at: Self.fixtures.appending(path: "docker"), to: engine.appending(path: program))
    before = try Self.contents(of: project)
    for (index, answer) in answers.enumerated() { try self.answer(index + 1, answer) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Sets what the engine says at its N-th build.
  func answer(_ number: Int, _ log: String) throws {
    let name = engine.appending(path: "\(number)")
    try FileManager.default.copyItem(
      at: Self.fixtures.appending(path: log + ".log"), to: name.appendingPathExtension("log"))
    try Data((log.hasSuffix("green") ? "0" : "1").utf8).write(to: name.appendingPathExtension("status"))
  }

  /// Sets what the engine does at its N-th build.
  func answer(_ number: Int, shell: String) throws {
    let name = engine.appending(path: "\(number)")
    try Data(shell.utf8).write(to: name.appendingPathExtension("sh"))
    try Data().write(to: name.appendingPathExtension("log"))
  }

  struct Result {
    var status: Int32
    var patch: String
    var story: String
  }

  /// Runs `buildlog fix --prove OPTIONS -- docker build WORDS`.
  func run(_ options: [String] = [], build words: [String] = ["."], temporary folder: String? = nil) throws
    -> Result
  {
    let process = try start(options, build: words, temporary: folder)
    return try process.result()
  }

  /// The tool while it runs.
  struct Running {
    let process: Process
    let output: URL
    let story: URL

    func result() throws -> Result {
      process.waitUntilExit()
      let status =
        process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus
      return Result(
        status: status, patch: try String(contentsOf: output, encoding: .utf8),
        story: try String(contentsOf: story, encoding: .utf8))
    }
  }

  func start(_ options: [String] = [], build words: [String] = ["."], temporary folder: String? = nil) throws
    -> Running
  {
    let process = Process()
    process.executableURL = try Self.tool()
    process.arguments =
      ["fix", "--prove"] + options + ["--", engine.appending(path: program).path, "build"] + words
    process.currentDirectoryURL = project
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder ?? temporary.path]) {
      $1
    }
    let (output, story) = (root.appending(path: "output"), root.appending(path: "story"))
    for file in [output, story] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: story)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Running(process: process, output: output, story: story)
  }

  private static func tool() throws -> URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "buildlog")
    return try #require(
      FileManager.default.isExecutableFile(atPath: beside.path) ? beside : nil, "no buildlog beside the tests"
    )
  }

  /// Waits until the engine says that it is ready for a signal.
  func waitForTheEngine() throws {
    let mark = engine.appending(path: "ready").path
    for _ in 0..<3000 where !FileManager.default.fileExists(atPath: mark) { usleep(10_000) }
    try #require(FileManager.default.fileExists(atPath: mark), "the engine did not begin")
  }

  // MARK: Files after the run

  /// The words that the engine got at its N-th build, after `build`.
  func words(_ number: Int) throws -> [String] {
    try String(contentsOf: engine.appending(path: "\(number).words"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  func seen(_ number: Int, _ file: String) -> String? {
    try? String(contentsOf: engine.appending(path: "\(number).\(file)"), encoding: .utf8)
  }

  var builds: Int {
    (try? String(contentsOf: engine.appending(path: "count"), encoding: .utf8)).flatMap {
      Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
    } ?? 0
  }

  /// Whether the user's files are as they were and nothing temporary is left.
  func isClean() throws -> Bool {
    try Self.contents(of: project) == before && left.isEmpty
  }

  var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? ["?"] }

  private static func contents(of folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      result[name] = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
    }
    return result
  }
}
