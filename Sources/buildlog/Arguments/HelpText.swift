import StepTimeline

/// The texts of `--help`, made from the tables of options.
enum HelpText {
  static let shortUsage = """
    Usage: docker build --progress=plain . 2>&1 | buildlog [OPTIONS]
           buildlog [OPTIONS] FILE...
    See 'buildlog --help'.

    """

  static let report = """
    buildlog reads docker build logs: where the time went, and why the build failed.

    Usage: docker build --progress=plain . 2>&1 | buildlog [OPTIONS]
           buildlog [report] [OPTIONS] [FILE...]
           buildlog COMMAND --help

    Reads standard input or files ('-' is standard input): saved logs of any CI system, with
    whatever else is in them. Every build found is reported.

    Commands:
      report   read logs and report every build in them (the default)
      run      run a command and report the builds in what it prints
      explain  the causes that are known: as a list, one as a page, or those of a pasted line

    Options:
    \(table(ReportArguments.options))
    Exit status:
      0   report made and, where the outcome counts, every build succeeded
      1   a build failed, was cancelled or is incomplete (counts for standard input)
      2   usage error
      3   no build found in the input
      4   a limit was missed (--fail-over, --fail-cache-below)
      74  a file could not be read or written

    """

  static let run = """
    buildlog run runs a command and reports the docker builds in what it prints.

    Usage: buildlog run [OPTIONS] [--] COMMAND [ARG...]

      buildlog run -- docker build .
      buildlog run --format json -o build.json -- make image

    Everything the command prints, on standard output too, goes to standard error as it arrives;
    standard output has the report alone. On a terminal the running steps are shown below it.
    BUILDKIT_PROGRESS=plain is set unless it has a value. Signals reach the command, which may
    still clean up; a second Ctrl-C, or ten seconds, end it and what it started.

    Options:
    \(table(RunArguments.options))
    Exit status: the command's own, 128 + n if signal n ended it, and
      2    usage error
      4    the command succeeded and a limit was missed (--fail-over, --fail-cache-below)
      74   the command succeeded and the report could not be written; also, before it is
           started, that a file cannot be read or written
      126  the command cannot be executed
      127  the command was not found

    """

  static let explain = """
    buildlog explain says what is known of a cause: how it shows, why it happens, what helps.

    Usage: buildlog explain                     list all rules
           buildlog explain RULE|FAMILY...      one page for a rule, the list of a family
           buildlog explain --text 'LINE'       the rule that matches a line of a log
           some-command 2>&1 | buildlog explain --text -

    With a RULE, --text tries only that rule. 'explain --format json RULE' is a rule file to
    start from; 'explain --rules FILE --text LINE' tries out your own.

    Options:
    \(table(ExplainArguments.options))
    Exit status:
      0   the rules were printed; with --text, one of them matches
      2   usage error, unknown rule, or a mistake in a rule file
      3   with --text: no rule matches
      74  a file could not be read or written

    """

  /// Names on the left, help on the right, wrapped.
  static func table<Target>(_ options: [CommandOption<Target>], columns: Int = 90) -> String {
    let names = options.map { option in
      let short = option.short.map { "-\($0), " } ?? "    "
      return "  \(short)--\(option.name)" + (option.placeholder.map { " \($0)" } ?? "")
    }
    let start = (names.map(\.count).max() ?? 0) + 2
    var text = ""
    for (name, option) in zip(names, options) {
      var line = name + String(repeating: " ", count: start - name.count)
      var isEmpty = true
      for word in option.help.split(separator: " ") {
        if !isEmpty, line.count + 1 + word.count > columns {
          text += line + "\n"
          line = String(repeating: " ", count: start)
          isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      text += line + "\n"
    }
    return text
  }
}
