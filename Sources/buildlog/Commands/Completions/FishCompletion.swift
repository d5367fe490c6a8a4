/// Completions for fish 3 and later.
struct FishCompletion {
  let source: CompletionSource

  init(_ source: CompletionSource) { self.source = source }

  var script: String {
    """
    # \(CompletionSource.origin)
    # Install: buildlog completions fish > ~/.config/fish/completions/buildlog.fish

    # Whether the command line belongs to this command. Without a command's name it is \(Command.report.name).
    function __buildlog_is --argument-names wanted
        set -l words (commandline -opc)
        set -l command \(Command.report.name)
        if set -q words[2]; and contains -- $words[2] \(source.commands.map(\.name).joined(separator: " "))
            set command $words[2]
        end
        test $command = $wanted
    end

    function __buildlog_at_start
        test (count (commandline -opc)) -eq 1
    end

    # FORMAT=FILE
    function __buildlog_assignment
        set -l token (commandline -ct | string replace -r '^(--[a-z-]+=|-[a-z])' '')
        if string match -q '*=*' -- $token
            set -l start (string replace -r '=.*$' '=' -- $token)
            set -l path (string replace -r '^[^=]*=' '' -- $token)
            for file in (complete -C "__buildlog_no_such_command $path" | string replace -r '\\t.*' '')
                echo $start$file
            end
        else
            printf '%s=\\n' $argv
        end
    end

    function __buildlog_rules
        printf '%s\\n' \(source.rules.joined(separator: " "))
    end

    \(CompletionSource.programs.map(completions).joined(separator: "\n\n"))

    """
  }

  private func completions(_ program: String) -> String {
    var lines = ["complete -c \(program) -f"]
    for command in source.commands {
      lines.append(
        "complete -c \(program) -n __buildlog_at_start -a \(command.name) -d '\(Self.quoted(command.summary))'"
      )
    }
    for command in source.commands {
      let condition = "complete -c \(program) -n '__buildlog_is \(command.name)'"
      switch command.operands {
      case .none: break
      case .files: lines.append("\(condition) -F")
      case .commandNames:
        lines.append("\(condition) -a '\(source.commands.map(\.name).joined(separator: " "))'")
      case .rules: lines.append("\(condition) -a '(__buildlog_rules)'")
      case .words(let words): lines.append("\(condition) -a '\(words.joined(separator: " "))'")
      case .program: lines.append("\(condition) -a '(__fish_complete_subcommand --fcs-skip=2)'")
      }
      for option in command.options {
        var line = "\(condition) -l \(option.name)"
        if let short = option.short { line += " -s \(short)" }
        switch option.value {
        case .none: break
        case .anything: line += " -x"
        case .file: line += " -r -F"
        case .words(let words): line += " -x -a '\(words.joined(separator: " "))'"
        case .assignment(let words):
          line += " -x -a '(__buildlog_assignment \(words.joined(separator: " ")))'"
        }
        lines.append(line + " -d '\(Self.quoted(option.shortHelp))'")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "'" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result
  }
}
