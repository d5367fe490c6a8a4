/// Finds the most likely moments under a constraint system.
///
/// Newton's method on the smoothed cost: bounds and pulls have corners, at which plain Newton stalls, so they are
/// rounded off with a radius `tau` that shrinks from 0.1 s to 1 ms. Each step solves a sparse positive definite
/// system by an envelope Cholesky factorization; ordered by time its rows are short, since a moment is tied to
/// those near it.
struct TimelineSolver {
  static let radii = [0.1, 0.03, 0.01, 0.003, 0.001]
  /// The core of a pull: below this all values are the same.
  private static let core = 0.002
  private static let mostIterations = 12
  /// Multiplications of one factorization beyond which a build is too large to be solved as a whole: about a
  /// second in all.
  static let mostWork = 4_000_000

  let model: TimelineModel
  let system: ConstraintSystem
  private(set) var x: [Double]
  private(set) var factor: EnvelopeFactor?
  /// Whether the system was too large.
  private(set) var isTooLarge = false

  init(_ model: TimelineModel, start: [Double]) {
    self.model = model
    system = ConstraintSystem(model)
    x = start
  }

  /// Moves the estimate to the optimum, with the model's present guesses.
  mutating func minimize(_ model: TimelineModel, radii: ArraySlice<Double>) {
    for tau in radii {
      for _ in 0..<Self.mostIterations {
        var terms = system.terms
        ConstraintSystem.addPulls(model, x, to: &terms)
        let (gradient, rows) = assemble(terms, tau)
        let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
        guard let factor = EnvelopeFactor(rows, order: order, mostWork: Self.mostWork) else {
          isTooLarge = true
          return
        }
        self.factor = factor
        let direction = factor.solve(gradient)
        let before = cost(terms, x, tau)
        var step = 1.0
        var next = x
        while true {
          for i in x.indices { next[i] = x[i] - step * direction[i] }
          if cost(terms, next, tau) <= before + 1e-12 || step < 1e-3 { break }
          step *= 0.5
        }
        var move = 0.0
        for i in x.indices { move = max(move, abs(next[i] - x[i])) }
        guard move.isFinite else { return }
        x = next
        if move < 0.1 * tau { break }
      }
    }
  }

  private func residual(_ term: ConstraintSystem.Term, _ x: [Double]) -> Double {
    (term.a >= 0 ? x[term.a] : 0) - (term.b >= 0 ? x[term.b] : 0) - term.c
  }

  private func cost(_ terms: [ConstraintSystem.Term], _ x: [Double], _ tau: Double) -> Double {
    var sum = 0.0
    for term in terms {
      let r = residual(term, x)
      switch term.kind {
      case .bound:
        let z =
          0.5 * ((r * r + tau * tau).squareRoot() - r) / (term.sigma * term.sigma + tau * tau).squareRoot()
        sum += z < 4 ? 0.5 * z * z : 4 * z - 8
      case .value:
        let z = abs(r) / term.sigma
        sum += z < 4 ? 0.5 * z * z : 4 * z - 8
      case .pull:
        let core = max(Self.core, tau)
        sum += ((r * r + core * core).squareRoot() - core) / (r > 0 ? term.sigma : term.sigmaBelow)
      }
    }
    return sum
  }

  /// The gradient, and the curvature as rows of (column ≤ row, value).
  private func assemble(
    _ terms: [ConstraintSystem.Term], _ tau: Double
  ) -> (gradient: [Double], rows: SparseRows) {
    var gradient = [Double](repeating: 0, count: x.count)
    var rows = SparseRows(count: x.count, diagonal: 1e-3)
    for term in terms {
      let r = residual(term, x)
      let slope: Double
      let weight: Double
      switch term.kind {
      case .bound:
        // Far from active: leaving it out keeps rows short.
        if r > 20 * tau { continue }
        let h = (r * r + tau * tau).squareRoot()
        let m = 0.5 * (h - r)
        let width = term.sigma * term.sigma + tau * tau
        let d = -m / h
        let bend = m * 0.5 * tau * tau / (h * h * h)
        let z = m / width.squareRoot()
        if z < 4 {
          slope = m * d / width
          weight = (d * d + bend) / width
        } else {
          slope = 4 * d / width.squareRoot()
          weight = (d * d * 4 / z + bend) / width
        }
        if weight < 1e-9, slope > -1e-9 { continue }
      case .value:
        let z = abs(r) / term.sigma
        weight = (z > 4 ? 4 / z : 1) / (term.sigma * term.sigma)
        slope = weight * r
      case .pull:
        let core = max(Self.core, tau)
        weight = 1 / ((r > 0 ? term.sigma : term.sigmaBelow) * (r * r + core * core).squareRoot())
        slope = weight * r
      }
      if term.a >= 0 {
        gradient[term.a] += slope
        rows.add(term.a, term.a, weight)
      }
      if term.b >= 0 {
        gradient[term.b] -= slope
        rows.add(term.b, term.b, weight)
      }
      if term.a >= 0, term.b >= 0 { rows.add(max(term.a, term.b), min(term.a, term.b), -weight) }
    }
    return (gradient, rows)
  }
}

