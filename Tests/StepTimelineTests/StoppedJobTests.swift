import StepTimeline
import Testing

/// The lines that CI systems print when they stop a job end the build that was running.
@Suite struct StoppedJobTests {
  private static let steps = "#7 [2/3] RUN make deps\n#7 DONE 1.0s\n\n#8 [3/3] RUN make\n#8 2.000 compiling\n"

  @Test(arguments: [
    "##[error]The operation was canceled.", "Error: The operation was canceled.",
    "##[error]The runner has received a shutdown signal. This can happen when the runner service is stopped.",
    "##[error]The action 'Build' has timed out after 10 minutes.",
    "ERROR: Job failed: execution took longer than 1h0m0s seconds",
    "\u{1B}[31;1mERROR: Job failed: canceled\u{1B}[0;m",
    "Cancelling nested steps due to timeout", "Sending interrupt signal to process",
    "Build timed out (after 10 minutes). Marking the build as aborted.",
    "##[error]The job running on agent pool-1 ran longer than the maximum time of 60 minutes.",
    "Too long with no output (exceeded 10m0s): context deadline exceeded",
    "# Received cancellation signal, interrupting",
    "🚨 Error: The command was interrupted by a signal: signal: terminated", "context deadline exceeded",
    "CANCELLED", #"ERROR: build step 1 "gcr.io/cloud-builders/docker" failed: context canceled"#,
    "Execution timeout", "The build Shop::Api #12 {buildId=4711} has been running for more than 60 minutes.",
    "Exceeded build time limit of 120 minutes", "Build canceled.", "timeout exceeded",
    "\u{1B}[33minterrupted\u{1B}[0m",
    "[Container] 2026/05/11 10:14:11.32 Phase complete: BUILD State: TIMED_OUT",
    #"TaskRun "image-x7k2p" failed to finish within "1h0m0s""#,
  ])
  func itIsCanceled(line: String) throws {
    let build = try #require(builds(in: Self.steps + line + "\nPost job cleanup.\n").first)
    #expect(build.result == .canceled)
    #expect(build.steps.last?.lastLine == "compiling")
    let cause = try #require(build.diagnoses.first)
    #expect(cause.rule == "ci-job-stopped")
    #expect(cause.isPrimary)
    #expect(cause.confidence == .likely)
    #expect(cause.step == 1)
  }

  @Test func whatStopsAfterTheBuildIsNotTheBuilds() {
    let log = Self.steps + "#8 DONE 2.0s\n\n#9 exporting to image\n#9 DONE 0.1s\n"
    #expect(builds(in: log + "##[error]The operation was canceled.\n").first?.result == .succeeded)
  }

  @Test func aFailureComesBeforeTheStop() {
    let log =
      Self.steps + "#8 ERROR: process \"/bin/sh -c make\" did not complete successfully: exit code: 2\n"
    #expect(builds(in: log + "##[error]The operation was canceled.\n").first?.result == .failed)
  }

  @Test func aCutLogIsDiagnosedFromWhatRanLast() throws {
    let log = "#8 [3/4] RUN pip install psycopg2\n#8 2.1       Error: pg_config executable not found.\n"
    let build = try #require(builds(in: log).first)
    #expect(build.result == .incomplete)
    #expect(build.diagnoses.first?.rule == "python-pg-config-missing")
    #expect(build.diagnoses.first?.isPrimary == true)
    #expect(build.diagnoses.first?.confidence == .likely)
  }

  /// A terminal shows the keys that were pressed, wherever it is writing.
  @Test(arguments: ["^C", "^C^C", "^[[A^C", "^\\^C"])
  func keysBeforeALineAreNotOfIt(keys: String) throws {
    let build = try #require(builds(in: Self.steps + keys + "#8 CANCELED\n").first)
    #expect(build.result == .canceled)
    #expect(build.steps.last?.status == .canceled)
  }

  @Test func aKeyThatStopsNothingDoesNotCancel() throws {
    let build = try #require(
      builds(in: Self.steps + "^[[B#8 DONE 3.0s\n\n#9 exporting to image\n#9 DONE 0.1s\n").first)
    #expect(build.result == .succeeded)
    #expect(build.steps.count == 3)
  }

  @Test func aCaretInAProgramsOutputIsNoKey() throws {
    let build = try #require(builds(in: Self.steps + "^Cannot do that\n#8 DONE 3.0s\n").first)
    #expect(build.result == .incomplete)
    #expect(build.steps.last?.status == .done)
  }
}
