/// The order in which a sparse factorization takes the variables.
enum EliminationOrder {
  /// Takes each time a variable with the fewest neighbours and ties its neighbours to each other.
  ///
  /// - Parameters:
  ///   - count: The number of variables.
  ///   - matrix: Whose entries are the ties.
  ///   - mostWork: The number of ties to look at beyond which it gives up.
  /// - Returns: `nil` if that was not enough.
  static func minimumDegree(_ count: Int, _ matrix: SparseMatrix, mostWork: Int) -> [Int]? {
    var neighbours = ties(count, matrix)
    var queue = DegreeQueue(neighbours.map(\.count))
    var order: [Int] = []
    order.reserveCapacity(count)
    var work = 0
    while let variable = queue.takeLeast() {
      order.append(variable)
      let around = neighbours[variable]
      neighbours[variable] = []
      for other in around {
        work += around.count + neighbours[other].count
        neighbours[other] = union(neighbours[other], around, without: (variable, other))
        queue.set(other, to: neighbours[other].count)
      }
      guard work <= mostWork else { return nil }
    }
    return order
  }

  private static func ties(_ count: Int, _ matrix: SparseMatrix) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: count)
    for entry in matrix.entries {
      neighbours[entry.row].append(entry.column)
      neighbours[entry.column].append(entry.row)
    }
    for i in neighbours.indices {
      neighbours[i].sort()
      var kept = 0
      for j in neighbours[i].indices where j == 0 || neighbours[i][j] != neighbours[i][j - 1] {
        neighbours[i][kept] = neighbours[i][j]
        kept += 1
      }
      neighbours[i].removeLast(neighbours[i].count - kept)
    }
    return neighbours
  }

  /// Merges two ascending lists.
  private static func union(_ a: [Int], _ b: [Int], without: (Int, Int)) -> [Int] {
    [Int](unsafeUninitializedCapacity: a.count + b.count) { result, count in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          var (i, j) = (0, 0)
          while i < a.count || j < b.count {
            let next = j == b.count || i < a.count && a[i] < b[j] ? a[i] : b[j]
            if i < a.count, a[i] == next { i += 1 }
            if j < b.count, b[j] == next { j += 1 }
            if next == without.0 || next == without.1 { continue }
            result[count] = next
            count += 1
          }
        }
      }
    }
  }
}

/// Variables in buckets by their number of neighbours.
private struct DegreeQueue {
  /// The first variable of each bucket, and each variable's neighbours in its bucket; -1 for none.
  private var first: [Int]
  private var next: [Int]
  private var previous: [Int]
  private var degrees: [Int]
  private var least = 0

  init(_ degrees: [Int]) {
    self.degrees = degrees
    first = [Int](repeating: -1, count: degrees.count + 1)
    next = [Int](repeating: -1, count: degrees.count)
    previous = next
    for variable in degrees.indices.reversed() { insert(variable) }
  }

  mutating func takeLeast() -> Int? {
    while least < first.count, first[least] < 0 { least += 1 }
    guard least < first.count else { return nil }
    let variable = first[least]
    remove(variable)
    return variable
  }

  mutating func set(_ variable: Int, to degree: Int) {
    guard degrees[variable] != degree else { return }
    remove(variable)
    degrees[variable] = degree
    insert(variable)
    least = min(least, degree)
  }

  private mutating func insert(_ variable: Int) {
    let head = first[degrees[variable]]
    next[variable] = head
    previous[variable] = -1
    if head >= 0 { previous[head] = variable }
    first[degrees[variable]] = variable
  }

  private mutating func remove(_ variable: Int) {
    let (before, after) = (previous[variable], next[variable])
    if before >= 0 { next[before] = after } else { first[degrees[variable]] = after }
    if after >= 0 { previous[after] = before }
  }
}
