/// Sizes, rates and durations in a line of output.
enum Figures {
  /// No file is larger; the sum over a step's lines stays a number.
  private static let largest = 1e13

  /// A number with decimals and what comes after it.
  private static func number(_ text: Span<UInt8>, at start: Int) -> (value: Double, end: Int)? {
    var at = start
    var value = 0.0
    var scale = 0.0
    while at < text.count {
      let byte = text[at]
      if byte.isDigit {
        if scale > 0 {
          value += Double(byte - 48) * scale
          scale /= 10
        } else {
          value = value * 10 + Double(byte - 48)
        }
      } else if byte == UInt8(ascii: "."), scale == 0, at > start {
        scale = 0.1
      } else {
        break
      }
      at += 1
    }
    return at > start && at - start < 16 ? (value, at) : nil
  }

  /// Reads `47.6 MB`, `1.40G`, `556kB`, `155.3 MiB` at an index.
  static func size(_ text: Span<UInt8>, at start: Int) -> (bytes: Double, end: Int)? {
    guard let (value, behind) = number(text, at: start) else { return nil }
    var at = behind
    if at < text.count, text[at] == 32 { at += 1 }
    guard at < text.count else { return nil }
    let unit = text[at] | 0x20
    let isBinary = at + 1 < text.count && text[at + 1] == UInt8(ascii: "i")
    let base = isBinary ? 1024.0 : 1000.0
    let factor: Double
    switch unit {
    case UInt8(ascii: "k"): factor = base
    case UInt8(ascii: "m"): factor = base * base
    case UInt8(ascii: "g"): factor = base * base * base
    case UInt8(ascii: "b"): return (min(value, largest), at + 1)
    default: return nil
    }
    at += isBinary ? 2 : 1
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "b") { at += 1 }
    return (min(value * factor, largest), at)
  }

  /// The size in brackets: `(47.6 MB)`, `[118 kB]`.
  static func bracketedSize(_ text: Span<UInt8>) -> Double? {
    var at = text.count - 1
    while at >= 0 {
      if text[at] == UInt8(ascii: "(") || text[at] == UInt8(ascii: "["), let size = size(text, at: at + 1) {
        return size.bytes
      }
      at -= 1
    }
    return nil
  }

  /// The last rate of a line, and the largest size before it: `47.6/47.6 MB 110.9 kB/s`.
  static func transfer(_ text: Span<UInt8>) -> (bytes: Double?, bytesPerSecond: Double)? {
    var at = text.count - 3
    while at > 0 {
      if text[at] == UInt8(ascii: "/"), text[at + 1] == UInt8(ascii: "s"), text[at - 1] == UInt8(ascii: "B") {
        break
      }
      at -= 1
    }
    // `/s` may end the line.
    if at <= 0, text.count >= 4, text.hasPrefix("B/s", at: text.count - 3) { at = text.count - 2 }
    guard at > 1 else { return nil }
    var start = at - 1
    while start > 0, !text[start - 1].isDigit { start -= 1 }
    guard at - start <= 4 else { return nil }
    while start > 0, text[start - 1].isDigit || text[start - 1] == UInt8(ascii: ".") { start -= 1 }
    guard let rate = size(text, at: start), rate.bytes > 0 else { return nil }
    return (largestSize(text, before: start), rate.bytes)
  }

  /// The largest size in the last part of a line.
  private static func largestSize(_ text: Span<UInt8>, before end: Int) -> Double? {
    var best: Double?
    var at = max(0, end - 80)
    while at < end {
      guard text[at].isDigit else {
        at += 1
        continue
      }
      if let found = size(text, at: at), found.end <= end {
        best = max(best ?? 0, found.bytes)
        at = found.end
      } else {
        while at < end, text[at].isDigit || text[at] == UInt8(ascii: ".") { at += 1 }
      }
    }
    return best
  }

  /// Reads `48s`, `2min 38s`, `1.8m`, `28 sec`, `1 minute`, `1m 12s` at an index, in seconds.
  static func duration(_ text: Span<UInt8>, at start: Int) -> Double? {
    var at = start
    var seconds: Double?
    while let (value, behind) = number(text, at: at) {
      at = behind
      if at < text.count, text[at] == 32 { at += 1 }
      guard at < text.count else { return seconds }
      let isMilliseconds = text.hasPrefix("ms", at: at)
      switch text[at] {
      case UInt8(ascii: "h"): seconds = (seconds ?? 0) + value * 3600
      case UInt8(ascii: "m"): seconds = (seconds ?? 0) + (isMilliseconds ? value / 1000 : value * 60)
      case UInt8(ascii: "s"): return (seconds ?? 0) + value
      default: return seconds
      }
      while at < text.count, text[at].isLetterOrDigit, !text[at].isDigit { at += 1 }
      while at < text.count, text[at] == 32 { at += 1 }
    }
    return seconds
  }
}
