/// Completions for bash 3.2 (macOS) and later, with or without the bash-completion package.
struct BashCompletion {
  let source: CompletionSource

  init(_ source: CompletionSource) { self.source = source }

  var script: String {
    """
    # \(CompletionSource.origin)
    # Install: buildlog completions bash > ~/.local/share/bash-completion/completions/buildlog
    # or, in ~/.bashrc: source <(buildlog completions bash)

    _buildlog_options() {
      case $1 in
    \(lines(source.commands) { "    \($0.name)) echo '\(Self.words($0.options))' ;;" })
      esac
    }

    # The value of an option: words to choose from, =words for WORD=FILE, @file, or @any.
    _buildlog_value() {
      case $1:$2 in
    \(values)
        *) return 1 ;;
      esac
    }

    _buildlog_operands() {
      case $1 in
    \(lines(source.commands) { "    \($0.name)) echo '\(operands($0))' ;;" })
      esac
    }

    _buildlog_reply() {
      local line
      COMPREPLY=()
      while IFS= read -r line; do
        [ -z "$line" ] || COMPREPLY+=("$line")
      done <<< "$1"
    }

    _buildlog_files() {
      compopt -o filenames 2>/dev/null
      _buildlog_reply "$(compgen -f -- "$1")"
    }

    _buildlog_words() {
      _buildlog_reply "$(compgen -W "$1" -- "$2")"
    }

    _buildlog() {
      local command=\(Command.report.name) cur=${COMP_WORDS[COMP_CWORD]} option='' value kind i
      COMPREPLY=()
      if [ "$COMP_CWORD" -gt 1 ]; then
        case ${COMP_WORDS[1]} in
          \(source.commands.map(\.name).joined(separator: "|"))) command=${COMP_WORDS[1]} ;;
        esac
      fi

      # bash splits words at '=': --format = ma, -e json = out.
      value=$cur
      [ "$cur" = = ] && value=''
      i=$COMP_CWORD
      [ "$cur" = = ] || i=$((i - 1))
      if [ "${COMP_WORDS[i]}" = = ]; then
        case ${COMP_WORDS[i-1]} in
          -*) option=${COMP_WORDS[i-1]} ;;
          *)
            case ${COMP_WORDS[i-2]} in
              =) option=${COMP_WORDS[i-3]} ;;
              *) option=${COMP_WORDS[i-2]} ;;
            esac
            kind=$(_buildlog_value "$command" "$option") || return
            [ "${kind#=}" = "$kind" ] || _buildlog_files "$value"
            return ;;
        esac
      else
        option=${COMP_WORDS[COMP_CWORD-1]}
      fi

      # After '--', and after the first word of a program with its arguments, options belong to the program.
      local start='' operands
      operands=$(_buildlog_operands "$command")
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          --) start=$((i + 1)); break ;;
          -*)
            if [ "${COMP_WORDS[i+1]}" = = ] || _buildlog_value "$command" "${COMP_WORDS[i]}" > /dev/null; then
              [ "${COMP_WORDS[i+1]}" = = ] && i=$((i + 1))
              i=$((i + 1))
              [ "${COMP_WORDS[i+1]}" = = ] && i=$((i + 2))
            fi ;;
          "$command") [ "$i" -eq 1 ] || [ "$operands" != @program ] || { start=$i; break; } ;;
          *) [ "$operands" != @program ] || { start=$i; break; } ;;
        esac
      done
      if [ -n "$start" ]; then
        if [ "$operands" != @program ]; then
          _buildlog_files "$cur"
        elif declare -F _command_offset > /dev/null; then
          _command_offset "$start"
        elif [ "$start" -eq "$COMP_CWORD" ]; then
          _buildlog_reply "$(compgen -c -- "$cur")"
        else
          _buildlog_files "$cur"
        fi
        return
      fi

      if kind=$(_buildlog_value "$command" "$option"); then
        case $kind in
          @file) _buildlog_files "$value" ;;
          @any) ;;
          =*)
            compopt -o nospace 2>/dev/null
            _buildlog_words "${kind#=}" "$value" ;;
          *) _buildlog_words "$kind" "$value" ;;
        esac
        return
      fi

      case $cur in
        -*) _buildlog_words "$(_buildlog_options "$command")" "$cur"; return ;;
      esac
      case $operands in
        @file) _buildlog_files "$cur" ;;
        @program) _buildlog_reply "$(compgen -c -- "$cur")" ;;
        *) _buildlog_words "$operands" "$cur" ;;
      esac
      if [ "$COMP_CWORD" -eq 1 ]; then
        local files=(${COMPREPLY[@]+"${COMPREPLY[@]}"})
        _buildlog_words '\(source.commands.map(\.name).joined(separator: " "))' "$cur"
        COMPREPLY+=(${files[@]+"${files[@]}"})
      fi
    }

    complete -F _buildlog \(CompletionSource.programs.joined(separator: " "))

    """
  }

  private var values: String {
    lines(source.commands.flatMap { command in command.options.map { (command, $0) } }) { command, option in
      let kind: String
      switch option.value {
      case .none: return nil
      case .anything: kind = "@any"
      case .file: kind = "@file"
      case .words(let words): kind = words.joined(separator: " ")
      case .assignment(let words): kind = "=" + words.map { $0 + "=" }.joined(separator: " ")
      }
      let short = option.short.map { "|\(command.name):-\($0)" } ?? ""
      return "    \(command.name):--\(option.name)\(short)) echo '\(kind)' ;;"
    }
  }

  private static func words(_ options: [OptionSummary]) -> String {
    options.flatMap { option in ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? []) }
      .joined(separator: " ")
  }

  private func operands(_ command: Command) -> String {
    switch command.operands {
    case .none: ""
    case .files: "@file"
    case .program: "@program"
    case .words(let words): words.joined(separator: " ")
    case .commandNames: source.commands.map(\.name).joined(separator: " ")
    case .rules: source.rules.joined(separator: " ")
    }
  }

  private func lines<T>(_ list: [T], _ line: (T) -> String?) -> String {
    list.compactMap(line).joined(separator: "\n")
  }
}
