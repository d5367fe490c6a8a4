import BuildLogParser
import Foundation
import StepTimeline
import Testing

@testable import buildlog

@Suite("Arguments")
struct ArgumentsTests {
  private func parse(_ words: String...) throws(UsageError) -> ReportArguments {
    try ReportArguments(parsing: words)
  }

  private func message(_ words: String...) -> String? {
    do throws(UsageError) {
      _ = try ReportArguments(parsing: words)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("Without arguments: a table of standard input")
  func defaults() throws {
    let arguments = try parse()
    #expect(arguments.inputs.isEmpty)
    #expect(arguments.format == .table)
    #expect(arguments.outcomeCounts == nil)
    #expect(arguments.width == nil)
    #expect(arguments.report == ReportOptions())
  }

  @Test("Values follow a space or an equals sign; short options combine")
  func spellings() throws {
    for words in [
      ["--format", "json"], ["--format=json"], ["-f", "json"], ["-fjson"], ["-f=json"], ["-qfjson"],
    ] {
      #expect(try ReportArguments(parsing: words).format == .json, "\(words)")
    }
    let arguments = try parse("-q", "--tee", "--width=80", "--ascii", "--all", "--sort=time", "--top", "3")
    #expect(arguments.quiet && arguments.tee && arguments.report.ascii && arguments.report.all)
    #expect(arguments.width == 80 && arguments.report.top == 3 && arguments.report.sort == .time)
  }

  @Test("Options may stand between files; `--` ends them, `-` is standard input")
  func operands() throws {
    #expect(try parse("a.log", "--all", "b.log").inputs == [.file("a.log"), .file("b.log")])
    #expect(try parse("--", "--all").inputs == [.file("--all")])
    #expect(try parse("-", "a").inputs == [.standardInput, .file("a")])
    #expect(try parse("report", "a").inputs == [.file("a")])
    #expect(try parse("--all", "report", "a").inputs == [.file("a")])
    #expect(try parse("--", "report").inputs == [.file("report")])
  }

  @Test("Exports repeat and keep their order")
  func exports() throws {
    let arguments = try parse("-e", "json=a=b.json", "--export=table=t.txt", "-o", "out")
    #expect(arguments.exports.map(\.path) == ["a=b.json", "t.txt"])
    #expect(arguments.exports.map(\.format) == [.json, .table])
    #expect(arguments.output == "out")
  }

  @Test("What contradicts itself is an error")
  func contradictions() throws {
    #expect(try parse("--exit-code").outcomeCounts == true && parse("--exit-zero").outcomeCounts == false)
    #expect(message("--exit-zero", "--exit-code") == "'--exit-code' and '--exit-zero' contradict each other")
    #expect(
      message("-f", "json", "--format=html")
        == "option '--format' is given twice, with 'json' and 'html'; '--export html=FILE' writes a second format"
    )
    #expect(message("-o", "a.txt", "-o", "b.txt")?.contains("given twice") == true)
    // The same again is none, and of a width the last one counts, as after an alias.
    #expect(try parse("-fjson", "-f", "json").format == .json)
    #expect(try parse("--width", "100", "--width", "80").width == 80)
    #expect(try parse("-e", "json=a", "-e", "json=b").exports.count == 2)
    #expect(message("--json") == "unknown option '--json'; did you mean '--format json'?")
  }

  @Test("A command behind an option is no file")
  func lateCommand() {
    #expect(
      throws: UsageError.operands("'stats' is a command; it comes first: buildlog stats [OPTIONS]")
    ) { try Command.report.run(["-q", "stats", "ci.log"]) }
  }

  @Test("A file that no format is for is refused", arguments: ["x.pdf", "x.PNG", "report.xlsx"])
  func unwritable(path: String) {
    var plan = OutputPlan()
    plan.add(path, by: "--output \(path)", format: "table")
    #expect(throws: UsageError.self) { try plan.check() }
  }

  @Test("Why a file has no build: it is empty, no text, or a text without one")
  func noBuild() throws {
    func text(_ bytes: [UInt8]) throws -> String {
      let path = FileManager.default.temporaryDirectory.appending(path: "buildlog-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(bytes).write(to: URL(filePath: path))
      return Input.file(path).read(BuildLogReader.Options()).noBuildText
    }
    #expect(try text([]) == "the file is empty")
    #expect(
      try text([0x7F, 0x45, 0x4C, 0x46] + Array(repeating: 0, count: 60))
        == "this is a binary file, not a log")
    #expect(try text(Array("hello\n".utf8)) == "no docker build found in 1 line")
    #expect(try text([0xFF, 0xFE, 0x68, 0, 0x69, 0, 0x0A, 0]) == "no docker build found in 1 line")
    let folder = Input.file(FileManager.default.temporaryDirectory.path).read(BuildLogReader.Options())
    #expect(folder.error?.text.hasPrefix("this is a folder") == true)
  }

