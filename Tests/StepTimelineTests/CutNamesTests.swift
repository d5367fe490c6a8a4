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

  @Test(
    "The image of a FROM whose name is cut is completed if only one word fits",
    arguments: [
      ("golang:1.21-alpin", "golang:1.21-alpine"), ("golang:1.21-boo", "golang:1.21-bookworm"),
      ("golang:1.21-b", "golang:1.21-b"), ("golang:1.2", "golang:1.2"),
      ("golang:1.21-alpine", "golang:1.21-alpine"),
      ("acme/app:late", "acme/app:latest"),
    ])
  func image(shown: String, whole: String) throws {
    let log = """
      [+] Building 2.1s (5/6)
       => [build 1/2] FROM docker.io/library/\(shown)  0.0s
       => ERROR [build 2/2] RUN go build             1.8s

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    #expect(build.steps[0].name == "[build 1/2] FROM docker.io/library/\(whole)")
  }

  @Test("The engine's own line completes it")
  func wholeName() throws {
    let log = """
      [+] Building 2.1s (5/6)
       => [build 1/2] FROM docker.io/library/golang:1.2              0.0s
       => => resolve docker.io/library/golang:1.21-alpine3.20@sha256:2414035b086e3c42b99654c8b26e6f5b1b4d4c0a6a6a6  0.0s
       => ERROR [build 2/2] RUN go build             1.8s

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    #expect(build.steps[0].name == "[build 1/2] FROM docker.io/library/golang:1.21-alpine3.20")
  }
}
