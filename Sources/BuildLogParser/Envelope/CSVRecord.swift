/// A row of a log that a collector's page exports as a table: `2026-11-22T16:36:39.764Z,"#5 [2/4] RUN make"`.
///
/// Grafana, CloudWatch and others write a line of column names first. A text with a comma or a line end in it is in quotation
/// marks, and a quotation mark in it is doubled (RFC 4180).
struct CSVRecord: Sendable {
  /// The column names come at once, if there are any.
  private static let lastLineOfNames = 3
  private static let longestRow = 1 << 20
  private static let mostColumns = 64

  private var textColumn: Int?
  private var timeColumn: Int?
  private var separator = UInt8(ascii: ",")
  /// The lines so far of a row whose quotation mark is open.
  private var open: [UInt8] = []

  /// Whether a line may be the table's.
  @inline(__always)
  func mayHold(lineAt number: Int) -> Bool { textColumn != nil || number <= Self.lastLineOfNames }

  /// Takes a row's text out of its line.
  ///
  /// - Returns: `nil` if the line is not a row; a text without lines if more of it follows, or for the column names.
  mutating func open(_ line: Span<UInt8>) -> RecordText? {
    guard let textColumn else { return readNames(line) ? RecordText() : nil }
    if !open.isEmpty { open.append(ASCII.newline) }
    open += line.copy(0..<line.count)
    guard let columns = Self.columns(of: open.span, separator) else {
      if open.count < Self.longestRow { return RecordText() }
      open = []
      return nil
    }
    defer { open = [] }
    guard textColumn < columns.count else { return nil }
    var text: [UInt8] = []
    if let timeColumn, timeColumn < columns.count {
      let time = columns[timeColumn]
      RecordTime.append(time.span, to: &text)
    }
    let timeLength = text.count
    var record = RecordText()
    record.add(text + columns[textColumn], timeLength: timeLength)
    return record
  }

  private mutating func readNames(_ line: Span<UInt8>) -> Bool {
    guard line.count < 2_000 else { return false }
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab] {
      guard let names = Self.columns(of: line, separator), names.count > 1,
        let text = names.firstIndex(where: { Self.texts.contains(String(decoding: $0, as: UTF8.self)) })
      else { continue }
      (self.separator, textColumn) = (separator, text)
      timeColumn = names.firstIndex { Self.times.contains(String(decoding: $0, as: UTF8.self)) }
      return true
    }
    return false
  }

  private static let texts: Set<String> = [
    "line", "Line", "message", "@message", "Message", "log", "Log", "body", "Body", "content", "Content",
    "textPayload", "_raw", "msg",
  ]
  private static let times: Set<String> = [
    "time", "Time", "date", "Date", "timestamp", "@timestamp", "Timestamp", "tsNs", "_time", "ts",
  ]

  /// The row's columns.
  ///
  /// - Returns: `nil` if a quotation mark is open at the end.
  private static func columns(of row: Span<UInt8>, _ separator: UInt8) -> [[UInt8]]? {
    var columns: [[UInt8]] = [[]]
    var isQuoted = false
    var i = 0
    while i < row.count {
      let byte = row[i]
      i += 1
      if isQuoted {
        if byte != ASCII.quote {
          columns[columns.count - 1].append(byte)
        } else if i < row.count, row[i] == ASCII.quote {
          columns[columns.count - 1].append(byte)
          i += 1
        } else {
          isQuoted = false
        }
      } else if byte == ASCII.quote, columns[columns.count - 1].isEmpty {
        isQuoted = true
      } else if byte == separator, columns.count < mostColumns {
        columns.append([])
      } else {
        columns[columns.count - 1].append(byte)
      }
    }
    return isQuoted ? nil : columns
  }
}
