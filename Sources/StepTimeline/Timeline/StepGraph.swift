/// Which steps a step had to wait for, as far as names and the order of lines say.
///
/// The text of a log does not hold the engine's graph. Names give most of it: instructions of a stage follow
/// each other, `COPY --from` and `RUN --mount=from` name a stage, images need their metadata, instructions that
/// copy need the context, exports need everything. What stays open is the base of a stage that derives from
/// another (`FROM build AS test` prints no step of its own): see ``Node/needsBase``.
struct StepGraph: Sendable {
  /// How the steps of a build follow each other apart from stages.
  ///
  /// Sources: docker/buildx bake and build, moby/buildkit frontend/dockerui (definition, then metadata and
  /// .dockerignore, then context), exporter.
  enum Phase: Int, Sendable, Comparable {
    case bakeFile, definition, frontend, auth, metadata, dockerignore, context, stage, export, afterExport

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  struct Node: Sendable {
    var phase: Phase
    /// The first step of its stage; `nil` of a step that belongs to none.
    var stage: Int?
    var index = 0
    var count = 0
    /// The step before it in its stage.
    var previous: Int?
    /// Whether it is the last one of its stage.
    var endsStage = false
    /// Steps that must have ended before.
    var dependencies: [Int] = []
    /// Whether it is a `COPY` or `ADD` from a stage.
    var copiesFromStage = false
    /// The last step of the stage that it copies from.
    var source: Int?
    /// Whether something takes files from the stage that this step ends.
    var isSource = false
    /// Whether some `COPY --from` makes the engine look at every file of the stage that this step ends.
    var isHashed = false
    /// Whether the step that its stage began with is not known.
    var needsBase = false
  }

  private(set) var nodes: [Node] = []
  /// The last steps of stages by the stage's name in lower case: several if targets or platforms have their own.
  private var lastOfName: [String: [Int]] = [:]
  /// Steps by phase, in order; of too many the last ones.
  private var stepsOfPhase = [[Int]](repeating: [], count: Phase.afterExport.rawValue + 1)
  /// The last step of every stage, in order; of too many the last ones.
  private var lastOfStages: [Int] = []

  /// Dependencies of all steps together, about.
  ///
  /// A Dockerfile names few images and a build exports few things. A log with thousands is not a build's, and must not
  /// take memory with the square of its length.
  private static let mostDependencies = 500_000

  init(_ steps: [Step]) {
    nodes = steps.map { Node(phase: Self.phase(of: $0)) }
    for stage in Self.stages(steps, nodes) {
      let lanes = StageLanes(stage, steps)
      for (step, previous) in lanes.previous {
        nodes[step].index = steps[step].parts.index ?? 0
        nodes[step].count = steps[step].parts.count ?? 0
        nodes[step].previous = previous
        nodes[step].stage = previous.flatMap { nodes[$0].stage } ?? step
      }
      for last in lanes.last {
        nodes[last].endsStage = true
        lastOfStages.append(last)
        if let name = steps[last].parts.stage { lastOfName[name.lowercased(), default: []].append(last) }
      }
    }
    let most = max(16, Self.mostDependencies / max(1, steps.count))
    lastOfStages = Array(lastOfStages.sorted().suffix(most))
    for i in nodes.indices { stepsOfPhase[nodes[i].phase.rawValue].append(i) }
    for phase in stepsOfPhase.indices { stepsOfPhase[phase] = stepsOfPhase[phase].suffix(most) }
    for i in steps.indices { connect(i, steps) }
  }

  /// Steps that belong together by their names: the same stage, platform and number of instructions.
  ///
  /// The number separates stages of the same name in two Dockerfiles.
  private static func stages(_ steps: [Step], _ nodes: [Node]) -> [[Int]] {
    var numbers: [String: Int] = [:]
    var stages: [[Int]] = []
    for (i, step) in steps.enumerated() where nodes[i].phase == .stage && step.parts.index != nil {
      let name = step.parts.stage
      // Targets share named stages; an unnamed one belongs to its target.
      let key = [
        name == nil ? step.parts.target : nil, step.parts.platform, name, step.parts.count.map(String.init),
      ]
      .map { $0 ?? "\0" }.joined(separator: "\0")
      let stage = numbers[key] ?? stages.count
      if stage == stages.count {
        numbers[key] = stage
        stages.append([])
      }
      stages[stage].append(i)
    }
    return stages
  }

  private mutating func connect(_ i: Int, _ steps: [Step]) {
    let step = steps[i]
    switch nodes[i].phase {
    case .stage:
      guard nodes[i].stage != nil else { return }
      if let previous = nodes[i].previous {
        nodes[i].dependencies.append(previous)
      } else if step.parts.kind == .from {
        nodes[i].dependencies += indices(beside: step, steps) { $0 == .metadata || $0 == .dockerignore }
      } else {
        nodes[i].needsBase = true
      }
      connectSources(i, step, steps)
    case .export:
      nodes[i].dependencies += Self.own(lastOfStages, step, steps)
    case .afterExport:
      nodes[i].dependencies += indices(beside: step, steps) { $0 == .export }
    case .context:
      nodes[i].dependencies += indices(beside: step, steps) { $0 == .dockerignore }
    case .metadata, .frontend, .dockerignore, .auth:
      let phase = nodes[i].phase
      nodes[i].dependencies += indices(beside: step, steps) { $0 < phase && $0 != .auth }
    case .definition:
      nodes[i].dependencies += indices(beside: step, steps) { $0 == .bakeFile }
    case .bakeFile:
      break
    }
    nodes[i].dependencies = Array(Set(nodes[i].dependencies)).filter { $0 != i }.sorted()
  }

