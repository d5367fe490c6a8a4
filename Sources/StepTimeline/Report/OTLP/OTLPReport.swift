/// Traces in OTLP/JSON, which OpenTelemetry collectors take: one line, so that it is also a file of the collector's
/// `otlpjsonfile` receiver.
///
/// The JSON is that of OTLP's own mapping: ids in hexadecimal, 64-bit integers as strings, enumerations as numbers.
/// Each build is a trace whose root span is the build; its steps are the children, and a step that ran in several
/// pieces has a child for each. Links lead to the steps that had to end first.
///
/// OTLP has no times but absolute ones. A build whose date is unknown begins one second after 1970 began, and every
/// span of it says so (`buildlog.time.relative`); a build without any times is a root span of no length, with its
/// steps as events in their order. A step that cannot be placed is such an event too.
struct OTLPReport {
  private static let chunkSize = 64 << 10

  let builds: [Build]
  let toolVersion: String

  /// Writes the report piece by piece.
  func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter(.line)
    json.open(UInt8(ascii: "{"))
    json.key("resourceSpans")
    json.open(UInt8(ascii: "["))
    json.open(UInt8(ascii: "{"))
    json.key("resource")
    json.object { json in
      json.attributes { json in
        json.attribute("service.name", "buildlog")
        json.attribute("service.version", toolVersion)
      }
    }
    json.key("scopeSpans")
    json.open(UInt8(ascii: "["))
    json.open(UInt8(ascii: "{"))
    json.key("scope")
    json.object { json in
      json.member("name", "buildlog")
      json.member("version", toolVersion)
    }
    json.key("spans")
    json.open(UInt8(ascii: "["))
    var seen: [String: Int] = [:]
    for build in builds {
      let content = OTLPIdentity(of: build, repetition: 0)
      let repetition = seen[content.trace, default: 0]
      seen[content.trace] = repetition + 1
      let spans = OTLPSpans(
        build: build, identity: repetition == 0 ? content : OTLPIdentity(of: build, repetition: repetition))
      spans.writeRoot(to: &json)
      for step in build.steps.indices {
        spans.write(step, to: &json)
        if json.count >= Self.chunkSize { try json.drain(to: output) }
      }
    }
    for bracket in "]}]}]}".utf8 { json.close(bracket) }
    json.endLine()
    try json.drain(to: output)
  }
}

extension JSONWriter {
  /// The list `attributes`.
  mutating func attributes(_ write: (inout JSONWriter) -> Void) {
    key("attributes")
    open(UInt8(ascii: "["))
    write(&self)
    close(UInt8(ascii: "]"))
  }

  /// An attribute; nothing if the value is unknown.
  mutating func attribute(_ name: String, _ text: String?) {
    guard let text else { return }
    attribute(name, "stringValue") { $0.value(text) }
  }

  mutating func attribute(_ name: String, _ number: Int?) {
    guard let number else { return }
    // A JSON number is a double for most readers, so 64 bits come as a text.
    attribute(name, "intValue") { $0.value(String(number)) }
  }

  mutating func attribute(_ name: String, _ flag: Bool) {
    attribute(name, "boolValue") { $0.value(flag) }
  }

  mutating func attribute(_ name: String, thousandths number: Double?) {
    guard let number, number.isFinite, abs(number) < 1e12 else { return }
    attribute(name, "doubleValue") { $0.thousandths(number) }
  }

  mutating func attribute(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    attribute(name, "arrayValue") { json in
      json.object { json in
        json.key("values")
        json.array(texts) { json, text in json.object { $0.member("stringValue", text) } }
      }
    }
  }

  private mutating func attribute(_ name: String, _ type: StaticString, _ value: (inout JSONWriter) -> Void) {
    object { json in
      json.member("key", name)
      json.key("value")
      json.object { json in
        json.key(type)
        value(&json)
      }
    }
  }
}
