extension Build {
  /// Makes patches of the advice, for the Dockerfile of a build that succeeded.
  ///
  /// A file is used if it has the instructions that the advice is about, and at least one more that the log shows. Files
  /// are not opened; see ``ProjectFiles``.
  ///
  /// - Parameters:
  ///   - project: the user's files.
  ///   - masksSecrets: whether a patch whose lines hold a secret is left out.
  public mutating func addAdvicePatches(for project: ProjectFiles, masksSecrets: Bool = true) {
    guard result == .succeeded, insights.contains(where: { $0.edit != nil }) else { return }
    dockerfiles = []
    var used: AdvicePatch?
    for source in project.dockerfiles {
      let patch = AdvicePatch(file: Dockerfile(source.bytes), path: source.path, build: self)
      dockerfiles.append(DockerfileUse(path: source.path, target: nil, fits: patch.fits))
      if patch.fits, used == nil { used = patch }
    }
    guard let used else { return }
    for i in insights.indices {
      guard let edit = insights[i].edit else { continue }
      let made =
        edit == .ignore ? IgnorePatch(used.file, path: used.path, project)?.text : used.text(of: edit)
      guard let text = made else { continue }
      if masksSecrets, Redactor().redact(text) != text { continue }
      insights[i].patch = text
      insights[i].applicability = .likely
    }
  }
}

/// Changes a Dockerfile as advice asks for.
struct AdvicePatch {
  let file: Dockerfile
  let path: String
  /// The index of the instruction of each step that has one.
  private let instructions: [Int: Int]
  /// Whether the file is the build's.
  let fits: Bool

  init(file: Dockerfile, path: String, build: Build) {
    self.file = file
    self.path = path
    let search = InstructionSearch(file)
    var found: [Int: Int] = [:]
    var shown = 0
    for (i, step) in build.steps.enumerated() where step.parts.index != nil {
      guard let text = step.parts.instruction else { continue }
      shown += 1
      if let place = search.instruction(of: text, stage: step.parts.stage) { found[i] = place }
    }
    instructions = found
    // Advice on the context is about no instruction.
    let wanted = build.insights.compactMap { $0.edit == nil || $0.edit == .ignore ? nil : $0.step }
    fits =
      shown > 0 && found.count >= min(2, shown)
      && (wanted.isEmpty || wanted.contains { found[$0] != nil })
  }

  /// The patch; `nil` if an instruction is not there, or the change would not hold in this file.
  func text(of edit: AdviceEdit) -> String? {
    let edits =
      switch edit {
      case .mounts(let steps, let options, let dropping, let front):
        mounts(steps, options, dropping: Set(dropping), front: front)
      case .owner(let owner, let run, let copies): self.owner(owner, run: run, copies: copies)
      case .ignore: [Edit]?.none
      }
    guard let edits, !edits.isEmpty,
      let new = FileChange(path: path, old: file.bytes, edits: edits).new, new != file.bytes
    else { return nil }
    guard file.isSound(edited: new) else { return nil }
    let diff = UnifiedDiff(path: path, old: file.bytes, new: new).bytes
    let text = String(decoding: diff, as: UTF8.self)
    return Array(text.utf8) == diff ? text : nil
  }

  // MARK: Mounts

  private func mounts(_ steps: [Int], _ options: [String], dropping: Set<String>, front: String?) -> [Edit]? {
    var edits: [Edit] = []
    for step in steps {
      guard let index = instructions[step] else { return nil }
      let run = file.instructions[index]
      // The folders are root's.
      guard run.keyword == "RUN", run.heredocs.isEmpty, run.jsonWords(in: file.bytes) == nil,
        file.state(before: index).isRoot
      else { return nil }
      edits.append(insert(" " + options.joined(separator: " "), at: run.keywordRange.upperBound))
      let commands = ShellScript(of: run, in: file).commands
      for command in commands {
        for word in command.words where dropping.contains(word.text) { edits.append(removal(of: word)) }
      }
      for (before, command) in zip(commands, commands.dropFirst()) {
        guard command.joint == .and, let call = ToolCall(command, in: file.bytes), CacheTool.cleans(call)
        else {
          continue
        }
        edits.append(replace(before.range.upperBound..<command.range.upperBound, with: ""))
      }
      if let front, let first = commands.first,
        commands.contains(where: { ToolCall($0, in: file.bytes)?.tool == "apt-get" })
      {
        edits.append(insert(front, at: first.range.lowerBound))
      }
    }
    return edits
  }

  // MARK: Owners

  private func owner(_ owner: String, run: Int, copies: [Int]) -> [Edit]? {
    guard let index = instructions[run] else { return nil }
    let places = copies.compactMap { instructions[$0] }
    guard places.count == copies.count, let first = places.min() else { return nil }
    // A name is looked up in the image as it is at that COPY.
    let name = String(owner.prefix { $0 != ":" })
    let state = file.state(before: first)
    guard name.allSatisfy(\.isNumber) || state.createdUsers.contains(name) else { return nil }
    let script = ShellScript(of: file.instructions[index], in: file).commands
    let isChown = { (command: SimpleCommand) in
      ToolCall(command, in: file.bytes).map { $0.tool == "chown" && $0.operands.first == owner } ?? false
    }
    guard let at = script.firstIndex(where: isChown) else { return nil }
    var edits = places.map { insert(" --chown=\(owner)", at: file.instructions[$0].keywordRange.upperBound) }
    if script.count == 1 {
      let lines = file.instructions[index].lines
      let start = file.lineStarts[lines.lowerBound - 1]
      let end = lines.upperBound < file.lineCount ? file.lineStarts[lines.upperBound] : file.bytes.count
      edits.append(replace(start..<end, with: ""))
    } else if at > 0, script[at].joint == .and {
      edits.append(replace(script[at - 1].range.upperBound..<script[at].range.upperBound, with: ""))
    } else if at + 1 < script.count, script[at + 1].joint == .and {
      edits.append(replace(script[at].range.lowerBound..<script[at + 1].range.lowerBound, with: ""))
    } else {
      return nil
    }
    return edits
  }

  // MARK: Edits

  private func replace(_ range: Range<Int>, with text: String) -> Edit {
    Edit(range: range, expected: Array(file.bytes[range]), replacement: Array(text.utf8))
  }

  private func insert(_ text: String, at offset: Int) -> Edit { replace(offset..<offset, with: text) }

  /// Takes a word out with the blank before it.
  private func removal(of word: ShellWord) -> Edit {
    var start = word.range.lowerBound
    if start > 0, file.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return replace(start..<word.range.upperBound, with: "")
  }
}
