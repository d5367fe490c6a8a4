import StepTimeline
import Testing

/// Logs that were put into a comment, found by `grep -n`, shortened, retold, or that lost their line ends or a stamp.
@Suite struct PastedPiecesTests {
  @Test(arguments: ["//", "#", "--", "*"])
  func aLogInACommentOfAProgramIsRead(mark: String) throws {
    let log = """
      MARK build fails since Monday

      MARK          => ERROR [web 5/6] RUN yarn install
      MARK          ------
      MARK           > [web 5/6] RUN yarn install:
      MARK          10.50 error acme@8.1.1: The engine "node" is incompatible with this module. Expected version ">=16.20.1". Got "14.21.3"
      MARK          ------
      MARK          failed to solve: process "/bin/sh -c yarn install" did not complete successfully: exit code: 1
      """.replacing("MARK", with: mark)
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["[web 5/6] RUN yarn install"])
    #expect(build.primaryDiagnosis?.rule == "npm-engine")
  }

  @Test func linesThatGrepFoundAreABuild() throws {
    let log = """
      ## CI failure
      ```
      1144:#15 2.739 src/shop.ts(118,14): error TS2339: Property 'base' does not exist on type 'Shop'.
      1145:#15 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 2
      1163:ERROR: failed to build: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 2
      1193:Failed to save: Unable to reserve cache with key x, another job may be creating this cache.
      ```
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule == "npm-ts-error")
  }

  @Test func aProgramThatNumbersItsLinesIsNotCut() throws {
    let log = """
      #5 [2/2] RUN lint
      #5 0.1 12:#3 is no colour
      #5 0.2 15:#7 is no colour
      #5 ERROR: process "/bin/sh -c lint" did not complete successfully: exit code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.failures.first?.tail == ["12:#3 is no colour", "15:#7 is no colour"])
  }

  @Test(arguments: [".\n.\n.\n", "[...]\n", "…\n\n", ""])
  func outputWhoseHeadingWasLeftOutIsTheFailedSteps(elision: String) throws {
    let log = """
      [+] Building 164.9s (3/4)
       => [build 1/2] FROM docker.io/library/gradle:7.3.3-jdk11                         2.0s
       => ERROR [build 2/2] RUN gradle build                                          162.0s
      ------
      ELISION#13 161.4 * What went wrong:
      #13 161.4 Execution failed for task ':spotlessJavaCheck'.
      #13 161.4 > The following files had format violations:
      ------
      executor failed running [/bin/sh -c gradle build]: exit code: 1
      """.replacing("ELISION", with: elision)
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.rule == "java-style-check")
    #expect(build.primaryDiagnosis?.step == build.failures.first?.step)
  }

  @Test(arguments: [
    #"ERROR: failed building service 'web': building image: exit code: 1, stdout: , stderr: ERROR: failed to solve: executor failed running [/bin/sh -c npm run build]: exit code: 1"#,
    #"{"message":"failed to deploy a stack: failed to solve: process \"/bin/sh -c npm run build\" did not complete successfully: exit code: 1\n"}"#,
    #"fix: ERROR: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 1"#,
  ])
  func anErrorThatAnotherProgramRetellsEndsABuild(text: String) throws {
    let build = try #require(builds(in: "Deploying service web\n\n\(text)\n").first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 1)
  }

  @Test func aFailedStepInOneLineIsPartedIntoItsLines() throws {
    let log =
      #"=> ERROR [build 5/5] RUN go build -o /app . 1.9s ------ > [build 5/5] RUN go build -o /app .: 0.391 go: downloading example.com/text v0.11.0 1.784 main.go:4:2: missing go.sum entry for module providing package example.com/spew; to add: 1.784 go mod download example.com/spew ------ Dockerfile:22 --------------------"#
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule.hasPrefix("go-") == true)
  }

  @Test func theFirstLineOfAStampedLogMayHaveLostItsStamp() throws {
    let log = """
      ```
      #11 [stage-1 2/3] RUN apt-get update
      2026-07-14T14:26:12Z #11 0.382 E: The repository 'http://deb.debian.org/debian buster Release' does not have a Release file.
      2026-07-14T14:26:12Z #11 ERROR: executor failed running [/bin/sh -c apt-get update]: exit code: 100
      2026-07-14T14:26:17Z ------
      2026-07-14T14:26:17Z  > [stage-1 2/3] RUN apt-get update:
      2026-07-14T14:26:17Z ------
      2026-07-14T14:26:17Z ERROR: f
      ```
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule == "apt-eol-release")
  }

  @Test func anErrorInThreeLinesIsOneBuilds() {
    let log = """
      Task 'dist' not found in root project 'shop'.
      failed to solve with frontend dockerfile.v0:
      failed to build LLB: executor failed running [/bin/sh -c gradle dist --no-daemon]:
      runc did not terminate sucessfully
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test(arguments: ["ERROR exporting to image", "CANCELED exporting to image"])
  func theLastRowAloneIsAStep(row: String) throws {
    let log = "...\n=> \(row) 37.6s\nERROR: failed to solve: Canceled: context canceled\n"
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["exporting to image"])
  }

  @Test func docker1809PrintsARecordOfEachStep() throws {
    let log = """
      #9 [1/2] FROM docker.io/library/debian:9
      #9       digest: sha256:6900a514c484a09392cd0ec3c714eae7c73a48450324f20ed25e2431a323b1f6
      #9         name: "[1/2] FROM docker.io/library/debian:9"
      #9      started: 2019-03-09 02:58:17.088304356 +0000 UTC
      #9    completed: 2019-03-09 02:58:19.088304356 +0000 UTC
      #9     duration: 2.5s

      #10 [2/2] RUN make
      #10       digest: sha256:7900a514c484a09392cd0ec3c714eae7c73a48450324f20ed25e2431a323b1f6
      #10         name: "[2/2] RUN make"
      #10      started: 2019-03-09 02:58:19.088304356 +0000 UTC
      #10 0.791 make: *** No rule to make target 'all'.  Stop.
      #10    completed: 2019-03-09 02:58:19.915249816 +0000 UTC
      #10     duration: 826.94546ms
      #10        error: "executor failed running [/bin/sh -c make]: exit code: 2"
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.status) == [.done, .failed])
    #expect(build.steps.map(\.reportedSeconds) == [2.5, 0.8])
    #expect(build.failures.first?.exitCode == 2)
  }

  @Test(arguments: [
    "error: build error: Failed to push image: unauthorized: authentication required",
    "F1026 15:03:37.813834       1 builder.go:185] Error: build error: Failed to push image: unauthorized: authentication required",
  ])
  func aPushOfOpenShiftsBuilderThatIsRefusedFailsTheBuild(error: String) throws {
    let log = """
      Step 1/1 : FROM a
       ---> f464550a8de8
      Successfully built f464550a8de8
      Pushing image registry.example:5000/shop/web:latest ...
      \(error)
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.primaryDiagnosis?.rule == "registry-push-failed")
  }

  @Test func theScriptsOwnLineIsQuotedForAFailedCheck() throws {
    let log = """
      #9 [3/3] RUN python - <<'PY'
      #9 0.2   File "<stdin>", line 3, in <module>
      #9 0.2 AssertionError
      #9 ERROR: process "/bin/sh -c python - <<'PY'\\nimport acme\\n\\nassert acme.version == \\"12.6\\"\\nPY" did not complete successfully: exit code: 1
      """
    let cause = try #require(
      builds(
        in:
          "\(log.replacing("#9 0.2   File", with: "#9 0.1 Traceback (most recent call last):\n#9 0.2   File"))"
      ).first?
      .primaryDiagnosis)
    #expect(cause.title.contains(#"assert acme.version == "12.6""#))
  }

  @Test(arguments: [
    "Dockerfile:77\n--------------------", "Command: powershell\nError : --------------------",
  ])
  func aQuotedInstructionIsTheFailedStep(heading: String) throws {
    let log = """
      \(heading)
        75 |
        76 |     # The manual
        77 | >>> COPY ./docs/ ./docs/
        78 |
      --------------------
      ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 5627e5d8::5oax43: "/docs": not found
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["COPY ./docs/ ./docs/"])
    #expect(build.failures.first?.dockerfile?.line == 77)
    #expect(build.primaryDiagnosis?.rule == "copy-source-not-found")
  }

  @Test func aStampedLogThatLostItsLineEndsIsParted() throws {
    let log = """
      17:49:00 #12 exporting manifest list sha256:bf2bf32b376ee2d72070f063429d1b4af8109019ddb56b6ea9329a0f944d9b90 0.0s done 17:49:00 #12 ERROR: failed to push docker.io/acme/web-app:1: push access denied
      17:49:00 ------ 17:49:00 > exporting to image:
      17:49:00 ------ 17:49:00 ERROR: failed to solve: failed to push docker.io/acme/web-app:1: push access denied
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["exporting to image"])
    #expect(build.primaryDiagnosis?.rule == "registry-push-failed")
  }

  @Test func aCommandOverManyLinesInTheClassicErrorIsOne() throws {
    let log = """
      + pecl install apcu-5.1.17
      No releases available for package "pecl.php.net/apcu"
      install failed
      ERROR: Service 'php' failed to build : The command '/bin/sh -c set -eux;     
      apk add --no-cache $PHPIZE_DEPS;
      pecl install apcu-${APCU_VERSION}' returned a non-zero code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 1)
    #expect(build.primaryDiagnosis?.captures["extension"] == "apcu")
  }

  @Test(arguments: [
    #"solver: error: failed to solve: process "x" did not complete successfully: exit code: 3 (expected, test passes)"#,
    "It says: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 1 was last week's.",
    "Building site: failed to solve: the captcha, again",
    "Error: build error: the linter failed",
  ])
  func wordsThatOnlyQuoteAnErrorAreNoBuild(text: String) {
    #expect(builds(in: "ok 1\n\(text)\nok 12 tests\n").isEmpty)
  }

  @Test func aProgramThatIsNot1809sKeepsItsLines() {
    let log = """
      #6 [2/2] RUN report
      #6 0.1 begin
      #6        error: "nothing"
      #6 DONE 0.6s
      #7 exporting to image
      #7 naming to docker.io/library/x done
      #7 DONE 0.1s
      """
    #expect(builds(in: log).map(\.result) == [.succeeded])
  }

  @Test func aQuotedCommandInASentenceSwallowsNoLine() throws {
    let log = """
      Step 2/3 : RUN ./ci.sh
       ---> Running in 0123456789ab
      The command '/bin/sh -c old' is deprecated, use new
      src/a.c:1:2: error: expected ';' before '}' token
      job 7 returned a non-zero code: 2
      The command '/bin/sh -c ./ci.sh' returned a non-zero code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.evidence.first?.text.hasPrefix("src/a.c") == true)
  }

  @Test(arguments: ["", "ERROR: ", "> ", "2024-01-02T03:04:05Z ", "Error response from daemon: "])
  func aBrokenQuotationHasQuotationMarksWithin(prefix: String) throws {
    let log = """
      \(prefix)The command '/bin/sh -c sed -i 's/main/main contrib/' sources.list && apt-get update && apt-get
      install -y nothere' returned a non-zero code: 100
      """
    #expect(builds(in: log).first?.failures.first?.exitCode == 100)
  }

  @Test func theEnginesOwnQuotationMarksAreNoJSON() {
    let log = #"""
      deploy: building image: ERROR: failed to solve: process "/bin/sh -c echo \"hi\" && npm ci" did not complete successfully: exit code: 7
      """#
    #expect(builds(in: log).first?.failures.first?.exitCode == 7)
  }

  @Test func visualStudiosProjectNumbersAreMargins() throws {
    let log = """
      > 1>Step 3/4 : RUN dotnet publish -c Release -o /app
      1> ---> Running in 0123456789ab
      1>  Restore completed in 70.1 ms for /src/Shop.csproj.
      1>/src/Shop.csproj(47,5): error MSB3073: The command "npm install" exited with code 127.
      1>Service 'shop' failed to build: The command '/bin/sh -c dotnet publish -c Release -o /app' returned a non-zero code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 1)
  }

  /// Nothing in such a log says when, so no figure may stand there.
  @Test func aLineWithoutFigureOrStampHasNoTime() throws {
    let build = try #require(builds(in: "#111 [4/9] RUN make\n").first)
    #expect(build.clock == .none)
  }
}
