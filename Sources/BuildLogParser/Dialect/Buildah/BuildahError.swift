/// The error that ends a build of Buildah's.
enum BuildahError {
  /// Where the message begins if the line ends a build, whatever the step does.
  ///
  /// Podman and Buildah write `Error: ` before it, OpenShift `error: build error: `.
  static func message(_ line: Span<UInt8>) -> Int? {
    let start = prefixEnd(line)
    let blanks = line.indexAfterBlanks(from: 0)
    if start > blanks || blanks == 0 {
      for wording in always where line.hasPrefix(wording, at: start) { return start }
    }
    if blanks > 0 {
      // Set in, the other wordings are a program's.
      for wording in ofStep where line.hasPrefix(wording, at: start) { return start }
      return nil
    }
    guard start > 0 else { return nil }
    for wording in behindPrefix where line.hasPrefix(wording, at: start) { return start }
    return nil
  }

  /// Whether the line alone says that a build failed, without any line of a build before it.
  static func isBuildWithoutSteps(_ line: Span<UInt8>) -> Bool {
    guard let first = line.count > 8 ? line[0] : nil,
      first == UInt8(ascii: "E") || first == UInt8(ascii: "e") || first == UInt8(ascii: "b")
        || first == UInt8(ascii: "c") || first == UInt8(ascii: "n")
    else { return false }
    let start = prefixEnd(line)
    for wording in always where line.hasPrefix(wording, at: start) { return true }
    if start > 0, line.hasPrefix("COPY --from=", at: start),
      line.firstIndex(of: ": no stage or image found with that name") != nil
    {
      return true
    }
    return line.hasPrefix("build error: ", at: line.hasPrefix("error: ") ? 7 : 0)
  }

  /// What releases before 1.19 say of a command that failed, twice.
  static let subprocess: StaticString = "subprocess exited with status "

  /// Whether the line may be the error that ends a build, if nothing of the build follows it.
  ///
  /// With a small letter only OpenShift writes it, and pip, git and many others do so, too.
  static func mayEnd(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("Error: ") || line.hasPrefix("error: build error: ", at: line.indexAfterBlanks(from: 0))
  }

  /// Whether a job's line follows the end of a command, not the command's own output.
  static func isBehindEnd(_ line: Span<UInt8>) -> Bool {
    if line.endWithoutBlanks() == 0 { return true }
    for wording in behindEnd where line.hasPrefix(wording) { return true }
    return false
  }

  /// Where the instruction is in `building at STEP "RUN make": while running runtime: exit status 2`.
  static func instruction(_ message: Span<UInt8>) -> Range<Int>? {
    guard let found = message.firstIndex(of: "building at STEP \"") else { return nil }
    let start = found + 18
    let end =
      message.firstIndex(of: "\": while running runtime", from: start)
      ?? message.firstIndex(of: "\": ", from: start)
    return end.flatMap { $0 > start ? start..<$0 : nil }
  }

  /// Where the command is in OpenShift's `running 'make' failed with exit code 2`.
  static func command(_ message: Span<UInt8>) -> Range<Int>? {
    guard message.hasPrefix("running '"),
      let end = message.firstIndex(of: "' failed with exit code ", from: 10)
    else { return nil }
    return 9..<end
  }

  /// The end of `Error: `, `error: build error: ` and similar, also behind blanks: a console that lacks carriage returns sets
  /// the line in.
  static func prefixEnd(_ line: Span<UInt8>) -> Int {
    let blanks = line.indexAfterBlanks(from: 0)
    var start = blanks
    for prefix in prefixes where line.hasPrefix(prefix, at: blanks) {
      start = blanks + prefix.utf8CodeUnitCount
    }
    if line.hasPrefix("build error: ", at: start) { start += 13 }
    return start
  }

  private static let prefixes: [StaticString] = ["Error: ", "error: ", "ERROR: "]

  private static let ofStep: [StaticString] = ["building at STEP \"", "error building at STEP \""]

  private static let always: [StaticString] =
    ofStep + [
      "error building at step {Env:[",
      "creating build container: ",
      "error creating build container: ", "no FROM statement found", "committing container for step ",
      "error committing container for step ", "error mounting new container: ",
      "stat /var/tmp/libpod_builder",
    ]

  /// Wordings that programs use too; only after the prefix do they end a build.
  private static let behindPrefix: [StaticString] = [
    "COPY --from=", "The target \"", "initializing source docker", "initializing source containers",
    "failed to pull image", "Failed to push image", "Failed to pull ", "pushing image \"",
    "trying to reuse blob ", "error resolving stage", "determining starting point for build",
    "committing image", "writing blob: ", "copying layers and metadata", "storing layer ",
    "updating platform",
    "mounting new container: ", "mounting build container ", "error mounting ", "creating overlay mount to ",
    "error creating overlay mount to ", "error ensuring container path ",
    "short-name ", "error pushing image", "unable to copy from source", "running prepare",
  ]

  private static let behindEnd: [StaticString] = [
    "ERRO exit status ", "ERRO[0000] exit status ",
    "##[", "ERROR: Job failed", "Error: Process completed", "make: ***", "make[", "Cleaning up", "$ ", "+ ",
    "Command exited with non-zero status", "exit status ", "script returned exit code", "time=\"",
    "Failed to execute the build: ",
  ]
}
