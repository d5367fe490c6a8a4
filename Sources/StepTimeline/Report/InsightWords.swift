/// Advice as a report shows it: the sentences, and below them the lines to copy or the patch.
struct InsightWords {
  /// The sentences; `the line below` stands for lines that they quote.
  let text: String
  /// The words in front of lines that the sentences do not mention.
  let lead: String?
  /// The patch, or the lines to copy, which no width may break; `nil` if there are none.
  let lines: FixLines?

  /// More lines than this are not read in a list of advice.
  private static let mostLines = 8

  /// - Parameter patch: the patch, if the report shows it.
  init(_ insight: Insight, patch: String?, options: ReportOptions) {
    let code = insight.snippet.flatMap { FixLines(snippet: $0) }
    if let patch {
      lines = FixLines(patch: patch)
    } else {
      let cut = (options.ascii ? Glyphs.ascii : .unicode).cut
      lines = options.all ? code : code?.limited(to: Self.mostLines, sign: cut)
    }
    let isOne = patch == nil && code?.lines.count == 1
    if let snippet = insight.snippet, let place = insight.text.rangeOfText("`\(snippet)`") {
      let below = isOne ? "the line below" : "the lines below"
      text = insight.text[..<place.lowerBound] + below + insight.text[place.upperBound...]
      lead = nil
    } else {
      text = insight.text
      lead = patch != nil || code == nil ? nil : isOne ? "The line:" : "The lines:"
    }
  }
}
