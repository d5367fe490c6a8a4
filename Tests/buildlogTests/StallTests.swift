import StepTimeline
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

  @Test("A build that the tool stopped says so, and asks nobody who did it")
  func stoppedBuild() {
    let log =
      "#1 [1/1] RUN make\n#1 0.1 hello\n#1 CANCELED\nERROR: failed to solve: Canceled: context canceled\n"
    var build = BuildLogReader.builds(in: log.utf8, source: "<make>")[0]
    #expect(build.result == .canceled && build.diagnoses.map(\.rule) == ["bk-context-canceled"])
    build.noteStall(seconds: 90)
    #expect(build.diagnoses.isEmpty)
    let reason = "buildlog stopped it, because nothing was printed for 1m 30s (--stall)."
    #expect(build.resultReason == reason)
    #expect(String(decoding: ReportFormat.table.render([build]), as: UTF8.self).contains(reason))
    // One that ended by itself at the last moment is what it is.
    var good = BuildLogReader.builds(
      in: "#1 [1/1] RUN make\n#1 DONE 0.1s\n\n#2 exporting to image\n#2 DONE 0.1s\n".utf8, source: "<make>")[
        0]
    let before = good
    good.noteStall(seconds: 90)
    #expect(good == before)
  }
}
