/// A patch with the line numbers of the file: those of the old file for what goes, of the new one for the rest.
///
/// The whole patch is in the text, the parts that only patch(1) needs are hidden: what is copied can be applied.
struct HTMLPatch {
  private let lines: [Substring]

  init(_ patch: String) {
    var lines = patch.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  func write(on page: inout Markup) {
    page.element("pre", ["class": "snippet patch"]) { page in
      page.element("code") { page in
        var numbers = (old: 0, new: 0)
        var place = 0
        while place < lines.count {
          let line = lines[place]
          if line.hasPrefix("--- "), place + 1 < lines.count, lines[place + 1].hasPrefix("+++ ") {
            let file = String(lines[place + 1].dropFirst(4))
            row(
              "file",
              (file.hasPrefix("b/") ? String(file.dropFirst(2)) : file)
                + (line == "--- /dev/null" ? " (new file)" : ""),
              hidden: [line, lines[place + 1]], on: &page)
            place += 2
            continue
          }
          if let start = Self.start(line) {
            // Between two changes of a file is a gap.
            row(numbers.old > 0 ? "gap" : nil, nil, hidden: [line], on: &page)
            numbers = start
          } else {
            change(String(line), &numbers, on: &page)
          }
          place += 1
        }
      }
    }
  }

  /// Writes a line of the text, its number beside it.
  private func change(_ line: String, _ numbers: inout (old: Int, new: Int), on page: inout Markup) {
    let look: String
    var number: Int?
    switch line.first {
    case "-":
      look = "del"
      number = numbers.old
      numbers.old += 1
    case "+":
      look = "add"
      number = numbers.new
      numbers.new += 1
    case "\\": look = "note"
    default:
      look = "same"
      number = numbers.new
      numbers.old += 1
      numbers.new += 1
    }
    page.element("span", ["class": "l \(look)", "data-n": number.map { "\($0)" }]) { page in
      page.text(LogLines.cut(line))
      page.newline()
    }
  }

  /// Writes lines that only patch(1) reads, and in their place what a reader needs to see.
  private func row(_ look: String?, _ shown: String?, hidden: [Substring], on page: inout Markup) {
    if let look {
      page.element("span", ["class": "l \(look)", "data-n": shown ?? "⋯"])
    }
    page.element("span", ["class": "patch-only"]) { page in
      for line in hidden {
        page.text(String(line))
        page.newline()
      }
    }
  }

  /// Where the lines of a hunk begin in the old and the new file: `@@ -4,3 +4,4 @@`.
  private static func start(_ line: Substring) -> (old: Int, new: Int)? {
    let words = line.split(separator: " ")
    guard words.count >= 4, words[0] == "@@", words[1].hasPrefix("-"), words[2].hasPrefix("+") else {
      return nil
    }
    func number(_ word: Substring) -> Int? {
      word.dropFirst().split(separator: ",").first.flatMap { Int($0) }
    }
    guard let old = number(words[1]), let new = number(words[2]) else { return nil }
    return (old, new)
  }
}
