import Foundation
import StepTimeline

/// What holds of every report, whatever the log said.
enum ReportChecks {
  static func check(_ builds: [Build], seed: Choices) {
    guard !builds.isEmpty else { return }
    var choices = seed
    for format in ReportFormat.allCases {
      check(format.render(builds), format.rawValue)
      let options = options(&choices)
      check(format.render(builds, options: options), format.rawValue, hasColor: options.color)
    }
  }

  private static func options(_ choices: inout Choices) -> ReportOptions {
    var options = ReportOptions()
    options.width = [1, 8, 20, 40, 61, 80, 120, 1000][choices.next(below: 8)]
    options.color = choices.next(below: 2) == 0
    options.ascii = choices.next(below: 2) == 0
    options.all = choices.next(below: 2) == 0
    options.sort = ReportOptions.Sort.allCases[choices.next(below: ReportOptions.Sort.allCases.count)]
    options.top = [nil, 0, 1, 5][choices.next(below: 4)]
    options.tail = [0, 1, 20, 100_000][choices.next(below: 4)]
    return options
  }

  /// Reads the log with an observer, in pieces.
  static func checkEvents(of log: [UInt8], _ whole: [Build]) {
    var texts: [[UInt8]] = []
    for size in [max(log.count, 1), 7] {
      var events = EventLines()
      var text: [UInt8] = []
      var reader = BuildLogReader(source: "fuzz.log")
      events.begin(source: "fuzz.log")
      for start in stride(from: 0, to: log.count, by: size) {
        Array(log[start..<min(start + size, log.count)]).withUnsafeBytes {
          reader.feed($0, observer: &events)
        }
        events.drain { text += $0 }
      }
      let builds = reader.finish(observer: &events)
      require(builds == whole, "an observer changes the builds")
      events.end(builds, lines: reader.lineCount) { text += $0 }
      texts.append(text)
    }
    check(texts[0], "jsonl")
    require(texts[0] == texts[1], "events depend on the pieces")
  }

  static func checkSummaries(_ whole: [Build], _ cut: [Build]) {
    var statistics = LogStatistics()
    statistics.add(whole)
    statistics.add(cut)
    let comparisons = [LogComparison(base: whole, head: cut), LogComparison(base: whole, head: whole)]
    for format in SummaryFormat.allCases {
      for comparison in comparisons {
        check(format.render(comparison), format == .json ? "json" : "comparison")
      }
      check(format.render(statistics), format == .json ? "json" : "statistics")
    }
  }

  static func check(_ report: [UInt8], _ format: String, hasColor: Bool = false) {
    require(report.last == 0x0A || report.isEmpty, "\(format) does not end in a line end")
    require(String(validating: report, as: UTF8.self) != nil, "\(format) is not UTF-8")
    let control = report.first { ($0 < 0x20 && ![0x0A, 0x0D, 0x09].contains($0)) || $0 == 0x7F }
    require(control == nil || control == 0x1B && hasColor, "\(format) holds control byte \(control ?? 0)")
    switch format {
    case "json", "trace", "otlp": checkJSON(report[...], format)
    case "jsonl": for line in report.split(separator: 0x0A) { checkJSON(line, format) }
    default: break
    }
    if !["html", "svg"].contains(format) { checkCommands(report, format) }
  }

  /// No line that a CI system reads for commands begins with one of the log's.
  private static func checkCommands(_ report: [UInt8], _ format: String) {
    for line in report.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var text = line.drop { $0 == 0x20 || $0 == 0x09 }
      while text.first == 0x1B { text = text.drop { $0 != UInt8(ascii: "m") }.dropFirst() }
      if text.starts(with: "::".utf8) {
        let own = ["error", "warning", "notice", "group", "endgroup"]
        require(
          format == "github" && own.contains { text.dropFirst(2).starts(with: $0.utf8) },
          "\(format) gives a command: \(String(decoding: text, as: UTF8.self))")
      }
      for i in line.indices.dropLast(2) where line[i] == UInt8(ascii: "#") && line[i + 1] == line[i] {
        let word = line[(i + 2)...]
        require(
          word.first != UInt8(ascii: "[") && !word.prefix(4).map { $0 | 0x20 }.elementsEqual("vso{".utf8),
          "\(format) gives a command of Azure Pipelines")
      }
    }
  }

  private static func checkJSON(_ text: ArraySlice<UInt8>, _ format: String) {
    require((try? JSONSerialization.jsonObject(with: Data(text))) != nil, "\(format) is not JSON")
  }
}
