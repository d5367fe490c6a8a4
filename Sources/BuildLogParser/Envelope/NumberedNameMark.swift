/// A step's name and the number of its line: `[build:12] ` (`drone exec`), `[build:L12:3s] ` (`woodpecker-cli exec`).
///
/// Sources: drone/runner-go pipeline/streamer/console/line.go, woodpecker pipeline/log/line_writer.go; the seconds are
/// those since the step began.
enum NumberedNameMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start < line.count, line[start] == ASCII.leftBracket else { return nil }
    var i = start + 1
    while i < line.count, i - start < 80, line[i].isNamePart || line[i] == ASCII.space { i += 1 }
    let end = i
    guard end > start + 1, i < line.count, line[i] == ASCII.colon else { return nil }
    i += 1
    let isWoodpecker = i < line.count && line[i] == UInt8(ascii: "L")
    guard let count = line.number(at: isWoodpecker ? i + 1 : i) else { return nil }
    i = count.end
    var stamp: TimeStamp?
    if isWoodpecker {
      guard i < line.count, line[i] == ASCII.colon, let seconds = line.number(at: i + 1),
        line.hasPrefix("s", at: seconds.end)
      else { return nil }
      let second: Int64 = 1_000_000_000
      stamp = TimeStamp(
        nanoseconds: Int64(Swift.min(seconds.value, 1_000_000)) * second, resolution: second, hasDate: false)
      i = seconds.end + 1
    }
    guard i < line.count, line[i] == ASCII.rightBracket else { return nil }
    prefix.label = start..<end
    prefix.lineNumber = isWoodpecker ? nil : count.value
    if let stamp, prefix.stamp == nil { prefix.stamp = stamp }
    if prefix.name == .none || prefix.name == .timestamp && prefix.stamp == nil { prefix.name = .compose }
    return line.indexAfterOneSpace(from: i + 1)
  }
}
