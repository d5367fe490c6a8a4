import Testing

@testable import StepTimeline

struct LoginTests {
  private static let noPassword =
    "go: git.corp.example/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/3ca1: exit status 128:\n\tfatal: could not read Password for 'https://git.corp.example': terminal prompts disabled"

  private func fixes(_ scenario: RepairCase) throws -> [Fix] {
    let build = try #require(scenario.build())
    return try #require(build.diagnoses.first { $0.isPrimary }).fixes
  }

  @Test func aTokenThatTheStageDeclaresIsPassedByTheCommand() throws {
    let fix = try #require(
      fixes(
        RepairCase(
          .passArgument,
          "FROM golang:1.27\nARG GIT_TOKEN\nRUN git config --global url.\"https://${GIT_TOKEN}@git.corp.example/\".insteadOf https://git.corp.example/\nCOPY go.mod ./\nRUN go mod download\n",
          failing: "RUN go", Self.noPassword)
      ).first)
    #expect(fix.target == .command)
    #expect(fix.patch == nil)
    #expect(fix.snippet == "docker build --build-arg GIT_TOKEN=\"$GIT_TOKEN\" .")
  }

  @Test func aSecretThatTheStepMountsIsPassedByTheCommand() throws {
    let fix = try #require(
      fixes(
        RepairCase(
          .mountNetrc,
          "FROM golang:1.27\nCOPY go.mod ./\nRUN --mount=type=secret,id=logins,target=/root/.netrc go mod download\n",
          failing: "RUN --mount", Self.noPassword.replacing("Password", with: "Username"))
      ).first)
    #expect(fix.target == .command)
    #expect(fix.snippet == "docker build --secret id=logins,src=$HOME/.netrc .")
  }

  @Test func noMountIsProposedForAHomeThatIsNotKnown() throws {
    let made = try fixes(
      RepairCase(
        .mountNetrc, "FROM golang:1.27\nUSER 1000\nCOPY go.mod ./\nRUN go mod download\n", failing: "RUN go",
        Self.noPassword.replacing("Password", with: "Username")))
    #expect(made.allSatisfy { $0.patch?.hasText(".netrc") != true })
  }
}

struct AdviceTests {
  private func first(_ scenario: RepairCase) throws -> Fix {
    let build = try #require(scenario.build())
    return try #require(build.diagnoses.first { $0.isPrimary }?.fixes.first)
  }

  private static let moved =
    "go: github.com/Team/lib@v1.9.0: parsing go.mod:\n\tmodule declares its path as: github.com/team/lib\n\t        but was required as: github.com/Team/lib"

  @Test func aMovedModuleIsImportedByItsNewPathIfTheProjectImportsIt() throws {
    let fix = try first(
      RepairCase(
        .goDeclaredPath, "FROM golang:1.27\nCOPY . .\nRUN go mod download\n", failing: "RUN go", Self.moved,
        context: ["main.go": "package main\nimport \"github.com/Team/lib/log\"\n"]))
    #expect(fix.text.hasText("main.go still imports"))
    #expect(fix.snippet?.hasText("go get github.com/team/lib@v1.9.0") == true)
  }

  @Test func aMovedModuleThatOthersRequireIsReplaced() throws {
    let fix = try first(
      RepairCase(
        .goDeclaredPath, "FROM golang:1.27\nCOPY . .\nRUN go mod download\n", failing: "RUN go", Self.moved,
        context: ["main.go": "package main\n"]))
    #expect(
      fix.snippet
        == "go mod edit -replace=github.com/Team/lib=github.com/team/lib@v1.9.0 && go mod tidy")
  }

  @Test(arguments: [("2020-01-01T00:00:43Z", true), ("2026-11-22T09:00:00Z", false)])
  func aClockIsWrongIfTheLogIsOfAnotherDay(_ now: String, _ isWrong: Bool) throws {
    let scenario = RepairCase(
      .setClock, "FROM golang:1.27\nCOPY . .\nRUN go mod download\n", failing: "RUN go",
      "go: example.com/lib@v1.0.0: Get \"https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time \(now) is before 2027-06-01T00:00:00Z"
    )
    let stamped = scenario.log.split(separator: "\n").map { "2026-11-22T10:00:00.0000000Z \($0)" }
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array((stamped.joined(separator: "\n") + "\n").utf8).span)
    var build = try #require(reader.finish().first)
    build.addRepairs(for: scenario.project)
    let fix = try #require(build.diagnoses.first { $0.isPrimary }?.fixes.first)
    #expect(fix.text.hasText("2020-01-01, and this log was written on 2026-11-22") == isWrong)
  }
}

struct DayTests {
  @Test(arguments: [
    (Int64(0), 1970_01_01), (951_782_400_000_000_000, 2000_02_29), (951_868_800_000_000_000, 2000_03_01),
    (1_735_689_599_999_999_999, 2024_12_31), (1_735_689_600_000_000_000, 2025_01_01), (-1, 1969_12_31),
  ]) func aMomentHasADay(_ nanoseconds: Int64, _ number: Int) {
    #expect(Day(nanoseconds: nanoseconds) == Day(number: number))
  }
}
