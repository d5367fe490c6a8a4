import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("The end of the table is the answer")
struct TableAnswerTests {
  private static let read = Once<String, [Build]>()

  private static func lines(_ log: String, _ change: (inout ReportOptions) -> Void = { _ in }) -> [String] {
    var options = ReportOptions()
    options.width = 80
    change(&options)
    let builds = read.value(of: log) { BuildLogReader.builds(in: Array(log.utf8), source: "ci.log") }
    return String(decoding: TableReport(options).render(builds), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let steps = (1...60).map { number in
    "#\(number) [s\(number) 1/2] RUN make part\(number)\n#\(number) DONE \(number)0.0s\n"
  }.joined()

  private static func failing(_ line: String) -> String {
    """
    #1 [1/2] FROM docker.io/library/debian:12
    #1 DONE 1.0s

    #2 [2/2] RUN ./build.sh
    \((1...30).map { "#2 0.\($0 + 10) line \($0)" }.joined(separator: "\n"))
    #2 1.500 \(line)
    #2 ERROR: process "/bin/sh -c ./build.sh" did not complete successfully: exit code: 1
    ------
     > [2/2] RUN ./build.sh:
    1.500 \(line)
    ------
    Dockerfile:2
    --------------------
       1 |     FROM debian:12
       2 | >>> RUN ./build.sh
    --------------------
    ERROR: failed to solve: process "/bin/sh -c ./build.sh" did not complete successfully: exit code: 1

    """
  }

  @Test("A table has at most 40 rows, those of the longest steps")
  func fewRows() {
    func rows(_ change: (inout ReportOptions) -> Void) -> [String] {
      Self.lines(Self.steps + "#70 exporting to image\n#70 DONE 0.1s\n", change)
        .filter { $0.contains("RUN make part") }
    }
    let rows40 = rows { _ in }
    #expect(rows40.count == TableRows.mostRows)
    #expect(rows40.contains { $0.contains("part60 ") } && !rows40.contains { $0.contains("part1 ") })
    #expect(rows { $0.all = true }.count == 60)
    #expect(rows { $0.top = 50 }.count == 50)
  }

  @Test("The last lines name step, cause and fix")
  func answer() {
    let lines = Self.lines(Self.failing("curl: (6) Could not resolve host: example.com"))
    let end = lines.suffix(9)
    #expect(
      end.contains {
        $0.hasPrefix("✖ step 2 [2/2] RUN ./build.sh failed · exit code 1 · Dockerfile:2")
      })
    #expect(end.contains { $0.hasPrefix("  cause  ") } && end.contains { $0.hasPrefix("  fix    ") })
  }

  @Test("Without a known cause the last lines have the last line of the output")
  func unknown() {
    let lines = Self.lines(Self.failing("zorp: blimfark"))
    #expect(
      lines.suffix(4).filter { !$0.isEmpty } == [
        "✖ step 2 [2/2] RUN ./build.sh failed · exit code 1 · Dockerfile:2",
        "  cause  no known error message in the output", "  output zorp: blimfark",
      ])
  }

  @Test("Of several builds the first one that failed shows its fix")
  func fixOfSeveral() throws {
    let good = "#1 [1/1] FROM a\n#1 DONE 1.0s\n#2 exporting to image\n#2 DONE 0.1s\n"
    let failing = Self.failing("bash: make: command not found")
    let lines = Self.lines(good + "next build\n" + failing + "next build\n" + failing)
    let shown = lines.filter { !$0.isEmpty }
    let first = try #require(shown.lastIndex { $0.hasPrefix("✔ build 1") })
    let list = shown[first...]
    #expect(list.map { $0.prefix(3) }.filter { $0 != "   " } == ["✔ b", "✖ b", "  f", "✖ b"])
  }

