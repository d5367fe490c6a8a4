/// The facts about dialects that an envelope needs: how their lines begin.
///
/// The dialects come after the envelopes on the data's way, so they are passed in (``KnownDialects``).
protocol ProgressForms {
  /// Whether a line is progress output, and not only the end of a build.
  static func isStepProgress(_ line: Span<UInt8>) -> Bool

  /// Whether a line is an engine's record in JSON, which is progress itself and holds no line.
  static func isEngineRecord(_ line: Span<UInt8>) -> Bool

  /// Whether a build's progress begins at `start`, though something unknown precedes it.
  ///
  /// - Parameter isSetOff: whether a sign (`|`, `>`, `]`) separates the two; a sentence may quote a step.
  static func begins(_ line: Span<UInt8>, at start: Int, isSetOff: Bool) -> Bool
}
