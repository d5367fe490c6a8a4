/// Maps seconds to cells of the chart, and says where its marks are.
struct TimeAxis {
  /// The seconds that the whole axis covers.
  let seconds: Double
  /// The number of cells.
  let cells: Int

  init?(seconds: Double?, cells: Int) {
    guard let seconds, seconds > 0, seconds < 1e12, cells > 0 else { return nil }
    self.seconds = seconds
    self.cells = cells
  }

  /// A time's place, in cells from the left.
  func position(_ time: Double) -> Double {
    guard time.isFinite else { return 0 }
    return min(max(time / seconds, 0), 1) * Double(cells)
  }

  /// One mark of the axis.
  struct Mark: Equatable {
    var cell: Int
    var label: String
  }

  /// The marks, at round times and with room for their labels.
  var marks: [Mark] {
    let step = Self.steps.first { step in
      let label = DurationText.mark(step * (seconds / step).rounded(.down), step: step)
      return position(step) >= Double(max(label.count + 3, cells / 12))
    }
    guard let step, seconds / step < 200 else { return [Mark(cell: 0, label: "0s")] }
    return (0...Int(seconds / step)).map {
      let time = Double($0) * step
      return Mark(cell: min(Int(position(time)), cells - 1), label: DurationText.mark(time, step: step))
    }
  }

  private static let steps: [Double] = [
    0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200,
    14400, 21600, 43200, 86400,
  ]

  /// The line of labels.
  func labels() -> String {
    var text = ""
    for mark in marks where mark.cell >= text.count && mark.cell + mark.label.count <= cells + 1 {
      text += String(repeating: " ", count: mark.cell - text.count) + mark.label
    }
    return text
  }

  /// The line itself.
  func line(_ glyphs: Glyphs) -> String {
    let ticks = Set(marks.map(\.cell))
    return (0..<cells).map { ticks.contains($0) ? glyphs.tick : glyphs.rule }.joined()
  }
}
