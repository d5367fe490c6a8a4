/// Adds packages to a stage: to the list that is there, or with a line of its own.
struct PackageEdits {
  let site: RepairSite
  let manager: PackageTool

  /// - Returns: `nil` if all packages are there already, or nothing can be edited.
  func install(_ packages: [String]) -> [Edit]? {
    guard let failing = site.failing else { return nil }
    let missing = packages.filter { !site.state.installs($0) && !isInstalledInFailing($0) }
    guard !missing.isEmpty, missing.allSatisfy(Self.isName) else { return nil }
    if let edit = addToList(missing, failing) { return [edit] }
    return newLine(missing, failing)
  }

  /// Whether a text has the form of a package's name.
  static func isName(_ text: String) -> Bool {
    text.utf8.count <= 100 && ValueForm.package.admits(text) && !text.hasText("/") && !text.hasText("@")
      && !text.hasPrefix("_")
  }

  private func isInstalledInFailing(_ package: String) -> Bool {
    site.script.commands.compactMap(PackageInstallation.init).contains { installation in
      installation.packages.contains { $0.text == package }
    }
  }

  /// Appends to the last installation that has fresh package lists.
  private func addToList(_ packages: [String], _ failing: Int) -> Edit? {
    for index in [failing] + site.state.installations.reversed() where site.isReal(index) {
      let commands = ShellScript(of: site.file.instructions[index], in: site.file).commands
      var hasLists = manager != .apt
      var best: PackageInstallation?
      for command in commands {
        if command.updatesLists { hasLists = true }
        if command.removesLists { hasLists = manager != .apt }
        if index == failing, best == nil, isFailing(command) { break }
        guard let installation = PackageInstallation(command), installation.manager == manager, hasLists,
          !installation.packages.isEmpty, command.depth == 0,
          !installation.packages.contains(where: { $0.text.hasSuffix(".deb") || $0.text.hasSuffix(".rpm") })
        else { continue }
        best = installation
      }
      if let best, isRemovedLater(best, commands) == false { return append(packages, to: best) }
    }
    return nil
  }

  /// Whether the list is a group that the same commands remove again (`apk del .build-deps`).
  private func isRemovedLater(_ installation: PackageInstallation, _ commands: [SimpleCommand]) -> Bool {
    guard
      let flag = installation.command.words.firstIndex(where: { $0.text == "--virtual" || $0.text == "-t" }),
      flag + 1 < installation.command.words.count, manager == .apk
    else { return false }
    let name = installation.command.words[flag + 1].text
    return commands.contains { $0.program == "apk" && $0.has("del") && $0.words.contains { $0.text == name } }
      && !commands.contains { isFailing($0) }
  }

  /// Whether a command is the one that failed, by the program that was not found.
  private func isFailing(_ command: SimpleCommand) -> Bool {
    guard let program = site.capture("program", "tool", "compiler") else { return false }
    return command.program == program
  }

  private func append(_ packages: [String], to installation: PackageInstallation) -> Edit? {
    guard let last = installation.packages.last else { return nil }
    let bytes = site.file.bytes
    if installation.packages.count > 1 {
      let previous = installation.packages[installation.packages.count - 2]
      let between = bytes[previous.range.upperBound..<last.range.lowerBound]
      if let newline = between.lastIndex(of: UInt8(ascii: "\n")) {
        // If each package has a line of its own, a new one gets a line too, with the same indentation.
        let indent = String(decoding: bytes[(newline + 1)..<last.range.lowerBound], as: UTF8.self)
        guard indent.allSatisfy({ $0 == " " || $0 == "\t" }) else { return nil }
        let mark = String(UnicodeScalar(site.file.escape))
        let text = packages.map { " \(mark)\(site.file.lineEnd)\(indent)\($0)" }.joined()
        return site.insert(text, at: last.range.upperBound)
      }
    }
    return site.insert(packages.map { " " + $0 }.joined(), at: last.range.upperBound)
  }

  /// A line of its own, as early in the stage as what it needs is there.
  private func newLine(_ packages: [String], _ failing: Int) -> [Edit]? {
    guard let stage = site.stage else { return nil }
    let instructions = site.file.stages[stage].instructions
    var place = failing
    let touchesSources = instructions.contains { index in
      index < failing && site.file.instructions[index].keyword == "RUN"
        && ["/etc/apt", "apt-key", "add-apt-repository", "sources.list", "/etc/apk", "/etc/yum"].contains {
          site.file.text(site.file.instructions[index].range).hasText($0)
        }
    }
    if !touchesSources,
      let first = instructions.first(where: {
        ["RUN", "COPY", "ADD", "WORKDIR"].contains(site.file.instructions[$0].keyword)
      }), first < failing, site.isReal(first)
    {
      place = first
    }
    guard site.isReal(place) else { return nil }
    let user = site.file.state(before: place).user
    return [
      site.insert(lines: site.asRoot([manager.installLine(packages)], user: user), before: place)
    ]
  }
}
