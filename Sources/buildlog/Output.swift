import StepTimeline

/// A file that could not be written.
struct OutputError: Error {
  var path: String
  var reason: SystemError

  var description: String { "\(path): \(reason.text)" }
}

/// Where reports and messages go.
enum Output {
  /// A line on standard error, with the tool's name before it.
  static func message(_ text: String) {
    toStandardError("buildlog: \(TerminalText.safe(text))\n")
  }

  /// A text on standard error, where nothing can be done about a failure.
  static func toStandardError(_ text: String) {
    try? write([UInt8](text.utf8), to: .standardError)
  }

  /// A text of the tool itself on standard output.
  static func toStandardOutput(_ text: String) -> ExitStatus {
    do throws(OutputError) {
      try toStandardOutput([UInt8](text.utf8))
      return .success
    } catch {
      message(error.description)
      return .ioError
    }
  }

  /// What writes its bytes piece by piece.
  typealias Content = (_ write: ([UInt8]) throws(SystemError) -> Void) throws(SystemError) -> Void

  /// A text on standard output; a closed pipe ends the tool silently.
  static func toStandardOutput(_ bytes: [UInt8]) throws(OutputError) {
    try toStandardOutput { write throws(SystemError) in try write(bytes) }
  }

  /// A report on standard output; a closed pipe ends the tool silently.
  static func toStandardOutput(_ content: Content) throws(OutputError) {
    do throws(SystemError) {
      try content { bytes throws(SystemError) in try write(bytes, to: .standardOutput) }
    } catch {
      if error.isBrokenPipe, !Platform.survivesBrokenPipes { Platform.endAsBrokenPipe() }
      throw OutputError(path: "<stdout>", reason: error)
    }
  }

  /// Writes a file whole or not at all.
  ///
  /// The bytes go to a new file in the same folder, which then takes the place of the old one. What is no
  /// regular file (`/dev/stderr`, a named pipe) is written to directly.
  static func toFile(_ path: String, _ content: Content) throws(OutputError) {
    do throws(SystemError) {
      let target = Platform.resolved(path)
      switch Platform.kind(of: target) {
      case .directory: throw SystemError.isDirectory
      case .other:
        let file = try Platform.openForWriting(target, isNew: false)
        try content { bytes throws(SystemError) in try write(bytes, to: file) }
        try Platform.closeFile(file)
      case .missing, .regular: try replace(target, with: content)
      }
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  /// Finds out before a long build, not after it, that a file could not be written.
  static func check(_ path: String) throws(OutputError) {
    do throws(SystemError) {
      let target = Platform.resolved(path)
      switch Platform.kind(of: target) {
      case .directory: throw SystemError.isDirectory
      case .other: break
      case .missing, .regular: try Platform.checkFolder(split(target).folder)
      }
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  private static func replace(_ target: String, with content: Content) throws(SystemError) {
    let (folder, name) = split(target)
    let temporary = "\(folder)/.\(name).\(Platform.processID).tmp"
    let file = try Platform.openForWriting(temporary, isNew: true)
    do throws(SystemError) {
      Platform.copyPermissions(from: target, to: file)
      do throws(SystemError) {
        try content { bytes throws(SystemError) in try write(bytes, to: file) }
      } catch {
        try? Platform.closeFile(file)
        throw error
      }
      try Platform.closeFile(file)
      try Platform.renameFile(temporary, to: target)
    } catch {
      Platform.removeFile(temporary)
      throw error
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  private static func write(_ bytes: [UInt8], to file: Platform.Descriptor) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try Platform.writeAll(buffer, to: file) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
