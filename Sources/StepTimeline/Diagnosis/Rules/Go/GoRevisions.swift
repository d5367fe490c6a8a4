extension RuleCatalog {
  /// Go modules whose path or version does not exist: revisions, tags, major versions, import paths.
  static let goRevisions: [Rule] = [
    Rule(
      id: "go-unknown-revision", family: "go-modules",
      settings: [.goDirect],
      title: "{module|The module} has no revision {revision|of that name}",
      level: 80, confidence: .certain,
      patterns: [
        "{module}@{version}: invalid version: unknown revision {revision}",
        Pattern(
          "{module}@{version}: reading {...}: unknown revision {revision}", notOnLine: ["go.mod at revision"]),
        Pattern(
          "invalid version: unknown revision {revision}",
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          ": unknown revision {revision}",
          with: ["go: "],
          notOnLine: ["abort:"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
      ],
      causes: [
        "The tag does not exist: it is misspelled, deleted or not pushed yet.",
        "The module is in a subdirectory, and its tag does not have the prefix (`sub/v1.2.3`).",
        "The proxy that answered cannot read a private repository, or has cached that the tag was missing.",
        "To users without a login, the host shows a private repository as an empty one.",
      ],
      fixes: [
        Fix(
          "Push the tag, or require a version that exists.",
          snippet: """
            git push origin {revision|<tag>}
            go list -m -versions {module}
            """),
        Fix(
          "If the module is private, set GOPRIVATE, so Go asks its host instead of a proxy; this step then needs credentials (a mounted .netrc).",
          snippet: "ENV GOPRIVATE={module}", unless: ["GOPRIVATE"]),
        Fix(
          "If the tag was pushed only minutes ago, bypass the proxy: it can cache a missing tag for 30 minutes.",
          snippet: "RUN GOPROXY=direct go mod download {module}",
          change: .before(
            "go mod download", "go get", "go install", "go mod tidy", "go build",
            run: "GOPROXY=direct go mod download {module}")),
      ],
      verify: [
        "git ls-remote --tags https://{module} | grep {revision|v1}",
        "GOPROXY=direct go list -m {module}@{revision|<version>}",
      ],
      docs: [
        "https://go.dev/ref/mod#version-queries",
        "https://go.dev/ref/mod#vcs-version",
        "https://go.dev/ref/mod#private-modules",
        "https://proxy.golang.org/",
      ],
      examples: [
        "go: example.com/lib@v1.9.9: invalid version: unknown revision v1.9.9",
        """
        go: example.com/team/lib@v1.9.9: reading \
        https://goproxy.corp.example/example.com/team/lib/@v/v1.9.9.info: 404 Not Found
        \tserver response: not found: example.com/team/lib@v1.9.9: invalid version: unknown revision v1.9.9
        """,
      ]
    ),
    Rule(
      id: "go-unknown-revision-commit", family: "go-modules",
      title: "{module|A module} does not have the commit {commit|that go.mod asks for}",
      level: 84, confidence: .certain,
      patterns: [
        "{module}@v{}-{#}-{commit}: invalid version: unknown revision ",
        "{module}@v{}-0.{#}-{commit}: invalid version: unknown revision ",
        "{module}@v{}-{#}-{commit}: reading {...}: unknown revision ",
      ],
      causes: [
        "History was rewritten or the branch was deleted, so no tag or branch contains the commit any more.",
        "The commit was never pushed, or the pseudo-version was edited by hand.",
        "All zeros are a placeholder for a module that a replace line redirects: that line is missing.",
      ],
      fixes: [
        Fix(
          "Require a branch or tag again; Go writes a valid pseudo-version.",
          snippet: """
            go get {module}@main
            go mod tidy
            """),
        "Prefer tags to commits of a branch.",
      ],
      verify: ["git branch -a --contains {commit|<commit>}   # in a fresh clone of {module}"],
      docs: [
        "https://go.dev/ref/mod#pseudo-versions",
        "https://go.dev/ref/mod#vcs-pseudo",
        "https://go.dev/ref/mod#version-queries",
      ],
      examples: [
        """
        go: example.com/lib@v0.0.0-20240101000000-abcdefabcdef: invalid version: unknown revision \
        abcdefabcdef
        """
      ]
    ),
    Rule(
      id: "go-missing-gomod-at-revision", family: "go-modules",
      title: "{path|The repository} has no go.mod at the revision {revision|that was asked for}",
      level: 90, confidence: .certain,
      patterns: [
        "invalid version: missing {path}/go.mod{...} at revision {revision}",
        "missing {path}/go.mod and ...{major}/go.mod at revision {revision}",
      ],
      causes: [
        "The module path names a subdirectory that has no go.mod at this tag.",
        "A /vN path is required, and the repository has no go.mod for that major version.",
      ],
      fixes: [
        Fix(
          "Require a version that has the go.mod, or use the path that its go.mod declares.",
          snippet: "go list -m -versions {path}"),
        Fix(
          "If it is your module, commit the go.mod and push a new tag with the directory as prefix.",
          snippet:
            "git tag <directory of the module>/<version> && git push origin <directory of the module>/<version>"
        ),
      ],
      verify: ["git ls-tree -r --name-only {revision|<revision>} | grep go.mod"],
      docs: ["https://go.dev/ref/mod#vcs-dir", "https://go.dev/ref/mod#major-version-suffixes"],
      examples: [
        """
        go: git.example.com/team/mono/sub@v1.0.0: invalid version: missing \
        git.example.com/team/mono/sub/go.mod at revision sub/v1.0.0
        """
      ]
    ),
    Rule(
      id: "go-unrecognized-import-path", family: "go-modules",
      settings: [.goDirect],
      title: "Go cannot find the repository of {path|a module}",
      level: 78, confidence: .likely,
      patterns: [#"unrecognized import path "{path}""#],
      causes: [
        "The build cannot reach the host of the path: a private name, a VPN, a firewall.",
        "The host no longer exists, such as code.google.com and many personal domains.",
        "The path is misspelled, or its host has no page that names the repository.",
      ],
      fixes: [
        Fix(
          "Check the path for a typo. If its host no longer exists, replace the path with its new location.",
          snippet: """
            go mod edit -replace={path}=<new path>@<version>
            go mod tidy
            """),
        Fix(
          "If the host is private, make its name known to the build, or use a module proxy that serves its modules.",
          snippet: "docker build --add-host=<host>:<address> ."),
      ],
      verify: ["curl -sS 'https://{path}?go-get=1' | grep go-import"],
      docs: [
        "https://go.dev/ref/mod#vcs-find",
        "https://go.dev/ref/mod#go-mod-file-replace",
        "https://go.dev/ref/mod#private-modules",
      ],
      examples: [
        """
        godep: error downloading dep (code.example.com/p/sqlite): unrecognized import path \
        "code.example.com/p/sqlite"
        """
      ]
    ),
    Rule(
      id: "go-import-meta-missing", family: "go-modules",
      settings: [.goDirect],
      title: "The host of {path|the module} does not say where its repository is",
      level: 86, confidence: .likely,
      patterns: [
        #"unrecognized import path "{path}": parse {url}: no go-import meta tags"#,
        // In GOPATH mode.
        #"unrecognized import path "{path}" (parse {url}: no go-import meta tags"#,
        "no go-import meta tags (",
        Pattern(
          #"unrecognized import path "{path}": reading {url}?go-get=1: {status...}"#,
          notOnLine: ["404 Not Found", "410 Gone"]),
        Pattern(" did not match import path", with: ["go-import"]),
      ],
      causes: [
        "The page is a login page: a private GitLab, Gitea or Bitbucket, and the build has no credentials.",
        "The module is in a GitLab subgroup, and without a login GitLab names only the top-level project.",
        "The path is wrong, so the host has no such page.",
      ],
      fixes: [
        Fix(
          "Pass credentials for the host to Go, so the host answers its `?go-get=1` request.",
          snippet: """
            # syntax=docker/dockerfile:1
            ENV GOPRIVATE={path}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """),
        Fix(
          "Or add .git after the repository name in the module path; Go then requests no page.",
          snippet: "require <your git host>/<group>/<subgroup>/<repository>.git <version>"),
        Fix(
          "Or replace the path with the real repository.",
          snippet: "go mod edit -replace={path}=<new path>@<version>"),
      ],
      verify: ["curl -sS --netrc 'https://{path}?go-get=1' | grep go-import"],
      docs: [
        "https://go.dev/ref/mod#vcs-find",
        "https://go.dev/ref/mod#private-module-repo-auth",
        "https://go.dev/ref/mod#private-module-proxy-direct",
      ],
      examples: [
        """
        go: corp.example/lib@v1.4.0: unrecognized import path "corp.example/lib": parse \
        https://corp.example/lib?go-get=1: no go-import meta tags ()
        """
      ]
    ),
    Rule(
      id: "go-no-matching-versions", family: "go-modules",
      title: "{module|The module} has no version that matches {query|the query}",
      level: 90, confidence: .certain,
      patterns: [
        #"module {module}: no matching versions for query "{query}""#,
        "{module}@{query}: no matching versions for query ",
        #"no matching versions for query "{query}""#,
      ],
      causes: [
        "The version, branch or prefix after the @ does not exist.",
        "The repository has no tags, or its tags do not have the form v1.2.3.",
        "The major version must be part of the path: /v2 for v2 and above.",
      ],
      fixes: [
        Fix(
          "List the available versions, and require one of them.", snippet: "go list -m -versions {module}"),
        Fix("For v2 and above, add the major version to the path.", snippet: "go get {module}/v2@latest"),
      ],
      verify: ["git ls-remote --tags https://{module|HOST/OWNER/REPOSITORY}"],
      docs: ["https://go.dev/ref/mod#version-queries", "https://go.dev/ref/mod#major-version-suffixes"],
      examples: [
        #"go: module example.com/lib: no matching versions for query "v1.99""#,
        #"go: example.com/lib@v3: no matching versions for query "v3""#,
      ]
    ),
    Rule(
      id: "go-own-package-without-version", partOf: "go-no-matching-versions", family: "go-modules",
      subject: .file,
      title:
        "{package|A package of the project} is not in the image: it was not copied, or it is generated code",
      level: 92, confidence: .likely,
      patterns: [
        Pattern(
          "/internal/{rest}: no matching versions for query \"latest\"",
          more: ["{package}: no matching versions for"])
      ],
      causes: [
        "Only the module itself can import its `internal` packages. Go searches the network for the package because its folder is missing.",
        "protoc, buf, sqlc, mockgen or swag generates it; it is not in git, and the build does not generate it.",
      ],
      fixes: [
        Fix(
          "Copy its folder before this step. If it is generated code, generate it before the build (`go generate`, protoc, buf) or commit it.",
          snippet: "RUN go generate ./...")
      ],
      verify: ["git ls-files internal"],
      docs: ["https://go.dev/doc/modules/layout", "https://go.dev/blog/generate"],
      examples: [
        "example.com/shop/internal/api/generated: no matching versions for query \"latest\""
      ]
    ),
    Rule(
      id: "go-package-found-nowhere", partOf: "go-no-matching-versions", family: "go-modules",
      subject: .file,
      title:
        "Go finds no module that has the package {package}: it is not in the image, or its repository is private",
      level: 91, confidence: .likely,
      patterns: [
        #"cannot load {package}: no matching versions for query "latest""#,
        #"cannot find module providing package {package}: no matching versions for query "latest""#,
      ],
      causes: [
        "The package belongs to the project, and its folder was not copied; Go then searches the network for it.",
        "The repository is private, and the build has no access to it.",
      ],
      fixes: [copyOrGiveAccess],
      verify: ["go list -deps ./... | grep {package|<package>}"],
      docs: ["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/ref/mod#private-modules"],
      examples: [
        #"build command-line-arguments: cannot load example.com/shop/store: no matching versions for query "latest""#
      ]
    ),
    Rule(
      id: "go-package-searched", family: "go-modules", subject: .file,
      title: "Go looks for the package {package} online: no module in go.mod has it",
      level: 40, confidence: .possible,
      patterns: [
        Pattern(
          "go: finding module for package {package}",
          unless: [
            "go: found ", "no required module", "cannot find module", "but does not contain package",
            "--- FAIL", "FAIL\t", "Killed", "unknown revision", "signal: killed",
          ])
      ],
      causes: [
        "The package belongs to the project, and its folder was not copied.",
        "The repository is private, and the build has no access to it; the log ends before Go says so.",
      ],
      fixes: [copyOrGiveAccess],
      verify: ["go list -deps ./... | grep {package|<package>}"],
      docs: ["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/ref/mod#private-modules"],
      examples: ["go: finding module for package git.example.com/team/shop/pkg/wait"]
    ),
    Rule(
      id: "go-module-no-such-package", family: "go-modules",
      title:
        "{module|The module} {version|in this version} does not contain the package {package|of that path}",
      level: 91, confidence: .certain,
      patterns: ["module {module}@{version} found{...}, but does not contain package {package}"],
      causes: [
        "The package was added later, moved or removed.",
        "The package is in a separate module inside the repository.",
        "The import path has a typo.",
      ],
      fixes: [
        Fix(
          "Correct the path: pkg.go.dev lists the packages of this version. If the program moved or was removed, use its new path or an older version.",
          snippet: "RUN go install {module}/<directory of its main package>@<version>",
          when: ["go install "]),
        Fix(
          "If the package belongs to this project, copy its folder before this step. Otherwise correct the import path, or require a version that has the package.",
          snippet: "go get {module}@<version with the package> && go mod tidy", unless: ["go install "]),
        "If the package is in a module of its own inside the repository, require that module.",
      ],
      verify: ["go list -m -versions {module}", "Check https://pkg.go.dev/{module}?tab=versions"],
      docs: [
        "https://go.dev/ref/mod#resolve-pkg-mod",
        "https://go.dev/ref/mod#version-queries",
        "https://go.dev/ref/mod#go-install",
      ],
      examples: [
        "go: module example.com/lib@v1.0.0 found, but does not contain package example.com/lib/missing",
        """
        main.go:4:2: module example.com/lib@latest found (v1.3.0), but does not contain package \
        example.com/lib/missing
        """,
      ]
    ),
  ]

  /// What helps if Go searches the network for a package that may be the project's own.
  private static let copyOrGiveAccess = Fix(
    "If the package belongs to this project, copy its folder before this step. If its repository is private, set GOPRIVATE, and give the step a token (a secret) or SSH access.",
    snippet: "COPY . .")
}
