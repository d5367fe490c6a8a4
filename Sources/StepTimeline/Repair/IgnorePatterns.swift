/// The patterns of a `.dockerignore` (moby/patternmatcher).
package struct IgnorePatterns: Sendable {
  private var patterns: [(text: String, isException: Bool)] = []

  /// Reads a file.
  package init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      var pattern = line.drop { $0 == " " }
      guard !pattern.isEmpty, !pattern.hasPrefix("#") else { continue }
      let isException = pattern.hasPrefix("!")
      if isException { pattern = pattern.dropFirst() }
      patterns.append((ContextFiles.clean(String(pattern)), isException))
    }
  }

  /// Whether a pattern lets through what another one excludes.
  package var hasExceptions: Bool { patterns.contains(where: \.isException) }

  /// Whether a path of the context is left out.
  package func excludes(_ path: String) -> Bool {
    var isIgnored = false
    let path = ContextFiles.clean(path)
    for pattern in patterns where Self.matches(path, pattern.text) { isIgnored = !pattern.isException }
    return isIgnored
  }

  /// Whether a pattern matches a path or one of the folders above it.
  static func matches(_ path: String, _ pattern: String) -> Bool {
    let parts = path.split(separator: "/").map { Array($0.utf8) }
    let wanted = pattern.split(separator: "/").map { Array($0.utf8) }
    return (1...max(1, parts.count)).contains { fits(parts.prefix($0)[...], wanted[...]) }
  }

  private static func fits(_ path: ArraySlice<[UInt8]>, _ pattern: ArraySlice<[UInt8]>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == [42, 42] {
      let rest = pattern.dropFirst()
      if rest.isEmpty { return true }
      return (0...path.count).contains { fits(path.dropFirst($0), rest) }
    }
    guard let name = path.first else { return false }
    return glob(name[...], first[...]) && fits(path.dropFirst(), pattern.dropFirst())
  }

  private static func glob(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == UInt8(ascii: "*") {
      let rest = pattern.drop { $0 == UInt8(ascii: "*") }
      return (0...name.count).contains { glob(name.dropFirst($0), rest) }
    }
    guard let byte = name.first, first == UInt8(ascii: "?") || first == byte else { return false }
    return glob(name.dropFirst(), pattern.dropFirst())
  }
}
