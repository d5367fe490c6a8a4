import BuildLogParser
import StepTimeline
import Testing

@testable import buildlog

@Suite("Live view: pictures")
struct LiveFrameTests {
  /// A log with the second at which each line arrives.
  private func build(_ lines: [(Double, String)], redacts: Bool = true) -> LiveBuild {
    var build = LiveBuild(redacts: redacts)
    var reader = BuildLogReader(source: "test")
    for (second, line) in lines {
      Array((line + "\n").utf8).withUnsafeBytes { bytes in
        reader.feed(bytes, arrivedAt: Int64(second * 1e9), observer: &build)
      }
    }
    return build
  }

  private func picture(
    _ build: LiveBuild, at second: Double, width: Int = 80, height: Int = 24, ascii: Bool = false,
    logIsAbove: Bool = false, isEnding: Bool = false
  ) -> [String] {
    let frame = LiveFrame(
      width: width, height: height, glyphs: ascii ? .ascii : .unicode, startedAt: 0,
      now: Int64(second * 1e9), logIsAbove: logIsAbove, isEnding: isEnding)
    return frame.rows(build).map { row in row.spans.map(\.text).joined() }
  }

  private let log: [(Double, String)] = [
    (0, "#1 [internal] load build definition from Dockerfile"),
    (0.1, "#1 DONE 0.0s"),
    (0.2, "#2 [deps 1/2] FROM docker.io/library/golang:1.27@sha256:0123456789abcdef"),
    (0.2, "#2 CACHED"),
    (1, "#3 [deps 2/2] RUN go mod download"),
    (2.5, "#3 1.500 go: downloading example.com/ok v1.2.3"),
    (2.6, "#3 ..."),
    (2.6, ""),
    (2.7, "#4 [web linux/arm64 build 1/1] RUN make \u{1B}[31mall"),
  ]

