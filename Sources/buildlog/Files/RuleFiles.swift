import StepTimeline

/// The files of `--rules`.
enum RuleFiles {
  /// A rule file has a few hundred kilobytes; what is this large was given by mistake.
  static let largest = 64 << 20

  /// Reads them all, and says on standard error what is wrong with them.
  ///
  /// - Returns: the rules in the order of the files, or how the tool is to end.
  static func read(_ paths: [String]) -> Result<[Rule], RuleFilesFailure> {
    var files: [(file: String, bytes: [UInt8])] = []
    for path in paths {
      do throws(SystemError) {
        files.append((path, try Platform.contents(of: path, atMost: largest)))
      } catch {
        Output.message("\(path): \(error.text)")
        return .failure(RuleFilesFailure(status: .ioError))
      }
    }
    do throws(RuleFileError) {
      return .success(try RuleFile.read(files))
    } catch {
      for problem in error.problems { Output.message(problem.description) }
      return .failure(RuleFilesFailure(status: .usage))
    }
  }
}

/// Rule files cannot be used; why was said.
struct RuleFilesFailure: Error {
  var status: ExitStatus
}

extension Platform {
  /// A whole file.
  static func contents(of path: String, atMost limit: Int) throws(SystemError) -> [UInt8] {
    try contents(of: openForReading(path), atMost: limit)
  }

  /// The rest of an open file, which is closed.
  static func contents(of file: Descriptor, atMost limit: Int) throws(SystemError) -> [UInt8] {
    defer { try? closeFile(file) }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { block.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = try readBlock(from: file, into: block)
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
    throw .fileTooLarge
  }
}
