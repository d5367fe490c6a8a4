internal import BuildLogParser

/// How many files the image under a stage holds, as far as its name says: to list a stage takes as long as it has
/// files.
enum ImageSize: Sendable {
  /// Some hundreds.
  case small
  /// Some thousands: a distribution.
  case medium
  /// Ten thousands: a distribution with compilers and a language's library.
  case large
  /// An image whose name says nothing.
  case unnamed
  /// The log does not say which image it is.
  case unknown

  private static let smallImages: [StaticString] = [
    "busybox", "alpine", "scratch", "distroless", "hello-world",
  ]
  private static let distributions: [StaticString] = [
    "debian", "ubuntu", "slim", "fedora", "centos", "rockylinux", "almalinux", "amazonlinux", "redhat/ubi",
    "ubi8", "ubi9", "opensuse", "archlinux",
  ]
  /// Their usual variants are on `buildpack-deps` or hold an SDK.
  private static let toolchains: [StaticString] = [
    "golang", "node", "python", "ruby", "rust", "php", "gcc", "buildpack-deps", "maven", "gradle", "openjdk",
    "eclipse-temurin", "dotnet/sdk", "swift", "elixir", "erlang", "haskell", "perl", "cuda", "playwright",
  ]

  /// The size that the name of a `FROM` step says.
  init(from name: String) {
    let isToolchain = Self.toolchains.contains { name.hasText($0) }
    if Self.smallImages.contains(where: { name.hasText($0) }) {
      // The library of Go alone is ten thousand files.
      self = name.hasText("golang") ? .medium : .small
    } else if isToolchain {
      self = name.hasText("slim") ? .medium : .large
    } else {
      self = Self.distributions.contains { name.hasText($0) } ? .medium : .unnamed
    }
  }

  /// The size of the image that a step's stage is on.
  static func under(_ step: Int, _ model: TimelineModel, hops: Int = 0) -> ImageSize {
    guard hops < 20, let first = model.graph.nodes[step].stage else { return .unknown }
    if let size = model.imageSizes[first] { return size }
    // The image of a stage that starts with a cached step may be named later, or not at all.
    guard let run = model.runsOfStep[first].first, model.runs[run].end != .cached else { return .unknown }
    var size: ImageSize?
    for rival in model.runs[run].rivals {
      let other = under(model.runs[rival].step, model, hops: hops + 1)
      if size == nil { size = other } else if size != other { return .unknown }
    }
    return size ?? .unknown
  }
}
