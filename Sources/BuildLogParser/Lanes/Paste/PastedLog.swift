/// A short log as people paste it: quoted, numbered, set in, fenced, wrapped by a window, with marks that Markdown ate.
///
/// The one place where such a text is brought back into the form in which it was printed. It needs the whole text, so only
/// short ones are kept, and they are read again once they have ended; each pass takes back one thing that happened to
/// the text and leaves all others alone.
struct PastedLog: Sendable {
  /// What people paste fits a message or an issue; longer logs are files.
  private static let most = 128 << 10
  private static let mostLines = 5_000
  /// What PowerShell captured is broken at the window's width, however long it is.
  private static let mostOfCapture = 4 << 20

  private var bytes: [UInt8] = []
  private var isTooLong = false
  private var isCapture = false

  /// Keeps a piece of the log.
  @inline(__always)
  mutating func keep(_ chunk: UnsafeBufferPointer<UInt8>) {
    if !isTooLong { add(chunk) }
  }

  private mutating func add(_ chunk: UnsafeBufferPointer<UInt8>) {
    if bytes.count + chunk.count > Self.most, !isCapture { isCapture = holdsCapture(chunk) }
    guard bytes.count + chunk.count <= (isCapture ? Self.mostOfCapture : Self.most) else {
      isTooLong = true
      bytes = []
      return
    }
    bytes.append(contentsOf: chunk)
  }

  /// Whether the log begins with what PowerShell says of the first line of a program's standard error.
  private func holdsCapture(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    let beginning = Array((bytes + chunk.prefix(4_096)).prefix(4_096))
    return beginning.span.firstIndex(of: "+ FullyQualifiedErrorId") != nil
  }

  /// The lines as they were printed.
  ///
  /// - Returns: `nil` if nothing happened to them, or if they are too many.
  func normalized() -> [PastedLine]? {
    guard !isTooLong, !bytes.isEmpty else { return nil }
    var (lines, isChanged) = PastedLine.split(bytes)
    if isCapture { return PasteWraps.joined(lines) }
    guard lines.count <= Self.mostLines else { return nil }
    for pass in [
      PasteHTML.removed, PasteFences.removed, PasteSpeakers.removed, PasteEmphasis.removed,
      PasteMargins.removed,
      PasteRows.mended, PasteWraps.joined, PasteMarks.restored,
    ] {
      guard let changed = pass(lines) else { continue }
      lines = changed
      isChanged = true
    }
    return isChanged ? lines : nil
  }
}

/// A line of a pasted text.
struct PastedLine: Sendable, Equatable {
  /// The 1-based number of the line in the text.
  var number: Int
  /// The line's text without its end.
  var text: [UInt8]

  /// Cuts a text into lines.
  ///
  /// - Returns: the lines, and whether they end with carriage returns alone, which nothing else here reads as line ends.
  static func split(_ bytes: [UInt8]) -> (lines: [PastedLine], hasLoneReturns: Bool) {
    let newlines = bytes.count(where: { $0 == ASCII.newline })
    let isOld = newlines == 0 && bytes.count(where: { $0 == ASCII.carriageReturn }) > 1
    let end = isOld ? ASCII.carriageReturn : ASCII.newline
    var lines: [PastedLine] = []
    for part in bytes.split(separator: end, omittingEmptySubsequences: false) {
      var text = part
      while text.last == ASCII.carriageReturn { text = text.dropLast() }
      lines.append(PastedLine(number: lines.count + 1, text: Array(text)))
    }
    if lines.last?.text.isEmpty == true { lines.removeLast() }
    return (lines, isOld)
  }

  /// Whether nothing but blanks is on the line.
  var isBlank: Bool { text.allSatisfy { $0 == ASCII.space || $0 == ASCII.tab } }

  /// How many blanks the line begins with.
  var indent: Int { text.prefix { $0 == ASCII.space || $0 == ASCII.tab }.count }

  /// The line without blanks at both ends.
  var trimmed: [UInt8] {
    let start = text.drop { $0 == ASCII.space || $0 == ASCII.tab }
    return Array(
      start.prefix(start.count - start.reversed().prefix { $0 == ASCII.space || $0 == ASCII.tab }.count))
  }

  /// The line with another text.
  func with(_ text: some Sequence<UInt8>) -> PastedLine { PastedLine(number: number, text: Array(text)) }

  /// Whether the line is a build's beyond doubt, wherever it is on the line.
  var isOfBuild: Bool {
    let text = trimmed
    guard !text.isEmpty else { return false }
    return KnownDialects.isProgressOrEnd(text.span) || text.span.hasPrefix("=> ")
      || ClosingBlock.isNumberedOutput(text.span)
  }
}
