/// The keys that a rule file may have.
enum RuleFileKeys {
  /// The meaning of a value in the file.
  private enum Role {
    case document, rules, rule, patterns, pattern, fixes, fix, change, examples, example
    /// A value without keys of its own.
    case leaf

    /// The kind of an element of the list, or of a single one without its list.
    var element: Role {
      switch self {
      case .rules: .rule
      case .patterns: .pattern
      case .fixes: .fix
      case .examples: .example
      default: .leaf
      }
    }

    var keys: [String] {
      switch self {
      // Editors find the JSON Schema by its own key.
      case .document: ["rules", "$schema"]
      case .rule: Rule.CodingKeys.allCases.map(\.rawValue)
      case .pattern: Pattern.CodingKeys.allCases.map(\.rawValue)
      case .fix: Fix.CodingKeys.allCases.map(\.rawValue)
      case .change: CommandChange.CodingKeys.allCases.map(\.rawValue)
      case .example: Example.CodingKeys.allCases.map(\.rawValue)
      default: []
      }
    }

    func role(of key: String) -> Role {
      switch (self, key) {
      case (.document, "rules"): .rules
      case (.rule, "patterns"): .patterns
      case (.rule, "fixes"): .fixes
      case (.rule, "examples"): .examples
      case (.fix, "change"): .change
      default: .leaf
      }
    }
  }

  /// Keys that mean nothing, most of them misspelt.
  ///
  /// A decoder passes over them, and the rule would do less than its author believes.
  static func unknown(in outline: JSONOutline) -> [(node: Int, message: String)] {
    var found: [(node: Int, message: String)] = []
    var roles: [Role] = []
    for (index, node) in outline.nodes.enumerated() {
      guard let parent = node.parent, let part = node.part else {
        roles.append(node.kind == .list ? .rules : .document)
        continue
      }
      var role = roles[parent]
      switch part {
      case .index: role = role.element
      case .key(let key):
        if role.element != .leaf { role = role.element }
        // The decoder refuses the inside of a value that should have no keys.
        if role != .leaf, !role.keys.contains(key) {
          let hint = Suggestion.closest(to: key, among: role.keys).map { "; did you mean '\($0)'?" }
          found.append((index, "unknown key" + (hint ?? ": expected \(role.keys.joined(separator: ", "))")))
        }
        role = role.role(of: key)
      }
      roles.append(role)
    }
    return found
  }
}
