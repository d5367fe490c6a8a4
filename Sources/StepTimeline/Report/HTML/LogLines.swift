/// Lines of a log as a page shows them: not endlessly many, none of them endlessly long.
struct LogLines: Sequence {
  private let lines: [String]

  /// Splits a text into its lines.
  ///
  /// - Parameter limit: the most lines to keep; a last one then says how many are missing.
  init(_ text: String, limit: Int = 400) {
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // Line ends at the end of a text do not count as lines.
    let count = all.reversed().drop { $0.allSatisfy(\.isWhitespace) }.count
    var lines = all.prefix(Swift.min(count, limit)).map { Self.cut(String($0)) }
    if count > limit { lines.append("… \(counted(count - limit, "more line"))") }
    self.lines = lines
  }

  var isEmpty: Bool { lines.isEmpty }

  func makeIterator() -> some IteratorProtocol<String> { lines.makeIterator() }

  /// The line; one that is longer than anybody reads is cut, with a word on how much is missing.
  static func cut(_ line: String, limit: Int = 4000) -> String {
    // Bytes are counted first: counting characters takes long.
    guard line.utf8.count > limit, line.count > limit else { return line }
    return line.prefix(limit) + " … (\(line.count - limit) more characters)"
  }
}
