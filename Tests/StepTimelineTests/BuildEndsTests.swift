import StepTimeline
import Testing

/// The short way to a build's end gives what the whole way gives.
@Suite struct BuildEndsTests {
  private static let files =
    Samples.names(endingWith: ".log").map { $0 + ".log" }
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  @Test(arguments: Thoroughness.some(files, oneOf: 2)) func theShortWayGivesTheSameEnd(name: String) throws {
    let ends = BuildEnds.of(try Samples.bytes(name))
    let whole = SampleBuilds.of(name)
    #expect(ends.map(\.result) == whole.map(\.result))
    #expect(ends.map { $0.steps.map(\.status) } == whole.map { $0.steps.map(\.status) })
    #expect(ends.map { $0.steps.map(\.logLines) } == whole.map { $0.steps.map(\.logLines) })
    #expect(ends.map { $0.failures.map(\.exitCode) } == whole.map { $0.failures.map(\.exitCode) })
    #expect(ends.map { $0.failures.map(\.step) } == whole.map { $0.failures.map(\.step) })
  }
}
