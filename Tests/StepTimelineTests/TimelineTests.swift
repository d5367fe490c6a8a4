import Foundation
import Testing

@testable import StepTimeline

/// Times from text against the engine's own record of the same builds.
///
/// The limits are what was reached; they may only get smaller.
@Suite struct TimelineTests {
  /// Recordings with both; the cancelled build's text holds no end, so no reader can know it.
  static let recorded = Samples.names(endingWith: ".rawjson").filter { $0 != "canceled-by-user" }

  struct Deviation {
    var seconds: Double
    var uncertainty: Double
    var step: String
  }

  static func deviations(of name: String, in log: String) throws -> [Deviation] {
    let truth = try #require(SampleBuilds.of(name + ".rawjson").first)
    let found = try #require(SampleBuilds.of(log).first)
    var seen: [String: Int] = [:]
    var deviations: [Deviation] = []
    for step in truth.steps {
      let nth = seen[step.name, default: 0]
      seen[step.name] = nth + 1
      let match = found.steps.filter { $0.name == step.name }.dropFirst(nth).first
      let mine = try #require(match, "\(log) lacks \(step.name)")
      let start = abs(try #require(mine.startSeconds) - (try #require(step.startSeconds)))
      // The least end is wrong only if it is too late.
      let late = try #require(mine.endSeconds) - (try #require(step.endSeconds))
      let end = mine.isEndLeast ? max(0, late) : abs(late)
      deviations.append(
        Deviation(
          seconds: max(start, end), uncertainty: try #require(mine.uncertaintySeconds), step: step.name))
    }
    return deviations
  }

  /// All steps of builds that took a second or more.
  static func all(_ ending: String) throws -> [Deviation] {
    try recorded.flatMap { name -> [Deviation] in
      guard Samples.names(endingWith: ending).contains(name) else { return [] }
      let wall = SampleBuilds.of(name + ".rawjson").first?.wallSeconds ?? 0
      return wall >= 1 ? try deviations(of: name, in: name + ending) : []
    }
  }

  static func quantile(_ deviations: [Deviation], _ part: Double) -> Double {
    let sorted = deviations.map(\.seconds).sorted()
    return sorted.isEmpty ? .infinity : sorted[min(sorted.count - 1, Int(part * Double(sorted.count)))]
  }

  @Test func plainTextTellsTimes() throws {
    let deviations = try Self.all(".plain.log")
    #expect(deviations.count > 200)
    #expect(Self.quantile(deviations, 0.5) < 0.038)
    #expect(Self.quantile(deviations, 0.95) < 0.20)
    #expect(Self.quantile(deviations, 1) < 0.45)
    let covered = deviations.count { $0.seconds <= $0.uncertainty }
    #expect(Double(covered) >= 0.95 * Double(deviations.count), "\(covered) of \(deviations.count)")
  }

  @Test func stampsTellThemBetter() throws {
    let deviations = try Self.all(".gha.log")
    #expect(deviations.count > 150)
    #expect(Self.quantile(deviations, 0.5) < 0.020)
    #expect(Self.quantile(deviations, 0.95) < 0.09)
    // One step whose end reached the printer 0.218 s late, though nothing else was printed.
    #expect(Self.quantile(deviations, 1) < 0.22)
    let covered = deviations.count { $0.seconds <= $0.uncertainty }
    #expect(Double(covered) >= 0.95 * Double(deviations.count), "\(covered) of \(deviations.count)")
  }

  @Test func stepsThatRestartAreWithinASecond() throws {
    for name in ["go-multistage-cold", "go-multistage-source-edit"] {
      #expect(Self.quantile(try Self.deviations(of: name, in: name + ".plain.log"), 1) < 0.30, "\(name)")
    }
  }

  @Test(arguments: Samples.names(endingWith: ".log"))
  func timesNeverContradictTheLog(name: String) throws {
    for build in SampleBuilds.of(name + ".log") {
      for step in build.steps {
        guard let start = step.startSeconds, let end = step.endSeconds else { continue }
        #expect(start >= 0 && end >= start, "\(step.name)")
        #expect(end <= (build.wallSeconds ?? 0) + 1e-6, "\(step.name)")
        for other in step.dependsOn where build.steps[other].intervals.count == 1 && step.status != .cached {
          let ended = build.steps[other].endSeconds ?? 0
          #expect(start >= ended - 0.05, "\(step.name) starts before \(build.steps[other].name) ends")
        }
        var latest = 0.0
        for interval in step.intervals {
          #expect(interval.start >= latest && interval.end >= interval.start, "\(step.name)")
          latest = interval.end
        }
        if let silence = step.longestSilence, let began = silence.startSeconds {
          #expect(began >= start - 1e-6 && began + silence.seconds <= end + 0.05, "\(step.name)")
        }
      }
    }
  }

  @Test func withoutAClockClassicStepsHaveNoTimes() throws {
    let build = try #require(SampleBuilds.of("engine2010-classic-go-multistage-cold.plain.log").first)
    #expect(build.clock == .none)
    #expect(build.wallSeconds == nil)
    #expect(build.steps.allSatisfy { $0.startSeconds == nil && $0.busySeconds == nil })
  }

  @Test func stampsGiveClassicStepsTimes() throws {
    let build = try #require(SampleBuilds.of("engine2010-classic-go-multistage-cold.gha.log").first)
    #expect(build.clock == .stamped)
    #expect(build.startedAt != nil)
    #expect(build.steps.allSatisfy { $0.busySeconds != nil })
  }

  @Test(arguments: [
    "dag-100", "go-unknown-revision", "canceled-by-user", "parallel-one-fails-others-cancel",
    "engine2010-classic-go-multistage-cold",
  ])
  func linesThatArriveAllAtOnceAreNoClock(name: String) throws {
    let file = name + ".plain.log"
    var reader = BuildLogReader(source: "<stdin>")
    try Samples.bytes(file).withUnsafeBytes { reader.feed($0, arrivedAt: 1_800_000_000_000_000_000) }
    let build = try #require(reader.finish(arrivedAt: 1_800_000_000_005_000_000).first)
    let saved = try #require(SampleBuilds.of(file).first)
    #expect(build.clock == saved.clock)
    #expect(build.startedAt == nil)
    #expect(build.wallSeconds == saved.wallSeconds)
  }

  @Test func arrivalIsAClock() throws {
    let rows = LogWrapper.rows(of: try Samples.bytes("dag-100.gha.log"))
    var reader = BuildLogReader(source: "<stdin>")
    for row in rows {
      let seconds = try Date(row.stamp.prefix(19) + "Z", strategy: .iso8601).timeIntervalSince1970
      let moment = Int64(seconds) * 1_000_000_000 + (Int64(row.stamp.dropFirst(20).prefix(7)) ?? 0) * 100
      (row.text + [UInt8(ascii: "\n")]).withUnsafeBytes { reader.feed($0, arrivedAt: moment) }
    }
    let build = try #require(reader.finish().first)
    #expect(build.clock == .arrival)
    #expect(build.startedAt != nil)
    #expect(build.wallSeconds.map { abs($0 - 11.46) < 0.2 } == true)
  }

  @Test func nonsenseTimesDoNoHarm() {
    let log = """
      9999-12-31T23:59:59.9999999Z #1 [1/3] FROM docker.io/library/alpine
      0000-01-01T00:00:00.0000000Z #1 DONE 99999999.9s
      2026-11-22T16:36:39.7648458Z #2 [2/3] RUN x
      2026-11-22T16:36:39.7648458Z #2 99999999.999 text
      1970-01-01T00:00:00.0000000Z #2 0.001 text
      1970-01-01T00:00:00.0000000Z #2 DONE 0.0s
      2262-04-11T23:47:16.0000000Z #3 [3/3] RUN y
      1677-09-22T00:12:44.0000000Z #3 DONE 0.1s
      """
    for build in builds(in: log) {
      for step in build.steps {
        if let start = step.startSeconds, let end = step.endSeconds {
          #expect(start.isFinite && end >= start)
        }
      }
    }
  }

  @Test func everyStepOfAVeryLargeBuildIsPlaced() {
    var log = ""
    for i in 1...400 {
      log += "#\(i) [s\(i % 50) \(i / 50 + 1)/9] RUN \(i)\n#\(i) 0.1 text\n#\(i) DONE 0.2s\n\n"
    }
    let build = builds(in: log).first
    #expect(build?.steps.count == 400)
    #expect(build?.steps.allSatisfy { $0.endSeconds != nil } == true)
  }

  @Test func aStepThatEndedBeforeItBeganLastedNobodyKnowsHowLong() throws {
    let log = """
      {"vertexes":[{"digest":"sha256:a","name":"[1/2] FROM base","started":"2026-01-02T03:04:05Z","completed":"2026-01-02T03:04:06Z"}]}
      {"vertexes":[{"digest":"sha256:b","name":"[2/2] RUN make","started":"2026-01-02T03:04:06Z"}]}
      {"vertexes":[{"digest":"sha256:b","name":"[2/2] RUN make","started":"2026-01-02T03:04:06Z","completed":"2026-01-01T03:04:06Z"}]}

      """
    let build = try #require(builds(in: log).first)
    #expect(build.clock == .recorded)
    #expect(build.wallSeconds == 1)
    #expect(build.steps.map(\.status) == [.done, .done])
    #expect(build.steps[0].busySeconds == 1)
    #expect(build.steps[1].startSeconds == nil && build.steps[1].endSeconds == nil)
    #expect(build.steps[1].busySeconds == nil)
    for format in ReportFormat.allCases { #expect(!format.render([build]).isEmpty) }
  }
}
