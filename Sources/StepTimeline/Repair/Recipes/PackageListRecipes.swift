/// Repairs of commands that install packages: lists, answers, names, versions.
enum PackageListRecipes {
  /// Updates the lists in the `RUN` that installs: those of an earlier layer are old, or not there.
  static func updateLists(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.manager == .apt else { return nil }
    let commands = site.script.commands
    guard let install = commands.first(where: { PackageInstallation($0)?.manager == .apt }),
      !commands.contains(where: { $0.updatesLists && $0.range.lowerBound < install.range.lowerBound })
    else { return nil }
    // Lists that are there and do not have the package would not have it after an update either.
    if site.state.hasLists, site.says("no installation candidate") { return nil }
    // A name that differs by a slip from a common one is in no list.
    if site.state.hasLists, let name = site.capture("package"), CommonPackages.meant(by: name) != nil {
      return nil
    }
    // What replaces a package is known from the lists.
    if site.says("the following packages replace it") { return nil }
    let words = install.words.first?.text == "sudo" ? "sudo apt-get update && " : "apt-get update && "
    return Proposal(
      text: site.state.hasLists
        ? "Run `apt-get update` in the same RUN as the installation: the package lists are those of an earlier step."
        : "Run `apt-get update` in the same RUN as the installation: the image has no package lists.",
      applicability: .machine, changes: site.change([site.insert(words, at: install.range.lowerBound)]))
  }

  /// Answers the question before an installation in every `RUN` of the stage.
  static func answerYes(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions
    where site.file.instructions[index].keyword == "RUN" && site.isReal(index) {
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands {
        guard
          let manager = PackageTool(
            program: command.program == "sudo" ? command.words.dropFirst().first?.text ?? "" : command.program
          ),
          manager != .apk
        else { continue }
        let verbs = [
          "install", "upgrade", "dist-upgrade", "full-upgrade", "autoremove", "remove", "purge", "update",
        ]
        guard let verb = command.words.first(where: { verbs.contains($0.text) }),
          manager != .apt || verb.text != "update",
          !command.words.contains(where: { isYes($0.text) })
        else { continue }
        edits.append(site.insert(" -y", at: verb.range.upperBound))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Add `-y` to answer the prompt in advance: nobody can answer during a build.",
      applicability: .machine,
      changes: site.change(edits))
  }

  private static func isYes(_ word: String) -> Bool {
    if ["--yes", "--assume-yes", "--assumeyes", "--force-yes", "--noconfirm"].contains(word) { return true }
    return word.hasPrefix("-") && !word.hasPrefix("--") && (word.contains("y") || word.contains("qq"))
      && !word.contains("=")
  }

  /// Replaces a package by the one that this release has instead.
  static func renamePackage(_ site: RepairSite) -> Proposal? {
    guard let manager = site.manager, let name = site.capture("package"), PackageEdits.isName(name) else {
      return nil
    }
    // Without lists apt knows no package at all, by whatever name.
    if manager == .apt, !site.state.hasLists, !site.script.commands.contains(where: \.updatesLists) {
      return nil
    }
    let meant = manager == .apt ? CommonPackages.meant(by: name) : nil
    guard let new = PackageNames.successor(of: name, manager, site) ?? meant, new != name else { return nil }
    let list = lists(in: site).flatMap(\.self)
    guard site.editable != nil else { return nil }
    // The successor may be in the list already.
    let isThere = list.contains { $0.text == new }
    var edits = renaming(name, to: new, list, site)
    guard !edits.isEmpty else { return nil }
    var pairs = [(old: name, new: new)]
    for other in missing(besides: name, site) {
      guard let heir = PackageNames.successor(of: other, manager, site), heir != other else { continue }
      let more = renaming(other, to: heir, list, site)
      if !more.isEmpty { pairs.append((old: other, new: heir)) }
      edits += more
    }
    let names = pairs.map { "`\($0.new)` instead of `\($0.old)`" }.joined(separator: " and ")
    return Proposal(
      text: isThere && pairs.count == 1
        ? "Remove `\(name)`: this release does not have it, and `\(new)` is already in the list."
        : "Install \(names), which this release does not have.",
      changes: site.change(edits))
  }

  private static func renaming(_ old: String, to new: String, _ list: [ShellWord], _ site: RepairSite)
    -> [Edit]
  {
    let isThere = list.contains { $0.text == new }
    return list.filter { $0.text == old || $0.text.hasPrefix(old + "=") }
      .flatMap { isThere ? removal(of: $0, site) : [site.replace($0.range, with: new)] }
  }

  /// The other packages of the step that apt does not find either.
  private static func missing(besides name: String, _ site: RepairSite) -> [String] {
    var names: [String] = []
    for line in site.output {
      let found =
        line.rangeOfText("Unable to locate package ").map { String(line[$0.upperBound...]) }
        ?? (line.hasText("has no installation candidate")
          ? line.between("Package '", "'") ?? line.between("Package ", " ") : nil)
        // apk: `  python-dev (no such package):`
        ?? line.rangeOfText(" (no such package)").map { String(line[..<$0.lowerBound].drop { $0 == " " }) }
      if let found, found != name, PackageEdits.isName(found), !names.contains(found) { names.append(found) }
    }
    return names
  }

  /// Takes a package out of the list that no repository of the release has.
  static func dropPackage(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let name = site.capture("package") else {
      return nil
    }
    guard let list = lists(in: site).first(where: { $0.contains { $0.text == name } }), list.count > 1,
      let word = list.first(where: { $0.text == name })
    else { return nil }
    if let line = LanguagePrograms.line(for: name), line.image == nil, let failing = site.failing {
      return Proposal(
        text: "Copy `\(name)` from its own image: no repository of the image has it.",
        changes: site.change(removal(of: word, site) + [site.insert(lines: [line.text], before: failing)]))
    }
    return Proposal(
      text: "Remove `\(name)` from the list, or use its new name: no repository of the image has it.",
      changes: site.change(removal(of: word, site)))
  }

  /// The packages of each installation of the step; those of a variable that the step sets (`PKGS="a b" && dnf install $PKGS`)
  /// are where it is set.
  private static func lists(in site: RepairSite) -> [[ShellWord]] {
    let script = site.script
    let assignments = script.commands.flatMap(\.assignments)
    return script.commands.compactMap(PackageInstallation.init).map { installation in
      installation.packages.flatMap { word -> [ShellWord] in
        let name = word.text.filter { !"${}\"".contains($0) }
        guard word.isExpanded, let set = assignments.first(where: { $0.text.hasPrefix(name + "=") }) else {
          return [word]
        }
        return words(ofValue: set, behind: name.utf8.count + 1, site.file)
      }
    }
  }

  /// The words of a quoted value, each with its place.
  private static func words(ofValue set: ShellWord, behind start: Int, _ file: Dockerfile) -> [ShellWord] {
    let bytes = file.bytes
    var words: [ShellWord] = []
    var i = set.range.lowerBound + start
    while i < set.range.upperBound {
      let first = i
      while i < set.range.upperBound, !bytes[i].isBlank, bytes[i] != UInt8(ascii: "\n"),
        bytes[i] != file.escape,
        bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "'")
      {
        i += 1
      }
      if i > first {
        words.append(
          ShellWord(
            text: String(decoding: bytes[first..<i], as: UTF8.self), range: first..<i, isExpanded: false))
      }
      i += 1
    }
    return words
  }

