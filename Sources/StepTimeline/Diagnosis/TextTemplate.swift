/// Fills `{name}` and `{name|words}` in a rule's texts that are read; ``CommandTemplate`` does so in commands.
enum TextTemplate {
  /// A place in a text that a value fills.
  struct Placeholder {
    var name: String
    /// The words after `|`.
    var fallback: String?
    /// The index after the closing brace.
    var end: Int
  }

  static func fill(_ text: String, _ values: [String: String]) -> String {
    let text = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while let open = text[at...].firstIndex(of: UInt8(ascii: "{")) {
      result += text[at..<open]
      guard let hole = placeholder(in: text, at: open) else {
        result.append(UInt8(ascii: "{"))
        at = open + 1
        continue
      }
      // `${name}` is the shell's.
      if result.last == UInt8(ascii: "$") {
        result += text[open..<hole.end]
      } else {
        result += (values[hole.name] ?? hole.fallback ?? "<\(hole.name)>").utf8
      }
      at = hole.end
    }
    result += text[at...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The names that a text asks for.
  static func names(in text: String) -> Set<String> {
    let text = Array(text.utf8)
    var names: Set<String> = []
    for open in text.indices where text[open] == UInt8(ascii: "{") {
      guard open == 0 || text[open - 1] != UInt8(ascii: "$") else { continue }
      if let hole = placeholder(in: text, at: open) { names.insert(hole.name) }
    }
    return names
  }

  /// The placeholder whose brace is at `open`; `nil` for a brace of a program or of JSON.
  static func placeholder(in text: [UInt8], at open: Int) -> Placeholder? {
    guard
      let close = text[open...].firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "\n") }),
      text[close] == UInt8(ascii: "}")
    else { return nil }
    let inner = text[(open + 1)..<close]
    guard let first = inner.first, first.isLetterOrDigit, !first.isDigit else { return nil }
    let name = inner.prefix { $0 != UInt8(ascii: "|") }
    guard name.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }) else { return nil }
    return Placeholder(
      name: String(decoding: name, as: UTF8.self),
      fallback: name.endIndex < close
        ? String(decoding: text[(name.endIndex + 1)..<close], as: UTF8.self) : nil,
      end: close + 1)
  }
}
