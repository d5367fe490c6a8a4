"""Thirty broken projects, the form as in scenarios.py. Each was written, with the change that repairs it, before buildlog saw it."""
GO = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n'
PF = {'pip.conf': 'PIPCONF', 'pip-ca.pem': 'CA'}
S = {}
def s(name, files, ref, args=(), modes=None): S[name] = dict(files=files, ref=ref, args=list(args), modes=modes or {})

# ---------------------------------------------------------------- Go
s('go-architecture-name', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
# our servers are all x86_64
ENV GOOS=linux \\
    GOARCH=x86_64 \\
    CGO_ENABLED=0
WORKDIR /src
COPY go.mod ./
COPY cmd ./cmd
RUN go build -o /out/beacon ./cmd/beacon

FROM busybox:1.36
LABEL org.opencontainers.image.title="beacon"
COPY --from=build /out/beacon /bin/beacon
RUN beacon
CMD ["beacon"]
''',
'go.mod': 'module example.com/beacon\n\ngo 1.24\n', 'cmd/beacon/main.go': GO},
[('Dockerfile', 'GOARCH=x86_64', 'GOARCH=amd64')])

s('go-workspace-and-mod-flag', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ENV GOFLAGS="-mod=mod -trimpath" CGO_ENABLED=0
WORKDIR /repo
COPY . .
RUN go build -o /out/crawl ./crawl

FROM busybox:1.36
COPY --from=build /out/crawl /crawl
RUN /crawl
USER 65534
ENTRYPOINT ["/crawl"]
''',
'go.work': 'go 1.24\n\nuse (\n\t./crawl\n\t./robots\n)\n',
'crawl/go.mod': 'module example.com/crawl\n\ngo 1.24\n', 'crawl/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/robots"\n)\n\nfunc main() { fmt.Println(robots.Allowed("/")) }\n',
'robots/go.mod': 'module example.com/robots\n\ngo 1.24\n', 'robots/robots.go': 'package robots\n\nfunc Allowed(p string) bool { return p != "" }\n'},
[('Dockerfile', '"-mod=mod -trimpath"', '"-trimpath"')])

s('go-module-not-in-workspace', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /ws
COPY . .
# the worker
WORKDIR /ws/worker
RUN CGO_ENABLED=0 go build -o /out/worker .

FROM busybox:1.36
LABEL service=worker
COPY --from=build /out/worker /usr/bin/worker
RUN worker | grep -q job
CMD ["worker"]
''',
'go.work': 'go 1.24\n\nuse ./api\n',
'api/go.mod': 'module example.com/mono/api\n\ngo 1.24\n', 'api/job/job.go': 'package job\n\nfunc Name() string { return "job" }\n',
'worker/go.mod': 'module example.com/mono/worker\n\ngo 1.24\n', 'worker/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/mono/api/job"\n)\n\nfunc main() { fmt.Println(job.Name()) }\n'},
[('go.work', 'use ./api\n', 'use (\n\t./api\n\t./worker\n)\n')])

s('go-embed-from-parent', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod ./
COPY templates ./templates
COPY cmd ./cmd
RUN CGO_ENABLED=0 go build -o /out/mailbot ./cmd/mailbot

FROM busybox:1.36
COPY --from=build /out/mailbot /bin/mailbot
RUN mailbot | grep -q Dear
CMD ["mailbot"]
''',
'go.mod': 'module example.com/mailbot\n\ngo 1.24\n', 'templates/mail.txt': 'Dear customer\n',
'cmd/mailbot/main.go': 'package main\n\nimport (\n\t_ "embed"\n\t"fmt"\n)\n\n//go:embed ../../templates/mail.txt\nvar mail string\n\nfunc main() { fmt.Print(mail) }\n'},
[('cmd/mailbot/main.go', '../../templates/', 'templates/'), ('Dockerfile', 'COPY cmd ./cmd\n', 'COPY cmd ./cmd\nRUN cp -r templates cmd/mailbot/\n')])

