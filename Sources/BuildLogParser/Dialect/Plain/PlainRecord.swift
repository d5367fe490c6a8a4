/// What the first releases of BuildKit (Docker 18.09) print of a step in place of `DONE` and `ERROR`: its record, one member a
/// line.
///
///     #10    completed: 2019-03-09 02:58:19.915249816 +0000 UTC
///     #10     duration: 826.94546ms
///     #10        error: "executor failed running [/bin/sh -c make]: exit code: 1"
///
/// Source: moby/buildkit util/progress/progressui/printer.go before 0.4.
enum PlainRecord {
  /// The digest, the name or when it began: the record's first members.
  case beginning
  /// When it ended.
  case other
  /// The result was in the cache.
  case cached
  /// The step ended after so many tenths of a second.
  case duration(tenths: Int?)
  /// It failed; the range of the error's text.
  case error(Range<Int>)

  /// Whether it is the error.
  var isError: Bool { if case .error = self { true } else { false } }

  /// Reads a member; the text is what follows `#10 `.
  init?(_ text: Span<UInt8>) {
    let start = text.indexAfterBlanks(from: 0)
    // The members' names end in one column.
    guard start >= 2, let colon = text.firstIndex(of: ASCII.colon, from: start), colon == 12 || colon == 13,
      colon + 2 < text.count, text[colon + 1] == ASCII.space
    else { return nil }
    let end = text.endWithoutBlanks()
    let name = text.extracting(start..<colon)
    switch true {
    case name.equals("digest"), name.equals("started"): self = .beginning
    case name.equals("name"), name.equals("completed"): self = .other
    case name.equals("cached"): self = .cached
    case name.equals("duration"):
      self = .duration(tenths: Self.tenths(of: text.extracting((colon + 2)..<end)))
    case name.equals("error"):
      let isQuoted = end > colon + 3 && text[colon + 2] == ASCII.quote && text[end - 1] == ASCII.quote
      self = .error(isQuoted ? (colon + 3)..<(end - 1) : (colon + 2)..<end)
    default: return nil
    }
  }

  /// Reads `1m2.5s`, `826.94546ms`.
  private static func tenths(of text: Span<UInt8>) -> Int? {
    var (tenths, at) = (0, 0)
    while at < text.count {
      guard let whole = text.number(at: at) else { return nil }
      var (tenth, end) = (0, whole.end)
      if end + 1 < text.count, text[end] == ASCII.period, ASCII.isDigit(text[end + 1]) {
        tenth = Int(text[end + 1] - ASCII.zero)
        end = text.number(at: end + 1)?.end ?? end + 2
      }
      if text.hasPrefix("h", at: end) {
        tenths += whole.value * 36_000
      } else if text.hasPrefix("ms", at: end) {
        tenths += whole.value / 100
        end += 1
      } else if text.hasPrefix("m", at: end) {
        tenths += whole.value * 600
      } else if text.hasPrefix("s", at: end) {
        tenths += whole.value * 10 + tenth
      } else {
        // `µs` and `ns`.
        return tenths
      }
      at = end + 1
    }
    return tenths
  }
}
