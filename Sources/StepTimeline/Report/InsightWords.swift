/// Advice as a report shows it: the sentence, and below it the lines to copy.
struct InsightWords {
  /// The sentence; `the line below` stands for lines that it quotes.
  let text: String
  /// The lines to copy, which no width may break; none if a patch stands below the sentence.
  let code: [String]

  init(_ insight: Insight, showsPatch: Bool) {
    let lines = (insight.snippet ?? "").split(separator: "\n").map(String.init)
    code = showsPatch ? [] : lines
    guard let snippet = insight.snippet, let place = insight.text.rangeOfText("`\(snippet)`") else {
      text = insight.text
      return
    }
    let below = code.count == 1 ? "the line below" : "the lines below"
    text = insight.text[..<place.lowerBound] + below + insight.text[place.upperBound...]
  }
}
