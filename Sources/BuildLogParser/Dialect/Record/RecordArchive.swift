/// Reads the engine's own records of builds: the `.dockerbuild` files that `docker buildx history export` writes and
/// that docker/build-push-action uploads.
///
/// Such a file is a tar archive, usually in gzip, with an OCI image layout. It has a manifest for each build. The
/// manifest's config is a history record in JSON; one of its layers holds the build's status: protobuf messages, each
/// after its length. Sources: docker/buildx util/desktop/bundle, moby/buildkit solver/llbsolver/history.go.
///
/// The blobs are in the order of their digests, parts of a build before and after its manifest, so what the archive
/// holds is kept until its end. The order of the builds is that of their manifests; the one in the archive's index, by random
/// names, says no more.
struct RecordArchive: Sendable {
  /// Bytes of all blobs together that are kept.
  private static let mostBytes = 256 << 20
  private static let mostBlobs = 100_000
  /// The last byte of the longest beginning that ``recognizes(_:)`` needs.
  static let beginning = TarReader.blockSize

  private var tar = TarReader()
  private var blobs: [[UInt8]: [UInt8]] = [:]
  /// The digests as they are in the archive.
  private var order: [[UInt8]] = []
  private var name: [UInt8]?
  private var content: [UInt8] = []
  private var size = 0
  private(set) var problem: RecordProblem?

  init() {}

  /// Whether a file that begins with these bytes may be such an archive: one of its names comes first.
  static func mayBegin(with bytes: Span<UInt8>) -> Bool {
    for name in names {
      var i = 0
      while i < bytes.count, i < name.utf8CodeUnitCount, bytes[i] == name.utf8Start[i] { i += 1 }
      if i == bytes.count || i == name.utf8CodeUnitCount { return true }
    }
    return false
  }

  /// Whether an archive begins with these bytes; ``beginning`` of them are needed.
  static func recognizes(_ bytes: Span<UInt8>) -> Bool {
    mayBegin(with: bytes) && bytes.count >= beginning && TarReader.isHeader(bytes)
  }

  private static let names: [StaticString] = ["blobs/", "index.json", "oci-layout"]

  /// Keeps what a piece holds.
  mutating func feed(_ piece: Span<UInt8>) {
    guard problem == nil else { return }
    // Taken out while it reads, so that it is changed in place.
    var tar = tar
    self.tar = TarReader()
    tar.feed(piece) { part in
      switch part {
      case .file(let name, let size): begin(name, size)
      case .content(let bytes): add(bytes)
      case .end: endFile()
      }
    }
    self.tar = tar
    if tar.isDamaged, problem == nil { problem = .damaged }
  }

  private mutating func begin(_ name: Span<UInt8>, _ size: Int) {
    content = []
    self.name = name.copy(0..<name.count)
    // A size that the header only claims takes no room; a real one that is too large ends the reading.
    if self.size > Self.mostBytes - min(size, Self.mostBytes) || blobs.count >= Self.mostBlobs {
      problem = .tooLarge
    }
  }

  private mutating func add(_ bytes: Span<UInt8>) {
    guard problem == nil else { return }
    size += bytes.count
    guard size <= Self.mostBytes else {
      problem = .tooLarge
      return
    }
    bytes.withUnsafeBufferPointer { content.append(contentsOf: $0) }
  }

  private mutating func endFile() {
    guard problem == nil, let name else { return }
    self.name = nil
    let prefix: StaticString = "blobs/sha256/"
    if name.span.hasPrefix(prefix) {
      let digest = Array(name.dropFirst(prefix.utf8CodeUnitCount))
      order.append(digest)
      blobs[digest] = content
    }
    content = []
  }

  /// The archive ended: reports its builds.
  mutating func finish<Sink: BuildEventSink>(into sink: inout Sink) {
    if problem == nil, !tar.hasEnded { problem = .cutOff }
    let manifests = order.compactMap { digest in blobs[digest].flatMap { RecordManifest($0.span) } }
    tell(manifests, into: &sink)
    blobs = [:]
    order = []
  }

  private mutating func tell<Sink: BuildEventSink>(_ manifests: [RecordManifest], into sink: inout Sink) {
    var line = 0
    // One status is one build, even if several manifests name it.
    var told: Set<[UInt8]> = []
    for manifest in manifests where told.insert(manifest.status).inserted {
      guard let status = blobs[manifest.status] else {
        if problem == nil { problem = .damaged }
        continue
      }
      var build = RecordBuild(firstLine: line)
      if !build.read(status.span, into: &sink), problem == nil { problem = .damaged }
      let history = blobs[manifest.config] ?? []
      build.finish(history.span, into: &sink)
      line = build.line
    }
  }
}
