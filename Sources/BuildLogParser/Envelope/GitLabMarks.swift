/// GitLab's stamp and stream: `2026-11-22T16:36:39.764845Z 00O `, with `+` where a line goes on.
///
/// Source: gitlab-runner, common/buildlogger/internal/timestamper.go: two hexadecimal digits of the stream's
/// number, `O` or `E`, then a space or `+`.
enum GitLabStreamMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start + 19 <= line.count, ASCII.isDigit(line[start]), let stamp = line.rfc3339(at: start),
      stamp.end + 4 < line.count, line[stamp.end] == ASCII.space
    else { return nil }
    let stream = stamp.end + 1
    guard ASCII.isHexDigit(line[stream]), ASCII.isHexDigit(line[stream + 1]),
      line[stream + 2] == UInt8(ascii: "O") || line[stream + 2] == UInt8(ascii: "E"),
      line[stream + 3] == ASCII.space || line[stream + 3] == UInt8(ascii: "+")
    else { return nil }
    prefix.stamp = TimeStamp(stamp)
    prefix.name = .gitLab
    return stream + 4
  }
}

/// `section_start:1732293399:step_script\r ESC[0K`, which GitLab puts before the line that follows.
enum GitLabSectionMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start + 12 < line.count, line[start] == UInt8(ascii: "s"),
      line.hasPrefix("section_start:", at: start) || line.hasPrefix("section_end:", at: start),
      let end = line.firstIndex(of: "\r\u{1B}[0K", from: start)
    else { return nil }
    if prefix.name == .none || prefix.name == .timestamp { prefix.name = .gitLab }
    return end + 5
  }
}
