import Testing

@testable import StepTimeline

/// Times from the frames of the terminal display against the engine's own record of the same builds.
@Suite struct TerminalTimesTests {
  /// The times in a capture of each recorded build of a second or more, step by step.
  static func deviations(_ paint: (Build) -> String) throws -> [TimelineTests.Deviation] {
    var deviations: [TimelineTests.Deviation] = []
    for name in TimelineTests.recorded {
      let truth = try #require(SampleBuilds.of(name + ".rawjson").first)
      guard truth.wallSeconds ?? 0 >= 1, Set(truth.steps.map(\.name)).count == truth.steps.count else {
        continue
      }
      let found = try #require(builds(in: paint(truth)).first)
      #expect(found.steps.count == truth.steps.count)
      for step in truth.steps {
        let mine = try #require(found.steps.first { $0.name == step.name })
        let start = abs(try #require(mine.startSeconds) - (try #require(step.startSeconds)))
        // A cached image that is pulled later after all is shown as cached, without its time.
        let end =
          step.status == .cached ? 0 : abs(try #require(mine.endSeconds) - (try #require(step.endSeconds)))
        deviations.append(
          .init(seconds: max(start, end), uncertainty: try #require(mine.uncertaintySeconds), step: step.name)
        )
      }
    }
    return deviations
  }

  @Test("A capture tells within a tenth of a second when steps ran", arguments: [60, 16])
  func captureTellsTimes(height: Int) throws {
    let deviations = try Self.deviations { TerminalPainter(height: height).capture($0) }
    #expect(deviations.count > 200)
    #expect(TimelineTests.quantile(deviations, 0.5) < 0.05)
    #expect(TimelineTests.quantile(deviations, 0.95) < 0.15)
    let covered = deviations.count { $0.seconds <= $0.uncertainty }
    #expect(Double(covered) >= 0.95 * Double(deviations.count), "\(covered) of \(deviations.count)")
  }

  @Test("Without colours, too")
  func captureWithoutColorsTellsTimes() throws {
    let deviations = try Self.deviations { TerminalPainter(hasColors: false).capture($0) }
    #expect(TimelineTests.quantile(deviations, 0.5) < 0.08)
    #expect(TimelineTests.quantile(deviations, 0.95) < 0.3)
  }

  @Test("A pasted frame tells how long the build took, and no more than it can")
  func pastedFrameKnowsItsLimits() throws {
    let deviations = try Self.deviations { TerminalPainter(hasColors: false).paste($0) }
    let covered = deviations.count { $0.seconds <= $0.uncertainty }
    #expect(Double(covered) >= 0.9 * Double(deviations.count), "\(covered) of \(deviations.count)")
  }
}
