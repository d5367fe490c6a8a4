extension RuleCatalog {
  /// Repositories and refusals of dnf, microdnf, zypper and pacman.
  static let rpmRepositories: [Rule] = [
    Rule(
      id: "zypper-key-refused", family: "rpm", subject: .certificate,
      title:
        "zypper does not trust the signing key of {repository|a repository}, and a build cannot answer its prompt",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "Do you want to reject the key, trust temporarily, or trust always? [r/t/a/?] (r): r",
          more: ["Repository '{repository}' is invalid"]),
        Pattern(
          "Do you want to reject the key, or trust always? [r/a/?] (r): r",
          more: ["Repository '{repository}' is invalid"]),
        Pattern(
          "Do you want to reject the key, trust temporarily, or trust always?",
          with: ["is invalid."], more: ["Repository '{repository}' is invalid"], confidence: .likely),
      ],
      causes: [
        "The repository is new to the image. Without a terminal, zypper uses its default answer and rejects the key."
      ],
      fixes: [
        Fix(
          "Import the repository's key first with `rpm --import` (check its fingerprint), or run zypper with `--gpg-auto-import-keys`.",
          snippet: "RUN rpm --import <address of the key>"),
        Fix(
          "Or let zypper import the keys of the configured repositories.",
          snippet: "RUN zypper --non-interactive --gpg-auto-import-keys refresh"),
      ],
      verify: ["docker run --rm {image} zypper lr -u"],
      docs: ["https://en.opensuse.org/SDB:Zypper_manual"],
      examples: [
        """
        Do you want to reject the key, trust temporarily, or trust always? [r/t/a/?] (r): r
        Repository 'tools' is invalid.
        """
      ]
    ),
    Rule(
      id: "rpm-rhel-entitlement", partOf: "rpm-metadata", family: "rpm",
      title:
        "The repository {repository|of Red Hat Enterprise Linux} needs a subscription, which this build does not have",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("error: cannot update repo '{repository}': {}", with: ["403 for https://cdn.redhat.com"]),
        Pattern(
          "Failed to download metadata for repo '{repository}'", with: ["https://cdn.redhat.com", "403"]),
        "Status code: 403 for https://cdn.redhat.com/",
      ],
      causes: [
        "UBI images can use the UBI repositories freely, but the RHEL repositories (`rhel-…`) only with an entitlement.",
        "The host's subscription has expired, or the builder does not pass its certificates to the build.",
      ],
      fixes: [
        Fix(
          "Install only from the UBI repositories: disable the RHEL ones with `--disablerepo`.",
          snippet: "RUN microdnf --disablerepo='rhel-*' install -y <package>"),
        "For a package that UBI does not have, build on a subscribed host, or mount its entitlement as secrets.",
      ],
      verify: ["docker run --rm {image} sh -c 'ls /etc/yum.repos.d; ls /etc/pki/entitlement'"],
      docs: [
        """
        https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/\
        building_running_and_managing_containers/assembly_adding-software-to-a-ubi-container
        """
      ],
      examples: [
        """
        error: cannot update repo 'rhel-9-for-x86_64-baseos-rpms': Cannot download repomd.xml: Status code: 403 for \
        https://cdn.redhat.com/content/dist/rhel9/9/x86_64/baseos/os/repodata/repomd.xml
        """
      ]
    ),
    Rule(
      id: "rpm-no-repositories", family: "rpm",
      title: "This image has no enabled repository to install from",
      level: 93, confidence: .certain,
      patterns: [
        "There are no enabled repositories in \"{directory}\"", "Error: There are no enabled repos.",
        "There are no enabled repos.", Pattern("Warning: No repositories defined.", confidence: .likely),
      ],
      causes: [
        "A RHEL image without a subscription, or a minimal image without repository files.",
        "`--disablerepo='*'` without `--enablerepo`, or an earlier step deleted the files.",
      ],
      fixes: [
        Fix(
          "Copy a .repo file to /etc/yum.repos.d before the installation, or use a base image that has repositories (UBI instead of RHEL).",
          snippet: "COPY app.repo /etc/yum.repos.d/")
      ],
      verify: ["docker run --rm {image} sh -c 'ls -l /etc/yum.repos.d; cat /etc/os-release'"],
      docs: ["https://dnf.readthedocs.io/en/latest/conf_ref.html"],
      examples: [
        """
        Error: There are no enabled repositories in "/etc/yum.repos.d", "/etc/yum/repos.d", \
        "/etc/distro.repos.d".
        """
      ]
    ),
    Rule(
      id: "rpm-single-conflict", family: "rpm",
      title:
        "{package} conflicts with {small}, which is in the image or is also being installed",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "package {package} from {} conflicts with {small} provided by", notOnLine: ["curl"]),
        Pattern("package {package} conflicts with {small} provided by", notOnLine: ["curl", " from "]),
      ],
      causes: [
        "Minimal images include a smaller build of the same programs (`coreutils-single`, `glibc-minimal-langpack`).",
        "The two packages contain the same files.",
      ],
      fixes: [
        "Remove {package} from the installation: its programs are already in the image.",
        Fix(
          "Or replace the other package with `--allowerasing`.",
          snippet: "RUN dnf install -y --allowerasing <package>"),
      ],
      verify: ["docker run --rm {image} rpm -q {small}"],
      docs: ["https://dnf.readthedocs.io/en/latest/command_ref.html"],
      examples: [
        """
          - package coreutils-8.32-39.el9.x86_64 conflicts with coreutils-single provided by \
        coreutils-single-8.32-39.el9.x86_64
        """
      ]
    ),
    Rule(
      id: "rpm-package-signature", family: "rpm",
      title:
        "The package {package} is not signed with a key that this image trusts for {repository|its repository}",
      level: 91, confidence: .certain,
      patterns: [
        "error: package {package} cannot be verified and repo {repository} is GPG enabled",
        "package {package} cannot be verified and repo {repository} is GPG enabled: {reason...}",
      ],
      causes: [
        "The vendor signs with a new key, and the image or the repository file has the old one.",
        "The package is not signed, or was altered in transit.",
      ],
      fixes: [
        Fix(
          "Import the repository's current key with `rpm --import`, or set `gpgkey=` in the .repo file to it.",
          snippet: "RUN rpm --import https://<repository>/<key file>"
        ),
        "Keep `gpgcheck` enabled.",
      ],
      verify: ["docker run --rm {image} rpm -qa 'gpg-pubkey*'"],
      docs: ["https://dnf.readthedocs.io/en/latest/conf_ref.html"],
      examples: [
        """
        error: package tool-1.0-1.x86_64 cannot be verified and repo tools is GPG enabled: failed to lookup digest in \
        keyring
        """
      ]
    ),
    Rule(
      id: "zypper-scriptlet", family: "rpm",
      title: "zypper installed the packages, but a package script failed (exit code 107)",
      level: 88, confidence: .likely,
      patterns: [
        Pattern.exitCode(107, inStep: "zypper", confidence: .likely),
        Pattern("scriptlet failed, exit status {#}", exitCodes: [107]),
      ],
      causes: [
        """
        A package script needs systemd, udev or a kernel, which a build does not have. zypper then exits with 107, \
        but the packages are installed.
        """
      ],
      fixes: [
        Fix(
          "If the image does not need what the failed script does (`scriptlet failed` line), ignore exit code 107.",
          snippet: "RUN zypper --non-interactive install <package> || [ $? -eq 107 ]"
        ),
        "Check the `scriptlet failed` line to see which script failed.",
      ],
      verify: ["docker run --rm {image} rpm -q <package>"],
      docs: ["https://en.opensuse.org/SDB:Zypper_manual"],
      examples: [
        Example("warning: %posttrans(dracut-059-1.x86_64) scriptlet failed, exit status 1", exitCode: 107)
      ]
    ),
    Rule(
      id: "pacman-sandbox", family: "rpm",
      title: "pacman cannot sandbox its downloads: the kernel or the builder does not support Landlock",
      level: 94, confidence: .certain,
      patterns: [
        "restricting filesystem access failed because the Landlock ruleset could not be applied",
        "restricting filesystem access failed because landlock is not supported by the kernel",
        Pattern("error: switching to sandbox user '{user}' failed", confidence: .likely),
      ],
      causes: [
        "pacman 7 downloads as the user `alpm` in a Landlock sandbox, which emulated and older kernels do not support."
      ],
      fixes: [
        Fix(
          "Pass `--disable-sandbox` to pacman.",
          snippet: "RUN pacman -Syu --noconfirm --disable-sandbox <package>"),
        Fix(
          "Or set `DisableSandbox` in /etc/pacman.conf for all steps.",
          snippet: "RUN sed -i 's/^#\\?\\[options\\]/[options]\\nDisableSandbox/' /etc/pacman.conf"),
      ],
      verify: ["docker run --rm {image} pacman --version; uname -r"],
      docs: ["https://man.archlinux.org/man/pacman.conf.5"],
      examples: [
        "error: restricting filesystem access failed because the Landlock ruleset could not be applied!"
      ]
    ),
    Rule(
      id: "pacman-mounted-files", family: "rpm",
      title: "pacman cannot replace {file}, which the builder mounts in every step",
      level: 94, confidence: .certain,
      patterns: ["error: Partition {file} is mounted read only"],
      causes: [
        "BuildKit mounts /etc/resolv.conf and /etc/hosts; the package `filesystem` needs to write them.",
        "The `not enough free disk space` after it does not mean that the disk is full.",
      ],
      fixes: [
        Fix(
          "Pull a current base image, whose `filesystem` package needs no update, or skip that package with `--ignore filesystem`.",
          snippet: "docker build --pull ."),
        Fix(
          "If you keep the base image, update all packages but that one.",
          snippet: "RUN pacman -Syu --noconfirm --ignore filesystem"),
      ],
      verify: ["docker run --rm {image} pacman -Q filesystem"],
      docs: ["https://man.archlinux.org/man/pacman.8"],
      examples: [
        """
        error: Partition /etc/resolv.conf is mounted read only
        error: not enough free disk space
        error: failed to commit transaction (not enough free disk space)
        """
      ]
    ),
    Rule(
      id: "rpm-centos-ended", partOf: "rpm-metadata", family: "rpm", subject: .package,
      title: "This release of CentOS has reached end of life, and mirrorlist.centos.org was shut down",
      level: 88, confidence: .certain,
      patterns: [
        Pattern("Could not retrieve mirrorlist http://mirrorlist.centos.org/"),
        Pattern("Could not resolve host: mirrorlist.centos.org"),
        Pattern("Cannot prepare internal mirrorlist: No URLs in mirrorlist", confidence: .likely),
      ],
      causes: [
        "CentOS Linux 6, 7 and 8 and Stream 8 have reached end of life. Their packages are in the archive vault.centos.org, and mirrorlist.centos.org no longer has a DNS entry. The network is not the problem."
      ],
      fixes: [
        Fix(
          "Configure yum to use vault.centos.org before the first installation, or use a supported base image.",
          snippet: """
            RUN sed -i -e 's|^mirrorlist=|#mirrorlist=|' \\
                -e 's|^#\\?baseurl=http://mirror.centos.org|baseurl=http://vault.centos.org|' /etc/yum.repos.d/CentOS-*.repo
            """),
        Fix("Better: use a supported release.", snippet: "FROM rockylinux/rockylinux:9"),
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://www.centos.org/centos-linux-eol/"],
      examples: [
        "Could not retrieve mirrorlist http://mirrorlist.centos.org/?release=7&arch=x86_64&repo=os&infra=container error was\n14: curl#6 - \"Could not resolve host: mirrorlist.centos.org; Unknown error\""
      ],
      implies: ["dns-resolution-failed"]
    ),
    Rule(
      id: "node-rpm-needs-newer-glibc", partOf: "rpm-unmet-dependencies", family: "rpm",
      title: "Node.js needs glibc 2.28, and this release has an older one",
      level: 95, confidence: .certain,
      repairs: [.agedSource],
      patterns: [
        Pattern("Requires: libc.so.6(GLIBC_2.28)", with: ["nodesource"]),
        Pattern("Requires: libm.so.6(GLIBC_2.27)", with: ["nodesource"]),
        Pattern("nothing provides libc.so.6(GLIBC_2.28)", with: ["nodejs"]),
      ],
      causes: [
        "Node.js 18 and later are built for glibc 2.28. CentOS 7 and Amazon Linux 2 have 2.17 and 2.26."
      ],
      fixes: [
        Fix(
          "Use a newer base image with glibc 2.28 or later (for example `amazonlinux:2023`).",
          snippet: "FROM amazonlinux:2023"),
        Fix(
          "Or use Node.js 16, which is end of life: it gets no security fixes.",
          snippet: "RUN curl -fsSL https://rpm.nodesource.com/setup_16.x | bash -"),
      ],
      verify: ["docker run --rm {image|<image>} ldd --version"],
      docs: ["https://github.com/nodejs/node/blob/main/BUILDING.md#platform-list"],
      examples: [
        """
        Error: Package: 2:nodejs-18.20.3-1nodesource.x86_64 (nodesource-nodejs)
                   Requires: libc.so.6(GLIBC_2.28)(64bit)
        """
      ]
    ),
    Rule(
      id: "rpm-version-gone", partOf: "rpm-no-match", family: "rpm", subject: .package,
      title: "The repositories do not have {package} {version|of that version}",
      level: 81, confidence: .likely,
      repairs: [.dropPackage],
      patterns: .each(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]) {
        Pattern(
          "No match for argument: {package}-\($0){rest}.*", notOnLine: ["java-1."],
          more: ["argument: {package}-{version...}"])
      },
      causes: ["The command specifies one version, which the distribution has replaced with a newer one."],
      fixes: [
        Fix(
          "Remove the version from the command, or use one that `dnf list --showduplicates` lists.",
          snippet: "dnf list --showduplicates {package}")
      ],
      docs: ["https://dnf.readthedocs.io/en/latest/command_ref.html#list-command"],
      examples: ["No match for argument: chromium-63.0.*"]
    ),
    Rule(
      id: "rpm-no-way", partOf: "rpm-metadata", family: "rpm", subject: .network,
      title: "The mirrors of {repository|the repository} cannot be reached from the build ({reason})",
      level: 86, confidence: .likely, retryable: true,
      repairs: [],
      patterns: .each(["5", "7", "28", "35", "52", "56"]) { code in
        Pattern(
          "Curl error (\(code)): {reason...} for http", with: ["etadata"],
          notOnLine: ["mirrorlist.centos.org", "vault.centos.org"],
          more: ["metadata for repo '{repository}'", "metadata for repository '{repository}'"])
      },
      causes: [
        "A firewall, a missing proxy setting or a slow network blocks the connection to the mirrors. DNS works."
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, pass your proxy to the build, or use the host's network.",
          snippet: "docker build --network=host --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        "Set a reachable mirror in /etc/yum.repos.d.",
      ],
      verify: ["docker run --rm {image|<image>} curl -sI https://mirrors.fedoraproject.org"],
      docs: ["https://dnf.readthedocs.io/en/latest/conf_ref.html"],
      examples: [
        """
          - Curl error (28): Timeout was reached for https://mirrors.example.com/metalink?repo=fedora-40 [Connection timed out]
        Error: Failed to download metadata for repo 'fedora': Cannot prepare internal mirrorlist
        """
      ]
    ),
    Rule(
      id: "yum-repository-failed", partOf: "rpm-metadata", family: "rpm", subject: .network,
      title: "yum cannot read a repository of this image: {repository|the message does not say which one}",
      level: 86, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        Pattern("One of the configured repositories failed (Unknown)", unless: saysMore),
        Pattern(
          "One of the configured repositories failed ({repository...})", unless: saysMore,
          notOnLine: ["(Unknown)"]),
      ],
      causes: [
        "The build cannot reach the repository's mirrors: DNS, a firewall, or a proxy that is not passed to the build.",
        "The mirror does not respond, or no longer has this release: CentOS 6, 7 and 8 have reached end of life.",
        "A repository file in the image has a wrong address.",
      ],
      fixes: [
        Fix(
          "If the image is a CentOS that has reached end of life, use vault.centos.org, or a supported release.",
          snippet: """
            RUN sed -i -e 's|^mirrorlist=|#mirrorlist=|' \\
                -e 's|^#\\?baseurl=http://mirror.centos.org|baseurl=http://vault.centos.org|' /etc/yum.repos.d/CentOS-*.repo
            """, when: ["centos"]),
        Fix(
          "Retry the build; if it fails again, check the build's DNS, network and proxy.",
          snippet: "docker build --network=host ."),
        "Check the addresses in /etc/yum.repos.d.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'cat /etc/os-release; grep -r url= /etc/yum.repos.d'"],
      docs: ["https://www.centos.org/centos-linux-eol/", "https://docs.docker.com/engine/cli/proxy/"],
      examples: [
        """
         One of the configured repositories failed (Unknown),
         and yum doesn't have enough cached data to continue. At this point the only
         safe thing yum can do is fail. There are a few ways to work "fix" this:
        """,
        " One of the configured repositories failed (Acme tools for 7 - x86_64),",
      ]
    ),
  ]

  /// Messages of yum that say why it cannot read a repository.
  private static let saysMore = [
    "Cannot find a valid baseurl", "Could not retrieve mirrorlist", "repomd.xml", "Could not resolve host",
    "curl#",
  ]
}
