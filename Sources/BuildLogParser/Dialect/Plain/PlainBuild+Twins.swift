/// How a line is given to one of two builds that print under the same numbers.
extension PlainBuild {
  /// Whether the line names the step whose block is being printed, which a build by itself never does: another one
  /// began beside it.
  func printsTwice(_ number: Int, _ text: Span<UInt8>) -> Bool {
    number == 1 && number == shownStep && stepCount <= 2 && text.hasPrefix("[internal] load ")
      && state(of: number).isNamed(text)
  }

  /// How well a line fits what this build has printed: 0 and less not at all.
  func fit(_ number: Int, _ text: Span<UInt8>) -> Int {
    let state = state(of: number)
    let isShown = number == shownStep
    if LineOffset.read(text) == nil, PlainLine.looksLikeName(text), !PlainLine.isStatus(text) {
      guard state.isKnown else { return fitOfStage(text) + (number == knownSteps + 1 ? 4 : 2) }
      if state.isNamed(text) { return isShown ? 1 : state.isEnded ? 2 : 6 }
      // Pieces of work have free names too, but no bracket.
      return text[0] == ASCII.leftBracket || state.isEnded ? -1 : isShown ? 5 : 2
    }
    guard state.isKnown else { return 0 }
    guard !state.isEnded else { return -1 }
    if let offset = LineOffset.read(text)?.value {
      return offset.milliseconds + 1 < state.offset ? 1 : isShown ? 6 : 4
    }
    if let end = PlainLine.end(text) {
      if let tenths = end.tenths, tenths * 100 + 60 < state.offset { return 1 }
      return isShown ? 6 : 4
    }
    return isShown ? 6 : 3
  }

  /// How well the number of instructions in a step's bracket fits: that of a known stage is always the same.
  private func fitOfStage(_ name: Span<UInt8>) -> Int {
    guard let count = StepBracket.stageCount(name) else { return 0 }
    var isOther = false
    for known in names {
      guard let other = StepBracket.stageCount(known.span) else { continue }
      guard other.stage.count == count.stage.count,
        name.extracting(count.stage).equals(known.span.copy(other.stage))
      else { continue }
      if other.count == count.count { return 4 }
      isOther = true
    }
    return isOther ? -8 : 0
  }
}