  @Test("The fix is that of a build that failed, not of one that was canceled")
  func fixOfTheFailure() throws {
    let canceled = "#1 [1/1] RUN sleep 9\n#1 CANCELED\nERROR: failed to solve: Canceled: context canceled\n"
    let lines = Self.lines(canceled + "next build\n" + Self.failing("bash: make: command not found"))
    let first = try #require(lines.lastIndex { $0.hasPrefix("■ build 1") })
    #expect(
      lines[first...].map { $0.prefix(3) }.filter { !$0.isEmpty && $0 != "   " } == ["■ b", "✖ b", "  f"])
  }

  /// The list at the end of a log with builds that ended so.
  private static func list(_ results: [Build.Result]) -> [String] {
    let builds = results.enumerated().map { place, result in
      var build = Build(
        source: .init(name: "ci.log", line: place + 1, lines: 1, dialect: .plain, envelope: .none),
        result: result, clock: .none, steps: [])
      guard result != .succeeded else { return build }
      build.diagnoses = [
        Diagnosis(
          rule: "x", title: "it broke", kind: result == .canceled ? .wrapper : .error, step: nil,
          confidence: .certain, isPrimary: true, isRetryable: false, evidence: [], captures: [:], causes: [],
          fixes: [Fix("Mend build \(place + 1).")], verify: [], docs: [])
      ]
      return build
    }
    var page = Page(width: 80, glyphs: .unicode)
    AnswerSection.list(builds, glyphs: .unicode, on: &page)
    return page.lines.map { $0.spans.map(\.text).joined() }
  }

  @Test("Of more builds than have a line those that failed are shown, and the others are counted")
  func failedOfMany() {
    let one = Self.list([.failed] + Array(repeating: .succeeded, count: 9))
    #expect(one.prefix(2) == ["✖ build 1 (line 1) failed: it broke", "  fix    Mend build 1."])
    #expect(one.dropFirst(2).map { $0.prefix(9) } == (2...8).map { "✔ build \($0)" } + ["… and 2 m"])
    let late = Self.list(Array(repeating: .succeeded, count: 9) + [.canceled, .failed])
    #expect(late.suffix(4).map { $0.prefix(10) } == ["■ build 10", "✖ build 11", "  fix    M", "… and 3 mo"])
    #expect(late.contains("  fix    Mend build 11."))
    #expect(Self.list(Array(repeating: .failed, count: 12)).last == "… and 4 more builds, 4 failed")
    #expect(Self.list([.incomplete, .succeeded])[1] == "  fix    Mend build 1.")
    #expect(!Self.list([.canceled, .succeeded]).contains { $0.contains("Mend") })
  }

  @Test("That a canceled build is built again is no fix, and its line is one")
  func canceled() {
    let command =
      "apt-get update && apt-get install -y --no-install-recommends build-essential cmake ninja-build"
    let log =
      Self.steps + "#70 [tools 2/2] RUN \(command)\n#70 CANCELED\n"
      + "ERROR: failed to solve: Canceled: context canceled\n"
    let lines = Self.lines(log) { $0.width = 100 }
    let end = lines.last { !$0.isEmpty } ?? ""
    #expect(end.hasPrefix("■ build canceled after ") && end.hasSuffix("… was running"))
    #expect(TextWidth.columns(of: end) <= 100)
  }

  @Test("Several builds end with a line for each")
  func several() {
    let good = "#1 [1/1] FROM a\n#1 DONE 1.0s\n#2 exporting to image\n#2 DONE 0.1s\n"
    let lines = Self.lines(Self.failing("zorp: blimfark") + "step done\n" + good + "all done\n")
    #expect(lines.filter { !$0.isEmpty }.suffix(2).map { $0.prefix(1) } == ["✖", "✔"])
  }

  @Test func aLineThatOnlyMovesIsShownWithThoseThatItMovesPast() {
    let move =
      "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,3 +1,3 @@\n FROM x\n-RUN make\n COPY . .\n+RUN make\n"
    #expect(AnswerSection.changedLines(of: move) == ["-RUN make", " COPY . .", "+RUN make"])
    let change = "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1,2 @@\n-FROM x:1\n+FROM x:2\n RUN make\n"
    #expect(AnswerSection.changedLines(of: change) == ["-FROM x:1", "+FROM x:2"])
  }
}
