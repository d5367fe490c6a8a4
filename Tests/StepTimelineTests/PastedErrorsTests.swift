import StepTimeline
import Testing

/// Errors that a person or a client broke, listed or told in words of its own.
@Suite struct PastedErrorsTests {
  @Test func aCommandSetOutAsInTheDockerfileIsOneName() throws {
    let log = """
      #8 [builder 5/5] RUN CGO_ENABLED=0 \\
          GOOS=linux \\
          go build ./cmd/acme
      #8 0.252 cmd/acme/main.go:4:12: pattern page.html: no matching files found
      #8 ERROR: process did not complete successfully: exit code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["[builder 5/5] RUN CGO_ENABLED=0 GOOS=linux go build ./cmd/acme"])
    #expect(build.primaryDiagnosis?.rule == "go-embed-no-match")
  }

  @Test func anErrorBrokenByAMailNamesItsCommand() throws {
    let log = """
      > Our job fails:
      >
      > #6 7.706 Error: No matching repo to modify: extras.
      > #6 ERROR: executor failed running [/bin/sh -c dnf install -y
      > dnf-plugins-core && dnf config-manager --set-enabled extras]: exit code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.first?.name.contains("config-manager --set-enabled extras") == true)
    #expect(build.primaryDiagnosis?.rule == "dnf-repository-id-unknown")
  }

  @Test func aHereDocumentInTheOlderEnginesErrorIsTheCommand() throws {
    let log = """
      #7 2.1 ERROR: No matching distribution found for acme==2.0
      ------
      executor failed running [/bin/sh -c # the tools first
      set -o errexit
      python -m pip install wheel
      python -m pip install --no-index --find-links /deps -r requirements.txt
      ]: exit code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(
      build.steps.first?.name
        == "RUN # the tools first; set -o errexit; python -m pip install wheel; python -m pip install --no-index --find-links /deps -r requirements.txt"
    )
    #expect(build.primaryDiagnosis?.rule.hasPrefix("pip-") == true)
  }

  @Test func anErrorThatWasCutTakesNoLineOfTheProgram() throws {
    let log = """
      #5 ERROR: executor failed running [/bin/sh -c apt-get update && apt-get inst
      E: Unable to locate package lcurl
      ------
      error: executor failed running [/bin/sh -c apt-get update && apt-get install lcurl]: exit code: 100
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.captures["package"] == "lcurl")
  }

  @Test func imgsErrorEndsTheBuild() throws {
    let log = """
      RUN [/bin/sh -c apk add --no-cache ssh]
      --->
      ERROR: unsatisfiable constraints:
        ssh (missing):
      solving failed: executor failed running [/bin/sh -c apk add --no-cache ssh]: exit code 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 1)
    #expect(build.primaryDiagnosis?.rule == "apk-no-such-package")
  }

  @Test func openShiftsErrorNamesTheCommand() throws {
    let log = """
      ERROR: unsatisfiable constraints:
        lcurl (missing):
      error: build error: running 'apk add lcurl' failed with exit code 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["RUN apk add lcurl"])
    #expect(build.failures.first?.exitCode == 2)
  }

  @Test func aPartOfRailwaysLogHasItsSteps() throws {
    let log = """
      build
      RUN corepack enable cached
      0ms

      build
      RUN pnpm install --frozen-lockfile
      1s
       ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/package.json

      stage-1
      WORKDIR /app cached
      0ms
      Dockerfile:27
      -------------------
      27 | >>> RUN pnpm install --frozen-lockfile
      -------------------
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.step.map { build.steps[$0].name } == "RUN pnpm install --frozen-lockfile")
    #expect(build.steps.count == 3)
    // A list of commands with times is none.
    #expect(builds(in: "RUN a cached\n0ms\nRUN b cached\n0ms\nnotes").isEmpty)
  }

  @Test(arguments: [
    "        * Status: The command '/bin/sh -c make' returned a non-zero code: 127, ",
    "Step 6/10 : COPY a.sh /b\nbuild failed: cannot build base image: COPY failed: stat /var/lib/docker/tmp/docker-builder1/a.sh: no such file or directory",
    " Step 7/9 : COPY --chmod=0755 a /b\n  the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/",
  ])
  func theClassicBuildersErrorIsReadInTheWordsOfOthers(log: String) {
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test(arguments: [
    ("\"/tailwind.config.ts\": not found", "copy-source-not-found"),
    ("Thanks in advance!", "engine-message"), ("me@host app % docker compose up", "engine-message"),
  ])
  func anErrorThatAnnouncesItsReasonIsJoinedWithIt(next: String, rule: String) throws {
    let log = """
      ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref:
      \(next)
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule == rule)
  }

  @Test(arguments: [
    ("", "E: Unable to locate package lcurl", true), ("python", "E: Unable to locate package lcurl", false),
    ("", "FROM debian\n# E: Unable to locate package lcurl", false),
    ("", "$ docker info\nE: Unable to locate package lcurl", false),
  ])
  func theBlockBehindABuildsEndIsItsOutput(language: String, text: String, isOutput: Bool) throws {
    let fence = "```"
    let log = """
      \(fence)
      failed to solve: process "/bin/sh -c apt-get install lcurl" did not complete successfully: exit code: 100
      \(fence)
      In detail:
      \(fence)\(language)
      \(text)
      \(fence)
      """
    let build = try #require(builds(in: log).first)
    #expect((build.primaryDiagnosis?.captures["package"] == "lcurl") == isOutput)
  }

  @Test func wordsOfFlyctlAboveTheErrorAreNoBuildOfTheirOwn() {
    let log = """
      Error: failed to fetch an image or build from source: error building:
      failed to solve: process "/bin/sh -c mix local.hex --force"
      did not complete successfully: exit code: 1
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test func reasonsOfARegistryBelowTheErrorAreRead() throws {
    let log = """
      STEP 1: FROM acmebase:v1
      Trying to pull docker.io/library/acmebase:v1...
      Error: error creating build container: Error initializing source docker://acmebase:v1: Error reading manifest v1 in docker.io/library/acmebase: errors:
      denied: requested access to the resource is denied
      unauthorized: authentication required
      """
    let cause = try #require(builds(in: log).first?.primaryDiagnosis)
    #expect(cause.rule == "registry-pull-denied")
    #expect(cause.title.contains("docker.io/library/acmebase"))
  }

  @Test func aRowWithoutItsArrowHeadsTheOutputBelowIt() throws {
    let log = """
      I got this. Please help!

      ERROR [ 4/9] RUN apt-get update && apt-get install -y acme

      E: Unable to locate package acme

      ERROR: failed to solve: process "/bin/sh -c apt-get update && apt-get install -y acme" did not complete successfully: exit code: 100
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["[ 4/9] RUN apt-get update && apt-get install -y acme"])
    #expect(build.primaryDiagnosis?.rule == "apt-not-found-no-update")
  }

  @Test func theDesktopTellsAnErrorOfAnImageBesideItsList() throws {
    let log = """
      [internal] load build definition from Dockerfile

      \ttransferring 424/0 0.002
      [internal] load metadata for docker.io/library/acme:5.4.2
      And this message:
      `acme:5.4.2: failed to resolve source metadata for docker.io/library/acme:5.4.2: no match for platform in manifest: not found `
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.last?.name == "[internal] load metadata for docker.io/library/acme:5.4.2")
    #expect(build.primaryDiagnosis?.rule == "registry-no-platform")
  }

  @Test func aLogThatAnsibleListsIsRead() throws {
    let log =
      #"fatal: [host]: FAILED! => Error building web - code: 1, message: The command '/bin/sh -c make' returned a non-zero code: 2, logs: ['Step 1/2 : FROM debian', '\n', ' ---> 05455a08881e', "Step 2/2 : RUN make", ' ---> Running in 0123456789ab', 'make: *** No rule to make target \'all\'.  Stop.']"#
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["FROM debian", "RUN make"])
    #expect(build.failures.first?.exitCode == 2)
  }

  @Test(arguments: [
    "unable to stream build output: The command '/bin/sh -c make' returned a non-zero code: 2. Please fix the Dockerfile and try again..",
    "Error: HelloFunction failed to build: The command '/bin/sh -c make' returned a non-zero code: 2",
    "rpc error: code = 2 desc = \"oci runtime error: exec format error\"",
  ])
  func aClientsErrorEndsTheBuild(error: String) {
    let log = """
      Step 1/2 : FROM debian
       ---> 05455a08881e
      Step 2/2 : RUN make
       ---> Running in 0123456789ab
      \(error)
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test func aTableBelowAHeadingIsTakenApart() throws {
    let log = """
      ERROR: build step 0 "gcr.io/cloud-builders/docker" failed: step exited with non-zero status: 1
      --
        | ERROR
        | The command '/bin/sh -c pip install -r requirements.txt' returned a non-zero code: 1
        | [notice] To update, run: pip install --upgrade pip
        | ERROR: Invalid requirement: 'flask==3.0uv venv' (from line 3 of requirements.txt)
      """
    let cause = try #require(builds(in: log).first?.primaryDiagnosis)
    #expect(cause.title == "pip cannot parse the requirement `flask==3.0uv venv`")
    #expect(cause.fixes.first?.text.contains("requirements.txt (line 3)") == true)
  }

  @Test(arguments: [
    "ERROR [2/5] upload of assets: retrying", "ERROR [main 1/3] java.lang.IllegalStateException: none",
    "ERROR: Service 'web' failed to build : this is from a fixture",
  ])
  func whatOtherProgramsSayBehindABuildIsNoFailureOfIt(line: String) {
    let plain = """
      #6 [2/2] RUN make
      #6 0.2 done
      #6 DONE 0.3s
      #7 exporting to image
      #7 naming to docker.io/library/web:latest done
      #7 DONE 0.1s
      grep -rn failed .
      \(line)
      all tests passed
      """
    let classic = """
      Step 1/1 : FROM debian
       ---> 05455a08881e
      Successfully built 05455a08881e
      Successfully tagged web:latest
      grep -rn failed .
      \(line)
      all tests passed
      """
    // Compose says so of builds with BuildKit.
    if !line.hasPrefix("ERROR: Service") { #expect(builds(in: plain).map(\.result) == [.succeeded]) }
    #expect(builds(in: classic).map(\.result) == [.succeeded])
  }

  @Test func aProgramThatQuotesARuntimesErrorGoesOn() {
    let log = """
      Step 1/2 : FROM debian
       ---> 05455a08881e
      Step 2/2 : RUN ./test.sh
       ---> Running in 0123456789ab
      rpc error: code = 2 desc = "oci runtime error: exec failed"
       ---> 2234aabbccdd
      Successfully built 2234aabbccdd
      """
    #expect(builds(in: log).map(\.result) == [.succeeded])
  }

  @Test func aServiceThatFailedBehindOneThatWasBuiltIsABuildOfItsOwn() {
    let compose = """
      Step 1/1 : FROM debian
       ---> 05455a08881e
      Successfully built 05455a08881e
      Successfully tagged web:latest
      Building audio
      ERROR: Service 'audio' failed to build : manifest for acme/audio:v3 not found: manifest unknown: manifest unknown
      """
    #expect(builds(in: compose).map(\.result) == [.succeeded, .failed])
    let balena = """
      [sound-supervisor]  Successfully built 2b57bcef9799
      [Info]              Uploading images
      [Error]             Some services failed to build:
      [Error]               Service: audio
      [Error]                 Error: manifest for acme/audio:v3 not found: manifest unknown: manifest unknown
      [Error]             Not deploying release.
      """
    #expect(builds(in: balena).map(\.result) == [.succeeded, .failed])
  }

  @Test(arguments: [
    "exit $(npm run lint | grep -c error)", "falsework --check", "exit 1 || true && pytest", "exit 3 | tee x",
  ])
  func onlyACommandThatDoesNothingElseAlwaysFails(command: String) {
    let log = """
      #5 [2/2] RUN \(command)
      #5 0.1 checked
      #5 ERROR: process "/bin/sh -c \(command)" did not complete successfully: exit code: 3
      """
    #expect(builds(in: log).first?.primaryDiagnosis == nil)
  }
}
