/// One image that is exported once for each of several targets.
///
/// Said if two targets export the same layers in the same time, and share the steps of a stage.
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
            + " build it once, set its name in `image:` for both services, and keep `build:` in only one of them."
        )
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
    guard let one = layers(a), let other = layers(b), one == other, one >= 1 else { return false }
    // Steps that several targets share are printed under the name of any one of them.
    var targets: [String: Set<String>] = [:]
    for step in context.build.steps {
      guard let target = step.parts.target, step.parts.index != nil else { continue }
      targets["\(step.parts.stage ?? "")/\(step.parts.count ?? 0)", default: []].insert(target)
    }
    let pair = [a.parts.target, b.parts.target].compactMap { $0 }
    let hasOwn = pair.filter { target in targets.values.contains { $0.contains(target) } }
    return hasOwn.count < 2 || targets.values.contains { $0.isSuperset(of: pair) }
  }
}
