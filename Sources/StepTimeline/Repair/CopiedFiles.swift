/// The places of the context's files in the failing stage, as far as its `COPY`s show them.
struct CopiedFiles: Sendable {
  /// Absolute paths of files in the image.
  private(set) var files: Set<String> = []
  /// The folders above them.
  private(set) var folders: Set<String> = []

  /// Empty if the context is not known.
  init(_ site: RepairSite) { self.init(site, from: site.project.contextFiles ?? []) }

  /// - Parameter listed: the context's files.
  init(_ site: RepairSite, from listed: [String]) {
    let patterns = [PathText.name(site.path) + ".dockerignore", ".dockerignore"].lazy
      .compactMap { site.project.contents($0) }.first.map(IgnorePatterns.init)
    let kept = patterns.map { patterns in listed.filter { !patterns.excludes($0) } } ?? listed
    for copy in site.state.copies where copy.from == nil {
      for source in copy.sources { add(source, of: copy, from: kept, workdir: site.state.workdir) }
    }
    for file in files {
      var folder = PathText.folder(file)
      while folder != "/", folders.insert(folder).inserted { folder = PathText.folder(folder) }
    }
  }

  /// The context's files; those that `COPY` names if the context is not known, and `nil` if that does not tell either.
  static func known(_ site: RepairSite) -> [String]? { site.project.contextFiles ?? namedFiles(site) }

  /// The files that the stage's `COPY`s name one by one; `nil` if one of them may bring a folder.
  private static func namedFiles(_ site: RepairSite) -> [String]? {
    let sources = site.state.copies.filter { $0.from == nil }.flatMap(\.sources).map(ContextFiles.clean)
    let isPlain = sources.allSatisfy { source in
      !source.contains("*") && !source.contains("?") && !source.contains("$")
        && PathText.name(source).dropFirst().contains(".")
    }
    return isPlain && !sources.isEmpty ? sources : nil
  }

  private mutating func add(
    _ source: String, of copy: StageState.Copy, from context: [String], workdir: String
  ) {
    let source = ContextFiles.clean(source)
    let base = PathText.join(copy.destination, "")
    let isFolder =
      copy.destination.hasSuffix("/") || copy.sources.count > 1 || base == workdir
      || Self.systemFolders.contains(base)
    let isPattern = source.contains("*") || source.contains("?")
    let prefix = source.isEmpty ? "" : source + "/"
    let depth = source.split(separator: "/").count
    for file in context {
      if file == source {
        files.insert(isFolder ? PathText.join(base, PathText.name(file)) : base)
      } else if isPattern {
        guard IgnorePatterns.matches(file, source) else { continue }
        // Of a folder that the pattern names the contents are copied.
        let below = file.split(separator: "/").dropFirst(depth).joined(separator: "/")
        files.insert(PathText.join(base, below.isEmpty ? PathText.name(file) : below))
      } else if file.hasPrefix(prefix) {
        files.insert(PathText.join(base, String(file.dropFirst(prefix.count))))
      }
    }
  }

  private static let systemFolders: Set<String> = [
    "/", "/bin", "/etc", "/home", "/opt", "/root", "/srv", "/tmp", "/usr/bin", "/usr/lib", "/usr/local/bin",
    "/usr/local/lib", "/usr/share", "/usr/src", "/var/www",
  ]

  /// Whether a file or a folder is there.
  func has(_ path: String) -> Bool { files.contains(path) || folders.contains(path) }

  /// The path that was most likely meant by one that is not there.
  ///
  /// The same name in another folder, preferring the longest common path; otherwise the most similar name in the same folder.
  func meant(by missing: String) -> String? {
    let name = PathText.name(missing)
    let parts = missing.split(separator: "/")
    let sameName = files.union(folders).filter {
      let other = PathText.name($0)
      return other == name || other.lowercased() == name.lowercased()
    }
    let ranked = sameName.map { path in
      (
        path: path,
        shared: zip(path.split(separator: "/").reversed(), parts.reversed()).prefix { $0 == $1 }.count
      )
    }.sorted { ($1.shared, $0.path) < ($0.shared, $1.path) }
    if let best = ranked.first {
      return ranked.count == 1 || ranked[1].shared < best.shared ? best.path : nil
    }
    let all = files.union(folders)
    let folder = PathText.folder(missing)
    let siblings = all.filter { PathText.folder($0) == folder }.map(PathText.name).sorted()
    if let near = Suggestion.closest(to: name, among: siblings), Suggestion.distance(near, name) <= 2 {
      return PathText.join(folder, near)
    }
    guard let near = Suggestion.closest(to: missing, among: all.sorted()),
      Suggestion.distance(near, missing) <= 3
    else { return nil }
    return near
  }
}
