import StepTimeline
import Testing

/// What comes after a build that went well is not the build's, and the report says what failed there.
@Suite struct AfterTheBuildTests {
  private static let plain = """
    #1 [web internal] load build definition from Dockerfile
    #1 DONE 0.0s

    #4 [web 2/2] RUN make
    #4 0.204 compiled
    #4 DONE 3.1s

    #5 [web] exporting to image
    #5 exporting layers done
    #5 DONE 0.1s

    """
  private static let classic = """
    Step 1/2 : FROM alpine:3.20
     ---> 6a852d261d52
    Step 2/2 : RUN make
     ---> Running in d29bbe87dfc8
    compiled
     ---> 5b8a7e510841
    Successfully built 5b8a7e510841
    Successfully tagged shop:1

    """
  private static let buildah = """
    STEP 1/2: FROM alpine:3.20
    STEP 2/2: RUN make
    compiled
    COMMIT shop
    --> 0123456789ab
    Successfully tagged localhost/shop:latest
    0123456789ab0123456789ab0123456789ab0123456789ab0123456789ab0123

    """

  @Test(arguments: [
    "Error response from daemon: Bind for 0.0.0.0:5432 failed: port is already allocated",
    "dependency failed to start: container shop-db-1 is unhealthy",
    "external volume \"shop-data\" not found", "db-1 exited with code 3",
    "service \"migrate\" didn't complete successfully: exit 1",
    "ERROR: for db  Cannot start service db: Ports are not available",
    "docker: Error response from daemon: No such image: shop:2.\nSee 'docker run --help'.",
  ])
  func whatComposeCouldNotRunIsSaid(error: String) throws {
    for log in [Self.plain, Self.classic] {
      let build = try #require(builds(in: log + "Network shop_default  Created\n" + error + "\n").first)
      #expect(build.result == .succeeded)
      #expect(build.failures.isEmpty)
      let first = error.split(separator: "\n")[0]
      #expect(build.resultReason?.hasSuffix(": \(first)") == true)
    }
  }

  @Test func aPushThatHerokuRefusesIsAFailure() throws {
    let push = """
      === Pushing web (/home/acme/shop/Dockerfile)
      The push refers to repository [registry.heroku.com/acme-shop/web]
      5f70bf18a086: Pushed
      unsupported
       \u{25B8}    Error: docker push exited with Error: 1

      """
    let build = try #require(builds(in: Self.classic + push).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.title.hasPrefix("The registry refuses the image's manifest") == true)
  }

  @Test(arguments: [
    "Error response from daemon: No such container: shop\nshop is up", "db-1 exited with code 0",
    "db-1 exited with code 143", "container tests are unhealthy words", "the job exited with code 4 of 5",
  ])
  func whatWasAllowedToFailIsNotSaid(lines: String) throws {
    let build = try #require(builds(in: Self.plain + "Network shop_default  Created\n" + lines + "\n").first)
    #expect(build.result == .succeeded)
    #expect(build.resultReason == nil)
  }

  @Test func whatClearsTheTerminalsLineIsNotSaid() throws {
    let log = Self.plain + "Attaching to db-1\n\r\u{1B}[Kdb-1 exited with code 3\n"
    #expect(try #require(builds(in: log).first).resultReason?.hasSuffix(": db-1 exited with code 3") == true)
  }

  @Test func anotherProgramsErrorBehindTheBuildersLastWordsIsNotTheBuilds() {
    for log in [Self.classic, Self.buildah] {
      #expect(builds(in: log + "Error: Cannot find module '/app/start.js'\n").map(\.result) == [.succeeded])
    }
  }

  @Test func nerdctlCannotLoadWhatWasBuilt() throws {
    let log =
      Self.plain.replacing("exporting to image", with: "exporting to docker image format")
    let build = try #require(builds(in: log + "FATA[0004] unrecognized image format\n").first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.message.contains("unrecognized image format") == true)
    // Another command began after the build.
    #expect(builds(in: log + "FATA[0001] no such archive\n").map(\.result) == [.succeeded])
    #expect(
      builds(in: log + "Loaded image: shop:1\nFATA[0009] no such image\n").map(\.result) == [.succeeded])
    #expect(builds(in: Self.plain + "FATA[0004] no such archive\n").map(\.result) == [.succeeded])
  }

  private static let task = """
    2026/03/02 10:11:30 Container failed during run: smoke. No retries remaining.
    failed to run step ID: smoke: exit status 1

    Run ID: dx7 failed after 31s. Error: failed during run, err: exit status 1

    """

  @Test func aTaskOfAzuresRegistryThatFailsAfterItsBuildIsNotTheBuilds() throws {
    for log in [Self.plain, Self.classic] {
      let text = log + "2026/03/02 10:11:20 Successfully executed container: build\n" + Self.task
      let build = try #require(builds(in: text).first)
      #expect(build.result == .succeeded)
      #expect(build.closingError == nil)
      #expect(build.resultReason?.contains("The job failed later") == true)
    }
  }

  @Test func aTaskThatFailsWithinTheBuildIsTheBuilds() throws {
    let cut = """
      Step 1/2 : FROM alpine:3.20
       ---> 6a852d261d52
      Step 2/2 : RUN make
       ---> Running in d29bbe87dfc8
      compiling

      """
    #expect(builds(in: cut).map(\.result) == [.incomplete])
    let build = try #require(builds(in: cut + Self.task).first)
    #expect(build.result == .failed)
    #expect(build.failures.first?.step == 1)
    let plain =
      "#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#4 [2/2] RUN make\n#4 0.2 compiling\n"
    #expect(builds(in: plain + Self.task).map(\.result) == [.failed])
  }

  @Test(arguments: [plain, classic, buildah])
  func earthlysBuildAfterAnotherOneIsFound(first: String) throws {
    let log =
      first + """
                 +shop | --> FROM alpine:3.20
                 +shop | --> RUN make
                 +shop | make: *** No rule to make target 'shop'.  Stop.
                 +shop | ERROR Earthfile line 5:4
                 +shop |       The command
                 +shop |           RUN make
                 +shop |       did not complete successfully. Exit code 2
        """
    let found = builds(in: log)
    #expect(found.map(\.result) == [.succeeded, .failed])
    #expect(found.last?.failures.first?.step == 1)
  }
}
