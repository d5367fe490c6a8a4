/// The line of a script within an instruction, which an error names by its number alone: `File "<stdin>", line 11`.
///
/// The engine's error quotes the whole here-document, with `\n` for its line ends.
enum ScriptLine {
  private static let longest = 160

  /// The line that the last such place in the output names; `nil` if the script is not in the text.
  static func text(in text: EvidenceText, of step: StepText) -> String? {
    var number: Int?
    for line in text.lines where !line.isError {
      if let place = text.bytes[line.range].number(behind: "File \"<stdin>\", line ") { number = place }
    }
    guard let number, number > 0 else { return nil }
    for line in step.error {
      let script = lines(ofScriptIn: line.bytes[...])
      guard script.count >= number else { continue }
      let words = script[number - 1].drop(while: \.isBlank)
      guard !words.isEmpty, words.count <= longest else { return nil }
      return String(decoding: words, as: UTF8.self)
    }
    return nil
  }

  /// The lines of the here-document in the engine's quotation of a command: `python - <<'PY'\nimport torch\n…\nPY`.
  private static func lines(ofScriptIn error: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let start = error.firstRange(of: "<<".utf8) else { return [] }
    var lines: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in error[start.upperBound...] {
      if isEscaped {
        isEscaped = false
        if byte == UInt8(ascii: "n") {
          lines.append([])
          continue
        }
        if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          lines[lines.count - 1].append(UInt8(ascii: "\\"))
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      lines[lines.count - 1].append(byte)
    }
    // The first one is the word that ends the document.
    return Array(lines.dropFirst())
  }
}

extension ArraySlice<UInt8> {
  /// The number that follows some words.
  fileprivate func number(behind words: StaticString) -> Int? {
    guard let start = firstRange(of: words.bytes) else { return nil }
    let digits = self[start.upperBound...].prefix { $0.isDigit }
    return digits.isEmpty || digits.count > 6
      ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
