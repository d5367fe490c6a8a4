import StepTimeline

/// Answers what Docker asks of a command line plug-in: installed as `docker-buildlog`, the tool is `docker buildlog`.
enum DockerPlugin {
  static let metadataCommand = "docker-cli-plugin-metadata"

  static let metadata = """
    {"SchemaVersion":"0.1.0","Vendor":"buildlog","Version":"\(BuildLogVersion.current)",\
    "ShortDescription":"Where a docker build spent its time and why it failed"}

    """

  /// The arguments without the program's name and without the `buildlog` that Docker puts before them.
  ///
  /// Docker hands over its whole command line, so global options may be in front (`--debug buildlog …`).
  static func withoutPluginName(_ arguments: [String], environment: (String) -> String?) -> [String] {
    let words = Array(arguments.dropFirst())
    let program = arguments.first?.split(separator: "/").last ?? ""
    guard program.hasPrefix("docker-buildlog") else { return words }
    if words.first == "buildlog" { return Array(words.dropFirst()) }
    if environment("DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND") != nil,
      let index = words.firstIndex(of: "buildlog")
    {
      return Array(words[(index + 1)...])
    }
    return words
  }
}
