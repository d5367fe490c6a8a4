/// Words what balena says of services that failed as Compose does, if the log does not hold the errors themselves.
///
///     [Error]    Some services failed to build:
///     [Error]      Service: audio
///     [Error]        Error: manifest for acme/audio:v3 not found: manifest unknown
///
/// Source: balena-io/balena-cli (the builder's messages).
enum PasteServices {
  static func reworded(_ lines: [PastedLine]) -> [PastedLine]? {
    if let told = withoutTraceback(lines) { return told }
    guard let first = lines.firstIndex(where: { message($0)?.starts(with: heading) == true }) else {
      return nil
    }
    let column = message(lines[first])?.startIndex ?? 0
    var changed = lines[..<first].map { narrowed($0, to: column) } + lines[first...]
    var service: ArraySlice<UInt8> = []
    var isTold = false
    for i in lines[(first + 1)...].indices {
      guard let text = message(lines[i]) else { break }
      if text.starts(with: name) {
        service = text.dropFirst(name.count)
      } else if text.starts(with: error), !service.isEmpty {
        let told = Array(text.dropFirst(error.count))
        // What is read behind any logger's mark is left to that.
        guard ClassicError.anywhere(told.span) == nil,
          !lines[..<first].contains(where: { holds($0.text, told) })
        else { continue }
        isTold = true
        changed[i] = lines[i].with(
          "[".utf8 + service + "] ERROR: Service '".utf8 + service + "' failed to build : ".utf8 + told)
      }
    }
    return isTold ? changed : nil
  }

  /// Compose 1, written in Python, where it fails at the engine's answer: `compose.service.BuildError: (<Service: web>, {'message':
  /// 'failed to reach build target dev in Dockerfile'})`.
  private static func withoutTraceback(_ lines: [PastedLine]) -> [PastedLine]? {
    let (start, middle): (StaticString, StaticString) = (
      "compose.service.BuildError: (<Service: ", ">, {'message': '"
    )
    var changed = lines
    for i in lines.indices {
      let text = lines[i].trimmed
      guard text.span.hasPrefix(start), text.span.ends(with: "'})"),
        let end = text.span.firstIndex(of: middle), end + middle.utf8CodeUnitCount < text.count - 3
      else { continue }
      let service = text[start.utf8CodeUnitCount..<end]
      let message = text[(end + middle.utf8CodeUnitCount)..<(text.count - 3)]
      changed[i] = lines[i].with(
        Array("ERROR: Service '".utf8) + service + Array("' failed to build : ".utf8) + message)
    }
    return changed == lines ? nil : changed
  }

  /// A line of a service, whose name is filled up with blanks to the width of the longest one, with one blank.
  private static func narrowed(_ line: PastedLine, to column: Int) -> PastedLine {
    guard line.text.first == ASCII.leftBracket, line.text.count > column,
      let close = line.text[..<column].lastIndex(of: ASCII.rightBracket),
      line.text[(close + 1)..<column].allSatisfy({ $0 == ASCII.space })
    else { return line }
    return line.with(line.text[...close] + [ASCII.space] + line.text[column...])
  }

  private static let heading = Array("Some services failed to build".utf8)
  private static let name = Array("Service: ".utf8)
  private static let error = Array("Error: ".utf8)

  /// What is behind the mark `[Error]` and its blanks.
  private static func message(_ line: PastedLine) -> ArraySlice<UInt8>? {
    let mark = Array("[Error]".utf8)
    guard line.text.starts(with: mark) else { return nil }
    let text = line.text[mark.count..<(line.text.count - line.blanksAtEnd)]
    return text.drop { $0 == ASCII.space }
  }

  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    text.count >= words.count
      && (0...(text.count - words.count)).contains { text[$0...].starts(with: words) }
  }
}
