/// One rule in full: what it means, what it looks for, what helps, an example.
struct RulePage {
  private let rule: Rule
  private let options: ReportOptions

  private static let indent = 2
  /// One message in the words of each host or tool makes a long list.
  private static let mostPatterns = 8
  /// Where ``DiagnosisSection`` has its texts.
  private static let column = 9

  init(_ rule: Rule, options: ReportOptions) {
    self.rule = rule
    var full = options
    full.all = true
    self.options = full
  }

  func write(on page: inout Page) {
    let general = rule.general
    page.add(label: "Rule", StyledLine(rule.id, .heading), at: Self.indent, column: Self.column)
    page.add(general.title, .heading, at: Self.column)
    page.add(rule.facts.joined(separator: " \(page.glyphs.separator) "), .dim, at: Self.column)
    patterns(on: &page)
    DiagnosisSection(general, options: options).advice(on: &page)
    for example in rule.examples.prefix(3) { self.example(example, on: &page) }
  }

  private func patterns(on page: inout Page) {
    for (index, pattern) in rule.patterns.prefix(Self.mostPatterns).enumerated() {
      var line = StyledLine("\(page.glyphs.bullet) ", .dim)
      let conditions = pattern.conditions.joined(separator: ", ")
      if let text = pattern.readableText {
        line.add(text, .code)
        if !conditions.isEmpty { line.add(" (\(conditions))", .dim) }
      } else {
        line.add(conditions)
      }
      page.add(label: index == 0 ? "Finds" : "", line, at: Self.indent, column: Self.column, hanging: 2)
    }
    let others = rule.patterns.count - Self.mostPatterns
    if others > 0 {
      page.add("  and \(others) more: see 'explain --format json \(rule.id)'", .dim, at: Self.column)
    }
  }

  private func example(_ example: Example, on page: inout Page) {
    var rows: [StyledLine] = []
    if let step = example.step { rows.append(StyledLine(step, .dim)) }
    for line in [example.output, example.error ?? ""].flatMap({ $0.split(separator: "\n") }) {
      rows.append(StyledLine(String(line), .failure))
    }
    if let code = example.exitCode { rows.append(StyledLine("exit code \(code)", .dim)) }
    for (index, row) in rows.enumerated() {
      page.add(
        label: index == 0 ? "E.g." : "", row, at: Self.indent, column: Self.column, hanging: 2)
    }
  }
}

/// The diagnoses of a pasted text.
struct PastedTextPage {
  private let diagnoses: [Diagnosis]
  private let options: ReportOptions

  init(_ diagnoses: [Diagnosis], options: ReportOptions) {
    self.diagnoses = diagnoses
    self.options = options
  }

  func write(on page: inout Page) {
    let told = options.all ? diagnoses[...] : diagnoses.prefix(1)
    var full = options
    full.all = true
    for (index, diagnosis) in told.enumerated() {
      if index > 0 { page.blank() }
      DiagnosisSection(diagnosis, options: full).write(on: &page)
    }
    guard diagnoses.count > told.count else { return }
    page.blank()
    for (index, diagnosis) in diagnoses.dropFirst(told.count).enumerated() {
      var line = StyledLine(diagnosis.title)
      line.add(" (\(diagnosis.rule))", .dim)
      page.add(label: index == 0 ? "Also" : "", line, at: 2, column: 9, hanging: 2)
    }
  }
}
