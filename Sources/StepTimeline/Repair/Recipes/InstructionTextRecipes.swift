/// Repairs of the text of instructions: comments, ends of lines, paths without their first slash.
enum InstructionTextRecipes {
  /// Puts a comment on a line of its own: in an instruction it is read as arguments.
  static func separateComment(_ site: RepairSite) -> Proposal? {
    var edits: [Edit] = []
    for index in site.file.instructions.indices where site.isReal(index) {
      let instruction = site.file.instructions[index]
      guard keywords.contains(instruction.keyword), instruction.lines.count == 1,
        let hash = instruction.words(in: site.file.bytes).dropFirst().first(where: { $0.text.hasPrefix("#") }
        ),
        site.file.bytes[hash.range.lowerBound] == UInt8(ascii: "#")
      else { continue }
      var start = hash.range.lowerBound
      while start > 0, site.file.bytes[start - 1].isBlank { start -= 1 }
      let end = instruction.range.upperBound
      edits.append(site.insert(lines: [site.file.text(hash.range.lowerBound..<end)], before: index))
      edits.append(site.replace(start..<end, with: ""))
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Put the comment on a separate line: after an instruction it is read as an argument.",
      applicability: .machine, changes: site.change(edits))
  }

  private static let keywords: Set<String> = [
    "EXPOSE", "ENV", "ARG", "LABEL", "COPY", "ADD", "WORKDIR", "USER", "VOLUME", "FROM", "STOPSIGNAL",
  ]

  /// Removes a trailing `&&`, which makes the next instruction a part of the command.
  static func endCommand(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let instruction = site.instruction else { return nil }
    let missing = PackageRecipes.missingProgram(site)
    let script = site.script.commands
    if let swallowed = swallowedInstruction(site) { return swallowed }
    let isEnd = site.says("end of file unexpected") || site.says("unexpected end of file")
    guard isEnd || missing.map(instructions.contains) == true else { return nil }
    let bytes = site.file.bytes
    // The byte after which nothing of the command follows.
    var end = instruction.range.upperBound
    if let missing, let swallowed = script.first(where: { $0.program == missing }) {
      guard let lineStart = bytes[..<swallowed.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")) else {
        return nil
      }
      end = lineStart
    }
    var start = end
    while start > instruction.range.lowerBound,
      bytes[start - 1].isBlank || bytes[start - 1].isOne(of: "\\&\r\n")
    {
      start -= 1
    }
    let cut = site.file.text(start..<end)
    guard cut.hasText("&&"), start < end else { return nil }
    return Proposal(
      text: "Remove the `&&` at the end: the command continues on the next line, which is an instruction.",
      changes: site.change([site.replace(start..<end, with: "")]))
  }

  /// `xz-utils \` before `WORKDIR /srv`: apt takes the instruction for packages.
  private static func swallowedInstruction(_ site: RepairSite) -> Proposal? {
    guard site.says("Unable to locate package") || site.says("given on commandline"),
      let instruction = site.instruction
    else { return nil }
    let bytes = site.file.bytes
    for command in site.script.commands where command.words.count > 1 {
      for word in command.words.dropFirst() where instructions.contains(word.text) {
        guard let newline = bytes[..<word.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")),
          bytes[(newline + 1)..<word.range.lowerBound].allSatisfy(\.isBlank)
        else { continue }
        var start = newline
        while start > instruction.range.lowerBound,
          bytes[start - 1].isBlank || bytes[start - 1].isOne(of: "\\\r\n")
        {
          start -= 1
        }
        guard bytes[start..<newline].contains(site.file.escape) else { continue }
        return Proposal(
          text:
            "Remove the backslash before `\(word.text)`: it makes the next instruction part of the command.",
          applicability: .machine, changes: site.change([site.replace(start..<newline, with: "")]))
      }
    }
    return nil
  }

  private static let instructions: Set<String> = [
    "CMD", "ENTRYPOINT", "COPY", "ADD", "ENV", "WORKDIR", "EXPOSE", "USER", "RUN", "VOLUME", "LABEL", "ARG",
  ]

  /// Begins a `WORKDIR` with a slash: without it, it is below the folder before.
  static func absoluteFolder(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, let failing = site.failing else { return nil }
    let output = site.wholeOutput
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      guard instruction.keyword == "WORKDIR", let word = instruction.words(in: site.file.bytes).first,
        !word.text.hasPrefix("/"), word.text.hasText("/"), PathRecipes.isPath(word.text)
      else { continue }
      let meant = PathText.join("/", word.text)
      let before = site.file.state(before: index).workdir
      // It repeats the folder that it is in, or the output misses a file below it.
      guard meant != before, before != "/", output.hasText(meant),
        !output.hasText(PathText.join(before, word.text))
      else { continue }
      return Proposal(
        text:
          "Use `\(meant)`: a WORKDIR without a leading slash is relative to the one before (`\(before)`).",
        changes: site.change([site.insert("/", at: word.range.lowerBound)]))
    }
    return nil
  }

  /// Ends the name of a folder that takes several files with a slash.
  static func folderSlash(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, let failing = site.failing, site.says("ot a directory") else { return nil }
    for index in site.file.stages[stage].instructions where index <= failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      let words = instruction.words(in: site.file.bytes)
      guard ["COPY", "ADD"].contains(instruction.keyword), words.count > 2,
        instruction.jsonWords(in: site.file.bytes) == nil, let last = words.last, !last.text.hasSuffix("/"),
        site.wholeOutput.hasText(PathText.name(last.text) + "/")
      else { continue }
      return Proposal(
        text: "End `\(last.text)` with a slash: it is a folder for several files.",
        changes: site.change([site.insert("/", at: last.range.upperBound)]))
    }
    return nil
  }
}
