/// The chain of steps that the wall time was spent on.
enum CriticalPath {
  /// Walks back from the step that ended last, each time to the one that it had waited for: the dependency
  /// that ended last.
  ///
  /// A failed build ended with its failed step; those cancelled with it only end later.
  ///
  /// - Returns: indices of steps, first to last; none where the times are not known.
  static func find(in steps: [Step]) -> [Int] {
    let hasFailed =
      steps.contains { $0.status == .failed && $0.parts.kind != .cacheImport && $0.endSeconds != nil }
      && steps.contains { $0.status == .canceled }
    var latest: (index: Int, end: Double)?
    for (index, step) in steps.enumerated() {
      guard let end = step.endSeconds, !hasFailed || step.status == .failed else { continue }
      // Of steps that end together the later one waited for the others.
      if latest.map({ end >= $0.end }) ?? true { latest = (index, end) }
    }
    guard var at = latest?.index else { return [] }
    var path = [at]
    var visited = Set(path)
    while let next = awaited(by: steps[at], in: steps, excluding: visited) {
      path.append(next)
      visited.insert(next)
      at = next
    }
    return path.reversed()
  }

  private static func awaited(by step: Step, in steps: [Step], excluding visited: Set<Int>) -> Int? {
    var latest: (index: Int, end: Double)?
    for index in step.dependsOn where !visited.contains(index) && steps.indices.contains(index) {
      guard let end = steps[index].endSeconds else { continue }
      if latest.map({ end > $0.end }) ?? true { latest = (index, end) }
    }
    return latest?.index
  }
}
