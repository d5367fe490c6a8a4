"""Forty broken projects, the form as in scenarios.py. Each was written, with the change that repairs it, before buildlog saw it."""
GO = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n'
PROXY = {'proxy/example.com/lib/@v/list': 'v1.0.0\n', 'proxy/example.com/lib/@v/v1.0.0.info': '{"Version":"v1.0.0","Time":"2024-01-01T00:00:00Z"}\n', 'proxy/example.com/lib/@v/v1.0.0.mod': 'module example.com/lib\n', 'proxy/example.com/lib/@v/v1.0.0.zip': 'GOZIP'}
PF = {'pip.conf': 'PIPCONF', 'pip-ca.pem': 'CA'}
S = {}
def s(name, files, ref, args=(), modes=None): S[name] = dict(files=files, ref=ref, args=list(args), modes=modes or {})

# ---------------------------------------------------------------- Go
s('go-ldflags-unquoted', {
'Dockerfile': '''# ---- compile ----
FROM golang:1.26-bookworm AS build
ARG VERSION=0.0.0-dev
ENV CGO_ENABLED=0 \\
    GOOS=linux
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
# strip the symbols and stamp the version
RUN go build -trimpath -ldflags -s -w -X main.version=${VERSION} -o /out/tillctl ./cmd/tillctl

# ---- ship ----
FROM busybox:1.36
LABEL org.opencontainers.image.title="tillctl" \\
      org.opencontainers.image.vendor="Till GmbH"
COPY --from=build /out/tillctl /usr/local/bin/tillctl
RUN tillctl -version | grep -q '^tillctl 1.4.2$'
ENTRYPOINT ["tillctl"]
''',
'go.mod': 'module example.com/till/tillctl\n\ngo 1.24\n',
'cmd/tillctl/main.go': 'package main\n\nimport (\n\t"flag"\n\t"fmt"\n)\n\nvar version = "unset"\n\nfunc main() {\n\tv := flag.Bool("version", false, "print the version")\n\tflag.Parse()\n\tif *v {\n\t\tfmt.Println("tillctl", version)\n\t}\n}\n'},
[('Dockerfile', '-ldflags -s -w -X main.version=${VERSION}', '-ldflags "-s -w -X main.version=${VERSION}"')], args=['--build-arg', 'VERSION=1.4.2'])

s('go-module-renamed', {
'Dockerfile': '''FROM golang:1.26-bookworm AS builder
LABEL stage=builder
ENV GOPROXY=off CGO_ENABLED=0
WORKDIR /go/src/parcel
COPY go.mod ./
COPY cmd/ cmd/
COPY internal/ internal/
RUN go vet ./... \\
 && go build -o /usr/local/bin/parcel ./cmd/parcel

FROM busybox:1.36
COPY --from=builder /usr/local/bin/parcel /usr/local/bin/parcel
RUN parcel | grep -q label
CMD ["parcel"]
''',
'go.mod': 'module github.com/parcelworks/parcel-service\n\ngo 1.23\n',
'cmd/parcel/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"github.com/parcelworks/parcel/internal/label"\n)\n\nfunc main() { fmt.Println(label.New("A1")) }\n',
'internal/label/label.go': 'package label\n\nimport "github.com/parcelworks/parcel/internal/code"\n\nfunc New(s string) string { return "label " + code.Wrap(s) }\n',
'internal/code/code.go': 'package code\n\nfunc Wrap(s string) string { return "[" + s + "]" }\n'},
[('go.mod', 'parcelworks/parcel-service', 'parcelworks/parcel')])

s('go-work-version-behind', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /workspace
# the workspace: two services and what they share
COPY go.work ./
COPY shared ./shared
COPY orders ./orders
ENV CGO_ENABLED=0
RUN go build -o /out/orders ./orders

FROM debian:bookworm
RUN useradd --system --no-create-home orders
COPY --from=build /out/orders /orders
USER orders
RUN /orders
ENTRYPOINT ["/orders"]
''',
'go.work': 'go 1.22.0\n\nuse (\n\t./orders\n\t./shared\n)\n',
'shared/go.mod': 'module example.com/erp/shared\n\ngo 1.25.0\n', 'shared/money/money.go': 'package money\n\nfunc Cents(n int) int { return max(n, 0) * 100 }\n',
'orders/go.mod': 'module example.com/erp/orders\n\ngo 1.22.0\n', 'orders/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/erp/shared/money"\n)\n\nfunc main() { fmt.Println(money.Cents(3)) }\n'},
[('go.work', 'go 1.22.0', 'go 1.25.0')])

s('go-generate-not-run', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /app
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/routesd .

FROM busybox:1.36
LABEL maintainer="web@example.com"
COPY --from=build /bin/routesd /bin/routesd
RUN routesd | grep -q /health
EXPOSE 8080
CMD ["routesd"]
''',
'.dockerignore': '.git\n*_gen.go\n', '.gitignore': '*_gen.go\n',
'go.mod': 'module example.com/routesd\n\ngo 1.24\n',
'main.go': 'package main\n\nimport "fmt"\n\n//go:generate go run ./tools/routegen -o routes_gen.go routes.txt\n\nfunc main() {\n\tfor _, r := range generatedRoutes {\n\t\tfmt.Println(r)\n\t}\n}\n',
'routes.txt': '/health\n/v1/items\n',
'tools/routegen/main.go': 'package main\n\nimport (\n\t"flag"\n\t"fmt"\n\t"os"\n\t"strings"\n)\n\nfunc main() {\n\to := flag.String("o", "", "output")\n\tflag.Parse()\n\tb, err := os.ReadFile(flag.Arg(0))\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tout := "package main\\n\\nvar generatedRoutes = []string{\\n"\n\tfor _, l := range strings.Fields(string(b)) {\n\t\tout += fmt.Sprintf("\\t%q,\\n", l)\n\t}\n\tif err := os.WriteFile(*o, []byte(out+"}\\n"), 0o644); err != nil {\n\t\tpanic(err)\n\t}\n}\n'},
[('Dockerfile', 'RUN CGO_ENABLED=0 go build', 'RUN go generate ./...\nRUN CGO_ENABLED=0 go build')])

