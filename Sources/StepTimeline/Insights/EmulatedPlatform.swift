/// A build for several platforms in which one runs under emulation.
///
/// Said if the same instruction took at least three times as long for one platform as for another: the builder's own
/// processor ran the one, QEMU the other.
enum EmulatedPlatform {
  static let id = "emulated-platform"
  private static let leastFactor = 3.0

  static func find(_ context: InsightContext) -> [Advice] {
    let steps = context.build.steps
    var fastest: [String: Double] = [:]
    for (i, step) in steps.enumerated() where step.parts.kind == .run && step.parts.platform != nil {
      guard context.wasExecuted(i), let seconds = context.seconds(i) else { continue }
      fastest[key(step)] = min(fastest[key(step)] ?? .infinity, seconds)
    }
    var slow: [String: [(step: Int, seconds: Double, least: Double)]] = [:]
    for i in context.heavy where context.kind(i) == .run {
      guard let platform = steps[i].parts.platform, let seconds = context.seconds(i),
        let least = fastest[key(steps[i])], seconds >= leastFactor * max(least, 0.1)
      else { continue }
      slow[platform, default: []].append((i, seconds, least))
    }
    return slow.sorted { $0.key < $1.key }.compactMap { platform, found in
      guard let worst = found.max(by: { $0.seconds < $1.seconds }) else { return nil }
      return Advice(
        id: id,
        text: "`\(context.instruction(worst.step))` runs under emulation for \(platform):"
          + " \(context.text(worst.seconds)), while the builder's own platform takes \(context.text(worst.least))."
          + " Build it on a native \(platform) runner, or cross-compile in a stage"
          + " `FROM --platform=$BUILDPLATFORM`.",
        step: worst.step,
        cuts: found.map { Schedule.Cut(step: $0.step, seconds: $0.seconds - $0.least) })
    }
  }

  private static func key(_ step: Step) -> String {
    "\(step.parts.target ?? "")\n\(step.parts.stage ?? "")\n\(step.parts.index ?? 0)\n\(step.parts.instruction ?? "")"
  }
}
