extension RuleCatalog {
  /// Packages that a release names but does not have: dropped, renamed, or split.
  static let aptCandidates: [Rule] = [
    Rule(
      id: "apt-python2-package", partOf: "apt-not-found-no-update", family: "apt",
      title: "This release no longer has the package {package|of that name}: Python 2 was removed",
      level: 73, confidence: .likely,
      repairs: [.renamePackage, .updateLists],
      patterns: .each(
        [
          "E: Package 'python-{part}' has no installation candidate",
          "E: Package python-{part} has no installation candidate",
          "E: Package 'python' has no installation candidate",
          "E: Package python has no installation candidate",
        ], notOnLine: ["python-is-"],
        more: [
          "E: Package '{package}' has no", "E: Unable to locate package {package}",
          "E: Package {package} has no",
        ])
        + [
          // Without `apt-get update` no package is found.
          Pattern(
            "E: Unable to locate package python-{part}", notOnLine: ["python-is-"],
            more: ["E: Unable to locate package {package}"], confidence: .likely)
        ],
      causes: ["Debian 11, Ubuntu 20.04 and later have only Python 3; its package names begin with python3."],
      fixes: [
        Fix(
          "Install the Python 3 package (`python3-…`) instead.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends python3-{part}",
          when: ["{part}"]),
        Fix(
          "Install `python3`; if a program calls `python`, add `python-is-python3`.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3 python-is-python3"),
      ],
      docs: [
        "https://www.debian.org/releases/bullseye/amd64/release-notes/ch-information.en.html#python2-eol"
      ],
      examples: [
        "E: Package 'python-setuptools' has no installation candidate",
        "E: Package 'python' has no installation candidate",
      ]
    ),
    Rule(
      id: "apt-no-candidate", partOf: "apt-not-found-no-update", family: "apt",
      title: "This release has no package {package}: other packages refer to it, but none provides it",
      level: 72, confidence: .likely,
      repairs: [.aptArchitecture, .updateLists, .aptComponent, .renamePackage, .dropPackage],
      patterns: .each(listUpdates + ["install_packages"]) { update in
        [Pattern].each(
          [
            "E: Package '{package}' has no installation candidate",
            "E: Package {package} has no installation candidate",
          ], with: ["is not available, but is referred to by another package"], inDockerfile: [update])
      } + [
        // The log ends before apt says so.
        Pattern(
          "Package {package} is not available, but is referred to by another package", unless: ["E: "],
          confidence: .likely)
      ],
      causes: [
        "The package was removed or renamed in this release of the distribution. The package lists exist, so `apt-get update` is not missing.",
        "The package is in a component or repository that is not enabled (universe, contrib, non-free).",
      ],
      fixes: [
        Fix(
          "Instead of {package}, install the package that apt lists after `However the following packages replace it`.",
          when: ["However the following packages replace it"])
      ] + changedNames + [
        Fix(
          "On Debian, install default-mysql-client (or mariadb-client): Debian has no mysql-client since release 10.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends default-mysql-client",
          when: [" mysql-client "]),
        "Check the package's new name on https://packages.debian.org or https://packages.ubuntu.com and use it, or remove the package.",
        "Or use a base image with a release that still has it.",
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy {package}'"],
      docs: ["https://packages.debian.org/", "https://packages.ubuntu.com/"],
      examples: [
        Example(
          """
          Package example-tool is not available, but is referred to by another package.
          E: Package 'example-tool' has no installation candidate
          """, step: "[2/3] RUN apt-get update && apt-get install -y example-tool")
      ]
    ),
    Rule(
      id: "apt-dropped-package", partOf: "apt-not-found-no-update", family: "apt",
      title: "The package {package|that apt looks for} no longer exists in this release of the distribution",
      level: 74, confidence: .certain,
      repairs: [.aptArchitecture, .aptComponent, .renamePackage, .dropPackage],
      patterns: .each([
        ("software-properties-common", "trixie"), ("libssl1.1", "bookworm"), ("libssl1.1", "jammy"),
        ("libncurses5", "noble"), ("libtinfo5", "noble"), ("openjdk-8-j", "bookworm"),
        ("openjdk-11-j", "bookworm"),
        ("openjdk-8-j", "bullseye"), ("openjdk-8-j", "buster"), ("openjdk-17-j", "trixie"),
        ("mysql-client", "bookworm"),
        ("mysql-client", "bullseye"), ("mysql-client", "buster"), ("libgl1-mesa-glx", "trixie"),
        ("libgl1-mesa-glx", "noble"), ("libmysqlclient-dev", "bookworm"), ("libmysqlclient-dev", "bullseye"),
        ("libmysqlclient-dev", "buster"), ("qt5-default", "bullseye"), ("qt5-default", "bookworm"),
        ("qt5-default", "jammy"),
        ("python3-distutils", "trixie"), ("python3-distutils", "noble"),
      ]) { package, release in
        let texts = ["E: Unable to locate package \(package)", "E: Package '\(package)"]
        let names = ["E: Unable to locate package {package}", "E: Package '{package}' has"]
        return [Pattern].each(
          texts, with: [release],
          notOnLine: ["default-mysql", "mysql-client-", "libncurses5-dev", "libncurses5w-dev"], more: names)
          + [Pattern].each(
            texts, notOnLine: ["default-mysql", "mysql-client-", "libncurses5-dev", "libncurses5w-dev"],
            more: names, inDockerfile: [release])
      },
      causes: [
        "The package was removed or renamed in this release of Debian or Ubuntu; an older release had it."
      ],
      fixes: [
        Fix(
          "Remove software-properties-common (Debian 13 no longer has it) and add repositories as files in /etc/apt/sources.list.d, or pin the base image to `bookworm`.",
          when: ["software-properties-common"]),
        Fix(
          "Install `libgl1` instead.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libgl1",
          when: ["libgl1-mesa-glx"]),
        Fix(
          "Install `default-libmysqlclient-dev` instead.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends default-libmysqlclient-dev",
          when: ["libmysqlclient-dev"]),
        Fix(
          "Install `default-mysql-client` instead.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends default-mysql-client",
          when: ["mysql-client"], unless: ["libmysqlclient-dev"]),
        Fix(
          "Install `qtbase5-dev` instead.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends qtbase5-dev qt5-qmake",
          when: ["qt5-default"]),
        Fix(
          "Install this release's Java (`default-jdk-headless`), or copy the version that you need from the `eclipse-temurin` image.",
          snippet: "COPY --from=eclipse-temurin:<version> /opt/java/openjdk /opt/java/openjdk",
          when: ["openjdk-"]),
        "Use the package's new name in this release, remove the package, or pin the base image to the previous release.",
      ],
      docs: ["https://packages.debian.org/", "https://packages.ubuntu.com/"],
      examples: [
        """
        Get:3 http://deb.example.org/debian trixie InRelease [140 kB]
        E: Unable to locate package software-properties-common
        """
      ]
    ),
    Rule(
      id: "apk-index-not-fetched", partOf: "apk-fetch-failed", family: "apk",
      title: "apk cannot find any package: the repository index was not downloaded (network or mirror)",
      level: 88, confidence: .likely, retryable: true,
      patterns: .each([
        "bash", "curl", "git", "ca-certificates", "tzdata", "openssl", "wget", "make", "gcc", "python3",
        "nodejs", "build-base", "su-exec",
      ]) {
        Pattern("^\($0) (no such package):", with: ["ERROR: unable to select packages"], notOnLine: ["py-"])
      },
      causes: [
        "Every Alpine release has this package, so the package index is missing: the mirror or the network failed, and `-q` hides the warning.",
        "The image's /etc/apk/repositories is empty.",
      ],
      fixes: [
        "Retry the build; if it fails again, run `apk` without `-q` to see why the index cannot be downloaded.",
        Fix(
          "Download the index in this step (`--no-cache`).", snippet: "RUN apk add --no-cache <packages>",
          unless: ["--no-cache"]),
        Fix(
          "If the error persists, use a different mirror.",
          snippet: "RUN sed -i 's|dl-cdn.alpinelinux.org|<your mirror>|' /etc/apk/repositories"),
      ],
      verify: ["docker run --rm {image|alpine} apk update"],
      docs: ["https://wiki.alpinelinux.org/wiki/Repositories"],
      examples: [
        """
        ERROR: unable to select packages:
          bash (no such package):
            required by: world[bash]
        """
      ],
      implies: ["apk-no-such-package"]
    ),
    Rule(
      id: "apk-package-renamed", partOf: "apk-no-such-package", family: "apk", subject: .package,
      title: "Alpine has no package {package|of that name}: the package has a different name on Alpine",
      level: 76, confidence: .certain,
      repairs: [.aptArchitecture, .aptComponent, .renamePackage, .dropPackage],
      patterns: [
        "python (no such", "python-dev (no such", "py2-pip (no such", "python2 (no such",
        "python2-dev (no such",
        "nodejs-npm (no such", "openssl1.1-compat (no such",
        "pg_config (no such",
        "ffmpeg-libs (no such",
        "python3-pip (no such",
        "build-essential (no such", "netcat (no such", "dnsutils (no such",
        "software-properties-common (no such",
        "apt-transport-https (no such", "libpq-dev (no such",
      ].map { Pattern("^\($0)", more: ["^{package} (no such package)"]) }
        // Some branches have these; then the index or the repository is missing.
        + [
          "libressl-dev (no such", "mysql-client (no such", "vips (no such", "libc6-compat (no such",
          "docker-compose (no such", "py-pip (no such",
        ].map { Pattern("^\($0)", more: ["^{package} (no such package)"], confidence: .likely) },
      causes: [
        "The name is outdated or is from a different distribution: python is python3, py-pip is py3-pip, build-essential is build-base, netcat is netcat-openbsd, dnsutils is bind-tools."
      ],
      fixes: [
        Fix(
          "Install `python3` instead (node-gyp and others find it).",
          snippet: "RUN apk add --no-cache python3",
          when: ["python (no such"]),
        Fix(
          "Install `python3` instead.", snippet: "RUN apk add --no-cache python3 python3-dev",
          when: ["python-dev (no such"], unless: ["python (no such"]),
        Fix(
          "Install `python3` instead.", snippet: "RUN apk add --no-cache python3", when: ["python2"],
          unless: ["python (no such", "python-dev (no such"]),
        Fix(
          "Install `py3-pip` instead.", snippet: "RUN apk add --no-cache python3 py3-pip",
          when: ["-pip (no such"],
          unless: ["python (no such", "python2"]),
        Fix(
          "Install `npm` instead.", snippet: "RUN apk add --no-cache nodejs npm",
          when: ["nodejs-npm (no such"]),
        Fix(
          "Install `openssl-dev` instead.", snippet: "RUN apk add --no-cache openssl-dev",
          when: ["libressl-dev (no such"]),
        Fix(
          "Install `mariadb-client` instead.", snippet: "RUN apk add --no-cache mariadb-client",
          when: ["mysql-client (no such"]),
        Fix(
          "Install `build-base` instead.", snippet: "RUN apk add --no-cache build-base",
          when: ["build-essential (no such"]),
        Fix(
          "Install `netcat-openbsd` instead.", snippet: "RUN apk add --no-cache netcat-openbsd",
          when: ["netcat (no such"]),
        Fix(
          "Install `bind-tools` instead.", snippet: "RUN apk add --no-cache bind-tools",
          when: ["dnsutils (no such"]),
        "Check the package's name on pkgs.alpinelinux.org for your Alpine version and use it, or remove the package.",
      ],
      docs: ["https://pkgs.alpinelinux.org/packages"],
      examples: ["  python (no such package):\n    required by: world[python]"]
    ),
    Rule(
      id: "apt-archives-not-fetched", partOf: "apt-404-stale", family: "apt", subject: .package,
      title: "apt could not download some packages: mirror or network failure, or outdated package lists",
      level: 87, confidence: .likely, retryable: true,
      repairs: [.archivedRelease, .updateLists],
      patterns: [
        Pattern(
          "E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?",
          unless: ["404  Not Found", "404 Not Found", "Hash Sum mismatch"])
      ],
      causes: [
        "The mirror is slow, or the connection was lost.",
        "`apt-get update` ran in an older layer, and the mirror no longer has those files.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, run `apt-get update` in the same RUN and add `-o Acquire::Retries=5`.",
          snippet:
            "RUN apt-get update && apt-get -o Acquire::Retries=5 install -y --no-install-recommends <packages>"
        )
      ],
      docs: ["https://manpages.debian.org/stable/apt/apt.conf.5.en.html"],
      examples: ["E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?"]
    ),
    Rule(
      id: "add-apt-repository-missing", partOf: "command-not-found", family: "platform", subject: .package,
      title: "add-apt-repository is not installed: it is in the package software-properties-common",
      level: 73, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        ": add-apt-repository: not found", ": add-apt-repository: command not found",
        ": apt-add-repository: not found", ": apt-add-repository: command not found",
      ].map { Pattern($0) }.certain(exitCodes: [127]),
      causes: [
        "Ubuntu images do not include it. PPAs are for Ubuntu only, not for Debian or other distributions."
      ],
      fixes: [
        Fix(
          "Install `software-properties-common` before `add-apt-repository` runs; Debian 13 no longer has this package.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends software-properties-common gnupg",
          base: .apt),
        Fix("Install the package with `apk add` instead: PPAs are for Ubuntu only.", base: .apk),
        "Without `add-apt-repository`: add the repository as a file in /etc/apt/sources.list.d and its key in /usr/share/keyrings.",
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://help.ubuntu.com/community/Repositories/CommandLine"],
      examples: ["/bin/sh: 1: add-apt-repository: not found"]
    ),
    Rule(
      id: "package-manager-missing", partOf: "command-not-found", family: "platform", subject: .package,
      title:
        "Command {program|of that package manager} not found: the image has a different package manager, or none",
      level: 73, confidence: .certain,
      repairs: [.ownManager],
      patterns: .each([
        "dnf", "dnf5", "yum", "apt-get", "apt", "apk", "microdnf", "zypper", "tdnf",
      ]) { program in
        // A script may ask for several and go on.
        [
          Pattern(": \(program): not found", more: [": {program}: not found"]),
          Pattern(": \(program): command not found", more: [": {program}: command not found"]),
        ].certain(exitCodes: [127])
      },
      causes: [
        "The base image is from a different distribution family than the Dockerfile expects (Alpine: apk; Debian, Ubuntu: apt-get; Red Hat: dnf, older releases yum, minimal images microdnf), or it has no package manager.",
        "The build overrode the base image (`--build-arg`).",
      ],
      fixes: [
        Fix(
          "Use the image's package manager (`yum`, `microdnf`, `apt-get` or `apk`), or a base image that has `dnf` (CentOS 8 and later, Fedora, UBI).",
          when: ["dnf: "]),
        Fix(
          "Use the image's own package manager (`dnf`, `rpm-ostree`, `apt-get` or `apk`), or a base image that has `dnf5` (Fedora 41 and later).",
          when: ["dnf5: "]),
        Fix(
          "Use the image's package manager (`dnf`, `microdnf`, `apt-get` or `apk`), or a base image that has `yum`.",
          when: ["yum: "]),
        Fix(
          "Use the image's package manager (`apk` on Alpine, `dnf` or `yum` on Red Hat), or a Debian or Ubuntu base image.",
          when: ["apt"], unless: ["dnf: ", "yum: "]),
        Fix(
          "The image is Debian or Ubuntu: use apt-get, or the Alpine variant of the base image.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>",
          base: .apt, when: [": apk: not found"]),
        "Use the image's package manager, or a base image of the distribution that the Dockerfile is written for.",
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://docs.docker.com/build/building/base-images/"],
      examples: [
        "/bin/sh: dnf: command not found", "/bin/sh: 1: apk: not found", "/bin/sh: apt-get: not found",
      ]
    ),
    Rule(
      id: "apt-package-not-in-release", partOf: "apt-not-found-no-update", family: "apt",
      title: "Package {package} not found in the release of this image",
      level: 70, confidence: .likely,
      repairs: [.aptArchitecture, .kernelHeaders, .updateLists, .aptComponent, .renamePackage, .dropPackage],
      patterns: .each(listUpdates) { update in
        [Pattern].each(
          [
            "E: Unable to locate package {package}", "E: Package '{package}' has no installation candidate",
            "E: Package {package} has no installation candidate",
          ], unless: ["W: Failed to fetch", "E: Failed to fetch", "Temporary failure resolving"],
          inStep: update)
      },
      causes: [
        "The step updates the package lists, so they are current: the package was removed or renamed in this release.",
        "The package is in a repository or component that is not enabled (the vendor's, contrib, non-free, universe).",
        "The package is not available for this architecture.",
      ],
      fixes: changedNames + [
        "Check the package name for this release on packages.debian.org or packages.ubuntu.com and use its new name, or enable the component (universe, contrib, non-free) or repository that has it.",
        "Or use an image that has it: the tool's official image, or a release that still has the package.",
        "Or add the vendor's repository, with its key in /etc/apt/keyrings, before `apt-get update`.",
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
