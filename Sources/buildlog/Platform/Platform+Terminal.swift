extension Platform.Descriptor {
  /// The size of the terminal, or `nil` if there is none or it does not know.
  var terminalSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether the tool may draw on the terminal: it is no background job of a shell that shows its prompt there.
  var isInForeground: Bool {
    let group = tcgetpgrp(number)
    return group < 0 || group == getpgrp()
  }
}

extension Platform {
  /// Whether a terminal controls the tool, so that Ctrl-C reaches it and what it starts.
  static var hasControllingTerminal: Bool {
    let number = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard number >= 0 else { return false }
    close(number)
    return true
  }

  /// Opens `/dev/null` in the place of standard descriptors that are closed.
  ///
  /// The next file opened would take their numbers, and a report meant for standard output would go there. They are
  /// opened the wrong way round, so that using them stays an error.
  static func occupyStandardDescriptors() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// A pipe that child processes do not inherit.
  static func makePipe() throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (Descriptor(number: ends[0]), Descriptor(number: ends[1]))
  }

  /// A terminal without input: bytes written to `writing` arrive at `reading` unchanged.
  static func makePseudoTerminal(
    columns: Int, rows: Int
  ) throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
    var (primary, secondary): (Int32, Int32) = (-1, -1)
    guard openpty(&primary, &secondary, nil, nil, nil) == 0 else { throw .last }
    for end in [primary, secondary] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var settings = termios()
    if tcgetattr(secondary, &settings) == 0 {
      // Line ends stay as the program wrote them.
      settings.c_oflag &= ~tcflag_t(OPOST)
      settings.c_lflag &= ~tcflag_t(ECHO)
      _ = tcsetattr(secondary, TCSANOW, &settings)
    }
    let terminal = Descriptor(number: primary)
    resize(terminal, columns: columns, rows: rows)
    return (terminal, Descriptor(number: secondary))
  }

  static func resize(_ pseudoTerminal: Descriptor, columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(clamping: columns)
    size.ws_row = UInt16(clamping: rows)
    _ = ioctl(pseudoTerminal.number, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until one of the files can be read, a signal arrives, or the time is over.
  ///
  /// - Parameters:
  ///   - files: what to wait for.
  ///   - nanoseconds: how long; `nil` without end.
  /// - Returns: for each file whether reading it would not block; at its end it does not either.
  static func waitToRead(_ files: [Descriptor], nanoseconds: Int64?) -> [Bool] {
    var entries = files.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    let milliseconds = nanoseconds.map { Int32(clamping: (max($0, 0) + 999_999) / 1_000_000) } ?? -1
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return files.map { _ in false } }
    return entries.map { $0.revents != 0 }
  }

  /// Reads a block of a pipe or of a pseudo-terminal, whose end is an error on some systems; 0 at the end.
  static func readOutput(
    of file: Descriptor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    do throws(SystemError) {
      return try readBlock(from: file, into: buffer)
    } catch {
      if error.code == EIO { return 0 }
      throw error
    }
  }

  /// Nanoseconds of a clock that is never set back.
  static func uptime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
