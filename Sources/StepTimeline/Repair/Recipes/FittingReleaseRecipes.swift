/// Repairs of tools and packages whose newest release is too new for the image's Ruby, Node.js, PHP or Python.
///
/// What fits is in ``ToolReleases``.
enum FittingReleaseRecipes {
  /// Names the last release that the runtime of the image runs.
  static func fittingRelease(_ site: RepairSite) -> Proposal? {
    extensionOfPHP(site) ?? globalPackage(site) ?? pythonPackage(site)
  }

  // MARK: Ruby

  /// A gem that says which Ruby it wants, and its last release for the Ruby of the image.
  ///
  /// `zeitwerk requires Ruby version >= 3.2. The current ruby version is 2.7.8.`
  static func gem(_ site: RepairSite) -> (name: String, version: String)? {
    for line in site.evidence + site.output {
      guard let found = line.rangeOfText("The current ruby version is "),
        let wants = line.rangeOfText(" requires Ruby version"),
        let name = line[..<wants.lowerBound].split(separator: " ").last.map(String.init),
        PackageEdits.isName(name)
      else { continue }
      let ruby = line[found.upperBound...].split(separator: ".").prefix(3).joined(separator: ".")
      let tool = name == "rubygems-update" ? "rubygems" : name
      guard let version = ToolReleases.newest(of: tool, on: .ruby, version: ruby)?.last else { continue }
      return (name, version)
    }
    return nil
  }

  // MARK: PHP

  /// An extension that PECL refuses for this PHP: `pecl/redis requires PHP (version >= 7.2.0), installed version is 7.0.33`.
  private static func extensionOfPHP(_ site: RepairSite) -> Proposal? {
    guard let name = site.capture("extension"), let php = site.capture("version"),
      let version = ToolReleases.newest(of: name, on: .php, version: php)?.last
    else { return nil }
    var edits: [Edit] = []
    for (index, instruction) in site.file.instructions.enumerated()
    where instruction.keyword == "RUN" && site.isReal(index) {
      for command in ShellScript(of: instruction, in: site.file).commands
      where command.program == "pecl" && command.has("install") {
        for word in command.words.dropFirst(2) where word.text == name || word.text.hasPrefix(name + "-") {
          edits.append(site.replace(word.range, with: "\(name)-\(version)"))
        }
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Install `\(name)-\(version)`: it is the last release that supports PHP \(php).",
      changes: site.change(edits))
  }

  // MARK: Node.js

  /// A package that npm installs globally without a version.
  private static func globalPackage(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let stage = site.stage, let node = node(site) else { return nil }
    let own = Set(site.script.commands.map { programs[$0.program] ?? $0.program })
    for index in site.file.stages[stage].instructions.reversed()
    where index <= failing && site.isReal(index) && site.file.instructions[index].keyword == "RUN" {
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands
      where command.program == "npm" && command.has("-g", "--global", "--location=global")
        && command.has("install", "i", "add", "update", "up")
      {
        for word in command.operands.dropFirst() {
          let name = word.text.hasSuffix("@latest") ? String(word.text.dropLast(7)) : word.text
          guard own.contains(name) || index == failing || site.says("/node_modules/\(name)/"),
            let version = ToolReleases.newest(of: name, on: .node, version: node)?.last
          else { continue }
          return Proposal(
            text: "Install `\(name)@\(version)`, the last that supports Node.js \(node).",
            changes: site.change([site.replace(word.range, with: "\(name)@\(version)")]))
        }
      }
    }
    return nil
  }

  /// Programs whose package has another name.
  private static let programs = [
    "ng": "@angular/cli", "nest": "@nestjs/cli", "tsc": "typescript", "vue": "@vue/cli", "sls": "serverless",
    "firebase": "firebase-tools", "gulp": "gulp-cli", "grunt": "grunt-cli", "gatsby": "gatsby-cli",
  ]

  /// The version of Node.js that the output or the image names.
  private static func node(_ site: RepairSite) -> String? {
    for line in site.evidence + site.output
    where !["require", "at least", "minimum", "needs "].contains(where: line.lowercased().hasText) {
      for form in ["Node.js version v", "Node.js is v", "Node.js v", "node: 'v", "\"node\":\"v"] {
        guard let found = line.rangeOfText(form) else { continue }
        let version = String(line[found.upperBound...].prefix { $0.isNumber || $0 == "." })
        if VersionRecipes.isVersion(version) { return version }
      }
    }
    guard site.state.image?.official == "node", let tag = site.state.image?.tag else { return nil }
    let version = String(tag.prefix { $0.isNumber || $0 == "." })
    return VersionRecipes.isVersion(version) ? version : nil
  }

  // MARK: Python

  /// A package whose setup.py does not parse in this Python: pip before 9 asks no package which Python it wants.
  private static func pythonPackage(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("SyntaxError"), let name = builtPackage(site) else { return nil }
    for command in site.script.commands {
      guard command.program.hasPrefix("pip") || command.has("pip"), command.has("install"),
        let python = python(of: command, site),
        let version = ToolReleases.newest(of: name, on: .python, version: python)?.last,
        let word = command.operands.dropFirst().last(where: { $0.text.lowercased() == name })
      else { continue }
      return Proposal(
        text: "Install `\(name)==\(version)`, the last that supports Python \(python).",
        changes: site.change([site.replace(word.range, with: "\(name)==\(version)")]))
    }
    return nil
  }

  /// The package that pip was building: `…failed with error code 1 in /tmp/pip-build-hXv2Rl/pip/`.
  private static func builtPackage(_ site: RepairSite) -> String? {
    for line in site.evidence + site.output {
      for folder in ["/pip-build-", "/pip-install-"] {
        guard let found = line.rangeOfText(folder) else { continue }
        let parts = line[found.upperBound...].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1 else { continue }
        let name = parts[1].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }.lowercased()
        if PackageEdits.isName(name) { return name }
      }
    }
    return nil
  }

  /// The version of Python that a command installs for.
  private static func python(of command: SimpleCommand, _ site: RepairSite) -> String? {
    if site.state.image?.official == "python", let tag = site.state.image?.tag {
      let version = String(tag.prefix { $0.isNumber || $0 == "." })
      if VersionRecipes.isVersion(version) { return version }
    }
    let is3 = command.words.contains { ["pip3", "python3"].contains($0.text) }
    guard let release = DistributionRelease(of: site) else { return nil }
    return is3 ? DistributionPythons.python3(in: release) : DistributionPythons.python2(in: release)
  }
}
