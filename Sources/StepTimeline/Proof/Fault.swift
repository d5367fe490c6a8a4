/// The place and cause of a failure, by which two builds of a Dockerfile are compared.
package struct Fault: Sendable, Equatable {
  /// The index of the instruction that failed; `nil` if the build failed outside the Dockerfile.
  let instruction: Int?
  /// The instructions that the log shows as done or cached.
  let finished: Set<Int>
  /// The identity of a cause: the rule with its captures, otherwise the last lines.
  let signature: String
  /// The cause in words; `nil` if none is known.
  package let cause: String?
  /// Where it failed (`Dockerfile:4 RUN make`).
  package let place: String
  /// The texts that the rule captured.
  let captures: [String]
  /// The last lines that the failed step printed.
  package let tail: [String]
}

extension Fault {
  /// Reads the fault of a failed build.
  init(of build: Build, in file: Dockerfile, named path: String) {
    let finder = SiteFinder(build: build, project: ProjectFiles())
    let failure = build.failures.first
    let instruction = failure.flatMap { finder.instruction(of: $0, in: file) }
    let primary = build.diagnoses.first(where: \.isPrimary)
    self.instruction = instruction
    finished = Self.finished(build, file)
    cause = primary?.title
    captures = primary.map { Array($0.captures.values) } ?? []
    tail = failure?.tail ?? []
    let message = failure?.message ?? build.closingError ?? build.resultReason ?? ""
    if let primary {
      let captured = primary.captures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      signature = ([primary.rule, primary.title] + captured).joined(separator: "\n")
    } else {
      // Figures such as times and process numbers differ from run to run.
      signature = (tail.suffix(3) + [message]).joined(separator: "\n").filter { !$0.isNumber }
    }
    if let instruction {
      let step = failure?.step.flatMap { build.steps.indices.contains($0) ? build.steps[$0] : nil }
      let text = step?.parts.instruction ?? file.instructions[instruction].keyword
      place = "\(path):\(file.instructions[instruction].lines.lowerBound) \(text)"
    } else {
      place = message.isEmpty ? "the build" : message
    }
  }

  /// The instructions of the steps that ended well.
  private static func finished(_ build: Build, _ file: Dockerfile) -> Set<Int> {
    let search = InstructionSearch(file)
    var result: Set<Int> = []
    // Two instructions of a stage may be the same; they come in the order of the file.
    var next: [String?: Int] = [:]
    let steps = build.steps.filter { $0.parts.index != nil && ($0.status == .done || $0.status == .cached) }
    for step in steps.sorted(by: { $0.parts.index ?? 0 < $1.parts.index ?? 0 }) {
      guard let text = step.parts.instruction else { continue }
      let stage = step.parts.stage
      guard
        let index = search.instruction(of: text, stage: stage, from: next[stage] ?? 0)
          ?? search.instruction(of: text, stage: stage)
      else { continue }
      result.insert(index)
      next[stage] = index + 1
    }
    return result
  }
}
