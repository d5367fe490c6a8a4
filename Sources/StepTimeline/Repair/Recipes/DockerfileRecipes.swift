/// Repairs of the Dockerfile's own grammar: names of instructions, stages and arguments, lines.
enum DockerfileRecipes {
  /// The instruction that is no instruction.
  private static func unknown(_ site: RepairSite) -> Int? {
    if let failing = site.failing,
      !DockerfileReader.keywords.contains(site.file.instructions[failing].keyword)
    {
      return failing
    }
    guard let word = site.capture("word")?.uppercased(), let line = site.capture("line").flatMap({ Int($0) }),
      let index = site.file.instruction(atLine: line - site.lineOffset),
      site.file.instructions[index].keyword == word
    else { return nil }
    return index
  }

  /// Changes an instruction's name to the nearest one that exists.
  static func nearestInstruction(_ site: RepairSite) -> Proposal? {
    guard let index = unknown(site), site.isReal(index) else { return nil }
    let instruction = site.file.instructions[index]
    if let apart = spaced(instruction, site) ?? unquoted(instruction, site) { return apart }
    let hint = (site.evidence + site.output).compactMap { $0.between("(did you mean ", "?)") }.first
    let name =
      hint.flatMap { DockerfileReader.keywords.contains($0) ? $0 : nil }
      ?? Suggestion.closest(to: instruction.keyword, among: DockerfileReader.keywords)
    guard let name else { return nil }
    let written = Array(site.file.text(instruction.keywordRange).utf8)
    if written.count > name.utf8.count, instruction.keyword.hasPrefix(name),
      written[name.utf8.count].isOne(of: "./[\"")
    {
      return Proposal(
        text: "Add a space after `\(name)`.", applicability: .machine,
        changes: site.change([
          site.insert(" ", at: instruction.keywordRange.lowerBound + name.utf8.count)
        ]))
    }
    return Proposal(
      text: "Use `\(name)`: there is no instruction `\(site.file.text(instruction.keywordRange))`.",
      applicability: .machine, changes: site.change([site.replace(instruction.keywordRange, with: name)]))
  }

  /// Puts a space where `ENV=…` or `EXPOSE:…` has a sign.
  private static func spaced(_ instruction: Instruction, _ site: RepairSite) -> Proposal? {
    let written = site.file.text(instruction.keywordRange)
    guard
      let name = DockerfileReader.keywords.first(where: {
        written.hasPrefix($0 + "=") || written.hasPrefix($0 + ":")
      })
    else { return nil }
    let sign = instruction.keywordRange.lowerBound + name.utf8.count
    return Proposal(
      text: "Put a space after `\(name)`.", applicability: .likely,
      changes: site.change([site.replace(sign..<(sign + 1), with: " ")]))
  }

  /// Takes the quotation mark off that stands before an instruction, and the one at the line's end.
  private static func unquoted(_ instruction: Instruction, _ site: RepairSite) -> Proposal? {
    let bytes = site.file.bytes
    let start = instruction.keywordRange.lowerBound
    guard let mark = bytes[instruction.keywordRange].first, mark.isOne(of: "\"'`"),
      instruction.lines.count == 1,
      DockerfileReader.keywords.contains(site.file.text((start + 1)..<instruction.keywordRange.upperBound))
    else { return nil }
    let line = site.file.range(ofLine: instruction.lines.upperBound)
    let others = line.filter { $0 > start && bytes[$0] == mark }
    let end = line.last { !bytes[$0].isBlank && !bytes[$0].isOne(of: "\r\n") }
    var edits = [site.replace(start..<(start + 1), with: "")]
    if others.count == 1, let end, others[0] == end { edits.append(site.replace(end..<(end + 1), with: "")) }
    guard others.count <= edits.count - 1 || others.count.isMultiple(of: 2) else { return nil }
    return Proposal(
      text: "Remove the quotation mark before the instruction.", applicability: .likely,
      changes: site.change(edits))
  }

