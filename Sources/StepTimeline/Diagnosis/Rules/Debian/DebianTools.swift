extension RuleCatalog {
  /// Debian's own tools that a step calls: alternatives, owners of files, locales.
  static let debianTools: [Rule] = [
    Rule(
      id: "rosdep-not-installed", family: "apt", subject: .package,
      title: "rosdep could not install {package|a dependency} with apt",
      level: 72, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("apt: Failed to detect successful installation of [{package}]", unless: ["sudo: not found"]),
        Pattern(
          "ERROR: the following rosdeps failed to install", unless: ["sudo: not found"],
          more: ["apt: command [apt-get install -y {package}] failed"]),
      ],
      causes: [
        "The package lists are old: a ROS repository keeps only the newest version of each package.",
        "The package does not exist (yet, or any more) for this ROS and Ubuntu release.",
      ],
      fixes: [
        Fix(
          "Update the lists of apt and of rosdep in the same RUN.",
          snippet: "RUN apt-get update && rosdep update && rosdep install --from-paths src --ignore-src -y"),
        "If the package is not in the repository, leave it out with `--skip-keys`, or build it from source in the workspace.",
      ],
      docs: ["https://docs.ros.org/en/rolling/Tutorials/Intermediate/Rosdep.html"],
      examples: [
        "ERROR: the following rosdeps failed to install\n  apt: command [apt-get install -y ros-humble-acme] failed\n  apt: Failed to detect successful installation of [ros-humble-acme]"
      ]
    ),
    Rule(
      id: "alternative-not-registered", family: "apt", subject: .program,
      title: "{name|The name} is not registered with update-alternatives",
      level: 84, confidence: .certain,
      repairs: [.registerAlternative],
      patterns: [
        "update-alternatives: error: no alternatives for {name}",
        "update-alternatives: error: alternative {target} for {name} not registered",
      ],
      causes: [
        "`--set` and `--config` choose among the programs that packages registered under a name. Debian's packages register nothing under this name, or not this program."
      ],
      fixes: [
        Fix(
          "Register the program with `update-alternatives --install` first, or create a symbolic link.",
          snippet:
            "RUN update-alternatives --install /usr/bin/{name|<name>} {name|<name>} <path of the program> 1"
        ),
        Fix(
          "Link the program in /usr/local/bin if nothing else uses the alternatives system.",
          snippet: "RUN ln -s <path of the program> /usr/local/bin/{name|<name>}"),
      ],
      docs: ["https://manpages.debian.org/bookworm/dpkg/update-alternatives.1.en.html"],
      examples: [
        "update-alternatives: error: no alternatives for python",
        "update-alternatives: error: alternative /usr/bin/python3 for python not registered; not setting",
      ]
    ),
    Rule(
      id: "alternative-path-missing", family: "apt", subject: .file,
      title: "update-alternatives: {path} does not exist",
      level: 85, confidence: .certain,
      patterns: ["update-alternatives: error: alternative path {path} doesn't exist"],
      causes: [
        "The package that contains it is not installed, or installs it in a different folder.",
        "The folder name ends with the architecture (`-amd64`, `-arm64`), and the build runs on a different one.",
      ],
      fixes: [
        Fix(
          "Use the image's architecture in the path: on ARM, the folder name ends with `-arm64`.",
          snippet: "$(dpkg --print-architecture)   # instead of amd64", when: ["-amd64/"]),
        "Install the package that contains {path} first, or use its actual path, which `find / -name` shows.",
      ],
      docs: ["https://manpages.debian.org/bookworm/dpkg/update-alternatives.1.en.html"],
      examples: [
        "update-alternatives: error: alternative path /usr/lib/jvm/java-21-openjdk-amd64/bin/java doesn't exist"
      ]
    ),
    Rule(
      id: "dpkg-statoverride-unknown", partOf: "apt-dpkg-failed", family: "apt",
      title: "dpkg's statoverride file uses the {kind|group} {name}, which does not exist in this image",
      level: 94, confidence: .certain,
      patterns: [
        "unknown system {kind} '{name}' in statoverride file", "unknown {kind} '{name}' in statoverride file",
      ],
      causes: [
        "/etc/group or /etc/passwd was overwritten (for example by a COPY) after a package added the entry.",
        "The user or group was deleted.",
      ],
      fixes: [
        Fix(
          "Create the missing user or group again, or remove its line from /var/lib/dpkg/statoverride.",
          snippet: "RUN groupadd --system {name}"),
        Fix(
          "If nothing needs the user or group any more, remove its line.",
          snippet: "RUN sed -i '/{name}/d' /var/lib/dpkg/statoverride"),
      ],
      verify: ["docker run --rm {image} cat /var/lib/dpkg/statoverride"],
      docs: ["https://manpages.debian.org/bookworm/dpkg/dpkg-statoverride.1.en.html"],
      examples: [
        """
        dpkg: unrecoverable fatal error, aborting:
         unknown system group 'messagebus' in statoverride file; the system group got removed
        """
      ]
    ),
    Rule(
      id: "locale-not-generated", family: "apt", subject: .package,
      title: "The locale was not generated: {locale|its line} is not enabled in /etc/locale.gen",
      level: 82, confidence: .certain,
      repairs: [.makeLocale],
      patterns: ["*** update-locale: Error: invalid locale settings:  {locale...}"],
      causes: [
        "Debian's `locale-gen` generates the locales that /etc/locale.gen lists; unlike Ubuntu's, it does not accept a name on the command line."
      ],
      fixes: [
        Fix(
          "Enable the locale in /etc/locale.gen, then run `locale-gen`.",
          snippet:
            "RUN sed -i 's/^# *en_US.UTF-8 UTF-8/en_US.UTF-8 UTF-8/' /etc/locale.gen && locale-gen",
          when: ["en_US.UTF-8"]),
        Fix(
          "Enable the locale in /etc/locale.gen, then run `locale-gen`.",
          snippet: "RUN sed -i 's/^# *<locale> UTF-8/<locale> UTF-8/' /etc/locale.gen && locale-gen",
          unless: ["en_US.UTF-8"]),
        Fix("Or use the locale `C.UTF-8`, which Debian and Ubuntu images have.", snippet: "ENV LANG=C.UTF-8"),
      ],
      docs: ["https://wiki.debian.org/Locale"],
      examples: ["*** update-locale: Error: invalid locale settings:  LANG=de_DE.UTF-8"]
    ),
    Rule(
      id: "apt-package-replaced", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title: "{package} no longer exists in this release; apt names the packages that replace it",
      level: 71, confidence: .certain,
      repairs: [.renamePackage],
      patterns: [
        Pattern(
          "E: Package '{package}' has no installation candidate", with: ["the following packages replace it:"]
        ),
        Pattern(
          "E: Package {package} has no installation candidate", with: ["the following packages replace it:"]),
      ],
      causes: [
        "The package was renamed or replaced. apt knows its successor and prints it below `However the following packages replace it:`."
      ],
      fixes: [
        "Install the package that apt names below `the following packages replace it`, instead of {package}."
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'apt-get update && apt-cache policy {package}'"],
      docs: ["https://www.debian.org/distrib/packages"],
      examples: [
        """
        Package docker-engine is not available, but is referred to by another package.
        However the following packages replace it:
          docker-ce
        E: Package 'docker-engine' has no installation candidate
        """
      ]
    ),
    Rule(
      id: "apt-package-not-in-old-lists", partOf: "apt-not-found-no-update", family: "apt",
      subject: .package,
      title: "apt cannot find the package {package}; its package lists are those of an earlier step",
      level: 68, confidence: .likely,
      repairs: [.aptArchitecture, .updateLists, .aptComponent, .renamePackage, .dropPackage],
      // The lists of an earlier step are there, unless a step has removed them.
      patterns: .each(listUpdates) {
        Pattern(
          "E: Unable to locate package {package}", inDockerfile: [$0],
          notInDockerfile: ["/var/lib/apt/lists"])
      },
      causes: [
        "The layer with `apt-get update` is cached, and its lists are old or empty: the update only warns if a download fails.",
        "The package was removed or renamed in this release, or its component (universe, contrib, non-free) is not enabled.",
      ],
      fixes: [
        Fix(
          "Run `apt-get update` in the same RUN as `apt-get install`, so that the cache never separates them.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {package}"),
        "Check the package name for this release on packages.debian.org or packages.ubuntu.com.",
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy {package|git}'"],
      docs: [
        "https://docs.docker.com/build/building/best-practices/#apt-get",
        "https://www.debian.org/distrib/packages",
      ],
      examples: [
        Example(
          "E: Unable to locate package supervisor", step: "RUN apt-get install -y supervisor",
          dockerfile: "RUN apt-get update\nRUN apt-get install -y supervisor")
      ]
    ),
    Rule(
      id: "gpg-signer-key-missing", family: "apt", subject: .package,
      title: "gpg cannot check the signature: the key {key|that made it} was not imported",
      level: 85, confidence: .certain,
      repairs: [],
      patterns: .each([
        "gpg: Can't check signature: No public key", "gpg: Can't check signature: public key not found",
      ]) {
        Pattern($0, more: ["gpg: {...}using {} key ID {key}", "gpg: {...}using {} key {key}"])
      },
      causes: [
        "The file was signed with a key that this step's keyring does not have: the project signs new releases with another key than before, or the import has failed."
      ],
      fixes: [
        Fix(
          "Import this key before the check, and compare its fingerprint with the one that the project publishes.",
          snippet: "RUN gpg --batch --keyserver hkps://keyserver.ubuntu.com --recv-keys {key|<fingerprint>}"),
        "Or import the file with the keys that the project publishes for its releases.",
      ],
      docs: ["https://www.gnupg.org/gph/en/manual/x135.html"],
      examples: [
        """
        gpg: Signature made Mon 04 Nov 2019 12:00:00 UTC
        gpg:                using RSA key 00112233445566778899AABBCCDDEEFF00112233
        gpg: Can't check signature: No public key
        """
      ]
    ),
  ]
}
