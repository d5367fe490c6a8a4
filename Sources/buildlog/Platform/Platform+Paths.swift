/// Where paths lead.
extension Platform {
  /// The kind of file at a path.
  enum PathKind {
    case missing, directory, regular, other
  }

  static func kind(of path: String) -> PathKind {
    var status = stat()
    return stat(path, &status) == 0 ? kind(status) : .missing
  }

  private static func kind(_ status: stat) -> PathKind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .directory
    case S_IFREG: .regular
    default: .other
    }
  }

  /// The path without symbolic links, or the path itself if nothing is there.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Where a file is written that a path names, and what is there.
  ///
  /// Links to a regular file, or to one that is not there yet, are followed to it. Anything else keeps its path: what
  /// `/dev/stdout` links to (`pipe:[4711]`) is no path.
  ///
  /// - Throws: why the path leads nowhere, such as a loop of links.
  static func target(of path: String) throws(SystemError) -> (path: String, kind: PathKind) {
    var path = path
    for _ in 0..<mostLinks {
      var status = stat()
      if stat(path, &status) == 0 {
        let kind = kind(status)
        return (kind == .regular ? resolved(path) : path, kind)
      }
      guard errno == ENOENT else { throw .last }
      guard let next = linkTarget(of: path) else { return (path, .missing) }
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    throw .loop
  }

  private static let mostLinks = 40

  static func linkTarget(of path: String) -> String? {
    let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: 4097)
    defer { buffer.deallocate() }
    let count = readlink(path, buffer, 4096)
    guard count > 0 else { return nil }
    buffer[count] = 0
    return String(cString: buffer)
  }

  /// The open file that a path names, such as `/dev/stdout` or the `/dev/fd/63` of a shell's `>(command)`.
  static func descriptor(named path: String) -> Descriptor? {
    switch path {
    case "/dev/stdin": return .standardInput
    case "/dev/stdout": return .standardOutput
    case "/dev/stderr": return .standardError
    default:
      for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
        let name = path.dropFirst(folder.count)
        guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int32(name).map { Descriptor(number: $0) }
      }
      return nil
    }
  }

  /// Opens an open file once more for writing, where it was left off: a socket cannot be opened by its path, and a
  /// file would be written from its beginning.
  static func openForWriting(_ file: Descriptor) throws(SystemError) -> Descriptor {
    let flags = fcntl(file.number, F_GETFL)
    guard flags >= 0 else { throw .last }
    guard flags & O_ACCMODE != O_RDONLY else { throw .notOpenForWriting }
    let number = fcntl(file.number, F_DUPFD_CLOEXEC, 3)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }
}

extension Platform.Descriptor {
  /// Whether what is written to it comes after what others have written to the file meanwhile.
  var appends: Bool {
    let flags = fcntl(number, F_GETFL)
    return flags >= 0 && flags & O_APPEND != 0
  }
}
