import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("A log in order")
struct OrderedLogTests {
  private static let log = """
    #1 [a 1/2] FROM docker.io/library/debian:12
    #1 DONE 0.5s
    #2 [a 2/2] RUN ./a.sh
    #3 [b 1/1] RUN ./b.sh
    #2 0.100 a one
    #3 0.200 b one
    #2 12.30 a two
    #3 130.4 b two ##[group]x
    #3 ERROR: process "/bin/sh -c ./b.sh" did not complete successfully: exit code: 7
    #2 CANCELED
    ------
     > [b 1/1] RUN ./b.sh:
    130.4 b two ##[group]x
    ------
    ERROR: failed to solve: process "/bin/sh -c ./b.sh" did not complete successfully: exit code: 7

    """

  private static func ordered(
    _ log: String = log, _ selection: OrderedLog.Selection = .all, groups: OrderedLog.Groups? = nil
  ) -> (text: String, found: Bool) {
    var ordered = OrderedLog()
    var reader = BuildLogReader(source: "ci.log")
    reader.feed(Array(log.utf8).span, observer: &ordered)
    let builds = reader.finish(observer: &ordered)
    var bytes: [UInt8] = []
    let found = ordered.write(builds, selection: selection, groups: groups) { bytes += $0 }
    return (String(decoding: bytes, as: UTF8.self), found)
  }

  @Test("Each step has its own lines, the failed one is the last")
  func order() {
    #expect(
      Self.ordered().text == """
        ✔ step 1 [a 1/2] FROM docker.io/library/debian:12 — done, 0.5s
        ■ step 2 [a 2/2] RUN ./a.sh — canceled, at least 2m 11s
        0.100 a one
        12.30 a two

        ✖ step 3 [b 1/1] RUN ./b.sh — failed, exit code 7, at least 2m 10s
        0.200 b one
        130.4 b two # #[group]x
        ERROR: process "/bin/sh -c ./b.sh" did not complete successfully: exit code: 7


        """)
  }

  @Test("One step or the failed ones can be chosen")
  func selection() {
    #expect(Self.ordered(Self.log, .step("2")).text.hasPrefix("■ step 2 "))
    #expect(Self.ordered(Self.log, .failed).text.hasPrefix("✖ step 3 "))
    #expect(!Self.ordered(Self.log, .step("9")).found)
  }

  @Test("Only steps that did not fail are folded", arguments: OrderedLog.Groups.allCases)
  func groups(_ groups: OrderedLog.Groups) {
    let done = "#4 [c 1/1] RUN ./c.sh\n#4 0.1 --- c\n#4 DONE 0.2s\n"
    let text = Self.ordered(done + Self.log, groups: groups).text
    let folds =
      switch groups {
      case .github: ["::group::✔ step 4", "::endgroup::"]
      case .gitlab: ["[collapsed=true]\r\u{1B}[0K✔ step 4", "section_end:0:buildlog_1_1\r"]
      case .azure: ["##[group]✔ step 4", "##[endgroup]"]
      case .buildkite: ["--- ✔ step 4", "+++ ✖ step 3"]
      }
    for fold in folds { #expect(text.contains(fold)) }
    #expect(text.contains("# #[group]x"))
    #expect(text.contains("group::✖") == false && text.contains("group]✖") == false)
  }

  @Test("A secret is masked also before the line that shows it to be one")
  func secrets() {
    let token = "ghp_" + String(repeating: "a1B2", count: 9)
    let value = "zkT81vQx0pLm"
    let log = """
      #1 [1/2] RUN ./a.sh
      #1 0.1 using \(value)
      #1 0.2 \(token)
      #1 DONE 1.0s
      #2 [2/2] RUN ./b.sh
      #2 0.1 export API_TOKEN=\(value)
      #2 DONE 1.0s

      """
    let text = Self.ordered(log).text
    #expect(!text.contains(value) && !text.contains(token) && text.contains("0.1 using ****"))
  }

  private static let someSamples = Samples.names(endingWith: ".plain.log").enumerated().filter {
    Thoroughness.takes($0.offset, oneOf: 5)
  }
  .map(\.element)

  @Test("Nothing that a step printed is lost, in no sample", arguments: someSamples)
  func nothingIsLost(_ name: String) throws {
    let log = try Samples.bytes(name + ".plain.log")
    var ordered = OrderedLog(redactsSecrets: false)
    var reader = BuildLogReader(source: name)
    reader.feed(log.span, observer: &ordered)
    let builds = reader.finish(observer: &ordered)
    for build in builds where !build.source.isOnlyEnd {
      let lines = try #require(ordered.lines(of: build, ordered.buildsByLine))
      for step in build.steps where step.logLines > 0 {
        let text = step.number.flatMap { lines.steps[$0] } ?? []
        #expect(text.count { $0 == UInt8(ascii: "\n") } >= step.logLines)
      }
    }
  }
}
