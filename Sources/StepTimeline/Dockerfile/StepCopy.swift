/// A `COPY` or `ADD` of a step.
struct StepCopy: Sendable {
  /// The stage or image of `--from=`.
  let from: String?
  let owner: String?
  let mode: String?
  let sources: [String]
  let destination: String

  init?(_ instruction: String?) {
    guard let instruction, instruction.hasPrefix("COPY ") || instruction.hasPrefix("ADD ") else { return nil }
    let file = Dockerfile(text: instruction)
    guard let copy = file.instructions.first else { return nil }
    var words = (copy.jsonWords(in: file.bytes) ?? copy.words(in: file.bytes)).map(\.text)
    guard words.count >= 2, let last = words.popLast(), !words[0].hasPrefix("<<") else { return nil }
    from = copy.flag("from")
    owner = copy.flag("chown")
    mode = copy.flag("chmod")
    sources = words
    destination = last
  }

  /// Whether files of the build context are copied.
  var isOfContext: Bool { from == nil && !sources.contains { $0.hasPrefix("http") || $0.hasPrefix("git@") } }

  /// Whether the whole context is copied.
  var isAll: Bool { isOfContext && sources.contains { [".", "./", "*", "./*"].contains($0) } }

  /// Whether a source is a folder, as far as its name says: with a slash at its end, or without an extension.
  var copiesFolder: Bool {
    isAll
      || sources.contains {
        $0.hasSuffix("/") || (!PathText.name($0).contains(".") && !Self.files.contains(PathText.name($0)))
      }
  }

  /// Files that have no extension.
  private static let files: Set<String> = [
    "Gemfile", "Makefile", "Dockerfile", "Pipfile", "Procfile", "Rakefile", "LICENSE", "README", "gradlew",
    "mvnw", "VERSION", "Caddyfile", "Cargofile",
  ]

  /// The folder of the destination, with a slash at its end.
  var folder: String {
    destination == "." ? "./" : destination.hasSuffix("/") ? destination : destination + "/"
  }
}
