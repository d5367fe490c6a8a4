import Testing

@testable import StepTimeline

/// An engine that builds nothing: it knows which texts a Dockerfile must have, and what fails without them.
struct MadeUpEngine {
  /// A fault of the project.
  struct Trouble {
    /// The text that repairs it, in the Dockerfile or in another file.
    var remedy: String
    /// The beginning of the instruction that fails.
    var failing: String
    var output: String
    var exitCode = 1
    /// Whether the remedy is no remedy but the trouble.
    var isCausedByText = false
  }

  var dockerfile: String
  var context: [String: String] = [:]
  var troubles: [Trouble]

  var project: ProjectFiles {
    let context = context
    return ProjectFiles(
      dockerfiles: [ProjectFiles.Source(path: "Dockerfile", bytes: Array(dockerfile.utf8))],
      contextFiles: (Array(context.keys) + ["Dockerfile"]).sorted(),
      contents: { path in context[path].map { Array($0.utf8) } })
  }

  /// The build that fails with some version of the files; `nil` if it succeeds.
  func build(_ files: FileVersions) throws -> Build? {
    let text = files.bytes(of: "Dockerfile").map { String(decoding: $0, as: UTF8.self) } ?? dockerfile
    let all = ([text] + files.changes.map { String(decoding: $0.new, as: UTF8.self) }).joined(separator: "\n")
    guard let trouble = troubles.first(where: { all.contains($0.remedy) == $0.isCausedByText }) else {
      return nil
    }
    let log = RepairCase.log(of: text, failing: trouble.failing, trouble.output, exitCode: trouble.exitCode)
    try #require(!log.isEmpty, "no instruction begins with \(trouble.failing) in\n\(text)")
    let builds = BuildLogReader.builds(in: log.utf8, source: "test.log")
    #expect(builds.count == 1)
    return builds.first
  }

  /// Lets a search run to its end.
  func search(tries: Int = 5) throws -> ProofSearch {
    let first = try #require(try build(FileVersions()))
    var search = ProofSearch(of: first, in: project, tries: tries)
    while let candidate = search.next() {
      if let failed = try build(candidate.files) {
        search.record(.failed(failed))
      } else {
        search.record(.succeeded)
      }
    }
    return search
  }
}

extension ProofSearch {
  /// The lines that the proof takes away and adds.
  var provedLines: [String]? {
    proof.map { proof in
      String(decoding: proof.patch, as: UTF8.self).split(separator: "\n").map(String.init).filter {
        ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---")
      }
    }
  }

  /// The outcome of each try, in one word.
  var words: [String] {
    tries.map { attempt in
      switch attempt.verdict {
      case .green: "green"
      case .mended: "mended"
      case .sameFault: "same"
      case .brokeEarlier: "earlier"
      case .changeFails: "change"
      case .unclear: "unclear"
      case .tookTooLong: "long"
      case .skipped: "skipped"
      }
    }
  }
}
