/// The builds of two logs, each with the one it is to be compared with.
public struct LogComparison: Sendable, Equatable {
  /// The builds that both logs have, in the order of the second log.
  public var builds: [BuildComparison]
  /// Builds of the first log that the second one does not have.
  public var onlyInBase: [Build]
  /// Builds of the second log that the first one does not have.
  public var onlyInHead: [Build]

  /// Compares the builds of two logs.
  ///
  /// Where each log holds one build, they are compared whatever they are. Otherwise builds are paired by the
  /// instructions and targets that they have in common, the most alike first; of equally alike ones those at the
  /// same place in their logs.
  public init(base: [Build], head: [Build]) {
    let pairs = Self.pairs(base, head)
    builds = pairs.map { BuildComparison(base: base[$0.base], head: head[$0.head]) }
    let (left, right) = (Set(pairs.map(\.base)), Set(pairs.map(\.head)))
    onlyInBase = base.indices.filter { !left.contains($0) }.map { base[$0] }
    onlyInHead = head.indices.filter { !right.contains($0) }.map { head[$0] }
  }

  /// Compares the builds of a log with several earlier runs of them.
  ///
  /// Each build is compared with the run in the middle of those that succeeded, and how much these differ among
  /// themselves is the noise.
  public init(bases: [[Build]], head: [Build]) {
    guard bases.count > 1 else {
      self.init(base: bases.first ?? [], head: head)
      return
    }
    let pairs = bases.map { Self.pairs($0, head) }
    var compared: [BuildComparison] = []
    var alone: [Build] = []
    for (j, build) in head.enumerated() {
      let runs = zip(bases, pairs).flatMap { log, pairs in pairs.filter { $0.head == j }.map { log[$0.base] }
      }
      if runs.isEmpty {
        alone.append(build)
      } else {
        compared.append(BuildComparison(bases: runs, head: build))
      }
    }
    let unused = zip(bases, pairs).flatMap { log, pairs in
      let used = Set(pairs.map(\.base))
      return log.indices.filter { !used.contains($0) }.map { log[$0] }
    }
    self.init(builds: compared, onlyInBase: unused, onlyInHead: alone)
  }

  private init(builds: [BuildComparison], onlyInBase: [Build], onlyInHead: [Build]) {
    self.builds = builds
    self.onlyInBase = onlyInBase
    self.onlyInHead = onlyInHead
  }

  /// More pairs of builds than these are not all weighed against each other.
  private static let mostWeighed = 250_000

  private static func pairs(_ base: [Build], _ head: [Build]) -> [(base: Int, head: Int)] {
    if base.count == 1, head.count == 1 { return [(0, 0)] }
    let left = base.map(BuildContent.init)
    let right = head.map(BuildContent.init)
    let isLarge = base.count > mostWeighed / max(head.count, 1)
    // Of thousands of builds the equal ones are paired first, in their order.
    var pairs = isLarge ? equalPairs(base, left, head, right) : []
    let (doneBase, doneHead) = (Set(pairs.map(\.base)), Set(pairs.map(\.head)))
    let index = isLarge ? BuildIndex(right.enumerated().filter { !doneHead.contains($0.offset) }) : nil
    var found: [(score: Double, distance: Int, base: Int, head: Int)] = []
    for i in base.indices where !doneBase.contains(i) {
      for j in index?.candidates(for: left[i]) ?? Array(head.indices) {
        let alike = left[i].likeness(to: right[j])
        guard alike >= BuildContent.leastAlike else { continue }
        // Of a build and its second attempt, those that ended alike belong together.
        found.append((alike + (base[i].result == head[j].result ? 0.05 : 0), abs(i - j), i, j))
      }
    }
    found.sort { ($0.score, $1.distance, $1.base, $1.head) > ($1.score, $0.distance, $0.base, $0.head) }
    var (usedBase, usedHead) = (Set<Int>(), Set<Int>())
    for candidate in found where !usedBase.contains(candidate.base) && !usedHead.contains(candidate.head) {
      usedBase.insert(candidate.base)
      usedHead.insert(candidate.head)
      pairs.append((candidate.base, candidate.head))
    }
    return pairs.sorted { $0.head < $1.head }
  }

