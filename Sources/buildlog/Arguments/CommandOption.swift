import StepTimeline

/// One option of a command: how it is written, what it does, how help describes it.
///
/// A command's table of options is the only place that knows them; parsing, help, suggestions and
/// completions all come from it.
struct CommandOption<Target>: Sendable {
  /// The long name without hyphens.
  let name: String
  let short: Character?
  /// The name of the value in help; `nil` for an option without one.
  let placeholder: String?
  /// The values that there are, for an option with a fixed set of them.
  let values: [String]
  /// One or two short sentences.
  let help: String
  /// Whether parsing ends after this option (`--help`).
  let endsParsing: Bool
  /// Whether all words up to the next option are its values.
  var takesAll = false
  /// The heading in the help that the option is listed under.
  var group = OptionSummary.defaultGroup
  /// Whether two different values contradict each other; otherwise the last one counts, as after an alias.
  var isOnce = false
  let apply: @Sendable (inout Target, String) throws(UsageError) -> Void

  /// An option without a value.
  static func flag(
    _ name: String, short: Character? = nil, help: String, endsParsing: Bool = false,
    _ apply: @escaping @Sendable (inout Target) -> Void
  ) -> Self {
    Self(
      name: name, short: short, placeholder: nil, values: [], help: help, endsParsing: endsParsing,
      apply: { (target, _) throws(UsageError) in apply(&target) })
  }

  /// An option whose value is read by a function that returns `nil` for a bad one.
  static func value<Value>(
    _ name: String, short: Character? = nil, _ placeholder: String, help: String, expected: String,
    _ read: @escaping @Sendable (String) -> Value?,
    _ apply: @escaping @Sendable (inout Target, Value) -> Void
  ) -> Self {
    Self(
      name: name, short: short, placeholder: placeholder, values: [], help: help, endsParsing: false,
      apply: { (target, text) throws(UsageError) in
        guard let value = read(text) else {
          throw .badValue(option: "--\(name)", value: text, expected: expected)
        }
        apply(&target, value)
      })
  }

  /// The same option, of which two different values are an error.
  var once: Self {
    var option = self
    option.isOnce = true
    return option
  }

  /// An option that takes all words up to the next option, at least one.
  static func list(
    _ name: String, _ placeholder: String, help: String,
    _ apply: @escaping @Sendable (inout Target, String) -> Void
  ) -> Self {
    var option = Self(
      name: name, short: nil, placeholder: placeholder, values: [], help: help, endsParsing: false,
      apply: { (target, text) throws(UsageError) in apply(&target, text) })
    option.takesAll = true
    return option
  }

  /// An option whose value is one of a fixed set.
  static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, short: Character? = nil, _ placeholder: String, help: String, _ type: Value.Type,
    _ apply: @escaping @Sendable (inout Target, Value) -> Void
  ) -> Self {
    let values = Value.allCases.map(\.rawValue)
    return Self(
      name: name, short: short, placeholder: placeholder, values: values, help: help, endsParsing: false,
      apply: { (target, text) throws(UsageError) in
        apply(&target, try Self.choose(text, of: type, option: "--\(name)"))
      })
  }

  /// The case with that name.
  static func choose<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ text: String, of type: Value.Type, option: String
  ) throws(UsageError) -> Value {
    if let value = Value(rawValue: text) { return value }
    let values = Value.allCases.map(\.rawValue)
    throw .unknownValue(
      option: option, value: text, values: values, suggestion: Suggestion.closest(to: text, among: values))
  }
}
