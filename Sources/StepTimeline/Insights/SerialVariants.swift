/// Two variants of one thing that are built one after the other.
///
/// Said of neighbours in a stage that run the same programs with words that differ in few places, such as two
/// configurations of one source.
enum SerialVariants {
  static let id = "serial-variants"
  private static let mostDifferences = 4

  static func find(_ context: InsightContext) -> [Advice] {
    let heavy = Set(context.heavy)
    return context.stages.compactMap { stage in
      let runs = stage.steps.filter { context.kind($0) == .run && context.wasExecuted($0) }
      for (first, second) in zip(runs, runs.dropFirst()) where heavy.contains(first) && heavy.contains(second)
      {
        guard let a = context.command(first), let b = context.command(second), isVariant(a, b),
          let one = context.seconds(first), let other = context.seconds(second)
        else { continue }
        return Advice(
          id, second, saving: min(one, other),
          "`\(context.instruction(first, limit: 40))` (\(context.text(one))) and this step"
            + " (\(context.text(other))) build two variants one after the other: put each in a separate stage, which run"
            + " in parallel, and `COPY --from` both.")
      }
      return nil
    }
  }

  private static func isVariant(_ a: StepCommand, _ b: StepCommand) -> Bool {
    guard a.calls.count == b.calls.count, a.text != b.text,
      zip(a.calls, b.calls).allSatisfy({ $0.tool == $1.tool }),
      a.calls.contains(where: {
        ["cmake", "make", "go", "cargo", "gcc", "dotnet", "npm", "yarn", "ninja"].contains($0.tool)
      })
    else { return false }
    let (first, second) = (a.text.split(separator: " "), b.text.split(separator: " "))
    guard first.count == second.count, first.count >= 3 else { return false }
    let differences = zip(first, second).count { $0 != $1 }
    // Installers of packages lock their folders, and the second one needs the first one's.
    return differences <= mostDifferences && differences * 2 <= first.count + 1
      && !a.calls.contains { ["install", "ci", "add"].contains($0.verb ?? "") }
  }
}
