/// Takes a Dockerfile apart in one pass over its lines.
struct DockerfileReader {
  private let bytes: [UInt8]
  private(set) var instructions: [Instruction] = []
  private(set) var escape = UInt8(ascii: "\\")
  private(set) var syntax: String?
  private(set) var lineStarts: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      for i in bytes.indices where bytes[i] == UInt8(ascii: "\n") {
        lineStarts.append(start)
        start = i + 1
      }
    }
    if start < bytes.count || lineStarts.isEmpty { lineStarts.append(start) }
  }

  mutating func read() { readInstructions(from: directives()) }

  /// Reads a part of a file that begins with an instruction.
  mutating func read(escape: UInt8) {
    self.escape = escape
    readInstructions(from: 0)
  }

  private mutating func readInstructions(from first: Int) {
    var line = first
    while line < lineStarts.count {
      let content = content(of: line)
      guard !content.isEmpty, bytes[content.lowerBound] != UInt8(ascii: "#") else {
        line += 1
        continue
      }
      line = readInstruction(from: line, content)
    }
  }

  /// A line without indentation, blanks at its end, and its end.
  private func content(of line: Int) -> Range<Int> {
    var start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    // A byte order mark of UTF-8 may begin the file.
    return bytes.withUnsafeBufferPointer { bytes in
      if line == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start += 3 }
      while start < end, bytes[start].isBlank { start += 1 }
      while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
      return start..<end
    }
  }

  /// Reads `# syntax=` and `# escape=`, which end with the first line that is no directive.
  private mutating func directives() -> Int {
    var line = 0
    while line < lineStarts.count {
      let range = content(of: line)
      guard let first = bytes[range].first, first == UInt8(ascii: "#") else { return line }
      let text = bytes[range].dropFirst()
      guard let sign = text.firstIndex(of: UInt8(ascii: "=")) else { return line }
      let name = Self.trimmed(text[..<sign])
      let value = Self.trimmed(text[(sign + 1)...])
      guard !name.isEmpty, !value.isEmpty, name.allSatisfy({ $0.isLetterOrDigit && !$0.isDigit }) else {
        return line
      }
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "syntax": syntax = String(decoding: value, as: UTF8.self)
      case "escape": if value.elementsEqual("`".utf8) { escape = UInt8(ascii: "`") }
      case "check": break
      default: return line
      }
      line += 1
    }
    return line
  }

  /// The text without spaces around it.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// The index after a line's text if the line continues in the next one: that of the escape.
  private func continuation(_ content: Range<Int>) -> Int? {
    guard !content.isEmpty, bytes[content.upperBound - 1] == escape else { return nil }
    let place = content.upperBound - 1
    // Two of them are one that is meant.
    if place > content.lowerBound, bytes[place - 1] == escape { return nil }
    return place
  }

  /// - Returns: the index of the line after the instruction.
  private mutating func readInstruction(from first: Int, _ content: Range<Int>) -> Int {
    var keywordEnd = content.lowerBound
    while keywordEnd < content.upperBound, !bytes[keywordEnd].isBlank, bytes[keywordEnd] != escape {
      keywordEnd += 1
    }
    let keywordRange = content.lowerBound..<keywordEnd
    var pieces: [Range<Int>] = []
    var line = first
    var last = first
    var current = keywordEnd..<content.upperBound
    while true {
      last = line
      if let place = continuation(current) {
        if place > current.lowerBound { pieces.append(current.lowerBound..<place) }
      } else {
        if !current.isEmpty { pieces.append(current) }
        line += 1
        break
      }
      // Comments and empty lines may be between the parts of an instruction.
      line += 1
      while line < lineStarts.count {
        let next = self.content(of: line)
        if !next.isEmpty, bytes[next.lowerBound] != UInt8(ascii: "#") { break }
        line += 1
      }
      guard line < lineStarts.count else { break }
      let next = self.content(of: line)
      // The indentation of a continued line belongs to the text.
      current = lineStarts[line]..<next.upperBound
    }

    let keyword = keyword(keywordRange)
    var instruction = Instruction(
      keyword: keyword, range: keywordRange.lowerBound..<(pieces.last?.upperBound ?? keywordEnd),
      keywordRange: keywordRange, lines: (first + 1)...(last + 1))
    instruction.pieces = pieces
    if last < lineStarts.count { extend(&instruction, toLine: last) }
    takeFlags(&instruction)
    if keyword == "RUN" || keyword == "COPY" || keyword == "ADD" {
      takeHeredocs(&instruction, nextLine: &line)
    }
    instructions.append(instruction)
    return line
  }

  /// The keyword in upper case.
  private func keyword(_ range: Range<Int>) -> String {
    let known = Self.keywords.first { word in
      let word = word.utf8
      return word.count == range.count
        && zip(range, word).allSatisfy { bytes[$0] == $1 || bytes[$0] == $1 | 0x20 }
    }
    return known ?? String(decoding: bytes[range], as: UTF8.self).uppercased()
  }

  /// The keywords that there are, the common ones first.
  static let keywords = [
    "RUN", "COPY", "ENV", "FROM", "ARG", "WORKDIR", "USER", "ADD", "CMD", "ENTRYPOINT", "EXPOSE", "LABEL",
    "VOLUME",
    "HEALTHCHECK", "MAINTAINER", "ONBUILD", "SHELL", "STOPSIGNAL",
  ]

  private static func hasFlags(_ keyword: String) -> Bool {
    switch keyword {
    case "RUN", "COPY", "ADD", "FROM", "HEALTHCHECK": true
    default: false
    }
  }

  private func extend(_ instruction: inout Instruction, toLine line: Int) {
    let end = max(content(of: line).upperBound, instruction.range.upperBound)
    instruction.range = instruction.range.lowerBound..<end
  }

  /// Takes `--name=value` off the front of the arguments.
  private func takeFlags(_ instruction: inout Instruction) {
    while true {
      while let piece = instruction.pieces.first {
        var start = piece.lowerBound
        while start < piece.upperBound, bytes[start].isBlank { start += 1 }
        if start == piece.upperBound {
          instruction.pieces.removeFirst()
          continue
        }
        instruction.pieces[0] = start..<piece.upperBound
        break
      }
      guard let piece = instruction.pieces.first, piece.count >= 2,
        bytes[piece.lowerBound] == UInt8(ascii: "-"), bytes[piece.lowerBound + 1] == UInt8(ascii: "-"),
        Self.hasFlags(instruction.keyword)
      else { return }
      var end = piece.lowerBound
      var quote: UInt8?
      while end < piece.upperBound {
        let byte = bytes[end]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte.isBlank {
          break
        }
        end += 1
      }
      let text = bytes[piece.lowerBound + 2..<end]
      let equals = text.firstIndex(of: UInt8(ascii: "="))
      instruction.flags.append(
        Instruction.Flag(
          name: String(decoding: text[..<(equals ?? text.endIndex)], as: UTF8.self).lowercased(),
          value: equals.map { String(decoding: text[($0 + 1)...], as: UTF8.self) },
          range: piece.lowerBound..<end))
      instruction.pieces[0] = end..<piece.upperBound
    }
  }

  /// Finds `<<NAME` among the words, and the lines up to `NAME`.
  private func takeHeredocs(_ instruction: inout Instruction, nextLine: inout Int) {
    let mayHold = bytes.withUnsafeBufferPointer { bytes in
      instruction.pieces.contains { piece in piece.contains { bytes[$0] == UInt8(ascii: "<") } }
    }
    guard mayHold else { return }
    let text = instruction.argumentBytes(in: bytes)
    guard text.contains("<<") else { return }
    for (name, isIndented) in Self.heredocNames(in: text) {
      let start = nextLine < lineStarts.count ? lineStarts[nextLine] : bytes.count
      while nextLine < lineStarts.count {
        let from = lineStarts[nextLine]
        var end = nextLine + 1 < lineStarts.count ? lineStarts[nextLine + 1] : bytes.count
        while end > from, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
          end -= 1
        }
        var line = bytes[from..<end]
        if isIndented { line = line.drop { $0 == UInt8(ascii: "\t") } }
        nextLine += 1
        guard line.elementsEqual(name.utf8) else { continue }
        instruction.heredocs.append(Instruction.Heredoc(name: name, body: start..<from))
        instruction.range = instruction.range.lowerBound..<end
        instruction.lines = instruction.lines.lowerBound...nextLine
        break
      }
      // A heredoc without an end is an error; the following lines are not read as its text.
      if instruction.heredocs.last?.name != name {
        nextLine = instruction.lines.upperBound
        return
      }
    }
  }

  private static func heredocNames(in text: [UInt8]) -> [(name: String, isIndented: Bool)] {
    var found: [(String, Bool)] = []
    var at = 0
    var quote: UInt8?
    while at + 1 < text.count {
      let byte = text[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<"), text[at + 1] == UInt8(ascii: "<") {
        // `<<<` is a string of bash.
        if at + 2 < text.count, text[at + 2] == UInt8(ascii: "<") {
          at += 3
          continue
        }
        at += 2
        var isIndented = false
        if at < text.count, text[at] == UInt8(ascii: "-") {
          isIndented = true
          at += 1
        }
        let start = at
        while at < text.count, !text[at].isBlank, !Self.endsName(text[at]) { at += 1 }
        let name = text[start..<at].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), isIndented)) }
        continue
      }
      at += 1
    }
    return found
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ")")
  }
}
