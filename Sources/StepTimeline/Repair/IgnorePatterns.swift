/// The patterns of a `.dockerignore` (moby/patternmatcher).
package struct IgnorePatterns: Sendable {
  private struct Pattern: Sendable {
    var components: [[UInt8]]
    var isException: Bool
  }

  private var patterns: [Pattern] = []

  /// Reads a file, line by line as moby does: a comment has its `#` at the very beginning.
  package init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).split(separator: 10)
    where line.first != UInt8(ascii: "#") {
      var text = Self.trimmed(line)
      let isException = text.first == UInt8(ascii: "!")
      if isException { text = Self.trimmed(text.dropFirst()) }
      guard !text.isEmpty else { continue }
      patterns.append(Pattern(components: Self.components(text), isException: isException))
    }
  }

  /// Whether some pattern starts with `!`: it includes again what another one excludes.
  package var hasExceptions: Bool { patterns.contains(where: \.isException) }

  /// Whether a path of the context is left out.
  package func excludes(_ path: String) -> Bool {
    var isIgnored = false
    let path = Self.components(Array(path.utf8)[...])
    for pattern in patterns where Self.matches(path, pattern.components) { isIgnored = !pattern.isException }
    return isIgnored
  }

  /// Whether a pattern matches a path or one of the folders above it.
  static func matches(_ path: String, _ pattern: String) -> Bool {
    matches(components(Array(path.utf8)[...]), components(Array(pattern.utf8)[...]))
  }

  private static func matches(_ path: [[UInt8]], _ pattern: [[UInt8]]) -> Bool {
    (1...max(1, path.count)).contains { length in
      fits(path.prefix(length), pattern, isStar: { $0 == [42, 42] }) { name, wanted in
        fits(name[...], wanted, isStar: { $0 == UInt8(ascii: "*") }) { $1 == UInt8(ascii: "?") || $0 == $1 }
      }
    }
  }

  /// Whether a sequence matches a pattern in which a star matches any number of elements.
  ///
  /// Only the last star is tried again, with one element more: an earlier one could not lead to another end.
  private static func fits<Element>(
    _ elements: ArraySlice<Element>, _ pattern: [Element], isStar: (Element) -> Bool,
    isSame: (Element, Element) -> Bool
  ) -> Bool {
    var (at, next) = (elements.startIndex, 0)
    var lastStar: (at: Int, next: Int)?
    while at < elements.endIndex {
      if next < pattern.count, isStar(pattern[next]) {
        next += 1
        lastStar = (at, next)
      } else if next < pattern.count, isSame(elements[at], pattern[next]) {
        at += 1
        next += 1
      } else if let star = lastStar {
        at = star.at + 1
        next = star.next
        lastStar = (at, next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy(isStar)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
    let rest = line.drop(while: isSpace)
    return rest[..<((rest.lastIndex { !isSpace($0) } ?? rest.startIndex - 1) + 1)]
  }

  /// The names of a path, without `.`.
  private static func components(_ path: ArraySlice<UInt8>) -> [[UInt8]] {
    path.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
  }
}
