import Testing

@testable import StepTimeline

@Suite("Where a literal stands in bytes")
struct SpanTextTests {
  @Test("It is found at every place, from every start, and only if it is whole")
  func everywhere() {
    for front in 0..<40 {
      for back in [0, 1, 14, 15, 16, 17, 33] {
        let bytes = Array(
          (String(repeating: "p", count: front) + "packages" + String(repeating: "k", count: back)).utf8)
        #expect(bytes.span.firstIndex(of: "packages") == front)
        #expect(bytes.span.firstIndex(of: "packages", from: front) == front)
        #expect(bytes.span.firstIndex(of: "packages", from: front + 1) == nil)
        #expect(Array(bytes.prefix(front + 7)).span.firstIndex(of: "packages") == nil)
      }
    }
    #expect([UInt8]().span.firstIndex(of: "a") == nil)
  }
}
