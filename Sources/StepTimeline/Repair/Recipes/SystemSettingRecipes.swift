/// Repairs of what the system or another user lacks: locales, settings of git.
enum SystemSettingRecipes {
  /// Makes the locale that the program asks for.
  static func makeLocale(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.manager == .apt, let locale = locale(site) else { return nil }
    let language = locale.prefix { $0 != "." }
    let text = site.file.text(0..<site.file.bytes.count)
    guard !["localedef -i \(language)", "locale-gen"].contains(where: text.hasText) else { return nil }
    let lines = [
      "RUN apt-get update && apt-get install -y --no-install-recommends locales \\",
      "    && localedef -i \(language) -f UTF-8 \(language).UTF-8 \\",
      "    && rm -rf /var/lib/apt/lists/*",
    ]
    return Proposal(
      text: "Generate the locale `\(locale)` before it is used: the image only has C and POSIX.",
      changes: site.change([site.insert(lines: site.asRoot(lines, user: site.state.user), before: failing)]))
  }

  /// A locale of the Dockerfile's variables or of the command: `de_DE.UTF-8`.
  private static func locale(_ site: RepairSite) -> String? {
    let values = site.state.environment.sorted { $0.key < $1.key }.map(\.value)
    let words = site.script.commands.flatMap { $0.words.map(\.text) + $0.assignments.map(\.text) }
    for value in values + words + site.evidence {
      for part in value.split(whereSeparator: { " =:\"'(),;".contains($0) }) where isLocale(part) {
        return String(part)
      }
    }
    return nil
  }

  private static func isLocale(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, ["utf-8", "utf8"].contains(parts[1].lowercased()) else { return false }
    let names = parts[0].split(separator: "_", omittingEmptySubsequences: false)
    return names.count == 2 && (2...3).contains(names[0].count) && names[1].count == 2
      && names[0].allSatisfy { $0.isASCII && $0.isLowercase }
      && names[1].allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// Sets git up for every user, if another one than the step's has been set up.
  static func gitForAllUsers(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, !site.state.isRoot,
      [
        "no secure protocol found", "terminal prompts disabled", "could not read Username",
        "dubious ownership",
      ]
      .contains(where: site.says)
    else { return nil }
    var edits: [Edit] = []
    for stage in site.state.stages {
      for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
        guard site.file.instructions[index].keyword == "RUN", site.file.state(before: index).isRoot else {
          continue
        }
        for command in ShellScript(of: site.file.instructions[index], in: site.file).commands
        where command.program == "git" && command.words.count > 2 && command.words[1].text == "config" {
          guard let word = command.words.first(where: { $0.text == "--global" }) else { continue }
          edits.append(site.replace(word.range, with: "--system"))
        }
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Configure git for every user with `--system`: `--global` only applies to root, and this step runs as `\(site.state.user ?? "")`.",
      changes: site.change(edits))
  }

  /// Gives sed another delimiter where a variable's value brings slashes.
  static func sedDelimiter(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where command.program == "sed" {
      for word in command.words.dropFirst() where word.isExpanded {
        let raw = site.file.text(word.range)
        let slashes = raw.utf8.enumerated().filter { $0.element == UInt8(ascii: "/") }.map(\.offset)
        let head = word.text.first == "s" && word.text.dropFirst().first == "/"
        guard head, slashes.count == 3, !raw.contains("|"), !raw.contains("\\/") else { continue }
        for offset in slashes {
          let at = word.range.lowerBound + offset
          edits.append(site.replace(at..<(at + 1), with: "|"))
        }
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use another delimiter for sed, such as `|`: the value of the variable contains slashes.",
      changes: site.change(edits))
  }

  /// Puts `CMD` before the command of `HEALTHCHECK`.
  static func healthcheckCommand(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let instruction = site.instruction,
      instruction.keyword == "HEALTHCHECK",
      let word = instruction.words(in: site.file.bytes).first, site.isReal(failing),
      !["CMD", "NONE"].contains(word.text.uppercased())
    else { return nil }
    return Proposal(
      text: "Add `CMD` before the command of HEALTHCHECK.", applicability: .machine,
      changes: site.change([site.insert("CMD ", at: word.range.lowerBound)]))
  }

  /// Leaves out the mount of a go.sum that the project does not have, since its module requires nothing.
  static func dropSumMount(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard context.isKnown, !context.has("go.sum"), let stage = site.stage,
      let bytes = site.project.contents("go.mod"), !String(decoding: bytes, as: UTF8.self).hasText("require")
    else { return nil }
    var edits: [Edit] = []
    for index in site.file.stages[stage].instructions where site.isReal(index) {
      for flag in site.file.instructions[index].flags where flag.name == "mount" {
        guard let value = flag.value, value.hasText("source=go.sum") else { continue }
        var start = flag.range.lowerBound
        while start > 0,
          site.file.bytes[start - 1].isBlank || (site.file.bytes[start - 1]).isOne(of: "\\\r\n")
        {
          start -= 1
        }
        edits.append(site.replace(start..<flag.range.upperBound, with: ""))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Remove the mount of go.sum: the module has no dependencies, so there is no go.sum.",
      changes: site.change(edits))
  }
}
