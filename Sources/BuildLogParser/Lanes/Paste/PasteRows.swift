/// Gives the rows of a terminal's frame their blanks back, if a page made tabs of them.
enum PasteRows {
  static func mended(_ lines: [PastedLine]) -> [PastedLine]? {
    var isChanged = false
    let mended = lines.map { line in
      guard line.contains(ASCII.tab), line.trimmed.span.hasPrefix("=>") else { return line }
      isChanged = true
      return line.with(line.text.flatMap { $0 == ASCII.tab ? [ASCII.space, ASCII.space] : [$0] })
    }
    return isChanged ? mended : nil
  }
}
