/// Rules as Markdown (CommonMark with GitHub's tables).
enum RuleMarkdown {
  /// A table for each family.
  static func list(_ rules: [Rule]) -> String {
    RuleFamilies(rules).families.map { family in
      let rows = family.rules.map {
        "| `\($0.id)` | \(MarkdownText.prose($0.general.title, inTable: true)) |\n"
      }
      return "## \(MarkdownText.prose(family.name))\n\n| rule | cause |\n| --- | --- |\n" + rows.joined()
    }.joined(separator: "\n")
  }

  /// A rule under a heading of its own.
  static func page(_ rule: Rule) -> String {
    let general = rule.general
    var lines = [
      "## \(MarkdownText.prose(general.title))", "",
      "`\(rule.id)` · \(rule.facts.map { MarkdownText.prose($0) }.joined(separator: " · "))",
    ]
    lines += ["", "**Looks for**", ""]
    for pattern in rule.patterns {
      let conditions = MarkdownText.prose(pattern.conditions.joined(separator: ", "))
      lines.append(
        pattern.readableText.map {
          "- \(MarkdownText.code($0))" + (conditions.isEmpty ? "" : " (\(conditions))")
        }
          ?? "- \(conditions)")
    }
    lines += advice(general)
    let examples = rule.examples.map {
      [$0.output, $0.error ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    .filter { !$0.isEmpty }
    if !examples.isEmpty { lines += ["", "**For example**"] }
    for example in examples { lines += [""] + MarkdownText.block(example, language: "text") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The diagnoses of a pasted text: the first in full, the others by title.
  static func diagnoses(_ diagnoses: [Diagnosis], all: Bool) -> String {
    var lines: [String] = []
    let told = all ? diagnoses[...] : diagnoses.prefix(1)
    for diagnosis in told {
      if !lines.isEmpty { lines.append("") }
      lines += ["## \(MarkdownText.prose(diagnosis.title))", ""]
      var facts = ["`\(diagnosis.rule)`", diagnosis.confidence.rawValue]
      if diagnosis.isRetryable { facts.append("retrying may help") }
      lines.append(facts.joined(separator: " · "))
      if !diagnosis.evidence.isEmpty {
        lines +=
          [""] + MarkdownText.block(diagnosis.evidence.map(\.text).joined(separator: "\n"), language: "text")
      }
      lines += advice(diagnosis)
    }
    if diagnoses.count > told.count {
      lines += ["", "**Also found**", ""]
      lines += diagnoses.dropFirst(told.count).map { "- \(MarkdownText.prose($0.title)) (`\($0.rule)`)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func advice(_ diagnosis: Diagnosis) -> [String] {
    var lines = ["", "**Why**", ""] + diagnosis.causes.map { "- \(MarkdownText.prose($0))" }
    let fixes = MarkdownAdvice.fixes(diagnosis.fixes)
    if !fixes.isEmpty { lines += ["", "**Fix**", ""] + fixes.joined(separator: [""]) }
    var rest = diagnosis
    rest.causes = []
    let background = MarkdownAdvice.background(rest)
    return background.isEmpty ? lines : lines + [""] + background
  }
}
