/// Splits a shell script into simple commands and their words.
///
/// Quotes, escapes, `$(…)`, comments and here-documents are stepped over as the shell does it; what control words
/// do is not followed.
struct ShellScanner {
  private let text: [UInt8]
  private let pieces: [Range<Int>]
  private var at = 0
  private var commands: [SimpleCommand] = []
  private var current = SimpleCommand()
  /// Places in ``text``, until the command is complete.
  private var start: Int?
  private var end = 0
  private var depth = 0
  private var joint = SimpleCommand.Joint.first

  init(pieces: [Range<Int>], in bytes: [UInt8]) {
    self.pieces = pieces
    var text: [UInt8] = []
    for piece in pieces { text += bytes[piece] }
    self.text = text
  }

  mutating func scan() -> [SimpleCommand] {
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
      case UInt8(ascii: "\n"): finish(.sequence, skipping: 1)
      case UInt8(ascii: ";"): finish(.sequence, skipping: peek(1) == UInt8(ascii: ";") ? 2 : 1)
      case UInt8(ascii: "&"):
        if peek(1) == UInt8(ascii: "&") {
          finish(.and, skipping: 2)
        } else if peek(1) == UInt8(ascii: ">") {
          redirection()
        } else {
          finish(.sequence, skipping: 1)
        }
      case UInt8(ascii: "|"):
        if peek(1) == UInt8(ascii: "|") { finish(.or, skipping: 2) } else { finish(.pipe, skipping: 1) }
      case UInt8(ascii: "("):
        finish(joint, skipping: 1)
        depth += 1
      case UInt8(ascii: ")"):
        finish(.sequence, skipping: 1)
        depth = max(0, depth - 1)
      case UInt8(ascii: "#") where start == nil || text[at - 1].isBlank:
        while at < text.count, text[at] != UInt8(ascii: "\n") { at += 1 }
      case UInt8(ascii: ">"), UInt8(ascii: "<"): redirection()
      case UInt8(ascii: "\\") where peek(1) == UInt8(ascii: "\n"): at += 2
      default: word()
      }
    }
    finish(.sequence, skipping: 0)
    return commands
  }

  private func peek(_ distance: Int) -> UInt8? { at + distance < text.count ? text[at + distance] : nil }

  /// Ends a command at an operator.
  private mutating func finish(_ next: SimpleCommand.Joint, skipping length: Int) {
    if let start {
      current.range = origin(start..<end)
      current.joint = joint
      current.depth = depth
      commands.append(current)
      current = SimpleCommand()
      self.start = nil
      joint = next
    } else if next != .sequence {
      joint = next
    }
    at += length
  }

  private mutating func redirection() {
    if start == nil { start = at }
    if text[at] == UInt8(ascii: "&") { at += 1 }
    while at < text.count, text[at] == UInt8(ascii: ">") || text[at] == UInt8(ascii: "<") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: "&") { at += 1 }
    while at < text.count, text[at].isBlank { at += 1 }
    let word = takeWord()
    end = at
    current.redirections.append(word)
  }

  private mutating func word() {
    let from = at
    let word = takeWord()
    // `2>` is a redirection's number.
    if at < text.count, text[at] == UInt8(ascii: ">") || text[at] == UInt8(ascii: "<"),
      text[from..<at].allSatisfy(\.isDigit)
    {
      if start == nil { start = from }
      redirection()
      return
    }
    if current.words.isEmpty, isControl(word.text) { return }
    if start == nil { start = from }
    end = at
    if current.words.isEmpty, isAssignment(from..<at) {
      current.assignments.append(word)
    } else {
      current.words.append(word)
    }
  }

  /// Whether a first word only opens or closes a block.
  private mutating func isControl(_ word: String) -> Bool {
    switch word {
    case "if", "while", "until", "{", "case", "for":
      depth += 1
      return word != "for" && word != "case"
    case "fi", "done", "}", "esac":
      depth = max(0, depth - 1)
      return true
    case "then", "do", "else", "elif", "!", "time": return true
    default: return false
    }
  }

  private func isAssignment(_ range: Range<Int>) -> Bool {
    guard let equals = text[range].firstIndex(of: UInt8(ascii: "=")), equals > range.lowerBound else {
      return false
    }
    let name = text[range.lowerBound..<equals]
    return !(name.first?.isDigit ?? true) && name.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
  }

  /// Takes a word up to a blank or an operator outside of quotes.
  private mutating func takeWord() -> ShellWord {
    let from = at
    var word: [UInt8] = []
    var isExpanded = false
    scan: while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
        UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        break scan
      case UInt8(ascii: "'"):
        at += 1
        while at < text.count, text[at] != UInt8(ascii: "'") {
          word.append(text[at])
          at += 1
        }
        at += 1
      case UInt8(ascii: "\""):
        at += 1
        while at < text.count, text[at] != UInt8(ascii: "\"") {
          if text[at] == UInt8(ascii: "$") || text[at] == UInt8(ascii: "`") {
            isExpanded = true
            takeExpansion(into: &word)
            continue
          }
          if text[at] == UInt8(ascii: "\\"), at + 1 < text.count { at += 1 }
          word.append(text[at])
          at += 1
        }
        at += 1
      case UInt8(ascii: "\\"):
        at += 1
        if at < text.count {
          if text[at] != UInt8(ascii: "\n") { word.append(text[at]) }
          at += 1
        }
      case UInt8(ascii: "$"), UInt8(ascii: "`"):
        isExpanded = true
        takeExpansion(into: &word)
      default:
        if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") { isExpanded = true }
        word.append(byte)
        at += 1
      }
    }
    at = min(at, text.count)
    // The scanner always advances, whatever the byte.
    if at == from { at += 1 }
    return ShellWord(
      text: String(decoding: word, as: UTF8.self), range: origin(from..<min(at, text.count)),
      isExpanded: isExpanded)
  }

  /// Takes `$name`, `${…}`, `$(…)` or `` `…` `` as it is written.
  private mutating func takeExpansion(into word: inout [UInt8]) {
    let from = at
    if text[at] == UInt8(ascii: "`") {
      at += 1
      while at < text.count, text[at] != UInt8(ascii: "`") { at += 1 }
      at = min(at + 1, text.count)
    } else if let open = peek(1), open == UInt8(ascii: "(") || open == UInt8(ascii: "{") {
      let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
      var level = 0
      at += 1
      while at < text.count {
        if text[at] == open { level += 1 }
        if text[at] == close { level -= 1 }
        at += 1
        if level == 0 { break }
      }
    } else {
      at += 1
    }
    word += text[from..<at]
  }

  /// The bytes in the file of a part of the script.
  private func origin(_ part: Range<Int>) -> Range<Int> {
    guard !part.isEmpty else {
      let place = origin(part.lowerBound)
      return place..<place
    }
    return origin(part.lowerBound)..<(origin(part.upperBound - 1) + 1)
  }

  private func origin(_ offset: Int) -> Int {
    var rest = offset
    for piece in pieces {
      if rest < piece.count { return piece.lowerBound + rest }
      rest -= piece.count
    }
    return pieces.last?.upperBound ?? 0
  }
}
