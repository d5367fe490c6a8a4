import BuildLogParser
import Foundation
import StepTimeline
import Testing

@Suite("Records of builds")
struct RecordTests {
  static func read(_ archive: [UInt8], pieces: Int = 1 << 16) -> (builds: [Build], problem: InputProblem?) {
    var reader = BuildLogReader(source: "a.dockerbuild")
    for start in stride(from: 0, to: archive.count, by: pieces) {
      reader.feed(Array(archive[start..<min(archive.count, start + pieces)]).span)
    }
    let builds = reader.finish()
    return (builds, reader.problem)
  }

  /// A small build: one step that prints a line and ends.
  static func messages(started: Int64 = 1_790_000_000_000_000_000, error: String? = nil) -> [[UInt8]] {
    let step =
      Protobuf.field(1, "sha256:1") + Protobuf.field(3, "[1/1] RUN make") + Protobuf.moment(5, started)
    let log =
      Protobuf.field(1, "sha256:1") + Protobuf.moment(2, started + 500_000_000) + Protobuf.field(3, 1)
      + Protobuf.field(4, "hello\n")
    let end =
      step + Protobuf.moment(6, started + 1_500_000_000) + (error.map { Protobuf.field(7, $0) } ?? [])
    return [Protobuf.field(1, step), Protobuf.field(3, log), Protobuf.field(1, end)]
  }

  static func archive(_ builds: RecordMaker.Build...) -> [UInt8] { RecordMaker(builds: builds).archive() }

  @Test(
    "A record gives the same steps as the other form of it", arguments: Samples.names(endingWith: ".rawjson"))
  func sameSteps(_ name: String) throws {
    let log = try Samples.bytes(name + ".rawjson")
    let archive = Self.archive(.init(messages: try RecordMaker.messages(ofRawJSON: log)))
    let expected = try #require(SampleBuilds.of(name + ".rawjson").first)
    let (builds, problem) = Self.read(archive)
    #expect(problem == nil)
    let build = try #require(builds.first)
    #expect(builds.count == 1)
    #expect(build.steps == expected.steps)
    #expect(build.criticalPath == expected.criticalPath)
    #expect(build.wallSeconds == expected.wallSeconds)
    #expect(build.startedAt == expected.startedAt)
    #expect(build.clock == .recorded)
    #expect(build.source.dialect == .record)
  }

  @Test("Pieces of any size are the same archive", arguments: [1, 7, 511, 512, 513])
  func pieces(_ size: Int) {
    let archive = Self.archive(
      .init(messages: Self.messages()), .init(messages: Self.messages(error: "exit code: 2")))
    let (whole, _) = Self.read(archive)
    #expect(whole.count == 2)
    let (builds, problem) = Self.read(archive, pieces: size)
    #expect(builds == whole)
    #expect(problem == nil)
  }

