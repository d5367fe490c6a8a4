/// Repairs of what one stage takes from another: its files by number, and the values of its arguments.
enum StageRecipes {
  /// Names a stage that has no name, or the number of the stage that has the file.
  static func findStage(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction,
      let current = site.stage, current > 0,
      let flag = instruction.flags.first(where: { $0.name == "from" }), let wanted = flag.value
    else { return nil }
    if let number = Int(wanted) { return renumber(number, flag.range, instruction, current, site) }
    let earlier = site.file.stages[..<current]
    guard ValueForm.name.admits(wanted), ImageName(wanted)?.official == nil || !isKnownImage(wanted),
      !earlier.contains(where: { $0.name == wanted.lowercased() })
    else { return nil }
    let nameless = earlier.indices.filter { earlier[$0].name == nil }
    guard let stage = nameless.count == 1 ? nameless.first : maker(of: instruction, among: nameless, site),
      // A stage name that nothing uses is a better match than a stage without a name.
      earlier.allSatisfy({ $0.name == nil || isUsed($0.name ?? "", site) })
    else { return nil }
    let from = site.file.instructions[earlier[stage].instructions.lowerBound]
    guard from.keyword == "FROM", site.isReal(earlier[stage].instructions.lowerBound),
      let base = from.words(in: site.file.bytes).first
    else { return nil }
    return Proposal(
      text: "Name the stage `\(wanted)`: no stage of the Dockerfile has that name.",
      changes: site.change([site.insert(" AS \(wanted)", at: base.range.upperBound)]))
  }

  /// The earlier stage that was meant by a name that no stage and no known image has.
  ///
  /// It is an unused stage: the only one, or one with a similar name (`build`, `builder`).
  static func unusedStage(insteadOf wanted: String, before current: Int, _ site: RepairSite) -> String? {
    guard !isKnownImage(wanted) else { return nil }
    let names = site.file.stages[..<current].compactMap(\.name).filter { !isUsed($0, site) }
    let wanted = wanted.lowercased()
    let alike = names.filter { $0.hasPrefix(wanted) || wanted.hasPrefix($0) }
    if alike.count == 1 { return alike.first }
    return names.count == 1 && current == 1 ? names.first : nil
  }

  private static func isKnownImage(_ name: String) -> Bool {
    OfficialImages.facts(of: name, tag: "latest", on: nil) != nil
  }

  private static func isUsed(_ name: String, _ site: RepairSite) -> Bool {
    site.file.instructions.contains { instruction in
      instruction.flag("from") == name
        || (instruction.keyword == "FROM" && instruction.words(in: site.file.bytes).first?.text == name)
    }
  }

  private static func renumber(
    _ number: Int, _ range: Range<Int>, _ instruction: Instruction, _ current: Int, _ site: RepairSite
  ) -> Proposal? {
    guard number >= current else { return nil }
    let stage = current == 1 ? 0 : maker(of: instruction, among: Array(0..<current), site)
    guard let stage else { return nil }
    let text = site.file.text(range)
    guard let end = text.rangeOfText(String(number)) else { return nil }
    let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: end.lowerBound)
    return Proposal(
      text: "Copy from stage \(stage): stages are counted from 0, and `\(number)` is not an earlier stage.",
      changes: site.change([
        site.replace(start..<(start + String(number).utf8.count), with: String(stage))
      ]))
  }

  /// The stage with commands that name the file to copy.
  private static func maker(of instruction: Instruction, among stages: [Int], _ site: RepairSite) -> Int? {
    let sources = instruction.words(in: site.file.bytes).dropLast().map { PathText.join("/", $0.text) }
    let makers = stages.filter { stage in
      let made = PathRecipes.madePaths(inStage: stage, site)
      return sources.contains { source in made.contains { $0 == source || $0.hasPrefix(source + "/") } }
    }
    return makers.count == 1 ? makers.first : nil
  }

  // MARK: Arguments

  /// Declares an argument that only another stage has, with the value that it has there.
  static func argument(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let instruction = site.instruction,
      ["RUN", "COPY", "ADD", "WORKDIR", "USER"].contains(instruction.keyword), let own = site.stage,
      instruction.keyword != "RUN" || instruction.jsonWords(in: site.file.bytes) == nil
    else { return nil }
    let assigned = Set(
      site.script.commands.flatMap(\.assignments).compactMap {
        $0.text.split(separator: "=").first.map(String.init)
      })
    let text = site.file.text(instruction.range)
    let missing = VariableText.names(in: text).filter {
      site.state.environment[$0] == nil && !site.state.arguments.contains($0) && !assigned.contains($0)
    }
    guard !missing.isEmpty else { return nil }
    var lines: [String] = []
    for name in missing {
      guard let line = declaration(of: name, outside: own, before: failing, site), !lines.contains(line)
      else {
        continue
      }
      lines.append(line)
    }
    guard !lines.isEmpty else { return nil }
    return Proposal(
      text:
        "Declare it in this stage too (`\(lines.joined(separator: "`, `"))`): a variable of another stage has no value here.",
      changes: site.change([site.insert(lines: lines, before: failing)]))
  }

  /// The line that gives a variable its value elsewhere: in another stage, or in this one after it is used.
  private static func declaration(of name: String, outside own: Int, before failing: Int, _ site: RepairSite)
    -> String?
  {
    for (index, instruction) in site.file.instructions.enumerated()
    where ["ARG", "ENV"].contains(instruction.keyword) {
      guard let stage = site.file.stage(of: index), stage != own || index > failing,
        !site.state.stages.contains(stage) || stage == own || instruction.keyword == "ARG"
      else { continue }
      for (other, value) in site.file.assignments(of: instruction) where other == name {
        if instruction.keyword == "ARG", value == nil { return "ARG \(name)" }
        guard let value, !value.isEmpty, ValueForm.word.admits(value) else { continue }
        return "\(instruction.keyword) \(name)=\(value)"
      }
    }
    return nil
  }

  /// Names a stage as the build asks for it.
  static func targetStage(_ site: RepairSite) -> Proposal? {
    guard let wanted = site.capture("target"), ValueForm.name.admits(wanted) else { return nil }
    let names = site.file.stages.compactMap(\.name)
    let alike = names.filter { $0.hasPrefix(wanted.lowercased()) || wanted.lowercased().hasPrefix($0) }
    guard let name = alike.count == 1 ? alike.first : Suggestion.closest(to: wanted, among: names) else {
      return nil
    }
    var edits: [Edit] = []
    for (index, instruction) in site.file.instructions.enumerated() where site.isReal(index) {
      let words = instruction.words(in: site.file.bytes)
      if instruction.keyword == "FROM" {
        for word in words where word.text.lowercased() == name {
          edits.append(site.replace(word.range, with: wanted))
        }
      }
      if let flag = instruction.flags.first(where: { $0.name == "from" }), flag.value == name {
        edits.append(site.replace(flag.range, with: "--from=" + wanted))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Rename the stage to `\(wanted)`, or build with `--target \(name)`: its name in the Dockerfile is `\(name)`.",
      changes: site.change(edits))
  }
}
