/// The key by which two steps belong to the same stage.
///
/// Bake prints a step that several targets share under the name of any one of them. So a named stage is the same
/// whatever the target; only stages without a name differ by it.
struct StageKey: Sendable, Hashable {
  /// The target of bake or compose; `nil` for a named stage.
  var target: String?
  /// The platform of a build for several.
  var platform: String?
  /// The name after `AS`, or BuildKit's `stage-1`.
  var stage: String?

  init(target: String?, platform: String?, stage: String?) {
    self.target = stage == nil ? target : nil
    self.platform = platform
    self.stage = stage
  }

  init(_ step: some StagePlaced) {
    self.init(target: step.target, platform: step.platform, stage: step.stage)
  }
}

/// A value that has a place in a stage.
protocol StagePlaced {
  /// The target of bake or compose.
  var target: String? { get }
  /// The platform of a build for several.
  var platform: String? { get }
  /// The stage's name.
  var stage: String? { get }
  /// The place in the stage, counted from 1; `nil` for what belongs to no stage.
  var index: Int? { get }
}

extension StepName: StagePlaced {}

/// The steps of one stage for one platform, in the order of the Dockerfile.
struct StageSteps: Sendable {
  var key: StageKey
  /// Indices of the steps.
  var members: [Int]

  /// The stages of a build in the order of their first steps.
  ///
  /// A named stage is one stage whatever the target, unless two of its steps claim the same place: services of a compose
  /// file have Dockerfiles of their own with stages of the same name. Then each target has its own.
  static func all(in steps: [some StagePlaced]) -> [StageSteps] {
    return inOrder(steps).flatMap { stage -> [StageSteps] in
      let (key, all) = (stage.key, stage.members)
      let places = Set(all.compactMap { steps[$0].index })
      guard places.count < all.count, Set(all.map { steps[$0].target }).count > 1 else {
        return [StageSteps(key: key, members: sorted(all, steps))]
      }
      var targets: [String?] = []
      var ofTarget: [String?: [Int]] = [:]
      for i in all {
        if ofTarget[steps[i].target] == nil { targets.append(steps[i].target) }
        ofTarget[steps[i].target, default: []].append(i)
      }
      return targets.map { target in
        var key = key
        key.target = target
        return StageSteps(key: key, members: sorted(ofTarget[target] ?? [], steps))
      }
    }
  }

  /// The steps of each key, in the order of the steps.
  private static func inOrder(_ steps: [some StagePlaced]) -> [StageSteps] {
    var stages: [StageSteps] = []
    // A few stages are found sooner by looking at each: the first use of a new kind of dictionary costs a process more.
    var places: [StageKey: Int] = [:]
    let fewest = 32
    for (i, step) in steps.enumerated() where step.index != nil {
      let key = StageKey(step)
      let known = stages.count < fewest ? stages.firstIndex { $0.key == key } : places[key]
      if let known {
        stages[known].members.append(i)
      } else {
        stages.append(StageSteps(key: key, members: [i]))
        if stages.count == fewest {
          for (place, stage) in stages.enumerated() { places[stage.key] = place }
        } else if stages.count > fewest {
          places[key] = stages.count - 1
        }
      }
    }
    return stages
  }

  private static func sorted(_ indices: [Int], _ steps: [some StagePlaced]) -> [Int] {
    indices.sorted { (steps[$0].index ?? 0, $0) < (steps[$1].index ?? 0, $1) }
  }
}
