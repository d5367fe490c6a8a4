import Testing

@testable import StepTimeline

@Suite("The brief report")
struct BriefReportTests {
  private static func brief(_ name: String, _ most: Int? = nil) throws -> String {
    var options = ReportOptions()
    options.maxBytes = most
    return String(decoding: ReportFormat.brief.render(SampleBuilds.of(name), options: options), as: UTF8.self)
  }

  @Test("Result, step, cause, evidence and first fix")
  func failure() throws {
    #expect(
      try Self.brief("go-unknown-revision.plain.log").split(separator: "\n").prefix(3) == [
        "✖ docker build failed after at least 0.2s",
        "step 8 [4/6] RUN go mod download · exit code 1 · Dockerfile:6",
        "cause: example.com/ok/lib has no revision v1.9.9 (certain, go-unknown-revision)",
      ])
  }

  @Test("A success is one line")
  func success() throws {
    #expect(
      try Self.brief("go-multistage-cold.plain.log")
        == "✔ docker build succeeded in ≈ 23.0s · 16 steps, 0 of 8 cached\n")
  }

  @Test("An unknown cause is said, with the last lines of the output")
  func unknown() throws {
    let text = try Self.brief("parallel-one-fails-others-cancel.plain.log")
    #expect(text.hasSuffix("cause: no known error message in the output\n  lint: 3 problems\n"))
  }

  @Test(
    "No report is longer than the limit",
    arguments: Thoroughness.takesAll ? [1000, 1100, 1500, 2000] : [1000, 2000])
  func limit(_ most: Int) throws {
    var all: [Build] = []
    for name in Samples.names(endingWith: ".log") {
      let builds = SampleBuilds.of(name + ".log")
      all += builds
      var options = ReportOptions()
      options.maxBytes = most
      #expect(ReportFormat.brief.render(builds, options: options).count <= most)
    }
    var options = ReportOptions()
    options.maxBytes = most
    let text = String(decoding: ReportFormat.brief.render(all, options: options), as: UTF8.self)
    #expect(text.utf8.count <= most && text.contains("more builds"))
  }
}
