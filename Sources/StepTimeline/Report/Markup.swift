/// Writes elements: everything that is opened is closed, and every text is escaped on its way.
///
/// The same writer makes HTML and SVG. No text of a log can become markup: names of elements and attributes
/// are written by reports only, values go through ``Markup/clean(_:)`` and are escaped.
struct Markup {
  /// An attribute; one without a value is left out.
  typealias Attributes = KeyValuePairs<String, String?>

  private(set) var bytes: [UInt8] = []

  /// Writes an element with a body.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void = { _ in }
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    body(&self)
    raw("</\(name)>")
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element of SVG that has no body (`<rect …/>`).
  mutating func shape(_ name: StaticString, _ attributes: Attributes) {
    open(name, attributes)
    raw("/>")
  }

  /// Writes an element of HTML that never has a body (`<meta …>`).
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes a text on one line, free of what could do harm.
  mutating func text(_ text: String) { write(escaped: Self.clean(text)) }

  /// Writes a sentence in which a pair of backticks encloses what is code.
  mutating func prose(_ text: String) {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return self.text(text) }
    for (place, part) in parts.enumerated() where !part.isEmpty {
      if place % 2 == 1 { code(String(part)) } else { self.text(Self.withWholeFigures(String(part))) }
    }
  }

  /// Writes code of one line that breaks between words only, and not within `--mount=…`.
  mutating func code(_ text: String, _ attributes: Attributes = [:]) {
    element("code", attributes) { $0.words(text) }
  }

  /// Writes a line whose words with a hyphen or a slash are kept whole if they fit into a line.
  mutating func words(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (place, word) in words.enumerated() {
      if place > 0 { self.text(" ") }
      if word.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) {
        element("span", ["class": "w"], text: String(word))
      } else {
        self.text(String(word))
      }
    }
  }

  /// The text with figures that do not break: `1m 12s`, `33 %`.
  static func withWholeFigures(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    for (index, byte) in bytes.enumerated() {
      let isInside =
        byte == UInt8(ascii: " ") && index > 1
        && (isDigit(index - 1) && bytes[index...].dropFirst().first == UInt8(ascii: "%")
          || isDigit(index - 2) && bytes[index - 1].isOne(of: "mh") && isDigit(index + 1))
      if isInside { result += "\u{A0}".utf8 } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes a text of several lines, for elements that keep white space.
  mutating func lines(_ lines: some Sequence<String>) {
    for (index, line) in lines.enumerated() {
      if index > 0 { newline() }
      text(line)
    }
  }

  /// Ends the line between two elements, so that a page can be read and compared as text.
  mutating func newline() { bytes.append(0x0A) }

  /// Writes markup of the report's own.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Writes what another writer wrote.
  mutating func append(_ other: Markup) { bytes += other.bytes }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    raw("<\(name)")
    for (key, value) in attributes {
      guard let value else { continue }
      raw(" \(key)=\"")
      write(escaped: Self.clean(value))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func write(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      // On standard output of a CI job a page's source is read for commands, too.
      case UInt8(ascii: "["), UInt8(ascii: ":"):
        if WorkflowGuard.makesCommand(byte, after: bytes) { raw("&#\(byte);") } else { bytes.append(byte) }
      default: bytes.append(byte)
      }
    }
  }

  /// The text on one line as a page may show it.
  ///
  /// Escape sequences of terminals are dropped. What turns the direction of writing, controls, and code points
  /// that XML or HTML do not allow show as `U+FFFD`: a reader sees that something was there.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isHarmful(scalar.value) ? "\u{FFFD}" : scalar) }
    return TerminalText.safe(String(scalars))
  }

  /// Controls that no terminal text needs, directional marks, noncharacters.
  private static func isHarmful(_ value: UInt32) -> Bool {
    switch value {
    // Bell, backspace, tab, line ends and escape are left to `TerminalText`.
    case 0x00...0x06, 0x0E...0x1A, 0x1C...0x1F, 0x7F...0x84, 0x86...0x9F: true
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    // The tags that can hide a text inside another one.
    case 0xE0000...0xE007F: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

/// Links that a page may hold: `https` only, so that no text of a log can become a script or a request to
/// somewhere inside a network.
enum SafeLink {
  /// The address if it can be linked to.
  static func address(_ text: String) -> String? {
    guard text.hasPrefix("https://"), text.utf8.count > 8, text.utf8.count <= 2000 else { return nil }
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !byte.isOne(of: "\"'<>\\^`{|}")
    }
    return isPlain ? text : nil
  }
}
