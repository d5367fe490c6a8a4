extension Build {
  /// The cause of the build's failure; `nil` if the build succeeded or no rule knows the cause.
  public var primaryDiagnosis: Diagnosis? { diagnoses.first(where: \.isPrimary) }

  /// The causes found in what a failed step printed, the primary one first.
  public func diagnoses(of failure: Failure) -> [Diagnosis] {
    diagnoses.filter { $0.step == failure.step }
  }

  /// The step of a failure; `nil` if the build failed outside any step.
  public func step(of failure: Failure) -> Step? { step(at: failure.step) }

  /// The step of a cause; `nil` if its text is outside any step.
  public func step(of diagnosis: Diagnosis) -> Step? { step(at: diagnosis.step) }

  private func step(at index: Int?) -> Step? {
    index.flatMap { steps.indices.contains($0) ? steps[$0] : nil }
  }
}
