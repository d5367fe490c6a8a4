/// The file that gets a log as it was printed, while it is printed.
///
/// Unlike a report it is there from the first line on: if the build or the tool is killed, what was printed until then
/// is what people look for.
final class LogCopy {
  private let path: String
  private let file: Platform.Descriptor
  private var failure: SystemError?

  /// Opens the file; what was in it is gone.
  init(_ path: String) throws(OutputError) {
    self.path = path
    do throws(SystemError) {
      file = try Platform.openEmpty(path)
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  /// Adds bytes; a failure is remembered and stops nothing else.
  func write(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    do throws(SystemError) { try Platform.writeAll(bytes, to: file) } catch { failure = error }
  }

  /// Closes the file.
  ///
  /// - Returns: why the log is not in it as a whole.
  func close() -> OutputError? {
    do throws(SystemError) { try Platform.closeFile(file) } catch { failure = failure ?? error }
    return failure.map { OutputError(path: path, reason: $0) }
  }
}
