import Testing

@testable import buildlog

@Suite("Arguments of run")
struct RunArgumentsTests {
  private func message(_ words: String...) -> String? {
    do throws(UsageError) {
      _ = try RunArguments(parsing: words)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("The first word that is no option is the command; what follows is the command's")
  func command() throws {
    let plain = try RunArguments(parsing: [
      "-q", "--width", "80", "docker", "build", "--quiet", "-f", "x", ".",
    ])
    #expect(plain.command == ["docker", "build", "--quiet", "-f", "x", "."])
    #expect(plain.report.quiet && plain.report.width == 80)
    #expect(try RunArguments(parsing: ["--", "docker", "--help"]).command == ["docker", "--help"])
    #expect(try RunArguments(parsing: ["--pty", "--", "--odd", "--", "x"]).command == ["--odd", "--", "x"])
    #expect(try RunArguments(parsing: ["env", "--", "a"]).command == ["env", "--", "a"])
    #expect(try RunArguments(parsing: ["--pty", "a"]).usesPseudoTerminal)
    #expect(try !RunArguments(parsing: ["a", "--pty"]).usesPseudoTerminal)
  }

  @Test("Help needs no command, everything else does")
  func noCommand() throws {
    #expect(try RunArguments(parsing: ["--help"]).report.request == .help)
    #expect(message() == "no command given: buildlog run [OPTIONS] -- COMMAND [ARG...]")
    #expect(message("-q", "--")?.hasPrefix("no command given") == true)
    #expect(message("--formta", "json", "a") == "unknown option '--formta'; did you mean '--format'?")
  }

  @Test("It has all options of report, each of which says what it means here")
  func help() {
    for option in ReportArguments.options { #expect(HelpText.run.contains("--\(option.name)")) }
    #expect(HelpText.run.contains("--pty"))
    #expect(HelpText.run.split(separator: "\n").allSatisfy { $0.count <= 95 })
    #expect(!HelpText.run.contains("standard input)"))
    #expect(Set(RunArguments.options.map(\.name)).count == RunArguments.options.count)
    #expect(RunArguments.options.allSatisfy { $0.help.hasSuffix(".") })
  }
}
