extension RuleCatalog {
  /// dnf, yum, microdnf, zypper and pacman.
  static let rpmPackages: [Rule] = [
    Rule(
      id: "rpm-metadata", family: "rpm",
      title: "Cannot download the metadata of the repository {repository|of this image}",
      level: 85, confidence: .likely,
      repairs: [.archivedRelease],
      patterns: [
        "Failed to download metadata for repo '{repository}': {reason...}",
        "Error: Failed to download metadata for repo {repository}: {reason...}",
        Pattern("^Error: Failed to download metadata for repo '{repository}'", confidence: .likely),
        "Cannot prepare internal mirrorlist: {reason...}", "No URLs in mirrorlist",
        "Cannot find a valid baseurl for repo: {repository}",
        "Cannot retrieve repository metadata (repomd.xml) for repository: {repository}",
        "Could not retrieve mirrorlist {url} error was",
        "error: cannot update repo '{repository}': {reason...}",
        "Failed to download metadata (baseurl: \"{url}\") for repository \"{repository}\"",
        "Failed to download metadata (metalink: \"{url}\") for repository \"{repository}\"",
        Pattern("All mirrors were tried", with: ["rror:"]),
        "failure: repodata/repomd.xml from {repository}: [Errno 256] No more mirrors to try",
      ],
      causes: [
        "CentOS Linux 6, 7, 8 and Stream 8 have reached end of life; their mirror lists no longer exist.",
        "The builder has no DNS or proxy: `Curl error (6)`, `(7)` or `(28)` in the lines above.",
        "The repository file is for a different release than the image.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, check the DNS and the proxy of the build.",
          snippet: "docker build --network=host .", unless: ["centos", "CentOS"]),
        Fix(
          "If the base image is an end-of-life CentOS, use a supported release. Otherwise retry the build, and check its DNS and proxy.",
          snippet: "FROM rockylinux/rockylinux:9", when: ["centos"]),
        Fix(
          "If the base image is an end-of-life CentOS, use a supported release. Otherwise retry the build, and check its DNS and proxy.",
          snippet: "FROM rockylinux/rockylinux:9", when: ["CentOS"], unless: ["centos"]),
        Fix(
          "As a workaround on CentOS, use vault.centos.org.",
          snippet: """
            RUN sed -i -e 's|^mirrorlist=|#mirrorlist=|' \\
                -e 's|^#baseurl=http://mirror.centos.org|baseurl=http://vault.centos.org|' \\
                /etc/yum.repos.d/CentOS-*
            """, when: ["centos"]),
        Fix(
          "Pass your proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm {image} sh -c 'cat /etc/os-release; grep -r url= /etc/yum.repos.d'"],
      docs: [
        "https://www.centos.org/centos-linux-eol/", "https://dnf.readthedocs.io/en/latest/conf_ref.html",
      ],
      examples: [
        """
        Error: Failed to download metadata for repo 'appstream': Cannot prepare internal \
        mirrorlist: No URLs in \
        mirrorlist
        """,
        "Cannot find a valid baseurl for repo: base/7/x86_64",
      ]
    ),
    Rule(
      id: "dnf-download-broken", family: "rpm", subject: .network,
      title: "dnf could not download {package|packages}: the connection to the mirror was lost",
      level: 82, confidence: .likely, retryable: true,
      patterns: [
        Pattern("[FAILED] {package}.rpm: No more mirrors to try"),
        Pattern(
          "Cannot download, all mirrors were already tried without success",
          with: ["Error downloading packages"]),
        Pattern("[MIRROR] {package}.rpm: Curl error (92): Stream error in the HTTP/2 framing layer"),
      ],
      causes: [
        "The mirror, or a proxy in front of it, interrupts long transfers (curl 92 is an HTTP/2 error)."
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, disable HTTP/2 or limit parallel downloads in /etc/dnf/dnf.conf.",
          snippet:
            "RUN echo 'http2=false' >> /etc/dnf/dnf.conf && echo 'max_parallel_downloads=2' >> /etc/dnf/dnf.conf"
        ),
        "Or set a different mirror in /etc/yum.repos.d.",
      ],
      docs: ["https://dnf.readthedocs.io/en/latest/conf_ref.html"],
      examples: [
        "[FAILED] gcc-12.3.1-110.x86_64.rpm: No more mirrors to try - All mirrors were already tried without success"
      ]
    ),
    Rule(
      id: "rpm-mirror-out-of-step", family: "rpm",
      title: "The mirrors do not have files that the index of the repository {repository|in use} lists",
      level: 87, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "repodata/{...}- Cannot download, all mirrors were already tried without success",
          unless: ["Curl error", "Could not resolve", "vault.centos.org"],
          more: ["metadata for repo '{repository}'"])
      ],
      causes: [
        "The mirrors are being updated: they have the new index, but not all of its files yet.",
        "An index from the build cache is older than the mirrors.",
        "A caching proxy serves an old repomd.xml.",
      ],
      fixes: [
        "Retry the build in a few minutes; if it fails again, run `dnf clean all` before the installation.",
        Fix(
          "Delete the index of an older build.",
          snippet: "RUN dnf clean all && dnf install -y --refresh <package>"),
        "Or set one complete mirror as `baseurl` instead of `mirrorlist` in /etc/yum.repos.d.",
      ],
      verify: ["docker run --rm {image} dnf makecache --refresh"],
      docs: [
        "https://dnf.readthedocs.io/en/latest/command_ref.html",
        "https://dnf.readthedocs.io/en/latest/conf_ref.html",
      ],
      examples: [
        """
        Error: Failed to download metadata for repo 'baseos': Yum repo downloading error:
          repodata/0a1b-primary.xml.gz    - Cannot download, all mirrors were already tried without success
        """
      ]
    ),
    Rule(
      id: "rpm-no-match", family: "rpm",
      title: "dnf, yum or microdnf cannot find the package {package|or version that the command names}",
      level: 80, confidence: .certain,
      repairs: [.renamePackage, .dropPackage],
      patterns: [
        "Error: Unable to find a match: {package...}",
        // dnf before 4.2.7 names nothing.
        Pattern("^Error: Unable to find a match", notOnLine: ["a match: "]),
        // A package to remove, or one of a group, may be missing without harm.
        Pattern("No match for argument: {package}", with: ["Unable to find a match"]),
        Pattern("No match for argument: {package}", with: ["Failed to resolve the transaction"]),
        Pattern("No match for argument: {package}", confidence: .likely),
        "error: No package matches '{package}'",
        Pattern("No package {package} available", with: ["Nothing to do"]),
        Pattern("No package {package} available", with: ["Unable to find a match"]),
      ],
      causes: [
        "The package is in a repository that is not enabled: EPEL, CRB (PowerTools), RHEL's own.",
        "The package has a different name in this release.",
        "An unregistered UBI image has access to only a small part of RHEL.",
      ],
      fixes: [
        Fix(
          "Check the package name with `dnf search`, or enable EPEL and CRB (AlmaLinux, Rocky Linux, CentOS Stream).",
          snippet: """
            RUN dnf install -y epel-release dnf-plugins-core && dnf \
            config-manager --set-enabled crb
            """, unless: ["microdnf", "amazonlinux", "fedora", "ubi", "centos:7", "oraclelinux", "linux:8"]),
        Fix(
          "Check the package name with `dnf search`, or enable EPEL and PowerTools.",
          snippet:
            "RUN dnf install -y epel-release dnf-plugins-core && dnf config-manager --set-enabled powertools",
          when: ["linux:8"], unless: ["microdnf", "oraclelinux", "ubi"]),
        Fix(
          "Check the package name with `yum search`, or enable EPEL in a step before this one (`yum install -y epel-release`).",
          when: ["centos:7"]),
        Fix(
          "Find the name of the package in this release with `dnf search`. Amazon Linux 2023 has no EPEL: install what it lacks from the vendor, or build it.",
          when: ["amazonlinux"]),
        Fix(
          "Check the package name, or add EPEL if it has the package: UBI's repositories have few packages.",
          snippet:
            "RUN dnf install -y https://dl.fedoraproject.org/pub/epel/epel-release-latest-<release>.noarch.rpm",
          when: ["ubi"], unless: ["microdnf"]),
        Fix(
          "Check the package name, or add EPEL if it has the package: UBI's repositories have few packages.",
          snippet:
            "RUN rpm -Uvh https://dl.fedoraproject.org/pub/epel/epel-release-latest-<release>.noarch.rpm && microdnf install -y {package}",
          when: ["microdnf"]),
        "If the command pins versions (`name-1.2*`), remove the pins: the repositories keep only the newest ones.",
        "Run `dnf provides` in a container to find the right package name.",
      ],
      verify: ["docker run --rm {image} sh -c 'dnf repolist; dnf search {package}'"],
      docs: [
        "https://dnf.readthedocs.io/en/latest/command_ref.html",
        "https://docs.fedoraproject.org/en-US/epel/getting-started/",
      ],
      examples: ["No match for argument: foo-devel\nError: Unable to find a match: foo-devel"]
    ),
    Rule(
      id: "rpm-gpg", family: "rpm",
      title: "The GPG signature check of an rpm package failed",
      level: 86, confidence: .certain,
      patterns: [
        "Error: GPG check FAILED",
        // yum says so before it imports the key.
        Pattern("Public key for {package} is not installed", with: ["GPG check FAILED"]),
        Pattern("Public key for {package} is not installed. Failing package is"),
        Pattern(
          "Public key for {package} is not installed", unless: ["Importing GPG key"], confidence: .likely),
        "GPG key retrieval failed: {reason...}",
        "are already installed but they are not correct for this package",
        "Error: PGP check of package \"{package}\"", "Signature verification failed for {package...}",
      ],
      causes: [
        "The repository's key is missing or has been replaced since the repository file was written.",
        "The key or the signature uses SHA-1, which EL 9 no longer accepts.",
      ],
      fixes: [
        Fix(
          "Import the repository's current key with `rpm --import`, or update the package that contains the .repo file and its key.",
          snippet: "RUN rpm --import <address of the key>"),
        "Do not use `--nogpgcheck`: it installs packages without any check.",
      ],
      verify: ["docker run --rm {image} sh -c \"rpm -q gpg-pubkey; grep -r gpgkey /etc/yum.repos.d\""],
      docs: ["https://dnf.readthedocs.io/en/latest/conf_ref.html"],
      examples: [
        "Error: GPG check FAILED",
        "Public key for mysql-community-server-8.0.36-1.el9.x86_64.rpm is not installed",
      ]
    ),
    Rule(
      id: "rpm-unmet-dependencies", family: "rpm",
      title: "dnf or yum cannot satisfy the dependencies: {needs|see the lines below}",
      level: 84, confidence: .certain,
      repairs: [.agedSource],
      // An update leaves out what it cannot satisfy, and goes on.
      patterns: .each(
        [
          "nothing provides {needs...} needed by {package}",
          "package {package} requires {needs...}, but none of the providers can be installed",
          "cannot install the best candidate for the job",
          "cannot install both {package} from {repository} and {other}",
        ], unless: ["libmamba", "LibMamba"]
      ).certain(unless: ["Skipping packages with"]) + ["Error: Package: {package} ({...})"],
      causes: [
        "A third-party repository is for a different release than the image.",
        "A required repository (EPEL, CRB) is not enabled.",
        "The image's packages are older than the repositories.",
      ],
      fixes: [
        "Enable the repository that has the dependency (EPEL, CRB), or use the package that is built for the image's release.",
        Fix(
          "Or update the image's packages first.",
          snippet: "RUN dnf -y upgrade --refresh && dnf install -y {package}"),
      ],
      verify: ["docker run --rm {image} sh -c 'cat /etc/os-release; dnf repolist'"],
      docs: ["https://dnf.readthedocs.io/en/latest/command_ref.html"],
      examples: [
        "  - nothing provides libfoo.so.1()(64bit) needed by bar-1.0-1.el9.x86_64"
      ]
    ),
    Rule(
      id: "rpm-curl-minimal", family: "rpm",
      title: "The image has curl-minimal, which conflicts with curl",
      level: 90, confidence: .certain,
      repairs: [.toolOption],
      patterns: [
        "package curl-minimal-{version} from {} conflicts with curl provided by",
        "package curl-minimal-{version} conflicts with curl provided by",
        "problem with installed package curl-minimal-{version}", "conflicts with curl-minimal provided by",
      ],
      causes: [
        "Amazon Linux 2023 and EL 9 images include curl-minimal, a smaller build of the same program."
      ],
      fixes: [
        "Remove `curl` from the installation: curl-minimal already provides the `curl` command.",
        Fix(
          "Or replace curl-minimal with curl (`--allowerasing`).",
          snippet: "RUN dnf install -y --allowerasing curl", base: .dnf,
          change: .option("--allowerasing", of: "dnf install", "microdnf install", "yum install")),
      ],
      verify: ["docker run --rm {image} sh -c 'rpm -q curl curl-minimal; curl --version'"],
      docs: ["https://docs.aws.amazon.com/linux/al2023/ug/curl-minimal.html"],
      examples: [
        """
          - package curl-minimal-8.5.0-1.amzn2023.x86_64 from @System conflicts with curl provided by \
        curl-8.5.0-1.amzn2023.x86_64 from amazonlinux
        """
      ]
    ),
    Rule(
      id: "rpm-file-conflict", family: "rpm",
      title: "Two rpm packages contain the same file ({file|see below})",
      level: 85, confidence: .certain,
      patterns: [
        "file {file} from install of {package} conflicts with file from package {other}",
        "file {file} conflicts between attempted installs of {package} and {other}",
      ],
      causes: ["Two repositories have the same program in packages with different names or versions."],
      fixes: [
        "Install only one of the two packages, or remove the installed one first.",
        Fix(
          "Or let dnf replace the installed package.", snippet: "RUN dnf install -y --allowerasing {package}",
          change: .option("--allowerasing", of: "dnf install", "yum install")),
      ],
      verify: ["docker run --rm {image} rpm -qf /{file}"],
      docs: ["https://dnf.readthedocs.io/en/latest/command_ref.html"],
      examples: [
        "file /usr/bin/foo from install of foo-2-1.x86_64 conflicts with file from package foo-old-1-1.x86_64"
      ]
    ),
    Rule(
      id: "rpm-permission", family: "rpm",
      title: "dnf, yum or rpm is not running as root",
      level: 93, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "This command has to be run with superuser privileges",
        "This command has to be run under the root user",
        "You need to be root to perform this command",
        Pattern("error: can't create transaction lock on {file}", confidence: .likely),
        "Root privileges are required to run this command",
        "error: you cannot perform this operation unless you are root",
      ],
      causes: [
        "An earlier `USER` switched to a non-root user, or the base image sets one (UBI)."
      ],
      fixes: [
        Fix(
          "Install as root (`USER root`), then switch back to the previous user.",
          snippet: """
            USER root
            RUN dnf install -y <packages>
            USER <the user from before>
            """)
      ],
      verify: ["docker run --rm {image} id"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "Error: This command has to be run with superuser privileges (under the root user on most systems)."
      ]
    ),
    Rule(
      id: "rpm-modular-filtering", family: "rpm",
      title: "A module stream or an `exclude` setting hides the package {package|asked for}",
      level: 85, confidence: .certain,
      patterns: [
        "All matches were filtered out by modular filtering for argument: {package}",
        "All matches were filtered out by exclude filtering for argument: {package}",
        "package {package} is filtered out by modular filtering",
        "package {package} from {} is filtered out by modular filtering",
      ],
      causes: [
        "On EL 8, AppStream's module (postgresql, nodejs, php) hides packages from other repositories.",
        "The repository file or the dnf configuration excludes it (`exclude=`).",
      ],
      fixes: [
        Fix(
          "Disable the module first if the package is from another repository, or enable the module stream that has the package.",
          snippet: "RUN dnf -qy module disable <module>"),
        Fix(
          "If the package is in the module, enable the stream that has it.",
          snippet: "RUN dnf -y module enable <module>:<stream>"),
        "Remove the package from `exclude=`.",
      ],
      verify: ["docker run --rm {image} sh -c 'dnf module list; grep -r exclude /etc/yum.repos.d /etc/dnf'"],
      docs: ["https://dnf.readthedocs.io/en/latest/modularity.html"],
      examples: ["All matches were filtered out by modular filtering for argument: postgresql16-server"]
    ),
    Rule(
      id: "rpm-no-yes-flag", family: "rpm",
      title: "dnf or yum asked for confirmation, which a build cannot answer",
      level: 84, confidence: .certain,
      repairs: [.answerYes],
      patterns: [
        "Is this ok [y/N]: Operation aborted", "Is this ok [y/d/N]: Exiting on user command",
        Pattern("^Operation aborted.", with: ["Is this ok [y/"]),
        Pattern("Exiting on user command", with: ["Is this ok [y/"]),
      ],
      causes: ["`-y` is missing from the command."],
      fixes: [
        Fix("Add `-y` to answer the prompt in advance.", snippet: "RUN dnf install -y <packages>", base: .dnf)
      ],
      verify: ["grep -nE '(dnf|yum) +(install|update|upgrade)' Dockerfile"],
      docs: ["https://dnf.readthedocs.io/en/latest/command_ref.html"],
      examples: ["Is this ok [y/N]: Operation aborted."]
    ),
    Rule(
      id: "rpm-database", family: "rpm",
      title: "The rpm database in the image is damaged",
      level: 85, confidence: .certain,
      patterns: [
        "error: cannot open Packages database in {file}", "Rpmdb checksum is invalid: dCDPT",
        "error: rpmdb: BDB{...}", "rpmdb: Program version {...} doesn't match environment version",
      ],
      causes: [
        "On EL 6 and 7, the rpm database can break on overlayfs when a later layer writes to it.",
        "The image's rpm has a different version than the one that wrote the database.",
      ],
      fixes: [
        Fix(
          "Run `touch /var/lib/rpm/*` in the same RUN, before yum, or rebuild the database with `rpm --rebuilddb`.",
          snippet: "RUN touch /var/lib/rpm/* && yum install -y <packages>"),
        Fix(
          "If `touch` does not help, rebuild the database in the same RUN, before yum.",
          snippet: "RUN rpm --rebuilddb && yum install -y <packages>"),
      ],
      verify: ["docker info --format '{{.Driver}}'"],
      docs: ["https://docs.docker.com/engine/storage/drivers/overlayfs-driver/"],
      examples: ["Rpmdb checksum is invalid: dCDPT(pkg checksums): foo.x86_64 0:1.0-1.el7 - u"]
    ),
  ]
}