s('go-build-tag-forgotten', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ARG REVISION=unknown
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go vet ./cmd/... && go build -ldflags "-X main.revision=${REVISION}" -o /out/stock ./cmd/stock

FROM busybox:1.36
LABEL org.opencontainers.image.revision="unknown"
COPY --from=build /out/stock /bin/stock
RUN stock
CMD ["stock"]
''',
'README.md': '# stock\n\nBuild with one of the tags `memory` and `postgres`: `go build -tags memory ./cmd/stock`\n',
'go.mod': 'module example.com/stock\n\ngo 1.24\n',
'cmd/stock/main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/stock/store"\n)\n\nvar revision string\n\nfunc main() { fmt.Println(store.Open(), revision) }\n',
'store/memory.go': '//go:build memory\n\npackage store\n\nfunc Open() string { return "memory" }\n',
'store/postgres.go': '//go:build postgres\n\npackage store\n\nfunc Open() string { return "postgres" }\n'},
[('Dockerfile', 'go vet ./cmd/... && go build -ldflags', 'go vet -tags memory ./cmd/... && go build -tags memory -ldflags')])

s('go-updates-to-go-mod-needed', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ENV GOPROXY=off CGO_ENABLED=0
WORKDIR /src
COPY go.mod main.go ./
COPY lib ./lib
COPY util ./util
RUN go build -o /out/quota .

FROM busybox:1.36
LABEL app=quota
COPY --from=build /out/quota /quota
RUN /quota
''',
'go.mod': 'module example.com/quota\n\ngo 1.24\n\nrequire example.com/lib v0.0.0\n\nrequire example.com/util v0.1.0 // indirect\n\nreplace (\n\texample.com/lib => ./lib\n\texample.com/util => ./util\n)\n',
'main.go': 'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/lib"\n)\n\nfunc main() { fmt.Println(lib.N()) }\n',
'lib/go.mod': 'module example.com/lib\n\ngo 1.24\n\nrequire example.com/util v0.2.0\n', 'lib/lib.go': 'package lib\n\nimport "example.com/util"\n\nfunc N() int { return util.One() }\n',
'util/go.mod': 'module example.com/util\n\ngo 1.24\n', 'util/util.go': 'package util\n\nfunc One() int { return 1 }\n'},
[('go.mod', 'util v0.1.0', 'util v0.2.0')])

s('go-get-of-a-tool', {
'Dockerfile': '''# a stand-in for the company's git server
FROM golang:1.26-bookworm AS gitserver
WORKDIR /srv/git/stamp
COPY stamp .
RUN git init -q && git add . && git -c user.name=ci -c user.email=ci@example.com commit -qm 'stamp' && git tag v0.1.0

FROM golang:1.26-bookworm AS tools
ENV GOPRIVATE=git.example.com GOBIN=/usr/local/bin CGO_ENABLED=0
COPY --from=gitserver /srv/git /srv/git
RUN git config --global url."file:///srv/git/stamp".insteadOf "https://git.example.com/tools/stamp" \\
 && git config --global --add safe.directory '*'
RUN go get git.example.com/tools/stamp.git/cmd/stamp@v0.1.0

FROM debian:bookworm
COPY --from=tools /usr/local/bin/ /usr/local/bin/
RUN stamp > /etc/stamp && grep -q stamped /etc/stamp
''',
'stamp/go.mod': 'module git.example.com/tools/stamp.git\n\ngo 1.22\n', 'stamp/cmd/stamp/main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("stamped") }\n'},
[('Dockerfile', 'RUN go get', 'RUN go install')])

