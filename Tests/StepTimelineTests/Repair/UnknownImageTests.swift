import Testing

@testable import StepTimeline

/// The image that a message itself asks for, also in logs that do not show which image the stage begins with.
struct UnknownImageTests {
  private func firstFix(_ log: String) throws -> Fix {
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(log.utf8).span)
    var build = try #require(reader.finish().first)
    build.addRepairs(for: ProjectFiles())
    return try #require(build.primaryDiagnosis?.fixes.first)
  }

  /// The end of a log: the step before the failed one, and that one.
  private func end(of command: String, _ output: String, from image: String? = nil) -> String {
    let number = image == nil ? 4 : 2
    let start = image.map { "#4 [1/3] FROM docker.io/library/\($0)\n#4 DONE 0.1s\n\n" } ?? ""
    return start + "#8 [\(number - 1 + (image == nil ? 0 : 1))/\(number + 1)] COPY . .\n#8 DONE 0.1s\n\n"
      + "#9 [\(number + (image == nil ? 0 : 1))/\(number + 1)] RUN \(command)\n"
      + output.split(separator: "\n", omittingEmptySubsequences: false).map { "#9 1.5 \($0)\n" }.joined()
      + "#9 ERROR: process \"/bin/sh -c \(command)\" did not complete successfully: exit code: 1\n"
      + "------\nERROR: failed to solve: process \"/bin/sh -c \(command)\" did not complete successfully: exit code: 1\n"
  }

  private static let npm = """
    npm error code EBADENGINE
    npm error notsup Not compatible with your version of node/npm: atlas@2.1.0
    npm error notsup Required: {"npm":">=9","node":"^20.10.0 || >=22"}
    npm error notsup Actual:   {"npm":"10.8.2","node":"v18.20.8"}
    """
  private static let pnpm = """
    ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment (bad pnpm and/or Node.js version)

    Your Node version is incompatible with "/srv".

    Expected version: >=22.12
    Got: v20.11.1
    """
  private static let yarn =
    #"error atlas@2.1.0: The engine "node" is incompatible with this module. Expected version "^16". Got "20.11.0""#

  @Test(arguments: [
    ("npm ci", npm, "FROM node:20"), ("pnpm install", pnpm, "FROM node:22"),
    ("yarn install", yarn, "FROM node:16"),
  ])
  func theNodeThatAPackageWants(_ command: String, _ output: String, _ from: String) throws {
    let fix = try firstFix(end(of: command, output))
    #expect(fix.snippet == from)
    #expect(fix.patch == nil)
  }

  @Test(arguments: [
    (
      "python:3.14-slim",
      "the configured Python interpreter version (3.14) is newer than PyO3's maximum supported version (3.13)",
      "FROM python:3.13-slim"
    ),
    (
      "python:3.10-slim",
      "ERROR: acme-1.0-cp312-cp312-linux_x86_64.whl is not a supported wheel on this platform.",
      "FROM python:3.12-slim"
    ),
    (
      "python:3.13", "ERROR: Package 'billing' requires a different Python: 3.13.1 not in '<3.13,>=3.9'",
      "FROM python:3.12"
    ),
  ])
  func thePythonOfTheSameVariant(_ image: String, _ output: String, _ from: String) throws {
    #expect(try firstFix(end(of: "pip install .", output, from: image)).snippet == from)
  }

  @Test func thePythonThatHasFilesOfARelease() throws {
    let output = """
      ERROR: Could not find a version that satisfies the requirement torch==1.13.0 (from versions: 2.2.0, 2.3.0)
      ERROR: No matching distribution found for torch==1.13.0
      """
    #expect(try firstFix(end(of: "pip install -r r.txt", output)).snippet == "FROM python:3.10")
  }

  /// The wheel is for that Python, so that the processor or the C library is another one.
  @Test func aWheelOfTheImagesOwnPythonAsksForNoOtherOne() throws {
    let output = "ERROR: acme-1.0-cp312-cp312-linux_aarch64.whl is not a supported wheel on this platform."
    let fix = try firstFix(end(of: "pip install .", output, from: "python:3.12-slim"))
    #expect(fix.snippet?.hasPrefix("FROM python") != true)
  }

  /// A line for .dockerignore is not there already because the Dockerfile has the same word.
  @Test func aLineOfDockerignoreIsNotLookedForInTheDockerfile() throws {
    let output = """
      Specifically the "@esbuild/darwin-arm64" package is present but this platform
      needs the "@esbuild/linux-x64" package instead. People often get into this
      """
    let fix = try firstFix(end(of: "ls node_modules && node build.js", output))
    #expect(fix.target == .dockerignore)
  }
}
