import StepTimeline
import Testing

@testable import buildlog

@Suite struct FixCommandTests {
  @Test func theCommandToBuildWithHasALineOfItsOwn() {
    var fix = Fix("Mount the key.")
    #expect(FixCommand.lines(commandOf: fix, at: 2) == [])
    fix.command = "docker build --ssh default ."
    #expect(
      FixCommand.lines(commandOf: fix, at: 2) == ["  Build with:", "    docker build --ssh default ."])
  }
}
