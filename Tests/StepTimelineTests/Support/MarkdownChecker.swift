/// Reads Markdown line by line as CommonMark with GitHub's tables does, as far as the reports use it, and says what
/// in it could act: text outside of code that GitHub or GitLab would make something of, markup that is not closed.
struct MarkdownChecker {
  private(set) var problems: [String] = []
  private(set) var codeBlocks: [(language: String, lines: [String])] = []
  private var fence: (length: Int, indent: Int)?
  private var details = 0
  private var columns: Int?
  private let marker: String

  init(_ text: String, marker: String = "default") {
    self.marker = marker
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.first != "<!-- buildlog:\(marker) -->" { problems.append("no marker") }
    if lines.last != "" { problems.append("no line end") }
    for line in lines.dropFirst() { read(line) }
    if fence != nil { problems.append("open fence") }
    if details != 0 { problems.append("open details") }
  }

  private mutating func read(_ line: String) {
    if Self.isCommand(line) { problems.append("command: \(line)") }
    if line.unicodeScalars.contains(where: { $0.value < 0x20 || (0x202A...0x202E).contains($0.value) }) {
      problems.append("control character: \(line.debugDescription)")
    }
    let indent = line.utf8.prefix { $0 == 0x20 }.count
    let run = line.utf8.dropFirst(indent).prefix { $0 == UInt8(ascii: "`") }.count
    let rest = String(line.dropFirst(indent + run))
    if let open = fence {
      if run >= open.length, rest.allSatisfy({ $0 == " " }) {
        fence = nil
      } else {
        codeBlocks[codeBlocks.count - 1].lines.append(line)
      }
      return
    }
    if run >= 3, !rest.utf8.contains(UInt8(ascii: "`")) {
      fence = (run, indent)
      codeBlocks.append((rest, []))
      return
    }
    switch line {
    case "<details>": details += 1
    case "</details>": details -= 1
    default:
      if details < 0 { problems.append("details closed twice") }
      if line.hasPrefix("<summary>"), line.hasSuffix("</summary>") {
        check(String(line.dropFirst(9).dropLast(10)), of: line)
      } else {
        check(line, of: line)
      }
    }
    table(line)
  }

  /// The rows of a table have as many cells as its head.
  private mutating func table(_ line: String) {
    guard line.hasPrefix("|") else {
      columns = nil
      return
    }
    var bars = 0
    var last: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      if scalar == "|", last != "\\" { bars += 1 }
      last = scalar
    }
    if let columns, columns != bars { problems.append("\(bars) bars, not \(columns): \(line)") }
    columns = columns ?? bars
  }

  private mutating func check(_ text: String, of line: String) {
    var text = Array(Self.withoutCode(text).unicodeScalars)
    // The links of rules and of checks.
    for (start, end) in [("<https://", ">"), ("<http://", ">"), ("](https://docs.docker.com/", ")")] {
      let (start, end) = (Array(start.unicodeScalars), Array(end.unicodeScalars))
      while let begin = text.indices.first(where: { text[$0...].starts(with: start) }),
        let stop = text[begin...].firstIndex(of: end[0])
      {
        text.removeSubrange(begin...stop)
      }
    }
    for (index, scalar) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : " "
      let escaped = index > 0 && text[index - 1] == "\\"
      let isWord = next.properties.isAlphabetic || ("0"..."9").contains(next)
      let isBad =
        switch scalar {
        case "<", "$": true
        case "@", "#": isWord
        case "!", "~", "%": isWord && !escaped
        case ":": next == "/" && text[(index + 1)...].starts(with: "//".unicodeScalars)
        case "`": !escaped
        default: false
        }
      if isBad { problems.append("\(scalar) in: \(line)") }
    }
  }

  /// The text with an empty place for each span of code.
  static func withoutCode(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\\", index + 1 < scalars.count {
        result.append(contentsOf: scalars[index...(index + 1)])
        index += 2
        continue
      }
      guard scalars[index] == "`" else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let length = scalars[index...].prefix { $0 == "`" }.count
      var end = index + length
      var close: Int?
      while end < scalars.count, close == nil {
        let run = scalars[end...].prefix { $0 == "`" }.count
        if run == length { close = end + run }
        end += max(run, 1)
      }
      if let close {
        index = close
        result.append(" ")
      } else {
        result.append(contentsOf: scalars[index..<(index + length)])
        index += length
      }
    }
    return String(result)
  }

  private static func isCommand(_ line: String) -> Bool {
    guard line.hasPrefix("/") || line.hasPrefix("@") else { return false }
    let word = line.dropFirst().prefix { $0 != " " }
    return !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
