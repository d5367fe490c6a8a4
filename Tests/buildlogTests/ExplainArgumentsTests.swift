import StepTimeline
import Testing

@testable import buildlog

@Suite("Arguments of explain")
struct ExplainArgumentsTests {
  private func parse(_ words: String...) throws(UsageError) -> ExplainArguments {
    try ExplainArguments(parsing: words)
  }

  @Test("Names, texts and rule files are kept in their order")
  func values() throws {
    let arguments = try parse("a", "--text", "x", "b", "-t-", "--rules=r.json", "--rules", "s.json", "-fjson")
    #expect(arguments.names == ["a", "b"])
    #expect(arguments.texts == ["x", "-"])
    #expect(arguments.rules == ["r.json", "s.json"])
    #expect(arguments.format == .json)
    #expect(try parse().names.isEmpty)
    #expect(try parse("--help", "--bogus").request == .help)
  }

  @Test("A text that begins with a hyphen is a value")
  func hyphens() throws {
    #expect(try parse("--text", "--- FAIL: TestX").texts == ["--- FAIL: TestX"])
  }

  @Test("Mistakes are named")
  func mistakes() {
    func message(_ words: String...) -> String? {
      do throws(UsageError) {
        _ = try ExplainArguments(parsing: words)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(message("--txt", "a") == "unknown option '--txt'; did you mean '--text'?")
    #expect(message("--text", " ") == "invalid value ' ' for '--text': expected an error text")
    #expect(message("--rules", "-") == "invalid value '-' for '--rules': expected a file")
    #expect(message("-f", "html") == "unknown value 'html' for '--format': expected table, markdown, json")
  }

  @Test("Unknown rules come with what was probably meant")
  func unknownRule() throws {
    let command = ExplainCommand(try parse("oom-kiled"))
    #expect(throws: UsageError.unknownRule("oom-kiled", near: ["oom-killed"])) { try command.run() }
    #expect(
      UsageError.unknownRule("x", near: []).description
        == "unknown rule 'x'; 'buildlog explain' lists them all")
    let names = RuleNames(RuleCatalog.all(adding: []))
    #expect(names.near("golang").first == "go-modules" && names.near("x509") == ["tls"])
    #expect(names.near("npm-eresovle") == ["npm-eresolve"])
    #expect(names.near("proxy").count == 5 && names.near("qqqq").isEmpty)
  }

  @Test("The report takes rule files too")
  func reportRules() throws {
    #expect(
      try ReportArguments(parsing: ["--rules", "a.json", "--rules=b.json", "ci.log"]).rules == [
        "a.json", "b.json",
      ])
  }

  @Test("Rule files are read in order; what is missing or wrong ends the tool")
  func ruleFiles() throws {
    let sample = "\(#filePath)".replacing(
      "Tests/buildlogTests/ExplainArgumentsTests.swift", with: "samples/rules/example.json")
    #expect(try RuleFiles.read([sample]).get().count == 2)
    func status(_ paths: [String]) -> buildlog.ExitStatus? {
      guard case .failure(let failure) = RuleFiles.read(paths) else { return nil }
      return failure.status
    }
    #expect(status([sample, sample]) == .usage)
    #expect(status(["/does/not/exist.json"]) == .ioError)
    #expect(status(["/"]) == .ioError)
    #expect(status([#filePath]) == .usage)
  }

  @Test("Help names every option and keeps to 90 columns")
  func helpText() {
    for option in ExplainArguments.options { #expect(HelpText.explain.contains("--\(option.name)")) }
    #expect(HelpText.explain.split(separator: "\n").allSatisfy { $0.count <= 90 })
    #expect(ExplainArguments.options.allSatisfy { $0.help.hasSuffix(".") })
    #expect(HelpText.report.contains("\n  explain  "))
  }
}
