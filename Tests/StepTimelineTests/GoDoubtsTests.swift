import Testing

@testable import StepTimeline

/// Lines of Go's tools that are no cause, or not the one that they look like.
@Suite struct GoDoubtsTests {
  typealias Case = EverydayLinesTests.Case

  @Test(arguments: cases)
  func theCauseAndTheFirstFix(of example: Case) throws {
    let build = try #require(builds(in: example.log).first)
    let primary = try #require(build.primaryDiagnosis)
    #expect(primary.title.contains(example.title))
    let fix = try #require(primary.fixes.first)
    #expect("\(fix.text) \(fix.snippet ?? "")".contains(example.fix))
  }

  private static let finding = "api/page.go:31:5: this value of rows is never used (SA4006)"
  private static let advisory = [
    "Vulnerability #1: GO-2024-9997", "  Standard library", "    Found in: net/url@go1.22.1",
    "    Fixed in: net/url@go1.22.3",
    "Your code is affected by 1 vulnerability from the Go standard library.",
  ]

  static let cases: [Case] = [
    Case(
      base: "golang:1.22", step: "RUN staticcheck ./...", lines: [finding],
      title: "staticcheck reports in api/page",
      fix: "line 31"),
    Case(
      base: "golang:1.22", step: "RUN staticcheck ./... || true; make deb",
      lines: [finding, "make: *** [Makefile:4: deb] Error 1"], exitCode: 2, title: "make target deb",
      fix: "printed above"),
    Case(
      base: "golang:1.22", step: "RUN go vet ./... || true; make deb",
      lines: ["./page.go:8:2: unreachable code", "make: *** [Makefile:4: deb] Error 1"], exitCode: 2,
      title: "make target deb", fix: "printed above"),
    Case(
      base: "golang:1.22", step: "RUN govulncheck ./...", lines: advisory, exitCode: 3,
      title: "standard library of Go 1.22.1", fix: "golang:1.22.3"),
    Case(
      base: "golang:1.22", step: "RUN go run golang.org/x/vuln/cmd/govulncheck@v1.1.3 ./...",
      lines: advisory + ["exit status 3"], title: "standard library of Go 1.22.1", fix: "golang:1.22.3"),
    Case(
      base: "golang:1.22", step: "RUN govulncheck ./...; make deb",
      lines: advisory + ["make: *** [Makefile:4: deb] Error 1"], exitCode: 2, title: "make target deb",
      fix: "printed above"),
    Case(
      base: "golang:1.22", step: "RUN CGO_ENABLED=0 go build ./...",
      lines: ["# example.com/jobs/send", "send/out.go:9:3: undefined: kafka.NewBatchWriter"],
      title: "does not compile", fix: "Fix send/out.go"),
    Case(
      base: "golang:1.22", step: "RUN CGO_ENABLED=0 go build ./...",
      lines: ["send/out.go:9:3: undefined: kafka.NewProducer"], title: "does not compile",
      fix: "Fix send/out.go"),
    Case(
      base: "golang:1.22", step: "RUN CGO_ENABLED=0 go build ./...",
      lines: ["voice/call.go:9:3: undefined: opus.Packet"], title: "does not compile",
      fix: "Fix voice/call.go"),
    Case(
      base: "golang:1.22", step: "RUN CGO_ENABLED=0 go build ./...",
      lines: [
        "send/out.go:9:3: undefined: kafka.NewProducer", "send/out.go:9:22: undefined: kafka.ConfigMap",
      ], title: "Names of the Go package kafka are undefined", fix: "CGO_ENABLED=1"),
    Case(
      base: "golang:1.22", step: "RUN go build",
      lines: ["main.go:7:2: missing go.sum entry for module providing package example.com/pages; to add:"],
      quoted: ["FROM golang:1.22", "COPY go.mod .", "COPY code/ .", "RUN go build"],
      title: "go.sum has no entry", fix: "go mod tidy"),
    Case(
      base: "golang:1.22", step: "RUN go build",
      lines: ["main.go:7:2: missing go.sum entry for module providing package example.com/pages; to add:"],
      quoted: ["FROM golang:1.22", "COPY go.mod .", "COPY cmd/ ./cmd/", "RUN go build"],
      title: "go.sum is not in the image", fix: "COPY go.mod go.sum ./"),
  ]

  @Test func eachTaskRunnerIsToldOfItsOwnFile() throws {
    let example = Case(
      step: "RUN just image", lines: ["error: No justfile found"], title: "No justfile", fix: "justfile")
    let primary = try #require(builds(in: example.log).first?.primaryDiagnosis)
    #expect(primary.title.contains(example.title))
    #expect(!primary.fixes.contains { $0.snippet?.contains("magefile") == true })
  }
}
