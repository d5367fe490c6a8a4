// The one place that names a C library; `@_exported` shows it to the module's other files. `environ` is a variable of
// it that nothing here changes, hence `@preconcurrency`.
#if canImport(Glibc)
  @_exported @preconcurrency import Glibc
#elseif canImport(Musl)
  @_exported @preconcurrency import Musl
#elseif canImport(Darwin)
  @_exported @preconcurrency import Darwin
#endif

/// An error that the operating system reported.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The error of the last call.
  static var last: SystemError { SystemError(code: errno) }

  static let isDirectory = SystemError(code: EISDIR)
  static let fileTooLarge = SystemError(code: EFBIG)
  static let existing = SystemError(code: EEXIST)
  static let loop = SystemError(code: ELOOP)
  static let notOpenForWriting = SystemError(code: EBADF)

  var isBrokenPipe: Bool { code == EPIPE }
  var isExisting: Bool { code == EEXIST }

  /// The system's words (`No such file or directory`).
  var text: String { String(cString: strerror(code)) }
}

/// The operating system, as far as the tool needs it; no other file imports it.
enum Platform {
  /// An open file.
  struct Descriptor: Equatable, Sendable {
    let number: Int32

    static let standardInput = Descriptor(number: 0)
    static let standardOutput = Descriptor(number: 1)
    static let standardError = Descriptor(number: 2)

    var isTerminal: Bool { isatty(number) == 1 }

    /// Whether it is a file on a disk, whose lines do not arrive one by one.
    var isRegularFile: Bool {
      var status = stat()
      return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The number of columns of the terminal, or `nil` if there is none.
    var terminalColumns: Int? {
      var size = winsize()
      guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
      return Int(size.ws_col)
    }
  }

  static func openForReading(_ path: String) throws(SystemError) -> Descriptor {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// Opens a file for writing.
  ///
  /// - Parameter isNew: whether the file must not exist yet; otherwise it must.
  static func openForWriting(_ path: String, isNew: Bool) throws(SystemError) -> Descriptor {
    let number = open(path, O_WRONLY | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0), 0o666)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// Opens a file, which is created if need be, for writing; what was in it is gone.
  static func openEmpty(_ path: String) throws(SystemError) -> Descriptor {
    let number = open(path, O_WRONLY | O_TRUNC | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// Opens a file, which is created if need be, for writing after what is in it.
  static func openForAppending(_ path: String) throws(SystemError) -> Descriptor {
    let number = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw .last }
    return Descriptor(number: number)
  }

  /// The length of an open file in bytes.
  static func size(of file: Descriptor) throws(SystemError) -> Int {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .last }
    return Int(status.st_size)
  }

  /// Raises a pipe's capacity above the usual 64 KiB, so that writer and reader wait for each other less often.
  static func widenPipe(_ file: Descriptor) {
    #if os(Linux)
      // F_SETPIPE_SZ of fcntl(2), which glibc declares only with _GNU_SOURCE; it has no effect on other files.
      _ = fcntl(file.number, 1031, 1 << 20)
    #endif
  }

  /// The next bytes of a file, without moving its position; none if it cannot seek.
  static func peek(_ file: Descriptor, count: Int) -> [UInt8] {
    let place = lseek(file.number, 0, SEEK_CUR)
    guard place >= 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      used = Swift.max(pread(file.number, buffer.baseAddress, count, place), 0)
    }
  }

  /// Reads a block; returns the number of bytes, 0 at the end.
  static func readBlock(
    from file: Descriptor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    while true {
      let count = read(file.number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .last }
    }
  }

  /// Writes all bytes or throws.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Descriptor) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = write(file.number, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count > 0 {
        done += count
      } else if count == 0 || errno == EAGAIN {
        // Another program may have made the terminal non-blocking.
        var wait = pollfd(fd: file.number, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  static func closeFile(_ file: Descriptor) throws(SystemError) {
    guard close(file.number) == 0 else { throw .last }
  }

  /// An identity that is the same for all paths of a file.
  struct FileIdentity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// The identity of a regular file, `nil` for anything else.
  static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return identity(status)
  }

  /// The identity of an open regular file, `nil` for anything else.
  static func identity(of file: Descriptor) -> FileIdentity? {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { return nil }
    return identity(status)
  }

  private static func identity(_ status: stat) -> FileIdentity? {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Marks a file as being written by a running process, until it is closed.
  ///
  /// - Returns: whether no other process has marked it.
  static func claim(_ file: Descriptor) -> Bool { flock(file.number, LOCK_EX | LOCK_NB) == 0 }

  /// The names in a folder that begin with a text.
  static func names(in folder: String, beginningWith head: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let item = readdir(handle) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(head) { names.append(name) }
    }
    return names
  }

  /// Gives a file the permissions of another one, if that exists.
  static func copyPermissions(from path: String, to file: Descriptor) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    _ = fchmod(file.number, status.st_mode & 0o7777)
  }

  /// Whether files can be created in a folder.
  static func checkFolder(_ path: String) throws(SystemError) {
    guard access(path, W_OK | X_OK) == 0 else { throw .last }
  }

  static func renameFile(_ path: String, to target: String) throws(SystemError) {
    guard rename(path, target) == 0 else { throw .last }
  }

  static func removeFile(_ path: String) { _ = unlink(path) }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func setEnvironment(_ name: String, to value: String) { setenv(name, value, 1) }

  /// Does nothing for a while.
  static func pause(nanoseconds: Int64) {
    var time = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    _ = nanosleep(&time, nil)
  }

  static var processID: Int { Int(getpid()) }

  /// Nanoseconds since 1970-01-01T00:00:00Z.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Makes a closed pipe end the tool silently, even if the parent process ignored the signal.
  static func endOnBrokenPipe() { _ = signal(SIGPIPE, SIG_DFL) }

  /// Makes writing to a closed pipe an error.
  static func ignoreBrokenPipe() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Ends the tool as the signal of a closed pipe does.
  static func endAsBrokenPipe() -> Never {
    removeUnfinishedFiles()
    endOnBrokenPipe()
    _ = raise(SIGPIPE)
    exit(141)
  }

  /// Survives the first Ctrl-C.
  ///
  /// It is meant for the build at the other end of the pipe, whose last lines are still to be reported.
  /// The second one ends the tool.
  static func surviveFirstInterrupt() {
    _ = signal(SIGINT) { Platform.endOnNext($0) }
  }

  static func leave(_ status: Int32) -> Never { exit(status) }
}
