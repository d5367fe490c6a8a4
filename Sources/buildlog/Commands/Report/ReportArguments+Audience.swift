import StepTimeline

extension ReportArguments {
  /// How the live view looks; `nil` if the user wants none.
  var view: LiveView.Settings? {
    quiet ? nil : LiveView.Settings(redacts: redact == .auto, ascii: report.ascii, color: color)
  }

  /// Who is shown what while the logs are read.
  func audience(_ events: EventStream?) -> Audience {
    Audience(view: view, passesOn: tee && !quiet, events: events, project: project)
  }

  /// Opens the outputs in a streamed format; `nil` if there is none.
  func openEventStream() throws(OutputError) -> EventStream? {
    let toOutput = format.isStreamed
    let paths = exports.filter(\.format.isStreamed).map(\.path) + (toOutput ? [output] : [])
    guard !paths.isEmpty else { return nil }
    let stream = try EventStream(
      paths: paths, redactsSecrets: redact == .auto, toolVersion: report.toolVersion)
    // A reader of standard output that has seen enough must not cost the files.
    if toOutput, output == nil, !exports.isEmpty { Platform.ignoreBrokenPipe() }
    return stream
  }
}
