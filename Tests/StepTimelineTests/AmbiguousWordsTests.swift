import StepTimeline
import Testing

/// Words that several programs print: a cause is named only if they can mean nothing else.
@Suite struct AmbiguousWordsTests {
  /// A step of a build and what its program printed.
  struct Output: Sendable, CustomTestStringConvertible {
    var base = "debian:12"
    var command: String
    var lines: [String]
    var exitCode = 1
    /// The rule that must be the cause; `nil` if none is known.
    var rule: String?
    /// Words of the title, if the rule has several cases.
    var title = ""
    /// A rule that must not be named at all.
    var never: String

    var testDescription: String { lines.first ?? command }

    /// The log of a build whose last step this is.
    var log: [UInt8] {
      var log = ["#4 [1/2] FROM docker.io/library/\(base)", "#4 DONE 0.1s", "#5 [2/2] RUN \(command)"]
      log += lines.map { "#5 1.0 \($0)" }
      let message = "process \"/bin/sh -c \(command)\" did not complete successfully: exit code: \(exitCode)"
      log += ["#5 ERROR: \(message)", "ERROR: failed to solve: \(message)", ""]
      return Array(log.joined(separator: "\n").utf8)
    }
  }

  @Test(arguments: outputs)
  func aCauseIsNamedOnlyWhereTheWordsMeanIt(output: Output) throws {
    let build = try #require(builds(in: output.log).first)
    let primary = build.diagnoses.first(where: \.isPrimary)
    // The program's own words are no cause that a rule names.
    let unknown = "program-message"
    #expect(primary?.rule ?? unknown == output.rule ?? unknown)
    #expect(primary?.title.contains(output.title) ?? output.title.isEmpty)
    #expect(!build.diagnoses.contains { $0.rule == output.never })
  }

