extension RuleCatalog {
  /// Commands that are there and were called in a form that they do not take.
  static let commandForms: [Rule] = [
    Rule(
      id: "folder-without-recursion", family: "shell",
      title: "{file|A path} is a folder, and the command was not told to take folders",
      level: 72, confidence: .certain,
      repairs: [.wholeFolder],
      patterns: [
        "cp: -r not specified; omitting directory '{file}'", "cp: omitting directory '{file}'",
        "cp: omitting directory ‘{file}’", "cp: omitting directory `{file}'",
        "rm: cannot remove '{file}': Is a directory", "rm: cannot remove ‘{file}’: Is a directory",
        "rm: '{file}' is a directory",
      ],
      causes: ["cp and rm take a folder only with -r; the path was meant to be a file, or became a folder."],
      fixes: ["Add -r to the command."],
      verify: ["docker run --rm {image|<image>} ls -ld {file}"],
      docs: ["https://www.gnu.org/software/coreutils/manual/html_node/cp-invocation.html"],
      examples: ["cp: -r not specified; omitting directory 'conf'"]
    ),
    Rule(
      id: "apt-update-with-arguments", family: "shell",
      title: "apt-get update got arguments: two commands are written as one",
      level: 92, confidence: .certain,
      repairs: [.joinCommands],
      patterns: ["E: The update command takes no arguments"],
      causes: ["`&&` is missing between `apt-get update` and the next command."],
      fixes: [
        Fix("Put `&&` between the commands.", snippet: "RUN apt-get update && apt-get install -y <package>")
      ],
      verify: ["apt-get update"],
      docs: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
      examples: ["E: The update command takes no arguments"]
    ),
  ]
}
