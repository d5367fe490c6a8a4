import StepTimeline

/// The options shared by commands that make one report of several logs: format, output file, and how logs are read.
struct SummaryArguments: Sendable {
  /// The format that the user named.
  var chosenFormat: SummaryFormat?
  /// The format of standard output or of `--output`: the named one, otherwise the one that fits the file's name.
  var format: SummaryFormat {
    let promised = output.flatMap { FileName(of: $0).formats?.first }.flatMap { SummaryFormat(rawValue: $0) }
    return chosenFormat ?? promised ?? .table
  }
  var output: String?
  var color = ColorChoice.auto
  var width: Int?
  var report = ReportOptions()
  var rules: [String] = []
  var redact = RedactChoice.auto
  /// How many logs are read at the same time.
  var jobs = Platform.processorCount

  /// The options for these.
  ///
  /// - Parameters:
  ///   - place: the member of a command's arguments that holds them.
  ///   - all: what `--all` does.
  static func options<Target>(
    _ place: any WritableKeyPath<Target, Self> & Sendable, all: String
  ) -> [CommandOption<Target>] {
    [
      .summaryFormat { $0[keyPath: place].chosenFormat = $1 },
      .output { $0[keyPath: place].output = $1 },
      .color { $0[keyPath: place].color = $1 },
      .width { $0[keyPath: place].width = $1 },
      .flag("ascii", help: "Draw the table with ASCII characters only.") {
        $0[keyPath: place].report.ascii = true
      },
      .flag("all", help: all) { $0[keyPath: place].report.all = true },
      .rules { $0[keyPath: place].rules.append($1) },
      .redact { $0[keyPath: place].redact = $1 },
      .value(
        "jobs", short: "j", "N", help: "Read N logs at the same time (default: the number of processors).",
        expected: "a number from 1 to 256", Values.number(1...256), { $0[keyPath: place].jobs = $1 }),
    ]
  }
}
