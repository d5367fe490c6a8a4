/// Signs that mean something in other languages of patterns, and nothing here.
///
/// A sign may be meant as it is. An example of the rule that holds it shows that.
struct PatternHabits {
  private let examples: [String]

  init(_ rule: Rule) {
    examples = rule.examples.flatMap { [$0.output, $0.error ?? ""] }
  }

  private static let signs: [(sign: String, means: String)] = [
    (".*", "use {...} for any text"), (".+", "use {...} for any text"), ("\\d", "use {#} for digits"),
    ("\\s", "write the spaces themselves"), ("\\b", "patterns have no word boundaries"),
    ("\\w", "use {} for a word"), ("[a-z", "use {} for a word"), ("[0-9", "use {#} for digits"),
    ("(?i)", "use \"ignoresCase\": true"), ("(?:", "write two patterns instead"),
    ("(?P<", "use {name} to capture a word"), ("\\.", "write '.' without the backslash"),
    ("\\(", "write '(' without the backslash"), ("\\[", "write '[' without the backslash"),
  ]

  /// What to say of a pattern's text; nothing if all of it is meant as it is.
  func warnings(of text: String) -> [String] {
    var found: [String] = []
    for (sign, means) in Self.signs where text.contains(sign) && !isMeant(sign) {
      found.append("'\(sign)' is taken literally; patterns are not regular expressions: \(means)")
    }
    found += regularExpression(text) + otherHoles(text)
    if Self.hasStepPrefix(text) {
      found.append("remove the step number and the seconds; lines are compared without them")
    } else if let frame = Self.frame(text), !isMeant(frame) {
      found.append("'\(frame)' is a prefix that the build engine adds; use only the text after it")
    }
    return found
  }

  private func isMeant(_ sign: String) -> Bool { examples.contains { $0.hasText(sign) } }

  private func regularExpression(_ text: String) -> [String] {
    var found: [String] = []
    if text.hasSuffix("$"), text.hasPrefix("^") || text.dropLast().last?.isLetter == true,
      !isMeant(String(text.suffix(6)))
    {
      found.append(
        "'$' is taken literally; a line break (\\n) at the end of the text marks the end of the line")
    }
    if text.hasPrefix("^^") {
      found.append("the second '^' is taken literally; one marks the beginning of the line")
    }
    let words = text.split(separator: " ").map(String.init)
    for word in words where Self.isAlternative(word) && !isMeant(word) {
      found.append("'|' in '\(word)' is taken literally: write two patterns instead")
    }
    let isLone = words.dropFirst().contains("*") && !isMeant("*")
    let isGlob = { (word: String) in
      word.count > 1 && !word.hasPrefix("*") && word.hasSuffix("*") && word.dropLast().last?.isLetter == true
        && !self.isMeant(word)
    }
    if isLone || words.contains(where: isGlob) {
      found.append("'*' is taken literally: use {} for a word, {...} for any text")
    }
    return found
  }

  /// `zorp|zarp`: letters on both sides, and no third sign.
  private static func isAlternative(_ word: String) -> Bool {
    let parts = word.split(separator: "|", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isLetter || "()-_".contains($0) } }
  }

  /// Text that other languages fill: `%s`, `${name}`, `{ name }`, `{name.*}`.
  private func otherHoles(_ text: String) -> [String] {
    var found: [String] = []
    for sign in ["%s", "%d", "%v", "%w", "%q"] where !isMeant(sign) {
      let next = text.rangeOfText(sign).flatMap { text[$0.upperBound...].first }
      guard text.hasText(sign), next?.isLetter != true, next?.isNumber != true else { continue }
      found.append("'\(sign)' is taken literally: use {} for a word, {#} for digits")
    }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      let before = rest[..<open].last
      rest = rest[rest.index(after: close)...]
      let hole = (before == "$" ? "$" : "") + "{\(inside)}"
      if before == "$" {
        // `${HOME}` is a variable of the shell, in a command that a tool repeats.
        guard inside.contains(where: \.isLowercase), inside.allSatisfy({ $0.isLetter || $0 == "_" }) else {
          continue
        }
        if !isMeant(hole) { found.append("'\(hole)' is taken literally: a hole is {\(inside)}") }
      } else if Self.looksLikeHole(inside), !isMeant(hole) {
        found.append("'\(hole)' is taken literally: a hole is {name}, {name...} or {name#}, without spaces")
      }
    }
    return found
  }

  private static func looksLikeHole(_ inside: Substring) -> Bool {
    let words = inside.split(separator: " ")
    let name = words.count == 1 ? words[0] : ""
    let isHole = inside.allSatisfy { $0.isLetter || $0.isNumber || "_.#".contains($0) }
    return !isHole && name.first?.isLetter == true && name.count <= 20
      && !inside.contains { "\":;".contains($0) }
  }

  /// `#4 0.100 text` or `12.34 text`.
  private static func hasStepPrefix(_ text: String) -> Bool {
    var words = text.drop { $0 == "^" }.split(separator: " ", maxSplits: 2)[...]
    if let first = words.first, first.hasPrefix("#"), first.count > 1,
      first.dropFirst().allSatisfy(\.isNumber)
    {
      return true
    }
    guard words.count > 1, let first = words.popFirst() else { return false }
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  /// What an engine puts before its own lines: `=> ERROR [1/2]`, `[+] Building`, `Step 1/2 :`, `---> `.
  private static func frame(_ text: String) -> String? {
    let line = text.drop { $0 == "^" || $0 == " " }
    if let mark = ["=> ", "[+] Building", "---> ", "ERROR: failed to solve"].first(where: line.hasPrefix) {
      return mark
    }
    for mark in ["ERROR [", "CACHED [", "> [", "Step "] where line.hasPrefix(mark) {
      let rest = line.dropFirst(mark.count).prefix { $0 != "]" && $0 != ":" }
      let number = rest.split(separator: " ").last?.split(separator: "/") ?? []
      if number.count == 2, number.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
        return String(line.prefix(mark.count + rest.count + 1))
      }
    }
    return nil
  }
}
