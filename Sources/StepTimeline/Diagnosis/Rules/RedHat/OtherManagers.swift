extension RuleCatalog {
  /// zypper, pacman and tdnf: questions that nobody answers, repositories and lists that are out of date.
  static let otherManagers: [Rule] = [
    Rule(
      id: "zypper-asks", partOf: "rpm-no-yes-flag", family: "rpm",
      title: "zypper asked for confirmation, which a build cannot answer",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("Continue? [y/n", notOnLine: ["(y): y", "(n): n", "Continue? [y/n] y"], inStep: "zypper"),
        Pattern("Abort, retry, ignore? [a/r/i", notOnLine: ["(a): a"], inStep: "zypper"),
      ],
      causes: [
        "`--non-interactive` is missing from the command; it must be before `install`."
      ],
      fixes: [
        Fix(
          "Pass `--non-interactive` to zypper, before `install`.",
          snippet: "RUN zypper --non-interactive install <packages>")
      ],
      docs: ["https://en.opensuse.org/SDB:Zypper_manual"],
      examples: [
        Example(
          "Continue? [y/n/v/...? shows all options] (y): ", step: "[2/3] RUN zypper install less",
          exitCode: 1)
      ]
    ),
    Rule(
      id: "zypper-repository-invalid", family: "rpm", subject: .network,
      title: "zypper cannot use the repository {repository|of this step}",
      level: 85, confidence: .likely,
      patterns: [
        "[{repository}|{}] Valid metadata not found at specified URL",
        "[{repository}|{}] Repository type can't be determined",
        Pattern("^Repository '{repository...}' is invalid.", confidence: .likely),
      ],
      causes: [
        "The URL no longer has the release: openSUSE removes an end-of-life Leap from its servers after some months.",
        "The mirror or the network did not respond.",
      ],
      fixes: [
        "Use a base image with a supported release; if it already is, retry the build later.",
        Fix(
          "If the Dockerfile adds this repository, correct its URL or remove it.",
          snippet: "RUN zypper removerepo <name>"),
      ],
      verify: ["docker run --rm {image} zypper repos -u"],
      docs: ["https://en.opensuse.org/Lifetime"],
      examples: [
        "[repo-extra|http://download.example.com/leap/15.1/] Valid metadata not found at specified URL"
      ]
    ),
    Rule(
      id: "pacman-asks", partOf: "rpm-no-yes-flag", family: "rpm",
      title: "pacman asked for confirmation, which a build cannot answer",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: .each([":: Proceed with installation? [Y/n]", ":: Proceed with download? [Y/n]"]) {
        Pattern($0, inStep: "pacman ", notInDockerfile: ["--noconfirm"])
      },
      causes: ["`--noconfirm` is missing from the command."],
      fixes: [Fix("Pass `--noconfirm` to pacman.", snippet: "RUN pacman -Syu --noconfirm <packages>")],
      docs: ["https://man.archlinux.org/man/pacman.8"],
      examples: [
        Example(
          ":: Proceed with installation? [Y/n] ", step: "[2/3] RUN pacman -Syu less", exitCode: 1)
      ]
    ),
    Rule(
      id: "pacman-lists-old", family: "rpm", subject: .package,
      title:
        "pacman could not download {package|a package}: the package databases are out of date",
      level: 84, confidence: .likely,
      patterns: [
        Pattern(
          "error: failed retrieving file '{package}' from {...} returned error: 404",
          unless: ["Could not resolve host"])
      ],
      causes: [
        "The mirror keeps only the newest version, and the package databases are as old as the image or a cached layer."
      ],
      fixes: [
        Fix(
          "Run `pacman -Syu` in the same RUN as the installation, or pull a current base image (`docker build --pull`).",
          snippet: "RUN pacman -Syu --noconfirm <packages>")
      ],
      docs: ["https://wiki.archlinux.org/title/Pacman"],
      examples: [
        "error: failed retrieving file 'less-1:608-1-x86_64.pkg.tar.zst' from mirror.example.com : The requested URL returned error: 404"
      ]
    ),
    Rule(
      id: "tdnf-no-match", partOf: "rpm-no-match", family: "rpm",
      title: "tdnf cannot find the package {package|of that name}",
      level: 82, confidence: .certain,
      repairs: [.dropPackage],
      patterns: [
        Pattern("^No package {package} available", with: ["Error(1011)"]),
        Pattern("^{package} package not found or not installed", with: ["Error(1011)"]),
        "Error(1011) : No matching packages",
      ],
      causes: ["Azure Linux and Photon have far fewer packages than Fedora. The name may also be different."],
      fixes: [
        "Find the name of the package in this distribution with `tdnf search`, or install the program from its vendor."
      ],
      verify: ["docker run --rm {image} tdnf search {package|<package>}"],
      docs: ["https://github.com/vmware/tdnf/wiki"],
      examples: ["No package less-tools available\nError(1011) : No matching packages"]
    ),
    Rule(
      id: "tdnf-asks", partOf: "rpm-no-yes-flag", family: "rpm",
      title: "tdnf asked for confirmation, which a build cannot answer",
      level: 85, confidence: .certain,
      repairs: [],
      patterns: ["Error(1032) : Operation aborted"],
      causes: ["`-y` is missing from the command."],
      fixes: [Fix("Add `-y` to answer the prompt in advance.", snippet: "RUN tdnf install -y <packages>")],
      docs: ["https://github.com/vmware/tdnf/wiki"],
      examples: ["Error(1032) : Operation aborted."]
    ),
  ]
}
