/// Joins an error that announces its reason with the line that has it.
///
///     ERROR: failed to solve: failed to fetch oauth token:
///     unexpected status from GET request to https://registry.example/auth: 401 Unauthorized
enum PasteReasons {
  /// A shorter error says nothing before its colon.
  private static let leastAnnouncement = 30

  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    var joined: [PastedLine] = []
    var isChanged = false
    for line in lines {
      if let last = joined.last, announces(last), isReason(line.trimmed.span) {
        joined[joined.count - 1] = last.with(last.trimmed + [ASCII.space] + line.trimmed)
        isChanged = true
      } else {
        joined.append(line)
      }
    }
    return isChanged ? joined : nil
  }

  private static func announces(_ line: PastedLine) -> Bool {
    let text = line.text.span
    guard line.trimmed.last == ASCII.colon, let start = ClosingError.textStart(text) else { return false }
    return text.count - start > leastAnnouncement && ClosingError.isCertain(text)
  }

  /// Whether the line begins with words with which an engine gives a reason, and is no other announcement.
  private static func isReason(_ text: Span<UInt8>) -> Bool {
    if text.firstIndex(of: "executor failed running [") != nil { return true }
    guard !text.ends(with: ":"), text.firstIndex(of: "exited with") == nil else { return false }
    return RegistryReason.isOn(text) || beginnings.contains { text.hasPrefix($0) }
  }

  private static let beginnings: [StaticString] = [
    "unexpected status ", "Get \"", "Head \"", "Post \"", "Put \"", "dial tcp ", "open ", "stat ", "lstat ",
    "read ",
    "write ", "failed to ", "error ", "unknown instruction", "\"/", "context deadline exceeded", "no such ",
    "rpc error: ",
    "process \"/", "httpReadSeeker: ", "runc did not terminate ", "exit code: ",
  ]
}
