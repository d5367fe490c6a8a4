/// Gives the rows of a terminal's frame their blanks back, if a page made tabs of them, and takes the arrow off a line that
/// is none: `=> Step 4/6 : RUN make`.
enum PasteRows {
  static func mended(_ lines: [PastedLine]) -> [PastedLine]? {
    var isChanged = false
    let mended = lines.map { line in
      if let step = stepBehindArrow(line) {
        isChanged = true
        return line.with(step)
      }
      guard line.contains(ASCII.tab), line.trimmed.span.hasPrefix("=>") else { return line }
      isChanged = true
      return line.with(line.text.flatMap { $0 == ASCII.tab ? [ASCII.space, ASCII.space] : [$0] })
    }
    return isChanged ? mended : nil
  }

  private static func stepBehindArrow(_ line: PastedLine) -> [UInt8]? {
    let text = line.trimmed
    guard text.span.hasPrefix("=> Step ") else { return nil }
    let step = Array(text.dropFirst(3))
    return ClassicLine.step(step.span) == nil ? nil : step
  }
}
