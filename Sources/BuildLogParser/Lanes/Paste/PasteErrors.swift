/// Joins the engine's error on a command that whoever wrote it down broke over several lines, each set in.
///
///     #20 ERROR: process "/bin/sh -c make all"
///               did not complete successfully: exit code: 2
///
/// The older engine itself prints a here-document over several lines.
enum PasteErrors {
  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    for first in lines.indices {
      guard let end = Opening(lines[first])?.end(in: lines, after: first) else { continue }
      let rest = Array(lines[(end + 1)...])
      return lines[..<first] + [lines[first].with(text(of: lines[first...end]))] + (joined(rest) ?? rest)
    }
    return nil
  }

  /// The same for an error whose lines are not set in, and that no window broke: `ERROR: process "/bin/sh -c curl -o` and, a few
  /// lines below, `did not complete successfully: exit code: 22`.
  static func rejoined(_ lines: [PastedLine]) -> [PastedLine]? {
    for first in lines.indices where Opening(lines[first]) == .process {
      let rest = lines[(first + 1)...].prefix(mostRest).prefix { !$0.isBlank && !$0.isOfBuild }
      guard let end = rest.firstIndex(where: endsCommand) else { continue }
      return lines[..<first] + [lines[first].with(onOneLine(lines[first...end]))] + lines[(end + 1)...]
    }
    return nil
  }

  private static func onOneLine(_ lines: ArraySlice<PastedLine>) -> [UInt8] {
    Array(lines.map { Array($0.trimmed) }.joined(separator: [ASCII.space]))
  }

  private static let mostRest = 8

  private static func endsCommand(_ line: PastedLine) -> Bool {
    line.text.span.firstIndex(of: "did not complete successfully: exit code: ") != nil
  }

  /// The same for the classic builder's error, which quotes a command of many lines, and for words of BuildKit's that were broken.
  static func quoted(_ lines: [PastedLine]) -> [PastedLine]? {
    for first in lines.indices {
      guard let end = endOfQuotation(in: lines, from: first) ?? endOfPhrase(in: lines, from: first) else {
        continue
      }
      return lines[..<first] + [lines[first].with(onOneLine(lines[first...end]))] + lines[(end + 1)...]
    }
    return nil
  }

  private static let mostOfQuotation = 60
  private static let returned: StaticString = " returned a non-zero code: "

  /// The last line of `The command '/bin/sh -c set -eux;`, if it is another one.
  private static func endOfQuotation(in lines: [PastedLine], from first: Int) -> Int? {
    let line = lines[first].text
    let text = line.span
    guard
      let start = text.firstIndex(of: "The command '/bin/sh -c ")
        ?? text.firstIndex(of: "The command [/bin/sh -c "),
      isEngineWord(text, at: start), text.firstIndex(of: returned) == nil,
      !OpenWords.isClosed(text, from: start)
    else { return nil }
    let rest = lines[(first + 1)...].prefix(mostOfQuotation).prefix { !$0.isBlank && !$0.isOfBuild }
    return rest.firstIndex { line in
      let bytes = line.text
      let text = bytes.span
      return text.firstIndex(of: "' returned a non-zero code: ") != nil
        || text.firstIndex(of: "] returned a non-zero code: ") != nil
    }
  }

  /// Whether no sentence goes on with the engine's words: they begin the line, or stand behind a mark or a time.
  private static func isEngineWord(_ text: Span<UInt8>, at start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1] == ASCII.space { end -= 1 }
    guard end > 0 else { return true }
    let last = text[end - 1]
    return last == UInt8(ascii: "Z") || ASCII.isDigit(last)
      || !ASCII.isLetter(last) && last != UInt8(ascii: ",")
  }

  /// The last line of words that only together are the engine's: `failed to resolve source` and `metadata for …`.
  private static func endOfPhrase(in lines: [PastedLine], from first: Int) -> Int? {
    let line = lines[first].text
    guard ClosingError.isCertain(line.span) || ClassicError.isBuildWithoutSteps(line.span) else { return nil }
    let rest = lines[(first + 1)...].prefix(mostRest).prefix {
      !$0.isBlank && !$0.isOfBuild && $0.indent == 0
    }
    var (before, end) = (lines[first].trimmed, Int?.none)
    for (place, line) in zip(rest.indices, rest) {
      let words = line.trimmed
      for phrase in phrases where isBroken(phrase, before, words) { end = place }
      // Somebody's sentence, not the engine's.
      guard words.last != UInt8(ascii: ".") else { break }
      before = words
    }
    return end
  }

  /// Whether the phrase begins at the end of one line and ends on the next.
  private static func isBroken(_ phrase: StaticString, _ before: [UInt8], _ line: [UInt8]) -> Bool {
    let joined = before + [ASCII.space] + line
    return joined.span.firstIndex(of: phrase) != nil && before.span.firstIndex(of: phrase) == nil
      && line.span.firstIndex(of: phrase) == nil
  }

  private static let phrases: [StaticString] = [
    "failed to resolve source metadata for ", "pull access denied, repository does not exist",
    "may require authorization: server message: ", "failed to calculate checksum of ref ",
    "did not complete successfully: exit code: ", "failed to compute cache key: ",
    ": no such file or directory", "file not found in build context or excluded",
  ]

  /// The error on one line.
  ///
  /// The last line of a here-document has a line end, so that the bracket stands on a line of its own.
  private static func text(of lines: ArraySlice<PastedLine>) -> [UInt8] {
    guard lines.last?.trimmed.starts(with: "]: exit".utf8) == true else {
      return onOneLine(lines)
    }
    var text: [UInt8] = []
    for (place, line) in lines.enumerated() {
      let words = line.trimmed
      guard place > 0, place < lines.count - 1 else {
        text += words
        continue
      }
      // A comment would swallow what follows it on one line.
      guard words.first != ASCII.hash, !words.isEmpty else { continue }
      if text.last == UInt8(ascii: "\\") {
        text[text.count - 1] = ASCII.space
      } else if text.last != ASCII.space {
        text += isOpen(text) ? [ASCII.space] : Array("; ".utf8)
      }
      text += words
    }
    return text
  }

  /// Whether a command goes on in the next line by itself.
  private static func isOpen(_ text: [UInt8]) -> Bool {
    for word: StaticString in ["then", "do", "else", "{", "(", "&&", "||", "|", ";", " -c"]
    where text.span.ends(with: word) {
      return true
    }
    return false
  }

  /// What an error begins with whose end is on a later line.
  private enum Opening {
    /// `ERROR: process "/bin/sh -c make all"`.
    case process
    /// Of an older engine: `#6 ERROR: executor failed running [/bin/sh -c dnf install -y`, also without what is before it.
    case executor
    /// flyctl's words in front of the engine's error, alone on their line.
    case introduction

    init?(_ pasted: PastedLine) {
      let text = pasted.text
      let line = text.span
      let words: StaticString = "Error: failed to fetch an image or build from source: error building:"
      if line.hasPrefix(words), line.endWithoutBlanks() == words.utf8CodeUnitCount {
        self = .introduction
      } else if line.hasPrefix("#") || ClosingError.textStart(line) != nil,
        Self.isOpen("executor failed running [/bin/", until: "]: exit code: ", line)
      {
        self = .executor
      } else if Self.isOpen("process \"/", until: "did not complete", line),
        line.hasPrefix("ERROR: process \"/") || line.hasPrefix("ERROR: failed to solve: process \"/")
          || line.hasPrefix("#") && line.firstIndex(of: " ERROR: process \"/") != nil
      {
        self = .process
      } else {
        return nil
      }
    }

    private static func isOpen(_ start: StaticString, until end: StaticString, _ line: Span<UInt8>) -> Bool {
      guard let found = line.firstIndex(of: start) else { return false }
      return line.firstIndex(of: end, from: found) == nil
    }

    private var ending: StaticString {
      self == .executor ? "]: exit code: " : "did not complete successfully: exit code: "
    }

    /// Lines of one error: a command has few, a here-document more.
    private var most: Int { self == .executor ? 200 : 8 }

    /// The last line of the error.
    func end(in lines: [PastedLine], after first: Int) -> Int? {
      for i in lines.indices.dropFirst(first + 1).prefix(most) {
        guard goesOn(lines[i], isNext: i == first + 1) else { return nil }
        let text = lines[i].text
        if text.span.firstIndex(of: ending) != nil { return i }
      }
      return nil
    }

    private func goesOn(_ line: PastedLine, isNext: Bool) -> Bool {
      let text = line.text
      return switch self {
      case .process: line.indent > 1 && !line.isOfBuild
      // Another error is none of this one.
      case .executor: !line.isOfBuild && text.span.firstIndex(of: "executor failed running [") == nil
      case .introduction: !isNext || text.span.hasPrefix("failed to solve: ")
      }
    }
  }
}
