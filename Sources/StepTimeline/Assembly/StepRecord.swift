internal import BuildLogParser

/// What has been read of one step so far.
struct StepRecord {
  /// Status lines of one step that are kept apart.
  static let mostTransfers = 4_096
  /// Lines of an environment listing; `go env` prints about 40.
  private static let mostEnvironmentLines = 500

  var number: Int
  var name: String
  var sourceLine: Int
  var end: StepEnd?
  var tenths: Int?
  var error: [RetainedLine] = []
  var warnings: [String] = []

  var logLines = 0
  var logBytes = 0
  var isClipped = false
  var tail: OutputTail?
  /// What was kept of the output of a step that failed or was running at the end.
  var output: [RetainedLine] = []

  /// Milliseconds of the latest line, from the latest start.
  var latestOffset = 0
  var silence = 0
  var silenceStart = 0
  var silenceAfter: [UInt8]?
  /// The beginning of the last line, once the step has ended.
  var latestText: [UInt8]?

  /// Lines of `go env` or `env`, where they are kept.
  private(set) var environment: [(line: Int, text: String)] = []

  private(set) var transfers: [Step.Transfer] = []
  private var transferIndex: [[UInt8]: Int] = [:]

  /// The engine's own record, in nanoseconds since 1970.
  var recorded: [(start: Int64, end: Int64?)] = []
  var inputs: [Int] = []

  init(number: Int, name: String, sourceLine: Int) {
    self.number = number
    self.name = name
    self.sourceLine = sourceLine
  }

  /// Counts a line of output and keeps it while the step may still fail.
  @inline(__always)
  mutating func addOutput(_ text: Span<UInt8>, line: Int, offset: LineOffset?) {
    logLines += 1
    logBytes += text.count
    if let offset {
      let gap = offset.milliseconds - latestOffset
      if gap > silence {
        silence = gap
        silenceStart = latestOffset
        silenceAfter = logLines == 1 ? nil : tail?.lastText(limit: 200)
      }
      latestOffset = offset.milliseconds
    }
    if text.count > 20, text[0] == UInt8(ascii: "["), text.begins(with: "[output clipped, log limit ") {
      isClipped = true
    }
    tail?.append(text, line: line, milliseconds: offset?.milliseconds ?? -1)
  }

  /// Keeps a line that may belong to the output of `go env` or `env`.
  mutating func keepEnvironment(_ text: Span<UInt8>, line: Int) {
    guard environment.count < Self.mostEnvironmentLines, EnvironmentListing.mayHold(text) else { return }
    environment.append((line, String(text)))
  }

  /// Takes up a status line that tells of bytes or of a named piece of work.
  ///
  /// - Returns: which of the step's pieces of work it is, or -1 where there are too many.
  mutating func addStatus(_ status: StatusLine, id: Span<UInt8>) -> Int {
    let key = [UInt8](id)
    let index: Int
    if let known = transferIndex[key] {
      index = known
    } else {
      guard transfers.count < Self.mostTransfers else { return -1 }
      index = transfers.count
      transferIndex[key] = index
      transfers.append(Step.Transfer(statusID: String(decoding: key, as: UTF8.self)))
    }
    transfers[index].bytes = status.current ?? transfers[index].bytes
    transfers[index].totalBytes = status.total ?? transfers[index].totalBytes
    if let milliseconds = status.milliseconds { transfers[index].seconds = Double(milliseconds) / 1000 }
    transfers[index].isDone = transfers[index].isDone || status.isDone
    return index
  }
}

extension Step.Transfer {
  /// Sorts a status line by its words.
  ///
  /// The classes are those of docker/buildx util/progress/metricwriter.go.
  fileprivate init(statusID text: String) {
    var id = Substring(text)
    let action: Action
    if id.hasPrefix("sha256:") {
      action = .download
    } else if id.hasPrefix("extracting ") {
      action = .extract
      id = id.dropFirst("extracting ".count)
    } else if id.hasPrefix("transferring ") {
      action = .context
      id = id.dropFirst("transferring ".count)
      if id.hasSuffix(":") { id.removeLast() }
    } else if id.hasPrefix("pushing ") || id.hasPrefix("writing ") || id.hasPrefix("sending tarball")
      || id.hasPrefix("copying ")
    {
      action = .upload
    } else {
      action = .other
    }
    self.init(id: String(id), action: action)
  }
}

extension Span<UInt8> {
  /// Whether the text begins with the literal.
  func begins(with literal: StaticString) -> Bool {
    guard count >= literal.utf8CodeUnitCount else { return false }
    for i in 0..<literal.utf8CodeUnitCount where self[i] != literal.utf8Start[i] { return false }
    return true
  }
}

extension [UInt8] {
  /// A copy of the text.
  init(_ text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { Array($0) }
  }
}

extension String {
  /// The text with bytes that are no UTF-8 replaced.
  package init(_ text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