s('two-go-flags-and-unused-import', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
ENV CGO_ENABLED=0
ENV GOFLAGS="-trimpath -ldflags '-s -w'"
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN go build -o /out/ticker ./cmd/ticker

FROM busybox:1.36
LABEL org.opencontainers.image.title="ticker"
COPY --from=build /out/ticker /usr/local/bin/ticker
RUN ticker -n 2 | grep -q tick
ENTRYPOINT ["ticker"]
''',
'go.mod': 'module example.com/ticker\n\ngo 1.24\n',
'cmd/ticker/main.go': 'package main\n\nimport (\n\t"flag"\n\t"fmt"\n\t"os"\n\t"time"\n)\n\nfunc main() {\n\tn := flag.Int("n", 1, "how often")\n\tflag.Parse()\n\tfor range *n {\n\t\tfmt.Println("tick")\n\t\ttime.Sleep(time.Millisecond)\n\t}\n}\n'},
[('Dockerfile', '-ldflags \'-s -w\'', '\'-ldflags=-s -w\''), ('cmd/ticker/main.go', '\t"os"\n', '')])

s('two-go-package-names-and-embed', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /go/src/app
COPY go.mod *.go schema.sql ./
RUN CGO_ENABLED=0 GOOS=linux go build -o /schemad .

FROM busybox:1.36
EXPOSE 7000/tcp
COPY --from=build /schemad /schemad
# must print the schema
RUN /schemad | grep -q 'create table'
CMD ["/schemad"]
''',
'go.mod': 'module example.com/schemad\n\ngo 1.24\n', 'schema.sql': 'create table a (b int);\n',
'main.go': 'package main\n\nfunc main() { printSchema() }\n',
'schema.go': 'package schemad\n\nimport "fmt"\n\n//go:embed schema.sql\nvar schema string\n\nfunc printSchema() { fmt.Print(schema) }\n'},
[('schema.go', 'package schemad', 'package main'), ('schema.go', 'import "fmt"\n', 'import (\n\t_ "embed"\n\t"fmt"\n)\n')])

# ---------------------------------------------------------------- Python
s('py-syntax-of-a-newer-python', {
'Dockerfile': '''FROM debian:bookworm
LABEL app=prices
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY prices ./prices
COPY prices.csv .
RUN python3 -m compileall -q prices
RUN python3 -m prices prices.csv | grep -q 'tea: 3.20'
CMD ["python3", "-m", "prices", "prices.csv"]
''',
'prices.csv': 'name,price\ntea,3.20\n', 'prices/__init__.py': '',
'prices/__main__.py': 'import csv\nimport sys\n\nwith open(sys.argv[1]) as f:\n    for row in csv.DictReader(f):\n        print(f"{row["name"]}: {row["price"]}")\n'},
[('prices/__main__.py', 'f"{row["name"]}: {row["price"]}"', 'f"{row[\'name\']}: {row[\'price\']}"')])

s('py-hash-left-out', {
'Dockerfile': '''FROM debian:bookworm AS base
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
ENV PIP_NO_CACHE_DIR=1
RUN python3 -m venv /venv

FROM base
WORKDIR /app
COPY requirements.txt .
RUN /venv/bin/pip install -r requirements.txt
COPY app.py .
RUN /venv/bin/python app.py
CMD ["/venv/bin/python", "app.py"]
''',
'requirements.txt': 'idna==3.7 \\\n    --hash=sha256:82fee1fc78add43492d3a1898bfa6d8a904cc97d8427f683ed8e798d07761aa0\nsix==1.16.0\n',
'app.py': 'import idna\nimport six\n\nprint(idna.__version__, six.__version__)\n', **PF},
[('requirements.txt', 'six==1.16.0\n', 'six==1.16.0 \\\n    --hash=sha256:8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254\n')])

s('py-setup-imports-a-dependency', {
'Dockerfile': '''FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /usr/src/greet
COPY pyproject.toml setup.py ./
COPY greet ./greet
RUN pip install --no-cache-dir .
WORKDIR /
RUN python -c "import greet; print(greet.__version__)"
''',
'pyproject.toml': '[build-system]\nrequires = ["setuptools"]\n',
'setup.py': 'from setuptools import setup\n\nfrom greet import __version__\n\nsetup(name="greet", version=__version__, packages=["greet"], install_requires=["six"])\n',
'greet/__init__.py': 'import six\n\n__version__ = "2.1.0"\n\n\ndef hello(name):\n    return "hello " + six.ensure_str(name)\n', **PF},
[('pyproject.toml', '["setuptools"]', '["setuptools", "six"]')])

