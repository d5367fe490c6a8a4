/// The rules of one `static let`, made when they are first asked for: most failed builds have to do with few families.
struct RuleFamily: Sendable {
  /// The name that ``RuleIndex`` knows the family by: that of its `static let`.
  let name: StaticString
  /// Gives the rules, which are made once in a process.
  let rules: @Sendable () -> [Rule]

  init(_ name: StaticString, _ rules: @autoclosure @escaping @Sendable () -> [Rule]) {
    self.name = name
    self.rules = rules
  }
}
