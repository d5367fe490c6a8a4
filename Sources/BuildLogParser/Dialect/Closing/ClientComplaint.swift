/// The client's messages if a build did not even begin: no daemon, no permission, an invalid name.
///
/// Other commands say some of it too, `docker info` in a loop that waits for the daemon for one. So it is a
/// build's only if the log holds no other build.
package enum ClientComplaint {
  /// Whether a line says so, with the client's `ERROR: ` or without.
  static func isOne(_ line: Span<UInt8>) -> Bool {
    guard line.count > 12 else { return false }
    if line.hasPrefix("ERROR: ") { return begins(line, at: 7) }
    // Without the word it is any command's, unless it names the build.
    switch line[0] {
    case UInt8(ascii: "G"), UInt8(ascii: "p"):
      return begins(line, at: 0) && line.firstIndex(of: "/build?") != nil
    case UInt8(ascii: "i"):
      return begins(line, at: 0)
    case UInt8(ascii: "F"):
      // nerdctl.
      return line.hasPrefix("FATA[") && line.firstIndex(of: "`buildctl` needs to be installed and") != nil
    case UInt8(ascii: "d"):
      return line.hasPrefix("docker: 'docker build' requires 1 argument")
        || line.hasPrefix("docker: 'docker buildx build' requires 1 argument")
    default:
      return false
    }
  }

  /// Where the complaint's text begins.
  static func textStart(_ line: Span<UInt8>) -> Int { line.hasPrefix("ERROR: ") ? 7 : 0 }

  /// Whether a text without `ERROR: ` is a complaint.
  package static func begins(_ text: Span<UInt8>) -> Bool { begins(text, at: 0) }

  private static func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
    for words in wordings where text.hasPrefix(words, at: start) { return true }
    return text.hasPrefix("invalid argument \"", at: start)
      && text.firstIndex(of: "\" for \"-t, --tag\" flag: ") != nil
  }

  /// Sources: moby/moby client/errors.go and client/request.go, docker/buildx builder and util/buildflags, docker/cli
  /// cli/required.go.
  private static let wordings: [StaticString] = [
    "Cannot connect to the Docker daemon", "failed to connect to the docker API at ",
    "Got permission denied while trying to connect to the Docker daemon socket",
    "permission denied while trying to connect to the Docker daemon socket",
    "permission denied while trying to connect to the docker API", "error during connect: ",
    "no builder \"", "invalid tag \"", "\"docker buildx build\" requires exactly 1 argument",
  ]
}
