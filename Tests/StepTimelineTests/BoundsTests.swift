import BuildLogParser
import Testing

@testable import StepTimeline

/// Files that no build printed: memory and time stay in bounds, and what can be reported is reported.
@Suite struct BoundsTests {
  private static let renderable = ReportFormat.allCases

  @Test func aLineWithoutEndIsCut() {
    let log = Array("#1 [1/1] RUN x\n#1 0.1 ".utf8) + Array(repeating: UInt8(ascii: "a"), count: 1 << 20)
    let build = builds(in: log).first
    #expect(build?.steps.count == 1)
    #expect(build?.result == .incomplete)
    #expect(build?.steps.first?.lastLine.map { $0.utf8.count <= 16 << 10 } ?? false)
  }

  @Test func aLongNameIsCutBetweenCharacters() throws {
    let name = "[1/1] RUN " + String(repeating: "é", count: 20_000)
    let build = try #require(builds(in: "#1 \(name)\n#1 DONE 0.1s\n").first)
    #expect(build.steps[0].name.utf8.count <= (16 << 10) + 3)
    #expect(build.steps[0].name.hasSuffix("é…"))
  }

  @Test func numbersThatDoNotFitAreNone() throws {
    let log = """
      #999999999999 [1/1] RUN x
      #99999999999999999999999999 [1/1] RUN y
      #1 [1/1] RUN z
      #1 999999999999999999999999999999.9 hi
      #1 sha256:aa 999999999999999999999999999999MB / 999999999999999999999999999999MB 99999999999999999999.9s done
      #1 DONE 99999999999999999999.9s
      #2 [99999999999999999999/99999999999999999999] RUN q
      #2 DONE 9223372036854775807s

      """
    let found = builds(in: log)
    #expect(found.first?.steps.contains { $0.name == "[1/1] RUN z" } == true)
    for format in Self.renderable { #expect(!format.render(found).isEmpty) }
  }

  @Test(arguments: ["0000", "0001", "1677", "1678", "1969", "2261", "2262", "9999"])
  func stampsOfAnyYearAreRead(year: String) {
    let log = """
      \(year)-12-31T23:59:60.9999999Z #1 [1/1] RUN x
      2026-01-01T00:00:00.0000000Z #1 0.1 a
      \(year)-01-01T00:00:00.0000000Z #1 0.2 b
      2026-01-01T00:00:00.0000000Z #1 DONE 0.1s

      """
    let found = builds(in: log)
    #expect(found.count == 1)
    for format in Self.renderable { #expect(!format.render(found).isEmpty) }
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func everyMomentCanBeWritten(nanoseconds: Int64) throws {
    var build = try #require(builds(in: "#1 [1/1] RUN x\n#1 DONE 0.1s\n").first)
    build.startedAt = nanoseconds
    let years: [Int64: String] = [
      .min: "1677-09-21T00:12:43.145Z", -1: "1969-12-31T23:59:59.999Z", .max: "2262-",
    ]
    for format in Self.renderable { #expect(!format.render([build]).isEmpty) }
    let report = String(decoding: ReportFormat.json.render([build]), as: UTF8.self)
    #expect(report.contains(years[nanoseconds] ?? "1970-01-01T00:00:00.000Z"))
  }

  @Test func blankLinesAndNulsAreNoBuild() {
    #expect(builds(in: [UInt8](repeating: 0x0A, count: 100_000)).isEmpty)
    #expect(builds(in: [UInt8](repeating: 0, count: 100_000)).isEmpty)
    #expect(builds(in: []).isEmpty)
  }

  @Test func utf16MayEndWithinACharacter() throws {
    var log: [UInt8] = [0xFF, 0xFE]
    for unit in "#1 [1/1] RUN x\n#1 DONE 0.1s\n#1".utf16 { log += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(builds(in: log.dropLast()).first?.steps.first?.status == .done)
    // A surrogate without its other half.
    #expect(builds(in: log + [0x3D, 0xD8, 0x00]).count == 1)
  }

  @Test func theEnginesRecordMayHoldAnything() throws {
    let good = try Samples.bytes("go-unknown-revision.rawjson")
    let wanted = builds(in: good)
    let bad = [
      #"{"vertexes":"# + String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
        + "}",
      #"{"vertexes":"# + String(repeating: #"{"a":"#, count: 20_000),
      #"{"vertexes":{"digest":1},"logs":7,"statuses":null,"warnings":"x"}"#,
      #"{"vertexes":[1,null,"x",[],{"digest":[],"name":{},"started":5,"cached":"yes","error":{}}]}"#,
      #"{"statuses":[{"id":"a","vertex":"sha256:zz","current":1e999,"total":-99999999999999999999}]}"#,
      #"{"vertexes":[],"vertexes":[],"logs":[{"vertex":"sha256:zz","data":"?"},{"data":"YQ"}]}"#,
    ]
    for line in bad {
      let found = builds(in: Array(line.utf8) + [0x0A] + good)
      #expect(found.count == wanted.count, "\(line.prefix(60))")
      #expect(found.first?.result == wanted.first?.result, "\(line.prefix(60))")
      #expect(builds(in: good + Array(line.utf8)).first?.result == wanted.first?.result)
    }
  }

  @Test func ofManyFailedStepsTheLastLinesStay() {
    let lines = (1...100).map { RetainedLine(number: $0, bytes: [UInt8](repeating: 0x61, count: 1000)) }
    let few = KeptText.suffix(of: lines, most: KeptText.leastOutput)
    #expect(few.lines.map(\.number) == [98, 99, 100])
    #expect(few.cost <= KeptText.leastOutput)
    #expect(KeptText.suffix(of: lines, most: KeptText.mostOutput).lines.count == 100)
    #expect(KeptText.suffix(of: lines, most: 1).lines.count == 1)
    #expect(KeptText.suffix(of: [], most: 1).lines.isEmpty)
  }

  @Test func longNamesAreKnownAgain() throws {
    let name = "[1/1] RUN " + String(repeating: "y", count: 100_000)
    let log = "#1 \(name)\n#1 ...\n\n#2 [internal] load x\n#2 DONE 0.1s\n\n#1 \(name)\n#1 DONE 0.4s\n"
    let found = builds(in: log)
    #expect(found.count == 1)
    #expect(found.first?.steps.map(\.status) == [.done, .done])
    #expect(found.first.map { $0.steps[0].name.utf8.count < 20_000 } == true)
  }

  @Test func warningsAreCounted() throws {
    let log = "#1 [1/1] RUN x\n" + (0..<5000).map { "#1 WARN: odd \($0)\n" }.joined() + "#1 DONE 0.1s\n"
    let build = try #require(builds(in: log).first)
    #expect(build.steps[0].warnings.count == 1000)
  }

  @Test func tabsTakeTimeByTheirNumber() {
    let text = TerminalText.safe(String(repeating: "\té", count: 20_000))
    #expect(text.unicodeScalars.count == 8 + 19_999 * 8 + 1)
    #expect(TerminalText.safe("ab\tc\rd\te") == "d       e")
    #expect(TerminalText.safe("ab\tcd\te") == "ab      cd      e")
  }
}
