/// The forms of the rows that the terminal display paints.
///
/// Source: moby/buildkit util/progress/progressui/display.go (`ttyDisplay.print`): names are cut to the
/// console's width, the time is at its right edge, finished steps are blue (cyan on Windows), failed ones
/// red, canceled ones yellow, output is faint, and steps that run have no colour.
enum TerminalRow {
  /// `[+] Building 22.8s (16/16) FINISHED`.
  struct Header: Equatable, Sendable {
    var tenths: Int
    var completed: Int
    var total: Int
    var isFinished: Bool
  }

  /// The sign or time before a step's name.
  enum Mark: Sendable {
    case none, cached, failed, canceled
  }

  /// A row of the frame; ranges are into its text without control sequences.
  enum Kind {
    case step(Mark, name: Range<Int>, tenths: Int?)
    case status(text: Range<Int>, tenths: Int?)
    case output(text: Range<Int>)
    case warning(text: Range<Int>)
  }

  /// Where the text begins after blanks and control sequences, and what colour they set.
  struct Beginning {
    var start: Int
    /// Whether a colour other than the console's own is in force.
    var isColored: Bool
    /// Whether the line says anything of colours.
    var hasColor: Bool
  }

  /// Reads what comes before a row's text.
  static func beginning(_ line: Span<UInt8>) -> Beginning {
    var found = Beginning(start: 0, isColored: false, hasColor: false)
    var i = 0
    while i < line.count {
      if line[i] == ASCII.escape {
        let end = line.endOfControl(at: i)
        if end > i + 2, line[end - 1] == UInt8(ascii: "m") { readColor(line, i + 2, end - 1, into: &found) }
        i = end
      } else if line[i] == ASCII.space || line[i] == ASCII.tab || line[i] == ASCII.carriageReturn {
        i += 1
      } else {
        break
      }
    }
    found.start = i
    return found
  }

  private static func readColor(_ line: Span<UInt8>, _ start: Int, _ end: Int, into found: inout Beginning) {
    found.hasColor = true
    guard start < end, let code = line.number(at: start) else {
      found.isColored = false
      return
    }
    switch code.value {
    case 0: found.isColored = false
    case 30...38, 90...97: found.isColored = true
    case 1:
      // `ESC[1;34m`
      if code.end + 1 < end, let next = line.number(at: code.end + 1), (30...38).contains(next.value) {
        found.isColored = true
      }
    default: break
    }
  }

  /// Reads the heading of a frame.
  static func header(_ text: Span<UInt8>, at start: Int) -> Header? {
    guard text.hasPrefix("[+] Building ", at: start), let time = time(text, at: start + 13),
      text.hasPrefix(" (", at: time.end), let completed = text.number(at: time.end + 2),
      text.hasPrefix("/", at: completed.end), let total = text.number(at: completed.end + 1),
      text.hasPrefix(")", at: total.end)
    else { return nil }
    return Header(
      tenths: time.tenths, completed: completed.value, total: total.value,
      isFinished: text.hasPrefix(" FINISHED", at: total.end + 1))
  }

  /// Whether the line has the form of a row of any kind.
  @inline(__always)
  static func isRow(_ text: Span<UInt8>, at start: Int) -> Bool {
    text.hasPrefix("=>", at: start) && (start + 2 == text.count || text[start + 2] == ASCII.space)
  }

  /// Reads a row that begins with an arrow.
  static func row(_ text: Span<UInt8>, at start: Int) -> Kind? {
    guard text.hasPrefix("=> ", at: start) else { return nil }
    let first = text.indexAfterBlanks(from: start + 3)
    let end = text.endWithoutBlanks()
    guard first < end else { return nil }
    if text.hasPrefix("=> ", at: first) || text.hasPrefix("=>", at: first) && first + 2 == end {
      let second = text.indexAfterBlanks(from: first + 2)
      if text.hasPrefix("#", at: second), second + 1 == text.count || text[second + 1] == ASCII.space {
        let textStart = Swift.min(second + 2, text.count)
        return .output(text: textStart..<Swift.max(textStart, end))
      }
      guard second < end else { return nil }
      let column = timeColumn(text, from: second, to: end)
      return .status(text: second..<column.start, tenths: column.tenths)
    }
    let column = timeColumn(text, from: first, to: end)
    if text.hasPrefix("WARN: ", at: first) {
      return .warning(text: first + 6..<Swift.max(first + 6, column.start))
    }
    var mark = Mark.none
    var nameStart = first
    if text.hasPrefix("CACHED ", at: first) {
      mark = .cached
      nameStart = first + 7
    } else if text.hasPrefix("ERROR ", at: first) {
      mark = .failed
      nameStart = first + 6
    } else if text.hasPrefix("CANCELED ", at: first) {
      mark = .canceled
      nameStart = first + 9
    }
    guard nameStart < column.start else { return nil }
    return .step(mark, name: nameStart..<column.start, tenths: column.tenths)
  }

  /// Whether a row that no heading precedes is the display's beyond doubt.
  static func isCertain(_ text: Span<UInt8>, at start: Int) -> Bool {
    switch row(text, at: start) {
    case .step(let mark, let name, let tenths): isCertainStep(mark, text.extracting(name), tenths)
    case .status(let range, _): PlainLine.isCertainStatus(text.extracting(range))
    case .output: true
    case .warning, nil: false
    }
  }

  /// Whether the name is that of an export of BuildKit's (exporter/*).
  private static func isExport(_ name: Span<UInt8>) -> Bool {
    for what: StaticString in ["image", "oci ", "docker ", "client ", "tarball", "local"]
    where name.hasPrefix("exporting to ") && name.hasPrefix(what, at: 13) {
      return true
    }
    return false
  }

  private static func isCertainStep(_ mark: Mark, _ name: Span<UInt8>, _ tenths: Int?) -> Bool {
    if isExport(name), tenths != nil || mark == .failed || mark == .canceled { return true }
    return (tenths != nil || mark != .none) && StepBracket.isCertain(name)
  }

  /// Reads the time at the right edge; the text before it ends without blanks.
  private static func timeColumn(_ text: Span<UInt8>, from start: Int, to end: Int) -> (
    start: Int, tenths: Int?
  ) {
    guard end - start > 4, text[end - 1] == UInt8(ascii: "s"),
      let space = text.lastIndex(of: ASCII.space, before: end),
      space > start, let time = time(text, at: space + 1), time.end == end
    else { return (end, nil) }
    var textEnd = space
    while textEnd > start, text[textEnd - 1] == ASCII.space { textEnd -= 1 }
    return (textEnd, time.tenths)
  }

  /// Reads `22.8s`.
  private static func time(_ text: Span<UInt8>, at start: Int) -> (tenths: Int, end: Int)? {
    guard let whole = text.number(at: start), text.hasPrefix(".", at: whole.end),
      let tenth = text.number(at: whole.end + 1), tenth.end == whole.end + 2,
      text.hasPrefix("s", at: tenth.end)
    else { return nil }
    return (whole.value * 10 + tenth.value, tenth.end + 1)
  }
}
