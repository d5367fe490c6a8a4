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
  static func message(_ text: String) { message(text, behind: "buildlog: ") }

  /// A text on standard error behind what is given; a terminal gets it in lines that fit.
  static func message(_ text: String, behind start: String) {
    let words = TerminalText.safe(text)
    guard let columns = Platform.Descriptor.standardError.terminalColumns, columns > 40,
      start.count + words.count > columns, !words.contains("\n")
    else { return toStandardError(start + words + "\n") }
    toStandardError(HelpText.wrapped(words, behind: start, columns: columns).joined(separator: "\n") + "\n")
  }

  /// A text on standard error, if nothing can be done about a failure.
  static func toStandardError(_ text: String) {
    // A CI system looks for commands there too, and the text may have a log's words.
    try? write(WorkflowGuard.text([UInt8](text.utf8)), to: .standardError)
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

  /// A function that writes the bytes of a report piece by piece.
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

  /// Writes a file whole or not at all; see ``OutputFile``.
  static func toFile(_ path: String, _ content: Content) throws(OutputError) {
    do throws(SystemError) {
      let file = try OutputFile(path)
      do throws(SystemError) {
        try content { bytes throws(SystemError) in try file.write(bytes) }
      } catch {
        file.abandon()
        throw error
      }
      try file.complete()
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  /// Writes after what is in a file, in one go.
  ///
  /// - Parameter content: the bytes to write, given the number of bytes that are there.
  static func append(to path: String, _ content: (_ size: Int) -> [UInt8]) throws(OutputError) {
    do throws(SystemError) {
      let file = try Platform.openForAppending(path)
      do throws(SystemError) {
        try write(content(try Platform.size(of: file)), to: file)
      } catch {
        try? Platform.closeFile(file)
        throw error
      }
      try Platform.closeFile(file)
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  /// Finds out before a long build, not after it, that nothing could be written after what is in a file.
  static func checkAppending(to path: String) throws(OutputError) {
    do throws(SystemError) {
      switch Platform.kind(of: path) {
      case .directory: throw SystemError.isDirectory
      case .other: break
      // Its folder need not be writable.
      case .missing, .regular: try Platform.closeFile(Platform.openForAppending(path))
      }
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  /// Finds out before a long build, not after it, that a file could not be written.
  static func check(_ path: String) throws(OutputError) {
    do throws(SystemError) {
      if let open = Platform.descriptor(named: path) {
        try Platform.closeFile(Platform.openForWriting(open))
        return
      }
      let target = try Platform.target(of: path)
      switch target.kind {
      case .directory: throw SystemError.isDirectory
      case .other: break
      case .missing, .regular: try Platform.checkFolder(OutputFile.split(target.path).folder)
      }
    } catch {
      throw OutputError(path: path, reason: error)
    }
  }

  static func write(_ bytes: [UInt8], to file: Platform.Descriptor) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try Platform.writeAll(buffer, to: file) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
