import StepTimeline

/// A log to read.
enum Input: Equatable {
  case standardInput
  case file(String)

  /// The name that reports and messages give it.
  var name: String {
    switch self {
    case .standardInput: "<stdin>"
    case .file(let path): path
    }
  }

  init(operand: String) { self = operand == "-" ? .standardInput : .file(operand) }
}

/// What came of reading a log.
struct InputResult {
  var input: Input
  var builds: [Build]
  var lines: Int
  /// Why reading stopped early; what had been read until then is reported.
  var error: SystemError?
}

extension Input {
  private static let blockSize = 64 * 1024

  /// Reads the log to its end.
  ///
  /// - Parameters:
  ///   - options: what the reader is to do.
  ///   - events: is told what the lines say, block by block.
  ///   - raw: is handed every block of standard input as it arrives.
  func read(
    _ options: BuildLogReader.Options, events: EventStream? = nil,
    passing raw: (UnsafeRawBufferPointer) -> Void
  ) -> InputResult {
    events?.begin(self)
    var reader = BuildLogReader(source: name, options: options)
    var isLive = false
    var failure: SystemError?
    do throws(SystemError) {
      let descriptor: Platform.Descriptor
      switch self {
      case .standardInput: descriptor = .standardInput
      case .file(let path): descriptor = try Platform.openForReading(path)
      }
      defer { if self != .standardInput { try? Platform.closeFile(descriptor) } }
      // Of a pipe or a terminal the time at which lines arrive says when they were printed.
      isLive = !descriptor.isRegularFile
      if isLive, self == .standardInput { Platform.surviveFirstInterrupt() }
      try pump(descriptor, isLive: isLive, into: &reader, events, passing: raw)
    } catch {
      failure = error
    }
    let end = isLive ? Platform.now() : nil
    let builds =
      if let events {
        reader.finish(arrivedAt: end, observer: &events.lines)
      } else {
        reader.finish(arrivedAt: end)
      }
    let result = InputResult(input: self, builds: builds, lines: reader.lineCount, error: failure)
    events?.end(result)
    return result
  }

  private func pump(
    _ descriptor: Platform.Descriptor, isLive: Bool, into reader: inout BuildLogReader,
    _ events: EventStream?,
    passing raw: (UnsafeRawBufferPointer) -> Void
  ) throws(SystemError) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try Platform.readBlock(from: descriptor, into: block)
      if count == 0 { return }
      let bytes = UnsafeRawBufferPointer(rebasing: block[..<count])
      if self == .standardInput { raw(bytes) }
      let arrival = isLive ? Platform.now() : nil
      if let events {
        reader.feed(bytes, arrivedAt: arrival, observer: &events.lines)
        events.flush()
      } else {
        reader.feed(bytes, arrivedAt: arrival)
      }
    }
  }
}
