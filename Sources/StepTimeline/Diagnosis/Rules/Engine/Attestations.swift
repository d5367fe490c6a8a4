extension RuleCatalog {
  /// Attestations (provenance, SBOM) that the builder or its image store does not take.
  static let attestations: [Rule] = [
    Rule(
      id: "imagetools-source-missing", family: "buildkit", subject: .registry,
      title: "{image} is not in the registry, so the manifest of several platforms cannot be made",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: .each(["^ERROR: {image}:{tag}: not found", "^ERROR: {image}@sha256:{tag}: not found"]) {
        [Pattern($0, with: ["imagetools create"]), Pattern($0, with: ["Creating manifest"])]
      },
      causes: [
        "The image of that platform was not pushed: its job failed, was skipped, or pushed another tag."
      ],
      fixes: ["Build and push {image} first, and check that its job ran and pushed this tag."],
      verify: ["docker buildx imagetools inspect {image}"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/imagetools/create/"],
      examples: ["Creating manifest example/flux:dev\nERROR: docker.io/example/flux:dev-arm64: not found"]
    ),
    Rule(
      id: "attestation-driver", partOf: "bk-driver-unsupported", family: "buildkit", subject: .engine,
      title: "The docker driver with the classic image store cannot create attestations (provenance, SBOM)",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: [
        "Attestation is not supported for the docker driver",
        "Attestations are not supported for the docker driver",
      ],
      causes: [
        "An attestation makes the image an index, which Docker's classic image store cannot hold."
      ],
      fixes: [
        Fix(
          "Turn on the containerd image store (Linux: add this to /etc/docker/daemon.json and restart Docker).",
          snippet: #"{ "features": { "containerd-snapshotter": true } }"#),
        Fix(
          "Or use a `docker-container` builder (in GitHub Actions, add `docker/setup-buildx-action` before the build).",
          snippet: "docker buildx create --use --driver docker-container"),
        Fix(
          "Or build without attestations.",
          snippet: "docker buildx build --provenance=false --sbom=false ."),
      ],
      verify: ["docker buildx ls; docker info -f '{{ .DriverStatus }}'"],
      docs: [
        "https://docs.docker.com/build/metadata/attestations/",
        "https://docs.docker.com/engine/storage/containerd/",
      ],
      examples: [
        Example(error: "failed to build: Attestation is not supported for the docker driver.")
      ],
      implies: ["bk-driver-unsupported"]
    ),
    Rule(
      id: "attestation-builder", family: "buildkit", subject: .engine,
      title: "The builder does not support attestations (provenance, SBOM)",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "attestations are not supported by the current buildkitd",
        "ttestations are not supported by the current BuildKit daemon",
      ],
      causes: [
        "The docker driver with the classic image store, and BuildKit before 0.11, do not support them. Buildx 0.10.0 asks for them even with `--provenance=false`.",
        "Buildx lost the connection to the builder, and so it does not know what the builder supports.",
      ],
      fixes: [
        Fix(
          "Use a `docker-container` builder, which has its own newer BuildKit (in GitHub Actions, add `docker/setup-buildx-action` before the build).",
          snippet: "docker buildx create --use --driver docker-container"),
        Fix(
          "Or build without attestations, with buildx 0.10.2 or newer.",
          snippet: "docker buildx build --provenance=false --sbom=false ."),
      ],
      verify: ["docker buildx version; docker buildx inspect --bootstrap"],
      docs: ["https://docs.docker.com/build/metadata/attestations/"],
      examples: [Example(error: "attestations are not supported by the current buildkitd")]
    ),
  ]
}
