#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A form in which rules are explained.
public enum ExplainFormat: String, Sendable, CaseIterable {
  /// Text for a terminal.
  case table
  /// Markdown for a wiki or a comment.
  case markdown
  /// Rules in the shape of rule files; causes found in a text as in the report's schema.
  case json

  /// What the format is for, in a few words.
  public var summary: String {
    switch self {
    case .table: "text for a terminal"
    case .markdown: "for a wiki or a comment"
    case .json: "rules as --rules reads them"
    }
  }

  /// Writes one line for each rule.
  public func list(_ rules: [Rule], options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table: write(options) { RuleList(rules).write(on: &$0) }
    case .markdown: Array(RuleMarkdown.list(rules).utf8)
    case .json: encodeRules(rules)
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
    case .json: encodeRules(rules)
    }
  }

  /// Writes what was found in a pasted text.
  ///
  /// The first one is told in full, the others by their titles, if `options` does not ask for all.
  public func diagnoses(_ diagnoses: [Diagnosis], options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .table: write(options) { PastedTextPage(diagnoses, options: options).write(on: &$0) }
    case .markdown: Array(RuleMarkdown.diagnoses(diagnoses, all: options.all).utf8)
    case .json: JSONDiagnoses(diagnoses).encoded()
    }
  }

  private func write(_ options: ReportOptions, _ fill: (inout Page) -> Void) -> [UInt8] {
    var page = Page(width: options.width, glyphs: options.ascii ? .ascii : .unicode)
    fill(&page)
    var writer = TerminalWriter(color: options.color)
    for line in page.lines { writer.write(line) }
    return writer.bytes
  }
}

/// Causes found in a pasted text, each as in a report.
private struct JSONDiagnoses: Encodable {
  var diagnoses: [JSONDiagnosis]

  init(_ diagnoses: [Diagnosis]) {
    self.diagnoses = diagnoses.map { JSONDiagnosis($0, StepNames(.ofPastedText)) }
  }

  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return try [UInt8](encoder.encode(self)) + [0x0A]
    } catch {
      preconditionFailure("Expected that every diagnosis can be encoded: \(error)")
    }
  }
}
