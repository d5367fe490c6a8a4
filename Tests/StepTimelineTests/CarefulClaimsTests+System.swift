import StepTimeline

extension CarefulClaimsTests {
  private static let noSuch = [
    "ERROR: unable to select packages:", "  jq (no such package):", "    required by: world[jq]",
  ]

  /// What package managers, shells and the other programs of a distribution say.
  static let systemCases: [Case] = [
    // No package is installed that nobody asked for.
    Case(
      command: "apt-get -qq update && apt-get -qq install -y libfoo",
      lines: [
        "E: Failed to fetch http://deb.corp.example/pool/libf/libfoo_1.0-2_amd64.deb  404  Not Found [IP: 192.0.2.1 80]"
      ], exitCode: 100, title: "404", fix: "another mirror", confidence: .likely, never: ["curl"]),
    Case(
      base: "alpine:3.19", command: "apk update && apk add jq",
      lines: ["ERROR: jq-1.7-r1: package mentioned in index not found (try 'apk update')"],
      title: "jq-1.7-r1",
      fix: "--no-cache", never: ["git"]),
    Case(
      command: "apt-get update && apt-get install -y jq=1.5-1",
      lines: ["E: Version '1.5-1' for 'jq' was not found"],
      exitCode: 100, title: "1.5-1 of jq", fix: "jq", never: ["7.88"]),
    // A name that begins as another one.
    Case(
      command: "apt-get install -y aptitude", lines: ["E: Unable to locate package aptitude"], exitCode: 100,
      title: "aptitude", fix: "apt-get update", confidence: .likely, never: ["&&` is missing"]),
    Case(
      command: "apt-get update && apt-get install -y vim-gtk2",
      lines: ["Reading package lists...", "E: Unable to locate package vim-gtk2"], exitCode: 100,
      title: "vim-gtk2", fix: "name", confidence: .likely, never: ["no package lists"]),
    // An index that nothing downloaded, and one that came damaged.
    Case(
      base: "alpine:3.18", command: "apk add jq",
      lines: ["WARNING: Ignoring https://apk.corp.example/v3.18/main: No such file or directory"] + noSuch,
      title: "no package index", fix: "apk add --no-cache jq", never: ["DNS"]),
    Case(
      base: "alpine:3.21", command: "apk add jq",
      lines: ["WARNING: opening from cache https://apk.corp.example/v3.21/main: No such file or directory"]
        + noSuch, title: "no package index", fix: "apk add --no-cache jq"),
    Case(
      base: "alpine:3.18", command: "apk add --no-cache jq",
      lines: ["WARNING: Ignoring https://apk.corp.example/v3.18/main: BAD signature"] + noSuch,
      title: "damaged or incomplete", fix: "Retry", confidence: .likely, never: ["trust", "key"]),
    Case(
      base: "alpine:3.18", command: "apk add --no-cache jq",
      lines: [
        "(1/1) Installing jq (1.6-r3)",
        "ERROR: jq-1.6-r3: network error (check Internet connection and firewall)",
      ],
      title: "could not download jq-1.6-r3", fix: "Retry", never: ["index"]),
    // The package's platform, not a fixed one.
    Case(
      command: "dpkg -i tool_arm64.deb",
      lines: [
        "dpkg: error processing archive tool_arm64.deb (--install):",
        " package architecture (arm64) does not match system (amd64)",
      ], title: "for arm64, but the image is amd64", fix: "TARGETARCH"),
    Case(
      command: "apt-get update",
      lines: [
        "E: Failed to fetch http://deb.corp.example/dists/trixie/InRelease  503  Service Unavailable [IP: 192.0.2.1 80]"
      ], exitCode: 100, title: "(503  Service Unavailable)", fix: "Retry"),
    Case(
      command: "apt-get update",
      lines: ["E: Problem with MergeList /var/lib/apt/lists/deb.corp.example_dists_trixie_Packages"],
      exitCode: 100, title: "damaged", fix: "rm -rf /var/lib/apt/lists"),
    // A script that asks for a program goes on without it.
    Case(
      before: ["COPY install.sh ."], command: "./install.sh",
      lines: ["./install.sh: line 3: yum: command not found", "Error: the archive is not complete"],
      title: "", fix: "", confidence: .likely),
    // Arguments and the variables of a terminal are no build arguments.
    Case(
      before: ["COPY deploy.sh ."], command: "./deploy.sh",
      lines: ["./deploy.sh: line 6: $1: unbound variable"],
      title: "wants an argument", fix: "Pass the argument", never: ["ARG"]),
    Case(
      command: "set -u; . /root/.bashrc", lines: ["/root/.bashrc: line 6: PS1: unbound variable"],
      title: "only an interactive shell", fix: "set +u", never: ["ARG"]),
    Case(
      command: "make", lines: ["/bin/sh: 1: RELEASE: parameter not set"], exitCode: 2, title: "RELEASE",
      fix: "ARG RELEASE"),
    // Names of variables.
    Case(
      command: "export API-URL=x && make", lines: ["/bin/sh: 1: export: API-URL: bad variable name"],
      exitCode: 2,
      title: "API-URL", fix: "only letters, digits", never: ["pkg-config"]),
    Case(
      command: "bash -c 'export API-URL=x'",
      lines: ["bash: line 1: export: `API-URL=x': not a valid identifier"],
      title: "API-URL", fix: "only letters, digits"),
    Case(
      command: "export $(cat .env)", lines: ["/bin/sh: 1: export: #: bad variable name"], exitCode: 2,
      title: "no name for a variable", fix: "set -a"),
    // Another shell does not close a quote.
    Case(
      command: "echo \"a", lines: ["/bin/sh: 1: Syntax error: Unterminated quoted string"], exitCode: 2,
      title: "Unterminated quoted string", fix: "Close the quote", never: ["SHELL"]),
    // A missing user is no missing group.
    Case(
      command: "usermod -aG docker web", lines: ["usermod: user 'web' does not exist"], exitCode: 6,
      title: "The user web", fix: "useradd", never: ["RUN groupadd web\n"]),
    Case(
      command: "install -o web -d /srv", lines: ["install: invalid user 'web'"], title: "The user web",
      fix: "useradd"),
    Case(
      command: "chgrp web /srv", lines: ["chgrp: invalid group: 'web'"], title: "The group web", fix: "group"),
    Case(
      base: "alpine:3.19", command: "su-exec web id", lines: ["su-exec: getpwnam(web): Success"],
      title: "The user web", fix: "adduser"),
    // Root has no more than its file system keeps.
    Case(
      command: "setcap cap_net_bind_service=+ep /app",
      lines: ["Failed to set capabilities on file '/app': Operation not supported"], title: "/app",
      fix: "above 1023", never: ["USER root"]),
    Case(
      base: "golang:1.22", command: "go mod download",
      lines: [
        "go: corp.example/lib@v1.2.0: Get \"https://proxy.corp.example/corp.example/lib/@v/v1.2.0.mod\": x509: certificate relies on legacy Common Name field, use SANs instead"
      ], title: "certificate", fix: "Issue the certificate again", never: ["Use a host name"]),
    // A folder needs no execute bit.
    Case(
      command: "mkdir /srv/data", lines: ["mkdir: cannot create directory '/srv/data': Permission denied"],
      title: "/srv/data", fix: "may not write there", confidence: .likely, never: ["chmod"]),
    Case(
      before: ["COPY setup.sh ."], command: "./setup.sh",
      lines: ["/bin/sh: 1: ./setup.sh: Permission denied"],
      exitCode: 126, title: "setup.sh", fix: "chmod +x"),
    // A script that goes on without a tool.
    Case(
      before: ["COPY setup.sh ."], command: "./setup.sh",
      lines: ["./setup.sh: line 4: terraform: command not found", "the state file is missing"],
      title: "terraform",
      fix: "", confidence: .likely),
  ]
}
