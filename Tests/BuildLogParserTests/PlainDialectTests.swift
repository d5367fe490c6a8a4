import Testing

@testable import BuildLogParser

/// The events of a log, one line each; `outside` lines are left out unless asked for.
func events(of log: String, outside: Bool = false) -> [String] {
  var parser = LogParser()
  var sink = RecordingSink()
  let bytes = Array(log.utf8)
  parser.feed(bytes.span, into: &sink)
  parser.finish(into: &sink)
  return outside ? sink.events : sink.events.filter { !$0.hasPrefix("outside") }
}

@Suite struct PlainDialectTests {
  @Test func aStepFromNameToEnd() {
    let log = """
      #0 building with "rb" instance using remote driver

      #7 [build 2/3] RUN make
      #7 0.068 one
      #7 12.34 two
      #7 103.9 three
      #7 DONE 104.2s
      """
    #expect(
      events(of: log) == [
        "build buildkit-plain", #"description "building with "rb" instance using remote driver""#,
        #"named 7 "[build 2/3] RUN make""#, #"output 7 68/3 "one""#, #"output 7 12340/2 "two""#,
        #"output 7 103900/1 "three""#, "done 7 1042",
      ])
  }

  @Test func outputThatLooksLikeProgressStaysOutput() {
    let log = """
      #3 [2/2] RUN ./talk
      #3 0.100 #3 DONE 9.9s
      #3 0.200 #4 ERROR: not an error
      #3 0.300 DONE 1.0s
      #3 0.400 CACHED
      #3 DONE 0.5s
      """
    #expect(
      Array(events(of: log).dropFirst(2)) == [
        ##"output 3 100/3 "#3 DONE 9.9s""##, ##"output 3 200/3 "#4 ERROR: not an error""##,
        #"output 3 300/3 "DONE 1.0s""#, #"output 3 400/3 "CACHED""#, "done 3 5",
      ])
  }

  @Test func everyEndOfAStep() {
    let log = """
      #1 [1/5] FROM docker.io/library/alpine
      #1 CACHED

      #2 [2/5] WORKDIR /a
      #2 DONE

      #3 [3/5] RUN one
      #3 CANCELED

      #4 [4/5] RUN two
      #4 ERROR: process "/bin/sh -c two" did not complete successfully: exit code: 2
      and a second line of it
      """
    #expect(
      events(of: log).filter { !$0.hasPrefix("named") && !$0.hasPrefix("build") } == [
        "cached 1", "done 2", "canceled 3",
        #"error 4 "process "/bin/sh -c two" did not complete successfully: exit code: 2""#, "failed 4",
        #"error+ 4 "and a second line of it""#,
      ])
  }

  @Test func aStepThatRestartsAndPauses() {
    let log = """
      #5 [a 1/1] FROM docker.io/library/alpine
      #5 ...

      #6 [b 1/1] RUN x
      #6 DONE 0.1s

      #5 [a 1/1] FROM docker.io/library/alpine
      #5 DONE 0.4s

      #5 [a 1/1] FROM docker.io/library/alpine
      #5 DONE 3.1s
      """
    #expect(
      events(of: log).filter { $0.contains(" 5") } == [
        #"named 5 "[a 1/1] FROM docker.io/library/alpine""#, "paused 5",
        #"named 5 "[a 1/1] FROM docker.io/library/alpine""#, "done 5 4",
        #"named 5 "[a 1/1] FROM docker.io/library/alpine""#, "done 5 31",
      ])
  }

  @Test(arguments: [
    ("sha256:ed210e9f 58.72MB / 152.76MB 0.2s", #""sha256:ed210e9f" 58720000/152760000 200ms"#),
    ("transferring dockerfile: 454B done", #""transferring dockerfile:" 454 done"#),
    ("extracting sha256:ab 3.5s done", #""extracting sha256:ab" 3500ms done"#),
    ("extracting sha256:ab", #""extracting sha256:ab""#),
    ("exporting layers", #""exporting layers""#),
    ("transferring context: 1.70GB 9.8s done", #""transferring context:" 1700000000 9800ms done"#),
    ("naming to docker.io/library/app done", #""naming to docker.io/library/app" done"#),
  ])
  func statusLines(text: String, expected: String) {
    let log = "#5 [1/1] FROM docker.io/library/alpine\n#5 \(text)\n"
    #expect(events(of: log).last == "status 5 " + expected)
  }

  @Test func oldBuildKitPrintsTheDigestUnderTheName() {
    let digest = "sha256:" + String(repeating: "4a", count: 32)
    let log = """
      #9 [2/2] RUN make
      #9 \(digest)
      #9 0.5 text
      #9 sha256:159d 1.37kB / 1.37kB done
      #9 DONE 1.0s
      """
    #expect(events(of: log)[2] == "digest 9 \"\(digest)\"")
    #expect(events(of: log)[3] == #"output 9 500/1 "text""#)
    #expect(events(of: log)[4].hasPrefix("status 9"))
  }

  @Test func aMaskedFigureIsStillOutput() {
    let log = "#13 [2/2] RUN make\n#13 1.000 a\n#13 ***.54 text with digits masked\n#13 DONE 2.0s\n"
    #expect(events(of: log)[3] == #"output 13 "text with digits masked""#)
  }

  @Test func otherOutputOfTheJobIsOutside() {
    let log =
      "Preparing\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\nPushing image\n"
    #expect(
      events(of: log, outside: true).filter { $0.hasPrefix("outside") }
        == [#"outside "Preparing""#, #"outside "Pushing image""#])
  }

  @Test(arguments: [
    "#999999999999 x", "#1", "#", "# 1 [a]", "#1[a] b", "#0", "#-1 [a] b", "#123456789 [a 1/1] RUN",
  ])
  func linesThatAreNoProgress(line: String) {
    #expect(events(of: line + "\n") == [])
  }

  @Test func aLongLineIsKeptInPart() {
    let log = "#1 [1/1] RUN x\n#1 0.1 " + String(repeating: "a", count: 5 << 20) + "\n#1 DONE 0.2s\n"
    let found = events(of: log)
    #expect(found.count == 4)
    #expect(found[2].utf8.count < LineSplitter.longestLine + 100)
    #expect(found[3] == "done 1 2")
  }
}
