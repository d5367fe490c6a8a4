/// A file that is written whole or not at all, over any time.
///
/// The bytes go to a new file in the same folder, which takes the place of the old one when it is complete. What is
/// no regular file (`/dev/stderr`, a named pipe) is written to directly.
struct OutputFile {
  private let target: String
  private let temporary: String?
  private let file: Platform.Descriptor

  /// Opens the file that will take the path's place.
  init(_ path: String) throws(SystemError) {
    target = Platform.resolved(path)
    switch Platform.kind(of: target) {
    case .directory: throw SystemError.isDirectory
    case .other:
      temporary = nil
      file = try Platform.openForWriting(target, isNew: false)
    case .missing, .regular:
      let (folder, name) = Self.split(target)
      let temporary = "\(folder)/.\(name).\(Platform.processID).tmp"
      file = try Platform.openForWriting(temporary, isNew: true)
      Platform.copyPermissions(from: target, to: file)
      self.temporary = temporary
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
      throw error
    }
  }

  /// The file is given up: what was there before stays.
  func abandon() {
    try? Platform.closeFile(file)
    if let temporary { Platform.removeFile(temporary) }
  }

  /// The folder and the name of a path.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
