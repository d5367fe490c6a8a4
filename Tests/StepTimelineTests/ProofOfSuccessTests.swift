import StepTimeline
import Testing

/// A build counts as a success only if something in the log shows that it ended well.
@Suite struct ProofOfSuccessTests {
  private static let stage = """
    #1 [internal] load build definition from Dockerfile
    #1 DONE 0.0s

    #4 [1/2] FROM docker.io/library/alpine
    #4 DONE 1.0s

    #5 [2/2] RUN make
    #5 DONE 9.0s

    """
  private static let export = "#6 exporting to image\n#6 DONE 0.1s\n"

  private func result(_ log: String) -> Build.Result? { builds(in: log).first?.result }

  @Test(arguments: [
    export, "WARNING: No output specified with docker-container driver. Build result will only remain\n",
    "+ docker run app\n", "View build details: docker-desktop://x/y/z\n",
  ])
  func somethingBehindTheStepsProvesIt(end: String) {
    #expect(result(Self.stage + end) == .succeeded)
  }

  @Test(arguments: [
    "", "\n", "#", "#6", "#6 exporting to im", "Post job cleanup.\n", "Cleaning up project directory\n",
    "##[endgroup]\n", "Job succeeded\n", "##[error]Process completed with exit code 1.\n",
    "make: *** [Makefile:3: image] Error 1\n",
  ])
  func silenceAndAJobsOwnWordsProveNothing(end: String) {
    #expect(result(Self.stage + end) == .incomplete)
  }

  /// The caller's error may be the build's, and what the caller runs then proves nothing.
  @Test(arguments: [
    "make: *** [Makefile:3: image] Error 1", "make[1]: *** [image] Error 2", "+ exit 1", "Exit code: 1",
    "exited with 125",
    "subprocess.CalledProcessError: Command '['docker', 'build', '.']' returned non-zero exit status 1.",
    "Traceback (most recent call last):", "npm ERR! code ELIFECYCLE",
    "error Command failed with exit code 1.",
    "[ERROR] Failed to execute goal", "> Task :image FAILED",
    "task: Failed to run task \"image\": exit status 1",
    "Command failed with status (1): [docker build .]",
    "build [app] failed: exit status 1. Docker build ran into an error.",
    "./build.sh: line 12: docker: command terminated", "docker : \nAt line:1 char:1\n    + CategoryInfo : x",
  ])
  func aCallerThatFailedProvesNothing(error: String) {
    #expect(result(Self.stage + error + "\n+ rm -rf work\n") != .succeeded || error.hasPrefix("docker : "))
    #expect(result(Self.stage + error + "\n") != .succeeded)
    // What was exported was built.
    #expect(result(Self.stage + Self.export + error + "\n") == .succeeded)
  }

  /// Heroku's registry, and the code of the registries' protocol for what they do not take.
  @Test(arguments: ["unsupported", "unsupported: The operation is unsupported."])
  func aPushThatIsNotSupportedIsRefused(error: String) {
    let log = """
      Step 1/1 : FROM alpine
       ---> 0123456789ab
      Successfully built 0123456789ab
      Successfully tagged registry.example.com/shop/web:latest
      The push refers to repository [registry.example.com/shop/web]
      c7ef5aff4681: Pushed
      \(error)
      """
    #expect(result(log) == .failed)
  }

