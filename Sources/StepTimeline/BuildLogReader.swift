public import BuildLogParser

/// Reads a log piece by piece and gives the builds in it: the way from bytes to a report.
///
/// ```swift
/// var reader = BuildLogReader(source: "ci.log")
/// while let chunk = nextChunk() { reader.feed(chunk.span) }
/// for build in reader.finish() { print(build.result, build.wallSeconds ?? "?") }
/// ```
///
/// Memory is bounded by the number of steps and by the output of the steps that fail, not by the log.
///
/// A line of the log goes through ``LogParser`` (module BuildLogParser), which makes events of it, and `BuildAssembler`, which
/// puts them together to a record of each build. At the log's end `build(from:noting:)` makes a ``Build`` of each record.
/// ``ReportFormat`` writes reports of the builds; ``Build/addRepairs(for:masksSecrets:)`` makes patches for a Dockerfile.
public struct BuildLogReader {
  /// Settings of a reader.
  public struct Options: Sendable {
    /// Rules in addition to the built-in ones; of two with the same level the added one wins.
    public var addedRules: [Rule]
    /// The most lines of a failed step's output that a ``Failure`` holds; none if it is negative.
    public var tailLines: Int
    /// The output of `go env` or `env` on a machine on which the same thing works; the build's own output of these commands
    /// is compared with it.
    public var hostEnvironment: String?
    /// Whether tokens, passwords and keys are masked in every text of a ``Build``.
    public var redactsSecrets: Bool

    /// Creates options.
    public init(
      addedRules: [Rule] = [], tailLines: Int = 200, hostEnvironment: String? = nil,
      redactsSecrets: Bool = true
    ) {
      self.addedRules = addedRules
      self.tailLines = tailLines
      self.hostEnvironment = hostEnvironment
      self.redactsSecrets = redactsSecrets
    }
  }

  private let source: String
  private let options: Options
  private var parser = LogParser()
  private var assembler: BuildAssembler

  /// Creates a reader at the beginning of a log.
  ///
  /// - Parameters:
  ///   - source: the log's name for reports.
  ///   - options: the rules and limits.
  public init(source: String, options: Options = Options()) {
    self.source = source
    self.options = options
    assembler = BuildAssembler(keepsEnvironment: options.hostEnvironment != nil)
  }

  /// Reads a log that is at hand as a whole.
  ///
  /// - Parameters:
  ///   - log: the bytes of the log.
  ///   - source: the log's name for reports.
  ///   - options: the rules and limits.
  /// - Returns: the builds in the order of their first lines; none if the log holds no build.
  public static func builds(in log: some Sequence<UInt8>, source: String, options: Options = Options())
    -> [Build]
  {
    var reader = BuildLogReader(source: source, options: options)
    let bytes = Array(log)
    bytes.withUnsafeBytes { reader.feed($0) }
    return reader.finish()
  }

  /// Whether a text is the output of `go env` or `env`, as ``Options/hostEnvironment`` needs it.
  public static func isEnvironment(_ text: String) -> Bool { EnvironmentListing(text: text) != nil }

  /// The number of lines read so far.
  public var lineCount: Int { parser.lineCount }

  /// Why the log could not be read to its end, such as compressed data that break off.
  ///
  /// The builds that ``finish(arrivedAt:)`` gives are then those of what could be read.
  public var problem: InputProblem? { parser.problem }

  /// Reads a piece of the log, cut anywhere.
  ///
  /// - Parameters:
  ///   - bytes: the next bytes, such as `chunk.span` of an array.
  ///   - arrival: when they arrived, in nanoseconds since 1970, if the log is read live from a pipe.
  public mutating func feed(_ bytes: Span<UInt8>, arrivedAt arrival: Int64? = nil) {
    parser.feed(bytes, arrivedAt: arrival, into: &assembler)
  }

  /// Reads a piece of the log, cut anywhere, and sends the events of each line to an observer too.
  ///
  /// Texts of the events are as the log has them: secrets in them are not masked.
  ///
  /// - Parameters:
  ///   - bytes: the next bytes, such as `chunk.span` of an array.
  ///   - arrival: when they arrived, in nanoseconds since 1970, if the log is read live from a pipe.
  ///   - observer: takes the events of the lines that ended in this piece.
  public mutating func feed<Observer: BuildEventSink>(
    _ bytes: Span<UInt8>, arrivedAt arrival: Int64? = nil, observer: inout Observer
  ) {
    bytes.withUnsafeBytes { feed($0, arrivedAt: arrival, observer: &observer) }
  }