s('py-version-never-released', {
'Dockerfile': '''FROM debian:bookworm
LABEL maintainer="ml@example.com"
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
WORKDIR /app
RUN python3 -m venv .venv
COPY requirements ./requirements
RUN .venv/bin/pip install -r requirements/base.txt
COPY *.py ./
RUN .venv/bin/python table.py
''',
'requirements/base.txt': 'tabulate==0.9.2\nidna>=3.4\n', 'table.py': 'import tabulate\n\nprint(tabulate.tabulate([["a", 1]]))\n', **PF},
[('requirements/base.txt', 'tabulate==0.9.2', 'tabulate==0.9.0')])

s('py-uv-lock-outdated', {
'Dockerfile': '''FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /opt/uv && /opt/uv/bin/pip install --no-cache-dir uv==0.9.5
ENV PATH=/opt/uv/bin:$PATH \\
    UV_OFFLINE=1 UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev
COPY . .
RUN uv run --no-sync python hello.py
CMD ["uv", "run", "--no-sync", "python", "hello.py"]
''',
'pyproject.toml': '[project]\nname = "hello"\nversion = "0.2.0"\nrequires-python = ">=3.11"\n\n[tool.uv]\npackage = false\n',
'uv.lock': 'version = 1\nrevision = 3\nrequires-python = ">=3.11"\n\n[[package]]\nname = "hello"\nversion = "0.1.0"\nsource = { virtual = "." }\n',
'hello.py': 'print("hello")\n', **PF},
[('uv.lock', 'version = "0.1.0"', 'version = "0.2.0"')])

s('two-py-markupsafe-and-forgotten', {
'Dockerfile': '''FROM debian:bookworm AS site
LABEL stage=site
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*
COPY pip.conf pip-ca.pem /etc/
RUN python3 -m venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /site
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN python render.py page.html > index.html

FROM busybox:1.36
COPY --from=site /site/index.html /www/index.html
RUN grep -q '<em>' /www/index.html
CMD ["httpd", "-f", "-h", "/www"]
''',
'requirements.txt': 'jinja2==2.11.3\n', 'page.html': '<h1>{{ title }}</h1>\n{{ text }}\n',
'render.py': 'import sys\n\nimport jinja2\nimport markdown\n\nwith open(sys.argv[1]) as f:\n    t = jinja2.Template(f.read())\nprint(t.render(title="News", text=markdown.markdown("*now*")))\n', **PF},
[('requirements.txt', 'jinja2==2.11.3\n', 'jinja2==2.11.3\nmarkupsafe==2.0.1\n'), ('requirements.txt', 'jinja2', 'markdown==3.6\njinja2')])

# ---------------------------------------------------------------- Debian
s('apt-proxy-not-reachable', {
'Dockerfile': '''FROM debian:bookworm
LABEL org.opencontainers.image.vendor="Example AG"
# our package cache
RUN echo 'Acquire::http::Proxy "http://127.0.0.1:3142";' > /etc/apt/apt.conf.d/01proxy
RUN apt-get update \\
 && apt-get install -y --no-install-recommends tree \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
COPY . .
RUN tree -L 1 . | grep -q Dockerfile
''',
'notes.txt': 'x\n'},
[('Dockerfile', 'RUN echo \'Acquire::http::Proxy "http://127.0.0.1:3142";\' > /etc/apt/apt.conf.d/01proxy\n', '')])

s('apt-two-packages-that-conflict', {
'Dockerfile': '''FROM debian:bookworm AS build
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y --no-install-recommends \\
      gcc \\
      libc6-dev \\
      libcurl4-gnutls-dev \\
      libcurl4-openssl-dev \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY fetch.c .
RUN gcc -O2 -Wall -o /usr/local/bin/fetch fetch.c -lcurl && fetch
''',
'fetch.c': '#include <stdio.h>\n#include <curl/curl.h>\nint main(void) { puts(curl_version()); return 0; }\n'},
[('Dockerfile', '      libcurl4-gnutls-dev \\\n', '')])

s('apt-sources-file-of-another-base', {
'Dockerfile': '''FROM debian:bookworm
ARG MIRROR=deb.debian.org
# use the mirror that is near
RUN sed -i "s|http://[^/ ]*/debian|http://${MIRROR}/debian|" /etc/apt/sources.list.d/debian.sources \\
 && apt-get update \\
 && apt-get install -y --no-install-recommends less \\
 && rm -rf /var/lib/apt/lists/*
ENV PAGER=less
RUN less --version | head -n 1
CMD ["bash"]
'''},
[('Dockerfile', '/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list')])

