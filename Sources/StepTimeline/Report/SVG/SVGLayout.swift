/// Where the columns of a picture are, in pixels from its left edge.
struct SVGLayout: Equatable {
  let rowHeight = 22.0
  let mark = 20.0
  let idEnd: Double
  let status: Double
  let stage: Double
  let name: Double
  let timeEnd: Double
  let chartStart: Double
  /// There is room after it for the sign of how a bar ended.
  let chartEnd = SVGReport.width - 38
  /// How many letters of a stage and of a name fit.
  let stageColumns: Int
  let nameColumns: Int

  /// The width of a letter of 12 pixels; monospaced fonts differ a little, the widest is counted.
  private static let letter = 7.25

  init(_ rows: [TableRows.Row], hasTimes: Bool) {
    idEnd = mark + 13 + Double(max(min(rows.map { TextWidth.columns(of: $0.step.id) }.max() ?? 0, 5), 2)) * 7
    status = idEnd + 8
    stage = status + 19
    stageColumns = min(rows.map { TextWidth.columns(of: $0.stage) }.max() ?? 0, 18)
    name = stage + (stageColumns > 0 ? Double(stageColumns) * 7 + 14 : 0)
    let wanted = rows.map { TextWidth.columns(of: $0.instruction) }.max() ?? 0
    guard hasTimes else {
      timeEnd = SVGReport.width - 20
      chartStart = timeEnd
      nameColumns = min(wanted, Int((SVGReport.width - 20 - name) / Self.letter))
      return
    }
    let time = Double(max(rows.map { TextWidth.columns(of: $0.time) }.max() ?? 0, 5)) * 7.2 + 12
    // The bars get what the names leave, and nearly half in any case.
    let limit = SVGReport.width * 0.56 - time - 18 - name
    nameColumns = min(max(wanted, 12), Int(limit / Self.letter))
    timeEnd = name + Double(nameColumns) * Self.letter + time
    chartStart = timeEnd + 18
  }

  /// The place of a fraction of the time axis.
  func x(_ fraction: Double) -> Double { chartStart + (chartEnd - chartStart) * fraction }
}
