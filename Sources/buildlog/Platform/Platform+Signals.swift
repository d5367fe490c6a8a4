import Synchronization

/// A signal, as far as the tool deals with it.
struct Signal: Hashable, Sendable {
  let number: Int32

  static let hangUp = Signal(number: SIGHUP)
  static let interrupt = Signal(number: SIGINT)
  static let quit = Signal(number: SIGQUIT)
  static let terminate = Signal(number: SIGTERM)
  static let kill = Signal(number: SIGKILL)
  static let childChanged = Signal(number: SIGCHLD)
  static let terminalStop = Signal(number: SIGTSTP)
  static let resume = Signal(number: SIGCONT)
  static let windowChanged = Signal(number: SIGWINCH)

  /// The signals that ask a program to end.
  static let ending: [Signal] = [.hangUp, .interrupt, .quit, .terminate]
}

/// A signal that arrived.
struct ReceivedSignal: Equatable {
  var signal: Signal
  /// Whether a process sent it; otherwise the terminal did, and then to every process in its foreground.
  var isFromProcess: Bool
}

/// The end of the pipe that the handler writes to; a handler can reach nothing but globals.
///
/// The kernel may run a handler on any thread, while another thread is stopping the queue.
private let writingEnd = Atomic<Int32>(-1)

/// The terminal that a crash is to leave usable.
private let terminalToRestore = Atomic<Int32>(-1)

/// The former action on a crash, such as printing a backtrace.
private nonisolated(unsafe) var actionsOnCrash: [(Int32, sigaction)] = []

/// Puts the signal's number and origin into the pipe: the one thing that is safe in a handler.
private func enqueue(
  _ number: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
  let savedError = errno
  #if canImport(Darwin)
    let isFromProcess = (info?.pointee.si_pid ?? 0) != 0
  #else
    let isFromProcess = (info?.pointee.si_code ?? 0) <= 0
  #endif
  var message: (UInt8, UInt8) = (UInt8(truncatingIfNeeded: number), isFromProcess ? 1 : 0)
  _ = write(writingEnd.load(ordering: .relaxed), &message, 2)
  errno = savedError
}

/// Shows the cursor before the tool dies of a mistake of its own.
private func restoreAndDie(_ number: Int32) {
  let sequence: StaticString = "\u{1B}[?2026l\u{1B}[?7h\u{1B}[?25h\u{1B}[0m\r\u{1B}[J\r\n"
  _ = write(terminalToRestore.load(ordering: .relaxed), sequence.utf8Start, sequence.utf8CodeUnitCount)
  _ = signal(number, SIG_DFL)
  _ = raise(number)
}

/// Signals as something that can be read and waited for like a file.
///
/// There is one at a time. A signal that the parent process wanted ignored (`nohup`) stays ignored.
final class SignalQueue {
  let descriptor: Platform.Descriptor
  private let writer: Platform.Descriptor
  private var previous: [(Int32, sigaction)] = []

  init(_ signals: [Signal]) throws(SystemError) {
    (descriptor, writer) = try Platform.makePipe()
    for end in [descriptor, writer] { _ = fcntl(end.number, F_SETFL, O_NONBLOCK) }
    writingEnd.store(writer.number, ordering: .relaxed)
    for signal in signals {
      var old = sigaction()
      guard sigaction(signal.number, nil, &old) == 0 else { continue }
      if Signal.ending.contains(signal), old.isIgnored { continue }
      previous.append((signal.number, old))
      Self.listen(to: signal)
    }
  }

  /// Puts back what was done with the signals before.
  func stop() {
    for (number, action) in previous {
      var action = action
      _ = sigaction(number, &action, nil)
    }
    previous = []
    writingEnd.store(-1, ordering: .relaxed)
    try? Platform.closeFile(descriptor)
    try? Platform.closeFile(writer)
  }

  /// The signals that arrived since the last call.
  func take() -> [ReceivedSignal] {
    var received: [ReceivedSignal] = []
    var message: (UInt8, UInt8) = (0, 0)
    while read(descriptor.number, &message, 2) == 2 {
      received.append(ReceivedSignal(signal: Signal(number: Int32(message.0)), isFromProcess: message.1 == 1))
    }
    return received
  }

  /// Stops the tool as a stop typed at the terminal does; returns when it goes on.
  func stopProcess() {
    _ = signal(SIGTSTP, SIG_DFL)
    _ = raise(SIGTSTP)
    Self.listen(to: .terminalStop)
  }

  private static func listen(to signal: Signal) {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_sigaction = enqueue
    #elseif canImport(Musl)
      action.__sa_handler.sa_sigaction = enqueue
    #else
      action.__sigaction_handler.sa_sigaction = enqueue
    #endif
    action.sa_flags = Int32(truncatingIfNeeded: SA_SIGINFO) | Int32(truncatingIfNeeded: SA_RESTART)
    _ = sigaction(signal.number, &action, nil)
    // A parent may start the tool from a thread that blocks signals, as Foundation's Process does.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal.number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }
}

extension sigaction {
  var isIgnored: Bool { handlerBits == unsafeBitCast(SIG_IGN, to: Int.self) }

  var isDefault: Bool { handlerBits == unsafeBitCast(SIG_DFL, to: Int.self) }

  private var handlerBits: Int {
    #if canImport(Darwin)
      unsafeBitCast(__sigaction_u.__sa_handler, to: Int.self)
    #elseif canImport(Musl)
      unsafeBitCast(__sa_handler.sa_handler, to: Int.self)
    #else
      unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
    #endif
  }
}

extension Platform {
  /// Makes writing to a closed pipe an error, for commands with work left to do after it.
  static func surviveBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Whether writing to a closed pipe is an error and does not end the tool.
  static var survivesBrokenPipes: Bool {
    var action = sigaction()
    return sigaction(SIGPIPE, nil, &action) == 0 && action.isIgnored
  }

  /// Ends the tool by a signal, as if it had never been caught.
  static func end(by ending: Signal) -> Never {
    removeUnfinishedFiles()
    _ = signal(ending.number, SIG_DFL)
    _ = raise(ending.number)
    exit(128 + ending.number)
  }

  /// Leaves the cursor visible should the tool crash; `nil` when there is nothing to restore any more.
  static func restoreOnCrash(_ terminal: Descriptor?) {
    terminalToRestore.store(terminal?.number ?? -1, ordering: .relaxed)
    for (number, action) in actionsOnCrash {
      var action = action
      _ = sigaction(number, &action, nil)
    }
    actionsOnCrash = []
    guard terminal != nil else { return }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      var action = sigaction()
      _ = sigaction(number, nil, &action)
      actionsOnCrash.append((number, action))
      _ = signal(number, restoreAndDie)
    }
  }
}
