/// Statistics of many runs of one build.
public struct BuildStatistics: Sendable, Equatable {
  /// A cause of failures.
  public struct FailureCause: Sendable, Equatable {
    /// The rule's id, or `unknown` if no rule fits.
    public var rule: String
    /// The title of the last one found; `nil` if no rule fits.
    public var title: String?
    /// How many builds failed of it.
    public var count: Int
    /// Whether the same build may succeed when run again; `nil` if no rule fits.
    public var isRetryable: Bool?
    /// The place of the last such build, as `name:line`.
    public var lastSource: String
  }

  /// The name for failures that no rule explains.
  public static let unknownRule = "unknown"

  /// The places of the runs, in the order in which they were read.
  public private(set) var sources: [Build.Source] = []
  /// The number of runs by how they ended.
  public private(set) var results: [Build.Result: Int] = [:]
  /// The number of runs by the source of their times.
  public private(set) var clocks: [Build.Clock: Int] = [:]
  /// The number of runs with only a part in their log; their wall times do not count.
  public private(set) var partialRuns = 0
  /// The wall times of the runs that succeeded: one that failed early is not a fast one.
  public private(set) var wall = TimeSample()
  /// The steps in the order of the build.
  public private(set) var steps: [StepStatistics] = []
  /// Whether these runs ended before their first instruction, so that it is unknown which build they are of.
  public let endedBeforeSteps: Bool
  /// Runs that follow an unsuccessful run in the same log: retries.
  public private(set) var retries = 0
  /// Those of ``retries`` that succeeded.
  public private(set) var successfulRetries = 0
  /// The causes of failed builds, the most frequent first.
  public var causes: [FailureCause] {
    causeOfRule.values.sorted { ($0.count, $1.rule) > ($1.count, $0.rule) }
  }

  private var causeOfRule: [String: FailureCause] = [:]
  private var outlines: [StepOutline] = []
  /// The number of each of ``steps`` in ``records``: steps change their places, not these numbers.
  private var keys: [Int] = []
  private var lastKey = 0
  private var records: [BuildRun] = []

  init(endedBeforeSteps: Bool = false) { self.endedBeforeSteps = endedBeforeSteps }

  /// The number of runs.
  public var runs: Int { sources.count }

  /// Every run with its steps, in the order in which they were read.
  public var history: [BuildRun] {
    let places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    return records.map { record in
      var record = record
      for i in record.steps.indices { record.steps[i].step = places[record.steps[i].step] ?? 0 }
      return record
    }
  }

  /// The part of the runs that succeeded among those that succeeded or failed, 0 to 1.
  ///
  /// Builds that were cancelled, or whose log stops, do not count; `nil` if there are no others.
  public var successRate: Double? {
    let succeeded = results[.succeeded] ?? 0
    let all = succeeded + (results[.failed] ?? 0)
    return all > 0 ? Double(succeeded) / Double(all) : nil
  }

  /// Indices into ``steps``, those that cost the most time first.
  public var stepsByCost: [Int] {
    steps.indices.sorted { (steps[$0].totalSeconds ?? -1, $1) > (steps[$1].totalSeconds ?? -1, $0) }
  }

  mutating func add(_ build: Build) {
    sources.append(build.source)
    results[build.result, default: 0] += 1
    clocks[build.clock, default: 0] += 1
    if build.lacksBeginning {
      partialRuns += 1
    } else if build.result == .succeeded {
      wall.add(build.knownWallSeconds)
    }
    if let before = records.last, before.source.name == build.source.name, before.result != .succeeded {
      retries += 1
      if build.result == .succeeded { successfulRetries += 1 }
    }
    records.append(BuildRun(build, steps: addSteps(of: build)))
    addCause(of: build)
  }

  /// Counts the failures that later runs did not have; to be called once, after the last run.
  mutating func findFlakySteps() {
    let places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    for (key, count) in FlakyFailures.count(in: records) {
      if let place = places[key] { steps[place].flakyFailures = count }
    }
  }

  /// - Returns: the steps of the run, by the numbers in `keys`.
  private mutating func addSteps(of build: Build) -> [StepRun] {
    let new = build.steps.map(StepOutline.init)
    var inputs = StepInputs(build, new)
    var steps: [StepStatistics] = []
    var kept: [StepOutline] = []
    var keys: [Int] = []
    var records: [StepRun] = []
    // A step that this run does not have keeps its place.
    for pair in StepMatcher.match(outlines, new) {
      guard let head = pair.head else {
        if let base = pair.base {
          steps.append(self.steps[base])
          kept.append(outlines[base])
          keys.append(self.keys[base])
        }
        continue
      }
      var step = pair.base.map { self.steps[$0] } ?? StepStatistics(latest: build.steps[head])
      step.add(build.steps[head])
      if pair.match == .edited { step.edits += 1 }
      var cause: Diagnosis?
      if build.steps[head].status == .failed, build.failures.contains(where: { $0.step == head }) {
        cause = build.diagnoses.first { $0.isPrimary && ($0.step == head || build.failures.count == 1) }
        step.failuresByRule[cause?.rule ?? Self.unknownRule, default: 0] += 1
      }
      if pair.base == nil { lastKey += 1 }
      let key = pair.base.map { self.keys[$0] } ?? lastKey
      records.append(StepRun(build.steps[head], step: key, cause: cause, inputs: inputs.of(head)))
      steps.append(step)
      kept.append(new[head])
      keys.append(key)
    }
    self.steps = steps
    self.keys = keys
    outlines = kept
    return records
  }

  private mutating func addCause(of build: Build) {
    guard build.result == .failed else { return }
    let cause = build.diagnoses.first(where: \.isPrimary)
    let rule = cause?.rule ?? Self.unknownRule
    causeOfRule[rule] = FailureCause(
      rule: rule, title: cause?.title, count: (causeOfRule[rule]?.count ?? 0) + 1,
      isRetryable: cause?.isRetryable, lastSource: "\(build.source.name):\(build.source.line)")
  }
}
