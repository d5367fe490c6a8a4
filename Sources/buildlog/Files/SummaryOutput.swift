import StepTimeline

/// Writes the one report of a command to a file or to standard output.
struct SummaryOutput {
  var color: ColorChoice
  var width: Int?
  /// The file; `nil` for standard output.
  var path: String?

  /// Renders with the destination's width and colour, and writes.
  func write(_ given: ReportOptions, _ render: (ReportOptions) -> [UInt8]) throws(OutputError) {
    let terminal = path == nil ? Platform.Descriptor.standardOutput : nil
    var options = given
    options.width = width ?? terminal?.terminalColumns ?? options.width
    // A file is for programs and editors; colour in it has to be asked for.
    options.color = color.isOn(isTerminal: terminal?.isTerminal ?? false) { name in
      terminal == nil && name == "CLICOLOR_FORCE" ? nil : Platform.environment(name)
    }
    if let path {
      let bytes = render(options)
      try Output.toFile(path) { write throws(SystemError) in try write(bytes) }
    } else {
      try Output.toStandardOutput(render(options))
    }
  }
}
