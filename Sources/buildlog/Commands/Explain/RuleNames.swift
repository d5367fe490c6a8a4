import StepTimeline

/// The names of rules and families, for a user who does not know them.
struct RuleNames {
  private let rules: [Rule]
  private let families: [String]

  /// Other names of a field, and the family that has its rules.
  private static let families = [
    "golang": "go-modules", "node": "npm", "nodejs": "npm", "yarn": "npm", "pnpm": "npm", "javascript": "npm",
    "python": "pip", "poetry": "pip", "uv": "pip", "java": "jvm", "maven": "jvm", "gradle": "jvm",
    "debian": "apt", "ubuntu": "apt", "alpine": "apk", "fedora": "rpm", "rust": "cargo", "csharp": "dotnet",
    "nuget": "dotnet", "composer": "php", "bundler": "ruby", "gem": "ruby", "c": "compilers",
    "gcc": "compilers",
    "dns": "dns-network", "network": "dns-network", "x509": "tls", "certificate": "tls", "ssl": "tls",
    "docker": "buildkit", "disk": "resources", "memory": "resources", "oom": "resources",
  ]
  private static let most = 5

  init(_ rules: [Rule]) {
    self.rules = rules
    families = Set(rules.map(\.family)).sorted()
  }

  /// The names that may be meant, the best first.
  func near(_ name: String) -> [String] {
    let word = name.lowercased()
    var found: [String] = []
    func add(_ names: [String]) { found += names.filter { !found.contains($0) } }
    if let closest = Suggestion.closest(to: word, among: rules.map(\.id) + families) { add([closest]) }
    add(families.filter { $0 == Self.families[word] || $0.hasPrefix(word + "-") })
    // A slip of the finger has one answer.
    guard found.isEmpty || Self.families[word] != nil || families.contains(where: { $0.hasPrefix(word) })
    else {
      return found
    }
    add(rules.filter { $0.partOf == nil && $0.id.split(separator: "-").contains { $0 == word } }.map(\.id))
    if word.count > 2 {
      add(rules.filter { $0.partOf == nil && $0.title.lowercased().contains(word) }.map(\.id))
    }
    return Array(found.prefix(Self.most))
  }
}
