import Testing

@testable import StepTimeline

/// A Dockerfile, the instruction and output of its failure, and the lines that the repair changes.
struct RepairCase: Sendable, CustomTestStringConvertible {
  var recipe: Recipe
  var dockerfile: String
  /// The text of the failing instruction's first line.
  var failing: String
  var output: String
  var exitCode: Int
  /// The lines that the patch removes and adds, with `-` or `+` in front.
  var changes: [String]
  /// The files of the context; `nil` if they are unknown.
  var context: [String: String]?

  init(
    _ recipe: Recipe, _ dockerfile: String, failing: String, _ output: String, exitCode: Int = 1,
    context: [String: String]? = nil, changes: String...
  ) {
    self.recipe = recipe
    self.dockerfile = dockerfile
    self.failing = failing
    self.output = output
    self.exitCode = exitCode
    self.context = context
    self.changes = changes
  }

  var testDescription: String { "\(recipe.rawValue): \(changes.first ?? "")" }

  /// The user's files.
  var project: ProjectFiles {
    let context = context
    return ProjectFiles(
      dockerfiles: [ProjectFiles.Source(path: "Dockerfile", bytes: Array(dockerfile.utf8))],
      contextFiles: context.map { $0.keys.sorted() },
      contents: { path in context?[path].map { Array($0.utf8) } })
  }

  /// The log of the build, as BuildKit's plain progress prints it.
  var log: String { Self.log(of: dockerfile, failing: failing, output, exitCode: exitCode) }

  static func log(of dockerfile: String, failing: String, _ output: String, exitCode: Int) -> String {
    let file = Dockerfile(text: dockerfile)
    guard
      let index = file.instructions.firstIndex(where: {
        file.text(ofLine: $0.lines.lowerBound).hasPrefix(failing)
      })
    else { return "" }
    var lines = [
      "#1 [internal] load build definition from Dockerfile", "#1 transferring dockerfile: 200B done",
      "#1 DONE 0.0s",
    ]
    let first = file.instructions[index]
    let excerpt = excerpt(of: file, first)
    // An instruction that is none fails before any step.
    if ["dockerfile parse error", "base name", "target stage"].contains(where: { output.hasPrefix($0) }) {
      return (lines + excerpt + ["ERROR: failed to solve: \(output)"]).joined(separator: "\n") + "\n"
    }
    let stage = file.stage(of: index) ?? 0
    let steps = file.stages[stage].instructions.filter {
      $0 <= index && ["FROM", "RUN", "COPY", "ADD", "WORKDIR"].contains(file.instructions[$0].keyword)
    }
    var number = 1
    for (place, step) in steps.enumerated() {
      number += 1
      let name = file.stages[stage].name.map { $0 + " " } ?? ""
      var text = InstructionSearch.text(of: file.instructions[step], in: file)
      if file.instructions[step].keyword == "FROM" {
        text = "FROM docker.io/library/\(file.state(before: step + 1).base)"
      }
      let heading = "[\(name)\(place + 1)/\(steps.count)] \(text)"
      lines.append("#\(number) \(heading)")
      guard step == index else {
        lines.append("#\(number) DONE 0.5s")
        continue
      }
      let printed = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // A mount that the engine cannot make fails before the command.
      let isCommand = first.keyword == "RUN" && !output.hasPrefix("failed to compute cache key")
      if isCommand { lines += printed.map { "#\(number) 0.310 \($0)" } }
      let command = first.arguments(in: file.bytes)
      let error =
        isCommand
        ? "process \"/bin/sh -c \(command)\" did not complete successfully: exit code: \(exitCode)" : output
      lines.append("#\(number) ERROR: \(error)")
      lines += ["------", " > \(heading):"] + (isCommand ? printed.map { "0.310 \($0)" } : []) + ["------"]
      lines += excerpt + ["ERROR: failed to solve: \(error)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func excerpt(of file: Dockerfile, _ failing: Instruction) -> [String] {
    var lines = ["Dockerfile:\(failing.lines.lowerBound)", "--------------------"]
    let end = min(file.lineCount, failing.lines.upperBound + 2)
    for number in max(1, failing.lines.lowerBound - 3)...end {
      let mark = failing.lines.contains(number) ? ">>>" : "   "
      let digits = String(number)
      lines.append(
        String(repeating: " ", count: 4 - digits.count) + "\(digits) | \(mark) \(file.text(ofLine: number))")
    }
    return lines + ["--------------------"]
  }

  private static let readings = Once<String, Build?>()

  /// The build before its repairs are made.
  var reading: Build? {
    let log = log
    return Self.readings.value(of: log) { builds(in: log).first }
  }

  /// The build with its repairs.
  func build(with project: ProjectFiles? = nil) -> Build? {
    var build = reading
    build?.addRepairs(for: project ?? self.project)
    return build
  }
}
