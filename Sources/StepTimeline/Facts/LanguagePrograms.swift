/// Programs that a language's own tool installs: `go install`, `npm install -g`, `pip install`.
///
/// Distributions have few of them, and often an older release. Sources: the install instructions of each project; the
/// package pages of pkg.go.dev, npmjs.com and pypi.org. Written by hand.
enum LanguagePrograms {
  /// The tool that installs a program.
  enum Language: String, Sendable, CaseIterable {
    case go, node, python

    /// The words before the package.
    var command: String {
      switch self {
      case .go: "go install"
      case .node: "npm install -g"
      case .python: "pip install"
      }
    }

    /// The official image that has it.
    var image: String {
      switch self {
      case .go: "golang"
      case .node: "node"
      case .python: "python"
      }
    }
  }

  /// The language of a program and the package that has it there.
  static func package(of program: String) -> (language: Language, package: String)? {
    for language in Language.allCases {
      for row in FactTable.rows(table(language), of: program) {
        return (language, row.count > 1 ? String(row[1]) : program)
      }
    }
    return nil
  }

  /// The command that installs a program; `nil` for one that is not known.
  ///
  /// `go install` needs a version outside of a module.
  static func installation(of program: String) -> String? {
    guard let (language, package) = package(of: program) else { return nil }
    return "\(language.command) \(package)" + (language == .go ? "@latest" : "")
  }

  /// Whether a program of npm's is there for Python under the same name, too.
  static func isAlsoOfPython(_ program: String) -> Bool {
    program == "playwright" || program == "openapi-generator-cli"
  }

  /// A line of a Dockerfile that brings a program better than a language's own tool.
  struct Line: Equatable, Sendable {
    /// As it is called: `composer`.
    let program: String
    /// The official image that the line needs; nil if it needs none.
    let image: String?
    /// The line.
    let text: String
  }

  /// The line for a program; nil if a language's own tool or a package is the way.
  static func line(for program: String) -> Line? { lines.first { $0.program == program } }

  /// All such lines.
  static let lines: [Line] = FactTable.rows(lineTable).compactMap { row in
    guard row.count == 3 else { return nil }
    return Line(program: String(row[0]), image: row[1].isEmpty ? nil : String(row[1]), text: String(row[2]))
  }

  /// Program, the official image that it needs, line.
  ///
  /// Images that are named have the program at that path; Corepack is in the images of Node.js 16 to 24.
  private static let lineTable = """
    pnpm|node|RUN corepack enable
    yarn|node|RUN corepack enable
    uv||COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
    uvx||COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
    composer|php|COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer
    docker||COPY --from=docker:cli /usr/local/bin/docker /usr/local/bin/docker
    terraform||COPY --from=hashicorp/terraform:latest /bin/terraform /usr/local/bin/terraform
    hadolint||COPY --from=hadolint/hadolint:latest /bin/hadolint /usr/local/bin/hadolint
    trivy||COPY --from=aquasec/trivy:latest /usr/local/bin/trivy /usr/local/bin/trivy
    helm||COPY --from=alpine/helm:latest /usr/bin/helm /usr/local/bin/helm
    deno||COPY --from=denoland/deno:bin /deno /usr/local/bin/deno
    golangci-lint|golang|COPY --from=golangci/golangci-lint:latest /usr/bin/golangci-lint /usr/local/bin/golangci-lint
    cargo-chef|rust|RUN cargo install --locked cargo-chef
    wasm-pack|rust|RUN cargo install --locked wasm-pack
    sqlx|rust|RUN cargo install --locked sqlx-cli
    diesel|rust|RUN cargo install --locked diesel_cli
    bundle|ruby|RUN gem install bundler
    bundler|ruby|RUN gem install bundler
    rails|ruby|RUN gem install rails
    """

  /// Whether a Go package is a program: it is in a `cmd` folder, or the table has it.
  static func isGoProgram(_ path: String) -> Bool {
    if path.hasText("/cmd/") || path.hasSuffix("/cmd") { return true }
    return FactTable.rows(go).contains { row in row.count > 1 && row[1] == path }
  }

  /// The path that a Go program has today, by its name, for one that `go get` fetched from elsewhere or without its version.
  static func goPath(of program: String) -> String? {
    FactTable.rows(go, of: program).first.flatMap { $0.count > 1 ? String($0[1]) : nil }
  }

