/// Programs that do not come from the packages of a distribution, or should not: the line of a Dockerfile that brings each.
///
/// Sources: the installation page of each tool; images that are named hold the program at that path.
enum ToolInstallations {
  /// A program and how it is installed.
  struct Tool: Equatable, Sendable {
    /// As it is called: `ng`.
    let program: String
    /// What must be there to install it; nil where nothing is needed.
    let needs: Runtime?
    /// A line of a Dockerfile.
    let line: String
  }

  /// What installs a tool.
  enum Runtime: String, Sendable {
    case node, python, php, golang, rust, ruby
  }

  /// The tool of a name; nil if it is not known.
  static func tool(_ program: String) -> Tool? { all.first { $0.program == program } }

  /// All tools.
  static let all: [Tool] = FactTable.rows(table).compactMap { row in
    guard row.count >= 3 else { return nil }
    return Tool(program: String(row[0]), needs: Runtime(rawValue: String(row[1])), line: line(row))
  }

  private static func line(_ row: [Substring]) -> String {
    let what = row[2...].joined(separator: "|")
    switch row[1] {
    case "node" where !what.hasPrefix("RUN "): return "RUN npm install -g " + what
    case "python": return "RUN pip install --no-cache-dir " + what
    case "golang" where !what.hasPrefix("COPY "): return "RUN go install " + what + "@latest"
    case "rust": return "RUN cargo install --locked " + what
    case "ruby": return "RUN gem install " + what
    default: return what
    }
  }

  /// Program, what installs it, its package or the whole line.
  static let table = """
    pnpm|node|RUN corepack enable
    yarn|node|RUN corepack enable
    corepack|node|corepack
    bun|node|bun
    tsc|node|typescript
    ts-node|node|ts-node typescript
    ng|node|@angular/cli
    nest|node|@nestjs/cli
    vue|node|@vue/cli
    gulp|node|gulp-cli
    grunt|node|grunt-cli
    pm2|node|pm2
    serve|node|serve
    turbo|node|turbo
    nx|node|nx
    lerna|node|lerna
    bower|node|bower
    nodemon|node|nodemon
    http-server|node|http-server
    newman|node|newman
    serverless|node|serverless
    firebase|node|firebase-tools
    netlify|node|netlify-cli
    vercel|node|vercel
    eas|node|eas-cli
    cdk|node|aws-cdk
    node-gyp|node|node-gyp
    poetry|python|poetry
    pipenv|python|pipenv
    pdm|python|pdm
    hatch|python|hatch
    tox|python|tox
    pytest|python|pytest
    gunicorn|python|gunicorn
    uvicorn|python|uvicorn
    flask|python|flask
    black|python|black
    ruff|python|ruff
    mypy|python|mypy
    conan|python|conan
    ansible|python|ansible
    ansible-playbook|python|ansible
    ansible-galaxy|python|ansible
    mkdocs|python|mkdocs
    pre-commit|python|pre-commit
    dvc|python|dvc
    alembic|python|alembic
    celery|python|celery
    jupyter|python|jupyter
    streamlit|python|streamlit
    sphinx-build|python|sphinx
    pyinstaller|python|pyinstaller
    maturin|python|maturin
    twine|python|twine
    huggingface-cli|python|huggingface_hub
    aws|python|awscli
    uv||COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
    uvx||COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
    composer|php|COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer
    docker||COPY --from=docker:cli /usr/local/bin/docker /usr/local/bin/docker
    terraform||COPY --from=hashicorp/terraform:latest /bin/terraform /usr/local/bin/terraform
    helm||COPY --from=alpine/helm:latest /usr/bin/helm /usr/local/bin/helm
    deno||COPY --from=denoland/deno:bin /deno /usr/local/bin/deno
    golangci-lint|golang|COPY --from=golangci/golangci-lint:latest /usr/bin/golangci-lint /usr/local/bin/golangci-lint
    mockgen|golang|go.uber.org/mock/mockgen
    mockery|golang|github.com/vektra/mockery/v2
    moq|golang|github.com/matryer/moq
    stringer|golang|golang.org/x/tools/cmd/stringer
    goimports|golang|golang.org/x/tools/cmd/goimports
    wire|golang|github.com/google/wire/cmd/wire
    swag|golang|github.com/swaggo/swag/cmd/swag
    protoc-gen-go|golang|google.golang.org/protobuf/cmd/protoc-gen-go
    protoc-gen-go-grpc|golang|google.golang.org/grpc/cmd/protoc-gen-go-grpc
    protoc-gen-grpc-gateway|golang|github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway
    protoc-gen-openapiv2|golang|github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2
    sqlc|golang|github.com/sqlc-dev/sqlc/cmd/sqlc
    templ|golang|github.com/a-h/templ/cmd/templ
    air|golang|github.com/air-verse/air
    goose|golang|github.com/pressly/goose/v3/cmd/goose
    buf|golang|github.com/bufbuild/buf/cmd/buf
    gqlgen|golang|github.com/99designs/gqlgen
    oapi-codegen|golang|github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen
    staticcheck|golang|honnef.co/go/tools/cmd/staticcheck
    govulncheck|golang|golang.org/x/vuln/cmd/govulncheck
    gotestsum|golang|gotest.tools/gotestsum
    ginkgo|golang|github.com/onsi/ginkgo/v2/ginkgo
    dlv|golang|github.com/go-delve/delve/cmd/dlv
    controller-gen|golang|sigs.k8s.io/controller-tools/cmd/controller-gen
    easyjson|golang|github.com/mailru/easyjson/...
    enumer|golang|github.com/dmarkham/enumer
    statik|golang|github.com/rakyll/statik
    task|golang|github.com/go-task/task/v3/cmd/task
    cargo-chef|rust|cargo-chef
    wasm-pack|rust|wasm-pack
    trunk|rust|trunk
    sqlx|rust|sqlx-cli
    diesel|rust|diesel_cli
    just|rust|just
    bundle|ruby|bundler
    bundler|ruby|bundler
    rails|ruby|rails
    """
}
