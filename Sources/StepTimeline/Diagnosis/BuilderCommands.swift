internal import BuildLogParser

/// Puts the commands of the builder that was used in the place of docker's.
///
/// Rules are written for docker. Podman has most of docker's commands under its own name; what is docker's alone (buildx, the
/// daemon and its settings) does not help with another builder, so it is left out. kaniko has no command but its executor.
struct BuilderCommands {
  private enum Builder {
    case podman, kaniko
  }

  private let builder: Builder

  /// - Returns: `nil` for docker's own builders.
  init?(_ dialect: DialectName) {
    switch dialect {
    case .buildah: builder = .podman
    case .kaniko: builder = .kaniko
    case .plain, .rawJSON, .record, .terminal, .classic, .hosted: return nil
    }
  }

  /// The diagnosis with commands for the builder that made the log.
  func adapted(_ diagnosis: Diagnosis) -> Diagnosis {
    var result = diagnosis
    result.fixes = diagnosis.fixes.compactMap(adapted)
    result.verify = diagnosis.verify.compactMap(adapted)
    return result
  }

  private func adapted(_ fix: Fix) -> Fix? {
    var result = fix
    if builder == .kaniko, fix.snippet?.contains("docker login") == true {
      result.text =
        "Write the login to /kaniko/.docker/config.json before the executor runs; the key of Docker Hub is `https://index.docker.io/v1/`."
      result.snippet =
        #"echo '{"auths":{"<your registry>":{"auth":"<user:password in base64>"}}}' > /kaniko/.docker/config.json"#
      return result
    }
    // A sentence about docker alone may follow one that holds for every builder.
    let sentences = fix.text.sentences.compactMap(adapted)
    guard !sentences.isEmpty else { return nil }
    result.text = sentences.joined(separator: " ")
    // A command of docker's helps nobody here; what the sentence says still holds.
    if let snippet = fix.snippet { result.snippet = adapted(snippet) }
    return result
  }

  /// The text for the builder; `nil` if it is about something that the builder does not have.
  private func adapted(_ text: String) -> String? {
    if builder == .kaniko, Self.notKaniko.contains(where: text.contains) { return nil }
    guard
      text.contains("ocker") || text.contains("daemon") || text.contains("buildx")
        || text.contains("buildkit")
    else { return text }
    if Self.onlyDocker.contains(where: text.contains) { return nil }
    switch builder {
    case .podman:
      var result = text
      for command in Self.podman where result.contains("docker " + command) {
        result = result.replacing("docker " + command, with: "podman " + command)
      }
      // Podman prints plainly in any case, and has no such option.
      result = result.replacing(" --progress=plain", with: "")
      return result.contains("docker ") ? nil : result
    case .kaniko:
      return Self.notKaniko.contains(where: text.contains) ? nil : text
    }
  }

  /// Words for what neither Podman nor kaniko has.
  private static let onlyDocker = [
    "docker buildx", "docker builder", "docker compose", "docker context", "docker info", "docker scout",
    "docker desktop", "docker driver", "docker-container", "daemon.json", "dockerd", "buildkitd",
    "restart docker",
    "Docker Desktop", "the Docker VM", "the daemon", "build --check", "--no-cache-filter", "--cache-to",
    "# syntax=",
    "BuildKit", "BUILDKIT_",
  ]

  /// Commands that Podman has in the same form.
  private static let podman = [
    "build", "run", "pull", "push", "login", "logout", "image", "images", "tag", "inspect ", "manifest ",
    "system ",
    "volume ", "ps", "logs ", "cp ", "save ", "load ",
  ]

  private static let notKaniko = [
    "docker build", "docker login", "docker push", "docker system", "GitHub Actions", "registries.conf",
    "host's network", "unused build cache", "pass it to the build",
  ]
}
