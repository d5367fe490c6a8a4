/// Makes text from a log harmless in Markdown (CommonMark with GitHub's and GitLab's additions).
enum MarkdownText {
  /// Text in a line: nothing in it is markup, a link, a mention, or a reference to an issue.
  static func inline(_ text: String) -> String {
    var result = ""
    var last: Character = " "
    for character in TerminalText.collapsed(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "|": result += "&#124;"
      // Sites look for these in the finished page, where an escaped one is back; the word joiner stays.
      case "@", "#", "!", "~", "%", "$": result += "\\\(character)\u{2060}"
      case "/" where last == ":": result += "\u{2060}/"
      case "\\", "`", "*", "_", "[", "]", "^": result += "\\\(character)"
      default: result.append(character)
      }
      last = character
    }
    return result
  }

  /// A code span, which may stand in a cell of a table.
  static func code(_ text: String, columns limit: Int = 200, inTable: Bool = false) -> String {
    let text = TextWidth.fit(TerminalText.collapsed(text), columns: limit)
    guard !text.isEmpty else { return "" }
    if inTable, breaksCells(text) { return entities(text) }
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let cell =
      inTable ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : text
    let pad = longest > 0 ? " " : ""
    return fence + pad + cell + pad + fence
  }

  /// A pipe behind an odd number of backslashes ends the cell of a table even when it is escaped.
  private static func breaksCells(_ text: String) -> Bool {
    var backslashes = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), backslashes % 2 == 1 { return true }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
    }
    return text.hasSuffix("\\") && text.contains("|")
  }

  private static func entities(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar -> String in
      let isPlain = scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar)
      return isPlain ? String(scalar) : "&#\(scalar.value);"
    }
    return "<code>" + body.joined() + "</code>"
  }
}
