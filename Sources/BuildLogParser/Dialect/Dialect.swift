/// One form of progress output, read line by line for one lane of the log.
///
/// Lines come without line end, without what a CI system put around them, as UTF-8 (as far as the log is).
protocol Dialect {
  /// Whether the line is progress of this form and of no other; a lane takes up the first dialect that
  /// recognizes a line.
  static func recognizes(_ line: Span<UInt8>) -> Bool

  /// Creates the reader of a lane; its first line is one that ``recognizes(_:)`` took.
  init()

  /// Reads one line and tells the sink what it says.
  ///
  /// The dialect tells where builds begin (``BuildEvent/buildBegan(_:)``), also further ones of the lane.
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
