import Testing

@testable import BuildLogParser

@Suite("Buildah's dialect")
struct BuildahDialectTests {
  static let twoStages = """
    [1/2] STEP 1/2: FROM docker.io/library/golang:1 AS build
    Trying to pull docker.io/library/golang:1...
    Getting image source signatures
    Copying blob sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef done
    [1/2] STEP 2/2: RUN go build
    compiling
    --> 0123456789a
    [2/2] STEP 1/2: FROM scratch
    [2/2] STEP 2/2: COPY --from=build /x /x
    --> Using cache 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    --> 0123456789a
    [2/2] COMMIT app
    --> 123456789ab
    Successfully tagged localhost/app:latest
    123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0
    next
    """

  @Test("The end of a log without its steps is a build that ended")
  func end() {
    let lines = Self.twoStages.split(separator: "\n").suffix(4).joined(separator: "\n")
    #expect(events(lines, with: BuildahDialect.self) == ["build buildah", "succeeded", #"outside "next""#])
  }

  @Test("Steps have the names of their stages and places")
  func twoStages() {
    #expect(
      events(Self.twoStages, with: BuildahDialect.self) == [
        "build buildah", #"named 1 "[build 1/2] FROM docker.io/library/golang:1 AS build""#,
        #"output 1 "Trying to pull docker.io/library/golang:1...""#,
        #"output 1 "Getting image source signatures""#,
        #"status 1 "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" done"#, "done 1",
        #"named 2 "[build 2/2] RUN go build""#, #"output 2 "compiling""#, "done 2",
        #"named 3 "[stage-1 1/2] FROM scratch""#, "done 3",
        #"named 4 "[stage-1 2/2] COPY --from=build /x /x""#, "cached 4", #"named 5 "COMMIT app""#, "done 5",
        "succeeded", #"outside "next""#,
      ])
  }

  @Test("A command that fails")
  func failing() {
    let text = """
      STEP 1/2: FROM a
      STEP 2/2: RUN make
      oops
      Error: building at STEP "RUN make": while running runtime: exit status 2
      make: *** [image] Error 2
      """
    #expect(
      events(text, with: BuildahDialect.self) == [
        "build buildah", #"named 1 "[1/2] FROM a""#, "done 1", #"named 2 "[2/2] RUN make""#,
        #"output 2 "oops""#,
        #"error 2 "building at STEP "RUN make": while running runtime: exit status 2""#, "failed 2",
        #"closing "building at STEP "RUN make": while running runtime: exit status 2""#,
        #"outside "make: *** [image] Error 2""#,
      ])
  }

  @Test(
    "The error alone",
    arguments: [
      (
        #"error: build error: building at STEP "RUN npm ci": while running runtime: exit status 127"#,
        "RUN npm ci"
      ),
      (#"building at STEP "RUN make": while running runtime: exit status 2"#, "RUN make"),
      (
        #"Error: error building at STEP "COPY a b": copier: stat: "/a": no such file or directory"#,
        "COPY a b"
      ),
    ])
  func alone(_ line: String, _ instruction: String) {
    let found = events(line, with: BuildahDialect.self)
    #expect(found.prefix(2) == ["build buildah", "named 1 \"\(instruction)\""])
    #expect(found.contains("failed 1"))
    #expect(found.last?.hasPrefix("closing \"") == true && found.last?.contains("error: ") == false)
  }

  @Test("An error of any wording, if it is the end of the log or of the job's step")
  func anyError() {
    let text = "STEP 1/2: FROM a\nSTEP 2/2: COPY --from=b /x /x\nError: it is not possible"
    for end in ["", "\n##[error]Process completed with exit code 125.", "\nERROR: Job failed: exit code 125"]
    {
      let found = events(text + end, with: BuildahDialect.self)
      #expect(found.contains("failed 2"))
      #expect(found.contains(#"closing "it is not possible""#))
    }
    let goesOn = events("STEP 1/1: RUN x\nError: a program's\nmore\nCOMMIT\n", with: BuildahDialect.self)
    #expect(goesOn.contains(#"output 1 "Error: a program's""#))
    #expect(!goesOn.contains("failed 1"))
  }

  @Test("A program's error in small letters does not end the build, though a blank line follows")
  func smallLetters() {
    let text = "STEP 1/1: RUN x\nerror: externally-managed-environment\n\nmore\n"
    let found = events(text, with: BuildahDialect.self)
    #expect(found.contains(#"output 1 "error: externally-managed-environment""#))
    #expect(found.contains(#"output 1 "more""#))
    #expect(!found.contains("failed 1"))
  }

  @Test("Stages that are built at the same time are one build")
  func sameTime() {
    let text = """
      [2/2] STEP 1/2: FROM b
      [1/2] STEP 1/2: FROM a AS one
      [2/2] STEP 2/2: COPY --from=one /x /x
      [1/2] STEP 2/2: RUN make
      oops
      Error: building at STEP "RUN make": while running runtime: exit status 2
      """
    #expect(
      events(text, with: BuildahDialect.self) == [
        "build buildah", #"named 1 "[stage-1 1/2] FROM b""#, #"named 2 "[one 1/2] FROM a AS one""#, "done 1",
        #"named 3 "[stage-1 2/2] COPY --from=one /x /x""#, "done 2", #"named 4 "[one 2/2] RUN make""#,
        #"output 4 "oops""#, "canceled 3",
        #"error 4 "building at STEP "RUN make": while running runtime: exit status 2""#, "failed 4",
        #"closing "building at STEP "RUN make": while running runtime: exit status 2""#,
      ])
  }

  @Test("Two builds, the second one cut off")
  func twoBuilds() {
    let text =
      "STEP 1/1: FROM a\nCOMMIT\n--> 0123456789ab\n" + String(repeating: "0", count: 64)
      + "\nbetween\nSTEP 1/2: FROM b\nSTEP 2/2: RUN x\nout"
    let found = events(text, with: BuildahDialect.self)
    #expect(found.filter { $0 == "build buildah" }.count == 2)
    #expect(found.filter { $0 == "succeeded" }.count == 1)
    #expect(found.suffix(2) == [#"named 2 "[2/2] RUN x""#, #"output 2 "out""#])
  }

  @Test("An unknown instruction is a step all the same; a program's text is none")
  func unknownInstruction() {
    let text = "STEP 1/2: FROM a\nSTEP 2/2: RUNN x\nError: building at STEP \"RUNN \": Build error"
    #expect(events(text, with: BuildahDialect.self).contains("failed 2"))
    let nested = "STEP 1/2: FROM a\nSTEP 2/2: RUN wizard\nSTEP 1: prepare\nSTEP 2/9: RUN\nCOMMIT x"
    let found = events(nested, with: BuildahDialect.self)
    #expect(found.contains(#"output 2 "STEP 1: prepare""#))
    #expect(found.contains(#"output 2 "STEP 2/9: RUN""#))
  }

  @Test("OpenShift pushes what was built", arguments: [true, false])
  func push(_ succeeds: Bool) {
    let id = String(repeating: "0", count: 64)
    let end =
      succeeds
      ? "Successfully pushed r/x@sha256:\(id)\nPush successful"
      : "error: build error: Failed to push image: denied"
    let text =
      "STEP 1/1: FROM a\nCOMMIT t\nSuccessfully tagged t\n\(id)\n\nPushing image r/x ...\nCopying config sha256:1\n\(end)"
    let found = events(text, with: BuildahDialect.self)
    #expect(found.contains(#"named 3 "pushing image r/x""#))
    #expect(found.contains(succeeds ? "done 3" : "failed 3"))
  }

  @Test(
    "Other lines are not taken",
    arguments: ["STEP 1", "STEP one: x", "STEP 3/2: RUN x", "STEP 1: prepare", ""])
  func otherLines(_ line: String) {
    let bytes = Array(line.utf8)
    let isRecognized = BuildahDialect.recognizes(bytes.span)
    #expect(!isRecognized)
  }

  @Test("Broken input is no harm")
  func broken() { readBroken(Self.twoStages, with: BuildahDialect.self) }

  @Test(
    "An error that a console set in ends the build",
    arguments: [
      "    error: build error: error building at STEP \"RUN make\": error while running runtime: exit status 2",
      "\tError: error building at STEP \"RUN make\": error while running runtime: exit status 2",
      "    Error: building at STEP \"RUN make\": while running runtime: exit status 2",
      "    error: build error: no such image",
    ])
  func setIn(_ error: String) {
    let log = "STEP 1/2: FROM alpine\nSTEP 2/2: RUN make\ncompiling\n"
    let found = events(log + error, with: BuildahDialect.self)
    #expect(found.contains("failed 2"))
    #expect(found.last?.hasPrefix("closing \"") == true)
    #expect(found.last?.contains("build error: ") == false)
    // What a program sets in is its own.
    for text in ["    Error: building blocks", "    error: expected", "    committing container for step x"] {
      #expect(!events(log + text, with: BuildahDialect.self).contains("failed 2"))
    }
  }

  @Test("A mount that fails ends the build, though more lines of the message follow")
  func mount() {
    let text = """
      STEP 1/2: FROM base:1
      STEP 2/2: COPY a b
      Error: mounting new container: creating overlay mount to /s/overlay/9/merged: fuse-overlayfs: cannot mount
      : exit status 1
      """
    let found = events(text, with: BuildahDialect.self)
    #expect(found.contains("failed 2"))
    #expect(found.contains { $0.hasPrefix("closing \"mounting new container: ") })
  }
}
