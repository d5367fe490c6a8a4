/// Every step of two builds as a row, as `docs/compare.md` has it.
struct ComparisonRows {
  static let columns: [StaticString] = [
    "build", "baseSource", "headSource", "change", "match", "cache", "kind", "target", "platform", "stage",
    "index", "instruction", "baseStep", "headStep", "baseStatus", "headStatus", "baseSeconds", "headSeconds",
    "deltaSeconds", "wallContributionSeconds",
  ]

  static func rows(_ comparison: LogComparison) -> Rows {
    var rows = Rows(columns: columns)
    for (number, build) in comparison.builds.enumerated() {
      let sources = [build.base, build.head].map { "\($0.source.name):\($0.source.line)" }
      for step in build.steps {
        let before = step.base.flatMap { build.base.steps[safe: $0] }
        let after = step.head.flatMap { build.head.steps[safe: $0] }
        let parts = (after ?? before)?.parts
        rows.rows.append([
          .number(number + 1), .text(sources[0]), .text(sources[1]), .word(step.change.rawValue),
          .word(step.match.rawValue), .word(step.cache?.rawValue), .word(parts?.kind.rawValue),
          .text(parts?.target), .text(parts?.platform), .text(parts?.stage), .number(parts?.index),
          .text(parts?.instruction), .text(before?.id), .text(after?.id), .word(before?.status.rawValue),
          .word(after?.status.rawValue), .seconds(step.time.base), .seconds(step.time.head),
          .seconds(step.hasComparableTime ? step.time.delta : nil), .seconds(step.wallContribution),
        ])
      }
    }
    return rows
  }
}
