/// The wordings of the error that closes a BuildKit build.
///
/// Sources: docker/buildx commands/build.go and bake.go, moby/buildkit cmd/buildctl, docker/compose
/// pkg/compose/build.go (v2) and compose/service.py (v1), superfly/flyctl internal/build, tilt-dev/tilt internal/build.
package enum ClosingError {
  /// Where the error's own text begins: after `ERROR: ` or `error: `.
  ///
  /// - Returns: `nil` if the line is not a closing error.
  static func textStart(_ line: Span<UInt8>) -> Int? {
    guard line.count > 12 else { return nil }
    switch line[0] {
    case UInt8(ascii: "<"):
      // The second line of Railway's error.
      return line.hasPrefix("< failed to solve: ") ? 2 : nil
    case ASCII.space:
      // A logger's mark: Nixpacks and Railpack say so of BuildKit's error.
      return line.hasPrefix(" ERRO failed to solve: ") ? 6 : nil
    case UInt8(ascii: "E"):
      if line.hasPrefix("ERROR: ") {
        return holdsAny(afterError, in: line, at: 7) || isTargetError(line, at: 7)
          || isServiceError(line, at: 7)
          ? 7 : nil
      }
      if line.hasPrefix("Error: ") {
        if let start = behindBuildx(line, at: 7) { return start }
        if line.hasPrefix("process \"/", at: 7), isFailedCommand(line) { return 7 }
        return holdsAny(afterCapitalizedError, in: line, at: 7) || isServiceError(line, at: 7) ? 7 : nil
      }
      // flyctl's own error has no colon.
      return line.hasPrefix("Error failed to solve")
        || line.hasPrefix("Error error building: executor failed ")
        || line.hasPrefix("Error failed to fetch an image or build from source: ") ? 6 : nil
    case UInt8(ascii: "e"):
      if line.hasPrefix("error: "), holdsAny(afterLowerCaseError, in: line, at: 7) { return 7 }
      if line.hasPrefix("executor failed running [") { return 0 }
      return nil
    case UInt8(ascii: "f"):
      return line.hasPrefix("failed to solve") || line.hasPrefix("failed to compute cache key: ")
        || line.hasPrefix("failed to create LLB definition: ") || line.hasPrefix("failed to build LLB: ")
        || line.hasPrefix("failed to resolve source metadata for ")
        ? 0 : nil
    case UInt8(ascii: "t"):
      return isTargetError(line, at: 0) ? 0 : nil
    case UInt8(ascii: "s"):
      // The client `img`.
      return line.hasPrefix("solving failed: executor failed running [") ? 16 : nil
    case UInt8(ascii: "S"):
      return isServiceError(line, at: 0) ? 0 : nil
    case UInt8(ascii: "p"):
      return line.hasPrefix("process \"/") && line.firstIndex(of: "did not complete successfully: ") != nil
        ? 0 : nil
    case UInt8(ascii: "b"):
      return behindBuildx(line, at: 0)
    case UInt8(ascii: "R"):
      return taskMessage(line)
    case UInt8(ascii: "B"):
      return platformMessage(line) ?? (line.hasPrefix("Build Failed: ImageBuild: ") ? 26 : nil)
    case ASCII.hash:
      return line.hasPrefix("##[error]") ? behindBuildx(line, at: 9) : nil
    default:
      return nil
    }
  }

  /// Where the error begins in Railway's `Build Failed: build daemon returned an error < failed to solve: … >`, and in
  /// its later `Build Failed: bc.Build: failed to solve: …`.
  static func platformMessage(_ line: Span<UInt8>) -> Int? {
    if line.hasPrefix("Build Failed: bc.Build: failed to solve: ") { return 24 }
    return line.hasPrefix("Build Failed: build daemon returned an error < ") ? 47 : nil
  }

  /// Where the error begins in the last line of a build of Azure's registry.
  ///
  /// `Run ID: ca37 failed after 2s. Error: failed to download context. Please check if the URL is incorrect.`
  package static func taskMessage(_ line: Span<UInt8>) -> Int? {
    let words: StaticString = " Error: "
    guard line.hasPrefix("Run ID: "), let failed = line.firstIndex(of: " failed after "),
      let found = line.firstIndex(of: words, from: failed)
    else { return nil }
    let start = found + words.utf8CodeUnitCount
    return line.hasPrefix("failed to download context", at: start)
      || line.hasPrefix(duringRun, at: start) ? start : nil
  }

  /// Whether an error says only that some step of a task failed: the build, or what the task did with the image.
  package static func isOfTask(_ text: Span<UInt8>) -> Bool { text.hasPrefix(duringRun) }

  private static let duringRun: StaticString = "failed during run"

  /// Where the error's own text ends: before the blanks at the line's end, and before Railway's `>`.
  static func textEnd(_ line: Span<UInt8>) -> Int {
    let end = line.endWithoutBlanks()
    let text = line.extracting(0..<end)
    guard end > 2, text.ends(with: " >"),
      platformMessage(line) != nil || line[0] == UInt8(ascii: "<")
        || text.firstIndex(of: "exit code: ") != nil
    else { return end }
    return line.extracting(0..<end - 2).endWithoutBlanks()
  }

  /// Where the error begins that docker/build-push-action and docker/bake-action say in words of their own, which
  /// differ from release to release: `buildx failed with: ERROR: `, `buildx call failed with: `.
  private static func behindBuildx(_ line: Span<UInt8>, at start: Int) -> Int? {
    guard let at = endOfBuildxFailed(line, at: start) else { return nil }
    if line.hasPrefix("ERROR: ", at: at) || line.hasPrefix("error: ", at: at) { return at + 7 }
    // Other things follow these words alone, too: `buildx failed with: exit code 1`.
    return holdsAny(certain, in: line, at: at) ? at : nil
  }

  /// Where `buildx failed with: ` ends, with `bake` or `call` in it or without.
  private static func endOfBuildxFailed(_ line: Span<UInt8>, at start: Int) -> Int? {
    guard line.hasPrefix("buildx ", at: start) else { return nil }
    var at = start + 7
    if line.hasPrefix("bake ", at: at) { at += 5 }
    if line.hasPrefix("call ", at: at) { at += 5 }
    return line.hasPrefix("failed with: ", at: at) ? at + 13 : nil
  }

  /// Whether the line alone says that a build failed: no other message has these words.
  static func isCertain(_ line: Span<UInt8>) -> Bool {
    guard let start = textStart(line) else { return false }
    if platformMessage(line) != nil { return true }
    if line[0] == ASCII.space || line[0] == UInt8(ascii: "<") { return true }
    if line[0] == UInt8(ascii: "R") { return true }
    if line.hasPrefix("Build Failed: ImageBuild: ") { return line.endWithoutBlanks() > 26 }
    let text = line.extracting(start..<line.count)
    if line[0] == UInt8(ascii: "S") || isServiceError(line, at: start) {
      // Compose says so of a service for any reason that its build failed for.
      return text.firstIndex(of: "failed to build : ") != nil
        || text.firstIndex(of: "failed to build: ") != nil
    }
    if start == 7, line.hasPrefix("ERROR: "), holdsAny(certainAfterError, in: text, at: 0) { return true }
    if start == 7, line.hasPrefix("error: "), holdsAny(certainInSmallLetters, in: text, at: 0) { return true }
    return holdsAny(certain, in: text, at: 0) || isTargetError(text, at: 0)
      || text.hasPrefix("process \"/") && isFailedCommand(text)
  }

  /// Whether what follows the command says that it failed; whoever retells an error shortens it.
  private static func isFailedCommand(_ text: Span<UInt8>) -> Bool {
    text.firstIndex(of: " did not complete successfully") != nil
      || text.firstIndex(of: "\" ... exit code: ") != nil
  }

  /// Whether the line repeats an error that was already printed.
  static func isRepeat(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("##[error]") || endOfBuildxFailed(line, at: line.hasPrefix("Error: ") ? 7 : 0) != nil
  }

  /// Whether the line is certainly not a part of an error message: shells, make, CI systems.
  static func isOtherOutput(_ line: Span<UInt8>) -> Bool {
    holdsAny(otherOutput, in: line, at: 0)
      || line[0] == ASCII.leftBracket && line.hasPrefix("[+] ")
  }

  /// The errors that the engine of Docker 18.09 to 20.10 prints without any introduction.
  static func isBareError(_ line: Span<UInt8>) -> Bool { holdsAny(bareErrors, in: line, at: 0) }

  private static let afterError: [StaticString] = [
    "failed to build: ", "failed to solve", "failed to receive status: ", "failed to get status: ",
    "process \"/", "executor failed running [", "failed to fetch ", "failed to read dockerfile",
    "failed to compute cache key", "failed to get console: ", "failed to initialize builder",
    "failed to find driver",
    "failed to create LLB definition", "failed to dial gRPC", "failed to list workers", "failed to push",
    "failed to copy", "failed to do request", "failed commit on ref", "failed to get build context",
    "failed to parse ", "failed to update builder last activity", "unable to prepare context: ",
    "Cannot connect to the Docker daemon", "error during connect: ", "Error response from daemon",
    "rpc error: code = ", "no builder ", "resolve : lstat ", "invalid tag ", "invalid reference format",
    "unauthorized", "denied: ", "Multi-platform build is not supported", "Multiple platforms feature",
    "multiple platforms feature", "Cache export is not supported", "cache export feature",
    "Attestation is not supported", "attestations are not supported", "Attestations are not supported",
    "docker exporter does not",
    "docker exporter feature", "OCI exporter is not supported", "listing workers for Build", "path \"",
    "unable to ", "could not find ", "bake: ", "call to ", "Canceled: ", "canceled: ", "context canceled",
    "maximum recursion depth", "expected ", "dockerfile parse error", "cannot ", "BuildKit is enabled but",
    // Tilt.
    "ImageBuild: failed to ", "ImageBuild: executor failed running [",
    "open ", "stat ", "lstat ", "target stage ", "failed to find target ", "docker-bake.",
  ]

  private static let certain: [StaticString] = [
    "rpc error: code = Unknown desc = failed to solve",
    "failed to build: ", "failed to receive status: ", "failed to solve: ", "failed to solve with frontend ",
    "failed to build: failed to solve: ",
    "executor failed running [", "failed to compute cache key: ", "failed to create LLB definition: ",
    "failed to build LLB: ", "failed to read dockerfile: ", "failed to resolve source metadata for ",
    "dockerfile parse error", "unable to prepare context: ", "resolve : lstat ",
    "failed to read downloaded context: ", "ImageBuild: failed to ",
    "ImageBuild: executor failed running [",
    // flyctl, if it says why.
    "failed to fetch an image or build from source: error building",
    "failed to fetch an image or build from source: error connecting to docker: ",
  ]

  /// Errors with which buildx and the client refuse a build before it begins.
  private static let certainAfterError: [StaticString] = [
    "BuildKit is enabled but the buildx component is missing", "Multi-platform build is not supported",
    "Multiple platforms feature", "multiple platforms feature", "Cache export is not supported",
    "cache export feature", "Attestation is not supported", "attestations are not supported",
    "Attestations are not supported", "docker exporter does not", "docker exporter feature",
    "OCI exporter is not supported",
    "failed to initialize builder", "failed to find driver", "failed to update builder last activity",
    "failed to get console: ", "listing workers for Build", "failed to find target ", "docker-bake.",
  ]

  /// The same as releases of buildx before 0.9 write it.
  private static let certainInSmallLetters: [StaticString] = [
    "docker exporter does not", "docker exporter feature", "multiple platforms feature",
    "cache export feature",
  ]

  private static let afterCapitalizedError: [StaticString] = [
    "failed to solve", "failed to build: ", "failed to fetch an image or build from source: ",
    "failed to receive status", "error building", "buildx failed with", "target stage ",
    "failed to read downloaded context: ",
  ]

  private static let afterLowerCaseError: [StaticString] = [
    "failed to solve", "rpc error: code = Unknown desc = failed to solve", "failed to get status",
    "failed to receive status", "failed to read dockerfile",
    "failed to dial", "listing workers", "could not connect to unix", "docker-bake.",
    "docker exporter does not", "docker exporter feature", "multiple platforms feature",
    "cache export feature",
  ]

  private static let bareErrors: [StaticString] = [
    "failed to ", "rpc error: ", "error: ", "error ", "executor failed ", "context canceled", "Canceled",
    "canceled", "dockerfile parse error", "docker.io/", "target stage ", "secret ", "could not ",
    "unexpected ",
    "pull access denied", "server message: ", "unauthorized", "not found", "no match for platform",
    "process \"", "invalid ",
  ]

  private static let otherOutput: [StaticString] = [
    "##[", "::", "#", "make: ", "make[", "$ ", "+ ", "> ", "[Pipeline]", "View build details", "Error: ",
    "ERROR",
    "error: ", "section_end:", "script returned", "Build step ", "Finished: ", "Cleaning up", "Post job",
    "View logs", "npm ERR!", "Traceback", "root@", "PS ", "Step ", "time=\"", "Run '", "See '",
    "+ CategoryInfo", "    + CategoryInfo", "Elapsed", "real\t",
  ]

  private static func holdsAny(_ literals: [StaticString], in line: Span<UInt8>, at start: Int) -> Bool {
    for literal in literals where line.hasPrefix(literal, at: start) { return true }
    return false
  }

  /// `target web: failed to solve: …` (bake, compose v2).
  private static func isTargetError(_ line: Span<UInt8>, at start: Int) -> Bool {
    guard line.hasPrefix("target ", at: start), let colon = line.firstIndex(of: ASCII.colon, from: start + 7),
      colon > start + 7, colon < start + 200
    else { return false }
    return line.hasPrefix(": failed to ", at: colon) || line.hasPrefix(": error ", at: colon)
      || line.hasPrefix(": process \"", at: colon)
  }

  /// `Service 'web' failed to build : …` (compose v1).
  private static func isServiceError(_ line: Span<UInt8>, at start: Int) -> Bool {
    guard line.hasPrefix("Service ", at: start),
      let found = line.firstIndex(of: " failed to build", from: start + 8)
    else { return false }
    return found < start + 200
  }
}
