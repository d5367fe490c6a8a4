import StepTimeline

/// `buildlog fix [OPTIONS] [LOG]`: the patch that repairs a failed build.
struct FixCommand {
  private let arguments: FixArguments

  init(_ arguments: FixArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    let added: [Rule]
    switch RuleFiles.read(arguments.rules) {
    case .success(let rules): added = rules
    case .failure(let failure): return failure.status
    }
    let options = BuildLogReader.Options(addedRules: added)
    let result = arguments.input.read(options, for: Audience(project: arguments.project))
    if let error = result.error {
      Output.message("\(arguments.input.name): \(error.text)")
      return .ioError
    }
    guard !result.builds.isEmpty else {
      Output.message("\(arguments.input.name): \(result.noBuildText)")
      return .noBuild
    }
    guard let build = result.builds.first(where: { $0.result != .succeeded }) else {
      Output.message("the build succeeded; nothing to fix")
      return .success
    }
    return repair(build)
  }

  private func repair(_ build: Build) -> ExitStatus {
    guard let diagnosis = build.diagnoses.first(where: \.isPrimary) else {
      Output.message("no patch: the cause of this failure is unknown")
      return .noPatch
    }
    Output.message("cause: \(diagnosis.title)")
    let fixes = diagnosis.fixes
    let chosen: Fix?
    if let number = arguments.number {
      guard fixes.indices.contains(number - 1) else {
        Output.message(
          "no fix \(number): the report has \(fixes.count == 1 ? "one fix" : "\(fixes.count) fixes")"
        )
        return .noPatch
      }
      chosen = fixes[number - 1].patch == nil ? nil : fixes[number - 1]
    } else {
      chosen = fixes.first {
        $0.patch != nil && ($0.applicability == .machine || $0.applicability == .likely)
      }
    }
    guard let fix = chosen, let patch = fix.patch else {
      Output.message("no patch is safe to apply; do this by hand:")
      for (index, fix) in fixes.prefix(3).enumerated() {
        let offer = fix.patch == nil ? "" : " (to see its patch: --fix \(index + 1))"
        Output.message(fix.text + offer, behind: "  \(index + 1). ")
        for line in (fix.snippet ?? "").split(separator: "\n") {
          Output.toStandardError("       \(TerminalText.safe(String(line)))\n")
        }
        for line in Self.lines(commandOf: fix, at: 5) { Output.toStandardError(line + "\n") }
      }
      return .noPatch
    }
    Output.message("fix (\(fix.applicability.rawValue)): \(fix.text)")
    for line in Self.lines(commandOf: fix, at: 2) { Output.toStandardError(line + "\n") }
    if build.failures.count > 1 {
      Output.message("other steps failed too; this patch may not be enough")
    }
    if arguments.applies { return apply(fix) }
    switch arguments.format {
    case .patch: return Output.toStandardOutput(patch)
    case .suggestions: return Output.toStandardOutput(ReviewSuggestions(of: fix).json)
    }
  }

  /// How to build after the change: the command on a line of its own, which no width breaks.
  static func lines(commandOf fix: Fix, at indent: Int) -> [String] {
    guard let command = fix.command else { return [] }
    let blanks = String(repeating: " ", count: indent)
    return [blanks + Fix.leadOfCommand, "\(blanks)  \(TerminalText.safe(command))"]
  }

  /// Writes the changed files, if they are still as they were read.
  func apply(_ fix: Fix) -> ExitStatus {
    guard !fix.rewrites.isEmpty else {
      Output.message("no Dockerfile here: the patch was made from the log and cannot be applied")
      return .noPatch
    }
    for file in fix.rewrites {
      guard let bytes = try? Platform.contents(of: file.path, atMost: file.old.count + 1), bytes == file.old
      else {
        Output.message("\(file.path): the file changed after it was read, so nothing was written")
        return .noPatch
      }
    }
    for file in fix.rewrites {
      do throws(OutputError) {
        try Output.toFile(file.path) { write throws(SystemError) in try write(file.new) }
        Output.message("\(file.path): changed")
      } catch {
        Output.message(error.description)
        return .ioError
      }
    }
    return .success
  }
}
