import StepTimeline

/// Finds and reads the files that repairs are made for: the Dockerfile, and what the context holds.
struct ProjectReader: Sendable {
  /// The file that the user named.
  var dockerfile: String?
  /// The folder that the user named; the current one is the context of `docker build .`.
  var context: String?
  /// Whether a patch whose lines hold a secret is left out.
  var masksSecrets = true

  private static let longestDockerfile = 4 << 20
  private static let longestFile = 1 << 20
  /// The files of a larger folder are not listed.
  private static let mostFiles = 20_000

  /// Makes the repairs of the builds.
  ///
  /// - Returns: messages for the user on files that cannot be used.
  func addRepairs(to builds: inout [Build]) -> [String] {
    var messages: [String] = []
    for i in builds.indices
    where builds[i].result == .succeeded && builds[i].insights.contains(where: \.hasEdit) {
      var files = ProjectFiles(dockerfiles: dockerfiles(for: builds[i], &messages))
      let folder = context ?? "."
      files.contextPrefix = relative(folder)
      files.contextNames = Platform.names(in: folder)
      files.contents = { path in Self.contents(of: path, in: folder) }
      builds[i].addAdvicePatches(for: files, masksSecrets: masksSecrets)
    }
    for i in builds.indices where builds[i].result != .succeeded {
      let files = ProjectFiles(dockerfiles: dockerfiles(for: builds[i], &messages))
      builds[i].addRepairs(for: files, masksSecrets: masksSecrets) { files, isOfBuild in
        // A folder may hold thousands of files; they matter only if it is this build's.
        guard !files.dockerfiles.isEmpty, context != nil || isOfBuild else { return }
        let folder = context ?? "."
        files.contextPrefix = relative(folder)
        files.contextFiles = list(folder)
        files.contents = { path in Self.contents(of: path, in: folder) }
      }
      if dockerfile != nil, let use = builds[i].dockerfiles.first, !use.fits {
        messages.append(
          "\(use.path): not the Dockerfile of this build; it does not contain the failing instruction")
      }
    }
    return messages
  }

  /// The files of a build whose Dockerfile and context are known.
  static func files(dockerfile: String, context: String) throws(SystemError) -> ProjectFiles {
    let reader = ProjectReader(dockerfile: dockerfile, context: context, masksSecrets: false)
    let bytes = try Platform.contents(of: dockerfile, atMost: longestDockerfile)
    return ProjectFiles(
      dockerfiles: [ProjectFiles.Source(path: reader.relative(file: dockerfile), bytes: bytes)],
      contextPrefix: reader.relative(context), contextFiles: reader.list(context),
      contents: { contents(of: $0, in: context) })
  }

  private func dockerfiles(for build: Build, _ messages: inout [String]) -> [ProjectFiles.Source] {
    if let dockerfile {
      do throws(SystemError) {
        return [
          ProjectFiles.Source(
            path: relative(file: dockerfile),
            bytes: try Platform.contents(of: dockerfile, atMost: Self.longestDockerfile))
        ]
      } catch {
        let message = "\(dockerfile): \(error.text)"
        if !messages.contains(message) { messages.append(message) }
        return []
      }
    }
    var found: [ProjectFiles.Source] = []
    for name in build.namedDockerfiles
    where !name.hasPrefix("/") && !name.split(separator: "/").contains("..") {
      for folder in ["", context.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""] {
        let path = folder + name
        guard !found.contains(where: { $0.path == relative(file: path) }),
          Platform.kind(of: path) == .regular,
          let bytes = try? Platform.contents(of: path, atMost: Self.longestDockerfile)
        else { continue }
        found.append(ProjectFiles.Source(path: relative(file: path), bytes: bytes))
      }
    }
    return found
  }

  /// A file's path as seen from the current folder.
  private func relative(file path: String) -> String {
    let (folder, name) = OutputFile.split(path)
    return relative(path.contains("/") ? folder : ".") + name
  }

  /// A folder's path as seen from the current one, with a slash at its end; empty for the current one.
  private func relative(_ folder: String) -> String {
    let here = Platform.currentFolder.split(separator: "/")
    let there = Platform.resolved(folder == "." ? Platform.currentFolder : folder)
    let target = (there.hasPrefix("/") ? there : Platform.currentFolder + "/" + there)
      .split(separator: "/").filter { $0 != "." }
    var shared = 0
    while shared < min(here.count, target.count), here[shared] == target[shared] { shared += 1 }
    let up = here[shared...].map { _ in ".." }
    let down = target[shared...].map(String.init)
    return (up + down).map { $0 + "/" }.joined()
  }

  /// The files of the context; `nil` if there are too many.
  private func list(_ root: String) -> [String]? {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let names = Platform.names(in: root + "/" + folder) else { continue }
      for name in names where name != ".git" && name != "node_modules" {
        let path = folder.isEmpty ? name : folder + "/" + name
        if Platform.isFolder(root + "/" + path) { folders.append(path) } else { files.append(path) }
        if files.count + folders.count > Self.mostFiles { return nil }
      }
    }
    return files.sorted()
  }

  private static func contents(of path: String, in folder: String) -> [UInt8]? {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { return nil }
    let whole = folder + "/" + path
    // Files that a link reaches in another folder are not part of the context and must not be changed.
    let root = Platform.resolved(folder)
    guard Platform.kind(of: whole) == .regular,
      Platform.resolved(whole).hasPrefix(root == "/" ? root : root + "/")
    else { return nil }
    return try? Platform.contents(of: whole, atMost: longestFile)
  }
}
