import Testing

@testable import BuildLogParser

@Suite("Classic dialect")
struct ClassicDialectTests {
  static let failing = """
    Sending build context to Docker daemon  2.048kB
    Step 1/4 : FROM base:1
    1: Pulling from library/base
    0123456789ab: Pulling fs layer
    0123456789ab: Pull complete
     ---> 0123456789ab
    Step 2/4 : WORKDIR /src
     ---> Using cache
     ---> 123456789abc
    Step 3/4 : RUN make
     ---> Running in 23456789abcd
    \u{1B}[91mcc: warn\u{1B}[0m\u{1B}[91ming
    \u{1B}[0mdone part
    Removing intermediate container 23456789abcd
     ---> 3456789abcde
    Step 4/4 : RUN make check
     ---> Running in 456789abcdef

    \u{1B}[91moops\u{1B}[0mThe command '/bin/sh -c make check' returned a non-zero code: 2
    make: *** [image] Error 1
    """

  @Test("A build whose last step fails")
  func failing() {
    #expect(
      events(Self.failing, with: ClassicDialect.self) == [
        "build classic", #"named 1 "FROM base:1""#, #"output 1 "1: Pulling from library/base""#,
        #"status 1 "0123456789ab""#, #"status 1 "0123456789ab" done"#, "done 1",
        #"named 2 "WORKDIR /src""#, "cached 2",
        #"named 3 "RUN make""#, #"output 3 "cc: warning""#, #"output 3 "done part""#, "done 3",
        #"named 4 "RUN make check""#, #"output 4 """#, #"output 4 "oops""#,
        #"error 4 "The command '/bin/sh -c make check' returned a non-zero code: 2""#, "failed 4",
        #"closing "The command '/bin/sh -c make check' returned a non-zero code: 2""#,
        #"outside "make: *** [image] Error 1""#,
      ])
  }

  @Test("Two builds, each succeeds")
  func twoBuilds() {
    let text = """
      DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
                  Install the buildx component
      Sending build context to Docker daemon  1kB\rSending build context to Docker daemon  2kB
      Step 1/1 : FROM a
       ---> 0123456789ab
      Successfully built 0123456789ab
      Successfully tagged a:latest
      between
      Step 1/2 : FROM b
       ---> 0123456789ab
      Step 2/2 : CMD x
       ---> Running in 0123456789ab
       ---> Removed intermediate container 0123456789ab
       ---> 123456789abc
      [Warning] One or more build-args [X] were not consumed
      Successfully built 123456789abc
      SECURITY WARNING: You are building a Docker image from Windows against a non-Windows Docker host.
      """
    let found = events(text, with: ClassicDialect.self)
    #expect(found.filter { $0 == "build classic" }.count == 2)
    #expect(found.filter { $0 == "succeeded" }.count == 2)
    #expect(found.filter { $0.hasPrefix("outside") } == [#"outside "between""#])
    #expect(found.contains("done 2"))
  }

  @Test("ONBUILD triggers run inside the FROM")
  func triggers() {
    let text = """
      Step 1/2 : FROM base:onbuild
      # Executing 2 build triggers
       ---> Running in 0123456789ab
      one
      Removing intermediate container 0123456789ab
       ---> 0123456789ab
       ---> Running in 123456789abc
      two
      Removing intermediate container 123456789abc
       ---> 123456789abc
      Step 2/2 : EXPOSE 1
       ---> 23456789abcd
      """
    let record = record(text, with: ClassicDialect.self)
    #expect(
      record.events == [
        "build classic", #"named 1 "FROM base:onbuild""#, #"output 1 "one""#, #"output 1 "two""#, "done 1",
        #"named 2 "EXPOSE 1""#, "done 2",
      ])
    #expect(record.lines[4] == 10)
    let failing =
      text.split(separator: "\n").prefix(8).joined(separator: "\n")
      + "\nThe command '/bin/sh -c two' returned a non-zero code: 1"
    #expect(events(failing, with: ClassicDialect.self).contains("failed 1"))
  }

  @Test(
    "Instructions that fail without a container",
    arguments: [
      ("COPY a b", "COPY failed: file not found in build context: stat a: file does not exist"),
      ("ADD http://x/y /", "ADD failed: failed to GET http://x/y with status 404 Not Found: <html>"),
      ("FROM x/y", "pull access denied for x/y, repository does not exist or may require 'docker login'"),
      ("FROM x", "manifest for x:latest not found"),
      ("FROM x", "no matching manifest for linux/arm64 in the list"),
      ("FROM r/x", "Get https://r/v2/: dial tcp: lookup r: no such host"),
      ("FROM x", "toomanyrequests: slow down"),
      ("FROM x", "unauthorized: access is not authorized"),
      ("LABEL \"x", "failed to process \"\\\"x\": unexpected end"),
      ("RUN x", "OCI runtime create failed: exec: \"/bin/sh\": no such file"),
      ("RUN x", "error during connect: Post http://docker/v1.37/build?x: EOF"),
    ])
  func failures(_ instruction: String, _ error: String) {
    let found = events("Step 1/3 : \(instruction)\n\(error)\nnext", with: ClassicDialect.self)
    #expect(
      found == [
        "build classic", "named 1 \"\(instruction)\"", "error 1 \"\(error)\"", "failed 1",
        "closing \"\(error)\"",
        error.hasSuffix("<html>") ? #"closing+ "next""# : #"outside "next""#,
      ])
  }

  @Test("A page behind the error belongs to it")
  func page() {
    let text = """
      Step 5/9 : ADD http://x/y /
      ADD failed: failed to GET http://x/y with status 404 Not Found: <!DOCTYPE html>
      <body>

      </html>
      after
      """
    #expect(
      events(text, with: ClassicDialect.self).suffix(4) == [
        #"closing+ "<body>""#, #"closing+ """#, #"closing+ "</html>""#, #"outside "after""#,
      ])
  }

  @Test(
    "Builds that fail before their first step",
    arguments: [
      "Error response from daemon: dockerfile parse error line 2: FROM requires either one or three arguments",
      "Error response from daemon: the Dockerfile (a/Dockerfile) cannot be empty",
      "unable to prepare context: path \"x\" not found",
      "error during connect: Post http://x/v1.37/build?t=1: EOF",
      "Dockerfile parse error line 3: unknown instruction: RUNN",
    ])
  func withoutSteps(_ line: String) {
    let bytes = Array(line.utf8)
    let isRecognized = ClassicDialect.recognizes(bytes.span)
    #expect(isRecognized)
    #expect(events(line, with: ClassicDialect.self) == ["build classic", "closing \"\(line)\""])
    #expect(
      events("Sending build context to Docker daemon  1kB\n\(line)", with: ClassicDialect.self)
        == ["build classic", "closing \"\(line)\""])
  }

  @Test(
    "Other lines are not taken",
    arguments: [
      "Step 1", "Step 1/2", "Step one : x", "Step 3/2 : RUN x", "Step 1 : copy the files first",
      "STEP 1: prepare",
      "Error response from daemon: No such container: x",
      "error during connect: Get http://x/v1.37/containers/json",
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock.", "Sending mail", "",
    ])
  func otherLines(_ line: String) {
    let bytes = Array(line.utf8)
    let isRecognized = ClassicDialect.recognizes(bytes.span)
    #expect(!isRecognized)
  }

  @Test("Compose v1 names the service in the error")
  func compose() {
    let text = """
      Step 1/2 : FROM a
       ---> 0123456789ab
      Step 2/2 : RUN x
       ---> Running in 0123456789ab
      \u{1B}[31mERROR\u{1B}[0m: Service 'web' failed to build : The command '/bin/sh -c x' returned a non-zero code: 1
      """
    #expect(
      events(text, with: ClassicDialect.self).suffix(3) == [
        #"error 2 "The command '/bin/sh -c x' returned a non-zero code: 1""#, "failed 2",
        #"closing "The command '/bin/sh -c x' returned a non-zero code: 1""#,
      ])
  }

  @Test("A step number inside a program's output")
  func nestedStep() {
    let text = """
      Step 1/2 : FROM a
       ---> 0123456789ab
      Step 2/2 : RUN wizard
       ---> Running in 0123456789ab
      Step 3/9 : asking
      Removing intermediate container 0123456789ab
       ---> 0123456789ab
      """
    #expect(
      events(text, with: ClassicDialect.self).suffix(2) == [#"output 2 "Step 3/9 : asking""#, "done 2"])
  }

  @Test("Broken input is no harm")
  func broken() {
    readBroken(Self.failing, with: ClassicDialect.self)
  }

  @Test("An error that a list indents, and messages that only this builder prints")
  func loneErrors() {
    for text in [
      "  The command '/bin/sh -c make' returned a non-zero code: 2",
      "COPY failed: stat /var/lib/docker/tmp/docker-builder1/a: no such file or directory",
      "the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/",
      "the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/",
    ] {
      let found = events(text, with: ClassicDialect.self)
      #expect(found.first == "build classic" && found.last?.hasPrefix("closing ") == true, "\(text)")
    }
  }

  @Test("An option that this builder does not know ends the build at its step")
  func optionOfBuildKit() {
    let text = """
      Step 1/2 : FROM alpine
       ---> 0123456789ab
      Step 2/2 : COPY --chmod=755 run.sh /
      the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images
      """
    #expect(events(text, with: ClassicDialect.self).last?.hasPrefix("closing ") == true)
  }

  @Test("The name of the image alone is a build that went well, in the form that only this builder has")
  func lastLineAlone() {
    #expect(
      events("Successfully built 1c28a1589115", with: ClassicDialect.self) == [
        "build classic", "succeeded",
      ])
    for text in ["Successfully built numpy", "Successfully built 1c28a1589115 in 3s"] {
      #expect(!events(text, with: ClassicDialect.self).contains("succeeded"), "\(text)")
    }
  }

  @Test("An error that Azure's task marks", arguments: ["Step 1/1 : COPY a b\n", ""])
  func markedError(_ step: String) {
    let text =
      step + "##[error]COPY failed: stat /var/lib/docker/tmp/docker-builder1/a: no such file or directory"
    #expect(
      events(text, with: ClassicDialect.self).last
        == #"closing "COPY failed: stat /var/lib/docker/tmp/docker-builder1/a: no such file or directory""#)
    let other = events(
      "Step 1/1 : RUN make\n ---> Running in 1c28a1589115\n##[error]The process failed",
      with: ClassicDialect.self)
    #expect(!other.contains { $0.hasPrefix("closing ") })
  }

  @Test("What a database says of its COPY, and an error that a program in a container prints with a mark")
  func noErrors() {
    #expect(
      !events("COPY failed: relation \"users\" does not exist", with: ClassicDialect.self).contains {
        $0.hasPrefix("build")
      })
    let found = events(
      "Step 1/1 : RUN make\n ---> Running in 1c28a1589115\n##[error]Error response from daemon: x\n ---> 0123456789ab\nSuccessfully built 0123456789ab",
      with: ClassicDialect.self)
    #expect(found.last == "succeeded")
  }

  @Test("Engines before 1.10 count from step 0, and their triggers carry the number of their FROM")
  func stepZero() {
    let text = """
      Sending build context to Docker daemon 556.5 kB
      Step 0 : FROM base:1-onbuild
      # Executing 1 build triggers
      Trigger 0, COPY app /app
      Step 0 : COPY app /app
       ---> 0123456789ab
      Step 1 : RUN make
       ---> Running in 0123456789ab
      The command '/bin/sh -c make' returned a non-zero code: 2
      """
    let found = events(text, with: ClassicDialect.self)
    #expect(found.filter { $0.hasPrefix("build ") }.count == 1)
    #expect(found.contains(#"named 0 "FROM base:1-onbuild""#))
    #expect(found.contains(#"named 1 "RUN make""#))
    #expect(found.contains("failed 1"))
    #expect(
      events("Step 0 : copy the files", with: ClassicDialect.self) == [#"outside "Step 0 : copy the files""#])
  }

  @Test("Engines from 1.13 on say `Step 1/1` of each trigger; the one that fails is named")
  func triggersOfOneStep() {
    let text = """
      Step 1/3 : FROM base:1-onbuild
      # Executing 2 build triggers...
      Step 1/1 : COPY . /app
       ---> Using cache
      Step 1/1 : RUN make
       ---> Running in 0123456789ab
      """
    let failed = events(
      text + "\nThe command '/bin/sh -c make' returned a non-zero code: 2", with: ClassicDialect.self)
    #expect(failed.filter { $0.hasPrefix("build ") }.count == 1)
    #expect(failed.contains(#"named 1 "FROM base:1-onbuild (ONBUILD RUN make)""#))
    let done = events(
      text + "\n ---> 0123456789ab\nStep 2/3 : EXPOSE 1\n ---> 123456789abc", with: ClassicDialect.self)
    #expect(done.filter { $0.hasPrefix("build ") }.count == 1)
    #expect(done.filter { $0.hasPrefix("done") } == ["done 1", "done 2"])
    // A build of one step begins the next build.
    let next = events(text + "\n ---> 0123456789ab\nStep 1/1 : FROM other", with: ClassicDialect.self)
    #expect(next.filter { $0.hasPrefix("build ") }.count == 2)
  }

  @Test(
    "The engine's error behind the mark of who passes it on",
    arguments: [
      "INFO[0008] The command [/bin/sh -c make] returned a non-zero code: 2",
      "2014/07/25 18:00:59 The command [/bin/sh -c make] returned a non-zero code: 2",
      "FATA[0112] The command [/bin/sh -c make] returned a non-zero code: 2",
      "docker : The command '/bin/sh -c make' returned a non-zero code: 2",
      "docker.exe : The command '/bin/sh -c make' returned a non-zero code: 2",
    ])
  func errorPassedOn(_ line: String) {
    let text = "Step 2 : RUN make\n ---> Running in 0123456789ab\n"
    #expect(events(text + line, with: ClassicDialect.self).contains("failed 2"))
    // A program may print such marks, too.
    let mark = line.split(separator: "The ")[0]
    let printed = mark + "COPY failed: stat a"
    #expect(!events(text + printed, with: ClassicDialect.self).contains("failed 2"))
    let isError = events("Step 2/3 : COPY a b\n" + printed, with: ClassicDialect.self).contains("failed 2")
    #expect(isError == !mark.hasPrefix("2014"))
    guard mark.hasSuffix("] ") else { return }
    for other in [
      "open /root/.docker/config.json: no such file", "stat /x: no such file",
      "unknown instruction: X in line 3",
    ] {
      let found = events(
        "Step 2/3 : COPY a b\n\(mark)\(other)\n ---> 0123456789ab", with: ClassicDialect.self)
      #expect(!found.contains { $0.hasPrefix("failed") })
      #expect(events(mark + other, with: ClassicDialect.self).first?.hasPrefix("outside") == true)
    }
  }

  @Test(
    "An error that the end of a paste cut off behind the command",
    arguments: ["", "'", "' returned", "' returned a non-zero co"])
  func cutBehindCommand(_ end: String) {
    let text = """
      Step 1/2 : RUN make all
       ---> Running in 0123456789ab
      The command '/bin/sh -c make all\(end)
      """
    #expect(events(text, with: ClassicDialect.self).contains("failed 1"))
  }

  @Test(
    "An error that was cut off, and nothing else of its build",
    arguments: [
      ("The command '/bin/sh -c make && ./install", false),
      ("The command '/bin/sh -c make' returned a n", true),
      ("The command '/bin/sh -c make' fails", false), ("The command '/bin/sh -c make'", false),
      ("The command 'make", false),
    ])
  func cutAlone(_ line: String, _ isBuild: Bool) {
    #expect(events(line, with: ClassicDialect.self).contains("build classic") == isBuild)
  }

  @Test(
    "What the engine says before a container runs, and Windows of a container",
    arguments: [
      "mkdir /home/kim/.local/share/docker/overlay2/0a/diff: disk quota exceeded",
      "symlink /var/lib/docker/overlay2/0a/diff: no space left on device",
      "container \(String(repeating: "1f", count: 32)) encountered an error during Start: failure in a Windows system call: The compute system exited unexpectedly. (0xc0370106)",
      "hcsshim::PrepareLayer failed in Win32: The parameter is incorrect. (0x57)",
    ])
  func engineErrors(_ line: String) {
    let text = "Step 1/2 : RUN make\n\(line)"
    #expect(events(text, with: ClassicDialect.self).contains("failed 1"))
  }

  @Test(
    "What the engine says after a container ends the log; a program's words are followed by more",
    arguments: [
      ("max depth exceeded", true), ("max depth exceeded\n\nERROR: Job failed: exit code 1", true),
      ("devmapper: Thin Pool has 1 free data blocks", true),
      ("max depth exceeded\ncrawled 12 pages", false), ("max depth exceeded by page 3", false),
      ("max depth exceeded\nRemoving intermediate container 23456789abcd\n ---> 3456789abcde", false),
    ])
  func afterContainer(_ lines: String, _ isError: Bool) {
    let text = "Step 1/2 : RUN make\n ---> Running in 23456789abcd\n\(lines)"
    #expect(events(text, with: ClassicDialect.self).contains("failed 1") == isError)
  }
}
