import Foundation
import StepTimeline
import Testing

/// Reads OTLP/JSON as strictly as a collector may: unknown keys, numbers in the place of texts and the like are errors.
@Suite("OTLP spans")
struct OTLPReportTests {
  struct Span {
    var trace: String
    var id: String
    var parent: String?
    var name: String
    var start: UInt64
    var end: UInt64
    var attributes: [String: Any]
    var events: [(name: String, time: UInt64, attributes: [String: Any])]
    var links: [String]
    var status: Int
    var message: String
  }

  private static func object(_ value: Any?, keys: Set<String>, required: Set<String>) throws -> [String: Any]
  {
    let object = try #require(value as? [String: Any])
    try #require(Set(object.keys).isSubset(of: keys.union(required)), "\(object.keys)")
    try #require(required.isSubset(of: object.keys), "\(object.keys)")
    return object
  }

  private static func hex(_ value: Any?, digits: Int) throws -> String {
    let text = try #require(value as? String)
    try #require(text.count == digits && text.allSatisfy { "0123456789abcdef".contains($0) })
    try #require(text.contains { $0 != "0" })
    return text
  }

  private static func nanoseconds(_ value: Any?) throws -> UInt64 {
    let text = try #require(value as? String)
    return try #require(UInt64(text))
  }

  private static func value(_ value: Any?) throws -> Any {
    let object = try #require(value as? [String: Any])
    let (type, content) = try #require(object.first)
    try #require(object.count == 1)
    switch type {
    case "stringValue": return try #require(content as? String)
    case "intValue":
      let digits = try #require(content as? String)
      return try #require(Int64(digits))
    case "doubleValue": return try #require(content as? Double)
    case "boolValue": return try #require(content as? Bool)
    case "arrayValue":
      let list = try Self.object(content, keys: [], required: ["values"])
      return try #require(list["values"] as? [Any]).map { try Self.value($0) }
    default:
      Issue.record("type \(type)")
      return ""
    }
  }