  /// `COPY --from=x`, `RUN --mount=type=bind,from=x`, and the context.
  private mutating func connectSources(_ i: Int, _ step: Step, _ steps: [Step]) {
    let instruction = step.parts.instruction ?? ""
    switch step.parts.kind {
    case .copy, .add:
      let words = instruction.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      if let flag = words.first(where: { $0.hasPrefix("--from=") }) {
        nodes[i].copiesFromStage = true
        guard let source = last(ofStage: flag.dropFirst(7), beside: step, steps) else { return }
        nodes[i].dependencies.append(source)
        nodes[i].source = source
        nodes[source].isSource = true
        if Self.walksWholeStage(words) { nodes[source].isHashed = true }
      } else {
        nodes[i].dependencies += indices(beside: step, steps) { $0 == .context }
          .filter { steps[$0].name.holds("load build context") }
      }
    case .run:
      for word in instruction.utf8.split(separator: UInt8(ascii: " "))
      where word.starts(with: "--mount=".utf8) {
        for part in Substring(word).dropFirst(8).split(separator: ",") where part.hasPrefix("from=") {
          if let source = last(ofStage: part.dropFirst(5), beside: step, steps) {
            nodes[i].dependencies.append(source)
            nodes[source].isSource = true
          }
        }
      }
    default:
      break
    }
  }

  /// The steps of some phases that the step's target waits for.
  private func indices(beside step: Step, _ steps: [Step], where holds: (Phase) -> Bool) -> [Int] {
    stepsOfPhase.enumerated().flatMap { phase, candidates in
      Phase(rawValue: phase).map(holds) == true ? Self.own(candidates, step, steps) : []
    }
  }

  /// Those of the step's own target (bake, compose).
  ///
  /// A step that targets share has the name of the one that asked first, so if the own target has none it is
  /// one of the others'.
  private static func own(_ candidates: [Int], _ step: Step, _ steps: [Step]) -> [Int] {
    guard let target = step.parts.target else { return candidates }
    let own = candidates.filter { steps[$0].parts.target == target }
    return own.isEmpty ? candidates : own
  }

  /// The last step of a stage named in a flag: by name whatever its case, or by number for an unnamed one.
  private func last(ofStage reference: Substring, beside step: Step, _ steps: [Step]) -> Int? {
    let name = reference.filter { $0 != "\"" && $0 != "'" }.lowercased()
    let wanted = Int(name).map { "stage-\($0)" } ?? name
    let found = (lastOfName[name] ?? []) + (wanted == name ? [] : lastOfName[wanted] ?? [])
    let near = found.filter { steps[$0].parts.platform == step.parts.platform }
    return Self.own(near, step, steps).first ?? found.max()
  }

  /// Whether the engine walks through all files of the stage before a `COPY --from` can begin.
  ///
  /// To know whether the copy is cached it lists the directory that holds the source, with all below: the root for
  /// `/app` and for a pattern, `/out` for `/out/app` (moby/buildkit cache/contenthash, scanPath and includedPaths).
  /// `/usr` is most of an image.
  private static func walksWholeStage(_ words: [Substring]) -> Bool {
    if words.contains(where: { $0 == "--parents" || $0.hasPrefix("--exclude=") }) { return true }
    let operands = words.dropFirst().filter { !$0.hasPrefix("--") }
    return operands.dropLast().contains { operand in
      // The form of a JSON array.
      let source = operand.hasPrefix("[\"") ? operand.dropFirst() : operand
      if source.contains(where: { $0 == "*" || $0 == "?" || $0 == "[" }) { return true }
      let parts = source.filter { $0 != "\"" && $0 != "," }.split(separator: "/").filter { $0 != "." }
      return parts.count < 2 || parts.count == 2 && parts[0] == "usr"
    }
  }

  private static func phase(of step: Step) -> Phase {
    if step.parts.index != nil { return .stage }
    let name = step.name
    switch step.parts.kind {
    case .auth: return .auth
    case .export: return name.hasPrefix("sending tarball") ? .afterExport : .export
    case .cacheExport: return .export
    case .cacheImport: return .context
    case .context: return .context
    default: break
    }
    if name.holds("load local bake") || name.holds("load remote bake") { return .bakeFile }
    if name.holds("load build definition") { return .definition }
    if name.hasPrefix("resolve image config") || name.hasPrefix("docker-image://") { return .frontend }
    if name.holds("load metadata for") { return .metadata }
    if name.holds("load .dockerignore") { return .dockerignore }
    if name.holds("resolving provenance") { return .afterExport }
    return .stage
  }
}
