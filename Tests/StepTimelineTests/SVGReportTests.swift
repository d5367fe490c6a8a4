import BuildLogParser
import Foundation
import Testing

@testable import StepTimeline

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The picture")
struct SVGReportTests {
  private func picture(_ builds: [Build], _ change: (inout ReportOptions) -> Void = { _ in }) -> MarkupChecker
  {
    var options = ReportOptions()
    change(&options)
    return MarkupChecker(ReportFormat.svg.render(builds, options: options), isHTML: false)
  }

  private func number(_ element: MarkupChecker.Element, _ key: String) -> Double {
    element.attributes[key].flatMap(Double.init) ?? .nan
  }

  @Test(
    "Pictures of samples are well-formed, for a parser of XML too, and load nothing",
    arguments: [
      "go-unknown-revision.plain.log", "dag-100.rawjson", "bake-three-targets.plain.log",
      "canceled-by-user.gha.log",
      "engine2010-classic-go-unknown-revision.plain.log", "parallel-one-fails-others-cancel.plain.log",
      "heredoc-and-multiline.plain.log", "go-multistage-cold.plain.log",
    ])
  func samples(name: String) {
    let builds = SampleBuilds.of(name)
    let picture = picture(builds)
    #expect(picture.problems.isEmpty)
    #expect(XMLParser(data: Data(ReportFormat.svg.render(builds))).parse())
    let root = picture.elements[0]
    #expect(root.attributes["role"] == "img" && root.attributes["width"] == "1000")
    #expect(picture.ids.contains("buildlog-title") && picture.ids.contains("buildlog-desc"))
    #expect(!picture.elements.contains { ["script", "image", "foreignObject", "a"].contains($0.name) })
    for element in picture.elements where element.name == "rect" {
      #expect(number(element, "width") > 0)
      let start = element.attributes["x"] == nil ? 0 : number(element, "x")
      #expect(start >= 0 && start + number(element, "width") <= 1000, "inside of the picture")
    }
    for element in picture.elements where element.name == "text" {
      #expect((0...1000).contains(number(element, "x")))
      #expect((0...number(root, "height")).contains(number(element, "y")))
    }
  }

  @Test("No text of a log becomes markup or a control")
  func hostile() {
    for builds in [builds(in: HostileLog.log), [HostileLog.build], [HostileLog.build, HostileLog.build]] {
      for all in [false, true] {
        let picture = picture(builds) { $0.all = all }
        #expect(picture.problems.isEmpty)
        #expect(!picture.elements.contains { $0.name == "script" })
        var options = ReportOptions()
        options.all = all
        #expect(XMLParser(data: Data(ReportFormat.svg.render(builds, options: options))).parse())
      }
    }
  }

  @Test("Without its style sheet a picture has its colours: every shape and text names its own")
  func withoutStyle() {
    let picture = picture(SampleBuilds.of("parallel-one-fails-others-cancel.plain.log"))
    for element in picture.elements where ["rect", "text", "path", "line"].contains(element.name) {
      let paint = element.attributes["fill"] ?? element.attributes["stroke"]
      #expect(paint != nil && paint != "none" || element.attributes["stroke"] != nil, "\(element)")
    }
  }

  @Test("Labels end before the next column begins")
  func labelsFit() {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    build.steps[6].name =
      "[a-very-long-stage-name-that-no-column-holds 3/6] RUN " + String(repeating: "W日", count: 200)
    build.steps[6].parts = StepName(build.steps[6].name)
    let rows = Waterfall(build, options: ReportOptions(), marks: 8).rows
      .map { TableRows.Row(build.steps[$0.step], hundredths: true) }
    let layout = SVGLayout(rows, hasTimes: true)
    #expect(layout.name + Double(layout.nameColumns) * 7.25 < layout.timeEnd - 5 * 7)
    #expect(layout.timeEnd < layout.chartStart && layout.chartStart < 600)
    #expect(layout.chartEnd < 1000)
    let long = String(repeating: "wide words ", count: 100)
    let fitted = SVGText.fit(long, width: 300, size: 13)
    #expect(fitted.hasSuffix("…") && SVGText.width(of: fitted, size: 13) <= 300)
    #expect(SVGText.fit("short", width: 300, size: 13) == "short")
  }

  @Test("Thousands of steps are cut to the longest ones, and the picture says so")
  func many() {
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 2, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .recorded, steps: [])
    build.wallSeconds = 5000
    build.steps = (0..<5000).map { index in
      var step = Step(id: "\(index)", name: "RUN \(index)", status: .done, sourceLine: 1)
      step.intervals = [.init(start: Double(index), end: Double(index + 1))]
      step.startSeconds = Double(index)
      step.busySeconds = 1
      return step
    }
    let cut = picture([build])
    #expect(cut.text.contains("+ 4960 more steps"))
    #expect(number(cut.elements[0], "height") < 1100, "what a screen shows by scrolling once")
  }

  @Test("The legend has a blue bar only where one is drawn, and a single row is no chart")
  func legend() {
    var step = Step(id: "1", name: "[1/2] RUN make", status: .failed, sourceLine: 1)
    step.intervals = [.init(start: 0, end: 5)]
    (step.startSeconds, step.endSeconds, step.busySeconds, step.isOnCriticalPath) = (0, 5, 5, true)
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 2, dialect: .plain, envelope: .none),
      result: .failed, clock: .recorded, steps: [step])
    build.wallSeconds = 5
    let alone = picture([build])
    #expect(!alone.elements.contains { $0.attributes["class"] == "failed" && $0.name == "rect" })
    #expect(!alone.text.contains("critical path"))
    var other = step
    other.id = "2"
    other.isOnCriticalPath = false
    build.steps.append(other)
    let blue = { (picture: MarkupChecker) in
      picture.elements.count { $0.name == "rect" && $0.attributes["class"] == "path" }
    }
    #expect(blue(picture([build])) == 0)
    build.steps[0].status = .done
    #expect(blue(picture([build])) == 2, "the bar and its sample")
  }

  @Test(
    "Pictures are what samples/expected holds",
    arguments: [
      "canceled-by-user.plain", "engine2010-classic-go-unknown-revision.plain", "go-unknown-revision.plain",
      "bake-three-targets.plain",
    ])
  func golden(name: String) throws {
    let expected = try String(decoding: Samples.bytes("expected/\(name).svg.txt"), as: UTF8.self)
    let picture = String(decoding: ReportFormat.svg.render(SampleBuilds.of(name + ".log")), as: UTF8.self)
    #expect(expected.hasPrefix(picture))
  }
}
