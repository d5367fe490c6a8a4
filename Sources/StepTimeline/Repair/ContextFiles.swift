/// What the build context holds, as far as the caller has listed it.
struct ContextFiles: Sendable {
  let project: ProjectFiles

  /// Whether the context was listed.
  var isKnown: Bool { project.contextFiles != nil }

  /// The files as a set of paths.
  var files: [String] { project.contextFiles ?? [] }

  /// Whether a file or a folder is there.
  func has(_ path: String) -> Bool {
    let path = Self.clean(path)
    let folder = path + "/"
    return path.isEmpty || files.contains { $0 == path || $0.hasPrefix(folder) }
  }

  /// The path without `./` in front and slashes around it.
  static func clean(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// The only file or folder with that name.
  func only(named name: String) -> String? {
    var found: Set<String> = []
    for file in files {
      let parts = file.split(separator: "/")
      for (index, part) in parts.enumerated() where part == name {
        found.insert(parts[...index].joined(separator: "/"))
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The nearest name in the same folder.
  func nearest(to path: String) -> String? {
    let path = Self.clean(path)
    let same = files.filter { $0.lowercased() == path.lowercased() }
    if same.count == 1 { return same[0] }
    let folder = PathText.folder(path)
    let prefix = folder.isEmpty ? "" : folder + "/"
    let siblings = Set(
      files.filter { $0.hasPrefix(prefix) }.compactMap {
        $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init)
      })
    guard let name = Suggestion.closest(to: PathText.name(path), among: siblings.sorted()) else { return nil }
    // A close name must not be a mere beginning: `config` is not `config.test.js`.
    return Suggestion.distance(name, PathText.name(path)) <= 3 ? prefix + name : nil
  }

  /// The patterns of `.dockerignore` that exclude a path, and the file that has them.
  func ignoring(_ path: String, dockerfile: String) -> (file: String, bytes: [UInt8])? {
    for name in [PathText.name(dockerfile) + ".dockerignore", ".dockerignore"] {
      guard let bytes = project.contents(name) else { continue }
      var isIgnored = false
      for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
        var pattern = line.drop { $0 == " " }
        guard !pattern.isEmpty, !pattern.hasPrefix("#") else { continue }
        let isException = pattern.hasPrefix("!")
        if isException { pattern = pattern.dropFirst() }
        if Self.matches(Self.clean(path), Self.clean(String(pattern))) { isIgnored = !isException }
      }
      return isIgnored ? (name, bytes) : nil
    }
    return nil
  }

  /// Whether a pattern matches a path or one of the folders above it (moby/patternmatcher).
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
