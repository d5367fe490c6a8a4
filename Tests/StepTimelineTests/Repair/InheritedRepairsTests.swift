import BuildLogParser
import Testing

@testable import StepTimeline

/// A case of a broader cause has the repairs of that one only if it was looked at whether they help there.
@Suite struct InheritedRepairsTests {
  /// The rules that name no repairs and take over those of their broader cause.
  private static let inheriting = [
    "apt-key-named", "apt-not-root", "apt-nvidia-key", "go-compile-named",
    "go-embed-front-end",
    "go-line-three-numbers",
    "go-mirror-lacks-public-module", "go-proxy-mirror-failed", "go-test-named",
    "jvm-wrapper-not-executable", "node-import-outside-module", "node-require-in-module",
    "npm-no-package-json",
    "npm-peer-truncated",
    "perl-core-module-missing", "php-extension-library", "pip-version-not-offered",
    "rpm-centos-ended", "tsc-other-package", "uv-conflict-named",
  ]

  /// A new one is either repaired like its broader cause, and belongs to this list, or says `repairs: []`.
  @Test func onlyTheseRulesTakeOverTheRepairsOfTheirBroaderCause() {
    let repairs = Dictionary(uniqueKeysWithValues: RuleCatalog.all.map { ($0.id, $0.repairs ?? []) })
    let found = RuleCatalog.all.filter { rule in
      rule.repairs == nil && rule.partOf.map { repairs[$0]?.isEmpty == false } ?? false
    }
    #expect(found.map(\.id).sorted() == Self.inheriting)
  }

  /// A rule of one's own may leave the repairs to the broader cause, or refuse them.
  @Test(arguments: [(nil, ["makeParents", "forceLink"]), ([], [])] as [([Recipe]?, [String])])
  func anEmptyListIsNoneAndNoListIsTheBroaderCauses(_ repairs: [Recipe]?, _ wanted: [String]) throws {
    let rule = Rule(
      id: "acme-folder", partOf: "file-exists", family: "custom", title: "T", level: 99, repairs: repairs,
      patterns: ["mkdir: cannot create directory '{file}': File exists"], causes: ["C"], fixes: ["F"],
      docs: [], examples: [])
    let line = RetainedLine(number: 2, bytes: Array("mkdir: cannot create directory '/x': File exists".utf8))
    let step = Step(id: "1", name: "[1/1] RUN mkdir /x", status: .failed, sourceLine: 1)
    let build = Build(
      source: .init(name: "", line: 1, lines: 9, dialect: .plain, envelope: .none), result: .failed,
      clock: .none, steps: [step])
    let text = FailureText(steps: [StepText(step: 0, name: step.name, output: [line], exitCode: 1)])
    let matcher = RuleMatcher(rules: [rule] + RuleCatalog.all)
    let found = Diagnosis.all(in: text, of: build, by: matcher, firstLine: 1).first(where: \.isPrimary)
    let diagnosis = try #require(found)
    #expect(diagnosis.title == "T")
    #expect(diagnosis.repairs.map { "\($0)" } == wanted)
  }

