import StepTimeline

/// The outputs in a streamed format, which are written while the logs are read.
final class EventStream {
  private struct Destination {
    /// The file, or `nil` for standard output.
    var file: OutputFile?
    var path: String
  }

  /// Takes the events of the log that is being read.
  var lines: EventLines
  private var destinations: [Destination] = []
  /// The first output that could not be written.
  private(set) var failure: OutputError?
  private var isStandardOutputClosed = false

  /// Opens the outputs.
  ///
  /// - Parameters:
  ///   - paths: the files; `nil` for standard output.
  ///   - redactsSecrets: whether secrets are masked.
  ///   - toolVersion: the version that the events name.
  init(paths: [String?], redactsSecrets: Bool, toolVersion: String) throws(OutputError) {
    lines = EventLines(redactsSecrets: redactsSecrets, toolVersion: toolVersion)
    for path in paths {
      do throws(SystemError) {
        destinations.append(
          Destination(
            file: try path.map { path throws(SystemError) in try OutputFile(path) }, path: path ?? "<stdout>")
        )
      } catch {
        abandon()
        throw OutputError(path: path ?? "<stdout>", reason: error)
      }
    }
  }

  /// A log begins.
  func begin(source: String) {
    lines.begin(source: source)
    flush()
  }

  /// Writes the events that came in since the last time.
  func flush() {
    lines.drain { (bytes: [UInt8]) in write(bytes) }
  }

  /// A log ended.
  func end(_ builds: [Build], lines count: Int, error: InputError? = nil) {
    lines.end(builds, lines: count, error: error?.text) { (bytes: [UInt8]) in write(bytes) }
  }

  /// The logs have been read: files take their places.
  func complete() throws(OutputError) {
    for destination in destinations {
      do throws(SystemError) {
        try destination.file?.complete()
      } catch {
        failure = failure ?? OutputError(path: destination.path, reason: error)
      }
    }
    destinations = []
    if let failure { throw failure }
    if isStandardOutputClosed { Platform.endAsBrokenPipe() }
  }

  /// There is nothing to report: files stay as they were.
  func abandon() {
    for destination in destinations { destination.file?.abandon() }
    destinations = []
  }

  private func write(_ bytes: [UInt8]) {
    destinations.removeAll { destination in
      do throws(SystemError) {
        if let file = destination.file {
          try file.write(bytes)
        } else {
          try Output.write(bytes, to: .standardOutput)
        }
        return false
      } catch {
        // The log is read on: other outputs and the exit status are still wanted.
        destination.file?.abandon()
        if destination.file == nil, error.isBrokenPipe {
          isStandardOutputClosed = true
        } else {
          failure = failure ?? OutputError(path: destination.path, reason: error)
        }
        return true
      }
    }
  }
}
