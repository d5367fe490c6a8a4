/// Why a pattern's text cannot be used.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum PatternError: Error, Equatable, CustomStringConvertible {
  /// A `{` has no `}`.
  case unclosedBrace(String)
  /// A hole's name has characters other than letters, digits and `_`.
  case badName(String)
  /// Two holes follow each other directly, so that the end of the first is unknown.
  case adjacentHoles(String)
  /// No literal part has four bytes or more.
  case noLiteral(String)

  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .unclosedBrace(let text): "'{' without '}' in pattern '\(text)'"
    case .badName(let name): "'{\(name)}' is no name for a hole: letters, digits and '_', then '...' or '#'"
    case .adjacentHoles(let text): "two holes side by side in pattern '\(text)'"
    case .noLiteral(let text): "pattern '\(text)' has no literal text of four characters or more"
    }
  }
}

/// A pattern's text, taken apart: literals and the holes between them.
///
/// A line is matched from its longest literal outwards, each hole as short as the next literal allows.
/// Nothing is tried twice, so the time is linear in the line.
struct PatternTemplate: Sendable {
  enum Hole: Sendable, Equatable {
    /// A run without white space.
    case word
    /// Any bytes.
    case text
    /// A run of digits.
    case digits
  }

  /// The text in a hole that is kept.
  struct Capture: Sendable {
    var name: String
    var range: Range<Int>
  }

  private enum Part: Sendable {
    case literal([UInt8])
    case hole(Hole, name: String?)
  }

  private let parts: [Part]
  private let anchor: Int
  private let isAtStart: Bool
  private let isAtEnd: Bool
  let ignoresCase: Bool
  /// The longest literal, by which lines are found; lower case if case does not matter.
  let literal: [UInt8]

  /// Names of the holes that are kept.
  var names: [String] {
    parts.compactMap { part in
      if case .hole(_, let name) = part { return name }
      return nil
    }
  }

  /// The texts between the holes.
  var literals: [[UInt8]] {
    parts.compactMap { part in
      if case .literal(let literal) = part { return literal }
      return nil
    }
  }

  /// The text as people write it: `<name>` for what is kept, `…` for what is not.
  var readable: String {
    let text = parts.map { part in
      switch part {
      case .literal(let literal): String(decoding: literal, as: UTF8.self)
      case .hole(_, let name): name.map { "<\($0)>" } ?? "…"
      }
    }
    return text.joined()
  }

  /// A line that the pattern matches, with made-up words in its holes.
  func sample(word: String = "kxv", digits: String = "7") -> [UInt8] {
    parts.flatMap { part -> [UInt8] in
      switch part {
      case .literal(let literal): literal
      case .hole(.word, _): Array(word.utf8)
      case .hole(.text, _): Array("\(word) kxv".utf8)
      case .hole(.digits, _): Array(digits.utf8)
      }
    }
  }

