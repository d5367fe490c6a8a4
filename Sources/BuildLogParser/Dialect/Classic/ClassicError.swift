/// The wordings of the errors that end a classic build.
///
/// The classic builder prints them without any mark among the program's output, so each is taken only if
/// it can be: a pull fails in a `FROM`, an instruction fails before its container runs.
/// Sources: moby/moby builder/, distribution/, registry/; docker/cli cli/command/image/build.go;
/// docker/compose v1 compose/service.py.
enum ClassicError {
  /// The words between the command that failed and its exit code.
  private static let returned: StaticString = "' returned a non-zero code: "

  /// Where the message begins if the line ends the build, whatever the step does.
  static func anywhere(_ line: Span<UInt8>) -> Int? {
    guard line.count > 8 else { return nil }
    switch line[0] {
    case UInt8(ascii: "T"), UInt8(ascii: "S"), UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "O"),
      ASCII.space, ASCII.tab, UInt8(ascii: "*"), ASCII.leftBracket, UInt8(ascii: "o"), UInt8(ascii: "f"),
      UInt8(ascii: "C"),
      UInt8(ascii: "b"),
      UInt8(ascii: "c"), UInt8(ascii: "u"):
      break
    default: return nil
    }
    if let start = failedCommand(line) { return start }
    if let start = serviceMessage(line) ?? behindClient(line) { return start }
    return holdsAny(always, line) || isWindowsContainer(line) ? 0 : nil
  }

  /// Where the engine's error begins in the words of a client that builds for others: `unable to stream build output: …`
  /// (Skaffold), `Error: HelloFunction failed to build: …` (AWS SAM), `build failed: cannot build base image: …` (Gitpod).
  private static func behindClient(_ line: Span<UInt8>) -> Int? {
    var start = 0
    for words in clients where line.hasPrefix(words) { start = words.utf8CodeUnitCount }
    // Compose 2 lists the errors of its services.
    let status: StaticString = "* Status: "
    let blanks = line.indexAfterBlanks(from: 0)
    if line.hasPrefix(status, at: blanks) { start = blanks + status.utf8CodeUnitCount }
    let (error, failed): (StaticString, StaticString) = ("Error: ", " failed to build: ")
    if start == 0, line.hasPrefix(error),
      let space = line.firstIndex(of: ASCII.space, from: error.utf8CodeUnitCount),
      line.hasPrefix(failed, at: space)
    {
      start = space + failed.utf8CodeUnitCount
    }
    guard start > 0, start < line.count else { return nil }
    let rest = line.extracting(start..<line.count)
    return failedCommand(rest) != nil || isPull(rest) || isBeforeContainer(rest) ? start : nil
  }

  private static let clients: [StaticString] = [
    "unable to stream build output: ", "build failed: cannot build base image: ",
    "Error: build failed: cannot build base image: ",
  ]

  /// `container 1f0c… encountered an error during Start: …`, as Windows says it of a step's container.
  private static func isWindowsContainer(_ line: Span<UInt8>) -> Bool {
    let words: StaticString = "container "
    let end = words.utf8CodeUnitCount + 64
    return line.hasPrefix(words) && line.hasPrefix(" encountered an error during ", at: end)
      && ClassicLine.isHex(line, from: words.utf8CodeUnitCount, to: end)
  }

  /// Whether the line is the beginning of the engine's error on a step that runs, cut off by the end of the paste.
  ///
  /// - Parameter name: the step's instruction, which the error quotes.
  static func isCutOff(_ line: Span<UInt8>, of name: [UInt8]) -> Bool {
    let start = shellCommand.utf8CodeUnitCount
    let end = line.endWithoutBlanks()
    guard line.hasPrefix("The command '/bi"), name.span.hasPrefix("RUN ") else { return false }
    guard line.hasPrefix(shellCommand), end > start + 1 else {
      return line.isBeginning(0..<end, of: shellCommand) || endsInReturned(line, to: end)
    }
    let first = name.span.indexAfterBlanks(from: 4)
    let quoted = Swift.min(end - start, name.count - first)
    for i in start..<start + quoted where line[i] != name[first + i - start] { return false }
    return start + quoted == end || line.isBeginning((start + quoted)..<end, of: returned)
  }

  /// Whether the line is such a beginning in a log that holds nothing else of its build.
  ///
  /// The first words behind the quotation have to be there: a quotation alone is prose, too.
  private static func isCutOffAlone(_ line: Span<UInt8>) -> Bool {
    let end = line.endWithoutBlanks()
    return line.hasPrefix(shellCommand) && endsInReturned(line, to: end)
  }

  /// Whether the line ends in the first words behind the quotation of its command.
  private static func endsInReturned(_ line: Span<UInt8>, to end: Int) -> Bool {
    let start = shellCommand.utf8CodeUnitCount
    var quote = end
    while quote > start, line[quote - 1] != UInt8(ascii: "'") { quote -= 1 }
    return quote > start && end - quote >= 3 && line.isBeginning((quote - 1)..<end, of: returned)
  }

  /// Whether the line is the beginning of the engine's error on a long command, cut off within the quotation.
  static func beginsFailedCommand(_ line: Span<UInt8>) -> Bool {
    guard line.hasPrefix("The command '"), line.firstIndex(of: returned) == nil else { return false }
    // A whole quotation is prose, too.
    let end = line.endWithoutBlanks()
    guard end >= leastCutCommand, line[end - 1] != UInt8(ascii: "'") else { return false }
    // PowerShell's own quotation marks are within.
    if line.hasPrefix("The command 'powershell -Command ") || line.hasPrefix("The command 'cmd /S /C ") {
      return true
    }
    return line.hasPrefix(shellCommand)
      && (end >= leastLongCommand || line.firstIndex(of: "' ", from: shellCommand.utf8CodeUnitCount) == nil)
  }

  /// Whether the line is the end of such an error, with the exit code.
  static func endsFailedCommand(_ line: Span<UInt8>) -> Bool {
    let end = line.endWithoutBlanks()
    var code = end
    while code > 0, ASCII.isDigit(line[code - 1]) { code -= 1 }
    let words = code - returned.utf8CodeUnitCount
    return words > 0 && code < end && end - code <= 3 && line.hasPrefix(returned, at: words)
      && line.firstIndex(of: "The command '") == nil
  }

  /// No sentence is longer.
  private static let leastLongCommand = 300

  /// Shorter commands are quoted whole.
  private static let leastCutCommand = 100

  /// How the engine's error on a step's command begins.
  private static let shellCommand: StaticString = "The command '/bin/sh -c "

  /// Where the engine's error begins behind output that did not end its line, such as a question.
  static func startBehindOutput(_ text: [UInt8]) -> Int? {
    let line = text.span
    let old: StaticString = "] returned a non-zero code: "
    guard
      let start = line.firstIndex(of: "The command '/bin/")
        ?? line.firstIndex(of: "The command [/bin/sh -c "),
      start > 0,
      let words = line.firstIndex(of: returned, from: start) ?? line.firstIndex(of: old, from: start)
    else { return nil }
    // An exit code is all that follows, and what closes a quotation or a member of JSON: `1"}`.
    let code = words + returned.utf8CodeUnitCount
    var end = line.endWithoutBlanks()
    while end > code, isClosing(line[end - 1]) { end -= 1 }
    guard end > code, end <= code + 3, (code..<end).allSatisfy({ ASCII.isDigit(line[$0]) }) else {
      return nil
    }
    return start
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.quote, UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ")"), ASCII.rightBracket,
      UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// Where the reason is in the words of OpenShift's builder, which pushes the image that the engine has built:
  /// `error: build error: Failed to push image: unauthorized`, with the mark of its logger or without.
  static func pushByBuilder(_ line: Span<UInt8>) -> Int? {
    guard line.count > 30, line[0] == UInt8(ascii: "F") || line[0] | 0x20 == UInt8(ascii: "e") else {
      return nil
    }
    return line.firstIndex(of: "rror: build error: Failed to push image").map { $0 + 19 }
  }

  /// Whether a line that a CI system marked as an error is the engine's, by its words.
  static func isCertainly(_ line: Span<UInt8>) -> Bool {
    anywhere(line) != nil || isBeforeContainer(line) || isPull(line)
  }

  /// Whether the line ends the build while no container runs.
  static func isBeforeContainer(_ line: Span<UInt8>) -> Bool {
    if let start = startBehindCaller(line) { return isBeforeContainer(line.extracting(start..<line.count)) }
    // Nothing else says so: a copy may have set it in.
    let words = line.indexAfterBlanks(from: 0)
    if words > 0 { return needsBuildKit.contains { line.hasPrefix($0, at: words) } }
    return holdsAny(beforeContainer, line) || isParse(line)
  }

  /// Where the engine's error begins in the words of a Maven plug-in: `… Exception caught: ADD failed: stat /…`,
  /// `Unable to build image [acme/app] : "COPY failed: …"`.
  private static func startBehindCaller(_ line: Span<UInt8>) -> Int? {
    guard line.count > 40,
      line[0] == UInt8(ascii: "F") || line[0] == ASCII.leftBracket || line[0] == UInt8(ascii: "D")
        || line[0] == UInt8(ascii: "E")
    else { return nil }
    var words: StaticString = "Exception caught: "
    var from = 0
    // flyctl.
    if line[0] == UInt8(ascii: "E") { words = ": error rendering build status stream: " }
    if let image = line.firstIndex(of: "Unable to build image [") { (words, from) = ("] : \"", image) }
    guard let found = line.firstIndex(of: words, from: from) else { return nil }
    let start = found + words.utf8CodeUnitCount
    return start < line.count ? start : nil
  }

  /// Whether the line may be the engine's on what a container left, which it makes a layer of.
  static func isAfterContainer(_ line: Span<UInt8>) -> Bool {
    guard line.count > 8 else { return false }
    switch line[0] {
    case UInt8(ascii: "m"):
      return line.extracting(0..<line.endWithoutBlanks()).equals("max depth exceeded")
    case UInt8(ascii: "E"), UInt8(ascii: "U"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "h"),
      UInt8(ascii: "l"), UInt8(ascii: "r"):
      return holdsAny(afterContainer, line)
    default: return false
    }
  }

  /// Whether the line says that an image could not be pulled.
  static func isPull(_ line: Span<UInt8>) -> Bool { holdsAny(pull, line) }

  /// Whether the line alone says that a build failed, without any line of a build before it.
  static func isBuildWithoutSteps(_ line: Span<UInt8>) -> Bool {
    if failedCommand(line) != nil || isCutOffAlone(line) { return true }
    if line.hasPrefix("Error response from daemon: ") {
      let message = line.extracting(28..<line.count)
      return isParse(message) || isCopy(message) || holdsAny(needsBuildKit, message)
        || message.hasPrefix("failed to solve: ")
    }
    if line.hasPrefix("ERROR: ") {
      let message = line.extracting(7..<line.count)
      return isParse(message) || message.hasPrefix("BuildKit is enabled but the buildx component is missing")
    }
    if line.hasPrefix("invalid argument \"") {
      return line.firstIndex(of: "\" for \"-t, --tag\" flag: ") != nil
    }
    if line.hasPrefix("error during connect: ") { return line.firstIndex(of: "/build?") != nil }
    return holdsAny(withoutSteps, line) || isCopy(line)
      || isParse(line) && line.firstIndex(of: "line ") != nil
  }

  /// `COPY failed: stat /var/lib/docker/…`; databases say of a COPY of theirs that it failed, too.
  private static func isCopy(_ line: Span<UInt8>) -> Bool {
    let start = line.hasPrefix("COPY failed: ") ? 13 : line.hasPrefix("ADD failed: ") ? 12 : 0
    guard start > 0 else { return false }
    for reason: StaticString in [
      "stat ", "lstat ", "file not found in build context", "forbidden path", "no source files",
      "CreateFile ",
    ]
    where line.hasPrefix(reason, at: start) {
      return true
    }
    return false
  }

  /// Whether the error names the engine's copy of the context, whose number no other build has.
  static func namesContext(_ line: Span<UInt8>) -> Bool {
    isCopy(line) && line.firstIndex(of: "/docker-builder") != nil
  }

  /// The engine's messages on a Dockerfile that it cannot read.
  private static func isParse(_ line: Span<UInt8>) -> Bool {
    holdsAny(parse, line)
      || line.hasPrefix("the Dockerfile (") && line.firstIndex(of: ") cannot be empty") != nil
  }

  /// Whether Compose says so of a service, of whose build the log need not hold more.
  static func isOfService(_ line: Span<UInt8>) -> Bool {
    guard line.hasPrefix("ERROR: Service '"), let start = serviceMessage(line), start < line.count else {
      return false
    }
    let message = line.extracting(start..<line.count)
    return isPull(message) || isBeforeContainer(message) || failedCommand(message) != nil
      || message.hasPrefix("Build failed")
  }

  /// `Service 'web' failed to build : …` (compose v1).
  private static func serviceMessage(_ line: Span<UInt8>) -> Int? {
    var start = line.hasPrefix("ERROR: ") ? 7 : 0
    // A verbose Compose names the place in its own code.
    let place: StaticString = "compose.cli.main.main: "
    if line.hasPrefix(place, at: start) { start += place.utf8CodeUnitCount }
    guard line.hasPrefix("Service '", at: start),
      let found = line.firstIndex(of: "failed to build", from: start)
    else {
      return nil
    }
    let colon = line.indexAfterBlanks(from: found + 15)
    guard colon + 2 < line.count, line[colon] == ASCII.colon else { return start }
    return line.indexAfterBlanks(from: colon + 1)
  }

  /// Whether the line says of the step's command that it failed.
  static func isFailedCommand(_ line: Span<UInt8>) -> Bool { failedCommand(line) != nil }

  /// Whether what a logger's mark is before can be nothing but the engine's error; other programs have such marks, too.
  static func isOfLogger(_ line: Span<UInt8>) -> Bool {
    // Engines before 1.9 number the errors of the system.
    failedCommand(line) != nil || isCopy(line) || line.hasPrefix("[8] System error: ")
  }

  /// `The command '/bin/sh -c make' returned a non-zero code: 2`, with `ERROR: ` before it or without.
  private static func failedCommand(_ line: Span<UInt8>) -> Int? {
    // Whoever pastes it into a list indents it.
    let blanks = line.indexAfterBlanks(from: 0)
    let start = line.hasPrefix("ERROR: ", at: blanks) ? blanks + 7 : blanks
    if line.hasPrefix("The command '", at: start) {
      return line.firstIndex(of: returned, from: start) != nil ? start : nil
    }
    // Engines before 1.9.
    return line.hasPrefix("The command [/bin/sh -c ", at: start)
      && line.firstIndex(of: "] returned a non-zero code: ", from: start) != nil ? start : nil
  }

  private static func holdsAny(_ literals: [StaticString], _ line: Span<UInt8>) -> Bool {
    for literal in literals where line.hasPrefix(literal) { return true }
    return false
  }

  private static let always: [StaticString] = [
    "OCI runtime create failed: ", "oci runtime error: ", "failed to create shim task: ",
    "failed to create shim: ", "Error response from daemon: ", "error during connect: ",
    "Cannot connect to the Docker daemon", "failed to create endpoint ", "failed to export image: ",
    "failed to start shim: ", "[8] System error: ", "cgroups: cannot found cgroup mount",
    // Engines before 1.12.
    "Container command '", "Container command not found or does not exist",
  ]

  private static let beforeContainer: [StaticString] =
    [
      "ADD failed: ", "COPY failed: ", "failed to process ", "failed to copy files: ", "failed to export ",
      "failed to build: ", "failed to register layer", "invalid from flag value ", "no such image",
      "No such image: ", "Error processing tar file", "lstat ", "stat /", "conflict: ", "devmapper: ",
      "error creating ", "error while creating ", "error pulling image configuration", "unable to find user ",
      "mkdir /", "link /", "symlink /", "rename /", "chmod /", "chown /", "re-exec error: ",
      "Untar re-exec error: ",
      "hcsshim::", "symlink ../", "failed to create ", "failed to mount ", "failed to prepare ",
      "write /", "open /", "layer does not exist", "unexpected EOF", "No build stage in current context",
      "Invalid containerPort: ", "circular dependency on stage",
      "cannot normalize nothing", "No source files were specified", "Got HTTP status code >= 400: ",
      "When using COPY with more than one source file, the destination must be a directory",
      "When using ADD with more than one source file, the destination must be a directory",
    ] + needsBuildKit

  private static let needsBuildKit: [StaticString] = [
    "the --mount option requires BuildKit", "the --chmod option requires BuildKit",
    "the --link option requires BuildKit", "the --security option requires BuildKit",
    "the --network option requires BuildKit",
  ]

  private static let afterContainer: [StaticString] = [
    "Error processing tar file", "Untar re-exec error: ", "re-exec error: ", "devmapper: ",
    "failed to register layer", "hcsshim::", "layer does not exist",
    // Engine 1.12.
    "rpc error: code = 2 desc = \"oci runtime error: ",
  ]

  private static let pull: [StaticString] = [
    "pull access denied", "manifest for ", "manifest unknown", "Get https://", "Get \"https://",
    "Get http://",
    "Get \"http://", "Head https://", "Head \"https://", "toomanyrequests", "unauthorized: ", "unauthorized",
    "no matching manifest ", "denied: ", "repository ", "invalid reference format", "image operating system ",
    "received unexpected HTTP status", "net/http: ", "unexpected EOF", "error pulling image configuration",
    "error parsing HTTP ", "failed to register layer", "filesystem layer verification failed",
    "name unknown: ", "unknown: ", "missing signature key", "http: server gave HTTP response", "x509: ",
    "dial tcp", "context canceled", "max depth exceeded", "received unexpected", "no basic auth credentials",
    "base name (", "no such host", "Error: image ", "image with reference ", "failed to copy: ",
    "failed to resolve reference",
    "Error parsing reference: ",
    "not found: ", "error getting credentials", "Tag ", "docker schema ", "[DEPRECATION NOTICE]", "read tcp ",
    "write /", "open /", "failed to extract layer ", "expected HTTP ", "a Windows version ",
  ]

  private static let parse: [StaticString] = [
    "dockerfile parse error", "Dockerfile parse error", "unknown instruction: ", "Unknown instruction: ",
    "failed to parse Dockerfile", "file with no instructions", "no build stage in current context",
    "No build stage in current context",
    "Syntax error - ", "Unexpected end of statement", "invalid reference format",
    "Cannot locate specified Dockerfile", "failed to reach build target ", "circular dependency on stage",
  ]

  private static let withoutSteps: [StaticString] =
    [
      "unable to prepare context: ", "Error parsing reference: ", "error checking context: ",
      "\"docker build\" requires exactly 1 argument", "docker build requires exactly 1 argument",
      "failed to parse platform: \"\" is an invalid",
    ] + needsBuildKit
}
