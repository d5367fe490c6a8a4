import BuildLogParser
import Foundation
import StepTimeline
import Testing

/// The demands of trace viewers: the keys that the Trace Event Format requires of each kind of event, bars of a
/// track that nest, arrows that begin before they end and are tied to the right bars, as Perfetto ties them.
@Suite("Trace events")
struct TraceReportTests {
  struct Event {
    var phase: String
    var name: String
    var category: String
    var time: Int
    var duration: Int
    var process: Int
    var thread: Int
    var arguments: [String: Any]
    var all: [String: Any]

    init(_ event: [String: Any]) throws {
      all = event
      phase = try #require(event["ph"] as? String)
      name = try #require(event["name"] as? String)
      category = try #require(event["cat"] as? String)
      time = try #require(event["ts"] as? Int)
      duration = event["dur"] as? Int ?? 0
      process = try #require(event["pid"] as? Int)
      thread = try #require(event["tid"] as? Int)
      arguments = event["args"] as? [String: Any] ?? [:]
      try #require(time >= 0 && duration >= 0 && process > 0 && thread >= process)
      switch phase {
      case "X": try #require(event["dur"] is Int && !name.isEmpty)
      case "i": try #require(["g", "p", "t"].contains(event["s"] as? String))
      case "s": try #require(event["id"] is Int)
      case "f": try #require(event["id"] is Int && event["bp"] as? String == "e")
      case "M":
        try #require(arguments["name"] != nil || arguments["sort_index"] != nil || name.hasSuffix("labels"))
      default: Issue.record("phase \(phase)")
      }
    }
  }

  func trace(_ builds: [Build]) throws -> (events: [Event], other: [String: Any]) {
    let bytes = ReportFormat.trace.render(builds)
    #expect(bytes.last == 0x0A)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["displayTimeUnit"] as? String == "ms")
    let events = try #require(object["traceEvents"] as? [[String: Any]])
    return (try events.map(Event.init), try #require(object["otherData"] as? [String: Any]))
  }

  /// Draws the events as Perfetto does: by time, bars of the same moment the longest first.
  func check(_ events: [Event], _ comment: Comment) {
    var process: [Int: Int] = [:]
    for event in events {
      #expect(process[event.thread, default: event.process] == event.process, comment)
      process[event.thread] = event.process
    }
    let named = Set(events.filter { $0.name == "thread_name" }.map(\.thread))
    #expect(
      named.isSuperset(of: events.filter { $0.phase == "X" || $0.all["s"] as? String == "t" }.map(\.thread)))
    var open: [Int: [Event]] = [:]
    var began: [Int: Event] = [:]
    var ties: [Int: [String]] = [:]
    let drawn = events.enumerated().filter { $0.element.phase != "M" }
      .sorted {
        ($0.element.time, -$0.element.duration, $0.offset) < (
          $1.element.time, -$1.element.duration, $1.offset
        )
      }
    for (_, event) in drawn {
      switch event.phase {
      case "X", "i":
        if event.all["s"] as? String == "p" { continue }
        while let last = open[event.thread]?.last, last.time + last.duration <= event.time {
          open[event.thread]?.removeLast()
        }
        if let last = open[event.thread]?.last {
          #expect(event.time + event.duration <= last.time + last.duration, comment)
        }
        open[event.thread, default: []].append(event)
      default:
        guard let id = event.all["id"] as? Int else { continue }
        if event.phase == "s" { began[id] = event }
        #expect(began[id] != nil, comment)
        ties[id, default: []].append(open[event.thread]?.last?.arguments["id"] as? String ?? "none")
      }
    }
    var needed: [Int: Set<String>] = [:]
    for event in events where event.phase == "X" {
      guard let id = event.arguments["id"] as? String else { continue }
      for other in event.arguments["dependsOn"] as? [String] ?? [] {
        needed[event.process, default: []].insert("\(other)>\(id)")
      }
    }
    for (id, tie) in ties {
      #expect(tie.count == 2, comment)
      #expect(needed[id >> 32]?.contains(tie.joined(separator: ">")) == true, "\(comment) \(tie)")
    }
  }

  static let samples =
    (Samples.names(endingWith: ".log").map { $0 + ".log" })
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  @Test("Every sample is a trace that viewers draw as it is", arguments: samples)
  func sample(name: String) throws {
    let builds = SampleBuilds.of(name)
    let events = try trace(builds).events
    check(events, "\(name)")
    for (index, build) in builds.enumerated() where build.clock != .none {
      let process = try #require(events.filter { $0.name == "process_name" }.dropFirst(index).first?.process)
      let bars = events.filter { $0.phase == "X" && $0.process == process && $0.category.hasPrefix("step") }
      #expect(bars.count == build.steps.reduce(0) { $0 + $1.intervals.count }, "\(name)")
      // Nobody sees that bars of no length are moved apart.
      for bar in bars where bar.arguments["kind"] != nil {
        let step = try #require(build.steps.first { $0.id == bar.arguments["id"] as? String })
        #expect(abs(Double(bar.time) / 1e6 - (step.startSeconds ?? -1)) < 0.0001, "\(name) \(step.id)")
        #expect(bar.category.contains("critical-path") == step.isOnCriticalPath)
        #expect(bar.arguments["status"] as? String == step.status.rawValue)
      }
    }
  }