  init(_ text: String, ignoresCase: Bool = false, shortestLiteral: Int = 4) throws(PatternError) {
    self.ignoresCase = ignoresCase
    var bytes = Array(text.utf8)
    isAtStart = bytes.first == UInt8(ascii: "^")
    isAtEnd = bytes.last == UInt8(ascii: "\n")
    if isAtEnd { bytes.removeLast() }
    var i = isAtStart ? 1 : 0

    var parts: [Part] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
    }
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == UInt8(ascii: "{"), literal.last != UInt8(ascii: "$"),
        try Self.opensHole(bytes[i...], in: text)
      else {
        literal.append(ignoresCase ? byte.lowercased : byte)
        i += 1
        continue
      }
      guard let close = bytes[i...].firstIndex(of: UInt8(ascii: "}")) else { throw .unclosedBrace(text) }
      flush()
      if case .hole = parts.last { throw .adjacentHoles(text) }
      parts.append(try Self.hole(String(decoding: bytes[(i + 1)..<close], as: UTF8.self)))
      i = close + 1
    }
    flush()

    var best: (index: Int, literal: [UInt8])?
    for (index, part) in parts.enumerated() {
      if case .literal(let literal) = part, literal.count > best?.literal.count ?? 0 {
        best = (index, literal)
      }
    }
    guard let best, best.literal.count >= shortestLiteral else { throw .noLiteral(text) }
    self.parts = parts
    anchor = best.index
    self.literal = best.literal
  }

  /// Where in a pattern's text the literal is that lines are found by, without taking the pattern apart.
  ///
  /// - Returns: the range of the later ``literal``, except for letter case; `nil` for a pattern that cannot be used.
  static func longestLiteral(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = text.first == UInt8(ascii: "^") ? 1 : 0
    let count = text.last == UInt8(ascii: "\n") ? text.count - 1 : text.count
    var best = 0..<0
    var i = start
    while i < count {
      if text[i] != UInt8(ascii: "{") {
        i += 1
        continue
      }
      guard i == start || text[i - 1] != UInt8(ascii: "$"),
        let close = text[i...].firstIndex(of: UInt8(ascii: "}")),
        text[(i + 1)..<close].allSatisfy(Self.isPartOfHole)
      else {
        i += 1
        continue
      }
      if i - start > best.count { best = start..<i }
      i = close + 1
      start = i
    }
    if i - start > best.count { best = start..<i }
    return best.count >= 4 ? best : nil
  }

  private static func isPartOfHole(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "#")
  }

  /// A brace opens a hole only before a name, `...`, `#` or `}`; `${HOME}` and JSON keep theirs.
  private static func opensHole(_ bytes: ArraySlice<UInt8>, in text: String) throws(PatternError) -> Bool {
    guard let close = bytes.firstIndex(of: UInt8(ascii: "}")) else {
      // `func main() {` is text; `{module` is a hole that was not closed.
      if let next = bytes.dropFirst().first, next.isLetterOrDigit { throw .unclosedBrace(text) }
      return false
    }
    return bytes[(bytes.startIndex + 1)..<close].allSatisfy(isPartOfHole)
  }

  private static func hole(_ text: String) throws(PatternError) -> Part {
    var name = Substring(text)
    var kind = Hole.word
    if name.hasSuffix("...") {
      kind = .text
      name = name.dropLast(3)
    } else if name.hasSuffix("#") {
      kind = .digits
      name = name.dropLast()
    }
    guard name.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }) else {
      throw .badName(text)
    }
    return .hole(kind, name: name.isEmpty ? nil : String(name))
  }

  /// Matches a line in which the longest literal is at `start`.
  ///
  /// - Returns: the captured ranges by name, or `nil` if the line does not fit.
  func match(_ line: ArraySlice<UInt8>, literalAt start: Int) -> [Capture]? {
    guard matches(literal, in: line, at: start) else { return nil }
    var captures: [Capture] = []
    var tries = Self.mostTries
    guard matchForward(line, from: start + literal.count, part: anchor + 1, &captures, &tries),
      matchBackward(line, from: start, part: anchor - 1, &captures, &tries)
    else { return nil }
    return captures
  }

  /// How many places of literals are tried on a line: `3.9.1` holds two periods for `{major#}.{rest}`.
  private static let mostTries = 40

  /// Matches a line anywhere.
  func match(_ line: ArraySlice<UInt8>) -> [Capture]? {
    var from = line.startIndex
    while let start = find(literal, in: line, from: from, to: line.endIndex) {
      if let captures = match(line, literalAt: start) { return captures }
      from = start + 1
    }
    return nil
  }

  private func matchForward(
    _ line: ArraySlice<UInt8>, from at: Int, part i: Int, _ captures: inout [Capture], _ tries: inout Int
  ) -> Bool {
    guard i < parts.count else { return !isAtEnd || line[at...].allSatisfy(\.isBlank) }
    guard case .hole(let hole, let name) = parts[i] else { return false }
    if i + 1 < parts.count, case .literal(let next) = parts[i + 1] {
      let limit = runEnd(hole, line, from: at)
      var least = name == nil ? at : at + 1
      while tries > 0,
        let found = find(next, in: line, from: least, to: min(line.endIndex, limit + next.count)),
        found <= limit
      {
        tries -= 1
        let count = captures.count
        if let name { captures.append(Capture(name: name, range: at..<found)) }
        if matchForward(line, from: found + next.count, part: i + 2, &captures, &tries) { return true }
        captures.removeSubrange(count...)
        least = found + 1
      }
      return false
    }
    var end = hole == .text ? line.endIndex : runEnd(hole, line, from: at)
    if let name {
      while end > at, hole == .word ? line[end - 1].isTrailingPunctuation : line[end - 1].isBlank {
        end -= 1
      }
      guard end > at else { return false }
      captures.append(Capture(name: name, range: at..<end))
    }
    return matchForward(line, from: end, part: i + 1, &captures, &tries)
  }

  private func matchBackward(
    _ line: ArraySlice<UInt8>, from at: Int, part i: Int, _ captures: inout [Capture], _ tries: inout Int
  ) -> Bool {
    guard i >= 0 else { return !isAtStart || line[line.startIndex..<at].allSatisfy(\.isBlank) }
    guard case .hole(let hole, let name) = parts[i] else { return false }
    if i > 0, case .literal(let previous) = parts[i - 1] {
      let limit = runStart(hole, line, to: at)
      var most = name == nil ? at : at - 1
      while tries > 0, let found = findLast(previous, in: line, endingBy: most),
        found + previous.count >= limit
      {
        tries -= 1
        let count = captures.count
        if let name { captures.append(Capture(name: name, range: (found + previous.count)..<at)) }
        if matchBackward(line, from: found, part: i - 2, &captures, &tries) { return true }
        captures.removeSubrange(count...)
        most = found + previous.count - 1
      }
      return false
    }
    var start = hole == .text ? line.startIndex : runStart(hole, line, to: at, stopsAtBrackets: true)
    if hole == .text { while start < at, line[start].isBlank { start += 1 } }
    if let name {
      guard start < at else { return false }
      captures.append(Capture(name: name, range: start..<at))
    }
    return matchBackward(line, from: start, part: i - 1, &captures, &tries)
  }

  /// Where a hole that begins at `start` must end at the latest.
  private func runEnd(_ hole: Hole, _ line: ArraySlice<UInt8>, from start: Int) -> Int {
    var i = start
    switch hole {
    case .text: return line.endIndex
    case .word: while i < line.endIndex, !line[i].isBlank { i += 1 }
    case .digits: while i < line.endIndex, line[i].isDigit { i += 1 }
    }
    return i
  }

  /// Where a hole that ends at `end` may begin at the earliest.
  private func runStart(
    _ hole: Hole, _ line: ArraySlice<UInt8>, to end: Int, stopsAtBrackets: Bool = false
  ) -> Int {
    var i = end
    switch hole {
    case .text: return line.startIndex
    case .word:
      // `cart.ts(14,7)` and `(shop)/page.tsx` are whole: a bracket that closes there opens there, too.
      var open = 0
      while i > line.startIndex, !line[i - 1].isBlank {
        if line[i - 1] == UInt8(ascii: ")") { open += 1 }
        if stopsAtBrackets, line[i - 1].isQuoteOrBracket {
          guard line[i - 1] == UInt8(ascii: "("), open > 0 else { break }
          open -= 1
        }
        i -= 1
      }
    case .digits: while i > line.startIndex, line[i - 1].isDigit { i -= 1 }
    }
    return i
  }

  private func find(_ literal: [UInt8], in line: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end - literal.count >= start else { return nil }
    for i in start...(end - literal.count) where matches(literal, in: line, at: i) { return i }
    return nil
  }

  private func findLast(_ literal: [UInt8], in line: ArraySlice<UInt8>, endingBy end: Int) -> Int? {
    var i = end - literal.count
    while i >= line.startIndex {
      if matches(literal, in: line, at: i) { return i }
      i -= 1
    }
    return nil
  }

  private func matches(_ literal: [UInt8], in line: ArraySlice<UInt8>, at start: Int) -> Bool {
    guard start >= line.startIndex, line.endIndex - start >= literal.count else { return false }
    if ignoresCase {
      for k in literal.indices where line[start + k].lowercased != literal[k] { return false }
    } else {
      for k in literal.indices where line[start + k] != literal[k] { return false }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isTrailingPunctuation: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
  fileprivate var isQuoteOrBracket: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "<"):
      true
    default: false
    }
  }
}
