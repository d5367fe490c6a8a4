import Foundation
import Testing

@testable import buildlog

/// Outputs that would lose something are errors of usage before anything is read.
@Suite struct OutputPlanTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "buildlog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "log".write(to: folder.appending(path: "x.log"), atomically: false, encoding: .utf8)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func plan(_ outputs: [(String, String)], inputs: [String] = []) -> OutputPlan {
    var plan = OutputPlan()
    plan.add(inputs.map { Input.file(path($0)) })
    for (name, format) in outputs { plan.add(path(name), by: "-o \(name)", format: format) }
    return plan
  }

  @Test func oneFileTakesOneOutput() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: UsageError.self) { try plan([("a.json", "json"), ("a.json", "trace")]).check() }
    #expect(throws: UsageError.self) { try plan([("a.json", "json"), ("./a.json", "trace")]).check() }
    try FileManager.default.createSymbolicLink(atPath: path("l"), withDestinationPath: "a")
    #expect(throws: UsageError.self) { try plan([("a", "json"), ("l", "trace")]).check() }
    try plan([("a.json", "json"), ("b.json", "trace")]).check()
    var many = OutputPlan()
    many.add("/dev/null", by: "-o", format: "json")
    many.add("/dev/null", by: "-e", format: "html")
    try many.check()
  }

  @Test func aLogIsNotOverwritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: UsageError.self) { try plan([("x.log", "table")], inputs: ["x.log"]).check() }
    try FileManager.default.createSymbolicLink(atPath: path("l.log"), withDestinationPath: "x.log")
    #expect(throws: UsageError.self) { try plan([("l.log", "table")], inputs: ["x.log"]).check() }
    try plan([("y.log", "table")], inputs: ["x.log"]).check()
  }

  @Test(arguments: [
    ("r.html", "table", false), ("r.html", "html", true), ("r.md", "table", false), ("r.txt", "table", true),
    ("r.json", "otlp", true), ("r.json", "html", false), ("r.csv", "csv", true), ("r", "html", true),
    ("r.SVG", "svg", true),
  ])
  func aNamePromisesItsFormat(name: String, format: String, isFine: Bool) {
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = plan([(name, format)])
    if isFine {
      #expect(throws: Never.self) { try plan.check() }
    } else {
      #expect(throws: UsageError.self) { try plan.check() }
    }
  }

  @Test func aLinkToNothingIsFollowed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(atPath: path("l.json"), withDestinationPath: "real.json")
    try Output.toFile(path("l.json")) { write throws(SystemError) in try write(Array("new".utf8)) }
    #expect(try String(contentsOfFile: path("real.json"), encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("l.json")) == "real.json")
  }
}
