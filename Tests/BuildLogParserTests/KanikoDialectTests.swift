import Testing

@testable import BuildLogParser

@Suite("kaniko's dialect")
struct KanikoDialectTests {
  static let log = """
    INFO[0000] Resolved base name golang:1 to build
    INFO[0000] Retrieving image manifest golang:1
    INFO[0001] Built cross stage deps: map[0:[/x]]
    INFO[0001] Retrieving image manifest golang:1
    INFO[0001] Executing 0 build triggers
    INFO[0001] Building stage 'golang:1' [idx: '0', base-idx: '-1']
    INFO[0002] Using caching version of cmd: RUN deps
    INFO[0002] Unpacking rootfs as cmd COPY . . requires it.
    INFO[0009] COPY . .
    INFO[0009] Taking snapshot of files...
    INFO[0010] RUN deps
    INFO[0010] Found cached layer, extracting to filesystem
    INFO[0012] RUN go build
    INFO[0012] Running: [/bin/sh -c go build]
    compiling
    INFO hello from the program
    WARN[0020] something
    INFO[0021] Deleting filesystem...
    INFO[0022] No base image, nothing to extract
    INFO[0022] Building stage 'scratch' [idx: '1', base-idx: '-1']
    INFO[0023] COPY --from=build /x /x
    INFO[0024] Pushing image to r/x:1
    INFO[0026] Pushed r/x@sha256:0
    next
    """

  static let expected = [
    "build kaniko", #"named 1 "[internal] load metadata for golang:1""#, "done 1",
    #"named 2 "FROM golang:1 AS build""#, "done 2", #"named 3 "COPY . .""#, "done 3", #"named 4 "RUN deps""#,
    "cached 4", #"named 5 "RUN go build""#, #"output 5 "compiling""#,
    #"output 5 "INFO hello from the program""#,
    #"warning 5 "something""#, "done 5", #"named 6 "FROM scratch""#, "done 6",
    #"named 7 "COPY --from=build /x /x""#, "done 7", #"named 8 "pushing image to r/x:1""#, "done 8",
    "succeeded",
    #"outside "next""#,
  ]

  @Test("Stages, cached layers, output and the push")
  func stages() { #expect(events(Self.log, with: KanikoDialect.self) == Self.expected) }

  @Test("Colours and blanks at the end, as kaniko prints them by default")
  func colours() {
    let text = Self.log.split(separator: "\n").map { line in
      line.hasPrefix("INFO[") || line.hasPrefix("WARN[")
        ? "\u{1B}[36m\(line.prefix(4))\u{1B}[0m\(line.dropFirst(4))    " : String(line)
    }
    #expect(events(text.joined(separator: "\n"), with: KanikoDialect.self) == Self.expected)
  }

  @Test("The command stands for its instruction if that was cut off, and the error may be indented")
  func cutAndIndented() {
    let text = "INFO[0046] Running: [/bin/sh -c uv sync]\nno\n  error building image: error building stage: x"
    #expect(
      events(text, with: KanikoDialect.self).prefix(5) == [
        "build kaniko", #"named 1 "RUN uv sync""#, #"output 1 "no""#,
        #"error 1 "error building image: error building stage: x""#, "failed 1",
      ])
  }

