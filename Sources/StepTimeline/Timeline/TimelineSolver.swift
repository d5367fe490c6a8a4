/// Finds the most likely moments under a constraint system.
///
/// Newton's method on the smoothed cost: bounds and pulls have corners, at which plain Newton stalls, so they are
/// rounded off with a radius `tau` that shrinks from 0.1 s to 1 ms. Each step solves a sparse positive definite
/// system.
struct TimelineSolver {
  static let radii = [0.1, 0.03, 0.01, 0.003, 0.001]
  /// The core of a pull: below this all values are the same.
  private static let core = 0.002
  private static let mostIterations = 12
  /// Multiplications of all factorizations together, after which the estimate stays as it is.
  ///
  /// A count and not a time: the same log gives the same report on every machine.
  private static let mostWork = 500_000_000

  private let model: TimelineModel
  private let system: ConstraintSystem
  private(set) var x: [Double]
  /// The curvature at the last estimate.
  private(set) var factor: SparseCholesky?
  private var order: [Int] = []
  /// The last factorization's; most have it in common with the one before.
  private var pattern: SparseCholesky.SparsePattern?
  /// Multiplications of one factorization when the order was found.
  private var workOfOrder = 0
  private var work = 0

  init(_ model: TimelineModel, start: [Double]) {
    self.model = model
    system = ConstraintSystem(model)
    x = start
  }

  /// Whether there was not enough work allowed.
  var isExhausted: Bool { work > Self.mostWork }

  /// The cost of the estimate under the model's present guesses.
  func cost(_ model: TimelineModel, radius: Double = radii[radii.count - 1]) -> Double {
    var terms = system.terms
    ConstraintSystem.addPulls(model, x, to: &terms)
    return cost(terms, x, radius)
  }

  /// Moves the estimate to the optimum, with the model's present guesses.
  mutating func minimize(_ model: TimelineModel, radii: ArraySlice<Double>) {
    var terms = system.terms
    for tau in radii {
      for _ in 0..<Self.mostIterations {
        terms.removeLast(terms.count - system.terms.count)
        ConstraintSystem.addPulls(model, x, to: &terms)
        let (gradient, curvature) = assemble(terms, tau)
        guard let factor = factorize(curvature) else { return }
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

  /// Bounds come and go with the estimate, and an order serves until the factor has become twice as costly.
  private mutating func factorize(_ curvature: SparseMatrix) -> SparseCholesky? {
    guard !isExhausted else { return nil }
    if pattern?.take(curvature) != true {
      pattern = order.isEmpty ? nil : SparseCholesky.SparsePattern(curvature, order: order)
    }
    if pattern.map({ $0.work > 2 * workOfOrder + 10_000 }) ?? true {
      let left = Self.mostWork - work
      guard let order = EliminationOrder.minimumDegree(x.count, curvature, mostWork: left) else {
        work = .max
        return nil
      }
      let found = SparseCholesky.SparsePattern(curvature, order: order)
      self.order = order
      workOfOrder = found.work
      work += 4 * found.work
      pattern = found
    }
    guard let pattern, pattern.work <= Self.mostWork - work else {
      work = .max
      return nil
    }
    work += pattern.work
    return SparseCholesky(curvature, pattern)
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

  /// The gradient and the curvature of the cost.
  private func assemble(
    _ terms: [ConstraintSystem.Term], _ tau: Double
  ) -> (gradient: [Double], curvature: SparseMatrix) {
    var gradient = [Double](repeating: 0, count: x.count)
    var rows = SparseMatrix(count: x.count, diagonal: 1e-3)
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
