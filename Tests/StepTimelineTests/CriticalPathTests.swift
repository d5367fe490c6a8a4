import BuildLogParser
import Testing

@testable import StepTimeline

/// The critical path accounts for the wall time, whatever the log.
@Suite struct CriticalPathTests {
  static let samples =
    Samples.names(endingWith: ".log").map { $0 + ".log" }
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  /// Segments join without gaps from the first event to the end, and a step's segment lies in the time in which it ran.
  private func check(_ build: Build, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = build.criticalPathSegments
    guard let wall = build.wallSeconds, wall > 0, build.steps.contains(where: { !$0.intervals.isEmpty })
    else {
      #expect(path == [], sourceLocation: sourceLocation)
      return
    }
    #expect(path.first?.startSeconds == 0, sourceLocation: sourceLocation)
    #expect(path.last?.endSeconds == wall, sourceLocation: sourceLocation)
    for (segment, next) in zip(path, path.dropFirst()) {
      #expect(segment.endSeconds == next.startSeconds, sourceLocation: sourceLocation)
      #expect(segment.step != next.step, sourceLocation: sourceLocation)
    }
    // Short pauses belong to the step before or after.
    let slack = 0.12
    for segment in path {
      #expect(segment.seconds >= 0, sourceLocation: sourceLocation)
      guard let step = segment.step else { continue }
      let start = build.steps[step].intervals.first?.start ?? .infinity
      let end = build.steps[step].intervals.last?.end ?? -.infinity
      #expect(
        segment.startSeconds >= start - slack && segment.endSeconds <= end + slack,
        "\(build.source.name): \(build.steps[step].name) \(segment)", sourceLocation: sourceLocation)
    }
    #expect(Set(build.criticalPath) == Set(path.compactMap(\.step)), sourceLocation: sourceLocation)
    #expect(
      build.steps.indices.filter { build.steps[$0].isOnCriticalPath } == build.criticalPath.sorted(),
      sourceLocation: sourceLocation)
  }

  @Test(arguments: samples) func theSegmentsOfASampleJoin(file: String) {
    for build in SampleBuilds.of(file) { check(build) }
  }

  /// In recordings with times, no more than 7 % of the wall time is waiting without a step.
  @Test(arguments: samples) func stepsExplainTheTimeOfASample(file: String) {
    for build in SampleBuilds.of(file) {
      guard let wall = build.wallSeconds, wall >= 1, let explained = build.criticalPathSeconds else {
        continue
      }
      #expect(explained >= 0.93 * wall)
    }
  }

  /// The same build as text, with stamps and as the engine's record.
  @Test func theFormsOfOneBuildHaveTheSamePath() {
    var compared = 0
    for name in Samples.names(endingWith: ".rawjson") {
      guard let recorded = SampleBuilds.of(name + ".rawjson").first, recorded.wallSeconds ?? 0 >= 1 else {
        continue
      }
      for form in [".plain.log", ".gha.log"] where Self.samples.contains(name + form) {
        guard let other = SampleBuilds.of(name + form).first, !other.isWallLeast else { continue }
        let (a, b) = (secondsByName(recorded), secondsByName(other))
        let same = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        #expect(same >= 0.85 * (recorded.wallSeconds ?? 0), "\(name)\(form)")
        compared += 1
      }
    }
    #expect(compared >= 20)
  }

  private func secondsByName(_ build: Build) -> [String?: Double] {
    Dictionary(
      build.criticalPathSegments.map { ($0.step.map { build.steps[$0].name }, $0.seconds) },
      uniquingKeysWith: +)
  }

  @Test(arguments: 0..<300) func theSegmentsOfARandomBuildJoin(seed: UInt64) {
    var build = randomBuild(seed: seed)
    build.place(path: CriticalPath.find(in: Schedule(of: build), wall: build.wallSeconds))
    check(build)
  }

  @Test(arguments: Thoroughness.some(0..<300, oneOf: 3)) func aShorterStepSavesNoMoreThanItsTime(seed: UInt64)
  {
    var build = randomBuild(seed: seed)
    let schedule = Schedule(of: build)
    build.place(path: CriticalPath.find(in: schedule, wall: build.wallSeconds))
    for step in build.steps.indices {
      let busy = build.steps[step].intervals.reduce(0) { $0 + $1.end - $1.start }
      let some = schedule.wallSaved(shortening: step, by: busy / 3)
      let all = schedule.wallSaved(shortening: step, by: busy)
      #expect(some >= 0 && some <= busy / 3 + 1e-9)
      #expect(all >= some - 1e-9 && all <= busy + 1e-9)
      // A step that is too short to be named may be a part of the path.
      if !build.steps[step].isOnCriticalPath { #expect(all <= 0.02) }
    }
    #expect(schedule.wallSaved(by: []) == 0)
  }

  /// Steps with one or two stretches each, that wait for some of those before, some of them cached, some with times that
  /// contradict what they wait for.
  private func randomBuild(seed: UInt64) -> Build {
    var random = SeededGenerator(seed: seed)
    var steps: [Step] = []
    for i in 0..<Int.random(in: 1...25, using: &random) {
      var step = Step(id: "\(i)", name: "[\(i + 1)/25] RUN x", status: .done, sourceLine: i + 1)
      step.dependsOn = (0..<i).filter { _ in Int.random(in: 0..<max(2, i / 2), using: &random) == 0 }
      let hold = step.dependsOn.compactMap { steps[$0].endSeconds }.max() ?? 0
      var start = max(0, hold + Double.random(in: -0.3...0.5, using: &random))
      if Int.random(in: 0..<4, using: &random) == 0 { step.status = .cached }
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let end = start + (step.status == .cached ? 0 : Double.random(in: 0...4, using: &random))
        step.intervals.append(Step.Interval(start: start, end: end))
        start = end + Double.random(in: 0...1, using: &random)
      }
      step.startSeconds = step.intervals.first?.start
      step.endSeconds = step.intervals.last?.end
      steps.append(step)
    }
    var build = Build(
      source: Build.Source(name: "random \(seed)", line: 1, lines: 1, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .recorded, steps: steps)
    build.wallSeconds = (steps.compactMap(\.endSeconds).max() ?? 0) + (seed % 3 == 0 ? 1 : 0)
    return build
  }

  @Test func aBuildThatEndsInCachedStepsKeepsItsPath() throws {
    let build = try #require(
      builds(
        in: """
          2025-01-01T10:00:00.000000Z #1 [internal] load build definition from Dockerfile
          2025-01-01T10:00:00.100000Z #1 DONE 0.0s
          2025-01-01T10:00:00.200000Z #2 [build 1/3] FROM docker.io/library/golang:1.22
          2025-01-01T10:00:00.200000Z #2 CACHED
          2025-01-01T10:00:00.300000Z #3 [build 2/3] COPY . .
          2025-01-01T10:00:00.400000Z #3 DONE 0.0s
          2025-01-01T10:00:00.400000Z #4 [build 3/3] RUN make
          2025-01-01T10:00:12.400000Z #4 DONE 12.0s
          2025-01-01T10:00:12.500000Z #5 [final 1/3] FROM docker.io/library/alpine:3
          2025-01-01T10:00:12.500000Z #5 CACHED
          2025-01-01T10:00:12.500000Z #6 [final 2/3] WORKDIR /app
          2025-01-01T10:00:12.500000Z #6 CACHED
          2025-01-01T10:00:12.500000Z #7 [final 3/3] COPY --from=build /out /app
          2025-01-01T10:00:12.500000Z #7 CACHED
          2025-01-01T10:00:12.600000Z #8 exporting to image
          2025-01-01T10:00:12.700000Z #8 DONE 0.1s

          """
      ).first)
    check(build)
    let make = try #require(build.steps.firstIndex { $0.name.hasSuffix("RUN make") })
    let seconds = build.criticalPathSegments.filter { $0.step == make }.reduce(0) { $0 + $1.seconds }
    #expect(seconds > 11.9)
    #expect(abs(Schedule(of: build).wallSaved(shortening: make, by: 5) - 5) < 0.01)
  }

  @Test func waitingThatNoStepExplainsHasNoStep() throws {
    var step = Step(id: "1", name: "[1/2] RUN a", status: .done, sourceLine: 1)
    step.intervals = [Step.Interval(start: 0, end: 2)]
    var second = Step(id: "2", name: "[2/2] RUN b", status: .done, sourceLine: 2)
    second.intervals = [Step.Interval(start: 7, end: 9)]
    second.dependsOn = [0]
    let build = Build(
      source: Build.Source(name: "x", line: 1, lines: 1, dialect: .rawJSON, envelope: .none),
      result: .succeeded,
      clock: .recorded, steps: [step, second])
    #expect(
      CriticalPath.find(in: Schedule(of: build), wall: 10) == [
        PathSegment(step: 0, startSeconds: 0, endSeconds: 2),
        PathSegment(step: nil, startSeconds: 2, endSeconds: 7),
        PathSegment(step: 1, startSeconds: 7, endSeconds: 9),
        PathSegment(step: nil, startSeconds: 9, endSeconds: 10),
      ])
  }

  /// Two pulls beside each other, of which the log shows the second one when the first one has ended.
  @Test func pullsBesideEachOtherAreNotAddedUp() throws {
    let layer = String(repeating: "2", count: 64)
    let build = try #require(
      builds(
        in: """
          #1 [internal] load build definition from Dockerfile
          #1 DONE 0.0s

          #2 [build 1/2] FROM docker.io/library/maven:3.9
          #2 resolve docker.io/library/maven:3.9 0.3s done
          #2 DONE 0.4s

          #3 [stage-1 1/2] FROM docker.io/library/nginx:alpine
          #3 sha256:\(String(repeating: "1", count: 64)) 30.0MB / 30.0MB 5.0s done
          #3 DONE 5.8s

          #2 [build 1/2] FROM docker.io/library/maven:3.9
          #2 sha256:\(layer) 90.0MB / 90.0MB 12.0s done
          #2 extracting sha256:\(layer) 0.5s done
          #2 DONE 12.8s

          #4 [build 2/2] RUN true
          #4 DONE 1.0s

          """
      ).first)
    #expect(abs((build.wallSeconds ?? 0) - 13.8) < 0.3)
  }

  @Test func aCachedLayerThatIsFetchedAndUnpackedTakesItsTime() throws {
    let layer = "sha256:" + String(repeating: "1", count: 64)
    let build = try #require(
      builds(
        in: """
          #1 [1/2] FROM docker.io/library/node:20
          #1 DONE 0.0s

          #2 [2/2] RUN npm ci
          #2 \(layer) 20.0MB / 99.0MB 0.2s
          #2 \(layer) 99.0MB / 99.0MB 10.1s done
          #2 extracting \(layer)
          #2 extracting \(layer) 10.0s done
          #2 CACHED

          #3 exporting to image
          #3 DONE 2.2s

          """
      ).first)
    #expect(build.steps[1].status == .cached)
    #expect(abs((build.steps[1].busySeconds ?? 0) - 20.1) < 0.5)
    #expect(build.steps[1].isOnCriticalPath)
  }
}
