/// A form that reports come in.
///
/// A new format is one file with a renderer, one case here, and its two lines in the switches below.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Timeline and diagnosis for a terminal.
  case table
  /// A comment on a pull or merge request, or a job's summary.
  case markdown
  /// A few lines for a chat, a commit status or a program that pays by the word.
  case brief
  /// Annotations of a GitHub workflow.
  case github
  /// Everything that is known, in schema `buildlog.report/1`.
  case json
  /// The events of each line of the log, as it is read; see ``EventLines``.
  case jsonl
  /// Trace events for Perfetto and `chrome://tracing`.
  case trace
  /// Spans for OpenTelemetry collectors, OTLP/JSON.
  case otlp
  /// A row for each step.
  case csv
  /// One page for a browser, with nothing else needed.
  case html
  /// The timeline as a picture.
  case svg

  /// The purpose of the format, in a few words.
  public var summary: String {
    switch self {
    case .table: "timeline and diagnosis for a terminal"
    case .markdown: "comment for a pull request, merge request or job summary"
    case .brief: "result, cause and first fix in a few lines"
    case .github: "annotations for a GitHub workflow"
    case .json: "all data, schema buildlog.report/1"
    case .jsonl: "events as they happen, one JSON object per line"
    case .trace: "trace events for Perfetto and chrome://tracing"
    case .otlp: "OpenTelemetry spans, OTLP/JSON"
    case .csv: "one row per step"
    case .html: "self-contained page for a browser"
    case .svg: "picture of the timeline"
    }
  }

  /// Whether the report is written while the log is read, by an ``EventLines``.
  ///
  /// For such a format ``render(_:options:)`` gives only what follows the events: the builds.
  public var isStreamed: Bool { self == .jsonl }

  /// Writes the report of some builds.
  ///
  /// - Returns: the whole report as UTF-8, ending in a line end.
  public func render(_ builds: [Build], options: ReportOptions = ReportOptions()) -> [UInt8] {
    var report: [UInt8] = []
    write(builds, options: options) { report += $0 }
    return report
  }

  /// Writes the report of some builds piece by piece, as far as the format allows.
  ///
  /// - Parameters:
  ///   - builds: the builds, in the order in which they are reported.
  ///   - options: how the report is to look.
  ///   - output: takes the next bytes of the report, UTF-8 that ends in a line end.
  ///   - unread: logs in which no build was found.
  public func write<Failure: Error>(
    _ builds: [Build], unread: [UnreadLog] = [], options: ReportOptions = ReportOptions(),
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if self != .json, builds.isEmpty, let report = UnreadReport(unread, options: options) {
      switch self {
      case .table: try output(WorkflowGuard.text(report.table))
      case .markdown: try output(WorkflowGuard.text(report.markdown))
      case .brief:
        try output(WorkflowGuard.text(BriefReport(options).render(unread.flatMap(\.diagnoses))))
      case .github: try output(WorkflowGuard.text(report.github, isCommands: true))
      case .html: try output(report.html)
      // Nothing in these has a place for a cause without a build.
      case .json, .jsonl, .trace, .otlp, .csv, .svg: break
      }
      return
    }
    let json = { (bytes: [UInt8]) throws(Failure) in try output(WorkflowGuard.json(bytes)) }
    switch self {
    case .table: try output(WorkflowGuard.text(TableReport(options).render(builds)))
    case .markdown: try output(WorkflowGuard.text(MarkdownReport(options).render(builds)))
    case .brief: try output(WorkflowGuard.text(BriefReport(options).render(builds)))
    case .github: try output(WorkflowGuard.text(GitHubReport(options).render(builds), isCommands: true))
    case .json:
      try JSONReport(builds: builds, unread: unread, toolVersion: options.toolVersion).write(to: json)
    case .jsonl: try EventLines.write(builds, toolVersion: options.toolVersion, to: json)
    case .trace: try TraceReport(builds: builds, toolVersion: options.toolVersion).write(to: json)
    case .otlp: try OTLPReport(builds: builds, toolVersion: options.toolVersion).write(to: json)
    case .csv:
      try CSVReport(builds: builds).write { (bytes: [UInt8]) throws(Failure) in
        try output(WorkflowGuard.text(bytes))
      }
    case .html: try output(HTMLReport(options).render(builds))
    case .svg: try output(SVGReport(options).render(builds))
    }
  }
}

/// How a report is to look; formats take what concerns them.
public struct ReportOptions: Sendable, Equatable {
  /// The order of the rows.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Sort: String, Sendable, CaseIterable {
    /// By the time at which the steps began.
    case start
    /// The longest first.
    case time
    /// By the steps' numbers.
    case id
  }

  /// How a Markdown report draws the timeline.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Chart: String, Sendable, CaseIterable {
    /// As a Gantt chart in Mermaid, which GitHub and GitLab draw.
    case mermaid
    /// As bars of text.
    case bars
    /// Not at all.
    case none
  }

  /// The columns that a line may take: from 20 to 10,000; another value becomes the nearest of them.
  public var width = 100 {
    didSet { width = min(max(width, 20), 10_000) }
  }
  /// Whether lines that are quoted from the log are wrapped at ``width``.
  ///
  /// A file and a pipe are better off with whole lines: people search them and copy from them.
  public var wrapsQuotes = true
  /// Whether colours are written.
  public var color = false
  /// Whether the report's own signs keep to ASCII.
  public var ascii = false
  /// Whether every step is shown, internal and very short ones too.
  public var all = false
  /// The order of the rows.
  public var sort = Sort.start
  /// The number of rows: the longest steps, failed and running ones before all others; a negative one becomes 0.
  public var top: Int? {
    didSet { top = top.map { max($0, 0) } }
  }
  /// The number of lines shown of a failed step's output; a negative one becomes 0.
  public var tail = 20 {
    didSet { tail = max(tail, 0) }
  }
  /// How a Markdown report draws the timeline.
  public var chart = Chart.mermaid
  /// The name in the hidden line that begins a Markdown report: ASCII letters, digits, `.`, `_` and `-`.
  public var marker = "default"
  /// The most bytes of a Markdown or brief report: from 1,000 to a gigabyte; another value becomes the nearest of them.
  ///
  /// `nil` for the 65,536 characters of a comment on GitHub, and for 2,000 of a brief report.
  ///
  /// Services count characters, UTF-16 units or bytes; a text of so many bytes has no more of any of them.
  public var maxBytes: Int? {
    didSet { maxBytes = maxBytes.map { min(max($0, 1_000), 1 << 30) } }
  }
  /// The version that the report names as its maker.
  public var toolVersion = BuildLogVersion.current

  /// Whether a text can be a ``marker``: 1 to 100 of ASCII letters, digits, `.`, `_` and `-`.
  public static func isMarker(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The pages of documentation that a report names: the first two say most.
  func shownDocs(of diagnosis: Diagnosis) -> [String] {
    all ? diagnosis.docs : Array(diagnosis.docs.prefix(2))
  }

  /// Creates the options of a plain report, 100 columns wide.
  public init() {}
}
