import StepTimeline
import Testing

/// Forms, supervisors and chats join, cut off and turn round the lines of a log; its meaning stays.
@Suite struct PastedLinesTests {
  private static let plain = """
    #0 building with "default" instance using docker driver
    #1 [internal] load build definition from Dockerfile
    #1 transferring dockerfile: 879B done
    #1 DONE 0.0s
    #4 [1/3] FROM docker.io/library/node:14-slim
    #4 CACHED
    #6 [2/3] RUN apk add --no-cache yq
    #6 0.134 fetch https://mirror.example/main/x86_64/APKINDEX.tar.gz
    #6 1.302 ERROR: unable to select packages:
    #6 1.303   yq (no such package):
    #6 ERROR: process "/bin/sh -c apk add --no-cache yq" did not complete successfully: exit code: 1
    ------
     > [2/3] RUN apk add --no-cache yq:
    1.302 ERROR: unable to select packages:
    ------
    Dockerfile:3
    --------------------
       3 | >>> RUN apk add --no-cache yq
    --------------------
    ERROR: failed to solve: process "/bin/sh -c apk add --no-cache yq" did not complete successfully: exit code: 1
    """

  private static let classic = """
    Step 1/3 : FROM alpine:3.19
     ---> 05455a08881e
    Step 2/3 : RUN make
     ---> Running in 0123456789ab
    cc -c main.c
    make: *** [Makefile:3: main.o] Error 1
    The command '/bin/sh -c make' returned a non-zero code: 2
    """

  private static func marked(_ text: String) -> [String] {
    text.split(separator: "\n").map { "[main]     " + $0 }
  }

  @Test(arguments: ["", "Docker build failed for acme/addon:0.1 (exit code 1). Build output: "])
  func aLogInOneLineIsRead(before: String) throws {
    for text in [Self.plain, Self.classic] {
      let lines = text.replacing("\n", with: " ")
      let build = try #require(builds(in: before + lines).first)
      let whole = try #require(builds(in: text).first)
      #expect(build.result == .failed)
      #expect(build.steps.map(\.name) == whole.steps.map(\.name))
      #expect(build.failures.first?.exitCode == whole.failures.first?.exitCode)
      #expect(build.diagnoses.first?.rule == whole.diagnoses.first?.rule)
    }
  }

  @Test func aSentenceThatQuotesStepsIsNoBuild() {
    let sentence =
      "In the log I see #6 DONE 0.1s and after it #7 CACHED and then the same for the others, as I would expect, but I do not know why it takes so long: please help."
    #expect(builds(in: sentence).isEmpty)
  }

  @Test func anErrorToldBeforeItsLogEndsIt() throws {
    let lines = Self.classic.split(separator: "\n")
    let told =
      "2024-08-29 ERROR [supervisor] Can't build acme/addon:2.5: \(lines[6])\n2024-08-29 ERROR [supervisor] Build log:\n"
    let removed = "\n ---> Removed intermediate container 0123456789ab"
    let build = try #require(builds(in: told + lines[..<6].joined(separator: "\n") + removed).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 2)
    let step = try #require(build.failures.first?.step)
    #expect(build.steps[step].name.hasSuffix("RUN make"))
  }

  @Test func outputUnderTheNumberZeroIsOfABuild() throws {
    let log = "```\n#0 16.5 cc -c a.c\n#0 16.6 something of its own went wrong\n#0 16.7 stop\n```\n"
    let build = try #require(builds(in: log).first)
    #expect(build.result == .incomplete)
    #expect(build.steps.count == 1)
  }

