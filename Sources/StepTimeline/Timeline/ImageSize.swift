internal import BuildLogParser

/// How large the image under a stage is, as far as its name tells: reading a stage takes as long as it is large.
enum ImageSize: Sendable {
  case small, large, unknown

  private static let smallImages: [StaticString] = [
    "busybox", "alpine", "scratch", "distroless", "hello-world",
  ]

  /// The size that the name of a `FROM` step tells.
  init(from name: String) { self = Self.smallImages.contains { name.holds($0) } ? .small : .large }

  /// The size of the image that a step's stage stands on.
  static func under(_ step: Int, _ model: TimelineModel, hops: Int = 0) -> ImageSize {
    guard hops < 20, let first = model.graph.firstOfStage(step) else { return .unknown }
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
