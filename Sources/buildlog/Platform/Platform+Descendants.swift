/// Processes that a command started, directly or not, wherever they went.
///
/// A process may leave its group and session and lose its parents; its environment stays as it was when its program
/// began. So each command gets a variable of its own, by which all that came from it is found (Linux).
struct RunMark: Sendable, Equatable {
  static let variable = "BUILDLOG_RUN"

  /// The variable's value: the tool's process and the time of its start.
  let value: String

  init() { value = "\(Platform.processID)-\(Platform.now())" }

  init(value: String) { self.value = value }

  /// The processes that carry the mark, except the tool itself; none if there is no `/proc`.
  func processes() -> [Int32] {
    let wanted = Array("\(Self.variable)=\(value)".utf8)
    let own = Int32(Platform.processID)
    return Platform.runningProcesses().filter { id in
      guard id != own,
        let environment = try? Platform.contents(of: "/proc/\(id)/environ", atMost: 1 << 20)
      else { return false }
      return environment.split(separator: 0).contains { $0.elementsEqual(wanted) }
    }
  }
}

/// Ends a command's processes if the tool dies and cannot do so itself: of SIGKILL, or of a crash.
///
/// It is a second process of the same program that waits for the end of a pipe.
struct RunWatch {
  /// The first argument of that process.
  static let argument = "--watch-run"
  private static let patience: Int64 = 2_000_000_000

  private let pipe: Platform.Descriptor
  private let process: ChildProcess

  /// Starts to watch; nothing if that cannot be done (macOS).
  ///
  /// - Parameter folder: a temporary folder that must not outlive the tool.
  init?(_ mark: RunMark, removing folder: String? = nil) {
    guard let program = Platform.ownProgram, let ends = try? Platform.makePipe() else { return nil }
    defer { try? Platform.closeFile(ends.reading) }
    guard
      let process = try? Platform.startWatch(
        [program, Self.argument, mark.value] + (folder.map { [$0] } ?? []), input: ends.reading)
    else {
      try? Platform.closeFile(ends.writing)
      return nil
    }
    pipe = ends.writing
    self.process = process
  }

  /// The command has ended: nothing is left to end.
  func stop() {
    var farewell: UInt8 = 1
    withUnsafeBytes(of: &farewell) { try? Platform.writeAll($0, to: pipe) }
    try? Platform.closeFile(pipe)
    _ = process.waitForEnding()
  }

  /// The work of the watching process.
  static func watch(_ value: String, removing folder: String?) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
    defer { buffer.deallocate() }
    // A byte means that all went well, the end of the file that the tool is gone.
    guard let count = try? Platform.readBlock(from: .standardInput, into: buffer), count == 0 else { return }
    let mark = RunMark(value: value)
    mark.send(.terminate)
    let deadline = Platform.uptime() + patience
    while Platform.uptime() < deadline, !mark.processes().isEmpty { Platform.pause(nanoseconds: 50_000_000) }
    mark.send(.kill)
    if let folder { Platform.removeTree(folder) }
  }
}
