/// Time that a step waited before it tried a transfer again.
///
/// Said if the output says of retries with their pauses, and the pauses are worth it.
enum BackOff {
  static let id = "retry-back-off"

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .run, let work = context.work(i), work.retries > 0,
        work[.waiting] >= context.leastSeconds
      else { return nil }
      let times = work.retries == 1 ? "a transfer that failed" : "\(work.retries) transfers that failed"
      return Advice(
        id, i, saving: work[.waiting],
        "\(context.text(work[.waiting])) of `\(context.instruction(i))` are back-off before retries of"
          + " \(times): use a nearer mirror or a registry proxy, or fewer transfers at once.")
    }
  }
}
