/// The error with which kaniko ends, which it prints without its logger's mark.
///
/// Source: GoogleContainerTools/kaniko cmd/executor/cmd/root.go.
enum KanikoError {
  /// Where the message begins if the line is such an error.
  static func message(_ line: Span<UInt8>, isInBuild: Bool) -> Int? {
    // Whoever pastes it into a list indents it.
    let blanks = line.indexAfterBlanks(from: 0)
    let start =
      line.hasPrefix("Error: ", at: blanks) || line.hasPrefix("error: ", at: blanks) ? blanks + 7 : blanks
    for wording in certain where line.hasPrefix(wording, at: start) { return start }
    // A mail or a window broke it behind the dashes.
    let end = line.endWithoutBlanks()
    if line.extracting(start..<Swift.max(start, end)).equals("error checking push permissions --") {
      return start
    }
    guard isInBuild else { return nil }
    for wording in inBuild where line.hasPrefix(wording, at: start) { return start }
    return nil
  }

  static func isBuildWithoutSteps(_ line: Span<UInt8>) -> Bool { message(line, isInBuild: false) != nil }

  private static let certain: [StaticString] = [
    "error building image: ", "error checking push permissions -- make sure you entered",
    "error pushing image: failed to push to destination ",
    "error resolving dockerfile path: please provide a valid path",
    "kaniko should only be run inside of a container",
  ]

  private static let inBuild: [StaticString] = [
    "error pushing image: ", "error resolving source context: ", "error resolving dockerfile path: ",
    "error checking push permissions", "error uploading layer to cache",
  ]
}
