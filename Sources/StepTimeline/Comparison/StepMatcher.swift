/// A step of one build and the same step of another one.
public struct StepPair: Sendable, Equatable {
  /// How a step of one build was found in the other one.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Match: String, Sendable, Codable, CaseIterable {
    /// The same instruction at the same place of its stage; only numbers differ.
    case same
    /// The same instruction with another tag or digest of its image.
    case image
    /// An edited instruction: alike, or the only one that changed between its neighbours.
    case edited
    /// The same instruction at another place of its stage or in another stage.
    case moved
    /// A step that only the second build has.
    case added
    /// A step that only the first build has.
    case removed
  }

  /// Index into the first build's steps; `nil` for an added step.
  public var base: Int?
  /// Index into the second build's steps; `nil` for a removed step.
  public var head: Int?
  /// How the two were found to be the same.
  public var match: Match

  /// Creates a pair.
  public init(base: Int?, head: Int?, match: Match) {
    self.base = base
    self.head = head
    self.match = match
  }
}

/// Finds the steps of one build in another one.
///
/// Numbers differ from run to run and mean nothing. Stages are paired by their names, or if those changed by
/// what they do; inside a stage instructions are brought in line like the lines of two texts: equal ones first,
/// then moved ones, then edited ones between equal neighbours. Image digests and tags count as details. Steps
/// without a stage (`load metadata`, `exporting to image`) are paired by their texts.
public enum StepMatcher {
  /// Matches the steps of two builds.
  ///
  /// - Returns: every step of both builds once: those of `head` in their order, removed ones at their old place.
  public static func match(_ base: [Step], _ head: [Step]) -> [StepPair] {
    match(base.map(StepOutline.init), head.map(StepOutline.init))
  }

  static func match(_ base: [StepOutline], _ head: [StepOutline]) -> [StepPair] {
    var pairs = Pairs(base, head)
    let baseStages = StageOutline.all(in: base)
    let headStages = StageOutline.all(in: head)
    for (i, j) in StagePairing(baseStages, of: base, headStages, of: head).pairs {
      let (rows, columns) = (baseStages[i].members, headStages[j].members)
      for pair in StageAlignment(rows.map { base[$0] }, columns.map { head[$0] }).pairs {
        pairs.add(rows[pair.base], columns[pair.head], isMoved: pair.isMoved)
      }
    }
    pairs.addMovedBetweenStages()
    pairs.addOutsideStages()
    return pairs.inOrder
  }
}

/// The pairs found so far.
private struct Pairs {
  let base: [StepOutline]
  let head: [StepOutline]
  var headOfBase: [Int?]
  var pairOfHead: [StepPair?]

  init(_ base: [StepOutline], _ head: [StepOutline]) {
    self.base = base
    self.head = head
    headOfBase = Array(repeating: nil, count: base.count)
    pairOfHead = Array(repeating: nil, count: head.count)
  }

  mutating func add(_ i: Int, _ j: Int, isMoved: Bool = false) {
    headOfBase[i] = j
    let (a, b) = (base[i], head[j])
    let match: StepPair.Match =
      if isMoved {
        .moved
      } else if a.instruction == b.instruction {
        // A digest that only one of the logs has is not a difference.
        a.digest != nil && b.digest != nil && a.digest != b.digest ? .image : .same
      } else {
        a.untagged == b.untagged ? .image : .edited
      }
    pairOfHead[j] = StepPair(base: i, head: j, match: match)
  }

  /// An instruction that left one stage and came to another one, as when a stage is split.
  mutating func addMovedBetweenStages() {
    let isMeant = { (step: StepOutline) in step.index != nil && step.weight > 1 }
    let left = unique(base.indices.filter { headOfBase[$0] == nil && isMeant(base[$0]) }, base)
    let right = unique(head.indices.filter { pairOfHead[$0] == nil && isMeant(head[$0]) }, head)
    for i in left.values.sorted() {
      guard let j = right[[base[i].platform ?? "", base[i].key]] else { continue }
      add(i, j, isMoved: true)
    }
  }

  private func unique(_ indices: [Int], _ steps: [StepOutline]) -> [[String]: Int] {
    var found: [[String]: Int?] = [:]
    for i in indices {
      let key = [steps[i].platform ?? "", steps[i].key]
      if found.keys.contains(key) { found[key] = .some(nil) } else { found[key] = i }
    }
    return found.compactMapValues(\.self)
  }

  /// Their order changes from run to run, so only the text counts, and a name that Bake put before it comes last.
  mutating func addOutsideStages() {
    pairQueues { [$0.target ?? "", $0.platform ?? "", $0.instruction] }
    pairQueues { [$0.kind.rawValue, $0.instruction] }
    pairQueues { [$0.kind.rawValue, $0.untagged] }
    // `exporting to image` and `exporting to oci image format`: one of its kind on each side.
    func sole(_ indices: [Int], _ steps: [StepOutline]) -> [Step.Kind: Int] {
      Dictionary(grouping: indices) { steps[$0].kind }.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }
    let right = sole(head.indices.filter { pairOfHead[$0] == nil && head[$0].index == nil }, head)
    for (kind, i) in sole(base.indices.filter { headOfBase[$0] == nil && base[$0].index == nil }, base) {
      guard let j = right[kind] else { continue }
      if kind != .other || base[i].similarity(to: head[j]) >= 0.5 { add(i, j) }
    }
  }

  private mutating func pairQueues(_ key: (StepOutline) -> [String]) {
    var waiting: [[String]: [Int]] = [:]
    for j in head.indices.reversed() where pairOfHead[j] == nil && head[j].index == nil {
      waiting[key(head[j]), default: []].append(j)
    }
    for i in base.indices where headOfBase[i] == nil && base[i].index == nil {
      if let j = waiting[key(base[i])]?.popLast() { add(i, j) }
    }
  }

  var inOrder: [StepPair] {
    // A removed step comes after the step that was before it.
    var removedBehind: [Int: [Int]] = [:]
    var before = -1
    for i in base.indices {
      if let j = headOfBase[i] { before = j } else { removedBehind[before, default: []].append(i) }
    }
    func removed(_ j: Int) -> [StepPair] {
      (removedBehind[j] ?? []).map { StepPair(base: $0, head: nil, match: .removed) }
    }
    return removed(-1)
      + head.indices.flatMap { j in
        [pairOfHead[j] ?? StepPair(base: nil, head: j, match: .added)] + removed(j)
      }
  }
}
