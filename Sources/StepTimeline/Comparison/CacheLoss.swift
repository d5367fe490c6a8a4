/// The loss of a step's cache: it was cached in the first build and had to run in the second.
public struct CacheLoss: Sendable, Equatable {
  /// Why the cache was lost, as far as the logs show.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// The step's own instruction was edited.
    case instructionChanged = "instruction-changed"
    /// The image that its stage starts from is another one.
    case baseImageChanged = "base-image-changed"
    /// An instruction that the step depends on was edited, added, moved, or removed.
    case earlierInstructionChanged = "earlier-instruction-changed"
    /// It copies files from the build context; its text is the same, so the files are not.
    case copiedFilesChanged = "copied-files-changed"
    /// A step that it depends on ran, in the first build too, and its result may differ.
    case earlierStepRan = "earlier-step-ran"
    /// The cache of the builder could not be imported.
    case cacheImportFailed = "cache-import-failed"
    /// No step at all was cached: an empty builder, `--no-cache`, or a cleaned cache.
    case nothingCached = "nothing-cached"
    /// The logs do not show it.
    case unknown
  }

  /// Index into ``BuildComparison/steps``.
  public var step: Int
  /// Why it was lost.
  public var reason: Reason
  /// How sure the reason is; `nil` for ``Reason/unknown``.
  public var confidence: Confidence?
  /// Index into ``BuildComparison/steps`` of the step that the reason is about, if it is another one.
  public var because: Int?
  /// The number of steps that depend on it and lost their cache too.
  public var followers: Int
  /// How long it and its followers ran in the second build, in seconds; what ran side by side counts once.
  public var seconds: Double?
}

/// Finds the steps whose cache was lost first, and why.
struct CacheLossFinder {
  private let comparison: BuildComparison
  /// The place in the comparison of each step of the second build.
  private let placeOfHead: [Int: Int]
  private let dependencies: [[Int]]
  /// The instructions that were cached in the second build.
  private let cachedTexts: Set<String>
  private let headHasCacheHit: Bool
  private let changes: StageChanges

  init(_ comparison: BuildComparison) {
    self.comparison = comparison
    var places: [Int: Int] = [:]
    for (place, step) in comparison.steps.enumerated() { if let head = step.head { places[head] = place } }
    placeOfHead = places
    dependencies = Self.dependencies(in: comparison.head.steps)
    cachedTexts = Set(comparison.head.steps.filter { $0.status == .cached }.map(\.instructionText))
    headHasCacheHit = comparison.head.hasCacheHit
    changes = StageChanges(comparison)
  }

  /// The losses in the order in which their steps started.
  var losses: [CacheLoss] {
    let lost = Set(
      comparison.steps.compactMap { $0.cache == .lost || isEditedLoss($0) ? $0.head : nil })
    guard !lost.isEmpty else { return [] }
    var rootOf: [Int: Int] = [:]
    var roots: [Int] = []
    // A step's dependencies come first, so each one takes over the root that was found for them.
    var root = [Int?](repeating: nil, count: comparison.head.steps.count)
    for step in ordered() {
      root[step] = dependencies[step].lazy.compactMap { root[$0] }.first
      guard lost.contains(step) else { continue }
      if root[step] == nil {
        root[step] = step
        roots.append(step)
      }
      rootOf[step] = root[step]
    }
    let isNothingCached = isNothingCached(roots)
    let context = InsightContext(comparison.head)
    let start = { (step: Int) in comparison.head.steps[step].startSeconds ?? .infinity }
    let stepsOf = Dictionary(grouping: rootOf.keys) { rootOf[$0] }
    return roots.sorted { (start($0), $0) < (start($1), $1) }.compactMap { step in
      guard let place = placeOfHead[step] else { return nil }
      let with = stepsOf[step] ?? []
      var loss = CacheLoss(
        step: place, reason: .unknown, confidence: nil, because: nil, followers: with.count - 1,
        seconds: context.seconds(together: with.sorted()))
      explain(&loss, step, isNothingCached: isNothingCached)
      return loss
    }
  }

  /// An edited instruction that runs although the old one was cached has lost its cache in the same sense.
  private func isEditedLoss(_ step: StepComparison) -> Bool {
    guard step.match == .edited, let base = step.base, let head = step.head else { return false }
    let (before, after) = (comparison.base.steps[base], comparison.head.steps[head])
    return before.status == .cached && after.status != .cached && after.isCacheable
  }

  // MARK: Why

