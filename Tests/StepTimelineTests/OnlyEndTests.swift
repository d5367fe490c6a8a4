import Foundation
import StepTimeline
import Testing

/// Logs of which only a build's end was kept.
@Suite("A build's end alone")
struct OnlyEndTests {
  /// The values that are the same, whether or not the log holds the steps before the end.
  private struct Verdict: Equatable {
    let result: Build.Result
    let rule: String?
    let step: String?
    let exitCode: Int?
    let place: Failure.Excerpt?

    init(_ build: Build) {
      result = build.result
      rule = build.diagnoses.first(where: \.isPrimary)?.rule
      let failure = build.failures.first
      step = failure?.step.map { build.steps[$0].name }
      exitCode = failure?.exitCode
      place = failure?.dockerfile
    }
  }

  /// The sample from the rule before the failed step's repeated lines on.
  private static func end(of name: String) throws -> [UInt8]? {
    let lines = try Samples.bytes(name).split(separator: 10, omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.elementsEqual("------".utf8) }), start + 1 < lines.count,
      lines[start + 1].starts(with: " > ".utf8)
    else { return nil }
    return Array(lines[start...].joined(separator: [10]))
  }

  @Test("The end alone gives the same verdict as the whole log")
  func sameVerdict() throws {
    var compared = 0
    let suffix = ".plain.log"
    for name in Samples.names(endingWith: suffix) {
      guard let end = try Self.end(of: name + suffix) else { continue }
      let whole = builds(in: try Samples.bytes(name + suffix))
      // The engine of Docker 20.10 repeats no output if there is no terminal.
      guard whole.count == 1, whole[0].result == .failed, !name.hasPrefix("engine2010") else { continue }
      let part = builds(in: end)
      #expect(part.map(Verdict.init) == whole.map(Verdict.init), "\(name)")
      #expect(
        part.allSatisfy { $0.source.isOnlyEnd && $0.clock == .none && $0.wallSeconds == nil }, "\(name)")
      #expect(part.allSatisfy { $0.summary.cacheHitRatio == nil }, "\(name)")
      compared += 1
    }
    #expect(compared >= 15)
  }

  @Test("A name of the closing block stands for a step that lost its own lines")
  func lostLines() throws {
    let log = """
      #5 [build 1/3] FROM docker.io/library/golang:1.27
      #5 CACHED

      #7 0.345 go: example.com/a@v1.0.0: invalid version: unknown revision v1.0.0
      #7 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1
      ------
       > [build 3/3] RUN go mod download:
      0.345 go: example.com/a@v1.0.0: invalid version: unknown revision v1.0.0
      ------
      ERROR: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1
      """
    let named = try #require(builds(in: Array(log.utf8)).first)
    #expect(named.steps.map(\.name).last == "[build 3/3] RUN go mod download")
    #expect(!named.source.isOnlyEnd)

    let lines = log.split(separator: "\n").filter { !$0.hasPrefix("#7") }.joined(separator: "\n")
    let added = try #require(builds(in: Array(lines.utf8)).first)
    #expect(added.steps.map(\.name).last == "[build 3/3] RUN go mod download")
    #expect(added.steps.last?.status == .failed)
    #expect(added.steps.last?.startSeconds == nil)
    #expect(added.diagnoses.first(where: \.isPrimary)?.rule == "go-unknown-revision")
    #expect(added.failures.first?.exitCode == 1)
  }

  @Test("A heading that a web page took for a quotation is missed by its output only")
  func missingHeading() throws {
    let end = """
      ------
      #0 0.345 go: example.com/a@v1.0.0: invalid version: unknown revision v1.0.0
      ------
      ERROR: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1
      """
    let alone = try #require(builds(in: Array(end.utf8)).first)
    #expect(alone.steps.isEmpty)
    #expect(alone.failures.first?.tail.count == 1)
    #expect(alone.diagnoses.first(where: \.isPrimary)?.rule == "go-unknown-revision")
    let row = " => ERROR [build 4/6] RUN go mod download                           1.2s\n"
    let build = try #require(builds(in: Array((row + end).utf8)).first)
    #expect(build.failures.first?.step == 0)
    #expect(build.failures.first?.tail == alone.failures.first?.tail)
    #expect(build.diagnoses.first(where: \.isPrimary)?.rule == "go-unknown-revision")
  }

  @Test("A block that something has indented or put a prefix before", arguments: ["  ", "    ", "> ", "1>"])
  func prefixes(_ prefix: String) throws {
    let end = try #require(try Self.end(of: "go-unknown-revision.plain.log"))
    let lines = String(decoding: end, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let classic = """
      Step 4/6 : RUN go mod download
       ---> Running in 0123456789ab
      go: example.com/ok/lib@v1.9.9: invalid version: unknown revision v1.9.9
      The command '/bin/sh -c go mod download' returned a non-zero code: 1
      """.split(separator: "\n")
    // A sign alone may set off any sentence, so after it the block needs its steps.
    for text in prefix == "1>" ? [classic] : [lines, classic] {
      let log = text.map { prefix + $0 }.joined(separator: "\n")
      let found = builds(in: Array(log.utf8))
      #expect(found.map(\.result) == [.failed])
      #expect(found.first?.diagnoses.first(where: \.isPrimary)?.rule == "go-unknown-revision")
    }
  }

  @Test(
    "A sentence that quotes a step is no build",
    arguments: [
      "It fails at Step 4/6 : RUN go mod download", "the output (#12 [4/6] RUN go mod download) says nothing",
      "Look at `#12 [4/6] RUN make`.",
    ])
  func sentences(_ text: String) { #expect(builds(in: Array((text + "\n").utf8)).isEmpty) }

  @Test("Of several failed steps the closing error tells the one that it is about")
  func severalFailedSteps() throws {
    let log = """
      ------
       > [a 2/2] RUN make one:
      0.1 one
      ------
      ------
       > [b 2/2] RUN make two:
      0.1 two
      ------
      ERROR: failed to solve: process "/bin/sh -c make two" did not complete successfully: exit code: 2
      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    #expect(build.steps.map(\.status) == [.failed, .failed])
    #expect(build.failures.map(\.step) == [1, 0])
    #expect(build.failures.first?.exitCode == 2)
  }

  @Test("An end that another place of the log tells again is no build of its own")
  func toldAgain() throws {
    let sample = try Samples.bytes("go-unknown-revision.plain.log")
    let end = try #require(try Self.end(of: "go-unknown-revision.plain.log"))
    #expect(builds(in: end + sample).map(\.source.isOnlyEnd) == [false])
    // If only a terminal's rows are left, the step's name shows whose error it is.
    let rows = """
      ERROR: failed to solve: process "/bin/sh -c make app" did not complete successfully: exit code: 1
      [+] Building 12.3s (14/17)
       => ERROR [build 8/9] RUN make app                                        5.1s
      """
    #expect(builds(in: Array(rows.utf8)).map(\.source.isOnlyEnd) == [false])
    #expect(builds(in: Array(rows.utf8)).first?.failures.first?.exitCode == 1)
    let other = Array("ERROR: failed to solve: golang:1.99: not found\n".utf8)
    #expect(builds(in: other + sample).map(\.source.isOnlyEnd) == [true, false])
  }

  @Test(
    "What stands before a closing error that comes alone is its likely cause, unless it is another command's")
  func earlierLines() throws {
    let error = "go: example.com/a@v1.0.0: invalid version: unknown revision v1.0.0\n"
    let closing = "The command '/bin/sh -c go mod download' returned a non-zero code: 1\n"
    func cause(_ log: String) -> Diagnosis? {
      builds(in: Array(log.utf8)).first?.diagnoses.first(where: \.isPrimary)
    }
    let found = try #require(cause(error + closing))
    #expect(found.rule == "go-unknown-revision")
    #expect(found.confidence == .likely)
    #expect(found.evidence.first?.line == 1)
    #expect(cause(error + "$ docker build .\n" + closing) == nil)
    #expect(cause(error + String(repeating: "other\n", count: 50) + closing) == nil)
    // In a job's whole log with time stamps the lines before are other commands', but for the engine's own.
    let stamp = "2026-11-20T10:00:05.1234567Z "
    let job = stamp + "##[group]Run make\n"
    #expect(cause(job + stamp + error + stamp + closing) == nil)
    #expect(cause(job + stamp + "0.345 " + error + stamp + closing)?.rule == "go-unknown-revision")
    // A piece of it shows no command of the job.
    #expect(cause(stamp + error + stamp + closing)?.rule == "go-unknown-revision")
  }

  @Test("A complaint about the daemon is a build's only where the log holds no other")
  func complaints() throws {
    let complaint =
      "ERROR: Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?\n"
    let waiting = Array(String(repeating: complaint + "waiting\n", count: 3).utf8)
    let alone = builds(in: waiting)
    #expect(alone.map(\.result) == [.failed])
    #expect(alone.first?.source.line == 5)
    let log = try Samples.bytes("go-multistage-cold.plain.log")
    #expect(builds(in: waiting + log).map(\.result) == [.succeeded])
  }
}
