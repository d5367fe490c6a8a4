/// A form in which rules are explained.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ExplainFormat: String, Sendable, CaseIterable {
  /// Text for a terminal.
  case table
  /// Markdown for a wiki or a comment.
  case markdown
  /// Rules in the shape of rule files; causes found in a text as in the report's schema.
  case json

  /// The purpose of the format, in a few words.
  public var summary: String {
    switch self {
    case .table: "text for a terminal"
    case .markdown: "for a wiki or a comment"
    case .json: "rules in the format that --rules reads"
    }
  }

  /// Writes one line for each rule.
  public func list(_ rules: [Rule], options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table: write(options) { RuleList(rules).write(on: &$0) }
    case .markdown: Array(RuleMarkdown.list(rules).utf8)
    case .json: RuleFile.encode(rules)
    }
  }

  /// Writes everything that is known of some rules.
  public func pages(_ rules: [Rule], options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table:
      write(options) { page in
        for (index, rule) in rules.enumerated() {
          if index > 0 { page.blank() }
          RulePage(rule, options: options).write(on: &page)
        }
      }
    case .markdown: Array(rules.map(RuleMarkdown.page).joined(separator: "\n").utf8)
    case .json: RuleFile.encode(rules)
    }
  }

  /// Writes what was found in a pasted text.
  ///
  /// The first one is shown in full, the others by their titles, unless `options` asks for all.
  public func diagnoses(_ diagnoses: [Diagnosis], options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table:
      WorkflowGuard.text(write(options) { PastedTextPage(diagnoses, options: options).write(on: &$0) })
    case .markdown: WorkflowGuard.text(Array(RuleMarkdown.diagnoses(diagnoses, all: options.all).utf8))
    case .json: WorkflowGuard.json(Self.json(diagnoses))
    }
  }

  /// Causes found in a pasted text, each as in a report.
  private static func json(_ diagnoses: [Diagnosis]) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.key("diagnoses")
      json.array(diagnoses) { $0.diagnosis($1, StepNames(.ofPastedText)) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ options: ReportOptions, _ fill: (inout Page) -> Void) -> [UInt8] {
    var page = Page(width: options.width, glyphs: options.ascii ? .ascii : .unicode)
    fill(&page)
    var writer = TerminalWriter(color: options.color)
    for line in page.lines { writer.write(line) }
    return writer.bytes
  }
}
