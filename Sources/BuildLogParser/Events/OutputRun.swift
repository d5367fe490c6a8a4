/// Consecutive lines of one step's output, as the printer wrote them.
///
/// Most lines of a long log are such; figures of all of them at once are what makes a large log quick to read.
/// Times are milliseconds from the step's latest start, as printed.
public struct OutputRun: Sendable, Equatable {
  /// The step's number.
  public var step: StepNumber
  /// The number of lines, 1 at the least.
  public var lines: Int
  /// The bytes of the lines' texts, without the step's number, the offset and the line end.
  public var textBytes: Int
  /// The offset of the first line.
  public var firstOffset: Int
  /// The offset of the last line.
  public var lastOffset: Int
  /// The smallest offset.
  public var smallestOffset: Int
  /// The largest offset.
  public var largestOffset: Int
  /// The longest time between two of the lines; 0 if there is only one.
  public var widestGap: Int
  /// The offset of the line before that time.
  public var widestGapStart: Int
  /// Where in the run's bytes the line before that time begins.
  public var widestGapLine: Int

  /// Reads the lines one by one.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the run.
  ///   - line: takes each line's offset and text, and how many lines come before it.
  public static func forEachLine(
    in bytes: Span<UInt8>, _ line: (_ offset: LineOffset?, _ text: Span<UInt8>, _ index: Int) -> Void
  ) {
    var start = 0
    var index = 0
    // All lines begin with the same step's number, and nearly all offsets have the form of the one before.
    let prefix = StepPrefix.read(bytes)?.textStart ?? bytes.count
    var form = OffsetForm(period: 2)
    while start < bytes.count {
      var end = bytes.withUnsafeBufferPointer { NewlineSearch.next(in: $0, from: start) } ?? bytes.count
      let next = end + 1
      if start + prefix + 8 <= bytes.count,
        let milliseconds = form.read(bytes.eightBytes(at: start + prefix), turningTo: &form)
      {
        let text = start + prefix + OffsetForm.length
        while end > text, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        let offset = LineOffset(milliseconds: milliseconds, decimals: form.decimals)
        line(offset, bytes.extracting(text..<end), index)
      } else {
        let (offset, text) = textRange(of: start..<end, in: bytes)
        line(offset, bytes.extracting(text), index)
      }
      start = next
      index += 1
    }
  }

  /// The text of the line that begins at `start`.
  public static func text(at start: Int, in bytes: Span<UInt8>) -> Range<Int> {
    let end = bytes.firstIndex(of: ASCII.newline, from: start) ?? bytes.count
    return textRange(of: start..<end, in: bytes).text
  }

  /// Takes `#7 0.123 ` off a line, and carriage returns off its end.
  private static func textRange(
    of line: Range<Int>, in bytes: Span<UInt8>
  ) -> (offset: LineOffset?, text: Range<Int>) {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    let whole = bytes.extracting(line.lowerBound..<end)
    guard let (_, start) = StepPrefix.read(whole),
      let offset = LineOffset.read(whole.extracting(start..<whole.count))
    else { return (nil, line.lowerBound..<end) }
    return (offset.value, (line.lowerBound + start + offset.end)..<end)
  }
}
