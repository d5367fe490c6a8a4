/// Rules as Markdown (CommonMark with GitHub's tables).
enum RuleMarkdown {
  /// A table for each family.
  static func list(_ rules: [Rule]) -> String {
    RuleFamilies(rules).families.map { family in
      let rows = family.rules.map { "| `\($0.id)` | \(text($0.general.title, inTable: true)) |\n" }
      return "## \(text(family.name))\n\n| rule | cause |\n| --- | --- |\n" + rows.joined()
    }.joined(separator: "\n")
  }

  /// A rule under a heading of its own.
  static func page(_ rule: Rule) -> String {
    let general = rule.general
    var lines = [
      "## \(text(general.title))", "",
      "`\(rule.id)` · \(rule.facts.map { text($0) }.joined(separator: " · "))",
    ]
    lines += ["", "**Looks for**", ""]
    for pattern in rule.patterns {
      let conditions = text(pattern.conditions.joined(separator: ", "))
      lines.append(
        pattern.readableText.map { "- \(code($0))" + (conditions.isEmpty ? "" : " (\(conditions))") }
          ?? "- \(conditions)")
    }
    lines += advice(general)
    let examples = rule.examples.map {
      [$0.output, $0.error ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    .filter { !$0.isEmpty }
    if !examples.isEmpty { lines += ["", "**For example**"] }
    for example in examples { lines += [""] + block(example, language: "text") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was found in a pasted text: the first in full, the others by title.
  static func diagnoses(_ diagnoses: [Diagnosis], all: Bool) -> String {
    var lines: [String] = []
    let told = all ? diagnoses[...] : diagnoses.prefix(1)
    for diagnosis in told {
      if !lines.isEmpty { lines.append("") }
      lines += ["## \(text(diagnosis.title))", ""]
      var facts = ["`\(diagnosis.rule)`", diagnosis.confidence.rawValue]
      if diagnosis.isRetryable { facts.append("running it again may help") }
      lines.append(facts.joined(separator: " · "))
      if !diagnosis.evidence.isEmpty {
        lines += [""] + block(diagnosis.evidence.map(\.text).joined(separator: "\n"), language: "text")
      }
      lines += advice(diagnosis)
    }
    if diagnoses.count > told.count {
      lines += ["", "**Also found**", ""]
      lines += diagnoses.dropFirst(told.count).map { "- \(text($0.title)) (`\($0.rule)`)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func advice(_ diagnosis: Diagnosis) -> [String] {
    var lines = ["", "**Why**", ""] + diagnosis.causes.map { "- \(text($0))" }
    if !diagnosis.fixes.isEmpty { lines += ["", "**Fix**", ""] }
    for (index, fix) in diagnosis.fixes.enumerated() {
      lines.append("\(index + 1). \(text(fix.text))")
      guard let snippet = fix.snippet else { continue }
      let language = snippet.first?.isUppercase == true ? "dockerfile" : "sh"
      lines += [""] + block(snippet, language: language).map { $0.isEmpty ? "" : "   " + $0 } + [""]
    }
    if lines.last == "" { lines.removeLast() }
    if !diagnosis.verify.isEmpty {
      lines += ["", "**Check**", ""]
      lines += diagnosis.verify.map { "- " + (DiagnosisSection.isCommand($0) ? code($0) : text($0)) }
    }
    if !diagnosis.docs.isEmpty { lines += ["", "**Docs**", ""] + diagnosis.docs.map { "- <\($0)>" } }
    return lines
  }

  /// A block of code, fenced by more backticks than stand in it.
  private static func block(_ text: String, language: String) -> [String] {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TerminalText.safe(String($0))
    }
    return [fence + language] + lines + [fence]
  }

  private static func code(_ text: String) -> String {
    let text = TerminalText.safe(text)
    let run = longestRun(in: text)
    let fence = String(repeating: "`", count: run + 1)
    return run == 0 ? "`\(text)`" : "\(fence) \(text) \(fence)"
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Text in which nothing is markup but code between backticks, as the rules' texts have it.
  private static func text(_ text: String, inTable: Bool = false) -> String {
    let parts = TerminalText.safe(text).split(separator: "`", omittingEmptySubsequences: false)
    // An odd backtick is one of its own.
    let isCode = { (index: Int) in index % 2 == 1 && parts.count % 2 == 1 }
    var result = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { result += parts.count % 2 == 1 ? "`" : "\\`" }
      for character in part {
        switch character {
        case "|" where inTable: result += "\\|"
        case "<" where !isCode(index): result += "&lt;"
        case ">" where !isCode(index): result += "&gt;"
        case "&" where !isCode(index): result += "&amp;"
        case "*" where !isCode(index), "_" where !isCode(index), "[" where !isCode(index),
          "]" where !isCode(index),
          "\\" where !isCode(index):
          result += "\\\(character)"
        default: result.append(character)
        }
      }
    }
    return result
  }
}
