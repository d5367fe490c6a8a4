import BuildLogParser
import Testing

@testable import StepTimeline

/// What all reports say in the same words.
@Suite struct SharedWordsTests {
  @Test func onlyAllIsAHundredPercent() {
    #expect(PercentText.of(1) == "100%" && PercentText.of(0) == "0%" && PercentText.of(0.426) == "43%")
    #expect(PercentText.of(399.0 / 400) == "99%" && PercentText.of(0.001) == "1%")
    #expect(PercentText.of(2.5) == "250%")
    #expect(PercentText.of(nil) == nil && PercentText.of(.nan) == nil && PercentText.of(1e9) == nil)
  }

  private static func text(_ format: ReportFormat, _ build: Build) -> String {
    String(decoding: format.render([build]), as: UTF8.self)
  }

  private static func build(_ result: Build.Result, _ steps: [(String, Step.Status)]) -> Build {
    let made = steps.enumerated().map { place, step in
      Step(id: "\(place + 1)", name: step.0, status: step.1, sourceLine: 1)
    }
    return Build(
      source: .init(name: "ci.log", line: 1, lines: 9, dialect: .plain, envelope: .none), result: result,
      clock: .none, steps: made)
  }

  @Test func aStepThatWasNotCachedIsSeenInThePercentage() throws {
    let steps = (1...400).map {
      "#\($0) [\($0)/400] RUN make part\($0)\n#\($0) \($0 == 400 ? "DONE 1.0s" : "CACHED")\n"
    }
    let log = steps.joined() + "#401 exporting to image\n#401 DONE 0.1s\n"
    let build = try #require(BuildLogReader.builds(in: log.utf8, source: "ci.log").first)
    #expect(Self.text(.markdown, build).contains("399 of 400 cacheable steps cached (99%)"))
    #expect(Self.text(.html, build).contains("<b>399 of 400</b><small> 99%</small>"))
  }

  @Test(arguments: [ReportFormat.table, .markdown, .github, .html])
  func theStepsThatWereRunningAreCountedInTheSameWords(_ format: ReportFormat) {
    let one = Self.build(.canceled, [("[1/2] RUN a", .done), ("[2/2] RUN b", .canceled)])
    #expect(Self.text(format, one).contains("1 step was running:"))
    let two = Self.build(.incomplete, [("[a 1/1] RUN a", .running), ("[b 1/1] RUN b", .running)])
    #expect(Self.text(format, two).contains("2 steps were running:"))
    let none = Self.build(.incomplete, [("[1/2] RUN a", .done)])
    #expect(Self.text(format, none).lowercased().contains("no step was running."))
  }

  @Test func anUnknownCauseIsToldInTheSameWords() {
    var build = Self.build(.failed, [("[1/1] RUN a", .failed)])
    build.failures = [Failure(step: 0, message: "exit code: 1", exitCode: 1)]
    for format in [ReportFormat.table, .html] {
      #expect(Self.text(format, build).contains("No known error message in the output."))
    }
    for format in [ReportFormat.markdown, .github, .brief] {
      #expect(Self.text(format, build).contains("no known error message in the output"))
    }
  }

  @Test func whatDidNotEndRunsInAllReports() {
    let build = Self.build(.failed, [("[1/2] RUN a", .done), ("[2/2] RUN b", .running)])
    #expect(Self.text(.table, build).contains(", 1 still running"))
    let cut = Self.build(.incomplete, [("[1/2] RUN a", .done), ("[2/2] RUN b", .running)])
    #expect(Self.text(.table, cut).contains(", 1 running"))
  }

  @Test func aColumnHasMinutes() throws {
    var step = Step(id: "1", name: "[1/1] RUN make", status: .done, sourceLine: 1)
    step.busySeconds = 160
    #expect(ComparisonWords.time(of: step, seconds: 160, glyphs: .unicode) == "2m 40s")
    #expect(StatisticsWords.seconds(160) == "2m 40s" && StatisticsWords.seconds(59.6) == "59.6s")
  }
}
