import BuildLogParser
import StepTimeline
import Testing

@testable import buildlog

@Suite("Arguments of compare and stats")
struct CompareArgumentsTests {
  private func message(_ words: String...) -> String? {
    do throws(UsageError) {
      _ = try CompareArguments(parsing: words)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Two logs, one of them possibly standard input")
  func operands() throws {
    let arguments = try CompareArguments(parsing: [
      "a.log", "-fmarkdown", "-", "--fail-slower=20%", "--fail-cache-lost",
    ])
    #expect(arguments.bases == [.file("a.log")] && arguments.head == .standardInput)
    #expect(
      arguments.summary.format == .markdown && arguments.failSlower == .percent(20) && arguments.failCacheLost
    )
    #expect(try CompareArguments(parsing: ["a", "b", "--fail-slower", "1m30s"]).failSlower == .seconds(90))
    #expect(try CompareArguments(parsing: ["--help"]).request == .help)
    #expect(message("a") == "'compare' takes two logs, BASE and HEAD, but got 1")
    #expect(message() != nil && message("a", "b", "c") != nil)
    #expect(message("-", "-") == "only one of BASE and HEAD can be standard input")
    for bad in ["20", "x%", "-1%", "%", "nan%", "inf%", ""] {
      #expect(message("a", "b", "--fail-slower", bad) != nil, "\(bad)")
    }
  }

  @Test("Several bases, with HEAD before or behind them")
  func severalBases() throws {
    for words in [
      ["--base-logs", "a", "b", "h"], ["h", "--base-logs", "a", "b"], ["--base-logs", "a", "b", "--", "h"],
    ] {
      let arguments = try CompareArguments(parsing: words)
      #expect(arguments.bases == [.file("a"), .file("b")] && arguments.head == .file("h"), "\(words)")
    }
    #expect(message("--base-logs", "a") != nil && message("--base-logs") != nil)
  }

  @Test("Statistics need a log")
  func stats() throws {
    #expect(try StatsArguments(parsing: ["a", "-", "b"]).inputs == [.file("a"), .standardInput, .file("b")])
    #expect(throws: UsageError.self) { try StatsArguments(parsing: []) }
    #expect(throws: UsageError.self) { try StatsArguments(parsing: ["-", "-"]) }
  }

  @Test("A build is too slow beyond the limit and the noise, where both builds succeeded")
  func gate() {
    func build(_ wall: Double?, _ result: Build.Result = .succeeded) -> Build {
      var build = Build(
        source: Build.Source(name: "ci.log", line: 7, lines: 9, dialect: .plain, envelope: .none),
        result: result, clock: .recorded, steps: [])
      build.wallSeconds = wall
      return build
    }
    func check(_ base: Build, _ head: Build, _ limit: CompareArguments.Limit) -> (missed: Int, unchecked: Int)
    {
      let found = ComparisonGate(failSlower: limit).check(BuildComparison(base: base, head: head))
      return (found.missed.count, found.unchecked.count)
    }
    #expect(check(build(100), build(125), .percent(20)) == (1, 0))
    #expect(check(build(100), build(119), .percent(20)) == (0, 0))
    #expect(check(build(598), build(653), .percent(5)) == (1, 0))
    #expect(check(build(100), build(105), .percent(1)) == (1, 0))
    #expect(check(build(100), build(131), .seconds(30)) == (1, 0))
    #expect(check(build(100), build(131, .failed), .seconds(30)) == (0, 1))
    #expect(check(build(nil), build(131), .seconds(30)) == (0, 1))
    #expect(
      ComparisonGate(failSlower: .percent(20)).check(BuildComparison(base: build(100), head: build(125)))
        .missed == [
          "ci.log:7: 25s slower than base, more than 20% (--fail-slower)"
        ])
  }

  @Test("Each command's help names every option and keeps to 80 columns")
  func help() {
    for command in Command.all {
      let text = command.help.rendered
      for option in command.options {
        #expect(text.contains("--\(option.name)"))
        #expect(option.help.hasSuffix("."))
      }
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(command.name)")
      #expect(HelpText.report.contains("\n  \(command.name) "))
      #expect(Set(command.options.map(\.name)).count == command.options.count)
    }
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }
}
