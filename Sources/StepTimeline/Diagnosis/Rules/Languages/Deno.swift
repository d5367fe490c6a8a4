extension RuleCatalog {
  /// Deno: its modules and its lock file.
  static let deno: [Rule] = [
    Rule(
      id: "deno-file-not-copied", partOf: "deno-module-failed", family: "languages", subject: .file,
      title: "Deno cannot load {file}, which {importer|another file} imports: it is not in the image",
      level: 86, confidence: .likely,
      repairs: [.copyBefore],
      patterns: [
        Pattern(
          "error: Module not found \"file://{file}\"", notOnLine: ["Maybe add", "Maybe change", "sloppy"],
          more: ["at file://{importer}:{row#}:{column#}"]),
        "Cannot resolve module \"file://{file}\" from \"file://{importer}\"",
        Pattern("Cannot resolve module \"file://{file}\"", notOnLine: [" from \"file"]),
        "Unable to load a local module: \"file://{file}\"",
        Pattern("Cannot find module 'file://{file}' imported from 'file://{importer}'"),
      ],
      causes: [
        "The Dockerfile copies single files before `deno cache`, and this one is not among them, or .dockerignore excludes it.",
        "The import has a different spelling than the file.",
      ],
      fixes: [
        Fix(
          "Copy {file} (or all sources) before this step.", snippet: "COPY . .")
      ],
      verify: ["deno info"],
      docs: ["https://docs.deno.com/runtime/fundamentals/modules/"],
      examples: [
        "error: Module not found \"file:///app/src/main.ts\".\n    at file:///app/mod.ts:2:21",
        "error: Cannot resolve module \"file:///bot/cache.ts\" from \"file:///bot/deps.ts\"",
      ]
    ),
    Rule(
      id: "deno-module-failed", family: "languages",
      title: "Deno cannot load {module|a module}, or its lock file is outdated",
      level: 85, confidence: .certain,
      patterns: [
        Pattern("error: Module not found \"{module}\"", notOnLine: ["Maybe add", "Maybe change"]),
        "error: Cannot resolve module \"{module}\"",
        "error: The lockfile is out of date",
        "error: Import '{module}' failed", "error: Unable to load a local module: \"{module}\"",
        "error: Integrity check failed for",
        "Relative import path \"{module}\" not prefixed with / or ./ or ../",
      ],
      causes: [
        "The file is not copied, deno.json with the import map is missing, or deno.lock is out of date."
      ],
      fixes: [
        Fix(
          "Copy deno.json, deno.lock and local modules before this step. If deno.lock is out of date, run `deno install` and commit it.",
          snippet: "COPY deno.json deno.lock ./\nRUN deno install --frozen")
      ],
      verify: ["deno info"],
      docs: ["https://docs.deno.com/runtime/fundamentals/modules/"],
      examples: ["error: The lockfile is out of date. Pass --lock-write to update it."]
    ),
    Rule(
      id: "deno-lock-version", family: "languages",
      title: "deno.lock has version {version}, and the image's Deno is too old to read it",
      level: 93, confidence: .certain,
      patterns: ["Unsupported lockfile version '{version}'. Try upgrading Deno"],
      causes: [
        "A newer Deno wrote deno.lock: Deno 2.3 and later write version 5, Deno 2.0 and later write version 4."
      ],
      fixes: [
        Fix(
          "Use Deno 2.3 or later.", snippet: "FROM denoland/deno:2.3.1", when: ["lockfile version '5'"]),
        Fix(
          "Use Deno 2.0 or later.", snippet: "FROM denoland/deno:2.0.0", when: ["lockfile version '4'"]),
        Fix(
          "Use the Deno version that wrote deno.lock.",
          snippet: "FROM denoland/deno:<what `deno --version` says on your machine>",
          unless: ["lockfile version '4'", "lockfile version '5'"]),
        "Or create deno.lock again with the image's Deno, and commit it.",
      ],
      verify: ["docker run --rm {image|<image>} --version", "grep version deno.lock"],
      docs: ["https://docs.deno.com/runtime/fundamentals/modules/#integrity-checking-and-lock-files"],
      examples: [
        "error: Failed reading lockfile at '/srv/deno.lock'\n\nCaused by:\n    Unsupported lockfile version '5'. Try upgrading Deno or recreating the lockfile"
      ]
    ),
  ]
}
