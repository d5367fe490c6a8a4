/// All rules, one line each, under the names of their families.
struct RuleList {
  private let rules: [Rule]

  private static let gap = 2
  /// Below this width a title is under its id, not beside it.
  private static let leastTitle = 32

  init(_ rules: [Rule]) { self.rules = rules }

  func write(on page: inout Page) {
    let longest = rules.map(\.id.count).max() ?? 0
    let column = Self.gap + longest + Self.gap
    let isNarrow = page.width - column < Self.leastTitle
    for (index, family) in RuleFamilies(rules).families.enumerated() {
      if index > 0 { page.blank() }
      var heading = StyledLine(family.name, .heading)
      heading.add(" \(page.glyphs.separator) \(counted(family.rules.count, "rule"))", .dim)
      page.add(heading)
      for rule in family.rules {
        let title = StyledLine(rule.general.title)
        if isNarrow {
          page.add(rule.id, .code, at: Self.gap)
          page.add(title, at: 2 * Self.gap)
        } else {
          page.add(label: rule.id, title, at: Self.gap, column: column)
        }
      }
    }
  }
}
