import Testing

@testable import StepTimeline

/// The order of steps by a log without times, and the arithmetic of the times.
@Suite struct InferenceTests {
  /// The steps that a step waited for, by id.
  static func awaited(by id: String, in log: String) throws -> [String] {
    let build = try #require(builds(in: log).first)
    let step = try #require(build.steps.first { $0.id == id })
    return step.dependsOn.map { build.steps[$0].id }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var log: String
    var step: String
    var awaited: [String]
  }

  static let cases = [
    Case(
      testDescription: "an instruction follows the one before it, whatever was printed between",
      log: done("[a 1/3] FROM x", "[b 1/2] FROM y", "[a 2/3] RUN a", "[b 2/2] RUN b", "[a 3/3] RUN c"),
      step: "5", awaited: ["3"]),
    Case(
      testDescription: "an index may be missing where stages share a step",
      log: done("[a 1/5] FROM x", "[a 2/5] RUN a", "[a 5/5] RUN b"), step: "3", awaited: ["2"]),
    Case(
      testDescription: "COPY --from names a stage in any case",
      log: done(
        "[Build 1/2] FROM x", "[Build 2/2] RUN a", "[out 1/2] FROM y", "[out 2/2] COPY --from=build /a /a"),
      step: "4", awaited: ["2", "3"]),
    Case(
      testDescription: "COPY --from names an unnamed stage by its number",
      log: done("[stage-0 1/1] FROM x", "[stage-1 1/2] FROM y", "[stage-1 2/2] COPY --from=0 /a /a"),
      step: "3", awaited: ["1", "2"]),
    Case(
      testDescription: "RUN --mount reads from a stage",
      log: done(
        "[dep 1/1] FROM x", "[out 1/2] FROM y", "[out 2/2] RUN --mount=type=bind,from=dep,target=/d make"),
      step: "3", awaited: ["1", "2"]),
    Case(
      testDescription: "an image needs its metadata and the ignore file",
      log: done(
        "[internal] load build definition from Dockerfile", "[internal] load metadata for x",
        "[internal] load .dockerignore", "[1/2] FROM x"), step: "4", awaited: ["2", "3"]),
    Case(
      testDescription: "COPY needs the context",
      log: done("[internal] load build context", "[1/2] FROM x", "[2/2] COPY . ."), step: "3",
      awaited: ["1", "2"]),
    Case(
      testDescription: "an export needs every stage",
      log: done("[a 1/1] FROM x", "[b 1/1] FROM y", "exporting to image"), step: "3", awaited: ["1", "2"]),
    Case(
      testDescription: "a target's export needs the target's stages only",
      log: done(
        "[api internal] load .dockerignore", "[web internal] load .dockerignore", "[api a 1/1] FROM x",
        "[web b 1/1] FROM y", "[web] exporting to image"), step: "5", awaited: ["4"]),
    Case(
      testDescription: "targets are read after the file that lists them",
      log: done(
        "[internal] load local bake definitions", "[api internal] load build definition from Dockerfile",
        "[web internal] load build definition from Dockerfile"), step: "3", awaited: ["1"]),
    Case(
      testDescription: "a platform copies from its own stage",
      log: done(
        "[linux/arm64 build 1/1] FROM x", "[linux/amd64 build 1/1] FROM x", "[linux/arm64 out 1/2] FROM y",
        "[linux/arm64 out 2/2] COPY --from=build /a /a"), step: "4", awaited: ["1", "3"]),
    Case(
      testDescription: "a step that ended after another was named had not been waited for",
      log: """
        #1 [internal] load metadata for x
        #1 ...

        #2 [a 1/1] FROM y
        #2 DONE 0.1s

        #1 [internal] load metadata for x
        #1 DONE 3.0s

        """, step: "2", awaited: []),
  ]

  /// Steps that ended one after the other.
  static func done(_ names: String...) -> String {
    names.enumerated().map { "#\($0 + 1) \($1)\n#\($0 + 1) DONE 0.2s\n\n" }.joined()
  }

  @Test(arguments: cases)
  func namesTellWhatAStepWaitedFor(_ test: Case) throws {
    #expect(try Self.awaited(by: test.step, in: test.log) == test.awaited)
  }

