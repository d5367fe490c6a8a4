/// Cuts a log apart whose line ends became blanks: a supervisor's message, a field of a form, a chat that joins lines.
///
/// `… Build output: #0 building with "default" instance using docker driver #1 [internal] load build definition …`
enum PasteLostLines {
  /// Fewer beginnings of lines on one line are a sentence that quotes them.
  private static let least = 4

  static func parted(_ lines: [PastedLine]) -> [PastedLine]? {
    let places = lines.map { line -> [Int] in
      let found = line.text.count > 120 ? starts(in: line.text.span) : []
      return found.isEmpty ? stamps(in: line.text.span) : found
    }
    // Where other lines of a build have their ends, such a line is a program's, which quotes another log.
    guard places.contains(where: { !$0.isEmpty }),
      !zip(lines, places).contains(where: { $1.isEmpty && $0.isOfBuild })
    else { return nil }
    var parted: [PastedLine] = []
    for (line, starts) in zip(lines, places) {
      var from = 0
      for start in starts {
        parted.append(line.with(line.text[from..<start]))
        from = start + 1
      }
      parted.append(from == 0 ? line : line.with(line.text[from...]))
    }
    return parted.count > lines.count ? parted : nil
  }

  /// The blanks that were line ends.
  private static func starts(in text: Span<UInt8>) -> [Int] {
    var (starts, progress, steps) = ([Int](), 0, ClassicLine.step(text) == nil ? 0 : 1)
    var (own, isClassic, isInBlock, isWholeBlock) = (0, false, false, false)
    // The row of the step that failed, and the block of its output behind it.
    let isBehindRow = text.hasPrefix("=> ERROR [", at: text.indexAfterBlanks(from: 0))
    var after = 0
    for i in 0..<text.count - 1 where text[i] == ASCII.space && i >= after {
      switch text[i + 1] {
      case ASCII.hash:
        guard let isOwn = wordBehindNumber(text, at: i + 1) else { continue }
        progress += 1
        own += isOwn ? 1 : 0
        starts.append(i)
      case UInt8(ascii: "S"):
        guard ClassicLine.step(text.extracting(i + 1..<text.count))?.total != nil else { continue }
        steps += 1
        starts.append(i)
      case ASCII.hyphen, ASCII.space, UInt8(ascii: "R"), UInt8(ascii: "T"), UInt8(ascii: "E"),
        UInt8(ascii: "D"), ASCII.greaterThan:
        guard let end = endOfOtherBeginning(text, at: i + 1) else { continue }
        if text.hasPrefix("---> ", at: end - 5) { isClassic = true }
        isInBlock = text[end - 1] == ASCII.leftBracket
        starts.append(i)
        // The blank at its end may have been a line end, too.
        after = text[end - 1] == ASCII.space ? end - 1 : end
        if isInBlock, isBehindRow { isWholeBlock = true }
      default:
        if isInBlock, isOffset(text, at: i + 1) { starts.append(i) }
      }
    }
    return own > 1 && progress >= least || isClassic && steps > 1 || isWholeBlock ? starts : []
  }

  /// The blanks before the stamps of a CI system, if the line begins with one: `17:49:00 #12 pushing layers done 17:49:00 #12 ERROR`.
  private static func stamps(in text: Span<UInt8>) -> [Int] {
    guard let first = text.clockTime(at: 0), first.end < text.count, text[first.end] == ASCII.space else {
      return []
    }
    var starts: [Int] = []
    for i in first.end..<text.count - 1 where text[i] == ASCII.space && ASCII.isDigit(text[i + 1]) {
      guard let stamp = text.clockTime(at: i + 1), stamp.end + 1 < text.count, text[stamp.end] == ASCII.space
      else { continue }
      let rest = text.extracting(stamp.end + 1..<text.count)
      // A program prints times, too.
      if StepPrefix.read(rest) != nil || ClosingBlock.beginsPlain(rest) || rest.hasPrefix("> ")
        || rest.hasPrefix("------ ") || rest.hasPrefix("WARNING: ")
      {
        starts.append(i)
      }
    }
    return starts
  }

  /// Whether `1.302 ` is here, as the closing block has it before each line of output.
  private static func isOffset(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard let seconds = text.number(at: start), seconds.end < text.count, text[seconds.end] == ASCII.period,
      let decimals = text.number(at: seconds.end + 1), decimals.end < text.count
    else { return false }
    return text[decimals.end] == ASCII.space && 1...3 ~= decimals.end - seconds.end - 1
  }

  /// Whether a word that only BuildKit prints follows `#12 `; `nil` if nothing that may follow does.
  private static func wordBehindNumber(_ text: Span<UInt8>, at hash: Int) -> Bool? {
    guard let number = text.number(at: hash + 1), number.end + 2 < text.count,
      text[number.end] == ASCII.space
    else { return nil }
    let start = number.end + 1
    for word in own where text.hasPrefix(word, at: start) { return true }
    if text.hasPrefix("DONE ", at: start) { return start + 5 < text.count && ASCII.isDigit(text[start + 5]) }
    if text.hasPrefix("CACHED", at: start) {
      return start + 6 == text.count || text.hasPrefix(" #", at: start + 6)
    }
    for word in common where text.hasPrefix(word, at: start) { return false }
    // `#7 5.140 WARNING: …`
    guard let seconds = text.number(at: start), seconds.end < text.count, text[seconds.end] == ASCII.period
    else { return nil }
    return false
  }

  /// The end of what else begins a line of a build.
  private static func endOfOtherBeginning(_ text: Span<UInt8>, at start: Int) -> Int? {
    for word in others where text.hasPrefix(word, at: start) { return start + word.utf8CodeUnitCount }
    // `Dockerfile:12 --------------------`
    guard text.hasPrefix("Dockerfile:", at: start), let line = text.number(at: start + 11),
      text.hasPrefix(" -----", at: line.end)
    else { return nil }
    return line.end
  }

  private static let own: [StaticString] = [
    "[internal] load ", "[internal] settings", "[internal] preparing", "[internal] booting", "transferring ",
    "building with \"", "exporting to ",
  ]

  private static let common: [StaticString] = [
    "[", "WARN: ", "ERROR: ", "CANCELED", "exporting ", "sha256:", "extracting ", "resolve ", "naming to ",
    "writing ", "pushing ", "sending ",
    "importing ", "load ", "preparing ", "unpacking ", "copy ",
  ]

  private static let others: [StaticString] = [
    "------ ", " ---> ", "---> ", "Removing intermediate container ", "Removed intermediate container ",
    "The command '/bin/", "ERROR: failed to ", "> [", "-------------------- ",
  ]
}
