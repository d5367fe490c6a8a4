import Testing

@testable import BuildLogParser

@Suite("rawjson dialect")
struct RawJSONDialectTests {
  /// Nanoseconds of 2026-01-02T03:04:05Z and so many milliseconds.
  private func moment(_ milliseconds: Int) -> Int64 {
    1_767_323_045_000_000_000 + Int64(milliseconds) * 1_000_000
  }

  static let stream = """
    {"vertexes":[{"digest":"sha256:b","inputs":["sha256:a"],"name":"[2/2] RUN make"},{"digest":"sha256:a","name":"[1/2] FROM base"}]}
    {"vertexes":[{"digest":"sha256:a","name":"[1/2] FROM base","started":"2026-01-02T03:04:05Z"}]}
    {"statuses":[{"id":"extracting x","vertex":"sha256:a","current":5,"total":10,"timestamp":"2026-01-02T03:04:05.05Z","started":"2026-01-02T03:04:05.01Z"}]}
    {"vertexes":[{"digest":"sha256:a","name":"[1/2] FROM base","started":"2026-01-02T03:04:05Z","completed":"2026-01-02T03:04:05.1Z"}]}
    {"vertexes":[{"digest":"sha256:a","name":"[1/2] FROM base","started":"2026-01-02T03:04:05Z","completed":"2026-01-02T03:04:05.1Z"},{"digest":"sha256:b","name":"[2/2] RUN make","started":"2026-01-02T03:04:05.2Z"}]}
    {"logs":[{"vertex":"sha256:b","stream":1,"data":"b25lCnR3","timestamp":"2026-01-02T03:04:05.25Z"}]}
    {"logs":[{"vertex":"sha256:b","stream":2,"data":"ZXJyCg==","timestamp":"2026-01-02T03:04:05.26Z"},{"vertex":"sha256:b","stream":1,"data":"bw0KbGFzdA==","timestamp":"2026-01-02T03:04:05.3Z"}]}
    {"vertexes":[{"digest":"sha256:b","name":"[2/2] RUN make","started":"2026-01-02T03:04:05.2Z","completed":"2026-01-02T03:04:06.2Z","error":"process failed\\nsecond line"}]}
    Dockerfile:2
    --------------------
       2 | >>> RUN make
    --------------------
    ERROR: failed to build: failed to solve: process failed
    """

