/// Joins lines that a window, a console, a mail or PowerShell broke at its width.
///
/// Either all lines but the last of each break are equally long and none is longer, or each was broken at a blank because its
/// next word would not have fitted. A log that was not broken has one longest line, and BuildKit puts a mark before each of
/// its lines; so lines are joined only if several go on without any, or if the engine's own words are visibly not at their end.
enum PasteWraps {
  private static let narrowest = 30
  private static let widest = 400
  /// Mails and consoles that break lines at blanks are at most this wide.
  private static let widestOfWords = 140

  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    // A capture with its colours was not copied from a page, and rows of the display are all as wide as the window.
    guard lines.count > 2, !lines.contains(where: { $0.text.contains(ASCII.escape) }) else { return nil }
    let text = BrokenText(lines)
    let (edge, words) = (text.brokenAtEdge(), text.brokenAtWords())
    // In a text that was broken at blanks some lines fill the width by chance.
    if edge.count * 3 < words.count * 2 || edge.isEmpty || !words.isEmpty && text.needsBlank(edge) {
      return words.isEmpty ? text.joinedWhereCut() : text.joinedAtWords(words)
    }
    return text.joinedAtEdge(edge)
  }

  /// A text in which some lines continue in the next one.
  private struct BrokenText {
    let lines: [PastedLine]
    let widths: [Int]
    let forms: [Form]
    /// Lines that the engine or the client cannot have ended there.
    let open: Set<Int>
    /// The width of the longest line, and of the longest that could be broken at a blank.
    let widest: Int
    let wordWidth: Int

    init(_ lines: [PastedLine]) {
      self.lines = lines
      let widths = lines.map { PasteWraps.columns($0.text) }
      let forms = lines.map { Form($0) }
      self.widths = widths
      self.forms = forms
      widest = widths.max() ?? 0
      wordWidth =
        lines.indices.filter { forms[$0] != .row && lines[$0].isSeveralWords }
        .map { widths[$0] - BrokenText.spacesAtEnd(of: lines[$0]) }.max() ?? 0
      open = Set(
        lines.indices.dropLast().filter { OpenWords.isOpen(lines[$0].text, before: lines[$0 + 1].text) })
    }

    /// Whether a line may go on in the next one, by what they begin with.
    private func mayGoOn(_ i: Int) -> Bool {
      forms[i] != .row && forms[i] != .rule && forms[i + 1] == .bare && lines[i].text != lines[i + 1].text
    }

    /// The lines that cannot have ended there, joined; other broken lines stay as they are.
    func joinedWhereCut() -> [PastedLine]? {
      let broken = open.filter {
        let text = lines[$0].text
        return forms[$0 + 1] == .bare
          && (OpenWords.isInDigest(text) || OpenWords.isNameCut(text) || OpenWords.isCommandCut(text))
      }
      guard !broken.isEmpty else { return nil }
      return joined(at: broken) {
        !OpenWords.isInDigest(lines[$0].text) && lines[$0].text.last != ASCII.space
      }
    }

    /// The lines that were broken at the edge, in the middle of words; none if that is not certain.
    func brokenAtEdge() -> Set<Int> {
      guard (narrowest...PasteWraps.widest).contains(widest) else { return [] }
      let broken = lines.indices.dropLast().filter {
        (widths[$0] == widest || widths[$0] == widest - 1) && mayGoOn($0)
      }
      guard
        broken.contains(where: { OpenWords.isInDigest(lines[$0].text) && open.contains($0) })
          || broken.count > 1 && broken.contains(where: { forms[$0] == .marked || open.contains($0) })
          || Self.usualWidths.contains(widest) && broken.contains(where: isBrokenWord)
      else { return [] }
      return Set(broken)
    }

    /// Widths that a window has if nobody changed it; a text of another width needs more than one broken line as a proof.
    private static let usualWidths = [80, 100, 120]

    /// Whether the line is as wide as the window, and the next one goes on with the same word.
    private func isBrokenWord(_ i: Int) -> Bool {
      guard widths[i] == widest, let last = lines[i].text.last, let first = lines[i + 1].text.first else {
        return false
      }
      return Self.isOfWord(last) && Self.isOfWord(first)
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
      ASCII.isDigit(byte) || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }

    /// Whether the engine's words are whole only with a blank at the edge: `a non-zero` and `code: 1`.
    func needsBlank(_ broken: Set<Int>) -> Bool {
      broken.contains { i in
        guard open.contains(i), widths[i] == widest else { return false }
        let (line, next) = (lines[i].text, lines[i + 1].text)
        return OpenWords.isOpen(line + next, before: next)
          && !OpenWords.isOpen(line + [ASCII.space] + next, before: next)
      }
    }

    /// A blank at the edge was cut off.
    func joinedAtEdge(_ broken: Set<Int>) -> [PastedLine] { joined(at: broken) { widths[$0] < widest } }

    /// The lines that were broken at blanks; none if that is not certain.
    func brokenAtWords() -> Set<Int> {
      let width = wordWidth
      guard (narrowest...widestOfWords).contains(width) else { return [] }
      let going = lines.indices.dropLast().filter(mayGoOn)
      let broken = going.filter {
        widthWithoutBlanks($0) + 1 + firstWord($0 + 1) > width || widths[$0] >= width
      }
      let marked = broken.count { forms[$0] == .marked }
      // In a text that was not broken, short lines too are followed by bare ones.
      let isProven =
        broken.count > 1 && broken.contains(where: open.contains)
        || broken.contains { isClosingError(lines[$0]) && broken.contains($0 + 1) }
      guard isProven || marked > 2 && marked * 3 >= going.count(where: { forms[$0] == .marked }) * 2 else {
        return []
      }
      return Set(broken)
    }

    /// Whether the line is the engine's last word: of what follows, two lines by chance as wide as the window are rare.
    private func isClosingError(_ line: PastedLine) -> Bool {
      let text = line.trimmed
      return ClosingError.textStart(text.span) != nil || ClassicError.isCertainly(text.span)
    }

    func joinedAtWords(_ broken: Set<Int>) -> [PastedLine] {
      joined(at: broken) { lines[$0].text.last != ASCII.space && !isSplitWord($0, wordWidth) }
    }

    /// Whether a word that is longer than the window was broken at the line's end.
    private func isSplitWord(_ i: Int, _ width: Int) -> Bool {
      widths[i] == width && lastWord(i) + firstWord(i + 1) > width / 2 && !lines[i].text.isEmpty
        && lines[i + 1].text.first != ASCII.space
    }

    private func joined(at broken: Set<Int>, withBlank: (Int) -> Bool) -> [PastedLine] {
      var joined: [PastedLine] = []
      for i in lines.indices {
        if i > 0, broken.contains(i - 1), let last = joined.indices.last {
          if withBlank(i - 1) { joined[last].text.append(ASCII.space) }
          joined[last].text += lines[i].text
        } else {
          joined.append(lines[i])
        }
      }
      return joined
    }

    private func widthWithoutBlanks(_ i: Int) -> Int { widths[i] - Self.spacesAtEnd(of: lines[i]) }

    private static func spacesAtEnd(of line: PastedLine) -> Int {
      var end = line.text.count
      while end > 0, line.text[end - 1] == ASCII.space { end -= 1 }
      return line.text.count - end
    }

    private func firstWord(_ i: Int) -> Int { lines[i].text.prefix { $0 != ASCII.space }.count }

    private func lastWord(_ i: Int) -> Int { lines[i].text.reversed().prefix { $0 != ASCII.space }.count }
  }

  /// Characters, each as one column.
  private static func columns(_ text: [UInt8]) -> Int {
    let bytes = text.span
    var columns = 0
    for i in bytes.indices where bytes[i] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }

  /// The relation of a line to the one before it.
  fileprivate enum Form {
    /// It begins with a mark of the engine or the client.
    case marked
    /// A row of a terminal's frame with its time at the right edge: it is as long as the window, and whole.
    case row
    /// Six hyphens or more, or nothing.
    case rule
    /// It may be the rest of the line before.
    case bare

    init(_ line: PastedLine) {
      let (start, end) = (line.indent, line.text.count - line.blanksAtEnd)
      guard start < end else {
        self = .rule
        return
      }
      let text = line.text.span.extracting(start..<end)
      if text.hasPrefix("=>") {
        if case .step(_, _, _?)? = TerminalRow.row(text, at: 0) {
          self = .row
        } else if case .status(_, _?)? = TerminalRow.row(text, at: 0) {
          self = .row
        } else {
          self = .marked
        }
      } else if Self.isRule(text) {
        self = .rule
      } else if KnownDialects.isProgressOrEnd(text) || StepPrefix.read(text) != nil
        || ClosingBlock.isNumberedOutput(text) || text.hasPrefix("> [") || text.hasPrefix("[+] ")
        || text.hasPrefix("---> ")
        || ClosingError.textStart(text) != nil || Self.isQuotedLine(text) || text.hasPrefix("error: ")
        || text.hasPrefix("ERROR: ")
      {
        self = .marked
      } else {
        self = .bare
      }
    }

    private static func isRule(_ text: Span<UInt8>) -> Bool {
      for i in text.indices where text[i] != ASCII.hyphen { return false }
      return true
    }

    /// Whether the line is one of the Dockerfile's, as the engine quotes it: `   6 | >>> RUN make`.
    private static func isQuotedLine(_ text: Span<UInt8>) -> Bool {
      guard let number = text.number(at: 0) else { return false }
      return text.hasPrefix(" |", at: number.end)
    }
  }
}
