/// The files of the build context, as far as the caller has listed them.
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
    // A name that is only the beginning of the other one is not close: `config` is not `config.test.js`.
    return Suggestion.distance(name, PathText.name(path)) <= 3 ? prefix + name : nil
  }

  /// The file whose patterns exclude a path; `nil` if it is not excluded.
  func ignoring(_ path: String, dockerfile: String) -> (file: String, bytes: [UInt8])? {
    for name in [PathText.name(dockerfile) + ".dockerignore", ".dockerignore"] {
      guard let bytes = project.contents(name) else { continue }
      return IgnorePatterns(bytes).excludes(path) ? (name, bytes) : nil
    }
    return nil
  }
}
