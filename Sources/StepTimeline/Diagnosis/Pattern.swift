/// A line of text with named holes that a rule looks for, and the conditions under which it counts.
///
/// The text is matched inside one line, after colours and time prefixes were taken off:
///
/// | in the text | means |
/// | --- | --- |
/// | `{name}` | a run of bytes without white space, as short as the next literal allows; kept as `name` |
/// | `{name...}` | any bytes, as short as the next literal allows, or the rest of the line; kept |
/// | `{name#}` | a run of digits; kept |
/// | `{}`, `{...}`, `{#}` | the same, not kept |
/// | `^` in front | the line begins here (after white space) |
/// | a line end (`\n`) at the end | the line ends here (before white space) |
/// | anything else | itself |
///
/// At least one literal of four bytes or more must be there: it is what the matcher finds lines by.
public struct Pattern: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// The part of the log in which the line may be.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Place: String, Sendable, Codable, CaseIterable {
    /// The output of the failed step, its error text, or the build's closing error.
    case anywhere
    /// Only the output of the failed step.
    case output
    /// Only a step's `ERROR:` text or the build's closing error: what the engine itself says.
    case error
  }

  /// The line to find, with holes.
  public var text: String
  /// The part of the log in which it may be.
  public var place: Place {
    get { box?.conditions.place ?? .anywhere }
    set { change { $0.place = newValue } }
  }
  /// Literals that must all be somewhere in the same step's output or error.
  public var with: [String] {
    get { box?.conditions.with ?? [] }
    set { change { $0.with = newValue } }
  }
  /// Literals that must not be in the same step's output or error.
  public var unless: [String] {
    get { box?.conditions.unless ?? [] }
    set { change { $0.unless = newValue } }
  }
  /// Literals that must not be on the line itself.
  public var notOnLine: [String] {
    get { box?.conditions.notOnLine ?? [] }
    set { change { $0.notOnLine = newValue } }
  }
  /// More texts with holes, tried on up to twelve lines before and after and then on the failed instruction, only to
  /// fill in names.
  public var more: [String] {
    get { box?.conditions.more ?? [] }
    set { change { $0.more = newValue } }
  }
  /// Text that the step's name must hold (`load metadata for`); in it, `{name}` is what ``text`` captured.
  ///
  /// Several blanks of the name count as one, too. A line end stands for the end of the name.
  public var inStep: String? {
    get { box?.conditions.inStep }
    set { change { $0.inStep = newValue } }
  }
  /// Literals that must all be in the instructions that are known: the failed step's own, the earlier ones of its
  /// stage, and the lines of the Dockerfile that the log quotes.
  ///
  /// In them, `{name}` is what ``text`` captured.
  public var inDockerfile: [String] {
    get { box?.conditions.inDockerfile ?? [] }
    set { change { $0.inDockerfile = newValue } }
  }
  /// Literals that must not be in the instructions that are known.
  public var notInDockerfile: [String] {
    get { box?.conditions.notInDockerfile ?? [] }
    set { change { $0.notInDockerfile = newValue } }
  }
  /// The step must have one of these exit codes; any, if the list is empty.
  public var exitCodes: [Int] {
    get { box?.conditions.exitCodes ?? [] }
    set { change { $0.exitCodes = newValue } }
  }
  /// Whether ASCII letters match in either case.
  public var ignoresCase: Bool {
    get { box?.conditions.ignoresCase ?? false }
    set { change { $0.ignoresCase = newValue } }
  }
  /// How sure this pattern is, if it differs from the rule.
  public var confidence: Confidence? {
    get { box?.conditions.confidence }
    set { change { $0.confidence = newValue } }
  }

  /// Conditions that most patterns do not have.
  ///
  /// In every one of the catalog's thousands it would be a quarter of a megabyte to fill before the first failure
  /// is reported.
  private struct Conditions: Sendable, Equatable {
    var place = Place.anywhere
    var with: [String] = []
    var unless: [String] = []
    var notOnLine: [String] = []
    var more: [String] = []
    var inStep: String?
    var inDockerfile: [String] = []
    var notInDockerfile: [String] = []
    var exitCodes: [Int] = []
    var ignoresCase = false
    var confidence: Confidence?
  }
  /// Conditions after a reference; never changed once they are made.
  private final class Box: Sendable {
    let conditions: Conditions
    init(_ conditions: Conditions) { self.conditions = conditions }
  }
  private var box: Box?

  private mutating func change(_ part: (inout Conditions) -> Void) {
    var changed = box?.conditions ?? Conditions()
    part(&changed)
    box = changed == Conditions() ? nil : Box(changed)
  }

  /// Creates a pattern.
  @inline(never)
  public init(
    _ text: String, place: Place = .anywhere, with: [String] = [], unless: [String] = [],
    notOnLine: [String] = [], more: [String] = [], inStep: String? = nil, inDockerfile: [String] = [],
    notInDockerfile: [String] = [], exitCodes: [Int] = [], ignoresCase: Bool = false,
    confidence: Confidence? = nil
  ) {
    self.text = text
    box = Box(
      Conditions(
        place: place, with: with, unless: unless, notOnLine: notOnLine, more: more, inStep: inStep,
        inDockerfile: inDockerfile, notInDockerfile: notInDockerfile, exitCodes: exitCodes,
        ignoresCase: ignoresCase, confidence: confidence))
  }

  /// Whether two patterns look for the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.text == b.text && (a.box?.conditions ?? Conditions()) == (b.box?.conditions ?? Conditions())
  }

  /// Creates a pattern of a text alone, to be found anywhere in the failed step.
  @inline(never)
  public init(stringLiteral text: String) { self.text = text }

  /// A step that ended with one of these exit codes, whatever it printed.
  @inline(never)
  public static func exitCode(
    _ codes: Int..., unless: [String] = [], inStep: String? = nil, notInDockerfile: [String] = [],
    more: [String] = [], confidence: Confidence? = nil
  ) -> Pattern {
    Pattern(
      "", unless: unless, more: more, inStep: inStep, notInDockerfile: notInDockerfile, exitCodes: codes,
      confidence: confidence)
  }
}
