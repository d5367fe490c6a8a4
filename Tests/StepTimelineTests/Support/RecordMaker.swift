import Foundation

/// Makes records of builds as the engine exports them, without compressing them.
///
/// The layout is that of `RecordArchive`; the fields are those of moby/buildkit api/services/control/control.proto.
struct RecordMaker {
  struct Build {
    /// The build's status, message by message.
    var messages: [[UInt8]] = []
    /// The history record.
    var history = #"{"CompletedAt": "2026-11-22T10:00:00Z"}"#
  }

  var builds: [Build] = []

  /// The archive.
  ///
  /// Its blobs are named by numbers instead of digests, which nothing checks.
  func archive() -> [UInt8] {
    var archive = Self.file("blobs/", [], kind: "5")
    for (index, build) in builds.enumerated() {
      let (status, config) = ("\(index)0aaa", "\(index)0bbb")
      let manifest = """
        {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
         "config": {"mediaType": "application/vnd.buildkit.historyrecord.v0", "digest": "sha256:\(config)", "size": 1},
         "layers": [{"mediaType": "application/vnd.in-toto+json", "digest": "sha256:none", "size": 1},
                    {"mediaType": "application/vnd.buildkit.status.v0", "digest": "sha256:\(status)", "size": 1}]}
        """
      archive += Self.file("blobs/sha256/\(status)", Self.framed(build.messages))
      archive += Self.file("blobs/sha256/\(index)0cccc", Array(manifest.utf8))
      archive += Self.file("blobs/sha256/\(config)", Array(build.history.utf8))
    }
    archive += Self.file("index.json", Array(#"{"schemaVersion": 2, "manifests": []}"#.utf8))
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  static func framed(_ messages: [[UInt8]]) -> [UInt8] {
    messages.flatMap { message -> [UInt8] in
      let length = UInt32(message.count)
      return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: length >> $0) } + message
    }
  }

  /// A file of a tar archive.
  static func file(_ name: String, _ content: [UInt8], kind: Character = "0", size: Int? = nil) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at start: Int) {
      for (i, byte) in text.utf8.enumerated() { header[start + i] = byte }
    }
    put(name, at: 0)
    put("0000444", at: 100)
    put(octal(size ?? content.count), at: 124)
    put("        ", at: 148)
    put(String(kind), at: 156)
    put("ustar", at: 257)
    put(String(octal(header.reduce(0) { $0 + Int($1) }).suffix(6)) + "\0 ", at: 148)
    return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  private static func octal(_ number: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: max(0, 11 - digits.count)) + digits
  }
}

/// The encoding of protobuf.
enum Protobuf {
  static func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
    return bytes
  }

  static func field(_ number: Int, _ value: Int64) -> [UInt8] {
    varint(UInt64(number) << 3) + varint(UInt64(bitPattern: value))
  }

  static func field(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    varint(UInt64(number) << 3 | 2) + varint(UInt64(bytes.count)) + bytes
  }

  static func field(_ number: Int, _ text: String) -> [UInt8] { field(number, Array(text.utf8)) }

  /// A `google.protobuf.Timestamp`.
  static func moment(_ number: Int, _ nanoseconds: Int64) -> [UInt8] {
    field(number, field(1, nanoseconds / 1_000_000_000) + field(2, nanoseconds % 1_000_000_000))
  }
}

extension RecordMaker {
  /// The status of the build of a `--progress=rawjson` recording.
  static func messages(ofRawJSON log: [UInt8]) throws -> [[UInt8]] {
    try log.split(separator: UInt8(ascii: "\n")).map { line in
      let update = try JSONDecoder().decode(Update.self, from: Data(line))
      return update.encoded
    }
  }

  private struct Update: Decodable {
    struct Vertex: Decodable {
      var digest: String
      var inputs: [String]?
      var name: String?
      var cached: Bool?
      var started, completed, error: String?
    }
    struct Status: Decodable {
      var id, vertex: String
      var current, total: Int64?
      var timestamp, started, completed: String?
    }
    struct Log: Decodable {
      var vertex: String
      var stream: Int64?
      var data, timestamp: String?
    }
    struct Warning: Decodable {
      var vertex: String
      var short: String?
    }
    var vertexes: [Vertex]?
    var statuses: [Status]?
    var logs: [Log]?
    var warnings: [Warning]?

    var encoded: [UInt8] {
      var bytes: [UInt8] = []
      for vertex in vertexes ?? [] {
        var message = Protobuf.field(1, vertex.digest)
        for input in vertex.inputs ?? [] { message += Protobuf.field(2, input) }
        message += Protobuf.field(3, vertex.name ?? "") + Protobuf.field(4, vertex.cached == true ? 1 : 0)
        message += moment(5, vertex.started) + moment(6, vertex.completed)
        if let error = vertex.error { message += Protobuf.field(7, error) }
        bytes += Protobuf.field(1, message)
      }
      for status in statuses ?? [] {
        var message = Protobuf.field(1, status.id) + Protobuf.field(2, status.vertex)
        message += Protobuf.field(4, status.current ?? 0) + Protobuf.field(5, status.total ?? 0)
        message += moment(6, status.timestamp) + moment(7, status.started) + moment(8, status.completed)
        bytes += Protobuf.field(2, message)
      }
      for log in logs ?? [] {
        let data = [UInt8](Data(base64Encoded: log.data ?? "") ?? Data())
        bytes += Protobuf.field(
          3,
          Protobuf.field(1, log.vertex) + moment(2, log.timestamp) + Protobuf.field(3, log.stream ?? 0)
            + Protobuf.field(4, data))
      }
      for warning in warnings ?? [] {
        let short = [UInt8](Data(base64Encoded: warning.short ?? "") ?? Data())
        bytes += Protobuf.field(4, Protobuf.field(1, warning.vertex) + Protobuf.field(3, short))
      }
      return bytes
    }

    private func moment(_ number: Int, _ text: String?) -> [UInt8] {
      guard let text, let value = RecordMaker.nanoseconds(text) else { return [] }
      return Protobuf.moment(number, value)
    }
  }

  /// Nanoseconds since 1970 of `2026-11-22T16:36:39.764845123Z`.
  private static func nanoseconds(_ text: String) -> Int64? {
    let parts = text.dropLast().split(separator: ".")
    guard let date = try? Date(String(parts[0]) + "Z", strategy: .iso8601) else { return nil }
    let fraction = parts.count > 1 ? parts[1] : "0"
    let digits = fraction + String(repeating: "0", count: 9 - fraction.count)
    return Int64(date.timeIntervalSince1970) * 1_000_000_000 + (Int64(digits) ?? 0)
  }
}
