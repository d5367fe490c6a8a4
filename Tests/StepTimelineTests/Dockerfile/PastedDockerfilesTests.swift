import Testing

@testable import StepTimeline

/// A Dockerfile that stands beside the log in the same text.
@Suite struct PastedDockerfilesTests {
  private static let dockerfile = """
    # Build the tool
    ARG VERSION=3.20
    FROM alpine:${VERSION} AS tool

    WORKDIR /src
    COPY . .
    # Its own check
    RUN ./configure \\
        # with all of it
        --all && \\
        make
    """

  private static func texts(_ text: String) -> [String] {
    PastedDockerfiles.find(in: Array(text.utf8)).map { String(decoding: $0.dropLast(), as: UTF8.self) }
  }

  @Test(arguments: ["", "  ", "\t"])
  func aFileInProseIsFound(indent: String) {
    let file = Self.dockerfile.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
      .joined(separator: "\n")
    #expect(Self.texts("The build fails. This is my Dockerfile:\n\n```\n\(file)\n```\nWhy?\n") == [file])
    #expect(Self.texts(file) == [file])
    #expect(Self.texts("\(file)\n\nWhy does it fail?\n") == [file])
  }

  @Test func aHereDocumentIsOneInstruction() {
    let file = "FROM alpine\nRUN <<EOF\nmake\nEOF\nCMD [\"x\"]"
    #expect(Self.texts(file + "\nand then it fails") == [file])
  }

  @Test func twoFilesAreBothFound() {
    let other = "FROM golang:1.27\nWORKDIR /app\nRUN go build"
    #expect(Self.texts("\(Self.dockerfile)\n\nand the other:\n\n\(other)\n").last == other)
    #expect(Self.texts("\(other)\n```\n\(other)\n").count == 1)
  }

  @Test(
    arguments: [
      "FROM the beginning it was slow\nRUN for it",
      "FROM alpine\nRUN make",
      "Step 1/3 : FROM alpine\nStep 2/3 : RUN make\nStep 3/3 : CMD x",
      "#5 [1/3] FROM alpine\n#6 [2/3] RUN make\n#7 [3/3] COPY a b",
      "   1 | FROM alpine\n   2 | COPY . .\n   3 | >>> RUN make",
      "FROM alpine\nARG A\nLABEL b=c",
    ])
  func whatIsNoDockerfile(text: String) { #expect(Self.texts(text).isEmpty) }

  @Test func aPasteGetsAPatchForItsOwnDockerfile() throws {
    let log = """
      This fails:

      ```
      #7 [3/3] RUN ./autogen.sh
      #7 0.213 /bin/sh: git: not found
      #7 ERROR: process "/bin/sh -c ./autogen.sh" did not complete successfully: exit code: 127
      ------
      ERROR: failed to solve: process "/bin/sh -c ./autogen.sh" did not complete successfully: exit code: 127
      ```

      The Dockerfile:

      """
    let file = "FROM alpine:3.20\nCOPY . .\nRUN ./autogen.sh\n"
    func patch(_ dockerfile: String) throws -> String? {
      var build = try #require(builds(in: log + dockerfile).first)
      build.addRepairs(for: ProjectFiles(dockerfiles: []))
      return build.primaryDiagnosis?.fixes.first?.patch
    }
    #expect(try patch(file)?.contains("+RUN apk add --no-cache git") == true)
    // A file of another build is not used.
    #expect(try patch(file.replacing("autogen", with: "configure")) == nil)
    // The user's own file comes first.
    var build = try #require(builds(in: log + file).first)
    build.addRepairs(for: ProjectFiles(dockerfiles: [.init(path: "app/Dockerfile", bytes: Array(file.utf8))]))
    #expect(build.primaryDiagnosis?.fixes.first?.patch?.contains("app/Dockerfile") == true)
    #expect(build.dockerfiles.map(\.path) == ["app/Dockerfile"])
  }

  @Test func secretsOfAPastedFileAreNotShown() throws {
    let secret = "hunter2-Xk39dQpLz8"
    let file = """
      FROM alpine:3.20
      ENV DB_PASSWORD=\(secret)
      RUN setup-db \(secret)
      RUN ./autogen.sh
      """
    let log = """
      #6 [3/4] RUN setup-db \(secret)
      #6 DONE 0.1s
      #7 [4/4] RUN ./autogen.sh
      #7 0.213 /bin/sh: git: not found
      #7 ERROR: process "/bin/sh -c ./autogen.sh" did not complete successfully: exit code: 127
      ------
      ERROR: failed to solve: process "/bin/sh -c ./autogen.sh" did not complete successfully: exit code: 127

      """
    for masks in [true, false] {
      var build = try #require(builds(in: log + file).first)
      build.addRepairs(for: ProjectFiles(dockerfiles: []), masksSecrets: masks)
      let fix = try #require(build.primaryDiagnosis?.fixes.first)
      #expect(fix.patch == nil)
      #expect(!String(decoding: ReportFormat.json.render([build]), as: UTF8.self).contains(secret))
    }
  }

  @Test func aTriggersStepHasNoPlaceInTheFile() throws {
    let text = """
      Step 1/2 : FROM node:18-onbuild
      # Executing 1 build trigger
      Step 1/1 : RUN npm install
       ---> Running in 0123456789ab
      /bin/sh: 1: git: not found
      The command '/bin/sh -c npm install' returned a non-zero code: 127

      FROM node:18-onbuild
      EXPOSE 8080
      CMD ["node", "a.js"]
      """
    var build = try #require(builds(in: text).first)
    build.addRepairs(for: ProjectFiles(dockerfiles: []))
    #expect(build.primaryDiagnosis?.fixes.allSatisfy { $0.patch == nil } == true)
    #expect(build.primaryDiagnosis?.fixes.allSatisfy { $0.snippet?.contains("ONBUILD") != true } == true)
  }

  @Test func aLongTextIsReadInBoundedTime() {
    let count = Thoroughness.takesAll ? 12_000 : 4_200
    let text = "FROM x\n" + String(repeating: "RUN <<A\n", count: count)
    #expect(PastedDockerfiles.find(in: Array(text.utf8)).isEmpty)
  }

  @Test func theConditionsOfRulesSeeTheStage() throws {
    let log = """
      ```
      Step 3/3 : RUN apk add nodejs
       ---> Running in 0123456789ab
      The command '/bin/sh -c apk add nodejs' returned a non-zero code: 1
      ```
      FROM alpine:3.20
      ENV A=b
      RUN apk add nodejs
      """
    let build = try #require(builds(in: log).first)
    let step = try #require(build.failures.first?.step)
    let known = String(decoding: Surroundings(step: step, in: build).dockerfile, as: UTF8.self)
    #expect(known.contains("ENV A=b"))
  }
}
