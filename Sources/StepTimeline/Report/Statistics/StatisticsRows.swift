/// Every run and step as a row, as `docs/compare.md` has it: for spreadsheets, data frames and DuckDB.
///
/// A run without any step in the log has one row without a step.
struct StatisticsRows {
  static let columns: [StaticString] = [
    "build", "run", "source", "sourceLine", "startedAt", "result", "clock", "wallSeconds", "runRule", "step",
    "id", "kind", "target", "platform", "stage", "index", "instruction", "status", "seconds",
    "onCriticalPath", "rule",
  ]

  static func rows(_ statistics: LogStatistics) -> Rows {
    var rows = Rows(columns: columns)
    for (number, build) in statistics.builds.enumerated() {
      for (index, run) in build.history.enumerated() {
        let cells: [Rows.Cell] = [
          .number(number + 1), .number(index + 1), .text(run.source.name), .number(run.source.line),
          .word(run.startedAt.map(rfc3339)), .word(run.result.rawValue), .word(run.clock.rawValue),
          .seconds(run.wallSeconds), .text(run.rule),
        ]
        if run.steps.isEmpty {
          let none = Array(repeating: Rows.Cell.word(nil), count: columns.count - cells.count)
          rows.rows.append(cells + none)
        }
        rows.rows += run.steps.map { cells + Self.cells($0, of: build) }
      }
    }
    return rows
  }

  private static func cells(_ step: StepRun, of build: BuildStatistics) -> [Rows.Cell] {
    let parts = build.steps[step.step].latest.parts
    return [
      .number(step.step + 1), .text(step.id), .word(parts.kind.rawValue), .text(parts.target),
      .text(parts.platform), .text(parts.stage), .number(parts.index), .text(step.instruction),
      .word(step.status.rawValue), .seconds(step.seconds), .flag(step.isOnCriticalPath), .text(step.rule),
    ]
  }
}
