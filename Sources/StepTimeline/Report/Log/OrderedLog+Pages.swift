extension OrderedLog {
  /// The CI system whose folds are used.
  public enum Groups: String, Sendable, CaseIterable {
    /// `::group::` of GitHub's and Gitea's actions.
    case github
    /// Sections of GitLab.
    case gitlab
    /// `##[group]` of Azure Pipelines.
    case azure
    /// `---` of Buildkite.
    case buildkite
  }

  /// Which steps are written.
  public enum Selection: Sendable, Equatable {
    /// Every step.
    case all
    /// Failed steps alone.
    case failed
    /// The step of that number, as the engine printed it.
    case step(String)

    func holds(_ step: Step) -> Bool {
      switch self {
      case .all: true
      case .failed: step.status == .failed
      case .step(let id): step.id == id
      }
    }
  }

  /// Writes the lines of some builds in order, piece by piece.
  ///
  /// - Parameters:
  ///   - builds: the builds of the log that was read.
  ///   - selection: which steps are written.
  ///   - groups: the CI system in whose folds the steps that did not fail are put; `nil` for no folds.
  ///   - options: colour and signs.
  ///   - output: takes the next bytes, UTF-8 that ends in a line end.
  /// - Returns: whether there was a step to write.
  public func write<Failure: Error>(
    _ builds: [Build], selection: Selection = .all, groups: Groups? = nil,
    options: ReportOptions = ReportOptions(), to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var found = false
    let places = buildsByLine
    for (index, build) in builds.enumerated() {
      let steps = Self.order(build.steps).filter { selection.holds(build.steps[$0]) }
      guard !steps.isEmpty else { continue }
      let lines = lines(of: build, places)
      var page = StepPages(build: build, groups: groups, options: options)
      if builds.count > 1 { page.heading(number: index + 1, of: builds.count) }
      // The failed step stays last.
      if selection == .all, let remarks = lines?.remarks { page.remarks(remarks) }
      for step in steps {
        page.write(build.steps[step], build.steps[step].number.flatMap { lines?.steps[$0] })
        try output(page.take())
      }
      found = true
    }
    return found
  }

  /// The order of the steps: as they were printed first, failed ones at the end.
  private static func order(_ steps: [Step]) -> [Int] {
    func rank(_ index: Int) -> Int {
      switch steps[index].status {
      case .done, .cached: 0
      case .running, .canceled: 1
      case .failed: 2
      }
    }
    return steps.indices.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}

/// The text of a build's steps, each under its heading.
private struct StepPages {
  let build: Build
  let groups: OrderedLog.Groups?
  let options: ReportOptions
  private let glyphs: Glyphs
  private var bytes: [UInt8] = []
  private var sections = 0

  init(build: Build, groups: OrderedLog.Groups?, options: ReportOptions) {
    self.build = build
    self.groups = groups
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
  }

  /// The bytes that were written since the last time.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func heading(number: Int, of count: Int) {
    let headline = Headline(build, place: (number, count))
    line("\(glyphs.glyph(build.result)) \(headline.outcome) \(glyphs.separator) \(headline.source)", .heading)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func write(_ step: Step, _ lines: [UInt8]?) {
    var title = "\(glyphs.glyph(step.status)) step \(step.id) \(step.headingText)"
    var facts = [step.status.rawValue]
    if let code = step.exitCode { facts.append("exit code \(code)") }
    if let seconds = step.busySeconds {
      facts.append((step.isEndLeast ? "at least " : "") + DurationText.words(seconds))
    }
    title += " \(glyphs.dash) \(facts.joined(separator: ", "))"
    var text = lines ?? []
    if text.isEmpty, let failure = build.failures.first(where: { build.step(of: $0)?.id == step.id }) {
      text = Array(failure.tail.map { $0 + "\n" }.joined().utf8)
    }
    let isFolded = step.status == .done || step.status == .cached
    guard !text.isEmpty else {
      line(title, Style(step.status))
      return
    }
    open(title, step.status, isFolded: isFolded)
    body(text)
    close(isFolded: isFolded)
  }

  mutating func remarks(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    body(text)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func line(_ text: String, _ style: Style) {
    var writer = TerminalWriter(color: options.color)
    writer.write(StyledLine(text, style))
    bytes += WorkflowGuard.text(writer.bytes)
  }

  /// The lines of a step, each made safe: a log can hold commands for terminals and for CI systems.
  private mutating func body(_ text: [UInt8]) {
    var lines: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      if groups == .buildkite, ["--- ", "+++ ", "~~~ "].contains(where: { line.starts(with: $0.utf8) }) {
        lines.append(UInt8(ascii: " "))
      }
      lines += TerminalText.safe(String(decoding: line, as: UTF8.self)).utf8
      lines.append(UInt8(ascii: "\n"))
    }
    bytes += WorkflowGuard.text(lines)
  }

  private mutating func open(_ title: String, _ status: Step.Status, isFolded: Bool) {
    let words = String(
      decoding: WorkflowGuard.text(Array(TerminalText.safe(title).utf8), isCommands: true), as: UTF8.self)
    switch groups {
    case .github? where isFolded: bytes += "::group::\(words)\n".utf8
    case .azure? where isFolded: bytes += "##[group]\(words)\n".utf8
    case .gitlab? where isFolded:
      sections += 1
      bytes +=
        "section_start:\(stamp):\(name)[collapsed=true]\r\u{1B}[0K\(words)\n".utf8
    case .buildkite?: bytes += "\(isFolded ? "---" : "+++") \(words)\n".utf8
    default: line(title, Style(status))
    }
  }

  private mutating func close(isFolded: Bool) {
    switch groups {
    case .github? where isFolded: bytes += "::endgroup::\n".utf8
    case .azure? where isFolded: bytes += "##[endgroup]\n".utf8
    case .gitlab? where isFolded: bytes += "section_end:\(stamp):\(name)\r\u{1B}[0K\n".utf8
    case .buildkite?: break
    default: bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// GitLab shows how long a section took by these; the titles have the true times.
  private let stamp = 0
  /// A name that no other section of the job has.
  private var name: String { "buildlog_\(build.source.line)_\(sections)" }
}
