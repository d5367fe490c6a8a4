/// Repairs of commands on the system of the image: keys, kernel headers, files that need not be there, archives, flags.
enum SystemRecipes {
  /// Installs gnupg, which `apt-key` runs.
  static func gnupg(_ site: RepairSite) -> Proposal? {
    guard site.manager == .apt, site.says("gnupg1 do not seem to be installed"),
      let changes = PackageRecipes.install(["gnupg"], site)
    else { return nil }
    return Proposal(text: "Install `gnupg` before the key is added: `apt-key` needs it.", changes: changes)
  }

  /// Installs the headers of the distribution's kernel instead of those of the host's kernel.
  static func kernelHeaders(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.manager == .apt else { return nil }
    let isUbuntu = site.state.image?.official == "ubuntu"
    guard let range = site.instruction?.range else { return nil }
    let text = site.file.text(range)
    for name in ["linux-headers-", "linux-image-"] {
      for kernel in ["$(uname -r)", "`uname -r`"] {
        guard let found = text.rangeOfText(name + kernel) else { continue }
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let new = name + (isUbuntu ? "generic" : "amd64")
        return Proposal(
          text:
            "Install `\(new)`: `uname -r` prints the kernel of the build machine, which the image's release does not have.",
          changes: site.change([site.replace(start..<(start + (name + kernel).utf8.count), with: new)]))
      }
    }
    return nil
  }

  /// Registers a program as an alternative, which `--set` only chooses from those that are registered.
  static func registerAlternative(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let name = site.capture("name") else { return nil }
    for command in site.script.commands
    where ["update-alternatives", "alternatives"].contains(command.program) {
      guard let option = command.words.first(where: { $0.text == "--set" }),
        command.operands.map(\.text).first == name, command.operands.count == 2,
        case let target = command.operands[1], !target.isExpanded, target.text.hasPrefix("/"),
        PathRecipes.isPath(name)
      else { continue }
      let folder = PathText.folder(target.text)
      return Proposal(
        text:
          "Register `\(target.text)` as `\(name)` first: `--set` only selects registered alternatives.",
        changes: site.change([
          site.replace(
            option.range.lowerBound..<target.range.upperBound,
            with: "--install \(folder)/\(name) \(name) \(target.text) 1")
        ]))
    }
    return nil
  }

  /// Adds `-f` to `rm`, which then ignores missing files.
  static func forceRemove(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.says("rm: "),
      let file = site.capture("file", "path")
    else { return nil }
    for command in site.script.commands where command.program == "rm" {
      guard let program = command.words.first,
        command.operands.contains(where: { $0.text == file || $0.text.contains("*") || $0.isExpanded })
      else { continue }
      let options = command.words.dropFirst().filter { $0.text.hasPrefix("-") && !$0.text.hasPrefix("--") }
      guard !options.contains(where: { $0.text.contains("f") }), !command.has("--force") else { continue }
      let edit =
        options.first.map { site.insert("f", at: $0.range.upperBound) }
        ?? site.insert(" -f", at: program.range.upperBound)
      return Proposal(
        text: "Use `rm -f`, which ignores missing files: `\(file)` is not in this image.",
        changes: site.change([edit]))
    }
    return nil
  }

  /// Copies an archive as it is: `ADD` unpacks it.
  static func copyArchive(_ site: RepairSite) -> Proposal? {
    guard let missing = site.capture("file", "path") ?? PlacedPathRecipes.missingPaths(site).first else {
      return nil
    }
    let name = PathText.name(missing)
    guard
      [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".txz", ".tbz2"].contains(where: {
        name.hasSuffix($0)
      })
    else { return nil }
    for copy in site.state.copies.reversed()
    where site.isReal(copy.instruction) && copy.sources.contains(where: { PathText.name($0) == name }) {
      let instruction = site.file.instructions[copy.instruction]
      guard instruction.keyword == "ADD", !copy.sources.contains(where: { $0.hasText("://") }) else {
        continue
      }
      return Proposal(
        text:
          "Copy `\(name)` with `COPY`: `ADD` unpacks a local archive, so the archive itself is not in the image.",
        changes: site.change([site.replace(instruction.keywordRange, with: "COPY")]))
    }
    return nil
  }

  // MARK: Flags

  /// The flags of instructions (docs.docker.com/reference/dockerfile).
  private static let flags: [String: [String]] = [
    "HEALTHCHECK": ["interval", "timeout", "start-period", "start-interval", "retries"],
    "COPY": ["from", "chown", "chmod", "link", "parents", "exclude"],
    "ADD": ["keep-git-dir", "checksum", "chown", "chmod", "link", "exclude", "unpack"],
    "RUN": ["mount", "network", "security"], "FROM": ["platform"],
  ]

  /// Changes a flag of an instruction to the one that exists.
  static func nearestFlag(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction,
      let known = flags[instruction.keyword],
      let wrong = instruction.flags.first(where: { !known.contains($0.name) }),
      let name = Suggestion.closest(to: wrong.name.lowercased(), among: known)
    else { return nil }
    let text = site.file.text(wrong.range)
    guard let found = text.rangeOfText(wrong.name) else { return nil }
    let start = wrong.range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return Proposal(
      text: "Use `--\(name)`: \(instruction.keyword) has no flag `--\(wrong.name)`.",
      applicability: .machine,
      changes: site.change([site.replace(start..<(start + wrong.name.utf8.count), with: name)]))
  }
}
