/// The line of a failed step's output that most likely is its error, where no rule knows any.
///
/// It is chosen by the words that errors have in common. The reader sees it as what the program says, never as a known cause.
enum ErrorLine {
  /// Errors are near the end of what a step printed.
  private static let mostLines = 200
  private static let longest = 400
  private static let least = 4
  private static let announced = 6

  /// The index of the line in the text; `nil` if none reads like an error.
  ///
  /// - Parameters:
  ///   - name: the step's name: a program that it runs and that says something of itself is believed more.
  ///   - known: lines that are passed over.
  static func index(in text: EvidenceText, ofStepNamed name: String, besides known: [Int] = []) -> Int? {
    var best: (index: Int, weight: Int)?
    var isAnnounced = false
    for index in text.lines.indices.suffix(mostLines) where !text.lines[index].isError {
      let line = text.bytes[text.lines[index].range]
      guard text.lines[index].standing == .evidence,
        !line.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "!") })
      else { continue }
      defer { isAnnounced = announcesError(line) }
      guard !known.contains(index) else { continue }
      let weight = isAnnounced ? announced : weight(of: line, in: name)
      // The last one of several: the step went on behind the others.
      if weight >= max(least, best?.weight ?? 0) { best = (index, weight) }
    }
    return best?.index
  }

  /// Whether the error is below the line: Symfony's console prints `In Kernel.php line 48:`, bundlers print
  /// `./src/page.tsx:16:1`, configure scripts an error of several lines.
  private static func announcesError(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0.isBlank || $0 == UInt8(ascii: "!") }
    return text.starts(with: "In ".utf8) && text.contains(".php line ") || isPlace(text)
      || text.elementsEqual("configure: error:".utf8)
  }

  /// Whether the line is a file with a line and a column, and nothing else.
  private static func isPlace(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].starts(with: "./".utf8) && !parts[0].contains(where: \.isBlank)
      && parts[1...].allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isDigit } }
  }

  private static func weight(of line: ArraySlice<UInt8>, in name: String) -> Int {
    let text = line.drop(while: \.isBlank)
    // What ends with a colon only announces the error.
    guard text.count > 8, text.count < longest, text.last != UInt8(ascii: ":") else { return 0 }
    let folded = text.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    guard !other.contains(where: { folded.span.hasPrefix($0) }),
      !harmless.contains(where: { folded.contains($0) })
    else { return 0 }
    var weight = 0
    for (word, worth) in words where folded.contains(word) { weight = max(weight + 1, worth) }
    guard weight > 0 else { return 0 }
    if let program = speaker(of: text) { weight += name.hasText(program) ? 3 : 1 }
    return weight
  }

  /// The program that a line is of, by the usual form `program: message`.
  private static func speaker(of text: ArraySlice<UInt8>) -> String? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex + 1,
      text.index(after: colon) < text.endIndex, text[text.index(after: colon)] == UInt8(ascii: " ")
    else { return nil }
    let word = text[..<colon]
    guard word.allSatisfy({ !$0.isBlank }) else { return nil }
    let last = word.split(separator: UInt8(ascii: "/")).last ?? word
    return String(decoding: last, as: UTF8.self)
  }

  private static let words: [(StaticString, Int)] = [
    ("fatal", 5), ("panic", 5), ("error", 3), ("error:", 5), ("exception", 4), ("cannot ", 4), ("can't ", 4),
    ("could not ", 4), ("couldn't ", 4), ("unable to ", 4), ("failed to ", 4), ("failed", 3),
    ("not found", 4),
    ("no such ", 4), ("does not exist", 4), ("doesn't exist", 4), ("not supported", 4), ("unsupported", 4),
    ("not installed", 4), ("required", 3), ("requires ", 4), ("missing", 3), ("invalid", 4), ("unknown ", 3),
    ("unrecognized", 4), ("illegal", 4), ("denied", 4), ("refused", 4), ("not permitted", 4),
    ("not allowed", 4), ("undefined", 3), ("unexpected", 4), ("mismatch", 4), ("expired", 4),
    ("timed out", 4), ("abort", 3), ("too old", 4), ("must ", 3),
  ]

  /// Beginnings of lines that only look like errors: pieces of a stack, questions of configure, summaries, remarks.
  private static let other: [StaticString] = [
    "at ", "file \"", "checking ", "found ", "note:", "hint:", "info", "debug", "[info", "[debug", "warn",
    "[warn",
    "if ", "see ", "for more", "for details", "please see", "http://", "https://", "downloading ",
    "collecting ",
    "installing ", "unpacking ", "setting up ", "get:", "hit:", "ign:", "copying ", "creating ", "adding ",
    "adjusting ", "compiling ", "- ", "-- ", "* ", "| ", "error: service '",
  ]

  /// Words beside which an error is none, or is only the end of one.
  private static let harmless: [StaticString] = [
    "warning", "deprecat", "0 error", "no error", "0 failed", "exit code", "exit status", "exited with",
    "passed",
    "ignored", "ignoring", "skipping", "skipped", "falling back", "error(s)", "errors)", "successfully",
    "vulnerabilit", "optional", "-----", "report template", "pass:", "docker build ", "building the image",
    "... ok", "failed to build '",
    "build failed", "failed because of",
  ]
}
