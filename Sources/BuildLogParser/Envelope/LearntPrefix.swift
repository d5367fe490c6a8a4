/// A prefix of no known form, learnt from the line that begins a build: `remote: `, `null_resource.image (local-exec): `.
///
/// Only text that no other tool prints teaches one. A number in it may be any number, so that counters and
/// clocks do not matter.
struct LearntPrefix: Equatable, Sendable {
  /// The longest prefix, in bytes.
  private static let longest = 96

  private let bytes: [UInt8]
  private let hasDigits: Bool

  /// Learns the prefix that comes before a build's first line.
  ///
  /// - Parameter start: where the prefix begins, after the marks that are known.
  init?<Forms: ProgressForms>(of line: Span<UInt8>, from start: Int, forms: Forms.Type) {
    guard let end = Self.beginning(of: line, from: start, forms: forms), end > start else { return nil }
    bytes = line.copy(start..<end)
    hasDigits = bytes.contains { ASCII.isDigit($0) }
  }

  /// Takes the prefix off.
  ///
  /// - Returns: the index after it, or `nil` if it is not there.
  func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    var i = 0
    var at = start
    while i < bytes.count {
      if hasDigits, let end = numberEnd(from: i) {
        // Numbers of lines are set right: `  9  `, ` 10  `.
        let number = line.indexAfterBlanks(from: at)
        guard number < line.count, ASCII.isDigit(line[number]) else { return nil }
        at = number
        while at < line.count, ASCII.isDigit(line[at]) { at += 1 }
        i = end
        continue
      }
      // The blanks before an empty line's end may be cut off.
      guard at < line.count else { return isBlank(from: i) && i > 0 ? line.count : nil }
      guard line[at] == bytes[i] else { return nil }
      at += 1
      i += 1
    }
    // A name that stays the same identifies an output; a count does not.
    if !hasDigits {
      prefix.label = start..<at
      if prefix.name == .none { prefix.name = .compose }
    }
    return at
  }

  /// The end of the number that begins at the index, blanks before it included.
  private func numberEnd(from index: Int) -> Int? {
    var i = index
    while i < bytes.count, bytes[i] == ASCII.space || bytes[i] == ASCII.tab { i += 1 }
    guard i < bytes.count, ASCII.isDigit(bytes[i]) else { return nil }
    while i < bytes.count, ASCII.isDigit(bytes[i]) { i += 1 }
    return i
  }

  private func isBlank(from index: Int) -> Bool {
    bytes[index...].allSatisfy { $0 == ASCII.space || $0 == ASCII.tab }
  }

  /// Whether a sign sets the prefix off from what follows; a sentence may quote a step.
  private static func isSetOff(_ line: Span<UInt8>, _ prefix: Range<Int>) -> Bool {
    let end = line.extracting(prefix).endWithoutBlanks()
    guard end > 0 else { return false }
    let sign = line[prefix.lowerBound + end - 1]
    return !ASCII.isLetter(sign) && !ASCII.isDigit(sign) && sign != ASCII.period && sign != UInt8(ascii: ",")
      && sign != UInt8(ascii: "`") && sign != UInt8(ascii: "\"") && sign != UInt8(ascii: "'")
      && sign != UInt8(ascii: "(")
  }

  /// Where `#0 building with "default" instance`, `#1 [internal] load build definition from Dockerfile`,
  /// `Step 1/5 : FROM`, `{"vertexes":[` or `INFO[0000] Retrieving image manifest` begins, or a terminal's
  /// `[+] Building 0.1s (1/9)`; other steps after a sign only.
  private static func beginning<Forms: ProgressForms>(
    of line: Span<UInt8>, from start: Int, forms: Forms.Type
  ) -> Int? {
    let last = Swift.min(line.count - 16, start + longest)
    var i = start
    while i <= last {
      let byte = line[unchecked: i]
      guard
        byte == ASCII.hash || byte == UInt8(ascii: "S") || byte == ASCII.leftBracket
          || byte == ASCII.leftBrace || byte == UInt8(ascii: "I")
      else {
        i += 1
        continue
      }
      if forms.begins(line, at: i, isSetOff: i > start && isSetOff(line, start..<i)) { return i }
      i += 1
    }
    return nil
  }
}
