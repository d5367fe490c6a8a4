/// One form of progress output, read line by line for one lane of the log.
///
/// Lines come without line end, without what a CI system put around them, as UTF-8 (as far as the log is).
protocol Dialect {
  /// Whether the line is progress of this form and of no other; a lane takes up the first dialect that
  /// recognizes a line.
  static func recognizes(_ line: Span<UInt8>) -> Bool

  /// Creates the reader of a lane; its first line is one that ``recognizes(_:)`` took.
  init()

  /// Reads one line and sends its events to the sink.
  ///
  /// The dialect says where builds begin (``BuildEvent/buildBegan(_:)``), also further ones of the lane.
  ///
  /// - Returns: whether the line belongs to the build; otherwise the lane reports it as
  ///   ``BuildEvent/outside(_:)`` and may try other dialects on it.
  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool

  /// The log ended.
  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink)
}

extension Dialect {
  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {}
}

/// A dialect whose lines may be coloured: it reads them without their control sequences.
protocol ColoredDialect: Dialect {
  /// Whether a line without control sequences is progress of this form and of no other.
  static func recognizesText(_ line: Span<UInt8>) -> Bool

  /// Reads a line without control sequences.
  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool
}

extension ColoredDialect {
  static func recognizes(_ line: Span<UInt8>) -> Bool {
    guard line.count > 0, line[0] == ASCII.escape else { return recognizesText(line) }
    let text = line.withoutControls()
    return text.first != ASCII.escape && recognizesText(text.span)
  }

  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard line.holdsControls else { return readText(line, at: context, into: &sink) }
    let text = line.withoutControls()
    return readText(text.span, at: context, into: &sink)
  }
}
