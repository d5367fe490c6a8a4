import Testing

@testable import StepTimeline

/// The annotations as GitHub's runner reads them (`ActionCommand.TryParseV2` and `ExecutionContext.AddIssue` in
/// actions/runner).
@Suite("The annotations for GitHub")
struct GitHubReportTests {
  /// How the runner reads a line.
  struct Command: Equatable {
    var name: String
    var properties: [String: String] = [:]
    var data: String

    init?(_ line: String) {
      let line = line.drop(while: \.isWhitespace)
      guard line.hasPrefix("::") else { return nil }
      let body = line.dropFirst(2)
      guard let end = body.firstRange(of: "::") else { return nil }
      let info = body[..<end.lowerBound]
      let space = info.firstIndex(of: " ") ?? info.endIndex
      name = String(info[..<space])
      for property in info[space...].dropFirst().split(separator: ",") {
        let pair = property.split(separator: "=", maxSplits: 1)
        if pair.count == 2 { properties[String(pair[0])] = Self.unescaped(pair[1], "\r\n:,%") }
      }
      data = Self.unescaped(body[end.upperBound...], "\r\n%")
    }

    /// In the runner's order: the percent sign last.
    private static func unescaped(_ text: Substring, _ signs: String) -> String {
      var text = String(text)
      for scalar in signs.unicodeScalars {
        let code = String(scalar.value, radix: 16, uppercase: true)
        text = text.replacing("%" + (code.count == 1 ? "0" + code : code), with: String(scalar))
      }
      return text
    }
  }

  private func lines(_ builds: [Build]) -> [String] {
    let text = String(decoding: ReportFormat.github.render(builds), as: UTF8.self)
    #expect(text.hasSuffix("\n"))
    return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func commands(_ builds: [Build]) -> [Command] { lines(builds).compactMap(Command.init) }

  @Test("A failure stands at its line, with cause, evidence and fix")
  func failure() throws {
    let lines = lines(SampleBuilds.of("go-unknown-revision.plain.log"))
    #expect(lines[0] == "build failed after at least 0.2s: 8 steps, 1 of 3 cached, 1 failed")
    let command = try #require(lines[safe: 1].flatMap(Command.init))
    #expect(lines.count == 2 && command.name == "error")
    #expect(
      command.properties == [
        "file": "Dockerfile", "line": "6", "endLine": "6",
        "title": "docker build: example.com/ok/lib has no revision v1.9.9",
      ])
    let text = command.data.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(text[0] == "Step 8 failed: [4/6] RUN go mod download (exit code 1)")
    #expect(text.contains("Cause: example.com/ok/lib has no revision v1.9.9 (certain; go-unknown-revision)"))
    #expect(text.contains("Fix: Push the tag, or require a version that exists."))
    #expect(text.contains("    git push origin v1.9.9"))
  }