s('git-identity-unknown', {
'Dockerfile': '''FROM debian:bookworm AS seed
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/templates
COPY templates/ .
# the template repository that users clone
RUN git init -q -b main \\
 && git add -A \\
 && git commit -q -m "Templates" \\
 && git tag v1
RUN git describe --tags --exact-match | grep -qx v1 && git clone -q --bare . /srv/templates.git

FROM busybox:1.36
LABEL app=templates
COPY --from=seed /srv/templates.git /srv/git/templates.git
RUN test -s /srv/git/templates.git/HEAD
''',
'templates/letter.txt': 'Dear ...\n'},
[('Dockerfile', 'RUN git init', 'RUN git config --global user.name seed && git config --global user.email seed@example.com \\\n && git init')])

s('two-apt-option-and-group', {
'Dockerfile': '''FROM debian:bookworm
LABEL role=mailer
RUN apt-get update \\
 && apt-get install -y --no-install-recommend bc \\
 && rm -rf /var/lib/apt/lists/*
# run as an account of our own
RUN groupadd mail && useradd --gid mail --create-home mailer
USER mailer
WORKDIR /home/mailer
COPY --chown=mailer:mail rates.bc .
RUN test "$(id -gn)" = mail && echo 'rate(2)' | bc -q rates.bc | grep -qx 84
CMD ["bc", "-q", "rates.bc"]
''',
'rates.bc': 'define rate(x) { return x * 42; }\n'},
[('Dockerfile', '--no-install-recommend bc', '--no-install-recommends bc'), ('Dockerfile', 'groupadd mail &&', 'groupadd --force mail &&')])

# ---------------------------------------------------------------- Dockerfile
s('target-of-another-name', {
'Dockerfile': '''FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -o /out/inbox .

FROM debian:bookworm AS development
COPY --from=build /out/inbox /usr/local/bin/inbox
ENV LOG=debug
CMD ["inbox"]

FROM busybox:1.36 AS prod
LABEL org.opencontainers.image.title="inbox"
COPY --from=build /out/inbox /bin/inbox
RUN inbox
CMD ["inbox"]
''',
'go.mod': 'module example.com/inbox\n\ngo 1.24\n', 'main.go': GO},
[('Dockerfile', 'AS prod\n', 'AS production\n')], args=['--target', 'production'])

s('service-of-an-earlier-step', {
'Dockerfile': '''FROM debian:bookworm AS seed
RUN apt-get update && apt-get install -y --no-install-recommends redis-server && rm -rf /var/lib/apt/lists/*
WORKDIR /data
COPY seed.txt /tmp/seed.txt
RUN redis-server --port 6391 --daemonize yes
# fill the data base
RUN redis-cli -p 6391 < /tmp/seed.txt
RUN redis-cli -p 6391 save && test -s dump.rdb

FROM seed
LABEL app=shop-cache
COPY --from=seed /data/dump.rdb /var/lib/redis/dump.rdb
RUN test -s /var/lib/redis/dump.rdb
CMD ["redis-server", "--dir", "/var/lib/redis"]
''',
'seed.txt': 'set greeting hello\nset answer 42\n'},
[('Dockerfile', 'RUN redis-server --port 6391 --daemonize yes\n# fill the data base\nRUN redis-cli -p 6391 < /tmp/seed.txt\nRUN redis-cli -p 6391 save && test -s dump.rdb\n', '# fill the data base\nRUN redis-server --port 6391 --daemonize yes && sleep 1 \\\n && redis-cli -p 6391 < /tmp/seed.txt && redis-cli -p 6391 save && test -s dump.rdb\n')])

