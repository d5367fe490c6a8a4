/// Repairs of the settings that go reads: targets, GOFLAGS, the workspace.
enum GoSettingRecipes {
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
        "Use Go's name for the target: `\(pair.map { goNames[$0.lowercased()] ?? String($0) }.joined(separator: "/"))`.",
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
      text: "Remove `-mod`: a workspace (go.work) only supports `readonly`.", changes: site.change(edits))
  }

  /// Adds the module to the workspace, as go itself says.
  static func addToWorkspace(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("not one of the workspace modules listed in go.work"),
      let command = site.script.commands.first(where: { $0.program == "go" && !$0.has("work") })
    else { return nil }
    return Proposal(
      text:
        "Add the module to the workspace (`go work use .`), preferably in the repository. This change adds it in the build.",
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
}
