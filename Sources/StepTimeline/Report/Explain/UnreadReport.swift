/// The report on logs in which no build was found: what the rules say of their text.
struct UnreadReport {
  private let logs: [UnreadLog]
  private let options: ReportOptions

  /// - Returns: `nil` if the rules know nothing in the logs.
  init?(_ logs: [UnreadLog], options: ReportOptions) {
    self.logs = logs.filter { !$0.diagnoses.isEmpty }
    self.options = options
    if self.logs.isEmpty { return nil }
  }

  /// For a terminal.
  var table: [UInt8] {
    var page = Page(width: options.width, glyphs: options.ascii ? .ascii : .unicode)
    for log in logs {
      if !page.lines.isEmpty { page.blank() }
      page.add(Self.heading(of: log), .heading)
      page.blank()
      PastedTextPage(log.diagnoses, options: options).write(on: &page)
    }
    var writer = TerminalWriter(color: options.color)
    for line in page.lines { writer.write(line) }
    return writer.bytes
  }

  /// For a comment.
  var markdown: [UInt8] {
    let parts = logs.map { log in
      "### \(MarkdownText.prose(Self.heading(of: log)))\n\n\(RuleMarkdown.diagnoses(log.diagnoses, all: options.all))"
    }
    return Array(parts.joined(separator: "\n").utf8)
  }

  /// Annotations of a GitHub workflow.
  var github: [UInt8] {
    let lines = logs.flatMap(\.diagnoses).filter(\.isPrimary).map { cause in
      let text =
        [cause.title] + cause.evidence.prefix(3).map(\.text)
        + cause.fixes.prefix(1).map { "Fix: \($0.spokenText)" }
      return WorkflowCommand(
        level: .error, title: "no docker build found", message: text.joined(separator: "\n")
      ).line + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// A page for a browser.
  var html: [UInt8] {
    var plain = options
    plain.color = false
    let text = String(decoding: UnreadReport(logs, options: plain)?.table ?? [], as: UTF8.self)
    var page = Markup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": "en"]) { page in
      page.element("head") { page in
        page.void("meta", ["charset": "utf-8"])
        page.element("title", text: "No docker build found")
      }
      page.element("body") { page in
        page.element("pre") {
          $0.lines(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
      }
    }
    page.newline()
    return page.bytes
  }

  private static func heading(of log: UnreadLog) -> String {
    "No docker build found in \(TerminalText.safe(log.source)) (\(counted(log.lines, "line"))), but the rules know this text:"
  }
}
