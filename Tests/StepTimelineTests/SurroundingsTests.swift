import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("The place of a failure")
struct SurroundingsTests {
  private func image(of step: Int, _ names: [String]) -> String? {
    let build = Build(
      source: .init(name: "x", line: 1, lines: 1, dialect: .classic, envelope: .none), result: .failed,
      clock: .none,
      steps: names.enumerated().map { Step(id: String($0 + 1), name: $1, sourceLine: $0 + 1) })
    return Surroundings.baseImage(of: step, in: build)
  }

  @Test("Without names of stages, a step's image is that of the FROM before it")
  func imageOfUnnamedStages() {
    let names = ["FROM golang:1.25 AS build", "RUN go build .", "FROM alpine:3.22", "RUN /app"]
    #expect(image(of: 1, names) == "golang:1.25")
    #expect(image(of: 3, names) == "alpine:3.22")
    #expect(image(of: 0, Array(names.dropFirst())) == nil)
  }

  @Test("With names, the order of the log says nothing")
  func imageOfNamedStages() {
    let names = [
      "[build 2/2] RUN go build .", "[stage-1 1/2] FROM alpine:3.22", "[build 1/2] FROM golang:1.25",
    ]
    #expect(image(of: 0, names) == "golang:1.25")
    #expect(image(of: 0, ["[2/2] RUN make", "[1/2] FROM debian:12"]) == "debian:12")
  }

  @Test(
    "A RUN that only changes the folder is noted for the steps after it",
    arguments: [
      (["FROM golang:1.26", "RUN cd /src/relay", "RUN go install"], true),
      (["[3/3] RUN make", "[1/3] FROM gcc:14", "[2/3] RUN cd /src"], true),
      (["FROM golang:1.26", "RUN cd /src/relay", "WORKDIR /src/relay", "RUN go install"], false),
      (["FROM golang:1.26", "RUN cd /src/relay", "FROM alpine:3.22", "RUN make"], false),
      (["FROM golang:1.26", "RUN cd /src/relay && go generate", "RUN go install"], false),
      (["FROM golang:1.26", "RUN go install", "RUN cd /src/relay"], false),
      (["[a 2/2] RUN make", "[a 1/2] FROM gcc:14", "[b 2/3] RUN cd /src"], false),
    ] as [([String], Bool)])
  func changesOfTheFolderAlone(names: [String], isNoted: Bool) throws {
    let build = Build(
      source: .init(name: "x", line: 1, lines: 1, dialect: .classic, envelope: .none), result: .failed,
      clock: .none,
      steps: names.enumerated().map { Step(id: String($0 + 1), name: $1, sourceLine: $0 + 1) })
    let failed = try #require(names.firstIndex { $0.hasSuffix("RUN make") || $0 == "RUN go install" })
    let known = String(decoding: Surroundings(step: failed, in: build).dockerfile, as: UTF8.self)
    #expect(known.contains(Surroundings.loneFolderChangeNote) == isNoted)
  }
}
