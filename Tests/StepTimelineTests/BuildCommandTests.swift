import Testing

@testable import StepTimeline

/// What the command that started a build says of a file that is not in the context.
@Suite struct BuildCommandTests {
  private func cause(after command: String, file: String = "bin/tool.tar") throws -> Diagnosis {
    let log = """
      \(command)
      Sending build context to Docker daemon  3.072kB
      Step 1/2 : FROM debian:13
       ---> 2f11cf2ec189
      Step 2/2 : COPY \(file) /tmp/x
      COPY failed: stat /var/lib/docker/tmp/docker-builder579211663/\(file): no such file or directory
      """
    return try #require(builds(in: log).first?.primaryDiagnosis)
  }

  @Test(arguments: [
    "[user@host app]$ docker build -t tool - < Dockerfile", "cat Dockerfile | docker build -t tool -",
  ])
  func aDockerfileOnStandardInputHasNoContext(command: String) throws {
    let cause = try cause(after: command)
    #expect(cause.title.hasPrefix("The build has no context"))
    #expect(cause.fixes.first?.snippet == "docker build -f <Dockerfile> .")
  }

  @Test func aRemoteContextHoldsOnlyWhatIsCommitted() throws {
    let cause = try cause(after: "docker build -t tool https://git.corp.example/tool.git")
    #expect(cause.causes.first?.contains("remote repository") == true)
    #expect(cause.fixes.first?.snippet?.hasPrefix("git clone") == true)
  }

  /// A case of the cause says what its own rule says of repairs, and is explained like the broader one.
  @Test(arguments: ["dist/app", "vendor", ".git"]) func casesOfTheCauseAreExplained(file: String) throws {
    let cause = try cause(after: "docker build -t tool https://git.corp.example/tool.git", file: file)
    #expect(cause.causes.first?.contains("remote repository") == true, "\(cause.title)")
  }

  @Test(arguments: [
    "tar c . | docker build -t tool -", "docker build -t tool - < context.tar.gz", "docker build -t tool .",
    "docker build -t tool - is what I tried", "docker build -f - . < Dockerfile",
  ])
  func anyOtherCommandSaysNothing(command: String) throws {
    #expect(try cause(after: command).title.hasPrefix("bin/tool.tar is not in the build context"))
  }
}
