import StepTimeline

/// The texts of `--help`, made from the tables of options.
enum HelpText {
  static let shortUsage = """
    Usage: docker build --progress=plain . 2>&1 | buildlog [OPTIONS]
           buildlog [OPTIONS] FILE...
           buildlog run -- docker build .
    See 'buildlog --help'.

    """

  static var report: String { Command.report.help.rendered }
  static var run: String { Command.run.help.rendered }
  static var fix: String { Command.fix.help.rendered }
  static var explain: String { Command.explain.help.rendered }

  /// Names on the left, help on the right, wrapped.
  static func table(_ options: [OptionSummary], columns: Int = 90) -> String {
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
