import StepTimeline

/// The summary that GitHub shows of a job: Markdown in a file that a variable names.
struct StepSummary {
  let path: String

  static let variable = "GITHUB_STEP_SUMMARY"
  /// GitHub shows nothing of a step whose file has more bytes.
  private static let mostBytes = 1 << 20
  /// With less room than this a report says nothing.
  private static let leastBytes = 1_000

  /// Nothing if the variable is not set.
  init?(environment: (String) -> String? = Platform.environment) {
    guard let path = environment(Self.variable), !path.isEmpty else { return nil }
    self.path = path
  }

  /// Finds out before a long build, not after it, that the file could not be written.
  func check() throws(OutputError) { try Output.checkAppending(to: path) }

  /// Appends the report, shortened to what the file has room for.
  func append(_ builds: [Build], options: ReportOptions) throws(OutputError) {
    var isFull = false
    try Output.append(to: path) { size in
      // The text in the file may not end in a line end.
      let gap: [UInt8] = size > 0 ? [0x0A, 0x0A] : []
      let room = Self.mostBytes - size - gap.count
      guard room >= Self.leastBytes else {
        isFull = true
        return []
      }
      var options = options
      options.maxBytes = min(options.maxBytes ?? room, room)
      return gap + ReportFormat.markdown.render(builds, options: options)
    }
    guard !isFull else {
      Output.message("no room left for a job summary: GitHub allows \(Self.mostBytes) bytes per step")
      throw OutputError(path: path, reason: .fileTooLarge)
    }
  }
}
