/// The forms of the lines that Buildah, and with it Podman and OpenShift, prints around a step's output.
///
/// Sources: containers/buildah imagebuildah/stage_executor.go and executor.go; openshift/builder pkg/build/builder.
enum BuildahLine {
  /// `STEP 5/8: RUN npm install`, `[1/2] STEP 5/8: RUN npm install`; without a count before Buildah 1.19.
  struct Heading {
    /// The stage's number and how many there are, if there are several.
    var stage: (number: Int, count: Int)?
    var number: Int
    var total: Int?
    var nameStart: Int
    /// Whether what follows is an instruction that there is.
    var isInstruction: Bool
  }

  static func heading(_ line: Span<UInt8>) -> Heading? {
    var start = 0
    var stage: (number: Int, count: Int)?
    if line.count > 12, line[0] == ASCII.leftBracket {
      guard let number = line.number(at: 1), line.hasPrefix("/", at: number.end),
        let count = line.number(at: number.end + 1), line.hasPrefix("] STEP ", at: count.end),
        number.value > 0
      else { return nil }
      stage = (number.value, count.value)
      start = count.end + 2
    }
    guard line.hasPrefix("STEP ", at: start), let number = line.number(at: start + 5), number.value > 0 else {
      return nil
    }
    var end = number.end
    var total: Int?
    if end < line.count, line[end] == ASCII.slash, let found = line.number(at: end + 1) {
      total = found.value
      end = found.end
    }
    guard line.hasPrefix(": ", at: end), line.endWithoutBlanks() > end + 2,
      total.map({ number.value <= $0 }) != false
    else { return nil }
    return Heading(
      stage: stage, number: number.value, total: total, nameStart: end + 2,
      isInstruction: DockerfileWords.isInstruction(line, at: end + 2))
  }

  enum Arrow {
    case usingCache, image
  }

  /// Reads `--> Using cache 0123…`, `--> 0123456789ab`.
  static func arrow(_ line: Span<UInt8>) -> Arrow? {
    let start = line.indexAfterBlanks(from: 0)
    guard start <= 1, line.hasPrefix("--> ", at: start) else { return nil }
    if line.hasPrefix("Using cache ", at: start + 4) { return .usingCache }
    if line.hasPrefix("Cache pulled from remote", at: start + 4) { return .usingCache }
    if line.hasPrefix("Pushing cache ", at: start + 4) { return .image }
    return isHex(line, from: start + 4, to: line.endWithoutBlanks()) ? .image : nil
  }

  /// Where the image's name is in `COMMIT app`, `[2/2] COMMIT app`; empty if it gets none.
  static func commit(_ line: Span<UInt8>) -> Range<Int>? {
    var start = 0
    if line.count > 8, line[0] == ASCII.leftBracket, let number = line.number(at: 1),
      line.hasPrefix("/", at: number.end), let count = line.number(at: number.end + 1),
      line.hasPrefix("] ", at: count.end)
    {
      start = count.end + 2
    }
    let end = line.endWithoutBlanks()
    guard line.hasPrefix("COMMIT", at: start), end == start + 6 || line.hasPrefix(" ", at: start + 6) else {
      return nil
    }
    return start..<end
  }

  /// Whether the line is only the id of an image.
  static func isImage(_ line: Span<UInt8>) -> Bool {
    let end = line.endWithoutBlanks()
    return end == 64 && isHex(line, from: 0, to: end)
  }

  /// Reads `Copying blob sha256:… done`, `Copying blob 0123456789ab done`.
  static func blob(_ line: Span<UInt8>) -> (id: Range<Int>, isDone: Bool)? {
    guard line.hasPrefix("Copying blob ") else { return nil }
    let end = line.firstIndex(of: ASCII.space, from: 13) ?? line.endWithoutBlanks()
    let digits = line.hasPrefix("sha256:", at: 13) ? 20 : 13
    guard isHex(line, from: digits, to: end) else { return nil }
    return (13..<end, line.extracting(0..<line.endWithoutBlanks()).ends(with: " done"))
  }

  private static func isHex(_ line: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start >= 11, end - start <= 64 else { return false }
    for i in start..<end where !ASCII.isHexDigit(line[i]) { return false }
    return true
  }
}
