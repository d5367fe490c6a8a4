import Testing

@testable import BuildLogParser

@Suite("RFC 3339 stamps")
struct RFC3339Tests {
  private func read(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    return parseRFC3339(bytes.span)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0),
    ("1970-01-01T00:00:01.5Z", 1_500_000_000),
    ("1969-12-31T23:59:59.999999999Z", -1),
    ("2000-02-29T12:00:00Z", 951_825_600_000_000_000),
    ("2026-11-22T16:36:39Z", 1_795_365_399_000_000_000),
    ("2026-11-22T16:36:39.764845123Z", 1_795_365_399_764_845_123),
    ("2026-11-22T16:36:39.7648451239Z", 1_795_365_399_764_845_123),
    ("2026-11-22T18:36:39+02:00", 1_795_365_399_000_000_000),
    ("2026-11-22T09:36:39-0700", 1_795_365_399_000_000_000),
    ("2026-11-22 16:36:39", 1_795_365_399_000_000_000),
    ("2026-11-22t16:36:39,25z", 1_795_365_399_250_000_000),
    ("2026/11/22 16:36:39", 1_795_365_399_000_000_000),
    ("2016-12-31T23:59:60Z", 1_483_228_800_000_000_000),
    ("1677-09-21T00:12:44Z", -9_223_372_036_000_000_000),
    ("2262-04-11T23:47:16.854775807Z", Int64.max),
  ])
  func moments(_ text: String, _ nanoseconds: Int64) {
    #expect(read(text) == nanoseconds)
  }

  @Test(arguments: [
    "", "2026", "2026-11-22", "2026-11-22T16:36", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
    "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-11-00T00:00:00Z",
    "2026-11-22T24:00:00Z", "2026-11-22T00:60:00Z", "2026-11-22T00:00:61Z", "2026-11-22T00:00:00.Z",
    "2026-11-22T00:00:00+2", "2026-11-22T00:00:00 Z", "2026-11-22_00:00:00Z", "x026-11-22T00:00:00Z",
    "2026/11-22T00:00:00Z",
    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2262-04-11T23:47:16.854775808Z", "0000-01-01T00:00:00Z",
    "2026-11-22T00:00:00+24:00", "2026-11-22T00:00:00+02:60",
  ])
  func noMoments(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test("The stamp ends where its last part does")
  func ends() throws {
    let stamp = try #require(self.stamp("x 2026-11-22T16:36:39.7648458Z #8 0.1 y", at: 2))
    #expect(stamp.end == 30)
    #expect(stamp.fractionDigits == 7)
    for start in [3, -1, 1000] {
      #expect(self.stamp("x 2026-11-22T16:36:39.7648458Z #8 0.1 y", at: start) == nil)
    }
    #expect(self.stamp("2026-11-22 16:36:39 +1", at: 0)?.end == 19)
    #expect(self.stamp("2026-11-22T16:36:39+02:", at: 0)?.end == 19)
  }

  private func stamp(_ text: String, at start: Int) -> RFC3339Stamp? {
    let bytes = Array(text.utf8)
    return bytes.span.rfc3339(at: start)
  }

  @Test("Every day from 1700 to 2200 follows the one before")
  func days() {
    let digits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    var expected: Int64?
    for year in 1700...2200 {
      for month in 1...12 {
        for day in 1...31 {
          guard let moment = read("\(year)-\(digits(month))-\(digits(day))T00:00:00Z") else { continue }
          if let expected { #expect(moment == expected) }
          expected = moment + 86_400_000_000_000
        }
      }
    }
  }
}
