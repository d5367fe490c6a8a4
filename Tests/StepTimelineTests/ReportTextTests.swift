import Testing

@testable import StepTimeline

/// What a report says around a log, and logs that begin below a heading.
@Suite struct ReportTextTests {
  @Test(
    "Other quotations are none",
    arguments: [
      #"It says "Step 3/4 : RUN make" and then nothing."#, #"The file is "Dockerfile:6"."#,
      #"I had "The command '/bin/sh -c yarn install' returned a non-zero code: 137", all fine now."#,
      #"it("says why", () => expect(s).toBe("ERROR: failed to solve: process \"/bin/sh -c x\" did not complete successfully: exit code: 1"))"#,
      #"print("The command finished")"#, #"{"name": "failed to solve", "code": 1}"#,
    ])
  func noBuild(_ text: String) { #expect(builds(in: text).isEmpty) }

  @Test func aPasteThatBeginsBelowTheHeadingHasTheStep() throws {
    let log = """
      14.17 running build_ext
      14.18 error: command 'g++' failed: No such file or directory
      ------
      Dockerfile:6
      --------------------
         4 |     WORKDIR /app
         6 | >>> RUN apt-get update && \\
         7 | >>>     pip install -r requirements.txt
         8 |     COPY . .
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(
      build.failures.first?.step.map { build.steps[$0].name }
        == "RUN apt-get update && pip install -r requirements.txt")
    #expect(build.diagnoses.first?.isPrimary == true)
  }

  @Test(
    "Times that a page puts on lines of their own",
    arguments: ["2026-Mar-02 17:16:30.867908", "2026-03-02T17:16:30Z"])
  func stampsAlone(_ stamp: String) throws {
    let log = """
      0.31 main.c:1:10: fatal error: openssl/ssl.h: No such file or directory
      ------
      Dockerfile:6
      --------------------
         6 | >>> RUN make
      """
    let lines = log.split(separator: "\n").flatMap { ["\(stamp)", String($0)] }
    let build = try #require(builds(in: lines.joined(separator: "\n")).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.step.map { build.steps[$0].name } == "RUN make")
    #expect(build.diagnoses.first?.rule == "c-header-missing")
  }

  /// The classic builder prints what a program prints without any mark.
  @Test func timesThatAProgramPrintsStay() throws {
    let times = (10..<20).map { "2026-03-02 17:16:\($0)" }.joined(separator: "\n")
    let log = """
      Step 1/2 : FROM x
       ---> 0123456789ab
      Step 2/2 : RUN ./clock.sh
       ---> Running in 0123456789ab
      \(times)
      The command '/bin/sh -c ./clock.sh' returned a non-zero code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.last?.logLines == 10)
  }

  /// `docker build --check` quotes a Dockerfile in the same form.
  @Test func aWarningThatQuotesTheDockerfileIsNoFailure() {
    let log = """
      WARNING: FromAsCasing - https://docs.docker.com/go/dockerfile/rule/from-as-casing/
      'as' and 'FROM' keywords' casing do not match
      Dockerfile:1
      --------------------
         1 | >>> FROM alpine as build
         2 |     RUN true
      --------------------
      """
    #expect(builds(in: log).allSatisfy { $0.result != .failed })
  }

