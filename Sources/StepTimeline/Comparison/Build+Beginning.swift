internal import BuildLogParser

extension Build {
  /// Whether the log does not hold the beginning of the build, as with `tail` or a log that was cut.
  ///
  /// The engine counts the steps from 1 in the order in which it prints them, and a stage's instructions as well. What is
  /// missing from the front of either was not logged.
  var lacksBeginning: Bool {
    if source.isOnlyEnd { return true }
    switch source.dialect {
    case .plain:
      let numbers = steps.compactMap { Int($0.id) }.filter { $0 > 0 }
      // A few lines may be lost; whole builds begin with what the client sends.
      guard let first = numbers.min(), numbers.count == steps.count(where: { $0.id != "0" }) else {
        return false
      }
      return first > 1
    case .classic, .buildah, .kaniko:
      let places = steps.compactMap { $0.parts.index ?? Int($0.id) }
      return places.min().map { $0 > 1 } ?? false
    case .rawJSON:
      // The beginning of a Dockerfile build is that the engine reads the Dockerfile.
      return steps.contains { $0.parts.index != nil }
        && !steps.contains { $0.name.hasText("load build definition") }
        && !steps.contains { $0.parts.index == 1 }
    case .terminal, .record, .hosted: return false
    }
  }
}
