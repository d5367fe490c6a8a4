/// Versions of tools: those that the tool itself names, or the last for an old language.
extension VersionRecipes {
  /// Names the version of a tool that the tool itself, or its requirements, offer.
  static func toolVersion(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    return gemOption(site) ?? gem(site) ?? getPip(site) ?? pip(site) ?? FittingReleaseRecipes.fittingRelease(
      site)
      ?? branch(site)
  }

  /// RubyGems names the last version: `The last version of bundler … was 2.4.22`.
  private static func gem(_ site: RepairSite) -> Proposal? {
    let known = (site.evidence + site.output).contains { $0.hasText("The last version of ") }
    if !known, let last = FittingReleaseRecipes.gem(site),
      let edits = gemEdits(last.name, last.version, site),
      !edits.isEmpty
    {
      return Proposal(
        text: "Pin the version: \(last.name) \(last.version) is the last that supports this Ruby.",
        changes: site.change(edits))
    }
    for line in site.evidence + site.output {
      guard let name = line.between("The last version of ", " "), PackageEdits.isName(name),
        let tail = line.between("RubyGems was ", "\n")
          ?? line.rangeOfText("RubyGems was ").map({ String(line[$0.upperBound...]) })
      else { continue }
      var version = String(tail.prefix { $0.isNumber || $0 == "." })
      while version.last == "." { version.removeLast() }
      guard isVersion(version) else { continue }
      if let edits = gemEdits(name, version, site), !edits.isEmpty {
        return Proposal(
          text:
            "Pin the version: \(name) \(version) is the last that supports this Ruby, according to RubyGems.",
          changes: site.change(edits))
      }
    }
    return nil
  }

  /// A pip that knows what a package's build needs, and which Python its releases are for.
  private static func pip(_ site: RepairSite) -> Proposal? {
    guard let said = site.line(with: "You are using pip version "),
      let version = said.between("pip version ", "."), let major = Int(version), major < 10,
      site.says("ImportError: No module named "),
      let command = site.script.commands.first(where: {
        ["pip", "pip2", "pip3"].contains($0.program) && $0.has("install")
      }), command.joint != .pipe, command.assignments.isEmpty
    else { return nil }
    return Proposal(
      text:
        "Upgrade pip first: the image's pip does not install what the package needs for its build. pip below 21 supports Python 3.5.",
      changes: site.change([
        site.insert("\(command.program) install --upgrade 'pip<21' && ", at: command.range.lowerBound)
      ]))
  }

  /// `gem update --system -v 3.2.3`: the version is an argument, no option.
  private static func gemOption(_ site: RepairSite) -> Proposal? {
    guard site.says("ambiguous option: -v") || site.says("AmbiguousOption") else { return nil }
    for command in site.script.commands where command.program == "gem" && command.has("--system") {
      guard let flag = command.words.firstIndex(where: { $0.text == "-v" }), flag + 1 < command.words.count
      else { continue }
      return Proposal(
        text:
          "Put the version after --system: `gem update --system \(command.words[flag + 1].text)` has no option -v.",
        applicability: .machine,
        changes: site.change([site.remove(flag...flag, of: command)]))
    }
    return nil
  }

  private static func gemEdits(_ name: String, _ version: String, _ site: RepairSite) -> [Edit]? {
    for command in site.script.commands where command.program == "gem" {
      if name == "rubygems-update", let system = command.words.first(where: { $0.text == "--system" }) {
        let rest = command.words.drop { $0 != system }.dropFirst()
        let bundler = bundlerPin(besides: version, site)
        if let given = rest.first, given.text.first?.isNumber == true {
          return [site.replace(given.range, with: version)] + bundler
        }
        return [site.insert(" \(version)", at: system.range.upperBound)] + bundler
      }
      guard command.has("install", "i", "update"),
        let word = command.words.first(where: { $0.text == name || $0.text.hasPrefix(name + ":") })
      else { continue }
      if let flag = command.words.firstIndex(where: { $0.text == "-v" || $0.text == "--version" }),
        flag + 1 < command.words.count
      {
        return [site.replace(command.words[flag + 1].range, with: version)]
      }
      // A version belongs to one gem: others of the same command keep theirs.
      return [site.replace(word.range, with: "\(name):\(version)")]
    }
    // A dependency of the gem that is installed.
    guard
      let command = site.script.commands.first(where: { ["gem", "bundle", "bundler"].contains($0.program) })
    else { return nil }
    return [site.insert("gem install \(name) -v \(version) && ", at: command.range.lowerBound)]
  }

  /// `gem install bundler` of the same step would take one that is too new for this Ruby as well.
  private static func bundlerPin(besides rubygems: String, _ site: RepairSite) -> [Edit] {
    guard let needs = ToolReleases.release(of: "rubygems", version: rubygems)?.needs,
      let version = ToolReleases.newest(of: "bundler", on: .ruby, version: needs)?.last
    else { return [] }
    return site.script.commands.compactMap { command in
      guard command.program == "gem", command.has("install", "i"), !command.has("-v", "--version"),
        let word = command.words.first(where: { $0.text == "bundler" })
      else { return nil }
      return site.replace(word.range, with: "bundler:\(version)")
    }
  }

  /// The script names the address for an old Python.
  private static func getPip(_ site: RepairSite) -> Proposal? {
    for line in site.evidence + site.output {
      guard let path = line.between("https://bootstrap.pypa.io/pip/", "/get-pip.py"), isVersion(path) else {
        continue
      }
      let new = "https://bootstrap.pypa.io/pip/\(path)/get-pip.py"
      let text = site.file.text(0..<site.file.bytes.count)
      var edits: [Edit] = []
      var at = text.startIndex
      while let found = text.rangeOfText("bootstrap.pypa.io/get-pip.py", from: at) {
        at = found.upperBound
        var start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: found.upperBound)
        for scheme in ["https://", "http://"] where text[..<found.lowerBound].hasSuffix(scheme) {
          start -= scheme.utf8.count
        }
        if start >= site.invented { edits.append(site.replace(start..<end, with: new)) }
      }
      guard !edits.isEmpty else { return nil }
      return Proposal(
        text: "Download get-pip.py for Python \(path): the newest one does not support this Python.",
        applicability: .machine, changes: site.change(edits))
    }
    return nil
  }

  /// A branch that is gone: the repository's own default is taken.
  private static func branch(_ site: RepairSite) -> Proposal? {
    guard
      let name = (site.evidence + site.output).compactMap({ $0.between("Remote branch ", " not found") })
        .first
    else { return nil }
    for command in site.script.commands where command.program == "git" && command.has("clone") {
      for (index, word) in command.words.enumerated() {
        let end: Int
        if word.text == "--branch=\(name)" {
          end = index
        } else if ["-b", "--branch"].contains(word.text), index + 1 < command.words.count,
          command.words[index + 1].text == name
        {
          end = index + 1
        } else {
          continue
        }
        return Proposal(
          text: "Clone the default branch: the branch `\(name)` no longer exists in the repository.",
          changes: site.change([site.remove(index...end, of: command)]))
      }
    }
    return nil
  }
}
