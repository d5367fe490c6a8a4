/// Repairs of users and rights.
enum UserRecipes {
  /// Runs the failing instruction as root and goes back to the user after it.
  static func runAsRoot(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      let user = site.state.user, !site.state.isRoot
    else { return nil }
    let edits = [
      site.insert(lines: ["USER root"], before: failing),
      site.insert(lines: ["USER \(user)"], after: failing),
    ]
    return Proposal(
      text: "Run this instruction as root, and switch back to `\(user)` after it.",
      changes: site.change(edits))
  }

  /// Creates the user and the group that an instruction names.
  static func createUser(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, let named = site.capture("user", "group", "name") else { return nil }
    let parts = named.split(separator: ":").map(String.init)
    let user = parts.first ?? named
    let group = parts.count > 1 ? parts[1] : user
    guard isName(user), isName(group), Int(user) == nil, !site.state.createdUsers.contains(user) else {
      return nil
    }
    let lines: [String]
    switch site.manager {
    case .apk: lines = ["RUN addgroup -S \(group) && adduser -S -G \(group) \(user)"]
    case .apt, .dnf, .yum, .microdnf, .zypper:
      lines = ["RUN groupadd --system \(group) && useradd --system --gid \(group) --no-create-home \(user)"]
    case nil where site.state.image?.official == "busybox": lines = ["RUN adduser -D \(user)"]
    case .pacman, nil: return nil
    }
    let makers = ["useradd", "adduser"]
    if let maker = site.script.commands.first(where: { makers.contains($0.program) }),
      maker.words.last?.text == user || maker.operands.contains(where: { $0.text == user })
    {
      // The command makes the user itself and lacks the group.
      guard isName(named), site.editableRun != nil else { return nil }
      let group = site.manager == .apk ? "addgroup -S \(named)" : "groupadd --system \(named)"
      return Proposal(
        text: "Create the group `\(named)` first: the command that creates the user does not create it.",
        changes: site.change([site.insert(group + " && ", at: maker.range.lowerBound)]))
    }
    // The user must exist before the first instruction that names it: `USER`, `--chown`.
    let place = site.stage.flatMap { firstUse(of: user, inStage: $0, before: failing, site) } ?? failing
    guard site.isReal(place) else { return nil }
    let current = site.file.state(before: place).user
    return Proposal(
      text: "Create the user `\(user)` before it is used: the image does not have that user.",
      changes: site.change([site.insert(lines: site.asRoot(lines, user: current), before: place)]))
  }

  /// The first instruction of a stage that runs or copies as a user.
  private static func firstUse(
    of user: String, inStage stage: Int, before failing: Int, _ site: RepairSite
  ) -> Int? {
    site.file.stages[stage].instructions.first { index in
      let instruction = site.file.instructions[index]
      guard index < failing, site.isReal(index) else { return false }
      let owner =
        switch instruction.keyword {
        case "USER": instruction.words(in: site.file.bytes).first?.text ?? ""
        case "COPY", "ADD": instruction.flag("chown") ?? ""
        default: ""
        }
      return owner.prefix { $0 != ":" } == user[...]
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isLetterOrDigit || first == UInt8(ascii: "_"),
      text.utf8.count <= 32
    else { return false }
    return text.utf8.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "-_.") }
  }

  /// Leaves `sudo` out of the stage's commands, which run as root.
  static func dropSudo(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, site.state.isRoot else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions
    where site.file.instructions[index].keyword == "RUN" && site.isReal(index)
      && site.file.has(["sudo"], in: site.file.instructions[index])
    {
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands
      where command.words.first?.text == "sudo" && command.words.count > 1 {
        var next = 1
        while next < command.words.count - 1, ["-E", "-H", "-n", "-S"].contains(command.words[next].text) {
          next += 1
        }
        guard !command.words[next].text.hasPrefix("-") else { continue }
        edits.append(
          site.replace(command.words[0].range.lowerBound..<command.words[next].range.lowerBound, with: ""))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Remove `sudo`: the commands of a build run as root, unless `USER` sets another user.",
      applicability: .machine, changes: site.change(edits))
  }

  /// Allows a second user or group with a number that the image already uses.
  static func sharedNumber(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, let stage = site.stage, let number = site.capture("name"),
      Int(number) != nil,
      site.manager != .apk
    else { return nil }
    var edits: [Edit] = []
    // The user has the number of the group, most often, and would fail next.
    for index in site.file.stages[stage].instructions
    where index >= failing && site.file.instructions[index].keyword == "RUN" && site.isReal(index) {
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands {
        let options: [String]
        switch command.program {
        case "groupadd", "groupmod": options = ["-g", "--gid"]
        case "useradd", "usermod": options = ["-u", "--uid"]
        default: continue
        }
        guard let program = command.words.first, !command.has("-o", "--non-unique"),
          gives(command, options, number, site)
        else { continue }
        edits.append(site.insert(" --non-unique", at: program.range.upperBound))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Allow the ID \(number) twice (`--non-unique`): the image already uses it for another user or group.",
      changes: site.change(edits))
  }

  /// Whether a command assigns the number, as a word or by a variable with that value.
  private static func gives(
    _ command: SimpleCommand, _ options: [String], _ number: String, _ site: RepairSite
  ) -> Bool {
    let value = { (text: String) in VariableText.expand(text) { site.state.environment[$0] }.text }
    for (index, word) in command.words.enumerated() {
      for option in options {
        if word.text == option, index + 1 < command.words.count,
          value(command.words[index + 1].text) == number
        {
          return true
        }
        if word.text.hasPrefix(option + "="), value(String(word.text.dropFirst(option.count + 1))) == number {
          return true
        }
        if option.count == 2, word.text == option + number { return true }
      }
    }
    return false
  }

  /// Gives a user without a home folder one.
  static func homeFolder(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let user = site.state.user, !site.state.isRoot,
      site.state.environment["HOME"] == nil,
      site.output.contains(where: { line in
        ["//.", "'/.", "\"/.", " /.", "mkdir /."].contains { line.hasText($0) }
          && (line.hasText("ermission denied") || line.hasText("EACCES"))
      })
    else { return nil }
    return Proposal(
      text: "Set HOME: the user `\(user)` has no home directory, so programs write to `/`.",
      changes: site.change([site.insert(lines: ["ENV HOME=/tmp"], before: failing)]))
  }
}
