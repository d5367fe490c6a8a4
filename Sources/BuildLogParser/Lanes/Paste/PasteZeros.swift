/// Gives the repeated output of a failed step a number if nothing else of the build was copied: BuildKit 0.9 and 0.10 print it as
/// `#0 12.3 text`.
enum PasteZeros {
  /// Fewer lines are something else.
  private static let fewest = 3
  private static let zero: StaticString = "#0 "

  static func numbered(_ lines: [PastedLine]) -> [PastedLine]? {
    let places = lines.indices.filter { isOutput(lines[$0].text) }
    guard places.count >= fewest else { return nil }
    var changed = lines
    for i in places { changed[i] = lines[i].with("#1 ".utf8 + lines[i].text[zero.utf8CodeUnitCount...]) }
    return changed
  }

  private static func isOutput(_ text: [UInt8]) -> Bool {
    guard text.span.hasPrefix(zero) else { return false }
    return LineOffset.read(text.span.extracting(zero.utf8CodeUnitCount..<text.count))?.value != nil
  }
}
