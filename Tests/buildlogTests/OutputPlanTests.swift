import Foundation
import StepTimeline
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

  private func message(_ plan: OutputPlan) -> String? {
    do throws(UsageError) {
      try plan.check()
      return nil
    } catch {
      return error.description
    }
  }

  @Test func whatIsReadBesideTheLogIsNotOverwritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "FROM scratch".write(toFile: path("api.df"), atomically: false, encoding: .utf8)
    var plan = plan([("api.df", "table")])
    try plan.check()
    plan.add(file: path("api.df"), as: "Dockerfile")
    #expect(message(plan) == "'-o api.df' would overwrite the Dockerfile '\(path("api.df"))'")
  }

  @Test(arguments: [
    "Dockerfile", "Dockerfile.api", "api.Dockerfile", "Containerfile", ".dockerignore", "api.dockerignore",
    "compose.yaml", "docker-compose.prod.yml", "docker-bake.hcl", "docker-bake.json", "go.mod",
    "package.json",
    "requirements.txt", "requirements-dev.txt", "requirements.lock.txt", "test_requirements.txt",
    "pyproject.toml", "Makefile", "ca.crt", "Dockerfile.build-arm64", "containerfile.dev",
  ])
  func aFileOfTheProjectIsNotOverwritten(name: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // One that is not there cannot be lost.
    try plan([(name, name.hasSuffix(".json") ? "json" : "table")]).check()
    try "mine".write(toFile: path(name), atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: name)
    #expect(
      message(plan([(name, "json")])) == "'-o \(name)' would overwrite '\(path(name))', a file of the project"
    )
    #expect(message(plan([("link", "json")])) != nil)
    var log = OutputPlan()
    log.add(path(name), by: "--log", format: nil)
    #expect(message(log) != nil)
  }

  @Test(arguments: [
    "report.json", "r.txt", "Dockerfile.html", "compose.md", "docker-compose.html", "build.log", "out",
    "HEAD", "Dockerfile.out", "Dockerfile.log", "Dockerfile.txt", "Dockerfile.report", "Dockerfile-report",
    "Dockerfile.md", "Dockerfile.json", "Dockerfile.api.log", "dockerfile-build-report.log", "mydockerfile",
    "requirements-report.txt", "requirements.build-log.txt", "report.py", "log.go", "base.txt",
  ])
  func aReportIsReplaced(name: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "report".write(toFile: path(name), atomically: false, encoding: .utf8)
    var plan = OutputPlan()
    plan.add(path(name), by: "-o", format: nil)
    try plan.check()
  }

  /// The recipes' own words: a file that they ask for by its name is one of the project.
  @Test func theFilesThatRepairsReadAreKnown() throws {
    let recipes = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/StepTimeline/Repair/Recipes")
    var found: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: recipes, includingPropertiesForKeys: nil) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(
        of: /(?:project\.contents\(|contextPath\(of: |PathText\.name\(\$0\) == )"([^"\\]+)"/)
      {
        found.insert(String(match.1))
      }
    }
    #expect(found.isSuperset(of: ["go.mod", "pyproject.toml", "package.json"]))
    #expect(found.filter { !ProjectReader.mayRead($0) && $0 != ".git/HEAD" } == [])
  }

  @Test func aSummaryIsNotAppendedToTheLog() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var plan = plan([("r.md", "markdown")], inputs: ["x.log"])
    plan.add(appendingTo: path("s.md"), by: "--step-summary", variable: "SUMMARY")
    try plan.check()
    plan.add(appendingTo: path("x.log"), by: "--step-summary", variable: "SUMMARY")
    #expect(
      message(plan) == "'--step-summary' would append to the log '\(path("x.log"))' (SUMMARY names that file)"
    )
  }

  @Test func aSummaryOfLogsTakesItsFormatFromTheName() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try CompareArguments(parsing: ["-o", "a.md", "a", "b"]).summary.format == .markdown)
    #expect(try CompareArguments(parsing: ["-o", "a.json", "a", "b"]).summary.format == .json)
    #expect(
      try CompareArguments(parsing: ["-o", "a.json", "-f", "table", "a", "b"]).summary.format == .table)
    #expect(try CompareArguments(parsing: ["-o", "a.log", "a", "b"]).summary.format == .table)
  }

  @Test func anUnusableOutputIsFoundBeforeTheLogIsRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "FROM scratch".write(toFile: path("api.df"), atomically: false, encoding: .utf8)
    for words in [
      ["--dockerfile", path("api.df"), "-f", "table", "-o", path("api.df"), "/nowhere.log"],
      ["stats", "--rules", path("x.log"), "-o", path("x.log"), "/nowhere.log"],
      ["stats", "--files-from", path("x.log"), "-o", path("x.log")],
    ] {
      let command = Command.named(words[0])
      #expect(try (command ?? .report).run(command == nil ? words : Array(words.dropFirst())) == .usage)
    }
    let run = try RunArguments(parsing: [
      "-q", "--log", path("api.df"), "docker", "build", "-f", path("api.df"), ".",
    ])
    #expect(RunCommand(run).run() == .usage)
    #expect(try String(contentsOfFile: path("api.df"), encoding: .utf8) == "FROM scratch")
  }

  @Test func aLinkToNothingIsFollowed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(atPath: path("l.json"), withDestinationPath: "real.json")
    try Output.toFile(path("l.json")) { write throws(SystemError) in try write(Array("new".utf8)) }
    #expect(try String(contentsOfFile: path("real.json"), encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("l.json")) == "real.json")
  }
}
