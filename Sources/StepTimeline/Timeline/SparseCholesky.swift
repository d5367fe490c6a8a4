/// A symmetric matrix by its entries below the diagonal; entries may repeat and add up.
struct SparseMatrix: Sendable {
  // A structure: unoptimized code looks a tuple's type up at every access.
  struct Entry: Sendable {
    var row: Int
    var column: Int
    var value: Double
  }

  private(set) var diagonal: [Double]
  private(set) var entries: [Entry] = []

  init(count: Int, diagonal value: Double) { diagonal = Array(repeating: value, count: count) }

  mutating func add(_ row: Int, _ column: Int, _ value: Double) {
    if row == column {
      diagonal[row] += value
    } else {
      entries.append(Entry(row: row, column: column, value: value))
    }
  }
}

/// The Cholesky factor of a sparse symmetric positive definite matrix, in an order that keeps it sparse.
///
/// Row by row along the elimination tree (Davis, Direct Methods for Sparse Linear Systems, SIAM 2006, chapter 4).
/// In a timeline a moment is tied to few others, but some of those are far away: a step's start is tied to all
/// that is printed while it runs. A factor that keeps whole rows from their first entry on takes 930 million
/// multiplications for a build of 1,600 steps in 400 stages, this one 6 million.
struct SparseCholesky: Sendable {
  /// Where the matrix's entries go: what depends on the order and the pattern and not on the values.
  struct SparsePattern: Sendable {
    fileprivate var place: [Int]
    /// Entries left of the diagonal by rows, in the new order.
    fileprivate var rowStarts: [Int]
    fileprivate var columns: [Int]
    fileprivate var values: [Double]
    /// Where each entry of the matrix went.
    private var slots: [Int]
    /// The entries of the matrix that the pattern was made for; their values do not matter.
    private var entries: [SparseMatrix.Entry]
    fileprivate var parents: [Int]
    fileprivate var columnStarts: [Int]
    /// Multiplications that the factorization takes.
    private(set) var work = 0

    init(_ matrix: SparseMatrix, order: [Int]) {
      let count = order.count
      place = [Int](repeating: 0, count: count)
      for (position, variable) in order.enumerated() { place[variable] = position }
      rowStarts = [Int](repeating: 0, count: count + 1)
      for entry in matrix.entries { rowStarts[max(place[entry.row], place[entry.column]) + 1] += 1 }
      for i in 0..<count { rowStarts[i + 1] += rowStarts[i] }
      columns = [Int](repeating: 0, count: matrix.entries.count)
      values = [Double](repeating: 0, count: matrix.entries.count)
      slots = []
      slots.reserveCapacity(matrix.entries.count)
      entries = matrix.entries
      var next = rowStarts
      for entry in matrix.entries {
        let (a, b) = (place[entry.row], place[entry.column])
        let row = max(a, b)
        columns[next[row]] = min(a, b)
        values[next[row]] = entry.value
        slots.append(next[row])
        next[row] += 1
      }

      // The elimination tree, and the length of each column of the factor.
      parents = [Int](repeating: -1, count: count)
      var seen = [Int](repeating: -1, count: count)
      var lengths = [Int](repeating: 0, count: count)
      for row in 0..<count {
        seen[row] = row
        for entry in rowStarts[row]..<rowStarts[row + 1] {
          var column = columns[entry]
          while seen[column] != row {
            if parents[column] < 0 { parents[column] = row }
            lengths[column] += 1
            seen[column] = row
            column = parents[column]
          }
        }
      }
      columnStarts = [Int](repeating: 0, count: count + 1)
      for i in 0..<count {
        columnStarts[i + 1] = columnStarts[i] + lengths[i]
        work += lengths[i] * (lengths[i] + 1) / 2
      }
    }

    /// Takes the values of another matrix, if its entries are in the same places.
    mutating func take(_ matrix: SparseMatrix) -> Bool {
      guard matrix.entries.count == entries.count else { return false }
      for i in entries.indices {
        let (old, new) = (entries[i], matrix.entries[i])
        guard old.row == new.row, old.column == new.column else { return false }
      }
      for i in entries.indices { values[slots[i]] = matrix.entries[i].value }
      return true
    }
  }

  private let place: [Int]
  /// The factor by columns, without its diagonal; rows ascend.
  private let starts: [Int]
  private let rows: [Int]
  private let values: [Double]
  private let diagonal: [Double]

