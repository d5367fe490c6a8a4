/// Network errors that a later line of the same step proves to be over.
extension Judgement {
  /// Removes them: apt tried again and got the list or package from the same server (`Get:1 http://host/…`, `Hit:1 …`).
  ///
  /// A try that failed for good is said again at apt's end, which is a match after all that it got.
  static func removeFetchedLater(
    _ candidates: inout [Candidate], _ text: EvidenceText, _ rules: [Rule]
  ) {
    candidates.removeAll { candidate in
      guard rules[candidate.rule].isTransient, let last = candidate.lines.last,
        let host = candidate.captures["host"], !host.isEmpty
      else { return false }
      return text.lines[(last + 1)...].contains { isFetched(text.bytes[$0.range], from: host) }
    }
  }

  private static func isFetched(_ line: ArraySlice<UInt8>, from host: String) -> Bool {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count > 1, words[0].starts(with: "Get:".utf8) || words[0].starts(with: "Hit:".utf8) else {
      return false
    }
    // `http://host/debian`, `https://host:8443/debian`
    let parts = words[1].split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count > 1 else { return false }
    let server = parts[1].prefix { $0 != UInt8(ascii: ":") }
    return server.elementsEqual(host.utf8)
  }
}
