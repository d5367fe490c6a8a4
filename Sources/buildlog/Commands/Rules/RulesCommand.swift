import StepTimeline

/// `buildlog rules check FILE…`: whether rule files can be used, and whether their rules will act.
struct RulesCommand {
  private let arguments: RulesArguments

  init(_ arguments: RulesArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    var rules: [Rule] = []
    var hasMistakes = false
    var lines: [String] = []
    for path in arguments.files {
      do throws(SystemError) {
        let bytes = try Platform.contents(of: path, atMost: RuleFiles.largest)
        do throws(RuleFileError) {
          let found = try RuleFile.check(bytes, file: path, after: rules)
          rules += found.rules
          lines += found.warnings.map { "\($0.description) (warning)" }
          let count = found.rules.count
          lines.append("\(path): \(count) \(count == 1 ? "rule" : "rules"), no mistakes")
        } catch {
          lines += error.problems.map(\.description)
          hasMistakes = true
        }
      } catch {
        Output.message("\(path): \(error.text)")
        return .ioError
      }
    }
    let status = Output.toStandardOutput(lines.map { $0 + "\n" }.joined())
    if status != .success { return status }
    return hasMistakes ? .buildFailed : .success
  }
}
