/// All dialects together, as the envelope asks for them.
enum KnownDialects: ProgressForms {
  /// Whether a line is progress output of any dialect.
  static func isProgress(_ line: Span<UInt8>) -> Bool {
    PlainDialect.recognizes(line) || RawJSONDialect.recognizes(line) || ClassicDialect.recognizes(line)
      || TerminalDialect.recognizes(line) || BuildahDialect.recognizes(line) || KanikoDialect.recognizes(line)
      || SpacesDialect.recognizes(line) || RailwayDialect.recognizes(line) || EarthlyDialect.recognizes(line)
  }

  /// Whether a line is progress output of any dialect, or the end of a build whose progress is missing.
  static func isProgressOrEnd(_ line: Span<UInt8>) -> Bool {
    isProgress(line) || ClosingDialect.isCertain(line)
  }

  static func isStepProgress(_ line: Span<UInt8>) -> Bool {
    isProgress(line) && !ClosingDialect.isCertain(line) && !ClassicError.isBuildWithoutSteps(line)
      && !BuildahError.isBuildWithoutSteps(line) && !KanikoError.isBuildWithoutSteps(line)
  }

  static func isEngineRecord(_ line: Span<UInt8>) -> Bool { RawJSONDialect.recognizes(line) }

  /// `#0 building with "default" instance`, `#1 [internal] load build definition from Dockerfile`, `Step 1/5 : FROM`,
  /// `{"vertexes":[`, a terminal's `[+] Building 0.1s (1/9)`; other steps only if a sign sets them off.
  static func begins(_ line: Span<UInt8>, at start: Int, isSetOff: Bool) -> Bool {
    let byte = line[start]
    if byte == ASCII.hash, let number = line.number(at: start + 1),
      line.hasPrefix(" [internal] load ", at: number.end)
        || number.value == 0 && line.hasPrefix(" building with \"", at: number.end)
        || isSetOff && number.end + 1 < line.count
          && StepBracket.isCertain(line.extracting(number.end + 1..<line.count))
    {
      return true
    }
    let text = line.extracting(start..<line.count)
    if byte == UInt8(ascii: "S"), let step = ClassicLine.step(text),
      step.total != nil
        ? step.number == 1 || isSetOff
        // Engines before 1.13 count no steps.
        : isSetOff && step.number <= 1 && text.hasPrefix("FROM ", at: step.nameStart)
    {
      return true
    }
    if byte == UInt8(ascii: "S") || byte == ASCII.leftBracket, let step = BuildahLine.heading(text),
      step.isInstruction,
      step.total != nil && step.number == 1
        || isSetOff && (step.total != nil || text.hasPrefix("STEP 1: FROM "))
    {
      return true
    }
    if byte == UInt8(ascii: "I"), KanikoDialect.recognizes(text) { return true }
    if byte == ASCII.leftBrace, SolveStatus.begins(line, at: start) { return true }
    if byte == ASCII.leftBracket, TerminalRow.header(line, at: start) != nil { return true }
    return false
  }
}
