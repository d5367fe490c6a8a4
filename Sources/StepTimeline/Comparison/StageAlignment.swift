/// Brings the instructions of a stage in two builds in line: what stayed, moved, was edited, came or went.
struct StageAlignment {
  struct Pair {
    var base: Int
    var head: Int
    var isMoved = false
  }

  /// Indices into the lists that were given.
  private(set) var pairs: [Pair] = []

  private let base: [StepOutline]
  private let head: [StepOutline]

  /// The cells that an exact comparison may take; beyond it only instructions that occur once are anchors.
  private static let mostCells = 1_000_000
  /// The cells that the search for edited instructions between two anchors may take.
  private static let mostGapCells = 10_000
  /// Less alike than this, two instructions are taken for different ones.
  private static let leastAlike = 0.4

  init(_ base: [StepOutline], _ head: [StepOutline]) {
    self.base = base
    self.head = head
    pairs = anchors()
    let moved = movedInstructions()
    let takenBase = Set(moved.map(\.base))
    let takenHead = Set(moved.map(\.head))
    var from = (base: 0, head: 0)
    for anchor in pairs + [Pair(base: base.count, head: head.count)] {
      align(
        (from.base..<anchor.base).filter { !takenBase.contains($0) },
        (from.head..<anchor.head).filter { !takenHead.contains($0) })
      from = (anchor.base + 1, anchor.head + 1)
    }
    pairs += moved
  }

  // MARK: Equal instructions

  /// The longest series of equal instructions in the same order.
  private func anchors() -> [Pair] {
    var start = 0
    while start < min(base.count, head.count), base[start].key == head[start].key { start += 1 }
    var (baseEnd, headEnd) = (base.count, head.count)
    while baseEnd > start, headEnd > start, base[baseEnd - 1].key == head[headEnd - 1].key {
      baseEnd -= 1
      headEnd -= 1
    }
    let (rows, columns) = (start..<baseEnd, start..<headEnd)
    let middle =
      rows.count * columns.count <= Self.mostCells
      ? longestCommon(rows, columns) : longestOfUnique(rows, columns)
    return (0..<start).map { Pair(base: $0, head: $0) } + middle
      + zip(baseEnd..<base.count, headEnd..<head.count).map { Pair(base: $0, head: $1) }
  }

  private func longestCommon(_ rows: Range<Int>, _ columns: Range<Int>) -> [Pair] {
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    let width = columns.count + 1
    // The length of the longest series in what is left from a cell on.
    var lengths = [Int32](repeating: 0, count: (rows.count + 1) * width)
    for i in (0..<rows.count).reversed() {
      let key = base[rows.lowerBound + i].key
      for j in (0..<columns.count).reversed() {
        lengths[i * width + j] =
          key == head[columns.lowerBound + j].key
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var result: [Pair] = []
    var (i, j) = (0, 0)
    while i < rows.count, j < columns.count {
      if base[rows.lowerBound + i].key == head[columns.lowerBound + j].key {
        result.append(Pair(base: rows.lowerBound + i, head: columns.lowerBound + j))
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }

  /// For stages of more than a thousand instructions: the longest ascending series among those that occur once.
  private func longestOfUnique(_ rows: Range<Int>, _ columns: Range<Int>) -> [Pair] {
    let inHead = Self.unique(columns, head)
    let candidates = Self.unique(rows, base).compactMap { key, i in
      inHead[key].map { Pair(base: i, head: $0) }
    }
    .sorted { $0.base < $1.base }
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: candidates.count)
    for (n, candidate) in candidates.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[tails[middle]].head < candidate.head { low = middle + 1 } else { high = middle }
      }
      previous[n] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(n) } else { tails[low] = n }
    }
    var result: [Pair] = []
    var at = tails.last
    while let n = at {
      result.append(candidates[n])
      at = previous[n]
    }
    return result.reversed()
  }

  private static func unique(_ range: Range<Int>, _ steps: [StepOutline]) -> [String: Int] {
    var found: [String: Int?] = [:]
    for i in range {
      if found.keys.contains(steps[i].key) {
        found[steps[i].key] = .some(nil)
      } else {
        found[steps[i].key] = i
      }
    }
    return found.compactMapValues(\.self)
  }

  /// Equal instructions that are left over: they are at another place now.
  private func movedInstructions() -> [Pair] {
    let (usedBase, usedHead) = (Set(pairs.map(\.base)), Set(pairs.map(\.head)))
    var waiting: [String: [Int]] = [:]
    for j in head.indices.reversed() where !usedHead.contains(j) {
      waiting[head[j].key, default: []].append(j)
    }
    return base.indices.compactMap { i in
      guard !usedBase.contains(i), let j = waiting[base[i].key]?.popLast() else { return nil }
      return Pair(base: i, head: j, isMoved: true)
    }
  }

  // MARK: Edited instructions

  /// Pairs what is between two anchors by likeness, in order.
  private mutating func align(_ rows: [Int], _ columns: [Int]) {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    guard rows.count * columns.count <= Self.mostGapCells else { return }
    let width = columns.count + 1
    var scores = [Double](repeating: 0, count: (rows.count + 1) * width)
    var alike = [Double](repeating: 0, count: rows.count * columns.count)
    for i in rows.indices.reversed() {
      for j in columns.indices.reversed() {
        let similarity = base[rows[i]].similarity(to: head[columns[j]])
        alike[i * columns.count + j] = similarity
        var best = max(scores[(i + 1) * width + j], scores[i * width + j + 1])
        if similarity >= Self.leastAlike { best = max(best, scores[(i + 1) * width + j + 1] + similarity) }
        scores[i * width + j] = best
      }
    }
    var (i, j) = (0, 0)
    var open = (rows: [Int](), columns: [Int]())
    while i < rows.count, j < columns.count {
      let similarity = alike[i * columns.count + j]
      if similarity >= Self.leastAlike,
        scores[i * width + j] == scores[(i + 1) * width + j + 1] + similarity
      {
        pairAtSamePlace(open.rows, open.columns)
        open = ([], [])
        pairs.append(Pair(base: rows[i], head: columns[j]))
        i += 1
        j += 1
      } else if scores[i * width + j] == scores[(i + 1) * width + j] {
        open.rows.append(rows[i])
        i += 1
      } else {
        open.columns.append(columns[j])
        j += 1
      }
    }
    pairAtSamePlace(open.rows + rows[i...], open.columns + columns[j...])
  }

  /// A single instruction between equal neighbours was rewritten, even if no word is the same.
  private mutating func pairAtSamePlace(_ rows: [Int], _ columns: [Int]) {
    guard rows.count == 1, columns.count == 1, base[rows[0]].canBecome(head[columns[0]]) else { return }
    pairs.append(Pair(base: rows[0], head: columns[0]))
  }
}
