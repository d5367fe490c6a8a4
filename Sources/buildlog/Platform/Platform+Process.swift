/// How a command ended.
enum CommandEnding: Equatable {
  case exited(Int32)
  case signaled(Int32)

  /// The exit status as a shell gives it: of a command ended by signal n it is 128 + n.
  var status: Int32 {
    switch self {
    case .exited(let status): status
    case .signaled(let number): 128 + number
    }
  }
}

/// A command that the tool started.
struct ChildProcess {
  let id: Int32
  /// Whether it leads a process group; otherwise it is in the tool's, where the terminal's signals reach it.
  let leadsGroup: Bool
  /// By what its processes are known, also those that left its group.
  var mark: RunMark?

  /// How it ended, or `nil` while it runs.
  ///
  /// It reports the end once; the system forgets the process then.
  func ending() -> CommandEnding? {
    var status: Int32 = 0
    let result = waitpid(id, &status, WNOHANG)
    if result < 0 { return errno == EINTR ? nil : .exited(1) }
    guard result == id else { return nil }
    let signal = status & 0x7F
    if signal == 0 { return .exited(status >> 8 & 0xFF) }
    return signal == 0x7F ? nil : .signaled(signal)
  }

  /// Waits for its end.
  func waitForEnding() -> CommandEnding {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      if errno != EINTR { return .exited(1) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
  }

  /// Passes a signal on: to the whole group if the command leads one.
  func send(_ signal: Signal) { _ = kill(leadsGroup ? -id : id, signal.number) }

  /// Sends a signal to the command and to everything that it left in its process group.
  func sendToAll(_ signal: Signal, hasEnded: Bool) {
    if leadsGroup {
      _ = kill(-id, signal.number)
    } else {
      if !hasEnded { _ = kill(id, signal.number) }
      for process in Platform.processesInOwnGroup() where process != id {
        _ = kill(process, signal.number)
      }
    }
    mark?.send(signal, except: leadsGroup || hasEnded ? nil : id)
  }

  /// Whether anything is left of a command that has ended, in its group or elsewhere.
  var leftProcesses: Bool {
    if let mark, !mark.processes().isEmpty { return true }
    guard leadsGroup else { return !Platform.processesInOwnGroup().isEmpty }
    // `kill` also succeeds for ended processes that were never collected, as in a container without an init.
    return (kill(-id, 0) == 0 || errno == EPERM) && Platform.mayHaveProcesses(inGroup: id)
  }
}

extension RunMark {
  /// Sends a signal to all processes that carry the mark.
  func send(_ signal: Signal, except spared: Int32? = nil) {
    for process in processes() where process != spared { _ = kill(process, signal.number) }
  }
}

extension SystemError {
  /// The exit status by which a shell says that a command could not be started.
  var statusOfFailedStart: Int32 { code == ENOENT ? 127 : 126 }

  /// Why a command could not be started.
  func reasonOfFailedStart(_ command: String) -> String {
    code == ENOENT && !command.contains("/") ? "command not found" : text
  }
}

extension Platform {
  /// Starts a command with standard output and standard error going to one file.
  ///
  /// The command is searched for in `PATH`; standard input is the tool's own. Signals that the tool handles are as
  /// new in the child, and none is blocked.
  ///
  /// - Parameters:
  ///   - words: the command and its arguments.
  ///   - defaults: variables of its environment that are set unless they are already.
  ///   - output: where it writes to.
  ///   - leadsGroup: whether it gets a process group of its own.
  static func start(
    _ words: [String], defaults: [(name: String, value: String)], mark: RunMark? = nil, output: Descriptor,
    leadsGroup: Bool
  ) throws(SystemError) -> ChildProcess {
    for (name, value) in defaults { setenv(name, value, 0) }
    if let mark { setenv(RunMark.variable, mark.value, 1) }
    defer { if mark != nil { unsetenv(RunMark.variable) } }
    let group: Group = leadsGroup ? .own : .tool
    var child: ChildProcess
    do throws(SystemError) {
      child = try spawn(words[0], words, [(output, 1), (output, 2)], group)
    } catch {
      // A script without `#!`: shells, env and nice run it by the shell.
      guard error.code == ENOEXEC, let path = executable(words[0]) else { throw error }
      child = try spawn("/bin/sh", ["/bin/sh", path] + words.dropFirst(), [(output, 1), (output, 2)], group)
    }
    child.mark = mark
    return child
  }

  /// Starts the process that watches over a command, in a session of its own and silent.
  static func startWatch(_ words: [String], input: Descriptor) throws(SystemError) -> ChildProcess {
    // Within another command the tool itself has a mark.
    unsetenv(RunMark.variable)
    let silence = try openForWriting("/dev/null", isNew: false)
    defer { try? closeFile(silence) }
    return try spawn(words[0], words, [(input, 0), (silence, 1), (silence, 2)], .session)
  }

  /// The file of the tool's own program, if the system knows it.
  static var ownProgram: String? {
    #if os(Linux)
      let path = resolved("/proc/self/exe")
      return kind(of: path) == .regular ? path : nil
    #else
      return nil
    #endif
  }

  /// Whose signals of a terminal or a script a process gets.
  private enum Group {
    case tool, own, session
  }

  /// Starts a command that reads a file and writes to a pipe; it says what is wrong on the tool's standard error.
  ///
  /// - Returns: the command, and the end of the pipe where its output can be read.
  static func startFilter(
    _ words: [String], input: Descriptor
  ) throws(SystemError) -> (process: ChildProcess, output: Descriptor) {
    let ends = try makePipe()
    defer { try? closeFile(ends.writing) }
    do throws(SystemError) {
      return (try spawn(words[0], words, [(input, 0), (ends.writing, 1)], .tool), ends.reading)
    } catch {
      try? closeFile(ends.reading)
      throw error
    }
  }

  private static func spawn(
    _ file: String, _ words: [String], _ files: [(file: Descriptor, number: Int32)], _ group: Group
  ) throws(SystemError) -> ChildProcess {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, number) in files { posix_spawn_file_actions_adddup2(&actions, file.number, number) }

    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Handlers are reset by the system; what is ignored stays so, and of that only SIGPIPE is the tool's doing.
    var reset = sigset_t()
    sigemptyset(&reset)
    sigaddset(&reset, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &reset)
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setpgroup(&attributes, 0)
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    switch group {
    case .tool: break
    case .own: flags |= Int32(POSIX_SPAWN_SETPGROUP)
    // POSIX_SPAWN_SETSID of spawn.h, which glibc shows only with _GNU_SOURCE.
    case .session: flags |= 0x80
    }
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    #if canImport(Darwin)
      let environment = _NSGetEnviron().pointee
    #else
      let environment = environ
    #endif
    var id: pid_t = 0
    let error = posix_spawnp(&id, file, &actions, &attributes, arguments, environment)
    guard error == 0 else { throw SystemError(code: error) }
    return ChildProcess(id: id, leadsGroup: group == .own)
  }

  /// The file of a command's name.
  private static func executable(_ name: String) -> String? {
    if name.contains("/") { return name }
    let folders = environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in folders.split(separator: ":", omittingEmptySubsequences: false) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if kind(of: path) == .regular, access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}
