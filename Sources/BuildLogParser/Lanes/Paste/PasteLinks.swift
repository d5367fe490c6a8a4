/// Takes off the links that GitHub's page of a job puts on numbers, and that come along when its lines are copied:
/// `#11 2.[80](https://github.com/team/app/actions/runs/1/job/2#step:10:81)8 ERR_PNPM_OUTDATED_LOCKFILE`; of the number beside a
/// line only the address may be left: `[](https://github.com/…#step:10:81)#15 0.127 error`.
enum PasteLinks {
  /// An address is not longer.
  private static let longest = 400

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    var isChanged = false
    for i in lines.indices {
      guard lines[i].contains(ASCII.leftBracket), let text = withoutLinks(lines[i].text) else { continue }
      changed[i] = lines[i].with(text)
      isChanged = true
    }
    return isChanged ? changed : nil
  }

  private static func withoutLinks(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var isChanged = false
    var i = 0
    while i < text.count {
      if text[i] == ASCII.leftBracket, let (digits, end) = link(text, at: i) {
        result += text[digits]
        i = end
        isChanged = true
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return isChanged ? result : nil
  }

  /// Reads `[80](https://github.com/…#step:10:81)`.
  private static func link(_ text: [UInt8], at start: Int) -> (digits: Range<Int>, end: Int)? {
    let end = text.span.number(at: start + 1)?.end ?? start + 1
    guard text.span.hasPrefix("](https://", at: end),
      let close = text[end...].prefix(longest).firstIndex(of: UInt8(ascii: ")")),
      text[end..<close].span.firstIndex(of: "/actions/runs/") != nil,
      text[end..<close].span.firstIndex(of: "#step:") != nil
    else { return nil }
    return (start + 1..<end, close + 1)
  }
}