  private func explain(_ loss: inout CacheLoss, _ step: Int, isNothingCached: Bool) {
    func found(_ reason: CacheLoss.Reason, _ confidence: Confidence, because: Int? = nil) {
      (loss.reason, loss.confidence, loss.because) = (reason, confidence, because)
    }
    let own = comparison.steps[loss.step]
    if own.match == .edited { return found(.instructionChanged, .certain) }
    let before = ancestors(of: step)
    let places = before.compactMap { placeOfHead[$0] }.sorted()
    if let image = places.first(where: { isChangedImage(comparison.steps[$0]) }) {
      return found(.baseImageChanged, .certain, because: image)
    }
    if let changed = places.first(where: { isChangedInstruction(comparison.steps[$0]) }) {
      return found(.earlierInstructionChanged, .certain, because: changed)
    }
    if let removed = changes.removedInstruction(before: loss.step) {
      return found(.earlierInstructionChanged, .certain, because: removed)
    }
    if let moved = changes.movedInstruction(from: loss.step) {
      return found(.earlierInstructionChanged, .certain, because: moved)
    }
    if own.match == .moved { return found(.earlierInstructionChanged, .likely) }
    if let failed = changes.failedImport { return found(.cacheImportFailed, .likely, because: failed) }
    if isNothingCached { return found(.nothingCached, .likely) }
    if copiesFromContext(step) {
      // An empty cache looks the same if copies are all that a cache could hold.
      return found(.copiedFilesChanged, headHasCacheHit ? .likely : .possible)
    }
    // The result of a step that ran may be another one than before; that of a cached one is the same.
    guard
      let ran = before.filter({
        let step = comparison.head.steps[$0]
        return step.isCacheable && step.status != .cached
      }).compactMap({ placeOfHead[$0] }).max()
    else { return }
    found(.earlierStepRan, .likely, because: ran)
  }

  private func copiesFromContext(_ step: Int) -> Bool {
    let step = comparison.head.steps[step]
    guard step.parts.kind == .copy || step.parts.kind == .add else { return false }
    // A source in a stage, on the network or in the instruction itself is not a file of the context.
    let text = step.instructionText
    guard !["--from=", "://", "git@", "<<"].contains(where: text.contains) else { return false }
    // The same copy found its files unchanged elsewhere in the build: for another target or platform.
    return !cachedTexts.contains(text)
  }

  private func isChangedImage(_ pair: StepComparison) -> Bool {
    guard let head = pair.head, comparison.head.steps[head].parts.kind == .from else { return false }
    return pair.match == .image || pair.match == .edited
  }

  private func isChangedInstruction(_ pair: StepComparison) -> Bool {
    guard let head = pair.head, comparison.head.steps[head].isCacheable else { return false }
    return pair.match == .edited || pair.match == .added || pair.match == .moved
  }

  /// Whether the builder had nothing: no step was cached, and not because of copied files alone.
  private func isNothingCached(_ roots: [Int]) -> Bool {
    !headHasCacheHit && comparison.base.hasCacheHit
      && roots.contains { !copiesFromContext($0) }
  }

  // MARK: Order

  /// The steps that each step of a build depends on: as the log says, and those before it in its stage.
  private static func dependencies(in steps: [Step]) -> [[Int]] {
    // The order of lines may contradict what the names say; for the cache only the latter counts.
    let graph = StepGraph(steps)
    var all = zip(steps, graph.nodes).map { step, node in
      Array(Set(step.dependsOn.filter(steps.indices.contains) + node.dependencies)).sorted()
    }
    for stage in StageOutline.all(in: steps.map(StepOutline.init)) {
      for (step, previous) in zip(stage.members.dropFirst(), stage.members)
      where !all[step].contains(previous) {
        all[step].append(previous)
      }
    }
    return all
  }

  /// All steps, each after those that it depends on.
  private func ordered() -> [Int] {
    var result: [Int] = []
    var isVisited = [Bool](repeating: false, count: dependencies.count)
    for step in dependencies.indices where !isVisited[step] {
      // Iterative: a stage may have thousands of steps.
      var stack = [(step: step, next: 0)]
      isVisited[step] = true
      while let (at, next) = stack.last {
        if next == dependencies[at].count {
          result.append(at)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let dependency = dependencies[at][next]
        if !isVisited[dependency] {
          isVisited[dependency] = true
          stack.append((dependency, 0))
        }
      }
    }
    return result
  }

  private func ancestors(of step: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = dependencies[step]
    while let at = open.popLast() {
      if found.insert(at).inserted { open += dependencies[at] }
    }
    return found
  }
}

extension Build {
  /// Whether the cache served any step.
  ///
  /// The next target finds what ran for one target; that is no cache of an earlier build.
  fileprivate var hasCacheHit: Bool {
    let ran = Set(steps.filter { $0.isCacheable && $0.status != .cached }.map(\.instructionText))
    return steps.contains { $0.isCacheable && $0.status == .cached && !ran.contains($0.instructionText) }
  }
}
