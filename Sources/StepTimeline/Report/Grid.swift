/// A table of cells for a terminal: if the width does not suffice, one column gives way, then whole columns do.
struct Grid {
  struct Column {
    var title: String
    var isRight = false
    /// Whether its texts are cut to what the others leave.
    var isFlexible = false
    /// Columns with the lowest figure go first; `nil` for those that stay.
    var dropsAt: Int?
    /// The most columns that it gets, unless it is the flexible one.
    var limit = 24
  }

  struct Cell {
    var text: String
    var style: Style = .plain
    /// Cuts the text to a number of columns with a sign; otherwise it is cut at its end.
    var fitted: ((Int, String) -> String)?

    init(_ text: String, _ style: Style = .plain, fitted: ((Int, String) -> String)? = nil) {
      self.text = text
      self.style = style
      self.fitted = fitted
    }
  }

  var columns: [Column]
  var rows: [[Cell]] = []

  private static let leastFlexible = 12

  func write(on page: inout Page) {
    let gap = page.width >= 100 ? 2 : 1
    var shown = Array(columns.indices).filter { column in
      columns[column].isFlexible || rows.contains { !$0[column].text.isEmpty }
    }
    var widths = columns.indices.map { column in
      let widest = rows.map { TextWidth.columns(of: $0[column].text) }.max() ?? 0
      return columns[column].isFlexible
        ? max(widest, columns[column].title.count)
        : max(min(widest, columns[column].limit), columns[column].title.count)
    }
    func room() -> Int {
      page.width - gap * (shown.count - 1)
        - shown.reduce(0) { $0 + (columns[$1].isFlexible ? 0 : widths[$1]) }
    }
    while room() < Self.leastFlexible,
      let next = shown.filter({ columns[$0].dropsAt != nil })
        .min(by: { (columns[$0].dropsAt ?? 0) < (columns[$1].dropsAt ?? 0) })
    {
      shown.removeAll { $0 == next }
    }
    if let flexible = columns.firstIndex(where: \.isFlexible) {
      widths[flexible] = max(min(widths[flexible], room()), 4)
    }
    line(columns.map { Cell($0.title, .dim) }, shown, widths, gap, on: &page)
    let total = shown.reduce(0) { $0 + widths[$1] } + gap * (shown.count - 1)
    page.lines.append(StyledLine(String(repeating: page.glyphs.rule, count: total), .dim))
    for row in rows { line(row, shown, widths, gap, on: &page) }
  }

  private func line(_ row: [Cell], _ shown: [Int], _ widths: [Int], _ gap: Int, on page: inout Page) {
    var line = StyledLine()
    var start = 0
    for column in shown {
      let cell = row[column]
      let sign = page.glyphs.cut
      let text =
        TextWidth.columns(of: cell.text) <= widths[column]
        ? cell.text
        : cell.fitted?(widths[column], sign) ?? TextWidth.fit(cell.text, columns: widths[column], sign: sign)
      line.pad(to: columns[column].isRight ? start + widths[column] - TextWidth.columns(of: text) : start)
      line.add(text, cell.style)
      start += widths[column] + gap
    }
    page.lines.append(line)
  }
}
