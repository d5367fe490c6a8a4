/// A cause in full: its evidence, possible reasons, fixes, checks and links.
struct DiagnosisSection {
  let diagnosis: Diagnosis
  let options: ReportOptions

  private static let indent = 2
  private static let column = 9

  init(_ diagnosis: Diagnosis, options: ReportOptions) {
    self.diagnosis = diagnosis
    self.options = options
  }

  func write(on page: inout Page) {
    // Consequences and remarks are reported in the same form. Only if one has no further cause, as with a build that
    // was cancelled, is it the cause.
    let isCause = diagnosis.kind == .error || diagnosis.isPrimary
    add(isCause ? "Cause" : "Note", StyledLine(diagnosis.title, .heading), on: &page)
    evidence(on: &page)
    var facts = [diagnosis.confidence.rawValue, diagnosis.rule]
    if diagnosis.isRetryable { facts.append("retrying may help") }
    add("", StyledLine(facts.joined(separator: " \(page.glyphs.separator) "), .dim), on: &page)
    advice(on: &page)
  }

  /// Possible reasons, fixes, checks and links.
  func advice(on page: inout Page) {
    list("Why", limited(diagnosis.causes, to: 3), on: &page)
    fixes(on: &page)
    for (index, text) in diagnosis.verify.enumerated() {
      add(index == 0 ? "Check" : "", text, on: &page)
    }
    for (index, link) in options.shownDocs(of: diagnosis).enumerated() {
      verbatim(index == 0 ? "Docs" : "", link, .link, on: &page)
    }
  }

  private func evidence(on page: inout Page) {
    for evidence in limited(diagnosis.evidence, to: 3) {
      if page.width < 60 {
        // Too narrow for two columns.
        add("", StyledLine("line \(evidence.line):", .dim), on: &page)
        add(
          "", StyledLine(TextWidth.fit(TerminalText.safe(evidence.text), columns: 200), .failure), on: &page)
        continue
      }
      let number = "line \(evidence.line) \(page.glyphs.rail) "
      let rows = options.rows(
        ofQuote: evidence.text, columns: page.width - Self.column - number.count, limit: 4,
        sign: page.glyphs.cut)
      for (index, row) in rows.enumerated() {
        var line = StyledLine()
        line.pad(to: Self.column)
        let rail = String(repeating: " ", count: number.count - 2) + page.glyphs.rail + " "
        line.add(index == 0 ? number : rail, .dim)
        line.add(row, .failure)
        page.lines.append(line)
      }
    }
  }

  private func fixes(on page: inout Page) {
    let fixes = limited(diagnosis.fixes, to: 4)
    for (index, fix) in fixes.enumerated() {
      numbered(index == 0 ? "Fix" : "", fix.text, index, of: fixes.count, on: &page)
      let indent = Self.column + (fixes.count > 1 ? 3 : 0)
      for line in FixLines(fix)?.lines ?? [] { page.add(verbatim: line, .code, at: indent + 2) }
      if let command = fix.command {
        page.add(Fix.leadOfCommand, at: indent)
        page.add(verbatim: command, .code, at: indent + 2)
      }
    }
  }

  private func list(_ label: String, _ texts: [String], on page: inout Page) {
    for (index, text) in texts.enumerated() {
      numbered(index == 0 ? label : "", text, index, of: texts.count, on: &page)
    }
  }

  /// A sentence of a list, with its number if it is not the only one.
  private func numbered(_ label: String, _ text: String, _ index: Int, of count: Int, on page: inout Page) {
    let number = count > 1 ? "\(index + 1). " : ""
    page.add(
      label: label, StyledLine(number + text), at: Self.indent, column: Self.column, hanging: number.count)
  }

  /// Adds a sentence, wrapped, or a command, as it is.
  private func add(_ label: String, _ text: String, on page: inout Page) {
    if CheckText.isCommand(text) {
      verbatim(label, text, .code, on: &page)
    } else {
      add(label, StyledLine(text), on: &page)
    }
  }

  private func add(_ label: String, _ text: StyledLine, on page: inout Page) {
    page.add(label: label, text, at: Self.indent, column: Self.column)
  }

  private func verbatim(_ label: String, _ text: String, _ style: Style, on page: inout Page) {
    var line = StyledLine()
    line.pad(to: Self.indent)
    line.add(label, .label)
    line.pad(to: Self.column)
    line.add(text, style)
    page.lines.append(line)
  }

  private func limited<T>(_ list: [T], to count: Int) -> [T] {
    options.all ? list : Array(list.prefix(count))
  }
}

extension ReportOptions {
  /// A line of the log as rows of the report: one, or as many as the width needs, up to a limit.
  func rows(ofQuote text: String, columns: Int, limit: Int, sign: String) -> [String] {
    let text = TerminalText.safe(text)
    if wrapsQuotes { return TerminalText.wrap(text, columns: columns, limit: limit, sign: sign) }
    return [TextWidth.fit(text, columns: columns * limit, sign: sign)]
  }
}
