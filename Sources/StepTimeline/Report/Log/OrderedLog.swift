public import BuildLogParser

/// Puts the lines of a log in order: step after step, the failed one last.
///
/// ```swift
/// var ordered = OrderedLog()
/// var reader = BuildLogReader(source: "ci.log")
/// while let chunk = nextChunk() { reader.feed(chunk.span, observer: &ordered) }
/// let builds = reader.finish(observer: &ordered)
/// ordered.write(builds) { write($0) }
/// ```
///
/// It keeps what the steps printed: memory grows with the log. Lines that belong to no build are left out, and so
/// are progress lines of transfers that were not finished.
public struct OrderedLog: BuildEventSink {
  /// The output of one build, a text for each of its steps.
  struct Lines {
    var firstLine: Int
    var lastLine: Int
    var steps: [StepNumber: [UInt8]] = [:]
    /// The client's lines about the build as a whole.
    var remarks: [UInt8] = []
  }

  private(set) var builds: [Lines] = []
  private var buildOfLane: [BuildLane: Int] = [:]
  private var redactor: LineRedactor?

  /// Creates a log without lines.
  ///
  /// - Parameter redactsSecrets: whether tokens, passwords and keys are masked.
  public init(redactsSecrets: Bool = true) { redactor = redactsSecrets ? LineRedactor() : nil }

  /// Keeps the line of an event.
  public mutating func receive(_ event: BuildEvent, at context: LineContext) {
    if case .buildBegan = event {
      builds.append(Lines(firstLine: context.line, lastLine: context.line))
      buildOfLane[context.buildLane] = builds.count - 1
      return
    }
    guard let build = buildOfLane[context.buildLane] else { return }
    switch event {
    case .stepOutput(let step, let offset, let text):
      add(text, to: build, step, after: offset.map(Self.text) ?? "")
    case .stepStray(let step, let text): add(text, to: build, step)
    case .stepStatus(let step, let status, let id) where status.isDone:
      let text = status.logLine(id: String(id))
      add(Array(text.utf8).span, to: build, step)
    case .stepWarning(let step, let text): add(text, to: build, step, after: "WARN: ")
    case .stepError(let step, let text): add(text, to: build, step, after: "ERROR: ")
    case .stepErrorContinued(let step, let text): add(text, to: build, step)
    // A secret in a command is masked in what the command prints, too.
    case .stepNamed(let step, let name):
      _ = redactor?.masked(name, at: LineRedactor.Place(build: build, step: step.rawValue))
    case .stepEnded(let step, _, _): redactor?.close(LineRedactor.Place(build: build, step: step.rawValue))
    case .remark(let text): remark(text, of: build, after: "WARNING: ")
    case .closingWords(let text): remark(text, of: build)
    case .outside, .jobLine: return
    default: break
    }
    builds[build].lastLine = context.line
  }

  /// Indices into ``builds`` by the build's line in the log.
  var buildsByLine: [Int: Int] {
    Dictionary(builds.indices.map { (min(builds[$0].firstLine, builds[$0].lastLine), $0) }) { first, _ in
      first
    }
  }

  /// The lines of a build, with all its secrets masked; `nil` if it was read in another way than line by line.
  func lines(of build: Build, _ places: [Int: Int]) -> Lines? {
    guard let place = places[build.source.line] else { return nil }
    var lines = builds[place]
    guard let redactor else { return lines }
    for step in lines.steps.keys { lines.steps[step] = redactor.masked(again: lines.steps[step] ?? []) }
    lines.remarks = redactor.masked(again: lines.remarks)
    return lines
  }

  private mutating func add(_ text: Span<UInt8>, to build: Int, _ step: StepNumber, after prefix: String = "")
  {
    let masked = redactor?.masked(text, at: LineRedactor.Place(build: build, step: step.rawValue))
    Self.append(text, masked, after: prefix, to: &builds[build].steps[step, default: []])
  }

  private mutating func remark(_ text: Span<UInt8>, of build: Int, after prefix: String = "") {
    let masked = redactor?.masked(text, at: LineRedactor.Place(build: build, step: -1))
    Self.append(text, masked, after: prefix, to: &builds[build].remarks)
  }

  private static func append(
    _ text: Span<UInt8>, _ masked: [UInt8]?, after prefix: String, to lines: inout [UInt8]
  ) {
    lines += prefix.utf8
    if let masked { lines += masked } else { text.withUnsafeBufferPointer { lines += $0 } }
    lines.append(UInt8(ascii: "\n"))
  }

  /// The offset as the engine prints it.
  private static func text(_ offset: LineOffset) -> String {
    let scale = [1, 10, 100, 1000][min(max(3 - offset.decimals, 0), 3)]
    let digits = String(offset.milliseconds % 1000 / scale)
    guard offset.decimals > 0 else { return "\(offset.milliseconds / 1000) " }
    let zeros = String(repeating: "0", count: max(offset.decimals - digits.utf8.count, 0))
    return "\(offset.milliseconds / 1000).\(zeros)\(digits) "
  }
}
