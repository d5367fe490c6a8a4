/// How the instructions of one stage follow each other if several targets build it.
///
/// Two services of a compose file often have a stage of the same name, `builder` or `deps`, in Dockerfiles of their
/// own. Where the Dockerfile is the same the engine runs what they share once, under the name of the target that
/// asked first, and each its own steps from the first one that differs: `[web builder 3/6]` and `[api builder 3/6]`.
struct StageLanes {
  /// For each step of the stage the one before it, and the steps that none follows.
  private(set) var previous: [(step: Int, previous: Int?)] = []
  private(set) var last: [Int] = []

  /// A target's own steps so far.
  private struct Lane {
    var last: Int
    var index: Int
    /// Whether another target has a step of its own beside one of these: then nothing after it is shared.
    var isParted = false
  }

  /// - Parameter stage: steps with the same stage name, platform and number of instructions.
  init(_ stage: [Int], _ steps: [Step]) {
    func index(_ step: Int) -> Int { steps[step].parts.index ?? 0 }
    let sorted = stage.sorted { (index($0), $0) < (index($1), $1) }
    // A target always has a name, so an empty one means that there is none.
    func target(_ step: Int) -> String { steps[step].parts.target ?? "" }
    var lanes: [String: Lane] = [:]
    var followed: Set<Int> = []
    var level = 0
    // Steps of the index before, as far as it matters: one, or more than one.
    var before: [Int] = []
    while level < sorted.count {
      let end = sorted[level...].firstIndex { index($0) != index(sorted[level]) } ?? sorted.count
      let here = sorted[level..<end]
      let shared = before.count == 1 ? before.first : nil
      for step in here {
        let lane = lanes[target(step)]
        var chosen = shared
        if let lane, lane.isParted || lane.index == index(step) || before.contains(lane.last) {
          chosen = lane.last
        }
        previous.append((step, chosen))
        if let chosen { followed.insert(chosen) }
        lanes[target(step)] = Lane(
          last: step, index: index(step), isParted: lane?.isParted ?? false)
      }
      let targets = Set(here.map(target))
      if targets.count > 1 { for target in targets { lanes[target]?.isParted = true } }
      before = Array(here)
      level = end
    }
    last = sorted.filter { !followed.contains($0) }
  }
}