  /// Six stages began at once, but the engine's display showed three of them only when they ended.
  ///
  /// The client took 7.9 s.
  @Test func stagesThatDeriveFromOneBaseBeginTogether() throws {
    let build = try #require(SampleBuilds.of("engine2010-buildkit-parallel-six-stages.plain.log").first)
    for stage in 0...5 {
      let step = try #require(build.steps.first { $0.name.hasPrefix("[s\(stage) 1/2] RUN") })
      #expect(try #require(step.startSeconds) < 0.3, "\(step.name)")
    }
    #expect(abs(try #require(build.wallSeconds) - 7.9) < 0.3)
  }

  @Test func aBaseThatCannotBeToldIsInTheUncertainty() throws {
    let log = """
      #1 [a 1/2] FROM x
      #1 CACHED

      #2 [b 1/2] FROM y
      #2 CACHED

      #3 [a 2/2] RUN a
      #3 DONE 5.0s

      #4 [out 1/4] FROM z
      #4 CACHED

      #5 [out 2/4] COPY --from=a /bin/a /a
      #5 DONE 0.0s

      #6 [b 2/2] RUN b
      #6 DONE 6.4s

      #7 [out 3/4] COPY --from=b /bin/b /b
      #7 DONE 0.0s

      #8 [c 1/1] RUN c
      #8 DONE 2.2s

      #9 [out 4/4] COPY --from=c /bin/c /c
      #9 DONE 0.0s

      """
    let build = try #require(builds(in: log).first)
    let step = try #require(build.steps.first { $0.name == "[c 1/1] RUN c" })
    let start = try #require(step.startSeconds)
    let uncertainty = try #require(step.uncertaintySeconds)
    #expect(abs(start - 5) <= uncertainty && abs(start - 6.4) <= uncertainty, "\(start) ± \(uncertainty)")
    // A step that does not wait for it is as certain as ever.
    let other = try #require(build.steps.first { $0.name == "[a 2/2] RUN a" }?.uncertaintySeconds)
    #expect(other < 0.5)
  }

