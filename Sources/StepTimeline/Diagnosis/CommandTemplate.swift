/// Fills `{name}` and `{name|words}` in what a reader pastes into a shell or a file: a fix's snippet, a check.
///
/// A captured value enters only if it has the form that its name asks for (``ValueForm``), and stays one word:
/// quoted if it is a shell's whole word, and refused if quotes would not help (inside of another word, of
/// quotes, in a Dockerfile instruction other than RUN). A refused or missing value is replaced by the words
/// after `|`, or by the name in angle brackets, which cannot be mistaken for a value.
struct CommandTemplate {
  /// The state of a shell's reader at a place in the template.
  private enum Quotes {
    case none, single, double
  }

  private let text: [UInt8]
  private let values: [String: String]

  static func fill(_ text: String, _ values: [String: String]) -> String {
    CommandTemplate(text: Array(text.utf8), values: values).filled()
  }

  /// Fills a sentence, in which text between back quotes is a command unless it is the value alone.
  static func fillSentence(_ text: String, _ values: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "`")), text.utf8.contains(UInt8(ascii: "{")) else {
      return TextTemplate.fill(text, values)
    }
    // A value must not open or close a span.
    let quoted = values.mapValues { value in
      value.utf8.contains(UInt8(ascii: "`"))
        ? String(decoding: value.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }, as: UTF8.self)
        : value
    }
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { i, part in
      // Without its closing back quote the last part is prose again.
      let isCode = i % 2 == 1 && i + 1 < parts.count
      let holdsCommand = isCode && part.utf8.contains(UInt8(ascii: " "))
      return holdsCommand ? fill(String(part), values) : TextTemplate.fill(String(part), quoted)
    }.joined(separator: "`")
  }

  private func filled() -> String {
    var result: [UInt8] = []
    var quotes = Quotes.none
    var at = 0
    var lineStart = 0
    var isShell = Self.isShell(text[...])
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "{"), at == 0 || text[at - 1] != UInt8(ascii: "$"),
        let hole = TextTemplate.placeholder(in: text, at: at)
      {
        let isWhole =
          isShell && quotes == .none && (at == lineStart || text[at - 1].isBlank)
          && (hole.end == text.count || text[hole.end].isBlank || text[hole.end] == UInt8(ascii: "\n"))
        result += value(of: hole.name, otherwise: hole.fallback, isWhole: isWhole).utf8
        at = hole.end
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"):
        // A continued line belongs to the instruction above it.
        if at == 0 || text[at - 1] != UInt8(ascii: "\\") {
          quotes = .none
          isShell = Self.isShell(text[(at + 1)...])
        }
        lineStart = at + 1
      case UInt8(ascii: "'") where quotes != .double: quotes = quotes == .single ? .none : .single
      case UInt8(ascii: "\"") where quotes != .single: quotes = quotes == .double ? .none : .double
      case UInt8(ascii: "\\")
      where quotes != .single && at + 1 < text.count && text[at + 1] != UInt8(ascii: "\n"):
        result += [byte, text[at + 1]]
        at += 2
        continue
      default: break
      }
      result.append(byte)
      at += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func value(of name: String, otherwise fallback: String?, isWhole: Bool) -> String {
    let form = ValueForm(ofCapture: name)
    if let value = values[name], let word = isWhole ? form.shellWord(value) : form.bare(value) { return word }
    return fallback ?? "<\(name)>"
  }

  /// Whether a shell reads the line: a `RUN` or a command, not another instruction of a Dockerfile.
  private static func isShell(_ line: ArraySlice<UInt8>) -> Bool {
    var words = line.prefix { $0 != UInt8(ascii: "\n") }[...]
    words = words.drop { $0.isBlank || $0 == UInt8(ascii: "#") }
    let first = words.prefix { !$0.isBlank }
    return first.elementsEqual("RUN".utf8) || !first.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
  }
}
