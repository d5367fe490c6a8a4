import Testing

@testable import StepTimeline

@Suite("Signs in a line of output")
struct LineHintsTests {
  @Test(
    "A sign is found wherever it stands", arguments: [0, 1, 2, 12, 13, 14, 15, 16, 17, 29, 30, 31, 32, 47])
  func everywhere(_ front: Int) {
    for back in [0, 1, 15, 16, 40] {
      func hints(_ sign: String) -> LineHints {
        let text = String(repeating: "a", count: front) + sign + String(repeating: "b", count: back)
        return LineHints(Array(text.utf8).span)
      }
      let (rate, bar, retry) = (hints("B/s"), hints("%|"), hints("etry"))
      #expect(rate.hasRate && !rate.hasBar && !rate.hasRetry)
      #expect(bar.hasBar && !bar.hasRate && !bar.hasRetry)
      #expect(retry.hasRetry && !retry.hasRate && !retry.hasBar)
      let none = hints("b/s % | try y / |")
      #expect(!none.hasRate && !none.hasBar && !none.hasRetry)
    }
  }
}
