import Testing

@testable import StepTimeline

@Suite("What a build says of a change")
struct VerdictTests {
  private func fault(
    _ instruction: Int?, _ signature: String, finished: Set<Int> = [], captures: [String] = []
  ) -> Fault {
    Fault(
      instruction: instruction, finished: finished, signature: signature, cause: signature, place: "",
      captures: captures,
      tail: [])
  }

  private let old = Dockerfile(text: "FROM a\nRUN one\nRUN two\nFROM b AS other\nRUN three\n")
  private let new = Dockerfile(text: "FROM a\nRUN one\nRUN added\nRUN two\nFROM b AS other\nRUN three\n")

  private func verdict(_ after: Fault, before: Fault, earlier: [Fault] = []) -> Verdict {
    Verdict.of(after, in: new, before: before, in: old, earlier: earlier)
  }

  @Test func theSameFaultAtTheSameInstruction() {
    #expect(verdict(fault(3, "x", finished: [0, 1]), before: fault(2, "x", finished: [0, 1])) == .sameFault)
  }

  @Test func anotherFaultAtTheSameInstructionIsTheNextOne() {
    let after = fault(3, "y", finished: [0, 1])
    #expect(verdict(after, before: fault(2, "x", finished: [0, 1])) == .mended(next: after))
  }

  @Test func anotherFaultThatNamesWhatWasPutInIsTheChangesOwn() {
    let after = fault(3, "y", finished: [0, 1], captures: ["added"])
    #expect(verdict(after, before: fault(2, "x", finished: [0, 1])) == .changeFails(after))
  }

  @Test func whatWasPutInFails() {
    let after = fault(2, "y", finished: [0, 1])
    #expect(verdict(after, before: fault(2, "x", finished: [0, 1])) == .changeFails(after))
  }

  @Test func whatHadEndedWellFails() {
    let after = fault(1, "y", finished: [0])
    #expect(verdict(after, before: fault(2, "x", finished: [0, 1])) == .brokeEarlier(after))
  }

  @Test func anInstructionWithoutAStepFailsBeforeTheFault() {
    let after = fault(1, "y", finished: [0])
    #expect(verdict(after, before: fault(2, "x", finished: [0])) == .brokeEarlier(after))
  }

  @Test func afterAParseErrorEveryPlaceIsNew() {
    let after = fault(1, "y", finished: [0])
    #expect(verdict(after, before: fault(2, "x")) == .mended(next: after))
  }

  @Test func aLaterInstructionOrAnotherStageIsTheNextFault() {
    let after = fault(5, "y", finished: [0, 1, 2, 3])
    #expect(verdict(after, before: fault(2, "x", finished: [0, 1])) == .mended(next: after))
    let earlierStage = fault(1, "y", finished: [0])
    #expect(verdict(earlierStage, before: fault(4, "x", finished: [3])) == .mended(next: earlierStage))
  }

  @Test func aFaultThatWasMendedBeforeIsBack() {
    let after = fault(5, "first", finished: [0])
    #expect(
      verdict(after, before: fault(2, "x", finished: [0, 1]), earlier: [fault(4, "first")]) == .sameFault)
  }

  @Test func aFailureOutsideTheDockerfileSaysNothingUnlessTheInstructionEndedWell() {
    let before = fault(2, "x", finished: [0, 1])
    let unknown = fault(nil, "gone", finished: [0])
    #expect(verdict(unknown, before: before) == .unclear(unknown))
    let export = fault(nil, "no space", finished: [0, 1, 2, 3])
    #expect(verdict(export, before: before) == .mended(next: export))
  }

  @Test("Instructions are paired by text, then by keyword from the end")
  func pairs() {
    let pairs = InstructionPairs(old, new)
    #expect((0..<5).map { pairs.new(of: $0) } == [0, 1, 3, 4, 5])
    #expect(pairs.old(of: 2) == nil)
    let changed = InstructionPairs(
      Dockerfile(text: "FROM a\nRUN x\nUSER u\nRUN y\n"),
      Dockerfile(text: "FROM b\nUSER root\nRUN x2\nUSER u\nRUN z\nRUN y2\n"))
    #expect((0..<4).map { changed.new(of: $0) } == [0, 2, 3, 5])
  }

  @Test("Steps of the same text count in the order of the file")
  func finished() throws {
    let file = Dockerfile(text: "FROM a\nRUN x\nRUN y\nRUN x\nRUN z\n")
    let log = RepairCase.log(
      of: String(decoding: file.bytes, as: UTF8.self), failing: "RUN z", "no", exitCode: 1)
    let build = try #require(BuildLogReader.builds(in: log.utf8, source: "t").first)
    let fault = Fault(of: build, in: file, named: "Dockerfile")
    #expect(fault.finished == [0, 1, 2, 3])
    #expect(fault.instruction == 4)
  }
}
