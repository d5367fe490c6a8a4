/// The marks around each line of the log.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum EnvelopeName: String, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// GitHub Actions' raw log, or `gh run view --log`.
  case gitHubActions = "github-actions"
  /// GitLab CI.
  case gitLab = "gitlab"
  /// Jenkins with the Timestamper plug-in.
  case jenkins
  /// Azure Pipelines.
  case azure
  /// Buildkite's inline time stamps.
  case buildkite
  /// Google Cloud Build.
  case cloudBuild = "cloud-build"
  /// Docker Compose and other tools that put a name before each line.
  case compose
  /// A time stamp alone: `ts`, `kubectl logs --timestamps`, journals.
  case timestamp
}
