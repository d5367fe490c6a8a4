import StepTimeline
import Testing

/// Pages, mails and windows change a log; its meaning stays.
@Suite struct PastedLogTests {
  private static let frame = """
    [+] Building 12.3s (9/12)                                docker:default
     => [internal] load build definition from Dockerfile               0.0s
     => [1/6] FROM docker.io/library/alpine:3.19                       1.2s
     => ERROR [5/6] RUN make                                           3.4s
    ------
     > [5/6] RUN make:
    0.512 cc -c main.c
    0.613 main.c:1:10: fatal error: openssl/ssl.h: No such file or directory
    0.620 make: *** [Makefile:3: main.o] Error 1
    ------
    Dockerfile:9
    --------------------
       9 | >>> RUN make
    --------------------
    ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
    """

  private static let plain = """
    #1 [internal] load build definition from Dockerfile
    #1 DONE 0.0s

    #5 [2/4] RUN pip install --no-cache-dir -r requirements.txt && pip install gunicorn uvicorn
    #5 1.301 ERROR: Could not find a version that satisfies the requirement foo==1.2 (from versions: 1.0, 1.1)
    #5 1.302 ERROR: No matching distribution found for foo==1.2
    #5 ERROR: process "/bin/sh -c pip install --no-cache-dir -r requirements.txt && pip install gunicorn uvicorn" did not complete successfully: exit code: 1
    ------
     > [2/4] RUN pip install --no-cache-dir -r requirements.txt && pip install gunicorn uvicorn:
    1.301 ERROR: Could not find a version that satisfies the requirement foo==1.2 (from versions: 1.0, 1.1)
    1.302 ERROR: No matching distribution found for foo==1.2
    ------
    ERROR: failed to build: failed to solve: process "/bin/sh -c pip install --no-cache-dir -r requirements.txt && pip install gunicorn uvicorn" did not complete successfully: exit code: 1
    """

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The changes of a frame, by name.
  private static let harm: [(String, @Sendable (String) -> String)] = [
    ("set in by one", { lines($0).map { " " + $0 }.joined(separator: "\n") }),
    ("set in by a tab", { lines($0).map { "\t" + $0 }.joined(separator: "\n") }),
    ("quoted", { lines($0).map { "> " + $0 }.joined(separator: "\n") }),
    ("numbered", { lines($0).enumerated().map { "\($0 + 998) | \($1)" }.joined(separator: "\n") }),
    ("found by grep", { lines($0).enumerated().map { "\($0 + 7):\($1)" }.joined(separator: "\n") }),
    ("fenced", { "It fails:\n\n```text\n\($0)\n```\nThe error: failed to solve. Any idea?\n" }),
    ("without the first rule", { $0.replacing("------\n >", with: " >") }),
    (
      "without both rules",
      { $0.replacing("------\n >", with: " >").replacing("Error 1\n------", with: "Error 1") }
    ),
    ("without its mark", { $0.replacing(" > [5/6]", with: "[5/6]") }),
    ("without its heading", { $0.replacing("------\n > [5/6] RUN make:\n", with: "") }),
    ("with tabs", { $0.replacing("        ", with: "\t") }),
    ("trimmed", { lines($0).map { String($0.drop { $0 == " " }) }.joined(separator: "\n") }),
    ("with old line ends", { $0.replacing("\n", with: "\r") }),
    (
      "as a page's source",
      {
        "<pre>\($0.replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;"))</pre>"
      }
    ),
    ("in bold", { lines($0).map { $0.isEmpty ? "" : "**\($0)**" }.joined(separator: "\n") }),
    ("in spans of code", { lines($0).map { "`\($0)`" }.joined(separator: "\n") }),
    ("in one span of code", { "It says\n\n`\($0)`\n" }),
  ]

  @Test(arguments: harm.map(\.0))
  func aHarmedFrameIsRead(harm name: String) throws {
    let harm = try #require(Self.harm.first { $0.0 == name }?.1)
    let found = builds(in: harm(Self.frame))
    #expect(found.count == 1)
    let build = try #require(found.first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.exitCode == 2)
    let step = try #require(build.failures.first?.step)
    #expect(build.steps[step].name == "[5/6] RUN make")
    #expect(build.diagnoses.first?.rule == "c-header-missing")
  }

  @Test(arguments: [60, 72, 80, 100, 120])
  func aWrappedLogIsJoined(width: Int) throws {
    let wrapped = Self.lines(Self.plain).flatMap { line -> [String] in
      var rest = Substring(line)
      var parts: [String] = []
      while rest.count > width {
        parts.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return parts + [String(rest)]
    }
    let whole = try #require(builds(in: Self.plain).first)
    let build = try #require(builds(in: wrapped.joined(separator: "\n")).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == whole.steps.map(\.name))
    #expect(build.failures.first?.exitCode == 1)
    #expect(build.failures.first?.tail == whole.failures.first?.tail)
    #expect(build.diagnoses.map(\.rule) == whole.diagnoses.map(\.rule))
  }

  /// A mail and PowerShell break at blanks; PowerShell leaves the blank at the end, and splits what is longer than the window.
  @Test(arguments: [60, 72, 80], [true, false])
  func aLogBrokenAtBlanksIsJoined(width: Int, keepsBlanks: Bool) throws {
    let broken = Self.lines(Self.plain).flatMap { line -> [String] in
      var parts = [""]
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if parts[parts.count - 1].count + word.count + 1 > width, !parts[parts.count - 1].isEmpty {
          if keepsBlanks { parts[parts.count - 1] += " " }
          parts.append(String(word))
        } else {
          parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
        }
      }
      return parts
    }
    let whole = try #require(builds(in: Self.plain).first)
    let build = try #require(builds(in: broken.joined(separator: "\n")).first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == whole.steps.map(\.name))
    #expect(build.failures.first?.exitCode == 1)
    #expect(build.diagnoses.map(\.rule) == whole.diagnoses.map(\.rule))
  }

  /// What PowerShell captured is joined however long it is; its own words tell it.
  @Test func aLongCaptureIsJoined() throws {
    var log = """
      docker : #0 building with "desktop-linux"
      instance using docker driver
      At line:1 char:1
      + docker build . *> build.log
      + ~~~~~~~~~~~~~~~~~~~~~~~~~~~
          + CategoryInfo          : NotSpecified: (#0
          + FullyQualifiedErrorId : NativeCommandError

      #6 [build 1/3] FROM docker.io/library/maven:3.9-ec
      lipse-temurin-25
      #6 DONE 0.1s

      #7 [build 2/3] RUN ./mvnw dependency:go-offline -B

      """
    for line in 0..<6_000 { log += "#7 \(line).125 downloaded artifact \(line)\n" }
    log += "#7 DONE 6000.2s\n\n#8 [build 3/3] RUN ./mvnw --batch-mode package \n-DskipTests\n#8 DONE 3.1s\n"
    let build = try #require(builds(in: log).first)
    #expect(
      build.steps.map(\.name) == [
        "[build 1/3] FROM docker.io/library/maven:3.9-eclipse-temurin-25",
        "[build 2/3] RUN ./mvnw dependency:go-offline -B",
        "[build 3/3] RUN ./mvnw --batch-mode package -DskipTests",
      ])
    #expect(log.utf8.count > 128 << 10)
  }

  @Test func oneEmphasizedLineIsABuilds() throws {
    let build = try #require(
      builds(in: "I get this:\n\n_#15 105.7 zorkc: fatal: flux inverted_\n\n_docker build ._\n").first)
    #expect(build.result == .incomplete)
    #expect(build.steps.first?.id == "15")
  }

  /// A program quotes a name at its line's end; the span began there too, and goes on.
  @Test func aQuotationIsNoSpan() throws {
    let log = """
      `5 error: failed to run custom build command for `zork-sys v0.9.100`
      1.055 Caused by:

      `Dockerfile:44
      ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 101`
      """
    let tail = try #require(builds(in: log).first?.failures.first?.tail)
    #expect(tail.first?.hasSuffix("`zork-sys v0.9.100`") == true)
  }

  @Test func aDigestIsPutTogether() throws {
    let digest = String(repeating: "0123456789abcdef", count: 4)
    let line = "#4 [1/2] FROM docker.io/library/node:20@sha256:\(digest)"
    let log = "\(line.prefix(70))\n\(line.dropFirst(70))\n#4 DONE 0.1s\n\n#5 [2/2] RUN make\n#5 DONE 1.0s\n"
    #expect(builds(in: log).first?.steps.first?.name == String(line.dropFirst(3)))
  }

  @Test func whatIsWholeIsLeftAlone() throws {
    for name in [
      "go-unknown-revision.plain.log", "heredoc-and-multiline.plain.log", "lint-warnings.plain.log",
    ] {
      let log = try Samples.bytes(name)
      var reader = BuildLogReader(source: "x")
      log.withUnsafeBytes { reader.feed($0, arrivedAt: 1) }
      // Read again, nothing would have arrived.
      #expect(reader.finish(arrivedAt: 1).first?.clock == .inferred)
    }
  }

  @Test func whatDockerDesktopCopiesIsRead() throws {
    let build = try #require(builds(in: "[3/3] RUN ./run.sh\n\t/bin/sh: 1: ./run.sh: not found\n").first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["[3/3] RUN ./run.sh"])
    #expect(build.failures.first?.tail == ["/bin/sh: 1: ./run.sh: not found"])
  }

  @Test func aHeadingWithoutItsFrameIsRead() throws {
    let build = try #require(
      builds(in: "> RUN go install x.example/y@latest:\n2.214 go: no such module\n").first)
    #expect(build.result == .failed)
    #expect(build.steps.map(\.name) == ["RUN go install x.example/y@latest"])
  }

  @Test func outputBehindTheClosingLineIsShown() throws {
    let log =
      "The command '/bin/sh -c zorkc all' returned a non-zero code: 1\ncompiling\nzorkc: fatal: flux inverted\n"
    #expect(builds(in: log).first?.failures.first?.tail == ["compiling", "zorkc: fatal: flux inverted"])
  }

  @Test func outputBeforeTheClosingLineIsShown() throws {
    let log =
      "compiling\nzorkc: fatal: flux inverted\nThe command '/bin/sh -c zorkc all' returned a non-zero code: 1\n"
    #expect(builds(in: log).first?.failures.first?.tail == ["compiling", "zorkc: fatal: flux inverted"])
  }

  @Test func theClosingErrorNamesTheStep() throws {
    let log = "#15 0.8 boom\n------\nexecutor failed running [/bin/sh -c make]: exit code: 2\n"
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.step == 0)
    #expect(build.steps.first?.name == "RUN make")
    #expect(build.steps.first?.status == .failed)
    #expect(build.failures.first?.tail == ["boom"])
  }

  @Test func aPieceOfWorkIsNoName() throws {
    let log = """
      #73 preparing build cache for export 290.8s done
      #73 ERROR: error writing layer blob: failed commit
      ------
       > exporting cache to registry:
      ------
      """
    #expect(builds(in: log).first?.steps.map(\.name) == ["exporting cache to registry"])
  }

  @Test func aParseErrorHasItsPlace() throws {
    let build = try #require(
      builds(in: "dockerfile parse error on line 2: unknown instruction: RUNN\n").first)
    #expect(build.failures.first?.dockerfile?.file == "Dockerfile")
    #expect(build.failures.first?.dockerfile?.line == 2)
  }

  @Test(arguments: [
    "ERROR: failed to build: Cache export is not supported for the docker driver.\n",
    "ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF\n",
    "STEP 11/15: RUN dnf install -y x\n/bin/sh: dnf: command not found\nerror: build error: building at STEP \"RUN dnf install -y x\": while running runtime: exit status 127\n",
    "ERROR: The command '/bin/sh -c make' returned a non-zero code: 2\n",
  ])
  func whatOnlyABuilderSaysIsABuild(log: String) {
    #expect(builds(in: log).map(\.result) == [.failed])
  }

  /// The display shows output under steps that run, and under no others.
  @Test func aStepWithOutputInTheLastFrameRuns() throws {
    let log = """
      [+] Building 31.4s (11/16)
       => CACHED [build 4/6] RUN go mod download                   0.0s
       => [build 5/6] COPY . .                                     0.1s
       => [build 6/6] RUN go build -o main ./cmd                   9.7s
       => => # # pkg-config --cflags  -- acme
       => => # Package acme was not found in the pkg-config search path.

      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .incomplete)
    #expect(build.steps.map(\.status) == [.cached, .done, .running])
    #expect(build.primaryDiagnosis?.captures.values.contains("acme") == true)
  }

  /// GitHub's runner sets in what docker prints on standard output by two blanks, and not its standard error.
  @Test func standardErrorOfARunnerBelongsToTheStep() throws {
    let lines = [
      "  Sending build context to Docker daemon  3.584kB", "  Step 1/2 : FROM debian:10",
      "   ---> 0a1b2c3d4e5f",
      "  Step 2/2 : RUN apt-get update", "   ---> Running in 1632eccf2909", "  Reading package lists...",
      "E: The repository 'http://deb.debian.org/debian buster Release' does not have a Release file.",
      "The command '/bin/sh -c apt-get update' returned a non-zero code: 100",
    ]
    let log = lines.enumerated().map { "2025-08-15T09:03:1\($0).0321687Z \($1)\n" }.joined()
    let build = try #require(builds(in: log).first)
    #expect(build.failures.first?.tail == ["Reading package lists...", String(lines[6])])
    #expect(build.primaryDiagnosis?.rule == "apt-eol-release")
  }

  @Test func aChatIsABuildsLog() throws {
    let log = """
      alice: what does it say?
      bob: `#12 [4/7] RUN zork all`
      bob: `#12 12.3 zork: flux inverted`
      bob [10:03]: ``#12 ERROR: process "/bin/sh -c zork all" did not complete successfully: exit code: 1``
      alice: thanks
      """
    let build = try #require(builds(in: log).first)
    #expect(builds(in: log).count == 1)
    #expect(build.result == .failed)
    #expect(build.steps.first?.name == "[4/7] RUN zork all")
    #expect(build.failures.first?.tail.last == "zork: flux inverted")
  }

  /// Somebody speaks of a line of the log that is there.
  @Test func aRemarkOnALogIsNotOfIt() throws {
    let log = "#7 [2/2] RUN make\n#7 1.0 working\n\nnote: `#7 DONE 1.2s` is missing\n"
    #expect(builds(in: log).first?.result == .incomplete)
  }
}
