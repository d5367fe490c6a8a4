import BuildLogParser
import StepTimeline

extension Input {
  static let blockSize = 64 * 1024
  /// Starting a thread costs as much as reading a few hundred kilobytes.
  private static let sizeWithoutThread = 4 << 20

  /// Reads the log to its end, with a live view of standard input if the user can see one.
  ///
  /// - Parameters:
  ///   - options: what the reader is to do.
  ///   - audience: who is shown what meanwhile.
  func read(_ options: BuildLogReader.Options, for audience: Audience = .none) -> InputResult {
    audience.events?.begin(source: name)
    let result = read(options, telling: audience)
    audience.events?.end(result.builds, lines: result.lines, error: result.error)
    return result
  }

  private func read(_ options: BuildLogReader.Options, telling audience: Audience) -> InputResult {
    let descriptor: Platform.Descriptor
    do throws(SystemError) {
      switch self {
      case .standardInput: descriptor = .standardInput
      case .file(let path): descriptor = try Platform.openForReading(path)
      }
    } catch {
      return InputResult(input: self, builds: [], lines: 0, error: .system(error))
    }
    defer { if self != .standardInput { try? Platform.closeFile(descriptor) } }
    let isInput = self == .standardInput
    // Of a pipe or a terminal the time at which lines arrive says when they were printed.
    let isLive = !descriptor.isRegularFile
    if isLive, isInput {
      Platform.surviveFirstInterrupt()
      Platform.widenPipe(descriptor)
    }
    var log = LiveLog(
      BuildLogReader(source: name, options: options), isStamped: isLive,
      view: isLive && isInput && !descriptor.isTerminal ? audience.view : nil,
      passesOn: isInput && audience.passesOn, events: audience.events, lines: audience.lines)
    var failure: InputError?
    do throws(InputError) {
      let isUnpacked = isLive ? false : try unpack(descriptor, into: &log)
      if !isUnpacked {
        do throws(SystemError) {
          if log.view != nil { try log.follow(descriptor) } else { try pump(descriptor, into: &log) }
        } catch {
          throw .system(error)
        }
      }
    } catch {
      failure = error
    }
    var builds = log.finish()
    for message in audience.project?.addRepairs(to: &builds) ?? [] { Output.message(message) }
    failure = failure ?? log.problem.map { .problem($0, self) }
    return InputResult(
      input: self, builds: builds, lines: log.lineCount, error: failure, unread: log.unread)
  }

  /// Reads a file that a program of the system has to unpack.
  ///
  /// - Returns: `false` if the file is not compressed in this way, or the program is missing.
  private func unpack(_ descriptor: Platform.Descriptor, into log: inout LiveLog) throws(InputError) -> Bool {
    let beginning = Platform.peek(descriptor, count: CompressionFormat.longestMark)
    guard let format = CompressionFormat(beginningOf: beginning.span), let tool = Decompressor(format) else {
      return false
    }
    guard let filter = try? Platform.startFilter(tool.words, input: descriptor) else { return false }
    var failure: SystemError?
    do throws(SystemError) { try pump(filter.output, into: &log) } catch { failure = error }
    try? Platform.closeFile(filter.output)
    let ending = filter.process.waitForEnding()
    if let failure { throw .system(failure) }
    if ending != CommandEnding.exited(0) { throw .decompressor(tool, exitStatus: ending.status) }
    return true
  }

  private func pump(_ descriptor: Platform.Descriptor, into log: inout LiveLog) throws(SystemError) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
    defer { block.deallocate() }
    var size = 0
    var ahead: BlocksAhead?
    while ahead == nil {
      let count = try Platform.readBlock(from: descriptor, into: block)
      if count == 0 { return }
      log.take(UnsafeRawBufferPointer(rebasing: block[..<count]))
      size += count
      if size >= Self.sizeWithoutThread, Platform.processorCount > 1 {
        size = 0
        ahead = BlocksAhead(of: descriptor)
      }
    }
    while let bytes = try ahead?.next() { log.take(bytes) }
  }
}

extension LiveLog {
  /// Reads a pipe to its end and draws meanwhile.
  fileprivate mutating func follow(_ descriptor: Platform.Descriptor) throws(SystemError) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Input.blockSize, alignment: 16)
    defer { block.deallocate() }
    let queue = try SignalQueue(Signal.ending + [.terminalStop, .windowChanged])
    defer { queue.stop() }
    var wasInterrupted = false
    while true {
      let ready = Platform.waitToRead([queue.descriptor, descriptor], nanoseconds: pause)
      for received in queue.take() {
        switch received.signal {
        case .windowChanged: break
        case .terminalStop:
          leaveTerminal()
          queue.stopProcess()
        // It is meant for the build at the other end of the pipe, whose last lines are still to be reported.
        case .interrupt where !wasInterrupted:
          wasInterrupted = true
          noteEnding()
        default:
          abandon()
          Platform.end(by: received.signal)
        }
      }
      if ready[1] {
        let count = try Platform.readBlock(from: descriptor, into: block)
        if count == 0 { return }
        take(UnsafeRawBufferPointer(rebasing: block[..<count]))
      }
      drawIfDue()
    }
  }
}
