/// Turns the Dockerfile lines of a rule's fix into edits, where they only add: packages, and `ENV`.
struct SnippetEdits {
  let site: RepairSite

  /// Whether the failed step's command has been changed so already.
  func isThere(_ fix: Fix) -> Bool {
    guard let change = fix.change, case .isThere = CommandChangeEdits(site: site).make(change) else {
      return false
    }
    return true
  }

  /// - Returns: `nil` if a human has to place the lines, or if they contain an unknown value.
  func changes(for fix: Fix) -> [FileChange]? {
    if let change = fix.change {
      if case .edits(let edits) = CommandChangeEdits(site: site).make(change) { return site.change(edits) }
      return nil
    }
    guard let snippet = fix.snippet, let failing = site.editable,
      !snippet.hasText("<"), !snippet.hasText(".example"), !snippet.hasText("…"), !snippet.hasText("...")
    else { return nil }
    let lines = Dockerfile(text: snippet)
    guard !lines.instructions.isEmpty else { return nil }
    var packages: [String] = []
    var added: [String] = []
    var edits: [Edit] = []
    for instruction in lines.instructions {
      switch instruction.keyword {
      case "ENV":
        let new = lines.assignments(of: instruction).filter { site.state.environment[$0.name] != $0.value }
        guard !new.isEmpty, new.allSatisfy({ site.state.environment[$0.name] == nil }) else { return nil }
        if let own = ownSettings(of: new) {
          guard new.count == 1 else { return nil }
          edits += own
        } else {
          added.append(lines.text(instruction.range))
        }
      case "RUN":
        guard let found = installed(instruction, lines) else { return nil }
        packages += found
      default: return nil
      }
    }
    if !packages.isEmpty {
      // What COPY misses in another stage is not installed in its own.
      guard !["COPY", "ADD"].contains(site.instruction?.keyword), let manager = site.manager,
        let edit = PackageEdits(site: site, manager: manager).install(packages)
      else {
        return nil
      }
      edits += edit
    }
    if !added.isEmpty { edits.append(site.insert(lines: added, before: failing)) }
    return edits.isEmpty ? nil : site.change(edits)
  }

  /// The edits of the values that the step's own commands give to the variables: those count, and not the image's.
  ///
  /// - Returns: `nil` if no command gives one of them another value.
  private func ownSettings(of variables: [(name: String, value: String?)]) -> [Edit]? {
    var edits: [Edit] = []
    for (name, value) in variables {
      let setting = "\(name)=\(value ?? "")"
      guard ValueForm.word.admits(setting) else { continue }
      edits += site.script.commands.flatMap { command in
        (command.assignments + (command.program == "export" ? command.words : []))
          .filter { $0.text.hasPrefix(name + "=") && $0.text != setting && !$0.text.hasText("$\(name)") }
          .map { site.replace($0.range, with: setting) }
      }
    }
    return edits.isEmpty ? nil : edits
  }

  /// The packages of a `RUN` that only installs them with the stage's manager.
  private func installed(_ instruction: Instruction, _ lines: Dockerfile) -> [String]? {
    var packages: [String] = []
    for command in ShellScript(of: instruction, in: lines).commands {
      if let installation = PackageInstallation(command) {
        guard installation.manager.base == site.manager?.base, installation.manager.base != nil else {
          return nil
        }
        packages += installation.packages.map(\.text)
      } else if !command.has("update", "makecache", "clean"), !command.removesLists {
        return nil
      }
    }
    return packages.isEmpty ? nil : packages
  }
}
