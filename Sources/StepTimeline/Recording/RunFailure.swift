internal import BuildLogParser

/// What the client says when what it runs after the build fails: compose, `docker run`.
///
/// Sources: docker/compose pkg/compose (v2) and compose/cli (v1), docker/cli cli/command/container/run.go.
enum RunFailure {
  /// Whether the line says that a container could not be made or started, or that one ended with an error.
  static func isStated(_ text: Span<UInt8>) -> Bool { isRefusal(text) || endsWithError(text) }

  /// Whether the client ends with this line: what follows it is another command's.
  static func isRefusal(_ text: Span<UInt8>) -> Bool {
    for (words, more) in refusals where text.hasPrefix(words) {
      if more.utf8CodeUnitCount == 0 || text.firstIndex(of: more) != nil { return true }
    }
    return false
  }

  /// Whether the line belongs to such an error, and so does not show that another command ran.
  static func isBehind(_ text: Span<UInt8>) -> Bool {
    for words: StaticString in [
      "See 'docker run --help'", "Run 'docker run --help' for", "ERROR: Encountered errors while bringing up",
      "exit status ", "script returned exit code ",
    ]
    where text.hasPrefix(words) {
      return true
    }
    return JobEndLine.saysNothing(text) || JobEndLine.read(text) != nil || CallerFailure.isStated(text)
  }

  private static let refusals: [(StaticString, StaticString)] = [
    ("Error response from daemon: ", ""), ("docker: Error response from daemon: ", ""),
    ("dependency failed to start: ", ""), ("container ", " is unhealthy"),
    ("service \"", "didn't complete successfully: "), ("external volume \"", "\" not found"),
    ("volume ", " declared as external, but could not be found"),
    ("network ", " declared as external, but could not be found"),
    ("ERROR: for ", "  Cannot "), ("ERROR: Volume ", " declared as external"),
    ("ERROR: Network ", " declared as external"),
  ]

  /// Reads `web-1 exited with code 1`; a container that was stopped ends with 128 and the number of the signal.
  private static func endsWithError(_ text: Span<UInt8>) -> Bool {
    let words: StaticString = " exited with code "
    var space = 0
    while space < text.count, text[space] != UInt8(ascii: " ") { space += 1 }
    guard space > 0, text.extracting(space..<text.count).hasPrefix(words),
      let code = text.number(at: space + words.utf8CodeUnitCount)?.value
    else { return false }
    return ![0, 130, 137, 143].contains(code)
  }
}