  private static func table(_ language: Language) -> String {
    switch language {
    case .go: go
    case .node: node
    case .python: python
    }
  }

  /// Programs of Go, with the path of their main package.
  ///
  /// Not `migrate`: it needs the tag of its database.
  private static let go = """
    abigen|github.com/ethereum/go-ethereum/cmd/abigen
    air|github.com/air-verse/air
    bee|github.com/beego/bee/v2
    benchstat|golang.org/x/perf/cmd/benchstat
    buf|github.com/bufbuild/buf/cmd/buf
    client-gen|k8s.io/code-generator/cmd/client-gen
    cobra-cli|github.com/spf13/cobra-cli
    controller-gen|sigs.k8s.io/controller-tools/cmd/controller-gen
    conversion-gen|k8s.io/code-generator/cmd/conversion-gen
    counterfeiter|github.com/maxbrunsfeld/counterfeiter/v6
    cyclonedx-gomod|github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod
    deadcode|golang.org/x/tools/cmd/deadcode
    deepcopy-gen|k8s.io/code-generator/cmd/deepcopy-gen
    dlv|github.com/go-delve/delve/cmd/dlv
    easyjson|github.com/mailru/easyjson/easyjson
    ent|entgo.io/ent/cmd/ent
    enumer|github.com/dmarkham/enumer
    errcheck|github.com/kisielk/errcheck
    fieldalignment|golang.org/x/tools/go/analysis/passes/fieldalignment/cmd/fieldalignment
    ginkgo|github.com/onsi/ginkgo/v2/ginkgo
    go-bindata|github.com/go-bindata/go-bindata/v3/go-bindata
    go-junit-report|github.com/jstemmer/go-junit-report/v2
    go-licenses|github.com/google/go-licenses
    gocov|github.com/axw/gocov/gocov
    gocover-cobertura|github.com/boumenot/gocover-cobertura
    godoc|golang.org/x/tools/cmd/godoc
    gofumpt|mvdan.cc/gofumpt
    goimports|golang.org/x/tools/cmd/goimports
    golangci-lint|github.com/golangci/golangci-lint/v2/cmd/golangci-lint
    golint|golang.org/x/lint/golint
    gomobile|golang.org/x/mobile/cmd/gomobile
    goose|github.com/pressly/goose/v3/cmd/goose
    gopls|golang.org/x/tools/gopls
    goreleaser|github.com/goreleaser/goreleaser/v2
    gosec|github.com/securego/gosec/v2/cmd/gosec
    gotestsum|gotest.tools/gotestsum
    gotext|golang.org/x/text/cmd/gotext
    goversioninfo|github.com/josephspurrier/goversioninfo/cmd/goversioninfo
    govulncheck|golang.org/x/vuln/cmd/govulncheck
    gox|github.com/mitchellh/gox
    gqlgen|github.com/99designs/gqlgen
    grpcurl|github.com/fullstorydev/grpcurl/cmd/grpcurl
    informer-gen|k8s.io/code-generator/cmd/informer-gen
    jb|github.com/jsonnet-bundler/jsonnet-bundler/cmd/jb
    jsonnet|github.com/google/go-jsonnet/cmd/jsonnet
    kind|sigs.k8s.io/kind
    ko|github.com/google/ko
    kustomize|sigs.k8s.io/kustomize/kustomize/v5
    lister-gen|k8s.io/code-generator/cmd/lister-gen
    mage|github.com/magefile/mage
    mockery|github.com/vektra/mockery/v2
    mockgen|go.uber.org/mock/mockgen
    modd|github.com/cortesi/modd/cmd/modd
    moq|github.com/matryer/moq
    oapi-codegen|github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen
    packr2|github.com/gobuffalo/packr/v2/packr2
    protoc-gen-connect-go|connectrpc.com/connect/cmd/protoc-gen-connect-go
    protoc-gen-doc|github.com/pseudomuto/protoc-gen-doc/cmd/protoc-gen-doc
    protoc-gen-go|google.golang.org/protobuf/cmd/protoc-gen-go
    protoc-gen-go-drpc|storj.io/drpc/cmd/protoc-gen-go-drpc
    protoc-gen-go-grpc|google.golang.org/grpc/cmd/protoc-gen-go-grpc
    protoc-gen-go-vtproto|github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto
    protoc-gen-gofast|github.com/gogo/protobuf/protoc-gen-gofast
    protoc-gen-gogo|github.com/gogo/protobuf/protoc-gen-gogo
    protoc-gen-gogofaster|github.com/gogo/protobuf/protoc-gen-gogofaster
    protoc-gen-gogoslick|github.com/gogo/protobuf/protoc-gen-gogoslick
    protoc-gen-grpc-gateway|github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway
    protoc-gen-openapiv2|github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2
    protoc-gen-validate|github.com/envoyproxy/protoc-gen-validate
    reflex|github.com/cespare/reflex
    revive|github.com/mgechev/revive
    rice|github.com/GeertJohan/go.rice/rice
    setup-envtest|sigs.k8s.io/controller-runtime/tools/setup-envtest
    shfmt|mvdan.cc/sh/v3/cmd/shfmt
    sqlc|github.com/sqlc-dev/sqlc/cmd/sqlc
    statik|github.com/rakyll/statik
    staticcheck|honnef.co/go/tools/cmd/staticcheck
    stringer|golang.org/x/tools/cmd/stringer
    swag|github.com/swaggo/swag/cmd/swag
    swagger|github.com/go-swagger/go-swagger/cmd/swagger
    task|github.com/go-task/task/v3/cmd/task
    templ|github.com/a-h/templ/cmd/templ
    wire|github.com/google/wire/cmd/wire
    xcaddy|github.com/caddyserver/xcaddy/cmd/xcaddy
    """

