internal import BuildLogParser

/// The command line that builds, with options that a repair needs.
struct BuildCommandLine {
  let site: RepairSite

  /// Whether the builder has mounts for secrets, agents and caches.
  ///
  /// docker's classic builder refuses `RUN --mount`; BuildKit, which docker has as well, does not.
  var hasMounts: Bool { site.builder != .classic && site.builder != .kaniko }

  /// Whether the builder can be called with options for secrets and agents at all.
  var canMount: Bool { site.builder != .kaniko }

  /// The command with some options; `nil` for a builder that has no such options.
  func line(_ options: String, needsMounts: Bool) -> String? {
    guard site.builder != .kaniko else { return nil }
    let path = site.project.contextPrefix + "Dockerfile"
    let file =
      site.path == path || site.path == "Dockerfile" || ValueForm.path.bare(site.path) == nil
      ? "" : "-f \(site.path) "
    let context = ValueForm.path.bare(site.project.contextPrefix) ?? "."
    let program =
      site.builder == .buildah ? "podman" : needsMounts && !hasMounts ? "DOCKER_BUILDKIT=1 docker" : "docker"
    return "\(program) build \(file)\(options) \(context)"
  }
}
