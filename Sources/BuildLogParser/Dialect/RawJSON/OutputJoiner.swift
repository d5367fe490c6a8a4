/// Cuts the pieces of one step's output into lines.
///
/// The engine hands on what the program wrote in one go: several lines, or a part of one, whose rest comes with
/// a later piece of the same stream.
struct OutputJoiner: Sendable {
  /// Bytes of a line that is still growing.
  private static let longestPartial = 64 << 10
  /// A step has two streams; the engine numbers them 1 and 2.
  private static let mostStreams = 4

  private struct Partial: Sendable {
    var stream: Int
    var offset: LineOffset?
    var bytes: [UInt8] = []
  }

  private var partials: [Partial] = []

  /// Takes a piece; a line that it does not end is kept until its rest comes.
  ///
  /// - Parameter offset: when the piece was written; a joined line has the offset of its beginning.
  mutating func add<Sink: BuildEventSink>(
    _ data: Span<UInt8>, of number: StepNumber, stream: Int, _ offset: LineOffset?, at context: LineContext,
    into sink: inout Sink
  ) {
    var start = 0
    while start < data.count {
      guard let end = data.firstIndex(of: ASCII.newline, from: start) else {
        keep(data.extracting(start..<data.count), of: number, stream, offset, at: context, into: &sink)
        return
      }
      let line = data.extracting(start..<end)
      if let place = partials.firstIndex(where: { $0.stream == stream }) {
        var partial = partials.remove(at: place)
        Self.append(line, to: &partial.bytes)
        tell(partial.bytes.span, of: number, partial.offset, at: context, into: &sink)
      } else {
        tell(line, of: number, offset, at: context, into: &sink)
      }
      start = end + 1
    }
  }

  /// Reports the lines that have no end.
  mutating func finish<Sink: BuildEventSink>(
    _ number: StepNumber, at context: LineContext, into sink: inout Sink
  ) {
    for partial in partials { tell(partial.bytes.span, of: number, partial.offset, at: context, into: &sink) }
    partials = []
  }

  private mutating func keep<Sink: BuildEventSink>(
    _ rest: Span<UInt8>, of number: StepNumber, _ stream: Int, _ offset: LineOffset?, at context: LineContext,
    into sink: inout Sink
  ) {
    let place: Int
    if let found = partials.firstIndex(where: { $0.stream == stream }) {
      place = found
    } else {
      if partials.count >= Self.mostStreams { finish(number, at: context, into: &sink) }
      partials.append(Partial(stream: stream, offset: offset))
      place = partials.count - 1
    }
    Self.append(rest, to: &partials[place].bytes)
    if partials[place].bytes.count > Self.longestPartial {
      let partial = partials.remove(at: place)
      tell(partial.bytes.span, of: number, partial.offset, at: context, into: &sink)
    }
  }

  private func tell<Sink: BuildEventSink>(
    _ line: Span<UInt8>, of number: StepNumber, _ offset: LineOffset?, at context: LineContext,
    into sink: inout Sink
  ) {
    var end = line.count
    while end > 0, line[end - 1] == ASCII.carriageReturn { end -= 1 }
    sink.receive(.stepOutput(number, offset: offset, text: line.extracting(0..<end)), at: context)
  }

  private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    for i in 0..<text.count { bytes.append(text[i]) }
  }
}
