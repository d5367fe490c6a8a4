import Testing

@testable import StepTimeline

/// The charts against what Mermaid's grammar for Gantt charts (`gantt.jison` of versions 9 to 11) takes.
@Suite("The Gantt chart")
struct GanttChartTests {
  private func chart(_ build: Build, _ change: (inout ReportOptions) -> Void = { _ in }) throws -> [String] {
    var options = ReportOptions()
    change(&options)
    let text = String(decoding: ReportFormat.markdown.render([build], options: options), as: UTF8.self)
    return try #require(MarkdownChecker(text).codeBlocks.first { $0.language == "mermaid" }).lines
  }

  /// Words that begin a statement of their own.
  private let keywords = [
    "gantt", "title", "section", "click", "href", "call", "dateformat", "axisformat", "excludes", "includes",
    "todaymarker", "weekday", "weekend", "tickinterval", "inclusiveenddates", "topaxis", "acctitle",
    "accdescr",
  ]

  private func check(_ lines: [String]) throws {
    #expect(
      lines.prefix(4).map { $0.split(separator: " ").first } == [
        "gantt", "dateFormat", "axisFormat", "todayMarker",
      ])
    #expect(lines.joined(separator: "\n").utf8.count <= GanttChart.mostBytes)
    #expect(lines.count <= 4 + GanttChart.mostRows * 3)
    for line in lines.dropFirst(4) {
      let parts = line.split(separator: ":", maxSplits: 1)
      #expect(parts.count == 2, "\(line)")
      // Without its entities a name holds no sign of the grammar.
      var name = ""
      var rest = Substring(parts[0])
      while let start = rest.firstIndex(of: "#") {
        name += rest[..<start]
        let end = try #require(rest[start...].firstIndex(of: ";"), "\(line)")
        #expect(rest[rest.index(after: start)..<end].allSatisfy { $0.isNumber }, "\(line)")
        rest = rest[rest.index(after: end)...]
      }
      name += rest
      #expect(!name.utf8.contains { ";%<>&\"`{}[]|\\$".utf8.contains($0) }, "\(line)")
      let first = name.trimmedStart.prefix { $0 != " " }.lowercased()
      #expect(!keywords.contains(first) && !first.isEmpty, "\(line)")
      var data = parts[1].split(separator: ",").map { String($0.trimmedStart) }
      while let tag = data.first, ["crit", "done", "active", "milestone"].contains(tag) { data.removeFirst() }
      #expect(data.count == 2, "\(line)")
      let start = Array(data[0].utf8)
      #expect(start.count == 23 && data[0].hasPrefix("2001-01-01 "), "\(line)")
      #expect(data[1].hasSuffix("ms") && (Int(data[1].dropLast(2)) ?? 0) > 0, "\(line)")
    }
  }

  @Test("Every sample's chart keeps to the grammar", arguments: GoldenReportTests.logs)
  func samples(log: String) throws {
    for build in SampleBuilds.of(log) where build.clock != .none { try check(chart(build)) }
  }

  @Test("Hostile names too")
  func hostile() throws {
    for words in MarkdownReportTests.bad + [
      "gantt", "click a", "section b", "%%{init: {}}%%", "a:b, c; d #e %% f",
    ] {
      var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
      for index in build.steps.indices {
        build.steps[index].name = words
        build.steps[index].parts = StepName(words)
        build.steps[index].id = index % 2 == 0 ? words : ""
      }
      try check(chart(build))
    }
  }

  @Test("Names are written with entities that Mermaid reads back")
  func entities() {
    #expect(GanttChart.escaped("go:1 #2; 50% 日本 …") == "go#58;1 #35;2#59; 50#37; 日本 …")
  }

  @Test("Signs, tags and stretches")
  func rows() throws {
    var build = SampleBuilds.of("parallel-one-fails-others-cancel.plain.log")[0]
    let lines = try chart(build)
    #expect(lines.contains { $0.contains("✖") && $0.contains(":crit, 2001") })
    #expect(lines.contains { $0.contains("■") && $0.contains(":2001") })
    build.wallSeconds = 100
    let index = try #require(build.steps.firstIndex { $0.status == .failed })
    build.steps[index].intervals = [
      .init(start: 0, end: 10), .init(start: 10.5, end: 20), .init(start: 60, end: 61),
    ]
    let pieces = try chart(build).filter { $0.contains("✖") }
    try #require(pieces.count == 2)
    #expect(pieces[0].contains(" 1/2 :crit, 2001-01-01 00:00:00.000, 20000ms"))
    #expect(pieces[1].contains(" 2/2 :crit, 2001-01-01 00:01:00.000, 1000ms"))
    build.wallSeconds = 5000
    #expect(try chart(build).contains("  axisFormat %-H:%M:%S"))
  }

  @Test("No task is active or done: in the dark theme their names are dark on dark")
  func tags() throws {
    for name in [
      "parallel-one-fails-others-cancel.plain.log", "canceled-by-user.plain.log", "dag-100.plain.log",
    ] {
      let lines = try chart(SampleBuilds.of(name)[0])
      #expect(!lines.contains { $0.contains("active, ") || $0.contains("done, ") })
    }
  }

  @Test("Of many steps the longest stay, and what failed")
  func many() throws {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    build.wallSeconds = 1000
    build.steps += (0..<300).map { number in
      var step = Step(id: "\(number + 9)", name: "[a \(number)/300] RUN x", status: .done, sourceLine: 1)
      step.intervals = [.init(start: Double(number), end: Double(number) + 50)]
      step.busySeconds = 50
      return step
    }
    let lines = try chart(build)
    try check(lines)
    #expect(lines.count <= 4 + GanttChart.mostRows && lines.count > 30)
    #expect(lines.contains { $0.contains("✖ 8 ") })
  }

  @Test("A day is too long for the axis: bars are drawn")
  func day() {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    build.wallSeconds = 100_000
    let text = String(decoding: ReportFormat.markdown.render([build]), as: UTF8.self)
    #expect(!text.contains("mermaid") && text.contains("┬"))
  }
}

extension StringProtocol {
  fileprivate var trimmedStart: SubSequence { drop { $0 == " " } }
}