  @Test("A stream of updates")
  func stream() {
    #expect(
      events(Self.stream, with: RawJSONDialect.self) == [
        "build buildkit-rawjson",
        #"named 1 "[1/2] FROM base""#, "started 1 \(moment(0))", #"status 1 "extracting x" 5/10 40ms"#,
        "completed 1 \(moment(100))", "done 1",
        #"named 2 "[2/2] RUN make""#, "input 2 1", "started 2 \(moment(200))",
        #"output 2 50/3 "one""#, #"output 2 60/3 "err""#, #"output 2 50/3 "two""#,
        #"output 2 100/3 "last""#, "completed 2 \(moment(1200))", #"error 2 "process failed""#,
        #"error+ 2 "second line""#, "failed 2",
        #"location "Dockerfile" 2"#, #"source 2! "RUN make""#,
        #"closing "failed to build: failed to solve: process failed""#,
      ])
  }

  static let record = """
    {"vertexes":[\
    {"digest":"d3","name":"[2/2] RUN x","inputs":["d2"],"started":"2026-01-02T03:04:06Z","completed":"2026-01-02T03:04:07Z","error":"process killed: context canceled"},\
    {"digest":"d1","name":"[internal] load","started":"2026-01-02T03:04:05Z","completed":"2026-01-02T03:04:05.1Z"},\
    {"digest":"d1","name":"[internal] load","started":"2026-01-02T03:04:05.2Z","completed":"2026-01-02T03:04:05.3Z"},\
    {"digest":"d2","name":"[1/2] FROM y","cached":true,"started":"2026-01-02T03:04:05.4Z","completed":"2026-01-02T03:04:05.4Z"},\
    {"digest":"d4","name":"never"},{"digest":"d5","name":"cached without a start","cached":true}],\
    "logs":[{"vertex":"d3","stream":1,"data":"aGk=","timestamp":"2026-01-02T03:04:07.001Z"}],\
    "warnings":[{"vertex":"d1","level":1,"short":"UnVsZTogdGV4dA=="}]}
    """

  @Test("A whole build in one object is told in the order of its moments")
  func record() {
    #expect(
      events(Self.record, with: RawJSONDialect.self) == [
        "build buildkit-rawjson",
        #"named 1 "[internal] load""#, "started 1 \(moment(0))", "completed 1 \(moment(100))", "done 1",
        "started 1 \(moment(200))", #"warning 1 "Rule: text""#, "completed 1 \(moment(300))", "done 1",
        #"named 2 "[1/2] FROM y""#, "started 2 \(moment(400))", "completed 2 \(moment(400))", "cached 2",
        #"named 3 "[2/2] RUN x""#, "input 3 2", "started 3 \(moment(1000))", #"output 3 1001/3 "hi""#,
        "completed 3 \(moment(2000))", "canceled 3",
        #"named 4 "cached without a start""#, "cached 4", "record cut off",
      ])
  }

  @Test("Spread over lines, several on a line, unknown members")
  func otherLayouts() {
    let spread = """
      {
        "vertexes": [
          {
            "digest": "d1",
            "name": "a \\"}] step",
            "progressGroup": {"id": [1, 2, {}]},
            "started": "2026-01-02T03:04:05Z"
          }
        ]
      }
      {
        "vertexes": [
          {"digest": "d1", "started": "2026-01-02T03:04:05Z", "completed": "2026-01-02T03:04:06Z"}
        ]
      }
      """
    let expected = [
      "build buildkit-rawjson", #"named 1 "a "}] step""#, "started 1 \(moment(0))",
      "completed 1 \(moment(1000))",
      "done 1",
    ]
    #expect(events(spread, with: RawJSONDialect.self) == ["outside \"{\""] + expected)
    let joined = spread.split(separator: "\n").joined()
    #expect(events(joined.replacing("{  ", with: "{"), with: RawJSONDialect.self) == expected)
  }

  @Test("The rest of an update whose beginning was cut off is read from its next element on")
  func tail() {
    let digests = (1...3).map { "sha256:" + String(repeating: "\($0)", count: 64) }
    let vertexes = zip(digests, ["FROM a", "RUN make", "RUN test"]).map { digest, name in
      #"{"digest":"\#(digest)","name":"[1/3] \#(name)","started":"2026-11-22T16:36:39Z","completed":"2026-11-22T16:36:40Z","inputs":[]}"#
    }
    let log =
      #"{"vertex":"\#(digests[1])","stream":1,"data":"aGkK","timestamp":"2026-11-22T16:36:39Z"}"#
    let whole = "{\"vertexes\":[\(vertexes.joined(separator: ","))],\"logs\":[\(log)]}"
    let cut = String(whole.dropFirst(vertexes[0].count - 20))
    var parser = LogParser()
    var sink = RecordingSink()
    parser.feed(Array(cut.utf8).span, into: &sink)
    parser.finish(into: &sink)
    let names = sink.events.filter { $0.hasPrefix("named ") }.map { String($0.drop { $0 != "\"" }) }
    #expect(names == [#""[1/3] RUN make""#, #""[1/3] RUN test""#])
    #expect(sink.events.contains("record cut off"))
  }

  @Test("A later build of the same output")
  func twoBuilds() {
    func build(_ digest: String) -> String {
      #"{"vertexes":[{"digest":"\#(digest)","name":"[internal] load build definition from Dockerfile","started":"2026-01-02T03:04:05Z","completed":"2026-01-02T03:04:06Z"}]}"#
    }
    let text = [build("x"), build("x"), "pushed", build("y")].joined(separator: "\n")
    let found = events(text, with: RawJSONDialect.self)
    #expect(found.filter { $0 == "build buildkit-rawjson" }.count == 2)
    #expect(found.filter { $0 == "outside \"pushed\"" }.count == 1)
    #expect(found.filter { $0.hasPrefix("named") }.count == 2)
  }

  @Test("An overlapping restart is one interval")
  func overlap() {
    let text = """
      {"vertexes":[{"digest":"d","name":"n","started":"2026-01-02T03:04:05Z","completed":"2026-01-02T03:04:07Z"},{"digest":"d","name":"n","started":"2026-01-02T03:04:06Z","completed":"2026-01-02T03:04:08Z"}]}
      {"vertexes":[{"digest":"d","name":"n","started":"2026-01-02T03:04:06Z","completed":"2026-01-02T03:04:08Z"}]}
      """
    #expect(
      events(text, with: RawJSONDialect.self) == [
        "build buildkit-rawjson", #"named 1 "n""#, "started 1 \(moment(0))", "completed 1 \(moment(3000))",
        "done 1",
      ])
  }

  @Test("Output lines longer than the room for them are cut")
  func longPartial() {
    let piece = String(repeating: "QUFB", count: 8192)
    let log = #"{"logs":[{"vertex":"d","stream":1,"data":"\#(piece)","timestamp":"2026-01-02T03:04:05Z"}]}"#
    let found = events(Array(repeating: log, count: 7).joined(separator: "\n"), with: RawJSONDialect.self)
    #expect(found.filter { $0.hasPrefix("output") }.count == 3)
  }

  @Test(
    "Other JSON is not taken",
    arguments: [
      #"{"level":"info","msg":"x"}"#, #"{"logs":["a"]}"#, #"{"logs":[{"text":"x"}]}"#, #"{"warnings":[]}"#,
      "{", "",
      #""vertexes": 5"#, #"{"vertexes":"#, #"{"vertexes":[{"id":1}]}"#,
    ])
  func otherJSON(_ line: String) {
    let bytes = Array(line.utf8)
    let isRecognized = RawJSONDialect.recognizes(bytes.span)
    #expect(!isRecognized)
  }

  @Test("Broken input is no harm")
  func broken() {
    readBroken(Self.stream, with: RawJSONDialect.self)
    readBroken(Self.record, with: RawJSONDialect.self)
  }
}
