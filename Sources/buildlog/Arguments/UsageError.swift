/// A mistake in the arguments.
enum UsageError: Error, Equatable {
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String, placeholder: String)
  case unexpectedValue(option: String, value: String)
  case badValue(option: String, value: String, expected: String)
  case unknownValue(option: String, value: String, values: [String], suggestion: String?)
  case unknownRule(String, near: [String])
  case givenTwice(option: String, first: String, second: String, hint: String?)
  case contradiction(String, String)
  /// Too few or too many words, as a sentence.
  case operands(String)
  case missingCommand
  /// Outputs that contradict each other, as a sentence.
  case outputs(String)

  var description: String {
    switch self {
    case .unknownOption(let option, let suggestion):
      "unknown option '\(option)'" + Self.didYouMean(suggestion)
    case .missingValue(let option, let placeholder):
      "option '\(option)' needs a value: \(option) \(placeholder)"
    case .unexpectedValue(let option, let value):
      "option '\(option)' takes no value, but got '\(value)'"
    case .badValue(let option, let value, let expected):
      "invalid value '\(value)' for '\(option)': expected \(expected)"
    case .unknownValue(let option, let value, let values, let suggestion):
      "unknown value '\(value)' for '\(option)'"
        + (suggestion == nil ? ": expected \(values.joined(separator: ", "))" : Self.didYouMean(suggestion))
    case .operands(let text), .outputs(let text): text
    case .missingCommand: "no command given: buildlog run [OPTIONS] -- COMMAND [ARG...]"
    case .unknownRule(let name, let near) where near.isEmpty:
      "unknown rule '\(name)'; 'buildlog explain' lists them all"
    case .unknownRule(let name, let near):
      "unknown rule '\(name)'; did you mean \(Self.alternatives(near))?"
    case .givenTwice(let option, let first, let second, let hint):
      "option '\(option)' is given twice, with '\(first)' and '\(second)'" + (hint.map { "; \($0)" } ?? "")
    case .contradiction(let first, let second): "'\(first)' and '\(second)' contradict each other"
    }
  }

  /// `'a', 'b' or 'c'`.
  private static func alternatives(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + quoted[quoted.count - 1]
  }

  private static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