  @Test("Help and version end the parsing")
  func help() throws {
    #expect(try parse("--help", "--bogus").request == .help)
    #expect(try parse("-qh").request == .help)
    #expect(try parse("--version").request == .version)
  }

  @Test("Mistakes are named, with what was probably meant")
  func mistakes() {
    #expect(message("--widht", "80") == "unknown option '--widht'; did you mean '--width'?")
    #expect(message("--colour=never") == "unknown option '--colour'; did you mean '--color'?")
    #expect(message("--fail-cache") == "unknown option '--fail-cache'; did you mean '--fail-cache-below'?")
    #expect(message("--nothing-like-it") == "unknown option '--nothing-like-it'")
    #expect(message("-width", "80") == "unknown option '-width'; did you mean '--width'?")
    #expect(message("-x") == "unknown option '-x'")
    #expect(message("--width") == "option '--width' needs a value: --width N")
    #expect(message("--all=yes") == "option '--all' takes no value, but got 'yes'")
    #expect(message("-f", "jsno") == "unknown value 'jsno' for '--format'; did you mean 'json'?")
    #expect(message("--sort", "size") == "unknown value 'size' for '--sort': expected start, time, id")
    #expect(
      message("--width", "x")
        == "invalid value 'x' for '--width': expected a number of columns from 20 to 1000")
    #expect(message("--top", "0") == "invalid value '0' for '--top': expected a number of rows, at least 1")
    #expect(message("-e", "json")?.contains("expected FORMAT=FILE") == true)
    #expect(message("-e", "json=-")?.contains("--format json") == true)
    #expect(message("--fail-over", "soon")?.contains("a duration such as 90s") == true)
  }

  @Test(
    "Durations",
    arguments: [
      ("90", 90), ("90s", 90), ("1.5m", 90), ("1m30s", 90), ("2h", 7200), ("500ms", 0.5), ("1h1m1s", 3661),
      ("", nil),
      ("m", nil), ("1m30", nil), ("-5", nil), ("1x", nil), ("1..5s", nil), ("nan", nil),
    ] as [(String, Double?)])
  func durations(text: String, seconds: Double?) {
    #expect(Values.duration(text) == seconds)
  }

  @Test(
    "Percentages",
    arguments: [("80", 80), ("82.5%", 82.5), ("0", 0), ("101", nil), ("%", nil), ("-1", nil)]
      as [(String, Double?)])
  func percentages(text: String, value: Double?) {
    #expect(Values.percentage(text) == value)
  }

  @Test("Docker's extra word is skipped, and only where Docker calls")
  func plugin() {
    func words(_ arguments: [String], _ environment: [String: String] = [:]) -> [String] {
      DockerPlugin.withoutPluginName(arguments) { environment[$0] }
    }
    #expect(words(["/usr/lib/docker-buildlog", "buildlog", "a"]) == ["a"])
    #expect(words(["buildlog", "buildlog"]) == ["buildlog"])
    #expect(words(["docker-buildlog", "a"]) == ["a"])
    #expect(words(["docker-buildlog", "docker-cli-plugin-metadata"]) == ["docker-cli-plugin-metadata"])
    #expect(
      words(
        ["docker-buildlog", "--debug", "buildlog", "a"],
        ["DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND": "/usr/bin/docker"])
        == ["a"])
    #expect(words([]) == [])
  }

  @Test("Help names every option and keeps to 80 columns")
  func helpText() {
    for option in ReportArguments.options { #expect(HelpText.report.contains("--\(option.name)")) }
    #expect(HelpText.report.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(Set(ReportArguments.options.map(\.name)).count == ReportArguments.options.count)
    #expect(ReportArguments.options.allSatisfy { $0.help.hasSuffix(".") })
  }

  @Test("Limits are checked where the log tells enough")
  func gates() {
    var step = Step(id: "1", name: "[1/1] RUN a", status: .cached, sourceLine: 1)
    step.busySeconds = 0
    var build = Build(
      source: Build.Source(name: "ci.log", line: 7, lines: 9, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .stamped, steps: [step])
    build.wallSeconds = 95.25
    let strict = Outcome(failOver: 60, failCacheBelow: 100)
    #expect(strict.gates(build).missed == ["ci.log:7: the build took 95.3s, more than 60s (--fail-over)"])
    #expect(Outcome(failOver: 96).gates(build).missed.isEmpty)
    build.steps[0].status = .done
    #expect(
      Outcome(failCacheBelow: 50).gates(build).missed
        == ["ci.log:7: 0 % of 1 cacheable steps were cached, less than 50 % (--fail-cache-below)"])
    build.wallSeconds = nil
    build.steps = []
    #expect(strict.gates(build).missed.isEmpty)
    #expect(strict.gates(build).unchecked.count == 2)
  }
}