/// A symmetric matrix by its entries below the diagonal; entries may repeat and add up.
struct SparseRows {
  private(set) var diagonal: [Double]
  private(set) var entries: [(row: Int, column: Int, value: Double)] = []

  init(count: Int, diagonal value: Double) { diagonal = Array(repeating: value, count: count) }

  mutating func add(_ row: Int, _ column: Int, _ value: Double) {
    if row == column { diagonal[row] += value } else { entries.append((row, column, value)) }
  }
}

/// The Cholesky factor of a symmetric positive definite matrix whose rows are kept from their first entry on.
struct EnvelopeFactor {
  private let order: [Int]
  private let first: [Int]
  private let offsets: [Int]
  private let values: [Double]

  /// - Returns: `nil` where the factorization would take more than `mostWork` multiplications.
  init?(_ rows: SparseRows, order: [Int], mostWork: Int) {
    let count = order.count
    var position = [Int](repeating: 0, count: count)
    for (place, variable) in order.enumerated() { position[variable] = place }
    var first = Array(0..<count)
    for entry in rows.entries {
      let (a, b) = (position[entry.row], position[entry.column])
      let (low, high) = a < b ? (a, b) : (b, a)
      if low < first[high] { first[high] = low }
    }
    var offsets = [Int](repeating: 0, count: count + 1)
    var work = 0
    for i in 0..<count {
      let width = i - first[i] + 1
      offsets[i + 1] = offsets[i] + width
      work += width * width / 2
    }
    guard work <= mostWork else { return nil }

    var values = [Double](repeating: 0, count: offsets[count])
    for (variable, value) in rows.diagonal.enumerated() {
      values[offsets[position[variable] + 1] - 1] += value
    }
    for entry in rows.entries {
      let (a, b) = (position[entry.row], position[entry.column])
      let (low, high) = a < b ? (a, b) : (b, a)
      values[offsets[high] + low - first[high]] += entry.value
    }
    values.withUnsafeMutableBufferPointer { values in
      for i in 0..<count {
        let row = offsets[i] - first[i]
        for j in first[i]..<i {
          let other = offsets[j] - first[j]
          var value = values[row + j]
          for k in max(first[i], first[j])..<max(j, first[i], first[j]) {
            value -= values[row + k] * values[other + k]
          }
          values[row + j] = value / values[other + j]
        }
        var pivot = values[row + i]
        for k in first[i]..<i { pivot -= values[row + k] * values[row + k] }
        values[row + i] = max(pivot, 1e-12).squareRoot()
      }
    }
    self.order = order
    self.first = first
    self.offsets = offsets
    self.values = values
  }

  /// Solves for one right-hand side.
  func solve(_ right: [Double]) -> [Double] {
    var y = order.map { right[$0] }
    for i in y.indices {
      let row = offsets[i] - first[i]
      var value = y[i]
      for k in first[i]..<i { value -= values[row + k] * y[k] }
      y[i] = value / values[row + i]
    }
    for i in y.indices.reversed() {
      let row = offsets[i] - first[i]
      y[i] /= values[row + i]
      let value = y[i]
      for k in first[i]..<i { y[k] -= values[row + k] * value }
    }
    var result = y
    for (place, variable) in order.enumerated() { result[variable] = y[place] }
    return result
  }

  /// The variance of x[a] − x[b].
  func variance(_ a: Int, minus b: Int) -> Double {
    guard a != b else { return 0 }
    var right = [Double](repeating: 0, count: order.count)
    right[a] = 1
    right[b] = -1
    let y = solve(right)
    return max(0, y[a] - y[b])
  }
}
