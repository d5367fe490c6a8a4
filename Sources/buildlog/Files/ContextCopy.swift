import StepTimeline

/// A copy of a build context, for changes of files that are not the Dockerfile.
struct ContextCopy {
  /// A larger context is not copied, in bytes.
  static let mostBytes = 100_000_000
  /// A context with more files and folders is not copied.
  static let mostFiles = 50_000

  /// Why a file cannot be changed in the copy, or not be copied.
  struct Failure: Error {
    /// The file as seen from the context.
    let path: String
    let reason: String

    var text: String { path.isEmpty ? reason : "\(path): \(reason)" }
  }

  /// The copy's folder.
  let path: String
  private let original: String
  /// The files that the last change left different.
  private var changed: [String] = []

  /// Copies a context.
  ///
  /// - Parameters:
  ///   - context: the folder.
  ///   - path: the folder to be made.
  ///   - ignored: what the engine leaves out anyway.
  /// - Returns: `nil` if it is too large.
  init?(of context: String, to path: String, without ignored: IgnorePatterns?) throws(Failure) {
    self.path = path
    original = context
    // An exception may let one file of an ignored folder through.
    let ignored = ignored?.hasExceptions == true ? nil : ignored
    var bytes = 0
    var entries: [(path: String, entry: Platform.TreeEntry)] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in Platform.names(in: context + "/" + folder) ?? [] {
        let inside = folder.isEmpty ? name : folder + "/" + name
        guard ignored?.excludes(inside) != true, let entry = Platform.entry(at: context + "/" + inside) else {
          continue
        }
        if case .file(let size) = entry { bytes += size }
        if case .folder = entry { folders.append(inside) }
        entries.append((inside, entry))
        if bytes > Self.mostBytes || entries.count > Self.mostFiles { return nil }
      }
    }
    try Self.naming(path) { () throws(SystemError) in try Platform.makeFolder(path) }
    for (inside, entry) in entries {
      try Self.naming(inside) { () throws(SystemError) in
        switch entry {
        case .folder: try Platform.makeFolder(path + "/" + inside)
        case .file: try Platform.copyFile(context + "/" + inside, to: path + "/" + inside)
        case .link: try Platform.copyLink(context + "/" + inside, to: path + "/" + inside)
        case .special: break
        }
      }
    }
    for (inside, entry) in entries.reversed() {
      if case .folder = entry { Platform.copyState(of: context + "/" + inside, to: path + "/" + inside) }
    }
  }

  /// Changes files of the copy, after putting back those of the change before.
  ///
  /// - Parameter files: paths as seen from the context, with their bytes.
  /// - Throws: which file is left as it is. One below a linked folder is the user's own, not a copy.
  mutating func apply(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    for (inside, _) in files {
      if let link = linkedFolder(above: inside) {
        throw Failure(path: inside, reason: "\(link) leads out of the copy of the context")
      }
    }
    for inside in changed {
      try Self.naming(inside) { () throws(SystemError) in
        Platform.removeFile(path + "/" + inside)
        switch Platform.entry(at: original + "/" + inside) {
        case .file: try Platform.copyFile(original + "/" + inside, to: path + "/" + inside)
        case .link: try Platform.copyLink(original + "/" + inside, to: path + "/" + inside)
        case .folder, .special, nil: break
        }
      }
    }
    changed = []
    for (inside, bytes) in files {
      changed.append(inside)
      try Self.naming(inside) { () throws(SystemError) in
        // In the place of a link comes a file: where the link leads is another file, and maybe not in the copy.
        Platform.removeFile(path + "/" + inside)
        try Platform.overwrite(path + "/" + inside, with: bytes)
        Platform.copyPermissions(of: original + "/" + inside, to: path + "/" + inside)
      }
    }
  }

  /// The first folder on the way to a file that may lead out of the copy: a link, or `..`.
  private func linkedFolder(above inside: String) -> String? {
    var folder = ""
    for name in inside.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? String(name) : "/" + name
      if name == ".." { return folder }
      if case .link = Platform.entry(at: path + "/" + folder) { return folder }
    }
    return nil
  }

  private static func naming(_ path: String, _ work: () throws(SystemError) -> Void) throws(Failure) {
    do throws(SystemError) { try work() } catch { throw Failure(path: path, reason: error.text) }
  }
}