s('go-output-is-a-folder', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o server ./cmd/server

FROM busybox:1.36
WORKDIR /srv
COPY --from=build /src/server /srv/server
# smoke test
RUN ./server -check
ENTRYPOINT ["/srv/server"]
''',
'go.mod': 'module example.com/feeds\n\ngo 1.24\n',
'server/server.go': 'package server\n\nfunc Check() string { return "ok" }\n',
'cmd/server/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/feeds/server"\n)\n\nfunc main() { fmt.Println(server.Check()) }\n'},
[('Dockerfile', '-o server ./cmd', '-o /out/server ./cmd'), ('Dockerfile', '/src/server', '/out/server')])

s('go-cgo-pkg-config', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ENV CGO_ENABLED=1
WORKDIR /src
COPY go.mod .
COPY packer ./packer
COPY main.go .
RUN go build -o /out/packer .

FROM debian:bookworm
LABEL description="packs the nightly exports"
COPY --from=build /out/packer /usr/local/bin/packer
RUN packer
CMD ["packer"]
''',
'go.mod': 'module example.com/packer\n\ngo 1.24\n',
'main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/packer/packer"\n)\n\nfunc main() { fmt.Println(packer.Version()) }\n',
'packer/packer.go': 'package packer\n\n// #cgo pkg-config: zlib\n// #include <zlib.h>\nimport "C"\n\nfunc Version() string { return C.GoString(C.zlibVersion()) }\n'},
[('Dockerfile', 'ENV CGO', 'RUN apt-get update && apt-get install -y --no-install-recommends pkg-config zlib1g-dev && rm -rf /var/lib/apt/lists/*\nENV CGO')])

s('go-tag-never-pushed', {
'Dockerfile': '''# a stand-in for the company's git server
FROM golang:1.26-bookworm AS gitserver
WORKDIR /srv/git/auth
COPY auth .
RUN git init -q && git add . && git -c user.name=ci -c user.email=ci@example.com commit -qm 'first' && git tag v1.2.0

FROM golang:1.26-bookworm AS build
ENV GOPRIVATE=git.example.com/* \\
    CGO_ENABLED=0
COPY --from=gitserver /srv/git /srv/git
RUN git config --global url."file:///srv/git/auth".insteadOf "https://git.example.com/platform/auth" \\
 && git config --global --add safe.directory '*'
WORKDIR /src
COPY go.mod main.go ./
RUN go mod tidy
RUN go build -o /gateway .

FROM busybox:1.36
COPY --from=build /gateway /gateway
RUN /gateway
''',
'auth/go.mod': 'module git.example.com/platform/auth.git\n\ngo 1.22\n', 'auth/auth.go': 'package auth\n\nfunc Token() string { return "t" }\n',
'go.mod': 'module git.example.com/platform/gateway\n\ngo 1.24\n\nrequire git.example.com/platform/auth.git v1.3.0\n',
'main.go': 'package main\n\nimport (\n\t"fmt"\n\n\tauth "git.example.com/platform/auth.git"\n)\n\nfunc main() { fmt.Println(auth.Token()) }\n'},
[('go.mod', 'v1.3.0', 'v1.2.0')])

