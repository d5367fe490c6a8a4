/// Puts text from a log or a rule into Markdown (CommonMark with what GitHub and GitLab add) so that it is read
/// and never acts.
///
/// After parsing, those two turn plain text into mentions, references to issues and commits, links,
/// emoji and formulas. No escape prevents that, but code is left alone. So a word that could become one of them is
/// written as code, which is also what it is: a module with a version, an image, a path.
enum MarkdownText {
  /// Sentences, in which only what is between backticks is code, as the rules' texts have it.
  static func prose(_ text: String, inTable: Bool = false) -> String {
    // By scalars: an accent after a sign makes another character of it, but no other sign for a parser.
    let parts = TerminalText.safe(text).unicodeScalars.split(separator: "`", omittingEmptySubsequences: false)
    // An odd backtick is one of its own.
    let isPaired = parts.count % 2 == 1
    var result = ProseWriter(inTable: inTable)
    for (index, part) in parts.enumerated() {
      if isPaired, index % 2 == 1 {
        if part.isEmpty { result.add(raw: "\\`\\`") } else { result.add(code: String(part)) }
        continue
      }
      if index > 0, !isPaired { result.add(raw: "\\`") }
      for (place, word) in part.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if place > 0 { result.addSpace() }
        result.add(word: Substring(word))
      }
    }
    return result.text
  }

  /// A piece of code inside a line.
  static func code(_ text: String, columns: Int? = nil, inTable: Bool = false) -> String {
    let text = columns.map { clip(TerminalText.collapsed(text), columns: $0) } ?? TerminalText.safe(text)
    guard text.contains(where: { $0 != " " }) else { return inTable ? "" : "`?`" }
    let run = longestRun(in: text)
    let fence = String(repeating: "`", count: run + 1)
    let isBare = run == 0 && !(text.hasPrefix(" ") && text.hasSuffix(" "))
    let cell = inTable ? withEscapedBars(text) : text
    return isBare ? "`\(cell)`" : "\(fence) \(cell) \(fence)"
  }

  /// The text for a cell of a table, which takes the backslash before a bar away, in code too.
  ///
  /// How many it takes of several differs between parsers, so a bar gets one of its own.
  private static func withEscapedBars(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "|" { result.append(contentsOf: (result.last == "\\" ? " \\" : "\\").unicodeScalars) }
      result.append(scalar)
    }
    return String(result)
  }

  /// A fence that no line of a block of code can end.
  static func fence(for lines: some Sequence<String>) -> String {
    String(repeating: "`", count: max(3, (lines.map(longestRun).max() ?? 0) + 1))
  }

  /// A block of code.
  static func block(_ text: String, language: String = "text") -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { fenced(String($0)) }
    let fence = fence(for: lines)
    return [fence + language] + lines + [fence]
  }

  /// A line for a block of code.
  ///
  /// Bots read comments as plain text, code or not, and take a line like `/close` for a command; one space
  /// before it stops them.
  static func fenced(_ line: String) -> String {
    let line = TerminalText.safe(line)
    return isCommand(line) ? " " + line : line
  }

  /// The text, cut to so many columns, and to no more than eight bytes for each: a single character can carry any
  /// number of accents.
  static func clip(_ text: String, columns: Int) -> String {
    let short = TextWidth.fit(TerminalText.safe(text), columns: columns)
    guard short.utf8.count > columns * 8 else { return short }
    var result = String.UnicodeScalarView()
    var bytes = 0
    for scalar in short.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > columns * 8 { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// A link that is known to be one.
  static func link(_ url: String) -> String {
    let isPlain = url.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"<>`\\".unicodeScalars.contains($0)
    }
    return isPlain && (url.hasPrefix("https://") || url.hasPrefix("http://")) ? "<\(url)>" : code(url)
  }

  /// Text for the inside of an HTML element.
  static func html(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a line is of the form `/word …` or `@name …`.
  private static func isCommand(_ line: String) -> Bool {
    guard let first = line.utf8.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "@") else {
      return false
    }
    let word = line.utf8.dropFirst().prefix { $0 != UInt8(ascii: " ") }
    return !word.isEmpty && word.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") }
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}

/// Puts prose together: escapes it, and keeps pieces of code apart.
private struct ProseWriter {
  let inTable: Bool
  private(set) var text = ""
  private var endsInCode = false

  init(inTable: Bool) { self.inTable = inTable }

  mutating func add(raw: String) {
    guard !raw.isEmpty else { return }
    text += raw
    endsInCode = false
  }

  mutating func addSpace() { add(raw: " ") }

  mutating func add(code: String) {
    // Backticks that touch would be one longer fence.
    if endsInCode { text += " " }
    text += MarkdownText.code(code, inTable: inTable)
    endsInCode = true
  }

  mutating func add(word: Substring) {
    guard RiskyWord.isRisky(word) else { return add(raw: escaped(word)) }
    // `(example.com/lib@v1.9.9),`: brackets and stops around it are not part of it.
    let body = word.drop { "([{\"'".contains($0) }
    let kept = body.lastIndex { !",.;:!?)]}\"'".contains($0) }.map { body[...$0] } ?? body
    let head = word[..<body.startIndex]
    let tail = word[kept.endIndex...]
    let isSafe = !kept.isEmpty && !RiskyWord.isRisky(head) && !RiskyWord.isRisky(tail)
    if isSafe { add(raw: escaped(head)) }
    add(code: String(isSafe ? kept : word))
    if isSafe { add(raw: escaped(tail)) }
  }

  private func escaped(_ word: Substring) -> String {
    var result = ""
    let isFirst = text.isEmpty
    for (place, scalar) in word.unicodeScalars.enumerated() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "*", "_", "[", "]", "\\", "~", "|": result += "\\\(scalar)"
      // Characters that make a heading, a list or a rule of the line that they begin.
      case "#", "+", "-", "=", ":": result += isFirst && place == 0 ? "\\\(scalar)" : "\(scalar)"
      case ".", ")":
        let isNumber =
          isFirst && place > 0 && word.utf8.prefix(place).allSatisfy { (0x30...0x39).contains($0) }
        result += isNumber ? "\\\(scalar)" : "\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Words of plain text that GitHub or GitLab make something of.
private enum RiskyWord {
  static func isRisky(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count > 1 else { return bytes.first == UInt8(ascii: "$") }
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isDigit = (0x30...0x39).contains(next)
      switch byte {
      // Formulas; mentions and addresses.
      case UInt8(ascii: "$"), UInt8(ascii: "@"): return true
      // Issues and snippets, merge requests and epics, milestones and labels.
      case UInt8(ascii: "#") where MarkdownText.isWordByte(next): return true
      case UInt8(ascii: "!") where isDigit, UInt8(ascii: "&") where isDigit: return true
      case UInt8(ascii: "%") where MarkdownText.isWordByte(next) || next == UInt8(ascii: "\""),
        UInt8(ascii: "~") where MarkdownText.isWordByte(next) || next == UInt8(ascii: "\""):
        return true
      // Links.
      case UInt8(ascii: ":") where next == UInt8(ascii: "/") && bytes[(index + 1)...].starts(with: "//".utf8):
        return true
      // `[vulnerability:1]`, `[[page]]`, `{+ changed +}`.
      case UInt8(ascii: "[") where next.isOne(of: "[+-"): return true
      case UInt8(ascii: "[") where MarkdownText.isWordByte(next):
        let rest = bytes[(index + 1)...].drop { MarkdownText.isWordByte($0) }
        if rest.first == UInt8(ascii: ":") { return true }
      case UInt8(ascii: "{") where next.isOne(of: "+-"): return true
      default: break
      }
    }
    return isPath(bytes) || hasEmoji(bytes) || hasPrefixedLink(bytes) || hasCommit(bytes)
  }

  /// `example.com/lib`, which some take for a link, and which reads best as code in any case.
  private static func isPath(_ bytes: [UInt8]) -> Bool {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return bytes[..<slash].dropFirst().contains(UInt8(ascii: ".")) && slash + 1 < bytes.count
  }

  /// `:name:`.
  private static func hasEmoji(_ bytes: [UInt8]) -> Bool {
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ":") {
        if let open, index > open + 1 { return true }
        open = index
      } else if !MarkdownText.isWordByte(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "+") {
        open = nil
      }
    }
    return false
  }

  /// `www.example.com`, `mailto:…`, `GH-1`.
  private static func hasPrefixedLink(_ bytes: [UInt8]) -> Bool {
    // Each of the four has one of these.
    let marks = Array(".:-".utf8)
    guard bytes.contains(where: marks.contains) else { return false }
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return ["www.", "mailto:", "xmpp:", "gh-"].contains { lower.contains(bytes: Array($0.utf8)[...]) }
  }

  /// Seven to forty hexadecimal digits as a word of their own.
  private static func hasCommit(_ bytes: [UInt8]) -> Bool {
    bytes.split { !MarkdownText.isWordByte($0) }.contains { run in
      run.count >= 7
        && run.allSatisfy {
          (0x30...0x39).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
    }
  }
}
