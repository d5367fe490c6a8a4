import Testing

@testable import StepTimeline

/// Makes the table of ``RuleIndex`` from the rules.
struct RuleIndexMaker {
  /// In how many failures of the samples four bytes are.
  private var logs: [UInt32: Int] = [:]
  /// How often a byte is in them.
  private var counts = [Int](repeating: 0, count: 256)

  init() {
    for failure in Samples.names(endingWith: ".log").flatMap({ SampleBuilds.of($0 + ".log") }).flatMap(
      \.failures)
    {
      let text = (failure.tail + [failure.message]).joined(separator: "\n").utf8.map { $0 | 0x20 }
      for byte in text { counts[Int(byte)] += 1 }
      for piece in Set(Self.pieces(of: text)) { logs[piece, default: 0] += 1 }
    }
  }

  /// The table: a line for each family.
  func table() -> [String] { RuleCatalog.families.map(line) }

  private func line(of family: RuleFamily) -> String {
    let patterns = family.rules().flatMap(\.patterns)
    let alone = patterns.filter { $0.text.isEmpty && !$0.exitCodes.isEmpty }
    let codes = Set(alone.flatMap(\.exitCodes).map { UInt32(truncatingIfNeeded: $0) }).sorted()
    let pairs = patterns.filter { !$0.text.isEmpty }.map(pair)
    let isAlways = pairs.contains(nil) || family.rules().contains { $0.id == RuleCatalog.anyMessage }
    let mark = isAlways ? "!" : codes.map { "!\($0)" }.joined()
    let ids = family.rules().map { Self.text(RuleIndex.digits(of: $0.id)) }.joined()
    return "\(family.name)\(mark) \(ids)|" + (isAlways ? "" : Set(pairs.compactMap { $0 }).sorted().joined())
  }

  /// The two rarest runs of four bytes in a pattern; `nil` for one that no such run is in.
  private func pair(of pattern: Pattern) -> String? {
    guard let template = try? PatternTemplate(pattern.text) else { return nil }
    let runs = template.literals.flatMap { literal in
      literal.indices.dropLast(3).compactMap { start -> (text: String, start: Int, rarity: (Int, Int))? in
        let bytes = literal[start..<(start + 4)].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        // What an editor may take away or a literal of Swift gives a meaning is left out.
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !#""\|"#.utf8.contains($0) }) else { return nil }
        let folded = bytes.map { $0 | 0x20 }
        return (
          String(decoding: bytes, as: UTF8.self), start,
          (logs[Self.pieces(of: folded)[0], default: 0], folded.reduce(0) { $0 + counts[Int($1)] })
        )
      }
    }
    let rarest = runs.sorted { $0.rarity < $1.rarity }
    guard let first = rarest.first else { return nil }
    // Two runs that share bytes say little more than one.
    let second = rarest.first { abs($0.start - first.start) > 3 } ?? rarest.last ?? first
    return first.text + second.text
  }

  private static func pieces(of text: [UInt8]) -> [UInt32] {
    text.indices.dropLast(3).map { i in
      text[i..<(i + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  }

  private static func text(_ digits: UInt32) -> String {
    withUnsafeBytes(of: digits) { String(decoding: $0, as: UTF8.self) }
  }
}
