extension Diagnosis {
  /// What the command that started a build sends to the builder.
  private enum SentContext {
    /// The Dockerfile alone, on standard input: `docker build - < Dockerfile`.
    case dockerfileAlone
    /// A repository or archive: `docker build https://…`.
    case remote
  }

  /// Says why a file is not in the context, if the log has the command that started the build.
  ///
  /// - Parameter lines: the lines around the build.
  mutating func explainByCommand(in lines: [RetainedLine]) {
    guard isPrimary, isAboutContext else { return }
    let sent = lines.lazy.compactMap { Self.sentContext(String(decoding: $0.bytes, as: UTF8.self)) }.first
    switch sent {
    case nil: return
    case .dockerfileAlone:
      title = "The build has no context: its Dockerfile is read from standard input (`docker build -`)"
      causes.insert(
        "With `-`, only the Dockerfile is sent to the builder. COPY and ADD find no file then.", at: 0)
      fixes.insert(
        Fix(
          "Pass the folder as the context, and the Dockerfile with `-f`.",
          snippet: "docker build -f <Dockerfile> ."), at: 0)
    case .remote:
      causes.insert(
        "The context is a remote repository: only files that are committed there are in it, not those of your folder.",
        at: 0)
      fixes.insert(
        Fix(
          "Clone the repository, add the file to its folder, and build with the folder as the context.",
          snippet: "git clone <repository> && cd <folder>\ndocker build ."), at: 0)
    }
  }

  /// Whether the cause is a file that the context lacks: the rule, or the broader cause that it is a case of, is repaired by
  /// an exception in `.dockerignore`.
  private var isAboutContext: Bool {
    repairs.contains(.unignore) || RuleCatalog.rule(rule)?.repairs?.contains(.unignore) == true
  }

  private static func sentContext(_ line: String) -> SentContext? {
    guard
      let command = ["docker build ", "docker buildx build ", "podman build ", "docker image build "]
        .lazy.compactMap({ line.rangeOfText($0) }).first
    else { return nil }
    let words = line[command.upperBound...].split(separator: " ").map { $0.prefix { $0 != "`" } }
    let before = line[..<command.lowerBound]
    let isOnInput = words.contains(where: { $0.hasPrefix("<") }) || before.hasText("| ")
    // A whole folder may come on standard input, too.
    let isArchive =
      words.contains(where: { $0.hasText(".tar") || $0.hasSuffix(".tgz") })
      || ["tar ", ".tar", ".tgz ", "git archive "].contains { before.hasText($0) }
    if isOnInput, !isArchive,
      words.indices.contains(where: { words[$0] == "-" && !takesFile(words[..<$0].last) })
    {
      return .dockerfileAlone
    }
    let isRemote = words.last.map { word in
      ["https://", "http://", "git@", "git://", "github.com/"].contains { word.hasPrefix($0) }
    }
    return isRemote == true ? .remote : nil
  }

  /// Whether an option's value follows: `-f -` reads the Dockerfile from standard input, beside a context.
  private static func takesFile(_ word: Substring?) -> Bool { word == "-f" || word == "--file" }
}
