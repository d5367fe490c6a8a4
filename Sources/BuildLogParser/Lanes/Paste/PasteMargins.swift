/// Takes off what comes before every line: quotation marks, numbers of lines, blanks.
enum PasteMargins {
  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var found: [PastedLine]?
    for _ in 0..<3 {
      let now = found ?? lines
      let passes = [
        withoutQuotes, withoutBars, withoutComments, withoutNumbers, withoutPlaces, PasteNumbers.withoutGlued,
        withoutBullet, withoutIndent, withoutIndentOfBlock, withoutIndentOfHeadings, withoutIndentOfEnd,
      ]
      guard let next = passes.lazy.compactMap({ $0(now) }).first else { break }
      found = next
    }
    return found
  }

  /// `> text`, as mails and Markdown quote.
  private static func withoutQuotes(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.filter { !$0.isBlank }
    let quoted = written.count { $0.text[$0.indent] == ASCII.greaterThan }
    guard written.count > 1,
      quoted == written.count || written.count >= 10 && quoted * 10 >= written.count * 9
    else { return withoutQuotedBlock(lines) ?? withoutLazyQuotes(lines) }
    return lines.map { line in
      let text = line.text.drop { $0 == ASCII.space || $0 == ASCII.tab }
      return text.first == ASCII.greaterThan ? line.with(behindMark(text)) : line
    }
  }

  private static func behindMark(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = text.dropFirst()
    return rest.first == ASCII.space ? rest.dropFirst() : rest
  }

  /// The marks of lines that are quoted together, between other text, and hold a build.
  private static func withoutQuotedBlock(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    for block in lines.indices.split(whereSeparator: { lines[$0].text.first != ASCII.greaterThan }) {
      guard block.count >= leastOfBlock else { continue }
      let bare = lines[block].map { $0.with(behindMark($0.text[...])) }
      guard bare.count(where: \.isOfBuild) >= 2 else { continue }
      changed.replaceSubrange(block.startIndex..<block.endIndex, with: bare)
    }
    return changed == lines ? nil : changed
  }

  private static let leastOfBlock = 4

  /// The marks of lines of a build that are quoted alone: Markdown quotes what follows such a line, too, without a mark.
  private static func withoutLazyQuotes(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    for i in lines.indices where !lines[i].isBlank && lines[i].text[lines[i].indent] == ASCII.greaterThan {
      let rest = lines[i].text[(lines[i].indent + 1)...].drop { $0 == ASCII.space }
      // ` > [2/3] RUN make:` is the engine's own mark.
      guard rest.first != ASCII.leftBracket, rest.first != ASCII.greaterThan, lines[i].with(rest).isOfBuild
      else { continue }
      changed[i] = lines[i].with(rest)
    }
    return changed == lines ? nil : changed
  }

  /// `| text`, `│ text`: a table, a box, a tool that sets off what another one printed.
  private static func withoutBars(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.filter { !$0.isBlank }
    guard written.count > 1, let first = written.last,
      let bar = bars.first(where: { first.text.span.hasPrefix($0, at: first.indent) })
    else { return withoutLazyBars(lines) }
    let isBarred = { (line: PastedLine) in line.text.span.hasPrefix(bar, at: line.indent) }
    let barred = written.count(where: isBarred)
    // The heading above a table of Cloud Build has none.
    guard
      barred * 10 >= written.count * 9 || barred > 3 && written.drop(while: { !isBarred($0) }).count == barred
    else { return withoutLazyBars(lines) }
    let isBox = barred == written.count { $0.text.span.hasPrefix(bar, at: $0.indent) && endsWith(bar, $0) }
    return lines.map { line in
      let indent = line.indent
      guard line.text.span.hasPrefix(bar, at: indent) else { return line }
      let start = line.text.span.indexAfterOneSpace(from: indent + bar.utf8CodeUnitCount)
      guard isBox else { return line.with(line.text[start...]) }
      let inner = line.with(line.text[..<(line.text.count - line.blanksAtEnd - bar.utf8CodeUnitCount)])
      return line.with(
        inner.text[min(start, inner.text.count)..<max(start, inner.text.count - inner.blanksAtEnd)])
    }
  }

  /// The bars of lines of a build among others that have none: Buildkite's, of which a part was copied.
  private static func withoutLazyBars(_ lines: [PastedLine]) -> [PastedLine]? {
    let mayBeBarred = { (line: PastedLine) in
      let start = line.indent
      return start < line.text.count && (line.text[start] == ASCII.bar || line.text[start] >= 0xC2)
    }
    guard lines.contains(where: mayBeBarred) else { return nil }
    let changed = lines.map { line in
      guard mayBeBarred(line) else { return line }
      let text = line.trimmed
      guard let bar = bars.first(where: { text.span.hasPrefix($0) }) else { return line }
      let rest = text[text.span.indexAfterBlanks(from: bar.utf8CodeUnitCount)...]
      return rest.first == ASCII.hash && line.with(rest).isOfBuild ? line.with(rest) : line
    }
    return changed == lines ? nil : changed
  }

  /// Whether a line has the bar at its end, too, beside the one that it begins with.
  private static func endsWith(_ bar: StaticString, _ line: PastedLine) -> Bool {
    let start = line.text.count - line.blanksAtEnd - bar.utf8CodeUnitCount
    return start > line.indent && line.text.span.hasPrefix(bar, at: start)
  }

  private static let bars: [StaticString] = ["|", "\u{2502}", "\u{2503}", "\u{2551}", "\u{00A6}"]

  /// `- text`: an item of a list that holds the whole log; its other lines are set in.
  private static func withoutBullet(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    let (line, indent) = (lines[first], lines[first].indent)
    let others = lines[(first + 1)...].filter { !$0.isBlank }
    guard others.count > 1, indent + 1 < line.text.count, line.text[indent + 1] == ASCII.space,
      line.text[indent] == ASCII.hyphen || line.text[indent] == UInt8(ascii: "*"),
      others.allSatisfy({ $0.indent >= indent + 2 })
    else { return nil }
    var changed = lines
    changed[first] = line.with(
      [UInt8](repeating: ASCII.space, count: indent + 2) + line.text[(indent + 2)...])
    return changed
  }

  /// `# text`, `// text`: a log that was put into a script, a program or a YAML file as a comment.
  private static func withoutComments(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.filter { !$0.isBlank }
    guard written.count > 3, !written.contains(where: \.isOfBuild) else { return nil }
    for mark in commentMarks {
      let isMarked = { (line: PastedLine) in
        let (text, end) = (line.text.span, line.indent + mark.utf8CodeUnitCount)
        return text.hasPrefix(mark, at: line.indent) && (end == text.count || text[end] == ASCII.space)
      }
      guard written.count(where: isMarked) * 10 >= written.count * 8 else { continue }
      let changed = lines.map { line in
        guard isMarked(line) else { return line }
        let start = line.text.span.indexAfterOneSpace(from: line.indent + mark.utf8CodeUnitCount)
        return line.with(line.text[start...])
      }
      // What is left may be set in; that is taken off next.
      return changed.contains(where: { $0.with($0.trimmed).isOfBuild }) ? changed : nil
    }
    return nil
  }

  /// The same for the lines of a build among others: the log stands in the comments of a Dockerfile.
  static func withoutCommentsOfBuild(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    let notes = lines.indices.filter { lines[$0].text.starts(with: "# ".utf8) }
    let ofBuild = notes.filter { isProgressOrEnd(lines[$0].with(lines[$0].text.dropFirst(2))) }
    // Several errors are several notes.
    guard ofBuild.count == 1, let error = ofBuild.first else { return nil }
    var text = Array(lines[error].with(lines[error].text.dropFirst(2)).trimmed)
    var end = error + 1
    // An editor broke the error at the width of a comment.
    while end < lines.count, lines[end].text.starts(with: "# ".utf8), goesOn(text, lines[end].text[2...]) {
      text += [ASCII.space] + lines[end].with(lines[end].text.dropFirst(2)).trimmed
      end += 1
    }
    return lines[..<error] + [lines[error].with(text)] + lines[end...]
  }

  /// Whether an error is visibly unfinished, or the next line can begin nothing else.
  private static func goesOn(_ error: [UInt8], _ next: ArraySlice<UInt8>) -> Bool {
    let first = next.first { $0 != ASCII.space } ?? ASCII.space
    return error.last == ASCII.colon || !error.count(where: { $0 == ASCII.quote }).isMultiple(of: 2)
      || first == ASCII.leftBracket || first == ASCII.slash
  }

  private static func isProgressOrEnd(_ line: PastedLine) -> Bool {
    let text = line.text
    return KnownDialects.isProgressOrEnd(text.span)
  }

  private static let commentMarks: [StaticString] = ["#", "//", "--", ";", "*", "%"]

  /// `1047 | text`, `1047: text`, `1047. text`, a number and a tab or blanks: editors, pagers, lists, `grep -n`, `cat -n`.
  private static func withoutNumbers(_ lines: [PastedLine]) -> [PastedLine]? {
    let numbers = lines.map { number(of: $0) }
    let found = numbers.compactMap(\.self)
    let written = lines.count { !$0.isBlank }
    guard found.count >= 3, found.count * 10 >= written * 6 else { return nil }
    let following = zip(found, found.dropFirst()).count { $0.value + 1 == $1.value }
    guard following * 10 >= (found.count - 1) * 8 else { return nil }
    // The copy of the first line may begin after its number; a build with lines of its own prints numbers.
    let unnumbered = zip(lines, numbers).drop { $0.0.isBlank }.dropFirst().filter { $1 == nil }
    guard found.allSatisfy(\.hasBar) || !unnumbered.contains(where: { $0.0.isOfBuild }) else { return nil }
    var changed: [PastedLine] = []
    for (line, number) in zip(lines, numbers) {
      if let number {
        changed.append(line.with(line.text[number.end...]))
      } else if !line.trimmed.span.equals("--") {
        // `--` is what grep puts between the places that it found.
        changed.append(line)
      }
    }
    let isWholeCount = found.count == written && following == found.count - 1 && found.count >= 10
    return isWholeCount || changed.contains(where: \.isOfBuild) ? changed : nil
  }

  /// `1147:#15 ERROR: …`: the places of lines that `grep -n` found, which do not follow each other.
  ///
  /// `1>Step 3/9 : RUN make`: the number of the project that Visual Studio builds.
  private static func withoutPlaces(_ lines: [PastedLine]) -> [PastedLine]? {
    let ends = lines.map { line -> Int? in
      // Markdown's mark of a quotation stands before the first line alone.
      let start = line.text.starts(with: [ASCII.greaterThan, ASCII.space]) ? 2 : 0
      guard let number = line.text.span.number(at: start), number.end < line.text.count,
        line.text[number.end] == ASCII.colon || line.text[number.end] == ASCII.greaterThan
      else { return nil }
      return number.end + 1
    }
    let found = zip(lines, ends).filter { line, end in
      end.map { line.with(line.text[$0...]).isOfBuild } ?? false
    }
    guard found.count > 1, !zip(lines, ends).contains(where: { $1 == nil && $0.isOfBuild }) else {
      return nil
    }
    return zip(lines, ends).map { line, end in end.map { line.with(line.text[$0...]) } ?? line }
  }

  private static func number(of line: PastedLine) -> (value: Int, end: Int, hasBar: Bool)? {
    let text = line.text.span
    let start = text.indexAfterBlanks(from: 0)
    guard let number = text.number(at: start), number.end < text.count else { return nil }
    switch text[number.end] {
    case ASCII.tab, ASCII.colon, ASCII.hyphen:
      return (number.value, number.end + 1, false)
    default:
      let bar = text.indexAfterBlanks(from: number.end)
      if bar < text.count, text[bar] == ASCII.bar {
        return (number.value, text.indexAfterOneSpace(from: bar + 1), true)
      }
      // A list's number, or that of a pager: the text is all that follows the first blank.
      let end = text[number.end] == UInt8(ascii: ".") ? number.end + 1 : number.end
      if end < text.count, text[end] == ASCII.space { return (number.value, end + 1, false) }
      // A page's number that is copied with the text: `4876The command`.
      return number.end - start >= 3 ? (number.value, number.end, false) : nil
    }
  }

  /// Blanks that all lines are indented by; the copy of the first one may begin after them.
  private static func withoutIndent(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.filter { !$0.isBlank }
    let indent = written.dropFirst(written.count > 2 ? 1 : 0).map(\.indent).min() ?? 0
    guard indent > 0, written.contains(where: \.isOfBuild) else { return nil }
    return lines.map { $0.with($0.text.dropFirst(min(indent, $0.indent))) }
  }

  /// The same for a block of a build between paragraphs that are not indented.
  ///
  /// By two blanks at least: a terminal display has one of its own.
  private static func withoutIndentOfBlock(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: \.isOfBuild), let last = lines.lastIndex(where: \.isOfBuild),
      first < last
    else { return nil }
    let indent = lines[first...last].filter { !$0.isBlank }.map(\.indent).min() ?? 0
    guard indent >= 2 else { return nil }
    return lines.indices.map { i in
      let line = lines[i]
      return first...last ~= i ? line.with(line.text.dropFirst(min(indent, line.indent))) : line
    }
  }

  /// Blanks before the client's last words, where other lines are not set in: a list that was quoted in part.
  private static func withoutIndentOfEnd(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let last = lines.lastIndex(where: { !$0.isBlank }), lines[last].indent > 0,
      lines.contains(where: { $0.indent == 0 && !$0.isBlank })
    else { return nil }
    let words = lines[last].with(lines[last].trimmed)
    let text = words.text.span
    guard text.hasPrefix("Service '"), text.firstIndex(of: "' returned a non-zero code: ") != nil else {
      return nil
    }
    var changed = lines
    changed[last] = words
    return changed
  }

  /// Blanks before a heading of Buildah's, whose own lines have none: the copy began a little before it.
  private static func withoutIndentOfHeadings(_ lines: [PastedLine]) -> [PastedLine]? {
    // A nested build prints headings, too: of others than those of the copy.
    let own = lines.filter { $0.indent == 0 }.compactMap { BuildahLine.heading($0.text.span) }
    var changed = lines
    for i in lines.indices where lines[i].indent > 0 {
      let text = lines[i].trimmed
      guard let heading = BuildahLine.heading(text.span), heading.isInstruction, let total = heading.total,
        own.allSatisfy({
          $0.total == total && ($0.number != heading.number || $0.stage?.number != heading.stage?.number)
        })
      else { continue }
      changed[i] = lines[i].with(text)
    }
    return changed == lines ? nil : changed
  }
}
