/// Which steps a step had to wait for, as far as names and the order of lines tell.
///
/// The text of a log does not hold the engine's graph. Names give most of it: instructions of a stage follow
/// each other, `COPY --from` and `RUN --mount=from` name a stage, images need their metadata, instructions that
/// copy need the context, exports need everything. What stays open is the base of a stage that derives from
/// another (`FROM build AS test` prints no step of its own): see ``Node/needsBase``.
struct StepGraph: Sendable {
  /// How the steps of a build follow each other apart from stages.
  ///
  /// Sources: docker/buildx build, moby/buildkit frontend/dockerui (definition, then metadata and
  /// .dockerignore, then context), exporter.
  enum Phase: Int, Sendable, Comparable {
    case definition, frontend, auth, metadata, dockerignore, context, stage, export, afterExport

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  struct StageKey: Hashable, Sendable {
    var target, platform, stage: String?
  }

  struct Node: Sendable {
    var phase: Phase
    var stage: StageKey?
    var index = 0
    var count = 0
    /// Steps that must have ended before.
    var dependencies: [Int] = []
    /// Whether it is a `COPY` or `ADD` from a stage.
    var copiesFromStage = false
    /// The last step of the stage that it copies from.
    var source: Int?
    /// Whether some `COPY --from` takes a directory of the stage that this step ends, so that the engine reads
    /// and hashes it first.
    var isHashed = false
    /// Whether the step that its stage began with is not told.
    var needsBase = false
  }

  private(set) var nodes: [Node] = []
  /// The steps of each stage by their index.
  private(set) var stages: [StageKey: [Int]] = [:]

  init(_ steps: [Step]) {
    nodes = steps.map { Node(phase: Self.phase(of: $0)) }
    for (i, step) in steps.enumerated() where nodes[i].phase == .stage {
      guard let index = step.parts.index else { continue }
      let key = StageKey(
        // Targets share named stages; an unnamed one belongs to its target.
        target: step.parts.stage == nil ? step.parts.target : nil, platform: step.parts.platform,
        stage: step.parts.stage)
      nodes[i].stage = key
      nodes[i].index = index
      nodes[i].count = step.parts.count ?? 0
      stages[key, default: []].append(i)
    }
    for key in stages.keys {
      stages[key]?.sort { (nodes[$0].index, $0) < (nodes[$1].index, $1) }
    }
    for i in steps.indices { connect(i, steps) }
  }

  /// The last step of each stage.
  func isLastOfStage(_ i: Int) -> Bool { nodes[i].stage.flatMap { stages[$0]?.last } == i }

  /// The first step of the step's stage.
  func firstOfStage(_ i: Int) -> Int? { nodes[i].stage.flatMap { stages[$0]?.first } }

  private mutating func connect(_ i: Int, _ steps: [Step]) {
    let step = steps[i]
    switch nodes[i].phase {
    case .stage:
      guard let key = nodes[i].stage, let stage = stages[key], let position = stage.firstIndex(of: i) else {
        return
      }
      if position > 0 {
        nodes[i].dependencies.append(stage[position - 1])
      } else if step.parts.kind == .from {
        nodes[i].dependencies += indices { $0 == .metadata || $0 == .dockerignore }
      } else {
        nodes[i].needsBase = true
      }
      connectSources(i, step, steps)
    case .export:
      nodes[i].dependencies += stages.values.compactMap(\.last)
    case .afterExport:
      nodes[i].dependencies += indices { $0 == .export }
    case .context:
      nodes[i].dependencies += indices { $0 == .dockerignore }
    case .metadata, .frontend, .dockerignore, .auth:
      let phase = nodes[i].phase
      nodes[i].dependencies += indices { $0 < phase && $0 != .auth }
    case .definition:
      break
    }
    nodes[i].dependencies = Array(Set(nodes[i].dependencies)).filter { $0 != i }.sorted()
  }

  /// `COPY --from=x`, `RUN --mount=type=bind,from=x`, and the context.
  private mutating func connectSources(_ i: Int, _ step: Step, _ steps: [Step]) {
    let words = (step.parts.instruction ?? "").split(separator: " ")
    switch step.parts.kind {
    case .copy, .add:
      if let flag = words.first(where: { $0.hasPrefix("--from=") }) {
        nodes[i].copiesFromStage = true
        guard let source = last(ofStage: flag.dropFirst(7), beside: nodes[i]) else { return }
        nodes[i].dependencies.append(source)
        nodes[i].source = source
        if Self.copiesDirectory(words) { nodes[source].isHashed = true }
      } else {
        nodes[i].dependencies += steps.indices.filter {
          nodes[$0].phase == .context && steps[$0].name.contains("load build context")
        }
      }
    case .run:
      for word in words where word.hasPrefix("--mount=") {
        for part in word.dropFirst(8).split(separator: ",") where part.hasPrefix("from=") {
          if let source = last(ofStage: part.dropFirst(5), beside: nodes[i]) {
            nodes[i].dependencies.append(source)
          }
        }
      }
    default:
      break
    }
  }

  private func indices(where holds: (Phase) -> Bool) -> [Int] {
    nodes.indices.filter { holds(nodes[$0].phase) }
  }

  /// The last step of a stage named in a flag: by name whatever its case, or by number for an unnamed one.
  private func last(ofStage reference: Substring, beside node: Node) -> Int? {
    let name = reference.filter { $0 != "\"" && $0 != "'" }.lowercased()
    let wanted = Int(name).map { "stage-\($0)" } ?? name
    var found: Int?
    for (key, stage) in stages where key.stage?.lowercased() == wanted || key.stage?.lowercased() == name {
      if key.platform == node.stage?.platform { return stage.last }
      found = stage.last
    }
    return found
  }

  /// Whether the first source of a `COPY` is a directory, as far as its name tells.
  private static func copiesDirectory(_ words: [Substring]) -> Bool {
    let operands = words.dropFirst().filter { !$0.hasPrefix("--") }
    guard operands.count >= 2, let source = operands.first else { return false }
    let parts = source.split(separator: "/")
    guard let last = parts.last else { return true }
    if last.contains(".") { return false }
    let parent = parts.dropLast().last
    return parent != "bin" && parent != "sbin"
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
    if name.contains("load build definition") || name.contains("load local bake") { return .definition }
    if name.hasPrefix("resolve image config") || name.hasPrefix("docker-image://") { return .frontend }
    if name.contains("load metadata for") { return .metadata }
    if name.contains("load .dockerignore") { return .dockerignore }
    if name.contains("resolving provenance") { return .afterExport }
    return .stage
  }
}
