import BuildLogParser
import Testing

@testable import StepTimeline

/// Every text of a build that a report may show is masked; a field that is added and forgotten fails here.
@Suite struct MaskedFieldsTests {
  /// Texts that no log fills: names of rules and of their documentation, numbers of steps, ids of advice.
  static let fixed: Set<String> = [
    "steps.id", "diagnoses.rule", "insights.id", "warnings.rule", "diagnoses.captures.key",
    // Conditions of a rule, which no log fills.
    "diagnoses.fixes.when", "diagnoses.fixes.unless", "diagnoses.repairs",
    // One of the names of settings that a comparison knows.
    "environment.setting",
    // Made later, of the user's own files; `RepairPlan` leaves a patch out whose lines hold a secret.
    "diagnoses.fixes.patch", "diagnoses.fixes.patchNote", "diagnoses.fixes.rewrites", "dockerfiles",
    "insights.patch", "insights.edit",
    // The same: `RepairPlan` masks it.
    "diagnoses.fixes.command",
  ]

  private static let secret = "gh" + "p_" + String(repeating: "aB3dE6", count: 6)

  /// A build in which every text that a log may fill holds the secret.
  private static func build() -> Build {
    let text = "Authorization: Bearer \(secret)"
    var step = Step(id: "1", name: "[web linux/amd64 build 1/2] RUN echo \(text)", sourceLine: 1)
    step.error = text
    step.lastLine = text
    step.warnings = [text]
    step.longestSilence = .init(startSeconds: 0, seconds: 1, afterText: text)
    step.transfers = [.init(id: text, action: .other)]
    var build = Build(
      source: .init(name: text, line: 1, lines: 1, dialect: .plain, envelope: .none), result: .failed,
      clock: .none, steps: [step])
    build.closingError = text
    build.resultReason = text
    build.failures = [
      Failure(
        step: 0, message: text, exitCode: 1,
        dockerfile: .init(
          file: text, line: 1, endLine: 1, lines: [.init(number: 1, isMarked: true, text: text)]),
        tail: [text])
    ]
    build.diagnoses = [
      Diagnosis(
        rule: "x", title: text, kind: .error, step: 0, confidence: .certain, isPrimary: true,
        isRetryable: false, evidence: [.init(line: 1, text: text)], captures: ["a": text], causes: [text],
        fixes: [Fix(text, snippet: text)], verify: [text], docs: [text])
    ]
    var insight = Insight(id: "x", text: text, step: 0, secondsAtStake: 1)
    insight.snippet = text
    build.insights = [insight]
    build.criticalPathSegments = [PathSegment(step: 0, startSeconds: 0, endSeconds: 1)]
    build.warnings = [BuildWarning(rule: "x", text: text, line: 1, url: text)]
    build.environment = EnvironmentReport(differences: [text], explanation: text, snippet: text)
    return build
  }

  @Test func everyTextFieldIsFilledAndMasked() {
    var build = Self.build()
    let before = Texts(of: build)
    #expect(before.unset.subtracting(Self.fixed) == [], "fill these fields in build() above")
    let plain = before.found.filter { !$0.text.contains(Self.secret) }.map(\.path)
    #expect(Set(plain).subtracting(Self.fixed) == [], "these fields have no secret to be masked")

    Redactor().redact(&build)
    let leaks = Texts(of: build).found.filter { $0.text.contains(Self.secret) }.map(\.path)
    #expect(leaks == [], "the walk over a build's texts passes these over")
  }
}

/// The texts in a value, found by reflection.
private struct Texts {
  var found: [(path: String, text: String)] = []
  /// Optional texts and lists that hold nothing.
  var unset: Set<String> = []

  /// The parts of a name follow from the name.
  private static let derived: Set<String> = ["steps.parts", "steps.transfers.work"]

  init(of value: Any) { walk(value, "") }

  private mutating func walk(_ value: Any, _ path: String) {
    if Self.derived.contains(path) { return }
    if let text = value as? String {
      found.append((path, text))
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let child = mirror.children.first {
        walk(child.value, path)
      } else if "\(mirror.subjectType)".contains("String") {
        unset.insert(path)
      }
    case .collection, .set:
      let elements = "\(mirror.subjectType)"
      if mirror.children.isEmpty, !["Int", "Double", "Interval"].contains(where: elements.contains) {
        unset.insert(path)
      }
      for child in mirror.children { walk(child.value, path) }
    case .dictionary:
      if mirror.children.isEmpty { unset.insert(path) }
      for child in mirror.children {
        let pair = Array(Mirror(reflecting: child.value).children)
        for (label, part) in zip(["key", "value"], pair) { walk(part.value, "\(path).\(label)") }
      }
    case .enum: break
    default:
      for child in mirror.children {
        let label = child.label ?? ""
        walk(child.value, path.isEmpty ? label : "\(path).\(label)")
      }
    }
  }
}
