/// The lines with which CI systems end a job.
///
/// They come among the lines of the build, without any mark of it: the system stops the client, and no step gets a
/// last line. So they are read before a dialect may take them for a program's output.
///
/// Sources: actions/runner (Worker, ExecutionContext), gitlab-org/gitlab-runner (commands, shells), Jenkins core and
/// workflow-basic-steps (TimeoutStepExecution), build-timeout, microsoft/azure-pipelines-agent, CircleCI's, Travis CI's,
/// Bitbucket's and AWS CodeBuild's documentation, buildkite/agent (job/executor.go, agent/job_runner.go), nektos/act and
/// gitea/act_runner, concourse/concourse (atc/exec), TeamCity's build logs in public reports.
package enum JobEndLine {
  /// Reads a line that comes after what the CI system puts before each one.
  package static func read(_ line: Span<UInt8>) -> JobEnd? {
    guard let start = textStart(line) else { return nil }
    switch line[start] {
    case UInt8(ascii: "T"), UInt8(ascii: "J"), UInt8(ascii: "C"), UInt8(ascii: "A"), UInt8(ascii: "B"),
      UInt8(ascii: "S"), UInt8(ascii: "F"), UInt8(ascii: "P"), UInt8(ascii: "E"), UInt8(ascii: "R"),
      UInt8(ascii: "N"), UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "m"),
      UInt8(ascii: "c"),
      UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "^"):
      break
    default:
      return nil
    }
    for (words, more, end) in endings where line.hasPrefix(words, at: start) {
      if more.utf8CodeUnitCount == 0 || line.firstIndex(of: more, from: start) != nil { return end }
    }
    let text = line.extracting(start..<Swift.max(start, line.endWithoutTrailingControls()))
    for (words, end) in wholeLines where text.equals(words) { return end }
    return nil
  }

  /// Whether the line is one of those that a job prints when it is over, whatever became of its commands, and so says
  /// nothing of the build before it.
  package static func saysNothing(_ line: Span<UInt8>) -> Bool {
    guard let start = textStart(line), !line.hasPrefix("WARN") else { return true }
    for words in epilogues where line.hasPrefix(words, at: start) {
      return !namesFailure(line.extracting(start..<line.count))
    }
    // `# `, `#1`, `---`: what is left of a line of a build, of a fence or of a rule.
    var i = start
    while i < line.count, !ASCII.isLetter(line[i]) { i += 1 }
    return i == line.count
  }

  /// Whether the line is one with which make or a shell says that a command failed: `make: *** …`, `exited with 1`.
  private static func namesFailure(_ text: Span<UInt8>) -> Bool {
    text.hasPrefix("make") && text.firstIndex(of: ": *** ") != nil
      || text.hasPrefix("exit") && text.endWithoutBlanks() > 4
  }

  /// Where the line's words begin, after colours, signs and `##[error]`, `ERROR: `.
  private static func textStart(_ line: Span<UInt8>) -> Int? {
    var i = 0
    while i < line.count {
      if line[i] == ASCII.escape {
        i = line.endOfControl(at: i)
      } else if line[i] == ASCII.space || line[i] == ASCII.tab || line[i] >= 0x80 {
        // Pictures: `🚨 Error: …`, `❌  Failure - …`.
        i += 1
      } else if let end = levels.firstEnd(in: line, at: i) ?? endOfAgent(line, at: i) {
        i = end
      } else {
        return i
      }
    }
    return nil
  }

  /// The prefix of AWS CodeBuild's own lines: `[Container] 2026/11/22 16:36:39 `.
  private static func endOfAgent(_ line: Span<UInt8>, at start: Int) -> Int? {
    guard line[start] == ASCII.leftBracket else { return nil }
    var prefix = EnvelopePrefix()
    guard let name = BracketedNameMark.read(line, at: start, into: &prefix) else { return nil }
    return StampMark.read(line, at: name, into: &prefix)
  }

  private static let levels = Words([
    "##[error]", "[error]", "::error::", "Error: ", "ERROR: ", "error: ", "WARNING: ", "# ", "**",
  ])

  /// How such lines begin, what they hold besides, and what they say.
  private static let endings: [(StaticString, StaticString, JobEnd)] = [
    // GitHub Actions, and Azure Pipelines, which its runner comes from
    ("The operation was canceled", "", .canceled), ("The Operation will be canceled", "", .canceled),
    ("The runner has received a shutdown signal", "", .canceled),
    ("The job was canceled because ", "", .canceled), ("Canceling since a ", "request for", .canceled),
    ("The self-hosted runner", "lost communication", .canceled),
    ("The hosted runner", "lost communication", .canceled),
    ("The job running on ", "exceeded the maximum execution time", .timedOut),
    ("The job has exceeded the maximum execution time", "", .timedOut),
    ("The action '", "has timed out after ", .timedOut),
    ("The job running on agent ", "ran longer than the maximum time", .timedOut),
    ("The task has timed out", "", .timedOut),
    ("Process completed with exit code ", "", .failed), ("Bash exited with code '", "", .failed),
    ("PowerShell exited with code '", "", .failed), ("Cmd.exe exited with code '", "", .failed),
    ("The process '", "' failed with exit code ", .failed),
    // GitLab
    ("Job failed: execution took longer than ", "", .timedOut), ("Job failed: canceled", "", .canceled),
    ("Job failed (system failure): aborted", "", .canceled), ("Job failed", "", .failed),
    ("step_script could not run to completion because the timeout was exceeded", "", .timedOut),
    // Jenkins
    ("Cancelling nested steps due to timeout", "", .timedOut), ("Timeout has been exceeded", "", .timedOut),
    ("Build timed out (after ", "", .timedOut), ("Aborted by ", "", .canceled),
    ("Build was aborted", "", .canceled), ("Sending interrupt signal to process", "", .canceled),
    ("Finished: ABORTED", "", .canceled), ("Finished: FAILURE", "", .failed),
    ("script returned exit code ", "", .failed),
    ("Build step '", "marked build as failure", .failed),
    // CircleCI, Travis CI
    ("Too long with no output (exceeded ", "", .timedOut), ("Step was canceled", "", .canceled),
    ("Exited with code exit status ", "", .failed),
    ("No output has been received in the last ", "", .timedOut),
    ("The job exceeded the maximum time limit", "", .timedOut),
    // Buildkite
    ("Received cancellation signal, interrupting", "", .canceled),
    ("The command was interrupted by a signal", "", .canceled), ("The command was cancelled", "", .canceled),
    ("The command exited with status ", "", .failed), ("user command error: exit status ", "", .failed),
    // Gitea's and Forgejo's runner
    ("Failure - Main ", "", .failed), ("Job failed", "", .failed),
    // TeamCity, Bitbucket Pipelines, AppVeyor
    ("The build ", "} has been running for more than ", .timedOut),
    ("Exceeded build time limit of ", "", .timedOut),
    ("Build execution time has reached the maximum allowed time", "", .timedOut),
    // AWS CodeBuild
    ("Phase complete: ", "State: TIMED_OUT", .timedOut), ("Phase complete: ", "State: STOPPED", .canceled),
    ("Phase context status code: BUILD_TIMED_OUT", "", .timedOut),
    // Tekton, Argo and the cluster itself
    ("TaskRun \"", "failed to finish within ", .timedOut), ("TaskRun \"", "was cancelled", .canceled),
    ("PipelineRun \"", "failed to finish within ", .timedOut), ("PipelineRun \"", "was cancelled", .canceled),
    ("Pod was active on the node longer than the specified deadline", "", .timedOut),
    ("Step exceeded its deadline", "", .timedOut),
    // Heroku's client
    ("docker build exited with ", "", .failed), ("docker push exited with ", "", .failed),
    // Google Cloud Build, timeout(1)
    ("build step ", " failed: context canceled", .canceled),
    ("build step ", " failed: step exited with non-zero status", .failed),
    ("timeout: sending signal ", "", .timedOut),
  ]

  private static let wholeLines: [(StaticString, JobEnd)] = [
    ("context deadline exceeded", .timedOut), ("context canceled", .canceled), ("TIMEOUT", .timedOut),
    ("^C", .canceled), ("CANCELLED", .canceled), ("Execution timeout", .timedOut),
    // Docker Hub's builder, Concourse
    ("Build canceled.", .canceled), ("timeout exceeded", .timedOut), ("interrupted", .canceled),
  ]

  /// Lines that come at a job's end, whether it went well or not.
  private static let epilogues: [StaticString] = [
    "Post job cleanup", "Cleaning up", "Evaluate and set job outputs", "Terminate orphan process",
    "##[endgroup]", "::endgroup::", "##[debug]", "##[section]Finishing: ", "##[section]Async Command",
    "##[group]Post ", "Job succeeded", "Finished: ", "[Pipeline] }", "[Pipeline] // ", "[Pipeline] End",
    "section_end:", "section_start:", "Uploading artifacts", "Running after_script", "Running after script",
    "Saving cache", "Creating cache", "Build step ", "make: ", "make[", "real\t", "user\t", "sys\t", "exit",
    "logout", "Killed", "Terminated", "^^^ +++", "Process completed", "Phase complete: ", "View logs",
    "Elapsed", "Command exited with non-zero", "time=\"",
    // PowerShell, for whatever a program writes to standard error
    "docker : ", "docker.exe : ", "At line:", "+ ~", "+ CategoryInfo", "+ FullyQualifiedErrorId",
  ]
}

/// Words that may be at a place of a line.
private struct Words: Sendable {
  private let words: [StaticString]

  init(_ words: [StaticString]) { self.words = words }

  /// The index after the first of the words that is there.
  func firstEnd(in line: Span<UInt8>, at start: Int) -> Int? {
    for word in words where line.hasPrefix(word, at: start) { return start + word.utf8CodeUnitCount }
    return nil
  }
}

extension Span<UInt8> {
  /// The index after the line's last character that is neither blank nor part of a colour.
  fileprivate func endWithoutTrailingControls() -> Int {
    var end = endWithoutBlanks()
    while end > 2, self[end - 1] == UInt8(ascii: "m") || self[end - 1] == UInt8(ascii: "K"),
      let escape = lastIndex(of: ASCII.escape, before: end), endOfControl(at: escape) == end
    {
      end = extracting(0..<escape).endWithoutBlanks()
    }
    return end
  }
}