  /// Pairs builds of the same content, those with the same result first, the first with the first.
  private static func equalPairs(
    _ base: [Build], _ left: [BuildContent], _ head: [Build], _ right: [BuildContent]
  ) -> [(base: Int, head: Int)] {
    struct Kind: Hashable {
      var content: BuildContent
      var result: Build.Result?
    }
    var pairs: [(base: Int, head: Int)] = []
    var (usedBase, usedHead) = (Set<Int>(), Set<Int>())
    for countsResult in [true, false] {
      var waiting: [Kind: [Int]] = [:]
      for j in head.indices.reversed() where !usedHead.contains(j) && !right[j].isEmpty {
        waiting[Kind(content: right[j], result: countsResult ? head[j].result : nil), default: []].append(j)
      }
      for i in base.indices where !usedBase.contains(i) {
        let kind = Kind(content: left[i], result: countsResult ? base[i].result : nil)
        guard let j = waiting[kind]?.popLast() else { continue }
        usedBase.insert(i)
        usedHead.insert(j)
        pairs.append((i, j))
      }
    }
    return pairs
  }
}

/// Finds, among thousands of builds, those that may be like a given one.
struct BuildIndex: Sendable, Equatable {
  /// Steps that so many builds share identify none of them.
  private static let mostOfKey = 64

  private var ofKey: [String: [Int]] = [:]
  private var ofContent: [BuildContent: Int] = [:]

  init() {}

  init(_ contents: some Sequence<(offset: Int, element: BuildContent)>) {
    for (number, content) in contents { add(content, as: number) }
  }

  /// Adds a build, or what it has become: a number may have several contents.
  mutating func add(_ content: BuildContent, as number: Int) {
    if ofContent[content] == nil { ofContent[content] = number }
    for key in content.keys where ofKey[key]?.last != number {
      guard ofKey[key]?.count ?? 0 < Self.mostOfKey else { continue }
      ofKey[key, default: []].append(number)
    }
  }

  /// The numbers of builds that may be alike, ascending, each once.
  func candidates(for content: BuildContent) -> [Int] {
    var numbers: Set<Int> = []
    if let same = ofContent[content] { numbers.insert(same) }
    for key in content.keys { numbers.formUnion(ofKey[key] ?? []) }
    return numbers.sorted()
  }
}

/// A place among contents of builds.
struct ContentOrder: Sendable, Comparable {
  var weight: Int
  var keys: [String]

  static func < (a: Self, b: Self) -> Bool {
    a.weight == b.weight ? a.keys.lexicographicallyPrecedes(b.keys) : a.weight > b.weight
  }
}

/// The features by which a build is recognised among others: its instructions and targets.
struct BuildContent: Sendable, Hashable {
  private struct Entry: Hashable {
    var count: Int
    var weight: Int
  }

  private var counts: [String: Entry] = [:]
  private var weight = 0

  /// Less alike than this, two builds are taken for different ones.
  static let leastAlike = 0.3

  init(_ build: Build) { self.init(build.steps.map(StepOutline.init)) }

  init(_ outlines: [StepOutline]) {
    for outline in outlines where outline.index != nil || outline.target != nil {
      // A target says as much as an instruction.
      add(outline.index == nil ? "\u{0}" + (outline.target ?? "") : outline.untagged, outline.weight)
    }
  }

  /// Whether there is nothing to recognise it by, as with a build that failed before its first instruction.
  var isEmpty: Bool { counts.isEmpty }

  /// By which contents are sorted, the largest first: the same in every run of the program.
  var order: ContentOrder {
    ContentOrder(weight: weight, keys: counts.map { "\($0.key)\u{0}\($0.value.count)" }.sorted())
  }

  /// The instructions and targets.
  var keys: some Sequence<String> { counts.keys }

  private mutating func add(_ text: String, _ weight: Int) {
    counts[text, default: Entry(count: 0, weight: weight)].count += 1
    self.weight += weight
  }

  /// How much of the smaller build the other one has, 0 to 1: a build that failed early has few steps.
  func likeness(to other: BuildContent) -> Double {
    if isEmpty, other.isEmpty { return 1 }
    let smaller = min(weight, other.weight)
    guard smaller > 0 else { return BuildContent.leastAlike }
    let (few, many) = counts.count <= other.counts.count ? (counts, other.counts) : (other.counts, counts)
    let common = few.reduce(0) { sum, entry in
      sum + min(entry.value.count, many[entry.key]?.count ?? 0) * entry.value.weight
    }
    // Of two that hold all of a small one, the one of its size is meant.
    let size = Double(smaller) / Double(max(weight, other.weight))
    return Double(common) / Double(smaller) * (0.9 + 0.1 * size)
  }
}
