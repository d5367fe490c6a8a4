/// Lines of output that a report shows alone are masked as they would be among the lines before them.
extension Redactor {
  /// Masks the lines before the silences that the timeline has found.
  func redactSilences(of build: inout Build, _ record: BuildRecord) {
    for i in build.steps.indices {
      guard let silence = build.steps[i].longestSilence, silence.afterText != nil,
        let line = LongestSilence.lineBefore(silence, of: build.steps[i], record.steps[i]),
        let masked = masked(line.text, after: line.before.reversed())
      else { continue }
      build.steps[i].longestSilence?.afterText = String(decoding: masked, as: UTF8.self)
    }
  }

  /// Masks the last lines of the steps' output.
  func redactLastLines(of build: inout Build, _ record: BuildRecord) {
    for i in build.steps.indices where build.steps[i].lastLine != nil && i < record.steps.count {
      let output = record.steps[i].output
      guard let last = output.lastIndex(where: { !$0.bytes.isEmpty }) else { continue }
      let before = output[max(0, last - Self.mostBefore)..<last].map(\.bytes)
      if let masked = masked(output[last].bytes, after: before) {
        build.steps[i].lastLine = String(decoding: masked, as: UTF8.self)
      }
    }
  }

  private static let mostBefore = 4

  /// The line with what is a secret only after the lines before it masked, or `nil`.
  private func masked(_ line: [UInt8], after before: [[UInt8]]) -> [UInt8]? {
    guard let latest = before.last, Self.mayGoOn(line) || latest.last == 0x5C else { return nil }
    var state = SecretScanner.State()
    var known = KnownSecrets()
    for line in before where SecretScanner.isLongEnough(line) {
      _ = Self.masked(line, &state, noting: &known)
    }
    guard state != SecretScanner.State() else { return nil }
    return Self.masked(line, &state, noting: &known)
  }

  /// Whether a line may be the rest of what the lines before it began: most begin with a word of a sentence.
  private static func mayGoOn(_ line: [UInt8]) -> Bool {
    let word = line.drop(while: SecretBytes.isBlank).prefix { !SecretBytes.isBlank($0) }
    guard let first = word.first else { return false }
    return !SecretBytes.isLetter(first)
      || word.dropFirst().contains { !SecretBytes.isLower($0) && !$0.isOne(of: ".,:;") }
      || line[word.endIndex...].allSatisfy(SecretBytes.isBlank)
  }
}
