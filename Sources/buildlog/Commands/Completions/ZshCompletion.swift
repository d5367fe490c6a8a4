/// Completions for zsh: as a file `_buildlog` on `fpath`, or sourced after `compinit`.
struct ZshCompletion {
  let source: CompletionSource

  init(_ source: CompletionSource) { self.source = source }

  var script: String {
    """
    #compdef \(CompletionSource.programs.joined(separator: " "))
    # \(CompletionSource.origin)
    # Install: buildlog completions zsh > "${fpath[1]}/_buildlog"
    # or, in ~/.zshrc after compinit: source <(buildlog completions zsh)

    _buildlog_commands() {
      local -a commands
      commands=(
    \(source.commands.map { "    '\(Self.quoted($0.name)):\(Self.quoted($0.summary))'" }.joined(separator: "\n"))
      )
      _describe -t commands command commands
    }

    _buildlog_rules() {
      local -a rules
      rules=(
    \(source.rules.map { "    " + $0 }.joined(separator: "\n"))
      )
      compadd "$@" -a rules
    }

    # FORMAT=FILE
    _buildlog_assignment() {
      if compset -P '*='; then
        _files
      else
        local -a words
        words=("$@")
        compadd -S= -q -a words
      fi
    }

    \(source.commands.map(function).joined(separator: "\n\n"))

    _buildlog() {
      local ret=1
      if (( CURRENT == 2 )); then
        _buildlog_commands && ret=0
        _buildlog_\(Command.report.name) && ret=0
        return ret
      fi
      case $words[2] in
        (\(source.commands.map(\.name).joined(separator: "|")))
          local name=$words[2]
          shift words
          (( CURRENT-- ))
          _buildlog_$name ;;
        (*) _buildlog_\(Command.report.name) ;;
      esac
    }

    # If autoloaded, this file is the body of the function. If sourced, it must register the function.
    if [ "$funcstack[1]" = _buildlog ]; then
      _buildlog "$@"
    else
      compdef _buildlog \(CompletionSource.programs.joined(separator: " "))
    fi

    """
  }

  private func function(_ command: Command) -> String {
    let specs = (command.options.map(Self.spec) + operands(command)).map { "    \($0)" }
    return """
      _buildlog_\(command.name)() {
        _arguments -s -S \\
      \(specs.joined(separator: " \\\n"))
      }
      """
  }

  /// The argument of `_arguments` for an option.
  private static func spec(_ option: OptionSummary) -> String {
    let isFlag = option.value == .none
    let names =
      option.short.map { "{-\($0)\(isFlag ? "" : "+"),--\(option.name)\(isFlag ? "" : "=")}" }
      ?? "--\(option.name)\(isFlag ? "" : "=")"
    // Whoever repeats an option that does not add up gets the last one, so none excludes itself.
    let help = "[\(quoted(option.shortHelp, inBrackets: true))]"
    let placeholder = quoted((option.placeholder ?? "").lowercased())
    let action: String =
      switch option.value {
      case .none: ""
      case .anything: ":\(placeholder): "
      case .file: ":\(placeholder):_files"
      case .words(let words): ":\(placeholder):(\(words.joined(separator: " ")))"
      case .assignment(let words): ":\(placeholder): _buildlog_assignment \(words.joined(separator: " "))"
      }
    return option.short == nil ? "'*\(names)\(help)\(action)'" : "'*'\(names)'\(help)\(action)'"
  }

  private func operands(_ command: Command) -> [String] {
    switch command.operands {
    case .none: []
    case .files: ["'*:log:_files'"]
    case .commandNames: ["'1:command:_buildlog_commands'"]
    case .rules: ["'*:rule:_buildlog_rules'"]
    case .words(let words): ["'1:\(command.name):(\(words.joined(separator: " ")))'"]
    case .program: ["'(-):command:_command_names -e'", "'*::arguments:_normal'"]
    }
  }

  /// Text inside single quotes, where colons and brackets mean something.
  private static func quoted(_ text: String, inBrackets: Bool = false) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[" where inBrackets, "]" where inBrackets, "\\", ":": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