s('home-of-a-number', {
'Dockerfile': '''FROM golang:1.26-bookworm
LABEL io.openshift.tags="builder,go"
# OpenShift runs us under any number
RUN mkdir -p /workspace && chmod 0777 /workspace
USER 1001
WORKDIR /workspace/repo
RUN git config --global init.defaultBranch main \\
 && git config --global user.name builder \\
 && git config --global user.email builder@example.com
RUN mkdir -p /workspace/demo && cd /workspace/demo && git init -q && git commit -q --allow-empty -m start
RUN cd /workspace/demo && git branch --show-current | grep -qx main
'''},
[('Dockerfile', 'USER 1001\n', 'USER 1001\nENV HOME=/workspace\n')])

s('onbuild-before-the-sources', {
'Dockerfile': '''# what all our sites start from
FROM debian:bookworm AS site-base
RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /site
ONBUILD RUN make -s html

# this site
FROM site-base AS site
COPY . .

FROM busybox:1.36
LABEL site=handbook
COPY --from=site /site/public /www
RUN grep -q Handbook /www/index.html
CMD ["httpd", "-f", "-h", "/www"]
''',
'Makefile': 'html: public/index.html\n\npublic/index.html: index.txt\n\tmkdir -p public\n\t(echo "<pre>"; cat $<) > $@\n', 'index.txt': 'Handbook\n'},
[('Dockerfile', 'ONBUILD RUN make', 'ONBUILD COPY . .\nONBUILD RUN make')])

s('echo-with-option', {
'Dockerfile': '''FROM debian:bookworm
LABEL app=poller
ENV POLLER_ENV=/etc/poller.env
# defaults, can be mounted over
RUN echo -e "POLL_SECONDS=30\\nPOLL_URL=http://localhost:8080/" > $POLLER_ENV
COPY poller.sh /usr/local/bin/poller
RUN chmod +x /usr/local/bin/poller
RUN poller --print-config | grep -q 'every 30 s'
ENTRYPOINT ["poller"]
''',
'poller.sh': '#!/bin/sh\nset -eu\n. "$POLLER_ENV"\necho "every $POLL_SECONDS s: $POLL_URL"\n'},
[('Dockerfile', 'echo -e "POLL_SECONDS=30\\nPOLL_URL=http://localhost:8080/"', 'printf "POLL_SECONDS=30\\nPOLL_URL=http://localhost:8080/\\n"')])

s('two-single-quotes-and-stage-env', {
'Dockerfile': '''FROM debian:bookworm AS build
ENV PRINTER_HOME=/opt/printer
RUN ['/bin/bash', '-c', 'mkdir -p /opt/printer/{bin,spool}']
COPY printer.sh $PRINTER_HOME/bin/printer
RUN chmod +x $PRINTER_HOME/bin/printer

FROM debian:bookworm
LABEL app=printer
COPY --from=build /opt/printer /opt/printer
RUN $PRINTER_HOME/bin/printer --test
CMD ["/opt/printer/bin/printer"]
''',
'printer.sh': '#!/bin/sh\nset -e\ncd /opt/printer/spool\necho page > test.txt && cat test.txt\n'},
[('Dockerfile', "['/bin/bash', '-c', 'mkdir -p /opt/printer/{bin,spool}']", '["/bin/bash", "-c", "mkdir -p /opt/printer/{bin,spool}"]'), ('Dockerfile', 'LABEL app=printer\n', 'LABEL app=printer\nENV PRINTER_HOME=/opt/printer\n')])

# ---------------------------------------------------------------- C, cmake, Ruby, make
s('own-library-not-found-at-run', {
'Dockerfile': '''FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make && make install PREFIX=/usr/local

FROM debian:bookworm
LABEL org.opencontainers.image.title="tariff"
COPY --from=build /usr/local/lib/libtariff.so.1 /usr/local/lib/
COPY --from=build /usr/local/bin/tariff /usr/local/bin/
RUN tariff 3 | grep -qx 21
ENTRYPOINT ["tariff"]
''',
'Makefile': 'all: tariff\n\nlibtariff.so.1: lib.c\n\tcc -O2 -shared -fPIC -Wl,-soname,$@ -o $@ $<\n\ntariff: main.c libtariff.so.1\n\tcc -O2 -o $@ $^\n\ninstall: all\n\tinstall -D libtariff.so.1 $(PREFIX)/lib/libtariff.so.1\n\tinstall -D tariff $(PREFIX)/bin/tariff\n',
'lib.c': 'int tariff(int n) { return 7 * n; }\n', 'main.c': '#include <stdio.h>\n#include <stdlib.h>\nint tariff(int);\nint main(int n, char **a) { printf("%d\\n", tariff(n > 1 ? atoi(a[1]) : 0)); return 0; }\n'},
[('Dockerfile', 'RUN tariff 3', 'RUN ldconfig\nRUN tariff 3')])

