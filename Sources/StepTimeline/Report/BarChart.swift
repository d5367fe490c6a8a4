/// Draws when a step ran.
struct BarChart {
  let axis: TimeAxis
  let glyphs: Glyphs

  /// The bar of a step, a piece for each interval, and after it the sign of how it ended if not well.
  func bar(of step: Step) -> StyledLine {
    var line = StyledLine()
    let intervals = step.intervals.isEmpty ? Self.whole(step) : step.intervals
    guard let first = intervals.first else { return line }
    let style: Style =
      switch step.status {
      case .failed: .failure
      case .canceled: .canceled
      case .running: .running
      case .cached: .cached
      case .done: step.isOnCriticalPath ? .critical : .bar
      }
    if step.status == .cached {
      line.pad(to: min(Int(axis.position(first.start)), axis.cells - 1))
      line.add(glyphs.cachedMark, style)
      return line
    }
    let cells = cells(of: intervals, fill: step.isOnCriticalPath ? "#" : "=")
    let blank = cells.firstIndex { $0 != " " } ?? 0
    line.pad(to: blank)
    var bar = ""
    for cell in cells[blank...] { bar += cell }
    line.add(bar, style)
    switch step.status {
    case .failed: line.add(glyphs.failed, style)
    case .canceled: line.add(glyphs.canceled, style)
    case .running: line.add(glyphs.runningMark, style)
    case .done, .cached: break
    }
    return line
  }

  private static func whole(_ step: Step) -> [Step.Interval] {
    guard let start = step.startSeconds else { return [] }
    return [Step.Interval(start: start, end: max(step.endSeconds ?? start, start))]
  }

  /// The cells up to the last one that is not empty.
  private func cells(of intervals: [Step.Interval], fill: String) -> [String] {
    // The covered part of each cell, as its leftmost and rightmost covered eighth.
    var covered: [Int: (low: Int, high: Int)] = [:]
    for interval in intervals {
      let start = Int((axis.position(interval.start) * 8).rounded())
      let end = Int((axis.position(max(interval.end, interval.start)) * 8).rounded())
      let low = min(start, axis.cells * 8 - 1)
      // However short, a step that ran is seen.
      let high = max(end, low + 1)
      for cell in (low / 8)...((high - 1) / 8) {
        let part = (low: max(low - cell * 8, 0), high: min(high - cell * 8, 8))
        let old = covered[cell] ?? part
        covered[cell] = (min(old.low, part.low), max(old.high, part.high))
      }
    }
    guard let last = covered.keys.max() else { return [] }
    var cells = [String](repeating: " ", count: last + 1)
    for (cell, part) in covered { cells[cell] = glyph(part, fill: fill) }
    return cells
  }

  /// The sign for the covered eighths of a cell.
  ///
  /// Blocks grow from the left; from the right there is only
  /// a half.
  private func glyph(_ part: (low: Int, high: Int), fill: String) -> String {
    if glyphs.isASCII { return fill }
    if part.low == 0 { return glyphs.leftEighths[part.high - 1] }
    if part.high == 8 { return part.low <= 2 ? glyphs.leftEighths[7] : glyphs.rightHalf }
    return part.low >= 4 ? glyphs.rightHalf : glyphs.leftEighths[part.high - part.low - 1]
  }
}
