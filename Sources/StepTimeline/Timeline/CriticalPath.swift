/// The chain of steps that the wall time was spent on.
enum CriticalPath {
  /// Walks back from the step that ended last, each time to the one that it had waited for: the dependency
  /// that ended last.
  ///
  /// - Returns: indices of steps, first to last; none where the times are not known.
  static func find(in steps: [Step]) -> [Int] {
    var latest: (index: Int, end: Double)?
    for (index, step) in steps.enumerated() {
      guard let end = step.endSeconds else { continue }
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
