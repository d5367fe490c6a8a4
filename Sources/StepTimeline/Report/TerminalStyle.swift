/// The meaning of a piece of text; the writer turns it into colour.
package enum Style: Sendable {
  case plain, heading, dim, success, failure, cached, canceled, running, critical, bar, label, code, link

  /// The parameters of the terminal's `ESC [ … m`; the 16 basic colours only, which every theme tunes.
  var code: String? {
    switch self {
    case .plain: nil
    case .heading, .label: "1"
    case .dim: "2"
    case .success: "32"
    case .failure: "1;31"
    case .cached: "36"
    case .canceled: "35"
    case .running: "33"
    // The bright one: on a dark ground the plain blue can hardly be seen.
    case .critical: "94"
    case .bar: "2"
    case .code: "36"
    case .link: "4"
    }
  }
}

/// A line made of pieces that each have a meaning.
///
/// Every piece is made safe for the terminal when it is added, so nothing from a log can get through.
package struct StyledLine: Sendable {
  package private(set) var spans: [(text: String, style: Style)] = []
  /// The columns that the line takes.
  package private(set) var columns = 0

  package init() {}

  package init(_ text: String, _ style: Style = .plain) { add(text, style) }

  package mutating func add(_ text: String, _ style: Style = .plain) {
    let text = TerminalText.safe(text)
    guard !text.isEmpty else { return }
    columns += TextWidth.columns(of: text)
    if let last = spans.last, last.style == style {
      spans[spans.count - 1].text = last.text + text
    } else {
      spans.append((text, style))
    }
  }

  package mutating func add(_ line: StyledLine) {
    for span in line.spans { add(span.text, span.style) }
  }

  /// Adds spaces up to a column.
  package mutating func pad(to column: Int) {
    if columns < column { add(String(repeating: " ", count: column - columns)) }
  }
}

/// Writes styled lines as bytes, with or without colour.
package struct TerminalWriter {
  package private(set) var bytes: [UInt8] = []
  let color: Bool

  package init(color: Bool) { self.color = color }

  package mutating func write(_ line: StyledLine) {
    var line = line.spans
    while let last = line.last {
      let end = last.text.lastIndex { $0 != " " }
      if let end {
        line[line.count - 1].text = String(last.text[...end])
        break
      }
      line.removeLast()
    }
    for (text, style) in line {
      if color, let code = style.code {
        bytes += "\u{1B}[\(code)m\(text)\u{1B}[0m".utf8
      } else {
        bytes += text.utf8
      }
    }
    bytes.append(0x0A)
  }

  mutating func writeBlankLine() { bytes.append(0x0A) }
}

/// The user's choice of colour.
public enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour if the output goes to a terminal that can show it.
  case auto
  /// Colour in any case.
  case always
  /// No colour.
  case never

  /// Whether to write colour.
  ///
  /// In `auto`, a `NO_COLOR` that is not empty says no, a `CLICOLOR_FORCE` other than `0` says yes;
  /// otherwise it takes a terminal whose `TERM` is not `dumb`.
  ///
  /// - Parameters:
  ///   - isTerminal: whether the output goes to a terminal.
  ///   - environment: looks up a variable of the environment.
  public func isOn(isTerminal: Bool, environment: (String) -> String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if let no = environment("NO_COLOR"), !no.isEmpty { return false }
      if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
      return isTerminal && environment("TERM") != "dumb"
    }
  }
}
