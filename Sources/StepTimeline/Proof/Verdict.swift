/// The verdict of a build with a change on the change.
package enum Verdict: Sendable, Equatable {
  /// The build succeeded.
  case green
  /// The fault is gone at its instruction; the build failed of another one, there or later.
  case mended(next: Fault)
  /// The build failed as it did before.
  case sameFault
  /// An instruction failed that had ended well without the change.
  case brokeEarlier(Fault)
  /// The lines that the change put in failed.
  case changeFails(Fault)
  /// The build failed outside the Dockerfile, before the changed place: nothing is known.
  case unclear(Fault)
  /// The build was stopped: it took too long.
  case tookTooLong
  /// The change was not tried, with the reason.
  case skipped(String)

  /// Whether the build moved on: the change is kept for what comes next.
  var movesOn: Bool {
    switch self {
    case .green, .mended: true
    default: false
    }
  }

  /// Compares the faults of two builds.
  ///
  /// - Parameters:
  ///   - before: the fault of the build without the change, in `old`.
  ///   - after: the fault with it, in `new`.
  ///   - earlier: the faults that were mended on the way to `before`.
  static func of(
    _ after: Fault, in new: Dockerfile, before: Fault, in old: Dockerfile, earlier: [Fault]
  ) -> Verdict {
    let pairs = InstructionPairs(old, new)
    if after.signature == before.signature, after.instruction == before.instruction.flatMap(pairs.new(of:)) {
      return .sameFault
    }
    // Two stages are built at once: the one whose fault comes first hides the other.
    if earlier.contains(where: { $0.signature == after.signature }) { return .sameFault }
    let mended = before.instruction.flatMap(pairs.new(of:))
    guard let failed = after.instruction else {
      if let mended { return after.finished.contains(mended) ? .mended(next: after) : .unclear(after) }
      return before.instruction == nil ? .mended(next: after) : .unclear(after)
    }
    guard let former = pairs.old(of: failed) else { return .changeFails(after) }
    guard let index = before.instruction else { return .mended(next: after) }
    if former == index {
      return added(old, new).contains(where: after.captures.contains)
        ? .changeFails(after) : .mended(next: after)
    }
    if before.finished.contains(former) { return .brokeEarlier(after) }
    // An instruction that prints no step (`ENV`, `USER`) ended well if a later one of its stage was reached.
    let isEarlier = former < index && old.stage(of: former) == old.stage(of: index)
    return isEarlier && !before.finished.isEmpty ? .brokeEarlier(after) : .mended(next: after)
  }

  /// The words that the new file has and the old one has not.
  private static func added(_ old: Dockerfile, _ new: Dockerfile) -> Set<String> {
    words(new).subtracting(words(old))
  }

  private static func words(_ file: Dockerfile) -> Set<String> {
    Set(file.text(0..<file.bytes.count).split { $0.isWhitespace || "\"',;=".contains($0) }.map(String.init))
  }
}
