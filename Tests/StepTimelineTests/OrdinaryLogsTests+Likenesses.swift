import StepTimeline

/// Texts that resemble those of a rule, and mean something else or less.
extension OrdinaryLogsTests {
  static let likenesses: [Log] =
    packages + goneOn + languages + [
      // A program of the step that uses the packages of Docker.
      Log(
        base: "golang:1.24", command: "go run ./cmd/gen",
        lines: [
          "panic: no stage named web", "", "goroutine 1 [running]:",
          "github.com/moby/buildkit/frontend/dockerfile/parser.Parse(...)", "exit status 2",
        ], rule: nil),
      Log(
        base: "docker:27-cli", command: "crane pull alpine:3 /alpine.tar",
        lines: ["Error: TOOMANYREQUESTS: You have reached your unauthenticated pull rate limit."],
        rule: "registry-rate-limit", title: "command of this step", fix: "secret", notInFix: "docker login"),
      // 3.8 and later have the object.
      Log(
        base: "docker/compose:1.29.2", command: "docker-compose config",
        lines: ["services.web.build contains an invalid type, it should be a string, or an object"],
        rule: nil),
    ]

  private static let packages: [Log] = [
    Log(
      base: "python:3.13", command: "python manage.py collectstatic",
      lines: ["PermissionError: [Errno 13] Permission denied: '/app/static'"], rule: "permission-denied",
      fix: "owner", notInFix: "chmod"),
    // What the first fix would add is there.
    Log(
      base: "node:22", command: "NODE_OPTIONS=--max-old-space-size=8192 npm run build",
      lines: ["FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory"],
      exitCode: 134, rule: "npm-heap", fix: "large already", notInFix: "4096"),
    Log(
      base: "node:22", command: "npm install -g pnpm",
      lines: ["npm error code EACCES", "npm error path /usr/local/lib/node_modules/pnpm"], exitCode: 243,
      rule: "npm-eacces", fix: "as root"),
    Log(
      base: "node:22", command: "update-ca-certificates && npm ci",
      lines: ["npm error code SELF_SIGNED_CERT_IN_CHAIN"], rule: "tls-unknown-authority",
      fix: "NODE_EXTRA_CA_CERTS"),
    Log(
      base: "debian:12", command: "curl -fsSL --retry 5 https://files.corp.example/a -o a",
      lines: ["curl: (56) OpenSSL SSL_read: Connection reset by peer, errno 104"], exitCode: 56,
      rule: "network-reset-eof", notInFix: "git clone"),
    Log(
      base: "debian:12", command: "apt-get -yq update && apt-get install -yq jq",
      lines: ["E: Failed to fetch http://apt.corp.example/pool/jq_1.6_amd64.deb  404  Not Found"],
      exitCode: 100, rule: "apt-404-stale", confidence: .likely),
    Log(
      base: "debian:12", command: "apt-get install -y jq",
      lines: [
        "E: Could not open file /var/lib/apt/lists/corp.example_InRelease - open (13: Permission denied)",
        "E: The package lists or status file could not be parsed or opened.",
      ], exitCode: 100, rule: nil),
    Log(
      base: "debian:12", command: "apt-get update",
      lines: ["E: Failed to fetch http://apt.corp.example/dists/x/InRelease  429  Too Many Requests"],
      exitCode: 100, rule: "apt-mirror-5xx", title: "429  Too Many Requests"),
    Log(
      base: "python:3.13", command: "poetry install",
      lines: [
        "[org.freedesktop.DBus.Error.ServiceUnknown]",
        "The name org.freedesktop.secrets was not provided by any .service files",
      ], rule: nil),
    Log(
      base: "python:3.13", command: "pip install .",
      lines: ["ValueError: Unable to determine which files to ship inside the wheel using the following"],
      rule: "python-package-discovery", title: "Hatchling", fix: "package folder", notInFix: "poetry"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "curl -fsSL https://files.corp.example/a -o a",
      lines: ["curl: (60) SSL certificate problem: unable to get local issuer certificate"], exitCode: 60,
      rule: "tls-unknown-authority", fix: "of your company", notInFix: "install"),
  ]

