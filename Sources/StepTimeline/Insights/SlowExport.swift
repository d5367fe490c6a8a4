/// Writing, pushing, loading or unpacking the result, and writing the build cache.
enum SlowExport {
  /// The phases of an export, by the words of its status lines.
  private enum Work {
    case push, load, unpack, layers, cache
  }

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { advice($0, context) }
  }

  private static func advice(_ i: Int, _ context: InsightContext) -> Advice? {
    let step = context.build.steps[i]
    guard step.parts.kind == .export || step.parts.kind == .cacheExport, let whole = context.seconds(i) else {
      return nil
    }
    var largest: (work: Work, seconds: Double)?
    for transfer in step.transfers {
      guard let work = work(of: transfer.id, step), let seconds = transfer.seconds else { continue }
      if seconds > largest?.seconds ?? 0 { largest = (work, min(seconds, whole)) }
    }
    // Parts that are reported without a time took none, and what took the rest is not known.
    guard
      largest != nil
        || !step.transfers.contains(where: { $0.isDone && Self.work(of: $0.id, step) == .layers })
    else {
      return nil
    }
    let work = largest?.work ?? fallback(step)
    // A step says how long it took with one decimal; a part of it cannot be at stake for more.
    let seconds = work == .cache ? whole : largest?.seconds ?? whole
    let time = context.text(seconds)
    let share = time != context.text(whole) ? " of the export's \(context.text(whole))" : ""
    let bytes = step.transfers.filter { $0.action == .upload }.compactMap { $0.totalBytes ?? $0.bytes }
      .reduce(0, +)
    let rate =
      bytes > 10_000_000
      ? " (\(InsightContext.size(bytes)) at \(InsightContext.rate(Double(bytes) / seconds)))" : ""
    var advice: Advice
    switch work {
    case .push:
      advice = Advice(
        "slow-push", i, saving: seconds,
        "Pushing the layers to the registry took \(time)\(share)\(rate): it sends the layers that the registry does not have yet."
          + " Put what changes with each build into small last layers, and build near the registry.")
    case .load:
      advice = Advice(
        "slow-load", i, saving: seconds,
        "Transferring the image as a tarball took \(time)\(share)\(rate): remove --load if the image is only pushed,"
          + " or build with the docker driver, which needs no transfer.")
    case .unpack:
      advice = Advice(
        "slow-unpack", i, saving: seconds,
        "Unpacking the image into the image store took \(time)\(share): if it is only pushed, push it from the builder"
          + " (`--push`) without loading it here.")
    case .layers:
      advice = Advice("slow-export", i, saving: seconds, layers(i, time + share, context))
    case .cache:
      advice = Advice(
        "slow-cache-export", i, saving: seconds,
        "Writing the build cache took \(time): \(cacheCure(step, context)).")
    }
    advice.group = advice.id
    return advice
  }

  /// A sentence on what makes the layers large.
  private static func layers(_ i: Int, _ time: String, _ context: InsightContext) -> String {
    let what = "Exporting (writing and packing the layers) took \(time)"
    if let rewrite = context.heavy.first(where: { step in
      context.command(step)?.calls.contains { $0.tool == "chown" && $0.arguments.contains("-R") } ?? false
    }) {
      return what + ", with all files that `\(context.instruction(rewrite, limit: 40))` wrote a second time."
    }
    let large = context.heavy.filter {
      context.kind($0) == .run && (context.work($0)?.fetchedBytes ?? 0) >= 500_000_000
    }.max { (context.work($0)?.fetchedBytes ?? 0) < (context.work($1)?.fetchedBytes ?? 0) }
    if let large, let work = context.work(large) {
      return what + ", most of it for what `\(context.instruction(large, limit: 40))` downloaded"
        + " (\(InsightContext.size(work.fetchedBytes)))"
        + (work.hasCUDA && !context.isForGPU
          ? ": CPU wheels are about a tenth of that." : ": is all of that needed at run time?")
    }
    if !context.hasSeveralStages, usesCompilers(context) {
      return what
        + ": the image contains the compilers and sources. Copy the built program into a separate stage that has"
        + " only the runtime."
    }
    return what
      + ": delete caches and temporary files in the RUN that creates them, and remove what the image does"
      + " not need; layers that did not change are not packed again."
  }

  private static func usesCompilers(_ context: InsightContext) -> Bool {
    context.heavy.contains { step in
      context.command(step)?.calls.contains { call in
        switch call.tool {
        case "go", "cargo": call.verb == "build" || call.verb == "install"
        case "mvn", "gradle": true
        case "dotnet": call.verb == "publish" || call.verb == "build"
        case "make", "ninja", "cmake", "gcc", "g++", "swift", "bazel": true
        default: call.tool.hasPrefix("emerge")
        }
      } ?? false
    }
  }

  private static func cacheCure(_ step: Step, _ context: InsightContext) -> String {
    let name = step.name.lowercased()
    if name.hasText("github") || step.name.hasText("gha") {
      return
        "with `type=gha`, write it only on the main branch, use `mode=min` if earlier stages need not be"
        + " cached, or use a registry (`type=registry`), which only sends what is new"
    }
    return
      "write it only on the main branch, or use `mode=min` if earlier stages need not be cached"
  }

  private static func work(of id: String, _ step: Step) -> Work? {
    if isCache(step) { return .cache }
    if id.hasPrefix("pushing ") { return .push }
    if id.hasPrefix("sending tarball") || id.hasPrefix("importing to docker") { return .load }
    if id.hasPrefix("loading layer") { return .load }
    if id.hasPrefix("unpacking ") { return .unpack }
    if id.hasPrefix("exporting layers") || id.hasPrefix("writing layer") { return .layers }
    return nil
  }

  private static func isCache(_ step: Step) -> Bool {
    step.parts.kind == .cacheExport || step.name.hasText("GitHub Actions Cache")
      || step.name.hasText("exporting cache")
  }

  private static func fallback(_ step: Step) -> Work {
    let name = step.parts.instruction ?? step.name
    if isCache(step) { return .cache }
    if name.hasText("pushing ") { return .push }
    if name.hasText("importing to docker") || name.hasText("sending tarball") { return .load }
    return .layers
  }
}
