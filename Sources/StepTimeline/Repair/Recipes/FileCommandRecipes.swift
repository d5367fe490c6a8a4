/// Repairs of commands that handle files, folders and things that the image has already.
enum FileCommandRecipes {
  /// Adds `-r` to `cp` or `rm`, so that they take a folder with its contents.
  static func wholeFolder(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let folder = site.capture("file") else {
      return nil
    }
    let program = site.says("rm: ") ? "rm" : "cp"
    for command in site.script.commands where command.program == program {
      guard let name = command.words.first, command.operands.contains(where: { isIt($0, folder) }) else {
        continue
      }
      let options = command.words.dropFirst().filter { $0.text.hasPrefix("-") }
      let isWhole = options.contains {
        ["--recursive", "--archive"].contains($0.text)
          || (!$0.text.hasPrefix("--") && $0.text.contains { "rRa".contains($0) })
      }
      guard !isWhole else { continue }
      return Proposal(
        text: "Use `\(program) -r`: `\(folder)` is a directory.",
        changes: site.change([site.insert(" -r", at: name.range.upperBound)]))
    }
    return nil
  }

  private static func isIt(_ word: ShellWord, _ path: String) -> Bool {
    word.text == path || word.text == path + "/" || (word.isExpanded && !path.isEmpty)
      || PathText.name(word.text) == PathText.name(path) || word.text.contains("*")
  }

  /// Corrects the path of a copied folder: `COPY` copies the contents of a folder, not the folder itself.
  static func copiedFolder(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil,
      let missing = site.capture("file", "directory", "path"), PathRecipes.isPath(missing)
    else { return nil }
    let context = ContextFiles(project: site.project)
    guard context.isKnown else { return nil }
    let wanted = PathText.join(site.state.workdir, missing)
    for copy in site.state.copies.reversed() where copy.from == nil {
      for source in copy.sources.map(ContextFiles.clean)
      where !source.isEmpty && context.has(source) && !context.files.contains(source) {
        let base = PathText.join(copy.destination, "")
        let hoped = PathText.join(base, PathText.name(source))
        guard wanted == hoped || wanted.hasPrefix(hoped + "/") else { continue }
        let rest = String(wanted.dropFirst(hoped.count))
        guard context.has(source + rest) else { continue }
        let found = rest.isEmpty ? base : (base == "/" ? "" : base) + rest
        let words = site.script.commands.flatMap { $0.words.dropFirst() + $0.redirections }.filter {
          $0.text == missing || $0.text.hasPrefix(missing + "/")
        }
        guard !words.isEmpty else { continue }
        return Proposal(
          text: "Use `\(found)`: COPY copies the content of `\(source)`, not the folder itself.",
          changes: site.change(
            words.map { site.replace($0.range, with: found + $0.text.dropFirst(missing.count)) }))
      }
    }
    return nil
  }

  /// Puts `&&` between two commands that were written as one.
  static func joinCommands(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    for command in site.script.commands
    where ["apt-get", "apt", "apk", "dnf", "yum"].contains(command.program) {
      guard let next = command.words.dropFirst().first(where: { $0.text == command.words[0].text }) else {
        continue
      }
      return Proposal(
        text: "Put `&&` between the two commands: `\(next.text)` was read as an argument of the first.",
        changes: site.change([site.insert("&& ", at: next.range.lowerBound)]))
    }
    return nil
  }

  /// Allows git to work in a repository of another user.
  static func trustRepository(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      let folder = site.capture("directory"), PathRecipes.isPath(folder), folder.hasPrefix("/"),
      !site.file.text(0..<site.file.bytes.count).hasText("safe.directory")
    else { return nil }
    return Proposal(
      text: "Add `\(folder)` to git's `safe.directory`: it belongs to a different user than this step's.",
      changes: site.change([
        site.insert(lines: ["RUN git config --global --add safe.directory \(folder)"], before: failing)
      ]))
  }

  /// Leaves a user or a group as it is that the image has already.
  static func keepExisting(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let name = site.capture("name"), Int(name) == nil,
      ValueForm.package.admits(name), name != "root"
    else { return nil }
    if site.says("if you want to add this user to that group") { return joinExistingGroup(name, site) }
    // `addgroup` may be what `adduser` calls: then no command of the script makes the group by itself.
    let isGroup = ["groupadd: ", "addgroup: "].contains { sign in site.evidence.contains { $0.hasText(sign) }
    }
    let programs = isGroup ? ["groupadd", "addgroup"] : ["useradd", "adduser"]
    for command in site.script.commands where programs.contains(command.program) {
      guard let named = command.operands.last, named.text == name, command.joint != .pipe else { continue }
      let question = isGroup ? "getent group \(name)" : "id -u \(name)"
      return Proposal(
        text:
          "Create the \(isGroup ? "group" : "user") `\(name)` only if it does not exist: this image already has it.",
        changes: site.change([
          site.insert("{ \(question) > /dev/null 2>&1 || ", at: command.range.lowerBound),
          site.insert("; }", at: command.range.upperBound),
        ]))
    }
    return nil
  }

  /// Puts a new user into the group of the same name that the image has.
  private static func joinExistingGroup(_ name: String, _ site: RepairSite) -> Proposal? {
    for command in site.script.commands where command.program == "useradd" || command.program == "adduser" {
      guard let program = command.words.first, command.operands.last?.text == name,
        !command.words.contains(where: { $0.text.hasPrefix("-g") || $0.text.hasPrefix("--gid") })
      else { continue }
      return Proposal(
        text: "Add the new user to the existing group `\(name)` with `--gid \(name)`.",
        changes: site.change([site.insert(" --gid \(name)", at: program.range.upperBound)]))
    }
    return nil
  }

  /// Runs `make` in the folder that has the makefile.
  static func makefileFolder(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.says("no makefile found") else { return nil }
    let context = ContextFiles(project: site.project)
    let folders = Set(
      context.files.filter { ["Makefile", "makefile", "GNUmakefile"].contains(PathText.name($0)) }
        .map(PathText.folder))
    guard folders.count == 1, let folder = folders.first, let place = place(ofFolder: folder, site),
      PathRecipes.isPath(place), place != site.state.workdir
    else { return nil }
    for command in site.script.commands where command.program == "make" {
      guard let name = command.words.first else { continue }
      let text = "Run `make` in `\(place)`: that folder has the makefile."
      if let option = command.words.firstIndex(where: { $0.text == "-C" }), option + 1 < command.words.count {
        let word = command.words[option + 1]
        guard PathText.join(site.state.workdir, word.text) != place else { return nil }
        return Proposal(text: text, changes: site.change([site.replace(word.range, with: place)]))
      }
      return Proposal(
        text: text, changes: site.change([site.insert(" -C \(place)", at: name.range.upperBound)]))
    }
    return nil
  }

  /// The place of a folder of the context in the image.
  private static func place(ofFolder folder: String, _ site: RepairSite) -> String? {
    for copy in site.state.copies.reversed() where copy.from == nil {
      for source in copy.sources.map(ContextFiles.clean) {
        let base = PathText.join(copy.destination, "")
        if folder == source { return base }
        let prefix = source.isEmpty ? "" : source + "/"
        if folder.hasPrefix(prefix) { return PathText.join(base, String(folder.dropFirst(prefix.count))) }
      }
    }
    return nil
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
      text: "Copy `\(folder)` before it is used: it is in the build context, but no COPY includes it.",
      changes: site.change([site.insert(lines: ["COPY \(folder) ./\(folder)"], before: failing)]))
  }
}
