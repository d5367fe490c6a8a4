@testable import StepTimeline

extension RepairCase {
  /// Programs that a language's own tool installs, and `go get` outside of a module.
  static let programs: [RepairCase] = [
    RepairCase(
      .installProgram, "FROM golang:1.27\nWORKDIR /work\nCOPY . .\nRUN wire ./inject\n", failing: "RUN wire",
      "/bin/sh: 1: wire: not found", exitCode: 127,
      changes: "+RUN go install github.com/google/wire/cmd/wire@latest"),
    RepairCase(
      .installProgram, "FROM node:22\nWORKDIR /work\nCOPY . .\nUSER node\nRUN pm2 ping\n", failing: "RUN pm2",
      "/bin/sh: 1: pm2: not found", exitCode: 127,
      changes: "+USER root", "+RUN npm install -g pm2", "+USER node"),
    RepairCase(
      .installProgram, "FROM python:3.13\nCOPY . .\nRUN pip-compile\n", failing: "RUN pip-compile",
      "/bin/sh: 1: pip-compile: not found", exitCode: 127, changes: "+RUN pip install pip-tools"),
    RepairCase(
      .developmentPackages,
      "FROM node:22\nWORKDIR /work\nCOPY . .\nRUN npm ci --omit=dev\nRUN npm run build\n",
      failing: "RUN npm run", "> shop@1.0.0 build\n> tsc -b\n\nsh: 1: tsc: not found\nnpm error code 127",
      exitCode: 127, changes: "-RUN npm ci --omit=dev", "+RUN npm ci"),
    RepairCase(
      .developmentPackages,
      "FROM node:22\nENV NODE_ENV=production\nCOPY . .\nRUN npm ci\nRUN npm run build\n",
      failing: "RUN npm run", "> shop@1.0.0 build\n> tsc -b\n\nsh: 1: tsc: not found\nnpm error code 127",
      exitCode: 127, changes: "-RUN npm ci", "+RUN npm ci --include=dev"),
    RepairCase(
      .goInstall, "FROM golang:1.27\nRUN go get -u example.net/team/drawer\nRUN drawer --version\n",
      failing: "RUN go get",
      "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
      changes: "-RUN go get -u example.net/team/drawer", "+RUN go install example.net/team/drawer@latest"),
    RepairCase(
      .goInstall, "FROM golang:1.27\nWORKDIR /shop\nRUN go get example.net/team/router\nCOPY . .\n",
      failing: "RUN go get",
      "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
      context: ["main.go": "package main\n", "Dockerfile": ""],
      changes: "-RUN go get example.net/team/router",
      "+RUN go mod init shop && go get example.net/team/router"),
    RepairCase(
      .goInstall, "FROM golang:1.27\nWORKDIR /shop\nRUN go get example.net/team/router\nCOPY . .\n",
      failing: "RUN go get",
      "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
      context: ["main.go": "package main\n", "go.mod": "module shop\n", "go.sum": "", "Dockerfile": ""],
      changes: "+COPY go.mod go.sum ./"),
  ]
}
