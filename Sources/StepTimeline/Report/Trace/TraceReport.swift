/// Trace events in JSON, which Perfetto (ui.perfetto.dev) and `chrome://tracing` draw.
///
/// The form is that of the Trace Event Format document, in its object form; keys that are required of each kind of
/// event are there. A build is a process, its tracks are threads; see ``TraceTracks``. Times are whole microseconds
/// from the first event of the build, or of the first build of its log if both have dates. What has no time is
/// not drawn: `otherData` says so.
struct TraceReport {
  private static let chunkSize = 64 << 10

  let builds: [Build]
  let toolVersion: String

  /// Writes the report piece by piece.
  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter(.indented)
    let beginnings = Self.beginnings(of: builds)
    let lanes = builds.map { TraceTracks($0) }
    json.open(UInt8(ascii: "{"))
    json.member("displayTimeUnit", "ms")
    json.key("otherData")
    json.open(UInt8(ascii: "{"))
    json.member("tool", "buildlog \(toolVersion)")
    json.member("time", "microseconds from the first event of each log")
    json.key("builds")
    json.open(UInt8(ascii: "["))
    var number = 1
    for (build, lanes) in zip(builds, lanes) {
      json.onOneLine { Self.describe(build, lanes, process: number, to: &$0) }
      number += lanes.names.count + 2
      if json.count >= Self.chunkSize { try json.drain(to: output) }
    }
    json.close(UInt8(ascii: "]"))
    json.close(UInt8(ascii: "}"))

    json.key("traceEvents")
    json.open(UInt8(ascii: "["))
    number = 1
    for (index, build) in builds.enumerated() {
      let events = TraceEvents(
        build: build, lanes: lanes[index], process: number, beginning: beginnings[index],
        place: builds.count > 1 ? (index + 1, builds.count) : nil)
      number += lanes[index].names.count + 2
      events.writeNames(to: &json)
      guard events.isPlaced else { continue }
      events.writeBuild(to: &json)
      for step in events.order {
        events.write(step, to: &json)
        if json.count >= Self.chunkSize { try json.drain(to: output) }
      }
      events.writeFailures(to: &json)
    }
    json.close(UInt8(ascii: "]"))
    json.close(UInt8(ascii: "}"))
    json.endLine()
    try json.drain(to: output)
  }

  /// Where on the trace's clock each build begins.
  ///
  /// Builds of one log that have dates are as far apart as they ran; builds of different logs are there to be
  /// compared and begin together.
  private static func beginnings(of builds: [Build]) -> [Int64] {
    var first: [String: Int64] = [:]
    for build in builds {
      guard let start = build.startedAt else { continue }
      first[build.source.name] = min(start, first[build.source.name] ?? start)
    }
    return builds.map { build in
      guard let start = build.startedAt, let first = first[build.source.name] else { return 0 }
      return (start &- first) / 1000
    }
  }

  /// The description of a build that the viewer shows.
  private static func describe(
    _ build: Build, _ lanes: TraceTracks, process: Int, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("process", process)
      json.member("source", "\(build.source.name):\(build.source.line)")
      json.member("result", build.result.rawValue)
      json.member("clock", build.clock.rawValue)
      json.member("startedAt", build.startedAt.map(rfc3339))
      json.member("wallSeconds", thousandths: build.wallSeconds)
      let unplaced = lanes.laneOfStep.count { $0 == nil }
      json.member("stepsWithoutTime", unplaced)
      let note = ClockNote.text(for: build, plusMinus: "+/-")
      if !build.steps.isEmpty, unplaced == build.steps.count {
        json.member("note", "the log has no times, so nothing is drawn for this build")
      } else if let note {
        json.member("note", note)
      }
    }
  }
}
