import BuildLogParser
import StepTimeline
import Testing

/// Whatever a CI system puts around the lines, the build is the same.
@Suite struct EnvelopeTests {
  static let recordings = Samples.names(endingWith: ".gha.log").filter { name in
    // The long ones say nothing more, and debug builds are slow.
    ((try? Samples.bytes(name + ".gha.log").count) ?? 0) < 5_000
  }

  private struct Bare {
    let name: String
    let rows: [LogWrapper.Row]
    /// The builds without any wrapping.
    let builds: [Essence]
    let ends: [Essence]
  }

  private static let bare: [Bare] = recordings.map { name in
    let rows = LogWrapper.rows(of: (try? Samples.bytes(name + ".gha.log")) ?? [])
    let log = rows.flatMap { $0.text + [UInt8(ascii: "\n")] }
    return Bare(
      name: name, rows: rows, builds: builds(in: log).map(Essence.init),
      ends: BuildEnds.of(log).map(Essence.init))
  }

  /// Engine's records, and the builds without any wrapping.
  private static let records = ["go-unknown-revision", "retry-then-success", "lint-warnings"].map { name in
    let record = (try? Samples.bytes(name + ".rawjson")) ?? []
    return (name: name, bytes: record, builds: builds(in: record).map(Essence.init))
  }

  @Test func thereAreEnoughRecordings() {
    #expect(Self.recordings.count >= 20)
    #expect(Self.bare.allSatisfy { !$0.builds.isEmpty } && Self.records.allSatisfy { !$0.builds.isEmpty })
  }

  /// Steps, failures and result of every twelfth recording in each wrapper, causes too of half of them; other ones in the next
  /// wrapper.
  @Test(arguments: LogWrapper.allCases)
  func wrappingKeepsTheBuild(in wrapper: LogWrapper) throws {
    let turn = try #require(LogWrapper.allCases.firstIndex(of: wrapper))
    for (place, bare) in Self.bare.enumerated() where Thoroughness.takes(place + turn, oneOf: 12) {
      let log = wrapper.wrap(bare.rows)
      #expect(BuildEnds.of(log).map(Essence.init) == bare.ends, "\(bare.name) in \(wrapper)")
      guard Thoroughness.takes(place + turn, oneOf: 24) else { continue }
      #expect(builds(in: log).map(Essence.init) == bare.builds, "\(bare.name) in \(wrapper)")
    }
  }

  @Test(arguments: Thoroughness.some(LogWrapper.allCases, oneOf: 2))
  func wrappingKeepsTheEnginesRecord(in wrapper: LogWrapper) throws {
    for record in Self.records {
      let rows = record.bytes.split(separator: UInt8(ascii: "\n")).map {
        LogWrapper.Row(stamp: "2026-11-22T16:41:10.1142275Z", text: Array($0))
      }
      let actual = builds(in: wrapper.wrap(rows)).map(Essence.init)
      #expect(actual == record.builds, "\(record.name) in \(wrapper)")
    }
  }

  @Test func stampsGiveAClock() throws {
    let rows = LogWrapper.rows(of: try Samples.bytes("go-unknown-revision.gha.log"))
    let expected: [(LogWrapper, Build.Clock, String)] = [
      (.gitHub, .stamped, "github-actions"), (.gitHubCLI, .stamped, "github-actions"),
      (.gitLab, .stamped, "gitlab"), (.jenkins, .stamped, "jenkins"), (.jenkinsClock, .stamped, "jenkins"),
      (.azure, .stamped, "azure"), (.buildkite, .stamped, "buildkite"), (.ts, .stamped, "timestamp"),
      (.kubectl, .stamped, "timestamp"), (.cloudBuild, .inferred, "cloud-build"),
      (.compose, .inferred, "compose"), (.crlf, .inferred, "none"), (.gitPush, .inferred, "compose"),
      (.terraform, .inferred, "none"), (.logger, .stamped, "timestamp"), (.bamboo, .stamped, "timestamp"),
      (.codeBuild, .stamped, "compose"), (.jsonFile, .stamped, "timestamp"),
      (.jsonLines, .stamped, "timestamp"), (.jsonSpread, .inferred, "none"), (.jsonList, .inferred, "none"),
      (.drone, .inferred, "compose"), (.droneColored, .inferred, "compose"),
      (.woodpecker, .stamped, "compose"),
      (.indented, .inferred, "none"), (.lineNumbers, .inferred, "none"),
      (.table, .stamped, "timestamp"), (.devContainer, .stamped, "timestamp"),
    ]
    for (wrapper, clock, envelope) in expected {
      let build = try #require(builds(in: wrapper.wrap(rows)).first)
      #expect(build.clock == clock, "\(wrapper)")
      #expect(build.source.envelope.rawValue == envelope, "\(wrapper)")
    }
  }

  /// Two steps of a pipeline whose lines are counted, and two jobs of which each has a number in its name.
  @Test(arguments: [true, false])
  func outputsAreToldApartByNameAndNumber(isCounted: Bool) throws {
    let rows = LogWrapper.rows(of: try Samples.bytes("copy-source-missing.gha.log"))
    let bare = builds(in: rows.flatMap { $0.text + [UInt8(ascii: "\n")] }).map(Essence.init)
    var log: [UInt8] = []
    // Blocks of lines come one after the other.
    for block in stride(from: 0, to: rows.count, by: 3) {
      for job in 1...2 {
        for line in block..<min(block + 3, rows.count) {
          let prefix = isCounted ? "[image\(job == 1 ? "a" : "b"):\(line + 1)] " : "[image:\(job)] "
          log += Array(prefix.utf8) + rows[line].text + [UInt8(ascii: "\n")]
        }
      }
    }
    #expect(builds(in: log).map(Essence.init) == bare + bare)
  }

  @Test func aPrefixThatChangesInMidFileIsFollowed() throws {
    let rows = LogWrapper.rows(of: try Samples.bytes("dag-100.gha.log"))
    let bare = rows.flatMap { $0.text + [UInt8(ascii: "\n")] }
    let half = rows.count / 2
    let mixed =
      rows[..<half].flatMap { Array(($0.stamp + " ").utf8) + $0.text + [UInt8(ascii: "\n")] }
      + rows[half...].flatMap { $0.text + [UInt8(ascii: "\n")] }
    #expect(builds(in: mixed).map(Essence.init) == builds(in: bare).map(Essence.init))
  }
}

/// The parts of a build that do not depend on clocks, stamps and line numbers.
struct Essence: Equatable {
  var result: Build.Result
  var steps: [String]
  var failures: [String]
  var diagnoses: [String]
  var warnings: [String]
  var closingError: String?

  init(_ build: Build) {
    result = build.result
    steps = build.steps.map { step in
      let reported = step.reportedSeconds.map { "\($0)" } ?? "?"
      let counts = "\(step.logLines) \(step.logBytes) \(step.transfers.count)"
      return
        "\(step.id) \(step.name) \(step.status) \(reported) \(counts) \(step.error ?? "") \(step.warnings)"
    }
    failures = build.failures.map { "\($0.step ?? -1) \($0.message) \($0.tail) \($0.dockerfile?.line ?? 0)" }
    diagnoses = build.diagnoses.map {
      "\($0.rule) \($0.isPrimary) \($0.title) \($0.evidence.map(\.text)) \($0.fixes)"
    }
    warnings = build.warnings.map { "\($0.rule ?? "") \($0.text) \($0.line ?? 0)" }
    closingError = build.closingError
  }
}