  /// Continues the instruction before a line that is no instruction.
  static func continueLine(_ site: RepairSite) -> Proposal? {
    guard let index = unknown(site), index > 0, site.isReal(index - 1), nearestInstruction(site) == nil else {
      return nil
    }
    let previous = site.file.instructions[index - 1]
    guard ["RUN", "ENV", "LABEL", "COPY", "ADD", "CMD", "ENTRYPOINT"].contains(previous.keyword),
      previous.heredocs.isEmpty
    else { return nil }
    if let blank = blankOfHereDocument(previous, site) {
      return Proposal(
        text: "Remove the space after `<<`, so BuildKit reads the lines as a here-document.",
        changes: site.change([site.replace(blank, with: "")]))
    }
    let mark = String(UnicodeScalar(site.file.escape))
    let last = site.file.range(ofLine: previous.lines.upperBound)
    return Proposal(
      text: "End the previous line with `\(mark)`: the command continues on the next line.",
      applicability: .machine,
      changes: site.change([site.insert(" \(mark)", at: last.upperBound)]))
  }

  /// The blank in `<< EOF`, which makes it the shell's here-document, not the Dockerfile's.
  private static func blankOfHereDocument(
    _ instruction: Instruction, _ site: RepairSite
  ) -> Range<Int>? {
    let bytes = site.file.bytes
    for index in site.file.range(ofLine: instruction.lines.upperBound) where bytes[index] == UInt8(ascii: "<")
    {
      guard bytes[index...].starts(with: "<< ".utf8), let word = bytes[(index + 3)...].first else { continue }
      if word.isLetterOrDigit || word == UInt8(ascii: "'") || word == UInt8(ascii: "\"") {
        return (index + 2)..<(index + 3)
      }
    }
    return nil
  }

  /// Gives a `COPY` with one argument its destination.
  static func copyDestination(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction,
      ["COPY", "ADD"].contains(instruction.keyword), instruction.jsonWords(in: site.file.bytes) == nil,
      let word = instruction.words(in: site.file.bytes).last
    else { return nil }
    if instruction.words(in: site.file.bytes).count > 1 {
      guard
        site.says("must be a directory and end with a /")
          || site.says("destination must be a directory and end in '/'"),
        !word.text.hasSuffix("/"), !isFile(word.text)
      else { return nil }
      return Proposal(
        text: "End the destination with a slash: several files can only be copied to a directory.",
        changes: site.change([site.insert("/", at: word.range.upperBound)]))
    }
    if let place = forgottenBlank(in: word.text) {
      return Proposal(
        text: "Add a space between source and destination.",
        changes: site.change([site.insert(" ", at: word.range.lowerBound + place)]))
    }
    return Proposal(
      text: "Add the destination: `./` is the working directory.",
      changes: site.change([site.insert(" ./", at: word.range.upperBound)]))
  }

  /// Whether a destination is meant to be a file, by the ending of its name: one that is known, or one of a usual length.
  private static func isFile(_ destination: String) -> Bool {
    let name = PathText.name(destination)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    return endingsOfFiles.contains(String(name[dot...]))
      || (ending.first?.isLetter == true && (2...4).contains(ending.utf8.count))
  }

