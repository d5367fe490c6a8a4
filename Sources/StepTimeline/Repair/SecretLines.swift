/// The lines of a file that hold a secret: by themselves, within a block such as a private key, or because another line names
/// the same value.
struct SecretLines {
  private var lines: Set<[UInt8]> = []

  init(_ file: Dockerfile) {
    var known = KnownSecrets()
    var state = SecretScanner.State()
    var rest: [[UInt8]] = []
    for number in 0..<file.lineCount {
      let line = Array(file.bytes[file.range(ofLine: number + 1)])
      if Redactor.masked(line, &state, noting: &known) != nil {
        lines.insert(line)
      } else {
        rest.append(line)
      }
    }
    for line in rest where !known.finds(in: line).isEmpty { lines.insert(line) }
  }

  /// Whether a text has one of the lines.
  func areIn(_ text: String) -> Bool {
    !lines.isEmpty
      && Array(text.utf8).split(separator: UInt8(ascii: "\n")).contains { lines.contains(Array($0)) }
  }

  /// Whether a patch shows one of the lines.
  func areIn(patch: String) -> Bool {
    !lines.isEmpty
      && Array(patch.utf8).split(separator: UInt8(ascii: "\n")).contains {
        lines.contains(Array($0.dropFirst()))
      }
  }
}
