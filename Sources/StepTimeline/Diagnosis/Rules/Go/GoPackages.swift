extension RuleCatalog {
  /// For a package of the project that is not in the image.
  private static let copiesOfModule: [Fix] = [
    Fix(
      "Copy all directories of the module before this step, and check that .dockerignore does not exclude them.",
      snippet: "COPY . ."),
    Fix(
      "Remove the folder of {package}, which the code imports, from .dockerignore; or generate it before this step if it is not in git.",
      when: ["COPY . ", ".go:"]),
  ]

  /// Go packages that cannot be found or imported.
  static let goPackages: [Rule] = [
    Rule(
      id: "go-no-required-module", family: "go-modules",
      settings: [.goFlags],
      title: "No module in go.mod provides the package {package|of an import}",
      level: 88, confidence: .certain,
      repairs: [.goCopyPackage, .goInitModule, .goCopySums, .goTidy],
      patterns: [
        "no required module provides package {package};",
        "no required module provides package {package}",
        "cannot find module providing package {package}",
      ],
      causes: [
        "`go mod tidy` was not run after the import was added.",
        "It is a package of your module, and its directory was not copied into the image.",
        "The package is generated code (protobuf, mocks, wire) that is not in the build context.",
      ],
      fixes: [
        Fix(
          "Run `go get` and `go mod tidy`, and commit go.mod and go.sum. If it is a package of your own module, copy its directory instead.",
          snippet: "go get {package} && go mod tidy"),
        Fix(
          "If the path starts with your module path, copy the directory before the build.",
          snippet: """
            COPY . .
            RUN go build ./...
            """),
        Fix(
          "If it is generated code, generate it in the image before the build.",
          snippet: "RUN go generate ./..."),
      ],
      verify: ["head -1 go.mod   # must be the start of {package}"],
      docs: ["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/ref/mod#go-mod-tidy"],
      examples: [
        """
        main.go:3:8: no required module provides package example.com/lib; to add it:
        \tgo get example.com/lib
        """
      ]
    ),
    Rule(
      id: "go-folders-not-copied", partOf: "go-no-required-module", family: "go-modules",
      title: "{package} is most likely a folder of this module: `COPY *.go` copies no folders",
      level: 90, confidence: .likely,
      repairs: [.goCopyPackage],
      patterns: [
        Pattern("no required module provides package {package};", inDockerfile: ["COPY *.go"]),
        Pattern("package {package} is not in std", inDockerfile: ["COPY *.go"]),
      ],
      causes: [
        "`*.go` matches the files of one folder; the subfolders of the module are not in the image.",
        "Or the package is from another module that is missing in go.mod.",
      ],
      fixes: [
        Fix("Copy the whole module, or copy each folder under its name.", snippet: "COPY . ."),
        Fix("If it is another module, add it to go.mod.", snippet: "go get {package} && go mod tidy"),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        Example(
          "main.go:15:2: no required module provides package example.com/team/track/pkg; to add it:",
          dockerfile: "COPY *.go ./")
      ]
    ),
    Rule(
      id: "go-own-package-not-copied", partOf: "go-no-required-module", family: "go-modules",
      title: "The project's own package {root}/internal/{rest} is not in the image",
      level: 89, confidence: .certain,
      repairs: [.goCopyPackage, .goModuleName],
      patterns: [
        "no required module provides package {root}/internal/{rest};",
        "no required module provides package {root}/internal/{rest}",
      ],
      causes: [
        """
        An internal package can be imported only inside its own source tree, so it is part of this \
        project: its directory was not copied before this step, or .dockerignore excludes it (`*` with a \
        few exceptions, or a name such as bin, build, gen).
        """,
        "It is generated code that is not in git, so it is missing on the build machine.",
        "The module line of go.mod does not match the imports.",
      ],
      fixes: [
        Fix(
          "Copy the whole module before this step, and check that .dockerignore does not exclude the package.",
          snippet: "COPY . .\nRUN go build ./..."),
        Fix(
          "Check which line of .dockerignore excludes it.",
          snippet: "grep -n 'internal\\|{rest}\\|^\\*' .dockerignore"),
        Fix(
          "If it is generated code, generate it in the image before the build.",
          snippet: "RUN go generate ./..."),
      ],
      verify: ["head -1 go.mod", "RUN ls -la internal"],
      docs: [
        "https://go.dev/doc/modules/layout#package-or-command-with-supporting-packages",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        """
        main.go:3:8: no required module provides package example.com/shop/internal/cart; to add it:
        \tgo get example.com/shop/internal/cart
        """
      ]
    ),
    Rule(
      id: "go-newer-std-package", partOf: "go-package-not-in-std", family: "go-modules",
      title: "Go is too old: {package|A package} is not in its standard library",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: .each(newerPackages) { name in
        [Pattern].each(["std", "GOROOT"]) {
          Pattern("package \(name) is not in \($0)", more: ["package {package} is not in"])
        }
      }
        // The message of Go 1.13 to 1.15.
        + .each(newerPackages) {
          [Pattern(#"malformed module path "\#($0)": missing dot"#, more: [#"module path "{package}":"#])]
        }
        // Without modules; with brackets before Go 1.13.
        + .each(newerPackages) { name in
          [Pattern].each([" (import path", ": import path"]) {
            Pattern(
              #"unrecognized import path "\#(name)"\#($0) does not begin with hostname"#,
              more: [#"unrecognized import path "{package}""#])
          }
        },
      causes: [
        """
        slices, maps, cmp and log/slog were added in Go 1.21, math/rand/v2 in 1.22, iter, unique and \
        structs in 1.23, weak and crypto/sha3 in 1.24, testing/synctest in 1.25.
        """,
        "The Go package of the distribution (apt, apk) is older than the golang images.",
        "`go get` without a version downloaded the latest release of a dependency, which needs a later Go.",
      ],
      fixes: [
        Fix("Use an image with a newer Go.", snippet: "FROM golang:1.25"),
        "Or pin the dependency to an older release that this Go supports.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go version; go list std | grep {package|<name>}'"],
      docs: ["https://pkg.go.dev/std", "https://go.dev/doc/devel/release"],
      examples: [
        "main.go:4:2: package slices is not in GOROOT (/usr/local/go/src/slices)",
        #"build example.com/app: cannot load io/fs: malformed module path "io/fs": missing dot in first path"#,
        #"package math/bits: unrecognized import path "math/bits" (import path does not begin with hostname)"#,
      ]
    ),
    Rule(
      id: "go-file-not-there", partOf: "go-package-not-in-std", family: "go-modules", subject: .file,
      title: "{package|The file}.go is not in the image",
      level: 95, confidence: .certain,
      repairs: [.letThrough, .goCopyPackage],
      patterns: [
        "package {package}.go is not in std",
        "package {package}.go is not in GOROOT",
        "no required module provides package {package}.go; to add it",
      ],
      causes: [
        "Go reads an argument that ends in `.go` as a file if it exists; it does not, so Go looks for a package with that name.",
        "No COPY line copies the file, or .dockerignore excludes it. Buildah and podman skip a folder that `**` excludes, even if a `!` line follows.",
      ],
      fixes: [
        "Copy the file before this step. If .dockerignore excludes its folder, allow it with an exception (`!<folder>/`).",
        Fix("List the files in the image, to check what was copied.", snippet: "RUN ls -R ."),
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: ["package cmd/main.go is not in std (/usr/local/go/src/cmd/main.go)"]
    ),
    Rule(
      id: "go-generated-package-missing", partOf: "go-package-not-in-std", family: "go-modules",
      subject: .file,
      title: "{package|A package} looks like generated code, and is not in the image",
      level: 93, confidence: .likely,
      repairs: [.goCopyPackage],
      patterns: .each(["/generated", "/gen", "/mocks", "/sqlc"]) {
        end in
        [
          Pattern(
            "\(end): module {}@latest found", with: ["does not contain package"],
            more: ["does not contain package {package}"])
        ]
      }
        + .each(["generated", "gen", "mocks", "mock", "sqlc", "pb", "proto", "ent", "graph/model"]) {
          Pattern("package {package} is not in std (/{path}/\($0))", notInDockerfile: ["COPY *.go"])
        }
        + .each(["generated", "gen", "mocks", "mock", "sqlc", "pb", "ent", "graph/model", "graph/generated"])
      {
        Pattern(
          "/\($0); to add it:", notOnLine: libraries,
          more: ["no required module provides package {package}; to add it:"],
          notInDockerfile: ["COPY *.go"])
      },
      causes: [
        "protoc, buf, sqlc, ent, mockgen or swag generates it; it is not in git, and the build does not generate it.",
        "It is a package of the project, and no COPY line copies its folder.",
        "Or it is a package of a dependency, which has moved it.",
      ],
      fixes: [
        Fix(
          "Generate the code before the build (`go generate`, protoc, buf), in the Dockerfile or on your machine, and copy its folder. Or commit it.",
          snippet: "RUN go generate ./...")
      ],
      verify: ["git ls-files | grep -c '\\.pb\\.go$'"],
      docs: ["https://go.dev/blog/generate"],
      examples: [
        "example.com/app/internal/generated: module example.com/app@latest found (v0.0.0-20240506190233-cde11df51cf1), but does not contain package example.com/app/internal/generated",
        """
        store/store.go:9:2: no required module provides package example.com/team/shop/store/sqlc; to add it:
        \tgo get example.com/team/shop/store/sqlc
        """,
      ]
    ),
    Rule(
      id: "go-package-not-in-std", family: "go-modules",
      settings: [.goToolchain],
      title: "{package|A package} is neither in the standard library of this Go nor in the image",
      level: 92, confidence: .certain,
      repairs: [.ownImports, .goCopyPackage, .raiseImage],
      patterns: [
        Pattern(
          "package {package} is not in std (", unless: ["found packages "], notOnLine: [".go is not in"]),
        Pattern(
          "package {package} is not in GOROOT (", unless: ["found packages "], notOnLine: [".go is not in"]),
        Pattern("package {package} is not in std", unless: ["found packages "], notOnLine: [".go is not in"]),
        Pattern(
          "package {package} is not in GOROOT", unless: ["found packages "], notOnLine: [".go is not in"]),
        #"package {package}: unrecognized import path "{}" (import path does not begin with hostname)"#,
        #"unrecognized import path "{package}" (import path does not begin with hostname)"#,
        #"unrecognized import path "{package}": import path does not begin with hostname"#,
      ],
      causes: [
        "It is a package of the project, whose directory is not copied before this step or is excluded by .dockerignore.",
        "A local package is named without `./` or without the module path.",
        "The Go of the image is older than the package.",
        "The module line of go.mod was renamed, but not the imports.",
      ],
      fixes: copiesOfModule + [
        Fix(
          "Put the module path before local packages in imports, and `./` before directories in commands.",
          snippet: "go build ./<directory>"),
        Fix(
          "If it is a new package of the standard library, use an image with a newer Go.",
          snippet: "FROM golang:1.25"),
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'go version; go list std | grep {package}'",
        "head -1 go.mod",
      ],
      docs: [
        "https://pkg.go.dev/std",
        "https://hub.docker.com/_/golang",
        "https://go.dev/ref/mod#module-path",
      ],
      examples: [
        "cmd/main.go:4:2: package shop/internal/cart is not in std (/usr/local/go/src/shop/internal/cart)",
        """
        package shop/cart: unrecognized import path "shop/cart" (import path does not begin with hostname)
        """,
      ]
    ),
    Rule(
      id: "go-package-of-module", partOf: "go-package-not-in-std", family: "go-modules",
      title: "The image does not have the package {package|of an import}, which the code imports",
      level: 93, confidence: .likely,
      repairs: [.ownImports, .goCopyPackage],
      patterns: [".com/", ".org/", ".io/", ".net/", ".dev/", ".de/", ".in/"].flatMap { host in
        ["std", "GOROOT"].map {
          Pattern(
            "package {}\(host){} is not in \($0)", unless: ["found packages "],
            notOnLine: [".go is not in", "package vendor/", "package src/"],
            more: ["package {package} is not in"])
        }
      },
      causes: [
        "It is a package of the project, whose directory is not copied before this step or is excluded by .dockerignore.",
        "The imports begin with another path than the module line of go.mod, or modules are off (`GO111MODULE=off`).",
      ],
      fixes: copiesOfModule + [
        "If the module line of go.mod has another path, make the imports begin with that path."
      ],
      verify: ["head -1 go.mod; cat .dockerignore"],
      docs: [
        "https://go.dev/ref/mod#module-path",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        "cmd/main.go:9:2: package example.com/shop/internal/cart is not in std (/usr/local/go/src/example.com/shop/internal/cart)"
      ],
      implies: ["go-package-not-in-std"]
    ),
    Rule(
      id: "go-gopath-cannot-find-package", family: "go-modules",
      settings: [.goModules],
      title: "GOPATH mode: Go cannot find the package {package|of an import}: it is not under GOPATH",
      level: 90, confidence: .certain,
      patterns: [Pattern(#"cannot find package "{package}" in any of:"#, unless: [": exit status 128"])],
      causes: [
        "GO111MODULE=off is set, or Go is 1.15 or older and there is no go.mod: no module is downloaded.",
        "A /v2 import path cannot be found in GOPATH mode.",
        "The project is not at $GOPATH/src/ITS/IMPORT/PATH, or its dependencies were not downloaded.",
      ],
      fixes: [
        Fix(
          "Use modules: a newer Go image, a go.mod (`go mod init`), and no `GO111MODULE=off`.",
          snippet: """
            FROM golang:<a version that the code knows>
            WORKDIR <folder outside of /go>
            COPY . .
            """),
        Fix(
          "If the project must stay in GOPATH mode, copy it to its import path, with its vendor/.",
          snippet: """
            WORKDIR /go/src/<import path of the project>
            COPY . .
            """),
      ],
      verify: ["docker run --rm {image|<image>} go env GO111MODULE GOPATH GOMOD"],
      docs: ["https://go.dev/ref/mod#mod-commands", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        """
        main.go:8:2: cannot find package "example.com/lib/v2" in any of:
        \t/usr/local/go/src/example.com/lib/v2 (from $GOROOT)
        \t/go/src/example.com/lib/v2 (from $GOPATH)
        """
      ]
    ),
    Rule(
      id: "go-ambiguous-import", family: "go-modules",
      title: "Two modules provide the package {package|of an import}",
      level: 91, confidence: .certain,
      patterns: [
        "ambiguous import: found package {package} in multiple modules",
        "ambiguous import: found package {package} in multiple directories",
      ],
      causes: [
        "A module was split, and go.mod has both the old and the new one, as with genproto.",
        "The package is both in vendor/ and in your module.",
      ],
      fixes: [
        Fix(
          "Upgrade the older module to a version from after the split.",
          snippet: "go get google.golang.org/genproto@latest && go mod tidy"),
        Fix(
          "Or exclude the conflicting version.",
          snippet: "go mod edit -exclude=<module>@<version> && go mod tidy"),
      ],
      verify: ["go mod graph | grep MODULE   # shows which module requires the old version"],
      docs: ["https://go.dev/ref/mod#resolve-pkg-mod", "https://go.dev/ref/mod#go-mod-file-exclude"],
      examples: [
        """
        main.go:5:2: ambiguous import: found package example.com/lib/sub in multiple modules:
        \texample.com/lib v1.0.0 (/go/pkg/mod/example.com/lib@v1.0.0/sub)
        \texample.com/lib/sub v1.1.0 (/go/pkg/mod/example.com/lib/sub@v1.1.0)
        """
      ]
    ),
    Rule(
      id: "go-import-cycle", family: "go-modules",
      title: "Import cycle: packages import each other",
      level: 90, confidence: .certain,
      patterns: ["import cycle not allowed"],
      causes: [
        "Two packages of the code import each other.",
        "A replaced or vendored copy imports your own module.",
      ],
      fixes: [
        "Move the code that both packages need to a third package; the list below the message shows the cycle."
      ],
      verify: ["go list -deps ./... > /dev/null"],
      docs: ["https://go.dev/ref/spec#Import_declarations"],
      examples: [
        """
        package example.com/app
        \timports example.com/app/a
        \timports example.com/app/b
        \timports example.com/app/a: import cycle not allowed
        """
      ]
    ),
    Rule(
      id: "go-internal-package", family: "go-modules",
      title: "The internal package {package|of another module} cannot be imported from here",
      level: 91, confidence: .certain,
      patterns: ["use of internal package {package} not allowed"],
      causes: [
        "The package belongs to another module; only that module can import its internal packages.",
        "The module line of go.mod was renamed, so Go treats your own internal package as foreign.",
      ],
      fixes: [
        "Import a public package of that module, or copy its code into your project.",
        "If it is your own package, make the module line of go.mod match the imports.",
      ],
      verify: ["head -1 go.mod"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Internal_Directories"],
      examples: ["main.go:5:2: use of internal package example.com/lib/internal/x not allowed"]
    ),
    Rule(
      id: "go-mixed-packages", family: "go-modules",
      title: "One directory contains files of two packages",
      level: 90, confidence: .certain,
      patterns: [
        Pattern(
          "found packages {first} ({one}) and {second} ({two}) in {directory}",
          notOnLine: ["building_Go_requires"])
      ],
      causes: [
        "The package line of a file differs from the others, often because COPY flattened directories.",
        "Generated or downloaded .go files are among the sources.",
      ],
      fixes: [
        Fix(
          "Keep the directories when copying: COPY with several source folders puts all their contents into one. Otherwise move the odd file or correct its package line.",
          snippet: "COPY . .")
      ],
      verify: [#"grep -n "^package" *.go"#],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy", "https://go.dev/ref/spec#Packages"],
      examples: ["found packages main (main.go) and store (store.go) in /src"]
    ),
  ]

  /// Libraries whose paths end as those of generated code do.
  private static let libraries = [
    "golang/mock", "uber.org/mock", "/testify/", "gorm.io/", "entgo.io/", "cheggaaa/", "google.golang.org/",
    "buf.build/",
  ]

  private static let newerPackages = RuntimeNeeds.addedGoPackages.map(\.path)
}
