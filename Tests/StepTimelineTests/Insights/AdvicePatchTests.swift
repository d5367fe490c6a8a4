import Testing

@testable import StepTimeline

/// Advice as patches of the user's Dockerfile.
@Suite struct AdvicePatchTests {
  private func patch(_ dockerfile: String, _ steps: [(String, Double?, [String])]) -> String? {
    var build = BuildLogReader.builds(in: AdviceLog.steps(on: "python:3.12", steps).text.utf8, source: "t")[0]
    build.addAdvicePatches(
      for: ProjectFiles(dockerfiles: [.init(path: "Dockerfile", bytes: Array(dockerfile.utf8))]))
    return build.insights.first?.patch
  }

  private func changed(_ patch: String?) -> [String] {
    (patch ?? "").split(separator: "\n").map(String.init).filter {
      ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---")
    }
  }

  @Test("A mount goes in, the option that defeats it goes out")
  func mount() {
    let file =
      "FROM python:3.12\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n"
    let found = patch(
      file,
      [("COPY requirements.txt .", 0.1, []), ("RUN pip install --no-cache-dir -r requirements.txt", 40, [])])
    #expect(
      changed(found) == [
        "-RUN pip install --no-cache-dir -r requirements.txt",
        "+RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt",
      ])
  }

  @Test("apt keeps its packages, and what throws them away goes")
  func apt() {
    let file = """
      FROM python:3.12
      RUN apt-get update \\
       && apt-get install -y curl \\
       && rm -rf /var/lib/apt/lists/*
      RUN x

      """
    let run = "RUN apt-get update  && apt-get install -y curl  && rm -rf /var/lib/apt/lists/*"
    let found = changed(patch(file, [(run, 40, []), ("RUN x", 0.1, [])]))
    #expect(
      found.contains(
        "+RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked"
          + " rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update \\"), "\(found)")
    #expect(found.contains("- && rm -rf /var/lib/apt/lists/*"))
  }

  @Test("Owners move to the copies if the user is there before them")
  func owner() {
    let file = "FROM python:3.12\nRUN useradd game\nCOPY game/ /opt/game/\nRUN chown -R game /opt/game\n"
    let steps: [(String, Double?, [String])] = [
      ("RUN useradd game", 0.1, []), ("COPY game/ /opt/game/", 1, []),
      ("RUN chown -R game /opt/game", 60, []),
    ]
    #expect(
      changed(patch(file, steps)) == [
        "-COPY game/ /opt/game/", "-RUN chown -R game /opt/game", "+COPY --chown=game game/ /opt/game/",
      ])
    let late = "FROM python:3.12\nCOPY game/ /opt/game/\nRUN useradd game && chown -R game /opt/game\n"
    #expect(
      patch(
        late, [("COPY game/ /opt/game/", 1, []), ("RUN useradd game && chown -R game /opt/game", 60, [])])
        == nil)
  }

  @Test("No patch for another build's file, nor for a user who is not root")
  func otherFiles() {
    let steps: [(String, Double?, [String])] = [("COPY package.json .", 0.1, []), ("RUN npm ci", 40, [])]
    #expect(patch("FROM alpine\nRUN make\n", steps) == nil)
    #expect(patch("FROM python:3.12\nUSER node\nCOPY package.json .\nRUN npm ci\n", steps) == nil)
    #expect(patch("FROM python:3.12\nCOPY package.json .\nRUN npm ci\n", steps) != nil)
  }

  // MARK: Files left out of the context

  private static let file = "FROM node:20\nCOPY package.json .\nRUN npm ci\nCOPY src/ src/\n"

  private func ignorePatch(
    _ dockerfile: String = file, names: [String], ignore: String? = nil, path: String = "Dockerfile",
    prefix: String = "", specific: String? = nil
  ) -> String? {
    let text = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s

      #2 [1/4] FROM docker.io/library/node:20
      #2 DONE 0.1s

      #3 [internal] load build context
      #3 transferring context: 220.40MB 30.0s done
      #3 DONE 30.0s

      #4 [2/4] COPY package.json .
      #4 DONE 0.1s

      #5 [3/4] RUN npm ci
      #5 DONE 1.0s

      #6 [4/4] COPY src/ src/
      #6 DONE 0.1s

      #7 exporting to image
      #7 DONE 0.1s

      """
    var build = BuildLogReader.builds(in: text.utf8, source: "t")[0]
    var project = ProjectFiles(
      dockerfiles: [.init(path: path, bytes: Array(dockerfile.utf8))], contextPrefix: prefix)
    project.contextNames = names
    project.contents = { name in
      name == ".dockerignore"
        ? ignore.map { Array($0.utf8) }
        : name == "Dockerfile.dockerignore"
          ? specific.map { Array($0.utf8) } : nil
    }
    build.addAdvicePatches(for: project)
    #expect(build.insights.first?.id == "large-context")
    #expect(build.insights.first?.patch == nil || build.insights.first?.applicability == .likely)
    return build.insights.first?.patch
  }

  private static let names = [".git", "Dockerfile", "node_modules", "package.json", "src"]

  @Test("Without a .dockerignore a new one is made, of folders that are there")
  func newIgnoreFile() {
    #expect(
      ignorePatch(names: Self.names)
        == "--- /dev/null\n+++ b/.dockerignore\n@@ -0,0 +1,2 @@\n+.git\n+node_modules\n")
    #expect(ignorePatch(names: ["Dockerfile", "package.json", "src"]) == nil)
    #expect(
      ignorePatch(names: Self.names, path: "web/Dockerfile", prefix: "web/")
        == "--- /dev/null\n+++ b/web/.dockerignore\n@@ -0,0 +1,2 @@\n+.git\n+node_modules\n")
  }

  @Test("One that is there gets more lines, with the ends that it has")
  func longerIgnoreFile() {
    let names = Self.names + [".dockerignore", ".venv"]
    #expect(
      ignorePatch(names: names, ignore: "*.log\n.git")
        == """
        --- a/.dockerignore
        +++ b/.dockerignore
        @@ -1,2 +1,4 @@
         *.log
        -.git
        \\ No newline at end of file
        +.git
        +.venv
        +node_modules

        """)
    #expect(
      ignorePatch(names: names, ignore: "*.log\r\n.git/\r\n")
        == "--- a/.dockerignore\n+++ b/.dockerignore\n@@ -1,2 +1,4 @@\n *.log\r\n .git/\r\n+.venv\r\n+node_modules\r\n"
    )
    #expect(ignorePatch(names: names, ignore: ".git\n.venv\n**/node_modules\n") == nil)
    // The one named after the Dockerfile is the one that counts.
    #expect(
      ignorePatch(names: names + ["Dockerfile.dockerignore"], ignore: "a\n", specific: ".git\n.venv\n")?
        .hasPrefix("--- a/Dockerfile.dockerignore\n") == true)
    // It is there and cannot be read.
    #expect(ignorePatch(names: names) == nil)
  }

  @Test("What the Dockerfile needs stays in the context")
  func neededFolders() {
    // No step installs them.
    let copied = "FROM node:20\nCOPY package.json .\nRUN node check.js\nCOPY src/ src/\n"
    #expect(ignorePatch(copied, names: Self.names)?.contains("node_modules") == false)
    let tool = "FROM node:20\nCOPY package.json .\nRUN npm ci -g npm\nCOPY src/ src/\n"
    #expect(ignorePatch(tool, names: Self.names)?.contains("node_modules") == false)
    let git = "FROM node:20\nCOPY package.json .\nRUN npm ci\nCOPY .git .git\nCOPY src/ src/\n"
    #expect(ignorePatch(git, names: Self.names)?.contains(".git\n") == false)
    // Its files are not here: another folder is the context.
    #expect(ignorePatch(names: [".git", "Dockerfile", "node_modules"]) == nil)
  }

  @Test("The first patch is shown in every report that people read")
  func shownPatches() {
    var build = BuildLogReader.builds(
      in: AdviceLog.steps(
        on: "python:3.12",
        [
          ("COPY requirements.txt .", 0.1, []),
          ("RUN pip install --no-cache-dir -r requirements.txt", 40, []),
        ]
      ).text.utf8, source: "t")[0]
    let file =
      "FROM python:3.12\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n"
    build.addAdvicePatches(
      for: ProjectFiles(dockerfiles: [.init(path: "Dockerfile", bytes: Array(file.utf8))]))
    let added = "+RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt"
    for format in [ReportFormat.table, .markdown] {
      let text = String(decoding: format.render([build]), as: UTF8.self)
      #expect(text.contains("Dockerfile:"), "\(text)")
      #expect(text.contains(added), "\(text)")
      // The whole hunk is for `--all`.
      #expect(text.contains("@@ -1,3 +1,3 @@") == (format == .markdown))
    }
    #expect(String(decoding: ReportFormat.html.render([build]), as: UTF8.self).contains(added))
    var options = ReportOptions()
    options.all = true
    #expect(
      String(decoding: ReportFormat.table.render([build], options: options), as: UTF8.self)
        .contains("@@ -1,3 +1,3 @@"))
  }
}
