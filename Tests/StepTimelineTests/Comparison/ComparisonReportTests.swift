import Foundation
import Testing

@testable import StepTimeline

@Suite("Reports of a comparison")
struct ComparisonReportTests: ComparedBuilds {
  @Test("Text from a log does no harm in any format", arguments: SummaryFormat.allCases)
  func hostile(format: SummaryFormat) throws {
    let evil =
      "RUN a|b `c` <img src=x onerror=alert(1)> @octocat \u{1B}]0;x\u{07}\u{1B}[31m ``` \\| [x](javascript:y) \u{202E}z"
    let base = build(
      [("[x|y@team 1/2] \(evil)", .cached, 0), ("[x|y@team 2/2] \(evil) &amp;", .done, 1)], name: "a|`b`@c")
    let head = build(
      [("[x|y@team 1/2] \(evil) 2", .done, 9), ("[x|y@team 2/2] \(evil) &amp;", .failed, 5)], result: .failed,
      name: "a|`b`@c")
    let text = text(BuildComparison(base: base, head: head), format)
    #expect(
      !text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{07}") || format == .json)
    guard format == .markdown else { return }
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 4)
    for row in rows { #expect(MarkdownCells.count(row) == 5, "\(row)") }
  }

  @Test("The schema's keys are all there, null where unknown")
  func json() throws {
    let comparison = changed { $0[3] = ("[4/5] RUN npm ci --omit=dev", .done, 5) }
    let bytes = SummaryFormat.json.render(LogComparison(base: [comparison.base], head: [comparison.head]))
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["schema"] as? String == "buildlog.compare/1")
    #expect(Set(root.keys) == ["schema", "tool", "builds", "onlyInBase", "onlyInHead"])
    let pair = try #require((root["builds"] as? [[String: Any]])?.first)
    #expect(
      Set(pair.keys) == [
        "base", "head", "wall", "wallComparable", "wallOutsideStepsSeconds", "hasCommonSteps", "counts",
        "cacheLosses",
        "steps", "doubts", "baseRuns",
      ])
    let step = try #require((pair["steps"] as? [[String: Any]])?.first)
    #expect(
      Set(step.keys) == [
        "match", "change", "cache", "kind", "time", "wallContributionSeconds", "base", "head",
      ])
    #expect(step["cache"] is NSNull)
    let documentation = try String(
      contentsOf: Samples.folder.deletingLastPathComponent().appending(path: "docs/compare.md"),
      encoding: .utf8)
    for key in Set(pair.keys).union(step.keys) { #expect(documentation.contains("\"\(key)\""), "\(key)") }
  }

  @Test("No line is wider than asked for", arguments: [20, 40, 60, 80, 100, 200])
  func widths(width: Int) throws {
    let comparison = BuildComparison(
      base: try #require(SampleBuilds.of("go-multistage-source-edit.plain.log").first),
      head: try #require(SampleBuilds.of("go-multistage-cold.plain.log").first))
    for ascii in [false, true] {
      let text = text(comparison) { ($0.width, $0.ascii) = (width, ascii) }
      for line in text.split(separator: "\n") { #expect(TextWidth.columns(of: line) <= width, "\(line)") }
      if ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)") }
    }
  }

  @Test("Builds without a step, and steps of many kilobytes, are reported")
  func extremes() {
    let long = "RUN " + String(repeating: "word\n ", count: 3000)
    let empty = BuildComparison(base: build([]), head: build([]))
    let large = BuildComparison(
      base: build([("[1/1] \(long)", .done, 1)]), head: build([("[1/1] \(long) x", .done, 9)]))
    #expect(large.steps.map(\.match) == [.edited])
    for format in SummaryFormat.allCases {
      // Rows without a name of their columns: no row, no text.
      #expect(text(empty, format).isEmpty == (format == .jsonl))
      #expect(text(large, format).utf8.count > 100)
    }
    #expect(text(large, .markdown).utf8.count < 4000)
  }
}

/// How GitHub's Markdown cuts a line of a table into cells: at pipes without a backslash before them.
enum MarkdownCells {
  static func count(_ row: Substring) -> Int {
    var pipes = 0
    var isEscaped = false
    for character in row {
      if character == "|", !isEscaped { pipes += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return pipes - 1
  }
}
