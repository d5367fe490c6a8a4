import Foundation
import StepTimeline
import Testing

@testable import buildlog

@Suite("Completions and the manual")
struct CompletionTests {
  @Test("Every option, value and rule is in every script", arguments: CompletionShell.allCases)
  func complete(shell: CompletionShell) {
    let script = shell.script
    for command in Command.all {
      #expect(script.contains(command.name))
      for option in command.options {
        let name = shell == .fish ? "'__buildlog_is \(command.name)' -l \(option.name) " : "--\(option.name)"
        #expect(script.contains(name), "\(shell) \(command.name) \(option.name)")
        switch option.value {
        case .words(let words), .assignment(let words): for word in words { #expect(script.contains(word)) }
        case .none, .anything, .file: break
        }
      }
    }
    for rule in RuleCatalog.all(adding: []).map(\.id) { #expect(script.contains(rule)) }
  }

  @Test("Choices, files and assignments are told apart")
  func values() {
    let options = Dictionary(uniqueKeysWithValues: Command.report.options.map { ($0.name, $0) })
    #expect(options["format"]?.value == .words(ReportFormat.allCases.map(\.rawValue)))
    #expect(options["export"]?.value == .assignment(ReportFormat.allCases.map(\.rawValue)))
    #expect(options["output"]?.value == .file)
    #expect(options["top"]?.value == .anything)
    #expect(options["all"]?.value == OptionSummary.Value.none)
    #expect(options["format"]?.shortHelp == "Format of the report on standard output")
    #expect(
      options["fail-over"]?.shortHelp == "Exit with 4 if a build took longer than DURATION, such as 90s or 5m"
    )
  }

  @Test("The shells read their scripts", arguments: CompletionShell.allCases)
  func syntax(shell: CompletionShell) throws {
    let paths = ["/bin/\(shell.rawValue)", "/usr/bin/\(shell.rawValue)"]
    guard let program = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return
    }
    let file = FileManager.default.temporaryDirectory.appending(
      path: "buildlog-\(UUID().uuidString).\(shell)")
    try shell.script.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-n", file.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(
    "bash offers what fits",
    arguments: [
      (["buildlog", "comp"], ["compare", "completions"]),
      (["buildlog", "compare", "-f", "m"], ["markdown"]),
      (["buildlog", "--format", "=", "js"], ["json", "jsonl"]),
      (["buildlog", "-e", "js"], ["json=", "jsonl="]),
      (["buildlog", "explain", "oom-kil"], ["oom-killed"]),
      (["buildlog", "compare", "a", "--fail-s"], ["--fail-slower"]),
      (["buildlog", "--", "--fail-s"], []),
    ] as [([String], [String])])
  func bash(words: [String], offered: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments =
      [
        "--norc", "-c",
        CompletionShell.bash.script + """

          COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
          _buildlog 2>/dev/null
          for word in ${COMPREPLY[@]+"${COMPREPLY[@]}"}; do echo "$word"; done
          """, "test",
      ] + words
    process.standardOutput = output
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // `comp…` may be a file there too.
    let found = text.split(separator: "\n").map(String.init)
    #expect(
      Array(found.prefix(offered.count)) == offered
        && (words.contains("comp") || found.count == offered.count))
  }

  @Test("The manual has every command and option, and no line that roff would take for a request")
  func manual() {
    let text = ManualPage().text
    for command in Command.all {
      #expect(text.contains("\\fB\(command.name)\\fR"))
      for option in command.options {
        #expect(text.contains("\\fB\(ManualPage.escaped("--" + option.name))\\fR"))
      }
    }
    let requests: Set = [".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi", ".RS", ".RE", ".BR", ".\\\""]
    for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    #expect(ManualPage.escaped(".x 'y' \\ -z") == "\\&.x \\(aqy\\(aq \\e \\-z")
  }
}
