/// Finds, build by build, the changes that make a failed build green.
///
/// It starts nothing and opens nothing: the caller builds each candidate and says what came of it. Candidates of the
/// version that came furthest are tried first; where they end, it goes back to the version before. Two changes are
/// put together only if each alone moved the build on.
///
/// ```swift
/// var search = ProofSearch(of: build, in: project, tries: 5)
/// while let candidate = search.next() { search.record(outcome(of: candidate)) }
/// if let proof = search.proof { print(proof.patch) }
/// ```
package struct ProofSearch: Sendable {
  /// How a build of a candidate ended.
  package enum Outcome: Sendable {
    case succeeded
    case failed(Build)
    /// It was stopped: it took too long.
    case tookTooLong
    /// It was not tried, with the reason; it counts as no try.
    case skipped(String)
  }

  /// A try with what it said.
  package struct Try: Sendable {
    /// Its number from 1; `nil` if it was skipped.
    package var number: Int?
    package var candidate: ProofCandidate
    package var verdict: Verdict
  }

  /// A version of the files that was built, and failed.
  private struct Node {
    var files: FileVersions
    var fault: Fault
    var build: Build
    /// The version that this one goes on from.
    var parent: Int?
    var candidates: [ProofCandidate] = []
    /// The change that moved the build on from here, with the version that it led to.
    var steps: [(candidate: ProofCandidate, node: Int)] = []
    /// The number of faults that were mended on the way.
    var depth = 0
  }

  private var project: ProjectFiles
  private let dockerfile: ProjectFiles.Source
  /// The most builds with a change.
  package let limit: Int
  private var nodes: [Node] = []
  private var current: ProofCandidate?
  private var known: [FileVersions] = []

  /// The tries so far.
  package private(set) var tries: [Try] = []
  /// The files with which the build succeeded; without a change if it did so when it was run again.
  package private(set) var proof: FileVersions?

  /// Starts at a failed build of the user's own files.
  ///
  /// - Parameters:
  ///   - build: the build, as it was read.
  ///   - project: the files that it was made from; its first Dockerfile is the build's.
  ///   - tries: the most builds with a change.
  package init(of build: Build, in project: ProjectFiles, tries: Int) {
    self.project = project
    self.project.isDockerfileKnown = true
    dockerfile = project.dockerfiles.first ?? ProjectFiles.Source(path: "Dockerfile", bytes: [])
    limit = tries
    add(build, files: FileVersions(), parent: nil)
    guard let primary = nodes[0].build.diagnoses.first(where: \.isPrimary), primary.isRetryable else {
      return
    }
    nodes[0].candidates.insert(
      ProofCandidate(
        kind: .unchanged, text: "Build again without a change.", cause: primary.title,
        applicability: .machine,
        files: FileVersions(), difference: "", node: 0, rewrites: []),
      // A change that is surely wrong would only fail again.
      at: nodes[0].candidates.firstIndex { $0.applicability != .machine } ?? nodes[0].candidates.endIndex)
  }

  /// The number of builds with a change so far.
  package var tryCount: Int { tries.count { $0.number != nil } }

  /// The fault of the build as it was given.
  package var firstFault: Fault { nodes[0].fault }

  /// The build as it was given, with its fixes.
  package var firstBuild: Build { nodes[0].build }

  /// The version that came furthest without being green: its files, and the build that failed with them.
  package var furthest: (files: FileVersions, build: Build, fault: Fault) {
    let node =
      nodes.enumerated().max {
        ($0.element.depth, $1.offset) < ($1.element.depth, $0.offset)
      }?.element ?? nodes[0]
    return (node.files, node.build, node.fault)
  }

  /// The descriptions of the changes that led to a version of the files, in order.
  package func texts(of files: FileVersions) -> [String] {
    var texts: [String] = []
    var wanted = files
    // A version is reached by one change from the version before.
    while !wanted.changes.isEmpty, let found = tries.last(where: { $0.candidate.files == wanted }) {
      texts.append(found.candidate.text)
      wanted = nodes[found.candidate.node].files
    }
    return texts.reversed()
  }

  /// The next change to build with; `nil` if there is none, the tries are used up, or the proof is found.
  package mutating func next() -> ProofCandidate? {
    guard proof == nil, tryCount < limit else { return nil }
    current = nil
    for index in nodes.indices.sorted(by: { (nodes[$0].depth, $0) > (nodes[$1].depth, $1) }) {
      while !nodes[index].candidates.isEmpty {
        let candidate = nodes[index].candidates.removeFirst()
        // Two ways may lead to the same files.
        guard candidate.kind == .unchanged || !known.contains(candidate.files) else { continue }
        known.append(candidate.files)
        current = candidate
        return candidate
      }
    }
    current = combination()
    return current
  }

  /// Takes the outcome of the change that ``next()`` gave.
  ///
  /// - Returns: what it says of the change.
  @discardableResult
  package mutating func record(_ outcome: Outcome) -> Verdict? {
    guard let candidate = current else { return nil }
    current = nil
    let verdict: Verdict
    switch outcome {
    case .succeeded:
      proof = candidate.files
      verdict = .green
    case .tookTooLong: verdict = .tookTooLong
    case .skipped(let reason): verdict = .skipped(reason)
    case .failed(let build): verdict = judge(build, candidate)
    }
    var number: Int? = tryCount + 1
    if case .skipped = outcome { number = nil }
    tries.append(Try(number: number, candidate: candidate, verdict: verdict))
    return verdict
  }

  private mutating func judge(_ build: Build, _ candidate: ProofCandidate) -> Verdict {
    let parent = nodes[candidate.node]
    let old = source(in: parent.files)
    let new = source(in: candidate.files)
    var build = build
    build.addRepairs(for: files(candidate.files), masksSecrets: false)
    let file = Dockerfile(new.bytes)
    var earlier: [Fault] = []
    var next = parent.parent
    while let index = next {
      earlier.append(nodes[index].fault)
      next = nodes[index].parent
    }
    let verdict = Verdict.of(
      Fault(of: build, in: file, named: new.path), in: file, before: parent.fault, in: Dockerfile(old.bytes),
      earlier: earlier)
    if verdict.movesOn, candidate.kind != .unchanged {
      add(build, files: candidate.files, parent: candidate.node)
      nodes[candidate.node].steps.append((candidate, nodes.count - 1))
    }
    return verdict
  }

  private mutating func add(_ build: Build, files versions: FileVersions, parent: Int?) {
    var build = build
    if parent == nil { build.addRepairs(for: files(versions), masksSecrets: false) }
    let source = source(in: versions)
    nodes.append(
      Node(
        files: versions, fault: Fault(of: build, in: Dockerfile(source.bytes), named: source.path),
        build: build,
        parent: parent,
        candidates: ProofCandidate.all(of: build, in: versions, node: nodes.count, dockerfile: source.path),
        depth: parent.map { nodes[$0].depth + 1 } ?? 0))
  }

  /// Two changes of one version that each moved the build on, put together.
  private mutating func combination() -> ProofCandidate? {
    for node in nodes {
      for (place, first) in node.steps.enumerated() {
        for second in node.steps.dropFirst(place + 1) {
          guard let files = node.files.merging(first.candidate.rewrites, second.candidate.rewrites),
            !known.contains(files)
          else { continue }
          known.append(files)
          return ProofCandidate(
            kind: .combination, text: second.candidate.text,
            cause: first.candidate.cause, applicability: .likely, files: files,
            difference: first.candidate.difference + second.candidate.difference, node: first.node,
            rewrites: files.rewrites(from: nodes[first.node].files))
        }
      }
    }
    return nil
  }

  private func source(in versions: FileVersions) -> ProjectFiles.Source {
    ProjectFiles.Source(path: dockerfile.path, bytes: versions.bytes(of: dockerfile.path) ?? dockerfile.bytes)
  }

  /// The project as a candidate leaves it.
  private func files(_ versions: FileVersions) -> ProjectFiles {
    var project = project
    project.dockerfiles = [source(in: versions)]
    let (prefix, contents) = (project.contextPrefix, project.contents)
    project.contents = { versions.bytes(of: prefix + $0) ?? contents($0) }
    return project
  }
}
