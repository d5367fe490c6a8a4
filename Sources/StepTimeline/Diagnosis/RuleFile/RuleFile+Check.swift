extension RuleFile {
  /// Reads rules as ``read(_:file:after:)`` does, and says what will keep them from acting.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, JSON in UTF-8.
  ///   - file: its name for messages.
  ///   - earlier: rules of other files, whose ids must not come again.
  /// - Returns: the rules, and a warning for each that can never match or never win.
  /// - Throws: all mistakes of the file, each with line and field.
  public static func check(
    _ bytes: [UInt8], file: String, after earlier: [Rule] = []
  ) throws(RuleFileError) -> (rules: [Rule], warnings: [RuleFileError.Problem]) {
    let rules = try read(bytes, file: file, after: earlier)
    let outline: JSONOutline
    do throws(JSONOutline.Failure) {
      outline = try JSONOutline(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    } catch {
      return (rules, [])
    }
    let root: [JSONOutline.Part] = outline.nodes[0].kind == .list ? [] : [.key("rules")]
    let catalog = RuleCatalog.all(adding: earlier + rules)
    var warnings: [RuleFileError.Problem] = []
    for (index, rule) in rules.enumerated() {
      for finding in RuleWarnings(rule, in: catalog).findings {
        let node = outline.node(at: root + [.index(index)] + finding.path)
        warnings.append(
          .init(
            file: file, line: outline.nodes[node].line, field: outline.name(of: node),
            message: finding.message))
      }
    }
    return (rules, warnings)
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
