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
}
