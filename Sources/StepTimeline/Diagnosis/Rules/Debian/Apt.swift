extension RuleCatalog {
  /// How a command updates apt's package lists, with the usual options between its words.
  static let listUpdates =
    ["apt-get update", "apt update"]
    + ["y", "q", "qq", "qy", "yq", "yqq", "qqy"].map { "-\($0) update" }

  /// apt and dpkg: packages that are not there, conflict or do not install.
  static let aptPackages: [Rule] = [
    Rule(
      id: "apt-not-found-no-update", family: "apt",
      title: "apt cannot find the package {package}",
      level: 67, confidence: .likely,
      repairs: [.aptArchitecture, .kernelHeaders, .updateLists, .aptComponent, .renamePackage, .dropPackage],
      patterns: [
        // Two streams of apt mixed: the `E` comes before another line.
        "E: Unable to locate package {package}", "^: Unable to locate package {package}",
        "E: Package '{package}' has no installation candidate",
        "E: Package {package} has no installation candidate",
        "E: Couldn't find any package by regex '{package}'",
        "E: Couldn't find any package by glob '{package}'",
        "E: Couldn't find package {package}",
      ],
      causes: [
        "There is no `apt-get update` in the same RUN; the lists of an earlier layer may be outdated or deleted.",
        "`apt-get update` failed above: it only warns (`W: Failed to fetch`) and exits with 0.",
        """
        The package was removed or renamed in this release, or its component (universe, contrib, non-free) is \
        not enabled: likely if the same RUN updates the lists.
        """,
        "The package is not available for this architecture.",
      ],
      fixes: changedNames + [
        Fix(
          "Run `apt-get update` in the same RUN as `apt-get install`.",
          snippet: """
            RUN apt-get update && \\
                apt-get install -y --no-install-recommends {package|<packages>} && \\
                rm -rf /var/lib/apt/lists/*
            """, unless: listUpdates),
        "Check the package name for this release on packages.debian.org or packages.ubuntu.com.",
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy {package|git}'"],
      docs: [
        "https://docs.docker.com/build/building/best-practices/#apt-get",
        "https://www.debian.org/distrib/packages",
      ],
      examples: [
        "E: Unable to locate package libfoo-dev", "E: Package 'foo-client' has no installation candidate",
      ]
    ),
    Rule(
      id: "apt-404-stale", family: "apt",
      title: "apt's package lists are out of date: the mirror no longer has a package file (404)",
      level: 86, confidence: .certain,
      repairs: [.archivedRelease, .updateLists],
      patterns: [
        // With lists that this step has fetched itself the mirror is at fault.
        Pattern(
          "Failed to fetch {url}.deb  404  Not Found", unless: ["InRelease"],
          notInDockerfile: listUpdates),
        Pattern("Failed to fetch {url}.deb  404  Not Found", confidence: .likely),
        Pattern(
          "Unable to fetch some archives, maybe run apt-get update", with: ["404  Not Found"],
          confidence: .likely),
        Pattern(
          "Unable to fetch some archives, maybe run apt update", with: ["404  Not Found"], confidence: .likely
        ),
      ],
      causes: [
        "`apt-get update` ran in an older, cached layer, and the mirror has a newer version now.",
        "The base image includes outdated package lists.",
      ],
      fixes: [
        Fix(
          "Run `apt-get update` and `apt-get install` in the same RUN; if the step already does, build once with `--no-cache`. If it fails again, retry later or use another mirror.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>"),
        Fix("Build once without the cached layer.", snippet: "docker build --no-cache ."),
      ],
      verify: ["docker run --rm {image} sh -c 'ls -l /var/lib/apt/lists; date'"],
      docs: [
        "https://docs.docker.com/build/building/best-practices/#apt-get",
        "https://docs.docker.com/build/cache/invalidation/",
      ],
      examples: [
        """
        E: Failed to fetch http://deb.example.com/debian/pool/main/c/curl/curl_7.88.1-10_amd64.deb  404  \
        Not Found [IP: 192.0.2.7 80]
        """
      ]
    ),
    Rule(
      id: "apt-immediate-configuration", partOf: "apt-dpkg-failed", family: "apt",
      title: "apt could not configure {package} at once, and other packages depend on it",
      level: 87, confidence: .likely,
      repairs: [],
      patterns: [
        "E: Could not configure '{package}'", "E: Could not perform immediate configuration on '{package}'",
      ],
      causes: [
        "Packages that need each other are installed in one run, most often those of two architectures (`i386`) or of two releases in the apt sources.",
        "The image's own packages are older than those of the sources, so libc6 of both architectures differ.",
      ],
      fixes: [
        Fix(
          "Upgrade the image's packages first, so both architectures have the same versions.",
          snippet: "RUN apt-get update && apt-get upgrade -y"),
        Fix(
          "Or tell apt not to configure packages at once.",
          snippet: "RUN apt-get install -y -o APT::Immediate-Configure=false <packages>"),
        "Keep the sources to the release of the base image.",
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy libc6 libc6:i386'"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt.conf.5.en.html"],
      examples: [
        "E: Could not configure 'libc6:i386'.\nW: Could not perform immediate configuration on 'libgcc-s1:i386'. Please see man 5 apt.conf under APT::Immediate-Configure for details. (2)"
      ]
    ),
    Rule(
      id: "apt-unmet-dependencies", family: "apt",
      title: "apt cannot satisfy the dependencies of {package|the packages}",
      level: 84, confidence: .certain,
      repairs: [.dropConflict],
      patterns: [
        Pattern(
          "The following packages have unmet dependencies",
          more: [" {package} : Depends: {needs...}", " {package} : Conflicts: {needs...}"]),
        "E: Unable to correct problems, you have held broken packages",
        "E: Unmet dependencies. Try",
        "E: Unable to satisfy dependencies. Reached two conflicting assignments",
      ],
      causes: [
        "The apt sources mix releases, or a third-party repository is for a different release.",
        "A pinned version (`package=1.2`) does not match the versions of related packages.",
        "The package lists are out of date: the mirror has updated some of the related packages.",
      ],
      fixes: [
        "Run `apt-get update` in the same RUN, remove version pins (`package=1.2`), and make every apt source use the release of the base image.",
        Fix(
          "Run a dry run to see which dependency fails.",
          snippet: "RUN apt-get update && apt-get install -y --dry-run {package}"),
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy {package}'"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html", "https://wiki.debian.org/SourcesList",
      ],
      examples: [
        """
        The following packages have unmet dependencies:
         libfoo-dev : Depends: libfoo1 (= 1.0-1) but 1.1-1 is to be installed
        E: Unable to correct problems, you have held broken packages.
        """
      ]
    ),
    Rule(
      id: "apt-version-not-found", family: "apt",
      title: "Version {version} of {package} is not in the repository",
      level: 92, confidence: .certain,
      repairs: [.dropPin],
      patterns: [
        "E: Version '{version}' for '{package}' was not found",
        // The engine mixes both outputs, and puts another line after the E.
        "^: Version '{version}' for '{package}' was not found",
        Pattern("E: Release '{version}' for '{package}' was not found", confidence: .likely),
      ],
      causes: [
        "Debian and Ubuntu keep only the newest version of a package in each release; an update removes the older one."
      ],
      fixes: [
        Fix(
          "Use a version that `apt-cache madison` lists, pin only its first part, or remove the pin.",
          snippet: "RUN apt-get install -y '{package}=<first part of the version>*'"),
        "If you remove the pin, pin the base image by digest instead.",
        "If you need exactly this version on Debian, install it from snapshot.debian.org.",
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache madison {package}'"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"
      ],
      examples: ["E: Version '7.88.1-10' for 'curl' was not found"]
    ),
    Rule(
      id: "apt-lock-permission", family: "apt",
      title: "apt is not running as root, or another process holds its lock",
      level: 92, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        // The folder may be missing, or the file system read-only.
        "E: Could not open lock file {file} - open (13: ", "E: Could not get lock {file}",
        Pattern("E: Could not open lock file {file}", confidence: .likely),
        Pattern("E: Unable to acquire the dpkg frontend lock", confidence: .likely),
        Pattern("E: Unable to lock directory {file}", confidence: .likely),
        Pattern("E: Unable to lock the administration directory {file}", confidence: .likely),
        "E: List directory {file} is missing. - Acquire (13: Permission denied)",
        "dpkg: error: requested operation requires superuser privilege",
      ],
      causes: [
        "An earlier `USER` switched to a non-root user, or the base image sets one.",
        "Two steps share an apt cache mount without `sharing=locked`.",
      ],
      fixes: [
        Fix(
          "Install as root (`USER root`), then switch back to the previous user.",
          snippet: """
            USER root
            RUN apt-get update && apt-get install -y --no-install-recommends <packages>
            USER <the user from before>
            """),
        Fix(
          "Set `sharing=locked` on apt cache mounts so parallel steps wait for each other.",
          snippet: """
            RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
                --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update
            """),
      ],
      verify: ["docker run --rm {image} id"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#user",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypecache",
      ],
      examples: [
        "E: Could not open lock file /var/lib/apt/lists/lock - open (13: Permission denied)",
        "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?",
      ]
    ),
    Rule(
      id: "apt-no-yes-flag", family: "apt",
      title: "apt asked for confirmation, which a build cannot answer",
      level: 90, confidence: .certain,
      repairs: [.answerYes],
      patterns: [
        "Do you want to continue? [Y/n] Abort", "Do you want to continue [Y/n]? Abort",
        Pattern("^Abort.", with: ["Do you want to continue"]),
      ],
      causes: ["`-y` is missing from `apt-get install`, `upgrade` or `remove`."],
      fixes: [
        Fix(
          "Add `-y` to the apt command to answer the prompt in advance.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>")
      ],
      verify: ["grep -nE 'apt(-get)? +(install|upgrade|remove)' Dockerfile"],
      docs: [
        "https://docs.docker.com/build/building/best-practices/#apt-get",
        "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html",
      ],
      examples: ["Do you want to continue? [Y/n] Abort."]
    ),
    Rule(
      id: "apt-needs-allow-flag", family: "apt",
      title: "apt needs to downgrade, remove or change held packages, which `-y` does not allow",
      level: 90, confidence: .certain,
      patterns: [
        "E: Packages were downgraded and -y was used without --allow-downgrades",
        "E: Held packages were changed and -y was used without --allow-change-held-packages",
        "E: Essential packages were removed and -y was used without --allow-remove-essential",
        "E: Removing essential system-critical packages is not permitted",
      ],
      causes: [
        "The base image has a newer version than the requested one, or the package is on hold.",
        "The requested packages conflict with parts of the system.",
      ],
      fixes: [
        "Request a version that is not older than the installed one, or run `apt-mark unhold` for a held package.",
        Fix(
          "If the change is intended, allow it.",
          snippet: "RUN apt-get install -y --allow-downgrades --allow-change-held-packages <package>"),
      ],
      verify: [
        "docker run --rm {image} sh -c 'apt-mark showhold; apt-get update; apt-cache policy <package>'"
      ],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        "E: Held packages were changed and -y was used without --allow-change-held-packages."
      ]
    ),
    Rule(
      id: "apt-waits-for-answer", family: "apt",
      title: "A package waits for an answer during installation (time zone, keyboard, license)",
      level: 30, confidence: .possible,
      patterns: [
        "Please select the geographic area in which you live", "Geographic area:",
        "Country of origin for the keyboard:", "Do you accept the EULA license terms?",
      ],
      causes: [
        "`DEBIAN_FRONTEND` is not set, so the package's script asks a question; the build hangs or stops."
      ],
      fixes: [
        Fix(
          "Set `DEBIAN_FRONTEND=noninteractive` so the package uses its defaults.",
          snippet: "RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y <packages>"),
        Fix(
          "Answer a license question in advance.",
          snippet: """
            RUN echo 'ttf-mscorefonts-installer msttcorefonts/accepted-mscorefonts-eula select true' \
            | debconf-set-selections
            """),
      ],
      verify: ["docker run --rm {image} sh -c 'echo $DEBIAN_FRONTEND'"],
      docs: ["https://manpages.debian.org/bookworm/debconf-doc/debconf.7.en.html"],
      examples: ["Please select the geographic area in which you live. Subsequent configuration"]
    ),
    Rule(
      id: "package-architecture-mismatch", family: "apt",
      title: "The package is for {other|another architecture}, but the image is {system|not}",
      level: 92, confidence: .certain,
      patterns: [
        "package architecture ({other}) does not match system ({system})",
        "package {package} is intended for a different architecture",
      ],
      causes: [
        "The URL of the .deb or .rpm has a fixed architecture, and the build runs on a different one."
      ],
      fixes: [
        Fix(
          "Use `$TARGETARCH` in the download URL instead of a fixed architecture.",
          snippet: #"""
            ARG TARGETARCH
            RUN curl -fsSLO <address with $TARGETARCH> && \
                dpkg -i <file>
            """#),
        Fix(
          "Or build for the package's platform.", snippet: "docker build --platform linux/{other} .",
          when: ["package architecture (amd64)"]),
        Fix(
          "Or build for the package's platform.", snippet: "docker build --platform linux/{other} .",
          when: ["package architecture (arm64)"]),
      ],
      verify: ["docker run --rm {image} sh -c 'dpkg --print-architecture; uname -m'"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope",
        "https://docs.docker.com/build/building/multi-platform/",
      ],
      examples: [" package architecture (amd64) does not match system (arm64)"]
    ),
    Rule(
      id: "apt-exit-100-pins", partOf: "apt-exit-100", family: "apt", subject: .package,
      title:
        "apt failed (exit code 100) without its message in the log; the step asks for exact versions, which the archive may no longer have",
      level: 29, confidence: .possible,
      repairs: [],
      patterns: ((0...9).map { "ubuntu\($0)" } + ["+deb", "+b1"]).map {
        Pattern("", unless: ["E: "], inStep: $0, inDockerfile: ["apt-get install"], exitCodes: [100])
      },
      causes: [
        "An archive keeps only the newest version of a package in a release: after an update the exact pin (`=1.2-3ubuntu4`) is not found."
      ],
      fixes: [
        "Remove the exact versions (`=…`) of the packages, or pin to a prefix (`=1.2.*`).",
        "Rerun the build with `--progress=plain --no-cache`, and check apt's `E:` lines.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'apt-get update -qq && apt-cache policy <package>'"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        Example(
          step: "RUN apt-get update && apt-get install -y fluxd=1.2-3ubuntu4 flux=1:2.0-1", exitCode: 100)
      ]
    ),
    Rule(
      id: "apt-local-deb-missing", family: "apt", subject: .file,
      title: "apt cannot install {file}: the file is not there, or is no Debian package",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["E: Unsupported file {file}.deb given on commandline"].map {
        Pattern($0, more: ["Unsupported file {file} given"])
      },
      causes: [
        "The download before it failed or was saved under another name, or the page of an error was saved.",
        "The working directory is another one.",
      ],
      fixes: [
        Fix(
          "Download the file with `curl -fL` in the same RUN, so that an error ends the step, and check its name and folder.",
          snippet: "RUN curl -fLO <address of the .deb> && apt-get install -y {file}")
      ],
      verify: ["RUN ls -l *.deb; file *.deb"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: ["E: Unsupported file ./flux_1.2.0_amd64.deb given on commandline"]
    ),
    Rule(
      id: "apt-exit-100-chrome", partOf: "apt-exit-100", family: "apt", subject: .package,
      title:
        "apt failed (exit code 100) at google-chrome-stable: Google builds Chrome for Linux only for amd64, not for arm64 (Apple silicon)",
      level: 29, confidence: .possible,
      repairs: [],
      patterns: [Pattern("", unless: ["E: "], inStep: "google-chrome-stable", exitCodes: [100])],
      causes: [
        "On an ARM machine the image is built for arm64, and the package does not exist there.",
        "Or apt does not trust Google's repository: the key is missing or expired.",
      ],
      fixes: [
        Fix(
          "On an ARM machine, build for amd64, or install Debian's chromium instead.",
          snippet: "docker build --platform linux/amd64 ."),
        "Rerun the build with `--progress=plain --no-cache`, and check apt's `E:` lines.",
      ],
      verify: ["docker info --format '{{.Architecture}}'"],
      docs: ["https://support.google.com/chrome/a/answer/7100626"],
      examples: [
        Example(step: "RUN apt-get update && apt-get install -y google-chrome-stable", exitCode: 100)
      ]
    ),
    Rule(
      id: "apt-exit-100", family: "apt", subject: .package,
      title: "apt failed (exit code 100), but the log does not contain its error message",
      level: 28, confidence: .possible,
      repairs: [],
      patterns: ["apt-get ", "apt install", "apt update", "install_packages "].map {
        Pattern("", unless: ["E: "], inStep: $0, exitCodes: [100])
      },
      causes: [
        "The package lists could not be downloaded (network, mirror, proxy), or the release has reached end of life.",
        "A package does not exist in this release, or the package lists are missing or out of date.",
      ],
      fixes: [
        Fix(
          "Run `apt-get update` in the same RUN as the installation. If it still fails, check apt's `E:` lines with `--progress=plain`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>",
          unless: ["update &&", "install_packages"]),
        "Rerun the build with `--progress=plain --no-cache`, and check apt's `E:` lines: usually a package was not found, or a download failed.",
      ],
      verify: ["docker run --rm {image|<image>} apt-get update"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html#DIAGNOSTICS"],
      examples: [Example(step: "RUN apt-get update && apt-get install -y libflux-dev", exitCode: 100)]
    ),
    Rule(
      id: "apt-virtual-package", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title:
        "{package} is a virtual package: apt needs one of the packages that provide it",
      level: 93, confidence: .certain,
      repairs: [.renamePackage],
      patterns: .each([
        "E: Package '{package}' has no installation candidate",
        "E: Package {package} has no installation candidate",
      ]) { Pattern($0, with: ["is a virtual package provided by:"]) },
      causes: [
        "Several packages provide it, and apt does not choose one. An earlier release had a package with this name."
      ],
      fixes: ["Install one of the packages that apt lists above instead of {package}."],
      verify: ["docker run --rm {image|<image>} sh -c 'apt-get update -qq && apt-cache showpkg {package}'"],
      docs: ["https://www.debian.org/doc/debian-policy/ch-relationships.html#virtual-packages-provides"],
      examples: [
        "Package netcat is a virtual package provided by:\n  netcat-openbsd 1.226-1ubuntu2\n  netcat-traditional 1.10-48\nYou should explicitly select one to install.\n\nE: Package 'netcat' has no installation candidate"
      ]
    ),
    Rule(
      id: "apt-asks-without-output", family: "apt", subject: .program,
      title: "apt asked for confirmation, which a build cannot answer: the command has no `-y`",
      level: 27, confidence: .possible,
      repairs: [.answerYes],
      patterns: .each([
        "apt upgrade", "apt-get upgrade", "apt install", "apt-get install", "apt dist-upgrade",
        "apt-get dist-upgrade",
      ]) {
        Pattern(
          "", unless: ["E: "], inDockerfile: [$0], notInDockerfile: ["-y", "--yes", "--assume-yes", "-qq"],
          exitCodes: [1])
      },
      causes: [
        "The log does not contain apt's output. Without `-y`, apt stops at its prompt with exit code 1."
      ],
      fixes: [
        Fix(
          "Add `-y` to the apt command to answer the prompt in advance.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>"),
        "If that does not help, check apt's lines in the full output (`--progress=plain`).",
      ],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [Example(step: "RUN apt update && apt upgrade", exitCode: 1)]
    ),
  ]
}
