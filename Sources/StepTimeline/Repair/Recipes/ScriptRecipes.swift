/// Repairs of scripts that the context brings: rights, line ends, the shell that they name.
enum ScriptRecipes {
  /// The path in the image of the script that could not be run.
  private static func script(_ site: RepairSite) -> String? {
    for named in [site.capture("script", "file", "path", "program")].compactMap(\.self)
    where named.hasText("/") && PathRecipes.isPath(named) { return named }
    for line in site.evidence + site.output {
      for (open, close) in [
        ("exec: \"", "\": permission denied"), ("/bin/sh: 1: ", ": Permission denied"),
        ("/bin/sh: ", ": Permission denied"),
        ("/bin/sh: ", ": not found"), ("exec /", ": no such file"),
        ("/bin/bash: line 1: ", ": Permission denied"),
      ] {
        if let path = line.between(open, close), PathRecipes.isPath(path), path.hasText("/") { return path }
      }
    }
    return nil
  }

  /// Whether the context brought a file, or may have.
  private static func isCopied(_ path: String, _ site: RepairSite) -> Bool {
    let wanted = PathText.join(site.state.workdir, path)
    return site.state.copies.contains { copy in
      copy.destination == wanted
        || wanted.hasPrefix(
          PathText.join(copy.destination, "") == "/" ? "/" : PathText.join(copy.destination, "") + "/")
    }
  }

  /// Whether a file could not be run, and not read or written.
  private static func wasNotRun(_ path: String, _ site: RepairSite) -> Bool {
    // bash has the same words for a file that it may not write; its exit code differs.
    if ["code: 126", "status 126", "Error 126"].contains(where: { site.says($0) }) { return true }
    if site.script.commands.contains(where: { $0.words.first?.text == path }) { return true }
    return (site.evidence + site.output).contains { line in
      line.hasText("ermission denied") && !RuleCatalog.wordsOfAccess.contains { line.hasText($0) }
        && (line.hasText("exec ") || line.hasText("exec: ")
          || line.hasText("sh: ") && !line.hasText(": line "))
    }
  }

  /// Makes a script executable before it is run.
  static func makeExecutable(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      site.says("ermission denied"), let path = script(site), isCopied(path, site), wasNotRun(path, site)
    else { return nil }
    let words =
      "Make `\(path)` executable before it is run (`chmod +x`): it is not executable in the build context."
    let isPlain = site.instruction?.heredocs.isEmpty == true && site.state.isRoot
    if isPlain, let command = site.script.commands.first(where: { $0.words.first?.text == path }),
      command.joint != .pipe
    {
      return Proposal(
        text: words, changes: site.change([site.insert("chmod +x \(path) && ", at: command.range.lowerBound)])
      )
    }
    return Proposal(
      text: words,
      changes: site.change([
        site.insert(lines: site.asRoot(["RUN chmod +x \(path)"], user: site.state.user), before: failing)
      ]))
  }

  /// The context's path of a file in the image.
  static func contextPath(of path: String, _ site: RepairSite) -> String? {
    let wanted = PathText.join(site.state.workdir, path)
    for copy in site.state.copies.reversed() where copy.from == nil {
      let folder = PathText.join(copy.destination, "")
      for source in copy.sources {
        let clean = ContextFiles.clean(source)
        if clean.contains("*") || clean.contains("?") {
          let above = PathText.folder(clean)
          let file = (above.isEmpty ? "" : above + "/") + PathText.name(wanted)
          if PathText.folder(wanted) == folder, IgnorePatterns.matches(file, clean),
            site.project.contents(file) != nil
          {
            return file
          }
          continue
        }
        if !copy.destination.hasSuffix("/"), copy.destination == wanted { return clean }
        if copy.destination.hasSuffix("/"), PathText.join(folder, PathText.name(clean)) == wanted {
          return clean
        }
        let prefix = folder == "/" ? "/" : folder + "/"
        if wanted.hasPrefix(prefix) {
          let rest = String(wanted.dropFirst(prefix.count))
          let joined = clean.isEmpty ? rest : clean + "/" + rest
          if site.project.contents(joined) != nil { return joined }
        }
      }
    }
    return nil
  }

