/// The report in schema `buildlog.report/1`.
///
/// Keys never change their meaning within `/1`; new ones may be added. What is unknown is there as `null`.
struct JSONReport {
  private static let chunkSize = 64 << 10

  let builds: [Build]
  var unread: [UnreadLog] = []
  let toolVersion: String

  /// Writes the report piece by piece, so that a long one is never in memory as a whole.
  ///
  /// - Parameter output: takes the next bytes.
  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter(.indented)
    json.open(UInt8(ascii: "{"))
    json.member("schema", "buildlog.report/1")
    json.key("tool")
    json.onOneLine { json in
      json.object { json in
        json.member("name", "buildlog")
        json.member("version", toolVersion)
      }
    }
    json.key("builds")
    json.open(UInt8(ascii: "["))
    for build in builds { try Self.write(build, to: &json, output) }
    json.close(UInt8(ascii: "]"))
    if !unread.isEmpty {
      json.key("diagnoses")
      json.array(unread.flatMap(\.diagnoses)) { $0.diagnosis($1, StepNames(.ofPastedText)) }
    }
    json.close(UInt8(ascii: "}"))
    try json.drain(to: output)
    try output([UInt8(ascii: "\n")])
  }

  /// One build as an object.
  static func write<Failure: Error>(
    _ build: Build, to json: inout JSONWriter, _ output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let names = StepNames(build)
    json.open(UInt8(ascii: "{"))
    json.heading(of: build)
    json.key("steps")
    json.open(UInt8(ascii: "["))
    for step in build.steps {
      json.step(step, names)
      if json.count >= chunkSize { try json.drain(to: output) }
    }
    json.close(UInt8(ascii: "]"))
    json.findings(of: build, names)
    json.close(UInt8(ascii: "}"))
  }
}
