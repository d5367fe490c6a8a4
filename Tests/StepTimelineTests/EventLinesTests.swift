import Foundation
import StepTimeline
import Testing

@Suite("Events as they happen, schema buildlog.events/1")
struct EventLinesTests {
  func lines(
    _ log: [UInt8], chunk: Int = .max, arrival: Int64? = nil, redacts: Bool = true,
    source: String = "test.log"
  ) -> [UInt8] {
    var reader = BuildLogReader(source: source, options: .init(redactsSecrets: redacts))
    var events = EventLines(redactsSecrets: redacts)
    var bytes: [UInt8] = []
    events.begin(source: source)
    var start = 0
    while start < log.count {
      let end = chunk > log.count - start ? log.count : start + chunk
      Array(log[start..<end]).withUnsafeBytes { reader.feed($0, arrivedAt: arrival, observer: &events) }
      bytes += events.takeBytes()
      start = end
    }
    var builds = reader.finish(arrivedAt: arrival, observer: &events)
    if source.hasPrefix("samples/") {
      for i in builds.indices { builds[i].addRepairs(for: Samples.project(of: builds[i])) }
    }
    events.end(builds, lines: reader.lineCount) { bytes += $0 }
    return bytes
  }

  private func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try #require(bytes.last == 0x0A)
    return try bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  private func objects(_ log: String, redacts: Bool = true) throws -> [[String: Any]] {
    try objects(lines(Array(log.utf8), redacts: redacts))
  }

  /// The events and keys that `docs/events.md` has, and those that are always there.
  private static let schema: [String: (always: Set<String>, also: Set<String>)] = [
    "begin": (["schema", "tool", "source"], []), "end": (["source", "lines", "builds"], ["error"]),
    "build": (["build", "report"], []), "build-began": (["dialect"], ["envelope"]),
    "description": (["text"], []),
    "step-named": (["step", "name"], ["again"]), "step-digest": (["step", "digest"], []),
    "step-paused": (["step"], []),
    "step-started": (["step", "at"], []), "step-completed": (["step", "at"], []),
    "step-input": (["step", "from"], []),
    "step-shown": (["step", "startFrom", "endFrom"], ["startTo", "endTo", "restarted"]),
    "output": (["step", "text"], ["offset", "stray"]),
    "status": (["step", "id", "done"], ["bytes", "totalBytes", "seconds"]),
    "step-warning": (["step", "text"], []),
    "step-ended": (["step", "status"], ["seconds"]), "step-error": (["step", "text"], ["continued"]),
    "failed-step": (["name"], []), "failed-step-output": (["text"], ["offset"]),
    "source-location": (["file", "fileLine"], []), "source-line": (["fileLine", "marked", "text"], []),
    "closing-error": (["text"], ["continued"]), "build-succeeded": ([], []),
    "check-warning": (["text"], ["rule", "fileLine"]), "remark": (["text"], []),
    "job-ended": (["how", "text"], []),
  ]

  /// Every eighth sample; of those that differ from another in nothing but GitHub's stamps, every sixteenth.
  private static let differentSamples = TraceReportTests.samples.enumerated().filter { place, name in
    guard name.hasSuffix(".gha.log") else { return Thoroughness.takes(place, oneOf: 8) }
    return !TraceReportTests.samples.contains(name.replacing(".gha.log", with: ".plain.log"))
      || Thoroughness.takes(place, oneOf: 16)
  }.map(\.element)

