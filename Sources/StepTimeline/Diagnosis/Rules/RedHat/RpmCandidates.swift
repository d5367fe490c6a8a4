extension RuleCatalog {
  /// Packages that a repository has which images leave turned off.
  static let rpmCandidates: [Rule] = [
    Rule(
      id: "rpm-not-in-fedora", partOf: "rpm-no-match", family: "rpm", subject: .package,
      title: "This release of Fedora does not have the package {package|that the command names}",
      level: 82, confidence: .certain,
      repairs: [.renamePackage, .dropPackage],
      patterns: ["FROM fedora", "library/fedora", "fedoraproject.org/fedora"].flatMap { image in
        [Pattern].each(
          ["Error: Unable to find a match: {package...}", "error: No package matches '{package}'"],
          inDockerfile: [image])
          + [
            Pattern(
              "No match for argument: {package}", with: ["Unable to find a match"], inDockerfile: [image]),
            Pattern(
              "No match for argument: {package}", with: ["Failed to resolve the transaction"],
              inDockerfile: [image]),
          ]
      },
      causes: [
        "Fedora dropped the package (such as an old Python), or has it under a different name. Each release keeps its own list."
      ],
      fixes: [
        "If the step can do without {package|the package}, remove it from the list. Otherwise install the name that this release has (`dnf search`), or use the last release that has it.",
        "If it is in another repository (RPM Fusion, a COPR), enable that repository first.",
      ],
      verify: ["docker run --rm {image} dnf search {package}"],
      docs: [
        "https://packages.fedoraproject.org/", "https://dnf.readthedocs.io/en/latest/command_ref.html",
      ],
      examples: [
        Example(
          "No match for argument: python3.7\nError: Unable to find a match: python3.7",
          dockerfile: "FROM fedora:rawhide")
      ],
      implies: ["rpm-no-match"]
    ),
    Rule(
      id: "rpm-key-sha1", family: "rpm",
      title: "rpm does not accept the key {source}: it uses SHA-1",
      level: 70, confidence: .likely,
      patterns: [
        Pattern(
          "error: {source}: key {...} import failed", with: ["Hash algorithm SHA1 not available"],
          unless: ["Complete!"])
      ],
      causes: ["EL 9 and Fedora accept no SHA-1 signatures; the key was signed with one."],
      fixes: [
        "Use the vendor's newer key or repository, signed with SHA-256.",
        Fix(
          "If there is none and you trust the vendor, allow SHA-1 in this image.",
          snippet:
            "RUN dnf install -y crypto-policies-scripts && update-crypto-policies --set DEFAULT:SHA1"),
      ],
      docs: [
        "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/security_hardening/using-the-system-wide-cryptographic-policies_security-hardening"
      ],
      examples: [
        """
        warning: Signature not supported. Hash algorithm SHA1 not available.
        error: https://repo.example.com/RPM-GPG-KEY: key 1 import failed.
        """
      ]
    ),
    Rule(
      id: "microdnf-not-root", family: "rpm", subject: .other,
      title: "microdnf is not running as root: it cannot write /var/{path}",
      level: 90, confidence: .likely,
      repairs: [.runAsRoot],
      patterns: .each(["error: Failed to create: /var/{path}", "error: Failed to open: /var/{path}"]) {
        Pattern($0, unless: ["Complete."], notOnLine: ["Read-only", "No such file"], inStep: "microdnf ")
      },
      causes: [
        "The base image sets a user (Red Hat's language images: `USER 1001`), or an earlier `USER` did."
      ],
      fixes: [
        Fix(
          "Install as root (`USER root`), then switch back to the previous user.",
          snippet: "USER root\nRUN microdnf install -y <packages> && microdnf clean all\nUSER 1001")
      ],
      verify: ["docker run --rm {image|<image>} id"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        Example("error: Failed to create: /var/cache/yum/metadata", step: "RUN microdnf install -y tar")
      ]
    ),
    Rule(
      id: "dnf-command-unknown", family: "rpm", subject: .other,
      title: "dnf reads `{command}` as a command: the space before `install` is missing",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: .each(["/usr/bin/dnf", "/usr/bin/yum"]) {
        Pattern("No such command: {command}. Please use \($0) --help", inStep: "install {command}")
      },
      causes: ["dnf reads the first word that is not an option as its command."],
      fixes: [
        "Add a space before `install` in this command."
      ],
      docs: ["https://dnf.readthedocs.io/en/latest/command_ref.html"],
      examples: [
        Example(
          "No such command: acme-connector. Please use /usr/bin/dnf --help",
          step: "RUN dnf --enablerepo=acme-communityinstall acme-connector")
      ]
    ),
    Rule(
      id: "rpm-name-not-resolved", partOf: "rpm-metadata", family: "rpm", subject: .network,
      title: "The build cannot resolve {host|the name of the package mirror} (DNS)",
      level: 90, confidence: .likely, retryable: true,
      repairs: [],
      patterns: .each(
        [
          "Curl error (28): Timeout was reached for {url} [Resolving timed out after",
          "Curl error (6): Couldn't resolve host name for {url} [Could not resolve host: {host}]",
          "Curl error (6): Could not resolve hostname for {url} [Could not resolve host: {host}]",
          "Curl error (28): Timeout was reached for [...]{...}[Resolving timed out after",
        ], unless: ["mirrorlist.centos.org"]),
      causes: [
        "The build container cannot reach its name server. A firewall or a VPN may block it. If the host uses a local resolver (127.0.0.1), Docker uses public servers (8.8.8.8), which your network may block.",
        "The name of a repository of your own is wrong.",
      ],
      fixes: [
        Fix(
          "Build with the host's network, to see if its resolver answers.",
          snippet: "docker build --network=host ."),
        "Set a name server that containers can reach (`dns` in daemon.json), or allow DNS from the container network in the firewall.",
      ],
      verify: ["docker run --rm {image|fedora} getent hosts {host|mirrors.fedoraproject.org}"],
      docs: ["https://docs.docker.com/engine/network/#dns-services"],
      examples: [
        "  - Curl error (28): Timeout was reached for https://mirrors.example.com/repomd.xml [Resolving timed out after 30000 milliseconds]"
      ]
    ),
    Rule(
      id: "rpm-package-in-crb", partOf: "rpm-no-match", family: "rpm",
      title:
        "{package|A package of the list} is in the repository CRB (PowerTools in release 8), which is not enabled",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: .each(crbPackages) { name in
        [
          Pattern(
            "No match for argument: \(name)", notOnLine: ["\(name)-", "\(name)."],
            more: ["No match for argument: {package}"]),
          Pattern(
            "Error: Unable to find a match: \(name)", notOnLine: ["\(name)-", "\(name)."],
            more: ["find a match: {package}"]),
          Pattern("error: No package matches '\(name)'", more: ["matches '{package}'"]),
        ]
      },
      causes: [
        "Libraries and tools that only builds need are in CodeReady Builder, which is disabled by default in images of the RHEL family."
      ],
      fixes: [
        Fix(
          "Enable CodeReady Builder (`powertools`) before the installation.",
          snippet: "RUN dnf install -y dnf-plugins-core && dnf config-manager --set-enabled powertools",
          when: ["linux:8"], unless: ["oraclelinux", "ubi"]),
        Fix(
          "Enable CodeReady Builder (`crb`) before the installation.",
          snippet: "RUN dnf install -y dnf-plugins-core && dnf config-manager --set-enabled crb",
          when: ["linux:9"], unless: ["oraclelinux", "ubi"]),
        Fix(
          "Enable UBI's CodeReady Builder; packages that it does not have need a subscribed host.",
          snippet:
            "RUN dnf config-manager --set-enabled 'ubi-*-codeready-builder-rpms'",
          when: ["ubi"]),
        "Enable the build repository of this distribution (CRB, PowerTools, CodeReady), or find the right package name with `dnf provides '*/<file>'`.",
      ],
      verify: ["docker run --rm {image} sh -c 'dnf repolist --all; dnf --enablerepo=* info {package}'"],
      docs: ["https://docs.fedoraproject.org/en-US/epel/getting-started/"],
      examples: ["No match for argument: libyaml-devel\nError: Unable to find a match: libyaml-devel"]
    ),
    Rule(
      id: "rpm-registration-in-container", family: "rpm", subject: .package,
      title: "subscription-manager does not register a container: the subscription is that of the host",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: .each([
        "subscription-manager is operating in container mode. Use your host system",
        "subscription-manager is disabled when running inside a container.",
      ]) {
        [
          Pattern($0, exitCodes: [70, 78]),
          Pattern($0, inStep: "subscription-manager", confidence: .likely),
        ]
      },
      causes: [
        "In a container, subscription-manager refuses every command (exit code 78). Containers use the subscription of their host."
      ],
      fixes: [
        "Remove `subscription-manager` from the Dockerfile and build on a registered Red Hat host with Podman or Buildah: they give its entitlements to the build.",
        Fix(
          "On another host, pass the entitlement certificates as secrets.",
          snippet: """
            RUN --mount=type=secret,id=entitlement,target=/etc/pki/entitlement/entitlement.pem \\
                --mount=type=secret,id=entitlement-key,target=/etc/pki/entitlement/entitlement-key.pem \\
                dnf install -y <packages>
            """),
        Fix(
          "If the image itself must be registered, turn the container mode off for this step.",
          snippet:
            "RUN rm -f /etc/rhsm-host\nENV SMDEV_CONTAINER_OFF=1"),
      ],
      docs: [
        "https://www.redhat.com/en/blog/how-to-use-entitled-image-builds-to-build-drivercontainers-with-ubi-on-openshift"
      ],
      examples: [
        Example(
          "subscription-manager is operating in container mode. Use your host system to manage subscriptions.",
          step: "RUN subscription-manager repos --enable=rhel-9-for-x86_64-appstream-rpms", exitCode: 78)
      ]
    ),
  ]

  /// Packages that RHEL 8 and 9 keep in CodeReady Builder.
  ///
  /// From the lists of packages of AlmaLinux 8 (PowerTools) and 9 (CRB).
  private static let crbPackages = [
    "ninja-build", "meson", "libyaml-devel", "gtest-devel", "gmock-devel", "doxygen", "texinfo", "help2man",
    "gperf", "lua-devel", "libpcap-devel", "glibc-static", "libstdc++-static", "snappy-devel", "lmdb-devel",
    "xmlsec1-devel", "jansson-devel", "protobuf-devel", "openblas-devel", "lapack-devel", "blas-devel",
    "eigen3-devel", "dwarves", "libdwarf-devel", "file-devel", "nasm", "yasm", "rpcgen", "flex-devel",
    "bison-devel", "libedit-devel", "cppunit-devel", "python3-Cython", "fmt-devel", "mariadb-devel",
  ]
}
