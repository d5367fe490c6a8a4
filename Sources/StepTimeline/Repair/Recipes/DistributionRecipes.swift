/// Repairs of commands that are another distribution's.
enum DistributionRecipes {
  // MARK: Packages

  /// Installs the packages with the manager that the image has.
  static func ownManager(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let stage = site.stage,
      let program = PackageRecipes.missingProgram(site), let foreign = PackageTool(program: program),
      let from = foreign.family, let own = manager(of: site), let to = own.family, from != to
    else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions
    where index >= failing && site.file.instructions[index].keyword == "RUN" && site.isReal(index) {
      let commands = ShellScript(of: site.file.instructions[index], in: site.file).commands
      guard commands.contains(where: { PackageTool(program: $0.program) == foreign }) else { continue }
      guard let edit = rewritten(commands, from, own, site) else { return nil }
      edits += edit
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Install with `\(own == .apt ? "apt-get" : own.rawValue)`: the image has no `\(program)`, which belongs to another distribution.",
      changes: site.change(edits))
  }

  /// The package manager of the image itself, not the one that its instructions call.
  private static func manager(of site: RepairSite) -> PackageTool? {
    if let manager = site.state.image.flatMap(PackageTool.init(image:)) { return manager }
    // dash numbers its lines and is Debian's; busybox does not.
    if site.output.contains(where: { $0.hasPrefix("/bin/sh: 1: ") && $0.hasSuffix(": not found") }) {
      return .apt
    }
    if site.output.contains(where: { $0.hasPrefix("/bin/sh: ap") && $0.hasSuffix(": not found") }) {
      return .apk
    }
    return nil
  }

  /// One installation that replaces all commands of the other manager.
  private static func rewritten(
    _ commands: [SimpleCommand], _ from: PackageManager, _ own: PackageTool, _ site: RepairSite
  ) -> [Edit]? {
    let isForeign = { (command: SimpleCommand) in
      PackageTool(program: command.program)?.family == from || command.removesLists
        || (command.program == "rm" && command.words.contains { $0.text.hasPrefix("/var/cache/apk") })
    }
    guard let first = commands.firstIndex(where: isForeign), let last = commands.lastIndex(where: isForeign),
      commands[first...last].allSatisfy({
        isForeign($0) && $0.depth == 0 && ($0.joint == .and || $0.joint == .first || $0.joint == .sequence)
      })
    else { return nil }
    var packages: [String] = []
    for command in commands[first...last] {
      guard let installation = PackageInstallation(command) else {
        // Commands that remove packages or add repositories cannot be translated for another manager.
        guard
          command.updatesLists || command.removesLists || command.program == "rm"
            || command.has("clean", "autoclean")
        else { return nil }
        continue
      }
      for word in installation.packages {
        guard let name = translated(word.text, from, own) else { return nil }
        for part in name.split(separator: " ").map(String.init) where !packages.contains(part) {
          packages.append(part)
        }
      }
    }
    guard !packages.isEmpty, packages.allSatisfy(PackageEdits.isName) else { return nil }
    let range = commands[first].range.lowerBound..<commands[last].range.upperBound
    return [site.replace(range, with: String(own.installLine(packages).dropFirst("RUN ".count)))]
  }

  /// A package by the name that it has in the distribution of another manager.
  private static func translated(_ name: String, _ from: PackageManager, _ own: PackageTool) -> String? {
    guard let to = own.family, PackageEdits.isName(name) else { return nil }
    return PackageTranslations.debian(name, of: from).flatMap { PackageTranslations.translated($0, for: to) }
  }

  // MARK: Users

  /// Makes users and groups with the options that the image's commands know.
  static func userOptions(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else {
      return nil
    }
    let own = site.state.image.flatMap(PackageTool.init(image:)) ?? site.state.manager
    let isBusybox = own == .apk || site.state.image?.official == "busybox"
    guard own != nil || isBusybox else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands {
      let new: String?
      switch command.program {
      case "adduser" where !isBusybox: new = useradd(command)
      case "addgroup" where !isBusybox: new = groupadd(command)
      case "useradd" where isBusybox: new = adduser(command)
      case "groupadd" where isBusybox: new = addgroup(command)
      default: continue
      }
      guard let new, new != text(command, site) else { return nil }
      edits.append(site.replace(command.range, with: new))
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: isBusybox
        ? "Create users with `addgroup` and `adduser`, which this image has."
        : "Create users with `groupadd` and `useradd`: this image's `adduser` does not have Alpine's options.",
      changes: site.change(edits))
  }