  /// Where the destination begins in a source that it was written onto: `app.conf/etc/app.conf`.
  private static func forgottenBlank(in word: String) -> Int? {
    for (place, byte) in word.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
      let source = PathText.name(String(decoding: word.utf8.prefix(place), as: UTF8.self))
      let destination = String(decoding: word.utf8.dropFirst(place), as: UTF8.self)
      guard let dot = source.lastIndex(of: "."), dot > source.startIndex else { continue }
      let (last, ending) = (PathText.name(destination), String(source[dot...]))
      // Folders have dots in their names, too: `web.api/app/web.csproj`.
      if last == source
        || (endingsOfFiles.contains(ending) && (!last.hasText(".") || last.hasSuffix(ending))
          && ["/usr/", "/etc/", "/opt/", "/app/", "/srv/", "/var/"].contains(where: destination.hasPrefix))
      {
        return place
      }
    }
    return nil
  }

  private static let endingsOfFiles: Set = [
    ".conf", ".cfg", ".cnf", ".ini", ".sh", ".json", ".yml", ".yaml", ".toml", ".xml", ".properties", ".jar",
    ".war", ".txt", ".html", ".py", ".rb", ".php", ".sql", ".crt", ".pem", ".service", ".tgz", ".zip",
  ]

  /// Rights in letters, and the number that most mean by them.
  private static let modes = [
    "+x": "755", "a+x": "755", "ugo+x": "755", "+rx": "755", "a+rx": "755", "u+x": "744", "+r": "644",
    "a+r": "644", "u=rwx,go=rx": "755", "u=rw,go=r": "644", "rwxr-xr-x": "755", "rw-r--r--": "644",
    "0o755": "755", "0o644": "644",
  ]

  /// Writes the rights of `--chmod` as a number.
  static func octalMode(_ site: RepairSite) -> Proposal? {
    guard let index = site.editable ?? site.capture("mode").flatMap({ instruction(withMode: $0, site) }),
      let flag = site.file.instructions[index].flags.first(where: { $0.name == "chmod" }),
      let value = flag.value, let mode = modes[value], site.isReal(index)
    else { return nil }
    return Proposal(
      text: "Use `--chmod=\(mode)`: this builder only supports octal modes.", applicability: .machine,
      changes: site.change([site.replace(flag.range, with: "--chmod=\(mode)")]))
  }

  private static func instruction(withMode mode: String, _ site: RepairSite) -> Int? {
    site.file.instructions.firstIndex { $0.flag("chmod") == mode }
  }

  /// Changes a stage's name to the one that exists.
  static func nearestStage(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction,
      let image = instruction.flag("from") ?? mountedStage(instruction)
        ?? (instruction.keyword == "FROM" ? instruction.words(in: site.file.bytes).first?.text : nil)
    else { return nil }
    let wanted = ImageName(image)?.repository ?? image
    var places: [Range<Int>] = []
    for flag in instruction.flags where flag.value?.hasText(wanted) == true { places.append(flag.range) }
    if instruction.keyword == "FROM", let base = instruction.words(in: site.file.bytes).first {
      places.append(base.range)
    }
    let current = site.stage ?? site.file.stages.count
    let names = site.file.stages[..<current].compactMap(\.name)
    guard !names.contains(wanted.lowercased()), ImageName(image)?.registry == nil, !wanted.hasText("/"),
      !wanted.hasText("$"),
      ImageName(image)?.tag == nil, Int(wanted) == nil
    else {
      return nil
    }
    let hint = (site.evidence + site.output).compactMap { $0.between("(did you mean ", "?)") }.first
    guard
      let name = hint.flatMap({ names.contains($0) ? $0 : nil })
        ?? Suggestion.closest(to: wanted, among: names)
        ?? StageRecipes.unusedStage(insteadOf: wanted, before: current, site)
    else {
      return nil
    }
    for place in places {
      let text = site.file.text(place)
      guard let found = text.rangeOfText(wanted) else { continue }
      let start = place.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return Proposal(
        text: "Name the stage `\(name)`: the Dockerfile has no stage `\(wanted)`.", applicability: .machine,
        changes: site.change([site.replace(start..<(start + wanted.utf8.count), with: name)]))
    }
    return nil
  }

  private static func mountedStage(_ instruction: Instruction) -> String? {
    instruction.flags.lazy.filter { $0.name == "mount" }
      .compactMap { $0.value?.split(separator: ",").first { $0.hasPrefix("from=") } }.first.map {
        String($0.dropFirst(5))
      }
  }

  // MARK: Arguments

  /// Declares an argument in the stage that uses it: an `ARG` before the first `FROM` is not visible in a stage.
  static func declareArgument(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let instruction = site.instruction,
      ["RUN", "COPY", "ADD", "WORKDIR", "USER"].contains(instruction.keyword),
      instruction.keyword != "RUN" || instruction.jsonWords(in: site.file.bytes) == nil
    else { return nil }
    // What the log quotes of a Dockerfile may begin within a stage.
    let head = site.file.instructions[..<(site.file.stages.first?.instructions.lowerBound ?? 0)]
    guard head.allSatisfy({ $0.keyword == "ARG" }) else { return nil }
    let globals =
      head.filter { $0.keyword == "ARG" }.flatMap { site.file.assignments(of: $0).map(\.name) }
    guard !globals.isEmpty else { return nil }
    let text = site.file.text(instruction.range)
    let base = site.stage.map { site.file.stages[$0].base } ?? ""
    let missing = VariableText.names(in: text).filter {
      globals.contains($0) && site.state.environment[$0] == nil && !site.state.arguments.contains($0)
        && !AddressVariables.isSet($0, in: text)
        && !AddressVariables.isSet($0, byImage: base)
    }
    guard !missing.isEmpty else { return nil }
    return Proposal(
      text:
        "Declare `ARG \(missing.joined(separator: "`, `ARG "))` in this stage: an argument before the first FROM has no value after it.",
      applicability: .machine,
      changes: site.change([site.insert(lines: missing.map { "ARG \($0)" }, before: failing)]))
  }

  /// Gives an argument of a `FROM` a value, or moves it before the first `FROM`.
  static func baseArgument(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, site.instruction?.keyword == "FROM",
      let base = site.instruction?.words(in: site.file.bytes).first,
      let first = site.file.stages.first?.instructions.lowerBound
    else { return nil }
    let globals = site.file.globalArguments()
    let declared = site.file.instructions[..<first].filter { $0.keyword == "ARG" }
      .flatMap { site.file.assignments(of: $0) }
    for name in VariableText.names(in: base.text) where globals[name] == nil {
      // In a stage it comes too late.
      for other in site.file.instructions
      where other.keyword == "ARG" && other.range.lowerBound > site.file.instructions[first].range.lowerBound
      {
        if let value = site.file.assignments(of: other).first(where: { $0.name == name })?.value {
          return Proposal(
            text: "Declare `ARG \(name)` before the first FROM: only there does it have a value for FROM.",
            applicability: .machine,
            changes: site.change([site.insert(lines: ["ARG \(name)=\(value)"], before: first)]))
        }
      }
      if let near = Suggestion.closest(
        to: name, among: declared.map(\.name).filter { $0 != name && globals[$0] != nil })
      {
        let text = site.file.text(base.range)
        guard let found = text.rangeOfText(name) else { continue }
        let start = base.range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return Proposal(
          text: "Use `\(near)`: that is the argument that the Dockerfile declares.",
          changes: site.change([site.replace(start..<(start + name.utf8.count), with: near)]))
      }
      let isWhole = base.text == "$\(name)" || base.text == "${\(name)}"
      let value = isWhole ? "<image>" : "<value>"
      if let instruction = site.file.instructions[..<first].first(where: { argument in
        argument.keyword == "ARG" && site.file.assignments(of: argument).contains { $0.name == name }
      }), let word = instruction.words(in: site.file.bytes).first(where: { $0.text == name }) {
        return Proposal(
          text: "Set a default value for `ARG \(name)`, or pass one with `--build-arg \(name)=\(value)`.",
          applicability: .placeholder,
          changes: site.change([site.insert("=\(value)", at: word.range.upperBound)]))
      }
    }
    return nil
  }

  /// Puts a value with blanks into quotes.
  static func quoteValue(_ site: RepairSite) -> Proposal? {
    let messages = site.evidence + site.output
    guard let word = messages.compactMap({ $0.between("can't find = in \"", "\"") }).first, !word.isEmpty
    else {
      return nil
    }
    for (index, instruction) in site.file.instructions.enumerated()
    where ["ENV", "LABEL"].contains(instruction.keyword) && site.isReal(index) {
      let words = instruction.words(in: site.file.bytes)
      guard let place = words.firstIndex(where: { $0.text == word }), place > 0,
        let first = words[..<place].lastIndex(where: { $0.text.hasText("=") })
      else { continue }
      let last = words[place...].prefix { !$0.text.hasText("=") }.last ?? words[place]
      let bytes = site.file.bytes[words[first].range.lowerBound..<last.range.upperBound]
      guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
        bytes.allSatisfy({ $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\") })
      else { continue }
      return Proposal(
        text: "Put quotes around the value: without them it ends at the first space.",
        applicability: .machine,
        changes: site.change([
          site.insert("\"", at: equals + 1), site.insert("\"", at: last.range.upperBound),
        ]))
    }
    return nil
  }
}