  /// A step goes on after them, and another error ends it.
  private static let goneOn: [Log] = [
    Log(
      base: "golang:1.24", command: "go test ./... || true; cp dist/app /usr/local/bin/app",
      lines: [
        "--- FAIL: TestCart (0.01s)", "    cart_test.go:41: got 2, want 3", "FAIL",
        "cp: cannot stat 'dist/app': No such file or directory",
      ], rule: "file-not-found", title: "dist/app"),
    Log(
      base: "python:3.13", command: "pytest || true && cp dist/app /usr/local/bin/app",
      lines: [
        "=== FAILURES ===", "FAILED tests/test_cart.py::test_add - assert 1 == 2",
        "=== 1 failed in 0.10s ===",
        "cp: cannot stat 'dist/app': No such file or directory",
      ], rule: "file-not-found", title: "dist/app"),
    // The tests are the last that can fail.
    Log(
      base: "python:3.13", command: "flake8 || true; pytest",
      lines: ["=== FAILURES ===", "FAILED tests/test_cart.py::test_add - assert 1 == 2", "=== 1 failed ==="],
      rule: "pytest-failed"),
    Log(
      base: "python:3.13", command: "set -e; pytest; cp dist/app /app",
      lines: ["=== FAILURES ===", "FAILED tests/test_cart.py::test_add - assert 1 == 2", "=== 1 failed ==="],
      rule: "pytest-failed"),
    // A shell that ends for a missing program has the code 127.
    Log(
      base: "debian:12", command: "./setup.sh",
      lines: ["./setup.sh: line 4: make: command not found", "shop.conf: the port is taken"], exitCode: 2,
      rule: "make-not-found", confidence: .likely),
    Log(
      base: "debian:12", command: "./setup.sh", lines: ["./setup.sh: line 4: cmake: command not found"],
      exitCode: 127, rule: "make-not-found", confidence: .certain),
    // make says the shell's code.
    Log(
      base: "debian:12", command: "make",
      lines: ["/bin/sh: 1: gcc: not found", "make: *** [Makefile:3: app] Error 127"], exitCode: 2,
      rule: "make-not-found", confidence: .certain),
    Log(
      base: "debian:12", command: "bash ./setup.sh",
      lines: ["./setup.sh: line 3: export: `cool-value': not a valid identifier"],
      rule: "shell-bad-variable-name", confidence: .likely),
    Log(
      base: "debian:12", command: "bash -eu ./setup.sh", lines: ["./lib.sh: line 12: 1: unbound variable"],
      rule: "required-variable", title: "or a function", confidence: .likely),
  ]

  private static let languages: [Log] = [
    // A package of the same name: this Go has it.
    Log(
      base: "golang:1.22", command: "go build ./...", lines: ["./main.go:6:14: undefined: errors.Is"],
      rule: "go-compile-error", title: "undefined: errors.Is"),
    Log(
      base: "golang:1.12-alpine", command: "go build ./...", lines: ["./main.go:6:14: undefined: errors.Is"],
      rule: "go-too-old-for-dependency"),
    Log(
      base: "eclipse-temurin:21-jdk", command: "./analyse", lines: ["INFO: Java heap space: 512 MB"],
      rule: nil),
    Log(
      base: "debian:12", command: "cmake --build build",
      lines: [
        "CMake Warning at CMakeLists.txt:3 (message):", "  Failed to find nvcc.  Building without CUDA.",
        "/src/a.c:3:8: error: expected ';' before '}' token",
      ], rule: "c-compile-error"),
    Log(
      base: "debian:12", command: "cmake -B build",
      lines: ["  No CMAKE_CUDA_COMPILER could be found."], rule: "cmake-no-compiler", title: "nvcc",
      fix: "devel",
      notInFix: "install"),
    Log(
      base: "golang:1.24", command: "go build ./...",
      lines: [
        "./main.go:6:14: cannot range over 10 (untyped int constant): requires go1.22 or later (file declares //go:build go1.21)"
      ], rule: "go-language-version", title: "`//go:build` line of ./main.go allows only Go 1.21",
      fix: "go1.22",
      notInFix: "go mod edit"),
    Log(
      base: "golang:1.24", command: "go build -skip x ./...",
      lines: [
        "flag provided but not defined: -skip", "usage: go build [-o output] [build flags] [packages]",
      ], exitCode: 2, rule: "go-flag-unknown", notInFix: "FROM golang"),
    Log(
      base: "golang:1.19", command: "go test -skip x ./...",
      lines: ["flag provided but not defined: -skip", "usage: go test [build/test flags] [packages]"],
      exitCode: 2, rule: "go-flag-unknown", fix: "1.20 or newer"),
    Log(
      base: "gradle:8-jdk17", command: "gradle :app:bootJar",
      lines: [
        "Cannot locate tasks that match ':app:bootJar' as project 'app' not found in root project 'shop'."
      ], rule: "gradle-no-build", title: "no project app", fix: "Copy settings.gradle"),
    Log(
      base: "gradle:8-jdk17", command: "gradle shi",
      lines: [
        "Cannot locate tasks that match 'shi' as task 'shi' is ambiguous in root project 'shop'. Candidates are: 'ship', 'shipAll'."
      ], rule: "gradle-no-build", title: "`shi` fits several", fix: "whole name"),
    Log(
      base: "eclipse-temurin:17-jre", command: "apt-get install -y maven && mvn -B package",
      lines: [
        "[ERROR] No compiler is provided in this environment. Perhaps you are running on a JRE rather than a JDK?"
      ], rule: "jvm-java-version", fix: "-jdk` instead of `-jre", notInFix: "openjdk-"),
    Log(
      base: "debian:12", command: "apt-get install -y openjdk-17-jre-headless maven && mvn -B package",
      lines: [
        "[ERROR] No compiler is provided in this environment. Perhaps you are running on a JRE rather than a JDK?"
      ], rule: "jvm-java-version", fix: "-jdk-headless"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet build",
      lines: [
        "/src/A.csproj : error MSB3644: The reference assemblies for MonoAndroid,Version=v12.0 were not found."
      ], rule: "dotnet-msbuild-message", title: "MonoAndroid"),
    Log(
      base: "mcr.microsoft.com/dotnet/sdk:8.0", command: "dotnet run --project Seed",
      lines: [
        "Unhandled exception. System.InvalidOperationException: The connection string 'Shop' is empty.",
        "   at Shop.Seed.Main(String[] args)",
      ], exitCode: 134, rule: "program-exception", title: "The connection string 'Shop' is empty.",
      notInFix: "platform"),
  ]
}
