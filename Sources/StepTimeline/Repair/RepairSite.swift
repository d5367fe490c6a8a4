internal import BuildLogParser

/// The place of a failure, as recipes see it: the instruction, the state before it, the output.
struct RepairSite: Sendable {
  /// The Dockerfile, or the part of it that the log shows.
  let file: Dockerfile
  /// Its path for patches.
  let path: String
  /// Bytes at the front that were put together from the log's steps and are not in the user's file.
  var invented = 0
  /// Lines of the user's file before the first one that is here.
  var lineOffset = 0
  /// Whether only the lines that the log quotes are known.
  var isExcerpt: Bool { invented > 0 || lineOffset > 0 || quotesOnly }
  var quotesOnly = false
  /// Whether the lines have no numbers, as they are put together from the log's steps.
  ///
  /// An edit then gives lines to copy, not a patch.
  var isSketch = false
  /// Index of the failing instruction.
  let failing: Int?
  /// The state before the failing instruction.
  let state: StageState
  /// The manager of the failing stage's packages.
  let manager: PackageTool?
  /// The texts that the rule captured.
  var captures: [String: String]
  /// The lines that the cause was read from.
  var evidence: [String]
  /// The failed step's last lines, then the engine's message.
  let output: [String]
  let project: ProjectFiles
  /// The form of the log, which shows the builder.
  let builder: DialectName
  /// The day of the log; `nil` if the log has no date.
  let day: Day?
  /// The differences from a machine on which the same build works.
  let environment: EnvironmentReport?

  /// The failing instruction.
  var instruction: Instruction? { failing.map { file.instructions[$0] } }

  /// Index of the failing instruction if it is in the user's file.
  var editable: Int? { failing.flatMap { isReal($0) ? $0 : nil } }

  /// Index of the failing instruction if it is a `RUN` of the user's file.
  var editableRun: Int? { instruction?.keyword == "RUN" ? editable : nil }

  /// The failing stage.
  var stage: Int? { failing.flatMap { file.stage(of: $0) } }

  /// The commands of the failing `RUN`.
  var script: ShellScript { instruction.map { ShellScript(of: $0, in: file) } ?? ShellScript(text: "") }

  /// The text of the failing instruction.
  var instructionText: String { instruction.map { file.text($0.range) } ?? "" }

  /// A captured text; `nil` if there is none or it was masked.
  func capture(_ names: String...) -> String? {
    for name in names {
      if let value = captures[name], !value.isEmpty, !value.hasText(Redactor.mask) { return value }
    }
    return nil
  }

  /// The first line of the output that contains a text.
  func line(with text: String) -> String? { output.first { $0.hasText(text) } }

  /// Whether the output or the evidence contains a text.
  func says(_ text: String) -> Bool { line(with: text) != nil || evidence.contains { $0.hasText(text) } }

  /// All of the output as one text.
  var wholeOutput: String { output.joined(separator: "\n") }

  // MARK: Edits

  /// A change of the Dockerfile.
  func change(_ edits: [Edit]) -> [FileChange] { [FileChange(path: path, old: file.bytes, edits: edits)] }

  /// Replaces bytes.
  func replace(_ range: Range<Int>, with text: String) -> Edit {
    Edit(range: range, expected: Array(file.bytes[range]), replacement: Array(text.utf8))
  }

  /// Inserts text.
  func insert(_ text: String, at offset: Int) -> Edit { replace(offset..<offset, with: text) }

  /// Removes words of a command with the blanks before them; the program itself stays.
  func remove(_ words: ClosedRange<Int>, of command: SimpleCommand) -> Edit {
    let start = command.words[words.lowerBound - 1].range.upperBound
    return replace(start..<command.words[words.upperBound].range.upperBound, with: "")
  }

