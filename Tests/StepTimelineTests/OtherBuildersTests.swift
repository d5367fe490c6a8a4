import StepTimeline
import Testing

@Suite("Builds by Podman, Buildah, OpenShift and kaniko")
struct OtherBuildersTests {
  static let recordings: [(sample: String, result: Build.Result, rule: String?, failedStep: String?)] = [
    ("podman-two-stages.stamped", .succeeded, nil, nil),
    ("podman-partly-cached", .succeeded, nil, nil),
    ("podman-jobs", .succeeded, nil, nil),
    ("buildah-two-stages", .succeeded, nil, nil),
    ("podman-command-not-found", .failed, "make-not-found", "[3/3] RUN cd /src && make all"),
    ("podman-copy-source-missing", .failed, "copy-source-not-found", "[2/2] COPY missing.txt /"),
    (
      "podman-copy-from-stage-missing", .failed, "copy-from-stage-missing",
      "[stage-1 2/2] COPY --from=a /x /x"
    ),
    ("podman-no-such-stage", .failed, "buildah-no-such-stage", "[stage-1 2/2] COPY --from=b /x /x"),
    ("buildah-image-not-known", .failed, "buildah-image-not-known", "[1/2] FROM localhost/nope:1"),
    ("openshift-command-not-found", .failed, "command-not-found", "[4/5] RUN pnpm install --frozen-lockfile"),
    ("openshift-pushed", .succeeded, nil, nil),
    ("kaniko-two-stages", .succeeded, nil, nil),
    ("kaniko-npm-fails", .failed, "npm-ci-lock", "RUN npm ci"),
    (
      "kaniko-push-denied", .failed, "registry-push-failed",
      "pushing image to registry.example.com/team/tool:7"
    ),
    ("kaniko-copy-source-missing", .failed, "copy-source-not-found", nil),
    (
      "kaniko-image-not-found", .failed, "registry-manifest-unknown",
      "[internal] load metadata for alpine:3.999"
    ),
  ]

  @Test("Result, cause and failed step of the recordings", arguments: recordings)
  func outcome(_ sample: String, _ result: Build.Result, _ rule: String?, _ failedStep: String?) throws {
    let builds = SampleBuilds.of(sample + ".log")
    #expect(builds.count == 1)
    let build = try #require(builds.first)
    #expect(build.result == result)
    #expect(build.diagnoses.first(where: \.isPrimary)?.rule == rule)
    #expect(build.failures.first?.step.map { build.steps[$0].name } == failedStep)
  }

  @Test("Advice names the builder that was used", arguments: recordings.map(\.sample))
  func advice(_ sample: String) throws {
    let build = try #require(SampleBuilds.of(sample + ".log").first)
    for diagnosis in build.diagnoses {
      let texts = diagnosis.fixes.flatMap { [$0.text, $0.snippet ?? ""] } + diagnosis.verify
      for text in texts {
        #expect(!text.contains("docker buildx") && !text.contains("daemon"), "\(text)")
        #expect(sample.hasPrefix("kaniko") || !text.contains("docker "), "\(text)")
      }
    }
    #expect(build.insights.allSatisfy { !sample.hasPrefix("kaniko") || !$0.text.contains("cache mount") })
  }

  @Test("kaniko's own seconds are the clock where nothing better is there")
  func kanikoClock() throws {
    let build = try #require(SampleBuilds.of("kaniko-two-stages.log").first)
    #expect(build.clock == .stamped)
    #expect(build.wallSeconds == 83)
    let compile = try #require(build.steps.first { $0.name == "RUN go build -o /out/app ." })
    #expect(compile.startSeconds == 25 && compile.endSeconds == 77)
    #expect(build.steps.first { $0.name == "RUN go mod download" }?.status == .cached)
  }

  @Test("kaniko behind the time stamps and marks of a CI system")
  func kanikoInGitLab() throws {
    let log = String(decoding: try Samples.bytes("kaniko-npm-fails.log"), as: UTF8.self)
    let lines = log.split(separator: "\n").enumerated().map { index, line in
      "2026-11-20T09:14:\(index < 10 ? "0" : "")\(index).000000Z 00O \(line)"
    }
    let build = try #require(builds(in: lines.joined(separator: "\n")).first)
    #expect(build.result == .failed)
    #expect(build.steps.count == 5)
    #expect(build.startedAt != nil)
  }
}
