/// Breaks a classic build's log that a page put on one line: `Step 9/17 : RUN go get ./... ---> Running in da690716f2bd # …`.
enum PasteFlattened {
  /// So many blanks fill a line of a terminal up to its edge.
  private static let fill = 16

  static func broken(_ lines: [PastedLine]) -> [PastedLine]? {
    // A log whose arrows have lines of their own is whole.
    guard lines.contains(where: isFlattened),
      !lines.contains(where: { ClassicLine.arrow($0.text.span) != nil })
    else { return nil }
    return lines.flatMap { line in isFlattened(line) ? pieces(of: line.trimmed).map { line.with($0) } : [line]
    }
  }

  /// Whether an arrow of the engine's is on the line of a step's heading.
  private static func isFlattened(_ line: PastedLine) -> Bool {
    guard line.text.span.hasPrefix("Step ", at: line.indent) else { return false }
    let text = line.trimmed
    guard ClassicLine.step(text.span) != nil, let arrow = text.span.firstIndex(of: " ---> ") else {
      return false
    }
    return end(ofArrow: text, at: arrow) != nil
  }

  private static func pieces(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var (start, i) = (0, 0)
    var step = ClassicLine.step(text.span)
    func take(to end: Int) {
      let piece = text[start..<end]
      if !piece.allSatisfy({ $0 == ASCII.space }) { pieces.append(piece) }
    }
    while i < text.count {
      if text[i] == ASCII.space, let end = end(ofArrow: text, at: i) {
        take(to: i)
        pieces.append(text[i..<end])
        (start, i) = (end, end)
      } else if i > start, text[i - 1] == ASCII.space, begins(text, at: i, after: step) {
        step = ClassicLine.step(Array(text[i...].prefix(200)).span) ?? step
        take(to: i)
        (start, i) = (i, i + 1)
      } else if text[i...].prefix(fill).count == fill,
        text[i...].prefix(fill).allSatisfy({ $0 == ASCII.space })
      {
        take(to: i)
        while i < text.count, text[i] == ASCII.space { i += 1 }
        // The blank before an arrow is the arrow's.
        i -= text[i...].starts(with: "---> ".utf8) ? 1 : 0
        start = i
      } else {
        i += 1
      }
    }
    take(to: text.count)
    return pieces
  }

  /// The end of ` ---> Using cache`, ` ---> Running in da690716f2bd`, ` ---> da690716f2bd`.
  private static func end(ofArrow text: [UInt8], at start: Int) -> Int? {
    let arrow = Array(" ---> ".utf8)
    guard text[start...].starts(with: arrow) else { return nil }
    var i = start + arrow.count
    if text[i...].starts(with: "Using cache".utf8) { return i + 11 }
    if text[i...].starts(with: "Running in ".utf8) { i += 11 }
    let id = text[i...].prefix { ASCII.isHexDigit($0) }
    return id.count >= 11 && (id.endIndex == text.count || text[id.endIndex] == ASCII.space)
      ? id.endIndex : nil
  }

  /// Whether the engine's next line begins: the heading of the next step, an error, the end.
  private static func begins(_ text: [UInt8], at start: Int, after step: ClassicLine.Step?) -> Bool {
    let rest = Array(text[start...].prefix(200))
    if let next = ClassicLine.step(rest.span) {
      return next.number == (step?.number ?? 0) + 1 && next.total == step?.total
    }
    if rest.starts(with: "Successfully built ".utf8) {
      return ClassicLine.isBuiltImage(Array(rest.prefix(31)).span)
    }
    return ["The command '/bin/", "failed to export image: ", "Removing intermediate container "].contains {
      rest.starts(with: $0.utf8)
    }
  }
}
