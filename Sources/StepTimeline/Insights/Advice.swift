/// A piece of advice before it is known what it would save.
struct Advice: Sendable {
  /// The kind's name, as reports have it.
  var id: String
  /// The finding and the advice, on one line.
  var text: String
  /// Index of the step that it is about.
  var step: Int
  /// Time that the steps would do without.
  var cuts: [Schedule.Cut]
  /// The seconds that the wall time would lose, if the graph cannot say: work that would run side by side.
  var knownSeconds: Double?
  /// Lines to copy.
  var snippet: String?
  /// Whether the snippet can be taken as it is.
  var applicability = Fix.Applicability.manual
  /// The change of the Dockerfile, which is made once the file is known.
  var edit: AdviceEdit?
  /// Steps that run side by side and need the same change.
  var group: String?
  /// Whether it says little more than that the step is slow; anything more exact comes before it.
  var isGeneral = false
  /// Whether it holds in a build without times.
  var needsNoTimes = false
}

extension Advice {
  /// Advice on one step.
  ///
  /// - Parameter seconds: the part of the step's time that it concerns.
  init(_ id: String, _ step: Int, saving seconds: Double, _ text: String) {
    self.init(id: id, text: text, step: step, cuts: [Schedule.Cut(step: step, seconds: seconds)])
  }
}

/// A kind of advice: what must be true of a log for it to be said is in `find`.
struct AdviceKind: Sendable {
  /// The results of builds that it is for.
  var results: [Build.Result] = [.succeeded]
  var find: @Sendable (InsightContext) -> [Advice]
}
