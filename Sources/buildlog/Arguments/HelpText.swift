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

    Reads standard input or files ('-' is standard input): saved logs of any CI system, with
    whatever else is in them. Every build found is reported.

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
