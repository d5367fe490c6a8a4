internal import BuildLogParser

/// One step, as far as it has been read.
struct StepRecord {
  /// Status lines of one step that are kept apart.
  static let mostTransfers = 4_096
  /// Lines of an environment listing; `go env` prints about 40.
  private static let mostEnvironmentLines = 500
  /// Bytes of a line that are kept to name it by.
  static let longestText = 200

  var number: StepNumber
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
  /// The work of a step that ended well, as its output shows it.
  var work: StepWork?
  /// The kept output of a step that failed or was running at the end.
  var output: [RetainedLine] = []
  /// The kept output of a step that ended well, but whose command may have hidden a failure.
  var hiding: [RetainedLine] = []

  /// Milliseconds of the latest line, from the latest start.
  var latestOffset = 0
  var silence = 0
  var silenceStart = 0
  var silenceAfter: LatestLine?
  /// The last line, once the step has ended.
  var latestLine: LatestLine?

  /// Lines of `go env` or `env`, if they are kept.
  private(set) var environment: [(line: Int, text: String)] = []

  private(set) var transfers: [Step.Transfer] = []
  /// The hash of each one's name as printed.
  private var transferHashes: [UInt64] = []
  /// Index of each by that hash, if there are many: most steps have a few, and a log thousands of steps.
  private var transferIndex: [UInt64: Int] = [:]
  private static let fewTransfers = 128

  /// The engine's own record, in nanoseconds since 1970.
  var recorded: [(start: Int64, end: Int64?)] = []
  var inputs: [StepNumber] = []
  /// The moments that frames of the terminal display show.
  var shown: ShownMoments?

  /// Whether the log shows how long the step took, or when it was seen.
  var showsMoment: Bool { tenths != nil || shown != nil }

  /// Whether a line of the step has a figure, or says that the step ended.
  var showsTime: Bool { showsMoment || end != nil || latestOffset != 0 || !transfers.isEmpty }

  init(number: StepNumber, name: String, sourceLine: Int) {
    self.number = number
    self.name = name
    self.sourceLine = sourceLine
  }

  /// Takes the name, or a longer form of the one that is known: a trigger's instruction is named after its FROM.
  mutating func complete(_ longer: Span<UInt8>) {
    let known = name.utf8.count
    guard known == 0 || longer.count > known && known < KeptText.longest else { return }
    let whole = String(kept: longer)
    if whole.utf8.starts(with: name.utf8) { name = whole }
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
        silenceAfter = logLines == 1 ? nil : tail?.latest(limit: Self.longestText)
      }
      latestOffset = offset.milliseconds
    }
    if text.count > 20, text[0] == UInt8(ascii: "["), text.hasPrefix("[output clipped, log limit ") {
      isClipped = true
    }
    tail?.append(text, line: line, milliseconds: offset?.milliseconds ?? -1)
  }

  /// Counts and keeps consecutive lines.
  mutating func addOutput(_ run: OutputRun, _ bytes: Span<UInt8>, line: Int) {
    if run.firstOffset - latestOffset > silence {
      silence = run.firstOffset - latestOffset
      silenceStart = latestOffset
      silenceAfter = logLines == 0 ? nil : tail?.latest(limit: Self.longestText)
    }
    if run.widestGap > silence {
      silence = run.widestGap
      silenceStart = run.widestGapStart
      let text = OutputRun.text(at: run.widestGapLine, in: bytes).prefix(Self.longestText)
      var latest = LatestLine(text: [UInt8](bytes.extracting(text)))
      latest.add(linesBefore: run.widestGapLine, of: bytes)
      tail?.add(before: &latest)
      silenceAfter = latest
    }
    logLines += run.lines
    logBytes += run.textBytes
    latestOffset = run.lastOffset
    tail?.append(bytes, lines: run.lines, firstLine: line)
  }

  /// Keeps a line that may belong to the output of `go env` or `env`.
  mutating func keepEnvironment(_ text: Span<UInt8>, line: Int) {
    guard environment.count < Self.mostEnvironmentLines, EnvironmentLine.isPossible(text) else { return }
    environment.append((line, String(text)))
  }

  /// Whether a step that was in the cache goes on only to pull or unpack its layers: its result is the cache's.
  func isCachedAndPulled(_ next: StepEnd) -> Bool {
    end == .cached && next == .done && logLines == 0
      && transfers.contains { $0.action == .download || $0.action == .extract }
  }

  /// No further status line comes: what finds the pieces of work again is given up.
  mutating func endTransfers() {
    transferHashes = []
    transferIndex = [:]
  }

  /// Takes up a status line about bytes or about a named piece of work.
  ///
  /// - Returns: which of the step's pieces of work it is, or -1 if there are too many.
  mutating func addStatus(_ status: StatusLine, id: Span<UInt8>) -> Int {
    let hash = id.hash
    let index: Int
    if let known = indexOfTransfer(hash) {
      index = known
    } else {
      guard transfers.count < Self.mostTransfers else { return -1 }
      index = transfers.count
      transferHashes.append(hash)
      transfers.append(Step.Transfer(statusID: id))
      if transfers.count == Self.fewTransfers {
        for (index, hash) in transferHashes.enumerated() { transferIndex[hash] = index }
      } else if transfers.count > Self.fewTransfers {
        transferIndex[hash] = index
      }
    }
    transfers[index].bytes = status.current ?? transfers[index].bytes
    transfers[index].totalBytes = status.total ?? transfers[index].totalBytes
    if let milliseconds = status.milliseconds { transfers[index].seconds = Double(milliseconds) / 1000 }
    transfers[index].isDone = transfers[index].isDone || status.isDone
    return index
  }
}

extension StepRecord {
  private func indexOfTransfer(_ hash: UInt64) -> Int? {
    transfers.count < Self.fewTransfers ? transferHashes.lastIndex(of: hash) : transferIndex[hash]
  }
}

extension Step.Transfer {
  /// Sorts a status line by its words.
  ///
  /// The classes are those of docker/buildx util/progress/metricwriter.go.
  fileprivate init(statusID text: Span<UInt8>) {
    let extracting: StaticString = "extracting "
    let transferring: StaticString = "transferring "
    if text.hasPrefix("sha256:") {
      self.init(WorkID(text), .download)
    } else if text.hasPrefix(extracting) {
      self.init(WorkID(text.extracting(extracting.utf8CodeUnitCount..<text.count)), .extract)
    } else if text.hasPrefix(transferring) {
      var id = text.extracting(transferring.utf8CodeUnitCount..<text.count)
      if id.count > 0, id[id.count - 1] == UInt8(ascii: ":") { id = id.extracting(0..<(id.count - 1)) }
      self.init(WorkID(id), .context)
    } else if text.hasPrefix("pushing ") || text.hasPrefix("writing ")
      || text.hasPrefix("sending tarball") || text.hasPrefix("copying ")
    {
      self.init(WorkID(text), .upload)
    } else {
      self.init(WorkID(text), .other)
    }
  }
}

extension Span<UInt8> {
  /// A hash in the manner of FNV-1a, eight bytes at a time.
  fileprivate var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    withUnsafeBytes { bytes in
      var at = 0
      while at + 8 <= bytes.count {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x0000_0100_0000_01b3
        hash ^= hash >> 29
        at += 8
      }
      while at < bytes.count {
        hash = (hash ^ UInt64(bytes[at])) &* 0x0000_0100_0000_01b3
        at += 1
      }
    }
    return hash
  }
}
