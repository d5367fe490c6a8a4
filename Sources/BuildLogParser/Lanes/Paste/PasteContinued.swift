/// Joins an error that ends with a colon with the lines below it, over which somebody broke it.
///
///     error building image: getting stage builder for stage 0:
///     Get https://index.docker.io/v2/: dial tcp: lookup index.docker.io:
///     no such host
enum PasteContinued {
  private static let mostLines = 4

  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    for (place, line) in lines.enumerated() {
      guard endsWithColon(line), line.with(line.trimmed).isOfBuild, isError(line) else { continue }
      var (text, end) = (Array(line.trimmed), place)
      while end + 1 < lines.count, end - place < mostLines, text.last == ASCII.colon {
        let next = lines[end + 1]
        guard !next.isBlank, !next.isOfBuild, isRest(next.trimmed) else { break }
        text += [ASCII.space] + next.trimmed
        end += 1
      }
      guard end > place else { continue }
      return lines[..<place] + [line.with(text)] + lines[(end + 1)...]
    }
    return nil
  }

  /// Whether a line can be the rest of an error: a request, or words in small letters.
  ///
  /// Other programs begin their lines with a capital.
  private static func isRest(_ text: [UInt8]) -> Bool {
    guard let first = text.first, !isOfCaller(text.span) else { return false }
    return text.starts(with: "Get ".utf8) || text.starts(with: "Head ".utf8)
      || first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
  }

  /// Whether make, a shell or the CI system says that the command failed.
  private static func isOfCaller(_ text: Span<UInt8>) -> Bool {
    ClosingError.isOtherOutput(text) || JobEndLine.saysNothing(text)
      || JobEndLine.read(text) != nil
  }

  private static func endsWithColon(_ line: PastedLine) -> Bool { line.trimmed.last == ASCII.colon }

  private static func isError(_ line: PastedLine) -> Bool {
    let text = line.trimmed
    return KanikoError.message(text.span, isInBuild: false) != nil || ClosingError.isCertain(text.span)
      || ClassicError.isBuildWithoutSteps(text.span)
  }
}
