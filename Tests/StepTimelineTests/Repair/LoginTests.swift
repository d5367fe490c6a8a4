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

struct DayTests {
  @Test(arguments: [
    (Int64(0), 1970_01_01), (951_782_400_000_000_000, 2000_02_29), (951_868_800_000_000_000, 2000_03_01),
    (1_735_689_599_999_999_999, 2024_12_31), (1_735_689_600_000_000_000, 2025_01_01), (-1, 1969_12_31),
  ]) func aMomentHasADay(_ nanoseconds: Int64, _ number: Int) {
    #expect(Day(nanoseconds: nanoseconds) == Day(number: number))
  }
}
