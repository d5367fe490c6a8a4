/// The comma-separated globs of GOPRIVATE, GONOPROXY, GONOSUMDB and GOINSECURE.
///
/// A glob matches a module path when it matches the path's beginning up to a slash: `*.corp.example` matches
/// `git.corp.example/team/lib` (golang.org/x/mod/module, `MatchPrefixPatterns`).
enum GoPathPattern {
  /// The first glob of the list that matches the path.
  static func match(_ globs: String, path: String) -> String? {
    for glob in globs.split(separator: ",") {
      var glob = glob.drop { $0 == " " }
      while glob.last == " " || glob.last == "/" { glob.removeLast() }
      let elements = glob.split(separator: "/", omittingEmptySubsequences: false)
      let path = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !glob.isEmpty, path.count >= elements.count else { continue }
      if zip(elements, path).allSatisfy({ matches(Array($0.unicodeScalars), Array($1.unicodeScalars)) }) {
        return String(glob)
      }
    }
    return nil
  }

  /// Go's `path.Match` for one path element: `*`, `?`, `[a-z]`, `[^a]`, `\x`; a malformed glob matches nothing.
  static func matches(_ glob: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var (g, n) = (0, 0)
    // Where to go on when the latest `*` has to take one letter more.
    var retry: (g: Int, n: Int)?
    while true {
      if g < glob.count, glob[g] == "*" {
        g += 1
        retry = (g, n)
        continue
      }
      if g == glob.count, n == name.count { return true }
      if g < glob.count, n < name.count {
        guard let (isMatch, end) = single(glob, at: g, name[n]) else { return false }
        if isMatch {
          g = end
          n += 1
          continue
        }
      }
      guard let latest = retry, latest.n < name.count else { return false }
      retry = (latest.g, latest.n + 1)
      (g, n) = (latest.g, latest.n + 1)
    }
  }

  /// Matches one letter.
  ///
  /// - Returns: whether it matches and the index after the glob's element, or `nil` for a malformed glob.
  private static func single(
    _ glob: [Unicode.Scalar], at start: Int, _ letter: Unicode.Scalar
  ) -> (Bool, Int)? {
    switch glob[start] {
    case "?": return (true, start + 1)
    case "\\":
      guard start + 1 < glob.count else { return nil }
      return (glob[start + 1] == letter, start + 2)
    case "[":
      var i = start + 1
      let isNegated = i < glob.count && glob[i] == "^"
      if isNegated { i += 1 }
      var isInside = false
      var ranges = 0
      while true {
        if i < glob.count, glob[i] == "]", ranges > 0 { return (isInside != isNegated, i + 1) }
        guard let low = classLetter(glob, &i) else { return nil }
        var high = low
        if i < glob.count, glob[i] == "-" {
          i += 1
          guard let end = classLetter(glob, &i) else { return nil }
          high = end
        }
        if low <= letter, letter <= high { isInside = true }
        ranges += 1
      }
    default: return (glob[start] == letter, start + 1)
    }
  }

  private static func classLetter(_ glob: [Unicode.Scalar], _ i: inout Int) -> Unicode.Scalar? {
    guard i < glob.count, glob[i] != "-", glob[i] != "]" else { return nil }
    if glob[i] == "\\" {
      i += 1
      guard i < glob.count else { return nil }
    }
    i += 1
    return glob[i - 1]
  }
}
