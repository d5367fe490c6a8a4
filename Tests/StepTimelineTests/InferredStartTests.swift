import Testing

@testable import StepTimeline

/// When steps began and ended that the log gives away in passing only.
@Suite struct InferredStartTests {
  static let opening = """
    #1 [internal] load build definition from Dockerfile
    #1 DONE 0.0s

    #2 [internal] load metadata for docker.io/library/debian:bookworm
    #2 DONE 0.0s

    #3 [internal] load .dockerignore
    #3 DONE 0.0s

    """

  static func step(_ id: String, in log: String) throws -> Step {
    let build = try #require(builds(in: opening + log).first)
    return try #require(build.steps.first { $0.id == id })
  }

  /// `[build 2/3]` began beside the others, since a stage that derives from another counts from 1: its first step
  /// is an image.
  @Test func theSecondStepOfAStageStandsOnItsImage() throws {
    let log = """

      #4 [api 1/3] FROM docker.io/library/debian:bookworm
      #4 CACHED

      #5 [lint 2/2] RUN echo linting; sleep 2; echo linted
      #5 0.050 linting
      #5 ...

      #6 [api 2/3] RUN sleep 0.9
      #6 DONE 1.0s

      #7 [tools 1/3] WORKDIR /w
      #7 DONE 0.1s

      #8 [build 2/3] RUN sleep 1.3
      #8 DONE 1.4s

      #5 [lint 2/2] RUN echo linting; sleep 2; echo linted
      #5 2.052 linted
      #5 DONE 2.1s
      """
    let build = try Self.step("8", in: log)
    #expect(build.startSeconds.map { $0 < 0.2 } == true)
    #expect(build.dependsOn == [3])
    #expect(try Self.step("5", in: log).startSeconds.map { $0 < 0.12 } == true)
  }

