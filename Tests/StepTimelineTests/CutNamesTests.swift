import StepTimeline
import Testing

/// A terminal shows the name of a step only as far as it is wide; the block at the end has all of it.
@Suite struct CutNamesTests {
  private static let log = """
    [+] Building 2.1s (5/6)
     => [internal] load build definition from Dockerfile                 0.0s
     => ERROR [build 2/2] RUN apt-get update && apt-get inst             1.8s
    ------
     > [build 2/2] RUN apt-get update && apt-get install -y acme:
    1.700 E: Unable to locate package acme
    ------
    failed to solve: process "/bin/sh -c apt-get update && apt-get install -y acme" did not complete \
    successfully: exit code: 100

    """

  @Test("The output of a step whose name is cut is found by its full name")
  func output() throws {
    let build = try #require(builds(in: Array(Self.log.utf8)).first)
    #expect(build.failures.first?.tail == ["E: Unable to locate package acme"])
    #expect(build.diagnoses.first?.rule == "apt-not-found-no-update")
    #expect(build.diagnoses.first?.captures["package"] == "acme")
  }

  @Test("Another number of blanks in the name does not hide the output")
  func blanks() throws {
    let log = Self.log.replacing("apt-get inst  ", with: "apt-get    inst  ")
    let build = try #require(builds(in: Array(log.utf8)).first)
    #expect(build.failures.first?.tail == ["E: Unable to locate package acme"])
  }

  @Test("The block of another step is not taken for it")
  func anotherStep() throws {
    let log = Self.log.replacing("> [build 2/2]", with: "> [test 2/2]")
    let build = try #require(builds(in: Array(log.utf8)).first)
    #expect(build.failures.first?.tail == [])
  }
}
