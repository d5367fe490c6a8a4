/// A line of output that GitHub's runner acts upon: `::error file=Dockerfile,line=6,title=…::message`.
///
/// Escaped as `@actions/core` does it and `ActionCommand.TryParseV2` of actions/runner undoes it.
struct WorkflowCommand {
  /// How an annotation is marked.
  enum Level: String, CaseIterable {
    case error, warning, notice
  }

  /// Where in the repository it is shown.
  struct Place {
    var file: String
    var line: Int
    var endLine: Int
  }

  var level: Level
  var title: String
  var message: String
  var place: Place?

  /// The most UTF-16 units of a message that the runner keeps (`_maxIssueMessageLength`).
  static let longestMessage = 4096
  /// The most characters of an annotation's title.
  static let longestTitle = 255

  /// The line without its end.
  var line: String {
    var properties: [String] = []
    if let place {
      properties += ["file=\(Self.property(place.file))", "line=\(place.line)", "endLine=\(place.endLine)"]
    }
    let title = TerminalText.collapsed(title)
    if !title.isEmpty { properties.append("title=\(Self.property(Self.cut(title, to: Self.longestTitle)))") }
    let head = properties.isEmpty ? "" : " \(properties.joined(separator: ","))"
    return "::\(level.rawValue)\(head)::\(Self.data(Self.cut(safeMessage, to: Self.longestMessage)))"
  }

  /// The message without control characters other than line ends.
  private var safeMessage: String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
      .joined(separator: "\n")
  }

  private static func data(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  private static func property(_ text: String) -> String {
    escaped(text) { "%\r\n:,".unicodeScalars.contains($0) }
  }

  private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isSpecial(scalar) else {
        result.append(scalar)
        continue
      }
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":": result.append(contentsOf: "%3A".unicodeScalars)
      default: result.append(contentsOf: "%2C".unicodeScalars)
      }
    }
    return String(result)
  }

  /// The text with at most so many UTF-16 units, cut after a whole line if that costs little.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var units = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit - 1 { break }
      kept.append(scalar)
    }
    if let end = kept.lastIndex(of: "\n"), kept.distance(from: end, to: kept.endIndex) < limit / 4 {
      kept = String.UnicodeScalarView(kept[...end])
    }
    return String(kept) + "…"
  }
}
