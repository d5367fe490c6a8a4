extension RuleCatalog {
  /// apt's repositories: releases that are gone, keys, clocks, mirrors.
  static let aptSources: [Rule] = [
    Rule(
      id: "apt-mirror-answers-wrongly", partOf: "apt-eol-release", family: "apt", subject: .network,
      title: "The server that answers for {host} does not have the release {release}, which the real one has",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["bookworm", "trixie", "noble"]) { release in
        .each(["deb.debian.org/debian", "archive.ubuntu.com/ubuntu"]) {
          Pattern(
            "The repository 'http://{host}/{} {release} Release' does not have a Release file",
            with: ["\($0) \(release) Release'"],
            unless: ["ertificate verification failed", "emporary failure resolving"])
        }
      },
      causes: [
        "DNS, a proxy or a cache in your network answers in place of the mirror, with 404.",
        "The mirror is being updated.",
      ],
      fixes: [
        "Check which server answers, from the build machine: the address and the answer must be those of the mirror. Correct DNS or the proxy, then build again."
      ],
      verify: ["docker run --rm {image|<image>} getent hosts {host}", "curl -sSI http://{host}/"],
      docs: ["https://www.debian.org/mirror/list"],
      examples: [
        "E: The repository 'http://deb.debian.org/debian bookworm Release' does not have a Release file."
      ]
    ),
    Rule(
      id: "apt-eol-release", family: "apt",
      title:
        "The repository {repository|of this release} no longer exists: the release has reached end of life",
      level: 90, confidence: .likely,
      repairs: [.archivedRelease],
      patterns: [
        Pattern(
          "The repository '{repository...}' does not have a Release file",
          unless: ["ertificate verification failed", "emporary failure resolving"]),
        Pattern(
          "The repository '{repository...}' does no longer have a Release file",
          unless: ["ertificate verification failed", "emporary failure resolving"]),
        Pattern(
          "The repository '{repository...}' no longer has a Release file",
          unless: ["ertificate verification failed", "emporary failure resolving"]),
        "Failed to fetch {repository}/InRelease  404", "Failed to fetch {repository}/Release  404",
        "Failed to fetch {repository}/Packages  404", "Failed to fetch {repository}/Sources  404",
        "Failed to fetch {repository}/Packages.gz  404", "Failed to fetch {repository}/Release.gpg  404",
      ]
        // A log that ends before apt says so itself.
        + .each(["Release", "Packages"]) { list in
          ["404  Not Found", "404 Not Found"].map {
            Pattern("^Err:{#} {repository...} \(list)", with: [$0], unless: ["ertificate", "E: "])
          }
        }
        + ["jessie", "stretch", "buster"].map {
          Pattern(
            "^Err:{#} http://deb.debian.org/debian \($0) Rel",
            unless: ["ertificate", "E: ", "resolve", "onnect", "roxy"])
        }
        + oldestListErrors,
      causes: [
        "The base image is an end-of-life release (Debian stretch or buster, a non-LTS Ubuntu) that moved to an archive.",
        "The code name is misspelled, or a third-party repository or PPA does not support this release.",
      ],
      fixes: [
        Fix(
          "Use a newer base image with a supported release. If this is a third-party repository or a PPA, check that it supports the release.",
          snippet: "FROM <the same image of a supported release>"),
        Fix(
          "As a workaround on Debian, use archive.debian.org.",
          snippet: """
            RUN sed -i -e 's|//[^/]*/debian|//archive.debian.org/debian|g' \\
                -e '/-updates/d' /etc/apt/sources.list
            """),
        Fix(
          "As a workaround on Ubuntu, use old-releases.ubuntu.com.",
          snippet: """
            RUN sed -i -E 's#(archive|security)\\.ubuntu\\.com#old-releases.ubuntu.com#g' \
            /etc/apt/sources.list
            """),
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: [
        "https://www.debian.org/distrib/archive", "https://wiki.debian.org/DebianReleases",
        "https://wiki.ubuntu.com/Releases",
      ],
      examples: [
        "E: The repository 'http://deb.example.com/debian stretch Release' does not have a Release file.",
        """
        W: Failed to fetch \
        http://archive.example.com/ubuntu/dists/artful/main/source/Sources  404  Not Found
        """,
        "Err http://mirror.debian.org wheezy/updates/main amd64 Packages",
      ]
    ),
    Rule(
      id: "apt-release-not-valid-yet", family: "apt",
      title: "The system clock is behind by {behind}, so the repository is not valid yet",
      level: 94, confidence: .certain,
      patterns: [
        "Release file for {repository} is not valid yet (invalid for another {behind...})",
        "is not valid yet (invalid for another {behind...})",
      ],
      causes: [
        "The clock of the host or of the Docker VM is behind (after sleep, in WSL 2, without a time service).",
        "On a 32-bit ARM host, libseccomp is too old for the image, and the container reads a wrong time.",
      ],
      fixes: [
        Fix(
          "Use NTP to set the clock of the build machine. If you use Docker Desktop, restart it. If you use a Podman machine, restart it.",
          snippet: "sudo timedatectl set-ntp true"),
        Fix("On Windows, restart WSL.", snippet: "wsl --shutdown"),
        "On 32-bit ARM, update libseccomp2 on the host. A container uses the host's clock.",
      ],
      verify: ["date -u; docker run --rm debian:bookworm-slim date -u"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html",
        "https://manpages.debian.org/bookworm/apt/apt.conf.5.en.html",
      ],
      examples: [
        """
        E: Release file for http://deb.example.com/debian/dists/bookworm/InRelease is not valid yet (invalid \
        for another 7h 39min 41s). Updates for this repository will not be applied.
        """
      ]
    ),
    Rule(
      id: "apt-release-expired", family: "apt",
      title: "The repository's Release file has expired ({since})",
      level: 93, confidence: .certain,
      repairs: [.archivedRelease],
      patterns: ["Release file for {repository} is expired (invalid since {since...})"],
      causes: [
        "The mirror is no longer updated, or it is a snapshot or an archived release.",
        "The host's clock is ahead.",
      ],
      fixes: [
        "Use a base image with a supported release, or a mirror that is up to date.",
        Fix(
          "If you use a snapshot or an archive on purpose, disable the date check.",
          snippet: "RUN apt-get -o Acquire::Check-Valid-Until=false update",
          change: .option("-o Acquire::Check-Valid-Until=false", of: "apt-get", "apt")),
      ],
      verify: ["date -u"],
      docs: [
        "https://manpages.debian.org/bookworm/apt/apt.conf.5.en.html"
      ],
      examples: [
        """
        E: Release file for http://deb.example.com/debian/dists/buster-backports/InRelease is \
        expired (invalid \
        since 8d 7h 25min 31s). Updates for this repository will not be applied.
        """
      ]
    ),
    Rule(
      id: "apt-https-transport-missing", family: "apt",
      title: "apt in this image cannot use https sources",
      level: 93, confidence: .certain,
      patterns: [
        "The method driver /usr/lib/apt/methods/https could not be found",
        Pattern("The method driver /usr/lib/apt/methods/{method} could not be found", confidence: .likely),
        Pattern("E: The method '{method}' could not be found", confidence: .likely),
      ],
      causes: [
        "An old release (before Debian 10 and Ubuntu 18.04) needs apt-transport-https for https sources.",
        "The source line has an unusual scheme, and the package for it is not installed.",
      ],
      fixes: [
        Fix(
          "Install `apt-transport-https` before you add the source, or use a newer base image.",
          snippet: "RUN apt-get update && apt-get install -y apt-transport-https ca-certificates")
      ],
      verify: ["docker run --rm {image} ls /usr/lib/apt/methods"],
      docs: ["https://wiki.debian.org/SourcesList"],
      examples: ["E: The method driver /usr/lib/apt/methods/https could not be found."]
    ),
    Rule(
      id: "apt-signed-by-conflict", family: "apt",
      title: "Two source files specify different keys for the same repository",
      level: 93, confidence: .certain,
      patterns: ["E: Conflicting values set for option Signed-By regarding source {repository}"],
      causes: [
        "The base image or an installed package already has a source file for this repository."
      ],
      fixes: [
        Fix(
          "Remove the older source file in /etc/apt/sources.list.d, or set the same `signed-by=` key file in both.",
          snippet: "RUN rm -f /etc/apt/sources.list.d/<older file>.list")
      ],
      verify: ["docker run --rm {image} sh -c 'grep -r . /etc/apt/sources.list.d'"],
      docs: ["https://manpages.debian.org/bookworm/apt/sources.list.5.en.html"],
      examples: [
        """
        E: Conflicting values set for option Signed-By regarding source https://deb.example.com/ stable: \
        /etc/apt/keyrings/a.gpg != /etc/apt/keyrings/b.asc
        """
      ]
    ),
    Rule(
      id: "apt-source-syntax", family: "apt",
      title: "{file|A source list} is not a valid apt source",
      level: 93, confidence: .certain,
      patterns: [
        "E: Type '{type...}' is not known on line {line#} in source list {file}",
        "E: Type '{type...}' is not known on stanza {} in source list {file}",
        "E: Malformed entry {} in list file {file}", "E: Malformed entry {} in sources file {file}",
        "E: Malformed line {} in source list {file}", "E: Malformed stanza {} in source list {file}",
        Pattern("E: The list of sources could not be read", confidence: .likely),
      ],
      causes: [
        "`echo` wrote a wrong line: quotes, an empty variable, a missing suite.",
        "A web page was saved instead, or the file has Windows line endings (CRLF).",
      ],
      fixes: [
        Fix(
          "Correct the source line: it needs `deb`, a URL, a suite (the image's code name) and a component. If the file was downloaded, check the URL.",
          snippet: #"""
            RUN . /etc/os-release && \
                echo "deb <address> $VERSION_CODENAME main" > /etc/apt/sources.list.d/<name>.list
            """#)
      ],
      verify: ["docker run --rm {image} sh -c 'cat -A /etc/apt/sources.list.d/*'"],
      docs: ["https://manpages.debian.org/bookworm/apt/sources.list.5.en.html"],
      examples: ["E: Type '<!DOCTYPE' is not known on line 1 in source list /etc/apt/sources.list.d/x.list"]
    ),
    Rule(
      id: "apt-source-packages-off", family: "apt", subject: .package,
      title: "apt has no source packages: the image's source list has no `deb-src` entries",
      level: 92, confidence: .certain,
      patterns: .each(["source", "deb-src"]) {
        .each([
          "E: You must put some '\($0)' URIs in your sources.list",
          "E: You must put some '\($0)' URIs in your /etc/apt/sources.list",
        ])
      },
      causes: [
        "`apt-get build-dep` and `apt-get source` read source packages. Images list binary packages only (`deb`)."
      ],
      fixes: [
        Fix(
          "Add `deb-src` entries and run `apt-get update` before this command. Images of Debian 12, Ubuntu 24.04 and newer have a `.sources` file. Older images have sources.list.",
          snippet: """
            RUN for f in /etc/apt/sources.list.d/*.sources; do \\
                  [ ! -f "$f" ] || sed -i 's/^Types: deb$/Types: deb deb-src/' "$f"; done; \\
                [ ! -f /etc/apt/sources.list ] || \\
                  sed -i '/^deb /{p;s/^deb /deb-src /}' /etc/apt/sources.list; \\
                apt-get update
            """),
        "Or install the packages that the build needs by their names.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'grep -r deb-src /etc/apt'"],
      docs: ["https://manpages.debian.org/bookworm/apt/sources.list.5.en.html"],
      examples: [
        "E: You must put some 'source' URIs in your sources.list",
        "E: You must put some 'deb-src' URIs in your sources.list",
      ]
    ),
    Rule(
      id: "apt-method-crashed", family: "apt", subject: .engine,
      title: "apt's helper program {method|for downloads} crashed",
      level: 88, confidence: .likely,
      patterns: .each(["http", "https", "gpgv", "store", "file", "copy"]) {
        [
          Pattern(
            "E: Sub-process \($0) received a segmentation fault", more: ["Sub-process {method} received"]),
          Pattern(
            "E: Method \($0) has died unexpectedly!",
            unless: ["error while loading shared libraries", "symbol lookup error", "received signal 9"],
            more: ["Method {method} has died"]),
        ]
      },
      causes: [
        "The image is very old (Debian 7 or older). Its C library is older than glibc 2.14 and needs `vsyscall`, which the kernel of the build machine has turned off.",
        "The image is for another processor, and the emulator (QEMU) crashed.",
        "The files of apt or of the C library are damaged: an earlier step replaced one of them.",
      ],
      fixes: [
        "If the base image is an old release, use a newer one. If you cannot, start the build machine's kernel with `vsyscall=emulate`.",
        Fix(
          "If the image is for another processor, update QEMU, or build on a machine with that processor.",
          snippet: "docker run --privileged --rm tonistiigi/binfmt --install all"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'cat /etc/os-release; uname -m'"],
      docs: ["https://docs.docker.com/build/building/multi-platform/#qemu"],
      examples: ["E: Method http has died unexpectedly!\nE: Sub-process http received a segmentation fault."]
    ),
    Rule(
      id: "apt-hash-mismatch", family: "apt",
      title: "Hash Sum mismatch: a downloaded file does not match the mirror's index",
      level: 88, confidence: .certain, retryable: true,
      patterns: [
        "Hash Sum mismatch", "File has unexpected size ({size...}). Mirror sync in progress?",
      ],
      causes: [
        "The mirror is being updated.",
        "A caching or inspecting proxy, or a login page, answers instead of the mirror.",
      ],
      fixes: [
        "Retry the build in a few minutes; if it fails again, use a different mirror.",
        Fix(
          "Bypass a proxy's cache.",
          snippet: """
            RUN rm -rf /var/lib/apt/lists/* && \\
                apt-get -o Acquire::http::No-Cache=true -o Acquire::Retries=3 update
            """),
      ],
      verify: ["docker run --rm {image|<image>} apt-get update"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt.conf.5.en.html"],
      examples: [
        """
        E: Failed to fetch http://deb.example.com/debian/dists/bookworm/main/binary-amd64/Packages.xz  \
        Hash Sum mismatch
        """
      ]
    ),
    Rule(
      id: "apt-lists-damaged", family: "apt", subject: .package,
      title: "apt's package lists or its cache in this image are damaged",
      level: 88, confidence: .certain,
      // With these words apt also ends if it may not read the lists, if its memory is too small, or if dpkg's own file is
      // damaged.
      patterns: .each(
        [
          "E: Problem with MergeList {file}", "E: The package cache file is corrupted",
          "E: The package lists or status file could not be parsed or opened",
        ], unless: ["ermission denied", "MMap ran out of room", "/var/lib/dpkg/status"]),
      causes: [
        "A download of the lists broke off, a proxy sent a web page in their place, or the disk was full.",
        "Two steps wrote to the same cache mount at the same time.",
      ],
      fixes: [
        Fix(
          "Delete the lists, and get them again in the same RUN.",
          snippet: "RUN rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin && apt-get update"),
        "If /var/lib/apt or /var/cache/apt is a cache mount, set `sharing=locked` on it, or change its `id` once.",
      ],
      verify: ["docker run --rm {image} sh -c 'head -c 200 /var/lib/apt/lists/*Packages; df -h /var'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mounttypecache"],
      examples: [
        "E: Problem with MergeList /var/lib/apt/lists/deb.corp.example_debian_dists_trixie_main_binary-arm64_Packages",
        "E: The package cache file is corrupted",
      ]
    ),
    Rule(
      id: "apt-mirror-5xx", family: "apt", subject: .package,
      title: "The package server returned an error ({status|see the line})",
      level: 88, confidence: .certain, retryable: true,
      // `apt-get update` only warns, and goes on.
      patterns: .each(
        ["50{#}  ", "52{#}  ", "500 Internal", "502 Bad", "503 Service", "504 Gateway", "429  ", "408  "],
        {
          Pattern(
            "Failed to fetch {url} {...}\($0)",
            more: ["Failed to fetch {}  {status...} [IP", "Failed to fetch {} {status...}"])
        }
      ).certain(notOnLine: ["W: "]),
      causes: ["The mirror, its CDN, or a proxy in front of it, is down or overloaded."],
      fixes: [
        "Retry the build in a few minutes; if it fails again, use a different mirror.",
        Fix(
          "Configure apt to retry downloads.",
          snippet:
            "RUN apt-get -o Acquire::Retries=5 update && apt-get -o Acquire::Retries=5 install -y <packages>",
          change: .option("-o Acquire::Retries=5", of: "apt-get", "apt")),
      ],
      verify: ["curl -sI {url}"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt.conf.5.en.html"],
      examples: [
        """
        E: Failed to fetch http://deb.example.com/debian/pool/main/k/krb5/libkrb5_1.20_amd64.deb  502  Bad \
        Gateway [IP: 192.0.2.7 80]
        """,
        "E: Failed to fetch http://deb.example.com/debian/dists/bookworm/InRelease 503 Service Unavailable",
      ],
      implies: ["apt-not-found-no-update"]
    ),
    Rule(
      id: "apt-ppa-failed", family: "apt",
      title: "The PPA could not be added",
      level: 90, confidence: .certain,
      patterns: [
        "Cannot add PPA: '{ppa}'", "ERROR: '{ppa}' user or team does not exist",
        "ERROR: ppa '{ppa}' not found", "has no PPA named '{ppa}'",
      ],
      causes: [
        "The PPA was removed or renamed, or Launchpad is unreachable from the build.",
        "The image is Debian; PPAs are for Ubuntu only.",
      ],
      fixes: [
        "Check on launchpad.net that the PPA exists and supports your release. If it does, install `ca-certificates` first and retry the build.",
        "On Debian, install the package from Debian, its backports or the vendor's repository.",
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://help.launchpad.net/Packaging/PPA"],
      examples: ["Cannot add PPA: 'ppa:~example/ubuntu/tools'."]
    ),
  ]

  /// Releases with an apt before 1.1 that left the usual mirrors; Ubuntu's 14.04 is still there.
  private static let oldestReleases = [
    "squeeze", "wheezy", "jessie", "lucid", "maverick", "natty", "oneiric", "precise", "quantal", "raring",
    "saucy", "utopic", "vivid", "wily",
  ]

  /// apt before 1.1 does not number what it gets, and may give no reason.
  private static let oldestListErrors = [Pattern].each(oldestReleases) { release in
    ["debian.org", "ubuntu.com/ubuntu/", "ubuntu.com"].map {
      Pattern(
        "^Err http{}://{}\($0) \(release){...} Packages",
        unless: [
          "Hash Sum mismatch", "Size mismatch", "Forbidden", "401 ", "407 ", "500 ", "502 ", "503 ", "504 ",
          "ould not resolve", "emporary failure", "nable to connect", "ould not connect", "onnection failed",
          "annot initiate", "imed out", "ertificate",
        ], notOnLine: ["archive.debian.org", "old-releases.ubuntu.com"],
        more: ["Err {repository...} Packages"])
    }
  }
}
