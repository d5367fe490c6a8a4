import StepTimeline

/// `buildlog explain [RULE…]`: what the rules know, without a log.
struct ExplainCommand {
  private let arguments: ExplainArguments

  /// Pasted text comes by hand or from a part of a log; a whole log is for `report`.
  private static let longestText = 16 << 20

  init(_ arguments: ExplainArguments) { self.arguments = arguments }

  func run() throws(UsageError) -> ExitStatus {
    let added: [Rule]
    switch RuleFiles.read(arguments.rules) {
    case .success(let rules): added = rules
    case .failure(let failure): return failure.status
    }
    let rules = RuleCatalog.all(adding: added)
    let choice = try choose(from: rules)
    guard arguments.texts.isEmpty else { return explainText(with: choice.rules) }
    let format = arguments.format
    return write(
      choice.isList
        ? format.list(choice.rules, options: options) : format.pages(choice.rules, options: options))
  }

  /// The rules with these names, and whether they are only listed.
  private func choose(from rules: [Rule]) throws(UsageError) -> (rules: [Rule], isList: Bool) {
    guard !arguments.names.isEmpty else { return (rules, true) }
    var chosen: [Rule] = []
    var isList = false
    for name in arguments.names {
      let found = rules.filter { $0.id == name } + rules.filter { $0.partOf == name && $0.id != name }
      let family = found.isEmpty ? rules.filter { $0.family == name } : []
      guard !found.isEmpty || !family.isEmpty else {
        throw .unknownRule(name, near: RuleNames(rules).near(name))
      }
      chosen += (found + family).filter { rule in !chosen.contains { $0.id == rule.id } }
      isList = isList || !family.isEmpty
    }
    return (chosen, isList)
  }

  private func explainText(with rules: [Rule]) -> ExitStatus {
    var texts: [String] = []
    for text in arguments.texts {
      if text == "-" {
        do throws(SystemError) {
          let bytes = try Platform.contents(of: .standardInput, atMost: Self.longestText)
          texts.append(String(decoding: bytes, as: UTF8.self))
        } catch {
          Output.message("\(Input.standardInput.name): \(error.text)")
          return .ioError
        }
      } else {
        texts.append(text)
      }
    }
    let diagnoses = Diagnosis.all(inPasted: texts.joined(separator: "\n"), rules: rules)
    guard !diagnoses.isEmpty else {
      let tried =
        rules.count == 1 ? "rule '\(rules[0].id)' does not match" : "none of the \(rules.count) rules matches"
      Output.message("\(tried) this text")
      return .noMatch
    }
    return write(arguments.format.diagnoses(diagnoses, options: options))
  }

  private var options: ReportOptions {
    let terminal = Platform.Descriptor.standardOutput
    var options = ReportOptions()
    options.width = arguments.width ?? terminal.terminalColumns ?? options.width
    options.color = arguments.color.isOn(isTerminal: terminal.isTerminal, environment: Platform.environment)
    options.ascii = arguments.ascii
    options.all = arguments.all
    return options
  }

  private func write(_ bytes: [UInt8]) -> ExitStatus {
    do throws(OutputError) {
      try Output.toStandardOutput(bytes)
      return .success
    } catch {
      Output.message(error.description)
      return .ioError
    }
  }
}
