/// The constraints on the unknown moments: bounds that hold, and values that are likely.
///
/// Every term speaks of `r = x[a] − x[b] − c`. A `bound` says r ≥ 0 and gives way by about `sigma`; a `value` says
/// r is 0 give or take `sigma`; a `pull` says the same with the heavier tails of a Laplace distribution, wider or
/// narrower on each side. Bounds and values turn linear beyond four sigma, so that a false one bends and does not
/// break the rest.
struct ConstraintSystem {
  enum Kind {
    case bound, value, pull
  }

  struct Term {
    var kind: Kind
    /// Index of a variable, or -1 for the clock's zero.
    var a: Int
    var b: Int
    var c: Double
    /// The scale if r > 0 (`pull`), otherwise the only one.
    var sigma: Double
    var sigmaBelow: Double
  }

  private(set) var terms: [Term] = []

  /// x[a] ≥ x[b] + c.
  mutating func atLeast(_ a: Int, _ b: Int, _ c: Double, sigma: Double) {
    terms.append(Term(kind: .bound, a: a, b: b, c: c, sigma: sigma, sigmaBelow: sigma))
  }

  /// x[a] ≤ x[b] + c.
  mutating func atMost(_ a: Int, _ b: Int, _ c: Double, sigma: Double) {
    terms.append(Term(kind: .bound, a: b, b: a, c: -c, sigma: sigma, sigmaBelow: sigma))
  }

  /// x[a] = x[b] + c, give or take sigma.
  mutating func value(_ a: Int, _ b: Int, _ c: Double, sigma: Double) {
    terms.append(Term(kind: .value, a: a, b: b, c: c, sigma: sigma, sigmaBelow: sigma))
  }

  /// x[a] = x[b] + c most likely.
  mutating func pull(_ a: Int, _ b: Int, _ c: Double, above: Double, below: Double) {
    terms.append(Term(kind: .pull, a: a, b: b, c: c, sigma: above, sigmaBelow: below))
  }
}

/// The constants of the model, in seconds.
///
/// If nothing else is said they were measured on recorded builds, whose times the engine had written down
/// too; the article on inferred times says how.
enum TimelineConstants {
  /// `DONE` figures are rounded to 0.1 (moby/buildkit util/progress/progressui/printer.go, `%.1fs`).
  static let figureHalf = 0.05
  static let figureSigma = 0.035
  /// Steps whose figure is 0.0.
  ///
  /// The engine's own steps took 11 ms in the mean of 253 steps of 77 recorded builds, and 17 ms in that of 25
  /// steps of the six builds named `dag`; instructions took 17 ms (110 steps). The spread is that between builds:
  /// within one they are slow or fast together.
  static let zeroInternal = 0.016
  static let zeroInternalSpread = 0.022
  static let zeroInstruction = 0.018
  static let zeroInstructionSpread = 0.020
  /// A program's last line comes just before it exits.
  ///
  /// The step ended 9 to 24 ms after it in 33 of 42 recorded ones that a figure left room for, and in most of the
  /// others a little later. `exitReach` is how much of that room the figure must leave.
  static let exitGap = 0.016
  static let exitReach = 0.012
  static let lateExit = 0.03
  static let exitAbove = 0.03
  static let exitBelow = 0.006
  /// The same if the step failed and has no figure: 19 ms in the median of 44 steps, 85 % below 40 ms.
  static let failedGap = 0.018
  static let failedAbove = 0.2
  static let failedBelow = 0.02
  /// Failed without a line: a container takes that long to start and to go; what the engine does itself fails at once.
  static let failedSilentRun = 0.08
  static let failedSilent = 0.02
  /// Cancelled though nothing failed: no more than a guess.
  static let canceledGap = 2.5
  /// A step starts when the last one that it waits for has ended, and a little later.
  static let dependencyEdge = 0.002
  static let runGap = 0.002
  static let runGapSpread = 0.012
  static let fromGap = 0.004
  static let otherGap = 0.003
  static let otherGapSpread = 0.02
  /// Part of the engine's pace (``TimelineModel/pace``) that a start comes later.
  ///
  /// Recorded with the engine of Docker 20.10 on a machine with other work, whose own steps took 0.05 to 0.25 s: 0.4 to
  /// 0.7 of that before the metadata, a tenth of it between instructions.
  static let otherGapPace = 0.5
  static let runGapPace = 0.1
  /// A cached image is found when it is looked for.
  ///
  /// Of a cached instruction the engine says so only when something needs its result, perhaps seconds after what
  /// it depends on ended.
  static let cachedGapSpread = 0.03
  static let foundLateSpread = 0.15
  /// The targets of one build are asked for one after the other.
  static let askedSpread = 0.05
  static let copyGap = 0.004
  static let copyGapSpread = 0.10
  /// `COPY --from` for which the engine looks at every file of the stage first.
  ///
  /// Recorded: 0.19 to 0.27 s in six starts for stages on `debian` (0.19 to 0.41 s in 20 on another machine), 0.42 to
  /// 0.49 s in five and 0.62 s in one for stages on `golang`. If it is not known which image a stage is on,
  /// most starts waited for nothing.
  static let hashGapMedium = 0.24
  static let hashGapLarge = 0.44
  static let hashGapUnnamed = 0.28
  static let hashGapUnknown = 0.02
  static let hashGapSpread = 0.15
  static let guessedGapSpread = 0.03
  /// An end is printed at the next refresh: at most every 100 ms, at the latest after a tick of 150 ms
  /// (progressui/display.go), and what it takes to get there.
  static let leastLag = 0.001
  static let mostLag = 0.22
  static let usualLag = 0.07
  static let lagSpread = 0.10
  static let refresh = 0.100
  static let tick = 0.16
  /// An event reaches the printer within this.
  static let seen = 0.003
  /// Stamps finer than this separate one refresh from the next.
  static let fineResolution = 0.02
}
