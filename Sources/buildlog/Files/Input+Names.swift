import StepTimeline

extension Input {
  /// A file of this size is no list of names.
  private static let largestList = 64 << 20

  /// The log itself, or the files in a folder and below, in the order of their names; hidden ones are left out.
  var withFolders: [Input] {
    guard case .file(let path) = self, Platform.isFolder(path) else { return [self] }
    let start = path.hasSuffix("/") ? path : path + "/"
    return (Platform.names(in: path) ?? []).filter { !$0.hasPrefix(".") }
      .flatMap { Input.file(start + $0).withFolders }
  }

  /// The logs that a file names, one per line.
  func namedLogs() throws(SystemError) -> [Input] {
    let text = String(decoding: try contents(atMost: Self.largestList), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { .file(String($0)) }
  }

  /// All that there is to read.
  func contents(atMost limit: Int) throws(SystemError) -> [UInt8] {
    let file =
      switch self {
      case .standardInput: Platform.Descriptor.standardInput
      case .file(let path): try Platform.openForReading(path)
      }
    return try Platform.contents(of: file, atMost: limit)
  }
}
