/// The statistics of many logs.
public struct LogStatistics: Sendable, Equatable {
  /// The criterion by which runs belong to one build.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Grouping: String, Sendable, Codable, CaseIterable {
    /// Their content: the instructions and targets that they have in common.
    case content
    /// The folder of their logs.
    case folder
    /// All are runs of one build.
    case all
  }

  private let grouping: Grouping
  private var runs: [Build] = []

  /// Creates empty statistics.
  public init(by grouping: Grouping = .content) { self.grouping = grouping }

  /// Adds the builds of one log.
  public mutating func add(_ log: [Build]) {
    for var build in log {
      build.keepFigures()
      runs.append(build)
    }
  }

  /// Whether no run was added.
  public var isEmpty: Bool { runs.isEmpty }

  /// The builds that the logs hold runs of, in the order of their first runs; worked out anew each time.
  ///
  /// Which runs belong together does not depend on the order in which they were added. Runs that ended before their
  /// first instruction come last, as a build of their own: nothing says which build they are of.
  public var builds: [BuildStatistics] {
    var series: [BuildStatistics] = []
    var early = BuildStatistics(endedBeforeSteps: true)
    var place: [String: Int] = [:]
    for (run, group) in zip(runs, groups) {
      guard let group else {
        early.add(run)
        continue
      }
      let at = place[group] ?? series.count
      if at == series.count {
        place[group] = at
        series.append(BuildStatistics())
      }
      series[at].add(run)
    }
    for i in series.indices { series[i].findFlakySteps() }
    return series + (early.runs > 0 ? [early] : [])
  }

  /// The group of each run; `nil` for a run that belongs to none.
  private var groups: [String?] {
    switch grouping {
    case .all: return runs.map { _ in "" }
    case .folder:
      return runs.map { run in
        run.source.name.lastIndex(of: "/").map { String(run.source.name[..<$0]) } ?? ""
      }
    case .content:
      let contents = runs.map(BuildContent.init)
      let leaders = RunGroups(contents)
      return contents.map { leaders.number(of: $0).map { String($0) } }
    }
  }
}

/// Contents of builds, grouped by what they have in common, whatever their order.
///
/// The largest are the first that others are compared with: a run that failed early has only a part.
struct RunGroups: Sendable {
  /// Less alike than this, two runs are those of different builds.
  private static let leastAlike = 0.5
  /// How many groups are compared with each run.
  private static let mostWeighed = 64

  private var numbers: [BuildContent: Int] = [:]

  init(_ contents: [BuildContent]) {
    let ordered = Set(contents).map { (key: $0.order, content: $0) }.sorted { $0.key < $1.key }
    var leaders: [BuildContent] = []
    var index = BuildIndex()
    for (_, content) in ordered where !content.isEmpty {
      let candidates =
        leaders.count > Self.mostWeighed ? index.candidates(for: content) : Array(leaders.indices)
      let best = candidates.map { (number: $0, likeness: leaders[$0].likeness(to: content)) }
        .max { ($0.likeness, $1.number) < ($1.likeness, $0.number) }
      if let best, best.likeness >= Self.leastAlike {
        numbers[content] = best.number
      } else {
        numbers[content] = leaders.count
        index.add(content, as: leaders.count)
        leaders.append(content)
      }
    }
  }

  /// The group of a content; `nil` for one without an instruction.
  func number(of content: BuildContent) -> Int? { numbers[content] }
}