  private static func attributes(_ list: Any?) throws -> [String: Any] {
    var result: [String: Any] = [:]
    for item in try #require(list as? [Any]) {
      let item = try object(item, keys: [], required: ["key", "value"])
      let key = try #require(item["key"] as? String)
      try #require(result[key] == nil, "\(key) twice")
      result[key] = try value(item["value"])
    }
    return result
  }

  static func spans(_ bytes: [UInt8]) throws -> [Span] {
    try #require(bytes.last == 0x0A && bytes.count { $0 == 0x0A } == 1)
    let root = try object(
      JSONSerialization.jsonObject(with: Data(bytes)), keys: [], required: ["resourceSpans"])
    let resources = try #require(root["resourceSpans"] as? [Any])
    let resource = try object(resources.first, keys: [], required: ["resource", "scopeSpans"])
    let attributes = try attributes(
      object(resource["resource"], keys: [], required: ["attributes"])["attributes"])
    #expect(attributes["service.name"] as? String == "buildlog")
    let scopes = try #require(resource["scopeSpans"] as? [Any])
    let scope = try object(scopes.first, keys: [], required: ["scope", "spans"])
    return try #require(scope["spans"] as? [Any]).map { try span($0) }
  }

  private static func span(_ value: Any) throws -> Span {
    let span = try object(
      value, keys: ["parentSpanId", "links", "status", "events"],
      required: ["traceId", "spanId", "name", "kind", "startTimeUnixNano", "endTimeUnixNano", "attributes"])
    #expect(span["kind"] as? Int == 1)
    let status = try (span["status"]).map { try object($0, keys: ["message"], required: ["code"]) } ?? [:]
    return Span(
      trace: try hex(span["traceId"], digits: 32), id: try hex(span["spanId"], digits: 16),
      parent: try span["parentSpanId"].map { try hex($0, digits: 16) },
      name: try #require(span["name"] as? String),
      start: try nanoseconds(span["startTimeUnixNano"]), end: try nanoseconds(span["endTimeUnixNano"]),
      attributes: try attributes(span["attributes"]),
      events: try (span["events"] as? [Any] ?? []).map { event in
        let event = try object(event, keys: [], required: ["timeUnixNano", "name", "attributes"])
        return (
          try #require(event["name"] as? String), try nanoseconds(event["timeUnixNano"]),
          try attributes(event["attributes"])
        )
      },
      links: try (span["links"] as? [Any] ?? []).map { link in
        let link = try object(link, keys: ["attributes"], required: ["traceId", "spanId"])
        #expect(link["traceId"] as? String == span["traceId"] as? String)
        return try hex(link["spanId"], digits: 16)
      }, status: status["code"] as? Int ?? 0, message: status["message"] as? String ?? "")
  }

  private static let someSamples = TraceReportTests.samples.enumerated().filter {
    Thoroughness.takes($0.offset, oneOf: 3)
  }
  .map(\.element)

  @Test("Every sample is a request that a collector takes", arguments: someSamples)
  func samples(name: String) throws {
    let builds = SampleBuilds.of(name)
    let spans = try Self.spans(ReportFormat.otlp.render(builds))
    let ids = Dictionary(grouping: spans, by: \.id)
    #expect(ids.values.allSatisfy { $0.count == 1 }, "\(name)")
    #expect(spans.count { $0.parent == nil } == builds.count)
    for span in spans {
      #expect(0 < span.start && span.start <= span.end && !span.name.isEmpty)
      #expect(span.events.allSatisfy { span.start <= $0.time && $0.time <= span.end })
      #expect(span.links.allSatisfy { ids[$0]?.first?.trace == span.trace })
      if let parent = span.parent {
        let parent = try #require(ids[parent]?.first)
        #expect(parent.trace == span.trace && parent.start <= span.start && span.end <= parent.end)
      }
    }
    for build in builds where build.clock != .none {
      for step in build.steps {
        let own = spans.first {
          $0.attributes["buildlog.step.id"] as? String == step.id
            && $0.attributes["cicd.pipeline.task.name"] != nil
        }
        let span = try #require(own, "\(name) \(step.id)")
        #expect((span.status == 2) == (step.status == .failed || step.status == .canceled))
      }
    }
  }

  @Test("The same log gives the same ids under any name; the same content twice gives different ones")
  func identity() throws {
    let log = try Samples.bytes("go-unknown-revision.plain.log")
    let first = builds(in: log, name: "a.log")
    let second = builds(in: log, name: "b/c.log")
    #expect(
      try Self.spans(ReportFormat.otlp.render(first)).map(\.id)
        == Self.spans(ReportFormat.otlp.render(second)).map(\.id))
    let both = try Self.spans(ReportFormat.otlp.render(first + second))
    #expect(Set(both.map(\.trace)).count == 2)
    #expect(Set(both.map(\.id)).count == both.count)
    let stamped = try Self.spans(ReportFormat.otlp.render(SampleBuilds.of("go-unknown-revision.gha.log")))
    #expect(stamped.first?.trace != both.first?.trace)
  }

  @Test("With a date times are absolute, without one they begin one second after 1970 and say so")
  func times() throws {
    let stamped = try #require(SampleBuilds.of("go-unknown-revision.gha.log").first)
    let root = try #require(try Self.spans(ReportFormat.otlp.render([stamped])).first)
    #expect(root.start == stamped.startedAt.map(UInt64.init))
    #expect(root.attributes["buildlog.time.relative"] as? Bool == false)
    let plain = try Self.spans(ReportFormat.otlp.render(SampleBuilds.of("go-unknown-revision.plain.log")))
    #expect(plain.first?.start == 1_000_000_000)
    #expect(plain.allSatisfy { $0.attributes["buildlog.time.relative"] as? Bool == true })
  }

  @Test("A build without times has one span of no length; its steps are events in their order")
  func withoutClock() throws {
    let build = try #require(SampleBuilds.of("engine2010-classic-go-unknown-revision.plain.log").first)
    let spans = try Self.spans(ReportFormat.otlp.render([build]))
    let root = try #require(spans.first)
    #expect(spans.count == 1 && root.start == root.end)
    #expect(root.attributes["buildlog.clock"] as? String == "none")
    let steps = root.events.filter { $0.name == "buildlog.step" }
    #expect(steps.compactMap { $0.attributes["buildlog.step.id"] as? String } == build.steps.map(\.id))
    #expect(steps.allSatisfy { $0.attributes["buildlog.step.start_seconds"] == nil })
    #expect(root.events.contains { $0.name == "exception" })
    #expect(root.status == 2)
  }

  @Test("A failed step has its exception, its cause and its exit code; a restarted step its pieces")
  func content() throws {
    let failed = try Self.spans(ReportFormat.otlp.render(SampleBuilds.of("go-unknown-revision.plain.log")))
    let step = try #require(
      failed.first { $0.attributes["cicd.pipeline.task.run.result"] as? String == "failure" })
    #expect(step.attributes["process.exit.code"] as? Int64 == 1)
    #expect(step.attributes["error.type"] as? String == "go-unknown-revision")
    let exception = try #require(step.events.first { $0.name == "exception" })
    #expect((exception.attributes["exception.message"] as? String)?.contains("exit code: 1") == true)
    #expect(exception.attributes["buildlog.diagnosis.rule"] as? String == "go-unknown-revision")
    #expect(!step.links.isEmpty && step.message.contains("exit code: 1"))

    let cold = try Self.spans(ReportFormat.otlp.render(SampleBuilds.of("go-multistage-cold.plain.log")))
    let pieces = cold.filter { $0.name.hasPrefix("piece ") }
    #expect(!pieces.isEmpty)
    #expect(
      pieces.allSatisfy { piece in
        cold.contains { $0.id == piece.parent && $0.attributes["cicd.pipeline.task.name"] != nil }
      })
  }

  @Test("A running step ends with the log and has no result")
  func running() throws {
    let log = "#1 [a 1/1] RUN x\n#1 0.100 y\n#2 [b 1/1] RUN z\n#2 DONE 2.0s\n"
    let spans = try Self.spans(ReportFormat.otlp.render(builds(in: log)))
    #expect(spans.first?.attributes["cicd.pipeline.result"] == nil)
    let step = try #require(spans.first { $0.attributes["buildlog.step.status"] as? String == "running" })
    #expect(step.attributes["cicd.pipeline.task.run.result"] == nil)
  }
}
