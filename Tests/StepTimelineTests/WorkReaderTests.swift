import Testing

@testable import StepTimeline

/// The work of a step by its output.
@Suite struct WorkReaderTests {
  private func read(_ lines: [(Double?, String)], until end: Double? = nil) -> StepWork? {
    var reader = WorkReader()
    for (seconds, text) in lines {
      let bytes = Array(text.utf8)
      reader.read(bytes.span, milliseconds: seconds.map { Int($0 * 1000) })
    }
    return reader.finish(milliseconds: end.map { Int($0 * 1000) })
  }

  @Test func timeBelongsToTheLineBeforeIt() throws {
    let work = try #require(
      read(
        [
          (1, "Get:1 http://deb.example/debian bookworm InRelease [151 kB]"),
          (11, "Fetched 9.2 MB in 10s (900 kB/s)"),
          (12, "Unpacking curl (8.0) ..."), (15, "debconf: something it says"), (20, "gcc -c a.c"),
          (30, "ld: warning"),
        ], until: 40))
    #expect(work[.fetching] == 10)
    #expect(work[.unpacking] == 8)
    #expect(work[.compiling] == 20)
    #expect(work.fetchedBytes == 9_200_000)
    #expect(work.unpackedPackages == 1)
  }

  @Test func anUnknownLineEndsADownload() throws {
    let work = try #require(
      read([(1, "Collecting flask"), (3, "now something else"), (60, "done")], until: 60))
    #expect(work[.fetching] == 2)
  }

  @Test func linesThatATerminalWrappedChangeNothing() throws {
    let work = try #require(
      read([
        (1, "Downloading from central: https://repo.example/a"), (nil, "/b/c.pom"),
        (9, "[INFO] BUILD SUCCESS"),
      ]))
    #expect(work[.fetching] == 8)
  }

  @Test func figuresWithoutOffsetsAreTheOutputsOwn() throws {
    let work = try #require(read([(nil, "Fetched 31.2 MB in 2min 38s (202 kB/s)")]))
    #expect(work[.fetching] == 158)
    #expect(work.slowest?.bytesPerSecond == 202_000)
  }

  @Test(arguments: [
    ("     ---- 47.6/47.6 MB 110.9 kB/s", 47_600_000, 110_900.0),
    ("100%| | 1.40G/1.40G [03:20<00:00, 7MiB/s]", 1_400_000_000, 7_340_032.0),
    ("2024-06-05 20:43:16 (3.29 MB/s) - 'test.fna' saved [162/162]", 0, 0),
  ])
  func ratesOfMeters(line: String, bytes: Int64, rate: Double) {
    let work = read([(1, line), (2, "x")])
    #expect(work?.slowest?.bytes ?? 0 == bytes)
    #expect(work?.slowest?.bytesPerSecond ?? 0 == rate)
  }

  @Test(arguments: [
    ("Will retry in 1 minute. 1 retries left.", 1), ("Retrying in 5s", 1),
    ("retry the command with --force", 0),
    ("entry in the table", 0),
  ])
  func retries(line: String, count: Int) {
    #expect(read([(1, line), (9, "x")])?.retries ?? 0 == count)
  }

  @Test func aRetryWithoutAPauseWasAWaitForAnAnswer() throws {
    let work = try #require(
      read([
        (1, "[2/4] Fetching packages..."),
        (31, "info There appears to be trouble with your network connection. Retrying..."),
        (41, "[3/4] Linking"),
      ]))
    #expect(work[.waiting] == 30)
    #expect(work[.fetching] == 10)
  }

  @Test func afterAPauseTheTransferGoesOn() throws {
    let work = try #require(
      read([(5, "WARN GET https://r.example/a error. Will retry in 10 seconds."), (65, "Done in 1m")]))
    #expect(work[.waiting] == 10)
    #expect(work[.fetching] == 50)
  }

  @Test func npmSaysAtTheEndHowLongItTook() throws {
    let work = try #require(read([(30, "added 839 packages, and audited 841 packages in 29s"), (31, "x")]))
    #expect(work[.fetching] == 29)
  }

  @Test func nothingIsLearntFromNothing() {
    #expect(read([(1, "hello"), (2, "")], until: 3)?.isEmpty ?? true)
    #expect(read([]) == nil)
  }
}
