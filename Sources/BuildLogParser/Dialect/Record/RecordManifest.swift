/// Where an OCI manifest says that the parts of a build's record are.
struct RecordManifest {
  /// The hexadecimal digest of the history record.
  var config: [UInt8] = []
  /// That of the build's status.
  var status: [UInt8] = []

  /// Reads a manifest; `nil` for a document without a build's status.
  init?(_ text: Span<UInt8>) {
    var json = JSONScanner(at: 0)
    guard text.count > 0, text[0] == ASCII.leftBrace, json.enter(ASCII.leftBrace, text) else { return nil }
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("config") {
        config = Self.descriptor(&json, text).digest
      } else if key.equals("layers"), json.enter(ASCII.leftBracket, text) {
        while json.nextElement(text) {
          let layer = Self.descriptor(&json, text)
          if layer.isStatus { status = layer.digest }
        }
      } else if !key.equals("layers") {
        json.skipValue(text)
      }
    }
    if status.isEmpty { return nil }
  }

  /// Reads `{"mediaType": "…", "digest": "sha256:…"}`.
  private static func descriptor(
    _ json: inout JSONScanner, _ text: Span<UInt8>
  ) -> (digest: [UInt8], isStatus: Bool) {
    var digest: [UInt8] = []
    var isStatus = false
    guard json.enter(ASCII.leftBrace, text) else { return (digest, false) }
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("mediaType") {
        guard let place = json.string(text) else { continue }
        isStatus = text.extracting(place.range).equals("application/vnd.buildkit.status.v0")
      } else if key.equals("digest") {
        guard let place = json.string(text) else { continue }
        let value = text.extracting(place.range)
        if value.hasPrefix("sha256:") { digest = value.copy(7..<value.count) }
      } else {
        json.skipValue(text)
      }
    }
    return (digest, isStatus)
  }
}
