/// Finds the Dockerfiles that a report has beside its log.
///
/// Whoever asks for help shows both. Nothing says that such a file is the build's; ask whether the failing instruction is in it.
enum PastedDockerfiles {
  /// A report has a few of them at most.
  private static let most = 4
  /// A longer one is no example of a report.
  private static let longest = 32 << 10
  /// Lines in which the end of a here-document is looked for.
  private static let mostOfHereDocument = 400
  /// Less is a snippet in an answer.
  private static let leastInstructions = 3

  /// The files, first to last.
  static func find(in text: [UInt8]) -> [[UInt8]] {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var files: [[UInt8]] = []
    var line = 0
    while line < lines.count, files.count < most {
      guard keyword(of: lines[line]) == "FROM" else {
        line += 1
        continue
      }
      let end = end(from: line, in: lines)
      let text = lines[start(before: line, in: lines)..<end]
      let bytes = text.flatMap { $0 + [UInt8(ascii: "\n")] }
      if bytes.count <= longest, isWhole(Dockerfile(bytes)), !files.contains(bytes) { files.append(bytes) }
      line = max(end, line + 1)
    }
    return files
  }

  /// Whether enough of it is there, and all of it is a Dockerfile's.
  private static func isWhole(_ file: Dockerfile) -> Bool {
    file.instructions.count >= leastInstructions
      && file.instructions.contains { ["RUN", "COPY", "ADD", "CMD", "ENTRYPOINT"].contains($0.keyword) }
  }

  /// The first line of the arguments and comments that stand directly before a file's first stage.
  private static func start(before from: Int, in lines: [ArraySlice<UInt8>]) -> Int {
    var start = from
    while start > 0, isComment(lines[start - 1]) || keyword(of: lines[start - 1]) == "ARG" { start -= 1 }
    return start
  }

  /// Behind the last line of an instruction.
  private static func end(from first: Int, in lines: [ArraySlice<UInt8>]) -> Int {
    var (line, end) = (first, first + 1)
    while line < lines.count {
      if isBlank(lines[line]) || isComment(lines[line]) {
        line += 1
        continue
      }
      guard keyword(of: lines[line]) != nil else { break }
      line = lastLine(ofInstructionAt: line, in: lines) + 1
      end = min(line, lines.count)
    }
    return end
  }

  /// The last line of an instruction: one that no backslash continues, or the end of its here-document.
  private static func lastLine(ofInstructionAt first: Int, in lines: [ArraySlice<UInt8>]) -> Int {
    var line = first
    while line + 1 < lines.count,
      content(of: lines[line]).last == UInt8(ascii: "\\")
        || line > first && (isComment(lines[line]) || isBlank(lines[line]))
    {
      line += 1
    }
    guard let word = hereDocument(lines[line]) else { return line }
    let next = lines[(line + 1)...].prefix(mostOfHereDocument)
    return next.firstIndex { content(of: $0).elementsEqual(word) } ?? line
  }

  /// The word that ends the line's here-document.
  private static func hereDocument(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let content = content(of: line)
    guard let arrows = content.indices.first(where: { content[$0...].starts(with: "<<".utf8) }) else {
      return nil
    }
    let word = content[(arrows + 2)...].drop { $0.isOne(of: "-'\"") }.prefix {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "_")
    }
    return word.isEmpty ? nil : word
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { content(of: line).isEmpty }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    let content = content(of: line)
    // `#5 DONE 0.1s` is the builder's.
    return content.first == UInt8(ascii: "#") && content.dropFirst().first?.isDigit != true
  }

  /// A line without blanks at both ends.
  private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = line.drop { $0.isBlank }
    let end = start.lastIndex { !$0.isBlank && $0 != UInt8(ascii: "\r") }
    return end.map { start[...$0] } ?? []
  }

  /// The keyword that a line of a Dockerfile begins with.
  private static func keyword(of line: ArraySlice<UInt8>) -> String? {
    let content = content(of: line)
    let word = content.prefix { $0.isLetterOrDigit }
    guard (3...11).contains(word.count), word.count < content.count, content[word.endIndex].isBlank
    else { return nil }
    let keyword = String(decoding: word, as: UTF8.self)
    return DockerfileReader.keywords.contains(keyword) ? keyword : nil
  }
}
