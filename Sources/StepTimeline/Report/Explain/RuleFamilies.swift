/// Rules by family, both in the order in which they come.
struct RuleFamilies {
  private(set) var families: [(name: String, rules: [Rule])] = []

  init(_ rules: [Rule]) {
    var index: [String: Int] = [:]
    for rule in rules {
      if let known = index[rule.family] {
        families[known].rules.append(rule)
      } else {
        index[rule.family] = families.count
        families.append((rule.family, [rule]))
      }
    }
  }
}
