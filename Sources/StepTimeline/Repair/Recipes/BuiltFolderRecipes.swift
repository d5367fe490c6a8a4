/// Repairs of `COPY --from` that names another folder than the one into which the stage's tool writes.
enum BuiltFolderRecipes {
  /// Copies the folder that the project's front-end tool writes.
  static func builtFolder(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction, let from = instruction.flag("from"),
      let current = site.stage, let stage = site.file.stage(named: from, before: current)
    else { return nil }
    let words = instruction.words(in: site.file.bytes).dropLast()
    let state = site.file.state(before: site.file.stages[stage].instructions.upperBound - 1)
    for word in words where PathRecipes.isPath(word.text) {
      let path = PathText.join("/", word.text)
      let folder = PathText.folder(path)
      guard commonFolders.contains(PathText.name(path)),
        let manifest = contents(of: PathText.join(folder, "package.json"), state, site),
        let written = folderWritten(manifest, in: folder, state, site), written != PathText.name(path)
      else { continue }
      let found = PathText.join(folder, written)
      guard PathRecipes.isPath(found) else { continue }
      let isContents = word.text.hasSuffix("/.")
      return Proposal(
        text: "Copy `\(found)`: the build of the stage `\(from)` writes its output to it.",
        changes: site.change([
          site.replace(word.range, with: found + (isContents ? "/." : word.text.hasSuffix("/") ? "/" : ""))
        ]))
    }
    return nil
  }

  /// Names of folders that front-end tools write into.
  private static let commonFolders: Set<String> = [
    "dist", "build", "out", "public", "output", "_site", "site", "www", ".output", "browser",
  ]

  /// The folder, as seen from that of package.json; nil if the project does not say one.
  private static func folderWritten(
    _ manifest: String, in folder: String, _ state: StageState, _ site: RepairSite
  ) -> String? {
    // A setting of the project comes before the default of its tool.
    for (name, key) in [
      ("vite.config.ts", "outDir"), ("vite.config.js", "outDir"), ("vite.config.mjs", "outDir"),
      ("angular.json", "\"outputPath\""), ("vue.config.js", "outputDir"), (".eleventy.js", "output"),
      ("astro.config.mjs", "outDir"),
    ] {
      guard let text = contents(of: PathText.join(folder, name), state, site),
        let value = quotedValue(after: key, in: text)
      else { continue }
      return ContextFiles.clean(value)
    }
    if let option = optionOfBuild(manifest) { return option }
    if let program = buildProgram(manifest),
      let text = contents(of: PathText.join(folder, program), state, site)
    {
      let named = commonFolders.filter {
        text.hasText("\"\($0)\"") || text.hasText("'\($0)'") || text.hasText("\"\($0)/")
          || text.hasText("'\($0)/")
      }
      return named.count == 1 ? named.first : nil
    }
    return defaults.first { manifest.hasText("\"\($0.package)\"") }?.folder
  }

  /// The default of each tool, by the package that brings it.
  ///
  /// Sources: the documentation of each tool. Not Angular, whose folder has the project's name in it; not Next.js, which
  /// writes a folder for files only if its settings say so.
  private static let defaults: [(package: String, folder: String)] = [
    ("react-scripts", "build"), ("@docusaurus/core", "build"), ("@sveltejs/kit", "build"),
    ("gatsby", "public"), ("@11ty/eleventy", "_site"), ("@vue/cli-service", "dist"), ("vitepress", "dist"),
    ("astro", "dist"), ("vite", "dist"), ("parcel", "dist"), ("nuxt", ".output"),
  ]

  /// The value of `--outDir dist` or a similar option in the script `build`.
  private static func optionOfBuild(_ manifest: String) -> String? {
    guard let script = quotedValue(after: "\"build\"", in: manifest) else { return nil }
    let words = script.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      for option in ["--outDir", "--out-dir", "--dist-dir", "--output-path", "--dest", "-o", "-d"] {
        if word == option, index + 1 < words.count { return ContextFiles.clean(words[index + 1]) }
        if word.hasPrefix(option + "="), option.hasPrefix("--") {
          return ContextFiles.clean(String(word.dropFirst(option.count + 1)))
        }
      }
      if word.hasPrefix("BUILD_PATH=") { return ContextFiles.clean(String(word.dropFirst(11))) }
    }
    return nil
  }

  /// The file that the script `build` runs with `node`.
  private static func buildProgram(_ manifest: String) -> String? {
    guard let script = quotedValue(after: "\"build\"", in: manifest) else { return nil }
    let words = script.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(of: "node"), index + 1 < words.count else { return nil }
    return ContextFiles.clean(words[index + 1])
  }

  /// The text in quotes that follows a key and a colon.
  private static func quotedValue(after key: String, in text: String) -> String? {
    var rest = text[...]
    while let found = rest.rangeOfText(key) {
      rest = rest[found.upperBound...]
      let value = rest.drop { $0 == " " || $0 == ":" || $0 == "=" }
      guard let quote = value.first, quote == "\"" || quote == "'" else { continue }
      let inner = value.dropFirst().prefix { $0 != quote && $0 != "\n" }
      return inner.isEmpty ? nil : String(inner)
    }
    return nil
  }

  /// A file of the context by its path in a stage.
  private static func contents(of path: String, _ state: StageState, _ site: RepairSite) -> String? {
    for copy in state.copies.reversed() where copy.from == nil {
      let base = PathText.join(copy.destination, "")
      let prefix = base == "/" ? "/" : base + "/"
      guard path.hasPrefix(prefix) else { continue }
      let rest = String(path.dropFirst(prefix.count))
      for source in copy.sources.map(ContextFiles.clean) {
        let candidates = [source.isEmpty ? rest : source + "/" + rest, source].filter {
          PathText.name($0) == PathText.name(path)
        }
        for candidate in candidates {
          if let bytes = site.project.contents(candidate) { return String(decoding: bytes, as: UTF8.self) }
        }
      }
    }
    return nil
  }
}
