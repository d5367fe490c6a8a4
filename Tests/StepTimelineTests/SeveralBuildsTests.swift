import Foundation
import StepTimeline
import Testing

/// A log may hold any number of builds, in any order of lines.
@Suite struct SeveralBuildsTests {
  @Test func buildsOneAfterAnother() throws {
    let first = try Samples.bytes("go-unknown-revision.plain.log")
    let second = try Samples.bytes("parallel-six-stages.plain.log")
    let between = Array("$ docker push registry.example.com/app\nThe push refers to repository\n".utf8)
    let found = builds(in: first + between + second)
    #expect(found.map(\.result) == [.failed, .succeeded])
    #expect(
      found.map(Essence.init) == builds(in: first).map(Essence.init) + builds(in: second).map(Essence.init))
    #expect(found[1].source.line > found[0].source.line + found[0].source.lines)
  }

  @Test func theSameBuildTwice() throws {
    for name in ["go-unknown-revision.plain.log", "engine2010-buildkit-go-unknown-revision.plain.log"] {
      let log = try Samples.bytes(name)
      #expect(builds(in: log + log).map(\.result) == [.failed, .failed], "\(name)")
    }
  }

  @Test("What Azure repeats of a client's errors is no build of its own")
  func errorsShownOnceMore() {
    let error =
      #"ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2"#
    let log = """
      2026-05-13T08:02:01.1000000Z ##[section]Starting: Build image
      2026-05-13T08:02:02.1000000Z #0 building with "default" instance using docker driver
      2026-05-13T08:02:02.2000000Z #5 [2/2] RUN make
      2026-05-13T08:02:03.1000000Z #5 0.412 make: nothing works
      2026-05-13T08:02:03.2000000Z #5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
      2026-05-13T08:02:03.3000000Z \(error)
      2026-05-13T08:02:03.4000000Z ##[error]#0 building with "default" instance using docker driver
      2026-05-13T08:02:03.4000000Z ##[error]#5 0.412 make: nothing works
      2026-05-13T08:02:03.4000000Z ##[error]\(error)
      2026-05-13T08:02:03.5000000Z ##[error]The process '/usr/bin/docker' failed with exit code 1

      """
    let found = builds(in: Array(log.utf8))
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.failures.first?.tail == ["make: nothing works"])
  }

  @Test("A cached step that is printed before the first one is no build that succeeded")
  func cachedStepBeforeTheFirst() {
    let log = """
      #4 [1/2] FROM docker.io/library/debian:bookworm
      #4 CACHED

      #1 [internal] load build definition from Dockerfile
      #1 transferring dockerfile: 104B done
      #1 DONE 0.0s

      #5 [2/2] RUN make
      #5 0.142 make: nothing works
      #5 ERROR: executor failed running [/bin/sh -c make]: exit code: 2
      ------
       > [2/2] RUN make:
      ------
      executor failed running [/bin/sh -c make]: exit code: 2

      """
    let found = builds(in: Array(log.utf8))
    #expect(found.map(\.result) == [.failed] && found.first?.steps.count == 3)
  }

  @Test func buildsWhoseLinesAreMixed() {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s

      #2 [api 1/2] RUN make api
      #2 0.100 api one
      #1 [internal] load build definition from Dockerfile.web
      #1 DONE 0.0s

      #2 [web 1/2] RUN make web
      #2 0.100 web one
      #2 [api 1/2] RUN make api
      #2 0.200 api two
      #2 ERROR: process "/bin/sh -c make api" did not complete successfully: exit code: 2
      #2 [web 1/2] RUN make web
      #2 0.200 web two
      #2 DONE 1.5s

      #3 exporting to image
      #3 DONE 0.1s
      """
    let found = builds(in: log)
    #expect(found.count == 2)
    #expect(
      found.map { $0.steps.map(\.name) }.contains([
        "[internal] load build definition from Dockerfile", "[api 1/2] RUN make api",
      ]))
    #expect(Set(found.map(\.result)) == [.failed, .succeeded])
  }

  @Test func aPrefixTellsJobsApart() {
    let log = """
      api-1  | #1 [internal] load build definition from Dockerfile
      web-1  | #1 [internal] load build definition from Dockerfile
      api-1  | #1 DONE 0.0s
      web-1  | #1 DONE 0.0s
      api-1  | #2 [1/2] FROM docker.io/library/alpine
      web-1  | #2 [1/2] FROM docker.io/library/debian
      web-1  | #2 DONE 1.0s
      api-1  | #2 DONE 2.0s
      api-1  | #3 exporting to image
      api-1  | #3 DONE 0.1s
      web-1  | #3 exporting to image
      web-1  | #3 DONE 0.2s
      """
    let found = builds(in: log)
    #expect(
      found.map { $0.steps.map(\.name)[1] } == [
        "[1/2] FROM docker.io/library/alpine", "[1/2] FROM docker.io/library/debian",
      ])
    #expect(found.allSatisfy { $0.result == .succeeded })
  }

  @Test func prefixesOfNoKnownFormTellJobsApart() {
    let log = """
      null_resource.api: Creating...
      null_resource.api (local-exec): Executing: ["/bin/sh" "-c" "docker build api"]
      null_resource.api (local-exec): #1 [internal] load build definition from Dockerfile
      null_resource.web (local-exec): #0 building with "default" instance using docker driver
      null_resource.api (local-exec): #1 DONE 0.0s
      null_resource.web (local-exec): #1 [internal] load build definition from Dockerfile
      null_resource.api (local-exec):
      null_resource.web (local-exec): #1 DONE 0.0s
      null_resource.api (local-exec): #2 [1/1] RUN make api
      null_resource.web (local-exec): #2 [1/1] RUN make web
      null_resource.web (local-exec): #2 0.100 web one
      null_resource.api (local-exec): #2 ERROR: process "/bin/sh -c make api" did not complete successfully: exit code: 2
      null_resource.web (local-exec): #2 DONE 1.5s
      null_resource.web: Still creating... [10s elapsed]
      null_resource.web (local-exec): #3 exporting to image
      null_resource.web (local-exec): #3 DONE 0.1s
      """
    let found = builds(in: log)
    #expect(
      found.map { $0.steps.map(\.name).dropFirst().first } == ["[1/1] RUN make api", "[1/1] RUN make web"])
    #expect(found.map(\.result) == [.failed, .succeeded])
  }

  @Test func aStepThatTargetsShareKeepsItsNumber() {
    let log = """
      #1 [internal] load local bake definitions
      #1 DONE 0.0s

      #2 [api internal] load build definition from Dockerfile
      #2 DONE 0.0s

      #3 [api base 1/2] FROM docker.io/library/node:20
      #3 ...

      #4 [web internal] load .dockerignore
      #4 DONE 0.0s

      #3 [web base 1/2] FROM docker.io/library/node:20
      #3 DONE 4.2s

      #5 [api] exporting to image
      #5 DONE 0.1s
      """
    let found = builds(in: log)
    #expect(found.count == 1)
    #expect(found.first?.steps.count == 5)
    #expect(found.first?.steps[2].parts.target == "api")
    #expect(found.first?.steps[2].parts.stage == "base")
  }

  @Test func docker2010MayPrintTheSecondStepFirst() {
    let log = """
      #2 [internal] load .dockerignore
      #2 DONE 0.0s

      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.1s

      #3 [internal] load metadata for docker.io/library/base:1
      #3 DONE 0.0s

      #4 [1/1] FROM docker.io/library/base:1
      #4 DONE 0.0s

      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.1s
      """
    #expect(builds(in: log).map { $0.steps.map(\.id) } == [["2", "1", "3", "4"], ["1"]])
  }

  @Test func startingABuilderIsNoBuild() {
    let log = """
      #1 [internal] booting buildkit
      #1 pulling image moby/buildkit:buildx-stable-1 1.5s done
      #1 creating container buildx_buildkit_builder0 0.8s done
      #1 DONE 2.4s

      """
    #expect(builds(in: log).isEmpty)
  }

  @Test func aBuilderThatCannotStartIsAFailure() throws {
    let log = """
      #1 [internal] booting buildkit
      #1 pulling image moby/buildkit:buildx-stable-1 6.2s done
      #1 creating container buildx_buildkit_default 0.0s done
      #1 ERROR: Error response from daemon: authorization denied by plugin pipelines: --privileged=true is not allowed

      """
    let build = try #require(builds(in: log).first)
    #expect(build.result == .failed)
    #expect(build.primaryDiagnosis?.rule == "daemon-plugin-refuses")
  }

  @Test func newestLineFirst() throws {
    let log = try Samples.bytes("parallel-six-stages.plain.log")
    let lines = log.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let reversed = Array(lines.reversed().joined(separator: [UInt8(ascii: "\n")]))
    #expect(builds(in: reversed).map(Essence.init) == builds(in: log).map(Essence.init))
  }

  @Test func newestLineFirstBehindManyBlankLines() throws {
    let log = try Samples.bytes("go-unknown-revision.plain.log")
    let lines = log.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let reversed = Array(lines.reversed().joined(separator: [UInt8(ascii: "\n")]))
    let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: 5000)
    #expect(builds(in: blank + reversed).map(\.result) == [.failed])
  }

  @Test func aLogWhoseBeginningIsMissing() throws {
    let log = try Samples.bytes("go-unknown-revision.plain.log")
    let text = String(decoding: log, as: UTF8.self)
    let start = try #require(text.range(of: "#6 DONE"))
    let found = builds(in: String(text[start.lowerBound...]))
    #expect(found.map(\.result) == [.failed])
    #expect(found.first?.failures.first?.exitCode == 1)
  }

  @Test func noBuildAtAll() {
    for log in ["", "\n", "hello\nworld\n", "#1 is the issue that this fixes\n#2 too\n", "\0\0\0\u{1}\u{2}"] {
      #expect(builds(in: log).isEmpty, "\(log)")
    }
  }

  /// A mirror, or a second platform, gives an image another digest while its step runs.
  @Test(arguments: [
    "docker.io/library/alpine:3.20@sha256:\(String(repeating: "b", count: 64))",
    "mirror.example.com/library/alpine:3.20@sha256:\(String(repeating: "a", count: 64))",
    "docker.io/library/alpine:3.20",
  ])
  func anImageWithAnotherDigestIsTheSameStep(image: String) throws {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s

      #2 [1/2] FROM docker.io/library/alpine:3.20@sha256:\(String(repeating: "a", count: 64))
      #2 ...

      #3 [internal] load build context
      #3 DONE 0.1s

      #2 [1/2] FROM \(image)
      #2 DONE 1.1s

      #4 [2/2] RUN make
      #4 DONE 2.0s

      #5 exporting to image
      #5 DONE 0.1s

      """
    let found = builds(in: log)
    #expect(found.count == 1)
    #expect(found.first?.result == .succeeded)
    #expect(found.first?.steps.count == 5)
    // Another image is another build's.
    #expect(
      builds(in: log.replacing("[1/2] FROM \(image)\n#2 DONE", with: "[1/2] FROM debian\n#2 DONE")).count == 2
    )
  }
}