  init(_ matrix: SparseMatrix, _ pattern: SparsePattern) {
    let count = pattern.place.count
    var pivots = [Double](repeating: 0, count: count)
    for variable in pattern.place.indices { pivots[pattern.place[variable]] = matrix.diagonal[variable] }
    var rows = [Int](repeating: 0, count: pattern.columnStarts[count])
    var values = [Double](repeating: 0, count: pattern.columnStarts[count])
    var filled = pattern.columnStarts
    var work = [Double](repeating: 0, count: count)
    var seen = [Int](repeating: -1, count: count)
    var reach = [Int](repeating: 0, count: count)
    var path = [Int](repeating: 0, count: count)
    for row in 0..<count {
      // The columns with an entry in this row, so that each comes before those that it changes.
      seen[row] = row
      var top = count
      for entry in pattern.rowStarts[row]..<pattern.rowStarts[row + 1] {
        var column = pattern.columns[entry]
        work[column] += pattern.values[entry]
        var length = 0
        while seen[column] != row {
          path[length] = column
          length += 1
          seen[column] = row
          column = pattern.parents[column]
        }
        while length > 0 {
          length -= 1
          top -= 1
          reach[top] = path[length]
        }
      }
      var pivot = pivots[row]
      for column in reach[top...] {
        let value = work[column] / pivots[column]
        work[column] = 0
        Self.subtract(value, pattern.columnStarts[column]..<filled[column], rows, values, from: &work)
        pivot -= value * value
        rows[filled[column]] = row
        values[filled[column]] = value
        filled[column] += 1
      }
      // Rounding may take a pivot below zero if weights differ by twelve powers of ten.
      pivots[row] = max(pivot, 1e-12).squareRoot()
    }
    place = pattern.place
    starts = pattern.columnStarts
    self.rows = rows
    self.values = values
    diagonal = pivots
  }

  /// Takes a multiple of a column away; most of the time goes here, so that indices are not checked again.
  @inline(__always)
  private static func subtract(
    _ factor: Double, _ entries: Range<Int>, _ rows: [Int], _ values: [Double], from sums: inout [Double]
  ) {
    rows.withUnsafeBufferPointer { rows in
      values.withUnsafeBufferPointer { values in
        sums.withUnsafeMutableBufferPointer { sums in
          for entry in entries { sums[rows[entry]] -= values[entry] * factor }
        }
      }
    }
  }

  /// Solves for one right-hand side.
  func solve(_ right: [Double]) -> [Double] {
    var y = [Double](repeating: 0, count: place.count)
    for variable in place.indices { y[place[variable]] = right[variable] }
    for column in y.indices {
      let value = y[column] / diagonal[column]
      y[column] = value
      for entry in starts[column]..<starts[column + 1] { y[rows[entry]] -= values[entry] * value }
    }
    for column in y.indices.reversed() {
      var value = y[column]
      for entry in starts[column]..<starts[column + 1] { value -= values[entry] * y[rows[entry]] }
      y[column] = value / diagonal[column]
    }
    return place.map { y[$0] }
  }

  /// The variance of x[i] − x[origin] for every i, the matrix taken for the inverse of a covariance.
  ///
  /// Of the inverse only the entries are computed that the factor has (Takahashi, Fagan, Chin 1973): about as
  /// much work as the factorization; one solution for each variable would be thousands of times as much.
  func variances(from origin: Int) -> [Double] {
    let count = place.count
    var inverse = [Double](repeating: 0, count: values.count)
    var inverseDiagonal = [Double](repeating: 0, count: count)
    var slots = [Int](repeating: -1, count: count)
    var sums: [Double] = []
    for column in (0..<count).reversed() {
      let range = starts[column]..<starts[column + 1]
      let pivot = diagonal[column]
      sums.removeAll(keepingCapacity: true)
      for entry in range {
        slots[rows[entry]] = sums.count
        sums.append(0)
      }
      for (slot, entry) in range.enumerated() {
        let row = rows[entry]
        let value = values[entry] / pivot
        var sum = value * inverseDiagonal[row]
        for other in starts[row]..<starts[row + 1] {
          let target = slots[rows[other]]
          guard target >= 0 else { continue }
          sums[target] += value * inverse[other]
          sum += values[range.lowerBound + target] / pivot * inverse[other]
        }
        sums[slot] += sum
      }
      var own = 1 / (pivot * pivot)
      for (slot, entry) in range.enumerated() {
        inverse[entry] = -sums[slot]
        own += values[entry] / pivot * sums[slot]
        slots[rows[entry]] = -1
      }
      inverseDiagonal[column] = own
    }
    var unit = [Double](repeating: 0, count: count)
    unit[origin] = 1
    let covariance = solve(unit)
    return place.indices.map { i in
      i == origin ? 0 : max(0, inverseDiagonal[place[i]] + covariance[origin] - 2 * covariance[i])
    }
  }
}
