extension RuleCatalog {
  /// Tools of Go projects and the modules around them: linters, generators, protoc plug-ins, hosts, tests.
  static let goTools: [Rule] = [
    Rule(
      id: "go-mod-not-tidy", family: "go-modules",
      title: "go.mod or go.sum is not tidy: `go mod tidy -diff` printed what would change",
      level: 92, confidence: .certain,
      patterns: ["diff current/go.mod tidy/go.mod", "diff current/go.sum tidy/go.sum"],
      causes: ["go.mod or an import was changed without `go mod tidy`."],
      fixes: [
        Fix(
          "Run `go mod tidy` outside the image, and commit go.mod and go.sum.",
          snippet: "go mod tidy && git add go.mod go.sum"
        )
      ],
      verify: ["go mod tidy -diff"],
      docs: ["https://go.dev/ref/mod#go-mod-tidy"],
      examples: ["diff current/go.mod tidy/go.mod"]
    ),
    Rule(
      id: "golangci-built-with-older-go", family: "go-modules",
      title: "golangci-lint was built with Go {running}, which is too old: the project needs Go {needed}",
      level: 94, confidence: .certain,
      patterns: [
        "the Go language version (go{running}) used to build golangci-lint is lower than the targeted Go version ({needed})"
      ],
      causes: [
        "The linter supports only code up to the Go version that it was compiled with, whatever Go the image has."
      ],
      fixes: [
        Fix(
          "Use a newer release of golangci-lint that was built with this Go version or a newer one.",
          snippet: "RUN go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest"),
        "The image `golangci/golangci-lint` has the same limit: use a newer tag.",
      ],
      verify: ["golangci-lint version; grep '^go ' go.mod"],
      docs: ["https://golangci-lint.run/docs/welcome/faq/"],
      examples: [
        """
        Error: can't load config: the Go language version (go1.24) used to build golangci-lint is lower than the targeted \
        Go version (1.25.0)
        """
      ]
    ),
    Rule(
      id: "golangci-config-version", family: "go-modules",
      title: "Version mismatch: the golangci-lint configuration is for another major version",
      level: 94, confidence: .certain,
      patterns: [
        "can't load config: unsupported version of the configuration: \"{version}\"",
        "can't load config: unsupported version of the configuration",
        "you are using a configuration file for golangci-lint v2 with golangci-lint v1",
      ],
      causes: [
        "Version 2 reads only files with `version: \"2\"`, version 1 only those without it; `latest` is version 2."
      ],
      fixes: [
        Fix(
          "Migrate the configuration with `golangci-lint migrate` and commit it, or pin the version that it was written for.",
          snippet: "golangci-lint migrate"),
        Fix(
          "If the file is for version 1, you can keep it: install the last golangci-lint 1.",
          snippet: "RUN go install github.com/golangci/golangci-lint/cmd/golangci-lint@v1.64.8"),
      ],
      verify: ["golangci-lint version; head -3 .golangci.yml"],
      docs: ["https://golangci-lint.run/docs/product/migration-guide/"],
      examples: [
        "Error: can't load config: unsupported version of the configuration: \"\" See https://golangci-lint.run/product"
      ]
    ),
    Rule(
      id: "go-vet-format-string", partOf: "go-compile-error", family: "go-modules",
      title: "go vet, which `go test` runs, rejects a format string that is not constant",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["{file}:{row#}:{column#}: non-constant format string in call to {function}"],
      causes: ["Go 1.24 and later report this in modules whose go line is 1.24 or later."],
      fixes: [
        Fix(
          "Add a constant format string, such as `%s`, before the value.",
          snippet: "log.Printf(\"%s\", text)"),
        Fix(
          "As a workaround, run the tests without vet.", snippet: "RUN go test -vet=off ./...",
          change: .option("-vet=off", of: "go test")),
      ],
      verify: ["go vet ./..."],
      docs: ["https://go.dev/doc/go1.24#vet"],
      examples: [
        "bot/restapi.go:299:28: non-constant format string in call to (*example.com/bot.Session).log"
      ]
    ),
    Rule(
      id: "protoc-import-missing", family: "go-modules",
      title: "protoc does not find the imported file {file}",
      level: 92, confidence: .certain,
      patterns: [
        "{file}.proto: File not found.",
        Pattern("Import \"{file}\" was not found or had errors.", confidence: .likely),
        Pattern("{file}:{#}:{#}: Import \"{other}\" was not found or had errors.", confidence: .likely),
      ],
      causes: [
        "No `-I` directory contains it: grpc-gateway 2 no longer includes google/api, so old `-I` paths are empty.",
        "The .proto files were not copied, or a git submodule is empty in the build context.",
      ],
      fixes: [
        Fix(
          "Copy the imported .proto files into the image, and pass their directory with `-I`.",
          snippet: "RUN protoc -I . -I <folder of the imported files> <options> <your .proto files>"),
        "Or use buf, which downloads them (`deps: buf.build/googleapis/googleapis`).",
      ],
      verify: ["docker run --rm {image|<image>} find / -name annotations.proto"],
      docs: ["https://protobuf.dev/programming-guides/proto3/#importing", "https://buf.build/docs/"],
      examples: [
        """
        google/api/annotations.proto: File not found.
        healthcheck.proto:4:1: Import "google/api/annotations.proto" was not found or had errors.
        """
      ]
    ),
    Rule(
      id: "protoc-go-package-missing", family: "go-modules",
      title: "protoc-gen-go does not find the Go package of {file}",
      level: 94, confidence: .certain,
      patterns: [
        "protoc-gen-go: unable to determine Go import path for \"{file}\"",
        "protoc-gen-go-grpc: unable to determine Go import path for \"{file}\"",
      ],
      causes: ["Newer versions require `option go_package` in every .proto file."],
      fixes: [
        Fix(
          "Add `option go_package` to the .proto file.",
          snippet: #"option go_package = "<import path of the Go package>";"#),
        Fix(
          "Or pass it on the command line.",
          snippet: "protoc --go_opt=M{file}=<import path of the Go package> <options> {file}"),
      ],
      verify: ["grep -L go_package $(git ls-files '*.proto')"],
      docs: ["https://protobuf.dev/reference/go/go-generated/#package"],
      examples: [
        """
        protoc-gen-go: unable to determine Go import path for "acme/search/analysis.proto"
        --go_out: protoc-gen-go: Plugin failed with status code 1.
        """
      ]
    ),
    Rule(
      id: "protoc-plugin-missing", family: "go-modules",
      title: "protoc does not find the plug-in protoc-gen-{plugin}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("protoc-gen-{plugin}: program not found or is not executable", notOnLine: [".exe:"]),
        "could not find protoc plugin for name {plugin} - please make sure protoc-gen-",
      ],
      causes: ["It is not installed, or it is in $GOPATH/bin, which is not in PATH."],
      fixes: [
        Fix(
          "Install it before this step, and add /go/bin to PATH: `go install` installs it there.",
          snippet: """
            RUN {install}
            ENV PATH=$PATH:/go/bin
            """, when: ["{install}"]),
        Fix(
          "Install `protoc-gen-{plugin}` in this stage, before this step, and add its folder to PATH (`go install` writes to /go/bin).",
          snippet: "ENV PATH=$PATH:/go/bin", unless: ["{install}"]),
        "Or generate the code outside the image, and commit it.",
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'command -v protoc-gen-{plugin}; go env GOPATH; echo $PATH'"
      ],
      docs: [
        "https://grpc.io/docs/languages/go/quickstart/", "https://protobuf.dev/reference/go/go-generated/",
      ],
      examples: [
        "protoc-gen-go-grpc: program not found or is not executable",
        "Failure: plugin go: could not find protoc plugin for name go - please make sure protoc-gen-go is installed",
      ]
    ),
    Rule(
      id: "sqlc-needs-cgo", family: "go-modules",
      title: "sqlc was installed without cgo, which its PostgreSQL engine needs",
      level: 94, confidence: .certain,
      patterns: ["the PostgreSQL engine requires cgo. Please set CGO_ENABLED=1"],
      causes: ["sqlc was installed with `CGO_ENABLED=0` or in an image without a C compiler."],
      fixes: [
        Fix(
          "Copy the prebuilt binary from the sqlc image.",
          snippet: "COPY --from=sqlc/sqlc:latest /workspace/sqlc /usr/local/bin/"),
        Fix(
          "Or install it with cgo.",
          snippet: "RUN CGO_ENABLED=1 go install github.com/sqlc-dev/sqlc/cmd/sqlc@latest   # needs gcc"),
      ],
      verify: ["docker run --rm {image|<image>} go env CGO_ENABLED CC"],
      docs: ["https://docs.sqlc.dev/en/latest/overview/install.html"],
      examples: [
        "sql/schema/001_users.sql:1:1: the PostgreSQL engine requires cgo. Please set CGO_ENABLED=1."
      ]
    ),
    Rule(
      id: "go-azure-devops-path", partOf: "go-import-meta-missing", family: "go-modules",
      title: "Azure DevOps returns its sign-in page for {path}",
      level: 92, confidence: .certain,
      patterns: [
        #"unrecognized import path "{path}": reading {url}?go-get=1: 203 Non-Authoritative Information"#
      ],
      causes: [
        "Azure DevOps serves no go-import page; Go finds the repository only if the module path contains `.git`."
      ],
      fixes: [
        Fix(
          "End the module path with `.git`, both in its go.mod and where it is required.",
          snippet: "require dev.azure.com/<organization>/<project>/_git/<repository>.git <version>"),
        Fix(
          "And pass credentials to the step.",
          snippet: """
            # syntax=docker/dockerfile:1
            ENV GOPRIVATE=dev.azure.com
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            """),
      ],
      verify: ["git ls-remote https://dev.azure.com/<organization>/<project>/_git/<repository>.git"],
      docs: ["https://go.dev/ref/mod#vcs-find", "https://github.com/golang/go/issues/41030"],
      examples: [
        """
        go: dev.azure.com/acme/app/lib@v0.3.1: unrecognized import path "dev.azure.com/acme/app/lib": reading \
        https://dev.azure.com/acme/app/lib?go-get=1: 203 Non-Authoritative Information
        """
      ]
    ),
    Rule(
      id: "go-import-host-failed", partOf: "go-import-meta-missing", family: "go-modules",
      title: "The host of {path} failed when Go asked for its repository: {status}",
      level: 90, confidence: .likely, retryable: true,
      patterns: [
        #"unrecognized import path "{path}": reading {url}?go-get=1: 502 {status...}"#,
        #"unrecognized import path "{path}": reading {url}?go-get=1: 503 {status...}"#,
        #"unrecognized import path "{path}": reading {url}?go-get=1: 504 {status...}"#,
        #"unrecognized import path "{path}": reading {url}?go-get=1: 500 {status...}"#,
        #"unrecognized import path "{path}": reading {url}?go-get=1: 429 {status...}"#,
      ],
      causes: [
        "The host, or a proxy in between, failed temporarily.",
        "With GOPROXY=direct, Go asks every host directly; the module proxy may have the module.",
      ],
      fixes: [
        "Retry the build; if it fails again, use a module proxy for public modules.",
        Fix(
          "Use a module proxy for public modules, and the hosts only as a fallback.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["curl -sSI 'https://{path}?go-get=1'"],
      docs: ["https://go.dev/ref/mod#environment-variables"],
      examples: [
        """
        go: gopkg.in/yaml.v2@v2.4.0: unrecognized import path "gopkg.in/yaml.v2": reading \
        https://gopkg.in/yaml.v2?go-get=1: 502 Proxy Error
        """
      ]
    ),
    Rule(
      id: "go-test-needs-docker", partOf: "go-test-failed", family: "go-modules", subject: .test,
      title: "A test needs to start containers, and the build has no Docker daemon",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("testcontainers-go", with: ["Docker not found"]),
        "panic: rootless Docker not found", "rootless Docker not found",
        "failed to create Docker provider: rootless Docker not found",
        Pattern("Could not find a valid Docker environment. Please see logs and check configuration"),
        Pattern("Could not connect to Docker: {reason...}", confidence: .likely),
      ],
      causes: [
        "Testcontainers and dockertest need a Docker daemon; a RUN step has none, and should have none."
      ],
      fixes: [
        Fix(
          "Skip these tests in the image build, and run them in a CI job that has a Docker daemon.",
          snippet: "RUN go test -short ./...",
          when: ["go test"], change: .option("-short", of: "go test")),
        Fix(
          "Skip the tests in the image build, and run them in a CI job that has a Docker daemon.",
          snippet: "RUN mvn -B package -DskipTests",
          when: ["mvn "], change: .option("-DskipTests", of: "mvn")),
        Fix(
          "Skip the tests in the image build, and run them in a CI job that has a Docker daemon.",
          snippet: "RUN ./mvnw -B package -DskipTests",
          when: ["mvnw "], change: .option("-DskipTests", of: "./mvnw")),
        Fix(
          "Skip the tests in the image build, and run them in a CI job that has a Docker daemon.",
          snippet: "RUN ./gradlew build -x test",
          when: ["gradlew "], change: .option("-x test", of: "./gradlew")),
        "Run them outside the image build, in a CI job that has a Docker daemon.",
      ],
      verify: ["grep -rn testcontainers go.mod pom.xml build.gradle"],
      docs: [
        "https://golang.testcontainers.org/features/configuration/", "https://pkg.go.dev/testing#Short",
      ],
      examples: ["panic: rootless Docker not found"]
    ),
    Rule(
      id: "swag-main-not-found", partOf: "file-not-found", family: "go-modules",
      title: "swag does not find {file|main.go}, the file in which it looks for `func main`",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("cannot parse source files {file}: open {}: no such file or directory", confidence: .likely)
      ],
      causes: ["`swag init` reads ./main.go by default; the program's entry point is in cmd/…"],
      fixes: [
        Fix(
          "Pass the file that contains `func main` with `-g`.",
          snippet: "RUN swag init -g <path of the file with main>")
      ],
      verify: ["git ls-files '*main.go'"],
      docs: ["https://github.com/swaggo/swag#readme"],
      examples: [
        "2026/04/22 07:40:16 cannot parse source files /src/main.go: open /src/main.go: no such file or directory"
      ]
    ),
    Rule(
      id: "swag-comment-wrong", partOf: "swag-type-elsewhere", family: "go-modules", subject: .program,
      title: "swag cannot read a comment in {file}: {reason}",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(
        [
          "ParseComment error in file {file} for comment: {...}: {reason...}",
          "ParseComment error in file {file} :{reason...}", "ParseComment error in file {file}: {reason...}",
        ], notOnLine: ["cannot find type definition"]),
      causes: [
        "A comment that begins with `@` (`@Param`, `@Success`, …) does not have the form that swag wants."
      ],
      fixes: ["Correct the comment in {file}: {reason}."],
      verify: ["swag init   # outside the build"],
      docs: ["https://github.com/swaggo/swag#declarative-comments-format"],
      examples: [
        "2026/04/22 07:40:16 ParseComment error in file /src/api/order.go :unknown comment type 'querry'"
      ]
    ),
    Rule(
      id: "swag-type-elsewhere", family: "go-modules", subject: .program,
      title: "swag does not find the type {type}: it reads only the packages under the search directory",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "ParseComment error in file {file} :cannot find type definition: {type}",
        "ParseComment error in file {file} for comment: {...}: cannot find type definition: {type}",
      ],
      causes: [
        "The type is in another module or folder, and by default swag does not read dependencies.",
        "The comment uses a different package name than the import of that file.",
      ],
      fixes: [
        Fix(
          "Pass `--parseDependency --parseInternal`, so swag also reads dependencies and internal packages.",
          snippet: "swag init --parseDependency --parseInternal")
      ],
      verify: ["grep -n import {file}"],
      docs: ["https://github.com/swaggo/swag#readme"],
      examples: ["ParseComment error in file /src/api/order.go :cannot find type definition: shop.Order"]
    ),
    Rule(
      id: "install-script-no-release", family: "dns-network", subject: .network,
      title: "An install script could not get the latest release from GitHub",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        "{program} crit unable to find '' - use 'latest' or see https://github.com/{repository}/releases"
      ],
      causes: ["The GitHub API could not be reached, or the rate limit for this IP address was exceeded."],
      fixes: [
        "Pass a version to the script, so it does not need the GitHub API; or retry the build later.",
        "Or download the archive of a release, or copy the program from its own image.",
      ],
      verify: ["curl -sSI https://api.github.com/rate_limit"],
      docs: ["https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api"],
      examples: [
        "cosmtrek/air crit unable to find '' - use 'latest' or see https://github.com/cosmtrek/air/releases for details"
      ]
    ),
    Rule(
      id: "golangci-issues", family: "go-modules",
      title: "golangci-lint reports problems in the Go code",
      level: 75, confidence: .certain,
      patterns: .each([
        "errcheck", "govet", "staticcheck", "unused", "gosimple", "ineffassign", "revive", "gosec", "gofmt",
        "goimports",
      ]) { Pattern(".go:{...} (\($0))", inStep: "golangci-lint", notInDockerfile: findingsAllowed) },
      causes: [
        "The enabled linters report the problems above, each with its file and line."
      ],
      fixes: [
        "Fix the findings that are listed above; `golangci-lint run --fix` fixes some automatically.",
        "Pin the linter version, so a newer release does not report more than on your machine.",
      ],
      verify: ["golangci-lint run   # outside the build"],
      docs: ["https://golangci-lint.run/docs/linters/"],
      examples: [
        Example("main.go:10:2: ineffectual assignment to x (ineffassign)", step: "RUN golangci-lint run")
      ]
    ),
  ]
}
