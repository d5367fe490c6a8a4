/// One documented cause of a failed build: what its error text looks like, why it happens and what helps.
///
/// Rules are plain data. The built-in ones are Swift literals, one file a family, in `Diagnosis/Rules`;
/// the same shape read from JSON is a company's own rule file.
///
/// Texts (``title``, ``causes``, ``fixes``, ``verify``) may hold `{name}`, which is replaced by what a
/// pattern captured under that name, or by `<name>` where nothing was; `{name|words}` falls back to
/// `words` instead. Always available are `{stage}`, `{instruction}`, `{command}` (the command of a `RUN`),
/// `{file}` and `{line}` (the Dockerfile's), and `{image}` (the stage's base image).
///
/// The initializers in this file are never inlined: the catalog calls them thousands of times, and the
/// optimizer would spend a minute on the copies.
public struct Rule: Sendable, Codable, Equatable {
  /// What a match of the rule means for the build.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A cause of the failure.
    case error
    /// What is left behind by another cause (`exit code: 1`); shown, but never as the cause.
    case wrapper
    /// A remark that never fails a build by itself.
    case warning
  }

  /// The rule's name: unique, lower-case words joined by hyphens (`go-unknown-revision`).
  public var id: String
  /// The family that the rule belongs to (`go-modules`, `tls`, `apt`).
  public var family: String
  /// One line that names the cause, as a sentence without a full stop.
  public var title: String
  /// What a match means.
  public var kind: Kind
  /// How specific the rule is, 0 to 100; the highest match in the failed step is the cause.
  ///
  /// 90 and more: one root cause. 80–89: a tool's own verdict. 60–79: a package manager's or network
  /// summary. 30–59: a generic system error. 20 and less: wrappers and warnings.
  public var level: Int
  /// How sure the cause is once a pattern matched (a pattern may say otherwise for itself).
  public var confidence: Confidence
  /// Whether the same build may succeed when it is simply run again (network, rate limit, 5xx).
  public var retryable: Bool
  /// What to look for; any one of them is enough.
  public var patterns: [Pattern]
  /// Why it happens, the most frequent cause first.
  public var causes: [String]
  /// What helps, best first.
  public var fixes: [Fix]
  /// How to check that the cause is the right one, as commands or sentences.
  public var verify: [String]
  /// Where it is documented: `https` links.
  public var docs: [String]
  /// Log text that the rule is the cause of; each is tested.
  public var examples: [Example]

  /// Creates a rule.
  @inline(never)
  public init(
    id: String, family: String, title: String, kind: Kind = .error, level: Int,
    confidence: Confidence = .certain, retryable: Bool = false, patterns: [Pattern], causes: [String],
    fixes: [Fix], verify: [String] = [], docs: [String], examples: [Example]
  ) {
    self.id = id
    self.family = family
    self.title = title
    self.kind = kind
    self.level = level
    self.confidence = confidence
    self.retryable = retryable
    self.patterns = patterns
    self.causes = causes
    self.fixes = fixes
    self.verify = verify
    self.docs = docs
    self.examples = examples
  }
}

/// How sure a diagnosis is.
public enum Confidence: String, Sendable, Codable, CaseIterable, Comparable {
  /// The text has this cause only.
  case certain
  /// The usual cause of the text.
  case likely
  /// One of several causes of the text.
  case possible

  /// Orders by sureness: `possible < likely < certain`.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .likely: 1
    case .certain: 2
    }
  }
}

/// What a rule looks for: one line of text with named holes, and what must be there beside it.
///
/// The text is matched inside one line, after colours and time prefixes were taken off:
///
/// | in the text | stands for |
/// | --- | --- |
/// | `{name}` | a run of bytes without white space, as short as the next literal allows; kept as `name` |
/// | `{name...}` | any bytes, as short as the next literal allows, or the rest of the line; kept |
/// | `{name#}` | a run of digits; kept |
/// | `{}`, `{...}`, `{#}` | the same, not kept |
/// | `^` in front | the line begins here (after white space) |
/// | anything else | itself |
///
/// At least one literal of four bytes or more must be there: it is what the matcher finds lines by.
public struct Pattern: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// Where in the log the line may stand.
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
  /// Where it may stand.
  public var place: Place
  /// Literals that must all stand somewhere in the same step's output or error.
  public var with: [String]
  /// Literals of which none may stand in the same step's output or error.
  public var unless: [String]
  /// Literals of which none may stand on the line itself.
  public var notOnLine: [String]
  /// More texts with holes, tried on up to twelve lines before and after, only to fill in names.
  public var more: [String]
  /// Text that the step's name must hold (`load metadata for`).
  public var inStep: String?
  /// Exit codes of the step of which one must be there; empty for any.
  public var exitCodes: [Int]
  /// Whether ASCII letters match in either case.
  public var ignoresCase: Bool
  /// How sure this pattern is, where it differs from the rule.
  public var confidence: Confidence?

  /// Creates a pattern.
  @inline(never)
  public init(
    _ text: String, place: Place = .anywhere, with: [String] = [], unless: [String] = [],
    notOnLine: [String] = [], more: [String] = [], inStep: String? = nil, exitCodes: [Int] = [],
    ignoresCase: Bool = false, confidence: Confidence? = nil
  ) {
    self.text = text
    self.place = place
    self.with = with
    self.unless = unless
    self.notOnLine = notOnLine
    self.more = more
    self.inStep = inStep
    self.exitCodes = exitCodes
    self.ignoresCase = ignoresCase
    self.confidence = confidence
  }

  /// Creates a pattern of a text alone, to be found anywhere in the failed step.
  @inline(never)
  public init(stringLiteral text: String) { self.init(text) }

  /// A step that ended with one of these exit codes, whatever it printed.
  @inline(never)
  public static func exitCode(
    _ codes: Int..., unless: [String] = [], confidence: Confidence? = nil
  ) -> Pattern {
    Pattern("", unless: unless, exitCodes: codes, confidence: confidence)
  }
}

/// One thing to change.
public struct Fix: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// The base image that a fix is written for.
  public enum Base: String, Sendable, Codable, CaseIterable {
    /// Alpine and others with `apk`.
    case apk
    /// Debian, Ubuntu and others with `apt-get`.
    case apt
    /// Fedora, Red Hat, CentOS, Rocky, Alma, Amazon Linux.
    case dnf
  }

  /// What to do, as one sentence.
  public var text: String
  /// Dockerfile lines or commands to copy.
  public var snippet: String?
  /// Shown only where the stage's base image is known to be of this kind, or not known at all.
  public var base: Base?

  /// Creates a fix.
  @inline(never)
  public init(_ text: String, snippet: String? = nil, base: Base? = nil) {
    self.text = text
    self.snippet = snippet
    self.base = base
  }

  /// Creates a fix of one sentence.
  @inline(never)
  public init(stringLiteral text: String) { self.init(text) }
}

/// Log text that a rule must find, kept beside the rule.
public struct Example: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// Lines of the failed step's output.
  public var output: String
  /// The step's `ERROR:` text, where the rule looks there.
  public var error: String?
  /// The step's name, where the rule asks for it.
  public var step: String?
  /// The exit code of the step, where the rule asks for it.
  public var exitCode: Int?

  /// Creates an example.
  @inline(never)
  public init(_ output: String = "", error: String? = nil, step: String? = nil, exitCode: Int? = nil) {
    self.output = output
    self.error = error
    self.step = step
    self.exitCode = exitCode
  }

  /// Creates an example of output lines alone.
  @inline(never)
  public init(stringLiteral output: String) { self.init(output) }
}
