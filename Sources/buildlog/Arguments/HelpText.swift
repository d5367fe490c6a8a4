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

  /// The width of a page: that of the narrowest terminal that is common.
  static let columns = 80
  /// A longer name gets a line of its own.
  private static let longestName = 26

  /// The lines of each option: its name on the left, its help on the right, wrapped.
  static func rows(_ options: [OptionSummary]) -> [[String]] {
    let names = options.map { option in
      let short = option.short.map { "-\($0), " } ?? "    "
      return "  \(short)--\(option.name)" + (option.placeholder.map { " \($0)" } ?? "")
    }
    let start = (names.map(\.count).filter { $0 <= longestName }.max() ?? 0) + 2
    return zip(names, options).map { name, option in
      guard name.count + 2 > start else {
        return wrapped(option.help, behind: name + String(repeating: " ", count: start - name.count))
      }
      return [name] + wrapped(option.help, behind: String(repeating: " ", count: start))
    }
  }

  /// A text in lines: the first follows what is given, the others are as far to the right.
  static func wrapped(_ text: String, behind start: String = "", columns: Int = HelpText.columns) -> [String]
  {
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = String(repeating: " ", count: start.count)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
