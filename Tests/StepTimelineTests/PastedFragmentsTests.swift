import BuildLogParser
import StepTimeline
import Testing

/// Pieces of a log that hold little of the build.
@Suite struct PastedFragmentsTests {
  @Test(arguments: [
    "#27 exporting manifest sha256:35cd38b09f7c67703956ab33333e7fb14b012146644e49d384c72c16dafec347 done",
    "#8 naming to docker.io/library/shop:latest done", "#2 transferring dockerfile: 32B done",
    " => => # Package gdal was not found in the pkg-config search path.",
    " => => transferring context: 2B done", " => exporting to image                       0.1s",
    "2023-05-22T06:43:44.1758218Z #27 writing image sha256:35cd38b09f7c67703956ab33333e7fb14b012146644e49d384c72c16dafec347 done",
  ])
  func aLineThatOnlyBuildKitPrintsIsABuild(line: String) {
    #expect(builds(in: line + "\n").map(\.result) == [.incomplete])
  }

  @Test(arguments: [
    "#8 naming to my dog", "#2 transferring the data, not done", " => exporting to PDF", "=> => hello",
  ])
  func aLineThatOthersPrintIsNone(line: String) { #expect(builds(in: line + "\n").isEmpty) }

  @Test func theOutputOfARowThatIsCutOffIsRead() throws {
    let log = """
       => => # # pkg-config --cflags  -- gdal
       => => # Package gdal was not found in the pkg-config search path.
       => => # Package 'gdal', required by 'virtual:world', not found
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.rule == "go-cgo-header-missing")
    #expect(build.wallSeconds == nil && build.clock == .none)
  }

  @Test(arguments: [
    #"It stops with `failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1`."#,
    #"with this info "COPY failed: file not found in build context or excluded by .dockerignore: stat a: file does not exist""#,
    "info  kanikoExecute - error building image: error building stage: failed to execute command: waiting for process to exit: exit status 1",
    "failed to deploy a stack: shop Pulling shop Warning failed to solve: failed to read dockerfile: open /var/lib/docker/tmp/buildkit-mount3/Dockerfile: no such file or directory",
    "ERROR: ImageBuild: failed to solve with frontend dockerfile.v0: failed to read dockerfile: open Dockerfile: no such file or directory",
    "Error: failed to read downloaded context: failed to load cache key: invalid response status 403",
    "Error response from daemon: No build stage in current context. Check snapshot logs for details.",
    "error: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to read dockerfile: x",
    "ERROR: \"docker buildx build\" requires exactly 1 argument.",
    "Error: stat /var/tmp/libpod_builder573176680/build/es/Dockerfile: no such file or directory",
  ])
  func aBuildersLastWordsAreAFailedBuild(line: String) {
    #expect(builds(in: line + "\n").map(\.result) == [.failed])
  }

  @Test(arguments: [
    ("RUN make", "The command '/bin"), ("RUN make", "The command '/bin/sh -c ma"),
    (#"RUN [ "/bin/bash", "-c", "make" ]"#, "The command '/bin/bash -c make' returned a non-zer"),
  ])
  func theEnginesLastLineIsReadWithoutItsEnd(instruction: String, line: String) {
    let log = "Step 2/3 : \(instruction)\n ---> Running in 0f1e2d3c4b5a\nno rule for it\n\(line)\n"
    #expect(builds(in: log).map(\.result) == [.failed])
    #expect(builds(in: log + "Step 3/3 : CMD x\n").map(\.result) != [.failed])
  }

  @Test(
    arguments: [
      ("no spa", "disk-full"), ("no space left on dev", "disk-full"), ("no s", nil), ("nospa", nil),
    ] as [(String, String?)])
  func theSystemsWordsAreReadWithoutTheirEnd(end: String, rule: String?) {
    let log =
      "Step 1/2 : FROM gcc\nlatest: Pulling from library/gcc\n"
      + "failed to register layer: Error processing tar file(exit status 1): write /usr/lib/libx.so: \(end)"
    #expect((builds(in: log).last?.primaryDiagnosis?.rule == "disk-full") == (rule != nil))
  }

  @Test func aQuotationOfTheDockerfileBelowOutputIsAFailure() throws {
    let log = """
      #7 9.79 Setting up libc-bin (2.31) ...
      #7 9.97 dpkg: error processing package libc-bin (--configure):
      #7 9.99 Errors were encountered while processing:
      ------
      web.Dockerfile:9
      --------------------
         8 |     RUN apt update
         9 | >>> RUN apt-get ins
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.contains { $0.name == "RUN apt-get ins" && $0.status == .failed })
  }

