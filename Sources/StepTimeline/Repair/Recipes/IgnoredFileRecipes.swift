/// Repairs of a `.dockerignore` that excludes a file which a `COPY` needs.
enum IgnoredFileRecipes {
  /// Adds an exception for a file or folder that the context has and a command misses.
  static func letThrough(_ site: RepairSite) -> Proposal? {
    guard site.failing != nil, site.instruction?.keyword == "RUN" else { return nil }
    let names = [PathText.name(site.path) + ".dockerignore", ".dockerignore"]
    guard
      let (name, bytes) = names.lazy.compactMap({ name in site.project.contents(name).map { (name, $0) } })
        .first
    else { return nil }
    let patterns = IgnorePatterns(bytes)
    for (wanted, isPattern) in wanted(site) {
      guard let path = contextPath(of: wanted, site), isPattern || !path.isEmpty,
        let missing = excluded(path, isPattern, patterns, site), PathRecipes.isPath(missing)
      else { continue }
      return proposal(missing, in: name, bytes, site)
    }
    return nil
  }

  /// Leaves out of the context a folder that a tool of the host wrote.
  static func leaveOut(_ site: RepairSite) -> Proposal? {
    guard let named = site.capture("directory"),
      case let folder = named.hasSuffix("CMakeCache.txt") ? PathText.folder(named) : named,
      let path = contextPath(of: PathText.join(site.state.workdir, folder), site), !path.isEmpty,
      PathRecipes.isPath(path), ContextFiles(project: site.project).isKnown
    else { return nil }
    let name = ".dockerignore"
    let bytes = site.project.contents(name) ?? []
    guard !IgnorePatterns(bytes).excludes(path) else { return nil }
    let needsEnd = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let text = (needsEnd ? "\n" : "") + path + "\n"
    return Proposal(
      text: "Exclude `\(path)` from the build context: it was created on another machine.",
      target: .dockerignore,
      changes: [
        FileChange(
          path: site.project.contextPrefix + name, old: bytes,
          edits: [
            Edit(range: bytes.count..<bytes.count, expected: [], replacement: Array(text.utf8))
          ])
      ])
  }

  private static func proposal(_ path: String, in name: String, _ bytes: [UInt8], _ site: RepairSite)
    -> Proposal
  {
    let lineEnd = bytes.contains("\r\n") ? "\r\n" : "\n"
    let needsEnd = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let text = (needsEnd ? lineEnd : "") + "!\(path)" + lineEnd
    return Proposal(
      text: "Include `\(path)`: a pattern in \(name) excludes it, and the command needs it.",
      target: .dockerignore,
      changes: [
        FileChange(
          path: site.project.contextPrefix + name, old: bytes,
          edits: [Edit(range: bytes.count..<bytes.count, expected: [], replacement: Array(text.utf8))])
      ])
  }

  /// The absolute paths that the command misses, each with whether it is a folder that lacks files.
  private static func wanted(_ site: RepairSite) -> [(path: String, isPattern: Bool)] {
    var found: [(String, Bool)] = []
    if let pattern = site.capture("pattern") {
      let source = site.capture("source").map { PathText.folder(ContextFiles.clean($0)) } ?? ""
      let plain = pattern.hasPrefix("all:") ? String(pattern.dropFirst("all:".count)) : pattern
      let folder = plain.contains("*") ? PathText.folder(plain) : plain
      found.append((PathText.join(PathText.join(site.state.workdir, source), folder), true))
    }
    if site.says("npm ci"), site.says("package-lock.json") || site.says("shrinkwrap") {
      found.append((PathText.join(site.state.workdir, "package-lock.json"), false))
    }
    if site.says("inconsistent vendoring in ") || site.says("cannot find module providing package") {
      found.append((PathText.join(site.state.workdir, "vendor"), true))
    }
    if site.says("not a git repository") { found.append((PathText.join(site.state.workdir, ".git"), false)) }
    for path in PlacedPathRecipes.missingPaths(site) {
      found.append((PathText.join(site.state.workdir, path), false))
    }
    return found
  }

  /// The path in the context that a `COPY` of the stage would have put there.
  private static func contextPath(of wanted: String, _ site: RepairSite) -> String? {
    for copy in site.state.copies.reversed() where copy.from == nil {
      let base = PathText.join(copy.destination, "")
      let prefix = base == "/" ? "/" : base + "/"
      guard wanted.hasPrefix(prefix) || wanted == base else { continue }
      let rest = String(wanted.dropFirst(prefix.count))
      for source in copy.sources.map(ContextFiles.clean) {
        let isPattern = source.contains("*") || source.contains("?")
        let folder = isPattern ? PathText.folder("/" + source).dropFirst() : source[...]
        let path = folder.isEmpty ? rest : rest.isEmpty ? String(folder) : folder + "/" + rest
        guard !isPattern || IgnorePatterns.matches(path, source) else { continue }
        if exists(path, site) { return path }
      }
    }
    return nil
  }

  private static func exists(_ path: String, _ site: RepairSite) -> Bool {
    // The list of the context leaves `.git` out.
    path == ".git" ? site.project.contents(".git/HEAD") != nil : ContextFiles(project: site.project).has(path)
  }

  /// The path to let through; `nil` if nothing below it is excluded.
  private static func excluded(
    _ path: String, _ isPattern: Bool, _ patterns: IgnorePatterns, _ site: RepairSite
  ) -> String? {
    if patterns.excludes(path) { return path }
    let files = ContextFiles(project: site.project).files.filter { $0.hasPrefix(path + "/") }
    guard !files.isEmpty, files.contains(where: patterns.excludes) else { return nil }
    return isPattern || files.allSatisfy(patterns.excludes) ? path : nil
  }
}