  @Test(
    "Every sample's events are in the schema, and end with the builds of the JSON report",
    arguments: differentSamples)
  func samples(name: String) throws {
    let bytes = lines(try Samples.bytes(name), source: "samples/" + name)
    let events = try objects(bytes)
    #expect(events.first?["event"] as? String == "begin" && events.last?["event"] as? String == "end")
    for event in events {
      let kind = try #require(event["event"] as? String)
      let keys = try #require(Self.schema[kind], "\(kind)")
      let common: Set<String> =
        ["begin", "end", "build"].contains(kind) ? ["event"] : ["event", "build", "line"]
      #expect(keys.always.union(common).isSubset(of: event.keys), "\(name) \(event)")
      let optional: Set<String> = common.count == 3 ? ["stamp", "timeOfDay"] : []
      #expect(
        Set(event.keys).isSubset(of: keys.always.union(keys.also).union(common).union(optional)),
        "\(name) \(event)")
    }
    let reports = events.filter { $0["event"] as? String == "build" }
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(ReportFormat.json.render(SampleBuilds.of(name))))
        as? [String: Any])
    #expect(reports.compactMap { $0["report"] as? NSDictionary } == json["builds"] as? [NSDictionary])
    // The number in front leads to the build's events.
    for report in reports {
      let source = try #require((report["report"] as? [String: Any])?["source"] as? [String: Any])
      let began = events.first {
        $0["event"] as? String == "build-began" && $0["build"] as? Int == report["build"] as? Int
      }
      #expect(began?["line"] as? Int == source["line"] as? Int, "\(name)")
    }
  }

  @Test(
    "However the log is cut, the events are the same",
    arguments: ChunkingTests.samples + ["secrets-and-mounts.plain.log"])
  func chunks(name: String) throws {
    let log = try Samples.bytes(name)
    let whole = lines(log, arrival: 1_795_365_399_764_845_123)
    for size in Thoroughness.takesAll ? [1, 7, 61, 1000] : [1, 61] {
      #expect(
        lines(log, chunk: size, arrival: 1_795_365_399_764_845_123) == whole, "\(name) in chunks of \(size)")
    }
  }

  @Test("What a line says is there as soon as the line has been read")
  func live() throws {
    var reader = BuildLogReader(source: "x")
    var events = EventLines()
    events.begin(source: "x")
    _ = events.takeBytes()
    Array("#1 [a 1/1] RUN x\n#1 0.100 hel".utf8).withUnsafeBytes {
      reader.feed($0, arrivedAt: 1_795_365_399_764_845_000, observer: &events)
    }
    let first = try objects(events.takeBytes())
    #expect(first.compactMap { $0["event"] as? String } == ["build-began", "step-named"])
    #expect(first[1]["arrival"] as? String == "2026-11-22T16:36:39.764845Z")
    #expect(first[1]["step"] as? String == "1")
    Array("lo\n".utf8).withUnsafeBytes { reader.feed($0, observer: &events) }
    let second = try objects(events.takeBytes())
    #expect(
      second.count == 1 && second[0]["text"] as? String == "hello" && second[0]["offset"] as? Double == 0.1)
    #expect(second[0]["arrival"] == nil)
    #expect(events.takeBytes().isEmpty)
  }

  @Test("Stamps are told with their date, or as the time of day")
  func stamps() throws {
    let dated = try objects(
      "2026-11-22T16:36:39.7648451Z #1 [a 1/1] RUN x\n2026-11-22T16:36:40.0000000Z #1 DONE 0.1s\n")
    #expect(
      dated.first { $0["event"] as? String == "step-named" }?["stamp"] as? String
        == "2026-11-22T16:36:39.764845100Z")
    #expect(
      dated.first { $0["event"] as? String == "step-ended" }?["stamp"] as? String
        == "2026-11-22T16:36:40.000Z")
    let undated = try objects("16:36:39  #1 [a 1/1] RUN x\n16:36:40  #1 DONE 0.1s\n")
    let named = try #require(undated.first { $0["event"] as? String == "step-named" })
    #expect(named["timeOfDay"] as? String == "16:36:39.000" && named["stamp"] == nil)
  }

  @Test("Lines outside a build are not told, builds are counted through all logs")
  func severalBuilds() throws {
    let log = "hello\n#1 [a 1/1] RUN x\n#1 DONE 0.1s\nbye\n#1 [b 1/1] RUN y\n#1 DONE 0.1s\n"
    var events = EventLines()
    var bytes: [UInt8] = []
    for source in ["a", "b"] {
      var reader = BuildLogReader(source: source)
      events.begin(source: source)
      Array(log.utf8).withUnsafeBytes { reader.feed($0, observer: &events) }
      let builds = reader.finish(observer: &events)
      events.end(builds, lines: reader.lineCount, error: source == "b" ? "Input/output error" : nil) {
        bytes += $0
      }
    }
    let all = try objects(bytes)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("hello"))
    #expect(
      all.filter { $0["event"] as? String == "build" }.compactMap { $0["build"] as? Int } == [1, 2, 3, 4])
    #expect(
      all.filter { $0["event"] as? String == "end" }.map { $0["error"] as? String } == [
        nil, "Input/output error",
      ])
    #expect(
      all.filter { $0["event"] as? String == "step-named" }.compactMap { $0["build"] as? Int } == [
        1, 2, 3, 4,
      ])
  }

  @Test("Secrets are masked, also where they come back without a name")
  func secrets() throws {
    let log = """
      #1 [a 1/2] RUN NPM_TOKEN=s3cr3tV4lue99 make
      #1 0.100 using s3cr3tV4lue99 now
      #1 0.200 Authorization: Bearer abcdef0123456789abcdef0123456789
      #1 0.300 done
      #1 DONE 0.4s
      """
    let text = String(decoding: lines(Array(log.utf8)), as: UTF8.self)
    #expect(
      !text.contains("s3cr3tV4lue99") && !text.contains("abcdef0123456789abcdef") && text.contains("****"))
    let open = String(decoding: lines(Array(log.utf8), redacts: false), as: UTF8.self)
    #expect(open.contains("using s3cr3tV4lue99 now"))
  }

  @Test("A private key is masked over all its lines, of its own step only")
  func privateKey() throws {
    let log = """
      #1 [a 1/1] RUN cat key
      #2 [b 1/1] RUN echo
      #1 0.100 -----BEGIN RSA PRIVATE KEY-----
      #1 0.100 MIIEowIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MbtbG1lOMtKpHmVn

      #2 [b 1/1] RUN echo
      #2 0.100 plain words of another step

      #1 [a 1/1] RUN cat key
      #1 0.100 AoIBAQCabcdefghijklmnopqrstuvwxyz0123456789
      #1 0.100 -----END RSA PRIVATE KEY-----
      #1 0.100 after the key
      #1 DONE 0.1s
      """
    for chunk in [1, 50, 10_000] {
      let events = try objects(lines(Array(log.utf8), chunk: chunk))
      let output = events.filter { $0["event"] as? String == "output" }.compactMap { $0["text"] as? String }
      #expect(
        output == [
          "-----BEGIN RSA PRIVATE KEY-----", "****", "plain words of another step", "****",
          "-----END RSA PRIVATE KEY-----", "after the key",
        ])
    }
  }

  @Test("A heading without an end does not hide the next step")
  func openKey() throws {
    let log =
      "#1 [a 1/1] RUN x\n#1 0.1 -----BEGIN PRIVATE KEY-----\n#1 0.1 abc\n#1 DONE 0.1s\n#1 [a 1/1] RUN x\n#1 0.2 seen\n"
    let texts = try objects(log).filter { $0["event"] as? String == "output" }.compactMap {
      $0["text"] as? String
    }
    #expect(texts == ["-----BEGIN PRIVATE KEY-----", "****", "seen"])
  }

  @Test("Any bytes give valid lines of JSON that do nothing to a terminal")
  func hostileBytes() throws {
    var log = Array("#1 [a 1/1] RUN x\n#1 0.1 ".utf8)
    for byte in UInt8.min...UInt8.max where byte != 0x0A && byte != 0x0D { log.append(byte) }
    log += Array("\n#1 0.2 \u{1B}[2J\u{9B}2J\u{202E}\u{2028}\"\\ é😀\n".utf8)
    log += [0x23, 0x31, 0x20, 0x30, 0x2E, 0x33, 0x20, 0xC3, 0x28, 0xE2, 0x82, 0x0A]
    let bytes = lines(log)
    let output = try objects(bytes).filter { $0["event"] as? String == "output" }.compactMap {
      $0["text"] as? String
    }
    #expect(output.count == 3)
    #expect(output[1] == "\u{1B}[2J\u{9B}2J\u{202E}\u{2028}\"\\ é😀")
    #expect(output[2] == "\u{FFFD}(\u{FFFD}")
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(
      !text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
          || $0.value == 0x2028
      })
  }

  @Test("Builds that have been read before are told without their lines")
  func rendered() throws {
    let builds = SampleBuilds.of("bake-three-targets.plain.log") + SampleBuilds.of("dag-100.plain.log")
    let events = try objects(ReportFormat.jsonl.render(builds))
    #expect(
      events.compactMap { $0["event"] as? String } == ["begin", "build", "end", "begin", "build", "end"])
    #expect(events.compactMap { $0["build"] as? Int } == [1, 2])
    #expect(try objects(ReportFormat.jsonl.render([])).count == 2)
    #expect(ReportFormat.allCases.filter(\.isStreamed) == [.jsonl])
  }
}

extension EventLines {
  fileprivate mutating func takeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    drain { bytes = $0 }
    return bytes
  }
}
