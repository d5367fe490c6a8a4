import StepTimeline

extension Input {
  /// A file of this size is no report.
  private static let largestReport = 1 << 30
  private static let beginning = 256

  /// Reads the builds of a log, or of a JSON report that was made of logs.
  func readBuilds(_ options: BuildLogReader.Options) -> InputResult {
    guard case .file(let path) = self, let file = try? Platform.openForReading(path) else {
      return read(options)
    }
    let start = file.isRegularFile ? Platform.peek(file, count: Self.beginning) : []
    guard ReportReader.mayRead(start) else {
      try? Platform.closeFile(file)
      return read(options)
    }
    do throws(SystemError) {
      let bytes = try Platform.contents(of: file, atMost: Self.largestReport)
      let lines = bytes.count { $0 == UInt8(ascii: "\n") }
      do throws(ReportReader.Problem) {
        return InputResult(input: self, builds: try ReportReader.builds(in: bytes), lines: lines)
      } catch {
        return InputResult(input: self, builds: [], lines: lines, error: .report(error))
      }
    } catch {
      return InputResult(input: self, builds: [], lines: 0, error: .system(error))
    }
  }
}
