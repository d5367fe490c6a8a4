internal import BuildLogParser

/// The last lines of a log, as long as no build was found in it.
struct RecentLines {
  /// An error with all that belongs to it is shorter.
  private static let most = 200
  private static let longest = 4_096

  private var lines: [RetainedLine] = []
  private var oldest = 0

  /// Keeps a line and drops the oldest one for it; its bytes are used again.
  mutating func append(_ text: Span<UInt8>, line number: Int) {
    if lines.count < Self.most {
      lines.append(RetainedLine(number: number, text: text.extracting(first: Self.longest)))
      return
    }
    lines[oldest].number = number
    lines[oldest].bytes.removeAll(keepingCapacity: true)
    text.extracting(first: Self.longest).withUnsafeBufferPointer {
      lines[oldest].bytes.append(contentsOf: $0)
    }
    oldest = oldest + 1 == Self.most ? 0 : oldest + 1
  }

  /// A build was found: its record holds what is needed.
  mutating func removeAll() {
    lines = []
    oldest = 0
  }

  /// The lines, oldest first.
  var all: [RetainedLine] { Array(lines[oldest...] + lines[..<oldest]) }
}
