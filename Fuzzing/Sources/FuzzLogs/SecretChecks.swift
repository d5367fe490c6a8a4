import StepTimeline

/// A secret that is put into any log, in any clothes, comes out in no report.
enum SecretChecks {
  /// Put together here: no whole token stands in the source for a scanner to stop at.
  private static let head = "ghp" + "_"
  private static let tail = "Zq8Xw7Vu6Ts5Rp4Nm3Lk2Jh1Gf9Dc0BaYe5T"

  static func check(_ log: [UInt8]) {
    var choices = Choices(log + [1])
    let planted = plant(in: log, &choices)
    let builds = Reading.inOnePiece(planted)
    for format in ReportFormat.allCases { check(format.render(builds), format.rawValue) }
    for format in SummaryFormat.allCases {
      check(format.render(LogComparison(base: builds, head: builds)), "comparison")
    }
    var events = EventLines()
    var reader = BuildLogReader(source: "fuzz.log")
    events.begin(source: "fuzz.log")
    planted.withUnsafeBytes { reader.feed($0, observer: &events) }
    let found = reader.finish(observer: &events)
    var text: [UInt8] = []
    events.end(found, lines: nil) { text += $0 }
    check(text, "events")
    var ordered = OrderedLog()
    var second = BuildLogReader(source: "fuzz.log")
    planted.withUnsafeBytes { second.feed($0, observer: &ordered) }
    let inOrder = second.finish(observer: &ordered)
    text = []
    _ = ordered.write(inOrder) { text += $0 }
    check(text, "ordered log")
    ReportChecks.check(text, "ordered log")
  }

  /// The log with a line that holds the secret, behind one of its lines.
  private static func plant(in log: [UInt8], _ choices: inout Choices) -> [UInt8] {
    let ends = log.indices.filter { log[$0] == 0x0A }
    let place = ends.isEmpty ? log.endIndex : ends[choices.next(below: ends.count)] + 1
    let number = choices.next(below: 12)
    let line = [
      "#\(number) 0.1 it is ", "#\(number) [2/2] RUN x ", "", "ERROR: failed to solve: ",
      "#\(number) ERROR: ",
    ][
      choices.next(below: 5)]
    let token = head + tail
    let dressed = [
      token, "\u{1B}[32m\(token)\u{1B}[0m", "\u{1B}[1;31m\(head)\u{1B}[39m\(tail)", "a\\n\(token)\\n",
      "x%3D\(token)",
      "{\\\"token\\\":\\\"\(token)\\\"}", "https://bob:\(token)@host.example/x",
      "\u{200B}\(head)\u{200D}\(tail)", "DB_PASSWORD=\(tail)", "DB_PASSWORD=\u{1B}[33m\(tail)\u{1B}[0m",
      "Authorization: Bearer \(tail)", "docker login -u bob -p \(tail) host.example",
    ][choices.next(below: 12)]
    let command = ["", "::error::x", "\u{1B}[31m::stop-commands::x", " ##[error]x", "##vso[task.x]y"][
      choices.next(below: 5)]
    let text = "\(line)\(dressed) rejected\n\(line)\(command)\n\(command)\n"
    return Array(log[..<place]) + Array(text.utf8) + Array(log[place...])
  }

  /// No eight letters of it are left, whatever stands between them.
  private static func check(_ report: [UInt8], _ format: String) {
    let text = report.filter { $0 > 0x20 && $0 < 0x7F }
    let wanted = Array(tail.utf8.suffix(16))
    guard text.count >= wanted.count else { return }
    for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
      require(!text[start...].starts(with: wanted), "\(format) holds the secret")
    }
  }
}
