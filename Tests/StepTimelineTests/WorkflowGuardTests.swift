import Testing

@testable import StepTimeline

/// A log's words are never in a place in which a CI system would take them for its own commands.
@Suite struct WorkflowGuardTests {
  private static let log = [
    "#0 building with \"default\" instance using docker driver",
    "#5 [2/2] RUN " + String(repeating: "a ", count: 60)
      + "::stop-commands::x ::set-output name=a::b ##[error]x ##vso[task.x]y",
    "#5 0.1 ::stop-commands::x", "#5 0.2   ::error::y", "#5 0.3 ##[group]z",
    "#5 0.4 a ##VSO[task.setvariable variable=x]y",
    "#5 0.5 \u{1B}[31m::warning::w\u{1B}[0m", "#5 0.6 \u{A0}\u{3000} ::error::w",
    "#5 ERROR: process \"/bin/sh -c ::x ##[y]\" did not complete successfully: exit code: 1", "------",
    " > [2/2] RUN x:", "0.1 ::stop-commands::x", "------",
    "ERROR: failed to solve: ##vso[task.complete result=Succeeded;]done", "",
  ].joined(separator: "\n")

  @Test(arguments: ReportFormat.allCases)
  func noReportHoldsACommandOfTheLog(format: ReportFormat) {
    var options = ReportOptions()
    for width in [40, 60, 100, 133] {
      options.width = width
      options.color = width == 60
      let report = String(
        decoding: format.render(builds(in: Array(Self.log.utf8)), options: options), as: UTF8.self)
      #expect(!report.contains("##[") && !report.lowercased().contains("##vso["))
      for line in report.split(whereSeparator: \.isNewline) where format != .github {
        var text = line.drop(while: \.isWhitespace)
        while text.first == "\u{1B}" { text = text.drop { $0 != "m" }.dropFirst() }
        #expect(!text.hasPrefix("::"), "\(line)")
      }
      for line in report.split(whereSeparator: \.isNewline) where format == .github && line.hasPrefix("::") {
        #expect(
          ["::error", "::warning", "::notice", "::group", "::endgroup"].contains { line.hasPrefix($0) },
          "\(line)")
      }
    }
  }

  @Test func markupSaysTheSame() {
    var page = Markup()
    page.lines(["::a [b] ::c", "  ::error::d", "\u{A0}::e", "x::f ##[g] ##VSO[h #[i"])
    // One word in two pieces is no other.
    page.text("##")
    page.text("[j")
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(
      text == """
        :&#58;a [b] ::c
          :&#58;error::d
        \u{A0}:&#58;e
        x::f ##&#91;g] ##VSO&#91;h #[i##&#91;j
        """)
  }

  @Test func jsonSaysTheSame() {
    #expect(WorkflowGuard.json(Array(#"{"a":"x##[y"}"#.utf8)) == Array(#"{"a":"x\u0023#[y"}"#.utf8))
  }

  @Test(arguments: [
    ("a\u{200B}b\u{2060}c\u{AD}d", "abcd"), ("a\u{200D}b", "ab"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("👩\u{200D}💻", "👩\u{200D}💻"),
    ("x" + String(repeating: "\u{301}", count: 300) + "y", "x\u{301}\u{301}\u{301}\u{301}y"),
    ("a\u{E0041}b", "ab"), ("e\u{301}", "e\u{301}"),
  ])
  func whatNobodySeesIsDropped(text: String, wanted: String) {
    #expect(Array(TerminalText.safe(text).unicodeScalars) == Array(wanted.unicodeScalars))
  }

  @Test func anInvisibleSignHidesNoFormula() {
    var csv = CSVWriter()
    csv.cell(text: "\u{200B}=1+1")
    #expect(String(decoding: csv.bytes, as: UTF8.self).hasPrefix("\"'=1+1"))
  }
}
