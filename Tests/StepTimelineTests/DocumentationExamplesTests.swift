import BuildLogParser
import Foundation
import StepTimeline
import Testing

// The code of the articles in Sources/StepTimeline/StepTimeline.docc, word for word.

/// The comment for a log: every build in it as Markdown; nothing if it holds none.
func summaryComment(of log: [UInt8], named name: String) -> String? {
  var reader = BuildLogReader(source: name)
  reader.feed(log.span)
  let builds = reader.finish()
  guard !builds.isEmpty else { return nil }

  var options = ReportOptions()
  options.marker = "image"
  options.chart = builds.count == 1 ? .mermaid : .none
  options.maxBytes = 60_000
  return String(decoding: ReportFormat.markdown.render(builds, options: options), as: UTF8.self)
}

/// What happened, where, and the first thing to try.
func chatLine(for build: Build) -> String {
  guard let cause = build.primaryDiagnosis else {
    return "\(build.source.name): build \(build.result.rawValue)"
  }
  let step = cause.step.map { build.steps[$0].name } ?? "no step"
  return "\(build.source.name): \(cause.title), in \(step). \(cause.fixes.first?.text ?? "")"
}

/// Knows which steps run, and how many lines each has printed.
struct RunningSteps: BuildEventSink {
  /// Step numbers begin anew in each build, and two outputs may be mixed in one log.
  struct Key: Hashable {
    var lane: Int
    var step: StepNumber
  }

  private(set) var names: [Key: String] = [:]
  private(set) var outputLines: [Key: Int] = [:]

  mutating func receive(_ event: BuildEvent, at context: LineContext) {
    switch event {
    case .buildBegan:
      names = names.filter { $0.key.lane != context.lane }
      outputLines = outputLines.filter { $0.key.lane != context.lane }
    case .stepNamed(let step, let name):
      let text = name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      names[Key(lane: context.lane, step: step)] = text
    case .stepOutput(let step, _, _):
      outputLines[Key(lane: context.lane, step: step), default: 0] += 1
    case .stepEnded(let step, _, _):
      names[Key(lane: context.lane, step: step)] = nil
    default:
      break
    }
  }

  // Lines of output that follow each other come together: one addition instead of thousands of events.
  mutating func receive(_ run: OutputRun, bytes: Span<UInt8>, at context: LineContext) {
    outputLines[Key(lane: context.lane, step: run.step), default: 0] += run.lines
  }
}

/// Reads a log as it arrives, reports what is running after each piece, and gives the builds in the end.
func watch(
  _ pieces: [(bytes: [UInt8], arrival: Int64)], tell: (RunningSteps) -> Void
) -> [Build] {
  var reader = BuildLogReader(source: "<stdin>")
  var running = RunningSteps()
  for piece in pieces {
    reader.feed(piece.bytes.span, arrivedAt: piece.arrival, observer: &running)
    tell(running)
  }
  return reader.finish(arrivedAt: pieces.last?.arrival, observer: &running)
}

/// Whether the examples of the documentation are the code that is tested here, and what that code does.
@Suite struct DocumentationExamplesTests {
  static let root = Samples.folder.deletingLastPathComponent()

  /// The blocks of Swift in an article, as lists of lines.
  static func blocks(of article: String) throws -> [[Substring]] {
    let file = root.appending(path: "Sources/StepTimeline/StepTimeline.docc/\(article).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var blocks: [[Substring]] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```swift" {
        block = []
      } else if line == "```", let finished = block {
        blocks.append(finished)
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  @Test(arguments: ["SummaryComment", "WatchingABuild"])
  func articlesShowWhatIsTested(article: String) throws {
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let blocks = try Self.blocks(of: article)
    #expect(blocks.count >= 2)
    for block in blocks {
      // Top-level code is not possible here.
      guard !block.contains(where: { $0.contains("CommandLine.arguments") }) else { continue }
      let code = block.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
      #expect(here.contains(code.trimmingCharacters(in: .newlines)), "\(article): \(block.first ?? "")")
    }
  }

  @Test func theCommentIsAsShortAsItsTitleSays() throws {
    let lines = try Self.blocks(of: "SummaryComment").filter { block in
      block.contains { $0.contains("summaryComment(") }
    }
    #expect(lines.joined().count { !$0.isEmpty } <= 20)
  }

  @Test func theCommentHasMarkerAndCause() throws {
    let log = try Samples.bytes("go-unknown-revision.plain.log")
    let comment = try #require(summaryComment(of: log, named: "ci.log"))
    #expect(comment.hasPrefix("<!-- buildlog:image -->\n"))
    #expect(comment.contains("go-unknown-revision"))
    #expect(comment.utf8.count <= 60_000)
    #expect(summaryComment(of: Array("nothing here\n".utf8), named: "ci.log") == nil)
  }

  @Test func theChatLineNamesCauseStepAndFix() throws {
    let failed = try #require(SampleBuilds.of("go-unknown-revision.plain.log").first)
    #expect(
      chatLine(for: failed)
        == "samples/go-unknown-revision.plain.log: example.com/ok/lib has no revision v1.9.9, in [4/6] RUN go mod "
        + "download. Push the tag, or require a version that exists.")
    let succeeded = try #require(SampleBuilds.of("dag-100.plain.log").first)
    #expect(chatLine(for: succeeded) == "samples/dag-100.plain.log: build succeeded")
  }

  @Test func theWatcherSeesStepsComeAndGo() throws {
    let log = try Samples.bytes("dag-100.plain.log")
    let pieces = stride(from: 0, to: log.count, by: 100).map { start in
      (bytes: Array(log[start..<min(start + 100, log.count)]), arrival: Int64(start) * 1_000_000)
    }
    var mostAtOnce = 0
    var last = RunningSteps()
    let builds = watch(pieces) { running in
      mostAtOnce = max(mostAtOnce, running.names.count)
      last = running
    }
    let build = try #require(builds.first)
    #expect(mostAtOnce > 2)
    #expect(last.names.isEmpty)
    for step in build.steps where step.logLines > 0 {
      let key = RunningSteps.Key(lane: 0, step: try #require(step.number))
      #expect(last.outputLines[key] == step.logLines, "\(step.name)")
    }
  }
}
