/// The columns of `gh run view --log`: job, tab, step, tab.
enum GitHubColumnsMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard let first = line.firstIndex(of: ASCII.tab, from: start), first > start, first - start < 200,
      let second = line.firstIndex(of: ASCII.tab, from: first + 1), second > first + 1, second - first < 200
    else { return nil }
    prefix.label = start..<second
    prefix.name = .gitHubActions
    return second + 1
  }
}
