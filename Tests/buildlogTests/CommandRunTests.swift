import StepTimeline
import Testing

@testable import buildlog

/// One after the other: signals are the whole process's.
@Suite("Running a command", .serialized)
struct CommandRunTests {
  private struct Result {
    var outcome: CommandRun.Outcome
    var builds: [Build]
    var lines: Int
  }

  private func run(
    _ script: String, pty: Bool = false, shutdown: Shutdown = Shutdown(), grace: Int64 = 250_000_000
  ) throws -> Result {
    var log = LiveLog(BuildLogReader(source: "<sh>"), view: nil, passesOn: false)
    var command = CommandRun(["/bin/sh", "-c", script], grace: grace)
    command.usesPseudoTerminal = pty
    command.shutdown = shutdown
    // A group of its own, so that no signal meant for it reaches the test runner's.
    command.leadsGroup = true
    let outcome = try command.run(into: &log)
    let builds = log.finish()
    return Result(outcome: outcome, builds: builds, lines: log.lineCount)
  }

  @Test(
    "The status is the command's own",
    arguments: [("exit 0", 0), ("exit 7", 7), ("exit 255", 255), ("kill -9 $$", 137), ("kill -TERM $$", 143)])
  func status(script: String, expected: Int32) throws {
    let result = try run(script)
    #expect(result.outcome.ending.status == expected)
    #expect(!result.outcome.outputIsHeld)
  }

  @Test("Both outputs are read, in order, with the time of their arrival", arguments: [false, true])
  func output(pty: Bool) throws {
    let result = try run(
      """
      echo '#1 [internal] load build definition from Dockerfile' >&2
      echo '#1 DONE 0.0s'
      echo
      echo '#2 [1/1] RUN make' >&2
      sleep 0.1
      echo '#2 DONE 0.1s'
      exit 3
      """, pty: pty)
    #expect(result.outcome.ending == .exited(3))
    #expect(result.lines == 5)
    let build = try #require(result.builds.first)
    #expect(build.steps.map(\.status) == [.done, .done])
    #expect(build.clock == .arrival)
    let wall = try #require(build.wallSeconds)
    #expect(wall >= 0.1)
  }

  @Test("Plain progress is asked for; a terminal is there only on request")
  func environment() throws {
    #expect(
      try run("test \"$BUILDKIT_PROGRESS\" = plain && ! test -t 1 && ! test -t 2").outcome.ending
        == .exited(0))
    #expect(try run("test -t 1 && test -t 2", pty: true).outcome.ending == .exited(0))
  }

  @Test("A command that cannot be started says why")
  func notStarted() {
    func failure(_ words: String...) -> (status: Int32, reason: String)? {
      var log = LiveLog(BuildLogReader(source: ""), view: nil, passesOn: false)
      do throws(SystemError) {
        _ = try CommandRun(words).run(into: &log)
        return nil
      } catch {
        return (error.statusOfFailedStart, error.reasonOfFailedStart(words[0]))
      }
    }
    #expect(failure("no-such-command-anywhere")?.status == 127)
    #expect(failure("no-such-command-anywhere")?.reason == "command not found")
    #expect(failure("/no/such/file")?.status == 127)
    #expect(failure("/")?.status == 126)
    #expect(failure(#filePath)?.status == 126)
  }

  @Test("A process that is left behind does not hold up the report")
  func heldOutput() throws {
    let result = try run("sleep 20 & echo started; exit 4", grace: 50_000_000)
    #expect(result.outcome == CommandRun.Outcome(ending: .exited(4), outputIsHeld: true))
    #expect(result.lines == 1)
  }

  @Test("Signals are handed on", arguments: ["INT", "TERM", "HUP", "QUIT"])
  func forwarding(signal: String) throws {
    let result = try run(
      "trap 'echo got it; kill $! 2>&-; exit 9' \(signal); sleep 30 & kill -\(signal) $PPID; wait; exit 1")
    #expect(result.outcome.ending == .exited(9))
    #expect(result.lines == 1 && !result.outcome.outputIsHeld)
  }

  @Test("What an interrupted command leaves in its group is ended")
  func leftovers() throws {
    let result = try run("(trap '' INT; sleep 30) & trap 'exit 130' INT; kill -INT $PPID; wait")
    #expect(
      result.outcome == CommandRun.Outcome(ending: .exited(130), outputIsHeld: false, interrupt: .interrupt))
  }

  @Test("A command that does not end when asked is ended")
  func stubborn() throws {
    var shutdown = Shutdown()
    shutdown.patience = 50_000_000
    shutdown.lastPatience = 50_000_000
    #expect(
      try run("trap '' INT; kill -INT $PPID; sleep 30", shutdown: shutdown).outcome.ending == .signaled(15))
    #expect(
      try run("trap '' INT TERM; kill -INT $PPID; sleep 30", shutdown: shutdown).outcome.ending
        == .signaled(9))
  }
}

@Suite("Ending a command")
struct ShutdownTests {
  @Test("First patience, then SIGTERM, then SIGKILL, then nothing more")
  func timeouts() {
    var shutdown = Shutdown()
    #expect(shutdown.request(.interrupt, at: 0) == nil)
    #expect(shutdown.deadline == shutdown.patience)
    #expect(shutdown.escalate(at: 10) == .terminate)
    #expect(shutdown.deadline == 10 + shutdown.lastPatience)
    #expect(shutdown.escalate(at: 20) == .kill)
    #expect(!shutdown.hasGivenUp)
    #expect(shutdown.escalate(at: 30) == nil)
    #expect(shutdown.hasGivenUp && shutdown.deadline == nil)
  }

  @Test("Asking again does not wait")
  func again() {
    var shutdown = Shutdown()
    #expect(shutdown.request(.interrupt, at: 0) == nil)
    #expect(shutdown.request(.interrupt, at: 1) == .terminate)
    #expect(shutdown.request(.interrupt, at: 2) == .kill)
    #expect(shutdown.request(.interrupt, at: 3) == nil)
  }

  @Test("SIGTERM is not sent twice")
  func terminate() {
    var shutdown = Shutdown()
    #expect(shutdown.request(.terminate, at: 0) == nil)
    #expect(shutdown.escalate(at: 1) == .kill)
    shutdown = Shutdown()
    #expect(shutdown.request(.interrupt, at: 0) == nil)
    #expect(shutdown.request(.terminate, at: 1) == nil)
    #expect(shutdown.escalate(at: 2) == .kill)
  }
}
