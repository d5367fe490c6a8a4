/// Joins lines that a window, a console or PowerShell broke at its width.
///
/// All lines but the last of each break are then equally long, and none is longer. A log that was not broken has one longest
/// line, and BuildKit puts a mark before each of its lines; so lines are joined only if several of the longest ones go on
/// without any.
enum PasteWraps {
  private static let narrowest = 30
  private static let widest = 400

  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    let widths = lines.map { columns($0.text) }
    guard let width = widths.max(), (narrowest...widest).contains(width), lines.count > 2 else { return nil }
    let forms = lines.map { Form($0) }
    let broken = lines.indices.dropLast().filter {
      isFull($0, widths, width) && forms[$0] != .row && forms[$0] != .rule && forms[$0 + 1] == .bare
        && lines[$0].text != lines[$0 + 1].text
    }
    let marked = broken.count { forms[$0] == .marked }
    guard marked > 0, broken.count > 1 else { return nil }
    let isBroken = Set(broken)
    var joined: [PastedLine] = []
    var goesOn = false
    for i in lines.indices {
      if goesOn, let last = joined.indices.last {
        // A blank at the edge was cut off.
        if widths[i - 1] < width { joined[last].text.append(ASCII.space) }
        joined[last].text += lines[i].text
      } else {
        joined.append(lines[i])
      }
      goesOn = isBroken.contains(i)
    }
    return joined
  }

  private static func isFull(_ index: Int, _ widths: [Int], _ width: Int) -> Bool {
    widths[index] == width || widths[index] == width - 1
  }

  /// Characters, each as one column.
  private static func columns(_ text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }

  /// What a line can be to the one before it.
  private enum Form {
    /// It begins with a mark of the engine or the client.
    case marked
    /// A row of a terminal's frame with its time at the right edge: it is as long as the window, and whole.
    case row
    /// Six hyphens or more, or nothing.
    case rule
    /// It may be the rest of the line before.
    case bare

    init(_ line: PastedLine) {
      let trimmed = line.trimmed
      let text = trimmed.span
      guard text.count > 0 else {
        self = .rule
        return
      }
      if text.hasPrefix("=>") {
        if case .step(_, _, _?)? = TerminalRow.row(text, at: 0) {
          self = .row
        } else if case .status(_, _?)? = TerminalRow.row(text, at: 0) {
          self = .row
        } else {
          self = .marked
        }
      } else if trimmed.allSatisfy({ $0 == ASCII.hyphen }) {
        self = .rule
      } else if KnownDialects.isProgressOrEnd(text) || StepPrefix.read(text) != nil
        || ClosingBlock.isNumberedOutput(text) || text.hasPrefix("> [") || text.hasPrefix("[+] ")
        || ClosingError.textStart(text) != nil || Self.isQuotedLine(text)
      {
        self = .marked
      } else {
        self = .bare
      }
    }

    /// Whether the line is one of the Dockerfile's, as the engine quotes it: `   6 | >>> RUN make`.
    private static func isQuotedLine(_ text: Span<UInt8>) -> Bool {
      guard let number = text.number(at: 0) else { return false }
      return text.hasPrefix(" |", at: number.end)
    }
  }
}
