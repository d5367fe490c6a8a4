import BuildLogParser
import Foundation
import Testing

@testable import StepTimeline

@Suite("The page")
struct HTMLReportTests {
  private func page(_ builds: [Build], _ change: (inout ReportOptions) -> Void = { _ in }) -> MarkupChecker {
    var options = ReportOptions()
    change(&options)
    return MarkupChecker(ReportFormat.html.render(builds, options: options), isHTML: true)
  }

  @Test("The style sheet and the script have the hashes that the page's policy allows")
  func hashes() {
    #expect(hex(SHA256.digest(Array("abc".utf8))).hasPrefix("ba7816bf8f01cfea"), "the digest itself")
    #expect(PageStyle.hash == policyHash(PageStyle.text), "write this into PageStyle.hash")
    #expect(PageScript.hash == policyHash(PageScript.text), "write this into PageScript.hash")
    let page = page([])
    let policy = page.elements.first { $0.attributes["http-equiv"] != nil }?.attributes["content"] ?? ""
    #expect(
      policy.hasPrefix("default-src 'none'; style-src '\(PageStyle.hash)'; script-src '\(PageScript.hash)'; ")
    )
    #expect(!policy.contains("unsafe"))
    #expect(page.raw["style"] == PageStyle.text)
    #expect(page.raw["script"] == PageScript.text)
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private func policyHash(_ text: String) -> String {
    "sha256-" + Data(SHA256.digest(Array(text.utf8))).base64EncodedString()
  }

  @Test(
    "The checker finds what is wrong",
    arguments: [
      ("<p>a", "not closed"), ("<b><i></b></i>", "closes something else"), ("<p>a < b</p>", "raw <"),
      ("<p>a > b</p>", "raw >"), ("<p>a & b</p>", "bare &"), ("<a href=\"#x\">a</a>", "nothing at"),
      ("<p id=\"a\"></p><p id=\"a\"></p>", "not unique"), ("<img src=\"x\">", "attribute src"),
      ("<p onclick=\"x\"></p>", "attribute onclick"), ("<p style=\"x\"></p>", "attribute style"),
      ("<a href=\"javascript:x\">a</a>", "refers to"), ("<a href=\"https://a\">a</a>", "without rel"),
      ("<p id=a></p>", "bad attribute"), ("<p>\u{202E}</p>", "forbidden"), ("<p>\u{0}</p>", "forbidden"),
      ("<style>a{b:url(https://c)}</style>", "style loads"),
    ])
  func checker(markup: String, problem: String) {
    let found = MarkupChecker(Array(("<!DOCTYPE html>\n" + markup).utf8), isHTML: true).problems
    #expect(found.contains { $0.contains(problem) }, "\(found)")
    #expect(MarkupChecker([0x80], isHTML: true).problems == ["not UTF-8"])
  }

  @Test(
    "Pages of samples are well-formed, their links lead somewhere, nothing is loaded",
    arguments: [
      "go-unknown-revision.plain.log", "dag-100.rawjson", "bake-three-targets.plain.log",
      "canceled-by-user.gha.log",
      "engine2010-classic-go-unknown-revision.plain.log", "parallel-one-fails-others-cancel.plain.log",
      "heredoc-and-multiline.plain.log", "lint-warnings.rawjson", "go-multistage-cold.plain.log",
      "progress-bars-ansi-utf8.plain.log", "bake-one-target-fails.plain.log",
    ])
  func samples(name: String) {
    let builds = SampleBuilds.of(name)
    #expect(!builds.isEmpty)
    for all in [false, true] {
      let page = page(builds) { $0.all = all }
      #expect(page.problems.isEmpty)
      #expect(page.elements.count { $0.name == "h1" } == 1)
      #expect(page.elements.first?.attributes["lang"] == "en")
      let rows = page.elements.count { ($0.attributes["class"] ?? "").hasPrefix("step ") && $0.name == "li" }
      #expect(rows == builds.reduce(0) { $0 + $1.steps.count }, "a row for every step")
    }
  }