  @Test func aDerivedStageStartsWhenItsBaseEnded() throws {
    let log = """
      #1 [base 1/2] FROM x
      #1 DONE 0.1s

      #2 [other 1/2] FROM y
      #2 DONE 0.1s

      #3 [base 2/2] RUN make
      #3 1.9 last
      #3 DONE 2.0s

      #4 [test 1/1] RUN test
      #4 ...

      #5 [other 2/2] RUN long
      #5 DONE 3.2s

      #4 [test 1/1] RUN test
      #4 3.9 last
      #4 DONE 4.0s

      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps[3].dependsOn == [2])
    #expect(abs((build.steps[3].startSeconds ?? 0) - 2.1) < 0.2)
    #expect(abs((build.wallSeconds ?? 0) - 6.1) < 0.2)
  }

  @Test func theFigureOfARestartedStepIsItsSum() throws {
    let log = """
      #1 [1/2] FROM x
      #1 DONE 0.4s

      #2 [internal] load build context
      #2 DONE 2.0s

      #1 [1/2] FROM x
      #1 DONE 3.1s

      """
    let step = try #require(builds(in: log).first?.steps.first)
    #expect(step.intervals.count == 2)
    #expect(step.busySeconds.map { abs($0 - 3.1) <= 0.1 } == true)
  }

  @Test func aStepThatWasRunningAtTheEndHasNoEnd() throws {
    let log = """
      #1 [1/2] FROM x
      #1 DONE 0.2s

      #2 [2/2] RUN make
      #2 7.5 still busy

      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps[1].status == .running)
    #expect(build.steps[1].startSeconds != nil)
    #expect(build.steps[1].endSeconds == nil)
    #expect(build.steps[1].busySeconds.map { $0 >= 7.5 && $0 < 9 } == true)
  }

  @Test func cachedStepsTakeNoTime() throws {
    let build = try #require(
      builds(in: "#1 [1/2] FROM x\n#1 DONE 0.1s\n\n#2 [2/2] RUN a\n#2 CACHED\n\n").first)
    #expect(build.steps[1].busySeconds.map { $0 < 0.02 } == true)
  }

  /// Stages side by side, each a chain of steps of the same length that is printed as it ends.
  static func stages(_ count: Int, of steps: Int) -> String {
    var log = ""
    var names: [String: Int] = [:]
    for index in 1...steps {
      for stage in 0..<count {
        let name = "[s\(stage) \(index)/\(steps)] \(index == 1 ? "FROM x" : "RUN \(index)")"
        names[name] = names.count + 1
        log += "#\(names.count) \(name)\n#\(names.count) DONE 1.0s\n\n"
      }
    }
    return log
  }

  @Test func aLargeBuildIsSolvedAndNotGuessed() throws {
    let build = try #require(builds(in: Self.stages(25, of: 12)).first)
    #expect(build.steps.count == 300)
    for (index, step) in build.steps.enumerated() {
      let start = Double(index / 25)
      #expect(step.startSeconds.map { abs($0 - start) < 0.5 } == true, "\(step.name)")
    }
  }

  /// Logs that could take time or memory with the square of their length.
  @Test(
    arguments: Thoroughness.takesAll
      ? ["metadata", "exports", "copies", "restarts", "chain"] : ["metadata", "restarts"])
  func aLogThatIsNoBuildIsReadInBoundedTime(kind: String) {
    var log = ""
    // More steps or blocks than are solved: what is measured is all the rest.
    for i in 1...(kind == "restarts" ? 10_500 : 5_200) {
      switch kind {
      case "metadata":
        log += i <= 2_600 ? "#\(i) [internal] load metadata for x\(i)\n" : "#\(i) [s\(i) 1/3] FROM x\(i)\n"
      case "exports": log += i <= 2_600 ? "#\(i) [s\(i) 1/1] FROM x\n" : "#\(i) exporting to image\n"
      case "copies": log += "#\(i) [s\(i) 1/3] COPY --from=s\(i - 1) /x /y\n"
      case "restarts": log += "#2 [2/2] RUN x\n#2 ...\n\n#1 [1/2] FROM x\n"
      default: log += "#\(i) [\(i)/5200] RUN x\n"
      }
      log += "#\(kind == "restarts" ? 1 : i) DONE \(i / 10).\(i % 10)s\n\n"
    }
    let found = BuildLogReader.builds(in: log.utf8, source: "x.log", options: .init(redactsSecrets: false))
    #expect(!found.isEmpty)
    for build in found {
      #expect(build.steps.allSatisfy { ($0.endSeconds ?? .infinity) >= ($0.startSeconds ?? 0) })
      #expect(build.steps.reduce(0) { $0 + $1.dependsOn.count } < 1_000_000)
    }
  }

  // MARK: - Arithmetic

  /// A matrix like a timeline's: each variable is tied to the next and some to far ones.
  static func matrix(_ count: Int) -> (sparse: SparseMatrix, dense: [[Double]]) {
    var sparse = SparseMatrix(count: count, diagonal: 0.5)
    var dense = (0..<count).map { i in (0..<count).map { i == $0 ? 0.5 : 0 } }
    func tie(_ a: Int, _ b: Int, _ weight: Double) {
      sparse.add(a, a, weight)
      sparse.add(b, b, weight)
      sparse.add(max(a, b), min(a, b), -weight)
      dense[a][a] += weight
      dense[b][b] += weight
      dense[a][b] -= weight
      dense[b][a] -= weight
    }
    for i in 1..<count {
      tie(i, i - 1, 1 + Double(i % 3))
      if i % 4 == 0 { tie(i, (i * 7) % i, 2) }
      if i % 5 == 0 { tie(i, i - 1, 0.5) }
    }
    return (sparse, dense)
  }

  @Test func aSparseFactorSolves() throws {
    let (sparse, dense) = Self.matrix(40)
    let order = try #require(EliminationOrder.minimumDegree(40, sparse, mostWork: .max))
    #expect(order.sorted() == Array(0..<40))
    let factor = SparseCholesky(sparse, SparseCholesky.SparsePattern(sparse, order: order))
    let right = (0..<40).map { Double($0 % 7) - 3 }
    let solution = factor.solve(right)
    for (row, wanted) in zip(dense, right) {
      #expect(abs(zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 } - wanted) < 1e-9)
    }
  }

  @Test func variancesAreThoseOfTheInverse() throws {
    let (sparse, _) = Self.matrix(40)
    let order = try #require(EliminationOrder.minimumDegree(40, sparse, mostWork: .max))
    let factor = SparseCholesky(sparse, SparseCholesky.SparsePattern(sparse, order: order))
    let variances = factor.variances(from: 3)
    for i in 0..<40 {
      var right = [Double](repeating: 0, count: 40)
      right[i] += 1
      right[3] -= 1
      let solution = factor.solve(right)
      #expect(abs(variances[i] - (solution[i] - solution[3])) < 1e-9)
    }
  }

  @Test func anOrderGivesUpInTime() {
    #expect(EliminationOrder.minimumDegree(40, Self.matrix(40).sparse, mostWork: 10) == nil)
  }
}
