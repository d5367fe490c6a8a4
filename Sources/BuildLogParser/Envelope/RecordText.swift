/// The texts that a collector's record holds: each with the time of the record before it, if it has one.
struct RecordText: Sendable {
  /// One text of a record.
  struct Piece: Sendable {
    /// The time, a space, and one or more lines.
    var bytes: [UInt8]
    /// The length of the time and the space.
    var timeLength: Int
  }

  /// No piece if more is to follow before any line ends.
  private(set) var pieces: [Piece] = []

  /// Adds a text, without the line end after it.
  mutating func add(_ bytes: [UInt8], timeLength: Int) {
    var bytes = bytes
    if bytes.last == ASCII.newline, bytes.count > timeLength { bytes.removeLast() }
    pieces.append(Piece(bytes: bytes, timeLength: timeLength))
  }

  /// Calls `body` with each line, after the time.
  func forEachLine(_ body: (Span<UInt8>) -> Void) {
    for piece in pieces {
      let (bytes, timeLength) = (piece.bytes, piece.timeLength)
      var lines = bytes[timeLength...].split(separator: ASCII.newline, omittingEmptySubsequences: false)[...]
      guard let first = lines.popFirst() else { continue }
      body(bytes.span.extracting(0..<first.endIndex - (first.last == ASCII.carriageReturn ? 1 : 0)))
      for line in lines {
        let whole = bytes[..<timeLength] + (line.last == ASCII.carriageReturn ? line.dropLast() : line)
        body(whole.span)
      }
    }
  }

  /// Whether one of the first lines is a build's progress.
  func holdsBuild<Forms: ProgressForms>(forms: Forms.Type) -> Bool {
    pieces.prefix(Self.mostProbed).contains { piece in
      Self.holdsBuild(piece.bytes[piece.timeLength...], forms: forms)
    }
  }

  /// Whether one of the first lines of a text is a build's progress.
  static func holdsBuild<Forms: ProgressForms>(_ text: ArraySlice<UInt8>, forms: Forms.Type) -> Bool {
    let lines = text.split(separator: ASCII.newline, maxSplits: mostProbed, omittingEmptySubsequences: true)
    return lines.prefix(mostProbed).contains { line in
      var prefix = EnvelopePrefix()
      return EnvelopeShape.detect(
        on: line.span, into: &prefix, forms: forms, isProgress: forms.isStepProgress) != nil
    }
  }

  /// In few logs a job prints more than this before its build.
  private static let mostProbed = 64
}

/// The moment of a record, as a log would have it before a line.
enum RecordTime {
  /// Appends `2026-11-22T16:36:39.764Z ` for a moment written so, or as a number of seconds, milli-, micro- or nanoseconds
  /// since 1970.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    if let stamp = text.rfc3339(at: 0), stamp.end == text.count {
      let start = bytes.count
      bytes += text.copy(0..<text.count)
      if bytes[start + 10] == ASCII.space { bytes[start + 10] = UInt8(ascii: "T") }
      // Seven decimals by themselves are how GitHub writes the time.
      if stamp.fractionDigits == 7 { bytes.insert(ASCII.zero, at: start + 27) }
      bytes.append(ASCII.space)
      return
    }
    // The number of digits of this century's times, in seconds to nanoseconds.
    let decimals = text.count - 10
    guard [0, 3, 6, 9].contains(decimals) else { return }
    var number: Int64 = 0
    for i in 0..<text.count {
      guard ASCII.isDigit(text[i]) else { return }
      number = number &* 10 &+ Int64(text[i] - ASCII.zero)
    }
    if number > 0 { append(number, decimals: decimals, to: &bytes) }
  }

  private static func append(_ moment: Int64, decimals: Int, to bytes: inout [UInt8]) {
    var unit: Int64 = 1
    for _ in 0..<decimals { unit *= 10 }
    let (seconds, fraction) = (moment / unit, moment % unit)
    let (days, second) = (seconds / 86_400, seconds % 86_400)
    let date = RFC3339Stamp.date(ofDay: days)
    func add(_ value: Int64, digits: Int) {
      let text = Array(String(value).utf8)
      bytes += Array(repeating: ASCII.zero, count: Swift.max(0, digits - text.count)) + text
    }
    add(date.year, digits: 4)
    bytes.append(ASCII.hyphen)
    add(date.month, digits: 2)
    bytes.append(ASCII.hyphen)
    add(date.day, digits: 2)
    bytes.append(UInt8(ascii: "T"))
    add(second / 3600, digits: 2)
    bytes.append(ASCII.colon)
    add(second / 60 % 60, digits: 2)
    bytes.append(ASCII.colon)
    add(second % 60, digits: 2)
    if decimals > 0 {
      bytes.append(ASCII.period)
      add(fraction, digits: decimals)
    }
    bytes += [UInt8(ascii: "Z"), ASCII.space]
  }
}
