extension EnvironmentReport {
  /// Compares what a build printed of its environment with the machine on which the same thing works.
  ///
  /// - Parameters:
  ///   - build: the build with its diagnoses.
  ///   - record: what the build printed.
  ///   - hostEnvironment: the output of `go env` or `env` on the other machine.
  /// - Returns: `nil` if there is nothing to compare.
  init?(_ build: Build, _ record: BuildRecord, hostEnvironment: String?) {
    guard let hostEnvironment, let host = EnvironmentListing(text: hostEnvironment) else { return nil }
    var listing: EnvironmentListing?
    for step in record.steps {
      guard let printed = EnvironmentListing(lines: step.environment) else { continue }
      if listing == nil { listing = printed } else { listing?.merge(printed) }
    }
    let comparison = EnvironmentComparison(build: build, listing: listing, host: host)
    self.init(
      differences: comparison.differences.map(\.text), explanation: comparison.explanation?.text,
      snippet: comparison.explanation?.snippet)
    setting = comparison.explanation?.name
  }
}
