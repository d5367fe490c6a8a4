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
}
