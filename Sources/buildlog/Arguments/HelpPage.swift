/// The page that `--help` prints for a command, and a part of the manual.
struct HelpPage: Sendable {
  /// The command's purpose: a sentence that begins with its name.
  var about: String
  /// The ways to call it.
  var usage: [String]
  /// Lines after the usage; an empty one separates paragraphs.
  var text: [String] = []
  /// Whether the tool's commands are listed.
  var listsCommands = false
  var options: [OptionSummary] = []
  var exitStatus: [(code: Int, meaning: String)] = []

  /// The page as text, as wide as the narrowest terminal that is common.
  var rendered: String {
    var lines = HelpText.wrapped(about) + [""]
    for (index, call) in usage.enumerated() { lines.append((index == 0 ? "Usage: " : "       ") + call) }
    for paragraph in text.split(separator: "") {
      // Examples of calls are set in.
      let areCalls = paragraph.allSatisfy { $0.hasPrefix("  ") }
      lines += [""] + (areCalls ? Array(paragraph) : HelpText.wrapped(paragraph.joined(separator: " ")))
    }
    if listsCommands { lines += ["", "Commands:"] + Self.commands }
    lines += optionLines
    if !exitStatus.isEmpty {
      lines += ["", "Exit status:"]
      let width = exitStatus.map { String($0.code).count }.max() ?? 0
      for entry in exitStatus {
        let code = String(entry.code)
        let start = "  " + code + String(repeating: " ", count: width - code.count + 2)
        lines += HelpText.wrapped(entry.meaning, behind: start)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The options, a heading over each group; all groups have the same columns.
  private var optionLines: [String] {
    var lines: [String] = []
    var group: String?
    for (option, rows) in zip(options, HelpText.rows(options)) {
      if option.group != group { lines += ["", option.group + ":"] }
      group = option.group
      lines += rows
    }
    return lines
  }

  private static var commands: [String] {
    let width = Command.all.map(\.name.count).max() ?? 0
    return Command.all.flatMap { command in
      HelpText.wrapped(
        command.summary,
        behind: "  " + command.name + String(repeating: " ", count: width - command.name.count + 2))
    }
  }
}
