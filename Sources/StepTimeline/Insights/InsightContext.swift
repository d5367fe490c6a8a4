internal import BuildLogParser

/// A build as the advice looks at it: its stages, what its steps worked on, and what each one's time is worth.
package struct InsightContext: Sendable {
  /// The instructions of one stage for one platform, in the order of the Dockerfile.
  struct Stage: Sendable {
    /// The name as a reader knows it (`stage build`), empty for a Dockerfile of one unnamed stage.
    var title: String
    /// Indices into ``Build/steps``, `FROM` included.
    var steps: [Int]
  }

  let build: Build
  /// Stages in the order of their first steps.
  let stages: [Stage]
  /// The work of each step, as its output shows it.
  let works: [StepWork?]
  let schedule: Schedule
  /// Seconds below which nothing is worth saying.
  let leastSeconds: Double
  /// Steps that ran long enough to be worth a look.
  let heavy: [Int]
  /// The stage of each step that has one.
  private let stageOfStep: [Int: Int]

  /// Less than this share of the wall time is not worth a reader's attention.
  static let leastShare = 0.04
  /// Seconds below which a figure is mostly noise.
  static let fewSeconds = 2.0

  init(_ build: Build, works: [StepWork?] = []) {
    self.build = build
    self.works = works
    let stages =
      build.source.dialect.runsStepByStep
      ? Self.stagesInOrder(build)
      : StageSteps.all(in: build.steps.map(\.parts)).map { stage in
        Stage(title: stage.key.stage.map { "stage \($0)" } ?? "", steps: stage.members)
      }
    self.stages = stages
    schedule = Schedule(of: SettledStarts.settle(build))
    let least = max(Self.leastShare * (build.wallSeconds ?? 0), Self.fewSeconds)
    leastSeconds = least
    heavy = build.steps.indices.filter {
      build.steps[$0].status == .done
        && (build.steps[$0].busySeconds ?? build.steps[$0].reportedSeconds ?? 0) >= least
    }
    var stageOfStep: [Int: Int] = [:]
    for (i, stage) in stages.enumerated() { for step in stage.steps { stageOfStep[step] = i } }
    self.stageOfStep = stageOfStep
  }

  /// The stages of a builder that runs one instruction after the other: each begins with its `FROM`.
  private static func stagesInOrder(_ build: Build) -> [Stage] {
    var stages: [Stage] = []
    for (i, step) in build.steps.enumerated() where step.parts.instruction != nil {
      if step.parts.kind == .from || stages.isEmpty { stages.append(Stage(title: "", steps: [])) }
      stages[stages.count - 1].steps.append(i)
    }
    return stages
  }

  // MARK: Steps

  /// How long a step ran, in seconds.
  func seconds(_ index: Int) -> Double? {
    let step = build.steps[index]
    return step.busySeconds ?? step.reportedSeconds
  }

  /// How long at least one of the steps ran, in seconds: what ran side by side counts once.
  func seconds(together indices: [Int]) -> Double? {
    let known = indices.filter { seconds($0) != nil }
    guard !known.isEmpty else { return nil }
    guard known.allSatisfy({ !build.steps[$0].intervals.isEmpty }) else {
      return known.reduce(0) { $0 + (seconds($1) ?? 0) }
    }
    return known.flatMap { build.steps[$0].intervals }.coveredSeconds
  }

  /// Whether the step's work was done in this build.
  func wasExecuted(_ index: Int) -> Bool { build.steps[index].status == .done }

  /// The work of a step, as its output shows it.
  func work(_ index: Int) -> StepWork? { works.indices.contains(index) ? works[index] : nil }

  func kind(_ index: Int) -> Step.Kind { build.steps[index].parts.kind }

  /// The command of a `RUN`.
  func command(_ index: Int) -> StepCommand? { StepCommand(build.steps[index].parts.instruction) }

  /// The sources of a `COPY` or `ADD`.
  func copy(_ index: Int) -> StepCopy? { StepCopy(build.steps[index].parts.instruction) }

  /// Whether a step's command may not be all there: a terminal cuts long names.
  func isCut(_ index: Int) -> Bool {
    let name = build.steps[index].name
    // `./...` is Go's.
    return build.source.dialect == .terminal || name.hasSuffix("…") || name.hasSuffix(" ")
      || (name.hasSuffix("...") && !name.hasSuffix("/..."))
  }

  /// The steps before one in its stage, and those of the stages that it is built on.
  func before(_ index: Int) -> [Int] {
    guard let stage = stage(of: index) else { return [] }
    let own = stage.steps.prefix { $0 != index }
    guard let first = stage.steps.first, kind(first) != .from,
      let parent = build.steps[first].dependsOn.lazy.compactMap({ self.stageOfStep[$0] }).first,
      stages[parent].steps != stage.steps
    else { return Array(own) }
    return stages[parent].steps + own
  }

  /// The stage of a step.
  func stage(of index: Int) -> Stage? { stageOfStep[index].map { stages[$0] } }

  /// The image that a step's stage is built on; `nil` if the log does not show it.
  func image(of index: Int) -> ImageName? {
    for step in [index] + before(index).reversed() where kind(step) == .from {
      if let image = image(ofFrom: step) { return image }
    }
    return nil
  }

  /// The image of a `FROM`.
  func image(ofFrom index: Int) -> ImageName? {
    let words = (build.steps[index].parts.instruction ?? "").split(separator: " ").dropFirst()
    return words.first { !$0.hasPrefix("--") }.flatMap { ImageName(String($0)) }
  }

  /// The images of all `FROM`s.
  var images: [ImageName] {
    build.steps.indices.filter { kind($0) == .from }.compactMap(image(ofFrom:))
  }

  /// The folder that a step works in, as far as `WORKDIR`s that the log shows say; `nil` if none does.
  func folder(of index: Int) -> String? {
    var folder: String?
    for step in before(index) where kind(step) == .workdir {
      let path = String((build.steps[step].parts.instruction ?? "").dropFirst("WORKDIR ".count))
      guard !path.isEmpty, !path.contains("$"), ValueForm.path.bare(path) != nil else { return nil }
      folder = PathText.join(folder ?? "/", path)
    }
    return folder
  }

  /// Whether the Dockerfile copies the result of one stage into another.
  var hasSeveralStages: Bool {
    Set(stages.map(\.title)).count > 1 || build.steps.count { $0.parts.kind == .from } > 1
  }

  /// Whether the log is that of a CI runner on which nothing was cached.
  var isFreshRunner: Bool {
    switch build.source.envelope {
    case .gitHubActions, .gitLab, .azure, .buildkite, .cloudBuild:
      !build.steps.contains { $0.status == .cached && $0.isCacheable }
    case .none, .jenkins, .compose, .timestamp: false
    }
  }

  /// Whether the build context has no `.dockerignore`: BuildKit reports 2 bytes for none (or an empty one).
  var isIgnoreFileMissing: Bool {
    let sizes = build.steps.filter { $0.name.hasSuffix("load .dockerignore") }.flatMap { step in
      step.transfers.filter { $0.action == .context }.compactMap(\.bytes)
    }
    return !sizes.isEmpty && sizes.allSatisfy { $0 == 2 }
  }

  // MARK: Texts

  /// How a builder with its layers outlives a build.
  static let keptBuilder =
    "keep the builder and its layers between builds, on a persistent runner or with `\(remoteBuilder)`"
  static let remoteBuilder = "docker buildx create --use --driver remote tcp://<host>:1234"

  /// An instruction short enough for a sentence.
  func instruction(_ index: Int, limit: Int = 72) -> String {
    let text = build.steps[index].parts.instruction ?? build.steps[index].name
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  /// ` in stage build`, or nothing.
  func place(_ stage: Stage) -> String { stage.title.isEmpty ? "" : " in \(stage.title)" }

  /// `7.3s`.
  func text(_ seconds: Double) -> String { DurationText.words(seconds) }

  /// An image's name as people write it.
  func text(_ image: ImageName) -> String {
    (image.registry.map { $0 + "/" } ?? "") + image.repository + (image.tag.map { ":" + $0 } ?? "")
  }

  /// `157 MB`, in powers of ten as BuildKit counts.
  package static func size(_ bytes: Int64) -> String {
    let units: [(Int64, String)] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    for (unit, name) in units where bytes >= unit {
      let tenths = (bytes / (unit / 10))
      return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
    }
    return "\(bytes) B"
  }

  /// `1.4 MB/s`.
  static func rate(_ bytesPerSecond: Double) -> String {
    size(Int64(min(max(bytesPerSecond, 0), 1e15))) + "/s"
  }
}
