extension RuleCatalog {
  /// Versions of Go modules that do not fit their path or their commit.
  static let goModuleVersions: [Rule] = [
    Rule(
      id: "go-before-modules-too-old", partOf: "go-too-old-for-dependency", family: "go-modules",
      title: "Go is too old for the code: it uses a feature of a later version",
      level: 93, confidence: .likely,
      repairs: [.goInstall, .raiseImage],
      patterns: [
        // Aliases of types came with Go 1.9, the method with 1.7.
        "syntax error: unexpected = in type declaration",
        "undefined (type *dwarf.Data has no field or method",
        // Generics came with Go 1.18.
        // The note tells the version that is needed: that is the rule this one belongs to.
        Pattern(
          "{source}.go:{row#}:{column#}: undefined: any", unless: ["note: module requires Go"],
          notOnLine: ["undefined: any."]),
      ],
      causes: ["The code or a dependency is newer than the Go of the image."],
      fixes: [
        Fix("Use an image with a newer Go.", snippet: "FROM golang:<a newer version>"),
        "Or use an older release of the dependency that the line names.",
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/devel/release"],
      examples: [
        "vendor/example.com/trace/trace.go:7: syntax error: unexpected = in type declaration"
      ]
    ),
    Rule(
      id: "go-pseudo-version-wrong", partOf: "go-unknown-revision-commit", family: "go-modules",
      title:
        "The pseudo-version {version|in go.mod} of {module} does not match its commit {commit|in the repository}: {reason}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: .each(["-{#}-{commit}: ", "-0.{#}-{commit}: ", ": "]) {
        Pattern(
          "{module}@v{}\($0)invalid pseudo-version: {reason...}",
          notOnLine: ["malformed"], more: ["{module}@{version}: invalid pseudo-version"])
      },
      causes: [
        "It was written by hand or by a tool other than Go: a pseudo-version contains the UTC time of the commit (`20060102150405`) and the first twelve characters of its hash.",
        "The commit was rewritten (rebase, amend), or the tag before it was moved.",
        "If the version is not in your go.mod, it is in the go.mod of a dependency.",
      ],
      fixes: [
        Fix(
          "Require only the commit hash, and let Go write the pseudo-version; commit go.mod and go.sum.",
          snippet: "go mod edit -require={module}@{commit}\ngo mod tidy", when: ["{commit}"]),
        Fix(
          "Require a branch, tag or commit, and let Go write the pseudo-version; commit go.mod and go.sum.",
          snippet: "go mod edit -require={module}@<branch, tag or commit>\ngo mod tidy",
          unless: ["{commit}"]),
        Fix(
          "If a dependency requires it, replace it.",
          snippet:
            "go mod edit -replace={module}@{version}={module}@{commit|<branch, tag or commit>}\ngo mod tidy"
        ),
      ],
      verify: [
        "grep -n {module} go.mod", "TZ=UTC git show -s --format='%H %cd' --date=iso-local {commit|HEAD}",
      ],
      docs: ["https://go.dev/ref/mod#pseudo-versions", "https://go.dev/doc/go1.13#version-validation"],
      examples: [
        """
        go: example.com/lib@v1.2.4-0.20240101000000-abcdefabcdef: invalid pseudo-version: does not match \
        version-control timestamp (expected 20240102030405)
        """,
        """
        go: example.com/lib@v0.0.0-20240101000000-abcdefa: invalid pseudo-version: revision is shorter than \
        canonical (expected abcdefabcdef)
        """,
      ]
    ),
    Rule(
      id: "go-major-version-mismatch", family: "go-modules",
      title: """
        Version {version|of that number} does not match the path {module|of the module}: from v2 on, the \
        path ends in /vN
        """,
      level: 92, confidence: .certain,
      patterns: [
        #"require {module}: version "{version}" invalid: should be "#,
        "{module}@{version}: invalid version: should be v",
        #"version "{version}" invalid: should be v0 or v1, not v"#,
        #"version "{version}" invalid: should be v{...}, not v"#,
        "{module}@{version}: invalid version: module contains a go.mod file, so ",
        #"go.mod has post-v{} module path ""#,
        #"go.mod has non-...{} module path ""#,
        "{module}@{version}: invalid version: +incompatible suffix not allowed: ",
      ],
      causes: [
        "From v2 on, the major version is part of the path; it is missing in go.mod or the import.",
        "The tag is v2 or later, and the go.mod of the module does not have the /v2 suffix.",
      ],
      fixes: [
        Fix(
          "Add the major version of {version|the version} to the path in go.mod (edit it by hand: no go command can read it now), and to the imports.",
          snippet: "require <path of the module>/v<major version> {version|<version>}"),
        Fix(
          "If it is your module, change its module line before you tag a new major version.",
          snippet: "module <path of the module>/v<major version>"),
      ],
      verify: ["go list -m -versions {module}"],
      docs: ["https://go.dev/ref/mod#major-version-suffixes", "https://go.dev/ref/mod#non-module-compat"],
      examples: [
        """
        go: errors parsing go.mod:
        /src/go.mod:4: require example.com/lib/v3: version "v2.0.0" invalid: should be v3, not v2
        """
      ]
    ),
    Rule(
      id: "go-major-version-suffix", partOf: "go-major-version-mismatch", family: "go-modules",
      title: "The path of {module} is missing the suffix /v{major}, which {version|this version} needs",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        #"require {module}: version "{version}" invalid: should be v0 or v1, not v{major#}"#,
        Pattern(
          "{module}@{version}: invalid version: should be v0 or v1, not v{major#}",
          notOnLine: ["parsing go.mod"]),
        Pattern(
          "{module}@v{major#}.{}: invalid version: module contains a go.mod file, so ",
          more: ["{module}@{version}: invalid version: "]),
        Pattern(
          "{module}@v{major#}.{}: invalid version: +incompatible suffix not allowed: ",
          more: ["{module}@{version}: invalid version: "]),
      ],
      causes: [
        "From v2 on, the major version is part of a module's path; it is missing in go.mod or the import.",
        "The module is older than Go modules: it has no such path, and its version ends in `+incompatible`.",
      ],
      fixes: [
        Fix(
          "Add the major version to the path in go.mod (edit it by hand: no go command can read it now) and to the imports. Then run `go mod tidy`.",
          snippet: "require {module}/v{major} {version}", when: ["should be v0 or v1"]),
        Fix(
          "Require the path with the major version, and use it in the imports.",
          snippet: "go get {module}/v{major}@{version}\ngo mod tidy",
          when: ["contains a go.mod file"], unless: ["+incompatible", "should be v0 or v1"]),
        Fix(
          "In go.mod (edit it by hand: no go command can read it now), add the major version to the path and remove `+incompatible`. Change the imports, then run `go mod tidy`.",
          snippet: "require {module}/v{major} <version>", when: ["+incompatible"]),
        Fix(
          "If the module has no go.mod at that version, keep its path, and add `+incompatible` to the version.",
          snippet: "require {module} {version}+incompatible",
          unless: ["contains a go.mod file", "+incompatible"]),
        Fix(
          "If it is your module, change its module line before you tag v{major}.",
          snippet: "module {module}/v{major}"),
      ],
      verify: ["go list -m -versions {module}/v{major}"],
      docs: ["https://go.dev/ref/mod#major-version-suffixes", "https://go.dev/ref/mod#non-module-compat"],
      examples: [
        """
        go: errors parsing go.mod:
        /src/go.mod:4: require example.com/lib: version "v2.0.0" invalid: should be v0 or v1, not v2
        """,
        """
        go: example.com/lib@v4.0.0: invalid version: module contains a go.mod file, so module path must \
        match major version ("example.com/lib/v4")
        """,
      ]
    ),
    Rule(
      id: "go-toolchain-not-in-path", partOf: "go-toolchain-download", family: "go-modules",
      title: "Go looks for the toolchain {toolchain} only in PATH (GOTOOLCHAIN), and it is not there",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [#"go: cannot find "go{toolchain}" in PATH"#],
      causes: [
        "GOTOOLCHAIN is `path` or ends in `+path`: Go then downloads no toolchain.",
        "GOTOOLCHAIN names a version other than that of the image.",
      ],
      fixes: [
        Fix("Use a Go image of that version.", snippet: "FROM golang:{toolchain}"),
        Fix("Or let Go download the toolchain.", snippet: "ENV GOTOOLCHAIN=auto"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOTOOLCHAIN GOVERSION"],
      docs: ["https://go.dev/doc/toolchain#select"],
      examples: [#"go: cannot find "go1.23.4" in PATH"#]
    ),
    Rule(
      id: "go-toolchain-unverified", partOf: "go-toolchain-download", family: "go-modules",
      settings: [.goChecksums],
      title:
        "Go does not use the toolchain {toolchain|that it downloaded}: GOSUMDB=off, so nothing can verify it",
      level: 96, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "go: download go{toolchain}: golang.org/toolchain@{}: verifying module: checksum database disabled by GOSUMDB=off"
      ],
      causes: [
        "Go verifies a downloaded toolchain with the checksum database, which `GOSUMDB=off` disables. GONOSUMDB and GOPRIVATE do not count for toolchains."
      ],
      fixes: [
        Fix("Use a Go image of that version, which needs no download.", snippet: "FROM golang:{toolchain}"),
        "Or remove `GOSUMDB=off`, and exempt only private modules from the check (GONOSUMDB).",
      ],
      verify: ["docker run --rm {image|<image>} go env GOSUMDB GOTOOLCHAIN"],
      docs: ["https://go.dev/doc/toolchain#download", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        """
        go: download go1.23.4: golang.org/toolchain@v0.0.1-go1.23.4.linux-arm64: verifying module: checksum \
        database disabled by GOSUMDB=off
        """
      ]
    ),
    Rule(
      id: "go-language-of-file", partOf: "go-language-version", family: "go-modules",
      title:
        "The `//go:build` line of {source|the file} allows only Go {allowed}, and its code needs Go {needed}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "requires go{needed} or later (file declares //go:build go{allowed})",
          more: ["^{source}:{#}:{#}: "])
      ],
      causes: [
        "A `//go:build go{allowed}` line sets the language version for its file. The go line of go.mod does not count there."
      ],
      fixes: [
        "Raise the version in the `//go:build` line of that file to go{needed}, or remove the version from it. If the file is a dependency's, upgrade that dependency."
      ],
      verify: ["grep -rn '^//go:build' --include='*.go' ."],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Build_constraints"],
      examples: [
        "./main.go:6:14: cannot range over 10 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)"
      ]
    ),
    Rule(
      id: "go-imports-program", family: "go-modules", subject: .program,
      title: "The code imports {package}, which is a program (`package main`): no package can import it",
      level: 91, confidence: .certain,
      patterns: [#"import "{package}" is a program, not an importable package"#],
      causes: [
        "The code that is wanted is in `package main`.",
        "A file tools.go imports a tool, and its build line (`//go:build tools`) is missing.",
      ],
      fixes: [
        "Move the code that both need to a package of its own. If the import only keeps a tool in go.mod, add `//go:build tools` as the first line of that file, or use a `tool` line in go.mod."
      ],
      verify: ["git grep -n '{package}' -- '*.go'"],
      docs: ["https://go.dev/doc/modules/managing-dependencies#tools", "https://go.dev/doc/modules/layout"],
      examples: [#"main.go:5:2: import "corp.example/app/cmd/seed" is a program, not an importable package"#]
    ),
  ]
}