s('go-sum-mismatch', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
# modules come from the mirror that is checked in
ENV GOPROXY=file:///src/proxy GONOSUMDB=* CGO_ENABLED=0
WORKDIR /src
COPY proxy ./proxy
COPY go.mod go.sum ./
RUN go mod download && go mod verify
COPY main.go ./
RUN go build -o /out/report .

FROM busybox:1.36
COPY --from=build /out/report /report
RUN /report
''',
'go.mod': 'module example.com/report\n\ngo 1.22\n\nrequire example.com/lib v1.0.0\n',
'go.sum': 'example.com/lib v1.0.0 h1:q3kTnY5vZ2bX8mJr0uLw7cFh4sPdEaGiRo1NyVt6KxM=\nexample.com/lib v1.0.0/go.mod h1:4OAnUP7RpKJ0hg7ydNi+A/luktLxx7xSrw0c+FeAtlc=\n',
'main.go': 'package main\n\nimport "example.com/lib"\n\nfunc main() { lib.F() }\n', **PROXY},
[('go.sum', 'q3kTnY5vZ2bX8mJr0uLw7cFh4sPdEaGiRo1NyVt6KxM=', 'xxDBtbTpsPv23h9X7xVX3MvNmjwwmNDNgOQJ2ysgeu8=')])

s('two-go-race-and-vet', {
'Dockerfile': '''FROM golang:1.26-bookworm AS test
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go test -race -count=1 ./... && touch /tested

FROM test AS build
RUN go build -o /out/queue .

FROM busybox:1.36
LABEL org.opencontainers.image.source="https://git.example.com/ops/queue"
COPY --from=build /out/queue /usr/bin/queue
COPY --from=test /tested /tested
CMD ["queue"]
''',
'go.mod': 'module example.com/queue\n\ngo 1.24\n', 'main.go': GO,
'jobs/jobs.go': 'package jobs\n\nimport (\n\t"fmt"\n\t"sync"\n)\n\ntype Box struct {\n\tmu sync.Mutex\n\tn  int\n}\n\nfunc (b *Box) Add() { b.mu.Lock(); b.n++; b.mu.Unlock() }\n\nfunc (b *Box) Describe(name string) string { return fmt.Sprintf("%d: %d jobs", name, b.n) }\n',
'jobs/jobs_test.go': 'package jobs\n\nimport "testing"\n\nfunc TestAdd(t *testing.T) {\n\tvar b Box\n\tdone := make(chan bool)\n\tfor range 4 {\n\t\tgo func() { b.Add(); done <- true }()\n\t}\n\tfor range 4 {\n\t\t<-done\n\t}\n\tif b.n != 4 {\n\t\tt.Fatal(b.n)\n\t}\n}\n'},
[('Dockerfile', 'RUN go test', 'RUN CGO_ENABLED=1 go test'), ('jobs/jobs.go', '"%d: %d jobs"', '"%s: %d jobs"')])

s('go-one-file-of-the-package', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /app
COPY go.mod ./
COPY *.go ./
RUN CGO_ENABLED=0 GOOS=linux go build -o /pinger main.go

FROM busybox:1.36
COPY --from=build /pinger /pinger
RUN /pinger localhost
ENTRYPOINT ["/pinger"]
''',
'go.mod': 'module example.com/pinger\n\ngo 1.24\n',
'main.go': 'package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n\tcfg := loadConfig(os.Args[1:])\n\tfmt.Println(cfg.hosts)\n}\n',
'config.go': 'package main\n\ntype config struct{ hosts []string }\n\nfunc loadConfig(args []string) config { return config{hosts: args} }\n'},
[('Dockerfile', '-o /pinger main.go', '-o /pinger .')])

s('go-embed-front-end-elsewhere', {
'Dockerfile': '''FROM busybox:1.36 AS web
WORKDIR /web
COPY web/src ./src
RUN mkdir -p dist && cat src/*.html > dist/index.html

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod main.go ./
COPY web/embed.go ./web/
COPY --from=web /web/dist ./dist
RUN CGO_ENABLED=0 go build -o /panel .

FROM busybox:1.36
LABEL app=panel tier=front
COPY --from=build /panel /panel
RUN /panel | grep -q '<h1>'
EXPOSE 9000
CMD ["/panel"]
''',
'go.mod': 'module example.com/panel\n\ngo 1.24\n',
'main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/panel/web"\n)\n\nfunc main() {\n\tb, err := web.Dist.ReadFile("dist/index.html")\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tfmt.Print(string(b))\n}\n',
'web/embed.go': 'package web\n\nimport "embed"\n\n//go:embed all:dist\nvar Dist embed.FS\n',
'web/src/index.html': '<h1>Panel</h1>\n'},
[('Dockerfile', '/web/dist ./dist', '/web/dist ./web/dist')])

