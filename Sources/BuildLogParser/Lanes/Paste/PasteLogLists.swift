/// Sets out the log that Ansible tells within its error: `Error building web - code: 1, message: …, logs: ['Step 1/3 : …', …]`.
///
/// Source: ansible-collections/community.docker plugins/module_utils/common.py (`build_image`).
enum PasteLogLists {
  static func setOut(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    for i in lines.indices.reversed() {
      guard let told = toldLines(of: lines[i].text) else { continue }
      return lines[..<i] + told.map { lines[i].with($0) } + lines[(i + 1)...]
    }
    return nil
  }

  /// The lines of the list, and the message behind them.
  private static func toldLines(of text: [UInt8]) -> [[UInt8]]? {
    let line = text.span
    let (name, code, words, list): (StaticString, StaticString, StaticString, StaticString) = (
      "Error building ", " - code: ", ", message: ", ", logs: ["
    )
    guard let start = line.firstIndex(of: name), let at = line.firstIndex(of: code, from: start),
      let message = line.firstIndex(of: words, from: at), let logs = line.firstIndex(of: list, from: message)
    else { return nil }
    let told = strings(line, from: logs + list.utf8CodeUnitCount)
    guard !told.isEmpty else { return nil }
    return told + [line.copy(message + words.utf8CodeUnitCount..<logs)]
  }

  /// The lines in Python's strings up to the list's end.
  private static func strings(_ line: Span<UInt8>, from start: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var at = start
    while at < line.count, line[at] == UInt8(ascii: "'") || line[at] == ASCII.quote {
      let mark = line[at]
      var text: [UInt8] = []
      at += 1
      while at < line.count, line[at] != mark {
        if line[at] == UInt8(ascii: "\\"), at + 1 < line.count {
          at += 1
          if line[at] == UInt8(ascii: "n") {
            lines.append(text)
            text = []
          } else {
            text.append(line[at])
          }
        } else {
          text.append(line[at])
        }
        at += 1
      }
      if !text.isEmpty { lines.append(text) }
      at = line.indexAfterBlanks(from: at + 1)
      guard at < line.count, line[at] == UInt8(ascii: ",") else { break }
      at = line.indexAfterBlanks(from: at + 1)
    }
    return lines
  }
}
