/// Reads a build log piece by piece and sends the events of each line to a sink.
///
/// ```swift
/// var parser = LogParser()
/// while let chunk = nextChunk() { parser.feed(chunk.span, into: &sink) }
/// parser.finish(into: &sink)
/// ```
///
/// Chunks may be of any size and cut anywhere, inside a line or a character too: the events are the same.
/// The marks of a CI system are taken off the lines, the form of the progress output is found from the
/// log itself, and lines that belong to no build come as ``BuildEvent/outside(_:)``.
///
/// A piece is unpacked (`Unpacker`), turned into UTF-8 (`TextEncoding`) and cut into lines (`LineSplitter`). `LineReader` takes
/// the marks off each line and gives it to the `Lane` of its output, which has a dialect read it.
///
/// A log that is compressed by gzip is unpacked on the way. The engine's own records of builds (`.dockerbuild` files) are
/// read as well, when ``finish(arrivedAt:into:)`` is called.
///
/// Memory is bounded by the longest line kept and by the number of steps of the builds that are open, not
/// by the size of the log. No text is an error: what is not understood is `outside`. Compressed data may be damaged;
/// ``problem`` says so.
public struct LogParser: Sendable {
  private var unpacker = Unpacker()
  /// The unpacked log's first bytes, until it is known whether they begin a text.
  private var beginning: [UInt8]? = []
  private var archive: RecordArchive?
  private var encoding = TextEncoding()
  private var lines = LineSplitter()
  private var reader = LineReader()
  private var paste = PastedLog()
  private var firstArrival: Int64?
  private var lastArrival: Int64?
  /// A pasted text arrives within this time, in nanoseconds.
  private static let longestPaste: Int64 = 2_000_000_000

  /// Creates a parser at the beginning of a log.
  public init() {}

  /// The number of lines read so far.
  public var lineCount: Int { reader.lineCount }

  /// Why the log could not be read to its end, as far as is known yet; what had been unpacked until then was read.
  public var problem: InputProblem? { unpacker.problem ?? archive?.problem.map { .record($0) } }

  /// Reads a piece of the log.
  ///
  /// - Parameters:
  ///   - chunk: the next bytes of the log.
  ///   - arrival: when they arrived, in nanoseconds since 1970, if the log is read live.
  ///   - sink: takes the events of the lines that ended in this piece.
  public mutating func feed<Sink: BuildEventSink>(
    _ chunk: Span<UInt8>, arrivedAt arrival: Int64? = nil, into sink: inout Sink
  ) {
    if unpacker.isPlain, beginning == nil, archive == nil {
      readText(chunk, arrival, &sink)
      return
    }
    // Taken out while it unpacks, so that it is changed in place.
    var unpacker = unpacker
    self.unpacker = Unpacker()
    unpacker.feed(chunk) { readContent($0, arrival, &sink) }
    self.unpacker = unpacker
  }

  /// Reads what is left: a last line without a line end, and what a dialect had kept back.
  public mutating func finish<Sink: BuildEventSink>(
    arrivedAt arrival: Int64? = nil, into sink: inout Sink
  ) {
    var unpacker = unpacker
    unpacker.finish { readContent($0, arrival, &sink) }
    self.unpacker = unpacker
    if let bytes = beginning {
      beginning = nil
      readText(bytes.span, arrival, &sink)
    }
    archive?.finish(into: &sink)
    if !encoding.isUTF8 {
      encoding.finish().withUnsafeBufferPointer { read($0, arrival, &sink) }
    }
    lines.finish { line in
      reader.expectCutLine()
      reader.read(Span(_unsafeElements: line), arrivedAt: arrival, into: &sink)
    }
    reader.finish(arrivedAt: arrival, into: &sink)
  }

  /// Reads a piece of what was unpacked, which may be a record of builds and no text.
  private mutating func readContent<Sink: BuildEventSink>(
    _ chunk: Span<UInt8>, _ arrival: Int64?, _ sink: inout Sink
  ) {
    guard var bytes = beginning else {
      if archive != nil { archive?.feed(chunk) } else { readText(chunk, arrival, &sink) }
      return
    }
    chunk.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    if RecordArchive.mayBegin(with: bytes.span), bytes.count < RecordArchive.beginning {
      beginning = bytes
      return
    }
    beginning = nil
    if RecordArchive.recognizes(bytes.span) { archive = RecordArchive() }
    readContent(bytes.span, arrival, &sink)
  }

  /// The text of a short log, in UTF-8; `nil` if it is longer than what people paste.
  package var pastedText: [UInt8]? { paste.text }

  /// Reads a short log once more, in the form in which it was printed, if it has the marks of a pasted text
  /// (``PastedLog``); after ``finish(arrivedAt:into:)``.
  ///
  /// - Parameter sink: takes the events of all lines; each has the number of the line that it begins on.
  /// - Returns: whether it was read again; if so, forget the results of the first reading.
  package func rereadPaste<Sink: BuildEventSink>(into sink: inout Sink) -> Bool {
    if let firstArrival, let lastArrival, lastArrival &- firstArrival > Self.longestPaste { return false }
    guard let pasted = paste.normalized(holdsBuild: reader.hasBuild) else { return false }
    var reader = LineReader()
    for line in pasted { reader.read(line.text.span, number: line.number, into: &sink) }
    reader.finish(arrivedAt: nil, into: &sink)
    return true
  }

  @inline(__always)
  private mutating func readText<Sink: BuildEventSink>(
    _ chunk: Span<UInt8>, _ arrival: Int64?, _ sink: inout Sink
  ) {
    if encoding.isUTF8 {
      chunk.withUnsafeBufferPointer { read($0, arrival, &sink) }
    } else {
      encoding.decode(chunk).withUnsafeBufferPointer { read($0, arrival, &sink) }
    }
  }

  private mutating func read<Sink: BuildEventSink>(
    _ chunk: UnsafeBufferPointer<UInt8>, _ arrival: Int64?, _ sink: inout Sink
  ) {
    paste.keep(chunk)
    if let arrival {
      firstArrival = firstArrival ?? arrival
      lastArrival = arrival
    }
    lines.feed(chunk) { start in
      reader.readRun(chunk, from: start, arrivedAt: arrival, into: &sink)
    } line: { line in
      reader.read(Span(_unsafeElements: line), arrivedAt: arrival, into: &sink)
    }
  }
}
