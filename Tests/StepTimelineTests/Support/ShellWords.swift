/// A text as a POSIX shell takes it apart: words, and the operators between them (the shell's token recognition).
struct ShellWords {
  enum Token: Equatable {
    case word
    case operation(Character)
    case newline
    /// A `$(` or a back quote that the shell would run.
    case substitution
    case comment
  }

  /// The tokens without the words' texts.
  private(set) var shape: [Token] = []

  init(_ text: String) {
    let text = Array(text.unicodeScalars)
    var inWord = false
    var i = 0
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
    while i < text.count {
      let scalar = text[i]
      switch scalar {
      case "\\":
        if i + 1 < text.count, text[i + 1] == "\n" {
          i += 1
        } else {
          begin(&inWord)
          i += 1
        }
      case "'":
        begin(&inWord)
        i += 1
        while i < text.count, text[i] != "'" { i += 1 }
        if i >= text.count { shape.append(.operation("'")) }
      case "\"":
        begin(&inWord)
        i += 1
        while i < text.count, text[i] != "\"" {
          if text[i] == "\\" { i += 1 }
          if i < text.count, text[i] == "`" || text[i] == "$" && i + 1 < text.count && text[i + 1] == "(" {
            shape.append(.substitution)
          }
          i += 1
        }
        if i >= text.count { shape.append(.operation("\"")) }
      case "`": shape.append(.substitution)
      case "$" where i + 1 < text.count && (text[i + 1] == "(" || text[i + 1] == "{"):
        begin(&inWord)
        shape.append(.substitution)
      case "\n":
        inWord = false
        shape.append(.newline)
      case "#" where !inWord:
        // A comment is pasted too, as often as not without its sign; so its words count.
        shape.append(.comment)
      case ";", "|", "&", "<", ">", "(", ")", "*", "?", "~", "{", "}", "!":
        if scalar == ";" || scalar == "|" || scalar == "&" || scalar == "<" || scalar == ">" {
          inWord = false
        }
        shape.append(.operation(Character(scalar)))
      case _ where isBlank(scalar): inWord = false
      default: begin(&inWord)
      }
      i += 1
    }
  }

  private mutating func begin(_ inWord: inout Bool) {
    if !inWord { shape.append(.word) }
    inWord = true
  }
}
