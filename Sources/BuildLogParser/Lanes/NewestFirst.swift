/// Finds logs that a dashboard shows with the newest line first, and keeps their lines until they can be
/// read the right way round.
///
/// Such a log's first progress line ends a step (`#21 DONE 13.2s`), and the next other step that it says of
/// has a lower number and begins with its end too. A log whose beginning was cut off goes on upwards.
struct NewestFirst: Sendable {
  /// Logs shown that way are pages of a web site; a longer one is read as it is.
  private static let mostBytes = 16 << 20
  /// The lines before the first progress line, newest first, are the build's closing error.
  private static let mostBytesBefore = 64 << 10
  private static let mostLinesBefore = 1 << 10

  private enum Order: Sendable {
    case unknown, suspected(step: Int), certain, oldestFirst
  }

  private var order = Order.unknown
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// How many of the kept lines were before the first progress line; they have been read once.
  private var linesBefore = 0

  /// Whether lines can be read at once.
  var isOldestFirst: Bool {
    if case .oldestFirst = order { return true }
    return false
  }

  /// Whether lines before the first progress line are still being passed by.
  private var isUnknown: Bool {
    if case .unknown = order { return true }
    return false
  }

  /// Takes a line that may have to wait.
  ///
  /// - Returns: whether the line was kept. If not, read the kept lines and then this one in order.
  mutating func keep(_ line: Span<UInt8>) -> Bool {
    var prefix = EnvelopePrefix()
    let found = EnvelopeShape.detect(
      on: line, into: &prefix, forms: KnownDialects.self, isProgress: PlainDialect.recognizes)
    guard let start = found?.start,
      let (number, textStart) = StepPrefix.read(line.extracting(start..<line.count))
    else {
      if isUnknown {
        if bytes.count + line.count > Self.mostBytesBefore || ends.count >= Self.mostLinesBefore { forget() }
        _ = append(line)
        linesBefore = ends.count
        return false
      }
      return append(line)
    }
    let text = line.extracting((start + textStart)..<line.count)
    switch order {
    case .unknown:
      guard PlainLine.isEnd(text), number > 2 else {
        order = .oldestFirst
        return false
      }
      order = .suspected(step: number)
    case .suspected(let step) where number != step:
      guard number < step, PlainLine.isEnd(text) else {
        order = .oldestFirst
        return false
      }
      order = .certain
    case .suspected, .certain, .oldestFirst:
      break
    }
    return append(line)
  }

  /// Passes on the kept lines: newest last if the order is certain, otherwise as they were.
  ///
  /// - Parameter line: takes each line and its distance from the last kept one.
  mutating func release(_ line: (Span<UInt8>, Int) -> Void) {
    let isReversed = if case .certain = order { true } else { false }
    let first = isReversed ? 0 : linesBefore
    bytes.withUnsafeBufferPointer { buffer in
      for k in first..<ends.count {
        let i = isReversed ? ends.count - 1 - k : k
        let start = i == 0 ? 0 : ends[i - 1]
        line(
          Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[start..<ends[i]])), ends.count - 1 - i)
      }
    }
    forget()
    order = .oldestFirst
  }

  private mutating func forget() {
    bytes.removeAll()
    ends.removeAll()
    linesBefore = 0
  }

  private mutating func append(_ line: Span<UInt8>) -> Bool {
    // A line's end counts as much as its bytes: blank lines fill memory too.
    guard bytes.count + line.count + 8 * ends.count <= Self.mostBytes else {
      order = .oldestFirst
      return false
    }
    line.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    return true
  }
}