  /// The command that started the build is named: whatever stands between, the build failed.
  @Test(arguments: [
    "Error: Command failed: docker buildx build --load -t app .",
    "subprocess.CalledProcessError: Command '['docker', 'build', '.']' returned non-zero exit status 1.",
    "Error: Command failed: docker compose build web",
  ])
  func aBuildCommandThatFailedIsAFailedBuild(error: String) {
    #expect(result(Self.stage + "Stop (1473 ms): Run: x\n\n" + error + "\n    at app.js:1\n") == .failed)
    #expect(
      result(Self.stage + "Stop (1473 ms): Run: x\nError: Command failed: docker run app\n") == .succeeded)
  }

  @Test(arguments: [
    "docker run app || exit 1", "Exit code: 0", "GET / status 200", "+ test $? -eq 1", "waited 30",
  ])
  func commandsAndOtherNumbersAreNoFailure(line: String) {
    #expect(result(Self.stage + line + "\n") == .succeeded)
  }

  @Test func theSameWordsEarlierProveNothing() {
    let log =
      "WARNING: No output specified with docker-container driver. Build result will only remain\n"
      + Self.stage
    #expect(result(log) == .incomplete)
  }

  @Test func aDockerfileThatCannotBeReadIsNoSuccess() {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s
      WARNING: No output specified with docker-container driver. Build result will only remain
      Dockerfile:2
      """
    #expect(result(log) == .incomplete)
  }

  @Test func oneTargetsExportDoesNotHideAnothersFailure() throws {
    let log = """
      #5 [b 2/3] RUN make
      #5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
      #6 [a 1/1] FROM docker.io/library/alpine
      #6 DONE 0.1s
      #7 [a] exporting to image
      #7 DONE 0.1s
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.resultReason == "Step 5 failed; the export that came after it does not change that.")
  }

  @Test func oneTargetsExportDoesNotEndAnothersStep() throws {
    let log = """
      #5 [b 2/3] RUN make
      #6 [a 1/1] FROM docker.io/library/alpine
      #6 DONE 0.1s
      #7 [a] exporting to image
      #7 DONE 0.1s
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .incomplete)
    #expect(build.steps.first?.status == .running)
    #expect(build.resultReason == "The log ends while step 5 runs.")
  }

  @Test func aStepWhoseEndWasLostIsDoneWhenALaterOneRan() throws {
    let log = """
      #4 [1/3] FROM docker.io/library/alpine
      #4 DONE 1.0s
      #5 [2/3] RUN make
      #6 [3/3] RUN make install
      #6 DONE 1.0s
      #7 exporting to image
      #7 DONE 0.1s
      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .succeeded)
    #expect(build.steps[1].status == .done)
  }

  @Test func nothingUndoesAnError() {
    let log = """
      #3 [2/2] RUN make
      #3 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
      #3 DONE 2.0s
      #4 exporting to image
      #4 DONE 0.1s
      """
    #expect(result(log) == .failed)
  }

  @Test(arguments: [
    "[+] Building 0.0s (1/1) FINISHED\n => [internal] load local bake definitions   0.0s\n",
    "#1 [internal] load local bake definitions\n#1 DONE 0.0s\n",
  ])
  func anErrorBehindTheStepsFailsTheBuild(steps: String) throws {
    #expect(result(steps + "  ERROR: EOF\nError: cannot parse bake definitions: ERROR: EOF\n") == .failed)
    let build = try #require(builds(in: steps + "ERROR: failed to find target web\n").first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.message == "failed to find target web")
  }

  @Test func anErrorBehindTheExportIsAnotherCommands() {
    #expect(result(Self.stage + Self.export + "ERROR: no such service: web\n") == .succeeded)
  }

  @Test func aRefusedPushFailsTheBuild() throws {
    let push = """
      The push refers to repository [registry.example.com/x]
      0e1c9b9d1c5a: Preparing
      denied: requested access to the resource is denied
      ##[error]Process completed with exit code 1.
      """
    let build = try #require(builds(in: Self.stage + Self.export + push).first)
    #expect(build.result == .failed)
    #expect(
      build.resultReason
        == "The build itself went well, but the push to registry.example.com/x was refused.")
    #expect(build.failures.first?.message == "denied: requested access to the resource is denied")
    #expect(build.diagnoses.first?.rule == "registry-push-failed")
    #expect(build.diagnoses.first?.isPrimary == true)
  }

  @Test(arguments: [
    ["Run pytest", "FAILED tests/test_app.py::test_login", "##[error]Process completed with exit code 1."],
    ["##[error]Process completed with exit code 1."],
  ])
  func aJobThatFailedLaterIsSaidSo(rest: [String]) throws {
    let log = Self.stage + Self.export + rest.joined(separator: "\n") + "\n"
    let build = try #require(builds(in: log).first)
    #expect(build.result == .succeeded)
    let last = log.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let words = rest.count > 1 ? ": \(rest[1])" : "."
    #expect(
      build.resultReason == "The build succeeded. The job failed later (line \(last))\(words)")
    for format in [ReportFormat.table, .markdown, .html, .brief] {
      #expect(
        String(decoding: format.render([build]), as: UTF8.self).contains(
          "The job failed later (line \(last))"))
    }
  }

  @Test func aPushThatWorkedAtTheSecondTryDoesNot() {
    let push = """
      The push refers to repository [registry.example.com/x]
      unauthorized: authentication required
      Login Succeeded
      The push refers to repository [registry.example.com/x]
      latest: digest: sha256:0e1c size: 1234
      """
    #expect(result(Self.stage + Self.export + push) == .succeeded)
  }
}
