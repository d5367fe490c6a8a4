/// Takes a log out of the Markdown around it: what is between its fences is the log, the prose is not.
enum PasteFences {
  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    let fences = lines.indices.filter { isFence(lines[$0]) }
    guard !fences.isEmpty else { return nil }
    var blocks: [Range<Int>] = []
    if fences.count == 1 {
      // The other one was not copied.
      let (before, after) = (0..<fences[0], fences[0] + 1..<lines.count)
      blocks = [lines[before].contains(where: \.isOfBuild) ? before : after]
    } else {
      var open = 0
      while open < fences.count {
        let close = open + 1 < fences.count ? fences[open + 1] : lines.count
        blocks.append(fences[open] + 1..<close)
        open += 2
      }
    }
    // A program may print fences of its own, inside the log.
    let outside = lines.indices.filter { line in !blocks.contains { $0.contains(line) } }
    guard !outside.contains(where: { !isFence(lines[$0]) && lines[$0].isOfBuild }) else { return nil }
    guard blocks.contains(where: { lines[$0].contains(where: \.isOfBuild) }) else { return nil }
    // The error may have a block of its own, before the log.
    let logs = blocks.filter {
      lines[$0].contains { $0.isOfBuild || ClassicError.startBehindOutput($0.text) != nil }
    }
    // If the last block has no more than the last lines of a build, the next one has its output.
    if let last = logs.last, let end = blocks.firstIndex(of: last), end + 1 < blocks.count,
      end + 2 == blocks.count,
      logs.reduce(0, { $0 + lines[$1].count { !$0.isBlank } }) <= mostOfEnd,
      holdsOutput(blocks[end + 1], lines)
    {
      return (logs + [blocks[end + 1]]).flatMap { lines[$0] }
    }
    let log = logs.flatMap { lines[$0] }
    // The report may say in its title how the build ended, and show what the program printed.
    let isOutputOnly = log.allSatisfy { !$0.isOfBuild || PasteQuotations.isOutput($0) }
    let end = outside.lazy.compactMap { place in
      isOutputOnly ? PasteQuotations.quoted(on: lines[place]) : quotedError(lines[place])
    }.first
    guard let end, isOutputOnly || !log.contains(where: { ClosingError.textStart($0.text.span) != nil })
    else {
      return log
    }
    return log + [end]
  }

  /// `> ERROR: denied: …`, the client's last words in a quotation.
  private static func quotedError(_ line: PastedLine) -> PastedLine? {
    let text = line.trimmed
    guard text.first == ASCII.greaterThan else { return nil }
    let error = line.with(line.with(text.dropFirst()).trimmed)
    return error.text.span.hasPrefix("ERROR: ") && ClosingError.textStart(error.text.span) != nil
      ? error : nil
  }

  private static let mostOfEnd = 3

  /// Whether a block may be what a program printed: no source file, no session of a shell.
  private static func holdsOutput(_ block: Range<Int>, _ lines: [PastedLine]) -> Bool {
    let mark = lines[block.lowerBound - 1].trimmed.drop { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    let language = String(decoding: mark, as: UTF8.self)
    guard ["", "text", "txt", "log", "console", "shell", "sh", "bash", "output"].contains(language),
      let first = lines[block].first(where: { !$0.isBlank })?.trimmed
    else { return false }
    return !StepBracket.isInstruction(first.span)
      && !["$ ", "# ", "docker ", "Client:"].contains {
        first.starts(with: $0.utf8)
      }
  }

  private static func isFence(_ line: PastedLine) -> Bool {
    let start = line.indent
    guard start < line.text.count else { return false }
    let mark = line.text[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    let text = line.trimmed
    let rest = text.drop { $0 == mark }
    return text.count - rest.count >= 3 && rest.count < 20 && !rest.contains(ASCII.space)
  }
}
