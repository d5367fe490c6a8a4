extension RuleFile {
  /// Reads rules as ``read(_:file:after:)`` does, and says what will keep them from acting.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, JSON in UTF-8.
  ///   - file: its name for messages.
  ///   - earlier: rules of other files, whose ids must not come again.
  /// - Returns: the rules, and a warning for each that will not do what its author expects or never win.
  /// - Throws: all mistakes of the file, each with line and field, and the warnings.
  public static func check(
    _ bytes: [UInt8], file: String, after earlier: [Rule] = []
  ) throws(RuleFileError) -> (rules: [Rule], warnings: [RuleFileError.Problem]) {
    let content = RuleFileContent(bytes, file: file, ids: RuleFileIDs(of: earlier))
    let warnings = content.warnings(
      among: RuleRivals(RuleCatalog.all(adding: earlier + content.rules)))
    guard content.mistakes.isEmpty else {
      throw RuleFileError(problems: content.mistakes, warnings: warnings)
    }
    return (content.rules, warnings)
  }

  /// Checks files that are used together, each also against the rules of the others.
  package static func check(_ files: [(file: String, bytes: [UInt8])]) -> [RuleFileReport] {
    let contents = RuleFileContent.all(files)
    let rivals = RuleRivals(RuleCatalog.all(adding: contents.flatMap(\.rules)))
    return contents.map { content in
      RuleFileReport(
        file: content.file, rules: content.rules, mistakes: content.mistakes,
        warnings: content.warnings(among: rivals))
    }
  }
}

/// What was found in one of several rule files.
package struct RuleFileReport: Sendable {
  package var file: String
  /// The rules without a mistake.
  package var rules: [Rule]
  package var mistakes: [RuleFileError.Problem]
  package var warnings: [RuleFileError.Problem]

  /// Both, a line each, in the order of the file.
  package var lines: [String] {
    let all = mistakes.map { ($0.line, $0.description) } + warnings.map { ($0.line, "\($0) (warning)") }
    return all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }
}

extension RuleCatalog {
  /// Checks rules that were made in code as those of a file are checked.
  ///
  /// A rule with a mistake is passed over when a build is diagnosed, so check yours in a test.
  ///
  /// - Returns: a sentence for each mistake (`acme-x: patterns[0].text: …`); none if all rules can be used.
  public static func validate(_ rules: [Rule]) -> [String] {
    var known: Set<String> = []
    return rules.flatMap { rule in
      var checks = RuleChecks(rule)
      if !known.insert(rule.id).inserted { checks.add([.key("id")], "duplicate id '\(rule.id)'") }
      return checks.findings.map { finding in
        let path = finding.path.reduce(into: "") { name, part in
          switch part {
          case .key(let key): name += (name.isEmpty ? "" : ".") + key
          case .index(let index): name += "[\(index)]"
          }
        }
        return "\(rule.id): \(path): \(finding.message)"
      }
    }
  }
}

extension Pattern {
  /// Creates a pattern of a text alone, after looking whether it can be used.
  ///
  /// - Throws: why it cannot: a hole without end, two holes side by side, no literal of four bytes.
  public init(parsing text: String) throws(PatternError) {
    _ = try PatternTemplate(text)
    self.init(stringLiteral: text)
  }
}
