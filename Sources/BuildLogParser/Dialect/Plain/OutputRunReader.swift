/// Finds runs of one step's output.
///
/// It leaves lines that it does not understand to ``PlainDialect``, one by one; of the others it
/// makes the same.
struct OutputRunReader: Sendable {
  /// The bytes that come after a line's beginning at the least, so that eight can be loaded at any place
  /// that is looked at.
  private static let margin = 32

  /// A longer line is read alone.
  private static let longestLine = 16 << 10

  /// `[o`, in one comparison: lines that begin with a bracket are many.
  private static let clippedMark = UInt16(
    littleEndian: UInt16(UInt8(ascii: "o")) << 8 | UInt16(ASCII.leftBracket))

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
  /// - Returns: the run and where it ends, or `nil` if not even one line is the step's output.
  @inline(__always)
  func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (run: OutputRun, end: Int)? {
    guard let base = bytes.baseAddress else { return nil }
    var at = start
    var lines = 0
    var lastLine = start
    // Offsets grow, except for the few lines that were held back; so the first is the smallest and the last the
    // largest as long as none says otherwise.
    var (first, last, smallest, largest) = (0, 0, Int.max, 0)
    var (gap, gapStart, gapLine) = (0, 0, start)
    var textBytes = 0
    var form = OffsetForm(period: 2)
    while at &+ Self.margin <= bytes.count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      guard UInt64(littleEndian: word) & mask == prefix else { break }
      // Lines have the form of the line before until the step has run for another power of ten.
      var (offset, textStart) = (0, at &+ length &+ OffsetForm.length)
      let figure = UInt64(
        littleEndian: UnsafeRawPointer(base + (at &+ length)).loadUnaligned(as: UInt64.self))
      if let milliseconds = form.read(figure, turningTo: &form) {
        offset = milliseconds
      } else if let long = Self.longOffset(base, at &+ length) {
        (offset, textStart) = long
      } else {
        break
      }
      // `[output clipped, log limit …]` says something about the step.
      guard UnsafeRawPointer(base + textStart).loadUnaligned(as: UInt16.self) != Self.clippedMark,
        let newline = NewlineSearch.next(in: bytes, from: textStart), newline &- at < Self.longestLine
      else { break }
      var end = newline
      while end > textStart, base[end &- 1] == ASCII.carriageReturn { end &-= 1 }
      textBytes &+= end &- textStart

      if lines == 0 {
        first = offset
      } else if offset &- last > gap {
        gap = offset &- last
        gapStart = last
        gapLine = lastLine
      } else if offset < last {
        smallest = min(smallest, offset)
        largest = max(largest, last)
      }
      lines &+= 1
      last = offset
      lastLine = at
      at = newline &+ 1
    }
    guard lines > 0 else { return nil }
    return (
      OutputRun(
        step: StepNumber(step), lines: lines, textBytes: textBytes, firstOffset: first, lastOffset: last,
        smallestOffset: min(first, smallest), largestOffset: max(largest, last), widestGap: gap,
        widestGapStart: gapStart, widestGapLine: gapLine &- start), at
    )
  }

  /// Reads a figure of any length.
  ///
  /// - Returns: `nil` for any other form; ``LineOffset/read(_:)`` knows them all.
  private static func longOffset(
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
