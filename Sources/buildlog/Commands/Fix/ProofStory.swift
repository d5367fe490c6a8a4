import StepTimeline

/// Says on standard error what is tried, why, and what came of it.
struct ProofStory {
  /// Lines of a change that are shown.
  private static let mostLines = 6
  private static let longestPlace = 100

  let limit: Int

  func begins() { say("building as it is") }

  func isGreen(after seconds: Double) {
    say("green after \(DurationText.words(seconds)): there is nothing to repair")
  }

  func failed(_ fault: Fault, after seconds: Double?) {
    say("failed\(time(seconds)): \(shown(fault.place))")
    say("cause: \(fault.cause ?? "unknown")")
  }

  func firstTookTooLong() {
    say("stopped: the build took longer than --timeout allows; nothing was tried")
  }

  func tries(_ candidate: ProofCandidate, number: Int) {
    switch candidate.kind {
    case .unchanged:
      say("try \(number) of \(limit): build again without a change; this cause may pass by itself")
    case .fix: say("try \(number) of \(limit) (\(candidate.applicability.rawValue)): \(candidate.text)")
    case .combination:
      say(
        "try \(number) of \(limit): beside what moved the build on, another change that did: \(candidate.text)"
      )
    }
    let lines = candidate.difference.split(separator: "\n").filter {
      ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---")
    }
    for line in lines.prefix(Self.mostLines) {
      Output.toStandardError("    \(TerminalText.safe(String(line)))\n")
    }
    if lines.count > Self.mostLines {
      Output.toStandardError("    and \(counted(lines.count - Self.mostLines, "more line"))\n")
    }
  }

  func verdict(_ verdict: Verdict, number: Int, after seconds: Double?) {
    if case .skipped = verdict { return say(words(verdict)) }
    say("try \(number)\(seconds.map { ", \(DurationText.words($0))" } ?? ""): \(words(verdict))")
  }

  func proved(_ search: ProofSearch, _ proof: FileVersions, applies: Bool) {
    guard !proof.changes.isEmpty else {
      return say("green when built again: the failure passed by itself, so there is nothing to patch")
    }
    say(
      "proved: with this patch the build succeeds (\(search.tryCount == 1 ? "1 try" : "\(search.tryCount) tries"))"
    )
    for (index, text) in search.texts(of: proof).enumerated() {
      Output.toStandardError("  \(index + 1). \(TerminalText.safe(text))\n")
    }
    if !applies { say("the files are unchanged; --apply writes the patch, 'git apply' takes it") }
  }

  func unproved(_ search: ProofSearch, isPartial: Bool) {
    let count = search.tryCount
    if search.tries.isEmpty {
      say("nothing to try: no patch is known for this cause")
    } else {
      let more = count >= search.limit ? "; --tries allows more" : ""
      say("no patch made the build succeed; \(count == 1 ? "1 try" : "\(count) tries")\(more)")
      for attempt in search.tries {
        let number = attempt.number.map { "\($0)" } ?? "-"
        Output.toStandardError(
          "  \(number). \(TerminalText.safe(attempt.candidate.text)) \(TerminalText.safe(words(attempt.verdict)))\n"
        )
      }
    }
    let furthest = search.furthest
    if !furthest.files.changes.isEmpty {
      say("the furthest try failed at: \(shown(furthest.fault.place))")
      say("cause: \(furthest.fault.cause ?? "unknown")")
      say(isPartial ? "its patch is printed; the build still fails with it" : "--partial prints its patch")
    }
    if furthest.fault.cause == nil { last(furthest.fault.tail) }
    let tried = search.tries.filter { $0.number != nil }.map(\.candidate.text)
    let fixes = (furthest.build.diagnoses.first(where: \.isPrimary)?.fixes ?? []).filter {
      !tried.contains($0.spokenText)
    }
    guard !fixes.isEmpty else { return }
    say("by hand:")
    for (index, fix) in fixes.prefix(3).enumerated() {
      Output.toStandardError("  \(index + 1). \(TerminalText.safe(fix.spokenText))\n")
    }
  }

  /// The engine gave no answer that can be used.
  func engineEnded(_ stop: TryBuilder.Stop) {
    switch stop {
    case .died(let status):
      say("the engine was ended by signal \(status - 128); nothing is known of this build")
    case .noBuild(let lines):
      say("the engine printed no build; its last lines:")
      last(lines)
    case .unreadable(let folder):
      say("the engine cannot read \(folder): set TMPDIR to a folder that it can read")
    case .withoutFailure(let status):
      say("the command ended with status \(status), but its log shows no failed build")
    case .interrupted, .notStarted, .unwritable, .skipped: break
    }
  }

  private func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .green: "green"
    case .mended(let next):
      "mended; the next fault is at \(shown(next.place)): \(next.cause ?? "unknown cause")"
    case .sameFault: "dropped: the build failed as before"
    case .brokeEarlier(let fault):
      "dropped: what worked before fails now: \(shown(fault.place)): \(fault.cause ?? "unknown cause")"
    case .changeFails(let fault): "dropped: the change itself fails: \(fault.cause ?? shown(fault.place))"
    case .unclear(let fault): "dropped: the build failed elsewhere: \(fault.cause ?? shown(fault.place))"
    case .tookTooLong: "dropped: the build took longer than --timeout allows"
    case .skipped(let reason): "not tried: \(reason)"
    }
  }

  private func last(_ lines: [String]) {
    for line in lines.suffix(5) { Output.toStandardError("    \(TerminalText.safe(line))\n") }
  }

  private func time(_ seconds: Double?) -> String { seconds.map { " after \(DurationText.words($0))" } ?? "" }

  private func shown(_ place: String) -> String {
    let line = place.split(separator: "\n").first.map(String.init) ?? place
    return line.count > Self.longestPlace ? line.prefix(Self.longestPlace - 1) + "…" : line
  }

  private func say(_ text: String) { Output.message(text) }
}
