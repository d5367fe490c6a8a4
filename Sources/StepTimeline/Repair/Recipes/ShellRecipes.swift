/// Repairs of shell commands: the shell itself, options, names of programs.
enum ShellRecipes {
  private static let builtinsOfBash: Set<String> = [
    "pushd", "popd", "shopt", "declare", "typeset", "let", "mapfile", "readarray",
  ]

  /// Runs the stage's commands with bash.
  static func useBash(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      !site.state.isBash
    else { return nil }
    if let plain = plainSource(site) ?? bashScript(site) { return plain }
    guard needsBash(site) else { return nil }
    var edits: [Edit] = []
    switch site.manager {
    case .apt, .dnf, .yum, .microdnf, .zypper, .pacman: break
    case .apk:
      if !site.state.installs("bash") {
        edits.append(
          site.insert(
            lines: site.asRoot(["RUN apk add --no-cache bash"], user: site.state.user), before: failing))
      }
    case nil: return nil
    }
    edits.append(site.insert(lines: ["SHELL [\"/bin/bash\", \"-c\"]"], before: failing))
    return Proposal(
      text:
        "Run the commands with bash (`SHELL`): they use features that the image's /bin/sh does not support.",
      changes: site.change(edits))
  }

  /// `source FILE` is `. FILE` in every shell.
  private static func plainSource(_ site: RepairSite) -> Proposal? {
    let sources = site.script.commands.filter { $0.words.first?.text == "source" && $0.words.count > 1 }
    // The shell that complains is bash, which has it; one that has not says so.
    guard !sources.isEmpty, !needsBashBesideSource(site), !site.says("/bin/bash: line "),
      site.says("source: not found") || site.output.isEmpty && site.evidence.isEmpty
    else { return nil }
    let edits = sources.map { command in
      // Without a slash the shell looks for the file in PATH.
      let file = command.words[1].text
      let needsFolder = !file.hasText("/") && !command.words[1].isExpanded
      return site.replace(
        command.words[0].range.lowerBound..<command.words[1].range.lowerBound,
        with: needsFolder ? ". ./" : ". ")
    }
    return Proposal(
      text: "Use `.` instead of `source`, which only bash supports.", applicability: .machine,
      changes: site.change(edits))
  }

  /// `sh SCRIPT` ignores that the script's first line names bash.
  private static func bashScript(_ site: RepairSite) -> Proposal? {
    guard site.manager == .apt || site.manager == .dnf || site.manager == .yum || site.state.installs("bash")
    else {
      return nil
    }
    for command in site.script.commands where ["sh", "/bin/sh"].contains(command.words.first?.text ?? "") {
      guard let file = command.operands.first?.text, let path = ScriptRecipes.contextPath(of: file, site),
        let bytes = site.project.contents(path), bytes.starts(with: "#!".utf8),
        let first = String(decoding: bytes.prefix(80), as: UTF8.self).split(whereSeparator: \.isNewline)
          .first,
        first.hasSuffix("bash") || first.hasText("bash ")
      else { continue }
      return Proposal(
        text: "Run `\(file)` with bash, as its first line says.",
        changes: site.change([site.replace(command.words[0].range, with: "bash")]))
    }
    return nil
  }

  private static func needsBashBesideSource(_ site: RepairSite) -> Bool {
    site.script.commands.contains {
      builtinsOfBash.contains($0.program)
        // busybox's shell knows `[[`.
        || $0.program == "[[" && (site.manager != .apk || site.says("[[: not found"))
    }
      || site.instructionText.hasText("pipefail") || site.instructionText.hasText("<(")
      || site.instructionText.hasText("<<<") || hasBraces(site)
  }

  /// Whether a word has a list or a range in braces, which dash takes as it is: `{logs,run}`, `{1..3}`.
  private static func hasBraces(_ site: RepairSite) -> Bool {
    site.script.commands.flatMap(\.words).contains { word in
      let text = site.file.text(word.range)
      guard !text.hasPrefix("\""), !text.hasPrefix("'"), let open = text.firstIndex(of: "{"),
        open == text.startIndex || text[text.index(before: open)] != "$",
        let close = text[open...].firstIndex(of: "}")
      else { return false }
      let inner = text[open..<close]
      return (inner.contains(",") || inner.contains("..")) && !inner.contains(":") && !inner.contains("\"")
    }
  }

  private static func needsBash(_ site: RepairSite) -> Bool {
    if needsBashBesideSource(site) { return true }
    return site.says("Bad substitution") || site.says("bad substitution") || site.says("\"(\" unexpected")
  }

  /// Writes `=` for the `==` that only bash takes in `[ … ]`.
  static func singleEquals(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, !site.state.isBash,
      site.says("unexpected operator") || site.says("unknown operand")
    else { return nil }
    let edits = site.script.commands.filter { $0.program == "[" || $0.program == "test" }
      .flatMap(\.words).filter { $0.text == "==" }.map { site.replace($0.range, with: "=") }
    guard !edits.isEmpty else { return nil }
    return Proposal(text: "Use `=`: the image's /bin/sh does not support `==`.", changes: site.change(edits))
  }

  /// Adds `-p` to `mkdir`: it then accepts existing folders and makes parent folders.
  static func makeParents(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, (site.evidence + site.output).contains(where: isRefusedFolder),
      site.state.isBash || !hasBraces(site), !isAmongPrograms(site)
    else { return nil }
    let edits = site.script.commands.compactMap { command -> Edit? in
      guard command.program == "mkdir", let name = command.words.first else { return nil }
      let hasOption = command.words.dropFirst().contains {
        $0.text == "--parents"
          || ($0.text.hasPrefix("-") && !$0.text.hasPrefix("--") && $0.text.contains("p"))
      }
      return hasOption ? nil : site.insert(" -p", at: name.range.upperBound)
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use `mkdir -p`, which ignores an existing folder and creates parent folders.",
      applicability: .machine, changes: site.change(edits))
  }