  @Test("The logger's other form")
  func logfmt() {
    let text = """
      time="2026-11-20T09:14:02Z" level=info msg="Retrieving image manifest a:1"
      time="2026-11-20T09:14:03Z" level=info msg="Built cross stage deps: map[]"
      time="2026-11-20T09:14:03Z" level=info msg="Building stage 'a:1' [idx: '0', base-idx: '-1']"
      time="2026-11-20T09:14:04Z" level=info msg="RUN echo \\"x\\""
      x
      error building image: error building stage: failed to execute command: waiting for process to exit: exit status 1
      """
    #expect(
      events(text, with: KanikoDialect.self).suffix(5) == [
        #"named 3 "RUN echo "x"""#, #"output 3 "x""#,
        #"error 3 "error building image: error building stage: failed to execute command: waiting for process to exit: exit status 1""#,
        "failed 3",
        #"closing "error building image: error building stage: failed to execute command: waiting for process to exit: exit status 1""#,
      ])
  }

  @Test("The logger's JSON")
  func json() {
    let text = #"""
      {"level":"info","msg":"Retrieving image manifest a:1","time":"2026-11-20T09:14:02Z"}
      {"level":"info","msg":"Built cross stage deps: map[]","time":"2026-11-20T09:14:03Z"}
      {"level":"info","msg":"Building stage 'a:1' [idx: '0', base-idx: '-1']","time":"2026-11-20T09:14:03Z"}
      {"level":"info","msg":"RUN echo \"x\"","time":"2026-11-20T09:14:04Z"}
      x
      {"level":"info","msg":"Skipping push to container registry due to --no-push flag","time":"2026-11-20T09:14:06Z"}
      """#
    #expect(
      events(text, with: KanikoDialect.self).suffix(4) == [
        #"named 3 "RUN echo "x"""#, #"output 3 "x""#, "done 3", "succeeded",
      ])
  }

  @Test(
    "Behind prefixes of any kind",
    arguments: ["", "[build : build-and-push] ", "job-1 > job | ", "20/11/26 09:14:02 | "])
  func prefixes(_ prefix: String) {
    var sink = RecordingSink()
    var parser = LogParser()
    for line in Self.log.split(separator: "\n") {
      parser.feed(Array((prefix + line + "\n").utf8).span, into: &sink)
    }
    parser.finish(into: &sink)
    #expect(sink.events.filter { $0.hasPrefix("named ") }.count == 8)
    #expect(sink.events.contains("succeeded"))
  }

  @Test("The logger's seconds are the lines' times, unless there is a better one")
  func stamps() {
    struct Sink: BuildEventSink {
      var stamps: [Int64?] = []
      mutating func receive(_ event: BuildEvent, at context: LineContext) {
        if case .stepNamed = event { stamps.append(context.stamp?.nanoseconds) }
      }
    }
    var sink = Sink()
    var parser = LogParser()
    parser.feed(Array(Self.log.utf8).span, into: &sink)
    parser.finish(into: &sink)
    #expect(sink.stamps.map { $0.map { $0 / 1_000_000_000 } } == [0, 1, 9, 10, 12, 22, 23, 24])
  }

  @Test("A cache that is pushed while the build goes on is not the image")
  func cachePush() {
    let text = """
      INFO[0000] Built cross stage deps: map[]
      INFO[0000] Building stage 'a' [idx: '0', base-idx: '-1']
      INFO[0001] RUN x
      INFO[0002] Pushing layer r/cache:1 to cache now
      INFO[0002] Pushing image to r/cache:1
      INFO[0003] RUN y
      INFO[0003] Pushed r/cache@sha256:0
      INFO[0004] Skipping push to container registry due to --no-push flag
      """
    #expect(
      events(text, with: KanikoDialect.self) == [
        "build kaniko", #"named 1 "FROM a""#, "done 1", #"named 2 "RUN x""#, "done 2", #"named 3 "RUN y""#,
        "done 3",
        "succeeded",
      ])
  }

  @Test("What fails before its instruction is shown fails no other step")
  func beforeInstruction() {
    let text = """
      INFO[0000] Built cross stage deps: map[]
      INFO[0000] Building stage 'a' [idx: '0', base-idx: '-1']
      error building image: error building stage: failed to optimize instructions: failed to get files used from context: x
      """
    let found = events(text, with: KanikoDialect.self)
    #expect(found.contains("canceled 1") && !found.contains("failed 1"))
    #expect(found.last?.hasPrefix("closing \"error building image: ") == true)
  }

  @Test(
    "The error alone",
    arguments: [
      "error building image: parsing dockerfile: dockerfile parse error on line 2: unknown instruction: RUNN",
      "error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for \"r/x\": POST https://r/v2/x/blobs/uploads/: UNAUTHORIZED: x",
    ])
  func alone(_ line: String) {
    #expect(events(line, with: KanikoDialect.self) == ["build kaniko", "closing \"\(line)\""])
  }

  @Test(
    "Other programs that log in the same form are not kaniko",
    arguments: [
      "INFO[0000] starting server", "INFO Retrieving", "time=\"x\" level=info msg=hello", "INFO[0001] RUN",
      "",
    ])
  func otherLines(_ line: String) {
    let bytes = Array(line.utf8)
    let isRecognized = KanikoDialect.recognizes(bytes.span)
    #expect(!isRecognized)
  }

  @Test("Broken input is no harm")
  func broken() { readBroken(Self.log, with: KanikoDialect.self) }
}
