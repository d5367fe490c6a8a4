extension Dockerfile {
  /// Whether an edited file has the same stages and no more unknown instructions than this one.
  ///
  /// Only the instructions that the edit touches are read: most files are much longer than an edit.
  func isSound(edited new: [UInt8]) -> Bool {
    if let (before, after) = editedPart(new) {
      return Self.stageCount(instructions[before]) == Self.stageCount(after[...])
        && Self.unknownCount(after[...]) <= Self.unknownCount(instructions[before])
    }
    let file = Dockerfile(new)
    return file.stages.count == stages.count && file.escape == escape
      && Self.unknownCount(file.instructions[...]) <= Self.unknownCount(instructions[...])
  }

  /// The instructions that an edit touches and what they are after it; `nil` if the whole file has to be read.
  func editedPart(_ new: [UInt8]) -> (before: Range<Int>, after: [Instruction])? {
    let (head, tail) = Self.equalEnds(bytes, new)
    // The instruction that contains or precedes the difference. Directives come before the first one.
    guard let first = instructions.lastIndex(where: { start(of: $0) < head }), first > 0 else { return nil }
    let grown = new.count - bytes.count
    // The first instruction after the difference shows that those before it end at the right place.
    guard let next = instructions[first...].firstIndex(where: { start(of: $0) > bytes.count - tail }) else {
      return nil
    }
    let end = instructions[next].range.upperBound + grown
    var reader = DockerfileReader(Array(new[start(of: instructions[first])..<end]))
    reader.read(escape: escape)
    guard let last = reader.instructions.last, last.keyword == instructions[next].keyword,
      last.range.count == instructions[next].range.count
    else { return nil }
    return (first..<next, reader.instructions.dropLast())
  }

  /// The first byte of the line that an instruction begins in.
  private func start(of instruction: Instruction) -> Int { lineStarts[instruction.lines.lowerBound - 1] }

  /// How many bytes are the same at both ends.
  static func equalEnds(_ old: [UInt8], _ new: [UInt8]) -> (head: Int, tail: Int) {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        let most = min(old.count, new.count)
        var head = 0
        // Eight bytes at a time: most of a file is the same.
        let (first, second) = (UnsafeRawBufferPointer(old), UnsafeRawBufferPointer(new))
        while head + 8 <= most,
          first.loadUnaligned(fromByteOffset: head, as: UInt64.self)
            == second.loadUnaligned(fromByteOffset: head, as: UInt64.self)
        { head += 8 }
        while head < most, old[head] == new[head] { head += 1 }
        var tail = 0
        while tail + 8 <= most - head,
          first.loadUnaligned(fromByteOffset: old.count - tail - 8, as: UInt64.self)
            == second.loadUnaligned(fromByteOffset: new.count - tail - 8, as: UInt64.self)
        { tail += 8 }
        while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        return (head, tail)
      }
    }
  }

  private static func stageCount(_ instructions: ArraySlice<Instruction>) -> Int {
    instructions.count { $0.keyword == "FROM" }
  }

  private static func unknownCount(_ instructions: ArraySlice<Instruction>) -> Int {
    instructions.count { !DockerfileReader.keywords.contains($0.keyword) }
  }
}
