@testable import StepTimeline

extension RepairCase {
  private static let apt = "RUN apt-get update && apt-get install -y --no-install-recommends "

  static let all: [RepairCase] =
    fileCommands + logins + goNetwork + goProjects + copiedFiles + languages + systemCommands + agedTools
    + layouts
    + dialects + programs + tools + projects + goCommands + settings + commandTexts
    + newerReleases + various

  /// Those that `swift test` tries where each takes two readings.
  static let some = all.enumerated().filter { Thoroughness.takes($0.offset, oneOf: 5) }.map(\.element)

  private static let various: [RepairCase] =
    [
      RepairCase(
        .installProgram,
        "FROM debian:bookworm\nWORKDIR /work\nCOPY . .\nRUN curl -o a https://host.example/a\n",
        failing: "RUN curl", "/bin/sh: 1: curl: not found", exitCode: 127,
        changes: "+\(apt)curl ca-certificates && rm -rf /var/lib/apt/lists/*"),
      RepairCase(
        .installProgram,
        "FROM alpine:3.20 AS build\nRUN apk add --no-cache \\\n    make \\\n    gcc\nUSER app\nRUN git init x\n",
        failing: "RUN git", "/bin/sh: git: not found", exitCode: 127, changes: "-    gcc", "+    gcc \\",
        "+    git"),
      RepairCase(
        .installProgram,
        "FROM debian:bookworm\n\(apt)python3 && rm -rf /var/lib/apt/lists/*\nRUN pip3 install six\n",
        failing: "RUN pip3", "/bin/sh: 1: pip3: not found", exitCode: 127,
        changes: "-\(apt)python3 && rm -rf /var/lib/apt/lists/*",
        "+\(apt)python3 python3-pip && rm -rf /var/lib/apt/lists/*", "+ENV PIP_BREAK_SYSTEM_PACKAGES=1"),
      RepairCase(
        .installLibrary, "FROM debian:bookworm\n\(apt)gcc libc6-dev\nCOPY a.c /\nRUN gcc /a.c -o /a\n",
        failing: "RUN gcc", "/a.c:1:10: fatal error: openssl/ssl.h: No such file or directory",
        changes: "-\(apt)gcc libc6-dev", "+\(apt)gcc libc6-dev libssl-dev"),
      // rustc links statically for musl.
      RepairCase(
        .installLibrary, "FROM rust:1.84-alpine\nWORKDIR /app\nCOPY . .\nRUN cargo build --release\n",
        failing: "RUN cargo",
        "/usr/bin/ld: cannot find -lssl: No such file or directory\nerror: could not compile `web` (bin \"web\") due to 1 previous error",
        exitCode: 101, changes: "+RUN apk add --no-cache openssl-dev openssl-libs-static"),
      RepairCase(
        .installCompiler,
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 go build ./...\n",
        failing: "RUN CGO",
        "# runtime/cgo\ncgo: C compiler \"gcc\" not found: exec: \"gcc\": executable file not found in $PATH",
        changes: "+RUN apk add --no-cache gcc musl-dev"),
      RepairCase(
        .updateLists, "FROM debian:bookworm\nENV A=b\nRUN apt-get install -y htop\n", failing: "RUN apt-get",
        "Reading package lists...\nE: Unable to locate package htop", exitCode: 100,
        changes: "-RUN apt-get install -y htop", "+RUN apt-get update && apt-get install -y htop"),
      RepairCase(
        .answerYes, "FROM debian:bookworm\nRUN apt-get update\nRUN apt-get install vim\n",
        failing: "RUN apt-get install",
        "Do you want to continue? [Y/n] Abort.", changes: "-RUN apt-get install vim",
        "+RUN apt-get install -y vim"),
      RepairCase(
        .renamePackage, "FROM debian:bookworm\n\(apt)netcat vim\n", failing: "RUN apt-get",
        "Package netcat is a virtual package provided by:\n  netcat-openbsd 1.219-1\n  netcat-traditional 1.10-47\n\nE: Package 'netcat' has no installation candidate",
        exitCode: 100, changes: "-\(apt)netcat vim", "+\(apt)netcat-openbsd vim"),
      RepairCase(
        .dropPackage, "FROM alpine:3.20\nRUN apk add --no-cache \\\n  bash \\\n  no-such-thing \\\n  curl\n",
        failing: "RUN apk",
        "ERROR: unable to select packages:\n  no-such-thing (no such package):\n    required by: world[no-such-thing]",
        changes: "-  no-such-thing \\"),
      // The list is in a variable that the step sets.
      RepairCase(
        .dropPackage,
        "FROM fedora:41\nRUN PKGS=\"gcc python3.7 \\\n  vim\" && \\\n  dnf -y install --nodocs $PKGS\n",
        failing: "RUN PKGS", "No match for argument: python3.7\nError: Unable to find a match: python3.7",
        changes: "-RUN PKGS=\"gcc python3.7 \\", "+RUN PKGS=\"gcc \\"),
      RepairCase(
        .dropPin, "FROM debian:bookworm\n\(apt)unzip=6.0-1 'git=1:2*'\n", failing: "RUN apt-get",
        "E: Version '6.0-1' for 'unzip' was not found", exitCode: 100,
        changes: "-\(apt)unzip=6.0-1 'git=1:2*'", "+\(apt)unzip 'git'"),
      RepairCase(
        .archivedRelease, "FROM node:10\nRUN apt-get update && apt-get install -y vim\n",
        failing: "RUN apt-get",
        "Err:7 http://deb.debian.org/debian stretch Release\n  404  Not Found\nE: The repository 'http://deb.debian.org/debian stretch Release' does not have a Release file.",
        exitCode: 100,
        changes: "+RUN echo 'deb http://archive.debian.org/debian stretch main' > /etc/apt/sources.list \\",
        "+    && echo 'deb http://archive.debian.org/debian-security stretch/updates main' >> /etc/apt/sources.list \\",
        "+    && echo 'Acquire::Check-Valid-Until \"false\";' > /etc/apt/apt.conf.d/99archive"),
      RepairCase(
        .runAsRoot, "FROM debian:bookworm\nRUN useradd -m me\nUSER me\nRUN apt-get update\nRUN id\n",
        failing: "RUN apt-get",
        "E: List directory /var/lib/apt/lists/partial is missing. - Acquire (13: Permission denied)",
        exitCode: 100,
        changes: "+USER root", "+USER me"),
      RepairCase(
        .virtualEnvironment,
        "FROM alpine:3.20\nRUN apk add --no-cache python3 && \\\n    python3 -m ensurepip\n",
        failing: "RUN apk",
        "error: externally-managed-environment", changes: "+ENV PATH=\"/opt/venv/bin:$PATH\"",
        "-    python3 -m ensurepip", "+    python3 -m venv /opt/venv && python3 -m ensurepip"),
      RepairCase(
        .allowSystemPip,
        "FROM debian:bookworm\n\(apt)python3-pip\nENV PATH=/opt/venv/bin:$PATH\nRUN pip install six\n",
        failing: "RUN pip", "error: externally-managed-environment",
        changes: "+ENV PIP_BREAK_SYSTEM_PACKAGES=1"
      ),
      RepairCase(
        .installVenv, "FROM debian:bookworm\n\(apt)python3\nRUN python3 -m venv /venv\n",
        failing: "RUN python3",
        "The virtual environment was not created successfully because ensurepip is not\navailable.",
        changes: "-\(apt)python3", "+\(apt)python3 python3-venv"),
      RepairCase(
        .copyBefore, "FROM python:3.13\nWORKDIR /svc\nRUN pip install -r requirements/base.txt\nCOPY . .\n",
        failing: "RUN pip",
        "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements/base.txt'",
        changes: "+COPY requirements/base.txt requirements/"),
      RepairCase(
        .nearestPath, "FROM debian:bookworm\nWORKDIR /app\nCOPY nginx.conf /etc/nginx/\n", failing: "COPY",
        "failed to calculate checksum of ref abc::def: \"/nginx.conf\": not found",
        context: ["docker/nginx.conf": "", "Dockerfile": ""], changes: "-COPY nginx.conf /etc/nginx/",
        "+COPY docker/nginx.conf /etc/nginx/"),
      RepairCase(
        .nearestPath,
        "FROM busybox AS web\nWORKDIR /web\nRUN mkdir out && echo 1 > out/app.js\nFROM busybox\nCOPY --from=web /web/dist/app.js /srv/\n",
        failing: "COPY", "failed to calculate checksum of ref abc::def: \"/web/dist/app.js\": not found",
        changes: "-COPY --from=web /web/dist/app.js /srv/", "+COPY --from=web /web/out/app.js /srv/"),
      RepairCase(
        .nearestPath, "FROM debian:bookworm\nCOPY . /opt/service\nRUN cd /opt/services && ls\n",
        failing: "RUN cd",
        "/bin/sh: 1: cd: can't cd to /opt/services", exitCode: 2, changes: "-RUN cd /opt/services && ls",
        "+RUN cd /opt/service && ls"),
      RepairCase(
        .unignore, "FROM busybox\nWORKDIR /app\nCOPY .env.sample .env\n", failing: "COPY",
        "failed to calculate checksum of ref abc::def: \"/.env.sample\": not found",
        context: [".env.sample": "A=1\n", ".dockerignore": ".git\n.env*"],
        changes: "-.env*", "+.env*", "+!.env.sample"),
      RepairCase(
        .makeExecutable, "FROM debian:bookworm\nWORKDIR /code\nCOPY . .\nRUN ./mvnw -v\n",
        failing: "RUN ./mvnw",
        "/bin/sh: 1: ./mvnw: Permission denied", exitCode: 126, changes: "-RUN ./mvnw -v",
        "+RUN chmod +x ./mvnw && ./mvnw -v"),
      RepairCase(
        .unixLineEnds, "FROM debian:bookworm\nCOPY ci/prepare /usr/local/bin/prepare\nRUN prepare --fast\n",
        failing: "RUN prepare",
        "/usr/bin/env: 'bash\\r': No such file or directory", exitCode: 127,
        changes: "+RUN sed -i 's/\\r$//' /usr/local/bin/prepare"),
      RepairCase(
        .scriptShell, "FROM busybox:1.36\nCOPY run.sh /run.sh\nRUN /run.sh\n", failing: "RUN /run.sh",
        "/bin/sh: /run.sh: not found",
        exitCode: 127, context: ["run.sh": "#!/bin/bash\necho a\n"], changes: "-#!/bin/bash", "+#!/bin/sh"),
      RepairCase(
        .useBash, "FROM debian:bookworm\nWORKDIR /x\nRUN set -o pipefail; a | b\n", failing: "RUN set",
        "/bin/sh: 1: set: Illegal option -o pipefail", exitCode: 2, changes: "+SHELL [\"/bin/bash\", \"-c\"]"),
      RepairCase(
        .useBash, "FROM debian:bookworm\nWORKDIR /x\nRUN source env.sh && make\n", failing: "RUN source",
        "/bin/sh: 1: source: not found",
        exitCode: 127, changes: "-RUN source env.sh && make", "+RUN . ./env.sh && make"),
      RepairCase(
        .createUser, "FROM debian:bookworm\nCOPY . /www\nRUN chown -R www-app:www-app /www\n",
        failing: "RUN chown",
        "chown: invalid user: 'www-app:www-app'",
        changes: "+RUN groupadd --system www-app && useradd --system --gid www-app --no-create-home www-app"),
      RepairCase(
        .dropSudo, "FROM debian:bookworm\nRUN sudo apt-get update && sudo -E make x\n", failing: "RUN sudo",
        "/bin/sh: 1: sudo: not found",
        exitCode: 127, changes: "-RUN sudo apt-get update && sudo -E make x", "+RUN apt-get update && make x"),
      RepairCase(
        .renameProgram, "FROM debian:bookworm\n\(apt)python3\nRUN python app.py\n", failing: "RUN python",
        "/bin/sh: 1: python: not found",
        exitCode: 127, changes: "-RUN python app.py", "+RUN python3 app.py"),
      RepairCase(
        .makeParents, "FROM debian:bookworm\nCOPY . .\nRUN mkdir logs && touch logs/a\n",
        failing: "RUN mkdir",
        "mkdir: cannot create directory 'logs': File exists", changes: "-RUN mkdir logs && touch logs/a",
        "+RUN mkdir -p logs && touch logs/a"),
      RepairCase(
        .forceLink, "FROM debian:bookworm\nWORKDIR /x\nRUN ln -s /bin/ls /bin/tool\n", failing: "RUN ln",
        "ln: failed to create symbolic link '/bin/tool': File exists",
        changes: "-RUN ln -s /bin/ls /bin/tool",
        "+RUN ln -sf /bin/ls /bin/tool"),
      RepairCase(
        .makeFolder, "FROM debian:bookworm\nCOPY app.conf /tmp/\nRUN mv /tmp/app.conf /etc/app/app.conf\n",
        failing: "RUN mv",
        "mv: cannot move '/tmp/app.conf' to '/etc/app/app.conf': No such file or directory",
        changes: "-RUN mv /tmp/app.conf /etc/app/app.conf",
        "+RUN mkdir -p /etc/app && mv /tmp/app.conf /etc/app/app.conf"),
      RepairCase(
        .nearestStage,
        "FROM golang:1.27 AS compile\nRUN go version\nFROM debian:bookworm\nRUN true\nCOPY --from=compiler /a /b\n",
        failing: "COPY", "docker.io/library/compiler:latest: not found",
        changes: "-COPY --from=compiler /a /b",
        "+COPY --from=compile /a /b"),
      RepairCase(
        .nearestInstruction, "FROM busybox\nCOYP . /x\nRUN ls\n", failing: "COYP",
        "dockerfile parse error on line 2: unknown instruction: COYP", changes: "-COYP . /x", "+COPY . /x"),
      RepairCase(
        .continueLine,
        "FROM debian:bookworm\nRUN apt-get update \\\n    && apt-get install -y less\n    && rm -rf /x\n",
        failing: "    && rm",
        "dockerfile parse error on line 4: unknown instruction: &&",
        changes: "-    && apt-get install -y less",
        "+    && apt-get install -y less \\"),
      RepairCase(
        .copyDestination, "FROM busybox\nWORKDIR /app\nCOPY package.json\n", failing: "COPY",
        "dockerfile parse error on line 3: COPY requires at least two arguments, but only one was provided. Destination could not be determined",
        changes: "-COPY package.json", "+COPY package.json ./"),
      RepairCase(
        .nearestInstruction, "FROM busybox\nCOPY. /x\nRUN ls\n", failing: "COPY.",
        "dockerfile parse error on line 2: unknown instruction: COPY.", changes: "-COPY. /x", "+COPY . /x"),
      // A folder may have a dot in its name.
      RepairCase(
        .copyDestination, "FROM busybox\nWORKDIR /app\nCOPY shop.api/app/shop.csproj\n", failing: "COPY",
        "dockerfile parse error on line 3: COPY requires at least two arguments, but only one was provided. Destination could not be determined",
        changes: "-COPY shop.api/app/shop.csproj", "+COPY shop.api/app/shop.csproj ./"),
      RepairCase(
        .copyDestination, "FROM busybox\nCOPY site.conf/etc/nginx/site.conf\n", failing: "COPY",
        "dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined",
        changes: "-COPY site.conf/etc/nginx/site.conf", "+COPY site.conf /etc/nginx/site.conf"),
      RepairCase(
        .declareArgument, "ARG HOME_DIR=/srv\nFROM debian:bookworm\nWORKDIR /x\nRUN mkdir -p \"$HOME_DIR\"\n",
        failing: "RUN mkdir",
        "mkdir: cannot create directory '': No such file or directory", changes: "+ARG HOME_DIR"),
      RepairCase(
        .baseArgument, "ARG BASE\nFROM ${BASE}\nRUN true\n", failing: "FROM",
        "base name (${BASE}) should not be blank",
        changes: "-ARG BASE", "+ARG BASE=<image>"),
      RepairCase(
        .raiseImage, "FROM golang:1.25-alpine AS build\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\n",
        failing: "RUN go",
        "go: go.mod requires go >= 1.26.1 (running go 1.25.4; GOTOOLCHAIN=local)",
        changes: "-FROM golang:1.25-alpine AS build",
        "+FROM golang:1.26-alpine AS build"),
      RepairCase(
        .raiseImage, "ARG GO=1.25\nFROM golang:${GO}-bookworm\nCOPY go.mod ./\nRUN go mod download\n",
        failing: "RUN go",
        "go: go.mod requires go >= 1.26.1 (running go 1.25.4; GOTOOLCHAIN=local)", changes: "-ARG GO=1.25",
        "+ARG GO=1.26"),
      RepairCase(
        .toolVersion, "FROM ruby:2.7\nWORKDIR /x\nRUN gem install bundler\n", failing: "RUN gem",
        "ERROR:  Error installing bundler:\n\tThe last version of bundler (>= 0) to support your Ruby & RubyGems was 2.4.22. Try installing it with `gem install bundler -v 2.4.22`\n\tbundler requires Ruby version >= 3.0.0. The current ruby version is 2.7.8.225.",
        changes: "-RUN gem install bundler", "+RUN gem install bundler:2.4.22"),
      RepairCase(
        .retiredImage, "FROM java:8\nRUN java -version\n", failing: "FROM",
        "docker.io/library/java:8: not found", changes: "-FROM java:8",
        "+FROM openjdk:8"),
      RepairCase(
        .archivedDownload,
        "FROM debian:bookworm\nWORKDIR /x\nRUN curl -fO https://downloads.apache.org/maven/maven-3/3.6.3/binaries/a.tgz\n",
        failing: "RUN curl", "curl: (22) The requested URL returned error: 404", exitCode: 22,
        changes: "-RUN curl -fO https://downloads.apache.org/maven/maven-3/3.6.3/binaries/a.tgz",
        "+RUN curl -fO https://archive.apache.org/dist/maven/maven-3/3.6.3/binaries/a.tgz"),
      RepairCase(
        .oldCython, "FROM python:3.9\nWORKDIR /x\nRUN pip install pyyaml==5.3\n", failing: "RUN pip",
        "Collecting PyYAML\n  Getting requirements to build wheel: finished with status 'error'\n  AttributeError: cython_sources",
        changes: "+RUN echo 'cython<3' > /tmp/constraint.txt", "+ENV PIP_CONSTRAINT=/tmp/constraint.txt"),
      RepairCase(
        .nodeSource,
        "FROM amazonlinux:2023\nWORKDIR /x\nRUN curl -sL https://rpm.nodesource.com/setup_6.x | bash -\n",
        failing: "RUN curl",
        "## Your distribution, identified as \"system-release-2023\", is not currently supported, please contact NodeSource at https://github.com/nodesource/distributions/issues",
        changes: "-RUN curl -sL https://rpm.nodesource.com/setup_6.x | bash -",
        "+RUN curl -sL https://rpm.nodesource.com/setup_lts.x | bash -"),
      RepairCase(
        .goMainPackage, "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop .\n",
        failing: "RUN go", "no Go files in /src",
        context: ["go.mod": "module a\n", "cmd/shop/main.go": "package main\n"],
        changes: "-RUN go build -o /shop .",
        "+RUN go build -o /shop ./cmd/shop"),
      RepairCase(
        .goCopyModule, "FROM golang:1.27\nWORKDIR /src\nCOPY cmd ./cmd\nRUN go build ./cmd/shop\n",
        failing: "RUN go",
        "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
        context: ["go.mod": "module a\n", "cmd/shop/main.go": "package main\n"], changes: "+COPY go.mod ./"),
      RepairCase(
        .goCopyReplacement, "FROM golang:1.27\nWORKDIR /src/app\nCOPY app/go.mod ./\nRUN go mod download\n",
        failing: "RUN go",
        "go: example.com/lib@v0.0.0 (replaced by ../lib): reading ../lib/go.mod: open /src/lib/go.mod: no such file or directory",
        context: ["app/go.mod": "module a\n", "lib/go.mod": "module b\n"], changes: "+COPY lib /src/lib"),
      RepairCase(
        .goTidy, "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop .\n", failing: "RUN go",
        "main.go:3:8: missing go.sum entry for module providing package example.com/lib (imported by example.com/shop); to add:\n\tgo get example.com/shop",
        changes: "-RUN go build -o /shop .", "+RUN go mod tidy && go build -o /shop ."),
      RepairCase(
        .goProxy, "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\n",
        failing: "RUN go",
        "go: example.com/lib@v1.0.0: Get \"https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod\": dial tcp 142.250.1.1:443: i/o timeout",
        changes: "+ENV GOPROXY=https://goproxy.cn,direct"),
      RepairCase(
        .goChecksums,
        "FROM golang:1.27\nENV GOPROXY=https://goproxy.cn,direct\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\n",
        failing: "RUN go",
        "go: example.com/lib@v1.0.0: verifying module: example.com/lib@v1.0.0: Get \"https://sum.golang.org/lookup/example.com/lib@v1.0.0\": dial tcp 142.250.1.1:443: i/o timeout",
        changes: "+ENV GOSUMDB=sum.golang.google.cn"),
      RepairCase(
        .goInstall, "FROM golang:1.27\nWORKDIR /x\nRUN go get -u golang.org/x/lint/golint\n",
        failing: "RUN go",
        "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
        changes: "-RUN go get -u golang.org/x/lint/golint", "+RUN go install golang.org/x/lint/golint@latest"),
    ]
}
