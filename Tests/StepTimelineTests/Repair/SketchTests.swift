import Testing

@testable import StepTimeline

/// Repairs of a Dockerfile of which the log shows only the steps, or only some lines.
struct SketchTests {
  /// The primary diagnosis's first fix, without any file of the user's.
  private func firstFix(_ log: String) throws -> Fix {
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(log.utf8).span)
    var build = try #require(reader.finish().first)
    build.addRepairs(for: ProjectFiles())
    return try #require(build.primaryDiagnosis?.fixes.first)
  }

  /// A log that quotes no line of the Dockerfile, as those of older engines and most pastes.
  private func withoutExcerpt(_ log: String) -> String {
    var lines = log.split(separator: "\n", omittingEmptySubsequences: false)
    if let start = lines.firstIndex(where: { $0.hasPrefix("Dockerfile:") }),
      let end = lines.lastIndex(of: "--------------------")
    {
      lines.removeSubrange(start...end)
    }
    return lines.joined(separator: "\n")
  }

  @Test func theStepsAloneGiveLinesToCopy() throws {
    let log = RepairCase.log(
      of: "FROM alpine:3.20 AS build\nWORKDIR /src\nCOPY . .\nRUN git describe > version\n",
      failing: "RUN git",
      "/bin/sh: git: not found", exitCode: 127)
    let fix = try firstFix(withoutExcerpt(log))
    #expect(fix.patch == nil)
    #expect(fix.snippet == "RUN apk add --no-cache git\nRUN git describe > version")
    #expect(fix.target == .dockerfile)
    #expect(fix.applicability == .manual)
  }

  @Test func aBaseThatTheExcerptDoesNotShowIsWrittenOut() throws {
    let dockerfile = """
      FROM golang:1.22-alpine AS build
      WORKDIR /src
      COPY go.mod go.sum ./
      COPY vendor vendor
      COPY tools tools
      RUN go mod download

      """
    let log = RepairCase.log(
      of: dockerfile, failing: "RUN go",
      "go: go.mod requires go >= 1.24.1 (running go 1.22.12; GOTOOLCHAIN=local)",
      exitCode: 1)
    let fix = try firstFix(log)
    #expect(fix.patch == nil)
    #expect(fix.snippet == "FROM golang:1.24-alpine AS build")
  }

  @Test func theClassicBuildersStepsGiveLinesToCopy() throws {
    let log = """
      Sending build context to Docker daemon  3.584kB
      Step 1/3 : FROM alpine:3.20
       ---> 0a1b2c3d4e5f
      Step 2/3 : WORKDIR /srv
       ---> Using cache
       ---> 1a1b2c3d4e5f
      Step 3/3 : COPY one two /srv/files
      When using COPY with more than one source file, the destination must be a directory and end with a /

      """
    #expect(try firstFix(log).snippet == "COPY one two /srv/files/")
    let ofFile = log.replacing("/srv/files", with: "/srv/app.properties")
    #expect(try firstFix(ofFile).snippet != "COPY one two /srv/app.properties/")
  }

  @Test func whatTheLogHidesIsNotCopied() throws {
    // A name that was cut, a here-document, a masked word: none of them is the user's whole line.
    for line in [
      "RUN echo token=**** && git describe", "RUN <<EOF (git describe...)", "RUN git describe && ech...",
    ] {
      let log = """
        #4 [1/2] FROM docker.io/library/alpine:3.20
        #4 DONE 0.1s

        #5 [2/2] \(line)
        #5 0.210 /bin/sh: git: not found
        #5 ERROR: process "/bin/sh -c git" did not complete successfully: exit code: 127

        """
      let fix = try firstFix(log)
      #expect(fix.snippet?.contains("describe") != true, "\(line): \(fix.snippet ?? "")")
    }
  }

  @Test(arguments: Thoroughness.some(RepairCase.some, oneOf: 2)) func linesToCopyAreThoseOfThePatch(
    _ scenario: RepairCase
  ) throws {
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(withoutExcerpt(scenario.log).utf8).span)
    guard var build = reader.finish().first else { return }
    let own = Set(build.primaryDiagnosis?.fixes.compactMap(\.snippet) ?? [])
    build.addRepairs(for: ProjectFiles())
    let added = scenario.changes.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
    for fix in build.primaryDiagnosis?.fixes ?? [] {
      #expect(fix.patch == nil || fix.target != .dockerfile)
      guard fix.target == .dockerfile, let snippet = fix.snippet, !own.contains(snippet) else { continue }
      // The same edit, or another one that an unknown setting allows; never the old Dockerfile's line alone.
      let lines = snippet.split(separator: "\n").map(String.init)
      let old = Set(scenario.dockerfile.split(separator: "\n").map(String.init))
      #expect(lines.contains { added.contains($0) || !old.contains($0) }, "\(snippet)")
    }
  }
}