  /// Removes a command of the failing instruction with the operator that joins it to its neighbour.
  ///
  /// - Returns: `nil` if the others need what it prints or how it ends.
  func remove(_ command: SimpleCommand) -> Edit? {
    let commands = script.commands
    guard let failing, command.depth == 0, let index = commands.firstIndex(of: command),
      command.joint != .pipe, command.joint != .or
    else { return nil }
    if commands.count == 1 { return removeLines(of: failing) }
    guard index + 1 < commands.count else {
      return replace(commands[index - 1].range.upperBound..<command.range.upperBound, with: "")
    }
    let next = commands[index + 1]
    guard next.joint == .and || next.joint == .sequence else { return nil }
    return replace(command.range.lowerBound..<next.range.lowerBound, with: "")
  }

  /// Removes the lines of an instruction.
  func removeLines(of index: Int) -> Edit {
    let lines = file.instructions[index].lines
    let end = lines.upperBound < file.lineCount ? file.lineStarts[lines.upperBound] : file.bytes.count
    return replace(file.lineStarts[lines.lowerBound - 1]..<end, with: "")
  }

  /// Inserts whole lines before an instruction, and before the comments on it.
  func insert(lines: [String], before index: Int) -> Edit {
    var line = file.instructions[index].lines.lowerBound
    let floor = index > 0 ? file.instructions[index - 1].lines.upperBound : 1
    while line - 1 > floor, file.text(ofLine: line - 1).drop(while: { $0 == " " }).hasPrefix("#") {
      line -= 1
    }
    let text = lines.map { $0 + file.lineEnd }.joined()
    return insert(text, at: file.lineStarts[line - 1])
  }

  /// Inserts whole lines after an instruction.
  func insert(lines: [String], after index: Int) -> Edit {
    let last = file.instructions[index].lines.upperBound
    if last < file.lineCount {
      return insert(lines.map { $0 + file.lineEnd }.joined(), at: file.lineStarts[last])
    }
    let endsWithNewline = file.bytes.last == UInt8(ascii: "\n")
    let text = lines.joined(separator: file.lineEnd)
    return insert(
      endsWithNewline ? text + file.lineEnd : file.lineEnd + text, at: file.bytes.count)
  }

  /// The lines, preceded by `USER root` and followed by the old user if another user is set.
  func asRoot(_ lines: [String], user: String?) -> [String] {
    guard let user, !["root", "0"].contains(user.prefix { $0 != ":" }) else { return lines }
    return ["USER root"] + lines + ["USER \(user)"]
  }

  /// Whether instructions that are no step of their own (`ENV`, `ARG`, `USER`) may be missing before the failing one.
  var hidesSettings: Bool {
    guard isSketch || invented > 0 else { return false }
    // These builders print them, unless the log was cut.
    return (builder != .classic && builder != .buildah) || file.stages.isEmpty
  }

  /// The same place, with edits allowed in every line that the log shows; `nil` if they are allowed already.
  var sketch: RepairSite? {
    guard invented > 0, !isSketch else { return nil }
    var site = self
    site.invented = 0
    site.lineOffset = 0
    site.isSketch = true
    return site
  }

  /// Whether an instruction is in the user's file, not only in the log.
  func isReal(_ index: Int) -> Bool { file.instructions[index].range.lowerBound >= invented }
}

extension DebianRelease {
  /// The release of the failing stage: from its package manager's output, otherwise from its image's name.
  init?(of site: RepairSite) {
    for line in site.evidence + site.output
    where line.hasText("ebian") || line.hasPrefix("E: ") || line.hasPrefix("Err:") {
      for release in Self.allCases.reversed() where line.hasText(release.name) {
        self = release
        return
      }
    }
    guard let image = site.state.image, let release = DebianRelease(image: image) else { return nil }
    self = release
  }
}

extension DistributionRelease {
  /// The release of the failing stage.
  init?(of site: RepairSite) {
    if let debian = DebianRelease(of: site), let release = DistributionReleases.release(.debian, debian.name)
    {
      self = release
      return
    }
    guard let image = site.state.image, let official = image.official,
      let release = OfficialImages.facts(of: official, tag: image.tag ?? "latest", on: site.day)?.release
    else { return nil }
    self = release
  }
}