  /// Failures, and text that no patch for them may have.
  private static let harmful: [(scenario: RepairCase, never: String)] = [
    (
      RepairCase(
        .nearestPath,
        "FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nFROM debian:12\nCOPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo\n",
        failing: "COPY --from",
        "failed to compute cache key: failed to calculate checksum of ref a::b: \"/usr/share/zoneinfo\": not found"
      ), "\n+"
    ),
    (
      RepairCase(
        .goGenerate, "FROM golang:1.27\nWORKDIR /app\nCOPY . .\nRUN go build -o /routes .\n",
        failing: "RUN go",
        "# example.com/fast\n/go/pkg/mod/example.com/fast@v1.13.3/stub.go:12:9: undefined: oldName",
        context: ["main.go": "package main\n//go:generate go run ./gen\n", "go.mod": "module routes\n"]),
      "go generate"
    ),
    (
      RepairCase(
        .goProxy, "FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go mod download\n", failing: "RUN go",
        "go: example.com/lib@v1.0.0: Get \"https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod\": dial tcp [2001:db8::11]:443: connect: cannot assign requested address"
      ), "GOPROXY"
    ),
    (
      RepairCase(
        .continueLine, "FROM debian:12\nRUN cat > /run.sh << EOF\nmain\nEOF\n", failing: "main",
        "dockerfile parse error on line 3: unknown instruction: main"), "EOF \\"
    ),
    // The program is copied already, and a folder is missing.
    (
      RepairCase(
        .nearestPath,
        "FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o relay ./cmd/relay\nFROM alpine:3.22\nCOPY --from=build /src/relay /relay\nCOPY --from=build /app/templates /templates\n",
        failing: "COPY --from=build /app",
        "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/templates\": not found"
      ), "\n+"
    ),
    // Settings are no program, even if they have its name.
    (
      RepairCase(
        .nearestPath,
        "FROM golang:1.25 AS build\nWORKDIR /src\nRUN go build -o /bin/relay .\nFROM alpine:3.22\nCOPY --from=build /etc/relay /etc/relay\n",
        failing: "COPY --from",
        "failed to compute cache key: failed to calculate checksum of ref a::b: \"/etc/relay\": not found"
      ), "\n+"
    ),
    (
      RepairCase(
        .nearestPath,
        "FROM golang:1.25 AS build\nWORKDIR /src\nRUN go build -o /bin/relay .\nFROM alpine:3.22\nCOPY --from=build etc/relay /etc/relay\n",
        failing: "COPY --from",
        "failed to compute cache key: failed to calculate checksum of ref a::b: \"/etc/relay\": not found"
      ), "\n+"
    ),
    // What is there is a file.
    (
      RepairCase(
        .makeParents, "FROM debian:12\nRUN mkdir /usr/bin/tool\n", failing: "RUN mkdir",
        "mkdir: cannot create directory '/usr/bin/tool': File exists"), "mkdir -p"
    ),
    // The destination is one file, and the wildcard matches several.
    (
      RepairCase(
        .copyDestination, "FROM debian:12\nCOPY build/libs/*.jar /srv/shop.jar\n", failing: "COPY",
        "When using COPY with more than one source file, the destination must be a directory and end with a /"
      ), "shop.jar/"
    ),
    // The output of the command goes on.
    (
      RepairCase(
        .fittingTool, "FROM php:8.1\nRUN php -v && composer global require hirak/prestissimo | tee /log\n",
        failing: "RUN php", "hirak/prestissimo 0.3.10 requires composer-plugin-api ^1.0.0"), "tee"
    ),
    // The image has no manager of packages.
    (
      RepairCase(
        .installProgram, "FROM registry.access.redhat.com/ubi9/ubi-micro\nRUN tar -xf /x.tar\n",
        failing: "RUN tar", "/bin/sh: tar: not found", exitCode: 127), "install"
    ),
    // The build of a package that the project needs, not that of the project.
    (
      RepairCase(
        .buildRequirement, "FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n",
        failing: "RUN pip",
        "  × Getting requirements to build wheel did not run successfully.\n      ModuleNotFoundError: No module named 'numpy'",
        context: [
          "pyproject.toml": "[build-system]\nrequires = [\"setuptools\"]\n", "requirements.txt": "x\n",
        ]),
      "numpy"
    ),
  ]

  @Test(arguments: harmful.indices) func whatCannotHelpIsNotOffered(_ index: Int) throws {
    let (scenario, never) = Self.harmful[index]
    let build = try #require(scenario.build())
    let patches = build.diagnoses.flatMap(\.fixes).compactMap(\.patch)
    #expect(build.primaryDiagnosis != nil)
    #expect(!patches.contains { $0.hasText(never) }, "\(patches)")
  }

  /// The fix before it is in the Dockerfile, or does not fit.
  @Test func theFirstFixIsNoAlternative() throws {
    let scenario = RepairCase(
      .raiseImage, "FROM rust:1.70\nRUN cargo build\n", failing: "RUN cargo",
      "error[E0658]: `let` expressions in this position are unstable\n   --> /usr/local/cargo/registry/src/index.crates.io-6f17d22bba15001f/foo-1.2.3/src/lib.rs:10:8",
      exitCode: 101)
    let fixes = try #require(scenario.build()?.primaryDiagnosis).fixes
    #expect(fixes.first.map { $0.text.hasPrefix("Or ") } == false)
  }
}
