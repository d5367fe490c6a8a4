extension RuleCatalog {
  /// Commands that images lack for a reason of their own.
  static let shellCommands: [Rule] = [
    Rule(
      id: "sudo-not-needed", partOf: "command-not-found", family: "shell",
      title: "The step calls sudo, which the image does not have and a build rarely needs",
      level: 70, confidence: .certain,
      repairs: [.dropSudo],
      patterns: [
        "/bin/sh: {#}: sudo: not found", "/bin/sh: sudo: not found", "/bin/ash: sudo: not found",
        ": sudo: command not found", "exec: \"sudo\": executable file not found in $PATH",
      ],
      causes: ["Steps run as root unless USER names somebody else, so images come without sudo."],
      fixes: [
        Fix(
          "Leave sudo out.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>", base: .apt),
        Fix("Leave sudo out.", snippet: "RUN apk add --no-cache <packages>", base: .apk),
        Fix("Leave sudo out.", snippet: "RUN dnf install -y <packages>", base: .dnf),
        Fix(
          "After USER, be root for the steps that need it.",
          snippet: """
            USER root
            RUN <command>
            USER <the user from before>
            """),
      ],
      verify: ["docker run --rm {image|<image>} id"],
      docs: ["https://docs.docker.com/build/building/best-practices/#user"],
      examples: ["/bin/sh: 1: sudo: not found"]
    ),
    Rule(
      id: "shell-function-not-loaded", partOf: "command-not-found", family: "shell",
      title: "{program|The command} is a function of the shell, and the shell of this step has not loaded it",
      level: 70, confidence: .certain,
      patterns: .each(["nvm", "sdk", "rvm"]) { name in
        [Pattern].each(
          [": \(name): not found", ": \(name): command not found"],
          more: [": {program}: not found", ": {program}: command not found"])
      },
      causes: [
        """
        nvm, SDKMAN and RVM are loaded by ~/.bashrc, which a RUN does not read; each RUN is a new shell, so what one \
        has loaded the next has not.
        """
      ],
      fixes: [
        Fix("Take an image that has the version.", snippet: "FROM node:22"),
        Fix(
          "Or load it in the same RUN.",
          snippet: "RUN bash -c '. \"$HOME/.nvm/nvm.sh\" && nvm install 22 && npm ci'"),
      ],
      verify: ["docker run --rm {image|<image>} bash -ic 'type nvm'"],
      docs: ["https://github.com/nvm-sh/nvm#installing-in-docker"],
      examples: ["/bin/bash: line 1: nvm: command not found"]
    ),
    Rule(
      id: "apt-next-command-as-package", partOf: "apt-not-found-no-update", family: "apt",
      title: "apt takes the next command for a package: the command line goes on where it should end",
      level: 71, confidence: .certain,
      patterns: .each(["RUN", "apt-get", "apt", "install", "&&", "rm", "ENV", "COPY"]) {
        Pattern(
          "E: Unable to locate package \($0)",
          notOnLine: ["package \($0)-", "package \($0).", "package install"])
      },
      causes: [
        "A backslash stands at the end of the last package's line, so the next instruction belongs to it.",
        "`&&` is missing between two commands.",
      ],
      fixes: [
        Fix(
          "End every line but the last with a backslash, and put && between commands.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends \\
                  curl \\
                  git \\
             && rm -rf /var/lib/apt/lists/*
            """)
      ],
      verify: ["docker build --check ."],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: ["E: Unable to locate package RUN\nE: Unable to locate package apt-get"]
    ),
    Rule(
      id: "apt-package-not-in-release", partOf: "apt-not-found-no-update", family: "apt",
      title: "The release of this image has no package {package}",
      level: 70, confidence: .likely,
      repairs: [.updateLists, .renamePackage, .dropPackage],
      patterns: .each(["apt-get update", "apt update"]) { update in
        [Pattern].each(
          [
            "E: Unable to locate package {package}", "E: Package '{package}' has no installation candidate",
            "E: Package {package} has no installation candidate",
          ], unless: ["W: Failed to fetch", "E: Failed to fetch", "Temporary failure resolving"],
          inStep: update)
      },
      causes: [
        "The step updates the lists, so they are fresh: the package was dropped or renamed in this release.",
        "It comes from another repository (its maker's, contrib, non-free, universe) that is not enabled.",
        "It exists for other processors only.",
      ],
      fixes: [
        "Look the name up for the release of the image on packages.debian.org or packages.ubuntu.com.",
        "Or take an image that has it: of the tool itself, or of a release that still had the package.",
        "Or add the repository of its maker, with its key in /etc/apt/keyrings, before the update.",
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c '. /etc/os-release; echo $VERSION_CODENAME; apt-get update; apt-cache search {package}'"
      ],
      docs: ["https://www.debian.org/distrib/packages", "https://packages.ubuntu.com/"],
      examples: [
        Example(
          "E: Unable to locate package openjdk-11-jdk",
          step: "RUN apt-get update && apt-get install -y openjdk-11-jdk")
      ]
    ),
  ]
}
