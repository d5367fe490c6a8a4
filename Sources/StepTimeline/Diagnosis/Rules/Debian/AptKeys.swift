extension RuleCatalog {
  /// Keys and signatures of apt repositories.
  static let aptKeys: [Rule] = [
    Rule(
      id: "apt-key-of-newer-debian", partOf: "apt-gpg", family: "apt",
      title:
        "The image is older than the Debian that its sources name: it lacks keys of {repository|its sources}",
      level: 91, confidence: .likely,
      repairs: [.agedSource],
      patterns: [
        Pattern(
          "GPG error: http://deb.debian.org/{rest...}: The following signatures couldn't be verified",
          with: ["NO_PUBKEY"], more: ["GPG error: {repository...}: The following"])
      ],
      causes: [
        "Debian signs each release with new keys. `stable`, `testing` and `sid` mean another release as time goes by; an image of an old day does not have its keys."
      ],
      fixes: [
        "Use a current image, with a release in its tag: `debian:bookworm`, `debian:trixie`.",
        Fix(
          "Or install the newer keys first.",
          snippet:
            "RUN apt-get update --allow-insecure-repositories && apt-get install -y --allow-unauthenticated debian-archive-keyring"
        ),
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
          "Install the key and name it in the source.",
          snippet: #"""
            RUN install -d /etc/apt/keyrings && \
                curl -fsSL <address of the key> -o /etc/apt/keyrings/<name>.asc && \
                echo 'deb [signed-by=/etc/apt/keyrings/<name>.asc] <address> <suite> main' \
                > /etc/apt/sources.list.d/<name>.list
            """#),
        "Move to a supported base image if it is the distribution's own key.",
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
      id: "apt-invalid-signature", family: "apt",
      title: "apt cannot verify {repository|the repositories}: a full disk, or a file altered on the way",
      level: 89, confidence: .likely,
      patterns: [
        Pattern("GPG error: {repository...}: At least one invalid signature was encountered"),
        Pattern(
          "At least one invalid signature was encountered",
          more: ["GPG error: {repository...}: At least one"]),
      ],
      causes: [
        "The disk of the builder or of Docker's VM is full; apt then fails to check and says no more.",
        "A proxy, a filter or a mirror in the middle of an update sends another InRelease file.",
        "Docker or libseccomp on the host is older than the image needs (a Raspberry Pi, an old server).",
        "A damaged layer or file system below Docker's data directory.",
      ],
      fixes: [
        Fix("Make room, then build again.", snippet: "docker system df\ndocker builder prune"),
        "Update Docker and libseccomp on an old host.",
        "Try another mirror or network; and leave signature checks on, they are not the fault.",
      ],
      verify: [
        "docker run --rm {image} df -h / /tmp",
        "docker run --rm {image} sh -c 'apt-get update'   # the same without the build cache",
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
        "The release is at its end, and its archive key has expired.",
      ],
      fixes: [
        "Install the repository's current key, or move to a supported release.",
        """
        Do not reach for `--allow-unauthenticated` or `--force-yes`: that \
        installs whatever the network gives.
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
      title: "gpg could not fetch a key from the key server",
      level: 89, confidence: .likely, retryable: true,
      repairs: [.otherKeyserver],
      patterns: [
        "gpg: keyserver receive failed: {reason...}", "gpg: keyserver communications error: {reason...}",
        "gpgkeys: HTTP fetch error {reason...}", "gpgkeys: key {key} can't be retrieved",
        "gpg: keyserver timed out",
      ],
      causes: [
        "The key server is shut down (keys.gnupg.net, the SKS pool) or overloaded.",
        "The network lets no key server traffic through (port 11371).",
        "The build has no DNS.",
      ],
      fixes: [
        Fix(
          "Fetch the key by HTTPS from the project itself.",
          snippet: "RUN curl -fsSL <address of the key> | gpg --import"),
        Fix(
          "Or use a server that runs, by its HTTPS port.",
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
      title: "gpg needs dirmngr to fetch a key, and the image has none",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "gpg: failed to start the dirmngr '{file}': No such file or directory",
        "gpg: failed to start dirmngr '{file}': No such file or directory",
        Pattern("gpg: keyserver receive failed: No dirmngr", confidence: .likely),
        Pattern("gpg: keyserver search failed: No dirmngr", confidence: .likely),
      ],
      causes: ["Only gpg is installed; dirmngr, which speaks to key servers, is a package of its own."],
      fixes: [
        Fix(
          "Install dirmngr before the key is fetched.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends dirmngr", base: .apt),
        Fix(
          "Install dirmngr before the key is fetched.", snippet: "RUN apk add --no-cache gnupg-dirmngr",
          base: .apk),
        Fix("Install dirmngr before the key is fetched.", snippet: "RUN dnf install -y gnupg2", base: .dnf),
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
      title: "apt-key needs gnupg, and the image has none",
      level: 91, confidence: .certain,
      repairs: [.installGnupg],
      patterns: [
        "gnupg, gnupg2 and gnupg1 do not seem to be installed"
      ],
      causes: ["Debian's and Ubuntu's slim images come without gnupg, which `apt-key add` runs."],
      fixes: [
        Fix(
          "Save the key under /etc/apt/keyrings instead; that needs no gnupg for an .asc file.",
          snippet: #"""
            RUN install -d /etc/apt/keyrings && \
                curl -fsSL <address of the key> -o /etc/apt/keyrings/<name>.asc
            """#),
        Fix("Or install it first.", snippet: "RUN apt-get update && apt-get install -y gnupg"),
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
      title: "What was downloaded as a key is no key: the download failed, or brought a web page",
      level: 64, confidence: .likely,
      patterns: ["gpg: no valid OpenPGP data found"],
      causes: [
        "The address is wrong or has moved, and the server answered with a page.",
        "The download failed, and gpg got nothing; the line before names the reason.",
      ],
      fixes: [
        Fix(
          "Download the key with -f, so that an error ends the step, and look at its address.",
          snippet: "RUN curl -fsSL <address of the key> -o /etc/apt/keyrings/<name>.asc")
      ],
      docs: [
        "https://curl.se/docs/manpage.html#-f", "https://wiki.debian.org/DebianRepository/UseThirdParty",
      ],
      examples: ["gpg: no valid OpenPGP data found."]
    ),
    Rule(
      id: "apt-nvidia-key", partOf: "apt-gpg", family: "apt",
      title: "apt does not have NVIDIA's repository key of April 2022",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("NO_PUBKEY A4B469963BF863CC", with: ["E: The repository '"]),
        Pattern("NO_PUBKEY A4B469963BF863CC", confidence: .likely),
      ],
      causes: ["The CUDA image was made before the new key, and its lists of sources name the repository."],
      fixes: [
        Fix(
          "Remove NVIDIA's lists before apt-get update, if the step installs nothing from there.",
          snippet: "RUN rm -f /etc/apt/sources.list.d/cuda.list /etc/apt/sources.list.d/nvidia-ml.list"),
        Fix(
          "Or fetch the new key; the path names the release.",
          snippet:
            "RUN apt-key adv --fetch-keys https://developer.download.nvidia.com/compute/cuda/repos/<ubuntu2004>/x86_64/3bf863cc.pub"
        ),
        "Or take a newer image of the same CUDA version.",
      ],
      docs: ["https://developer.nvidia.com/blog/updating-the-cuda-linux-gpg-repository-key/"],
      examples: [
        "W: GPG error: https://developer.download.nvidia.com/compute/cuda/repos/ubuntu2004/x86_64  InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY A4B469963BF863CC"
      ]
    ),
    Rule(
      id: "apt-key-named", partOf: "apt-gpg", family: "apt", subject: .certificate,
      title: "apt lacks the key {key} of the repository {address|that the line names}",
      level: 89, confidence: .certain,
      patterns: [
        // Where apt has lists of before, or is an old one, it only warns.
        Pattern(
          "because the public key is not available: NO_PUBKEY {key}",
          notOnLine: [
            "//deb.debian.org", "//security.debian.org", "//archive.ubuntu.com", "//security.ubuntu.com",
            "//developer.download.nvidia.com",
          ],
          more: ["GPG error: {address} ", "E: The repository '{address} "])
      ].certain(with: ["E: The repository '"]),
      causes: [
        "The repository was added without its key, the key was replaced by a newer one, or it is in a file that the source's `signed-by=` does not name."
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
          "Fetch the key anew before apt-get update.",
          snippet:
            "RUN curl -fsSL \(key) -o /etc/apt/trusted.gpg.d/\(host).\(["dl.yarnpkg.com", "packages.cloud.google.com", "cli.github.com"].contains(host) && host != "dl.yarnpkg.com" ? "gpg" : "asc")",
          when: ["//" + host])
      } + [
        Fix(
          "Fetch the key by its number before apt-get update (with gnupg installed); better, by the address that the repository's makers give.",
          snippet:
            "RUN gpg --keyserver hkps://keyserver.ubuntu.com --recv-keys {key|<key>} && gpg --export {key|<key>} > /etc/apt/trusted.gpg.d/{key|<key>}.gpg"
        ),
        "If the source has `signed-by=`, the key belongs into that file.",
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
      title: "The repository {repository} no longer has what sources.list asks for: {entry}",
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
        "The repository has nothing for this processor or component.",
      ],
      fixes: [
        Fix(
          "Use a newer release of the base image, if it is an old one: its repositories were emptied.",
          snippet: "FROM <the same image of a supported release>"),
        Fix(
          "As a stopgap on an old Debian, use the archive.",
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
