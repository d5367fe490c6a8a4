/// One documented cause of a failed build: what its error text looks like, why it happens and what helps.
///
/// Rules are plain data. The built-in ones are Swift literals, one file a family, in `Diagnosis/Rules`;
/// the same shape read from JSON is a company's own rule file.
///
/// Texts (``title``, ``causes``, ``fixes``, ``verify``) may hold `{name}`, which is replaced by what a
/// pattern captured under that name, or by `<name>` if nothing was; `{name|words}` falls back to
/// `words` instead. Always available are `{stage}`, `{instruction}`, `{command}` (the command of a `RUN`),
/// `{file}` and `{line}` (the Dockerfile's), and `{image}` (the stage's base image).
///
/// The initializers in this file are never inlined: the catalog calls them thousands of times, and the
/// optimizer would spend a minute on the copies.
public struct Rule: Sendable, Codable, Equatable {
  /// The rule's name: unique, lower-case words joined by hyphens (`go-unknown-revision`).
  public var id: String
  /// The id of the broader cause that this rule is a case of, if it is one.
  ///
  /// Reports name that cause, whose id scripts know, with this rule's words.
  public var partOf: String?
  /// Ids of causes that follow from this one; they are not reported in addition to it.
  public var implies: [String]
  /// The family that the rule belongs to (`go-modules`, `tls`, `apt`).
  public var family: String
  /// The subject of the cause; the judgement weighs rules by it.
  public var subject: Subject
  /// The settings of the build's environment that may explain the cause, if the host has others.
  public var settings: [Setting]
  /// What an earlier step that built the program is asked about the cause; `nil` if none can tell.
  public var question: Question?
  /// One line that names the cause, as a sentence without a full stop.
  public var title: String
  /// The meaning of a match.
  public var kind: Diagnosis.Kind
  /// How specific the rule is, 0 to 100; the highest match in the failed step is the cause.
  ///
  /// 90 and more: one root cause. 80–89: a tool's own verdict. 60–79: a package manager's or network
  /// summary. 30–59: a generic system error. 20 and less: wrappers and warnings.
  public var level: Int
  /// How sure the cause is once a pattern matched (a pattern may say otherwise for itself).
  public var confidence: Confidence
  /// Whether the same build may succeed when it is simply run again (network, rate limit, 5xx).
  public var retryable: Bool
  /// The patterns; any one of them is enough.
  public var patterns: [Pattern]
  /// Why it happens, the most frequent cause first.
  public var causes: [String] {
    get { texts.causes() }
    set { texts.causes = { newValue } }
  }
  /// How a Dockerfile can be repaired after this cause, the best first.
  ///
  /// A rule that leaves this out (`nil`) and is ``partOf`` a broader cause is repaired like that one. An empty list says
  /// that no recipe fits: what helps against the broader cause may do harm in the narrower one.
  public var repairs: [Recipe]?
  /// The fixes, best first.
  public var fixes: [Fix] {
    get { texts.fixes() }
    set { texts.fixes = { newValue } }
  }
  /// How to check that the cause is the right one, as commands or sentences.
  public var verify: [String] {
    get { texts.verify() }
    set { texts.verify = { newValue } }
  }
  /// Where it is documented: `https` links.
  public var docs: [String] {
    get { texts.docs() }
    set { texts.docs = { newValue } }
  }
  /// Log text that the rule is the cause of; each is tested.
  public var examples: [Example] {
    get { texts.examples() }
    set { texts.examples = { newValue } }
  }

  /// The texts of a rule that matched: of the catalog's hundreds of rules one or two do, so that the rest
  /// is not made.
  private struct Texts: Sendable {
    var causes: @Sendable () -> [String]
    var fixes: @Sendable () -> [Fix]
    var verify: @Sendable () -> [String]
    var docs: @Sendable () -> [String]
    var examples: @Sendable () -> [Example]
  }
  private var texts: Texts

  /// Creates a rule.
  ///
  /// The texts are made when they are asked for, each time anew.
  @inline(never)
  public init(
    id: String, partOf: String? = nil, family: String, subject: Subject = .other,
    settings: [Setting] = [], question: Question? = nil, title: String,
    kind: Diagnosis.Kind = .error,
    level: Int,
    confidence: Confidence = .likely, retryable: Bool = false, repairs: [Recipe]? = nil,
    patterns: [Pattern],
    causes: @autoclosure @escaping @Sendable () -> [String],
    fixes: @autoclosure @escaping @Sendable () -> [Fix],
    verify: @autoclosure @escaping @Sendable () -> [String] = [],
    docs: @autoclosure @escaping @Sendable () -> [String],
    examples: @autoclosure @escaping @Sendable () -> [Example],
    implies: [String] = []
  ) {
    self.id = id
    self.partOf = partOf
    self.implies = implies
    self.family = family
    self.subject = subject
    self.settings = settings
    self.question = question
    self.title = title
    self.kind = kind
    self.level = level
    self.confidence = confidence
    self.retryable = retryable
    self.repairs = repairs
    self.patterns = patterns
    texts = Texts(causes: causes, fixes: fixes, verify: verify, docs: docs, examples: examples)
  }

  /// Whether two rules say the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.id == b.id && a.partOf == b.partOf && a.family == b.family && a.subject == b.subject
      && a.settings == b.settings && a.question == b.question
      && a.title == b.title && a.kind == b.kind
      && a.level == b.level
      && a.confidence == b.confidence && a.retryable == b.retryable && a.repairs == b.repairs
      && a.patterns == b.patterns
      && a.causes == b.causes && a.fixes == b.fixes && a.verify == b.verify && a.docs == b.docs
      && a.examples == b.examples && a.implies == b.implies
  }
}

/// Log text that a rule must find, kept beside the rule.
public struct Example: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// Lines of the failed step's output.
  public var output: String
  /// The step's `ERROR:` text, if the rule looks there.
  public var error: String?
  /// The step's name, if the rule asks for it.
  public var step: String?
  /// Further lines of the Dockerfile, if the rule asks for them.
  public var dockerfile: String?
  /// The exit code of the step, if the rule asks for it.
  public var exitCode: Int?

  /// Creates an example.
  @inline(never)
  public init(
    _ output: String = "", error: String? = nil, step: String? = nil, dockerfile: String? = nil,
    exitCode: Int? = nil
  ) {
    self.output = output
    self.error = error
    self.step = step
    self.dockerfile = dockerfile
    self.exitCode = exitCode
  }

  /// Creates an example of output lines alone.
  @inline(never)
  public init(stringLiteral output: String) { self.init(output) }
}