  @Test("Several builds in a file, in its order, each with its own result")
  func several() throws {
    let failed = RecordMaker.Build(
      messages: Self.messages(
        error: "process \"/bin/sh -c make\" did not complete successfully: exit code: 2"),
      history:
        #"{"error": {"code": 2, "message": "process did not complete successfully: exit code: 2"}, "CompletedAt": "2026-11-22T10:00:00Z"}"#
    )
    let canceled = RecordMaker.Build(
      messages: Self.messages(), history: #"{"error": {"code": 1, "message": "context canceled"}}"#)
    let (builds, problem) = Self.read(Self.archive(.init(messages: Self.messages()), failed, canceled))
    #expect(problem == nil)
    #expect(builds.map(\.result) == [.succeeded, .failed, .canceled])
    #expect(builds[0].steps[0].endSeconds == 1.5)
    #expect(builds[0].steps[0].logLines == 1)
    #expect(builds[1].failures.first?.exitCode == 2)
    #expect(builds[1].failures.first?.tail.contains("hello") == true)
  }

  @Test("An error that no step has, with its place in the Dockerfile")
  func onlyInHistory() throws {
    let file = "FROM a\nRUNN make\nCMD b\n"
    let source =
      #"{"info": {"filename": "app/Dockerfile", "data": "\#(Data(file.utf8).base64EncodedString())"},"#
      + #" "ranges": [{"start": {"line": 2, "character": 0}, "end": {"line": 2}}]}"#
    let history =
      #"{"Ref": "x", "error": {"code": 2, "message": "dockerfile parse error on line 2: unknown instruction: RUNN","#
      + #" "details": [{"type_url": "github.com/moby/buildkit/stack.Stack+json", "value": "e30="},"#
      + #" {"type_url": "github.com/moby/buildkit/errdefs.Source+json", "value":"#
      + #" "\#(Data(source.utf8).base64EncodedString())"}]}}"#
    let (builds, _) = Self.read(Self.archive(.init(messages: Self.messages(), history: history)))
    let build = try #require(builds.first)
    #expect(build.result == .failed)
    let excerpt = try #require(build.failures.first?.dockerfile)
    #expect(excerpt.file == "app/Dockerfile")
    #expect(excerpt.line == 2)
    #expect(build.diagnoses.contains { $0.rule == "df-unknown-instruction" })
  }

  @Test("Without a history record, or with one that is cut, the build is not called a success of its own")
  func noHistory() {
    for history in ["", "{", #"{"CompletedAt": "2026-"#, "[]", #"{"error": {"code": 1}}"#] {
      let running = Array(Self.messages().dropLast())
      let (builds, _) = Self.read(Self.archive(.init(messages: running, history: history)))
      #expect(builds.map(\.result) != [.succeeded], "\(history)")
    }
  }

  @Test("An archive that breaks off is told, with the builds that are whole")
  func cut() {
    let archive = Self.archive(.init(messages: Self.messages()), .init(messages: Self.messages()))
    for length in stride(from: 520, to: archive.count - 512, by: 97) {
      let (builds, problem) = Self.read(Array(archive[..<length]))
      #expect(problem == .record(.cutOff), "\(length)")
      #expect(builds.count <= 2)
    }
    #expect(Self.read(Array(archive.dropLast(600))).builds.count == 2)
  }

  @Test("An archive without a build is no build")
  func image() {
    let manifest =
      #"{"config": {"digest": "sha256:a"}, "layers": [{"mediaType": "x", "digest": "sha256:b"}]}"#
    let archive =
      RecordMaker.file("blobs/sha256/c", Array(manifest.utf8)) + [UInt8](repeating: 0, count: 1024)
    let (builds, problem) = Self.read(archive)
    #expect(builds.isEmpty)
    #expect(problem == nil)
  }

  @Test("Lengths that cannot be end the reading with an error")
  func lengths() {
    func problem(_ status: [UInt8]) -> InputProblem? {
      var maker = RecordMaker(builds: [.init(messages: Self.messages())])
      var archive = maker.archive()
      // The status is the archive's second file.
      archive.replaceSubrange(1024..<1024 + status.count, with: status)
      maker.builds = []
      return Self.read(archive).problem
    }
    #expect(problem([]) == nil)
    #expect(problem([255, 255, 255, 255]) == .record(.damaged))
    #expect(problem([255, 255, 255, 0]) == .record(.damaged))
    #expect(problem([4, 0, 0, 0, 0x0A, 0xFF, 0xFF, 0xFF]) == .record(.damaged))
    #expect(problem([4, 0, 0, 0, 0x0B, 0, 0, 0]) == .record(.damaged))
    #expect(problem([4, 0, 0, 0, 0x08, 0xFF, 0xFF, 0xFF]) == .record(.damaged))
    #expect(problem([4, 0, 0, 0, 0, 0, 0, 0]) == .record(.damaged))
  }

  @Test("A size that an archive only claims takes no memory; too large a one is an error")
  func claimedSize() {
    let claim = RecordMaker.file("blobs/sha256/a", [], size: 0o7777777777)
    #expect(Self.read(claim + claim).problem == .record(.cutOff))
    var damaged = claim
    damaged[130] = UInt8(ascii: "x")
    #expect(Self.read(RecordMaker.file("blobs/sha256/b", []) + damaged).problem == .record(.damaged))
  }

  @Test("A changed byte does no harm")
  func changed() {
    let archive = Self.archive(.init(messages: Self.messages(error: "exit code: 1")))
    for index in stride(from: 512, to: archive.count, by: Thoroughness.takesAll ? 7 : 101) {
      var damaged = archive
      damaged[index] ^= 0x85
      #expect(Self.read(damaged).builds.count <= 1)
    }
  }

  @Test("Times that no clock shows are unknown")
  func times() throws {
    let step =
      Protobuf.field(1, "sha256:1") + Protobuf.field(3, "[1/1] RUN make")
      + Protobuf.field(5, Protobuf.field(1, Int64.max) + Protobuf.field(2, 5))
      + Protobuf.field(6, Protobuf.field(1, -5) + Protobuf.field(2, -7))
    let (builds, _) = Self.read(Self.archive(.init(messages: [Protobuf.field(1, step)] + Self.messages())))
    #expect(builds.count == 1)
    #expect(builds[0].steps.allSatisfy { $0.startSeconds != nil })
  }

  @Test("Hostile texts do not come out as they are")
  func hostile() throws {
    let name = "[1/1] RUN echo \u{1B}[2J\u{7}::error::x"
    let step =
      Protobuf.field(1, "sha256:1") + Protobuf.field(3, name) + Protobuf.moment(5, 1_790_000_000_000_000_000)
    let (builds, _) = Self.read(Self.archive(.init(messages: [Protobuf.field(1, step)])))
    let table = ReportFormat.table.render(builds, options: ReportOptions())
    #expect(!table.contains(0x1B) && !table.contains(0x07))
  }
}
