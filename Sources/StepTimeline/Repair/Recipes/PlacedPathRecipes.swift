/// Repairs of commands that name a file of the context by another path than the one it was copied to.
enum PlacedPathRecipes {
  /// Uses the path that `COPY` gave a file or a folder.
  static func useCopied(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let listed = CopiedFiles.known(site) else { return nil }
    let paths = missingPaths(site)
    guard !paths.isEmpty else { return nil }
    let copied = CopiedFiles(site, from: listed)
    for missing in paths {
      if let proposal = proposal(missing, copied, site) { return proposal }
    }
    return nil
  }

  /// The paths that the output calls missing.
  static func missingPaths(_ site: RepairSite) -> [String] {
    var found: [String] = []
    for name in ["file", "directory", "path", "script", "program", "source", "command"] {
      if let value = site.capture(name), PathRecipes.isPath(value) { found.append(value) }
    }
    let forms = [
      ("can't cd to ", ""), ("cd: ", ": No such file"), ("cannot access '", "'"), ("cannot stat '", "'"),
      ("can't open file '", "'"), ("directory: '", "'"), ("/bin/sh: 1: ", ": not found"),
      ("/bin/sh: ", ": not found"),
      ("error: ", ": No such file"), ("can't open ", ":"), ("cannot open ", ": No such file"),
      ("can't open '", "'"), ("0: cannot open ", ":"), ("stat '", "'"), ("Cannot open: ", ""),
      ("directory \"", "\" does not exist"), ("/bin/bash: ", ": No such file"),
      ("line 1: ", ": No such file"),
    ]
    for line in site.evidence + site.output {
      for (open, close) in forms {
        let text =
          close.isEmpty
          ? line.rangeOfText(open).map { String(line[$0.upperBound...]) } : line.between(open, close)
        if let text, PathRecipes.isPath(text), !found.contains(text) { found.append(text) }
      }
    }
    return found
  }

  private static func proposal(_ missing: String, _ copied: CopiedFiles, _ site: RepairSite) -> Proposal? {
    var folder = site.state.workdir
    var edits: [Edit] = []
    var new: String?
    for command in site.script.commands {
      let program = command.words.first
      for word in command.words + command.redirections {
        guard word.text == missing || word.text.hasPrefix(missing + "/"), !word.isExpanded else { continue }
        let isProgram = word.range == program?.range
        // The last operand of these programs is written, so it need not exist.
        let operands = command.operands
        guard
          !["mv", "cp", "install", "ln", "rsync"].contains(command.program) || operands.count < 2
            || word.range != operands.last?.range
        else { continue }
        // Without a slash the shell looks for a program elsewhere.
        guard !isProgram || missing.hasText("/") else { continue }
        let wanted = PathText.join(folder, missing)
        guard !copied.has(wanted), let meant = copied.meant(by: wanted), meant != wanted,
          PathRecipes.isPath(meant)
        else { continue }
        let name = form(of: meant, like: missing, in: folder, isProgram: isProgram)
        new = name
        edits.append(site.replace(word.range, with: name + word.text.dropFirst(missing.count)))
      }
      if program?.text == "cd", let to = command.operands.first, !to.isExpanded {
        folder = PathText.join(folder, to.text)
      }
    }
    guard let new, !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use `\(new)`: COPY puts it in that place, and `\(missing)` does not exist.",
      changes: site.change(edits))
  }

  /// A path written as the old one was: absolute, or as seen from the folder.
  private static func form(of path: String, like old: String, in folder: String, isProgram: Bool) -> String {
    let prefix = folder == "/" ? "/" : folder + "/"
    guard !old.hasPrefix("/"), path.hasPrefix(prefix) else { return path }
    let relative = String(path.dropFirst(prefix.count))
    return old.hasPrefix("./") || (isProgram && !relative.hasText("/")) ? "./" + relative : relative
  }
}
