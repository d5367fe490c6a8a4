@testable import StepTimeline

extension RepairCase {
  private static let download = "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\n"
  private static let noUser =
    "go: git.corp.example/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/3ca1: exit status 128:\n\tfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled"

  /// Repairs of steps that need a login, or that ask for private things in public places.
  static let logins: [RepairCase] = [
    RepairCase(
      .goPrivate, download, failing: "RUN go",
      "go: git.corp.example/team/lib@v1.0.0: verifying module: git.corp.example/team/lib@v1.0.0: reading https://sum.golang.org/lookup/git.corp.example/team/lib@v1.0.0: 404 Not Found",
      changes: "+ENV GOPRIVATE=git.corp.example/team"),
    RepairCase(
      .goPrivate, download.replacing("WORKDIR", with: "ENV GOPRIVATE=other.example\nWORKDIR"),
      failing: "RUN go",
      "go: git.corp.example/team/lib@v1.0.0: verifying module: git.corp.example/team/lib@v1.0.0: reading https://sum.golang.org/lookup/git.corp.example/team/lib@v1.0.0: 404 Not Found",
      changes: "-ENV GOPRIVATE=other.example", "+ENV GOPRIVATE=other.example,git.corp.example/team"),
    RepairCase(
      .mountNetrc, download, failing: "RUN go", noUser, changes: "-RUN go mod download",
      "+ENV GOPRIVATE=git.corp.example/team",
      "+RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download"),
    RepairCase(
      .mountNetrc,
      "FROM golang:1.27\nRUN useradd -m app\nUSER app\nENV GOPRIVATE=git.corp.example\nCOPY go.mod ./\nRUN go mod download\n",
      failing: "RUN go", noUser, changes: "-RUN go mod download",
      "+RUN --mount=type=secret,id=netrc,target=/home/app/.netrc,mode=0444 go mod download"),
    RepairCase(
      .mountSSH, "FROM debian:bookworm\nRUN git clone git@git.corp.example:team/lib.git /lib\n",
      failing: "RUN git",
      "Cloning into '/lib'...\ngit@git.corp.example: Permission denied (publickey).\nfatal: Could not read from remote repository.",
      exitCode: 128, changes: "-RUN git clone git@git.corp.example:team/lib.git /lib",
      "+RUN --mount=type=ssh git clone git@git.corp.example:team/lib.git /lib"),
    RepairCase(
      .mountSSH,
      "FROM debian:bookworm\nRUN --mount=type=ssh git clone git@git.corp.example:team/lib.git /lib\n",
      failing: "RUN --mount",
      "Cloning into '/lib'...\nHost key verification failed.\nfatal: Could not read from remote repository.",
      exitCode: 128,
      changes: "+RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan git.corp.example >> ~/.ssh/known_hosts"),
    RepairCase(
      .mountNpmrc, "FROM node:22\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n", failing: "RUN npm",
      "npm error code E401\nnpm error 401 Unauthorized - GET https://npm.corp.example/@team%2flib - authentication required",
      changes: "-RUN npm ci", "+RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci"),
  ]
}