  /// Programs of npm, with the package that has another name.
  private static let node = """
    bower
    cdk|aws-cdk
    cleancss|clean-css-cli
    concurrently
    craco|@craco/craco
    cross-env
    cypress
    dotenv|dotenv-cli
    ember|ember-cli
    esbuild
    eslint
    expo
    firebase|firebase-tools
    gatsby|gatsby-cli
    grunt|grunt-cli
    gulp|gulp-cli
    hexo|hexo-cli
    http-server
    ionic|@ionic/cli
    jest
    json-server
    lerna
    lessc|less
    lighthouse
    markdownlint|markdownlint-cli
    mmdc|@mermaid-js/mermaid-cli
    mocha
    ncu|npm-check-updates
    nest|@nestjs/cli
    netlify|netlify-cli
    newman
    next
    ng|@angular/cli
    node-gyp
    nodemon
    nx
    nyc
    openapi-generator-cli|@openapitools/openapi-generator-cli
    parcel
    playwright
    pm2
    pm2-runtime|pm2
    pnpm
    postcss|postcss-cli
    prettier
    prisma
    quasar|@quasar/cli
    react-scripts
    redocly|@redocly/cli
    rimraf
    rollup
    run-p|npm-run-all
    run-s|npm-run-all
    sass
    semantic-release
    serve
    serverless
    sls|serverless
    stylelint
    svgo
    swagger-cli|@apidevtools/swagger-cli
    ts-node
    tsc|typescript
    tsup
    tsx
    turbo
    uglifyjs|uglify-js
    vercel
    vite
    vitest
    vsce|@vscode/vsce
    vue|@vue/cli
    vue-cli-service|@vue/cli-service
    webpack|webpack-cli
    wrangler
    yarn
    zx
    """

  /// Programs of PyPI, with the package that has another name.
  private static let python = """
    accelerate
    alembic
    ansible
    ansible-playbook|ansible
    bandit
    black
    celery
    cookiecutter
    coverage
    daphne
    django-admin|django
    dvc
    esphome
    fastapi|fastapi-cli
    flake8
    flask
    gdown
    gunicorn
    hatch
    hf|huggingface_hub
    huggingface-cli|huggingface_hub
    hypercorn
    isort
    jupyter
    jupyter-lab|jupyterlab
    maturin
    mkdocs
    mlflow
    mypy
    nox
    pdm
    pio|platformio
    pip-compile|pip-tools
    pip-sync|pip-tools
    pipenv
    platformio
    poetry
    pre-commit
    pylint
    pyproject-build|build
    pytest
    ruff
    scrapy
    sphinx-build|sphinx
    streamlit
    torchrun|torch
    tox
    twine
    uv
    uvicorn
    uvx|uv
    waitress-serve|waitress
    west
    """
}
