/// Repairs by a language's own tool.
enum LanguageProgramRecipes {
  /// Installs a missing program by `go install`, `npm install -g` or `pip install`, if the stage has that tool.
  static func installProgram(_ program: String, _ site: RepairSite) -> Proposal? {
    if let proposal = ofDistribution(program, site) ?? byLine(program, site) { return proposal }
    guard let failing = site.editable, site.instruction?.keyword == "RUN",
      let (language, package) = LanguagePrograms.package(of: program), stage(site, has: language),
      let command = LanguagePrograms.installation(of: program),
      !mentions(package, before: failing, site)
    else { return nil }
    // Outside of Go's own image nothing adds /root/go/bin to PATH.
    let isOwn = site.state.image?.official == language.image
    let folder = language == .go && !isOwn ? "GOBIN=/usr/local/bin " : ""
    let lines = ["RUN \(folder)\(command)"]
    return Proposal(
      text: "Install `\(program)` with `\(language.command)`: the stage does not have it.",
      changes: site.change([
        site.insert(
          lines: language == .go ? lines : site.asRoot(lines, user: site.state.user), before: failing)
      ]))
  }

  /// Installs a language's second tool from the distribution if the first one comes from there.
  private static func ofDistribution(_ program: String, _ site: RepairSite) -> Proposal? {
    guard let manager = site.manager else { return nil }
    let package: String
    switch program {
    case "bundle", "bundler":
      guard site.state.installs("ruby") else { return nil }
      package = manager.family == .dnf ? "rubygem-bundler" : "ruby-bundler"
    case "composer":
      guard manager == .apt || manager == .apk, site.state.packages.contains(where: { $0.hasPrefix("php") })
      else { return nil }
      package = "composer"
    case "npm", "npx":
      guard manager == .apk || manager == .apt, site.state.installs("nodejs") else { return nil }
      package = "npm"
    default: return nil
    }
    guard let edits = PackageEdits(site: site, manager: manager).install([package]) else { return nil }
    return Proposal(
      text: "Install `\(package)`: the stage has no `\(program)`.", changes: site.change(edits))
  }

  /// Brings a program by the line that its makers give.
  private static func byLine(_ program: String, _ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, site.instruction?.keyword == "RUN",
      let line = LanguagePrograms.line(for: program),
      line.image == nil || line.image == site.state.image?.official,
      !site.file.text(0..<site.file.bytes.count).hasText(line.text)
    else { return nil }
    if line.text == "RUN corepack enable" {
      guard let major = Int(site.state.image?.tag?.prefix { $0.isNumber } ?? ""), (16...24).contains(major)
      else { return nil }
    }
    let isCopy = line.text.hasPrefix("COPY")
    return Proposal(
      text: isCopy
        ? "Copy `\(program)` from its vendor's image: the stage does not have it."
        : "Install `\(program)` before it is used: the stage does not have it.",
      changes: site.change([
        site.insert(
          lines: isCopy ? [line.text] : site.asRoot([line.text], user: site.state.user), before: failing)
      ]))
  }

  /// Whether the stage has a language's own tool.
  ///
  /// pip refuses the system's Python, so this needs one of the official Python images.
  private static func stage(_ site: RepairSite, has language: LanguagePrograms.Language) -> Bool {
    if site.state.image?.official == language.image { return true }
    switch language {
    case .go: return site.state.installs("go") || site.state.installs("golang")
    case .node: return site.state.installs("npm")
    case .python: return false
    }
  }

  /// Whether an instruction of the stage, the failing one included, names the package: it is then there, and not found.
  private static func mentions(_ package: String, before failing: Int, _ site: RepairSite) -> Bool {
    site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        index <= failing
          && ShellScript(of: site.file.instructions[index], in: site.file).commands.contains { command in
            command.has("install", "add", "i") && command.words.contains { $0.text.hasText(package) }
          }
      }
    }
  }
}