  @Test("Many builds in one trace do not share processes, threads or arrows")
  func manyBuilds() throws {
    let builds = ["go-multistage-cold.plain.log", "bake-three-targets.gha.log", "retry-then-success.rawjson"]
      .flatMap { SampleBuilds.of($0) }
    let events = try trace(builds).events
    check(events, "many")
    #expect(Set(events.map(\.process)).count == builds.count)
    let names = events.filter { $0.name == "process_name" }.compactMap { $0.arguments["name"] as? String }
    #expect(names.first == "build 1 of \(builds.count) succeeded - samples/go-multistage-cold.plain.log:1")
  }

  private func build(_ steps: [(String, Double, Double)], startedAt: Int64? = nil, log: String = "a.log")
    -> Build
  {
    let steps = steps.enumerated().map { index, step in
      var value = Step(id: String(index + 1), name: step.0, status: .done, sourceLine: index + 1)
      value.startSeconds = step.1
      value.endSeconds = step.2
      value.intervals = [.init(start: step.1, end: step.2)]
      return value
    }
    var build = Build(
      source: .init(name: log, line: 1, lines: 9, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .inferred, steps: steps)
    build.startedAt = startedAt
    build.wallSeconds = steps.compactMap(\.endSeconds).max()
    return build
  }

  @Test("A stage is a track; steps of a stage that ran side by side have several")
  func tracks() throws {
    let build = build([
      ("[a 1/3] RUN x", 0, 2), ("[a 2/3] RUN y", 1, 3), ("[b 1/1] RUN z", 1, 2), ("[a 3/3] RUN w", 2, 4),
    ])
    let events = try trace([build]).events
    check(events, "tracks")
    let names = events.filter { $0.name == "thread_name" }
    #expect(names.compactMap { $0.arguments["name"] as? String } == ["build", "a #1", "a #2", "b"])
    let bars = events.filter { $0.category == "step" }
    #expect(bars.map { $0.thread - 2 } == [0, 2, 1, 0])
  }

  @Test("Steps that took no time and began together are drawn one behind the other")
  func momentarySteps() throws {
    var build = build([
      ("[a 1/4] COPY x", 1, 1), ("[a 2/4] COPY y", 1, 1), ("[a 3/4] COPY z", 1, 1), ("[a 4/4] RUN w", 1, 5),
    ])
    for index in 1..<4 { build.steps[index].dependsOn = [index - 1] }
    let events = try trace([build]).events
    check(events, "momentary")
    let bars = events.filter { $0.category == "step" }
    #expect(bars.map(\.time) == [1_000_000, 1_000_001, 1_000_002, 1_000_003])
    #expect(bars.map(\.duration) == [1, 1, 1, 3_999_997])
    #expect(Set(bars.map(\.thread)).count == 1)
    #expect(events.count { $0.phase == "s" } == 3)
  }

  @Test("Hundreds of stages do not make hundreds of tracks")
  func manyStages() throws {
    let build = build((0..<300).map { ("[s\($0) 1/1] RUN x", Double($0), Double($0 + 1)) })
    let events = try trace([build]).events
    #expect(
      events.filter { $0.name == "thread_name" }.compactMap { $0.arguments["name"] as? String } == [
        "build", "lane",
      ])
  }

  @Test("Builds of one log stand as far apart as they ran, builds of different logs begin together")
  func severalBuilds() throws {
    let step = [("RUN x", 0.0, 1.0)]
    let begin: Int64 = 1_795_365_399_000_000_000
    let events = try trace([
      build(step, startedAt: begin), build(step, startedAt: begin + 5_500_000_000),
      build(step, startedAt: begin + 60_000_000_000, log: "b.log"), build(step),
    ]).events
    #expect(events.filter { $0.category == "build" }.map(\.time) == [0, 5_500_000, 0, 0])
  }

  @Test("A build without times is named and not drawn, and the trace says so")
  func withoutClock() throws {
    var build = build([("RUN x", 0, 1)])
    build.clock = .none
    build.wallSeconds = nil
    build.steps[0].intervals = []
    build.steps[0].startSeconds = nil
    build.steps[0].endSeconds = nil
    let (events, other) = try trace([build])
    #expect(events.allSatisfy { $0.phase == "M" })
    #expect((events.first?.arguments["name"] as? String)?.hasSuffix("(no times)") == true)
    let note = try #require((other["builds"] as? [[String: Any]])?.first?["note"] as? String)
    #expect(note.contains("no times"))
  }

  @Test("Names from a log cannot break the trace")
  func hostileNames() throws {
    let name = "[a 1/1] RUN \"x\"\n\u{1B}[31m\u{9B}31m\u{202E}" + String(repeating: "é", count: 10_000)
    let bytes = ReportFormat.trace.render([build([(name, 0, 1), ("", 1, 2)])])
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    let bars = try trace([build([(name, 0, 1), ("", 1, 2)])]).events.filter { $0.category == "step" }
    #expect(bars[0].name.count <= 160)
    #expect(bars[0].arguments["name"] as? String == name)
    #expect(bars[1].name == "step 2")
  }

  @Test("A failure is marked where its step ended, with its cause")
  func failures() throws {
    let build = try #require(SampleBuilds.of("go-unknown-revision.plain.log").first)
    let events = try trace([build]).events
    let mark = try #require(events.first { $0.category == "failure" })
    let bar = try #require(
      events.first { $0.category.hasPrefix("step") && $0.arguments["status"] as? String == "failed" })
    #expect(mark.phase == "i" && mark.thread == bar.thread && mark.time == bar.time + bar.duration)
    #expect(mark.arguments["rule"] as? String == "go-unknown-revision")
    #expect(mark.arguments["dockerfile"] as? String == "Dockerfile:6")
  }
}
