import BuildLogParser
import Testing

@testable import StepTimeline

/// The seconds that the wall time would lose if steps were shorter.
@Suite struct ScheduleTests {
  /// A build of steps that ran once each.
  private func build(_ steps: [(start: Double, end: Double, dependsOn: [Int])]) -> Build {
    var all: [Step] = []
    for (i, run) in steps.enumerated() {
      var step = Step(
        id: "\(i + 1)", name: "[\(i + 1)/\(steps.count)] RUN x", status: .done, sourceLine: i + 1)
      step.startSeconds = run.start
      step.endSeconds = run.end
      step.intervals = [Step.Interval(start: run.start, end: run.end)]
      step.dependsOn = run.dependsOn
      all.append(step)
    }
    var build = Build(
      source: .init(name: "x", line: 1, lines: 1, dialect: .plain, envelope: .none), result: .succeeded,
      clock: .recorded, steps: all)
    build.wallSeconds = steps.map(\.end).max()
    return build
  }

  @Test func aStepOfAChainSavesItsTime() {
    let schedule = Schedule(of: build([(0, 4, []), (4.5, 10, [0]), (10, 11, [1])]))
    #expect(abs(schedule.wallSaved(shortening: 1, by: 3) - 3) < 1e-9)
    #expect(abs(schedule.wallSaved(shortening: 1, by: 100) - 5.5) < 1e-9)
    #expect(schedule.wallSaved(shortening: 1, by: -2) == 0)
  }

  @Test func aStepBesideALongerOneSavesNothing() {
    let schedule = Schedule(of: build([(0, 4, []), (0, 10, []), (10, 11, [0, 1])]))
    #expect(schedule.wallSaved(shortening: 0, by: 4) == 0)
    #expect(abs(schedule.wallSaved(shortening: 1, by: 9) - 6) < 1e-9)
    let both = schedule.wallSaved(by: [.init(step: 0, seconds: 3), .init(step: 1, seconds: 9)])
    #expect(abs(both - 9) < 1e-9)
  }

  @Test func onlyTheStretchIsShortened() {
    let schedule = Schedule(of: build([(0, 10, []), (10, 11, [0])]))
    let saved = schedule.wallSaved(shortening: 0, by: 8, within: .init(start: 3, end: 5))
    #expect(abs(saved - 2) < 1e-9)
    #expect(schedule.wallSaved(shortening: 0, by: 8, within: .init(start: 30, end: 50)) == 0)
  }
}
