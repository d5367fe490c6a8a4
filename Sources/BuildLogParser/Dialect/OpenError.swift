/// How a closing error may go on after a line of it.
///
/// Nothing marks its end, and the next line may be the CI system's. So a line is taken only if
/// the one before is visibly not the end: a command without its exit code, a page that a server sent, a console's
/// line break.
enum OpenError: Sendable {
  /// A quoted command, or what it printed, which goes on up to its exit code.
  case command
  /// A page of HTML, which goes on up to its last tag.
  case page
  /// A server's status, after which it may have sent a line of text.
  case answer
  /// A line that cannot be the last, such as one that ends with a colon.
  case unfinished
  /// Long enough to have been broken by a console.
  case broken

  /// - Parameter text: the error's first line, after `ERROR: `.
  /// - Returns: `nil` if nothing of it can follow.
  init?(of text: Span<UInt8>) {
    let end = text.endWithoutBlanks()
    let text = text.extracting(0..<end)
    guard end > 0, !Self.endsWithOutcome(text) else { return nil }
    if text.firstIndex(of: "process \"/") != nil || text.firstIndex(of: "executor failed running [") != nil
      || Self.hasOpenQuote(text) || text.ends(with: "stderr:")
    {
      self = .command
    } else if Self.beginsPage(text) {
      guard !Self.endsPage(text) else { return nil }
      self = .page
    } else {
      self.init(behind: text)
    }
  }

  /// The lines that may follow one that says by itself whether it is the last.
  private init?(behind text: Span<UInt8>) {
    let last = text[text.count - 1]
    if last == ASCII.colon || last == UInt8(ascii: ",") || last == UInt8(ascii: "(") {
      self = .unfinished
    } else if text.firstIndex(of: "unexpected status") != nil {
      self = .answer
    } else if text.count >= Self.leastBroken, !Self.endsWithReason(text) {
      self = .broken
    } else {
      return nil
    }
  }

  /// The lines that may follow the next one.
  ///
  /// - Returns: whether the line is of the error, and what may follow it.
  func next(_ line: Span<UInt8>) -> (isTaken: Bool, open: OpenError?) {
    let text = line.extracting(0..<line.endWithoutBlanks())
    guard text.count > 0 else { return (false, nil) }
    switch self {
    case .command:
      return (true, Self.endsWithOutcome(text) ? nil : .command)
    case .page:
      return (true, Self.endsPage(text) ? nil : .page)
    case .answer:
      if Self.beginsPage(text) { return (true, Self.endsPage(text) ? nil : .page) }
      return (Self.goesOnInASentence(text), nil)
    case .unfinished:
      return (true, Self.endsWithOutcome(text) ? nil : OpenError(of: text))
    case .broken:
      guard Self.goesOnInASentence(text) else { return (false, nil) }
      return (true, Self.endsWithOutcome(text) ? nil : OpenError(behind: text))
    }
  }

  /// A closing error is rarely shorter than this before a console of 80 columns breaks it.
  private static let leastBroken = 60

  /// Whether nothing can follow: messages of failed programs end with the exit code.
  private static func endsWithOutcome(_ text: Span<UInt8>) -> Bool {
    for ending in outcomes where text.ends(with: ending) { return true }
    // `… exit code: 1`
    var i = text.count
    while i > 0, ASCII.isDigit(text[i - 1]) { i -= 1 }
    return i < text.count
      && (text.extracting(0..<i).ends(with: "code: ") || text.extracting(0..<i).ends(with: "exit status "))
  }

  private static func endsWithReason(_ text: Span<UInt8>) -> Bool {
    for ending in reasons where text.ends(with: ending) { return true }
    return false
  }

  private static let outcomes: [StaticString] = [
    "context canceled", "EOF", "could not be found", "no such file or directory",
  ]

  private static let reasons: [StaticString] = [
    "not found", "denied", "unauthorized", "authorization failed", "required", "refused", "timeout",
    "deadline exceeded", "no such host", "reset by peer", "unknown", "unknown authority", "does not exist",
    "no space left on device", "unavailable", "invalid reference format", "read-only file system",
    "authentication required", "Not Found", "Forbidden", "Unauthorized", ".", "?)",
  ]

  private static func hasOpenQuote(_ text: Span<UInt8>) -> Bool {
    var isOpen = false
    var i = 0
    while i < text.count {
      if text[i] == UInt8(ascii: "\\") { i += 1 } else if text[i] == ASCII.quote { isOpen.toggle() }
      i += 1
    }
    return isOpen
  }

  private static func beginsPage(_ text: Span<UInt8>) -> Bool {
    text.firstIndex(of: "<html") != nil || text.firstIndex(of: "<!DOCTYPE") != nil
      || text.firstIndex(of: "<!doctype") != nil || text.firstIndex(of: "<HTML") != nil
  }

  private static func endsPage(_ text: Span<UInt8>) -> Bool {
    text.firstIndex(of: "</html>") != nil || text.firstIndex(of: "</HTML>") != nil
  }

  /// Whether the line begins as the middle of a sentence does; a job's next line begins with a capital or a sign.
  private static func goesOnInASentence(_ text: Span<UInt8>) -> Bool {
    let first = text[0]
    return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") || ASCII.isDigit(first)
      || first == ASCII.quote || first == UInt8(ascii: "/") || first == UInt8(ascii: "{")
  }
}