  @Test("No text of a log becomes markup, a link or a control")
  func hostile() {
    for builds in [builds(in: HostileLog.log), [HostileLog.build], [HostileLog.build, HostileLog.build]] {
      for all in [false, true] {
        let page = page(builds) { $0.all = all }
        #expect(page.problems.isEmpty)
        #expect(page.elements.count { $0.name == "script" } == 1)
        #expect(!page.elements.contains { ["img", "b onclick", "iframe", "object"].contains($0.name) })
        #expect(page.text.contains("<script>alert(1)</script>"), "shown as it is")
        #expect(page.text.contains("\u{FFFD}gnp.exe\u{FFFD}"), "what turns the text is seen")
      }
    }
    let links = page([HostileLog.build]) { $0.all = true }.elements.filter { $0.name == "a" }.compactMap {
      $0.attributes["href"]
    }
    .filter { !$0.hasPrefix("#") }
    #expect(links.contains("https://example.com/?a=1&b=2"))
    #expect(links.contains("https://docs.docker.com/go/dockerfile/rule/x/"))
    #expect(links.allSatisfy { !$0.contains("\"") && !$0.contains("alert") })
  }

  @Test("A failed build tells its cause, its fix, the Dockerfile and the output")
  func failure() {
    let page = page(SampleBuilds.of("go-unknown-revision.plain.log"))
    for text in [
      "Build failed after at least 0.2s", "Step 8 failed: [4/6] RUN go mod download",
      "exit code 1 · Dockerfile:6",
      "example.com/ok/lib has no revision v1.9.9", "certain", "line 30", "▸ 6RUN go mod download",
      "git push origin v1.9.9\ngo list -m -versions example.com/ok/lib", "404 Not Found",
      "+ 3 internal or short steps",
      "times: inferred from durations and line order (± 0.2s)", "Cache: 1 of 3 instructions",
    ] { #expect(page.text.contains(text), "\(text)") }
    #expect(
      page.elements.contains {
        $0.name == "a" && $0.attributes["href"] == "https://go.dev/ref/mod#vcs-version"
      })
  }

  @Test(
    "Cause and fix come before the output and the reasons; the patch has line numbers and can be copied whole"
  )
  func causeAndFixFirst() throws {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    let patch =
      "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -3,3 +3,4 @@\n COPY go.mod ./\n-RUN a\n+RUN b\n+RUN c\n COPY . .\n"
    let primary = try #require(build.diagnoses.firstIndex { $0.isPrimary })
    build.diagnoses[primary].fixes[0].patch = patch
    let page = page([build])
    #expect(page.problems.isEmpty)
    let places = ["has no revision v1.9.9", "RUN b", "404 Not Found", "Why", "Check"].map { text in
      page.text.ranges(of: text).last?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(page.text.contains(patch), "what is copied can be applied")
    let numbers = page.elements.filter { $0.attributes["data-n"] != nil }.map {
      "\($0.attributes["class"] ?? "") \($0.attributes["data-n"] ?? "")"
    }
    #expect(
      numbers.prefix(6) == ["l file Dockerfile", "l same 3", "l del 4", "l add 4", "l add 5", "l same 6"])
    let html = String(decoding: ReportFormat.html.render([build]), as: UTF8.self)
    let order = [">Cause<", ">Fix<", ">Output<", ">Why<", ">Check<", ">Docs<"].map {
      html.range(of: $0)?.lowerBound
    }
    #expect(order.allSatisfy { $0 != nil })
    #expect(zip(order, order.dropFirst()).allSatisfy { $0! < $1! })
    #expect(!page.text.contains("The command ended with exit code"), "the heading says it")
  }

