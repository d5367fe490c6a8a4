import Testing

@testable import buildlog

@Suite("A command that prints nothing")
struct StallTests {
  @Test("The time, and whether the command is stopped")
  func parsing() throws {
    #expect(Stall("10m")?.seconds == 600 && Stall("10m")?.stops == false)
    #expect(Stall("1.5s=kill")?.seconds == 1.5 && Stall("1.5s=kill")?.stops == true)
    for text in ["", "0", "=kill", "10m=", "10m=stop", "ten", "-1s"] { #expect(Stall(text) == nil) }
    let arguments = try RunArguments(parsing: ["--stall", "5m=kill", "--log", "x.log", "--", "make"])
    #expect(arguments.stall?.seconds == 300 && arguments.log == "x.log" && arguments.command == ["make"])
  }

  @Test("Each silence is said once")
  func once() throws {
    var watch = SilenceWatch(try #require(Stall("1s")), now: 0)
    let second: Int64 = 1_000_000_000
    #expect(watch.deadline == second && !watch.isDue(at: second - 1))
    #expect(watch.isDue(at: second) && !watch.isDue(at: 9 * second) && watch.deadline == nil)
    watch.heard(at: 10 * second)
    #expect(!watch.isDue(at: 10 * second) && watch.isDue(at: 11 * second))
  }
}
