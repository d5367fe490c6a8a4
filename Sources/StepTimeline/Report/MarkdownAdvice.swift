/// The advice of a diagnosis as Markdown: for the page of a rule and for a report.
enum MarkdownAdvice {
  /// Each fix with its number and what there is to copy.
  static func fixes(_ fixes: [Fix], limit: Int = .max) -> [[String]] {
    let fixes = fixes.prefix(limit)
    return fixes.enumerated().map { index, fix in
      let number = fixes.count > 1 ? "\(index + 1). " : ""
      var below: [String] = []
      if let code = FixLines(fix) {
        below += [""] + MarkdownText.block(code.text, language: code.language)
      }
      if let command = fix.command {
        below += ["", Fix.leadOfCommand, ""] + MarkdownText.block(command, language: "sh")
      }
      let indent = String(repeating: " ", count: number.count)
      return [number + MarkdownText.prose(fix.text)] + below.map { $0.isEmpty ? "" : indent + $0 }
    }
  }

  /// Possible reasons, checks and documentation; with headings only if there is more than one of them.
  ///
  /// - Parameter docs: the pages to name; all of them if the caller does not choose.
  static func background(_ diagnosis: Diagnosis, docs: [String]? = nil) -> [String] {
    let docs = docs ?? diagnosis.docs
    var parts: [[String]] = []
    if !diagnosis.causes.isEmpty {
      parts.append(["**Why**", ""] + diagnosis.causes.map { "- \(MarkdownText.prose($0))" })
    }
    if !diagnosis.verify.isEmpty { parts.append(["**Check**", ""] + diagnosis.verify.map(check)) }
    if !docs.isEmpty {
      parts.append(["**Docs**", ""] + docs.map { "- \(MarkdownText.link($0))" })
    }
    return Array(parts.joined(separator: [""]))
  }

  private static func check(_ text: String) -> String {
    "- " + (isCommand(text) ? MarkdownText.code(text) : MarkdownText.prose(text))
  }

  /// Whether a check is a command to copy, such as `GOPROXY=direct go list -m all`.
  private static func isCommand(_ text: String) -> Bool {
    if CheckText.isCommand(text) { return true }
    let name = text.utf8.prefix { MarkdownText.isWordByte($0) }
    return !name.isEmpty && text.utf8.dropFirst(name.count).first == UInt8(ascii: "=")
  }
}
