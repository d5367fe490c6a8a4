/// Gives a line back the beginning that its own end was printed over: at a carriage return, a terminal goes back to the first column.
///
///     '.570 Error: Cannot find module '/app/icons.js     (0.570 Error: Cannot find module '/app/icons.js\r')
///     : not foundbuild.sh: 2: npm                        (0.312 ./build.sh: 2: npm\r: not found)
package enum PasteOverwrites {
  /// What a shell says after a word that it quotes without marks.
  package static let ends = [": not found", ": command not found", ": No such file or directory"]

  static func restored(_ lines: [PastedLine]) -> [PastedLine]? {
    // The classic builder prints output without any mark before it.
    guard !lines.contains(where: { ClassicLine.step($0.text.span) != nil }) else { return nil }
    var changed: [PastedLine]?
    for (place, line) in lines.enumerated() {
      guard let text = line.text.first == ASCII.colon ? behindWords(line) : behindMark(line, lines, place)
      else { continue }
      changed = changed ?? lines
      changed?[place] = line.with(text[...])
    }
    return changed
  }

  /// `: not foundbuild.sh: 2: npm`: what was below the end is lost.
  private static func behindWords(_ line: PastedLine) -> [UInt8]? {
    for end in ends where line.text.starts(with: end.utf8) {
      let rest = line.text.dropFirst(end.utf8.count)
      guard let first = rest.first, first != ASCII.space, first != ASCII.colon else { return nil }
      return rest + [ASCII.carriageReturn] + end.utf8
    }
    return nil
  }

  /// `'.570 Error`: a line near by has the character that is lost.
  private static func behindMark(_ line: PastedLine, _ lines: [PastedLine], _ place: Int) -> [UInt8]? {
    guard let mark = line.text.first, mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") else {
      return nil
    }
    let rest = line.text.dropFirst()
    let near = lines[max(0, place - 3)...min(lines.count - 1, place + 3)]
    let whole = near.first { other in
      guard let first = other.text.first, first == UInt8(ascii: "#") || ASCII.isDigit(first),
        let end = other.text.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == ASCII.space })
      else { return false }
      return end > 0 && rest.starts(with: other.text[1...end])
    }
    guard let first = whole?.text.first else { return nil }
    return [first] + rest + [ASCII.carriageReturn, mark]
  }
}