  @Test(
    "Of hundreds of steps the page shows forty and folds the others; a narrow column never cuts a stage's count"
  )
  func manySteps() {
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 2, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .recorded, steps: [])
    build.wallSeconds = 500
    build.steps = (0..<500).map { index in
      var step = Step(
        id: "\(index)", name: "[a-long-stage-name 7/12] RUN --mount=type=cache,target=/root/.npm npm ci",
        status: .done,
        sourceLine: 1)
      step.intervals = [.init(start: Double(index), end: Double(index + 1))]
      (step.startSeconds, step.endSeconds, step.busySeconds) = (Double(index), Double(index + 1), 1)
      return step
    }
    let page = page([build])
    #expect(page.text.contains("+ 460 more steps"))
    #expect(
      page.elements.count { $0.name == "li" && ($0.attributes["class"] ?? "").hasPrefix("step ") } == 500)
    let html = String(decoding: ReportFormat.html.render([build]), as: UTF8.self)
    #expect(html.contains("<span class=\"cut\">a-long-stage-name</span><span> 7/12</span>"))
    #expect(html.contains("<code class=\"name\">RUN --mount=… npm ci</code>"))
  }

  @Test("Code breaks between words only, and a figure not at all")
  func wholeWords() {
    var page = Markup()
    page.prose("Write `RUN --mount=type=cache npm ci`; it took 1m 02s, 33 % of 1 h.")
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "Write <code>RUN <span class=\"w\">--mount=type=cache</span> npm ci</code>; it took 1m\u{A0}02s, 33\u{A0}% of 1 h."
    )
  }

  @Test("Of a log without times only the order is shown")
  func untimed() {
    let page = page(SampleBuilds.of("engine2010-classic-go-unknown-revision.plain.log"))
    #expect(page.text.contains("Steps in order"))
    #expect(!page.text.contains("Timeline") && !page.text.contains("Slowest"))
    #expect(!page.elements.contains { ["bars", "grid"].contains($0.attributes["class"] ?? "") })
  }

  @Test("Several builds have a list to choose from")
  func several() {
    let builds =
      SampleBuilds.of("go-unknown-revision.plain.log") + SampleBuilds.of("bake-three-targets.plain.log")
    let page = page(builds)
    #expect(page.problems.isEmpty)
    #expect(page.text.contains("2 builds: 1 failed, 1 succeeded"))
    #expect(page.elements.contains { $0.name == "nav" && $0.attributes["aria-label"] == "Builds" })
    for anchor in ["b1", "b2"] { #expect(page.ids.contains(anchor)) }
    #expect(page.elements.count { $0.name == "h1" } == 1)
  }

  @Test("What is left out is said, and a restarted step has several bars with a line between them")
  func details() {
    var step = Step(id: "1", name: "[a 1/1] FROM x", status: .done, sourceLine: 1)
    step.intervals = [.init(start: 0, end: 1), .init(start: 4, end: 10)]
    step.startSeconds = 0
    step.endSeconds = 10
    step.busySeconds = 7
    step.logLines = 312
    step.logBytes = 12_345
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 2, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .recorded, steps: [step])
    build.wallSeconds = 10
    let page = page([build])
    #expect(page.elements.count { $0.attributes["class"] == "bar" } == 2)
    let wait = page.elements.filter { $0.attributes["class"] == "wait" && $0.attributes["x"] != nil }
    #expect(wait.map { $0.attributes["x"] } == ["10%"] && wait.map { $0.attributes["width"] } == ["30%"])
    #expect(page.text.contains("312 lines, 12 kB; not kept here"))
    #expect(page.text.contains("7.0s in 2 runs"))
  }

  @Test("A build without steps and a report without builds are pages too")
  func empty() {
    let source = Build.Source(name: "", line: 1, lines: 0, dialect: .plain, envelope: .none)
    for result in [Build.Result.succeeded, .failed, .canceled, .incomplete] {
      let page = page([Build(source: source, result: result, clock: .none, steps: [])])
      #expect(page.problems.isEmpty)
      #expect(page.text.contains("Build \(result.rawValue)"))
    }
    #expect(page([]).problems.isEmpty)
  }

  @Test(
    "Pages are what samples/expected holds",
    arguments: [
      "canceled-by-user.plain", "engine2010-classic-go-unknown-revision.plain",
      "parallel-one-fails-others-cancel.plain",
    ])
  func golden(name: String) throws {
    let expected = try String(decoding: Samples.bytes("expected/\(name).html.txt"), as: UTF8.self)
    let page = String(decoding: ReportFormat.html.render(SampleBuilds.of(name + ".log")), as: UTF8.self)
    #expect(expected.hasPrefix(page))
  }

  @Test("A page of thousands of steps stays loadable")
  func size() {
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 2, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .recorded, steps: [])
    build.wallSeconds = 5000
    for index in 0..<5000 {
      var step = Step(
        id: "\(index + 1)", name: "[s\(index / 50) \(index % 50 + 1)/50] RUN make -C dir\(index)",
        sourceLine: index)
      step.status = .done
      step.intervals = [.init(start: Double(index), end: Double(index + 1))]
      step.startSeconds = Double(index)
      step.endSeconds = Double(index + 1)
      step.busySeconds = 1
      // Every step needs the one before it, and one needs all.
      step.dependsOn = index == 4999 ? Array(0..<4999) : index > 0 ? [index - 1] : []
      step.transfers = index == 7 ? (0..<10_000).map { .init(id: "sha256:\($0)", action: .download) } : []
      build.steps.append(step)
    }
    let bytes = ReportFormat.html.render([build])
    #expect(bytes.count < 8_000_000)
    #expect(ReportFormat.svg.render([build]).count < 400_000)
  }
}
