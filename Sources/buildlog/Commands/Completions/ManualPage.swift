import StepTimeline

/// The manual page, in the `man` macros that every roff has, made from the same pages as `--help`.
struct ManualPage {
  var commands = Command.all

  var text: String {
    var lines = [
      ".\\\" Written by 'buildlog manual'.",
      ".TH BUILDLOG 1 \"\" \"buildlog \(BuildLogVersion.current)\" \"User Commands\"",
      ".SH NAME", "buildlog \\- where a docker build spent its time, and why it failed",
      ".SH SYNOPSIS", ".nf",
    ]
    let report = Command.report.help
    lines += report.usage.map(Self.bold)
    lines += [".fi", ".SH DESCRIPTION"] + Self.paragraphs([report.about, ""] + report.text)
    lines += [".SH COMMANDS"]
    for command in commands {
      lines += [".TP", Self.bold(command.name), Self.escaped(command.summary.sentence)]
    }
    lines += [".SH OPTIONS"] + options(report.options)
    lines += [".SH EXIT STATUS"] + exitStatus(report.exitStatus)
    for command in commands where command.name != Command.report.name {
      let help = command.help
      lines +=
        [".SH BUILDLOG \(command.name.uppercased())", ".nf"] + help.usage.map(Self.bold) + [".fi", ".PP"]
      lines += Self.paragraphs([help.about, ""] + help.text)
      if !help.options.isEmpty { lines += [".SS Options"] + options(help.options) }
      if !help.exitStatus.isEmpty { lines += [".SS Exit status"] + exitStatus(help.exitStatus) }
    }
    lines += [".SH ENVIRONMENT"]
    for (name, meaning) in Self.environment { lines += [".TP", Self.bold(name), Self.escaped(meaning)] }
    lines += [".SH EXAMPLES"]
    for (meaning, call) in Self.examples {
      lines += [".PP", Self.escaped(meaning), ".PP", ".RS 4", ".nf", Self.escaped(call), ".fi", ".RE"]
    }
    lines += [".SH SEE ALSO", ".BR docker\\-build (1),", ".BR docker\\-buildx\\-build (1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let environment = [
    ("NO_COLOR", "If it is set and not empty, --color auto uses no colour."),
    ("CLICOLOR_FORCE", "If it is set and not 0, --color auto uses colour on standard output."),
    ("TERM", "If it is dumb, --color auto uses no colour."),
  ]

  private static let examples = [
    (
      "Report a build while it runs. The exit status is not 0 if the build fails:",
      "docker build --progress=plain . 2>&1 | buildlog"
    ),
    ("Report the builds in a saved log:", "buildlog ci.log"),
    ("Compare two builds:", "buildlog compare main.log branch.log"),
    (
      "Explain an error message:",
      "buildlog explain --text 'x509: certificate signed by unknown authority'"
    ),
  ]

  private func options(_ options: [OptionSummary]) -> [String] {
    options.flatMap { option -> [String] in
      let names = (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.name)"]
      var line = names.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", ")
      if let placeholder = option.placeholder { line += " \\fI\(Self.escaped(placeholder))\\fR" }
      return [".TP", line, Self.escaped(option.help)]
    }
  }

  private func exitStatus(_ entries: [(code: Int, meaning: String)]) -> [String] {
    entries.flatMap { [".TP", Self.bold("\($0.code)"), Self.escaped($0.meaning.sentence)] }
  }

  private static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// Lines as one paragraph each, those that are indented as they are.
  private static func paragraphs(_ text: [String]) -> [String] {
    var lines: [String] = []
    var isVerbatim = false
    for line in text {
      let indented = line.hasPrefix(" ")
      if indented != isVerbatim, !line.isEmpty || isVerbatim {
        lines.append(indented ? ".nf" : ".fi")
        isVerbatim = indented
      }
      lines.append(line.isEmpty ? ".PP" : escaped(line))
    }
    return lines + (isVerbatim ? [".fi"] : [])
  }

  /// Text in which nothing is a request or an escape of roff.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "`": result += "\\(ga"
      default: result.append(character)
      }
    }
    // A full stop or a quote at the beginning of a line would be a request.
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}

extension String {
  /// With a capital and a full stop.
  fileprivate var sentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }
}
