import StepTimeline
import Testing

/// Pastes that begin below a heading, tell one error twice, or have their line ends written out.
@Suite struct PastedRemainsTests {
  @Test func theQuotedDockerfileNamesTheStepWithoutItsPlace() throws {
    let log = """
      4.596 CMake Error at cmake/Dependencies.cmake:65 (find_package):
      4.596   Could not find a package configuration file provided by
      4.596   "AcmeTools" (requested version 0.7.3) with any of the following
      4.596   names:
      4.596 -- Configuring incomplete, errors occurred!
      ------
       112 |     ## building
       113 | >>> RUN git clone https://git.example.com/acme ./acme \\
       114 | >>>     && cmake ./acme
       115 |
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["RUN git clone https://git.example.com/acme ./acme && cmake ./acme"])
    #expect(build.primaryDiagnosis?.title == "CMake does not find the package AcmeTools")
  }

  @Test func aRuleAtTheEndOfTheOutputIsALineOfItsOwn() throws {
    let log = """
      3.612 E: Failed to fetch http://deb.debian.org/debian/dists/stretch/main  404  Not Found 3.612 E: No. ------
      Dockerfile:10
      --------------------
         9 |     RUN mkdir -p /app
        10 | >>> RUN apt-get update
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["RUN apt-get update"])
  }

  @Test func escapedLineEndsOfAClientsLogAreLineEnds() throws {
    let log =
      #"debian stable InRelease' is not signed.\\r\\n#15 2.212 ERROR: Feature \\\"apt packages\\\" failed to install!\\r\\n#15 ERROR: process \\\"/bin/sh -c ./install.sh\\\" did not complete successfully: exit code: 100\\r\\n------\\r\\n > [dev 5/6] RUN ./install.sh:\\r\\n2.212 E: no\\r\\n------"#
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 100)
  }

  @Test func wordsBeforeEachLineAreTakenOff() throws {
    let log = """
      remote: [build] > error: failed to parse lock file at: /app/Cargo.lock
      remote: [build] Error: process "/bin/sh -c cargo build" did not complete successfully: exit code: 101
      remote: [build] Build failed. Check the logs above.
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 101)
  }

  @Test func anErrorBehindDotsOfProgressIsTheBuilds() throws {
    let log = """
      Building project images.......failed to solve: process "/bin/bash -c wget https://example.com/a.deb
      Failed to start shop: docker-compose build failed
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test func aClientThatTellsAMissingFileTwiceHasOneBuild() {
    let error =
      "COPY failed: stat /var/lib/docker/tmp/docker-builder202529140/composer.json: no such file or directory"
    #expect(builds(in: "\(error)\nBuild has failed!\nDeploy failed!\n\(error)\n").count == 1)
    let other = error.replacing("202529140", with: "202529141")
    #expect(builds(in: "\(error)\nBuild has failed!\n\(other)\n").count == 2)
  }

  @Test func windowsFailsAStepThatRunsNoProgram() throws {
    let log = """
      Step 1/2 : FROM mcr.microsoft.com/windows/nanoserver:1903
       ---> e2d2723b0704
      Step 2/2 : SHELL ["powershell"]
       ---> Running in 1c7221fcb360
      hcsshim::PrepareLayer - failed failed in Win32: Incorrect function. (0x1)

      C5B34F0E/20190910181628
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.title.contains("PrepareLayer") == true)
  }

  @Test func buildahsMountThatFailsEndsTheBuild() throws {
    let log = """
      STEP 1: FROM golang:latest
      Storing signatures
      error mounting new container: error mounting build container "2eb9": error creating overlay mount to /x/merged: using mount program /usr/bin/fuse-overlayfs: fuse: device not found, try 'modprobe fuse' first
      : exit status 1
      ERRO exit status 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule == "buildah-no-mount")
  }

  @Test func aFileOfAnotherStageIsNotOfTheContext() throws {
    let log = """
      => ERROR [stage-1 3/5] COPY --from=build-go /shop/server /shop/server        0.0s
      ------
       > [stage-1 3/5] COPY --from=build-go /shop/server /shop/server:
      ------
      failed to compute cache key: "/shop/server" not found: not found
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.rule == "copy-from-stage-missing")
  }

  @Test func aRowWithoutItsServiceIsThatOfTheHeading() throws {
    let log = """
      => ERROR [5/8] RUN bun install --frozen-lockfile
      ------
       > [web 5/8] RUN bun install --frozen-lockfile:
      0.203 error: lockfile had changes, but lockfile is frozen
      ------
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.count == 1)
    #expect(build.primaryDiagnosis?.rule == "npm-pnpm-lock")
    let other = log.replacing("[web 5/8] RUN bun install", with: "[web 6/8] RUN bun install")
    #expect(builds(in: other).first?.primaryDiagnosis == nil)
  }

  @Test func aHeadingMayLackItsColon() throws {
    let log = """
      > [worker 2/3] RUN pnpm add flux
      0.211 /bin/sh: pnpm: Permission denied
      ...
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["[worker 2/3] RUN pnpm add flux"])
    #expect(build.result == .failed)
  }

  @Test func aPlaceInTheDockerfileIsABuildThatFailed() throws {
    let log = """
      15.19 Caused by:
      15.19   OpenSSL library directory does not exist: ["/usr/lib/x86_64-linux-gnu"]
      ------
      Dockerfile:9
      --------------------
         7 |     COPY Cargo.toml .
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.message == "Dockerfile:9")
    #expect(build.primaryDiagnosis?.title.hasPrefix("OPENSSL_LIB_DIR") == true)
  }

  @Test func anOptionThatIsNotKnownNamesItsInstruction() throws {
    let log = """
      Dockerfile:3
      --------------------
         3 | >>> RUN --mount=type=secret,id=key,env=KEY \\
         4 | >>>     make
      --------------------
      ERROR: failed to solve: unexpected key 'env' in 'env=KEY'
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["RUN --mount=type=secret,id=key,env=KEY make"])
    #expect(build.primaryDiagnosis?.title.contains("mount option `env`") == true)
    // A line that is no instruction names no step.
    let mistake = log.replacing("RUN --mount=type=secret,id=key,env=KEY", with: "RUNN --mount=x")
      .replacing(
        "unexpected key 'env' in 'env=KEY'",
        with: "dockerfile parse error on line 3: unknown instruction: RUNN")
    #expect(builds(in: mistake).first?.steps.isEmpty == true)
  }

  @Test func numbersThatAPageGluedToItsLinesAreTakenOff() throws {
    let text = """
      Getting source
      $ docker build -t shop .
      Step 1/2 : FROM alpine
      7: Pulling from library/alpine
      2d473b07cdd5: Pull complete
       ---> eeb6ee3f44bd
      Step 2/2 : RUN make
       ---> Running in 37a292e6dcea
      compiling
      Removing intermediate container 37a292e6dcea
       ---> acdb51e392a6
      Successfully built acdb51e392a6
      Job succeeded
      """
    let lines = text.split(separator: "\n").map(String.init)
    let glued = ["Running on a runner"] + lines.enumerated().map { "\($0.offset + 2)\($0.element)" }
    let build = try #require(builds(in: glued.joined(separator: "\n")).first)
    #expect(build.result == .succeeded)
    #expect(build.steps.map(\.name) == ["FROM alpine", "RUN make"])
    // A program that counts is no page.
    let counted = (1...20).map { "\($0) files done" } + lines
    #expect(builds(in: counted.joined(separator: "\n")).first?.steps.count == 2)
  }

  @Test(
    "Programs that retell a builder's error in words of their own",
    arguments: [
      "SEVERE ] Build command failed with error: Error: error committing container for step {Env:[PATH=/bin] Command:copy Args:[/a /b]}: writing blob: no space left on device",
      "failed to register layer: write /opt/lib.so: no space left on device ERROR: Service 'web' failed to build : Build failed",
      "compose.service.BuildError: (<Service: web>, {'message': 'failed to reach build target dev in Dockerfile'})",
      "error: docker exporter does not currently support exporting manifest lists",
      "addgroup: gid '1000' in use\nThe command '/bin/sh -c addgroup -g 1000 app' returned a non-zero exit code: 1",
      "make[1]: *** [all] Error 2\nmake: *** [install] Error 2\nBuilding failed\nThe command '/bin/sh -c . ${SETUP",
    ])
  func retold(_ text: String) {
    #expect(builds(in: text).map(\.result) == [.failed])
  }

  @Test(
    "What only looks like such an error",
    arguments: [
      "I saw: Error: error while building", "The command '/bin/sh -c make' is what fails for me",
      "it said Service 'web' failed to build", "the error: docker says no",
    ])
  func notRetold(_ text: String) { #expect(builds(in: text).isEmpty) }

  @Test func aBuildThatIsStreamedIsOneOfItsOwn() {
    let log = """
      Sending build context to Docker daemon  1.049GB
      Step 1/2 : FROM scratch
       --->
      Step 2/2 : COPY a /
       ---> 50788e98b45d
      Successfully built 50788e98b45d
      Streaming build context to Docker daemon   450.6MB
      Error response from daemon: failed to copy to /var/lib/docker/builder/4a12: context deadline exceeded
      """
    #expect(builds(in: log).map(\.result) == [.succeeded, .failed])
  }

  @Test func kanikoLooksForTheFilesOfTheInstructionThatNeedsThem() throws {
    let log = """
      INFO[0000] Building stage 'scratch' [idx: '1', base-idx: '-1']
      INFO[0000] Unpacking rootfs as cmd COPY empty / requires it.
      error building image: error building stage: failed to get files used from context: failed to get fileinfo for /workspace/empty: lstat /workspace/empty: no such file or directory
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.last?.name == "COPY empty /")
    #expect(build.steps.last?.status == .failed)
  }

  @Test(
    "What only has the form of a build's lines",
    arguments: [
      "Run ID: ca1 failed after 2s. Error: ", "Run ID: 7 failed after 2s. Error: test failed",
      "Build Failed: ImageBuild: ", "compose.service.BuildError: (<Service: web>, {'message': '})",
      "INFO[0000] Unpacking rootfs as cmd requires it.", "error: failed to find target aarch64",
      "0.123 starting\n0.234 compile a\n0.345 compile b\n1.456 done ok",
      "Options:\n +build | --> Builds the image\n +test | --> Tests it",
      "> [1/2] FROM the list\n0.1 done\n0.2 more\n\n> [2/2] RUN tests\nok",
      "a\nb\nc\nThe command '/bin/sh -c make is what docker runs then",
    ])
  func noBuild(_ text: String) { #expect(builds(in: text).allSatisfy { $0.result != .failed }) }

  @Test func aNoteOfADockerfileIsReadToItsEndAndNoFurther() {
    let note = """
      FROM node:13-alpine
      # error: build error: error building at STEP "COPY ./app /home/app": error adding sources
      # [/tmp/build/inputs/app]: error checking on source /tmp/build/inputs/app under "/tmp/build/inputs":
      # copier: stat: "/app": no such file or directory

      RUN x
      """
    #expect(builds(in: note).first?.primaryDiagnosis?.rule == "copy-source-not-found")
    let other = "# The command '/bin/sh -c make' returned a non-zero code: 2\n# so we install it\nRUN x\n"
    #expect(
      builds(in: other).first?.closingError == "The command '/bin/sh -c make' returned a non-zero code: 2")
  }

  @Test func outputOnTheSameLineAsTheErrorIsKept() {
    let log =
      "/usr/bin/ld: cannot find -lfoo, error in build: The command '/bin/sh -c make' returned a non-zero code: 2\n"
    #expect(builds(in: log).first?.primaryDiagnosis?.rule == "linker-library-missing")
  }
}
