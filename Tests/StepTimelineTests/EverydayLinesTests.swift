import Testing

@testable import StepTimeline

/// Everyday lines of a Dockerfile: COPY, the shell, downloads, packages, services.
@Suite struct EverydayLinesTests {
  /// A step that failed, and what must be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var base = "debian:12"
    var step: String
    var lines: [String] = []
    /// What the engine says; the end of a command, if it is empty.
    var error = ""
    /// Lines of the Dockerfile that the log quotes.
    var quoted: [String] = []
    var exitCode = 1
    var title: String
    var fix: String

    var testDescription: String { "\(step): \(lines.first ?? error)" }

    var log: [UInt8] {
      let ended =
        "process \"/bin/sh -c \(step.dropFirst(4))\" did not complete successfully: exit code: \(exitCode)"
      let message = error.isEmpty ? ended : error
      var log = ["#4 [1/3] FROM docker.io/library/\(base)", "#4 DONE 0.1s", "#5 [2/3] \(step)"]
      log += lines.map { "#5 1.0 \($0)" }
      log.append("#5 ERROR: \(message)")
      if !quoted.isEmpty {
        log += ["Dockerfile:\(quoted.count)", "--------------------"]
        log += quoted.enumerated().map { "   \($0 + 1) | \($0 + 1 == quoted.count ? ">>>" : "   ") \($1)" }
        log.append("--------------------")
      }
      return Array((log + ["ERROR: failed to solve: \(message)", ""]).joined(separator: "\n").utf8)
    }
  }

  @Test(arguments: cases)
  func theCauseAndTheFirstFix(of example: Case) throws {
    let build = try #require(builds(in: example.log).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(primary.title.contains(example.title))
    let fix = try #require(primary.fixes.first)
    #expect("\(fix.text) \(fix.snippet ?? "")".contains(example.fix))
  }

  static let cases: [Case] = [
    Case(
      step: "COPY ../common/proto /src/proto",
      error: "failed to calculate checksum of ref 1a::2b: \"/common/proto\": not found",
      title: "/common/proto is outside the build context", fix: "docker build -f"),
    // The destination may leave the working folder; that is no source.
    Case(
      step: "COPY conf/app.yml ../etc/",
      error: "failed to calculate checksum of ref 1a::2b: \"/conf/app.yml\": not found",
      title: "/conf/app.yml is not in the build context",
      fix: "Check that /conf/app.yml is in the build context"),
    Case(
      step: "COPY Go.mod ./", error: "failed to calculate checksum of ref 1a::2b: \"/Go.mod\": not found",
      title: "capitalized differently", fix: "Use the same letter case"),
    Case(
      step: "COPY Gemfile ./", error: "failed to calculate checksum of ref 1a::2b: \"/Gemfile\": not found",
      title: "/Gemfile is not in the build context", fix: "Check that /Gemfile is in the build context"),
    Case(
      step: "RUN set -x; curl -fsSLO https://get.example.com/agent_${AGENT_VERSION}_linux.tgz",
      lines: [
        "+ curl -fsSLO https://get.example.com/agent__linux.tgz",
        "curl: (22) The requested URL returned error: 404",
      ], exitCode: 22, title: "AGENT_VERSION is empty in the download URL", fix: "ARG AGENT_VERSION="),
    Case(
      step: "RUN set -x; curl -fsSLO https://get.example.com/agent_${AGENT_VERSION}_linux.tgz",
      lines: [
        "+ curl -fsSLO https://get.example.com/agent_1.2_linux.tgz",
        "curl: (22) The requested URL returned error: 404",
      ], exitCode: 22, title: "failed with an HTTP error", fix: "Print the full URL"),
    Case(
      step: "RUN wget -q https://get.example.com/$TAG/agent.tgz",
      lines: ["--2026-01-02 10:00:00--  https://get.example.com/null/agent.tgz", "ERROR 404: Not Found."],
      exitCode: 8, title: "`null` instead of TAG", fix: "ARG TAG="),
    // The step gives the variable its value itself: an ARG would change nothing.
    Case(
      step:
        "RUN set -x; TAG=$(curl -s https://api.example.com/agent) && wget https://get.example.com/agent/${TAG}/a.tgz",
      lines: ["+ TAG=", "+ wget https://get.example.com/agent//a.tgz", "ERROR 404: Not Found."],
      exitCode: 8, title: "the command that sets it printed nothing", fix: "Run the command that sets"),
    Case(
      step:
        "RUN set -x; TAG=$(./newest | jq -r .tag) && wget https://get.example.com/agent/${TAG}/a.tgz",
      lines: ["+ TAG=null", "+ wget https://get.example.com/agent/null/a.tgz", "ERROR 404: Not Found."],
      exitCode: 8, title: "`null` instead of TAG", fix: "instead of the command"),
    Case(
      step: "RUN set -x; curl -fO https://get.example.com/agent${SUFFIX}.tgz",
      lines: [
        "+ curl -fO https://get.example.com/agent.tgz", "curl: (22) The requested URL returned error: 404",
      ],
      quoted: ["ARG SUFFIX=", "RUN set -x; curl -fO https://get.example.com/agent${SUFFIX}.tgz"],
      exitCode: 22, title: "failed with an HTTP error", fix: "Print the full URL"),
    // Inside of the context, and the destination is no source.
    Case(
      step: "COPY web/../assets /srv/assets",
      error: "failed to calculate checksum of ref 1a::2b: \"/assets\": not found",
      title: "/assets is not in the build context", fix: "Check that /assets is in the build context"),
    Case(
      step: "COPY assets ../assets",
      error: "failed to calculate checksum of ref 1a::2b: \"/assets\": not found",
      title: "/assets is not in the build context", fix: "Check that /assets is in the build context"),
    Case(
      base: "debian:trixie", step: "RUN add-apt-repository ppa:acme/tools",
      lines: [
        "E: The repository 'https://ppa.launchpadcontent.net/acme/tools/ubuntu trixie Release' does not have a Release file."
      ], exitCode: 100, title: "PPAs are for Ubuntu only, and trixie", fix: "install the package from Debian"),
    Case(
      base: "ubuntu:24.04", step: "RUN apt-get update",
      lines: [
        "E: The repository 'https://apt.corp.example/debian noble Release' does not have a Release file."
      ], exitCode: 100, title: "a different distribution: noble", fix: "that the vendor publishes for Ubuntu"),
    Case(
      step: "RUN systemctl enable agent", lines: ["/bin/sh: 1: systemctl: not found"], exitCode: 127,
      title: "`systemctl` not found", fix: "with CMD"),
    Case(
      step: "RUN passwd agent",
      lines: ["passwd: Authentication token manipulation error", "passwd: password unchanged"],
      exitCode: 10, title: "a build cannot enter one", fix: "chpasswd < /run/secrets/accounts"),
    Case(
      base: "python:3.12", step: "RUN uv sync",
      lines: ["error: No interpreter found for Python >=3.13 in managed installations or search path"],
      exitCode: 2, title: "Python >=3.13", fix: "python:3.13-slim"),
    Case(
      base: "alpine:3.21", step: "RUN ./ci/render.sh", lines: ["/bin/sh: ./ci/render.sh: not found"],
      exitCode: 127, title: "interpreter not found", fix: "apk add --no-cache bash"),
    Case(
      base: "alpine:3.21", step: "RUN ./bin/render", lines: ["/bin/sh: ./bin/render: not found"],
      exitCode: 127, title: "interpreter not found", fix: "gcompat"),
    Case(
      base: "postgres:17", step: "RUN psql -U postgres -f /tables.sql",
      lines: [
        "psql: error: connection to server on socket \"/var/run/postgresql/.s.PGSQL.5432\" failed: No such file or directory"
      ], exitCode: 2, title: "a server that is not running", fix: "/docker-entrypoint-initdb.d/"),
    Case(
      step: "RUN mysql -e 'create database shop'",
      lines: [
        "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/run/mysqld/mysqld.sock' (2)"
      ], title: "a server that is not running", fix: "mysqladmin ping"),
    Case(
      base: "ubuntu:24.04", step: "RUN apt-get update",
      lines: [
        "E: The repository 'https://download.docker.com/linux/debian noble Release' does not have a Release file."
      ], exitCode: 100, title: "a different distribution: noble", fix: "linux/ubuntu noble"),
    Case(
      base: "ubuntu:24.04", step: "RUN apt-get update",
      lines: [
        "E: The repository 'https://download.docker.com/linux/ubuntu wilma Release' does not have a Release file."
      ], exitCode: 100, title: "does not support the release", fix: "dists/"),
    Case(
      base: "debian:stretch", step: "RUN apt-get update",
      lines: [
        "E: The repository 'http://deb.debian.org/debian stretch Release' does not have a Release file."
      ],
      exitCode: 100, title: "the release has reached end of life", fix: "a supported release"),
    Case(
      step: "RUN curl -s https://get.example.com | bash",
      lines: ["Please install unzip on your system using your favourite package manager."],
      title: "needs `unzip`", fix: "unzip"),
    Case(
      step: "RUN sudo make install", lines: ["sudo: no tty present and no askpass program specified"],
      title: "asks for a password", fix: "USER root"),
    Case(
      base: "opensuse/leap:15.6", step: "RUN zypper install less",
      lines: ["Continue? [y/n/v/...? shows all options] (y): "], exitCode: 4, title: "zypper asked",
      fix: "--non-interactive"),
    Case(
      base: "golang:1.27", step: "RUN --mount=type=ssh git clone git@git.example.com:a/b.git",
      error: "no SSH key \"\" forwarded from the client", title: "without an SSH agent", fix: "--ssh default"),
  ]

  @Test("A message that a later one makes void, or that is no cause, is not said", arguments: voided)
  func voidedMessages(of example: Case) throws {
    let build = try #require(builds(in: example.log).first)
    let primary = build.diagnoses.first { $0.isPrimary }
    #expect(primary?.title.contains(example.title) != true)
    #expect(primary?.fixes.first?.snippet?.contains(example.fix) != true)
  }

  /// `title` and `fix` are what must not be said.
  static let voided: [Case] = [
    // Any program prints this of its own folder; only Buildah's storage is Buildah's.
    Case(
      step: "RUN ./install", lines: ["chown /srv/data: operation not permitted"], title: "Buildah",
      fix: "subuid"),
    Case(
      step: "RUN apt-get update && apt-get install -y bison", exitCode: 100, title: "takes no arguments",
      fix: "nothing of this"),
    Case(
      step: "RUN ./install.sh && npm run build",
      lines: [
        "/bin/sh: 1: systemctl: not found",
        "src/app.ts(2,5): error TS2322: Type 'string' is not assignable to type 'number'.",
      ], exitCode: 2, title: "systemctl", fix: "systemctl"),
    Case(
      step: "RUN service mysql start", lines: ["/bin/sh: 1: service: not found"], exitCode: 127,
      title: "init system", fix: "systemctl"),
    Case(
      base: "postgres:17",
      step: "RUN service postgresql start && until psql -c 'select 1'; do sleep 1; done && psql -f /t.sql",
      lines: [
        "psql: error: connection to server on socket \"/var/run/postgresql/.s.PGSQL.5432\" failed: No such file or directory",
        "psql:/t.sql:4: ERROR:  syntax error at or near \"CRAETE\"",
      ], exitCode: 3, title: "not running", fix: "pg_isready"),
    Case(
      step: "RUN apt-get install -y searchd && ./configure-searchd",
      lines: [
        "sysctl: setting key \"vm.max_map_count\": Read-only file system", "configure-searchd: no keystore",
        "src/app.ts(2,5): error TS2322: Type 'string' is not assignable to type 'number'.",
      ], title: "kernel settings", fix: "security=insecure"),
    Case(
      step: "RUN ./setup.sh", lines: ["Error: numpy is not installed in this environment"],
      title: "The script needs", fix: "install"),
    Case(
      step: "RUN ./setup.sh", lines: ["Please install Node.js first"], title: "Node.js package",
      fix: "<program>"),
    Case(
      step: "RUN ls",
      error:
        "runc run failed: create mountpoint for /etc/resolv.conf mount: cannot create /etc/resolv.conf: not a directory",
      title: "needs a folder", fix: ".dockerignore"),
  ]

  @Test(
    "A line that is no instruction is told by its word and by the line before",
    arguments: [
      (
        "RUN apt-get install -y", "    --no-install-recommends less", "--no-install-recommends",
        "is missing its backslash"
      ),
      ("FROM debian:12", "apt-get update", "apt-get", "RUN is missing"),
      ("RUN true && \\", "apt-get update", "apt-get", "backslash"),
      ("WORKDIR /srv", "COPY. .", "COPY.", "A space is missing"),
      ("RUN true", "  ENTRYPOIN [\"a\"]", "ENTRYPOIN", "ENTRYPOIN"),
      ("RUN true", "-- build the rest", "--", "does not start a comment"),
    ])
  func noInstruction(before: String, line: String, word: String, title: String) throws {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s
      Dockerfile:3
      --------------------
         2 |     \(before)
         3 | >>> \(line)
      --------------------
      ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: \(word)

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(primary.title.contains(title))
    if word.first?.isUppercase == true { #expect(!primary.title.contains("backslash")) }
  }

  @Test("Quotes that are not closed are COPY's only if the word is")
  func quotesOfCopy() throws {
    for (line, isCopy) in [("ENV A=\"x", false), ("COPY \"x y.txt\" /srv/", true)] {
      let log = """
        #1 [internal] load build definition from Dockerfile
        #1 DONE 0.0s
        Dockerfile:3
        --------------------
           2 |     COPY "a b.txt" /srv/
           3 | >>> \(line)
        --------------------
        ERROR: failed to solve: failed to process "\\"x": unexpected end of statement while looking for matching double-quote

        """
      let build = try #require(builds(in: Array(log.utf8)).first)
      let title = build.diagnoses.first { $0.isPrimary }?.title ?? ""
      #expect(title.contains("COPY and ADD") == isCopy)
    }
  }

  @Test(
    "A word that no instruction can be, or one that is indented, continues the line before",
    arguments: [
      ("libssl-dev", "    libssl-dev && make"), ("tree", "      tree"), ("./configure", "./configure"),
    ])
  func lineWithoutBackslash(word: String, line: String) throws {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s
      Dockerfile:3
      --------------------
         2 |     RUN apt-get update && apt-get install -y less
         3 | >>> \(line)
      --------------------
      ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: \(word)

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(
      primary.title
        == "The line before \(word) is missing its backslash, so this line is read as an instruction")
    #expect(primary.confidence == .likely)
  }

  @Test(
    "A line that the Dockerfile's reader refuses has a first fix of its own",
    arguments: [
      ("SHELL requires the arguments to be in JSON form", "SHELL [\"/bin/bash\""),
      ("invalid name for build stage: \"3rd\", name can't start with a number or contain symbols", "letter"),
      ("'from' doesn't support variable expansion, define alias stage instead", "FROM ${<variable>} AS"),
      ("unknown flag: start-interval", "syntax=docker/dockerfile:1"),
      ("FROM requires either one or three arguments", "FROM <image> AS <name>"),
      ("COPY requires at least two arguments, but only one was provided", "COPY <source> <destination>"),
      ("Unknown type \"WGET\" in HEALTHCHECK (try CMD)", "HEALTHCHECK CMD"),
      ("unknown instruction: //", "#"),
    ])
  func refusedLine(message: String, fix: String) throws {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s
      ERROR: failed to solve: dockerfile parse error on line 4: \(message)

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    let first = try #require(primary.fixes.first)
    #expect("\(first.text) \(first.snippet ?? "")".contains(fix))
  }

  @Test("A file that compose names is looked for as compose does")
  func dockerfileOfCompose() throws {
    let log = """
      #1 [api internal] load build definition from Dockerfile
      #1 transferring dockerfile: 2B done
      #1 DONE 0.0s
      failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory

      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(primary.fixes.first?.text.contains("relative to the `context:`") == true)
  }

  @Test("The values of an address are read from where it is printed, and only from there")
  func addressVariables() {
    func read(_ step: String, _ line: String) -> AddressVariables {
      let lines = line.split(separator: "\n").map { RetainedLine(number: 1, bytes: Array($0.utf8)) }
      let step = StepText(step: nil, name: step, output: lines, error: [])
      return AddressVariables(inStep: step.name, output: EvidenceText(step))
    }
    let step = "RUN curl -O \"https://host.example/${A}/tool-${B}.tgz\""
    #expect(read(step, "+ curl -O https://host.example/1/tool-.tgz").empty == "B")
    #expect(read(step, "+ curl -O https://host.example/1/tool-2.tgz").empty == nil)
    #expect(read(step, "+ curl -O https://host.example/null/tool-2.tgz").null == "A")
    #expect(read(step, "curl -O https://host.example/${A}/tool-${B}.tgz").empty == nil)
    let traced = "curl -O https://host.example/${A}/tool-${B}.tgz\n+ curl -O https://host.example/1/tool-.tgz"
    #expect(read(step, traced).empty == "B")
    #expect(read(step, "see https://host.example/docs").empty == nil)
    #expect(read("RUN curl https://host.example/$A$B", "https://host.example/").empty == nil)
  }

  @Test(arguments: [
    ("RUN export V=$(cat /v) ; curl https://a.org/$V", true),
    ("RUN set -eux; V=1; curl https://a.org/$V", true),
    ("RUN V=2 && curl https://a.org/$V", true), ("RUN make install V=$V", false),
    ("RUN curl https://a.org/$V && ./install.sh V=1", false), ("RUN curl https://a.org/$V", false),
  ])
  func aCommandsArgumentIsNoAssignment(step: String, isSet: Bool) {
    #expect(AddressVariables.isSet("V", in: step) == isSet)
  }

  @Test func anImageSetsItsOwnVersion() {
    #expect(AddressVariables.isSet("NODE_VERSION", byImage: "node:${NODE_VERSION}"))
    #expect(!AddressVariables.isSet("NODE_VERSION", byImage: "debian:12"))
    #expect(AddressVariables.isSet("JAVA_VERSION", byImage: "eclipse-temurin:21"))
    // `trusty` is no `rust`.
    #expect(!AddressVariables.isSet("RUST_VERSION", byImage: "acme/trusty:1"))
  }

  @Test func anImageOfALanguageIsNamedUnlessItIsTheBase() {
    // `ubuntu` has the letters of `bun`.
    #expect(LanguageImages.image(with: "bun", notOn: "ubuntu:24.04") == "oven/bun:1")
    #expect(LanguageImages.image(with: "bun", notOn: "oven/bun:1-slim") == nil)
    #expect(LanguageImages.image(with: "cargo", notOn: "rust:1.80-slim") == nil)
    #expect(LanguageImages.image(with: "cargo", notOn: nil) == "rust:1")
    #expect(LanguageImages.image(with: "make", notOn: "debian:12") == nil)
  }
}
