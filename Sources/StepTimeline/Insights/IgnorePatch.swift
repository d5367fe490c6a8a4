/// Leaves out of the build context what the image does not need, by a new `.dockerignore` or a longer one.
///
/// Only folders that are there and that no instruction names: those of version control, of editors, of virtual
/// environments and of caches, and packages that the Dockerfile installs by itself.
struct IgnorePatch {
  /// The patch.
  let text: String

  /// Folders that tools make for one machine.
  private static let candidates = [
    ".git", ".hg", ".svn", ".idea", ".vscode", ".venv", "venv", "__pycache__", ".mypy_cache", ".pytest_cache",
    ".ruff_cache", ".tox", ".nox", ".gradle", ".next", ".nuxt", ".turbo", ".parcel-cache", ".terraform",
    ".cache", "coverage", "htmlcov",
  ]
  private static let nodeInstallers: Set<String> = ["npm", "yarn", "pnpm", "bun"]

  /// `nil` if there is nothing to leave out, or if the folder is not the build's context.
  init?(_ file: Dockerfile, path: String, _ project: ProjectFiles) {
    guard let names = project.contextNames, Self.isContext(names, of: file) else { return nil }
    guard path.hasPrefix(project.contextPrefix) else { return nil }
    // BuildKit takes the one that is named after the Dockerfile if there is one.
    let specific = String(path.dropFirst(project.contextPrefix.count)) + ".dockerignore"
    let name = project.contents(specific) == nil ? ".dockerignore" : specific
    let old = project.contents(name)
    // A file that is there and cannot be read is not made anew.
    guard old != nil || !names.contains(name) else { return nil }
    let isThere = old != nil
    let patterns = IgnorePatterns(old ?? [])
    let text = file.text(0..<file.bytes.count)
    var found = Self.candidates.filter { names.contains($0) && !text.hasText($0) && !patterns.excludes($0) }
    if names.contains("node_modules"), !patterns.excludes("node_modules"), Self.installsNodePackages(file),
      !Self.copies("node_modules", file)
    {
      found.append("node_modules")
    }
    guard !found.isEmpty else { return nil }
    // In a file with Windows line ends, new lines get them too.
    let end = (old ?? []).contains(13) ? "\r\n" : "\n"
    var new = old ?? []
    if let last = new.last, last != UInt8(ascii: "\n") { new += Array(end.utf8) }
    for name in found { new += Array((name + end).utf8) }
    let diff = UnifiedDiff(path: project.contextPrefix + name, old: old ?? [], new: new).bytes
    var patch = String(decoding: diff, as: UTF8.self)
    guard Array(patch.utf8) == diff else { return nil }
    if !isThere, let line = patch.firstIndex(of: "\n") { patch = "--- /dev/null" + String(patch[line...]) }
    self.text = patch
  }

  /// Whether all files that the Dockerfile copies from its context are in the folder.
  private static func isContext(_ names: [String], of file: Dockerfile) -> Bool {
    let sources = file.instructions.indices.flatMap { index -> [String] in
      guard let copy = StepCopy(InstructionSearch.text(of: file.instructions[index], in: file)),
        copy.isOfContext
      else { return [] }
      return copy.sources
    }
    return !sources.isEmpty
      && sources.allSatisfy { source in
        guard let first = source.split(separator: "/").first(where: { $0 != "." }) else { return true }
        // A pattern or a variable may match any name.
        return first.contains { "*?[$".contains($0) } || names.contains(String(first))
      }
  }

  private static func installsNodePackages(_ file: Dockerfile) -> Bool {
    file.instructions.contains { run in
      guard run.keyword == "RUN" else { return false }
      return ShellScript(of: run, in: file).commands.contains { command in
        guard let call = ToolCall(command, in: file.bytes), nodeInstallers.contains(call.tool) else {
          return false
        }
        return ["ci", "install", "i"].contains(call.verb ?? "install")
          && !call.arguments.contains { ["-g", "--global"].contains($0) }
      }
    }
  }

  private static func copies(_ name: String, _ file: Dockerfile) -> Bool {
    file.instructions.indices.contains { index in
      StepCopy(InstructionSearch.text(of: file.instructions[index], in: file)).map { copy in
        copy.isOfContext && copy.sources.contains { $0.hasText(name) }
      } ?? false
    }
  }
}
