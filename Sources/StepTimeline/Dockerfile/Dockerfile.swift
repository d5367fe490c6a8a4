/// A Dockerfile, byte for byte, and its instructions.
///
/// Reading loses nothing: every instruction knows its bytes in the file, so that an edit can leave the rest
/// as it is. The grammar is that of moby/buildkit, frontend/dockerfile/parser.
struct Dockerfile: Sendable, Equatable {
  /// The file as it is.
  let bytes: [UInt8]
  /// The instructions in their order.
  let instructions: [Instruction]
  /// The stages in their order; one per `FROM`.
  let stages: [Stage]
  /// The byte that continues a line: a backslash, or the backtick of `# escape=`.
  let escape: UInt8
  /// The frontend of `# syntax=`.
  let syntax: String?
  /// The offset of every line's first byte.
  let lineStarts: [Int]

  /// A `FROM` and what follows up to the next one.
  struct Stage: Sendable, Equatable {
    /// The name after `AS`, in lower case.
    var name: String?
    /// The base as it is written: an image, a stage, or a variable.
    var base: String
    /// The bytes of the base.
    var baseRange: Range<Int>
    /// Indices into ``Dockerfile/instructions``, the `FROM` first.
    var instructions: Range<Int>
  }

  /// Reads a file.
  init(_ bytes: [UInt8]) {
    var reader = DockerfileReader(bytes)
    reader.read()
    self.bytes = bytes
    instructions = reader.instructions
    escape = reader.escape
    syntax = reader.syntax
    lineStarts = reader.lineStarts
    stages = Self.stages(of: reader.instructions, in: bytes)
  }

  /// Reads a text.
  init(text: String) { self.init(Array(text.utf8)) }

  private static func stages(of instructions: [Instruction], in bytes: [UInt8]) -> [Stage] {
    let starts = instructions.indices.filter { instructions[$0].keyword == "FROM" }
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : instructions.count
      let words = instructions[start].words(in: bytes)
      var stage = Stage(name: nil, base: "", baseRange: 0..<0, instructions: start..<end)
      if let base = words.first {
        stage.base = base.text
        stage.baseRange = base.range
      }
      if words.count >= 3, words[1].text.lowercased() == "as" { stage.name = words[2].text.lowercased() }
      return stage
    }
  }

  /// The number of lines.
  var lineCount: Int { lineStarts.count }

  /// The 1-based number of the line with a byte.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line without its end.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return 0..<0 }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// A line's text without its end.
  func text(ofLine line: Int) -> String { text(range(ofLine: line)) }

  /// Some of the file's text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line ending of the file.
  var lineEnd: String {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")), newline > 0 else { return "\n" }
    return bytes[newline - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// The index of the stage that an instruction belongs to.
  func stage(of instruction: Int) -> Int? { stages.firstIndex { $0.instructions.contains(instruction) } }

  /// The index of the instruction that a 1-based line belongs to.
  func instruction(atLine line: Int) -> Int? { instructions.firstIndex { $0.lines.contains(line) } }

  /// The stage that a name in `FROM` or `--from=` means, of those before one.
  func stage(named name: String, before limit: Int) -> Int? {
    let wanted = name.lowercased()
    if let index = stages[..<limit].lastIndex(where: { $0.name == wanted }) { return index }
    guard let number = Int(wanted), number >= 0, number < limit else { return nil }
    return number
  }
}
