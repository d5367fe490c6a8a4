import Testing

@testable import StepTimeline

/// What a stage copies and starts was built in another one, whose command says why it fails.
@Suite("Programs that an earlier step built")
struct BuiltProgramTests {
  private func primary(_ lines: [String]) throws -> Diagnosis {
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(lines.joined(separator: "\n").utf8).span)
    let build = try #require(reader.finish().first)
    return try #require(build.diagnoses.first { $0.isPrimary })
  }

  private func exec(_ build: [String], file: String = "/usr/bin/sweep") throws -> Diagnosis {
    try primary(
      build + [
        "", "#9 [stage-1 2/3] COPY --from=build /out/sweep /usr/bin/sweep", "#9 DONE 0.1s", "",
        "#10 [stage-1 3/3] RUN \(file) --version", "#10 0.200 exec \(file): exec format error",
        "#10 ERROR: process \"/bin/sh -c \(file) --version\" did not complete successfully: exit code: 1",
      ])
  }

  @Test func theProcessorThatTheCommandNamesIsTold() throws {
    let diagnosis = try exec([
      "#7 [build 4/4] RUN --mount=type=cache,target=/root/.cache GOOS=linux GOARCH=s390x go build -o /out/sweep ./cmd/sweep",
      "#7 DONE 8.0s",
    ])
    #expect(diagnosis.title.contains("made for s390x"))
    #expect(diagnosis.fixes.first?.snippet?.contains("GOARCH=$TARGETARCH") == true)
  }

  @Test func aShellThatDoesNotStartForAnotherPlatformNeedsAnEmulator() throws {
    let diagnosis = try primary([
      "#12 [linux/arm64 build 5/6] RUN go build ./...", "#12 0.200 exec /bin/sh: exec format error",
      "#12 ERROR: process \"/bin/sh -c go build ./...\" did not complete successfully: exit code: 255",
    ])
    #expect(diagnosis.title.contains("cannot run programs for linux/arm64"))
    #expect(diagnosis.confidence == .likely)
    #expect(diagnosis.fixes.first?.snippet?.contains("binfmt") == true)
  }

  @Test func theProcessorOfTheStageIsTold() throws {
    let diagnosis = try exec([
      "#6 [build 3/4] ENV GOARCH=arm64", "#6 DONE 0.0s", "",
      "#7 [build 4/4] RUN go build -o /out/sweep .", "#7 DONE 8.0s",
    ])
    #expect(diagnosis.title.contains("made for arm64"))
  }

  @Test(
    "Settings are read as the builder reads them",
    arguments: ["ENV GOARCH arm64", "ENV LABEL=\"a b\" GOARCH=\"arm64\"", "ENV GOARCH='arm64' GOFLAGS=-v"])
  func settingsAreReadAsTheBuilderDoes(setting: String) throws {
    let diagnosis = try exec([
      "#6 [build 3/4] \(setting)", "#6 DONE 0.0s", "",
      "#7 [build 4/4] RUN go build -o /out/sweep .", "#7 DONE 8.0s",
    ])
    #expect(diagnosis.title.contains("made for arm64"))
  }

  @Test(
    "A setting of another stage, and one that the command line may change, say nothing",
    arguments: [["ENV GOARCH=arm64", "FROM golang:1.23 AS build"], ["ARG A=arm64", "ENV GOARCH=$A"]])
  func otherSettingsSayNothing(before: [String]) throws {
    let steps =
      ["FROM golang:1.23 AS other"] + before + ["RUN go build -o /out/sweep .", "RUN /usr/bin/sweep"]
    let lines = steps.enumerated().flatMap { ["Step \($0 + 1)/5 : \($1)", " ---> \($0)123456789ab"] }
    let diagnosis = try primary(
      lines.dropLast() + [
        " ---> Running in 0123456789ab", "exec /usr/bin/sweep: exec format error",
        "The command '/bin/sh -c /usr/bin/sweep' returned a non-zero code: 1",
      ])
    #expect(diagnosis.title.contains("made for a different CPU architecture"))
  }

  @Test(
    "A program of another system is told as such",
    arguments: [
      ("GOOS=darwin GOARCH=arm64", "macOS", 1), ("GOOS=windows", "Windows", 1),
      ("GOOS=linux GOARCH=arm64", "arm64", 5), ("GOOS=$TARGETOS", "a different CPU architecture", 4),
    ])
  func theSystemThatTheCommandNamesIsTold(settings: String, title: String, fixes: Int) throws {
    let diagnosis = try exec([
      "#7 [build 4/4] RUN \(settings) go build -o /out/sweep ./cmd/sweep", "#7 DONE 8.0s",
    ])
    #expect(diagnosis.title.contains("made for \(title)"))
    #expect(diagnosis.fixes.count == fixes)
  }

  @Test(
    "What is not known of the program is not said",
    arguments: [
      "RUN GOARCH=$TARGETARCH go build -o /out/sweep .", "RUN go build -o /out/sweep .",
      "RUN GOARCH=arm64 go build -o /out/other .", "RUN make GOARCH=arm64 sweep",
    ])
  func theProcessorIsNotGuessed(command: String) throws {
    let diagnosis = try exec(["#7 [build 4/4] \(command)", "#7 DONE 8.0s"])
    #expect(diagnosis.title.contains("made for a different CPU architecture"))
  }

  private func missing(_ stage: [String], path: String) throws -> Diagnosis {
    try primary(
      stage + [
        "", "#9 [stage-1 2/2] COPY --from=build \(path) /bin/relay",
        "#9 ERROR: failed to calculate checksum of ref a::b: \"\(path)\": not found",
        "ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"\(path)\": not found",
      ])
  }

  @Test func thePathThatTheBuildWritesIsNamed() throws {
    let known = try missing(
      [
        "#5 [build 2/4] WORKDIR /src", "#5 CACHED", "",
        "#7 [build 4/4] RUN CGO_ENABLED=0 go build -o ./dist/relay ./cmd/relay", "#7 DONE 8.0s",
      ], path: "/src/relay")
    #expect(known.fixes.first?.snippet == "COPY --from=build /src/dist/relay <destination>")
    let unknown = try missing(
      ["#7 [build 4/4] RUN go build -o=dist/ ./cmd/relay", "#7 DONE 8.0s"], path: "/app/relay")
    #expect(
      unknown.fixes.first?.snippet == "COPY --from=build <WORKDIR of that stage>/dist/relay <destination>")
  }

  @Test(
    "The folder of a stage is known if one of its WORKDIRs is absolute",
    arguments: [
      (["WORKDIR /src", "WORKDIR cmd"], "/src/cmd/relay"), (["WORKDIR cmd"], "<WORKDIR of that stage>/relay"),
    ])
  func theFolderOfTheStage(folders: [String], written: String) throws {
    let steps = folders.enumerated().flatMap {
      ["#\($0 + 3) [build \($0 + 2)/4] \($1)", "#\($0 + 3) CACHED"]
    }
    let diagnosis = try missing(
      steps + ["#7 [build 4/4] RUN go build -o relay .", "#7 DONE 8.0s"], path: "/app/relay")
    #expect(diagnosis.fixes.first?.snippet == "COPY --from=build \(written) <destination>")
  }

  @Test func theListOfACopyIsRead() throws {
    let diagnosis = try primary([
      "#7 [build 4/4] RUN go build -o /out/relay ./cmd/relay", "#7 DONE 8.0s", "",
      "#9 [stage-1 2/2] COPY --from=build [\"/app/main\", \"/bin/relay\"]",
      "#9 ERROR: failed to calculate checksum of ref a::b: \"/app/main\": not found",
      "ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/main\": not found",
    ])
    #expect(diagnosis.fixes.first?.snippet == "COPY --from=build /out/relay <destination>")
  }

  @Test func aPathThatTheBuildDoesWriteIsNotBlamed() throws {
    let diagnosis = try missing(
      ["#7 [build 4/4] RUN go build -o /out/relay ./cmd/relay", "#7 DONE 8.0s"], path: "/out/relay")
    #expect(diagnosis.causes.first?.contains("go build") == false)
    let other = try missing(
      ["#7 [build 4/4] RUN go build -o /out/relay ./cmd/relay", "#7 DONE 8.0s"], path: "/out/index.html")
    #expect(other.causes.first?.contains("go build") == false)
  }

  @Test(
    "The only program of a stage is named for its own name, where programs are put",
    arguments: [
      ("/app/main", true), ("/main", false), ("/etc/main", false), ("/app/main.txt", false),
      ("/srv/data/main", false),
    ])
  func theOnlyProgramIsMeantAtTimes(path: String, isMeant: Bool) throws {
    let diagnosis = try missing(
      ["#7 [build 4/4] RUN go build -o /out/relay ./cmd/relay", "#7 DONE 8.0s"], path: path)
    #expect((diagnosis.causes.first?.contains("go build") == true) == isMeant)
  }

  @Test func aProgramThatIsCopiedAlreadyIsNotMeant() throws {
    let diagnosis = try primary([
      "#7 [build 4/4] RUN go build -o /out/relay ./cmd/relay", "#7 DONE 8.0s", "",
      "#8 [stage-1 2/3] COPY --from=build /out/relay /bin/relay", "#8 DONE 0.1s", "",
      "#9 [stage-1 3/3] COPY --from=build /app/relay /share/relay",
      "#9 ERROR: failed to calculate checksum of ref a::b: \"/app/relay\": not found",
      "ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/relay\": not found",
    ])
    #expect(diagnosis.causes.first?.contains("go build") == false)
  }

  private func started(on image: String, builder: String, command: String) throws -> Diagnosis {
    try primary([
      "Step 1/5 : FROM \(builder) AS build", " ---> 0123456789ab", "Step 2/5 : RUN \(command)",
      " ---> Running in 0123456789ab", " ---> 1123456789ab", "Step 3/5 : FROM \(image)", " ---> 2123456789ab",
      "Step 4/5 : COPY --from=build /src/tally /srv/", " ---> 3123456789ab",
      "Step 5/5 : RUN /srv/tally version", " ---> Running in 0123456789ac", "/bin/sh: /srv/tally: not found",
      "The command '/bin/sh -c /srv/tally version' returned a non-zero code: 127",
    ])
  }

  @Test func aProgramWithTheCLibraryOfItsStageDoesNotStartOnAlpine() throws {
    let diagnosis = try started(
      on: "alpine:3.20", builder: "golang:1.23", command: "go build -o /src/tally ./cmd/tally")
    #expect(diagnosis.title.contains("C library"))
    #expect(diagnosis.confidence == .likely)
    #expect(diagnosis.fixes.first?.snippet?.hasPrefix("RUN CGO_ENABLED=0 go build") == true)
  }

  @Test(
    "Where the C library is no reason, it is not named",
    arguments: [
      ("golang:1.23-alpine", "go build -o /src/tally ./cmd/tally"),
      ("golang:1.23", "CGO_ENABLED=0 go build -o /src/tally ./cmd/tally"),
      ("golang:1.23", "go build -o /src/other ./cmd/other"),
    ])
  func theCLibraryIsNotGuessed(builder: String, command: String) throws {
    let diagnosis = try started(on: "alpine:3.20", builder: builder, command: command)
    #expect(!diagnosis.title.contains("C library"))
  }

  @Test func aProgramThatWasInstalledIsNotInPath() throws {
    let diagnosis = try primary([
      "#5 [gen 2/4] RUN apk add --no-cache go", "#5 DONE 2.0s", "",
      "#6 [gen 3/4] RUN go install github.com/vektra/mockery/v2@v2.46.0", "#6 DONE 9.0s", "",
      "#7 [gen 4/4] RUN mockery --all", "#7 0.100 /bin/sh: mockery: not found",
      "#7 ERROR: process \"/bin/sh -c mockery --all\" did not complete successfully: exit code: 127",
    ])
    #expect(diagnosis.causes.first?.contains("go install") == true)
    #expect(diagnosis.fixes.first?.snippet?.hasPrefix("ENV PATH=$PATH:/root/go/bin") == true)
  }
}
