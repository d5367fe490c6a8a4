import Testing

@testable import StepTimeline

struct HiddenFailureTests {
  /// A stage whose build fails without failing its step, and the `COPY` that misses the result.
  private func build(command: String, _ output: [String]) throws -> Build {
    var lines = [
      "#5 [build 1/3] FROM docker.io/library/rust:1.83-slim", "#5 DONE 0.1s", "",
      "#6 [build 3/3] RUN \(command)",
    ]
    lines += output.enumerated().map { "#6 \($0.offset + 1).100 \($0.element)" }
    lines += [
      "#6 DONE 9.9s", "", "#7 [stage-1 2/2] COPY --from=build /out/relay /usr/local/bin/relay",
      "#7 ERROR: failed to calculate checksum of ref a::b: \"/out/relay\": not found",
      "ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"/out/relay\": not found",
    ]
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(lines.joined(separator: "\n").utf8).span)
    return try #require(reader.finish().first)
  }

  private let cargo = [
    "error: failed to parse manifest at `/usr/local/cargo/registry/src/cpu-0.3.0/Cargo.toml`",
    "  feature `edition2024` is required",
    "  The package requires the Cargo feature called `edition2024`, but that feature is not stabilized in this version of Cargo (1.83.0 (5ffbef321 2024-10-29)).",
  ]

  @Test func aFailureThatAPipeHidIsTheCause() throws {
    let build = try build(
      command: "cargo build --release | tee log; cp target/release/relay /out/relay", cargo)
    let primary = try #require(build.diagnoses.first { $0.isPrimary })
    #expect(primary.title.contains("Cargo") || primary.title.contains("edition"))
    #expect(primary.step == 1)
    #expect(primary.confidence == .likely)
    #expect(build.diagnoses.count { $0.isPrimary } == 1)
    #expect(primary.causes.first?.contains("step 6, which ended without an error") == true)
    // The image of the step's own stage is raised, not that of the stage that misses the file.
    var repaired = build
    repaired.addRepairs(for: ProjectFiles())
    let fix = try #require(repaired.diagnoses.first { $0.isPrimary }?.fixes.first)
    #expect(fix.snippet?.hasPrefix("FROM rust:1.85-slim") == true, "\(fix)")
  }

  @Test func aCommandThatCannotHideAFailureIsNoCause() throws {
    let build = try build(command: "cargo build --release && cp target/release/relay /out/relay", cargo)
    #expect(build.diagnoses.first { $0.isPrimary }?.rule == "copy-from-stage-missing")
  }

  @Test func anotherFileIsNoReason() throws {
    let build = try build(
      command: "cargo build --release | tee log; cp target/release/other /out/other", cargo)
    #expect(build.diagnoses.first { $0.isPrimary }?.rule == "copy-from-stage-missing")
  }

  private func build(install: String, missing: String) throws -> Build {
    let log = """
      #6 [2/3] RUN \(install)
      #6 2.3 npm error code E401
      #6 2.3 npm error 401 Unauthorized - GET https://npm.pkg.github.com/download/@acme/ui/4.1.0/7db1 - unauthenticated
      #6 DONE 2.4s

      #7 [3/3] RUN npm run build
      #7 0.4 > vite build
      #7 0.5 \(missing)
      #7 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 127
      ERROR: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 127
      """
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(log.utf8).span)
    return try #require(reader.finish().first)
  }

  @Test(arguments: ["sh: 1: vite: not found", "Error: Cannot find module 'vite'"])
  func anInstallThatMayFailExplainsWhatIsMissing(line: String) throws {
    let build = try build(install: "npm ci || true", missing: line)
    #expect(build.primaryDiagnosis?.rule == "npm-auth")
    #expect(build.primaryDiagnosis?.confidence == .likely)
  }

  @Test(arguments: [
    ("npm ci || npm install", "sh: 1: vite: not found"), ("npm ci", "sh: 1: vite: not found"),
    ("npm ci; curl -f https://x.example || true", "sh: 1: vite: not found"),
    ("npm ci || true", "Error: Cannot find module './src/config'"),
    ("npm --version || true", "sh: 1: vite: not found"),
    ("npm install -g pm2 || true", "sh: 1: vite: not found"),
  ])
  func anInstallThatMayHaveGoneWellDoesNot(install: String, line: String) throws {
    let build = try build(install: install, missing: line)
    #expect(build.primaryDiagnosis?.rule.hasPrefix("npm-") == true)
    #expect(build.primaryDiagnosis?.rule != "npm-auth")
  }
}
