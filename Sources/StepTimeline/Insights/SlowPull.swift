/// Base images that had to be downloaded and unpacked while the build waited.
enum SlowPull {
  static let id = "slow-pull"
  static let moving = "moving-base-tag"
  private static let slowRate = 3_000_000.0

  static func find(_ context: InsightContext) -> [Advice] {
    let steps = context.build.steps
    return context.heavy.compactMap { i in
      guard context.kind(i) == .from, let seconds = context.seconds(i),
        steps[i].transfers.contains(where: { $0.action == .download || $0.action == .extract }),
        let image = context.image(ofFrom: i)
      else { return nil }
      let downloads = steps[i].transfers.filter { $0.action == .download }
      let bytes = downloads.reduce(0) { $0 + ($1.totalBytes ?? $1.bytes ?? 0) }
      let unpacking = steps[i].transfers.filter { $0.action == .extract }.compactMap(\.seconds).reduce(0, +)
      let fetching = downloads.compactMap(\.seconds).max() ?? 0
      let size = bytes > 0 ? " (\(InsightContext.size(bytes)))" : ""
      let isUnpacking = unpacking >= 0.5 * seconds
      let rate = fetching > 0 && bytes > 0 ? Double(bytes) / fetching : nil
      if let moved = movedTag(i, image, context) {
        return moved
      }
      let cause: String
      if isUnpacking {
        cause = ", most of it unpacking: \(InsightContext.keptBuilder)"
      } else if let rate, rate < slowRate {
        cause =
          " at \(InsightContext.rate(rate)): use a registry mirror or pull-through cache near the builder, or"
          + " \(InsightContext.keptBuilder)"
      } else {
        cause = ": pull through a cache near the builder, or \(InsightContext.keptBuilder)"
      }
      var advice = Advice(
        id, i, saving: seconds, "Pulling \(context.text(image))\(size) took \(context.text(seconds))\(cause)."
      )
      if cause.contains(InsightContext.remoteBuilder) { advice.snippet = InsightContext.remoteBuilder }
      return advice
    }
  }

  /// A tag that means another image than the builder has, which makes every step on it run again.
  ///
  /// Said if the builder has the other bases of the build, so that it is not fresh, and all of the stage ran.
  private static func movedTag(_ i: Int, _ image: ImageName, _ context: InsightContext) -> Advice? {
    guard image.tag == nil || image.tag == "latest" || image.tag == "stable" || image.tag == "main",
      let stage = context.stage(of: i), stage.steps.count > 1,
      stage.steps.allSatisfy({ context.wasExecuted($0) }),
      context.build.steps.contains(where: { $0.status == .cached && $0.parts.kind == .run })
    else { return nil }
    return Advice(
      id: moving,
      text:
        "\(context.text(image)) was pulled again although the builder has other layers of this build: its tag"
        + " moved, and every step\(context.place(stage)) ran again. Pin a version and digest, and update them"
        + " deliberately.",
      step: i,
      cuts: stage.steps.compactMap { step in
        context.seconds(step).map { Schedule.Cut(step: step, seconds: $0) }
      })
  }
}
