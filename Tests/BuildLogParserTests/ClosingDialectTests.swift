import Testing

@testable import BuildLogParser

/// A build of which only the end is there.
@Suite("The end of a build alone")
struct ClosingDialectTests {
  /// Whole logs, through every stage of the parser.
  private func events(_ text: String) -> [String] {
    var parser = LogParser()
    var sink = RecordingSink()
    let bytes = Array(text.utf8)
    parser.feed(bytes.span, into: &sink)
    parser.finish(into: &sink)
    return sink.events
  }

  @Test("A heading needs no rule before it; engines up to 20.10 number the repeated lines")
  func headingFirst() {
    let text = """
       > [build 4/6] RUN go mod download:
      #12 0.345 go: example.com/a@v1.0.0: unrecognized import path
      #12 0.346 more
      ------
      executor failed running [/bin/sh -c go mod download]: exit code: 1
      $ echo done
      """
    #expect(
      events(text) == [
        "build buildkit-plain", #"failed-step "[build 4/6] RUN go mod download""#,
        #"failed-output 345/3 "go: example.com/a@v1.0.0: unrecognized import path""#,
        #"failed-output 346/3 "more""#,
        #"closing "executor failed running [/bin/sh -c go mod download]: exit code: 1""#,
        #"outside "$ echo done""#,
      ])
  }

  @Test("Names without a place in a stage need the rule before them")
  func namesWithoutBracket() {
    let block = " > exporting to image:\n------\nERROR: failed to solve: no space left on device\n"
    #expect(events("------\n" + block).contains(#"failed-step "exporting to image""#))
    #expect(!events(block).contains(#"failed-step "exporting to image""#))
  }

  @Test(
    "What clients print of a build's end, with nothing before it",
    arguments: [
      "ERROR: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
      "ERROR: failed to build: failed to solve: golang:1.99: not found",
      "failed to solve: rpc error: code = Unknown desc = executor failed running [/bin/sh -c make]: exit code: 2",
      "failed to solve with frontend dockerfile.v0: failed to create LLB definition: pull access denied",
      "executor failed running [/bin/sh -c make]: exit code: 2",
      "failed to compute cache key: \"/a\" not found: not found",
      "ERROR: Multi-platform build is not supported for the docker driver.",
      "target web: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
      "Error: buildx failed with: ERROR: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
      "Error: buildx failed with: error: failed to solve: process \"sh build.sh\" did not complete successfully: exit code: 2",
      "Error: buildx call failed with: ERROR: failed to build: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
      "buildx call failed with: failed to solve: rpc error: code = Unknown desc = failed to compute cache key",
      "Error: buildx bake failed with: ERROR: target web: failed to solve: golang:1.99: not found",
      "ERROR: Service 'web' failed to build: The command '/bin/sh -c make' returned a non-zero code: 2",
      "ERROR: Service 'web' failed to build : The command '/bin/sh -c make' returned a non-zero code: 2",
      "The command '/bin/sh -c make' returned a non-zero code: 2",
      "Error: building at STEP \"RUN make\": while running runtime: exit status 2",
      "ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
      "ERROR: permission denied while trying to connect to the docker API at unix:///var/run/docker.sock",
      "Got permission denied while trying to connect to the Docker daemon socket at unix:///x.sock: Post \"http://x/v1.24/build?t=a\"",
      "ERROR: no builder \"ci\" found", "ERROR: invalid tag \"My:1\": repository name must be lowercase",
      "invalid argument \"My\" for \"-t, --tag\" flag: invalid reference format",
      "2026-11-20T10:00:05.1234567Z ERROR: failed to solve: golang:1.99: not found",
      "\u{1B}[31mERROR: failed to solve: golang:1.99: not found\u{1B}[0m",
    ])
  func closingErrorAlone(_ line: String) {
    let found = events("$ docker build -q .\n\(line)\nmake: *** [image] Error 1\n")
    #expect(found.filter { $0.hasPrefix("build ") }.count == 1)
    #expect(found.filter { $0.hasPrefix("closing ") }.count == 1)
    #expect(found.last == #"outside "make: *** [image] Error 1""#)
  }

  @Test(
    "What other tools print, and people say of it",
    arguments: [
      "ERROR: cannot open file", "Error: failed to build the wheel", "failed to solve the equation",
      "I get ERROR: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
      "time=\"2026-11-20T10:00:05Z\" level=error msg=\"failed to solve: process did not complete\"",
      "> [this](https://example.com) says:", " > [note] quoted text:",
      "docker: Error response from daemon: denied.",
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
      "Got permission denied while trying to connect to the Docker daemon socket at unix:///x.sock: Get \"http://x/v1.24/info\"",
      "invalid argument \"x\" for \"-p, --publish\" flag: invalid containerPort", "error during connect: EOF",
      "error: process \"make\" exited with 2", "ERROR: Service 'web' is not running",
      "ERROR: Cannot connect to the Docker daemon at unix:///x.sock.\nerrors pretty printing info",
    ])
  func noBuild(_ line: String) {
    #expect(
      !events("------\n\(line)\n\(line)\n").contains {
        $0.hasPrefix("closing ") || $0.hasPrefix("failed-step")
      })
  }

  @Test("An error that is told again is the same one; another one is another build's")
  func repeatedErrors() {
    let first =
      "ERROR: failed to solve: process \"/bin/sh -c one\" did not complete successfully: exit code: 1\n"
    let again = "Error: buildx failed with: " + first
    let second = first.replacing("one", with: "two")
    #expect(events(first + again + first).filter { $0.hasPrefix("build ") }.count == 1)
    let call = "Error: buildx call failed with: " + first
    #expect(events(first + call).filter { $0.hasPrefix("build ") }.count == 1)
    #expect(events(first + second).filter { $0.hasPrefix("build ") }.count == 2)
  }

  @Test("Behind a complaint about the daemon the job's output is no build's")
  func complaint() {
    let complaint =
      "ERROR: Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?\n"
    let found = events(complaint + "ERROR: cannot open file\n" + complaint)
    #expect(found.filter { $0.hasPrefix("closing ") }.count == 2)
    #expect(found.contains(#"outside "ERROR: cannot open file""#))
  }

  @Test("Steps that follow are a build of their own")
  func stepsFollow() {
    let end = "ERROR: failed to solve: golang:1.99: not found\n"
    let build = "#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n"
    let found = events(end + build)
    #expect(found.filter { $0.hasPrefix("build ") }.count == 2)
    #expect(found.contains("done 1 0"))
    // After the steps of a build its own reader takes the error.
    #expect(events(build + end).filter { $0.hasPrefix("build ") }.count == 1)
  }
}
