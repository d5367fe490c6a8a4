import StepTimeline

/// `buildlog rules check FILE…`: whether rule files can be used, and whether their rules will act.
struct RulesCommand {
  private let arguments: RulesArguments

  init(_ arguments: RulesArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    var files: [(file: String, bytes: [UInt8])] = []
    var isUnread = false
    for input in arguments.files {
      do throws(SystemError) {
        files.append((input.name, try input.contents(atMost: RuleFiles.largest)))
      } catch {
        Output.message("\(input.name): \(error.text)")
        isUnread = true
      }
    }
    let reports = RuleFile.check(files)
    let lines = reports.flatMap(Self.lines)
    let status = Output.toStandardOutput(lines.map { $0 + "\n" }.joined())
    if status != .success { return status }
    if isUnread { return .ioError }
    return reports.contains { !$0.mistakes.isEmpty } ? .buildFailed : .success
  }

  static func lines(of report: RuleFileReport) -> [String] {
    guard report.mistakes.isEmpty else { return report.lines }
    let count = report.rules.count
    return report.lines + ["\(report.file): \(count) \(count == 1 ? "rule" : "rules"), no mistakes"]
  }
}
