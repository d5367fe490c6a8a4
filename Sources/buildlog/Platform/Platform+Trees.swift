/// Folders with all that is in them.
extension Platform {
  /// Makes a new folder that only this user can enter.
  static func makeTemporaryFolder(in folder: String, beginningWith head: String) throws(SystemError) -> String
  {
    var template = Array("\(folder)/\(head)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .last }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// The folder for temporary files.
  static var temporaryFolder: String {
    guard let path = environment("TMPDIR"), !path.isEmpty else { return "/tmp" }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  static func removeTree(_ path: String) {
    guard isFolder(path) else { return removeFile(path) }
    // A build may have left a folder that cannot be entered.
    _ = chmod(path, 0o700)
    for name in names(in: path) ?? [] { removeTree(path + "/" + name) }
    _ = rmdir(path)
  }

  /// Opens a folder and marks it as being used by this process until it is closed.
  ///
  /// - Returns: `nil` if it belongs to another user, or another process uses it.
  static func claimFolder(_ path: String) -> Descriptor? {
    let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return nil }
    let folder = Descriptor(number: number)
    var status = stat()
    guard fstat(number, &status) == 0, status.st_uid == geteuid(), claim(folder) else {
      try? closeFile(folder)
      return nil
    }
    return folder
  }

  /// One thing in a folder.
  enum TreeEntry {
    case folder
    case file(bytes: Int)
    case link
    /// A socket, a pipe, a device.
    case special
  }

  /// The kind of file at a path, without following a link; `nil` if nothing is there.
  static func entry(at path: String) -> TreeEntry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(bytes: Int(status.st_size))
    case S_IFLNK: return .link
    default: return .special
    }
  }

  /// Makes a link that says the same as another one.
  static func copyLink(_ path: String, to target: String) throws(SystemError) {
    guard let text = linkTarget(of: path), symlink(text, target) == 0 else { throw .last }
  }

  /// Copies a file with its permissions and the time of its last change.
  static func copyFile(_ path: String, to target: String) throws(SystemError) {
    let source = try openForReading(path)
    defer { try? closeFile(source) }
    let copy = try openForWriting(target, isNew: true)
    do throws(SystemError) {
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
      defer { block.deallocate() }
      while true {
        let count = try readBlock(from: source, into: block)
        if count == 0 { break }
        try writeAll(UnsafeRawBufferPointer(rebasing: block[..<count]), to: copy)
      }
    } catch {
      try? closeFile(copy)
      throw error
    }
    copyState(of: path, to: target)
    try closeFile(copy)
  }

  /// Gives a file or folder the permissions and the time of another one.
  static func copyState(of path: String, to target: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    _ = chmod(target, status.st_mode & 0o7777)
    #if canImport(Darwin)
      var times = [status.st_atimespec, status.st_mtimespec]
    #else
      var times = [status.st_atim, status.st_mtim]
    #endif
    _ = utimensat(AT_FDCWD, target, &times, 0)
  }

  /// Gives a file the permissions of another one, or of what that links to.
  static func copyPermissions(of path: String, to target: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    _ = chmod(target, status.st_mode & 0o7777)
  }

  /// Puts bytes into a file, whose permissions stay if it is there.
  static func overwrite(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard number >= 0 else { throw .last }
    let file = Descriptor(number: number)
    do throws(SystemError) {
      var failure: SystemError?
      bytes.withUnsafeBytes { buffer in
        do throws(SystemError) { try writeAll(buffer, to: file) } catch { failure = error }
      }
      if let failure { throw failure }
    } catch {
      try? closeFile(file)
      throw error
    }
    try closeFile(file)
  }
}
