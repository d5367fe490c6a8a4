import StepTimeline

/// The rows at the lower end of a terminal that are drawn over and over, with the log scrolling above them.
///
/// It makes bytes and writes none. Write everything of one call at once, so that nothing flickers. The
/// bytes of the log go out unchanged, always whole lines while the rows are there.
///
/// The cursor rests at the beginning of the first row. When the terminal's size changes, some terminals break the rows
/// anew and others cut them; the cursor stays with the first row in both, so nothing above it is ever erased.
struct LiveScreen {
  /// A line that is not ended within this time, in nanoseconds, is shown all the same: it may be a question.
  static let patience: Int64 = 500_000_000
  /// Bytes of the log that wait at most.
  static let mostWaiting = 256 * 1024

  private static let begin = "\u{1B}[?2026h\u{1B}[?25l"
  private static let end = "\u{1B}[?2026l"

  private let color: Bool
  /// Whether rows are on the screen.
  private var hasRows = false
  private var drawnBytes: [UInt8] = []
  private var drawnWidth = 0
  private var hidesCursor = false
  private var waiting: [UInt8] = []
  /// Since when the line that is not ended waits.
  private var waitingSince: Int64?
  /// Whether what is on the screen ends within a line of the log.
  private(set) var isInsideLine = false

  init(color: Bool) { self.color = color }

  /// Whether bytes of the log wait to be shown.
  var hasWaiting: Bool { !waiting.isEmpty }
  /// Whether enough is waiting that it must be shown now.
  var isFull: Bool { waiting.count > Self.mostWaiting }
  /// When a line that is not ended becomes visible.
  var patienceEnds: Int64? { waitingSince.map { $0 + Self.patience } }

  /// Takes bytes of the log to show above the rows.
  mutating func pass(_ bytes: UnsafeRawBufferPointer, at now: Int64) {
    waiting += bytes
    if waitingSince == nil || bytes.contains(0x0A) { waitingSince = waiting.last == 0x0A ? nil : now }
  }

  /// Shows what waits of the log, and the rows below it.
  ///
  /// - Parameters:
  ///   - rows: what to draw; nothing if the rows are to go.
  ///   - width: the columns that the terminal has now.
  ///   - now: the time, on the same clock as that of ``pass(_:at:)``.
  /// - Returns: the bytes to write; none if the screen shows it already.
  mutating func update(_ rows: [StyledLine], width: Int, now: Int64) -> [UInt8] {
    var log = takeWhole(now)
    if isInsideLine || log.last.map({ $0 != 0x0A }) ?? false {
      // The rows would be in the middle of the line.
      log += waiting
      waiting = []
      waitingSince = nil
      let isOpen = log.isEmpty ? isInsideLine : log.last != 0x0A
      isInsideLine = isOpen
      if isOpen { return erase() + log }
    }
    let picture = draw(rows)
    guard !log.isEmpty || !rows.isEmpty && width != drawnWidth || picture != drawnBytes else { return [] }
    if rows.isEmpty { return erase() + log }
    var bytes = Array(Self.begin.utf8)
    // Rows of another width may have been broken, and their remains lie between the new ones.
    if !log.isEmpty || width != drawnWidth { bytes += eraseRows() }
    bytes += log + picture
    bytes += Self.end.utf8
    hasRows = true
    drawnBytes = picture
    drawnWidth = width
    hidesCursor = true
    return bytes
  }

  /// Removes the rows, shows what is left of the log, and leaves the cursor visible at the beginning of a line.
  mutating func close() -> [UInt8] {
    var bytes = erase() + waiting
    if let last = waiting.last { isInsideLine = last != 0x0A }
    waiting = []
    waitingSince = nil
    if isInsideLine { bytes += "\r\n".utf8 }
    isInsideLine = false
    return bytes
  }

  /// Removes the rows and shows the cursor; the log may go on.
  mutating func erase() -> [UInt8] {
    var bytes = eraseRows()
    if hidesCursor { bytes += "\u{1B}[?25h".utf8 }
    hasRows = false
    drawnBytes = []
    hidesCursor = false
    return bytes
  }

  /// The waiting bytes that may be shown: whole lines, and an unended line that has waited for long.
  private mutating func takeWhole(_ now: Int64) -> [UInt8] {
    if let since = waitingSince, now - since >= Self.patience || isFull {
      waitingSince = nil
      defer { waiting = [] }
      return waiting
    }
    guard let last = waiting.lastIndex(of: 0x0A) else { return [] }
    let whole = Array(waiting[...last])
    waiting.removeSubrange(...last)
    return whole
  }

  /// Erases the rows, and leaves the cursor where the first of them was.
  ///
  /// The first one is erased by itself: some terminals take erasing a whole screen for a reason to keep what was on it.
  private func eraseRows() -> [UInt8] {
    hasRows ? Array("\r\u{1B}7\u{1B}[2K\u{1B}[1B\u{1B}[J\u{1B}8".utf8) : []
  }

  /// The rows without automatic line breaks, should a character be wider than it was counted; then back to the first.
  private func draw(_ rows: [StyledLine]) -> [UInt8] {
    guard !rows.isEmpty else { return [] }
    var bytes = Array("\u{1B}[0m\u{1B}[?7l".utf8)
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes += "\r\n".utf8 }
      var writer = TerminalWriter(color: color)
      writer.write(row)
      bytes += writer.bytes.dropLast()
      bytes += "\u{1B}[K".utf8
    }
    bytes += "\u{1B}[J\u{1B}[?7h\r".utf8
    if rows.count > 1 { bytes += "\u{1B}[\(rows.count - 1)A".utf8 }
    return bytes
  }
}
