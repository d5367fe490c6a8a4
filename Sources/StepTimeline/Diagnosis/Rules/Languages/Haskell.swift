extension RuleCatalog {
  /// Haskell: Cabal and Stack.
  static let haskell: [Rule] = [
    Rule(
      id: "ghc-module-missing", family: "languages", subject: .program,
      title: "GHC cannot find the module {module} that the code imports",
      level: 90, confidence: .certain,
      patterns: [
        "Could not find module \u{2018}{module}\u{2019}", "Could not find module '{module}'",
        "Could not find module `{module}'", "Could not load module \u{2018}{module}\u{2019}",
      ],
      causes: [
        "The package with the module is not in `build-depends`, or the release that was chosen does not have the module.",
        "The module is a file of the project that is not listed in the .cabal file, or was not copied.",
      ],
      fixes: [
        "Add the package that has {module} to `build-depends` (Hackage's search finds it), or import the module that the chosen release has.",
        "If it is a module of your own, copy the file before this step, and list it in `other-modules`.",
      ],
      docs: ["https://hackage.haskell.org/packages/search"],
      examples: ["src/Main.hs:3:1: error:\n    Could not find module \u{2018}Data.Acme\u{2019}"]
    ),
    Rule(
      id: "cabal-unknown-package", partOf: "haskell-dependencies", family: "languages", subject: .package,
      title: "cabal does not know the package {package}, which {parent} needs",
      level: 89, confidence: .likely,
      patterns: [
        "unknown package: {package} (dependency of {parent})",
        "rejecting: {parent} (unknown package: {package})",
      ],
      causes: [
        "It is a package of the project that was not copied, or that `packages:` in cabal.project does not list.",
        "The package index is older than the package, or `cabal update` did not run in this image.",
      ],
      fixes: [
        "If {package} is a folder of the project, copy it before this step, and list it in cabal.project (`packages:`).",
        Fix(
          "If it is a package from Hackage, update the index first.",
          snippet: "RUN cabal update && cabal build --only-dependencies"),
      ],
      docs: ["https://cabal.readthedocs.io/en/stable/cabal-project-description-file.html"],
      examples: [
        "cabal: Could not resolve dependencies:\n[__1] unknown package: shop-tags (dependency of shop)"
      ],
      implies: ["haskell-dependencies"]
    ),
    Rule(
      id: "cabal-no-project", family: "languages", subject: .file,
      title: "cabal finds no project: no cabal.project and no .cabal file is in the folder of this step",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "No cabal.project file or cabal file matching the default glob './*.cabal' was found",
        "There is no <pkgname>.cabal package file or cabal.project file",
      ],
      causes: [
        "The sources are not copied before this step, or WORKDIR is another folder.",
        "The build context is not the folder of the project.",
      ],
      fixes: [
        Fix(
          "Copy the project before this step, and run cabal in its folder.",
          snippet: "WORKDIR /src\nCOPY . ."),
        "Build with the project's folder as the context (the last argument of `docker build`).",
      ],
      verify: ["ls *.cabal cabal.project"],
      docs: ["https://cabal.readthedocs.io/en/stable/cabal-project-description-file.html"],
      examples: ["No cabal.project file or cabal file matching the default glob './*.cabal' was found."]
    ),
    Rule(
      id: "haskell-dependencies", family: "languages",
      title: "Cabal or Stack cannot resolve the dependencies",
      level: 87, confidence: .certain,
      patterns: [
        "Error: cabal: Could not resolve dependencies:", "cabal: Could not resolve dependencies:",
        "Error: [cabal-7107]", "Error: While constructing the build plan", "Error: [S-4804]",
        "In the dependencies for {package}",
        "The package list for 'hackage.haskell.org' does not exist. Run 'cabal update'",
      ],
      causes: [
        "The image's GHC does not match the bounds of the packages (base).",
        "`cabal update` did not run in this image, or the snapshot does not have a package.",
      ],
      fixes: [
        Fix(
          "Run `cabal update` in this step, before the build.",
          snippet: "RUN cabal update && cabal build --only-dependencies",
          when: ["Run 'cabal update'", "package list for 'hackage"]),
        Fix(
          "Loosen the bounds that the `rejecting` lines name, or use an image with a GHC version that they allow.",
          when: ["rejecting: "]),
        Fix(
          "Add the missing packages to `extra-deps` in stack.yaml, or use a snapshot that has them.",
          when: ["stack.yaml"]),
        Fix(
          "Use an image with a GHC version that the bounds of the packages allow.",
          snippet: "FROM haskell:<a version that fits>",
          unless: ["Run 'cabal update'", "package list for 'hackage", "rejecting: "]),
        "Or commit a working plan: `cabal freeze` writes cabal.project.freeze.",
      ],
      verify: ["docker run --rm {image|<image>} ghc --version"],
      docs: ["https://cabal.readthedocs.io/en/stable/", "https://docs.haskellstack.org/en/stable/"],
      examples: ["Error: cabal: Could not resolve dependencies:\n[__0] trying: app-0.1.0.0 (user goal)"]
    ),
    Rule(
      id: "haskell-no-compiler", family: "languages",
      title: "The GHC version that the project requires is not installed",
      level: 90, confidence: .certain,
      patterns: [
        "No compiler found, expected minor version match with ghc-{required}",
        "Compiler version mismatched, found ghc-{version}",
        "Cannot find the program 'ghc'. User-specified path",
        "cabal: The program 'ghc' version {required} is required but it could not be found",
      ],
      causes: [
        "stack runs with --system-ghc or --no-install-ghc, and the image has a different GHC than the snapshot."
      ],
      fixes: [
        Fix(
          "Install that GHC with `stack setup`, or use the image of that version.",
          snippet: "RUN stack setup   # or: FROM haskell:{required|9.6}")
      ],
      verify: ["docker run --rm {image|<image>} ghc --version", "grep resolver stack.yaml"],
      docs: ["https://docs.haskellstack.org/en/stable/"],
      examples: ["No compiler found, expected minor version match with ghc-9.6.6 (x86_64)"]
    ),
    Rule(
      id: "cabal-program-missing", family: "languages",
      title: "A Haskell package needs the program {program}, which is not in the image",
      level: 91, confidence: .certain,
      patterns: ["The program '{program}' is required but it could not be found"],
      causes: [
        "The package uses the program to find a C library (`pg_config`, `pkg-config`) or to generate code."
      ],
      fixes: [
        Fix(
          "Install the package that provides the program.",
          snippet: "RUN apk add --no-cache {program|<the package that has it>}",
          base: .apk),
        Fix(
          "Install the package that provides the program.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>}",
          base: .apt),
        Fix(
          "Install the package that provides the program.",
          snippet: "RUN dnf install -y {program|<the package that has it>}",
          base: .dnf),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://cabal.readthedocs.io/en/stable/"],
      examples: ["setup: The program 'pg_config' is required but it could not be found."]
    ),
    Rule(
      id: "cabal-too-old", family: "languages", subject: .package,
      title: "The .cabal file uses a format that the image's cabal-install does not support",
      level: 90, confidence: .likely,
      patterns: [
        "cabal: {file}.cabal:{row#}: 'library' expects no argument",
        "cabal: {file}.cabal:{row#}: {problem...}expects no argument",
        "does not support the Cabal specification format", "Unsupported cabal format version",
      ],
      causes: [
        "The package needs Cabal 2.0 or later (named libraries, `cabal-version: 2.0`), and the image's cabal-install is older."
      ],
      fixes: [
        Fix("Use a newer Haskell image, which includes a newer cabal-install.", snippet: "FROM haskell:9.6"),
        Fix(
          "Or install a newer cabal-install first.",
          snippet: "RUN cabal update && cabal install cabal-install"),
      ],
      verify: ["docker run --rm {image|<image>} cabal --version"],
      docs: ["https://cabal.readthedocs.io/en/stable/file-format-changelog.html"],
      examples: ["cabal: shop-server.cabal:86: 'library' expects no argument"]
    ),
    Rule(
      id: "cabal-file-missing", family: "languages", subject: .file,
      title: "{package|The Cabal package} lists the file {file}, which is not there",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "sdist of {package}: filepath wildcard '{file}' does",
        Pattern("filepath wildcard '{file}' does not match any files", notOnLine: ["Warning", "warning"]),
      ],
      causes: [
        "`extra-doc-files`, `extra-source-files` or `license-file` in the .cabal file names it, and the sources in the image do not have it."
      ],
      fixes: [
        "Add {file} to the sources that the image builds (the clone or the COPY), or remove it from the .cabal file."
      ],
      docs: ["https://cabal.readthedocs.io/en/stable/cabal-package-description-file.html"],
      examples: [
        "Error: cabal: sdist of acme-0.1.0.0: filepath wildcard 'CHANGELOG.md' does\nnot match any files."
      ]
    ),
    Rule(
      id: "stack-package-folder", family: "languages", subject: .file,
      title: "stack.yaml lists the package folder {directory}, which is not in the image",
      level: 90, confidence: .likely,
      patterns: [
        "{directory}: getDirectoryContents:openDirStream: does not exist (No such file or directory)"
      ],
      causes: ["`packages:` in stack.yaml lists a folder that is not copied before this step."],
      fixes: [
        Fix(
          "Copy the folder (at least its package.yaml or .cabal file) before this step.", snippet: "COPY . ."),
        "Or correct `packages:` in stack.yaml.",
      ],
      verify: ["grep -A5 '^packages' stack.yaml"],
      docs: ["https://docs.haskellstack.org/en/stable/configure/yaml/project/#packages"],
      examples: [
        "/build/core/: getDirectoryContents:openDirStream: does not exist (No such file or directory)"
      ]
    ),
    Rule(
      id: "haskell-no-package-list", partOf: "haskell-dependencies", family: "languages", subject: .package,
      title: "Cabal has no package list of Hackage: `cabal update` did not run in this image",
      level: 89, confidence: .likely,
      patterns: [
        Pattern(
          "cabal: Could not resolve dependencies:",
          with: ["The package list for 'hackage.haskell.org' does not exist"]),
        Pattern(
          "Error: cabal: Could not resolve dependencies:",
          with: ["The package list for 'hackage.haskell.org' does not exist"]),
        Pattern("[Cabal-7107]", with: ["The package list for 'hackage.haskell.org' does not exist"]),
      ],
      causes: [
        "Images contain the compiler, not the package list; without it, no package of Hackage is known."
      ],
      fixes: [
        Fix(
          "Run `cabal update` before the build, in the same RUN.", snippet: "RUN cabal update && cabal build")
      ],
      verify: ["RUN cabal list --simple-output | head"],
      docs: ["https://cabal.readthedocs.io/en/stable/cabal-commands.html#cabal-update"],
      examples: [
        """
        Warning: The package list for 'hackage.haskell.org' does not exist. Run 'cabal
        update' to download it.
        cabal: Could not resolve dependencies:
        unknown package: text (dependency of app-0.1.0.0)
        """
      ],
      implies: ["haskell-dependencies"]
    ),
    Rule(
      id: "haskell-base-bound", partOf: "haskell-dependencies", family: "languages", subject: .package,
      title: "{package|A package} does not allow base {version}, the version of the image's GHC",
      level: 90, confidence: .certain,
      patterns: [
        Pattern(
          "rejecting: base-{version}/installed-",
          more: ["(conflict: {package} =>", "constraint '{}' from '{package}'"])
      ],
      causes: [
        "Each GHC includes one version of base, which Cabal cannot replace. The bounds in the .cabal file are for a different GHC."
      ],
      fixes: .each(basesOfCompilers) { base, next, ghc in
        [
          Fix(
            "Use the GHC image with base \(base).", snippet: "FROM haskell:\(ghc)", when: ["base^>=\(base)"]),
          Fix(
            "Use the GHC image with base \(base), the last version that the bounds allow.",
            snippet: "FROM haskell:\(ghc)",
            when: ["rejecting: base-", "<\(next)"], unless: ["base^>="]),
        ]
      } + [
        "Widen the bounds of base in the .cabal file, if the code compiles with this GHC (`--allow-newer=base` tests that)."
      ],
      verify: ["docker run --rm {image|<image>} ghc-pkg list base"],
      docs: [
        "https://gitlab.haskell.org/ghc/ghc/-/wikis/commentary/libraries/version-history",
        "https://cabal.readthedocs.io/en/stable/cabal-project-description-file.html#cfg-field-allow-newer",
      ],
      examples: [
        """
        Error: cabal: Could not resolve dependencies:
        [__1] rejecting: base-4.19.1.0/installed-4.19.1.0 (conflict: shop => base>=4.7 && <4.18)
        """
      ],
      implies: ["haskell-dependencies"]
    ),
  ]

  /// The versions of base, the next one and the GHC that has the first (GHC's wiki, "version history").
  private static let basesOfCompilers = [
    ("4.12", "4.13", "8.6"), ("4.13", "4.14", "8.8"), ("4.14", "4.15", "8.10"), ("4.15", "4.16", "9.0"),
    ("4.16", "4.17", "9.2"), ("4.17", "4.18", "9.4"), ("4.18", "4.19", "9.6"), ("4.19", "4.20", "9.8"),
    ("4.20", "4.21", "9.10"), ("4.21", "4.22", "9.12"),
  ]
}
