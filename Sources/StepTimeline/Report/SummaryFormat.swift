/// A form in which comparisons and statistics come.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum SummaryFormat: String, Sendable, CaseIterable {
  /// Text for a terminal.
  case table
  /// Markdown for a comment or a job summary.
  case markdown
  /// Everything that is known, in a documented schema.
  case json
  /// A row for each step: of a comparison, or of every run.
  case csv
  /// The same rows, each a JSON object on a line.
  case jsonl

  /// The purpose of the format, in a few words.
  public var summary: String {
    switch self {
    case .table: "text for a terminal"
    case .markdown: "for a comment or a job summary"
    case .json: "all data, in a documented schema"
    case .csv: "a row for each step, and with stats for each run"
    case .jsonl: "the same rows, a JSON object a line"
    }
  }

  /// Writes a comparison.
  ///
  /// - Returns: the whole report as UTF-8, ending in a line end.
  public func render(_ comparison: LogComparison, options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table: WorkflowGuard.text(ComparisonTable(options).render(comparison))
    case .markdown: WorkflowGuard.text(ComparisonMarkdown(options).render(comparison))
    case .json:
      WorkflowGuard.json(JSONComparison(comparison: comparison, toolVersion: options.toolVersion).encoded())
    case .csv: WorkflowGuard.text(ComparisonRows.rows(comparison).csv)
    case .jsonl: WorkflowGuard.json(ComparisonRows.rows(comparison).jsonLines)
    }
  }

  /// Writes the statistics of many logs.
  ///
  /// - Returns: the whole report as UTF-8, ending in a line end.
  public func render(_ statistics: LogStatistics, options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table: WorkflowGuard.text(StatisticsTable(options).render(statistics))
    case .markdown: WorkflowGuard.text(StatisticsMarkdown(options).render(statistics))
    case .json:
      WorkflowGuard.json(JSONStatistics(statistics: statistics, toolVersion: options.toolVersion).encoded())
    case .csv: WorkflowGuard.text(StatisticsRows.rows(statistics).csv)
    case .jsonl: WorkflowGuard.json(StatisticsRows.rows(statistics).jsonLines)
    }
  }
}
