import StepTimeline
import Testing

/// Passes over a pasted text leave alone what a program printed itself.
@Suite struct PastedDoubtsTests {
  private static let figures = """
    0.104 warming up
    0.225 round one
    0.517 error: a value is missing
    0.833 round two
    1.206 round three
    """

  @Test(arguments: [
    "$ docker run --rm shop-bench", "docker compose up prints:", "Docker version 27.1.0, build 0123456",
    "docker exec shop ./bench",
  ])
  func figuresOfAProgramAreNoBuild(heading: String) {
    #expect(builds(in: heading + "\n" + Self.figures).isEmpty)
  }

  @Test func figuresBelowWordsOnABuildAreOne() {
    #expect(builds(in: "My docker build stops:\n\n" + Self.figures).map(\.result) == [.failed])
    #expect(builds(in: "My docker build prints:\n\n" + Self.figures.replacing("error: ", with: "")).isEmpty)
  }

  @Test(arguments: [
    "error building image: getting stage builder for stage 0:", "ERROR: failed to solve: shop:1:",
  ])
  func theCallersWordsAreNoRestOfAnError(error: String) throws {
    for caller in ["make: *** [Makefile:12: image] Error 1", "script returned exit code 1"] {
      let build = try #require(builds(in: error + "\n" + caller + "\n").first)
      #expect(build.result == .failed)
      #expect(build.failures.first?.message.contains(caller) == false)
    }
    let rest = "dial tcp: lookup index.docker.io: no such host"
    #expect(builds(in: error + "\n" + rest).first?.failures.first?.message.contains(rest) == true)
  }

  @Test func asterisksOfTheOutputAreKept() throws {
    let log = """
      **Step 2/2 : RUN xcodebuild**
       ---> Running in d29bbe87dfc8
      ** BUILD FAILED **
      **note: set apart**
      The command '/bin/sh -c xcodebuild' returned a non-zero code: 65
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["RUN xcodebuild"])
    #expect(build.failures.first?.tail == ["** BUILD FAILED **", "note: set apart"])
  }

  @Test func aWordInBackticksDoesNotEndASpan() throws {
    let log = """
      `#7 [3/3] RUN cargo build
      #7 1.201 error: unresolved import `shop`
      #7 ERROR: process "/bin/sh -c cargo build" did not complete successfully: exit code: 101`
      """
    let failure = try #require(builds(in: log).first?.failures.first)
    #expect(failure.tail == ["error: unresolved import `shop`"])
    #expect(failure.message.hasSuffix("exit code: 101"))
  }

  /// A heading at the end is of the step with its very name, and of no other one that may be meant.
  @Test(arguments: [
    ("[2/3] RUN make", "[2/3] RUN make install", "[2/3] RUN make"),
    ("[web 2/3] RUN make", "[2/3] RUN make install", "[web 2/3] RUN make"),
  ])
  func theStepOfTheVeryNameFails(first: String, second: String, heading: String) throws {
    let log = """
      #4 \(first)
      #4 0.1 one
      #5 \(second)
      #5 0.1 two
      #5 DONE 0.3s

      ------
       > \(heading):
      0.1 one
      ------
      ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.failures.first?.step.map { build.steps[$0].name } == first)
    #expect(build.steps.last?.status == .done)
  }
}
