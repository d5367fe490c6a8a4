import Testing

@testable import BuildLogParser

@Suite("Closing block")
struct ClosingBlockTests {
  /// The block alone, as a dialect.
  struct BlockOnly: Dialect {
    var block = ClosingBlock()
    static func recognizes(_ line: Span<UInt8>) -> Bool { ClosingBlock.begins(line) }
    mutating func read<Sink: BuildEventSink>(
      _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
    ) -> Bool {
      block.read(line, at: context, into: &sink)
    }
  }

  static let whole = """
    ------
     > [4/6] RUN make all:
    0.071 cc -c main.c
    12.34 main.c:1: oops
    plain line
    ------
    WARNING: No output specified with remote driver. Build result will only remain in the build cache.
    Dockerfile:6
    --------------------
       4 |     ENV MODE=fast
       5 |     
       6 | >>> RUN make all
    --------------------
    ERROR: failed to build: failed to solve: process "/bin/sh -c make all" did not complete successfully: exit code: 2
    make: *** [Makefile:3: image] Error 1
    """

  @Test("Everything that buildx prints behind a failed step")
  func wholeBlock() {
    #expect(
      events(Self.whole, with: BlockOnly.self) == [
        #"failed-step "[4/6] RUN make all""#, #"failed-output 71/3 "cc -c main.c""#,
        #"failed-output 12340/2 "main.c:1: oops""#, #"failed-output "plain line""#,
        #"remark "No output specified with remote driver. Build result will only remain in the build cache.""#,
        #"location "Dockerfile" 6"#, #"source 4 "ENV MODE=fast""#, #"source 5 """#,
        #"source 6! "RUN make all""#,
        #"closing "failed to build: failed to solve: process "/bin/sh -c make all" did not complete successfully: exit code: 2""#,
        #"outside "make: *** [Makefile:3: image] Error 1""#,
      ])
  }

  @Test("Two failed steps, and a rule inside the output")
  func twoSteps() {
    let text = """
      ------
       > [a 2/2] RUN one:
      0.1 before
      ------
      0.2 after
      ------
      ------
       > [b 2/2] RUN two:
      ------
      """
    #expect(
      events(text, with: BlockOnly.self) == [
        #"failed-step "[a 2/2] RUN one""#, #"failed-output 100/1 "before""#, #"failed-output 200/1 "after""#,
        #"failed-step "[b 2/2] RUN two""#,
      ])
  }

  @Test("Compose puts blank lines between the quoted ones; prefixes eat leading blanks")
  func spreadSource() {
    let text = """
      ------
      > [web 3/4] RUN npm ci:
      #0 1055.6 npm error
      ------
      sub/web.dockerfile:7

      --------------------

      7 | >>> RUN npm ci \\

      8 | >>>   --foo

      --------------------

      target web: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1

      View build details: docker-desktop://dashboard/build/x
      """
    #expect(
      events(text, with: BlockOnly.self).filter { $0 != #"outside """# } == [
        #"failed-step "[web 3/4] RUN npm ci""#, #"failed-output 1055600/1 "npm error""#,
        #"location "sub/web.dockerfile" 7"#, #"source 7! "RUN npm ci \""#, #"source 8! "  --foo""#,
        #"closing "target web: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1""#,
        #"closing words "View build details: docker-desktop://dashboard/build/x""#,
      ])
  }

  @Test(
    "A file whose lines end in carriage returns is one line with several instructions",
    arguments: ["\r", "\n"])
  func loneReturns(separator: String) {
    let file = ["   1 | >>> FROM alpine AS build", "", "WORKDIR /x", "RUN make"].joined(separator: separator)
    let text = "Dockerfile:1\n--------------------\n\(file)\n--------------------\n"
    #expect(
      events(text, with: BlockOnly.self).filter { $0 != #"outside """# } == [
        #"location "Dockerfile" 1"#, #"source 1! "FROM alpine AS build""#, #"source 1! "WORKDIR /x""#,
        #"source 1! "RUN make""#,
      ])
  }

  @Test("Warnings with colour around the heading")
  func warnings() {
    let text = """
       \u{1B}[33m2 warnings found (use docker --debug to expand):
      \u{1B}[0m - StageNameCasing: Stage name 'Build' should be lowercase (line 1)
       - Something without a place
      next
      """
    #expect(
      events(text, with: BlockOnly.self) == [
        #"check "StageNameCasing" "Stage name 'Build' should be lowercase" 1"#,
        #"check "" "Something without a place""#, #"outside "next""#,
      ])
  }

  @Test(
    "Closing errors of every tool",
    arguments: [
      "ERROR: failed to solve: Canceled: context canceled", "error: failed to solve: boom",
      "ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF",
      "ERROR: target web: failed to solve: x", "target web: failed to solve: x",
      "failed to solve with frontend dockerfile.v0: failed to create LLB definition: x",
      "executor failed running [/bin/sh -c make]: exit code: 1",
      "failed to compute cache key: \"/a\" not found",
      "Service 'web' failed to build : Build failed",
      "\u{1B}[31mERROR\u{1B}[0m: Service 'web' failed to build : x",
      "ERROR: process \"/bin/sh -c make\" did not complete successfully: exit code: 1",
      "Error: failed to fetch an image or build from source: error building: failed to solve: x",
      "##[error]buildx failed with: ERROR: failed to build: x",
    ])
  func closing(_ line: String) {
    #expect(events(line, with: BlockOnly.self).first?.hasPrefix("closing ") == true)
    let bytes = Array(line.utf8)
    let begins = ClosingBlock.begins(bytes.span)
    #expect(begins)
  }

  @Test(
    "Other output of the job",
    arguments: [
      "ERROR: test failed", "ERROR: No matching distribution found for x", "error: could not compile `x`",
      "Error: Process completed with exit code 1.", "WARNING: pip is being invoked by an old script wrapper",
      "--------------------", "-------", "main.c:12", "target/debug/app: error", "failed",
      "Dockerfile:6 DL3008",
      "process exited", "", " ", "  12 | code", "- item",
    ])
  func notClosing(_ line: String) {
    #expect(events(line, with: BlockOnly.self) == ["outside \"\(line)\""])
    let bytes = Array(line.utf8)
    let begins = ClosingBlock.begins(bytes.span)
    #expect(!begins)
  }

  @Test(
    "Only a line that the error visibly goes on with is taken",
    arguments: [
      (
        [
          "ERROR: failed to solve: biuld: failed to resolve source metadata for docker.io/library/biuld: not found"
        ], "Done"
      ),
      (
        ["ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory"],
        "next"
      ),
      (
        [
          "ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)"
        ], "x"
      ),
      (
        ["ERROR: failed to solve: unexpected status from HEAD request to http://a.test/v2/: 403 Forbidden"],
        "Uploading"
      ),
      (
        [
          "ERROR: failed to solve: unexpected status from GET request to http://a.test/v2/: 502 Bad Gateway",
          "<html>",
          "<body>Bad Gateway</body>", "</html>",
        ], "body"
      ),
      (
        [
          "failed to solve:", "process \"/bin/sh -c ", "CI=false npm run ", "build\" did not ",
          "complete successfully: ",
          "exit code: 1",
        ], "more"
      ),
      (
        [
          "ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: ",
          "\"/app/dist\": not found",
        ], "Job finished"
      ),
      (
        [
          "ERROR: failed to solve: failed to load cache key: failed to fetch remote https://a.test/x.git: git stderr:",
          "remote: Repository not found.",
          "fatal: repository 'https://a.test/x.git/' not found: exit status 128",
        ], "Next"
      ),
      (
        [
          "ERROR: failed to solve: the console broke this error of a build, which is long, at the",
          "eightieth column",
        ], "X"
      ),
      (["ERROR: failed to solve: short reason"], "uploading"),
    ])
  func end(of lines: [String], next: String) {
    let found = events((lines + [next]).joined(separator: "\n"), with: BlockOnly.self)
    #expect(found.count { $0.hasPrefix("closing") } == lines.count, "\(found)")
    #expect(found.last?.hasPrefix("outside") == true, "\(found)")
  }

  @Test("A closing error may go on; the job's next line does not belong to it")
  func continued() {
    let text = """
      ERROR: failed to build: failed to solve: registry.test/app:1: unexpected status: 403 Forbidden
      denied

      Post job cleanup.
      """
    #expect(
      events(text, with: BlockOnly.self) == [
        #"closing "failed to build: failed to solve: registry.test/app:1: unexpected status: 403 Forbidden""#,
        #"closing+ "denied""#, #"outside """#, #"outside "Post job cleanup.""#,
      ])
  }

  @Test("Broken input is no harm")
  func broken() {
    readBroken(Self.whole, with: BlockOnly.self)
  }
}
