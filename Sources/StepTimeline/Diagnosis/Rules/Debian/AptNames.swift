extension RuleCatalog {
  /// Names of packages that are no names for apt.
  static let aptNames: [Rule] = [
    Rule(
      id: "apt-names-with-carriage-returns", partOf: "apt-not-found-no-update", family: "apt", subject: .file,
      title:
        "apt has its lists and still finds not even {package|a basic package}: the names come from a file with Windows line endings",
      level: 77, confidence: .likely,
      repairs: [],
      patterns: ["$(cat ", "$(grep ", "$(<", "xargs"].flatMap { reading in
        ["gcc", "curl", "git", "wget", "libc6-dev", "dpkg-dev", "make", "build-essential", "ca-certificates"]
          .map {
            Pattern(
              "E: Unable to locate package \($0)", with: ["Fetched ", "Reading package lists"],
              more: ["locate package {package}"], inDockerfile: [reading])
          }
      },
      causes: [
        "Each line of the file ends with a carriage return, which becomes a part of the package's name: `gcc\\r`. Git on Windows writes such files (`core.autocrlf`)."
      ],
      fixes: [
        Fix(
          "Convert the file to Unix line endings, and keep them in git.",
          snippet: "dos2unix <the file>\n# .gitattributes:\n* text=auto eol=lf"),
        Fix(
          "Or remove the carriage returns in the step.",
          snippet: "RUN tr -d '\\r' < <the file> | xargs apt-get install -y"),
      ],
      verify: ["file <the file>"],
      docs: ["https://git-scm.com/docs/gitattributes#_eol"],
      examples: [
        Example(
          "Fetched 8109 kB in 4s (1798 kB/s)\nReading package lists...\nE: Unable to locate package gcc",
          step: "RUN apt-get update && apt-get install -y $(cat packages.txt)")
      ]
    ),
    Rule(
      id: "apt-lists-empty", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title: "apt has no package lists: even {package|a package of every release} is not found",
      level: 75, confidence: .likely,
      repairs: [.updateLists],
      patterns: .each([
        "ca-certificates", "curl", "wget", "git", "gnupg", "vim", "nano", "unzip", "build-essential", "sudo",
        "jq", "make", "gcc", "python3", "locales", "tzdata", "zip", "rsync", "openssh-client", "apt-utils",
      ]) { name in
        [Pattern].each(
          // The whole name: `gnupg-curl` is one that releases dropped.
          ["E: Unable to locate package \(name)\n", "E: Package '\(name)' has no installation candidate"],
          unless: [
            "Failed to fetch", "Temporary failure resolving", "Could not resolve", "is not signed",
            "does not have a Release file", "no longer has a Release file",
          ],
          more: ["locate package {package}", "Package '{package}' has"])
      },
      causes: [
        "The step does not run `apt-get update`, or the lists of an earlier, cached step were deleted."
      ],
      fixes: [
        Fix(
          "Run `apt-get update` and `apt-get install` in the same RUN.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {package}"),
        Fix(
          "If the step already does that, rebuild once without the cache.",
          snippet: "docker build --no-cache ."
        ),
      ],
      docs: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
      examples: ["E: Unable to locate package curl"]
    ),
  ]

  /// What to do about a name that newer releases have changed or dropped.
  static let changedNames: [Fix] = [
    Fix("Install {newPackage} instead of {package}: newer releases have only that.", when: ["{newPackage}"]),
    Fix(
      "Remove {droppedPackage}: newer releases of Debian and Ubuntu do not have it, and nothing replaces it.",
      when: ["{droppedPackage}"]),
  ]
}
