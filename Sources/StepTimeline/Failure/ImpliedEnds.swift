/// Steps whose last line the log lost, and that other steps prove to have ended.
///
/// CI systems drop lines. A step that waits for another one's result begins only if the other one ended well.
enum ImpliedEnds {
  /// - Returns: the indices of the steps without an end that another step shows to be done.
  static func find(in steps: [Step]) -> [Int] {
    guard steps.contains(where: { $0.status == .running }) else { return [] }
    let order = Order(steps)
    return steps.indices.filter { steps[$0].status == .running && order.provesEnd(of: $0) }
  }

  /// The steps by what they wait for.
  private struct Order {
    private let steps: [Step]
    /// The last step of each stage that began, and the last that ran.
    private var lastBegun: [StageName: Int] = [:]
    private var lastRan: [StageName: Int] = [:]
    /// The targets that an export began for; `nil` is the only one of a build without names.
    private var exported: Set<String?> = []
    private var hasExported = false
    private var targetsWithStages: Set<String?> = []
    private var targetsWithCopies: Set<String?> = []

    init(_ steps: [Step]) {
      self.steps = steps
      for step in steps {
        if step.parts.kind == .export {
          exported.insert(step.parts.target)
          hasExported = true
        }
        guard let stage = StageName(step), let index = step.parts.index else { continue }
        targetsWithStages.insert(step.parts.target)
        if step.status != .cached {
          lastBegun[stage] = max(lastBegun[stage] ?? 0, index)
          if step.status != .running || step.logLines > 0 { lastRan[stage] = max(lastRan[stage] ?? 0, index) }
        }
        if [.copy, .add].contains(step.parts.kind), step.status != .running {
          targetsWithCopies.insert(step.parts.target)
        }
      }
    }

    func provesEnd(of index: Int) -> Bool {
      let step = steps[index]
      let target = step.parts.target
      let isExported = target == nil ? hasExported && exported.contains(nil) : exported.contains(target)
      switch step.parts.kind {
      case .export, .cacheExport: return false
      case .internal, .auth, .cacheImport:
        // Attestations are resolved after the export.
        if step.name.hasText("resolving provenance") { return false }
        return isExported || targetsWithStages.contains(target)
      case .context: return isExported || targetsWithCopies.contains(target)
      default: break
      }
      if isExported { return true }
      guard let stage = StageName(step), let place = step.parts.index else { return false }
      // An image is still being unpacked when the first step on it is named.
      return place < (step.parts.kind == .from ? lastRan[stage] : lastBegun[stage]) ?? 0
    }
  }
}

/// The stage that a step belongs to, as its name says.
///
/// Targets share named stages, and a shared step is printed for whichever target asked last; an unnamed stage is its
/// target's own. The number of instructions separates stages of the same name in two Dockerfiles.
struct StageName: Hashable {
  private let target, platform, stage: String?
  private let count: Int?

  init?(_ step: Step) {
    guard step.parts.index != nil else { return nil }
    stage = step.parts.stage
    target = stage == nil ? step.parts.target : nil
    platform = step.parts.platform
    count = step.parts.count
  }
}
