import StepTimeline

extension CarefulClaimsTests {
  private static let sources = ["COPY . ."]
  private static let modules = ["COPY go.mod go.sum ./"]
  private static let usage = ["usage: go build [-o output] [build flags] [packages]"]

  /// What the go command and the programs around it say.
  static let goCases: [Case] = [
    // The end of a name is not another name.
    Case(
      base: "golang:1.22", before: sources, command: "go build ./...",
      lines: ["./api/get.go:8:14: undefined: errors.IsNotFound"], title: "does not compile",
      fix: "api/get.go",
      never: ["too old"]),
    Case(
      base: "golang:1.12", before: sources, command: "go build ./...",
      lines: ["./api/get.go:8:14: undefined: errors.Is"], title: "Go is too old", fix: "newer Go",
      confidence: .likely),
    // Any program may be stopped.
    Case(
      command: "make", lines: [],
      error: "process \"/bin/sh -c make\" did not complete successfully: signal: killed", title: "memory",
      fix: "memory", confidence: .likely, never: ["Go was"]),
    Case(
      base: "golang:1.22", before: sources, command: "make",
      lines: ["corp.example/app: /usr/local/go/pkg/tool/linux_amd64/link: signal: killed"],
      title: "while it ran link", fix: "memory", confidence: .likely),
    // Flags that are wrong, new and gone.
    Case(
      base: "golang:1.22", before: sources, command: "go build --tag prod .",
      lines: ["flag provided but not defined: -tag"] + usage, exitCode: 2, title: "does not know -tag",
      fix: "spelling", never: ["FROM golang"]),
    Case(
      base: "golang:1.22", before: sources, command: "go build -i .",
      lines: ["flag provided but not defined: -i"] + usage, exitCode: 2, title: "1.20 and newer have no flag",
      fix: "Remove `-i`", never: ["FROM golang"]),
    Case(
      base: "golang:1.17", before: sources, command: "go build -buildvcs=false .",
      lines: ["flag provided but not defined: -buildvcs"] + usage, exitCode: 2,
      title: "does not know -buildvcs", fix: "1.18 or newer"),
    Case(
      base: "golang:1.22", before: sources, command: "go biuld .", lines: ["go biuld: unknown command"],
      exitCode: 2, title: "does not know biuld", fix: "spelling"),
    // The newest version was asked already.
    Case(
      base: "golang:1.22", command: "go install git.corp.example/kit/cmd/seed@latest",
      lines: [
        "go: git.corp.example/kit/cmd/seed@latest: module git.corp.example/kit@latest found (v1.4.0), but does not contain package git.corp.example/kit/cmd/seed"
      ], title: "does not contain the package", fix: "Correct the path", never: ["kit@latest && go mod tidy"]),
    // A public proxy has no private module.
    Case(
      base: "golang:1.22", before: modules, command: "go mod download",
      lines: [
        "go: git.corp.example/team/lib@v1.2.0: unrecognized import path \"git.corp.example/team/lib\": https fetch: Get \"https://git.corp.example/team/lib?go-get=1\": dial tcp 192.0.2.3:443: i/o timeout"
      ], title: "cannot connect", fix: "Let the build reach the host", never: ["proxy.golang.org"]),
    Case(
      base: "golang:1.22", before: modules, command: "go mod download",
      lines: [
        "go: golang.org/x/text@v0.3.0: unrecognized import path \"golang.org/x/text\": https fetch: Get \"https://golang.org/x/text?go-get=1\": dial tcp 192.0.2.3:443: i/o timeout"
      ], title: "cannot connect", fix: "proxy.golang.org"),
    // A comment that swag cannot read is no missing file.
    Case(
      base: "golang:1.22", before: sources, command: "swag init",
      lines: [
        "2026/03/01 10:00:00 ParseComment error in file /src/api/order.go :missing required param comment parameters \"id path\""
      ], title: "cannot read a comment in /src/api/order.go", fix: "Correct the comment"),
    // The tests of a package are checked by vet before they run.
    Case(
      base: "golang:1.22", before: sources, command: "go test ./...",
      lines: [
        "# corp.example/app", "# [corp.example/app]",
        "./main.go:9:2: fmt.Printf format %d has arg name of wrong type string",
        "FAIL\tcorp.example/app [build failed]", "FAIL",
      ], title: "go vet, which `go test` runs, reports in ./main.go", fix: "Fix ./main.go",
      confidence: .likely),
    Case(
      base: "golang:1.22", before: sources, command: "go test ./...",
      lines: [
        "# corp.example/app [corp.example/app.test]", "./main.go:9:2: undefined: total",
        "FAIL\tcorp.example/app [build failed]", "FAIL",
      ], title: "does not compile", fix: "main.go"),
    // Findings that are allowed end no step.
    Case(
      base: "golang:1.22", before: sources,
      command: "golangci-lint run --issues-exit-code 0 && cp bin/app /out/",
      lines: [
        "main.go:9:10: Error return value of `f.Close` is not checked (errcheck)",
        "cp: cannot stat 'bin/app': No such file or directory",
      ], title: "bin/app", fix: "", never: ["golangci"]),
    // The go line of a dependency is not the project's.
    Case(
      base: "golang:1.22", before: sources, command: "go build .",
      lines: [
        "/go/pkg/mod/corp.example/set@v1.2.0/set.go:6:14: type parameter requires go1.18 or later (-lang was set to go1.16; check go.mod)"
      ], title: "only language features of Go 1.16", fix: "Upgrade the dependency", never: ["-go="]),
    Case(
      base: "golang:1.22", before: sources, command: "go build .",
      lines: [
        "./set.go:6:14: type parameter requires go1.18 or later (-lang was set to go1.16; check go.mod)"
      ], title: "needs Go 1.18", fix: "go mod edit -go=1.18"),
    // To run a program is not to write to the cache.
    Case(
      base: "golang:1.21", before: ["USER app"], command: "go build .",
      lines: [
        "go: exec go1.22.1: fork/exec /go/pkg/mod/golang.org/toolchain@v0.0.1-go1.22.1.linux-amd64/bin/go: permission denied"
      ], title: "cannot execute", fix: "Go image of the version", never: ["cannot write"]),
    Case(
      base: "golang:1.22", command: "go env -w GOPRIVAT=corp.example",
      lines: ["go: unknown go command variable GOPRIVAT"], title: "does not know the variable GOPRIVAT",
      fix: "Correct the name", never: ["GOPROXY"]),
    // A server that answers is reached.
    Case(
      base: "golang:1.22", before: modules, command: "go mod download",
      lines: [
        "go: corp.example/lib@v1.2.0: verifying go.mod: corp.example/lib@v1.2.0/go.mod: reading https://sum.golang.org/lookup/corp.example/lib@v1.2.0: 500 Internal Server Error"
      ], title: "sum.golang.org, or a proxy before it, failed: 500", fix: "Retry",
      never: ["reached", "blocked"]),
    Case(
      base: "golang:1.22", before: modules, command: "go mod download",
      lines: [
        "go: corp.example/lib@v1.2.0: Get \"https://proxy.golang.org/corp.example/lib/@v/v1.2.0.mod\": dial tcp: lookup proxy.golang.org on 192.0.2.2:53: dial udp 192.0.2.2:53: connect: network is unreachable"
      ], title: "no route to its DNS server", fix: "--network=none", never: ["8.8.8.8"]),
    Case(
      base: "golang:1.22", before: modules, command: "go mod download",
      lines: [
        "go: download go1.23.4: golang.org/toolchain@v0.0.1-go1.23.4.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off"
      ], title: "GOSUMDB=off", fix: "golang:1.2"),
    Case(
      base: "golang:1.22", before: sources, command: "go vet ./...",
      lines: ["go: cannot find \"go1.23.4\" in PATH"], title: "only in PATH", fix: "1.23.4"),
    // The project's own header is in no package of the distribution.
    Case(
      base: "golang:1.22", before: sources, command: "go build .",
      lines: [
        "# corp.example/app", "./bridge.go:5:11: fatal error: native/bridge.h: No such file or directory",
        "    5 | // #include \"native/bridge.h\"", "      |           ^~~~~~~~~~~~~~~~~",
      ], title: "names in quotes", fix: "submodule", confidence: .likely, never: ["<library>-dev"]),
    Case(
      base: "golang:1.22", before: sources, command: "go build .",
      lines: [
        "# corp.example/app", "./bridge.go:5:11: fatal error: zlib.h: No such file or directory",
        "    5 | // #include <zlib.h>", "      |           ^~~~~~~~",
      ], title: "does not find zlib.h", fix: "zlib1g-dev"),
    Case(
      base: "golang:1.13", command: "go get corp.example/app/../kit",
      lines: ["malformed import path \"corp.example/app/../kit\": double dot"], title: "not a valid", fix: "",
      never: ["1.11.3"]),
    Case(
      base: "golang:1.22", before: sources, command: "go run main.go",
      lines: ["stat main.go: no such file or directory"], title: "main.go is not in the image", fix: "path"),
    Case(
      base: "golang:1.22", before: sources, command: "go build ./...",
      lines: ["main.go:5:2: import \"corp.example/app/cmd/seed\" is a program, not an importable package"],
      title: "which is a program", fix: "package of its own"),
    Case(
      base: "golang:1.22", before: ["ENV GOPROXY=file:///srv/proxy"] + modules, command: "go mod download",
      lines: [
        "go: corp.example/lib@v1.2.0: reading file:///srv/proxy/corp.example/lib/@v/v1.2.0.mod: no such file or directory"
      ], title: "does not have corp.example/lib v1.2.0", fix: "", confidence: .likely),
    Case(
      base: "golang:1.22", before: modules, command: "go mod download",
      lines: [
        "go: corp.example/lib@v1.2.0: reading https://goproxy.corp.example/corp.example/lib/@v/v1.2.0.zip: 409 Conflict"
      ], title: "goproxy.corp.example refuses corp.example/lib: 409 Conflict", fix: "owner of the proxy",
      confidence: .likely),
  ]
}
