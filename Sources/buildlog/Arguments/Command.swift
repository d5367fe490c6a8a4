/// One command of the tool: its name, what it takes, how help describes it, what it does.
///
/// `Tool`, `--help`, completions and the manual page all go by ``all``. A new command is a file with a
/// `static let` in an extension of this type, and one line there.
struct Command: Sendable {
  /// The operands that a command takes.
  enum Operands: Sendable, Equatable {
    case none
    case files
    /// Ids of rules, which `explain` itself can list.
    case rules
    case words([String])
    /// The name of a command.
    case commandNames
    /// A program with its arguments.
    case program
  }

  let name: String
  /// Its purpose, in a few words.
  let summary: String
  let operands: Operands
  let help: HelpPage
  /// Runs it with the words after its name.
  let run: @Sendable ([String]) throws(UsageError) -> ExitStatus

  var options: [OptionSummary] { help.options }

  /// All commands in the order of the help.
  ///
  /// `report` is meant if no other is named.
  static let all: [Command] = [
    .report,
    .run,
    .compare,
    .stats,
    .log,
    .fix,
    .explain,
    .rules,
    .completions,
    .manual,
    .help,
  ]

  static func named(_ name: String) -> Command? {
    // The name of a log need not wait for what all commands take to be put together.
    guard name.utf8.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) else { return nil }
    return all.first { $0.name == name }
  }
}

/// An option as help, completions and the manual page see it.
struct OptionSummary: Sendable, Equatable {
  /// The completions that the shell can offer for the option's value.
  enum Value: Sendable, Equatable {
    case none
    case anything
    case file
    case words([String])
    /// `FORMAT=FILE`.
    case assignment([String])
  }

  let name: String
  let short: Character?
  let placeholder: String?
  let value: Value
  let help: String
  /// The heading in the help that the option is listed under.
  var group = Self.defaultGroup

  static let defaultGroup = "Options"
}

extension CommandOption {
  var summary: OptionSummary {
    let value: OptionSummary.Value =
      switch placeholder {
      case nil: .none
      case "FILE": .file
      case let placeholder? where placeholder.hasSuffix("=FILE"): .assignment(values)
      default: values.isEmpty ? .anything : .words(values)
      }
    return OptionSummary(
      name: name, short: short, placeholder: placeholder, value: value, help: help, group: group)
  }
}

extension Array {
  /// The same options under one heading of the help.
  func grouped<Target>(_ heading: String) -> Self where Element == CommandOption<Target> {
    map { option in
      var option = option
      option.group = heading
      return option
    }
  }
}
