/// Instructions of a Dockerfile as builders print them.
enum DockerfileWords {
  private static let instructions: [StaticString] = [
    "FROM", "RUN", "COPY", "ADD", "ENV", "ARG", "WORKDIR", "CMD", "ENTRYPOINT", "EXPOSE", "LABEL", "USER",
    "VOLUME", "ONBUILD", "SHELL", "HEALTHCHECK", "STOPSIGNAL", "MAINTAINER",
  ]

  /// Whether an instruction is at `start`, in either case or in capitals only.
  static func isInstruction(_ line: Span<UInt8>, at start: Int, inCapitals: Bool = false) -> Bool {
    let mask: UInt8 = inCapitals ? 0xFF : 0xDF
    for word in instructions {
      let length = word.utf8CodeUnitCount
      guard start + length < line.count, line[start + length] == ASCII.space else { continue }
      var isSame = true
      for i in 0..<length where line[start + i] & mask != word.utf8Start[i] { isSame = false }
      if isSame { return true }
    }
    return false
  }

  /// Where the name of a stage is in `FROM image AS name`.
  static func stageName(_ instruction: Span<UInt8>) -> Range<Int>? {
    guard isInstruction(instruction, at: 0), instruction.count > 5, instruction[0] & 0xDF == UInt8(ascii: "F")
    else { return nil }
    let end = instruction.endWithoutBlanks()
    guard let space = instruction.lastIndex(of: ASCII.space, before: end), space + 1 < end else { return nil }
    var word = space
    while word > 0, instruction[word - 1] == ASCII.space { word -= 1 }
    guard word >= 3, instruction[word - 1] & 0xDF == UInt8(ascii: "S"),
      instruction[word - 2] & 0xDF == UInt8(ascii: "A"), instruction[word - 3] == ASCII.space
    else { return nil }
    return (space + 1)..<end
  }
}
