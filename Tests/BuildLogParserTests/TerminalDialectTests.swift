import Testing

@testable import BuildLogParser

@Suite("Terminal dialect")
struct TerminalDialectTests {
  static let pasted = """
    $ docker build .
    [+] Building 12.3s (6/6) FINISHED                                   docker:default
     => [internal] load build definition from Dockerfile                          0.1s
     => => transferring dockerfile: 238B                                          0.0s
     => WARN: StageNameCasing: Stage name 'A' should be lowercase (line 1)        0.1s
     => CACHED [1/3] FROM docker.io/library/alpine:3                              0.0s
     => => sha256:0123456789abcdef0123456789abcdef01234 1.26MB / 1.26MB           2.0s
     => [2/3] RUN make                                                           11.4s
     => => # cc -c x.c
     => => #
     => exporting to image                                                        0.2s

    next
    """

  @Test("A pasted frame")
  func pasted() {
    let record = record(Self.pasted, with: TerminalDialect.self)
    #expect(
      record.events == [
        #"outside "$ docker build .""#, "build buildkit-tty",
        #"named 1 "[internal] load build definition from Dockerfile""#,
        #"named 2 "[1/3] FROM docker.io/library/alpine:3""#,
        #"named 3 "[2/3] RUN make""#, #"named 4 "exporting to image""#,
        #"status 1 "transferring dockerfile:" 238 0ms"#,
        #"warning 1 "StageNameCasing: Stage name 'A' should be lowercase (line 1)""#,
        "shown 1 0-12300 0-12350", "done 1 1",
        #"status 2 "sha256:0123456789abcdef0123456789abcdef01234" 1260000/1260000 2000ms"#,
        "shown 2 0-12350 0-12350", "cached 2", #"output 3 "cc -c x.c""#, #"output 3 """#,
        "shown 3 0-1000 0-12350", "done 3 114", "shown 4 0-12200 0-12350", "done 4 2", "succeeded",
        "record cut off", #"outside "next""#,
      ])
    #expect(record.lines[8] == 3)
  }

  static let captured = """
    \u{1B}[1A\u{1B}[1B\u{1B}[0G\u{1B}[?25l[+] Building 0.2s (1/4)                  remote:rb\r
    \u{1B}[34m => [internal] load build definition from Dockerfile                          0.1s\r
    \u{1B}[0m => [1/2] FROM docker.io/library/alpine:3@sha256:0123456789abcdef0123456        0.1s\r
    \u{1B}[?25h\u{1B}[1A\u{1B}[1A\u{1B}[1A\u{1B}[0G\u{1B}[?25l[+] Building 10.9s (2/4)     remote:rb\r
    \u{1B}[34m => [1/2] FROM docker.io/library/alpine:3@sha256:0123456789abcdef0123456        0.4s\r
    \u{1B}[0m => [2/2] RUN make && make check && make install && make distclean && sy         9.9s\r
    \u{1B}[2m => => # one                                                                     \r
    \u{1B}[0m\u{1B}[2m => => # two                                                            \r
    \u{1B}[0m => [other 1/1] RUN sleep 100                                                    9.9s\r
    \u{1B}[?25h\u{1B}[1A\u{1B}[1A\u{1B}[1A\u{1B}[0G\u{1B}[?25l[+] Building 11.4s (4/4)     remote:rb\r
    \u{1B}[31m => ERROR [2/2] RUN make && make check && make install && make distcl          10.4s\r
    \u{1B}[0m\u{1B}[2m => => # two                                                            \r
    \u{1B}[0m\u{1B}[2m => => # three                                                          \r
    \u{1B}[0m\u{1B}[33m => CANCELED [other 1/1] RUN sleep 100                                10.4s\r
    \u{1B}[0m                                                                                 \r
    \u{1B}[3A\u{1B}[0G\u{1B}[?25h------\r
     > [2/2] RUN make && make check && make install && make distclean && sync:\r
    10.1 three\r
    ------\r
    Dockerfile:2\r
    --------------------\r
       2 | >>> RUN make && make check\r
    --------------------\r
    ERROR: failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2\r
    """

  @Test("A capture: frames are put together, the last word on each step counts")
  func captured() {
    let text = Self.captured.replacing("\r\n", with: "\n").replacing("\r", with: "")
    let record = record(text, with: TerminalDialect.self)
    #expect(
      record.events == [
        "build buildkit-tty", #"named 1 "[internal] load build definition from Dockerfile""#,
        #"named 2 "[1/2] FROM docker.io/library/alpine:3@sha256:0123456789abcdef0123456""#,
        "shown 1 0-200 0-250", "done 1 1",
        #"named 3 "[2/2] RUN make && make check && make install && make distclean && sy""#,
        #"named 4 "[other 1/1] RUN sleep 100""#, "shown 2 0-200 150-10950", "done 2 4",
        #"output 3 "one""#, #"output 3 "two""#, #"output 3 "three""#, "shown 3 900-1100 10850-11450",
        "failed 3 104", "shown 4 900-1100 10850-11450", "canceled 4 104",
        #"failed-step "[2/2] RUN make && make check && make install && make distclean && sync""#,
        #"failed-output 10100/1 "three""#, #"location "Dockerfile" 2"#,
        #"source 2! "RUN make && make check""#,
        #"closing "failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2""#,
      ])
    #expect(record.lines[12] == 11)
  }

  @Test("Steps that run have no end")
  func running() {
    let colored = Self.captured.split(separator: "\n").prefix(9).joined(separator: "\n")
    let found = events(colored.replacing("\r", with: ""), with: TerminalDialect.self)
    #expect(found.filter { $0.hasPrefix("done") } == ["done 1 1", "done 2 4"])
    #expect(!found.contains { $0.hasPrefix("done 3") || $0.hasPrefix("done 4") })

    let pasted = """
      [+] Building 9.0s (2/4)
       => [internal] load build definition from Dockerfile      0.1s
       => [a 2/2] RUN one                                       8.0s
       => [b 2/2] RUN two                                       8.5s
      """
    let guessed = events(pasted, with: TerminalDialect.self)
    #expect(guessed.filter { $0.hasPrefix("done") } == ["done 1 1", "done 2 80"])
    #expect(!guessed.contains("succeeded"))
  }

  @Test("Steps of the same name")
  func sameNames() {
    let frame = """
      [+] Building 9.0s (3/3)
       => [a 1/2] RUN x                                         1.0s
       => [a 1/2] RUN x                                         2.0s
      """
    let found = events(frame + "\n" + frame.replacing("9.0s", with: "9.1s"), with: TerminalDialect.self)
    #expect(
      found.filter { $0.hasPrefix("named") } == [#"named 1 "[a 1/2] RUN x""#, #"named 2 "[a 1/2] RUN x""#])
    #expect(found.filter { $0.hasPrefix("done") } == ["done 1 10", "done 2 20"])
  }

  @Test("Several builds one after another")
  func twoBuilds() {
    let text = Self.pasted + "\n" + Self.pasted.replacing("12.3s", with: "12.4s")
    let found = events(text, with: TerminalDialect.self)
    #expect(found.filter { $0 == "build buildkit-tty" }.count == 2)
    #expect(found.filter { $0 == "succeeded" }.count == 2)
    #expect(found.filter { $0.hasPrefix("named 3") }.count == 2)
  }

  @Test("Rows that the window wrapped, rows without a heading")
  func wrapped() {
    let text = """
      => [internal] load build definition from Dockerfile                         0.1s
      => [2/3] RUN make && make check && make install && make distclean && make a
      ll                                                                         11.4s
      => CACHED [3/3] COPY everything that was made /somewhere/far/away/where/nob
      """
    #expect(
      events(text, with: TerminalDialect.self) == [
        "build buildkit-tty", #"named 1 "[internal] load build definition from Dockerfile""#,
        #"named 2 "[2/3] RUN make && make check && make install && make distclean && make all""#,
        #"named 3 "[3/3] COPY everything that was made /somewhere/far/away/where/nob""#,
        "done 1 1", "done 2 114", "cached 3",
      ])
  }

  @Test("A failed cache import does not fail the build; compose's own lines belong to it")
  func composeBuild() {
    let text = """
      [+] Building 9.0s (3/3) FINISHED
       => ERROR importing cache manifest from registry.test/cache       1.0s
       => [web 1/2] RUN x                                         2.0s
      [+] build 1/1
       \u{2714} Image web Built                                       9.1s
      [+] Running 2/2
      """
    let found = events(text, with: TerminalDialect.self)
    #expect(found.suffix(3) == ["succeeded", "record cut off", #"outside "[+] Running 2/2""#])
    #expect(found.contains("failed 1 10"))
  }

  @Test(
    "Other lines are not taken",
    arguments: [
      "[+] Running 2/2", "[+] Building", "[+] Building 1.2s", "=> done", " => {", "=> [a, b] 0.1s",
      "[1] => 0.1s",
      " => [list of things] 0.1s", "", "=>",
    ])
  func otherLines(_ line: String) {
    let bytes = Array(line.utf8)
    let isRecognized = TerminalDialect.recognizes(bytes.span)
    #expect(!isRecognized)
  }

  @Test("Broken input is no harm")
  func broken() {
    readBroken(Self.pasted, with: TerminalDialect.self)
    readBroken(Self.captured, with: TerminalDialect.self)
  }
}