  /// Whether what is there already is among programs: most likely a file, which `mkdir -p` does not accept.
  private static func isAmongPrograms(_ site: RepairSite) -> Bool {
    guard site.says("File exists"), let file = site.capture("file") else { return false }
    return ["bin", "sbin"].contains(PathText.name(PathText.folder(file)))
  }

  /// Whether a line is of a `mkdir` that failed.
  private static func isRefusedFolder(_ line: String) -> Bool {
    line.hasText("mkdir: ") || line.hasText("mkdir(") || line.hasText("create directory")
      || line.hasText("mkdir /")
  }

  /// Whether two paths are one file where `/bin`, `/sbin` and `/lib` are links into `/usr`.
  private static func isSamePlace(_ a: String, _ b: String) -> Bool {
    for folder in ["/bin/", "/sbin/", "/lib/"] {
      if a == "/usr" + b, b.hasPrefix(folder) || b == a { return true }
      if b == "/usr" + a, a.hasPrefix(folder) { return true }
    }
    return false
  }

  /// Adds `-f` to `ln`, which then replaces an existing file.
  static func forceLink(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil,
      site.says("ln: ") || site.says("symbolic link"), let file = site.capture("file")
    else { return nil }
    for command in site.script.commands where command.program == "ln" {
      let names = command.operands.map(\.text)
      let isIt = names.contains { file == $0 || PathText.name(file) == PathText.name($0) }
      guard isIt, let program = command.words.first else { continue }
      // /bin is /usr/bin in today's distributions: the link would replace the program by itself.
      if names.count == 2, Self.isSamePlace(names[0], names[1]) {
        guard !site.instructionText.hasText("[ -L \(names[1]) ]") else { continue }
        return Proposal(
          text:
            "Create the link only if it does not exist: `\(file)` already exists. In many images /bin is a link to /usr/bin.",
          changes: site.change([
            // In braces, so that a command before it which fails still ends the step.
            site.insert("{ [ -e \(names[1]) ] || [ -L \(names[1]) ] || ", at: command.range.lowerBound),
            site.insert("; }", at: command.range.upperBound),
          ]))
      }
      let options = command.words.dropFirst().filter { $0.text.hasPrefix("-") }
      guard
        !options.contains(where: {
          $0.text == "--force" || (!$0.text.hasPrefix("--") && $0.text.contains("f"))
        })
      else { continue }
      let edit =
        if let short = options.first(where: { !$0.text.hasPrefix("--") }) {
          site.insert("f", at: short.range.upperBound)
        } else {
          site.insert(" -f", at: program.range.upperBound)
        }
      return Proposal(
        text: "Use `ln -sf`, which replaces an existing file: `\(file)` already exists.",
        changes: site.change([edit]))
    }
    return nil
  }

  /// Makes the folder that a command writes into.
  static func makeFolder(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let forms = [
      ("to '", "': No such file"), ("create regular file '", "': No such file"),
      ("cannot create ", ": Directory nonexistent"),
      ("cannot touch '", "': No such file"), ("symbolic link '", "': No such file"),
      ("can't create '", "': No such file"),
      ("can't create ", ": nonexistent directory"), ("tee: '", "': No such file"),
      ("create '", "': No such file"),
      ("can't rename '", "': No such file"), ("/bin/sh: line 1: ", ": No such file or directory"),
    ]
    for line in site.evidence + site.output {
      for (open, close) in forms {
        guard let path = line.between(open, close), isPath(path), let proposal = makeFolder(of: path, site)
        else { continue }
        return proposal
      }
    }
    return nil
  }

  private static func isPath(_ text: String) -> Bool {
    text.hasText("/") && text.utf8.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "/._-+@") }
  }

  private static func makeFolder(of path: String, _ site: RepairSite) -> Proposal? {
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : PathText.folder(path)
    guard !folder.isEmpty, folder != "/" else { return nil }
    let commands = site.script.commands
    guard
      let index = commands.firstIndex(where: { command in
        (command.words + command.redirections).contains {
          $0.text == path || $0.text == folder || $0.text == folder + "/"
        }
      })
    else { return nil }
    // A pipe is one command for the shell.
    var first = index
    while first > 0, commands[first].joint == .pipe { first -= 1 }
    guard
      !commands[..<first].contains(where: { $0.program == "mkdir" && $0.words.contains { $0.text == folder } }
      )
    else {
      return nil
    }
    return Proposal(
      text: "Create the folder `\(folder)` first: the command does not create it.",
      changes: site.change([site.insert("mkdir -p \(folder) && ", at: commands[first].range.lowerBound)]))
  }

  /// Calls a program by its name in the image.
  static func renameProgram(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let program = PackageRecipes.missingProgram(site)
    else {
      return nil
    }
    let new: String
    switch program {
    case "python":
      guard site.state.packages.contains(where: { $0.hasPrefix("python3") }) else { return nil }
      new = "python3"
    case "pip":
      guard site.state.packages.contains(where: { $0.hasPrefix("python3-pip") || $0.hasPrefix("py3-pip") })
      else { return nil }
      new = "pip3"
    case "bash":
      // An image without a package manager cannot get it.
      guard site.manager == nil, ScriptRecipes.callsPlainScript(site) else { return nil }
      new = "sh"
    default: return nil
    }
    guard let stage = site.stage else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions
    where index >= failing && site.file.instructions[index].keyword == "RUN" {
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands
      where command.words.first?.text == program {
        edits.append(site.replace(command.words[0].range, with: new))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use `\(new)`: the stage has the program under that name, not as `\(program)`.",
      changes: site.change(edits))
  }
}
