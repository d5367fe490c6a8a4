/// The build context, if the build waited for it.
enum SlowContext {
  static let large = "large-context"
  static let slow = "slow-context"
  /// Below this a context is small, and its time goes into looking at files.
  private static let leastBytes: Int64 = 10_000_000

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .context, let seconds = context.seconds(i) else { return nil }
      let bytes =
        context.build.steps[i].transfers.filter { $0.action == .context }.compactMap(\.bytes).max() ?? 0
      let hint =
        context.isIgnoreFileMissing
        ? "there is no .dockerignore: create one that lists" : "list in .dockerignore"
      let rest = "what the image does not need (.git, node_modules, build output, data)"
      if bytes >= leastBytes {
        var advice = Advice(
          large, i, saving: seconds,
          "Sending the build context took \(context.text(seconds)) for \(InsightContext.size(bytes)):"
            + " \(hint) \(rest).")
        advice.edit = .ignore
        return advice
      }
      var advice = Advice(
        slow, i, saving: seconds,
        "The build context took \(context.text(seconds)) for \(bytes > 0 ? InsightContext.size(bytes) : "few bytes"):"
          + " the time goes into checking files, not into sending them. In \(hint.hasPrefix("there") ? "a new .dockerignore" : ".dockerignore")"
          + " list folders with many files (.git, node_modules, data), and keep the sources on a local disk.")
      advice.edit = .ignore
      return advice
    }
  }
}
