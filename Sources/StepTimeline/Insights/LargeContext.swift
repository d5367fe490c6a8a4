/// Files that were sent to the builder before the first step could use them.
enum LargeContext {
  /// Below this a context is small, and its time is the network's or the disk's.
  private static let leastBytes: Int64 = 10_000_000

  static func find(_ context: InsightContext) -> [Insight] {
    context.build.steps.indices.compactMap { index in
      let step = context.build.steps[index]
      guard step.parts.kind == .context,
        let transfer = step.transfers.filter({ $0.action == .context && ($0.bytes ?? 0) >= leastBytes })
          .max(by: { ($0.bytes ?? 0) < ($1.bytes ?? 0) }),
        let bytes = transfer.bytes, let seconds = transfer.seconds ?? context.seconds(index)
      else { return nil }
      let hint =
        isIgnoreFileMissing(context.build)
        ? "There seems to be no .dockerignore. Write one that lists" : "List in .dockerignore"
      return Insight(
        id: "large-context",
        text: "Sending the build context took \(context.text(seconds)) for \(InsightContext.size(bytes))."
          + " \(hint) what the image does not need, usually .git, node_modules, build output and data. This does"
          + " not help if the COPY lines need everything. A builder that already has the files gets only changes.",
        step: index, secondsAtStake: seconds)
    }
  }

  /// BuildKit reports 2 bytes where it found no ignore file (or an empty one).
  private static func isIgnoreFileMissing(_ build: Build) -> Bool {
    let sizes = build.steps.filter { $0.name.hasSuffix("load .dockerignore") }.flatMap { step in
      step.transfers.filter { $0.action == .context }.compactMap(\.bytes)
    }
    return !sizes.isEmpty && sizes.allSatisfy { $0 == 2 }
  }
}
