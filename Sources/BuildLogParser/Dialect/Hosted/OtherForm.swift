/// The other forms of a build's output, which end what a platform shows of its own build.
enum OtherForm {
  /// Whether the line is progress of BuildKit's or of the classic builder's own.
  static func isProgress(_ line: Span<UInt8>) -> Bool {
    PlainDialect.recognizes(line) || TerminalDialect.recognizes(line) || ClassicDialect.recognizesText(line)
  }
}
