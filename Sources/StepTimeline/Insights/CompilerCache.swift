internal import BuildLogParser

/// A compiler or bundler that does all of its work again.
///
/// Said of Next.js (its `.next/cache`), of cargo (crates that were compiled before), and of C and C++ (one job at a
/// time, or no ccache), if the compiling is what took the time and nothing of the kind is mounted.
enum CompilerCache {
  static let id = "no-compiler-cache"
  static let serial = "serial-make"

  static func find(_ context: InsightContext) -> [Advice] {
    guard context.build.source.dialect != .kaniko else { return [] }
    return context.heavy.compactMap { i in
      guard context.kind(i) == .run, let seconds = context.seconds(i), let command = context.command(i) else {
        return nil
      }
      return next(i, seconds, command, context) ?? cargo(i, seconds, command, context)
        ?? make(i, seconds, command, context)
    }
  }

  // MARK: Next.js

  private static func next(
    _ i: Int, _ seconds: Double, _ command: StepCommand, _ context: InsightContext
  ) -> Advice? {
    let isBuild = command.calls.contains { $0.tool == "next" && $0.verb == "build" }
    guard isBuild || context.work(i)?.compiler == .next,
      !command.cacheMounts.contains(where: { $0.hasSuffix(".next/cache") })
    else { return nil }
    let folder = context.folder(of: i).map { $0 == "/" ? "/.next/cache" : $0 + "/.next/cache" }
    let mount = "--mount=type=cache,target=\(folder ?? "<folder of the application>/.next/cache")"
    var advice = Advice(
      id, i, saving: seconds,
      "Next.js compiles everything again (up to \(context.text(seconds))): keep its cache with `\(mount)` in this RUN,"
        + " and run type check and lint in another job.")
    advice.group = id + "next"
    if folder != nil, !context.isCut(i) {
      advice.snippet = "RUN \((command.options + [mount, command.text]).joined(separator: " "))"
      advice.applicability = .likely
      advice.edit = .mounts(steps: [i], options: [mount], dropping: [], front: nil)
    }
    return advice
  }

  // MARK: cargo

  private static func cargo(
    _ i: Int, _ seconds: Double, _ command: StepCommand, _ context: InsightContext
  ) -> Advice? {
    guard let call = command.calls.first(where: { $0.tool == "cargo" }), let verb = call.verb,
      ["build", "install", "test", "chef"].contains(verb),
      !command.cacheMounts.contains(where: { $0.hasSuffix("target") })
    else { return nil }
    let usesChef = context.build.steps.contains { step in
      step.parts.kind == .run && (step.parts.instruction?.hasText("cargo chef") ?? false)
    }
    if verb == "chef" {
      return Advice(
        id, i, saving: seconds,
        "All crates were compiled again (\(context.text(seconds))), because recipe.json or a line above it changed:"
          + " `sccache` with `--mount=type=cache,target=/root/.cache/sccache` keeps those that did not change."
      )
    }
    if verb == "install" {
      return Advice(
        PackagesFromSource.id, i, saving: seconds,
        "`\(call.text.prefix(60))` compiles the program from source (\(context.text(seconds))): install its prebuilt"
          + " binary (`cargo binstall`, or the project's release).")
    }
    // After cargo-chef only the project's own crates are left, which did change.
    guard !usesChef, context.before(i).contains(where: { context.copy($0)?.copiesFolder ?? false }) else {
      return nil
    }
    let folder = context.folder(of: i).map { $0 == "/" ? "/target" : $0 + "/target" } ?? "<project>/target"
    return Advice(
      id, i, saving: seconds,
      "cargo compiles every crate again after each edit (up to \(context.text(seconds))): compile the dependencies in"
        + " a separate layer with cargo-chef, or mount `--mount=type=cache,target=/usr/local/cargo/registry` and"
        + " `--mount=type=cache,target=\(folder)` and copy the program out of target in the same RUN.")
  }

  // MARK: C and C++

  private static func make(
    _ i: Int, _ seconds: Double, _ command: StepCommand, _ context: InsightContext
  ) -> Advice? {
    guard let work = context.work(i), work.compiler == .c else { return nil }
    let spent = work[.compiling] + work[.linking]
    guard spent >= 0.5 * seconds, spent >= context.leastSeconds else { return nil }
    let linking = work[.linking] >= 0.3 * spent ? ", \(context.text(work[.linking])) of it linking" : ""
    if let call = command.calls.first(where: { isSerial($0) }), !usesJobs(context),
      work[.compiling] >= work[.linking]
    {
      return Advice(
        serial, i, saving: spent / 2,
        "`\(call.text.prefix(50))` compiles one file at a time (\(context.text(spent))\(linking)): run it with"
          + " `\(call.tool == "make" ? "make -j\"$(nproc)\"" : "cmake --build … --parallel \"$(nproc)\"")`.")
    }
    guard !command.cacheMounts.contains(where: { $0.hasSuffix("ccache") }) else { return nil }
    return Advice(
      id, i, saving: work[.linking] >= work[.compiling] ? spent : work[.compiling],
      "Every file is compiled again (\(context.text(spent))\(linking)): keep objects with ccache and"
        + " `--mount=type=cache,target=/root/.cache/ccache`\(linking.isEmpty ? "" : ", and link with a faster linker (mold, lld) if the tools allow it")."
    )
  }

  private static func isSerial(_ call: ToolCall) -> Bool {
    let isMake = call.tool == "make" || call.tool == "gmake"
    guard isMake || (call.tool == "cmake" && call.has("--build")) else { return false }
    return !call.arguments.contains {
      $0.hasPrefix("-j") || $0.hasPrefix("--jobs") || $0.hasPrefix("--parallel")
    }
  }

  private static func usesJobs(_ context: InsightContext) -> Bool {
    context.build.steps.contains { step in
      guard let text = step.parts.instruction else { return false }
      return text.hasText("MAKEFLAGS") || text.hasText("CMAKE_BUILD_PARALLEL_LEVEL") || text.hasText("Ninja")
    }
  }
}
