extension RuleCatalog {
  /// Generators of Go code: what they miss, and code that they did not make or made for another release of its module.
  static let goGenerators: [Rule] = [
    Rule(
      id: "wire-no-provider", family: "go-modules", subject: .program,
      title: "wire finds no provider for {type}, which the injector {injector} needs",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [": inject {injector}: no provider found for {type}"],
      causes: [
        "No provider set of the injector holds a function that returns this type; after a new parameter of a constructor its own constructor is often forgotten.",
        "The provider returns another type (a value instead of a pointer, a struct instead of an interface): then `wire.Bind` is missing.",
      ],
      fixes: [
        "Add the constructor of {type} to the provider set (`wire.NewSet`) or to the call of `wire.Build` in {injector}.",
        "Or, if {type} is an interface, bind it to its implementation with `wire.Bind`.",
      ],
      verify: ["go tool wire check ./...   # or: wire check ./..."],
      docs: ["https://github.com/google/wire/blob/main/docs/guide.md"],
      examples: [
        "wire: /src/cmd/web/wire.go:19:1: inject newApp: no provider found for *example.com/shop/db.Pool"
      ]
    ),
    Rule(
      id: "wire-failed", family: "go-modules", subject: .program,
      title: "wire cannot generate the injectors",
      level: 82, confidence: .certain,
      patterns: [
        Pattern("wire: {package}: generate failed"), "wire: at least one generate failure",
        "wire: generate failed",
      ],
      causes: [
        "What the lines before it name: a provider set, an unused provider, code that does not compile."
      ],
      fixes: [
        "Correct what the first line that begins with `wire:` names, and run `wire` again."
      ],
      verify: ["wire check ./..."],
      docs: ["https://github.com/google/wire/blob/main/docs/guide.md"],
      examples: ["wire: example.com/shop/cmd/web: generate failed"]
    ),
    Rule(
      id: "wire-unused-or-twice", partOf: "wire-failed", family: "go-modules", subject: .program,
      title: "wire: the injector {injector} has one provider too many ({what})",
      level: 93, confidence: .certain,
      patterns: [
        ": inject {injector}: unused {what...}",
        ": inject {injector}: multiple bindings for {what}",
        ": inject {injector}: {what} has multiple bindings",
      ],
      causes: ["A provider is listed that nothing needs, or two give the same type."],
      fixes: ["Remove that provider from `wire.Build` or from the provider set of {injector}."],
      docs: ["https://github.com/google/wire/blob/main/docs/faq.md"],
      examples: ["wire: /src/wire.go:9:1: inject newApp: unused provider set \"Logging\""]
    ),
    Rule(
      id: "go-swag-docs-missing", partOf: "go-package-not-in-std", family: "go-modules", subject: .file,
      title: "The package {package|docs}, which swag generates as a rule, is not in the image",
      level: 93, confidence: .likely,
      repairs: [.goCopyPackage],
      patterns: [
        Pattern("package {package} is not in std (/{path}/docs)"),
        Pattern("package {package} is not in GOROOT (/{path}/docs)"),
        Pattern(
          "/docs; to add it:", notOnLine: ["/swaggo/"],
          more: ["no required module provides package {package}; to add it:"]),
        Pattern(
          "/docs: module {}@latest found", with: ["does not contain package"], more: ["{package}: module "],
          inDockerfile: ["swag"]),
      ],
      causes: [
        "`swag init` writes docs/docs.go. Git does not have it, and the build does not run swag.",
        ".dockerignore leaves `docs` out, as a folder of documentation.",
      ],
      fixes: [
        Fix(
          "Generate it before `go build`, if the folder docs is swag's; otherwise let .dockerignore and the COPY lines bring it along.",
          snippet: """
            RUN go install github.com/swaggo/swag/cmd/swag@latest
            RUN swag init
            """,
          unless: ["swag init"]),
        Fix(
          "Let `swag init` run in the project's folder before `go build`, and keep `docs` out of .dockerignore.",
          when: ["swag init"]),
        Fix("Or commit the folder, and let .dockerignore pass it.", snippet: "git add -f docs"),
      ],
      verify: ["git check-ignore -v docs/docs.go; grep -n docs .dockerignore"],
      docs: ["https://github.com/swaggo/swag#readme"],
      examples: [
        "main.go:11:2: package shop/docs is not in std (/usr/local/go/src/shop/docs)",
        """
        cmd/web/main.go:14:2: no required module provides package example.com/team/shop/docs; to add it:
        \tgo get example.com/team/shop/docs
        """,
      ]
    ),
    Rule(
      id: "go-templ-newer", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title: "templ generated code for a newer release of its module than go.mod has: {name} is not in it",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "_templ.go:{#}:{#}: undefined: templ.{name}",
          more: [
            "generator {generator} is newer than templ version {version} found in go.mod",
            "generator {generator} is older than templ version {version} found in go.mod",
          ]),
        Pattern(
          "_templ.go:{#}:{#}: undefined: templruntime.{name}",
          more: ["generator {generator} is newer than templ version {version} found in go.mod"]),
      ],
      causes: [
        "The generator was installed as `@latest`, or generated on another machine; the code and the module must be of the same version."
      ],
      fixes: [
        Fix(
          "Install the generator in the version of go.mod, {version}.",
          snippet: "RUN go install github.com/a-h/templ/cmd/templ@{version}", when: ["{version}"]),
        Fix(
          "Install the generator in the version that go.mod has.",
          snippet:
            "RUN go install github.com/a-h/templ/cmd/templ@$(go list -m -f '{{.Version}}' github.com/a-h/templ)",
          unless: ["{version}"]),
        Fix(
          "Or raise the module to the generator's version.",
          snippet: "go get github.com/a-h/templ@{generator|latest} && go mod tidy"),
      ],
      verify: ["templ version; grep a-h/templ go.mod"],
      docs: ["https://templ.guide/quick-start/installation"],
      examples: [
        """
        (!) templ version check: generator v0.3.960 is newer than templ version v0.2.793 found in go.mod file
        ui/page_templ.go:31:44: undefined: templ.ResolveURL
        """
      ]
    ),
    Rule(
      id: "go-grpc-generated-newer", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title:
        "The generated code wants a newer module of google.golang.org than go.mod has: {name|what it calls} is not in it",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: .each([
        "SupportPackageIsVersion", "StaticMethod", "ServerStreamingClient", "StaticCallOption",
      ]) {
        Pattern(".pb.go:{#}:{#}: undefined: grpc.\($0)", more: ["undefined: {module}.{name}"])
      } + [
        Pattern(
          ".pb.go:{#}:{#}: undefined: protoimpl.EnforceVersion", more: ["undefined: {module}impl.{name}"])
      ],
      causes: [
        "protoc-gen-go and protoc-gen-go-grpc were installed as `@latest` and are newer than the modules that go.mod names."
      ],
      fixes: [
        Fix(
          "Raise the module on your machine, and commit go.mod and go.sum.",
          snippet: "go get google.golang.org/grpc@latest google.golang.org/protobuf@latest && go mod tidy"),
        "Or install the plug-ins in the versions with which the code was generated before (its first lines name them).",
      ],
      verify: ["grep google.golang.org go.mod; head -6 $(git ls-files '*.pb.go' | head -1)"],
      docs: ["https://pkg.go.dev/google.golang.org/grpc/cmd/protoc-gen-go-grpc"],
      examples: [
        "api/cart_grpc.pb.go:19:16: undefined: grpc.SupportPackageIsVersion9"
      ]
    ),
    Rule(
      id: "go-mockgen-newer", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title: "mockgen made code for another release of gomock than go.mod has: {name} is not in it",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: [".go:{#}:{#}: undefined: gomock.{name}"],
      causes: ["mockgen was installed as `@latest`; the mocks and the module must be of one version."],
      fixes: [
        Fix(
          "Install mockgen in the version that go.mod has, before it generates the mocks.",
          snippet:
            "RUN go install go.uber.org/mock/mockgen@$(go list -m -f '{{.Version}}' go.uber.org/mock)",
          unless: ["golang/mock"]),
        Fix(
          "Install mockgen in the version that go.mod has, before it generates the mocks.",
          snippet:
            "RUN go install github.com/golang/mock/mockgen@$(go list -m -f '{{.Version}}' github.com/golang/mock)",
          when: ["golang/mock"]),
        "Or raise the module to mockgen's version (`go get`), and commit go.mod and go.sum.",
      ],
      verify: ["mockgen -version; grep /mock go.mod"],
      docs: ["https://github.com/uber-go/mock#readme"],
      examples: ["mocks/cart.go:41:19: undefined: gomock.TypedRecorder"]
    ),
    Rule(
      id: "go-tool-not-in-module", family: "go-modules", subject: .package,
      title: "`go tool {tool}` finds no such tool: go.mod has no `tool` line for it",
      level: 92, confidence: .likely,
      patterns: ["go: no such tool \"{tool}\""],
      causes: [
        "The line was not committed, or go.mod is that of another module than on your machine.",
        "The tool is installed on your machine, where it is called without `go tool`.",
      ],
      fixes: [
        Fix(
          "Install {tool} in the image, and call it without `go tool`.", snippet: "RUN {install}",
          when: ["{install}"]),
        "Add it on your machine with `go get -tool`, and commit go.mod and go.sum.",
        "Or generate on your machine, and commit what the tool writes.",
      ],
      verify: ["go list tool"],
      docs: ["https://go.dev/doc/modules/managing-dependencies#tools"],
      examples: ["go: no such tool \"mockgen\""]
    ),
    Rule(
      id: "sqlc-query-refused", family: "go-modules", subject: .program,
      title: "sqlc refuses {file}.sql, line {row}: {problem}",
      level: 84, confidence: .certain,
      patterns: [Pattern("{file}.sql:{row#}:{column#}: {problem...}", inStep: "sqlc")],
      causes: [
        "The query does not fit the schema that sqlc.yaml names: a migration was not copied, or the query has an error."
      ],
      fixes: [
        "Correct {file}.sql, line {row} ({problem}), or copy the schema and the migrations that sqlc.yaml names before this step."
      ],
      verify: ["sqlc compile"],
      docs: ["https://docs.sqlc.dev/en/latest/reference/config.html"],
      examples: [
        Example("sql/cart.sql:7:12: relation \"carts\" does not exist", step: "[4/4] RUN sqlc generate")
      ]
    ),
    Rule(
      id: "protoc-well-known-missing", partOf: "protoc-import-missing", family: "go-modules",
      subject: .package,
      title: "protoc does not find {file|google/protobuf/…}, one of the files that belong to protoc itself",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: .each(
        [
          "any", "api", "descriptor", "duration", "empty", "field_mask", "source_context", "struct",
          "timestamp", "type", "wrappers", "compiler/plugin",
        ]) {
          [
            Pattern("google/protobuf/\($0).proto: File not found.", more: ["{file}: File not found."]),
            Pattern(
              "Import \"google/protobuf/\($0).proto\" was not found or had errors.",
              more: ["Import \"{file}\" was not found"], confidence: .likely),
          ]
        },
      causes: [
        "The distribution has protoc and its .proto files (google/protobuf/…) in two packages, and only protoc is installed.",
        "Only bin/protoc of the release's archive was unpacked, without the folder include beside it.",
      ],
      fixes: [
        Fix("Install the files too.", snippet: "RUN apk add --no-cache protobuf protobuf-dev", base: .apk),
        Fix(
          "Install the files too.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler libprotobuf-dev",
          base: .apt),
        Fix(
          "Install the files too.", snippet: "RUN dnf install -y protobuf-compiler protobuf-devel", base: .dnf
        ),
        "If protoc comes from its release's archive, unpack the archive's folder include too, beside bin (`/usr/local/bin/protoc` looks into /usr/local/include).",
      ],
      verify: ["RUN ls /usr/include/google/protobuf /usr/local/include/google/protobuf"],
      docs: ["https://protobuf.dev/installation/"],
      examples: ["google/protobuf/empty.proto: File not found."]
    ),
    Rule(
      id: "protoc-google-api-missing", partOf: "protoc-import-missing", family: "go-modules", subject: .file,
      title: "protoc does not find {file|google/api/…}, which belongs to googleapis and not to protoc",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [Pattern].each(
        [
          "google/api/{name}.proto: File not found.", "google/rpc/{name}.proto: File not found.",
          "google/type/{name}.proto: File not found.",
        ], more: ["{file}: File not found."]),
      causes: [
        "These files are in the repository googleapis. grpc-gateway 2 no longer brings them, so that old `-I` folders are empty."
      ],
      fixes: [
        Fix(
          "Bring the repository's files along, and name the folder with `-I`.",
          snippet: """
            ADD https://github.com/googleapis/googleapis.git#master /googleapis
            RUN protoc -I . -I /googleapis <options> <your .proto files>
            """),
        "Or use buf, which fetches them (`deps: buf.build/googleapis/googleapis`).",
      ],
      verify: ["docker run --rm {image|<image>} find / -path '*google/api/annotations.proto'"],
      docs: [
        "https://github.com/googleapis/googleapis", "https://docs.docker.com/reference/dockerfile/#add",
      ],
      examples: ["google/api/annotations.proto: File not found."]
    ),
    Rule(
      id: "go-embed-front-end", partOf: "go-embed-no-match", family: "go-modules", subject: .file,
      title:
        "//go:embed finds no file for {pattern|its pattern}, which is what a web front end is built into",
      level: 93, confidence: .likely,
      patterns: .each([
        "dist", "dist/*", "dist/**", "dist/index.html", "dist/assets", "build", "build/*", "out", "out/*",
        "_next/static", "public/build",
      ]) { folder in
        .each(["pattern ", "pattern all:", "pattern {}/"]) {
          Pattern(
            "\($0)\(folder): no matching files found",
            more: ["{source}.go:{row#}:{column#}: pattern {pattern}: no matching files found"])
        }
      },
      causes: [
        "The front end is built by another tool (npm, pnpm, yarn), and no step before `go build` runs it.",
        "The folder is in .dockerignore or .gitignore, as dist and build often are.",
      ],
      fixes: [
        Fix(
          "Build the front end in a stage of its own (npm, pnpm or yarn), and copy its result to the folder of the pattern, beside the Go file that embeds it, before `go build`.",
          snippet: "COPY --from=<stage of the front end> <its dist folder> <folder of the pattern>"),
        "If it is built on your machine, take the folder out of .dockerignore.",
      ],
      verify: [#"grep -n "" .dockerignore"#],
      docs: ["https://pkg.go.dev/embed", "https://docs.docker.com/build/building/multi-stage/"],
      examples: ["web/embed.go:8:12: pattern all:dist: no matching files found"]
    ),
  ]
}
