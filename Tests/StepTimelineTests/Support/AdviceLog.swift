@testable import StepTimeline

/// The advice on a log written for a test.
func advice(_ log: String) -> [Insight] {
  BuildLogReader.builds(in: log.utf8, source: "test").first?.insights ?? []
}

/// A log of steps that ran one after the other, each with its output and its seconds.
///
/// A line of a step is its output; `CACHED` in place of the seconds is `nil`.
struct AdviceLog {
  private var lines: [String] = ["#0 building with \"default\" instance using docker driver", ""]
  private var number = 1

  init(ignoreFile: Int? = nil) {
    add("[internal] load build definition from Dockerfile", 0)
    if let ignoreFile {
      add("[internal] load .dockerignore", 0, status: ["transferring context: \(ignoreFile)B done"])
    }
  }

  mutating func add(_ name: String, _ seconds: Double?, _ output: [String] = [], status: [String] = []) {
    lines.append("#\(number) \(name)")
    lines += (status + output).map { "#\(number) \($0)" }
    lines.append(
      "#\(number) " + (seconds.map { "DONE \(Int($0)).\(Int(($0 * 10).rounded()) % 10)s" } ?? "CACHED"))
    lines.append("")
    number += 1
  }

  var text: String {
    var copy = self
    if !lines.contains(where: { $0.hasSuffix("exporting to image") }) { copy.add("exporting to image", 0.1) }
    return copy.lines.joined(separator: "\n") + "\n"
  }

  var found: [Insight] { advice(text) }

  /// A build of one stage on an image that is there: `RUN`s with their seconds and output.
  static func steps(
    on image: String = "debian:12", _ steps: [(String, Double?, [String])], ignoreFile: Int? = nil
  ) -> AdviceLog {
    var log = AdviceLog(ignoreFile: ignoreFile)
    let count = steps.count + 1
    log.add("[1/\(count)] FROM docker.io/library/\(image)@sha256:\(String(repeating: "a", count: 64))", nil)
    for (place, step) in steps.enumerated() {
      log.add("[\(place + 2)/\(count)] \(step.0)", step.1, step.2)
    }
    return log
  }
}
