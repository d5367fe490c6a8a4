import Testing

@testable import StepTimeline

/// Messages whose words occur in a wider or another meaning than a rule may think: the title says no more than the text
/// proves, and the first fix helps this build.
@Suite struct CarefulClaimsTests {
  /// A step that failed, and what may be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var base = "debian:12"
    /// Instructions of the stage before the step.
    var before: [String] = []
    var command: String
    var lines: [String]
    var exitCode = 1
    /// What the engine says; the end of the command, if it is empty.
    var error = ""
    /// Words of the title.
    var title: String
    /// Words of the first fix.
    var fix: String
    /// The most that may be claimed.
    var confidence = Confidence.certain
    /// Words that neither the title nor the first fix may hold.
    var never: [String] = []

    var testDescription: String { "\(command): \(lines.first ?? error)" }

    var log: [UInt8] {
      let count = before.count + 2
      var log = ["#4 [1/\(count)] FROM docker.io/library/\(base)", "#4 DONE 0.1s"]
      for (i, instruction) in before.enumerated() {
        log += ["#\(5 + i) [\(2 + i)/\(count)] \(instruction)", "#\(5 + i) DONE 0.1s"]
      }
      let number = 5 + before.count
      log.append("#\(number) [\(count)/\(count)] RUN \(command)")
      log += lines.map { "#\(number) 1.0 \($0)" }
      let ended = "process \"/bin/sh -c \(command)\" did not complete successfully: exit code: \(exitCode)"
      let message = error.isEmpty ? ended : error
      return Array(
        (log + ["#\(number) ERROR: \(message)", "ERROR: failed to solve: \(message)", ""])
          .joined(separator: "\n").utf8)
    }
  }

  @Test(arguments: goCases)
  func theGoCommand(example: Case) throws { try Self.check(example) }

  @Test(arguments: systemCases)
  func theSystem(example: Case) throws { try Self.check(example) }

  private static func check(_ example: Case) throws {
    var build = try #require(builds(in: example.log).first)
    build.addRepairs(for: ProjectFiles())
    let primary = try #require(build.primaryDiagnosis)
    let fix = try #require(primary.fixes.first)
    let words = "\(fix.text) \(fix.snippet ?? "")"
    #expect(primary.title.contains(example.title), "\(primary.title)")
    #expect(words.contains(example.fix), "\(words)")
    #expect(primary.confidence <= example.confidence)
    for word in example.never {
      #expect(!primary.title.contains(word) && !words.contains(word), "\(primary.title) \(words)")
    }
  }
}
