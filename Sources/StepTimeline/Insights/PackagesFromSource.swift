/// Packages that are compiled although binary packages exist.
///
/// Said if the output names them as they are built: pip's `Building wheel for`, R's `installing *source* package`,
/// Bundler's `with native extensions`, and a C compiler at work in a step that the build context has no part in.
enum PackagesFromSource {
  static let id = "packages-from-source"
  private static let leastShare = 0.2

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .run, let seconds = context.seconds(i), let work = context.work(i) else {
        return nil
      }
      return packages(i, seconds, work, context) ?? program(i, seconds, work, context)
    }
  }

  private static func packages(
    _ i: Int, _ seconds: Double, _ work: StepWork, _ context: InsightContext
  ) -> Advice? {
    guard let tool = work.sourceBuilds.first?.tool else { return nil }
    let told = work.sourceBuilds.compactMap(\.seconds).reduce(0, +)
    // R builds several at once, and renv says only the figures of some.
    let spent = tool == .r ? max(work[.compiling], told) : max(work[.compiling], min(told, seconds))
    let saved = min(spent, seconds)
    guard saved >= leastShare * seconds, saved >= context.leastSeconds else { return nil }
    let sorted = work.sourceBuilds.sorted { ($0.seconds ?? 0) > ($1.seconds ?? 0) }
    var names: [String] = []
    for name in sorted.compactMap(\.name) where !names.contains(name) { names.append(name) }
    let more = names.count > 2 ? " and \(names.count - 2) more" : ""
    let which = names.isEmpty ? "packages" : names.prefix(2).joined(separator: ", ") + more
    let isMusl = context.image(of: i).flatMap(PackageTool.init(image:)) == .apk
    let cure: String
    switch tool {
    case .r:
      cure =
        "use binaries, for example from Posit Package Manager"
        + " (`options(repos = \"https://packagemanager.posit.co/cran/__linux__/<codename>/latest\")`)"
    case .gem:
      cure =
        "add the platform to the lock file (`bundle lock --add-platform x86_64-linux\(isMusl ? "-musl" : "")`),"
        + " so precompiled gems are used"
    case .node: cure = "use versions with prebuilt binaries for this platform"
    case .pip, .cmake:
      cure =
        "use versions that have wheels for this Python and platform\(isMusl ? " (musl)" : ""), or build the wheels"
        + " once in a separate stage"
    }
    return Advice(
      id, i, saving: saved,
      "\(which) \(names.count == 1 ? "is" : "are") compiled from source (\(context.text(saved)) of"
        + " \(context.text(seconds))): \(cure).")
  }

  /// Whether a call fetches sources, or is a script that installs something.
  private static func bringsSources(_ call: ToolCall) -> Bool {
    ["curl", "wget"].contains(call.tool) || (call.tool == "git" && call.verb == "clone")
      || (call.tool.hasSuffix(".sh") && call.tool.hasText("install"))
  }

  /// A program that the step itself fetches and compiles, such as CMake.
  private static func program(
    _ i: Int, _ seconds: Double, _ work: StepWork, _ context: InsightContext
  ) -> Advice? {
    guard work.compiler == .c, work[.compiling] + work[.linking] >= 0.5 * seconds,
      context.command(i)?.calls.contains(where: bringsSources) == true
    else { return nil }
    let spent = work[.compiling] + work[.linking]
    return Advice(
      id, i, saving: spent,
      "`\(context.instruction(i))` compiles a program from source (\(context.text(spent))): install a prebuilt"
        + " binary of it (a distribution package, the project's release), or keep the result as an image and"
        + " `COPY --from` it.")
  }
}
