@testable import StepTimeline

extension RepairCase {
  /// Arguments of the go command, and files of the module.
  static let goCommands: [RepairCase] = [
    RepairCase(
      .goLinkerFlags,
      "FROM golang:1.27\nARG VERSION=1.0\nCOPY . .\nRUN go build -trimpath -ldflags -s -w -X main.version=${VERSION} -o /out/till ./cmd/till\n",
      failing: "RUN go",
      "flag provided but not defined: -w\nusage: go build [-o output] [build flags] [packages]", exitCode: 2,
      changes: "-RUN go build -trimpath -ldflags -s -w -X main.version=${VERSION} -o /out/till ./cmd/till",
      "+RUN go build -trimpath -ldflags \"-s -w -X main.version=${VERSION}\" -o /out/till ./cmd/till"),
    RepairCase(
      .goWholePackage, "FROM golang:1.27\nWORKDIR /app\nCOPY *.go go.mod ./\nRUN go build -o /ping main.go\n",
      failing: "RUN go", "# command-line-arguments\n./main.go:9:9: undefined: loadConfig",
      context: ["main.go": "package main\n", "config.go": "package main\n", "go.mod": "module ping\n"],
      changes: "-RUN go build -o /ping main.go", "+RUN go build -o /ping ."),
    RepairCase(
      .goGenerate, "FROM golang:1.27\nWORKDIR /app\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /routes .\n",
      failing: "RUN CGO", "# example.net/routes\n./main.go:8:20: undefined: generatedRoutes",
      context: [
        "main.go": "package main\n//go:generate go run ./gen\n", "gen/main.go": "package main\n",
        "go.mod": "module example.net/routes\n",
      ],
      changes: "-RUN CGO_ENABLED=0 go build -o /routes .",
      "+RUN go generate ./... && CGO_ENABLED=0 go build -o /routes ."),
    RepairCase(
      .goModuleName,
      "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nCOPY cmd/ cmd/\nCOPY internal/ internal/\nRUN go build ./cmd/parcel\n",
      failing: "RUN go",
      "cmd/parcel/main.go:6:2: no required module provides package example.net/team/parcel/internal/label; to add it:\n\tgo get example.net/team/parcel/internal/label",
      context: [
        "go.mod": "module example.net/team/parcel-service\n\ngo 1.24\n",
        "cmd/parcel/main.go": "package main\n",
        "internal/label/label.go": "package label\n",
      ],
      changes: "-module example.net/team/parcel-service", "+module example.net/team/parcel"),
    RepairCase(
      .goWorkVersion,
      "FROM golang:1.27\nWORKDIR /work\nCOPY go.work ./\nCOPY shared ./shared\nRUN go build ./shared\n",
      failing: "RUN go",
      "go: module shared listed in go.work file requires go >= 1.25.0, but go.work lists go 1.22.0; to update it:\n\tgo work use",
      context: ["go.work": "go 1.22.0\n\nuse ./shared\n", "shared/go.mod": "module shared\n\ngo 1.25.0\n"],
      changes: "-go 1.22.0", "+go 1.25.0"),
    RepairCase(
      .goEmbeddedFolder,
      "FROM node:22 AS web\nRUN mkdir -p /web/dist\nFROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nCOPY web/embed.go ./web/\nCOPY --from=web /web/dist ./dist\nRUN go build -o /panel .\n",
      failing: "RUN go", "web/embed.go:5:12: pattern all:dist: no matching files found",
      changes: "-COPY --from=web /web/dist ./dist", "+COPY --from=web /web/dist /src/web/dist"),
    RepairCase(
      .goWritableOutput,
      "FROM golang:1.27 AS build\nWORKDIR /src\nRUN --mount=type=bind,target=/src go build -o bin/notify .\nFROM busybox:1.36\nCOPY --from=build /src/bin/notify /bin/notify\n",
      failing: "RUN --mount",
      "example.net/notify: go build example.net/notify: mkdir bin/: read-only file system",
      changes: "-RUN --mount=type=bind,target=/src go build -o bin/notify .",
      "+RUN --mount=type=bind,target=/src go build -o /out/notify .",
      "-COPY --from=build /src/bin/notify /bin/notify", "+COPY --from=build /out/notify /bin/notify"),
    RepairCase(
      .cgoPackages, "FROM golang:1.27-bookworm\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/pack .\n",
      failing: "RUN go",
      "example.net/pack/zip: exec: \"pkg-config\": executable file not found in $PATH",
      context: [
        "go.mod": "module example.net/pack\n", "zip/zip.go": "package zip\n\n// #cgo pkg-config: zlib\n",
      ],
      changes:
        "+RUN apt-get update && apt-get install -y --no-install-recommends pkg-config zlib1g-dev && rm -rf /var/lib/apt/lists/*"
    ),
    RepairCase(
      .goProgramInFolder,
      "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o server ./cmd/serve\nFROM busybox:1.36\nCOPY --from=build /src/server /srv/server\nRUN /srv/server -check\n",
      failing: "RUN /srv", "/bin/sh: /srv/server: Permission denied", exitCode: 126,
      context: ["go.mod": "module feeds\n", "server/server.go": "package server\n", "cmd/serve/main.go": ""],
      changes: "-COPY --from=build /src/server /srv/server",
      "+COPY --from=build /src/server/serve /srv/server"),
    RepairCase(
      .goWholePackage, "FROM golang:1.27\nWORKDIR /app\nCOPY *.go go.mod ./\nRUN go build -o /ping util.go\n",
      failing: "RUN go",
      "# command-line-arguments\nruntime.main_main·f: function main is undeclared in the main package",
      context: [
        "main.go": "package main\n\nfunc main() { ping() }\n", "util.go": "package main\n",
        "go.mod": "module ping\n",
      ], changes: "-RUN go build -o /ping util.go", "+RUN go build -o /ping ."),
  ]
}