  /// Reads a piece of the log, cut anywhere.
  ///
  /// - Parameters:
  ///   - bytes: the next bytes.
  ///   - arrival: when they arrived, in nanoseconds since 1970, if the log is read live from a pipe.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, arrivedAt arrival: Int64? = nil) {
    bytes.withMemoryRebound(to: UInt8.self) { buffer in
      parser.feed(Span(_unsafeElements: buffer), arrivedAt: arrival, into: &assembler)
    }
  }

  /// Reads a piece of the log, cut anywhere, and sends the events of each line to an observer too.
  ///
  /// Texts of the events are as the log has them: secrets in them are not masked.
  ///
  /// - Parameters:
  ///   - bytes: the next bytes.
  ///   - arrival: when they arrived, in nanoseconds since 1970, if the log is read live from a pipe.
  ///   - observer: takes the events of the lines that ended in this piece.
  public mutating func feed<Observer: BuildEventSink>(
    _ bytes: UnsafeRawBufferPointer, arrivedAt arrival: Int64? = nil, observer: inout Observer
  ) {
    observed(by: &observer) { parser, sink in
      bytes.withMemoryRebound(to: UInt8.self) { buffer in
        parser.feed(Span(_unsafeElements: buffer), arrivedAt: arrival, into: &sink)
      }
    }
  }

  /// The log ended.
  ///
  /// - Parameter arrival: when it ended, if it was read live.
  /// - Returns: the builds in the order of their first lines; none if the log holds no build.
  public mutating func finish(arrivedAt arrival: Int64? = nil) -> [Build] {
    parser.finish(arrivedAt: arrival, into: &assembler)
    return builds()
  }

  /// Ends the log; an observer gets the events that the parser had kept back.
  ///
  /// - Parameters:
  ///   - arrival: when it ended, if it was read live.
  ///   - observer: takes the last events.
  /// - Returns: the builds in the order of their first lines; none if the log holds no build.
  public mutating func finish<Observer: BuildEventSink>(
    arrivedAt arrival: Int64? = nil, observer: inout Observer
  ) -> [Build] {
    observed(by: &observer) { parser, sink in parser.finish(arrivedAt: arrival, into: &sink) }
    return builds()
  }

  /// The diagnosis of a log in which no build was found; `nil` before ``finish(arrivedAt:)``, and if there is a
  /// build.
  public private(set) var unread: UnreadLog?

  private mutating func builds() -> [Build] {
    var again = BuildAssembler(keepsEnvironment: options.hostEnvironment != nil)
    if parser.rereadPaste(into: &again) {
      again.takeProse(from: assembler)
      assembler = again
    }
    var known = KnownSecrets()
    let recent = assembler.recent
    var records = BuildRecord.withoutRepeatedEnds(assembler.finish())
    // A record has one owner from here on: a change would copy thousands of steps for a second one.
    assembler = BuildAssembler(keepsEnvironment: false)
    records.reverse()
    var builds: [Build] = []
    // A report has few builds; a log of many is no report.
    let dockerfiles = records.count <= 8 ? parser.pastedText.map(PastedDockerfiles.find) ?? [] : []
    while let record = records.popLast() {
      if let build = build(from: record, beside: dockerfiles, noting: &known) { builds.append(build) }
    }
    if options.redactsSecrets {
      for file in dockerfiles { known.note(linesOf: file) }
      known.note(recent.all)
      Redactor().redact(&builds, knowing: known)
    }
    if builds.isEmpty {
      unread = UnreadLog(
        recent.all, source: source, lines: lineCount,
        by: matcher, redactsSecrets: options.redactsSecrets)
    }
    return builds
  }

  /// The way of one build, a line or two for each station; a comment names the folder.
  private func build(
    from record: consuming BuildRecord, beside dockerfiles: [[UInt8]], noting known: inout KnownSecrets
  ) -> Build? {
    // Recording
    let record = record.withRepeatedSteps()
    guard var build = Build(record, source: source) else { return nil }
    build.pastedDockerfiles = dockerfiles
    // Failure
    let failed = FailedSteps.find(in: &build, record, tailLines: max(options.tailLines, 0))
    // Timeline
    Timeline.place(&build, record)
    // Redaction of what is known from the lines before only
    if options.redactsSecrets {
      Redactor().redactSilences(of: &build, record)
      Redactor().redactLastLines(of: &build, record)
    }
    // Failure, with the times: a job that was stopped
    build.resultReason = StoppedJob.reason(build, record) ?? build.resultReason
    // Diagnosis
    build.diagnoses = Diagnosis.all(in: failed, of: build, by: matcher, firstLine: record.firstLine)
    // Insights
    build.insights = InsightCatalog.insights(for: build, works: record.steps.map(\.work))
    // Diagnosis/Environment
    build.environment = EnvironmentReport(build, record, hostEnvironment: options.hostEnvironment)
    // Redaction; the masking itself follows once all builds are known
    if options.redactsSecrets, let failed { known.note(failed) }
    return build
  }

  private var matcher: RuleMatcher {
    options.addedRules.isEmpty ? .builtIn : RuleMatcher(rules: RuleCatalog.all(adding: options.addedRules))
  }

  private mutating func observed<Observer: BuildEventSink>(
    by observer: inout Observer,
    _ read: (inout LogParser, inout ObservedAssembler<Observer>) -> Void
  ) {
    var both = ObservedAssembler(assembler: assembler, observer: observer)
    // The records have one owner at a time; a second one would copy them with the next change.
    assembler = BuildAssembler(keepsEnvironment: false)
    read(&parser, &both)
    (assembler, observer) = (both.assembler, both.observer)
  }
}

/// Hands every event to the assembler and to an observer.
private struct ObservedAssembler<Observer: BuildEventSink>: BuildEventSink {
  var assembler: BuildAssembler
  var observer: Observer

  mutating func receive(_ event: borrowing BuildEvent, at context: LineContext) {
    assembler.receive(event, at: context)
    observer.receive(event, at: context)
  }

  mutating func receive(_ run: OutputRun, bytes: Span<UInt8>, at context: LineContext) {
    assembler.receive(run, bytes: bytes, at: context)
    observer.receive(run, bytes: bytes, at: context)
  }
}