s('cmake-subdirectory-not-copied', {
'Dockerfile': '''FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends cmake make gcc libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /code
COPY CMakeLists.txt ./
COPY src ./src
RUN cmake -S . -B out -DCMAKE_BUILD_TYPE=Release && cmake --build out

FROM debian:bookworm
COPY --from=build /code/out/level /usr/local/bin/level
RUN level
CMD ["level"]
''',
'CMakeLists.txt': 'cmake_minimum_required(VERSION 3.18)\nproject(level C)\nadd_subdirectory(third_party/tinylog)\nadd_executable(level src/main.c)\ntarget_link_libraries(level PRIVATE tinylog)\n',
'src/main.c': '#include <tinylog.h>\nint main(void) { tinylog("level"); return 0; }\n',
'third_party/tinylog/CMakeLists.txt': 'add_library(tinylog STATIC tinylog.c)\ntarget_include_directories(tinylog PUBLIC .)\n',
'third_party/tinylog/tinylog.h': 'void tinylog(const char *s);\n', 'third_party/tinylog/tinylog.c': '#include <stdio.h>\n#include "tinylog.h"\nvoid tinylog(const char *s) { puts(s); }\n'},
[('Dockerfile', 'COPY src ./src\n', 'COPY src ./src\nCOPY third_party ./third_party\n')])

s('ruby-bytes-not-ascii', {
'Dockerfile': '''FROM debian:bookworm AS docs
RUN apt-get update && apt-get install -y --no-install-recommends ruby && rm -rf /var/lib/apt/lists/*
WORKDIR /docs
COPY build.rb menu.txt ./
RUN ruby build.rb menu.txt > menu.html

FROM busybox:1.36
LABEL app=menu
COPY --from=docs /docs/menu.html /www/index.html
RUN grep -q '<li>' /www/index.html
CMD ["httpd", "-f", "-h", "/www"]
''',
'menu.txt': 'Käsespätzle; 9.50\nMüsli; 4.20\n', 'build.rb': 'puts "<ul>"\nFile.foreach(ARGV[0]) do |line|\n  name, price = line.chomp.split(/;\\s*/)\n  puts "<li>#{name} (#{price})</li>"\nend\nputs "</ul>"\n'},
[('Dockerfile', 'WORKDIR /docs\n', 'ENV LANG=C.UTF-8\nWORKDIR /docs\n')])

s('two-make-shell-and-include', {
'Dockerfile': '''FROM debian:bookworm AS build
ARG VERSION=3.1
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev make && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make gauge VERSION=${VERSION}

FROM debian:bookworm
LABEL version="3.1"
COPY --from=build /src/gauge /usr/local/bin/gauge
RUN gauge | grep -q 'gauge 3.1'
CMD ["gauge"]
''',
'Makefile': 'CC ?= cc\nCFLAGS ?= -O2 -Wall\n\n.PHONY: check-version\ncheck-version:\n\t@[[ "$(VERSION)" =~ ^[0-9]+\\.[0-9]+$$ ]] || { echo "VERSION is not valid: $(VERSION)"; exit 1; }\n\ngauge: check-version src/gauge.c\n\t$(CC) $(CFLAGS) -DVERSION=\'"$(VERSION)"\' -o $@ src/gauge.c\n',
'include/gauge.h': '#define NAME "gauge"\n', 'src/gauge.c': '#include <stdio.h>\n#include "gauge.h"\nint main(void) { printf("%s %s\\n", NAME, VERSION); return 0; }\n'},
[('Makefile', 'CC ?= cc\n', 'SHELL := /bin/bash\nCC ?= cc\n'), ('Makefile', '-O2 -Wall', '-O2 -Wall -Iinclude')])
