/// The paths of files that are being written, for the handler: a fixed table that it can read at any moment.
private nonisolated(unsafe) var unfinished: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
private var mostUnfinished: Int { 64 }

/// Removes what is unfinished and dies of the signal.
///
/// Calls nothing but what POSIX allows in a handler.
private func removeAndDie(_ number: Int32) {
  removeUnfinished()
  _ = signal(number, SIG_DFL)
  _ = raise(number)
}

private func removeUnfinished() {
  guard let unfinished else { return }
  for slot in 0..<mostUnfinished {
    if let path = unfinished[slot] { _ = unlink(path) }
  }
}

/// All signals that end a program unless it handles them, except those that it cannot handle and those of crashes.
private let endingSignals: [Int32] = [
  SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGABRT,
  SIGSYS,
]

/// Temporary files, which must be gone when a signal ends the tool.
extension Platform {
  /// A place in the table.
  struct UnfinishedFile {
    fileprivate let slot: Int
  }

  /// Notes a file that is removed if the tool is ended before the file is finished.
  ///
  /// - Returns: `nil` if too many are noted; such a file is not removed.
  static func noteUnfinished(_ path: String) -> UnfinishedFile? {
    let table: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    if let unfinished {
      table = unfinished
    } else {
      table = .allocate(capacity: mostUnfinished)
      table.initialize(repeating: nil, count: mostUnfinished)
      unfinished = table
      for number in endingSignals where isDefault(number) {
        _ = signal(number, removeAndDie)
      }
      // A file beyond `ulimit -f` is an error like a full disk: caught, the signal leaves it to `write`.
      if isDefault(SIGXFSZ) { _ = signal(SIGXFSZ) { _ in } }
    }
    guard let slot = (0..<mostUnfinished).first(where: { table[$0] == nil }), let copy = strdup(path) else {
      return nil
    }
    table[slot] = copy
    return UnfinishedFile(slot: slot)
  }

  /// The file is in its place or gone.
  static func forget(_ file: UnfinishedFile) {
    guard let unfinished, let path = unfinished[file.slot] else { return }
    unfinished[file.slot] = nil
    free(path)
  }

  /// Removes all unfinished files, for the places at which the tool ends itself.
  static func removeUnfinishedFiles() { removeUnfinished() }

  /// Makes the next signal of this kind end the tool at once; for handlers.
  static func endOnNext(_ number: Int32) { _ = signal(number, removeAndDie) }

  private static func isDefault(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0 && action.isDefault
  }
}
