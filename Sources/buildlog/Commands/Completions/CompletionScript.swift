import StepTimeline

/// A shell that completions are written for.
enum CompletionShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script for all commands.
  ///
  /// Everything in it comes from ``Command/all``, so that a new option or command appears by itself.
  var script: String {
    let source = CompletionSource()
    return switch self {
    case .bash: BashCompletion(source).script
    case .zsh: ZshCompletion(source).script
    case .fish: FishCompletion(source).script
    }
  }
}

/// The commands and options to complete.
struct CompletionSource {
  var commands = Command.all
  /// Ids of the built-in rules and names of their families.
  ///
  /// They are part of the script: asking the tool at each press of Tab would be slower, and nothing else changes
  /// them than a new version of the tool, which comes with a new script.
  var rules: [String] = {
    let rules = RuleCatalog.all(adding: [])
    return rules.map(\.id).sorted() + Set(rules.map(\.family)).sorted()
  }()

  /// The programs that a script is for: the tool itself, and the name that it has as a plug-in of Docker.
  static let programs = ["buildlog", "docker-buildlog"]

  /// A first line that names the source of the script.
  static let origin =
    "Completions for buildlog \(BuildLogVersion.current), written by 'buildlog completions'."
}

extension OptionSummary {
  /// A summary short enough for a list of choices: the first sentence, without the values that are listed.
  var shortHelp: String {
    var text = help[...]
    if let end = text.firstRange(of: ". ")?.lowerBound ?? text.firstRange(of: "; ")?.lowerBound {
      text = text[..<end]
    }
    if case .words = value, let colon = text.firstRange(of: ": ")?.lowerBound { text = text[..<colon] }
    return text.hasSuffix(".") ? String(text.dropLast()) : String(text)
  }
}
