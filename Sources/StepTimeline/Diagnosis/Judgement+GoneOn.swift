/// Errors after which the step went on: what ended it is another one.
extension Judgement {
  /// Lowers what tests said whose failure the step allows: `go test ./... || true; cp dist/app /usr/local/bin`.
  static func demoteForgivenTests(
    _ candidates: inout [Candidate], _ step: StepText, _ dockerfile: [UInt8], _ rules: [Rule]
  ) {
    let tests = candidates.indices.filter { rules[candidates[$0].rule].subject == .test }
    guard !tests.isEmpty, let start = step.name.rangeOfText("RUN ")?.upperBound else { return }
    let text = String(step.name[start...])
    let commands = ShellScript(text: text).commands
    // Branches and loops are not followed.
    guard commands.allSatisfy({ $0.depth == 0 }) else { return }
    let isStrict = text.hasText("set -") || dockerfile.contains("SHELL ")
    let running = commands.indices.filter { mayTest(commands[$0]) }
    guard !running.isEmpty,
      running.allSatisfy({ isForgiven($0, in: commands, isStrict: isStrict) })
    else { return }
    for i in tests {
      candidates[i].level = min(candidates[i].level, overcomeLevel)
      candidates[i].confidence = .possible
    }
  }

  private static let overcomeLevel = 25

  /// Whether the step goes on if the command fails, to another one that can end it.
  private static func isForgiven(_ index: Int, in commands: [SimpleCommand], isStrict: Bool) -> Bool {
    let later = commands[(index + 1)...]
    guard let next = later.first else { return false }
    if next.joint == .or, ["true", ":", "echo"].contains(next.program) { return later.count > 1 }
    return !isStrict && later.contains { $0.joint == .sequence }
  }

  /// Whether a command runs tests, or a script or build that may run them.
  private static func mayTest(_ command: SimpleCommand) -> Bool {
    guard command.program != "test", let first = command.words.first?.text else { return false }
    return first.hasPrefix("./")
      || ["make", "sh", "bash", "mvn", "gradle", "rake", "ant", "sbt"].contains(first)
      || command.words.contains { word in
        ["test", "spec", "jest", "phpunit", "verify", "check", "mocha", "prove", "tox", "nox"].contains {
          word.text.hasText($0)
        }
      }
  }

  /// Doubts that a program which the shell does not find has ended the step: the shell ends with 127 then, and with another
  /// code only if the script went on.
  static func doubtMissingPrograms(
    _ candidates: inout [Candidate], _ step: StepText, _ text: EvidenceText
  ) {
    // make and others, below which the shell ran, say its code and end with their own.
    guard let code = step.exitCode, code != 127,
      !codesOfShell.contains(where: { text.bytes.contains($0) })
    else { return }
    for i in candidates.indices
    where candidates[i].confidence == .certain && !candidates[i].lines.isEmpty
      && candidates[i].lines.allSatisfy({ isOfShell(text.bytes[text.lines[$0].range]) })
    {
      candidates[i].confidence = .likely
    }
  }

  private static let codesOfShell: [StaticString] = [
    "rror 127", "status 127", "code 127", "status: 127", "code: 127", "(127)", "returned 127", "exit 127",
  ]

  /// Whether a shell says here that it does not find a program.
  private static func isOfShell(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(": command not found") || line.contains("sh: ") && line.contains(": not found")
  }
}
