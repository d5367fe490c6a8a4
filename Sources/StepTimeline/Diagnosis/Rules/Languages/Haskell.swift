extension RuleCatalog {
  /// Haskell: Cabal and Stack.
  static let haskell: [Rule] = [
    Rule(
      id: "haskell-dependencies", family: "languages",
      title: "Cabal or Stack cannot find a plan for the dependencies",
      level: 87, confidence: .certain,
      patterns: [
        "Error: cabal: Could not resolve dependencies:", "cabal: Could not resolve dependencies:",
        "Error: [cabal-7107]", "Error: While constructing the build plan", "Error: [S-4804]",
        "In the dependencies for {package}",
        "The package list for 'hackage.haskell.org' does not exist. Run 'cabal update'",
      ],
      causes: [
        "The GHC of the image does not fit the bounds of the packages (base).",
        "cabal update did not run in this image, or the snapshot lacks a package.",
      ],
      fixes: [
        Fix(
          "Update the package list, and use a GHC that fits.",
          snippet: "FROM haskell:9.6\nRUN cabal update && cabal build --only-dependencies"),
        "Add missing packages to extra-deps of stack.yaml.",
      ],
      verify: ["docker run --rm {image|<image>} ghc --version"],
      docs: ["https://cabal.readthedocs.io/en/stable/", "https://docs.haskellstack.org/en/stable/"],
      examples: ["Error: cabal: Could not resolve dependencies:\n[__0] trying: app-0.1.0.0 (user goal)"]
    ),
    Rule(
      id: "haskell-no-compiler", family: "languages",
      title: "There is no GHC of the version that the project asks for",
      level: 90, confidence: .certain,
      patterns: [
        "No compiler found, expected minor version match with ghc-{required}",
        "Compiler version mismatched, found ghc-{version}",
        "Cannot find the program 'ghc'. User-specified path",
        "cabal: The program 'ghc' version {required} is required but it could not be found",
      ],
      causes: [
        "stack runs with --system-ghc or --no-install-ghc, and the image has another GHC than the snapshot."
      ],
      fixes: [
        Fix(
          "Let stack install it, or use the image of that version.",
          snippet: "RUN stack setup   # or: FROM haskell:{required|9.6}")
      ],
      verify: ["docker run --rm {image|<image>} ghc --version", "grep resolver stack.yaml"],
      docs: ["https://docs.haskellstack.org/en/stable/"],
      examples: ["No compiler found, expected minor version match with ghc-9.6.6 (x86_64)"]
    ),
    Rule(
      id: "cabal-program-missing", family: "languages",
      title: "A Haskell package wants the program {program}, which is not in the image",
      level: 91, confidence: .certain,
      patterns: ["The program '{program}' is required but it could not be found"],
      causes: [
        "The package asks a program where its C library is (`pg_config`, `pkg-config`), or has it generate code."
      ],
      fixes: [
        Fix(
          "Install what brings it.", snippet: "RUN apk add --no-cache {program|<the package that has it>}",
          base: .apk),
        Fix(
          "Install what brings it.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>}",
          base: .apt),
        Fix(
          "Install what brings it.", snippet: "RUN dnf install -y {program|<the package that has it>}",
          base: .dnf),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://cabal.readthedocs.io/en/stable/"],
      examples: ["setup: The program 'pg_config' is required but it could not be found."]
    ),
    Rule(
      id: "cabal-too-old", family: "languages", subject: .package,
      title: "The .cabal file uses a form that the cabal-install of the image does not know",
      level: 90, confidence: .likely,
      patterns: [
        "cabal: {file}.cabal:{row#}: 'library' expects no argument",
        "cabal: {file}.cabal:{row#}: {problem...}expects no argument",
        "does not support the Cabal specification format", "Unsupported cabal format version",
      ],
      causes: [
        "The package is written for Cabal 2.0 or later (named libraries, `cabal-version: 2.0`), and the image's cabal-install is older."
      ],
      fixes: [
        Fix("Use a newer Haskell image, which brings a newer cabal-install.", snippet: "FROM haskell:9.6"),
        Fix("Or install a newer one first.", snippet: "RUN cabal update && cabal install cabal-install"),
      ],
      verify: ["docker run --rm {image|<image>} cabal --version"],
      docs: ["https://cabal.readthedocs.io/en/stable/file-format-changelog.html"],
      examples: ["cabal: shop-server.cabal:86: 'library' expects no argument"]
    ),
    Rule(
      id: "stack-package-folder", family: "languages", subject: .file,
      title: "stack.yaml names the package folder {directory}, which is not in the image",
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
  ]
}