  static let outputs: [Output] = [
    // Nothing changed the folder before.
    Output(
      base: "golang:1.26", command: "go install", lines: ["no Go files in /go"], rule: "go-no-go-files",
      never: "run-cd-forgotten"),
    // Any program may be stopped.
    Output(
      command: "transcode all", lines: ["2026/03/01 10:00:00 ffmpeg: signal: killed"], rule: nil,
      never: "go-compiler-killed"),
    // A program's own settings.
    Output(
      command: "relay check", lines: ["json: cannot unmarshal object into Go value of type []string"],
      rule: nil, never: "runc-other-specification"),
    // The program is installed, not called.
    Output(
      command: "apt-get install -y wget && relay check", lines: ["relay: no"], exitCode: 8, rule: nil,
      never: "wget-server-error"),
    // Options that Docker has, too.
    Output(
      command: "helm template . --output dist", lines: ["Error: unknown flag: --output"],
      rule: "program-option-unknown", never: "bk-required-buildkit"),
    Output(
      command: "lint --exclude x", lines: ["Error: unknown flag: --exclude"], rule: "program-option-unknown",
      never: "df-parse-error"),
    Output(
      command: "mytool --bad", lines: ["usage: mytool [options]", "mytool: error: no such option: --bad"],
      exitCode: 2, rule: "program-option-unknown", never: "pip-no-such-option"),
    Output(
      base: "php:8.3-cli", command: "php bin/console cache:clear --no-dev",
      lines: ["  The \"--no-dev\" option does not exist.  "], rule: "php-console-option",
      never: "poetry-option-removed"),
    Output(
      base: "node:22", command: "heroku deploy", lines: ["Unknown command: \"deploy\""], rule: nil,
      never: "npm-unknown-command"),
    Output(
      base: "node:22", command: "npm run build",
      lines: ["./src/token.js:1:1", "Module not found: Can't resolve 'crypto'"], rule: "npm-module-not-found",
      title: "imports crypto of Node.js", never: "npm-ts-error"),
    // What is missing is no program of the image.
    Output(
      command: "./bin/probe", lines: ["error: rpc: service: not found"], rule: "program-message",
      never: "command-not-found"),
    Output(
      command: "./setup", lines: ["You need root to install this."], rule: nil,
      never: "installer-needs-program"),
    Output(
      command: "./assemble x.s", lines: ["x.s:1: unknown instruction: vadd.f32"], rule: nil,
      never: "df-unknown-instruction"),
    // The engine's own messages, printed by a program.
    Output(
      command: "python setup.py", lines: ["ValueError: Transform must have two arguments"],
      rule: "program-message",
      never: "df-parse-error"),
    Output(
      command: "python x.py", lines: ["TemplateError: max depth exceeded"], rule: nil,
      never: "bk-export-failed"
    ),
    Output(
      command: "helm lint",
      lines: ["Error: yaml: line 12: mapping values are not allowed in this context"], rule: "yaml-invalid",
      never: "compose-file-invalid"),
    Output(
      base: "node:22", command: "node fetch.js", lines: ["AxiosError: Request failed with status code 429"],
      rule: "http-429", never: "registry-rate-limit"),
    Output(
      command: "terraform init", lines: ["Error: error parsing main.tf: unexpected EOF"],
      rule: "program-message",
      never: "network-reset-eof"),
    // A certificate may be refused for more than one reason.
    Output(
      command: "dotnet restore",
      lines: [
        "  The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch"
      ], rule: "tls-name-mismatch", never: "tls-unknown-authority"),
    Output(
      command: "dotnet restore",
      lines: [
        "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid"
      ], rule: "tls-cert-expired", never: "tls-unknown-authority"),
    Output(
      command: "python fetch.py",
      lines: [
        "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'a.example'. (_ssl.c:1000)"
      ], rule: "tls-name-mismatch", never: "tls-python-verify"),
    // The first error, and not what follows from it.
    Output(
      command: "curl -fsSL https://a.example/k | gpg --dearmor -o /k.gpg",
      lines: ["curl: (6) Could not resolve host: a.example", "gpg: no valid OpenPGP data found."],
      exitCode: 2,
      rule: "dns-resolution-failed", never: "apt-gpg"),
    Output(
      base: "node:22", command: "npx playwright install --with-deps",
      lines: [
        "E: Package 'ttf-unifont' has no installation candidate", "Failed to install browsers",
        "Error: Installation process exited with code: 100",
      ], rule: "browser-download-failed", title: "too old for this Debian", never: "npm-network"),
    // One message of a resolver, several reasons for it.
    Output(
      base: "python:3.12", command: "uv sync",
      lines: [
        "  × No solution found when resolving dependencies:",
        "  ╰─▶ Because acme-core was not found in the package registry and your",
        "      project depends on acme-core, we can conclude that your project's",
        "      requirements are unsatisfiable.",
      ], rule: "pip-no-matching-distribution", title: "acme-core", never: "pip-hash-mismatch"),
    Output(
      base: "python:3.8", command: "uv pip install -r requirements.txt",
      lines: [
        "  × No solution found when resolving dependencies:",
        "  ╰─▶ Because the current Python version (3.8.20) does not satisfy Python>=3.10 and acme==2.0",
        "      depends on Python>=3.10, we can conclude that acme==2.0 cannot be used.",
      ], rule: "python-version-unsupported", title: "3.8.20", never: "pip-missing"),
    Output(
      base: "ruby:3.3", command: "bundle install",
      lines: ["Could not reach host rubygems.org. Check your network connection and try again."],
      exitCode: 17,
      rule: "ruby-bundler", title: "rubygems.org", never: "ruby-lock-platform"),
    Output(
      command: "python3 -m pipenv install", lines: ["/usr/bin/python3: No module named pipenv"],
      rule: "pip-module-not-found", never: "pip-missing"),
    Output(
      command: "make",
      lines: [
        "/usr/bin/ld: b.o:(.bss+0x0): multiple definition of `counter'; a.o:(.bss+0x0): first defined here",
        "make: *** [Makefile:4: app] Error 1",
      ], exitCode: 2, rule: "linker-wrong-format", title: "counter is defined",
      never: "linker-library-missing"),
    Output(
      base: "php:8.3-cli", command: "php artisan key:generate", lines: ["Could not open input file: artisan"],
      rule: "composer-autoload-missing", title: "the script artisan", never: "composer-no-json"),
    Output(
      command: "/opt/tool",
      lines: ["qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory"],
      exitCode: 255, rule: "qemu-crash", title: "Could not open /lib64", never: "glibc-mismatch"
    ),
  ]

  // MARK: Text around a build

  @Test func aPasteWhoseOutputStandsOutsideOfItsStepHasACause() throws {
    let paste = """
      ValueError: Readme path must be within the project directory: ../README.md

      #28 [runtime 7/13] RUN uv sync --frozen
      #28 14.61   × Failed to build `shop @ file:///app`
      """
    let build = try #require(builds(in: Array(paste.utf8)).first)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(primary.rule == "python-readme-missing")
    #expect(primary.confidence == .likely)
  }

  @Test func anErrorThatIsWrittenDownBeforeTheLogIsNoBuildOfItsOwn() {
    let message =
      "ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: main"
    let paste = """
      \(message)

      Dockerfile:3
      --------------------
         2 |     RUN cat > /run.sh << 'EOF'
         3 | >>> main
      --------------------
      \(message)
      """
    let found = builds(in: Array(paste.utf8))
    #expect(found.count == 1)
    #expect(found.first?.diagnoses.first?.title.contains("here-document") == true)
  }

  @Test func outputUnderNumberZeroIsThatOfTheStepThatRuns() throws {
    let log = """
      #8 [build 2/3] RUN apk add --no-cache python
      #0 1.702 ERROR: unable to select packages:
      #0 1.811   python (no such package):
      #8 ERROR: executor failed running [/bin/sh -c apk add --no-cache python]: exit code: 1
      """
    let build = try #require(builds(in: Array(log.utf8)).first)
    #expect(build.steps.first?.logLines == 2)
    #expect(build.diagnoses.first?.title.contains("python") == true)
  }
}
