/// Base images that had to be downloaded and unpacked.
enum SlowPull {
  static func find(_ context: InsightContext) -> [Insight] {
    let steps = context.build.steps
    let pulled = steps.indices.filter { index in
      steps[index].parts.kind == .from && context.wasExecuted(index) && context.seconds(index) != nil
        && steps[index].transfers.contains { $0.action == .download || $0.action == .extract }
    }
    guard let longest = pulled.max(by: { (context.seconds($0) ?? 0) < (context.seconds($1) ?? 0) }),
      let seconds = context.seconds(together: pulled)
    else { return [] }
    let transfers = steps[longest].transfers
    let bytes = transfers.filter { $0.action == .download }.reduce(0) {
      $0 + ($1.totalBytes ?? $1.bytes ?? 0)
    }
    let unpacking = transfers.filter { $0.action == .extract }.compactMap(\.seconds).reduce(0, +)
    let size = bytes > 0 ? " (\(InsightContext.size(bytes)))" : ""
    let share =
      unpacking >= 0.5 * (context.seconds(longest) ?? .infinity)
      ? " Most of that was unpacking; a closer registry does not speed it up." : ""
    let what =
      pulled.count == 1
      ? "Pulling \(image(steps[longest]))\(size) took \(context.text(seconds))."
      : "Pulling \(pulled.count) base images took \(context.text(seconds)), most for \(image(steps[longest]))\(size)."
    return [
      Insight(
        id: "slow-pull",
        text: what + share
          + " Keep the builder between builds so that it keeps the image, use a smaller variant (-slim, -alpine),"
          + " or use a registry mirror nearby. A builder that has the image does not pull it again.",
        step: longest, secondsAtStake: seconds)
    ]
  }

  private static func image(_ step: Step) -> String {
    let words = (step.parts.instruction ?? step.name).split(whereSeparator: \.isWhitespace).dropFirst()
    guard var image = words.first(where: { !$0.hasPrefix("--") }) else { return "the base image" }
    if let digest = image.firstIndex(of: "@") { image = image[..<digest] }
    for prefix in ["docker.io/library/", "docker.io/"] where image.hasPrefix(prefix) {
      image = image.dropFirst(prefix.count)
      break
    }
    return String(image)
  }
}
