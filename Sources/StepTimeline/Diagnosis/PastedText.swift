internal import BuildLogParser

extension Build {
  /// A stand-in for the unknown build that a pasted text is from.
  static let ofPastedText = Build(
    source: .init(name: "", line: 1, lines: 0, dialect: .plain, envelope: .none), result: .failed,
    clock: .none,
    steps: [])
}

/// Lines out of a log, in the two ways in which they may have been there.
struct PastedText {
  private(set) var lines: [RetainedLine] = []
  private let exitCode: Int?

  init(_ text: String) {
    exitCode = ExitCode.read(text)
    lines = StepText.lines(of: text).map { line in
      RetainedLine(number: line.number, bytes: Array(Self.withoutPrefix(line.bytes[...])))
    }
    if !lines.contains(where: { !$0.bytes.allSatisfy(\.isBlank) }) { lines = [] }
  }

  var asOutput: StepText { StepText(step: nil, name: "", output: lines, exitCode: exitCode) }

  var asError: StepText {
    let errors = lines.compactMap { line -> RetainedLine? in
      var text = line.bytes[...]
      if text.starts(with: "ERROR: ") { text = text.dropFirst(7) }
      // Remarks of tools (`npm WARN`) are not the engine's: the engine makes none.
      switch EvidenceStanding(of: text, inStepNamed: []) {
      // The engine's own words may begin like a test's: `expected 1 replicas to be ready`.
      case .evidence, .retry, .assertion: return RetainedLine(number: line.number, bytes: Array(text))
      case .remark, .quotation, .testOutput: return nil
      }
    }
    return StepText(step: nil, name: "", error: errors, exitCode: exitCode)
  }

  /// Takes off a time stamp, the step's number and its clock: `2026-11-22T16:36:39.7Z #8 0.345 `; git's `remote:`.
  private static func withoutPrefix(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    if rest.starts(with: "remote: ".utf8) { rest = rest.dropFirst(8).drop(while: \.isBlank) }
    for isPrefix in [isTimeStamp, isStepNumber, isOffset] {
      let text = rest.drop(while: \.isBlank)
      let word = text.prefix { !$0.isBlank }
      // The word must not be all there is.
      if word.count < text.count, isPrefix(word) { rest = text.dropFirst(word.count + 1) }
    }
    return rest
  }

  private static func isTimeStamp(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 20 && word.last == UInt8(ascii: "Z") && word.dropFirst(10).first == UInt8(ascii: "T")
      && word.first?.isDigit == true
  }

  private static func isStepNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.first == UInt8(ascii: "#") && word.dropFirst().allSatisfy(\.isDigit)
  }

  private static func isOffset(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}
