/// Which columns the table has and how wide they are.
///
/// The columns that identify a step and its outcome come first; the bars use the remaining width, and are left out if too
/// little is left to say anything.
struct TableLayout: Equatable {
  var gap = 1
  var mark = 0
  var id = 0
  var stage = 0
  var step = 0
  var status = 0
  var time = 0
  /// The cells of the time axis, without the one after it for the sign of how a bar ended; 0 for none.
  var chart = 0

  /// Whether the status has its word beside its sign.
  var hasStatusWords: Bool { status > 1 }

  init(_ rows: TableRows, width: Int, hasCriticalPath: Bool, hasTimes: Bool) {
    let width = max(width, 20)
    let rows = rows.rows
    func widest(_ text: (TableRows.Row) -> String) -> Int {
      rows.map { TextWidth.columns(of: text($0)) }.max() ?? 0
    }
    gap = width >= 100 ? 2 : 1
    mark = hasCriticalPath && width >= 40 ? 2 : 0
    id = min(widest(\.step.id), 8)
    stage = min(widest(\.stage), width < 60 ? width / 5 : width < 100 ? 14 : max(16, width / 7))
    status = width < 64 ? 1 : 2 + widest { $0.step.status.rawValue }
    time = max(widest(\.time), 4)
    chart = hasTimes && width >= 60 ? 12 : 0

    let wanted = widest(\.instruction)
    if rest(of: width) < 10 { stage = 0 }
    if rest(of: width) < 8 { status = 1 }
    let room = max(rest(of: width) + chart, 6)
    guard chart > 0 else {
      step = min(wanted, room)
      return
    }
    step = min(wanted, max(room - max(12, room * 9 / 20), 12))
    chart = min(room - step, 110)
  }

  /// The columns that the given width leaves for the step's text.
  private func rest(of width: Int) -> Int {
    var taken = mark + id + gap + status + gap + time
    if stage > 0 { taken += stage + gap }
    if chart > 0 { taken += chart + 1 + gap }
    return width - taken - gap
  }

  /// The column at which each cell begins.
  var stageStart: Int { mark + id + gap }
  var stepStart: Int { stageStart + (stage > 0 ? stage + gap : 0) }
  var statusStart: Int { stepStart + step + gap }
  var timeStart: Int { statusStart + status + gap }
  var chartStart: Int { timeStart + time + gap }
  var end: Int { chart > 0 ? chartStart + chart + 1 : timeStart + time }
}
