import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("The waterfall")
struct WaterfallTests {
  private func build(_ intervals: [[(Double, Double)]], needs: [[Int]] = [], wall: Double? = 10) -> Build {
    let steps = intervals.enumerated().map { index, spans in
      var step = Step(
        id: "\(index + 1)", name: "[a \(index + 1)/9] RUN \(index)", status: .done, sourceLine: 1)
      step.intervals = spans.map { .init(start: $0.0, end: $0.1) }
      step.startSeconds = spans.first?.0
      step.endSeconds = spans.last?.1
      step.busySeconds = spans.reduce(0) { $0 + $1.1 - $1.0 }
      if index < needs.count { step.dependsOn = needs[index] }
      return step
    }
    var build = Build(
      source: .init(name: "", line: 1, lines: 1, dialect: .plain, envelope: .none), result: .succeeded,
      clock: .recorded, steps: steps)
    build.wallSeconds = wall
    return build
  }

  private func waterfall(_ build: Build) -> Waterfall { Waterfall(build, options: ReportOptions(), marks: 6) }

  @Test("Marks stand at round times, no more of them than there is room for")
  func ticks() {
    let expected: [Double: [String]] = [
      0.2: ["0s", "0.05s", "0.1s", "0.15s", "0.2s"], 11.5: ["0s", "2s", "4s", "6s", "8s", "10s"],
      95: ["0s", "20s", "40s", "1m", "1m20s"], 3600: ["0s", "15m", "30m", "45m", "1h"], 0.0000001: ["0s"],
      -1: [],
    ]
    for (seconds, labels) in expected {
      let ticks = WaterfallTick.marks(seconds: seconds, atMost: 6)
      #expect(ticks.map(\.label) == labels)
      #expect(ticks.allSatisfy { (0...1.0001).contains($0.place) })
    }
  }

  @Test(
    "However long the build, the axis has few marks",
    arguments: [1e5, 1e7, 9e11, 1e300, Double.infinity, Double.nan])
  func longAxis(seconds: Double) {
    #expect(WaterfallTick.marks(seconds: min(seconds, 9.9e11), atMost: 6).count <= 6)
    #expect(!waterfall(build([[(0, 1)]], wall: seconds)).rows.isEmpty)
  }

  @Test("A restarted step has a bar for each run and waits between them")
  func restarts() {
    let row = waterfall(build([[(5, 10), (0, 1)]])).rows[0]
    #expect(row.bars == [.init(start: 0, end: 0.1), .init(start: 0.5, end: 1)])
    #expect(row.waits == [.init(start: 0.1, end: 0.5)])
    #expect(row.doubt == nil)
  }

  @Test("Doubt reaches as far as the uncertainty, but not beyond the build")
  func doubt() {
    var build = build([[(1, 9)], [(4, 5)]])
    build.steps[0].uncertaintySeconds = 2
    build.steps[1].uncertaintySeconds = 0.01
    let rows = waterfall(build).rows
    #expect(rows[0].doubt == .init(start: 0, end: 1))
    #expect(rows[1].doubt == nil, "too small to be seen")
    build.steps[0].uncertaintySeconds = 2.1
    #expect(waterfall(build).rows[0].doubt == nil, "as wide as the axis, it would look like a track")
  }

  @Test("Lines lead from the end of a step to the run that waited for it, the critical path on top")
  func lines() {
    var build = build([[(0, 4)], [(0, 1), (4, 6)], [(6, 10)]], needs: [[], [0], [0, 1]])
    build.criticalPath = [0, 1, 2]
    let lines = waterfall(build).lines(of: build)
    #expect(
      lines == [
        .init(from: 0, to: 2, start: 0.4, end: 0.6, isCritical: false),
        .init(from: 0, to: 1, start: 0.4, end: 0.4, isCritical: true),
        .init(from: 1, to: 2, start: 0.6, end: 0.6, isCritical: true),
      ])
  }

  @Test("Without a clock there is an order, and no axis")
  func untimed() {
    var build = build([[(0, 1)]])
    build.clock = .none
    #expect(!waterfall(build).hasTimes && waterfall(build).rows[0].bars.isEmpty)
  }

  @Test("Hidden steps are kept behind the fold, in their order")
  func folded() {
    let build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    let waterfall = waterfall(build)
    #expect(waterfall.folded.map(\.step) == [0, 1, 2])
    #expect(waterfall.foldedFacts?.count == 3)
    #expect(waterfall.rows.count + waterfall.folded.count == build.steps.count)
  }
}