  private static func text(_ command: SimpleCommand, _ site: RepairSite) -> String {
    site.file.text(command.range)
  }

  /// The options and operands of a command, read by its one-letter options; `nil` for others.
  private static func parsed(_ command: SimpleCommand, withValue: String, without: String) -> (
    options: [Character: String], operands: [String]
  )? {
    var options: [Character: String] = [:]
    var operands: [String] = []
    var words = command.words.dropFirst().map(\.text)[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("-"), word.count > 1, !word.hasPrefix("--") else {
        if word.hasPrefix("--") { return nil }
        operands.append(word)
        continue
      }
      var letters = word.dropFirst()
      while let letter = letters.popFirst() {
        if withValue.contains(letter) {
          options[letter] = letters.isEmpty ? words.popFirst() : String(letters)
          letters = ""
        } else if without.contains(letter) {
          options[letter] = ""
        } else {
          return nil
        }
      }
    }
    let isPlain = { (text: String) in text.isEmpty || ValueForm.path.bare(text) != nil || text.hasPrefix("$")
    }
    return options.values.allSatisfy(isPlain) && operands.allSatisfy(isPlain) ? (options, operands) : nil
  }

  /// busybox's `adduser` as shadow's `useradd`.
  private static func useradd(_ command: SimpleCommand) -> String? {
    guard let (options, operands) = parsed(command, withValue: "hgsGuk", without: "SDH") else { return nil }
    if operands.count == 2, options.isEmpty { return "usermod -aG \(operands[1]) \(operands[0])" }
    guard operands.count == 1, options["k"] == nil else { return nil }
    var words = ["useradd"]
    if options["S"] != nil { words.append("--system") }
    if let id = options["u"] { words += ["--uid", id] }
    if let group = options["G"] { words += ["--gid", group] }
    if let home = options["h"] { words += ["--home-dir", home] }
    if let shell = options["s"] { words += ["--shell", shell] }
    if options["H"] != nil { words.append("--no-create-home") } else { words.append("--create-home") }
    return (words + operands).joined(separator: " ")
  }

  private static func groupadd(_ command: SimpleCommand) -> String? {
    guard let (options, operands) = parsed(command, withValue: "g", without: "S") else { return nil }
    if operands.count == 2, options.isEmpty { return "usermod -aG \(operands[1]) \(operands[0])" }
    guard operands.count == 1 else { return nil }
    return
      (["groupadd"] + (options["S"] == nil ? [] : ["--system"]) + (options["g"].map { ["--gid", $0] } ?? [])
      + operands)
      .joined(separator: " ")
  }

  /// shadow's `useradd` as busybox's `adduser`.
  private static func adduser(_ command: SimpleCommand) -> String? {
    let short = shortened(
      command,
      [
        "--system": "-r", "--create-home": "-m", "--no-create-home": "-M", "--uid": "-u", "--gid": "-g",
        "--home-dir": "-d",
        "--home": "-d", "--shell": "-s", "--comment": "-c",
      ])
    guard let (options, operands) = parsed(short, withValue: "ugdsc", without: "rmMU"), operands.count == 1
    else { return nil }
    var words = ["adduser", options["r"] == nil ? "-D" : "-S"]
    if options["m"] == nil, options["r"] == nil || options["M"] != nil { words.append("-H") }
    if let id = options["u"] { words += ["-u", id] }
    if let group = options["g"] { words += ["-G", group] }
    if let home = options["d"] { words += ["-h", home] }
    if let shell = options["s"] { words += ["-s", shell] }
    return (words + operands).joined(separator: " ")
  }

  private static func addgroup(_ command: SimpleCommand) -> String? {
    let short = shortened(command, ["--system": "-r", "--gid": "-g"])
    guard let (options, operands) = parsed(short, withValue: "g", without: "r"), operands.count == 1 else {
      return nil
    }
    return
      (["addgroup"] + (options["r"] == nil ? [] : ["-S"]) + (options["g"].map { ["-g", $0] } ?? []) + operands)
      .joined(separator: " ")
  }

  /// A command with its long options as short ones.
  private static func shortened(_ command: SimpleCommand, _ names: [String: String]) -> SimpleCommand {
    var short = command
    short.words = command.words.flatMap { word -> [ShellWord] in
      let parts = word.text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first.flatMap({ names[$0] }) else { return [word] }
      var option = word
      option.text = name
      guard parts.count > 1 else { return [option] }
      var value = word
      value.text = parts[1]
      return [option, value]
    }
    return short
  }
}
