/// A `COPY` that took long by itself.
///
/// Said of the context's files (many of them, mostly by accident) and of files of another stage.
enum SlowCopy {
  static let id = "slow-copy"
  static let betweenStages = "slow-copy-between-stages"

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard let seconds = context.seconds(i), let copy = context.copy(i) else { return nil }
      return copy.from == nil ? ofContext(i, copy, seconds, context) : ofStage(i, copy, seconds, context)
    }
  }

  private static func ofContext(
    _ i: Int, _ copy: StepCopy, _ seconds: Double, _ context: InsightContext
  ) -> Advice? {
    guard copy.isOfContext, copy.copiesFolder else { return nil }
    let missing = context.isIgnoreFileMissing ? "there is no .dockerignore, so " : ""
    let installs = context.before(i).contains { step in
      context.command(step)?.calls.contains { ["npm", "yarn", "pnpm", "bun"].contains($0.tool) } ?? false
    }
    let usesNode = context.image(of: i)?.official == "node"
    let what: String
    if usesNode, copy.isAll || copy.copiesFolder {
      what =
        installs
        ? "\(missing)node_modules, .git and build output may be copied, over those in the image"
        : "\(missing)node_modules seems to be copied, because no step installs it"
    } else {
      what = "\(missing)it writes many files"
    }
    let cure =
      usesNode && !installs
      ? "List node_modules and .git in .dockerignore and run `npm ci` in the image."
      : "List in .dockerignore what the image does not need (\(usesNode ? "node_modules, " : "").git, build output, data)."
    var advice = Advice(
      id, i, saving: seconds,
      "`\(context.instruction(i))` itself took \(context.text(seconds)): \(what). \(cure)")
    advice.snippet = usesNode ? "node_modules\n.git" : nil
    advice.edit = .ignore
    return advice
  }

  private static func ofStage(
    _ i: Int, _ copy: StepCopy, _ seconds: Double, _ context: InsightContext
  ) -> Advice? {
    guard copy.sources.contains(where: { !PathText.name($0).contains(".") || $0.hasSuffix("/") }) else {
      return nil
    }
    let isModules = copy.sources.contains {
      $0.hasText("node_modules") || $0.hasText("site-packages") || $0.hasText("vendor")
    }
    let isStage = copy.from.map { name in context.stages.contains { $0.title == "stage \(name)" } } ?? false
    let cure: String
    if isModules, isStage, let from = copy.from {
      cure = "use `FROM \(from)` for this stage instead of copying them, or install here with a cache mount"
    } else {
      cure = "copy only what is needed at run time, not whole folders, and copy rarely changed files first"
    }
    return Advice(
      betweenStages, i, saving: seconds,
      "`\(context.instruction(i))` copies files one by one from \(isStage ? "another stage" : "another image")"
        + " (\(context.text(seconds))): \(cure).")
  }
}
