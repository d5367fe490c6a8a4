/// Lines of one step's output that stand one behind the other, as the printer wrote them.
///
/// Most lines of a long log are such; figures of all of them at once are what makes a large log quick to read.
/// Times are milliseconds from the step's latest start, as printed.
public struct OutputRun: Sendable, Equatable {
  /// The step's number.
  public var step: Int
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
  /// The longest time between two of the lines; 0 where there is only one.
  public var widestGap: Int
  /// The offset of the line before that time.
  public var widestGapStart: Int
  /// Where in the run's bytes the line before that time begins.
  public var widestGapLine: Int

  /// Reads the lines one by one.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the run.
  ///   - line: takes each line's offset and text, and how many lines stand before it.
  public static func forEachLine(
    in bytes: Span<UInt8>, _ line: (_ offset: LineOffset?, _ text: Span<UInt8>, _ index: Int) -> Void
  ) {
    var start = 0
    var index = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: ASCII.newline, from: start) ?? bytes.count
      let (offset, text) = textRange(of: start..<end, in: bytes)
      line(offset, bytes.extracting(text), index)
      start = end + 1
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
    guard let (_, start) = PlainDialect.stepNumber(whole),
      let offset = PlainLine.offset(whole.extracting(start..<whole.count))
    else { return (nil, line.lowerBound..<end) }
    return (offset.value, (line.lowerBound + start + offset.end)..<end)
  }
}

/// Finds runs of one step's output.
///
/// What it does not understand it leaves to ``PlainDialect``, line by line; of what it does understand it
/// makes the same.
struct OutputRunReader: Sendable {
  /// The bytes that stand behind a line's beginning at the least, so that eight can be loaded at any place
  /// that is looked at.
  private static let margin = 32

  /// A longer line is read alone.
  private static let longestLine = 16 << 10

  /// `#736 `, lowest byte first.
  private let prefix: UInt64
  private let mask: UInt64
  private let length: Int
  let step: Int

  /// - Returns: `nil` for a number of more than six digits.
  init?(step: Int) {
    guard (1...999_999).contains(step) else { return nil }
    var prefix = UInt64(ASCII.space)
    var length = 1
    var rest = step
    while rest > 0 {
      prefix = prefix << 8 | UInt64(ASCII.zero) + UInt64(rest % 10)
      rest /= 10
      length += 1
    }
    self.prefix = prefix << 8 | UInt64(ASCII.hash)
    self.length = length + 1
    mask = .max >> (8 * (8 - UInt64(length + 1)))
    self.step = step
  }

  /// Reads as many lines as there are.
  ///
  /// - Returns: the run and where it ends, or `nil` where not even one line is the step's output.
  @inline(__always)
  func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (run: OutputRun, end: Int)? {
    guard let base = bytes.baseAddress else { return nil }
    var run = OutputRun(
      step: step, lines: 0, textBytes: 0, firstOffset: 0, lastOffset: 0, smallestOffset: .max,
      largestOffset: 0, widestGap: 0, widestGapStart: 0, widestGapLine: 0)
    var at = start
    var lineBefore = start
    while at + Self.margin <= bytes.count {
      let line = UnsafeRawPointer(base + at)
      guard UInt64(littleEndian: line.loadUnaligned(as: UInt64.self)) & mask == prefix else { break }
      guard let (offset, textStart) = Self.offset(base, at + length),
        // `[output clipped, log limit …]` says something about the step.
        base[textStart] != ASCII.leftBracket || base[textStart + 1] != UInt8(ascii: "o"),
        let newline = NewlineSearch.next(in: bytes, from: textStart), newline &- at < Self.longestLine
      else { break }
      var end = newline
      while end > textStart, base[end - 1] == ASCII.carriageReturn { end -= 1 }

      if run.lines == 0 {
        run.firstOffset = offset
      } else if offset &- run.lastOffset > run.widestGap {
        run.widestGap = offset &- run.lastOffset
        run.widestGapStart = run.lastOffset
        run.widestGapLine = lineBefore &- start
      }
      run.lines &+= 1
      run.textBytes &+= end &- textStart
      run.lastOffset = offset
      run.smallestOffset = min(run.smallestOffset, offset)
      run.largestOffset = max(run.largestOffset, offset)
      lineBefore = at
      at = newline &+ 1
    }
    return run.lines == 0 ? nil : (run, at)
  }

  /// Reads `12.345 ` in milliseconds.
  ///
  /// - Returns: `nil` for any other form; ``PlainLine/offset(_:)`` knows them all.
  @inline(__always)
  private static func offset(
    _ base: UnsafePointer<UInt8>, _ start: Int
  ) -> (milliseconds: Int, textStart: Int)? {
    var i = start
    var digit = base[i] &- ASCII.zero
    guard digit <= 9 else { return nil }
    var value = Int(digit)
    i &+= 1
    digit = base[i] &- ASCII.zero
    while digit <= 9 {
      value = value &* 10 &+ Int(digit)
      i &+= 1
      guard i &- start < 8 else { return nil }
      digit = base[i] &- ASCII.zero
    }
    guard base[i] == ASCII.period else { return nil }
    i &+= 1
    let fraction = i
    digit = base[i] &- ASCII.zero
    while digit <= 9, i &- fraction < 3 {
      value = value &* 10 &+ Int(digit)
      i &+= 1
      digit = base[i] &- ASCII.zero
    }
    guard base[i] == ASCII.space else { return nil }
    switch i &- fraction {
    case 1: value = value &* 100
    case 2: value = value &* 10
    case 3: break
    default: return nil
    }
    return (value, i &+ 1)
  }
}
