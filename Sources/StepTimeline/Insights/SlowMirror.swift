/// A download that is slow: the server, the mirror or the line.
///
/// Said if the output has the size and the time, and both are too large to be explained by many small files.
enum SlowMirror {
  static let id = "slow-download"
  private static let slowRate = 2_000_000.0
  private static let leastBytes: Int64 = 20_000_000
  private static let leastFile: Int64 = 150_000

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .run, let work = context.work(i), work[.fetching] >= context.leastSeconds,
        let (bytes, rate) = figures(work), rate < slowRate
      else { return nil }
      let tool = context.command(i)?.calls.map(\.tool).first { names[$0] != nil }
      let cure = tool.flatMap { names[$0] } ?? "a server or proxy near the builder"
      return Advice(
        id, i, saving: work[.fetching],
        "\(tool ?? "`\(context.instruction(i, limit: 40))`") downloaded \(InsightContext.size(bytes)) at"
          + " \(InsightContext.rate(rate)) (\(context.text(work[.fetching]))), which is slow: use \(cure).")
    }
  }

  private static func figures(_ work: StepWork) -> (Int64, Double)? {
    if let slowest = work.slowest, slowest.bytes >= leastBytes / 4, slowest.seconds >= 0.6 * work[.fetching] {
      return (slowest.bytes, slowest.bytesPerSecond)
    }
    // Of many small files the most time goes into asking for them.
    guard work.fetchedBytes >= leastBytes, work.fetchedBytes / Int64(max(work.fetchedFiles, 1)) >= leastFile,
      let rate = work.fetchRate
    else { return nil }
    return (work.fetchedBytes, rate)
  }

  private static let names = [
    "apt-get": "a mirror of the distribution near the builder, or a caching proxy (apt-cacher-ng)",
    "apk": "a mirror of the distribution near the builder",
    "dnf": "a mirror near the builder (`fastestmirror=1`)",
    "pip": "a package index mirror or proxy near the builder (`PIP_INDEX_URL`)",
    "uv": "a package index mirror or proxy near the builder (`UV_DEFAULT_INDEX`)",
    "poetry": "a package index mirror or proxy near the builder",
    "npm": "a registry mirror or proxy near the builder",
    "yarn": "a registry mirror or proxy near the builder",
    "pnpm": "a registry mirror or proxy near the builder", "conda": "a channel mirror near the builder",
    "curl": "a mirror or copy near the builder", "wget": "a mirror or copy near the builder",
    "git": "a mirror of the repository near the builder, and `--depth 1`",
  ]
}