  @Test("Running steps with their time, place, instruction and latest line")
  func golden() {
    #expect(
      picture(build(log), at: 12) == [
        "building 12.0s · 2 of 4 steps done · 1 cached",
        "   11.0s  deps 2/2 RUN go mod download",
        "          │ go: downloading example.com/ok v1.2.3",
        "    9.3s  web arm64 build 1/1 RUN make all",
      ])
  }

  @Test("A wide terminal has the output beside the step")
  func wide() {
    #expect(
      picture(build(log), at: 12, width: 120) == [
        "building 12.0s · 2 of 4 steps done · 1 cached",
        "   11.0s  deps 2/2 RUN go mod download                      │ go: downloading example.com/ok v1.2.3",
        "    9.3s  web arm64 build 1/1 RUN make all",
      ])
  }

  @Test("ASCII where it is asked for; nothing in a terminal's last column")
  func asciiAndWidths() {
    let build = build(log + [(3, "#4 0.300 \(String(repeating: "long ", count: 400))")])
    #expect(picture(build, at: 12, ascii: true).allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    for width in [20, 21, 40, 79, 80, 109, 110, 111, 200, 1000] {
      for second in [3.0, 40, 4000, 400_000] {
        for row in picture(build, at: second, width: width) {
          #expect(TextWidth.columns(of: row) < width, "\(width): \(row)")
        }
      }
    }
  }

  @Test("A step that prints nothing for half a minute is pointed out; a status line is a sign of life")
  func silence() {
    #expect(!picture(build(log), at: 31).joined().contains("silent"))
    #expect(picture(build(log), at: 47.9)[1] == "   46.9s  deps 2/2 RUN go mod download  silent for 45s")
    #expect(picture(build(log), at: 100)[1].hasSuffix("  silent for 1m37s"))
    let alive = build(log + [(90, "#3 sha256:9a5e6f68a86ad1b5a531c98dc3d2cb6a 58.72MB / 152.76MB 0.2s")])
    let rows = picture(alive, at: 100)
    #expect(!rows[1].contains("silent"))
    #expect(rows[2] == "          │ sha256:9a5e6f68a86a 58.7 MB of 153 MB" || rows[2].contains("of 153 MB"))
  }

  @Test("A failed step stays, first and with its message; an ended one goes")
  func failure() {
    let failed = build(
      log + [
        (5, "#4 ERROR: process \"/bin/sh -c make\" did not complete successfully: exit code: 2"),
        (6, "#3 DONE 4.9s"),
      ])
    #expect(
      picture(failed, at: 12, width: 90) == [
        "building 12.0s · 4 of 4 steps done · 1 cached · 1 failed",
        "       ✖  web arm64 build 1/1 RUN make all",
        "          │ process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
      ])
    #expect(picture(failed, at: 12, width: 50)[2].hasSuffix("exit code: 2"))
  }

  @Test("A step that is named again runs again, and is counted once")
  func restart() {
    let again = build(log + [(5, "#3 DONE 4.0s"), (5, ""), (8, "#3 [deps 2/2] RUN go mod download")])
    #expect(again.lanes[BuildLane(lane: 0, build: 0)]?.finished == 2)
    #expect(again.lanes[BuildLane(lane: 0, build: 0)]?.running == [4, 3])
    let ended = build(
      log + [(5, "#3 DONE 4.0s"), (5, ""), (8, "#3 [deps 2/2] RUN go mod download"), (9, "#3 DONE 5.0s")])
    #expect(ended.lanes[BuildLane(lane: 0, build: 0)]?.finished == 3)
    #expect(ended.lanes[BuildLane(lane: 0, build: 0)]?.cached == 1)
  }

  @Test("The next build in the log starts the counts anew")
  func secondBuild() {
    let second = build(
      log + [
        (5, "#3 DONE 4.0s"), (6, "#4 DONE 3.3s"), (7, ""),
        (20, "#0 building with \"default\" instance using docker driver"), (20, ""),
        (20, "#1 [internal] load build definition from Dockerfile"),
      ])
    #expect(picture(second, at: 21)[0] == "build 2 21.0s · 0 of 1 step done")
  }

  @Test("The picture leaves room above it however many steps run")
  func manySteps() {
    var lines: [(Double, String)] = []
    for i in 1...300 { lines.append((1, "#\(i) [s\(i) 1/1] RUN sleep \(i)")) }
    let build = build(lines)
    for height in 4...60 {
      let rows = picture(build, at: 5, height: height)
      #expect(rows.count <= min(height - 2, 20))
      #expect(rows[0] == "building 5.0s · 0 of 300 steps done")
      if rows.count > 1 {
        #expect(rows.last == "       +  \(300 - (rows.count - 2)) more running steps", "\(height)")
      }
    }
  }

  @Test("Secrets are masked, also those that the step's name gave away; not with --redact off")
  func secrets() {
    let token = "ghp_abcdefghijklmnopqrstuvwxyz0123456789"
    let lines: [(Double, String)] = [
      (0, "#1 [1/1] RUN curl -u ci:Tr0ub4dor-and-3 https://ci:Tr0ub4dor-and-3@example.com TOKEN=\(token)"),
      (1, "#1 0.1 got Tr0ub4dor-and-3 and \(token)"),
    ]
    let shown = picture(build(lines), at: 2, width: 200).joined()
    #expect(!shown.contains(token) && !shown.contains("Tr0ub4dor"))
    #expect(picture(build(lines, redacts: false), at: 2, width: 200).joined().contains(token))
  }

  @Test("The body of a private key is not shown")
  func privateKey() {
    var lines: [(Double, String)] = [
      (0, "#1 [1/1] RUN cat key"), (1, "#1 0.1 -----BEGIN OPENSSH PRIVATE KEY-----"),
      (1, "#1 0.2 b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW"),
    ]
    #expect(!picture(build(lines), at: 2).joined().contains("b3Blbn"))
    lines += [(2, "#1 0.3 -----END OPENSSH PRIVATE KEY-----"), (2, "#1 0.4 done")]
    #expect(picture(build(lines), at: 2)[2] == "          │ done")
  }

  @Test("Nothing of a log reaches the terminal as a command")
  func hostile() {
    let evil = build([
      (0, "#1 [1/1] RUN \u{1B}]0;title\u{7} \u{1B}[2J x\u{9B}31m"),
      (1, "#1 0.1 a\rb\u{1B}[31mc\u{202E}\u{8}\u{1B}"),
    ])
    for row in picture(evil, at: 2) {
      #expect(
        row.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }, "\(row)")
      #expect(!row.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("Before the first build: the job's own lines, unless they stand above")
  func noBuild() {
    let job = build([(0, "make: entering"), (1, "cloning")])
    #expect(picture(job, at: 2) == ["no build yet 2.0s", "  │ cloning"])
    #expect(picture(job, at: 2, logIsAbove: true) == ["no build yet 2.0s"])
    #expect(
      picture(job, at: 2, logIsAbove: true, isEnding: true)
        == ["no build yet 2.0s · stopping; press Ctrl-C again to stop at once"])
  }

  @Test(
    "Of a recorded log every step is accounted for at its end",
    arguments: [
      "go-multistage-cold.plain.log", "bake-three-targets.plain.log", "dag-100.rawjson",
      "engine2010-classic-go-multistage-cold.plain.log", "parallel-one-fails-others-cancel.plain.log",
    ])
  func samples(name: String) throws {
    var build = LiveBuild(redacts: true)
    var reader = BuildLogReader(source: name)
    let bytes = try Platform.contents(of: Self.folder + name, atMost: 1 << 24)
    bytes.withUnsafeBytes { reader.feed($0, arrivedAt: 0, observer: &build) }
    let builds = reader.finish(arrivedAt: 0, observer: &build)
    let lane = try #require(build.lanes[BuildLane(lane: 0, build: 0)])
    let summary = try #require(builds.last).summary
    #expect(lane.steps.count == summary.steps)
    #expect(lane.running.count == summary.running)
    #expect(lane.failed.count == summary.failed)
    #expect(lane.cached == summary.cached)
    #expect(lane.finished + lane.running.count == lane.steps.count)
  }

  private static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/samples/"
  }()
}
