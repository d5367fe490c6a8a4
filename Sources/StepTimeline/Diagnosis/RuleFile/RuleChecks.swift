/// The demands on every rule of a file, so that it does what its author expects.
struct RuleChecks {
  /// Something wrong with a value of the rule.
  struct Finding: Equatable {
    var path: [JSONOutline.Part]
    var message: String
  }

  /// Names that texts may use without a pattern that captures them.
  static let standingVariables: Set<String> = [
    "stage", "instruction", "command", "file", "line", "image", "code", "install", "pipPackage", "newPackage",
    "droppedPackage", "cacheMount",
    "languageImage",
    "aptPackages",
    "apkPackages", "dnfPackages", "below", "said", "scriptLine", "emptyVariable", "nullVariable",
    "aptProgram",
    "apkProgram",
    "dnfProgram",
  ]

  private let rule: Rule
  /// Whether all names are known that patterns capture.
  private var namesAreKnown: Bool
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - rule: the rule.
  ///   - unread: its members that could not be read; mistakes that follow from that are not looked for.
  init(_ rule: Rule, unread: [JSONOutline.Part] = []) {
    self.rule = rule
    namesAreKnown = !unread.contains(.key("patterns"))
    identity()
    patterns()
    texts()
    links()
    // An example that a bad pattern cannot find says nothing new.
    if findings.isEmpty, namesAreKnown, !unread.contains(.key("examples")) { examples() }
  }

  mutating func add(_ path: [JSONOutline.Part], _ message: String) {
    findings.append(Finding(path: path, message: message))
  }

