import StepTimeline

extension InputResult {
  /// The reason why a log holds no build, to be printed after its name.
  var noBuildText: String {
    switch kind {
    case .empty: input == .standardInput ? "there was no input" : "the file is empty"
    case .binary: "this is a binary file, not a log"
    case .text: "no docker build found in \(lines) line\(lines == 1 ? "" : "s")"
    }
  }

  private enum Kind {
    case empty, binary, text
  }

  private var kind: Kind {
    guard case .file(let path) = input else { return lines == 0 ? .empty : .text }
    guard let file = try? Platform.openForReading(path) else { return .text }
    defer { try? Platform.closeFile(file) }
    guard file.isRegularFile else { return lines == 0 ? .empty : .text }
    let start = Platform.peek(file, count: 4096)
    if start.isEmpty { return .empty }
    // Every other byte of UTF-16 is one; such a text begins with a mark.
    let isUTF16 = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    let zeros = start.count { $0 == 0 }
    // Logs have tabs, backspaces, line ends, form feeds and escapes.
    let controls = start.count { $0 < 8 || 14...26 ~= $0 || 28...31 ~= $0 }
    return !isUTF16 && (zeros > start.count / 100 || controls > start.count / 20) ? .binary : .text
  }
}
