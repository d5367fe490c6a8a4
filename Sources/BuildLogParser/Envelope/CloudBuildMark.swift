/// Google Cloud Build's `Step #2 - "build": ` and `Step #0: `.
enum CloudBuildMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard line.hasPrefix("Step #", at: start), let number = line.number(at: start + 6) else { return nil }
    var i = number.end
    if line.hasPrefix(" - \"", at: i) {
      guard let close = line.firstIndex(of: ASCII.quote, from: i + 4) else { return nil }
      i = close + 1
    }
    guard i < line.count, line[i] == ASCII.colon else { return nil }
    prefix.label = start..<i
    prefix.name = .cloudBuild
    return i + 1 < line.count && line[i + 1] == ASCII.space ? i + 2 : i + 1
  }
}