  /// Removes a word of a list with the blanks before it, or with its line.
  static func removal(of word: ShellWord, _ site: RepairSite) -> [Edit] {
    let bytes = site.file.bytes
    var start = word.range.lowerBound
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") {
      start -= 1
    }
    // Alone on its line: the line goes.
    if start > 0, bytes[start - 1] == UInt8(ascii: "\n") {
      var end = word.range.upperBound
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        guard bytes[end].isBlank || bytes[end] == site.file.escape else {
          return [site.replace(word.range.lowerBound..<trailing(word.range.upperBound, bytes), with: "")]
        }
        end += 1
      }
      let hadEscape = bytes[word.range.upperBound..<end].contains(site.file.escape)
      if hadEscape, end < bytes.count { return [site.replace(start..<(end + 1), with: "")] }
      // The last line of the instruction: the line before must not continue.
      var before = start - 1
      while before > 0, bytes[before - 1].isBlank || bytes[before - 1] == site.file.escape { before -= 1 }
      return [site.replace(before..<end, with: "")]
    }
    return [site.replace(start..<word.range.upperBound, with: "")]
  }

  private static func trailing(_ end: Int, _ bytes: [UInt8]) -> Int {
    var end = end
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end
  }

  /// Takes the exact versions off the packages of the list that failed.
  static func dropPin(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let name = site.capture("package") else {
      return nil
    }
    let installations = site.script.commands.compactMap(PackageInstallation.init)
    let isPinned = { (word: ShellWord) in word.text.hasPrefix(name) && pin(in: word, site) != nil }
    guard let list = installations.first(where: { $0.packages.contains(where: isPinned) }) else { return nil }
    let edits = list.packages.compactMap { word in
      pin(in: word, site).map { site.replace($0, with: "") }
    }
    return Proposal(
      text:
        "Remove the exact \(edits.count == 1 ? "version of `\(name)`" : "versions of the packages"): a distribution's repository keeps only the newest version.",
      changes: site.change(edits))
  }

  /// The bytes of `=1.2` or `/bookworm-backports` after a package's name.
  private static func pin(in word: ShellWord, _ site: RepairSite) -> Range<Int>? {
    let bytes = site.file.bytes
    guard let mark = bytes[word.range].firstIndex(where: { $0.isOne(of: "=~<>/") }),
      !word.text.hasPrefix("/"), !word.text.hasPrefix("."), !word.text.hasSuffix(".deb"),
      mark > word.range.lowerBound
    else { return nil }
    var end = word.range.upperBound
    if let quote = bytes[word.range].last, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      end -= 1
    }
    return mark..<end
  }
}
