@testable import StepTimeline

extension RepairCase {
  /// Repairs that read the project's own files, or what the distribution's packages have.
  static let projects: [RepairCase] = [
    RepairCase(
      .builtFolder,
      "FROM node:22 AS web\nWORKDIR /app\nCOPY . .\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=web /app/dist/ /usr/share/nginx/html\n",
      failing: "COPY --from=web", "\"/app/dist\" not found: not found",
      context: [
        "package.json": #"{"scripts": {"build": "vite build"}, "devDependencies": {"vite": "7.0.0"}}"#,
        "vite.config.ts": "export default { build: { outDir: 'build' } }\n", "Dockerfile": "",
      ],
      changes: "-COPY --from=web /app/dist/ /usr/share/nginx/html",
      "+COPY --from=web /app/build/ /usr/share/nginx/html"),
    RepairCase(
      .builtFolder,
      "FROM node:22 AS web\nWORKDIR /app\nCOPY web/ ./\nRUN npm run build\nFROM nginx:1.29\nCOPY --from=web /app/dist /usr/share/nginx/html\n",
      failing: "COPY --from=web", "\"/app/dist\" not found: not found",
      context: [
        "web/package.json":
          #"{"scripts": {"build": "react-scripts build"}, "dependencies": {"react-scripts": "5.0.1"}}"#,
        "Dockerfile": "",
      ],
      changes: "-COPY --from=web /app/dist /usr/share/nginx/html",
      "+COPY --from=web /app/build /usr/share/nginx/html"),
    RepairCase(
      .registerAlternative,
      "FROM debian:bookworm\nRUN update-alternatives --set python /usr/bin/python3\n",
      failing: "RUN update", "update-alternatives: error: no alternatives for python", exitCode: 2,
      changes: "-RUN update-alternatives --set python /usr/bin/python3",
      "+RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1"),
    RepairCase(
      .installProgram,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y ruby && rm -rf /var/lib/apt/lists/*\nCOPY . .\nRUN bundle install\n",
      failing: "RUN bundle", "/bin/sh: 1: bundle: not found", exitCode: 127,
      changes: "-RUN apt-get update && apt-get install -y ruby && rm -rf /var/lib/apt/lists/*",
      "+RUN apt-get update && apt-get install -y ruby ruby-bundler && rm -rf /var/lib/apt/lists/*"),
    RepairCase(
      .goCopySums,
      "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nCOPY cmd ./cmd\nRUN go build ./cmd/shop\n",
      failing: "RUN go",
      "cmd/shop/main.go:7:2: missing go.sum entry for module providing package example.net/yaml; to add:\n\tgo get example.net/shop/cmd/shop",
      changes: "-COPY go.mod ./", "+COPY go.mod go.sum ./"),
    RepairCase(
      .createUser,
      "FROM debian:bookworm\nWORKDIR /srv\nCOPY --chown=web:web . .\nUSER web\nRUN touch log\n",
      failing: "RUN touch", "unable to find user web: no matching entries in passwd file",
      changes: "+RUN groupadd --system web && useradd --system --gid web --no-create-home web"),
    RepairCase(
      .useBash, "FROM debian:bookworm\nRUN for i in {1..3}; do mkdir shard$i; done && chmod 700 shard3\n",
      failing: "RUN for", "chmod: cannot access 'shard3': No such file or directory",
      changes: "+SHELL [\"/bin/bash\", \"-c\"]"),
    RepairCase(
      .nearestStage,
      "FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /shop .\nFROM busybox:1.36\nCOPY --from=builder /shop /shop\n",
      failing: "COPY --from",
      "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
      changes: "-COPY --from=builder /shop /shop", "+COPY --from=build /shop /shop"),
  ]
}