  /// The place of the script that a command calls without a folder.
  private static func called(_ site: RepairSite) -> String? {
    if let path = script(site) { return path }
    let words = site.instruction?.jsonWords(in: site.file.bytes)
    let programs = words?.first.map { [$0.text] } ?? site.script.commands.compactMap { $0.words.first?.text }
    for program in programs {
      if program.hasText("/"), isCopied(program, site) { return program }
      for copy in site.state.copies where copy.from == nil {
        if PathText.name(copy.destination) == program, !copy.destination.hasSuffix("/") {
          return copy.destination
        }
        if copy.destination.hasSuffix("/"), copy.sources.contains(where: { PathText.name($0) == program }) {
          return copy.destination + program
        }
      }
    }
    // `sh script.sh`: the script is an operand.
    for command in site.script.commands where ["sh", "bash", "ash"].contains(command.program) {
      if let file = command.operands.first?.text, PathRecipes.isPath(file), isCopied(file, site) {
        return file
      }
    }
    return nil
  }

  /// Takes the carriage returns out of a script before it is run.
  static func unixLineEnds(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      let path = called(site), PathRecipes.isPath(path)
    else { return nil }
    let shown =
      ["\\r", "^M", "\r"].contains { mark in site.evidence.contains { $0.hasText(mark) } || site.says(mark) }
      || site.says("illegal option -") || site.says("Illegal option -")
    let contents = contextPath(of: path, site).flatMap(site.project.contents)
    guard contents.map({ $0.contains("\r\n") }) ?? shown,
      !site.file.text(0..<site.file.bytes.count).hasText("'s/\\r$//' \(path)")
    else { return nil }
    return Proposal(
      text:
        "Remove the Windows line endings (CRLF) from `\(path)`, or save it with Unix line endings (.gitattributes: `\(PathText.name(path)) text eol=lf`).",
      changes: site.change([
        site.insert(
          lines: site.asRoot(["RUN sed -i 's/\\r$//' \(path)"], user: site.state.user), before: failing)
      ]))
  }

  /// Gives a script the shell that the image has, or the image the shell.
  static func scriptShell(_ site: RepairSite) -> Proposal? {
    guard let path = called(site), let source = contextPath(of: path, site),
      let bytes = site.project.contents(source),
      bytes.starts(with: "#!".utf8), let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let first = String(decoding: bytes[2..<end], as: UTF8.self)
    guard !first.hasText("\r") else { return nil }
    let words = first.split(separator: " ").map { PathText.name(String($0)) }
    let shell = words.first == "env" ? words.dropFirst().first : words.first
    guard let shell, site.says(": not found") || site.says("no such file") || site.says("No such file") else {
      return nil
    }
    if let manager = site.manager {
      guard let packages = PackageRecipes.packages(of: shell, manager, site),
        let edits = PackageEdits(site: site, manager: manager).install(packages)
      else { return nil }
      return Proposal(
        text: "Install `\(packages.joined(separator: " "))`: the first line of `\(source)` requires it.",
        changes: site.change(edits))
    }
    guard shell == "bash", isPlainShell(bytes) else { return nil }
    return Proposal(
      text:
        "Use /bin/sh in the first line of `\(source)`: the image has no bash, and the script does not need it.",
      target: .file,
      changes: [
        FileChange(
          path: site.project.contextPrefix + source, old: bytes,
          edits: [Edit(range: 2..<end, expected: Array(bytes[2..<end]), replacement: Array("/bin/sh".utf8))])
      ])
  }

  /// Whether all that the instruction runs with bash are scripts that any shell can read.
  static func callsPlainScript(_ site: RepairSite) -> Bool {
    let calls = site.script.commands.filter { $0.program == "bash" }
    return !calls.isEmpty
      && calls.allSatisfy { call in
        guard let file = call.operands.first?.text, let source = contextPath(of: file, site),
          let bytes = site.project.contents(source)
        else { return false }
        return isPlainShell(bytes)
      }
  }

  /// Whether a script uses nothing that only bash has, as far as its text says.
  private static func isPlainShell(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let marks = [
      "[[", "function ", "<<<", "source ", "declare ", "local -", "pipefail", "shopt", "=(", "${!", "//",
      "&>", "<(", "pushd",
      "mapfile", "readarray", "$RANDOM", "BASH_", "(( ", "^^}", ",,}", "echo -e", "read -a", "read -p",
      "select ",
    ]
    return !marks.contains { text.hasText($0) }
  }
}