s('two-go-conflict-and-zone', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ENV CGO_ENABLED=0
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN go build -trimpath -o /out/rota ./cmd/rota

FROM debian:bookworm
LABEL org.opencontainers.image.title="rota" \\
      org.opencontainers.image.description="who is on call"
ENV LANG=C.UTF-8
COPY --from=build /out/rota /usr/local/bin/rota
# prints the plan of the week, in local time
RUN rota --dry-run > /var/lib/rota.txt && grep -q CET /var/lib/rota.txt
CMD ["rota"]
''',
'go.mod': 'module example.com/rota\n\n<<<<<<< HEAD\ngo 1.24\n=======\ngo 1.25\n>>>>>>> feature/swap-shifts\n',
'cmd/rota/main.go': 'package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"time"\n)\n\nfunc main() {\n\tloc, err := time.LoadLocation("Europe/Berlin")\n\tif err != nil {\n\t\tfmt.Fprintln(os.Stderr, "rota:", err)\n\t\tos.Exit(1)\n\t}\n\tfmt.Println(time.Date(2026, 1, 5, 9, 0, 0, 0, loc))\n}\n'},
[('go.mod', '<<<<<<< HEAD\ngo 1.24\n=======\ngo 1.25\n>>>>>>> feature/swap-shifts\n', 'go 1.25\n'), ('Dockerfile', 'ENV LANG', 'RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/*\nENV LANG')])

# ---------------------------------------------------------------- Python
s('py-pkg-resources-gone', {
'Dockerfile': '''FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
ENV VIRTUAL_ENV=/opt/venv \\
    PATH=/opt/venv/bin:$PATH \\
    PYTHONUNBUFFERED=1
RUN python3 -m venv $VIRTUAL_ENV
RUN pip install --no-cache-dir --upgrade setuptools
WORKDIR /app
COPY . .
RUN python plugins.py --list > plugins.txt
CMD ["python", "plugins.py"]
''',
'plugins.py': 'import pkg_resources\n\nfor e in pkg_resources.iter_entry_points("console_scripts"):\n    print(e.name)\nassert pkg_resources.get_distribution("pip").version\n', **PF},
[('Dockerfile', '--upgrade setuptools', '--upgrade "setuptools<81"')])

s('py-import-name-required', {
'Dockerfile': '''FROM debian:bookworm AS deps
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM deps
LABEL app=menu
COPY menu.yml render.py ./
RUN python render.py menu.yml
CMD ["python", "render.py", "menu.yml"]
''',
'requirements.txt': 'idna==3.7\nyaml\n', 'menu.yml': 'soup: 4.5\n', 'render.py': 'import sys\n\nimport idna\nimport yaml\n\nprint(yaml.safe_load(open(sys.argv[1])), idna.__version__)\n', **PF},
[('requirements.txt', 'yaml\n', 'pyyaml\n')])

s('py-flat-layout', {
'Dockerfile': '''FROM debian:bookworm
LABEL org.opencontainers.image.title="ledger"
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /src
COPY . .
RUN pip install --no-cache-dir .
WORKDIR /
RUN python -c "import ledger; print(ledger.__file__)" && ledger-check
''',
'.dockerignore': 'pip.conf.bak\n',
'pyproject.toml': '[build-system]\nrequires = ["setuptools>=68"]\nbuild-backend = "setuptools.build_meta"\n\n[project]\nname = "ledger"\nversion = "0.3.0"\n\n[project.scripts]\nledger-check = "ledger.check:main"\n',
'ledger/__init__.py': '', 'ledger/check.py': 'def main():\n    print("balanced")\n', 'migrations/0001_initial.sql': 'select 1;\n', 'migrations/__init__.py': '', **PF},
[('pyproject.toml', '[project.scripts]', '[tool.setuptools]\npackages = ["ledger"]\n\n[project.scripts]')])

s('py-scm-version-without-git', {
'Dockerfile': '''FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /venv
WORKDIR /src
COPY pyproject.toml ./
COPY src ./src
RUN /venv/bin/pip install --no-cache-dir .

FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY --from=build /venv /venv
RUN /venv/bin/python -c "from importlib.metadata import version; print(version('tides'))"
ENTRYPOINT ["/venv/bin/python", "-m", "tides"]
''',
'pyproject.toml': '[build-system]\nrequires = ["setuptools>=68", "setuptools-scm>=8"]\nbuild-backend = "setuptools.build_meta"\n\n[project]\nname = "tides"\ndynamic = ["version"]\n\n[tool.setuptools_scm]\n',
'src/tides/__init__.py': '', 'src/tides/__main__.py': 'print("high")\n', **PF},
[('Dockerfile', 'COPY pyproject.toml', 'ENV SETUPTOOLS_SCM_PRETEND_VERSION=1.4.0\nCOPY pyproject.toml')])

s('py-venv-moved', {
'Dockerfile': '''# build the environment once, ship it without pip's caches
FROM debian:bookworm AS builder
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
WORKDIR /build
RUN python3 -m venv venv
COPY requirements.txt .
RUN venv/bin/pip install --no-cache-dir -r requirements.txt

FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
ENV PATH=/opt/venv/bin:$PATH
COPY --from=builder /build/venv /opt/venv
WORKDIR /srv
COPY style.py .
RUN pycodestyle style.py
CMD ["pycodestyle", "--version"]
''',
'requirements.txt': 'pycodestyle==2.11.1\n', 'style.py': 'A = 1\n', **PF},
[('Dockerfile', 'RUN python3 -m venv venv\n', 'RUN python3 -m venv /opt/venv\n'), ('Dockerfile', 'RUN venv/bin/pip', 'RUN /opt/venv/bin/pip'), ('Dockerfile', '/build/venv /opt/venv', '/opt/venv /opt/venv')])

s('py-libmagic-missing', {
'Dockerfile': '''FROM debian:bookworm
ENV PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
RUN apt-get update \\
 && apt-get install -y --no-install-recommends python3 python3-venv \\
 && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install python-magic==0.4.27
WORKDIR /app
COPY upload.py logo.gif ./
# self test: the type of the sample must be recognised
RUN /opt/venv/bin/python upload.py logo.gif | grep -q image/gif
EXPOSE 8000
CMD ["/opt/venv/bin/python", "upload.py"]
''',
'logo.gif': 'GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'upload.py': 'import sys\n\nimport magic\n\nprint(magic.from_file(sys.argv[1], mime=True))\n', **PF},
[('Dockerfile', 'python3 python3-venv \\', 'python3 python3-venv libmagic1 \\')])

s('two-django-static-and-database', {
'Dockerfile': '''FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /venv
ENV PATH=/venv/bin:$PATH \\
    DJANGO_SETTINGS_MODULE=bakery.settings
WORKDIR /code
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN python manage.py collectstatic --noinput
# the demo database is part of the image
RUN python manage.py migrate --noinput
EXPOSE 8000
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
''',
'requirements.txt': 'django==4.2.16\n',
'manage.py': 'import sys\n\nfrom django.core.management import execute_from_command_line\n\nexecute_from_command_line(sys.argv)\n',
'bakery/__init__.py': '', 'bakery/static/bakery/site.css': 'body { margin: 0 }\n', 'bakery/urls.py': 'urlpatterns = []\n',
'bakery/settings.py': 'from pathlib import Path\n\nBASE_DIR = Path(__file__).resolve().parent.parent\nSECRET_KEY = "demo"\nROOT_URLCONF = "bakery.urls"\nINSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.staticfiles", "bakery"]\nSTATIC_URL = "/static/"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "data" / "db.sqlite3"}}\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n', **PF},
[('bakery/settings.py', 'STATIC_URL = "/static/"\n', 'STATIC_URL = "/static/"\nSTATIC_ROOT = BASE_DIR / "staticfiles"\n'), ('Dockerfile', 'RUN python manage.py migrate', 'RUN mkdir -p data && python manage.py migrate')])

s('two-py-conda-freeze-and-src', {
'Dockerfile': '''FROM debian:bookworm AS test
LABEL stage=test
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /work
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY src/ src/
COPY tests/ tests/
RUN python -m unittest discover -s tests -v
RUN touch /passed

FROM debian:bookworm
COPY --from=test /passed /passed
COPY --from=test /work/src /opt/stats
''',
'requirements.txt': 'idna @ file:///croot/idna_1714398848350/work\nsix==1.16.0\n',
'src/stats/__init__.py': 'import idna\nimport six\n\n\ndef host(name):\n    return six.ensure_str(idna.encode(name))\n',
'tests/test_host.py': 'import unittest\n\nfrom stats import host\n\n\nclass Host(unittest.TestCase):\n    def test_plain(self):\n        self.assertEqual(host("example"), "example")\n', **PF},
[('requirements.txt', 'idna @ file:///croot/idna_1714398848350/work', 'idna==3.7'), ('Dockerfile', 'RUN python -m unittest', 'RUN PYTHONPATH=src python -m unittest')])

# ---------------------------------------------------------------- Debian
s('apt-pinned-version-gone', {
'Dockerfile': '''FROM debian:bookworm
LABEL maintainer="data@example.com"
ENV DEBIAN_FRONTEND=noninteractive
# pinned, so that the builds are reproducible
RUN apt-get update && apt-get install -y --no-install-recommends \\
    tree=2.1.0-1 \\
    jq=1.6-2.1 \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /data
COPY shops.json .
RUN jq -e '.shops | length == 2' shops.json && tree
''',
'shops.json': '{"shops": [1, 2]}\n'},
[('Dockerfile', 'jq=1.6-2.1 ', 'jq=1.6-2.1+deb12u* ')])

s('apt-non-free-not-enabled', {
'Dockerfile': '''FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends \\
      file \\
      unrar \\
 && apt-get clean && rm -rf /var/lib/apt/lists/*
RUN mkdir -p /inbox /outbox
WORKDIR /inbox
COPY unpack.sh /usr/local/bin/unpack
RUN chmod 755 /usr/local/bin/unpack && unpack --self-test
VOLUME ["/inbox", "/outbox"]
CMD ["unpack"]
''',
'unpack.sh': '#!/bin/sh\nset -e\nv=$(unrar | head -n 3)\ncase $v in *UNRAR*) echo "ready: $v";; *) echo "no usable unrar" >&2; exit 1;; esac\n'},
[('Dockerfile', 'RUN apt-get update', "RUN sed -i 's/ main$/ main non-free/' /etc/apt/sources.list && apt-get update")])

s('apt-backports-not-enabled', {
'Dockerfile': '''FROM debian:bookworm
# bookworm's curl is too old for us
RUN apt-get update \\
 && apt-get install -y --no-install-recommends -t bookworm-backports curl \\
 && rm -rf /var/lib/apt/lists/*
RUN curl --version | grep -E '^curl 8\\.'
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
CMD ["sleep", "infinity"]
'''},
[('Dockerfile', 'RUN apt-get update', 'RUN echo "deb http://deb.debian.org/debian bookworm-backports main" > /etc/apt/sources.list.d/backports.list && apt-get update')])

s('apt-foreign-architecture', {
'Dockerfile': '''FROM debian:bookworm
LABEL org.opencontainers.image.title="legacy-scanner"
ENV DEBIAN_FRONTEND=noninteractive
# the scanner is a 32-bit program
RUN apt-get update && \\
    apt-get install -y --no-install-recommends libc6:i386 zlib1g:i386 && \\
    rm -rf /var/lib/apt/lists/*
RUN test -e /lib/ld-linux.so.2 && ls -l /lib/i386-linux-gnu/libz.so.1
WORKDIR /opt/scanner
COPY scanner.ini .
''',
'scanner.ini': '[scanner]\n'},
[('Dockerfile', 'RUN apt-get update', 'RUN dpkg --add-architecture i386 && apt-get update')])

s('apt-release-archived', {
'Dockerfile': '''FROM debian:bookworm AS base
COPY docker/sources.list /etc/apt/sources.list
RUN apt-get update && apt-get install -y --no-install-recommends less tree && rm -rf /var/lib/apt/lists/*

FROM base
LABEL role=jumphost
RUN useradd -m -s /bin/bash ops
USER ops
WORKDIR /home/ops
RUN tree --version
CMD ["bash"]
''',
'docker/sources.list': 'deb http://deb.debian.org/debian buster main\ndeb http://deb.debian.org/debian buster-updates main\n'},
[('docker/sources.list', 'debian buster main\ndeb http://deb.debian.org/debian buster-updates main', 'debian bookworm main\ndeb http://deb.debian.org/debian bookworm-updates main')])

s('two-apt-entry-and-name', {
'Dockerfile': '''FROM debian:bookworm
COPY apt/updates.list /etc/apt/sources.list.d/updates.list
RUN apt-get update
RUN apt-get install -y --no-install-recommends libxml2-util \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /feeds
COPY feed.xml .
RUN xmllint --noout feed.xml && xmllint --xpath 'string(/feed/title)' feed.xml
''',
'apt/updates.list': 'deb http://deb.debian.org/debian bookworm-updates\n', 'feed.xml': '<feed><title>News</title></feed>\n'},
[('apt/updates.list', 'bookworm-updates\n', 'bookworm-updates main\n'), ('Dockerfile', 'libxml2-util ', 'libxml2-utils ')])

# ---------------------------------------------------------------- Dockerfile
s('copy-several-without-slash', {
'Dockerfile': '''FROM busybox:1.36 AS conf
WORKDIR /conf
COPY base.ini site.ini mail.ini /conf/parts
RUN cat parts/*.ini > all.ini

FROM busybox:1.36
LABEL app=mailer
COPY --from=conf /conf/all.ini /etc/mailer.ini
RUN grep -q smtp /etc/mailer.ini
''',
'base.ini': 'a=1\n', 'site.ini': 'b=1\n', 'mail.ini': 'smtp=localhost\n'},
[('Dockerfile', '/conf/parts\n', '/conf/parts/\n')])

s('expose-with-comment', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/hookd .

FROM busybox:1.36
LABEL org.opencontainers.image.title="hookd"
ENV PORT=8080
EXPOSE 8080   # http
EXPOSE 9090   # metrics
COPY --from=build /out/hookd /bin/hookd
RUN hookd
CMD ["hookd"]
''',
'go.mod': 'module example.com/hookd\n\ngo 1.24\n', 'main.go': GO},
[('Dockerfile', 'EXPOSE 8080   # http\nEXPOSE 9090   # metrics\n', '# http, metrics\nEXPOSE 8080 9090\n')])

s('env-uses-itself', {
'Dockerfile': '''FROM debian:bookworm
LABEL org.opencontainers.image.title="toolbox"
ENV TOOLBOX_HOME=/opt/toolbox \\
    PATH=$TOOLBOX_HOME/bin:$PATH
COPY bin/ $TOOLBOX_HOME/bin/
RUN chmod -R a+rx $TOOLBOX_HOME/bin
# write the list of what is in the box
RUN toolbox-index > $TOOLBOX_HOME/index.txt
RUN grep -q toolbox-index /opt/toolbox/index.txt
CMD ["toolbox-index"]
''',
'bin/toolbox-index': '#!/bin/sh\nls -1 "$TOOLBOX_HOME/bin"\n'},
[('Dockerfile', 'ENV TOOLBOX_HOME=/opt/toolbox \\\n    PATH', 'ENV TOOLBOX_HOME=/opt/toolbox\nENV PATH')])

s('workdir-without-slash', {
'Dockerfile': '''FROM debian:bookworm
LABEL team=billing
# sources
WORKDIR /srv/billing
COPY invoice.awk .
# samples
WORKDIR srv/billing/samples
COPY samples/ .
# render one invoice, to see that all is there
RUN awk -f /srv/billing/invoice.awk /srv/billing/samples/a.csv > /srv/billing/a.txt
RUN grep -q 'total 42' /srv/billing/a.txt
''',
'invoice.awk': 'BEGIN { FS = ";" }\n{ t += $2 }\nEND { print "total " t }\n', 'samples/a.csv': 'x;40\ny;2\n'},
[('Dockerfile', 'WORKDIR srv/', 'WORKDIR /srv/')])

s('copy-other-case', {
'Dockerfile': '''FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /site
COPY makefile ./
COPY pages ./pages
RUN make

FROM busybox:1.36
COPY --from=build /site/out /www
RUN test -s /www/index.html
CMD ["httpd", "-f", "-h", "/www"]
''',
'Makefile': 'out/index.html: pages/head.html pages/body.html\n\tmkdir -p out\n\tcat $^ > $@\n', 'pages/head.html': '<html>\n', 'pages/body.html': '<p>\n'},
[('Dockerfile', 'COPY makefile', 'COPY Makefile')])

s('heredoc-on-this-engine', {
'Dockerfile': '''FROM debian:bookworm
LABEL org.opencontainers.image.title="cronbox"
ENV TZ=UTC
RUN <<EOF
set -e
mkdir -p /etc/cronbox
echo "interval=5" > /etc/cronbox/cronbox.conf
EOF
COPY cronbox.sh /usr/local/bin/cronbox
RUN chmod +x /usr/local/bin/cronbox && cronbox --once
CMD ["cronbox"]
''',
'cronbox.sh': '#!/bin/sh\nset -e\n. /etc/cronbox/cronbox.conf\necho "every ${interval:?} minutes"\n'},
[('Dockerfile', 'RUN <<EOF\nset -e\nmkdir -p /etc/cronbox\necho "interval=5" > /etc/cronbox/cronbox.conf\nEOF\n', 'RUN mkdir -p /etc/cronbox \\\n && echo "interval=5" > /etc/cronbox/cronbox.conf\n')])

s('bind-mount-is-read-only', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ENV CGO_ENABLED=0
WORKDIR /src
# no COPY: the sources are mounted
RUN --mount=type=bind,target=/src \\
    --mount=type=cache,target=/root/.cache/go-build \\
    go build -o bin/notify .

FROM busybox:1.36
LABEL app=notify
COPY --from=build /src/bin/notify /bin/notify
RUN notify
ENTRYPOINT ["notify"]
''',
'go.mod': 'module example.com/notify\n\ngo 1.24\n', 'main.go': GO},
[('Dockerfile', 'go build -o bin/notify', 'go build -o /out/notify'), ('Dockerfile', '/src/bin/notify', '/out/notify')])

s('two-label-and-dangling-and', {
'Dockerfile': '''FROM debian:bookworm
LABEL vendor=Example description=Nightly export of the shop
ENV EXPORT_DIR=/var/exports
RUN mkdir -p $EXPORT_DIR && \\
    chmod 1777 $EXPORT_DIR && \\

COPY export.sh /usr/local/bin/export-shop
RUN chmod +x /usr/local/bin/export-shop
USER nobody
RUN export-shop && test -s /var/exports/shop.csv
CMD ["export-shop"]
''',
'export.sh': '#!/bin/sh\nset -e\necho "id;name" > "$EXPORT_DIR/shop.csv"\n'},
[('Dockerfile', 'description=Nightly export of the shop', 'description="Nightly export of the shop"'), ('Dockerfile', 'chmod 1777 $EXPORT_DIR && \\\n', 'chmod 1777 $EXPORT_DIR\n')])

# ---------------------------------------------------------------- C, cmake, Java, Node, PHP
s('c-variable-defined-twice', {
'Dockerfile': '''FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make
RUN ./meter | grep -q level

FROM debian:bookworm
COPY --from=build /src/meter /usr/local/bin/meter
CMD ["meter"]
''',
'Makefile': 'CFLAGS = -O2 -Wall\n\nmeter: main.o log.o\n\t$(CC) $(LDFLAGS) -o $@ $^\n\n%.o: %.c log.h\n\t$(CC) $(CFLAGS) -c -o $@ $<\n',
'log.h': '#ifndef LOG_H\n#define LOG_H\nint log_level;\nvoid log_line(const char *s);\n#endif\n',
'log.c': '#include <stdio.h>\n#include "log.h"\nvoid log_line(const char *s) { if (log_level > 0) puts(s); }\n',
'main.c': '#include "log.h"\nint main(void) { log_level = 1; log_line("level 1"); return 0; }\n'},
[('log.h', 'int log_level;', 'extern int log_level;'), ('log.c', '#include "log.h"\n', '#include "log.h"\nint log_level;\n')])

s('c-library-before-object', {
'Dockerfile': '''FROM debian:bookworm AS build
LABEL stage=build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY Makefile ./
COPY src/ src/
RUN make -s all && ./convert 100

FROM debian:bookworm
COPY --from=build /build/convert /usr/bin/convert-units
RUN convert-units 1
ENTRYPOINT ["convert-units"]
''',
'Makefile': 'LIBS = -L. -lunits\n\nall: convert\n\nlibunits.a: src/units.c\n\tcc -O2 -c -o units.o src/units.c\n\tar rcs $@ units.o\n\nconvert: src/main.c libunits.a\n\tcc -O2 $(LIBS) -o $@ src/main.c\n',
'src/units.c': 'double to_miles(double km) { return km / 1.609344; }\n',
'src/main.c': '#include <stdio.h>\n#include <stdlib.h>\ndouble to_miles(double);\nint main(int n, char **a) { if (n > 1) printf("%.2f\\n", to_miles(atof(a[1]))); return 0; }\n'},
[('Makefile', 'cc -O2 $(LIBS) -o $@ src/main.c', 'cc -O2 -o $@ src/main.c $(LIBS)')])

s('cmake-cache-of-the-host', {
'Dockerfile': '''FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends cmake make gcc libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN cmake -S . -B build -DCMAKE_BUILD_TYPE=Release
RUN cmake --build build --target clock

FROM debian:bookworm
COPY --from=build /app/build/clock /usr/local/bin/clock
RUN clock
''',
'.dockerignore': '.git\n.idea\n', 'CMakeLists.txt': 'cmake_minimum_required(VERSION 3.18)\nproject(clock C)\nadd_executable(clock clock.c)\n', 'clock.c': '#include <stdio.h>\nint main(void) { puts("12:00"); return 0; }\n',
'build/CMakeCache.txt': '# This is the CMakeCache file.\n# For build in directory: /home/jana/projects/clock/build\n# It was generated by CMake: /usr/bin/cmake\n\nCMAKE_BUILD_TYPE:STRING=Debug\nCMAKE_CACHE_MAJOR_VERSION:INTERNAL=3\nCMAKE_CACHE_MINOR_VERSION:INTERNAL=28\nCMAKE_CACHEFILE_DIR:INTERNAL=/home/jana/projects/clock/build\nCMAKE_GENERATOR:INTERNAL=Unix Makefiles\nCMAKE_HOME_DIRECTORY:INTERNAL=/home/jana/projects/clock\nclock_SOURCE_DIR:STATIC=/home/jana/projects/clock\n'},
[('.dockerignore', '.idea\n', '.idea\nbuild\n')])

s('two-java-release-and-manifest', {
'Dockerfile': '''# ---- build ----
FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends default-jdk-headless && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY src ./src
RUN javac --release 21 -d classes $(find src -name '*.java')
RUN jar --create --file /app.jar -C classes .

# ---- run ----
FROM build
LABEL app=greeter
COPY --from=build /app.jar /opt/app.jar
RUN java -jar /opt/app.jar | grep -q Hello
ENTRYPOINT ["java", "-jar", "/opt/app.jar"]
''',
'src/com/example/greeter/Main.java': 'package com.example.greeter;\n\npublic class Main {\n    record Greeting(String text) {}\n\n    public static void main(String[] args) {\n        System.out.println(new Greeting("Hello").text());\n    }\n}\n'},
[('Dockerfile', '--release 21', '--release 17'), ('Dockerfile', '--file /app.jar -C', '--file /app.jar --main-class com.example.greeter.Main -C')])

s('npm-dev-dependencies-left-out', {
'Dockerfile': '''FROM debian:bookworm AS web
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /web
COPY package.json ./
COPY tools ./tools
RUN npm install --no-audit --no-fund --offline
COPY src ./src
RUN npm run build

FROM busybox:1.36
LABEL app=storefront
COPY --from=web /web/dist /www
RUN grep -q shop /www/app.js
CMD ["httpd", "-f", "-h", "/www"]
''',
'package.json': '{\n  "name": "storefront",\n  "version": "1.2.0",\n  "private": true,\n  "scripts": {"build": "tinypack src/app.js dist/app.js"},\n  "devDependencies": {"tinypack": "file:tools/tinypack"}\n}\n',
'tools/tinypack/package.json': '{"name": "tinypack", "version": "0.1.0", "bin": {"tinypack": "cli.js"}}\n',
'tools/tinypack/cli.js': '#!/usr/bin/env node\nconst fs = require("fs"), path = require("path")\nconst [from, to] = process.argv.slice(2)\nfs.mkdirSync(path.dirname(to), {recursive: true})\nfs.writeFileSync(to, fs.readFileSync(from, "utf8").replace(/\\s+/g, " "))\n',
'src/app.js': 'console.log(\n  "shop"\n)\n'},
[('Dockerfile', 'npm install --no-audit', 'npm install --include=dev --no-audit')])

s('two-composer-extension-and-driver', {
'Dockerfile': '''FROM debian:bookworm
LABEL org.opencontainers.image.title="kiosk"
RUN apt-get update && apt-get install -y --no-install-recommends composer php-cli && rm -rf /var/lib/apt/lists/*
ENV COMPOSER_ALLOW_SUPERUSER=1 \\
    COMPOSER_NO_INTERACTION=1
WORKDIR /var/www
COPY composer.json ./
RUN composer install --no-dev --no-progress
COPY src ./src
COPY bin ./bin
# fill the database of the kiosk
RUN php bin/seed.php && test -s kiosk.db
CMD ["php", "-S", "0.0.0.0:8080", "-t", "src"]
''',
'composer.json': '{\n    "name": "example/kiosk",\n    "repositories": [{"packagist.org": false}],\n    "require": {"php": ">=8.1", "ext-bcmath": "*", "ext-json": "*"},\n    "autoload": {"psr-4": {"Kiosk\\\\": "src/"}}\n}\n',
'src/Db.php': '<?php\nnamespace Kiosk;\n\nclass Db\n{\n    public static function open(): \\PDO\n    {\n        return new \\PDO("sqlite:kiosk.db");\n    }\n}\n',
'bin/seed.php': '<?php\nrequire __DIR__ . "/../vendor/autoload.php";\n\n$db = Kiosk\\Db::open();\n$db->exec("create table item (name text)");\necho bcadd("0.1", "0.2", 1), "\\n";\n'},
[('Dockerfile', ' php-cli &&', ' php-cli php-bcmath &&'), ('Dockerfile', 'php-cli php', 'php-cli php-sqlite3 php')])
