/// The instructions of one stage for one platform, as the matching of two builds sees them.
struct StageOutline: Sendable {
  var key: StageKey
  /// Indices of its steps in the order of the Dockerfile.
  var members: [Int]

  /// Whether its name is only a number that BuildKit gave it (`stage-2`), which shifts as stages come and go.
  var isNumbered: Bool {
    guard let stage = key.stage, stage.hasPrefix("stage-") else { return false }
    return stage.dropFirst(6).allSatisfy(\.isNumber)
  }

  /// The stages of a build in the order of their first steps.
  static func all(in outlines: [StepOutline]) -> [StageOutline] {
    StageSteps.all(in: outlines).map { StageOutline(key: $0.key, members: $0.members) }
  }
}

/// Finds the stages of one build in another one.
struct StagePairing {
  private let base: [StageOutline]
  private let head: [StageOutline]
  private let baseSteps: [StepOutline]
  private let headSteps: [StepOutline]
  private var ofBase: [Int?]
  private var ofHead: [Int?]

  /// An instruction that is in this many stages says nothing about which one it is.
  private static let mostStages = 256

  /// Pairs of indices into the stages.
  var pairs: [(base: Int, head: Int)] {
    ofBase.indices.compactMap { base in ofBase[base].map { (base, $0) } }
  }

  init(
    _ base: [StageOutline], of baseSteps: [StepOutline], _ head: [StageOutline], of headSteps: [StepOutline]
  ) {
    self.base = base
    self.head = head
    self.baseSteps = baseSteps
    self.headSteps = headSteps
    ofBase = Array(repeating: nil, count: base.count)
    ofHead = Array(repeating: nil, count: head.count)
    pairByName { !$0.isNumbered }
    pairByContent()
    pairByName { _ in true }
  }

  private mutating func pair(_ i: Int, _ j: Int) {
    ofBase[i] = j
    ofHead[j] = i
  }

  private mutating func pairByName(where isMeant: (StageOutline) -> Bool) {
    var ofKey: [StageKey: Int] = [:]
    for j in head.indices where ofHead[j] == nil && isMeant(head[j]) { ofKey[head[j].key] = j }
    for i in base.indices where ofBase[i] == nil && isMeant(base[i]) {
      if let j = ofKey.removeValue(forKey: base[i].key) { pair(i, j) }
    }
  }

  /// Stages that were renamed or numbered anew are known by what they do.
  private mutating func pairByContent() {
    var stages: [String: [Int: Int]] = [:]
    for j in head.indices where ofHead[j] == nil {
      for step in head[j].members { stages[headSteps[step].untagged, default: [:]][j, default: 0] += 1 }
    }
    let headWeights = head.map { $0.members.reduce(0) { $0 + headSteps[$1].weight } }
    var found: [(score: Double, alike: Double, base: Int, head: Int)] = []
    for i in base.indices where ofBase[i] == nil {
      var counts: [String: (count: Int, weight: Int)] = [:]
      for step in base[i].members {
        counts[baseSteps[step].untagged, default: (0, baseSteps[step].weight)].count += 1
      }
      var common: [Int: Int] = [:]
      for (text, own) in counts {
        guard let others = stages[text], others.count <= Self.mostStages else { continue }
        for (j, count) in others { common[j, default: 0] += min(own.count, count) * own.weight }
      }
      let weight = base[i].members.reduce(0) { $0 + baseSteps[$1].weight }
      for (j, shared) in common {
        let alike = Double(2 * shared) / Double(weight + headWeights[j])
        found.append((alike + bonus(base[i].key, head[j].key), alike, i, j))
      }
    }
    found.sort { ($0.score, $1.base, $1.head) > ($1.score, $0.base, $0.head) }
    for (_, alike, i, j) in found where ofBase[i] == nil && ofHead[j] == nil {
      if alike >= 0.5 || base[i].key == head[j].key { pair(i, j) }
    }
    // The last one left on each side needs less to be taken for the other.
    let left = ofBase.indices.filter { ofBase[$0] == nil }
    let right = ofHead.indices.filter { ofHead[$0] == nil }
    if left.count == 1, right.count == 1,
      found.contains(where: { $0.base == left[0] && $0.head == right[0] && $0.alike >= 0.3 })
    {
      pair(left[0], right[0])
    }
  }

  private func bonus(_ a: StageKey, _ b: StageKey) -> Double {
    (a.stage == b.stage ? 0.3 : 0) + (a.platform == b.platform ? 0.2 : 0) + (a.target == b.target ? 0.2 : 0)
  }
}
