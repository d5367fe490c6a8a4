/// The forms of the lines that the classic builder prints around a step's output.
///
/// Sources: moby/moby builder/dockerfile (dispatchers.go, evaluator.go, imageprobe.go, containerbackend.go),
/// docker/cli cli/command/image/build.go.
enum ClassicLine {
  /// `Step 5/8 : RUN npm install`.
  struct Step {
    var number: Int
    /// The number of steps, which engines before 1.13 do not print; those before 1.10 begin with step 0.
    var total: Int?
    var nameStart: Int
  }

  /// Reads a step's heading.
  static func step(_ line: Span<UInt8>) -> Step? {
    guard line.hasPrefix("Step "), let number = line.number(at: 5) else { return nil }
    var end = number.end
    var total: Int?
    if end < line.count, line[end] == ASCII.slash, let found = line.number(at: end + 1) {
      total = found.value
      end = found.end
    }
    guard line.hasPrefix(" : ", at: end), total.map({ number.value > 0 && number.value <= $0 }) != false
    else {
      return nil
    }
    // Without a count only an instruction makes it a step: `Step 1 : copy the files` is prose.
    guard total != nil || DockerfileWords.isInstruction(line, at: end + 3, inCapitals: true) else {
      return nil
    }
    return Step(number: number.value, total: total, nameStart: end + 3)
  }

  /// Where the engine's words begin behind the mark of who passes them on, 0 if there is none: Azure's `##[error]`,
  /// PowerShell's `docker : `, or what the loggers of old clients put there, `INFO[0008] ` and `2014/07/25 18:00:59 `.
  static func mark(_ line: Span<UInt8>) -> (end: Int, isLogger: Bool) {
    guard line.count > 16 else { return (0, false) }
    switch line[0] {
    case ASCII.hash: return (line.hasPrefix("##[error]") ? 9 : 0, false)
    case UInt8(ascii: "d"):
      return (line.hasPrefix("docker : ") ? 9 : line.hasPrefix("docker.exe : ") ? 13 : 0, false)
    case UInt8(ascii: "I"), UInt8(ascii: "F"), UInt8(ascii: "E"):
      guard line.hasPrefix("INFO[") || line.hasPrefix("FATA[") || line.hasPrefix("ERRO["),
        let seconds = line.number(at: 5), line.hasPrefix("] ", at: seconds.end)
      else { return (0, false) }
      return (seconds.end + 2, true)
    case UInt8(ascii: "2"):
      let isDate =
        line.hasPrefix("/", at: 4) && line.hasPrefix("/", at: 7) && line.hasPrefix(" ", at: 10)
        && line.hasPrefix(":", at: 13) && line.hasPrefix(":", at: 16)
        && line.hasPrefix(" The command [", at: 19)
      return (isDate ? 20 : 0, isDate)
    default: return (0, false)
    }
  }

  /// The meaning of a line that begins with an arrow.
  enum Arrow: Equatable {
    case usingCache
    case running
    case removed
    case image
    case warning(start: Int)
  }

  /// Reads ` ---> Using cache`, ` ---> Running in 392e18615a09`, ` ---> 3207891a614c`.
  static func arrow(_ line: Span<UInt8>) -> Arrow? {
    var start = line.indexAfterBlanks(from: 0)
    guard start <= 1 else { return nil }
    guard line.hasPrefix("---> ", at: start) else { return nil }
    start += 5
    let end = line.endWithoutBlanks()
    if line.hasPrefix("Using cache", at: start) { return .usingCache }
    if line.hasPrefix("Running in ", at: start) {
      return isHex(line, from: start + 11, to: end) ? .running : nil
    }
    if line.hasPrefix("Removed intermediate container ", at: start) { return .removed }
    if line.hasPrefix("[Warning] ", at: start) { return .warning(start: start + 10) }
    if line.hasPrefix("sha256:", at: start) { start += 7 }
    return isHex(line, from: start, to: end) ? .image : nil
  }

  /// Whether an identifier of 11 to 64 hexadecimal digits is there.
  static func isHex(_ line: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start >= 11, end - start <= 64 else { return false }
    for i in start..<end where !ASCII.isHexDigit(line[i]) { return false }
    return true
  }

  /// Whether the client says that it sends what it builds from; with `--stream` in other words.
  static func isContext(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("Sending build context to Docker daemon")
      || line.hasPrefix("Streaming build context to Docker daemon")
  }

  /// Where the engine's own text begins on a line whose beginning is the rest of the program's output.
  static func engineStart(_ line: Span<UInt8>) -> Int {
    let end = line.endWithoutBlanks()
    if end > 44, isHex(line, from: end - 12, to: end),
      line.hasPrefix("Removing intermediate container ", at: end - 44)
    {
      return end - 44
    }
    var digits = end
    while digits > 0, ASCII.isDigit(line[digits - 1]) { digits -= 1 }
    if digits < end, line.hasPrefix("returned a non-zero code: ", at: digits - 26),
      let found = line.firstIndex(of: "The command '")
    {
      return found
    }
    return 0
  }

  /// Reads the engine's line about a layer that it pulls: `ad74af05f5a2: Pull complete`.
  static func layer(_ line: Span<UInt8>) -> (idEnd: Int, isDone: Bool)? {
    guard line.count > 14, line.hasPrefix(": ", at: 12), isHex(line, from: 0, to: 12) else { return nil }
    for word in layerWords where line.hasPrefix(word, at: 14) {
      return (12, line.hasPrefix("Pull complete", at: 14) || line.hasPrefix("Already exists", at: 14))
    }
    return nil
  }

  private static let layerWords: [StaticString] = [
    "Pull", "Waiting", "Verifying", "Download", "Extracting", "Already exists", "Layer already exists",
    "Retrying",
  ]

  /// Whether the step's instruction is the given one, in either case.
  static func isInstruction(_ name: [UInt8], _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard name.count >= length else { return false }
    for i in 0..<length where name[i] & 0xDF != word.utf8Start[i] { return false }
    return name.count == length || name[length] == ASCII.space || name[length] == ASCII.tab
  }

  /// Reads `Successfully built 1c28a1589115`: the image by its number, as no other tool names what it built.
  static func isBuiltImage(_ line: Span<UInt8>) -> Bool {
    guard line.hasPrefix("Successfully built "), line.endWithoutBlanks() == 31 else { return false }
    for i in 19..<31
    where !ASCII.isDigit(line[i]) && !(UInt8(ascii: "a")...UInt8(ascii: "f")).contains(line[i]) {
      return false
    }
    return true
  }
}
