/// Where the period is in an offset of four digits: `1.234 `, `12.34 ` or `123.4 `, as the printer writes them up
/// to 1000 s.
struct OffsetForm {
  /// The bytes of an offset and the space after it.
  static let length = 6

  /// The bytes before the period.
  private let whole: UInt64
  /// The places of the period and of the space after the figure, and what must be there.
  private let signs: UInt64
  private let wanted: UInt64
  /// Milliseconds in one of the last digit.
  private let scale: Int
  /// How many decimals it has.
  let decimals: Int

  @inline(__always)
  init(period: UInt64) {
    whole = 1 << (8 * period) - 1
    signs = 0xFF << 40 | 0xFF << (8 * period)
    wanted = UInt64(ASCII.space) << 40 | UInt64(ASCII.period) << (8 * period)
    scale = period == 1 ? 1 : period == 2 ? 10 : 100
    decimals = 4 - Int(period)
  }

  /// The figure in milliseconds, if it has this form; all six bytes are looked at together, the first in the lowest
  /// place.
  @inline(__always)
  func read(_ word: UInt64) -> Int? {
    guard word & signs == wanted else { return nil }
    let digits = UInt32(truncatingIfNeeded: word & whole | word >> 8 & ~whole)
    // The sum moves `:` to `?`, which share their upper half with the digits, out of it.
    guard digits & 0xF0F0_F0F0 == 0x3030_3030, (digits &+ 0x0606_0606) & 0xF0F0_F0F0 == 0x3030_3030 else {
      return nil
    }
    // Two digits at a time, then both pairs.
    var value = digits & 0x0F0F_0F0F
    value = (value &* 10 &+ value >> 8) & 0x00FF_00FF
    value = (value &* 100 &+ value >> 16) & 0xFFFF
    return Int(value) &* scale
  }

  /// The form that a figure has, if it is one of the three.
  @inline(never)
  static func find(_ word: UInt64) -> (form: OffsetForm, milliseconds: Int)? {
    for period in 1...3 as ClosedRange<UInt64> {
      let form = OffsetForm(period: period)
      if let milliseconds = form.read(word) { return (form, milliseconds) }
    }
    return nil
  }

  /// The figure in milliseconds, if it has this form or one of the other two, which is kept.
  @inline(__always)
  func read(_ word: UInt64, turningTo form: inout OffsetForm) -> Int? {
    if let milliseconds = read(word) { return milliseconds }
    guard let (other, milliseconds) = Self.find(word) else { return nil }
    form = other
    return milliseconds
  }
}
