/// Unpacks a log that is compressed; another one goes through as it is.
struct Unpacker: Sendable {
  private enum Form: Sendable {
    case undecided, plain, gzip, unreadable
  }

  private var form = Form.undecided
  /// The log's first bytes, until there are enough to decide.
  private var kept: [UInt8] = []
  private var gzip = GzipReader?.none
  private var unreadable: InputProblem?

  /// Whether chunks may be used as they are.
  var isPlain: Bool { form == .plain }

  /// Why the log could not be read to its end.
  var problem: InputProblem? { unreadable ?? gzip?.problem }

  /// Unpacks a chunk.
  mutating func feed(_ chunk: Span<UInt8>, output: (Span<UInt8>) -> Void) {
    switch form {
    case .plain: output(chunk)
    case .gzip: gzip?.feed(chunk, output: output)
    case .unreadable: break
    case .undecided:
      for i in 0..<chunk.count { kept.append(chunk[i]) }
      guard kept.count >= CompressionFormat.longestMark || !CompressionFormat.mayBegin(with: kept.span) else {
        return
      }
      decide(output)
    }
  }

  /// The log ended.
  mutating func finish(output: (Span<UInt8>) -> Void) {
    if form == .undecided { decide(output) }
    gzip?.finish()
  }

  private mutating func decide(_ output: (Span<UInt8>) -> Void) {
    let bytes = kept
    kept = []
    switch CompressionFormat(beginningOf: bytes.span) {
    case .gzip?:
      form = .gzip
      gzip = GzipReader()
    case let other?:
      form = .unreadable
      unreadable = .unreadable(other)
    case nil: form = .plain
    }
    if !bytes.isEmpty { feed(bytes.span, output: output) }
  }
}
