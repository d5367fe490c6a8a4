internal import BuildLogParser

extension Build.Clock {
  /// The best clock that a log has for a build.
  static func best(of record: BuildRecord, isOnlyEnd: Bool) -> Self {
    if isOnlyEnd || record.isMixed { return .none }
    if record.dialect == .rawJSON || record.dialect == .record { return .recorded }
    if record.hasStamps { return .stamped }
    if record.hasArrivals { return .arrival }
    switch record.dialect {
    case .plain, .terminal: return .inferred
    case .classic, .buildah, .kaniko, .hosted, .rawJSON, .record: return .none
    }
  }
}
