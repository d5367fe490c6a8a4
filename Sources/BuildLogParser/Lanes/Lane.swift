/// One output of the job: its lines, in the dialect that they were found to be in.
struct Lane: Sendable {
  /// The dialect in force.
  ///
  /// A new dialect is a case here, a line in ``isProgress(_:)`` and one in each switch.
  private enum Active: Sendable {
    case none
    case plain(PlainDialect)
    case rawJSON(RawJSONDialect)
    case classic(ClassicDialect)
    case terminal(TerminalDialect)
  }

  private let number: Int
  private var active = Active.none

  init(number: Int) { self.number = number }

  /// Whether a line is progress output of any dialect.
  static func isProgress(_ line: Span<UInt8>) -> Bool {
    PlainDialect.recognizes(line) || RawJSONDialect.recognizes(line) || ClassicDialect.recognizes(line)
      || TerminalDialect.recognizes(line)
  }

  /// Reads a line.
  ///
  /// - Returns: whether the line belongs to a build.
  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if readInForce(line, at: context, into: &sink) { return true }
    guard takeUp(line, at: context, into: &sink) else { return false }
    return readInForce(line, at: context, into: &sink)
  }

  /// The log ended.
  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    switch active {
    case .none: break
    case .plain(var dialect): dialect.finish(at: context, into: &sink)
    case .rawJSON(var dialect): dialect.finish(at: context, into: &sink)
    case .classic(var dialect): dialect.finish(at: context, into: &sink)
    case .terminal(var dialect): dialect.finish(at: context, into: &sink)
    }
    active = .none
  }

  // A dialect is taken out of the enum while it reads, so that it is changed in place and not copied.
  private mutating func readInForce<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    switch active {
    case .none:
      return false
    case .plain(var dialect):
      active = .none
      defer { active = .plain(dialect) }
      return dialect.read(line, at: context, into: &sink)
    case .rawJSON(var dialect):
      active = .none
      defer { active = .rawJSON(dialect) }
      return dialect.read(line, at: context, into: &sink)
    case .classic(var dialect):
      active = .none
      defer { active = .classic(dialect) }
      return dialect.read(line, at: context, into: &sink)
    case .terminal(var dialect):
      active = .none
      defer { active = .terminal(dialect) }
      return dialect.read(line, at: context, into: &sink)
    }
  }

  /// Takes up the dialect that recognizes the line, if it is another than the one in force.
  private mutating func takeUp<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let next: Active
    if PlainDialect.recognizes(line) {
      if case .plain = active { return false }
      next = .plain(PlainDialect())
    } else if RawJSONDialect.recognizes(line) {
      if case .rawJSON = active { return false }
      next = .rawJSON(RawJSONDialect())
    } else if TerminalDialect.recognizes(line) {
      if case .terminal = active { return false }
      next = .terminal(TerminalDialect())
    } else if ClassicDialect.recognizes(line) {
      if case .classic = active { return false }
      next = .classic(ClassicDialect())
    } else {
      return false
    }
    finish(at: context, into: &sink)
    active = next
    return true
  }
}
