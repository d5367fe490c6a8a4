/// Takes off a page's numbers that were copied with the lines, without anything between the two.
///
///     40$ docker build -t shop .
///     41Step 1/5 : FROM alpine
///     427: Pulling from library/alpine
enum PasteNumbers {
  private static let fewest = 8

  static func withoutGlued(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    var (next, taken, ofBuild, others) = (Int?.none, 0, 0, 0)
    for (place, line) in lines.enumerated() where !line.isBlank {
      if next.map({ !starts(line, with: $0) }) ?? true { next = anew(at: place, lines, behind: next) ?? next }
      guard let number = next, starts(line, with: number) else {
        others += line.isOfBuild ? 1 : 0
        continue
      }
      changed[place] = line.with(line.text.dropFirst(String(number).utf8.count))
      ofBuild += changed[place].isOfBuild ? 1 : 0
      taken += 1
      next = number + 1
    }
    // Of a program that counts, the lines of the build have no numbers.
    guard taken >= fewest, taken * 10 >= lines.count(where: { !$0.isBlank }) * 6, ofBuild > 2 * others
    else { return nil }
    return changed
  }

  private static func starts(_ line: PastedLine, with number: Int) -> Bool {
    line.text.starts(with: String(number).utf8)
  }

  /// The number of a line where the count begins, or goes on behind lines that were left out: a later line has the next one.
  private static func anew(at place: Int, _ lines: [PastedLine], behind last: Int?) -> Int? {
    let text = lines[place].text
    guard let found = text.span.number(at: 0), found.value > last ?? 0 else { return nil }
    let following = lines[(place + 1)...].prefix(4)
    return following.contains { starts($0, with: found.value + 1) } ? found.value : nil
  }
}
