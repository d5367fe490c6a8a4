/// A file that is written whole or not at all, over any time.
///
/// The bytes go to a new file in the same folder, which takes the place of the old one when it is complete. What is
/// no regular file (a named pipe), or is open already (`/dev/stderr`), is written to directly.
struct OutputFile {
  private let target: String
  private let temporary: String?
  private let unfinished: Platform.UnfinishedFile?
  private let file: Platform.Descriptor

  /// Opens the file that will take the path's place.
  init(_ path: String) throws(SystemError) {
    if let open = Platform.descriptor(named: path) {
      target = path
      (temporary, unfinished) = (nil, nil)
      file = try Platform.openForWriting(open)
      return
    }
    let kind: Platform.PathKind
    (target, kind) = try Platform.target(of: path)
    switch kind {
    case .directory: throw SystemError.isDirectory
    case .other:
      temporary = nil
      unfinished = nil
      file = try Platform.openForWriting(target, isNew: false)
    case .missing, .regular:
      let path = try Self.makeTemporary(beside: target)
      Platform.copyPermissions(from: target, to: path.file)
      (temporary, unfinished, file) = (path.name, path.unfinished, path.file)
    }
  }

  /// Creates a new file in the folder of another one.
  private static func makeTemporary(beside target: String) throws(SystemError)
    -> (name: String, unfinished: Platform.UnfinishedFile?, file: Platform.Descriptor)
  {
    let (folder, name) = split(target)
    removeLeft(folder, name)
    // Leaves room for what is added: a name may have 255 bytes.
    let beginning = String(decoding: name.utf8.prefix(200), as: UTF8.self)
    var attempt = 1
    while true {
      // In a container every run may have the same number, also one that was killed and left its file.
      let extra = attempt == 1 ? "" : ".\(attempt)"
      let path = "\(folder)/.\(beginning).\(Platform.processID)\(extra).tmp"
      do throws(SystemError) {
        let file = try Platform.openForWriting(path, isNew: true)
        _ = Platform.claim(file)
        return (path, Platform.noteUnfinished(path), file)
      } catch {
        attempt += 1
        guard error.isExisting, attempt <= 100 else { throw error }
      }
    }
  }

  /// Removes what a run left that was killed while it wrote the same file: a running one holds a lock on its own.
  private static func removeLeft(_ folder: String, _ name: String) {
    let head = ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self))."
    for left in Platform.names(in: folder, beginningWith: head) where left.hasSuffix(".tmp") {
      let numbers = left.dropFirst(head.count).dropLast(4)
      guard !numbers.isEmpty, numbers.allSatisfy({ $0.isNumber || $0 == "." }) else { continue }
      let path = "\(folder)/\(left)"
      guard Platform.kind(of: path) == .regular, let file = try? Platform.openForWriting(path, isNew: false)
      else {
        continue
      }
      if Platform.claim(file) { Platform.removeFile(path) }
      try? Platform.closeFile(file)
    }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) { try Output.write(bytes, to: file) }

  /// The file is complete: it takes its place.
  func complete() throws(SystemError) {
    do throws(SystemError) {
      try Platform.closeFile(file)
      if let temporary { try Platform.renameFile(temporary, to: target) }
    } catch {
      if let temporary { Platform.removeFile(temporary) }
      forget()
      throw error
    }
    forget()
  }

  /// The file is given up: what was there before stays.
  func abandon() {
    try? Platform.closeFile(file)
    if let temporary { Platform.removeFile(temporary) }
    forget()
  }

  private func forget() {
    if let unfinished { Platform.forget(unfinished) }
  }

  /// The folder and the name of a path.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
