extension RuleCatalog {
  /// Keys and signatures of apt repositories.
  static let aptKeys: [Rule] = [
    Rule(
      id: "apt-key-of-newer-debian", partOf: "apt-gpg", family: "apt",
      title:
        "apt cannot find or read Debian's keys for {repository|its sources}: the image is older than that release, or Docker on the host is too old",
      level: 91, confidence: .likely,
      repairs: [.agedSource],
      patterns: [
        Pattern(
          "GPG error: http://deb.debian.org/{rest...}: The following signatures couldn't be verified",
          with: ["NO_PUBKEY"], more: ["GPG error: {repository...}: The following"])
      ],
      causes: [
        "Debian signs each release with new keys. `stable`, `testing` and `sid` move to newer releases, and an old image does not have their keys.",
        "If the image is current, an old Docker or libseccomp on the host blocks system calls that apt's key check makes: the keys are there, and apt cannot read them.",
      ],
      fixes: [
        "Use a current base image with the release in its tag (`debian:bookworm`, `debian:trixie`). If it is current, update Docker and libseccomp2 on the host."
      ],
      docs: ["https://wiki.debian.org/SecureApt"],
      examples: [
        "W: GPG error: http://deb.debian.org/debian stable InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 6ED0E7B82643E131 NO_PUBKEY 78DBA3BC47EF2265"
      ]
    ),
    Rule(
      id: "apt-gpg", family: "apt",
      title: "apt has no valid key for the repository {repository|of this step}",
      level: 88, confidence: .certain,
      repairs: [.agedSource],
      // As a warning it keeps the lists of before.
      patterns: .each([
        "GPG error: {repository...}: The following signatures {problem...}",
        """
        The following signatures couldn't be verified because the public key is \
        not available: NO_PUBKEY {key}
        """,
        "The following signatures were invalid: {problem...}",
      ]).certain(with: ["E: The repository '"]) + [
        Pattern(
          "E: The repository '{repository...}' is not signed",
          unless: [
            "At least one invalid signature was encountered", "for passing config to apt-key",
            "/usr/bin/sqv returned an error",
          ], confidence: .likely),
        // The line's beginning may be cut off.
        Pattern(
          "InRelease' is not signed.", unless: ["E: The repository '", "At least one invalid signature"],
          confidence: .likely),
        Pattern(
          "W: GPG error: {repository...}: {problem...}",
          notOnLine: ["At least one invalid signature", "/usr/bin/sqv returned an error"], confidence: .likely
        ),
      ],
      causes: [
        "The key of a third-party repository is not installed, has been replaced or has expired.",
        "`signed-by=` names a file that is missing, empty or in the wrong format (curl without `-f`).",
        "The release is so old that its key has expired.",
      ],
      fixes: [
        Fix(
          "Download the repository's current key to /etc/apt/keyrings, and set `signed-by=` to it in the source.",
          snippet: #"""
            RUN install -d /etc/apt/keyrings && \
                curl -fsSL <address of the key> -o /etc/apt/keyrings/<name>.asc && \
                echo 'deb [signed-by=/etc/apt/keyrings/<name>.asc] <address> <suite> main' \
                > /etc/apt/sources.list.d/<name>.list
            """#),
        "If it is the distribution's own key, use a newer, supported base image.",
      ],
      verify: ["docker run --rm {image} sh -c 'ls -l /etc/apt/keyrings /etc/apt/trusted.gpg.d'"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html",
        "https://wiki.debian.org/DebianRepository/UseThirdParty",
      ],
      examples: [
        """
        W: GPG error: http://deb.example.com/debian bookworm InRelease: The following signatures couldn't be \
        verified because the public key is not available: NO_PUBKEY 0123456789ABCDEF
        """,
        "E: The repository 'http://deb.example.com/debian bookworm InRelease' is not signed.",
      ]
    ),
    Rule(
      id: "apt-invalid-signature-arm", partOf: "apt-invalid-signature", family: "apt",
      title:
        "apt cannot verify the repositories: an old libseccomp on a 32-bit ARM host (Raspberry Pi), or a full disk",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: .each(["ports.ubuntu.com", "raspbian", "armhf"]) {
        [Pattern("At least one invalid signature was encountered", with: [$0])]
      },
      causes: [
        "New images call time64 system calls, which libseccomp before 2.4.4 of a 32-bit host refuses; gpgv then fails.",
        "The disk of the builder or of Docker's VM is full; apt then reports only an invalid signature.",
      ],
      fixes: [
        Fix(
          "On a 32-bit ARM host, upgrade libseccomp2 and Docker on the host. Elsewhere, free disk space.",
          snippet:
            "docker system df\n# on the Raspberry Pi: sudo apt-get update && sudo apt-get install --only-upgrade libseccomp2"
        ),
        "Do not disable signature checks.",
      ],
      verify: ["uname -m; dpkg -l libseccomp2; docker system df"],
      docs: ["https://docs.docker.com/engine/install/raspberry-pi-os/"],
      examples: [
        "Err:1 http://ports.ubuntu.com/ubuntu-ports focal InRelease\n  At least one invalid signature was encountered."
      ]
    ),
    Rule(
      id: "apt-invalid-signature", family: "apt",
      title: "apt cannot verify {repository|the repositories}: disk full, or a file altered in transit",
      level: 89, confidence: .likely,
      patterns: [
        Pattern("GPG error: {repository...}: At least one invalid signature was encountered"),
        Pattern(
          "At least one invalid signature was encountered",
          more: ["GPG error: {repository...}: At least one"]),
      ],
      causes: [
        "The disk of the builder or of Docker's VM is full; apt then reports only an invalid signature.",
        "A proxy, a filter or a mirror that is being updated sends a different InRelease file.",
        "Docker or libseccomp on the host is too old for the image (Raspberry Pi, old servers).",
        "A layer or the file system under Docker's data directory is damaged.",
      ],
      fixes: [
        Fix(
          "Free disk space with `docker builder prune`, then rebuild.",
          snippet: "docker system df\ndocker builder prune"),
        "On an old host, update Docker and libseccomp.",
        "Try a different mirror or network. Do not disable signature checks.",
      ],
      verify: [
        "docker run --rm {image} df -h / /tmp",
        "docker run --rm {image} sh -c 'apt-get update'   # without the build cache",
      ],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html",
        "https://docs.docker.com/reference/cli/docker/builder/prune/",
        "https://github.com/docker/for-mac/issues/6963",
      ],
      examples: [
        """
        W: GPG error: http://deb.example.com/debian bookworm InRelease: At least one invalid signature was \
        encountered.
        E: The repository 'http://deb.example.com/debian bookworm InRelease' is not signed.
        """
      ]
    ),
    Rule(
      id: "apt-unauthenticated", family: "apt",
      title: "apt refuses to install packages it cannot authenticate",
      level: 89, confidence: .certain,
      repairs: [.archivedRelease],
      patterns: [
        "E: There were unauthenticated packages and -y was used without --allow-unauthenticated",
        Pattern(
          "E: There are problems and -y was used without --force-yes",
          with: ["The following packages cannot be authenticated"]),
        // Old apt says so of a downgrade as well.
        Pattern("E: There are problems and -y was used without --force-yes", confidence: .likely),
        "E: Some packages could not be authenticated",
      ],
      causes: [
        "The key of the repository is missing or expired: see the GPG line of `apt-get update` above.",
        "The release has reached end of life, and its archive key has expired.",
      ],
      fixes: [
        "Install the repository's current key, or upgrade the base image to a supported release.",
        """
        Do not use `--allow-unauthenticated` or `--force-yes`: they \
        install packages without any check.
        """,
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update; cat /etc/os-release'"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html",
        "https://www.debian.org/distrib/archive",
      ],
      examples: [
        """
        WARNING: The following packages cannot be authenticated!
          libfoo
        E: There are problems and -y was used without --force-yes
        """
      ]
    ),
    Rule(
      id: "gpg-keyserver-failed", family: "apt",
      title: "gpg could not download a key from the key server",
      level: 89, confidence: .likely, retryable: true,
      repairs: [.otherKeyserver],
      patterns: [
        "gpg: keyserver receive failed: {reason...}", "gpg: keyserver communications error: {reason...}",
        "gpgkeys: HTTP fetch error {reason...}", "gpgkeys: key {key} can't be retrieved",
        "gpg: keyserver timed out",
      ],
      causes: [
        "The key server was shut down (keys.gnupg.net, the SKS pool) or is overloaded.",
        "The network blocks key server traffic (port 11371).",
        "The build has no DNS.",
      ],
      fixes: [
        Fix(
          "Download the key over HTTPS from the project's site, or use a different key server (`hkps://keyserver.ubuntu.com`).",
          snippet: "RUN curl -fsSL <address of the key> | gpg --import"),
        Fix(
          "If the project's site has no key file, use this key server: it answers over HTTPS.",
          snippet: "RUN gpg --keyserver hkps://keyserver.ubuntu.com --recv-keys <fingerprint>"),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v dirmngr gpg; getent hosts keyserver.ubuntu.com'"],
      docs: [
        "https://www.gnupg.org/documentation/manuals/gnupg/Dirmngr-Options.html",
        "https://keys.openpgp.org/about/usage",
      ],
      examples: ["gpg: keyserver receive failed: No data"]
    ),
    Rule(
      id: "gpg-dirmngr-missing", partOf: "gpg-keyserver-failed", family: "apt", subject: .package,
      title: "gpg needs dirmngr to download a key, but dirmngr is not installed",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "gpg: failed to start the dirmngr '{file}': No such file or directory",
        "gpg: failed to start dirmngr '{file}': No such file or directory",
        Pattern("gpg: keyserver receive failed: No dirmngr", confidence: .likely),
        Pattern("gpg: keyserver search failed: No dirmngr", confidence: .likely),
      ],
      causes: ["Only gpg is installed; dirmngr, which connects to key servers, is a separate package."],
      fixes: [
        Fix(
          "Install `dirmngr` before gpg downloads the key.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends dirmngr", base: .apt),
        Fix(
          "Install `gnupg-dirmngr` before gpg downloads the key.",
          snippet: "RUN apk add --no-cache gnupg-dirmngr",
          base: .apk),
        Fix(
          "Install dirmngr (package `gnupg2`) before gpg downloads the key.",
          snippet: "RUN dnf install -y gnupg2", base: .dnf),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v dirmngr'"],
      docs: ["https://www.gnupg.org/documentation/manuals/gnupg/Dirmngr-Options.html"],
      examples: [
        """
        gpg: failed to start the dirmngr '/usr/bin/dirmngr': No such file or directory
        gpg: keyserver receive failed: No dirmngr
        """
      ]
    ),
    Rule(
      id: "apt-gnupg-missing", family: "apt",
      title: "apt-key needs gnupg, which is not installed",
      level: 91, confidence: .certain,
      repairs: [.installGnupg],
      patterns: [
        "gnupg, gnupg2 and gnupg1 do not seem to be installed"
      ],
      causes: ["Debian's and Ubuntu's slim images do not include gnupg, which `apt-key add` runs."],
      fixes: [
        Fix(
          "Save the key as an .asc file in /etc/apt/keyrings, which needs no gnupg, or install `gnupg` first.",
          snippet: #"""
            RUN install -d /etc/apt/keyrings && \
                curl -fsSL <address of the key> -o /etc/apt/keyrings/<name>.asc
            """#),
        Fix(
          "If the step keeps `apt-key add` or `gpg --dearmor`, install `gnupg` before it.",
          snippet: "RUN apt-get update && apt-get install -y gnupg"),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v gpg apt-key'"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-key.8.en.html",
        "https://wiki.debian.org/DebianRepository/UseThirdParty",
      ],
      examples: [
        """
        E: gnupg, gnupg2 and gnupg1 do not seem to be installed, but one of them \
        is required for this operation
        """
      ]
    ),
    Rule(
      id: "gpg-no-key", family: "apt",
      title: "The downloaded file is not a key: the download failed or returned a web page",
      level: 64, confidence: .likely,
      patterns: ["gpg: no valid OpenPGP data found"],
      causes: [
        "The URL is wrong or has moved, and the server returned a web page.",
        "The download failed and gpg received no data; the previous line shows the reason.",
      ],
      fixes: [
        Fix(
          "Check that curl is installed and the key's URL is current, and use `curl -fsSL` so a failed download stops the step.",
          snippet: "RUN curl -fsSL <address of the key> -o /etc/apt/keyrings/<name>.asc")
      ],
      docs: [
        "https://curl.se/docs/manpage.html#-f", "https://wiki.debian.org/DebianRepository/UseThirdParty",
      ],
      examples: ["gpg: no valid OpenPGP data found."]
    ),
    Rule(
      id: "apt-nvidia-key", partOf: "apt-gpg", family: "apt",
      title: "apt does not have NVIDIA's new repository key (April 2022)",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("NO_PUBKEY A4B469963BF863CC", with: ["E: The repository '"]),
        Pattern("NO_PUBKEY A4B469963BF863CC", confidence: .likely),
      ],
      causes: ["The CUDA image is older than the new key, and its source lists include NVIDIA's repository."],
      fixes: [
        Fix(
          "Download the new key before `apt-get update`; the path contains the image's release.",
          snippet:
            "RUN apt-key adv --fetch-keys https://developer.download.nvidia.com/compute/cuda/repos/<ubuntu2004>/x86_64/3bf863cc.pub",
          when: ["install", " cuda-"]),
        Fix(
          "Remove NVIDIA's source lists before `apt-get update` if you install nothing from them, or use a newer image of the same CUDA version.",
          snippet: "RUN rm -f /etc/apt/sources.list.d/cuda.list /etc/apt/sources.list.d/nvidia-ml.list"),
        Fix(
          "Or download the new key; the path contains the image's release.",
          snippet:
            "RUN apt-key adv --fetch-keys https://developer.download.nvidia.com/compute/cuda/repos/<ubuntu2004>/x86_64/3bf863cc.pub",
          unless: [" cuda-"]),
      ],
      docs: ["https://developer.nvidia.com/blog/updating-the-cuda-linux-gpg-repository-key/"],
      examples: [
        "W: GPG error: https://developer.download.nvidia.com/compute/cuda/repos/ubuntu2004/x86_64  InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY A4B469963BF863CC"
      ]
    ),
    Rule(
      id: "apt-key-named", partOf: "apt-gpg", family: "apt", subject: .certificate,
      title: "apt does not have the key {key} for the repository {address|that the line names} (NO_PUBKEY)",
      level: 89, confidence: .certain,
      patterns: [
        // Where apt has lists of before, or is an old one, it only warns.
        Pattern(
          "because the public key is not available: NO_PUBKEY {key}",
          notOnLine: [
            "//deb.debian.org", "//security.debian.org", "//archive.ubuntu.com", "//security.ubuntu.com",
            "//developer.download.nvidia.com",
          ],
          more: ["GPG error: {address} ", "E: The repository '{address} "]),
        // Debian 13 and later check signatures with Sequoia.
        Pattern(
          "error message is: Missing key {key}, which is needed to verify signature",
          more: ["Err:{#} {address} ", "GPG error: {address} ", "E: The repository '{address} "]),
      ].certain(with: ["E: The repository '"]),
      causes: [
        "The repository was added without its key, the key was replaced by a newer one, or the source's `signed-by=` points to a different file."
      ],
      fixes: [
        ("packages.microsoft.com", "https://packages.microsoft.com/keys/microsoft.asc"),
        ("dl.yarnpkg.com", "https://dl.yarnpkg.com/debian/pubkey.gpg"),
        ("deb.nodesource.com", "https://deb.nodesource.com/gpgkey/nodesource-repo.gpg.key"),
        ("download.docker.com", "https://download.docker.com/linux/debian/gpg"),
        ("dl.google.com", "https://dl.google.com/linux/linux_signing_key.pub"),
        ("packages.cloud.google.com", "https://packages.cloud.google.com/apt/doc/apt-key.gpg"),
        ("apt.postgresql.org", "https://www.postgresql.org/media/keys/ACCC4CF8.asc"),
        ("nginx.org", "https://nginx.org/keys/nginx_signing.key"),
        ("apt.releases.hashicorp.com", "https://apt.releases.hashicorp.com/gpg"),
        ("cli.github.com", "https://cli.github.com/packages/githubcli-archive-keyring.gpg"),
      ].map { host, key in
        Fix(
          "Download the repository's current key before `apt-get update`.",
          snippet:
            "RUN curl -fsSL \(key) -o /etc/apt/trusted.gpg.d/\(host).\(host == "cli.github.com" ? "gpg" : "asc")",
          when: ["//" + host])
      } + [
        Fix(
          "If you do not use Yarn from apt, remove its source: images and features bring it along.",
          snippet: "RUN rm -f /etc/apt/sources.list.d/yarn.list && apt-get update", when: ["//dl.yarnpkg.com"]
        ),
        Fix(
          "Before `apt-get update`, download the key from the URL that the vendor publishes, or by its ID from a key server (needs `gnupg`).",
          snippet:
            "RUN gpg --keyserver hkps://keyserver.ubuntu.com --recv-keys {key|<key>} && gpg --export {key|<key>} > /etc/apt/trusted.gpg.d/{key|<key>}.gpg"
        ),
        "If the source has `signed-by=`, save the key to that file.",
      ],
      verify: [
        "docker run --rm {image} sh -c 'ls -l /etc/apt/keyrings /usr/share/keyrings /etc/apt/trusted.gpg.d'"
      ],
      docs: ["https://wiki.debian.org/DebianRepository/UseThirdParty"],
      examples: [
        "W: GPG error: https://packages.example.com/ubuntu jammy InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 0123456789ABCDEF"
      ]
    ),
    Rule(
      id: "apt-entry-missing", partOf: "apt-eol-release", family: "apt",
      title: "The repository {repository} does not have what the apt source requests: {entry}",
      level: 91, confidence: .likely,
      repairs: [.archivedRelease],
      patterns: [
        Pattern(
          "Failed to fetch {repository}/InRelease  Unable to find expected entry '{entry}' in Release file",
          notOnLine: ["/binary-arm", "/binary-i386", "/binary-ppc"]),
        Pattern(
          "Failed to fetch {repository}/Release  Unable to find expected entry '{entry}' in Release file",
          notOnLine: ["/binary-arm", "/binary-i386", "/binary-ppc"]),
        Pattern(
          "Failed to fetch {repository}  Unable to find expected entry '{entry}' in Release file",
          notOnLine: ["/binary-arm", "/binary-i386", "/binary-ppc"]),
      ],
      causes: [
        "The base image is an old release (Debian jessie, stretch), whose repositories were emptied or moved to the archive.",
        "The repository does not have this architecture or component.",
      ],
      fixes: [
        Fix(
          "If the base image is an old release, use a supported one; otherwise correct the suite, component or architecture in the apt source.",
          snippet: "FROM <the same image of a supported release>"),
        Fix(
          "As a workaround on an old Debian release, use archive.debian.org.",
          snippet: """
            RUN sed -i -e 's|//[^/]*/debian|//archive.debian.org/debian|g' \\
                -e '/-updates/d' /etc/apt/sources.list
            """),
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/os-release /etc/apt/sources.list"],
      docs: ["https://www.debian.org/distrib/archive"],
      examples: [
        """
        W: Failed to fetch http://deb.example.com/debian/dists/jessie-updates/InRelease  Unable to find expected \
        entry 'main/binary-amd64/Packages' in Release file (Wrong sources.list entry or malformed file)
        """
      ]
    ),
  ]
}
