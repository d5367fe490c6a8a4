import Testing

@testable import StepTimeline

@Suite("The search for a proof")
struct ProofSearchTests {
  private static let dockerfile = """
    FROM debian:bookworm
    WORKDIR /w
    COPY . .
    RUN jq --version
    RUN ./run.sh

    """
  private static let jq = MadeUpEngine.Trouble(
    remedy: "install -y --no-install-recommends jq", failing: "RUN jq", output: "/bin/sh: 1: jq: not found",
    exitCode: 127)
  private static let script = MadeUpEngine.Trouble(
    remedy: "chmod +x", failing: "RUN ./run.sh", output: "/bin/sh: 1: ./run.sh: Permission denied",
    exitCode: 126)
  private static let context = ["run.sh": "#!/bin/sh\necho hi\n"]

  @Test func oneFaultIsProvedByTheFirstFix() throws {
    let search = try MadeUpEngine(dockerfile: Self.dockerfile, context: Self.context, troubles: [Self.jq])
      .search()
    #expect(search.words == ["green"])
    #expect(
      search.provedLines == [
        "+RUN apt-get update && apt-get install -y --no-install-recommends jq && rm -rf /var/lib/apt/lists/*"
      ])
  }

  @Test func twoFaultsAreMendedOneAfterTheOther() throws {
    let search = try MadeUpEngine(
      dockerfile: Self.dockerfile, context: Self.context, troubles: [Self.jq, Self.script]
    )
    .search()
    #expect(search.words == ["mended", "green"])
    #expect(search.provedLines?.count == 3)
    #expect(search.tries[1].candidate.files.changes.count == 1, "one file, changed twice")
    let proof = try #require(search.proof)
    #expect(search.texts(of: proof).count == 2)
  }

  @Test func aChangeThatDoesNotHelpIsDropped() throws {
    var trouble = Self.jq
    trouble.remedy = "no such remedy"
    let search = try MadeUpEngine(dockerfile: Self.dockerfile, troubles: [trouble]).search()
    #expect(search.proof == nil)
    #expect(!search.words.isEmpty && search.words.allSatisfy { $0 == "same" })
    #expect(search.furthest.files.changes.isEmpty)
  }

  @Test func theTriesAreBounded() throws {
    let engine = MadeUpEngine(
      dockerfile: Self.dockerfile, context: Self.context, troubles: [Self.jq, Self.script])
    let search = try engine.search(tries: 1)
    #expect(search.words == ["mended"])
    #expect(search.proof == nil)
    #expect(search.furthest.fault.place == "Dockerfile:6 RUN ./run.sh")
    #expect(!search.furthest.files.changes.isEmpty)
  }

  @Test func aChangeThatBreaksAnEarlierInstructionIsDropped() throws {
    let copy = MadeUpEngine.Trouble(
      remedy: "chmod", failing: "COPY",
      output: "failed to compute cache key: lstat /x: no such file or directory",
      isCausedByText: true)
    let search = try MadeUpEngine(
      dockerfile: Self.dockerfile, context: Self.context, troubles: [copy, Self.script]
    )
    .search()
    #expect(search.proof == nil)
    #expect(search.words.first == "earlier")
    #expect(search.furthest.files.changes.isEmpty)
  }

  @Test func aChangeThatFailsItselfIsDropped() throws {
    let own = MadeUpEngine.Trouble(
      remedy: "apt-get update", failing: "RUN apt-get update", output: "E: Unable to locate package jq",
      exitCode: 100,
      isCausedByText: true)
    let search = try MadeUpEngine(
      dockerfile: Self.dockerfile, context: Self.context, troubles: [own, Self.jq]
    ).search()
    #expect(search.proof == nil)
    #expect(search.words.first == "change")
  }

  @Test func aCauseThatPassesByItselfIsBuiltAgainFirst() throws {
    let dockerfile = "FROM golang:1.26\nWORKDIR /w\nCOPY . .\nRUN go mod download\n"
    let engine = MadeUpEngine(
      dockerfile: dockerfile,
      troubles: [
        .init(
          remedy: "no such remedy", failing: "RUN go",
          output:
            "go: example.com/a@v1.0.0: Get \"https://proxy.golang.org/example.com/a/@v/v1.0.0.mod\": net/http: "
            + "TLS handshake timeout")
      ])
    let first = try #require(try engine.build(FileVersions()))
    #expect(first.diagnoses.first?.isRetryable == true)
    var search = ProofSearch(of: first, in: engine.project, tries: 5)
    let candidate = search.next()
    #expect(candidate?.kind == .unchanged)
    search.record(.succeeded)
    #expect(search.proof == FileVersions())
    #expect(search.next() == nil)
  }

  @Test func aSkippedChangeIsNoTry() throws {
    let engine = MadeUpEngine(dockerfile: Self.dockerfile, context: Self.context, troubles: [Self.jq])
    let first = try #require(try engine.build(FileVersions()))
    var search = ProofSearch(of: first, in: engine.project, tries: 1)
    #expect(search.next() != nil)
    search.record(.skipped("too large"))
    #expect(search.tryCount == 0)
    #expect(search.tries.map(\.verdict) == [.skipped("too large")])
  }

  @Test func aBuildThatTakesTooLongIsDropped() throws {
    let engine = MadeUpEngine(dockerfile: Self.dockerfile, context: Self.context, troubles: [Self.jq])
    let first = try #require(try engine.build(FileVersions()))
    var search = ProofSearch(of: first, in: engine.project, tries: 5)
    #expect(search.next() != nil)
    #expect(search.record(.tookTooLong) == .tookTooLong)
    while search.next() != nil { search.record(.tookTooLong) }
    #expect(search.proof == nil)
  }

  @Test func noFilesAreBuiltTwice() throws {
    var trouble = Self.jq
    trouble.remedy = "no such remedy"
    let search = try MadeUpEngine(dockerfile: Self.dockerfile, context: Self.context, troubles: [trouble])
      .search(tries: 50)
    for (index, attempt) in search.tries.enumerated() {
      #expect(!search.tries[..<index].contains { $0.candidate.files == attempt.candidate.files })
    }
  }

  @Test func withoutAKnownCauseNothingIsTried() throws {
    let engine = MadeUpEngine(
      dockerfile: Self.dockerfile,
      troubles: [.init(remedy: "x", failing: "RUN jq", output: "zork", exitCode: 3)])
    #expect(try engine.search().tries.isEmpty)
  }

  @Test func twoChangesArePutTogetherIfEachMovedTheBuildOn() throws {
    let dockerfile =
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y gcc libc6-dev\nWORKDIR /w\nCOPY . .\nRUN ./run.sh\n"
    let header = "a.c:1:10: fatal error: openssl/ssl.h: No such file or directory"
    let rights = "/bin/sh: 1: ./run.sh: Permission denied"
    let project = MadeUpEngine(dockerfile: dockerfile, context: Self.context, troubles: []).project
    func build(_ files: FileVersions) throws -> Build? {
      let text = files.bytes(of: "Dockerfile").map { String(decoding: $0, as: UTF8.self) } ?? dockerfile
      let output: String
      switch (text.contains("libssl-dev"), text.contains("chmod +x")) {
      case (false, false): output = header + "\n" + rights
      case (true, false): output = "zork: one"
      case (false, true): output = "zork: other"
      case (true, true): return nil
      }
      let failing = text.split(separator: "\n").last.map(String.init) ?? ""
      let log = RepairCase.log(of: text, failing: failing, output, exitCode: 126)
      return BuildLogReader.builds(in: log.utf8, source: "t").first
    }
    let first = try #require(try build(FileVersions()))
    var search = ProofSearch(of: first, in: project, tries: 5)
    while let candidate = search.next() {
      if let failed = try build(candidate.files) {
        search.record(.failed(failed))
      } else {
        search.record(.succeeded)
      }
    }
    #expect(search.words == ["mended", "mended", "green"])
    let combination = try #require(search.tries.last?.candidate)
    #expect(combination.kind == .combination)
    #expect(search.tries[0].candidate.files.applying(combination.rewrites) == combination.files)
    let proof = try #require(search.proof)
    #expect(search.texts(of: proof).count == 2)
  }
}
