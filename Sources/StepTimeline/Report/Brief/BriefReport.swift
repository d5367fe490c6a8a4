/// The report in a few lines, for a chat, a commit status or a program that pays by the word.
///
/// Of each build: how it ended, the failed step, the cause with its evidence, and the first fix as a diff. Failed
/// builds come first. No colour and no drawing, so that nothing is lost in a text field.
struct BriefReport {
  /// The most bytes if the user sets no limit: a message of Discord has 2,000 characters, others have more.
  static let usualLimit = 2000

  private let limit: Int
  private let glyphs: Glyphs
  private let tail: Int

  init(_ options: ReportOptions) {
    limit = options.maxBytes ?? Self.usualLimit
    glyphs = options.ascii ? .ascii : .unicode
    tail = options.tail
  }

  func render(_ builds: [Build]) -> [UInt8] {
    let failed = builds.filter { $0.result != .succeeded }
    let others = builds.filter { $0.result == .succeeded }
    let sections = (failed + others).map { build in
      Section(heading: heading(of: build, isOnly: builds.count == 1), details: details(of: build))
    }
    return text(of: sections)
  }

  /// Causes that were found in a text without a build.
  func render(_ diagnoses: [Diagnosis]) -> [UInt8] {
    guard let cause = diagnoses.first(where: \.isPrimary) ?? diagnoses.first else { return [] }
    return text(of: [Section(heading: "? no docker build found in the log", details: lines(of: cause))])
  }

  /// One build's lines: the first is always shown, the others while there is room, the last ones go first.
  private struct Section {
    var heading: String
    var details: [String]
  }

  private func text(of sections: [Section]) -> [UInt8] {
    var lines: [String] = []
    // A line for each build before the details of one.
    var room = limit
    var shown = 0
    for section in sections {
      let size = section.heading.utf8.count + 1
      // The bytes that must be left for `… and 12 more builds`.
      guard room - size >= 40 || shown == sections.count - 1 && room >= size else { break }
      room -= size
      shown += 1
    }
    let rest = "\(glyphs.cut) and \(counted(sections.count - shown, "more build"))"
    if shown < sections.count { room -= rest.utf8.count + 1 }
    for section in sections.prefix(shown) {
      lines.append(section.heading)
      let details = fitting(section.details, into: room)
      room -= Self.size(of: details)
      lines += details
    }
    if shown < sections.count { lines.append(rest) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The first of some lines that have room, with a sign if the others are left out.
  private func fitting(_ lines: [String], into room: Int) -> [String] {
    guard Self.size(of: lines) > room else { return lines }
    var size = glyphs.cut.utf8.count + 1
    let fitting = lines.prefix {
      size += $0.utf8.count + 1
      return size <= room
    }
    return fitting.isEmpty ? [] : Array(fitting) + [glyphs.cut]
  }

  private static func size(of lines: [String]) -> Int { lines.reduce(0) { $0 + $1.utf8.count + 1 } }

  /// `✖ docker build failed after 9.0s (ci.log:120)`.
  private func heading(of build: Build, isOnly: Bool) -> String {
    let headline = Headline(build, place: nil)
    var text = "\(glyphs.glyph(build.result)) \(build.kindWords) \(build.result.rawValue)"
    if let duration = headline.duration {
      text += " \(headline.preposition) \(headline.isAbout ? "\(glyphs.about) " : "")\(duration)"
    }
    if build.result == .succeeded, !headline.facts.isEmpty {
      text += " \(glyphs.separator) \(headline.facts.joined(separator: ", "))"
    }
    return Self.fit(isOnly ? text : text + " (\(headline.source))")
  }

  private func details(of build: Build) -> [String] {
    guard build.result != .succeeded else { return (build.resultReason.map { [Self.fit($0)] }) ?? [] }
    var lines: [String] = []
    let failure = build.failures.first
    if let failure, let step = build.step(of: failure) {
      var facts = ["step \(step.id) \(TerminalText.collapsed(step.name))"]
      if let code = failure.exitCode { facts.append("exit code \(code)") }
      if let place = failure.dockerfile { facts.append("\(place.file):\(place.line)") }
      lines.append(Self.fit(facts.joined(separator: " \(glyphs.separator) ")))
    }
    if let reason = build.resultReason { lines.append(Self.fit(reason)) }
    let stopped = build.steps.filter { $0.status == .running || $0.status == .canceled }
    for step in stopped.suffix(failure == nil ? 3 : 0) {
      lines.append(Self.fit("\(step.status.rawValue): step \(step.id) \(TerminalText.collapsed(step.name))"))
    }
    if let cause = build.primaryDiagnosis { return lines + self.lines(of: cause) }
    guard build.result == .failed else { return lines }
    lines.append("cause: \(build.unknownCause(of: failure))")
    let output = (failure?.tail ?? []).filter { !$0.allSatisfy(\.isWhitespace) }
    if output.isEmpty, let message = failure?.message { lines.append("  \(Self.fit(message))") }
    return lines + output.suffix(min(tail, 8)).map { "  \(Self.fit($0))" }
  }

  private func lines(of cause: Diagnosis) -> [String] {
    var lines = ["cause: \(cause.title) (\(cause.confidence.rawValue), \(cause.rule))"]
    for evidence in cause.evidence.prefix(3) {
      lines.append("  line \(evidence.line): \(Self.fit(evidence.text))")
    }
    guard let fix = cause.fixes.first else { return lines }
    lines.append("fix: \(fix.text)")
    if let code = fix.patch ?? fix.snippet {
      lines += code.split(separator: "\n", omittingEmptySubsequences: true).map {
        TerminalText.safe(String($0))
      }
    }
    if let command = fix.command { lines.append("build with: \(command)") }
    return lines
  }

  /// The text in one line of reasonable length.
  private static func fit(_ text: String) -> String {
    TextWidth.fit(TerminalText.safe(TerminalText.collapsed(text)), columns: 200)
  }
}
