import StepTimeline

/// The texts of `--help`, made from the tables of options.
enum HelpText {
  static let shortUsage = """
    Usage: docker build --progress=plain . 2>&1 | buildlog [OPTIONS]
           buildlog [OPTIONS] FILE...
           buildlog run -- docker build .
    Run 'buildlog --help' for all commands and options.

    """

  static var report: String { Command.report.help.rendered }
  static var run: String { Command.run.help.rendered }
  static var fix: String { Command.fix.help.rendered }
  static var explain: String { Command.explain.help.rendered }

  /// The lines of each option: its name on the left, its help on the right, wrapped.
  static func rows(_ options: [OptionSummary], columns: Int = 90) -> [[String]] {
    let names = options.map { option in
      let short = option.short.map { "-\($0), " } ?? "    "
      return "  \(short)--\(option.name)" + (option.placeholder.map { " \($0)" } ?? "")
    }
    let start = (names.map(\.count).max() ?? 0) + 2
    return zip(names, options).map { name, option in
      var lines: [String] = []
      var line = name + String(repeating: " ", count: start - name.count)
      var isEmpty = true
      for word in option.help.split(separator: " ") {
        if !isEmpty, line.count + 1 + word.count > columns {
          lines.append(line)
          line = String(repeating: " ", count: start)
          isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      return lines + [line]
    }
  }
}
