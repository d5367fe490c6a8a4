/// Repairs of the words of a command: the name that git needs, `echo -e`, quotes in a list.
enum CommandTextRecipes {
  /// Gives git a name to commit in.
  static func gitIdentity(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, !site.instructionText.hasText("user.email"),
      let command = site.script.commands.first(where: { $0.program == "git" })
    else { return nil }
    return Proposal(
      text: "Set a name and an email address for git commits.",
      changes: site.change([
        site.insert(
          "git config --global user.name build && git config --global user.email build@localhost && ",
          at: command.range.lowerBound)
      ]))
  }

  /// Writes with `printf`: the `echo` of dash prints `-e`.
  static func plainEcho(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, let failing = site.failing, !site.state.isBash,
      site.output.contains(where: { $0.hasText("-e: not found") || $0.hasPrefix("-e ") })
    else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions where index <= failing && site.isReal(index) {
      guard site.file.instructions[index].keyword == "RUN" else { continue }
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands
      where command.program == "echo" && command.words.count == 3 && command.words[1].text == "-e" {
        edits.append(
          site.replace(
            command.words[0].range.lowerBound..<command.words[1].range.upperBound, with: "printf '%b\\n'"))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use `printf`: the image's /bin/sh prints the `-e` of `echo`.", changes: site.change(edits)
    )
  }

  /// Puts double quotes into the list form of a command.
  static func doubleQuotes(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction,
      case let text = site.file.text(instruction.range), let open = text.firstIndex(of: "["),
      let close = text.lastIndex(of: "]"), open < close, !text[open...close].contains("\"")
    else { return nil }
    let start = instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: open)
    let end = instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: close)
    return Proposal(
      text: instruction.keyword == "SHELL"
        ? "Put double quotes around the items of the list: JSON requires them."
        : "Use double quotes for the items of the list: with single quotes it is not JSON, and the shell gets the brackets.",
      applicability: .machine,
      changes: site.change([
        site.replace(start..<end, with: String(text[open..<close]).replacing("'", with: "\""))
      ]))
  }

}
