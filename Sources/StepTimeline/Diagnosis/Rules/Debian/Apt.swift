extension RuleCatalog {
  /// apt and dpkg: packages that are not there, conflict or do not install.
  static let aptPackages: [Rule] = [
    Rule(
      id: "apt-package-unknown", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title: "apt does not know the package {package} in this release",
      level: 68, confidence: .likely,
      patterns: .each([
        "apt-get update", "apt update", "apt-get -y update", "apt-get -qq update", "apt-get update -y",
        "apt -y update",
        "apt-get -q update", "apt-get -qy update", "apt-get -yq update",
      ]) { update in
        [Pattern].each(
          [
            "E: Unable to locate package {package}", "^: Unable to locate package {package}",
            "E: Package '{package}' has no installation candidate",
            "E: Package {package} has no installation candidate",
          ], inStep: update)
      }
        // The lists of an earlier step are there, unless a step has removed them.
        + .each([
          "apt-get update", "apt update", "apt-get -y update", "apt-get -qq update", "apt-get -q update",
        ]) {
          Pattern(
            "E: Unable to locate package {package}", inDockerfile: [$0],
            notInDockerfile: ["/var/lib/apt/lists"])
        },
      causes: [
        "The release of the image has dropped or renamed it, or the name is misspelt.",
        "Its component (universe, contrib, non-free) is not enabled.",
        "`apt-get update` failed: it only warns (`W: Failed to fetch`) and still exits with 0. Look above.",
        "The package exists for other processors only.",
      ],
      fixes: ["Look the name up for the release of the image on packages.debian.org or packages.ubuntu.com."],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy {package|git}'"],
      docs: ["https://www.debian.org/distrib/packages", "https://packages.ubuntu.com/"],
      examples: [
        Example(
          "E: Unable to locate package libpoppler46",
          step: "RUN apt-get -y update && apt-get -y install libpoppler46")
      ]
    ),
    Rule(
      id: "apt-not-found-no-update", family: "apt",
      title: "apt does not know the package {package}",
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
        "There is no `apt-get update` in the same RUN; an older layer with lists may be cached or emptied.",
        "`apt-get update` failed: it only warns (`W: Failed to fetch`) and still exits with 0. Look above.",
        """
        The release of the image has dropped or renamed it, or its component (universe, contrib, non-free) is \
        not enabled: after an update in the same RUN the likely cause.
        """,
        "The package exists for other processors only.",
      ],
      fixes: [
        Fix(
          "Update and install in one RUN, unless this one does.",
          snippet: """
            RUN apt-get update && \\
                apt-get install -y --no-install-recommends {package|git} && \\
                rm -rf /var/lib/apt/lists/*
            """, unless: ["apt-get update", "apt update", "apt-get -y update", "apt-get -qq update"]),
        "Look the name up for the release of the image on packages.debian.org or packages.ubuntu.com.",
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
      title: "apt's lists are older than the mirror: a package file is gone (404)",
      level: 86, confidence: .certain,
      repairs: [.archivedRelease, .updateLists],
      patterns: [
        // With lists that this step has fetched itself the mirror is at fault.
        Pattern("Failed to fetch {url}.deb  404  Not Found", unless: ["InRelease"]),
        Pattern("Failed to fetch {url}.deb  404  Not Found", confidence: .likely),
        Pattern(
          "Unable to fetch some archives, maybe run apt-get update", with: ["404  Not Found"],
          confidence: .likely),
        Pattern(
          "Unable to fetch some archives, maybe run apt update", with: ["404  Not Found"], confidence: .likely
        ),
      ],
      causes: [
        "`apt-get update` stands in an older, cached layer; the mirror has replaced the version since.",
        "The base image brings its own, outdated lists.",
      ],
      fixes: [
        Fix(
          "Update and install in one RUN.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends curl"),
        Fix("Build the cached layer anew once.", snippet: "docker build --no-cache ."),
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
        "Sources of different releases are mixed, or a third-party repository is for another release.",
        "A version is pinned (`package=1.2`) that its neighbours do not fit.",
        "The lists are stale: one part of a package family was updated on the mirror.",
      ],
      fixes: [
        "Let every source name the release of the base image, and drop the pin.",
        Fix(
          "Ask apt for the reason.",
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
        "Debian and Ubuntu keep only the newest version of a release; pinned ones vanish with each update."
      ],
      fixes: [
        Fix("Loosen the pin to the part that matters.", snippet: "RUN apt-get install -y '{package}=7.88.*'"),
        "Drop the pin, and pin the base image by digest instead.",
        "Install from Debian's snapshot archive where an exact version is needed.",
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache madison {package}'"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"
      ],
      examples: ["E: Version '7.88.1-10' for 'curl' was not found"]
    ),
    Rule(
      id: "apt-lock-permission", family: "apt",
      title: "apt does not run as root, or its lock is held",
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
        "`USER` switched to an ordinary user before this step, or the base image ends with one.",
        "Two steps share an apt cache mount without `sharing=locked`.",
      ],
      fixes: [
        Fix(
          "Install as root, then switch back.",
          snippet: """
            USER root
            RUN apt-get update && apt-get install -y --no-install-recommends <packages>
            USER <the user from before>
            """),
        Fix(
          "Let parallel steps wait for each other.",
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
      title: "apt asked whether to continue, and nobody can answer in a build",
      level: 90, confidence: .certain,
      repairs: [.answerYes],
      patterns: [
        "Do you want to continue? [Y/n] Abort", "Do you want to continue [Y/n]? Abort",
        Pattern("^Abort.", with: ["Do you want to continue"]),
      ],
      causes: ["`-y` is missing from `apt-get install`, `upgrade` or `remove`."],
      fixes: [
        Fix(
          "Say yes beforehand.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git")
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
      title: "apt would downgrade, remove or change held packages, and `-y` alone does not allow it",
      level: 90, confidence: .certain,
      patterns: [
        "E: Packages were downgraded and -y was used without --allow-downgrades",
        "E: Held packages were changed and -y was used without --allow-change-held-packages",
        "E: Essential packages were removed and -y was used without --allow-remove-essential",
        "E: Removing essential system-critical packages is not permitted",
      ],
      causes: [
        "The base image holds a newer version than the one asked for, or has the package on hold.",
        "The packages asked for conflict with parts of the system.",
      ],
      fixes: [
        "Ask for a version that is not older than the image's own.",
        Fix(
          "If the change is meant, allow it.",
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
      title: "A package being installed waits for an answer (time zone, keyboard, licence)",
      level: 30, confidence: .possible,
      patterns: [
        "Please select the geographic area in which you live", "Geographic area:",
        "Country of origin for the keyboard:", "Do you accept the EULA license terms?",
      ],
      causes: ["DEBIAN_FRONTEND is not set, so the package's script asks; the build hangs or stops there."],
      fixes: [
        Fix(
          "Let it take its defaults.",
          snippet: "RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata"),
        Fix(
          "Answer a licence question beforehand.",
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
      title: "The package is for {other|another architecture}, the image is {system|not}",
      level: 92, confidence: .certain,
      patterns: [
        "package architecture ({other}) does not match system ({system})",
        "package {package} is intended for a different architecture",
      ],
      causes: [
        "The downloaded .deb or .rpm has a fixed architecture in its URL, and the build runs on another one."
      ],
      fixes: [
        Fix(
          "Take the architecture from the build.",
          snippet: #"""
            ARG TARGETARCH
            RUN curl -fsSLO <address with $TARGETARCH> && \
                dpkg -i <file>
            """#),
        Fix("Or build for the package's platform.", snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["docker run --rm {image} sh -c 'dpkg --print-architecture; uname -m'"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope",
        "https://docs.docker.com/build/building/multi-platform/",
      ],
      examples: [" package architecture (amd64) does not match system (arm64)"]
    ),
    Rule(
      id: "apt-exit-100", family: "apt", subject: .package,
      title: "apt ended with an error (exit code 100); the log does not hold what it said",
      level: 28, confidence: .possible,
      repairs: [],
      patterns: ["apt-get ", "apt install", "apt update", "install_packages "].map {
        Pattern("", unless: ["E: "], inStep: $0, exitCodes: [100])
      },
      causes: [
        "The package lists could not be fetched (network, mirror, proxy), or the release has left the mirrors.",
        "A package has no candidate in this release, or the lists are missing or old.",
      ],
      fixes: [
        "Run the build again and keep the whole output (`--progress=plain`): apt's lines that begin with `E:` say which of these it is.",
        Fix(
          "Fetch the lists in the same RUN as the installation.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>",
          unless: ["update &&", "install_packages"]),
      ],
      verify: ["docker run --rm {image|<image>} apt-get update"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html#DIAGNOSTICS"],
      examples: [Example(step: "RUN apt-get update && apt-get install -y libflux-dev", exitCode: 100)]
    ),
    Rule(
      id: "apt-virtual-package", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title:
        "{package} is only a virtual name in this release: apt wants one of the packages that provide it",
      level: 93, confidence: .certain,
      repairs: [.renamePackage],
      patterns: .each([
        "E: Package '{package}' has no installation candidate",
        "E: Package {package} has no installation candidate",
      ]) { Pattern($0, with: ["is a virtual package provided by:"]) },
      causes: [
        "Several packages do the same work, and apt does not choose among them. An earlier release had a package of that name."
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
      title: "apt asks before it goes on, and nobody answers: the command has no `-y`",
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
        "The log does not hold what apt said. Without `-y` it stops with exit code 1 at the question whether to continue."
      ],
      fixes: [
        Fix(
          "Answer with `-y`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>"),
        "If that is not it, look at apt's lines in the whole output (`--progress=plain`).",
      ],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [Example(step: "RUN apt update && apt upgrade", exitCode: 1)]
    ),
  ]
}
