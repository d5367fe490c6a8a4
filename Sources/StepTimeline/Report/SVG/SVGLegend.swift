/// The legend of a picture, and how far its times can be trusted; only signs that occur.
struct SVGLegend {
  private let build: Build
  private let waterfall: Waterfall

  private enum Sign {
    case icon(PageIcon)
    case bar(SVGPaint, height: Double, opacity: String?)
    case whiskers
  }

  init(_ build: Build, _ waterfall: Waterfall) {
    self.build = build
    self.waterfall = waterfall
  }

  /// Draws it in as many lines as it takes.
  ///
  /// - Returns: the lower edge, in pixels.
  func draw(from top: Double, on page: inout Markup) -> Double {
    var x = 20.0
    var y = top + 12
    for (sign, text) in items {
      let width = (sign == nil ? 0 : 22) + SVGText.width(of: text, size: 11.5) + 18
      if x > 20, x + width > SVGReport.width - 20 {
        x = 20
        y += 19
      }
      page.newline()
      var start = x
      if sign != nil { start += 22 }
      switch sign {
      case .icon(let icon): icon.draw(x: x + 3, y: y - 10, size: 12, on: &page)
      case .bar(let paint, let height, let opacity):
        page.shape(
          "rect",
          [
            "class": paint.name, "x": SVGReport.number(x), "y": SVGReport.number(y - 4 - height / 2),
            "width": "18", "height": SVGReport.number(height), "rx": height > 4 ? "2" : nil,
            "fill": paint.light, "fill-opacity": opacity,
          ])
      case .whiskers: SVGPaint.drawWhiskers(from: x, to: x + 18, y: y - 4, on: &page)
      case nil: break
      }
      SVGBuild.text(text, x: start, y: y, paint: .dim, size: 11.5, on: &page)
      x += width
    }
    page.newline()
    return items.isEmpty ? top : y
  }

  /// Whether some bar has the colour of the critical path.
  private var drawsPath: Bool {
    waterfall.rows.contains { row in
      let step = build.steps[row.step]
      guard step.isOnCriticalPath, !row.bars.isEmpty else { return false }
      return step.status == .done || step.status == .cached && !row.isSign(of: step)
    }
  }

  /// The path's length in words, if no row has its mark.
  private var sequenceNote: String? {
    CriticalPathNote.unmarked(for: build, shown: waterfall.rows.map(\.step))
  }

  private var items: [(sign: Sign?, text: String)] {
    var items: [(sign: Sign?, text: String)] = []
    let statuses = Set(waterfall.rows.map { build.steps[$0.step].status })
    for status in [Step.Status.cached, .failed, .canceled, .running] where statuses.contains(status) {
      items.append((.icon(PageIcon(status)), status.rawValue))
    }
    if waterfall.hasTimes {
      if waterfall.marksPath {
        let seconds = CriticalPathNote.length(of: build).map { " \($0)" } ?? ""
        // A path of failed steps alone has no bar of its own colour.
        let sign: Sign = drawsPath ? .bar(.path, height: 12, opacity: nil) : .icon(.critical)
        items.append((sign, "critical path" + seconds))
      }
      if waterfall.rows.contains(where: { !$0.waits.isEmpty }) {
        items.append((.bar(.dim, height: 1, opacity: nil), "waiting"))
      }
      if waterfall.rows.contains(where: { $0.doubt != nil }) {
        items.append((.whiskers, "may have begun or ended in this range"))
      }
    }
    if waterfall.hasTimes, !waterfall.marksPath, let note = sequenceNote { items.append((nil, note)) }
    if let note = ClockNote.text(for: build) {
      let isAbout = build.clock == .inferred && build.wallSeconds != nil
      items.append((nil, isAbout ? "≈ times \(note)" : note))
    }
    return items
  }
}
