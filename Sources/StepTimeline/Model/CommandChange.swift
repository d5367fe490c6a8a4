/// A change of a command of the failed step, which a fix names in place of an example.
///
/// It is made if the step has such a command. Options that the step has already are not proposed.
public struct CommandChange: Sendable, Codable, Equatable {
  /// The kind of change.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Adds an option, or gives the option that is there this value.
    case addOption = "add-option"
    /// Sets variables (`NAME=value`, with a blank between two) for the command; as `ENV` if the step has no such
    /// command.
    case setVariable = "set-variable"
    /// Writes other words in place of the command's own.
    case replaceWords = "replace-words"
    /// Runs another command before it, joined by `&&`.
    case runBefore = "run-before"
    /// Runs the command up to so many times, until it succeeds.
    case tryAgain = "try-again"
  }

  /// The kind of change.
  public var kind: Kind
  /// The commands that it is for, each a program with the words that follow it (`go build`); none means the first
  /// command of the step.
  public var commands: [String]
  /// The option, the variables, the words, the command or the number.
  public var text: String

  /// Creates a change.
  public init(_ kind: Kind, _ text: String, of commands: [String] = []) {
    self.kind = kind
    self.text = text
    self.commands = commands
  }
}

extension CommandChange {
  /// Adds an option to commands.
  static func option(_ text: String, of commands: String...) -> Self { Self(.addOption, text, of: commands) }

  /// Sets a variable for commands, or several with a blank between.
  static func variable(_ text: String, of commands: String...) -> Self {
    Self(.setVariable, text, of: commands)
  }

  /// Writes other words in place of a command's own.
  static func words(_ text: String, insteadOf commands: String...) -> Self {
    Self(.replaceWords, text, of: commands)
  }

  /// Runs a command before others.
  static func before(_ commands: String..., run text: String) -> Self { Self(.runBefore, text, of: commands) }

  /// Tries commands three times.
  static func tries(of commands: String...) -> Self { Self(.tryAgain, "3", of: commands) }
}
