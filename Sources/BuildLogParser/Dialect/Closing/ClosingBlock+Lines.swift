/// The lines of the block, each recognised by itself.
extension ClosingBlock {
  /// Whether the line is the heading of a failed step beyond doubt, without a rule before it:
  /// ` > [build 4/6] RUN make:`.
  static func isCertainHeading(_ line: Span<UInt8>) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    let end = line.endWithoutBlanks()
    // A block that is indented by more than the client's one blank was indented by an envelope.
    guard start <= 1, line.hasPrefix("> [", at: start), end > start + 4, line[end - 1] == ASCII.colon else {
      return false
    }
    return StepBracket.isCertain(line.extracting(start + 2..<end - 1))
  }

  /// Whether the line after a rule is the heading of a failed step: ` > exporting to image:`.
  static func isHeading(_ line: Span<UInt8>) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    let end = line.endWithoutBlanks()
    guard line.hasPrefix("> ", at: start), end > start + 3, line[end - 1] == ASCII.colon,
      line[start + 2] != ASCII.leftBracket
    else { return false }
    let name = line.extracting(start + 2..<end - 1)
    return PlainLine.looksLikeName(name) || StepBracket.isInstruction(name)
  }

  /// Whether the line is the rule before and after a failed step's lines.
  static func isRule(_ line: Span<UInt8>) -> Bool { isRule(line, 6) }

  /// Whether the line is a rule from which a page took a hyphen.
  static func isShortRule(_ line: Span<UInt8>) -> Bool { isRule(line, 5) || isRule(line, 4) }

  /// Whether the line is the place of a failed instruction (`Dockerfile:6`), in a file that is called so.
  static func isCertainLocation(_ line: Span<UInt8>) -> Bool {
    location(line).map { isDockerfile(line.extracting(0..<$0.nameEnd)) } == true
  }

  /// Whether the line begins a part of the block, in the form that needs no earlier line.
  static func begins(_ line: Span<UInt8>) -> Bool {
    guard line.count > 0 else { return false }
    if line[0] == ASCII.escape || line.hasPrefix("##[error]") || line.hasPrefix(" \u{1B}") {
      let text = line.withoutControls()
      return beginsPlain(text.span)
    }
    return beginsPlain(line)
  }

  static func beginsPlain(_ line: Span<UInt8>) -> Bool {
    isRule(line, 6) || ClosingError.textStart(line) != nil || isWarningHeading(line) || isRemark(line)
      || isCertainLocation(line)
  }

  /// The end of the step's number, which BuildKit up to 0.10 puts before each line: `#12 0.345 text`, `#0 0.345 text`.
  static func numberEnd(_ line: Span<UInt8>) -> Int {
    if line.hasPrefix("#0 ") { return 3 }
    guard let (_, start) = StepPrefix.read(line),
      LineOffset.read(line.extracting(start..<line.count)) != nil
    else { return 0 }
    return start
  }

  /// Whether the line is a program's with its offset: `0.345 text`, `#0 0.345 text`.
  static func isNumberedOutput(_ line: Span<UInt8>) -> Bool {
    LineOffset.read(line.extracting(numberEnd(line)..<line.count)) != nil
  }

  /// Whether the line is a rule of this many hyphens.
  static func isRule(_ line: Span<UInt8>, _ length: Int) -> Bool {
    guard line.count >= length, line[0] == ASCII.hyphen, line.endWithoutBlanks() == length else {
      return false
    }
    for i in 0..<length where line[i] != ASCII.hyphen { return false }
    return true
  }

  /// ` 1 warning found (use docker --debug to expand):`.
  static func isWarningHeading(_ line: Span<UInt8>) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    guard start < 8, let number = line.number(at: start) else { return false }
    guard
      line.hasPrefix(" warning found", at: number.end) || line.hasPrefix(" warnings found", at: number.end)
    else {
      return false
    }
    return line.endWithoutBlanks() > 0 && line[line.endWithoutBlanks() - 1] == ASCII.colon
  }

  /// A remark of the client; only its wordings, since every other tool says `WARNING:` too.
  static func isRemark(_ line: Span<UInt8>) -> Bool {
    guard line.hasPrefix("WARN") else { return false }
    for remark in remarks where line.hasPrefix(remark) { return true }
    return false
  }

  private static let remarks: [StaticString] = [
    "WARNING: No output specified ", "WARNING: current commit information was not captured",
    "WARNING: buildx: ", "WARNING: local cache import at ", "WARNING: experimental ",
    "WARNING: bake: ", "WARNING: unsupported ", "WARNING: Using default driver",
  ]

  /// Reads `Dockerfile:6`.
  static func location(_ line: Span<UInt8>) -> (nameEnd: Int, line: Int)? {
    let end = line.endWithoutBlanks()
    guard end > 2, end < 512, ASCII.isDigit(line[end - 1]),
      let colon = line.lastIndex(of: ASCII.colon, before: end),
      colon > 0, let number = line.number(at: colon + 1), number.end == end, line[0] != ASCII.space,
      line[0] != ASCII.hash
    else { return nil }
    return (colon, number.value)
  }

  static func isDockerfile(_ name: Span<UInt8>) -> Bool {
    name.firstIndex(of: ASCII.space) == nil
      && (name.firstIndex(of: "ockerfile") != nil || name.firstIndex(of: "ontainerfile") != nil)
  }
}