  @Test("What the client of Fly.io says ends a build", arguments: ["Error: ", "Error "])
  func hostedClient(_ error: String) throws {
    let log = """
      > Step 22/37 : COPY rel rel
      \(error)failed to fetch an image or build from source: error building: error rendering build status stream: COPY failed: file not found in build context or excluded by .dockerignore: stat rel: file does not exist
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.diagnoses.first?.rule == "copy-source-not-found")
  }

  @Test(
    "Errors of the classic builder before a container runs",
    arguments: [
      (
        "COPY setup.py README.md .",
        "When using COPY with more than one source file, the destination must be a directory and end with a /"
      ), ("ADD http://dl.example.com/a.tgz /", "Got HTTP status code >= 400: 404 Not Found"),
    ])
  func classic(_ instruction: String, _ error: String) {
    let log = "Step 1/2 : FROM x\n ---> 0123456789ab\nStep 2/2 : \(instruction)\n\(error)\n"
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  /// A report's title or another block may hold the line that the log lacks.
  @Test func aCauseBesideALogThatTellsNothingIsPossible() throws {
    let log = """
      # The build fails: x/y@v1.0.0 requires go >= 1.22.6 (running go 1.21.10)

      ```
       => ERROR [build 2/4] RUN go install example.com/x/y@latest          0.8s
      ------
       > [build 2/4] RUN go install example.com/x/y@latest:
      0.31 go: downloading example.com/x/y v1.0.0
      ```
      """
    let build = try #require(builds(in: log).first)
    let primary = try #require(build.diagnoses.first)
    #expect(primary.rule == "go-toolchain-too-old")
    #expect(primary.confidence == .possible && primary.isPrimary)
  }

  @Test(
    "A report's other sentences and denials name no cause",
    arguments: [
      "# Not `x/y@v1.0.0 requires go >= 1.22.6 (running go 1.21.10)` any more",
      "# The build fails\n\nBefore: x/y@v1.0.0 requires go >= 1.22.6 (running go 1.21.10)",
      "# The build fails\n\n```\nE: Unable to locate package foo\n```\nwas the other project.",
    ])
  func otherSentences(_ report: String) throws {
    let log = """
      \(report)

      ```
       => ERROR [build 2/4] RUN ./build.sh                                  0.8s
      ------
       > [build 2/4] RUN ./build.sh:
      0.31 building
      ------
      ERROR: failed to solve: process "/bin/sh -c ./build.sh" did not complete successfully: exit code: 1
      ```
      """
    let build = try #require(builds(in: log).first)
    #expect(build.diagnoses.allSatisfy { $0.rule.hasPrefix("bk-") })
  }

  /// Programs print such errors in quotation marks, too.
  @Test func aQuotedErrorInAStepsOutputIsNone() {
    let log = """
      Step 1/2 : FROM x
       ---> 0123456789ab
      Step 2/2 : RUN npm test
       ---> Running in 0123456789ab
      "The command '/bin/sh -c make' returned a non-zero code: 2"
      Removing intermediate container 0123456789ab
       ---> 0123456789ac
      Successfully built 0123456789ac
      """
    #expect(builds(in: log).map(\.result) == [.succeeded])
  }

  @Test func aLogThatNamesItsCauseIsNotOverruled() throws {
    let log = """
      This is not the old `E: Unable to locate package git` any more.

      ```
       => ERROR [2/4] RUN make                                             0.8s
      ------
       > [2/4] RUN make:
      0.31 main.c:1:10: fatal error: openssl/ssl.h: No such file or directory
      ------
      ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
      ```
      """
    let build = try #require(builds(in: log).first)
    #expect(build.diagnoses.first?.rule == "c-header-missing")
    #expect(build.diagnoses.allSatisfy { !$0.rule.hasPrefix("apt") })
  }

  @Test func aWarningThatTheCauseImpliesIsNotTold() throws {
    let log = """
      #5 [2/3] RUN composer install
      #5 0.1 Do not run Composer as root/super user! See https://getcomposer.org/root for details
      #5 0.2 Composer could not find a composer.json file in /
      #5 ERROR: process "/bin/sh -c composer install" did not complete successfully: exit code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.diagnoses.map(\.rule).contains("composer-no-json"))
    #expect(!build.diagnoses.map(\.rule).contains("php-root-warning"))
  }

  @Test func sourceIsReplacedOnlyWhereAShellComplained() throws {
    let project = ProjectFiles()
    func fix(_ output: String) throws -> String? {
      var build = try #require(
        builds(
          in: """
            #5 [1/2] FROM docker.io/library/debian:12
            #5 DONE 0.1s
            #6 [2/2] RUN source /ros.sh && cmake .
            #6 0.1 \(output)
            #6 ERROR: process "/bin/sh -c source /ros.sh && cmake ." did not complete successfully: exit code: 127
            """
        ).first)
      build.addRepairs(for: project)
      return build.diagnoses.first?.fixes.first?.text
    }
    #expect(try fix("/bin/sh: 1: source: not found")?.hasPrefix("Use `.` instead of `source`") == true)
    #expect(try fix("CMake Error at CMakeLists.txt:3 (find_package):")?.hasPrefix("Use `.`") != true)
  }
}
