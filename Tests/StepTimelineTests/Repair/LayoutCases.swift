@testable import StepTimeline

extension RepairCase {
  private static let apt = "RUN apt-get update && apt-get install -y --no-install-recommends "

  /// Folders of the project, settings of the system, and instructions that run into each other.
  static let layouts: [RepairCase] = [
    RepairCase(
      .copyWorkspaceModule,
      "FROM golang:1.25\nWORKDIR /mono\nCOPY go.work ./\nCOPY app ./app\nWORKDIR /mono/app\nRUN go build .\n",
      failing: "RUN go",
      "go: cannot load module /mono/lib listed in go.work file: open /mono/lib/go.mod: no such file or directory",
      context: ["go.work": "", "app/go.mod": "", "lib/go.mod": "", "lib/a.go": ""], changes: "+COPY lib ./lib"
    ),
    RepairCase(
      .nearestWorkdir,
      "FROM python:3.13\nCOPY services /srv/services\nWORKDIR /srv/services/invoice\nRUN python3 manage.py check\n",
      failing: "RUN python3",
      "python3: can't open file '/srv/services/invoice/manage.py': [Errno 2] No such file or directory",
      exitCode: 2, context: ["services/invoicing/manage.py": "", "services/mail/run.py": ""],
      changes: "-WORKDIR /srv/services/invoice", "+WORKDIR /srv/services/invoicing"),
    RepairCase(
      .ownImports, "FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n", failing: "RUN go",
      "main.go:3:8: package atlas/tiles is not in std (/usr/local/go/src/atlas/tiles)",
      context: [
        "go.mod": "module example.com/geo/atlas\n", "main.go": "package main\n\nimport \"atlas/tiles\"\n",
        "tiles/tiles.go": "package tiles\n",
      ], changes: "-import \"atlas/tiles\"", "+import \"example.com/geo/atlas/tiles\""),
    RepairCase(
      .makeLocale, "FROM debian:bookworm\nENV REPORT=de_DE.UTF-8\nRUN python3 report.py\n",
      failing: "RUN python3",
      "locale.Error: unsupported locale setting", changes: "+\(apt)locales \\",
      "+    && localedef -i de_DE -f UTF-8 de_DE.UTF-8 \\", "+    && rm -rf /var/lib/apt/lists/*"),
    RepairCase(
      .gitForAllUsers,
      """
      FROM golang:1.25
      RUN git config --global url."ssh://git@git.example.com/".insteadOf "https://git.example.com/"
      USER builder
      RUN go mod download

      """, failing: "RUN go", "go: git.example.com/kit.git@v1.1.0: no secure protocol found for repository",
      changes:
        "-RUN git config --global url.\"ssh://git@git.example.com/\".insteadOf \"https://git.example.com/\"",
      "+RUN git config --system url.\"ssh://git@git.example.com/\".insteadOf \"https://git.example.com/\""),
    RepairCase(
      .sedDelimiter,
      "FROM debian:bookworm\nENV ROOT=/srv/www\nRUN sed -i \"s/@ROOT@/${ROOT}/\" /etc/site.conf\n",
      failing: "RUN sed", "sed: -e expression #1, char 11: unknown option to `s'",
      changes: "-RUN sed -i \"s/@ROOT@/${ROOT}/\" /etc/site.conf",
      "+RUN sed -i \"s|@ROOT@|${ROOT}|\" /etc/site.conf"),
    RepairCase(
      .healthcheckCommand, "FROM busybox:1.36\nHEALTHCHECK --interval=30s wget -q http://127.0.0.1/\n",
      failing: "HEALTHCHECK",
      "dockerfile parse error on line 2: unknown type \"WGET\" in HEALTHCHECK (try CMD)",
      changes: "-HEALTHCHECK --interval=30s wget -q http://127.0.0.1/",
      "+HEALTHCHECK --interval=30s CMD wget -q http://127.0.0.1/"),
    RepairCase(
      .dropSumMount,
      """
      FROM golang:1.26
      WORKDIR /s
      RUN --mount=type=bind,source=go.sum,target=go.sum \\
          --mount=type=bind,source=go.mod,target=go.mod \\
          go mod download

      """, failing: "RUN", "failed to compute cache key: \"/go.sum\" not found: not found",
      context: ["go.mod": "module a\n"],
      changes: "-RUN --mount=type=bind,source=go.sum,target=go.sum \\", "+RUN \\"),
    RepairCase(
      .endCommand, "FROM debian:bookworm\n\(apt)\\\n  less \\\n\nWORKDIR /srv\nCOPY a /a\n",
      failing: "RUN apt-get",
      "E: Unsupported file /srv given on commandline", exitCode: 100, changes: "-  less \\", "-", "+  less"),
  ]
}
