/// Repairs of small mistakes in commands: options, quotes, names, what a shell of its own does.
enum CommandTextRecipes {
  /// Names the processor and the system as Go calls them.
  static func goTarget(_ site: RepairSite) -> Proposal? {
    guard let line = site.line(with: "unsupported GOOS/GOARCH pair "),
      let found = line.rangeOfText("unsupported GOOS/GOARCH pair "),
      case let pair = line[found.upperBound...].prefix(while: { $0 != " " }).split(separator: "/"),
      pair.count == 2
    else { return nil }
    var edits: [Edit] = []
    for (name, value) in [("GOOS", String(pair[0])), ("GOARCH", String(pair[1]))] {
      guard let own = goNames[value.lowercased()] else { continue }
      let wanted = name + "=" + value
      for command in site.script.commands {
        for word in command.assignments where word.text == wanted {
          edits.append(site.replace(word.range, with: name + "=" + own))
        }
      }
      if edits.isEmpty, let set = SettingEdits(site: site).set(name, to: own) { edits += set }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Name the target as Go does: `\(pair.map { goNames[$0.lowercased()] ?? String($0) }.joined(separator: "/"))`.",
      changes: site.change(edits))
  }

  /// Other names of processors and systems, and those of Go (`go tool dist list`).
  private static let goNames: [String: String] = [
    "x86_64": "amd64", "x64": "amd64", "x86-64": "amd64", "aarch64": "arm64", "arm64v8": "arm64",
    "armv8": "arm64", "armv7": "arm", "armv7l": "arm", "armhf": "arm", "armv6": "arm", "i386": "386",
    "i686": "386", "x86": "386", "ppc64el": "ppc64le", "macos": "darwin", "osx": "darwin", "win": "windows",
  ]

