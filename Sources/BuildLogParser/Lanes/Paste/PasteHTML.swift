/// Takes the marks of a web page off a log that was saved or copied as its source: tags, `&gt;`, `&quot;`.
enum PasteHTML {
  /// Breaks lines at `<br>`, which stands for line ends in a cell of a table.
  static func broken(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed: [PastedLine] = []
    for line in lines {
      var pieces = pieces(of: line.text)
      guard pieces.count > leastBreaks else {
        changed.append(line)
        continue
      }
      if line.trimmed.first == bar {
        pieces[0] = pieces[0].lastIndex(of: bar).map { pieces[0][($0 + 1)...] } ?? pieces[0]
        let last = pieces.count - 1
        pieces[last] = pieces[last].firstIndex(of: bar).map { pieces[last][..<$0] } ?? pieces[last]
      }
      changed += pieces.map { line.with($0.drop { $0 == ASCII.space }) }
    }
    return changed.count > lines.count ? changed : nil
  }

  /// A program may print one.
  private static let leastBreaks = 2
  private static let bar = UInt8(ascii: "|")

  private static func pieces(of html: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    var from = 0
    while let found = html.span.firstIndex(of: "<br", from: from) {
      from = found + 3
      guard let end = endOfTag(html, at: found) else { continue }
      pieces.append(html[start..<found])
      (start, from) = (end, end)
    }
    return pieces + [html[start...]]
  }

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    let marked = lines.indices.filter {
      lines[$0].contains(UInt8(ascii: "&")) || lines[$0].contains(UInt8(ascii: "<"))
    }
    var read = lines
    for i in marked { read[i] = lines[i].with(text(of: lines[i].text)) }
    // A program may print a tag or two; a page has the builder's own signs in its way.
    let changed = marked.filter {
      lines[$0] != read[$0] && (read[$0].isOfBuild || isEscaped(lines[$0].text))
    }
    guard changed.contains(where: { isEscaped(lines[$0].text) }) || changed.count > 2 else { return nil }
    return read
  }

  /// Whether the line has a sign of a builder's as pages write it.
  private static func isEscaped(_ text: [UInt8]) -> Bool {
    signs.contains { text.span.firstIndex(of: $0) != nil }
  }

  private static let signs: [StaticString] = [
    "=&gt; ", " &gt; [", "---&gt; ", "process &quot;/bin/", "process &#34;/bin/", "The command &#39;/bin/",
    "The command &#x27;/bin/", "The command &apos;/bin/",
  ]

  private static func text(of html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var i = 0
    while i < html.count {
      if html[i] == UInt8(ascii: "<"), let end = endOfTag(html, at: i) {
        i = end
      } else if html[i] == UInt8(ascii: "&"), let (byte, end) = entity(html, at: i) {
        text.append(byte)
        i = end
      } else {
        text.append(html[i])
        i += 1
      }
    }
    return text
  }

  private static func endOfTag(_ html: [UInt8], at start: Int) -> Int? {
    var i = start + 1
    if i < html.count, html[i] == ASCII.slash { i += 1 }
    let name = html[i...].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) }
    guard tags.contains(where: { name.elementsEqual($0.utf8) }) else { return nil }
    i = name.endIndex
    guard i < html.count, [ASCII.space, ASCII.slash, ASCII.greaterThan].contains(html[i]) else { return nil }
    return html[i...].prefix(longestTag).firstIndex(of: ASCII.greaterThan).map { $0 + 1 }
  }

  private static let longestTag = 1_000
  private static let tags = [
    "span", "div", "pre", "code", "br", "p", "a", "b", "i", "td", "tr", "table", "tbody", "font", "html",
    "body",
    "samp", "li", "ol", "ul", "button",
  ]

  private static func entity(_ html: [UInt8], at start: Int) -> (byte: UInt8, end: Int)? {
    for (words, byte) in entities where html.span.hasPrefix(words, at: start) {
      return (byte, start + words.utf8CodeUnitCount)
    }
    return nil
  }

  private static let entities: [(StaticString, UInt8)] = [
    ("&gt;", ASCII.greaterThan), ("&lt;", UInt8(ascii: "<")), ("&quot;", ASCII.quote),
    ("&amp;", UInt8(ascii: "&")), ("&nbsp;", ASCII.space), ("&#39;", UInt8(ascii: "'")),
    ("&#x27;", UInt8(ascii: "'")), ("&apos;", UInt8(ascii: "'")), ("&#34;", ASCII.quote),
  ]
}
