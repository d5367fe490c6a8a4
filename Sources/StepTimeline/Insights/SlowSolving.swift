/// A package manager that looks for versions that go together.
///
/// Given if its output shows when it began and ended with that.
enum SlowSolving {
  static let id = "slow-solving"

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .run, let work = context.work(i), work[.solving] >= context.leastSeconds,
        let command = context.command(i),
        let tool = command.calls.map(\.tool).first(where: { ["conda", "pip", "yarn"].contains($0) })
      else { return nil }
      let cure =
        switch tool {
        case "conda":
          "install from a lock file (`conda-lock`), or use micromamba or `--solver=libmamba`"
        case "yarn": "commit `yarn.lock` and install with `--frozen-lockfile`"
        default: "pin the packages that are tried repeatedly (a constraints file, `pip-compile`, or uv)"
        }
      return Advice(
        id, i, saving: work[.solving],
        "\(tool) spends \(context.text(work[.solving])) on resolving compatible versions: \(cure).")
    }
  }
}