  @Test("Remarks of the engine stand at their lines; others make no annotation")
  func warnings() {
    let commands = commands(SampleBuilds.of("lint-warnings.plain.log"))
    #expect(commands.map(\.name) == Array(repeating: "warning", count: 6))
    #expect(
      commands[1].properties == [
        "file": "Dockerfile", "line": "6", "endLine": "6", "title": "JSONArgsRecommended",
      ])
    var build = SampleBuilds.of("lint-warnings.plain.log")[0]
    build.steps.removeAll { $0.name.contains("build definition") }
    let nowhere = self.commands([build])[1]
    #expect(nowhere.properties == ["title": "JSONArgsRecommended"])
    #expect(nowhere.data.hasSuffix("\n(line 6 of the Dockerfile)"))
  }

  @Test("Advice on much time is a notice, on little none")
  func notices() {
    let build = SampleBuilds.of("go-multistage-source-edit.plain.log")[0]
    #expect(commands([build]).map(\.name) == ["notice"])
    #expect(commands([build])[0].properties["title"] == "docker build: up to about 13.4s could be saved")
    #expect(!GitHubReport.isWorthANotice(Insight(id: "", text: "", step: nil, secondsAtStake: 4), wall: 10))
    #expect(!GitHubReport.isWorthANotice(Insight(id: "", text: "", step: nil, secondsAtStake: 9), wall: 100))
    #expect(GitHubReport.isWorthANotice(Insight(id: "", text: "", step: nil, secondsAtStake: 5), wall: nil))
  }

  @Test("A build that was canceled or has no end")
  func unfinished() {
    var build = SampleBuilds.of("canceled-by-user.plain.log")[0]
    let canceled = commands([build])
    #expect(canceled.map(\.name) == ["warning"])
    #expect(
      canceled[0].data.hasPrefix(
        "Canceled while 1 step was running:\n  step 5: [2/2] RUN echo start; sleep 60"))
    build.result = .incomplete
    #expect(commands([build])[0].name == "error")
    build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    build.failures = []
    #expect(commands([build]).map(\.name) == ["error"])
  }

  @Test(
    "Only a path inside the repository is one to GitHub",
    arguments: [
      "/src/Dockerfile", "../Dockerfile", "a/../../b", "C:\\x", "https://x/Dockerfile", "", "~/Dockerfile",
    ])
  func paths(path: String) {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    build.failures[0].dockerfile?.file = path
    #expect(commands([build])[0].properties["file"] == nil)
    #expect(commands([build])[0].data.contains("At \(path):6"))
  }

  @Test(
    "A path that a terminal would act upon is no path",
    arguments: ["Docker\0file", "a\u{1B}[2Jb", "a\u{202E}b"])
  func unsafePath(path: String) {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    build.failures[0].dockerfile?.file = path
    #expect(commands([build])[0].properties["file"] == nil)
    let unsafe = lines([build]).joined(separator: "\n").unicodeScalars.filter { $0 != "\n" && $0.value < 32 }
    #expect(unsafe.isEmpty)
  }

  @Test("Whatever the log holds, the commands are these and their texts arrive whole")
  func hostile() throws {
    var build = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    let text = "a%0A::error::x\r\n::set-env name=PATH::y\n##[add-path]z %25 :, 日本語"
    build.failures[0].message = text
    build.failures[0].dockerfile?.file = "sub dir/Docker,file%"
    build.diagnoses[0].title = text
    build.warnings = [BuildWarning(rule: "a,b=c::d", text: text, line: 3, url: "u\n::error::v")]
    let lines = lines([build])
    #expect(lines.dropFirst().allSatisfy { Command($0) != nil })
    let all = lines.compactMap(Command.init)
    #expect(all.map(\.name) == ["error", "warning"])
    #expect(all[0].properties["file"] == "sub dir/Docker,file%")
    // The older form of a command is read anywhere in a line and has no escape.
    let title = TerminalText.collapsed(text).replacing("##[", with: "# #[")
    #expect(all[0].properties["title"] == "docker build: " + title)
    #expect(all[0].data.contains("Cause: " + TerminalText.safe("a%0A::error::x\r\n::set-env name=PATH::y")))
    #expect(all[1].properties["title"] == "a,b=c::d")
    for builds in [[HostileLog.build], [HostileLog.build, HostileLog.build, build]] {
      for line in self.lines(builds) where !line.hasPrefix("build ") {
        let command = try #require(Command(line), "\(line)")
        #expect(["error", "warning", "notice"].contains(command.name))
        #expect(Set(command.properties.keys).isSubset(of: ["file", "line", "endLine", "title"]))
      }
    }
  }

  @Test("GitHub's limits: ten of a kind, 4,096 units of text, 255 of title")
  func limits() throws {
    var build = SampleBuilds.of("lint-warnings.plain.log")[0]
    build.warnings = (1...30).map { (line: Int) in
      BuildWarning(rule: "Check", text: "text \(line)", line: line)
    }
    let warnings = commands([build])
    #expect(warnings.count == 10)
    #expect(warnings[9].properties["title"] == "docker build: 21 more warnings")
    build.warnings = Array(build.warnings.prefix(10))
    #expect(commands([build]).map { $0.properties["title"] } == Array(repeating: "Check", count: 10))
    let failed = SampleBuilds.of("go-unknown-revision.plain.log")[0]
    #expect(commands(Array(repeating: failed, count: 11)).count == 10)

    var long = failed
    long.failures[0].message = String(repeating: "👩‍👩‍👧 word\n", count: 3000)
    long.diagnoses[0].title = String(repeating: "é", count: 1000)
    let command = try #require(commands([long]).first)
    #expect(
      command.data.utf16.count <= 4096 && command.data.utf16.count > 3000 && command.data.hasSuffix("…"))
    #expect(command.properties["title"]?.utf16.count == 255)
  }
}
