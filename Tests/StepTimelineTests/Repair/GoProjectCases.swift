@testable import StepTimeline

extension RepairCase {
  private static let module = "module example.com/shop\n\ngo 1.22\n"
  private static let main = "package main\n\nfunc main() {}\n"

  /// Go projects: cgo, a module that is elsewhere or missing, vendored modules, several programs.
  static let goProjects: [RepairCase] = [
    RepairCase(
      .nearestPath,
      "FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o out/relay ./cmd/relay\nFROM alpine:3.22\nCOPY --from=build /app/main /relay\n",
      failing: "COPY --from",
      "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/main\": not found",
      changes: "-COPY --from=build /app/main /relay", "+COPY --from=build /src/out/relay /relay"),
    RepairCase(
      .nearestPath,
      "FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build ./cmd/relay/v2\nFROM alpine:3.22\nCOPY --from=build /app/relay /relay\n",
      failing: "COPY --from",
      "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/relay\": not found",
      changes: "-COPY --from=build /app/relay /relay", "+COPY --from=build /src/relay /relay"),
    RepairCase(
      .goEnableCgo, "FROM golang:1.26\nENV CGO_ENABLED=0\nWORKDIR /src\nCOPY . .\nRUN go test -race ./...\n",
      failing: "RUN go", "go: -race requires cgo; enable cgo by setting CGO_ENABLED=1", exitCode: 2,
      changes: "-RUN go test -race ./...", "+RUN CGO_ENABLED=1 go test -race ./..."),
    RepairCase(
      .goEnableCgo, "FROM golang:1.26-alpine\nWORKDIR /src\nCOPY . .\nRUN go test -race ./...\n",
      failing: "RUN go", "go: -race requires cgo; enable cgo by setting CGO_ENABLED=1", exitCode: 2,
      changes: "+RUN apk add --no-cache gcc musl-dev", "-RUN go test -race ./...",
      "+RUN CGO_ENABLED=1 go test -race ./..."),
    RepairCase(
      .goEnableCgo, "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build ./cmd/shop\n",
      failing: "RUN CGO",
      "package example.com/shop/cmd/shop\n\timports example.com/shop/db: build constraints exclude all Go files in /src/db",
      context: ["go.mod": module, "db/db.go": "package db\n\n// #include <stdlib.h>\nimport \"C\"\n"],
      changes: "-RUN CGO_ENABLED=0 go build ./cmd/shop", "+RUN CGO_ENABLED=1 go build ./cmd/shop"),
    RepairCase(
      .goInitModule, "FROM golang:1.26\nWORKDIR /src/shop\nCOPY . .\nRUN go build -o /bin/shop .\n",
      failing: "RUN go",
      "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      context: ["main.go": main], changes: "-RUN go build -o /bin/shop .",
      "+RUN go mod init shop && go build -o /bin/shop ."),
    RepairCase(
      .goModuleFolder, "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go mod download\n", failing: "RUN go",
      "go: no modules specified (see 'go help mod download')",
      context: ["backend/go.mod": module, "backend/main.go": main, "web/index.html": "x"],
      changes: "+WORKDIR /src/backend"),
    RepairCase(
      .goVendorAgain, "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /bin/shop .\n",
      failing: "RUN go",
      """
      go: inconsistent vendoring in /src:
      \texample.com/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt
      """, context: ["go.mod": module, "vendor/modules.txt": "# example.com/lib v0.9.0\n"],
      changes: "-RUN go build -o /bin/shop .",
      "+RUN go mod tidy && go mod vendor && go build -o /bin/shop ."),
    RepairCase(
      .goUseVendor,
      "FROM golang:1.26\nENV GOPROXY=off GOFLAGS=-mod=mod\nWORKDIR /src\nCOPY . .\nRUN go build .\n",
      failing: "RUN go", "go: example.com/lib@v1.0.0: module lookup disabled by GOPROXY=off",
      context: ["go.mod": module, "vendor/modules.txt": "# example.com/lib v1.0.0\n"],
      changes: "-ENV GOPROXY=off GOFLAGS=-mod=mod", "+ENV GOPROXY=off GOFLAGS=-mod=vendor"),
    RepairCase(
      .goOwnToolchain, "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build .\n", failing: "RUN go",
      "go: download go1.28.3 for linux/amd64: toolchain not available",
      context: ["go.mod": module + "\ntoolchain go1.28.3\n"], changes: "+ENV GOTOOLCHAIN=local"),
    RepairCase(
      .goNamedProgram,
      "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /usr/local/bin/shop ./...\n",
      failing: "RUN go", "go: cannot write multiple packages to non-directory /usr/local/bin/shop",
      context: ["go.mod": module, "cmd/shop/main.go": main, "cmd/migrate/main.go": main],
      changes: "-RUN go build -o /usr/local/bin/shop ./...", "+RUN go build -o /usr/local/bin/shop ./cmd/shop"
    ),
  ]
}