  /// Leaves `-mod` out, which workspaces do not take.
  static func dropModFlag(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.says("-mod may only be set to readonly") else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where command.program == "go" {
      for (index, word) in command.words.enumerated() where word.text.hasPrefix("-mod=") && index > 0 {
        edits.append(site.remove(index...index, of: command))
      }
    }
    if edits.isEmpty, let stage = site.stage {
      for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
        let instruction = site.file.instructions[index]
        guard instruction.keyword == "ENV" else { continue }
        let text = site.file.text(instruction.range)
        guard text.hasText("GOFLAGS"), let start = text.rangeOfText("-mod=") else { continue }
        let value = text[start.lowerBound...].prefix { $0 != " " && $0 != "\"" && $0 != "'" && $0 != "\n" }
        var end = value.endIndex
        if end < text.endIndex, text[end] == " " { end = text.index(after: end) }
        let from =
          instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: start.lowerBound)
        let to = instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: end)
        edits.append(site.replace(from..<to, with: ""))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Leave `-mod` out: a workspace (go.work) takes only `readonly`.", changes: site.change(edits))
  }

  /// Adds the module to the workspace, as go itself says.
  static func addToWorkspace(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("not one of the workspace modules listed in go.work"),
      let command = site.script.commands.first(where: { $0.program == "go" && !$0.has("work") })
    else { return nil }
    return Proposal(
      text:
        "Add the module to the workspace (`go work use .`), best in the repository; here the build does it.",
      changes: site.change([site.insert("go work use . && ", at: command.range.lowerBound)]))
  }

  /// Puts the quotes of GOFLAGS around the whole flag.
  static func quoteGoFlags(_ site: RepairSite) -> Proposal? {
    guard site.says("parsing $GOFLAGS"), let stage = site.stage else { return nil }
    for index in site.file.stages[stage].instructions where site.isReal(index) {
      let instruction = site.file.instructions[index]
      let text = site.file.text(instruction.range)
      guard instruction.keyword == "ENV", text.hasText("GOFLAGS") else { continue }
      for flag in ["-ldflags", "-gcflags", "-tags"] {
        for joint in [" '", "='"] {
          guard let found = text.rangeOfText(flag + joint) else { continue }
          let start =
            instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
          let end = start + (flag + joint).utf8.count
          return Proposal(
            text: "Put the quotes around the whole flag: `'\(flag)=…'`.",
            changes: site.change([site.replace(start..<end, with: "'" + flag + "=")]))
        }
      }
    }
    return nil
  }

  /// Writes the requirement with the hash that pip prints.
  static func addHash(_ site: RepairSite) -> Proposal? {
    guard let line = site.output.first(where: { $0.hasText(" --hash=sha256:") && $0.hasText("==") }),
      case let words = line.split(separator: " ").map(String.init), words.count == 2,
      words[1].dropFirst("--hash=sha256:".count).allSatisfy({ $0.isHexDigit }),
      ValueForm.package.admits(String(words[0].prefix { $0 != "=" }))
    else { return nil }
    return PythonRecipes.replace(
      words[0], with: words[0] + " " + words[1], inCommand: words[0],
      "Add the hash that pip prints: with one hash in the list, every requirement needs one. Compare it with the index.",
      site)
  }

  /// Names a package that setup.py imports among those that the build needs.
  static func buildRequirement(_ site: RepairSite) -> Proposal? {
    guard site.says("Getting requirements to build wheel"), let module = site.capture("module"),
      let package = PythonModules.package(of: module)?.pip,
      let bytes = site.project.contents("pyproject.toml"),
      case let text = String(decoding: bytes, as: UTF8.self),
      let found = text.rangeOfText("requires = ["),
      let close = text[found.upperBound...].firstIndex(of: "]"), text[found.upperBound..<close].contains("\"")
    else { return nil }
    let offset = text.utf8.distance(from: text.startIndex, to: found.upperBound)
    return Proposal(
      text:
        "Name `\(package)` in `build-system.requires`: setup.py imports it, and pip builds in an environment of its own.",
      target: .file,
      changes: [
        FileChange(
          path: site.project.contextPrefix + "pyproject.toml", old: bytes,
          edits: [
            Edit(range: offset..<offset, expected: [], replacement: Array("\"\(package)\", ".utf8))
          ])
      ])
  }

  /// Takes one of two packages that exclude each other.
  static func dropConflict(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.manager == .apt else { return nil }
    for line in site.output {
      guard let mark = line.rangeOfText(" : Conflicts: "),
        let first = line[..<mark.lowerBound].split(separator: " ").last.map(String.init),
        let second = line[mark.upperBound...].split(separator: " ").first.map(String.init)
      else { continue }
      for command in site.script.commands {
        guard PackageInstallation(command) != nil,
          let index = command.words.firstIndex(where: { $0.text == first }), index > 0,
          command.words.contains(where: { $0.text == second })
        else { continue }
        return Proposal(
          text: "Leave `\(first)` out: it and `\(second)` exclude each other.",
          changes: site.change([site.remove(index...index, of: command)]))
      }
    }
    return nil
  }

  /// Changes the file of apt's sources to the one that the image has.
  static func sourcesFile(_ site: RepairSite) -> Proposal? {
    let files = ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"]
    guard site.editableRun != nil, let missing = site.capture("file"),
      let place = files.firstIndex(of: missing),
      case let other = files[1 - place],
      !site.file.text(0..<site.file.bytes.count).hasText(other + " ")
    else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where command.program == "sed" {
      for word in command.words where word.text == missing {
        edits.append(site.replace(word.range, with: other))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(text: "Change `\(other)`: the image has its sources there.", changes: site.change(edits))
  }

  /// Takes a proxy of apt out that the build cannot reach.
  static func dropAptProxy(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let stage = site.stage else { return nil }
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      let text = site.file.text(instruction.range)
      guard instruction.keyword == "RUN", text.hasText("Acquire::http"), text.hasText("Proxy"),
        let address = text.between("://", "\""), let host = address.split(separator: "/").first,
        site.says(String(host)), ShellScript(of: instruction, in: site.file).commands.count == 1
      else { continue }
      let lines = instruction.lines
      let start = site.file.lineStarts[lines.lowerBound - 1]
      let end =
        lines.upperBound < site.file.lineCount
        ? site.file.lineStarts[lines.upperBound] : site.file.bytes.count
      return Proposal(
        text: "Leave apt's proxy `\(host)` out, or give one that a container can reach: it does not answer.",
        changes: site.change([site.replace(start..<end, with: "")]))
    }
    return nil
  }

  /// Gives git a name to commit in.
  static func gitIdentity(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, !site.instructionText.hasText("user.email"),
      let command = site.script.commands.first(where: { $0.program == "git" })
    else { return nil }
    return Proposal(
      text: "Give git a name and an address to commit in.",
      changes: site.change([
        site.insert(
          "git config --global user.name build && git config --global user.email build@localhost && ",
          at: command.range.lowerBound)
      ]))
  }

  /// Names a stage as the build asks for it.
  static func targetStage(_ site: RepairSite) -> Proposal? {
    guard let wanted = site.capture("target"), ValueForm.name.admits(wanted) else { return nil }
    let names = site.file.stages.compactMap(\.name)
    let alike = names.filter { $0.hasPrefix(wanted.lowercased()) || wanted.lowercased().hasPrefix($0) }
    guard let name = alike.count == 1 ? alike.first : Suggestion.closest(to: wanted, among: names) else {
      return nil
    }
    var edits: [Edit] = []
    for (index, instruction) in site.file.instructions.enumerated() where site.isReal(index) {
      let words = instruction.words(in: site.file.bytes)
      if instruction.keyword == "FROM" {
        for word in words where word.text.lowercased() == name {
          edits.append(site.replace(word.range, with: wanted))
        }
      }
      if let flag = instruction.flags.first(where: { $0.name == "from" }), flag.value == name {
        edits.append(site.replace(flag.range, with: "--from=" + wanted))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Call the stage `\(wanted)`, or build with `--target \(name)`: the Dockerfile calls it `\(name)`.",
      changes: site.change(edits))
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
      text: "Set HOME: the user `\(user)` has no home folder, so programs write into `/`.",
      changes: site.change([site.insert(lines: ["ENV HOME=/tmp"], before: failing)]))
  }

  /// Writes with `printf`: the `echo` of dash prints `-e`.
  static func plainEcho(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, let failing = site.failing, !site.state.isBash,
      site.output.contains(where: { $0.hasText("-e: not found") || $0.hasText("`-e") || $0.hasText("-e ") })
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
      text: "Write with `printf`: the image's /bin/sh prints the `-e` of `echo`.", changes: site.change(edits)
    )
  }

  /// Puts double quotes into the list form of a command.
  static func doubleQuotes(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let instruction = site.instruction,
      case let text = site.file.text(instruction.range), let open = text.firstIndex(of: "["),
      let close = text.lastIndex(of: "]"), open < close, !text[open...close].contains("\"")
    else { return nil }
    _ = failing
    let start = instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: open)
    let end = instruction.range.lowerBound + text.utf8.distance(from: text.startIndex, to: close)
    return Proposal(
      text: "Put the words of the list into double quotes: with single ones the shell gets the brackets.",
      applicability: .machine,
      changes: site.change([
        site.replace(start..<end, with: String(text[open..<close]).replacing("'", with: "\""))
      ]))
  }

  /// Spells an option of apt as apt does.
  static func aptOption(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let option = site.capture("option"), option.hasPrefix("-"),
      let name = Suggestion.closest(to: option, among: aptOptions), name != option
    else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where ["apt-get", "apt"].contains(command.program) {
      for word in command.words where word.text == option {
        edits.append(site.replace(word.range, with: name))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(text: "Write `\(name)`: apt has no option `\(option)`.", changes: site.change(edits))
  }

  private static let aptOptions = [
    "--no-install-recommends", "--no-install-suggests", "--yes", "--assume-yes", "--fix-missing",
    "--fix-broken", "--allow-downgrades", "--allow-unauthenticated", "--force-yes", "--quiet", "--reinstall",
    "--only-upgrade", "--no-upgrade", "--allow-change-held-packages", "--allow-remove-essential",
    "--download-only", "--install-recommends", "--purge", "--auto-remove", "--autoremove", "--simulate",
    "--allow-releaseinfo-change", "--target-release", "--no-remove",
  ]

  /// Lets the loader find libraries that were copied into the image.
  static func loaderCache(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let stage = site.stage, let library = site.capture("library"),
      site.manager != .apk, !site.file.text(0..<site.file.bytes.count).hasText("ldconfig")
    else { return nil }
    let isCopied = site.file.stages[stage].instructions.contains { index in
      let copy = site.file.instructions[index]
      guard index < failing, copy.keyword == "COPY",
        let destination = copy.words(in: site.file.bytes).last?.text
      else { return false }
      return destination.hasPrefix("/usr/local/lib") || destination == "/usr/local/"
        || site.file.text(copy.range).hasText(PathText.name(library))
    }
    let isInstalled = site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        index <= failing && site.file.text(site.file.instructions[index].range).hasText("make install")
      }
    }
    guard isCopied || isInstalled else { return nil }
    return Proposal(
      text: "Run `ldconfig` after the libraries are in the image: the loader finds them by its list.",
      changes: site.change([
        site.insert(lines: site.asRoot(["RUN ldconfig"], user: site.state.user), before: failing)
      ]))
  }

  /// Copies a folder that a build file names, and that no `COPY` brings.
  static func copyFolder(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let named = site.capture("directory"), PathRecipes.isPath(named),
      !named.hasPrefix("/"), case let folder = ContextFiles.clean(named), !folder.isEmpty
    else { return nil }
    let context = ContextFiles(project: site.project)
    guard context.isKnown, context.has(folder),
      !CopiedFiles(site).has(PathText.join(site.state.workdir, folder))
    else { return nil }
    return Proposal(
      text: "Copy `\(folder)` before it is used: the context has it, and no COPY brings it.",
      changes: site.change([site.insert(lines: ["COPY \(folder) ./\(folder)"], before: failing)]))
  }

  /// Lets make run its commands with bash.
  static func makeShell(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("make: ***"), site.manager != nil, site.manager != .apk,
      site.says("[[: not found") || site.says("Bad substitution") || site.says("source: not found")
        || site.says("pushd: not found")
    else { return nil }
    for command in site.script.commands where command.program == "make" {
      guard let program = command.words.first, !command.words.contains(where: { $0.text.hasPrefix("SHELL=") })
      else { continue }
      return Proposal(
        text: "Let make run its commands with bash: they use what /bin/sh does not know.",
        changes: site.change([site.insert(" SHELL=/bin/bash", at: program.range.upperBound)]))
    }
    return nil
  }
}
