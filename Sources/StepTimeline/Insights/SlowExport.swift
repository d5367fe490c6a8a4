/// Writing, pushing, loading or unpacking the result, and writing the build cache.
enum SlowExport {
  /// What an export spends its time on, by the words of its status lines.
  private enum Work {
    case push, load, unpack, layers, cache
  }

  static func find(_ context: InsightContext) -> [Insight] {
    context.build.steps.indices.compactMap { insight($0, context) }
  }

  private static func insight(_ index: Int, _ context: InsightContext) -> Insight? {
    let step = context.build.steps[index]
    guard step.parts.kind == .export || step.parts.kind == .cacheExport, context.wasExecuted(index),
      let whole = context.seconds(index)
    else { return nil }
    var largest: (work: Work, seconds: Double)?
    for transfer in step.transfers {
      guard let work = work(of: transfer.id, step), let seconds = transfer.seconds else { continue }
      if seconds > largest?.seconds ?? 0 { largest = (work, min(seconds, whole)) }
    }
    let work = largest?.work ?? fallback(step)
    // A step says how long it took with one decimal; a part of it cannot be at stake for more.
    let seconds = work == .cache ? whole : largest?.seconds ?? whole
    let time = context.text(seconds)
    let share = time != context.text(whole) ? " of the export's \(context.text(whole))" : ""
    let text: (id: String, text: String)
    switch work {
    case .push:
      text = (
        "slow-push",
        "Pushing layers to the registry took \(time)\(share). Keep the layers that change with each build small"
          + " (copy the program last, leave build tools in an earlier stage), and build close to the registry. Layers"
          + " that the registry has are not sent again. Remove --push if the image is only tested."
      )
    case .load:
      text = (
        "slow-load",
        "Transferring the image as a tarball (--load, or --output type=docker or oci) took \(time)\(share). Remove that"
          + " option if the image is only pushed, or build with the docker driver, which needs no transfer. If the"
          + " image is needed here and the builder must be a container, this time cannot be saved."
      )
    case .unpack:
      text = (
        "slow-unpack",
        "Unpacking the image into the image store took \(time)\(share). Unpacking makes the image ready to run."
          + " Remove --load if the image is only pushed, or make the image smaller. Unpacking is needed if the next"
          + " command runs the image here."
      )
    case .layers:
      text = (
        "slow-export",
        "Writing and packing the image's layers took \(time)\(share). Copy only the finished program into a small"
          + " last stage, and delete caches in the RUN that makes them. Layers that did not change are not packed"
          + " again, so the first build takes the longest."
      )
    case .cache:
      text = (
        "slow-cache-export",
        "Writing the build cache took \(time). Write it on the main branch only, or use mode=min if the earlier"
          + " stages need not be cached. Writing the cache pays off if later builds save more time by reading it."
      )
    }
    return Insight(id: text.id, text: text.text, step: index, secondsAtStake: seconds)
  }

  private static func work(of id: String, _ step: Step) -> Work? {
    if step.parts.kind == .cacheExport { return .cache }
    if id.hasPrefix("pushing ") { return .push }
    if id.hasPrefix("sending tarball") || id.hasPrefix("importing to docker") { return .load }
    if id.hasPrefix("loading layer") { return .load }
    if id.hasPrefix("unpacking ") { return .unpack }
    if id.hasPrefix("exporting layers") || id.hasPrefix("writing layer") { return .layers }
    return nil
  }

  private static func fallback(_ step: Step) -> Work {
    let name = step.parts.instruction ?? step.name
    if step.parts.kind == .cacheExport { return .cache }
    if name.holds("pushing ") { return .push }
    if name.holds("importing to docker") || name.holds("sending tarball") { return .load }
    return .layers
  }
}