  @Test func warningsMayStandBetweenTheOutputAndItsPlace() {
    let log = """
      The build fails:
      2.96 + make tools
      2.96 make: nothing for it
      ------

       1 warning found (use docker --debug to expand):
       - LegacyKeyValueFormat: "ENV key=value" should be used (line 4)
      Dockerfile.tools:40
      --------
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test func kanikosSnapshotAloneIsABuild() {
    let log = "INFO[0211] Taking snapshot of full filesystem...\nERROR: Job failed: pod is Failed\n"
    #expect(builds(in: log).map(\.source.dialect) == [.kaniko])
    #expect(builds(in: log).allSatisfy { $0.result != .succeeded })
  }

  @Test func aTitleSaysHowTheBuildOfTheOutputEnded() throws {
    let log = """
      # the shop fails on `failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 1`

      Here is a part of it:
      ```
      2.642 Error: error:0308010C:digital envelope routines::unsupported
      2.642     at new Hash (node:internal/crypto/hash:68:19)
      ```
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 1)
    #expect(build.primaryDiagnosis?.rule == "node-openssl-unsupported")
  }

  @Test func aHeadingWithoutItsMarkNamesTheStep() throws {
    let log = """
      RUN apk add --update git python make:
      #0 2.152 fetch https://dl-cdn.alpinelinux.org/alpine/v3.17/main/x86_64/APKINDEX.tar.gz
      #0 2.871 ERROR: unable to select packages:
      #0 2.904   python (no such package):
      #0 2.904     required by: world[python]
      ------
      failed to solve: executor failed running [/bin/sh -c apk add --update git python make]: exit code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.steps.map(\.name) == ["RUN apk add --update git python make"])
    #expect(build.primaryDiagnosis?.captures["package"] == "python")
  }

  @Test func barsBeforeSomeLinesAreTakenOff() throws {
    let log = """
      #5 3.599 W: GPG error: https://repo.example.com/x  InRelease: NO_PUBKEY A4B469963BF863CC
      --
        | #5 3.599 E: The repository 'https://repo.example.com/x  InRelease' is not signed.
        | #5 ERROR: executor failed running [/bin/bash -c apt-get update && apt-get install -y curl]: exit code: 100
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.diagnoses.map(\.rule).contains("df-json-form-operators") == false)
  }

  @Test func anEmphasizedErrorOverTwoLinesIsOne() throws {
    let log = """
      Step 7/17 : COPY ["shop/shop.csproj", "shop/"]
      **COPY failed: stat /var/lib/docker/tmp/docker-builder157431713/shop/shop.csproj: no
      such file or directory**
      """
    let build = try #require(builds(in: log).first)
    #expect(build.primaryDiagnosis?.rule == "copy-source-not-found")
  }

  @Test func stepsThatAreNotCountedMayHaveAPrefix() {
    let log = """
      remote: Building Docker image.
      remote: Step 0 : FROM          busybox
      remote:  ---> 769b9341d937
      remote: Step 1 : CMD           ["true"]
      remote:  ---> Running in f0ba0503a3c6
      remote:  ---> dcb61d3a1cf7
      remote: Successfully built dcb61d3a1cf7
      """
    #expect(builds(in: log).map(\.result) == [.succeeded])
  }

  @Test(arguments: [
    " => exporting to image  0.1s", " => exporting to image  0.1s\n => => exporting layers  0.1s",
    " => [2/3] RUN make  3.0s\n => exporting to image  0.1s",
    "[+] Building 3.2s (7/8)\n => [2/3] RUN make  3.0s\n => exporting to image  0.1s",
  ])
  func anExportThatMayGoOnProvesNothing(log: String) {
    #expect(builds(in: log + "\n").map(\.result) == [.incomplete])
  }

  @Test func theStatusOfAServiceOfComposeIsTheEnginesError() throws {
    let log = """
      Step 3/8 : ADD .. /app
      1 error occurred:
      \t* Status: ADD failed: forbidden path outside the build context: .. (), Code: 1
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.last?.status == .failed)
  }

  @Test func anErrorOfTheSystemThatAnOldEngineNumbersEndsTheBuild() {
    let log = """
      Step 2 : RUN useradd wine
       ---> Running in 95caf7824fd2
      INFO[0000] [8] System error: exec format error
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test func tiltsErrorNamesTheStepAndSaysWhatTheProgramSaid() throws {
    let log = """
      │ Building image
        ╎ ERROR IN: [builder 7/7] RUN go build ./cmd/shop/...
        ╎   → cmd/shop/main.go:3:8: no required module provides package example.com/lib; to add it:
      ERROR: ImageBuild: executor failed running [/bin/sh -c go build ./cmd/shop/...]: exit code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["[builder 7/7] RUN go build ./cmd/shop/..."])
    #expect(build.primaryDiagnosis != nil)
  }

  @Test func aCrashOfKanikoFailsTheBuild() throws {
    let log = """
      \u{FFFD}[36mINFO\u{FFFD}[0m[0000] Retrieving image manifest golang:1.15
      \u{FFFD}[36mINFO\u{FFFD}[0m[0000] Retrieving image golang:1.15 from registry index.docker.io
      panic: runtime error: index out of range [1] with length 1

      goroutine 1 [running]:
      github.com/GoogleContainerTools/kaniko/pkg/executor.DoBuild(0x2578940)
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.title.contains("kaniko itself crashed") == true)
  }

  @Test func aCommitWithANumberEndsABuildOfAnOldBuildah() {
    let log = """
      STEP 1: FROM busybox
      STEP 2: RUN true
      STEP 3: COMMIT containers-storage:[vfs@/var/lib/containers]@ff6640fd9625347a3553d1350fb633462e65a81a2b174c1291dae64dda101b78
      Storing signatures
      --> ff6640fd9625347a3553d1350fb633462e65a81a2b174c1291dae64dda101b78
      """
    #expect(builds(in: log).map(\.result) == [.succeeded])
    #expect(builds(in: String(log.prefix(120))).map(\.result) == [.incomplete])
  }

  @Test func aClassicLogOnOneLineIsBroken() throws {
    let log = """
      It fails: 
      Step 1/3 : FROM alpine ---> 6a852d261d52 Step 2/3 : WORKDIR /root ---> Using cache ---> 5b8a7e510841 Step 3/3 : RUN go get ./... ---> Running in da690716f2bd                     main.go:3:8: undefined: x                   The command '/bin/sh -c go get ./...' returned a non-zero code: 2
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["FROM alpine", "WORKDIR /root", "RUN go get ./..."])
    #expect(build.failures.first?.tail == ["main.go:3:8: undefined: x"])
    #expect(build.failures.first?.exitCode == 2)
  }

  @Test func anErrorBelowTheStepsMayBeAHeading() throws {
    let log = """
      Step 5/6 : COPY /dist /usr/share/nginx/html
      ### COPY failed: stat /var/lib/docker/tmp/docker-builder406633827/dist: no such file or directory
      """
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  @Test func escapedMarksOfCodeAreRead() throws {
    let log = """
      RUN cargo build:
      1.204 Caused by: feature \\`edition2024\\` is required
      1.204 The package requires the Cargo feature called \\`edition2024\\`, but that feature is not
      """
    let build = try #require(builds(in: log).first)
    #expect(build.failures.first?.tail.first == "Caused by: feature `edition2024` is required")
  }

  @Test func standardErrorBelowTheOutputIsOfTheSameBuild() throws {
    let log = """
      stdout:
      Step 1/2 : FROM alpine
       ---> 6a852d261d52
      Step 2/2 : RUN go mod tidy
       ---> Running in d29bbe87dfc8
      go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.zip": dial tcp 192.0.2.1:443: i/o timeout
       ---> Removed intermediate container d29bbe87dfc8

      stderr:
      DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
                  Install the buildx component to build images with BuildKit:
                  https://docs.docker.com/go/buildx/

      The command '/bin/sh -c go mod tidy' returned a non-zero code: 1
      """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.failures.first?.exitCode == 1)
    #expect(found.first?.primaryDiagnosis != nil)
  }
}