  /// The engine's answer over its API, of which only the error was kept.
  @Test func theErrorOfTheEnginesAnswerIsOne() throws {
    let log = """
      ```{"errorDetail":{"code":1,"message":"The command '/bin/sh -c make \\"all\\"' returned a non-zero code: 2"},"error":"x"}
      app (linux) build has exited
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 2)
  }

  /// Notes show an error in two lines, the second one set in.
  @Test func anErrorThatWasBrokenIsOne() throws {
    let log = """
      #20 27.89 make: *** No rule to make target 'all'.  Stop.
      #20 ERROR: process "/bin/sh -c make all"
                did not complete successfully: exit code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["RUN make all"])
    #expect(build.failures.first?.exitCode == 2)
  }

  private static let kaniko = """
    INFO[0001] RUN cargo build
    INFO[0001] Args: [-c cargo build]
    error: no matching package named `shop` found
    error building image: error building stage: failed to execute command: waiting for process to exit: exit status 101
    """

  /// A page that drops the first byte of a colour, and one that puts the level on a line of its own.
  @Test func coloursAndLevelsOfAPageAreTakenOff() throws {
    let lines = Self.kaniko.split(separator: "\n").map(String.init)
    let bare = lines.map { "[34m│[0m " + $0.replacing("INFO[", with: "[36mINFO[0m[") }.joined(separator: "\n")
    let stamped = lines.enumerated().map { number, line in
      let isInfo = line.hasPrefix("INFO")
      return
        "2026-06-29T07:16:5\(number).005Z\n\(isInfo ? "INFO" : "SYSTEM")\n\(isInfo ? String(line.dropFirst(11)) : line)\n"
    }.joined(separator: "\n")
    for log in [bare, stamped] {
      let build = try #require(builds(in: log).first)
      #expect(build.result == .failed)
      #expect(build.steps.map(\.name) == ["RUN cargo build"])
      #expect(build.failures.first?.exitCode == 101)
    }
    // A command that prints colours.
    let command = #"#5 [2/2] RUN printf "\033[31mred\033[0m" && printf "\033[32mgreen\033[0m""#
    #expect(builds(in: command + "\n#5 DONE 0.1s\n").first?.steps.first?.name.contains("[31mred") == true)
  }

  /// A job's page copied into notes: of the links beside the lines only the addresses are left.
  @Test func linksWithoutTextAreTakenOff() throws {
    let link = "[](https://github.com/team/app/actions/runs/1/job/2#step:4:149)"
    let log = """
      #15 [builder 6/8] RUN make
      \(link)#15 0.127 make: *** No rule to make target 'all'.  Stop.
      \(link)#15 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.diagnoses.first?.rule == "make-no-rule")
  }

  @Test func anErrorInAnothersWordsEndsTheLogAbove() throws {
    let log = """
      Step 2/2 : RUN echo "x" && make all
       ---> Running in 0123456789ab
      x
      make: *** No rule to make target 'all'.  Stop.
      12:00:01 INFO build failed {"error": "docker build failed: The command '/bin/sh -c echo \\"x\\" && make all' returned a non-zero code: 2"}
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.failures.first?.exitCode == 2)
    // A line that quotes another command's error proves nothing.
    #expect(
      builds(in: log.replacing("make all' returned", with: "make none' returned")).map(\.result) == [
        .incomplete
      ])
  }

  @Test func anErrorInABlockOfItsOwnEndsTheLogBelow() throws {
    let log = """
      The supervisor says:

      ```
      ERROR (SyncWorker_2) [supervisor.docker.addon] Can't build shop: The command '/bin/ash -o pipefail -c make all' returned a non-zero code: 2
      ```

      and with the log:

      ```
      Step 1/2 : FROM alpine:3.20
       ---> 0123456789ab
      Step 2/2 : RUN make all
       ---> Running in 0123456789ab
      make: *** No rule to make target 'all'.  Stop.
      Removing intermediate container 0123456789ab
      ```
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.failures.first?.exitCode == 2)
  }

  @Test func anErrorOfTheEngineEndsThePartOfTheLogBelow() throws {
    let log = """
      Error: failed to fetch an image or build from source: error building: executor failed running [/bin/sh -c make all]: exit code: 2

      While building, it says:

      #10 17.25 main.c:1:10: fatal error: zlib.h: No such file or directory
      #10 17.26 make: *** [Makefile:3: main.o] Error 1
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.failed])
    let step = try #require(found.first?.steps.first)
    #expect(step.name == "RUN make all")
    #expect(found.first?.diagnoses.first?.captures["header"] == "zlib.h")
  }

  /// A platform that takes the numbers off the lines leaves the program's own words bare.
  @Test func wordsAboveTheOnlyErrorAreTheSteps() throws {
    let log = """
      /bin/sh: 1: pip: not found
      #13 ERROR: process "/bin/sh -c pip install -r requirements.txt" did not complete successfully: exit code: 127
      ------
      > RUN pip install -r requirements.txt:

      Error: failed to solve: process "/bin/sh -c pip install -r requirements.txt" did not complete successfully: exit code: 127
      Error: App build failed
      """
    let cause = try #require(builds(in: log).first?.diagnoses.first)
    #expect(cause.captures["program"] == "pip")
    #expect(cause.fixes.first?.snippet?.contains("apt-get") == true)
  }

  @Test func anErrorInTheTitleOfAReportIsItsEnd() throws {
    let title = "# ERROR: failed to solve: dockerfile parse error on line 9: unknown instruction: x"
    let alone = builds(in: title + "\n\nWhat is wrong here?\n")
    #expect(alone.map(\.result) == [.failed])
    let found = builds(
      in: """
        \(title)

        [+] Building 0.1s (1/1) FINISHED
         => [internal] load build definition from Dockerfile                0.0s
         => => transferring dockerfile: 35.15kB                             0.0s

        What is wrong here?
        """)
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.steps.count == 1)
    // A log that went on is not the title's.
    for log in [
      "#1 [1/1] FROM alpine\n#1 DONE 0.1s\n#2 exporting to image\n#2 naming to docker.io/a done\n#2 DONE 0.1s",
      "Step 1/1 : FROM alpine\n ---> 0123456789ab\nSuccessfully built 0123456789ab",
    ] {
      #expect(builds(in: title + "\n\n" + log + "\n").map(\.result) == builds(in: log + "\n").map(\.result))
    }
    // Comments of a script are no titles.
    let script = "# ERROR: failed to solve: x\n# ERROR: failed to solve: y\n# ERROR: failed to solve: z\n"
    #expect(builds(in: script).isEmpty)
  }

  @Test func twoEscapedFencesAreAPaste() throws {
    let fence = #"\`\`\`"#
    let text =
      "The error:\n\n\(fence)\nerror: failed to parse manifest\nfeature \\`edition2024\\` is required\n\(fence)\n"
    var reader = BuildLogReader(source: "x")
    reader.feed(Array(text.utf8).span)
    _ = reader.finish()
    #expect(reader.unread?.diagnoses.first?.rule == "cargo-rustc-too-old")
    let printed = "#1 [1/1] RUN x\n#1 0.1 \(fence)\n#1 DONE 0.1s\n"
    #expect(builds(in: printed).map(\.steps.count) == [1])
  }

  @Test func aCopyThatBeginsBehindItsFirstMarkIsRead() throws {
    let text = Self.marked(Self.classic)
    let cut = [String(text[0].dropFirst(11))] + text[1...] + ["[Error]    Not deploying release."]
    let found = builds(in: cut.joined(separator: "\n"))
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.steps.count == 2)
  }

  @Test func theLastLinesOfAMarkedLogAreRead() throws {
    let text = Self.marked(Self.classic).suffix(3) + ["[Info]     Uploading images"]
    let build = try #require(builds(in: text.joined(separator: "\n")).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 2)
    #expect(build.diagnoses.first?.evidence.first?.text.hasPrefix("[main]") != true)
  }

  @Test func buildahBefore119IsRead() throws {
    let log = """
      [INFO] F8: STEP 1: FROM acme/java:8
      [INFO] F8: STEP 2: USER 1001
      [INFO] F8: STEP 3: RUN make
      [INFO] F8: make: *** [Makefile:3: main.o] Error 1
      [INFO] F8: subprocess exited with status 2
      [INFO] F8: subprocess exited with status 2
      [ERROR] F8: Failed to execute the build: GenericBuildFailed
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 2)
    #expect(build.steps.last?.name == "RUN make")
  }

  @Test func theEndThatASpaceShowsFirstIsItsEnd() throws {
    let log = """
      build error
      Job failed with exit code: 137
      ===== Build Queued at 2025-04-03 01:39:30 / Commit SHA: 59f0ef5 =====

      --> FROM docker.io/library/python:3.12@sha256:80dc9b3e3f3e55129e8d8dac5f4c7762665572114d749d663c35354b8d66e624
      DONE 5.9s

      --> RUN pip install -r requirements.txt
      Collecting torch
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 137)
    #expect(build.diagnoses.first?.rule == "oom-killed")
  }

  @Test func aPieceOfKanikosLogIsRead() throws {
    let log = """
      INFO[0045] COPY . /app
      INFO[0046] Taking snapshot of files...
      INFO[0046] RUN make
      INFO[0046] cmd: /bin/sh
      make: *** [Makefile:3: main.o] Error 1
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.incomplete])
    #expect(found.first?.steps.map(\.name) == ["COPY . /app", "RUN make"])
    #expect(found.first?.diagnoses.first?.rule == "make-target-failed")
    // A program that logs in the same form.
    #expect(builds(in: "INFO[0000] Starting\nINFO[0001] Cmd: make\nINFO[0002] Listening on :80").isEmpty)
  }

  @Test func theFolderBelowAnErrorOfBuildahIsOfIt() throws {
    let log = """
      STEP 3/6: COPY go.mod go.sum ./
      Error: building at STEP "COPY go.mod go.sum ./": checking on sources under
      "/mnt/vol/source": copier: stat: "/go.sum": no such file or directory
      Error: exit status 125
      """
    let cause = try #require(builds(in: log).first?.diagnoses.first)
    #expect(cause.rule == "copy-source-not-found")
    #expect(cause.captures["path"]?.hasSuffix("go.sum") == true)
  }

  @Test func aPieceOfBuildahsLogThatBeginsWithAnImageIsRead() throws {
    let log = """
      --> 790c6e87e83a
      STEP 6/7: COPY a b
      --> 8f95d1b7f9fe
      STEP 7/7: RUN make
      make: *** No rule to make target 'all'.  Stop.
      Error: building at STEP "RUN make": while running runtime: exit status 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["[6/7] COPY a b", "[7/7] RUN make"])
    #expect(build.diagnoses.first?.rule == "make-no-rule")
  }

  @Test func blanksBeforeAHeadingOfBuildahAreNoPartOfIt() throws {
    let log = """
       [1/3] STEP 8/15: RUN dnf install -y acme-tools
      Error: There are no enabled repositories in "/etc/yum.repos.d", "/etc/yum/repos.d", "/etc/distro.repos.d".
      Error: building at STEP "RUN dnf install -y acme-tools": while running runtime: exit status 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.diagnoses.first?.rule == "rpm-no-repositories")
  }

  @Test func theReasonsBelowAnErrorOfBuildahAreItsOwn() throws {
    let log = """
      [1/2] STEP 1/3: FROM acme AS compile
      Trying to pull docker.io/library/acme:latest...
      Error: creating build container: 2 errors occurred while pulling:
       * initializing source docker://acme:latest: reading manifest latest in docker.io/library/acme: manifest unknown
       * initializing source docker://quay.io/acme:latest: reading manifest latest in quay.io/acme: StatusCode: 404
      make: *** [Makefile:129: image] Error 125
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule == "registry-manifest-unknown")
  }

  @Test func theErrorOfImagebuilderIsOne() throws {
    let log = """
      --> RUN ./build && cd bin
      ./build: line 23: git: command not found
      running './build && cd bin' failed with exit code 127
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 127)
    #expect(build.diagnoses.first?.rule == "command-not-found")
  }

  @Test(
    "A beginning that a carriage return let the end of the line print over is restored",
    arguments: [
      ": not foundbuild.sh: 2: npm", "'.570 Error: Cannot find module '/srv/icons.js",
      "\".570 Unknown command: \"ci",
    ])
  func beginningsPrintedOver(line: String) throws {
    let log = """
      ------
       > [4/4] RUN ./build.sh:
      0.461 > bash ./build.sh
      \(line)
      ------
      failed to solve: process "/bin/sh -c ./build.sh" did not complete successfully: exit code: 127
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.rule == "script-not-found-crlf")
    #expect(build.primaryDiagnosis?.title.hasPrefix("The script build.sh") == true)
  }

  @Test func theStackOfTheProgramThatStartedDockerIsNoCause() throws {
    let error = "The command '/bin/sh -c ./build.sh' returned a non-zero code: 1\n"
    let stack = """
      Traceback (most recent call last):
        File "/home/acme/make_images.py", line 14, in <module>
          subprocess.run(command, shell=True, check=True)

      """
    let build = try #require(builds(in: "HEAD is now at 3f2a9c1 Release\n" + error + stack).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule != "python-traceback")
    let below = try #require(builds(in: error + stack).first)
    #expect(below.primaryDiagnosis?.rule == "python-traceback")
  }

  @Test func aCellOfATableHasItsLineEndsAsTags() throws {
    let log = """
      | step | log |
      | --- | --- |
      | build | #7 [2/2] RUN make release<br/>#7 0.214 make: *** No rule to make target 'release'.  Stop.<br/>#7 ERROR: process "/bin/sh -c make release" did not complete successfully: exit code: 2<br/> |
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.status) == [.failed])
    #expect(build.primaryDiagnosis?.rule == "make-no-rule")
  }

  @Test func whatTheNextCommandPrintedIsNoCause() throws {
    let end =
      "failed to solve: process \"/bin/sh -c npm run build\" did not complete successfully: exit code: 1\n"
    let next = " \u{2718} api Error pull access denied for acme-api, repository does not exist\n"
    let build = try #require(builds(in: end + "me@laptop shop % docker compose up -d\n" + next).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis == nil)
    let below = try #require(builds(in: end + next).first)
    #expect(below.primaryDiagnosis?.rule == "registry-pull-denied")
  }

  @Test func numbersThatStickToTheTextAreTakenOff() throws {
    let log = """
      Step 13/13 : RUN curl -sSL https://dl.corp.example/box.tar.xz | tar xJ
      4872 ---> Running in ad84646a69f3
      4873xz: (stdin): File format not recognized
      4874tar: Child returned status 1
      4875tar: Error is not recoverable: exiting now
      4876The command '/bin/sh -c curl -sSL https://dl.corp.example/box.tar.xz | tar xJ' returned a non-zero code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 2)
    #expect(build.failures.first?.tail.first == "xz: (stdin): File format not recognized")
  }

  @Test func twoCopiesOfANumberedLogAreBothRead() {
    let copy = """
      Step 8/26 : RUN make all
      --
      158 | ---> Running in 24eebcbe65f1
      159 | make: *** [Makefile:6: tool] Error 127
      160 | The command '/bin/sh -c make all' returned a non-zero code: 2
      161 | level=fatal msg="exit status 2"

      """
    #expect(builds(in: copy).map(\.result) == [.failed])
    #expect(builds(in: copy + copy).allSatisfy { $0.result == .failed })
  }

  @Test func anErrorThatAWindowCutIsOne() throws {
    let log = """
      curl : The request was aborted: Could not create SSL/TLS secure channel.
      The command 'powershell -Command $ErrorActionPreference = 'Stop'; setx /M PATH ('{0};{1}' -f $a, $b); curl -Uri $u
        Expand-Archive tool.zip -DestinationPath C:\\;     Remove-Item tool.zip -Force;' returned a non-zero code: 1
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.failures.first?.exitCode == 1)
    let words = String(repeating: " && apt-get install -y tool", count: 5)
    #expect(
      builds(in: "E: Broken packages\nThe command '/bin/sh -c apt-get update\(words)").map(\.result) == [
        .failed
      ])
    // Prose quotes a command as a whole.
    #expect(builds(in: "The command '/bin/sh -c apt-get update\(words)' does not work for me").isEmpty)
  }

  @Test func linesBeforeTheErrorOfBuildahAreItsOutput() throws {
    let log = """
      E: Unable to locate package libacme-6-extra
      Error: building at STEP "RUN apt-get update; apt-get install -y libacme-6-extra": while running runtime: exit status 100
      """
    let cause = try #require(builds(in: log).first?.primaryDiagnosis)
    #expect(cause.rule == "apt-not-found-no-update")
    #expect(cause.confidence != .certain)
  }

  @Test(
    "What a program prints in a build that succeeds ends nothing",
    arguments: [
      "Command 'curl localhost' returned a non-zero code: 7", "running 'false' failed with exit code 1",
      "The command 'powershell -Command foo' was skipped on Linux\nexpected: 'foo' returned a non-zero code: 1",
      "100passed\n101passed\n102passed",
      ": not foundbuild.sh: 2: npm",
    ])
  func outputThatReadsLikeAnEnd(line: String) {
    let log = """
      Step 1/2 : FROM debian:13
       ---> 2f11cf2ec189
      Step 2/2 : RUN ./test.sh
       ---> Running in ad84646a69f3
      \(line)
      passed
       ---> 61425e1df8e3
      Successfully built 61425e1df8e3
      """
    #expect(builds(in: log).map(\.result) == [.succeeded])
    #expect(builds(in: line).isEmpty)
  }
}
