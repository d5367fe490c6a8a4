/// One image that is exported once for each of several targets.
///
/// Said if two targets export at the same time, and no step belongs to one of them alone.
enum ExportedTwice {
  static let id = "exported-twice"

  static func find(_ context: InsightContext) -> [Advice] {
    let exports = context.heavy.filter {
      context.kind($0) == .export && context.build.steps[$0].parts.target != nil
    }
    for (place, first) in exports.enumerated() {
      for second in exports[(place + 1)...] {
        let (a, b) = (context.build.steps[first], context.build.steps[second])
        guard let one = context.seconds(first), let other = context.seconds(second),
          let left = a.parts.target, let right = b.parts.target, left != right,
          abs(one - other) <= 0.05 * max(one, other) + 0.5, isSame(a, b, context)
        else { continue }
        let onPath = a.isOnCriticalPath ? first : second
        var advice = Advice(
          id, onPath, saving: min(one, other),
          "\(left) and \(right) are the same image, exported twice at the same time (\(context.text(max(one, other)))):"
            + " build it once, give both services its name in `image:`, and leave `build:` to one of them.")
        // Both write to one disk: alone, one of them takes half of the time.
        advice.cuts = [
          Schedule.Cut(step: first, seconds: one / 2), Schedule.Cut(step: second, seconds: other / 2),
        ]
        return [advice]
      }
    }
    return []
  }

  private static func isSame(_ a: Step, _ b: Step, _ context: InsightContext) -> Bool {
    let layers = { (step: Step) in step.transfers.first { $0.id == "exporting layers" }?.seconds }
    if let one = layers(a), let other = layers(b), one != other { return false }
    let inputs = { (step: Step) in Set(step.dependsOn.filter { context.build.steps[$0].parts.index != nil }) }
    // Steps that several targets share are printed under the name of any one of them.
    let names = Set(
      context.build.steps.filter { $0.parts.index != nil && $0.parts.stage != nil }.compactMap(\.parts.stage))
    return !inputs(a).isEmpty && inputs(a) == inputs(b)
      || (layers(a) != nil && layers(a) == layers(b) && names.count > 0 && layers(a) ?? 0 > 1)
  }
}
