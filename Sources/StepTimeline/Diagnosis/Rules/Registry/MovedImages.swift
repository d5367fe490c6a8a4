extension RuleCatalog {
  /// Images that have left their name, and tags that were never made.
  static let movedImageRules: [Rule] = [
    Rule(
      id: "registry-image-moved", partOf: "registry-manifest-unknown", family: "registry", subject: .registry,
      title: "The image {image|of that name} is no longer published under this name",
      level: 91, confidence: .likely,
      repairs: [.retiredImage],
      patterns: movedImages.flatMap { path, _, _ -> [Pattern] in
        [
          Pattern(
            "\(path){}: not found", place: .error, notOnLine: ["failed to push"],
            more: ["source metadata for {image}: "]),
          Pattern(
            "manifest for \(path.replacing("docker.io/library/", "").replacing("docker.io/", "")){} not found",
            more: ["manifest for {image} not found"]),
        ]
      },
      causes: [
        "The vendor removed the image or this tag, and publishes it under another name.",
        "The tag is misspelled.",
      ],
      fixes: movedImages.map { path, text, snippet in
        Fix(
          text, snippet: snippet, when: [path.replacing("docker.io/library/", "").replacing("docker.io/", "")]
        )
      } + ["Or pin a tag that still exists."],
      verify: ["docker buildx imagetools inspect {image}"],
      docs: ["https://hub.docker.com/_/openjdk", "https://hub.docker.com/u/bitnamilegacy"],
      examples: [
        Example(
          error:
            "bitnami/postgresql:15: failed to resolve source metadata for docker.io/bitnami/postgresql:15: docker.io/bitnami/postgresql:15: not found"
        ),
        Example(
          error:
            "openjdk:17-jdk-slim: failed to resolve source metadata for docker.io/library/openjdk:17-jdk-slim: docker.io/library/openjdk:17-jdk-slim: not found"
        ),
      ]
    ),
    Rule(
      id: "registry-cuda-tag", partOf: "registry-manifest-unknown", family: "registry", subject: .registry,
      title:
        "NVIDIA has no image {image|of that tag}: tags end with a distribution, and old versions were removed",
      level: 91, confidence: .likely,
      repairs: [.movedAddress],
      patterns: [
        Pattern(
          "docker.io/nvidia/cuda:{}: not found", place: .error, more: ["source metadata for {image}: "]),
        Pattern("manifest for nvidia/cuda:{} not found", more: ["manifest for {image} not found"]),
      ],
      causes: [
        "Tags of nvidia/cuda end with a distribution (`-ubuntu22.04`); those without one, and CUDA versions that are no longer supported, were removed from Docker Hub."
      ],
      fixes: MovedAddresses.cuda.sorted { $0.key < $1.key }.map { short, whole in
        Fix(
          "Use a tag that exists: write the version with its three parts (\(whole)), and the distribution at the end.",
          snippet: "FROM nvidia/cuda:\(whole)-<base|runtime|devel>-<distribution>",
          when: ["nvidia/cuda:\(short)-"])
      } + [
        Fix(
          "Use a tag that Docker Hub lists, with the distribution at its end (`-ubuntu22.04`).",
          snippet: "FROM nvidia/cuda:<version>-base-ubuntu22.04",
          unless: MovedAddresses.cuda.keys.sorted().map { "nvidia/cuda:\($0)-" }),
        "See https://hub.docker.com/r/nvidia/cuda/tags for the tags; `base`, `runtime` and `devel` contain different parts of CUDA.",
      ],
      verify: ["docker buildx imagetools inspect {image}"],
      docs: ["https://hub.docker.com/r/nvidia/cuda"],
      examples: [
        Example(
          error:
            "nvidia/cuda:11.0-base: failed to resolve source metadata for docker.io/nvidia/cuda:11.0-base: docker.io/nvidia/cuda:11.0-base: not found"
        )
      ]
    ),
    Rule(
      id: "registry-tag-variant", partOf: "registry-manifest-unknown", family: "registry", subject: .registry,
      title:
        "{image|The tag} does not exist: this version is not published for that release of the distribution",
      level: 90, confidence: .likely,
      repairs: [.nearestTag],
      patterns: [
        "node", "python", "golang", "ruby", "php", "rust",
      ].flatMap { name in
        ["-alpine3.", "-buster", "-bullseye", "-stretch", "-bookworm", "-trixie", "-jessie"].map {
          Pattern(
            "docker.io/library/\(name):{...}\($0){...}: not found", place: .error,
            more: ["source metadata for {image}: "])
        }
      },
      causes: [
        "Official images are built for the two or three releases of Debian or Alpine that are current when a version comes out; other combinations do not exist."
      ],
      fixes: [
        "Use a tag that exists: the one without the release (`-alpine` instead of `-alpine3.12`), or with a release that the image's page lists for this version."
      ],
      verify: ["docker buildx imagetools inspect {image}"],
      docs: ["https://github.com/docker-library/official-images"],
      examples: [
        Example(
          error:
            "node:20-alpine3.12: failed to resolve source metadata for docker.io/library/node:20-alpine3.12: docker.io/library/node:20-alpine3.12: not found"
        )
      ]
    ),
  ]

  /// Where the image was, what to do, and a line.
  private static let movedImages: [(path: String, text: String, snippet: String?)] = [
    (
      "docker.io/bitnami/",
      "Use the archived image with the same tag (`bitnamilegacy`, no more updates), or switch to a maintained image from another vendor.",
      "FROM bitnamilegacy/<name>:<tag>"
    ),
    (
      "docker.io/library/openjdk:",
      "Use the `eclipse-temurin` image with the same Java version; the `openjdk` image is deprecated.",
      "FROM eclipse-temurin:<version>-jdk"
    ),
    (
      "docker.io/library/java:", "Use the `eclipse-temurin` image; the `java` image is deprecated.",
      "FROM eclipse-temurin:8-jdk"
    ),
    ("docker.io/library/jenkins:", "Use the vendor's image, `jenkins/jenkins`.", "FROM jenkins/jenkins:lts"),
    (
      "docker.io/library/vault:", "Use the vendor's image, `hashicorp/vault`.",
      "FROM hashicorp/vault:<version>"
    ),
    (
      "docker.io/library/consul:", "Use the vendor's image, `hashicorp/consul`.",
      "FROM hashicorp/consul:<version>"
    ),
    (
      "mcr.microsoft.com/dotnet/core/", "Remove `core/` from the image name.",
      "FROM mcr.microsoft.com/dotnet/sdk:<version>"
    ),
    (
      "docker.io/microsoft/dotnet:", "Use the image from Microsoft's registry, `mcr.microsoft.com/dotnet`.",
      "FROM mcr.microsoft.com/dotnet/sdk:<version>"
    ),
    (
      "k8s.gcr.io/", "Use `registry.k8s.io`, which replaced `k8s.gcr.io`.",
      "FROM registry.k8s.io/<name>:<tag>"
    ),
  ]
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard hasPrefix(old) else { return self }
    return new + dropFirst(old.count)
  }
}
