import Testing

@testable import BuildLogParser

/// What platforms show of BuildKit's steps in forms of their own.
@Suite("Platforms' dialects")
struct HostedDialectTests {
  @Test("A Space: names, ends, the failed step")
  func space() {
    let log = """
      ===== Build Queued at 2026-05-04 09:12:31 / Commit SHA: 4be21d0 =====

      --> FROM docker.io/library/alpine
      DONE 0.0s

      --> WORKDIR /app
      CACHED

      --> RUN make
      compiling
      --> ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
      """
    #expect(
      events(log, with: SpacesDialect.self) == [
        "build buildkit-hosted", #"named 1 "FROM docker.io/library/alpine""#, "done 1 0",
        #"named 2 "WORKDIR /app""#, "cached 2", #"named 3 "RUN make""#, #"output 3 "compiling""#,
        #"error 3 "process "/bin/sh -c make" did not complete successfully: exit code: 2""#, "failed 3",
        #"closing "process "/bin/sh -c make" did not complete successfully: exit code: 2""#,
      ])
  }

  @Test("Ends of steps that ran at the same time have no duration")
  func mixedEnds() {
    let log =
      "===== Build Queued at 2026-05-04 =====\n--> RUN make\nDONE 2.7s\n\nDONE 3.6s\n\n--> COPY a b\nDONE 0.1s"
    #expect(
      events(log, with: SpacesDialect.self) == [
        "build buildkit-hosted", #"named 1 "RUN make""#, "done 1", #"named 2 "COPY a b""#, "done 2 1",
      ])
  }

  @Test("A Space that was pushed is a success, one whose log stops is none")
  func pushed() {
    let log = "===== Build Queued at 2026-05-04 =====\n--> RUN make\nDONE 2.7s\n\n--> Pushing image\n"
    #expect(events(log + "DONE 4.0s", with: SpacesDialect.self).last == "succeeded")
    #expect(!events(log, with: SpacesDialect.self).contains("succeeded"))
  }

  @Test("A Dockerfile that cannot be read")
  func parseError() {
    let log = """
      ===== Build Queued at 2026-05-04 09:12:31 / Commit SHA: 4be21d0 =====

      --------------------
         8 | >>> gcc /
      --------------------
      error: failed to solve: dockerfile parse error on line 8: unknown instruction: gcc
      """
    #expect(
      events(log, with: SpacesDialect.self).last
        == #"closing "failed to solve: dockerfile parse error on line 8: unknown instruction: gcc""#)
  }

  @Test("Railway: a name is known by the duration behind it, with its stage or without")
  func railway() {
    let log = """
      using build driver railpack-v0.35.0
      uploading snapshot
      12.8 MB
      433ms

      copy .nvmrc cached
      0ms

      build
      RUN npm run build
      1m 8s
      > vite build
      8s
      Build Failed: build daemon returned an error < failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 1 >
      scheduling build on Metal builder "builder-a1"
      """
    let message =
      #""failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 1""#
    #expect(
      events(log, with: RailwayDialect.self) == [
        "build buildkit-hosted", #"named 1 "copy .nvmrc""#, #"named 2 "RUN npm run build""#,
        #"output 2 "> vite build""#, #"output 2 "8s""#, "error 2 " + message, "cached 1 0", "failed 2 680",
        "closing " + message,
      ])
  }

  @Test("Railway without the error: the quoted Dockerfile marks the step")
  func markedStep() {
    let log = """
      using build driver dockerfile

      stage-1
      RUN apt-get update cached
      0ms

      build
      RUN pnpm install
      1s
      ERR_PNPM_OUTDATED_LOCKFILE

      stage-1
      WORKDIR /app cached
      0ms
      Dockerfile:27
      -------------------
      27 | >>> RUN pnpm install
      -------------------
      """
    let found = events(log, with: RailwayDialect.self)
    #expect(found.filter { $0.hasPrefix("failed ") } == ["failed 2 10"])
  }

  @Test(
    "The whole duration between blank lines, with nothing of the build behind it, is a success",
    arguments: [
      ("8s\n\nBuild time: 21.18 seconds\n\nStarting\n", true), ("8s\n\nBuild time: 21.18 seconds", true),
      ("8s\nBuild time: 3.2 seconds\n\n", false),
      ("8s\n\nBuild time: 3.2 seconds\nnpm ERR! bad\n", false),
      ("8s\n\nBuild time: 3.2 seconds\n\nError: cannot write\n", false),
      ("8s\n\nBuild time: 3.2 seconds\n\nRUN npm test\n1s\n", false),
      ("8s\n\nBuild time: 3.2 seconds\n\nBuild Failed: error: failed to solve: x\n", false),
    ])
  func wholeDuration(_ end: String, _ isSuccess: Bool) {
    let found = events("using build driver dockerfile\n\nRUN make\n" + end, with: RailwayDialect.self)
    #expect(found.contains { $0.hasPrefix("succeeded") } == isSuccess, "\(found)")
  }

  @Test("A build in another form, another build and an application's log are none of the platform's")
  func otherBuilds() {
    let railway = "using build driver railpack-v1\n\nRUN make\n8s\n=== Successfully Built! ===\n"
    #expect(events(railway + railway, with: RailwayDialect.self).count { $0 == "build buildkit-hosted" } == 2)
    for form in ["#1 [internal] load build definition from Dockerfile", "Step 1/2 : FROM a"] {
      #expect(
        events("using build driver railpack-v1\n" + form, with: RailwayDialect.self).last?.hasPrefix(
          "outside") == true)
      #expect(
        events("===== Build Queued at 2026-05-04 =====\n" + form, with: SpacesDialect.self).last?.hasPrefix(
          "outside")
          == true)
    }
    for text in [
      "--> RUN the tests", "using build driver docker-container", "COPY of node_modules is cached",
    ] {
      #expect(events(text, with: SpacesDialect.self).count { $0.hasPrefix("build") } == 0)
      #expect(events(text, with: RailwayDialect.self).count { $0.hasPrefix("build") } == 0)
    }
    let queued = "===== Build Queued at 2026-05-04 =====\n--> Pushing image\nDONE 4.0s\n"
    #expect(events(queued + queued, with: SpacesDialect.self).count { $0 == "succeeded" } == 2)
  }

  @Test("What Hugging Face says if it has no log")
  func noLog() {
    let found = events(
      "Job failed with exit code: 1. Reason: cache miss: [run 1/2] COPY --link ./ /app",
      with: SpacesDialect.self)
    #expect(found.first == "build buildkit-hosted" && found.last?.hasPrefix("closing ") == true)
  }

  @Test(
    "The closing error alone",
    arguments: [
      "Build Failed: build daemon returned an error < failed to solve: process \"mise install\" did not complete successfully: exit code: 1 >",
      "Build Failed: build daemon returned an error < failed to solve:\nprocess \"mise install\" did not complete successfully: exit code: 1 >",
    ])
  func closing(_ text: String) {
    let found = events(text, with: ClosingDialect.self)
    #expect(found.first == "build buildkit-plain")
    #expect(found.last?.hasSuffix("exit code: 1\"") == true)
  }

  @Test("Durations", arguments: [("397ms", 4), ("8s", 80), ("6.2s", 62), ("2m 3s", 1230), ("0ms", 0)])
  func durations(_ text: String, _ tenths: Int) {
    let bytes = Array(text.utf8)
    #expect(HostedDuration(bytes.span)?.tenths == tenths)
  }

  @Test("What is no duration", arguments: ["12.8 MB", "8", "s", "8 s ago", "1.s", "ms", "8h"])
  func noDurations(_ text: String) {
    let bytes = Array(text.utf8)
    let isNone = HostedDuration(bytes.span) == nil
    #expect(isNone)
  }

  @Test("Earthly: commands by target, what was printed again, the error of several lines")
  func earthly() {
    let log = """
        alpine:3.20 | --> Load metadata alpine:3.20 linux/amd64
              +deps | *cached* --> WORKDIR /src
              +deps | --> RUN make deps
              +lint | --> RUN make lint
              +deps | --> RUN make deps
              +deps | fetching
              +lint | clean
              +deps | ERROR Earthfile line 8:4
              +deps |       The command
              +deps |           RUN make deps
              +deps |       did not complete successfully. Exit code 2

      ================= FAILURE [2. Build] =================

             +deps *failed* | Repeating the failure error...
             +deps *failed* | fetching
      """
    #expect(
      events(log, with: EarthlyDialect.self) == [
        "build buildkit-hosted", #"named 1 "Load metadata alpine:3.20 linux/amd64""#,
        #"named 2 "[+deps] WORKDIR /src""#, "cached 2", #"named 3 "[+deps] RUN make deps""#,
        #"named 4 "[+lint] RUN make lint""#, #"named 3 "[+deps] RUN make deps""#, #"output 3 "fetching""#,
        #"output 4 "clean""#,
        #"error 3 "ERROR Earthfile line 8:4 The command RUN make deps did not complete successfully. Exit code 2""#,
        "failed 3",
      ])
  }

  @Test("Earthly repeats only what failed")
  func earthlyPaste() {
    let log = """
      ./web+test *failed* | --> RUN apk --no-cache add curl
      ./web+test *failed* | (1/3) Installing libgcc (12.2.1-r4)
      """
    #expect(events(log, with: EarthlyDialect.self).last == #"closing "FAILURE""#)
  }

  @Test("Earthly's success is its last heading")
  func earthlySuccess() {
    let log = "+build | --> RUN make\n+build | done\n"
    let heading = "=========== \u{1F30D} Earthly Build  \u{2705} SUCCESS ==========="
    let bar = "=========================== FAILURE [main] ===========================\n"
    #expect(events(log + heading, with: EarthlyDialect.self).suffix(2) == ["done 1", "succeeded"])
    #expect(!events(log, with: EarthlyDialect.self).contains("succeeded"))
    #expect(!events(log + bar + heading, with: EarthlyDialect.self).contains("succeeded"))
    #expect(events(log + bar, with: EarthlyDialect.self).last == #"closing "FAILURE""#)
    // What follows is another command's.
    let behind = log + heading + "\nError: upload failed, ignored\n=========== 2 FAILURES ===========\n"
    #expect(!events(behind, with: EarthlyDialect.self).contains { $0.hasPrefix("closing") })
    let push = log + heading + "\n" + bar
    #expect(events(push, with: EarthlyDialect.self).contains(#"closing "FAILURE""#))
    // A program can print the words of older releases: they count if the build fails.
    let doubtful = log + "+build | Command /bin/sh -c make failed with exit code 1\n"
    #expect(events(doubtful + heading, with: EarthlyDialect.self).last == "succeeded")
    #expect(events(doubtful + bar, with: EarthlyDialect.self).contains("failed 1"))
    #expect(
      !events(doubtful + "+build | --> RUN echo ok\n" + bar, with: EarthlyDialect.self).contains("failed 1"))
  }

  @Test("Earthly: words of a failure count only if the build failed, or if they name the command that runs")
  func earthlySuspicion() {
    let log = "+build | --> RUN make\n+build | done\n"
    let words = "+build | Command /bin/sh -c test failed with exit code 1\n"
    #expect(!events(log + words, with: EarthlyDialect.self).contains { $0.hasPrefix("failed") })
    let named = "+build | ERROR: Command exited with non-zero code: RUN make\n"
    #expect(events(log + named, with: EarthlyDialect.self).contains("failed 1"))
    let other = "+build | ERROR: Command exited with non-zero code: make check\n"
    #expect(!events(log + other, with: EarthlyDialect.self).contains { $0.hasPrefix("failed") })
  }

  @Test("Earthly: a push that fails after the success, and a second try")
  func earthlyBehind() {
    let log = "+build | --> RUN make\n+build | done\n"
    let success = "=========================== SUCCESS [main] ==========================="
    let push = "Error: build target: build main: failed to solve: failed to push shop:1: denied"
    #expect(
      events(log + success + "\noutput | pushing 0%\n" + push, with: EarthlyDialect.self).last
        == #"closing "build target: build main: failed to solve: failed to push shop:1: denied""#)
    let repeated = "output *failed* | Repeating the failure error..."
    #expect(events(log + success + "\n" + repeated, with: EarthlyDialect.self).last == #"closing "FAILURE""#)
    let failure = "+build | ERROR Earthfile line 3:4 command failed\n=========== FAILURE ===========\n"
    let again = events(
      log + failure + "+build *failed* | --> RUN make\n" + log + success, with: EarthlyDialect.self)
    #expect(again.filter { $0.hasPrefix("build ") }.count == 2)
    #expect(again.last == "succeeded")
  }

  @Test("Output of a target whose command is not in the log is kept")
  func earthlyPart() {
    let log = "+b | out1\n+a | --> RUN x\n+b | out2\n"
    #expect(
      events(log, with: EarthlyDialect.self).suffix(4) == [
        "build buildkit-hosted", #"named 1 "[+a] RUN x""#, #"named 2 "[+b] ""#, #"output 2 "out2""#,
      ])
  }

  @Test(
    "Tables, diffs and compose's services are none of Earthly's",
    arguments: [
      "+new | --> lower", "web-1 | --> RUN make", "| + | x |", "+ make | tee log", "a + b | --> RUN x",
      "+1 | --> RUN make", "+build | --> Builds the image", "| +x | --> Yes |",
    ])
  func notEarthly(_ line: String) { #expect(!KnownDialects.isProgress(Array(line.utf8).span) as Bool) }
}