  private mutating func identity() {
    let words = rule.id.split(separator: "-", omittingEmptySubsequences: false)
    let isKebabCase = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { $0.isLetterOrDigit && $0 == $0.lowercased }
    }
    if !isKebabCase {
      add([.key("id")], "'\(rule.id)': expected lower-case words joined by hyphens (registry-login-expired)")
    }
    if rule.family.isBlank { add([.key("family")], "empty") }
    if !(0...100).contains(rule.level) {
      add([.key("level")], "\(rule.level): expected a number from 0 to 100")
    }
  }

  private mutating func patterns() {
    var contradictions: [Finding] = []
    /// Whether no pattern of the rule can match; if another one can, ``RuleWarnings`` names those that cannot.
    var neverMatches = namesAreKnown
    defer { if neverMatches { findings += contradictions } }
    if rule.patterns.isEmpty { add([.key("patterns")], "expected one pattern at least") }
    for (index, pattern) in rule.patterns.enumerated() {
      let path: [JSONOutline.Part] = [.key("patterns"), .index(index)]
      var isReadable = true
      if pattern.text.isEmpty {
        isReadable = !pattern.exitCodes.isEmpty
        if !isReadable { add(path + [.key("text")], "expected a text or exitCodes") }
      } else if let message = Self.mistake(in: pattern.text, ignoresCase: pattern.ignoresCase) {
        add(path + [.key("text")], message)
        namesAreKnown = false
        isReadable = false
      }
      for (index, text) in pattern.more.enumerated() {
        guard let message = Self.mistake(in: text, shortestLiteral: 1) else { continue }
        add(path + [.key("more"), .index(index)], message)
        namesAreKnown = false
      }
      let before = findings.count
      for (key, literals) in [
        ("with", pattern.with), ("unless", pattern.unless), ("notOnLine", pattern.notOnLine),
        ("inDockerfile", pattern.inDockerfile), ("notInDockerfile", pattern.notInDockerfile),
      ] {
        for (index, literal) in literals.enumerated() where literal.isEmpty {
          add(path + [.key(key), .index(index)], "empty")
        }
      }
      guard isReadable, findings.count == before else {
        neverMatches = false
        continue
      }
      let checks = PatternChecks(pattern, of: rule)
      for finding in checks.findings { add(path + finding.path, finding.message) }
      if checks.contradictions.isEmpty { neverMatches = false }
      contradictions += checks.contradictions.map { Finding(path: path + $0.path, message: $0.message) }
    }
  }

  private static func mistake(in text: String, ignoresCase: Bool = false, shortestLiteral: Int = 4) -> String?
  {
    // One at the end stands for the end of the line.
    if text.utf8.dropLast().contains(UInt8(ascii: "\n")) { return "a pattern is one line" }
    do throws(PatternError) {
      _ = try PatternTemplate(text, ignoresCase: ignoresCase, shortestLiteral: shortestLiteral)
      return nil
    } catch {
      switch error {
      case .noLiteral where shortestLiteral < 4: return "no literal text"
      case .noLiteral: return "no literal text of four characters or more"
      case .adjacentHoles: return "two adjacent holes: nothing shows where the first one ends"
      case .unclosedBrace, .badName: return error.description
      }
    }
  }

  private mutating func texts() {
    if rule.title.isBlank { add([.key("title")], "empty") }
    if rule.causes.isEmpty { add([.key("causes")], "expected one cause at least") }
    var texts: [(path: [JSONOutline.Part], text: String)] = [([.key("title")], rule.title)]
    for (index, text) in rule.causes.enumerated() { texts.append(([.key("causes"), .index(index)], text)) }
    for (index, text) in rule.verify.enumerated() { texts.append(([.key("verify"), .index(index)], text)) }
    for (index, fix) in rule.fixes.enumerated() {
      texts.append(([.key("fixes"), .index(index), .key("text")], fix.text))
      if let snippet = fix.snippet {
        texts.append(([.key("fixes"), .index(index), .key("snippet")], snippet))
      }
      if let change = fix.change {
        texts.append(([.key("fixes"), .index(index), .key("change"), .key("text")], change.text))
      }
    }
    let names = captured.union(Self.standingVariables)
    for (path, text) in texts {
      if text.isBlank, path != [.key("title")] { add(path, "empty") }
      guard namesAreKnown else { continue }
      for name in TextTemplate.names(in: text).subtracting(names).sorted() {
        let hint =
          Suggestion.closest(to: name, among: names.sorted()).map { "; did you mean '{\($0)}'?" } ?? ""
        add(path, "no pattern captures '{\(name)}'\(hint)")
      }
    }
  }

  /// The names that the rule's patterns can fill in.
  private var captured: Set<String> {
    var names: Set<String> = []
    for pattern in rule.patterns {
      for text in [pattern.text] + pattern.more {
        if let template = try? PatternTemplate(text, shortestLiteral: 1) { names.formUnion(template.names) }
      }
    }
    return names
  }

  private mutating func links() {
    for (index, link) in rule.docs.enumerated() {
      let host = ["https://", "http://"].first { link.hasPrefix($0) }.map { link.dropFirst($0.count) }
      let isLink = host.map { !$0.isEmpty && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } } ?? false
      if !isLink {
        add([.key("docs"), .index(index)], "'\(link)': expected a link that begins with https:// or http://")
      }
    }
  }

  private mutating func examples() {
    guard !rule.examples.isEmpty else { return }
    let matcher = RuleMatcher(rules: [rule])
    for (index, example) in rule.examples.enumerated() {
      let step = StepText(example)
      let judgement = Judgement(
        step: step, text: EvidenceText(step), matcher: matcher, dockerfile: example.instructions)
      if judgement.ranked.isEmpty {
        add([.key("examples"), .index(index)], "no pattern of the rule matches the example")
      }
    }
  }
}

extension Example {
  /// The instructions that are known for the example.
  var instructions: [UInt8] { Array([step, dockerfile].compactMap { $0 }.joined(separator: "\n").utf8) }
}

extension StepText {
  /// The step of an example.
  init(_ example: Example) {
    self.init(
      step: nil, name: example.step ?? "[2/2] RUN x", output: Self.lines(of: example.output),
      error: Self.lines(of: example.error ?? ""), exitCode: example.exitCode)
  }

  /// A text as numbered lines; an empty one has none.
  static func lines(of text: String) -> [RetainedLine] {
    guard !text.isEmpty else { return [] }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { RetainedLine(number: $0.offset + 1, bytes: Array($0.element)) }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