  @Test(arguments: [
    ("/out/app /app", 0.0...0.05), ("/usr/local/bin/app /app", 0.0...0.05), ("/out /out", 0.3...0.5),
    ("/out/app /etc /opt/", 0.3...0.5), ("/out/* /app", 0.3...0.5), ("/usr/lib /usr/lib", 0.3...0.5),
    ("--chown=1000 /out/app /app", 0.0...0.05), (#"["/out/app", "/app"]"#, 0.0...0.05),
    (#"["/out", "/app"]"#, 0.3...0.5),
  ])
  func aCopyWaitsWhereTheEngineListsTheWholeStage(operands: String, wait: ClosedRange<Double>) throws {
    let log = """

      #4 [build 1/2] FROM docker.io/library/golang:1.27
      #4 CACHED

      #5 [stage-1 1/2] FROM docker.io/library/debian:bookworm
      #5 CACHED

      #6 [build 2/2] RUN make
      #6 DONE 3.0s

      #7 [stage-1 2/2] COPY --from=build \(operands)
      #7 DONE 0.0s
      """
    let start = try #require(try Self.step("7", in: log).startSeconds)
    let end = try #require(try Self.step("6", in: log).endSeconds)
    #expect(wait.contains(start - end), "\(start - end)")
  }

  @Test(arguments: [
    ("busybox:1.36", 0.0...0.05), ("node:24-alpine", 0.0...0.05), ("gcr.io/distroless/static", 0.0...0.05),
    ("debian:bookworm", 0.15...0.3), ("python:3.14-slim", 0.15...0.3), ("golang:1.27-alpine", 0.15...0.3),
    ("python:3.14", 0.3...0.5), ("mcr.microsoft.com/dotnet/sdk:10.0", 0.3...0.5),
    ("registry.example.com/base:7", 0.2...0.35),
  ])
  func theListingTakesAsLongAsTheImageHasFiles(image: String, wait: ClosedRange<Double>) throws {
    let log = """

      #4 [build 1/2] FROM \(image)@sha256:dcbaf96bf0f56b5457753be537ed76aa7cda07ce5d0a5a4b0d5b6ee37a6a8f7e
      #4 CACHED

      #5 [stage-1 1/2] FROM docker.io/library/debian:bookworm
      #5 CACHED

      #6 [build 2/2] RUN make
      #6 DONE 3.0s

      #7 [stage-1 2/2] COPY --from=build /etc /etc
      #7 DONE 0.0s
      """
    let start = try #require(try Self.step("7", in: log).startSeconds)
    let end = try #require(try Self.step("6", in: log).endSeconds)
    #expect(wait.contains(start - end), "\(start - end)")
  }

  @Test func aProgramEndsJustAfterItsLastLine() throws {
    let log = """

      #4 [1/2] FROM docker.io/library/debian:bookworm
      #4 CACHED

      #5 [2/2] RUN make
      #5 0.060 one
      #5 2.062 two
      #5 DONE 2.1s
      """
    let step = try Self.step("5", in: log)
    #expect(
      step.busySeconds.map { (2.07...2.09).contains($0) } == true, "\(String(describing: step.busySeconds))")
  }

  /// Docker 20.10 numbers a step after all that it needs: `[tools 1/1]` cannot derive from `[ui 1/1]`.
  @Test(arguments: [("7", 3.0...3.3), ("9", 4.4...4.7)])
  func aBaseHasTheLowerNumber(number: String, expected: ClosedRange<Double>) throws {
    let log = """

      #4 [lib 1/3] FROM docker.io/library/debian:bookworm
      #4 CACHED

      #5 [lib 2/3] RUN sleep 1.5
      #5 DONE 1.6s

      #6 [lib 3/3] RUN sleep 1.4
      #6 DONE 1.5s

      #8 [ui 1/1] RUN sleep 1.3
      #8 DONE 1.4s

      #\(number) [tools 1/1] RUN sleep 2.1
      #\(number) DONE 2.2s

      #10 [stage-3 1/2] COPY --from=tools /bin/tool /bin/
      #10 DONE 0.0s
      """
    let start = try #require(try Self.step(number, in: log).startSeconds)
    #expect(expected.contains(start))
  }

  /// The copies were found in the cache when the last of them was asked for, not when their stages had ended.
  @Test func cachedStepsThatAreFoundLateDoNotShortenTheOthers() throws {
    var log = """

      #4 [build 1/9] FROM docker.io/library/busybox:1.36
      #4 CACHED

      #5 [a 2/2] RUN a
      #5 DONE 0.3s


      """
    for index in 2...9 { log += "#\(4 + index) [build \(index)/9] RUN \(index)\n#\(4 + index) DONE 1.0s\n\n" }
    for index in 2...12 {
      log += "#\(20 + index) [out \(index)/12] COPY --from=a /\(index) /\(index)\n#\(20 + index) CACHED\n\n"
    }
    let last = try Self.step("13", in: log)
    let start = try #require(last.startSeconds)
    let end = try #require(last.endSeconds)
    #expect(abs(end - start - 1) < 0.02, "\(end - start)")
    #expect((8.0...8.3).contains(end), "\(end)")
    let copy = try Self.step("22", in: log)
    #expect(try #require(copy.startSeconds) >= end - 0.05)
  }

  /// The engine looks for a chain at one moment and prints what it finds in any order.
  @Test func cachedStepsInAnyOrderEndedWithWhatTheyDependOn() throws {
    let log = """

      #4 [build 1/2] FROM docker.io/library/busybox:1.36
      #4 CACHED

      #5 [build 2/2] RUN make
      #5 DONE 6.0s

      #6 [out 3/4] COPY --from=a /bin/a /
      #6 CACHED

      #7 [a 2/2] RUN a
      #7 CACHED

      #8 [out 2/4] COPY --from=build /bin/b /
      #8 CACHED
      """
    let end = try #require(try Self.step("5", in: log).endSeconds)
    for id in ["6", "8"] {
      #expect(abs(try #require(try Self.step(id, in: log).endSeconds) - end) < 0.05, "\(id)")
    }
  }

  /// A machine that needs 0.2 s to read a Dockerfile is as slow between steps.
  @Test func anEngineThatIsSlowAtItsOwnWorkLeavesTimesOpen() throws {
    let log = """

      #4 [1/3] FROM docker.io/library/busybox:1.36
      #4 CACHED

      #5 [2/3] RUN a
      #5 DONE 1.0s

      #6 [3/3] RUN b
      #6 DONE 1.0s
      """
    let quick = try Self.step("6", in: log)
    let slowLog = Self.opening.replacing("DONE 0.0s", with: "DONE 0.2s") + log
    let slow = try #require(builds(in: slowLog).first?.steps.first { $0.id == "6" })
    let added = try #require(slow.uncertaintySeconds) - (try #require(quick.uncertaintySeconds))
    #expect((0.1...0.4).contains(added), "\(added)")
    #expect(try #require(slow.startSeconds) > (try #require(quick.startSeconds)) + 0.4)
  }
}
