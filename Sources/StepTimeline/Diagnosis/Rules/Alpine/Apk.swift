extension RuleCatalog {
  /// Alpine's apk: indexes, packages, keys.
  static let apkPackages: [Rule] = [
    Rule(
      id: "apk-pins-unseen", family: "apk", subject: .package,
      title:
        "apk failed, and its message is not in the log: the step asks for exact versions (`=…-r…`), which Alpine does not keep",
      level: 30, confidence: .possible,
      repairs: [],
      patterns: (0...9).map {
        Pattern(
          "", unless: ["ERROR: ", "fetch http", "Installing ", "rror: ", "ailed: ", "+ "], inStep: "apk add ",
          inDockerfile: ["-r\($0) "], exitCodes: Array(1...9))
      },
      causes: [
        "Alpine's repositories hold one version of each package: once it is updated, an exact pin (`=1.18.1-r2`) is no longer found."
      ],
      fixes: [
        "Leave the pinned versions out, or pin with `~=` to the version without its release number.",
        "Rerun the build with `--no-cache` and read apk's `ERROR:` lines.",
      ],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Package_pinning"],
      examples: [
        Example(step: "RUN apk add --no-cache flux fluxd=1.2.3-r4 sudo", exitCode: 2)
      ]
    ),
    Rule(
      id: "apk-trigger-failed", family: "apk", subject: .program,
      title: "apk could not run the trigger script of a package: a program of it cannot be started",
      level: 84, confidence: .likely,
      patterns: [
        Pattern(".trigger: exited with error 127", with: ["execve: No such file or directory"])
      ],
      causes: [
        "The package's script starts a program that is not there or cannot run: an emulated platform (QEMU), or a fault of this Alpine release."
      ],
      fixes: [
        "Pull the base image again, or use a different Alpine release (for example the one before). If the platform is emulated, update QEMU or build on a native machine."
      ],
      verify: ["docker run --rm {image|alpine} apk --version"],
      docs: ["https://docs.docker.com/build/building/multi-platform/#qemu"],
      examples: [
        "* execve: No such file or directory\nERROR: lib/apk/exec/busybox-1.37.0-r29.trigger: exited with error 127"
      ]
    ),
    Rule(
      id: "apk-fetch-failed", family: "apk",
      title: "apk could not download {url|from the mirror}",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        "{url}: temporary error (try again later)", "{url}: DNS: transient error (try again later)",
        "{url}: network error (check Internet connection and firewall)",
        "{url}: could not connect to server (check repositories file)", "{url}: network connection aborted",
        Pattern("{url}: remote server returned error (try 'apk update')", confidence: .likely),
        "{url}: DNS lookup error",
        Pattern(
          "WARNING: Ignoring {url}: {reason...}", with: ["ERROR: un"],
          notOnLine: ["certificate", "Ignoring APKINDEX.", "BAD ", "UNTRUSTED"]),
        // apk 2.10 and older: the address is on the line before.
        Pattern(
          "WARNING: Ignoring APKINDEX.{}: {reason...}", with: ["ERROR: un"], notOnLine: ["certificate"],
          more: ["ERROR: {url}: "]),
      ]
        + .each(
          [
            "WARNING: fetching {url}: {reason...}", "WARNING: opening {url}: {reason...}",
            "WARNING: updating and opening {url}: {reason...}",
          ], with: ["ERROR: un"], notOnLine: ["certificate"]),
      causes: [
        "The build container has no DNS or no route to the mirror (VPN, firewall, or the proxy was not passed to the build).",
        "Old Docker or libseccomp versions block time and DNS system calls that Alpine 3.13 and later use.",
        "The Alpine branch does not exist on that mirror, or was removed.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, set a DNS server: podman may have written none into /etc/resolv.conf.",
          snippet: "podman build --dns 1.1.1.1 .", when: ["error building at STEP"]),
        Fix(
          "Retry the build; if it fails again, fix DNS for builds: set `dns` in the daemon's configuration, or check the resolver of the Docker VM.",
          unless: ["error building at STEP"]),
        Fix(
          "If you are behind a proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "Use another mirror.",
          snippet: "RUN sed -i 's|dl-cdn.alpinelinux.org|<your mirror>|' /etc/apk/repositories"),
        "On an old host, update Docker and libseccomp.",
      ],
      verify: ["docker run --rm {image} sh -c 'nslookup dl-cdn.alpinelinux.org; apk update'"],
      docs: [
        "https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper",
        "https://wiki.alpinelinux.org/wiki/Release_Notes_for_Alpine_3.13.0",
      ],
      examples: [
        "WARNING: Ignoring https://dl-cdn.example.com/alpine/v3.17/main: temporary error (try again later)",
        """
        WARNING: updating and opening https://dl-cdn.example.com/alpine/v3.23/main: DNS: \
        transient error (try \
        again later)
        ERROR: unable to select packages:
        """,
        """
        ERROR: http://dl-cdn.example.com/alpine/v3.9/main: Permission denied
        WARNING: Ignoring APKINDEX.0a1b2c3d.tar.gz: No such file or directory
        ERROR: unsatisfiable constraints:
        """,
      ],
      implies: ["apk-no-such-package"]
    ),
    Rule(
      id: "apk-virtual-name", partOf: "apk-no-such-package", family: "apk", subject: .package,
      title:
        "{package} is only a virtual name in this Alpine release: {provider|another package} provides it",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("^{package} (virtual):", with: ["provided by: "], more: ["provided by: {provider}"])
      ],
      causes: [
        "The package was split or renamed, and apk does not choose among packages that provide a name."
      ],
      fixes: [
        Fix("Install {provider} instead of {package}.", snippet: "RUN apk add --no-cache {provider}"),
        "In Alpine 3.12 and later, Python is `python3` and pip is `py3-pip`.",
      ],
      verify: ["docker run --rm {image|alpine} sh -c 'apk update && apk search -e {package}'"],
      docs: ["https://pkgs.alpinelinux.org/packages"],
      examples: [
        "ERROR: unsatisfiable constraints:\n  py-pip (virtual):\n    provided by: py2-pip\n    required by: world[py-pip]"
      ]
    ),
    Rule(
      id: "apk-no-such-package", family: "apk",
      title: "apk cannot find the package {package|of that name}",
      level: 74, confidence: .likely,
      repairs: [.renamePackage, .dropPackage],
      patterns: [
        "^{package} (no such package):", Pattern("^{package} (missing):", with: ["ERROR: unsatisfiable"]),
        "ERROR: unable to select packages: {...} {package} (no such package):",
        Pattern("ERROR: unable to select packages", unless: ["breaks: world["]),
        Pattern("ERROR: unsatisfiable constraints", unless: ["breaks: world["]),
        "ERROR: unable to select packages", "ERROR: unsatisfiable constraints",
      ],
      causes: [
        "The package is not in the repositories that the image uses: it has a different name (`python` is `python3`; pip is `py3-pip`), or this branch does not have it.",
        "The package is in the community or testing repository, which is not enabled.",
        "The index was not downloaded, so every package is missing: look for WARNING lines above.",
      ],
      fixes: [
        "Check the package name for the image's Alpine branch on pkgs.alpinelinux.org and correct it. If it is only in community, testing or a newer branch, enable that repository or use a newer Alpine image.",
        Fix(
          "If the package is in community only, enable that repository.",
          snippet: """
            RUN . /etc/os-release && echo "https://dl-cdn.alpinelinux.org/alpine/v$(echo $VERSION_ID \
            | cut -d. -f1-2)/community" >> /etc/apk/repositories
            """),
        Fix(
          "Run `apk update` in the same step, or use `apk add --no-cache`.",
          snippet: "RUN apk add --no-cache {package|<packages>}"),
      ],
      verify: [
        "docker run --rm {image} sh -c 'cat /etc/apk/repositories; apk update; apk search -e {package|git}'"
      ],
      docs: [
        "https://pkgs.alpinelinux.org/packages", "https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper",
      ],
      examples: [
        "ERROR: unable to select packages:\n  python (no such package):\n    required by: world[python]",
        "ERROR: unsatisfiable constraints:\n  python (missing):\n    required by: world[python]",
      ]
    ),
    Rule(
      id: "apk-file-damaged", family: "apk", subject: .download,
      title: "{file}.apk is not an Alpine package, or its download is incomplete",
      level: 88, confidence: .likely,
      patterns: [
        "ERROR: {file}.apk: IO ERROR", "ERROR: {file}.apk: BAD archive",
        "ERROR: {file}.apk: v2 package format error", "ERROR: {file}.apk: v2 package integrity error",
      ],
      causes: [
        "The URL returns an error page or a redirect (a few hundred bytes), and curl without -f and -L saves it as the package."
      ],
      fixes: [
        Fix(
          "Download with `curl -fsSL`, which follows redirects and fails on errors, and check the URL. Or install the package from Alpine's repository (`apk add`).",
          snippet: "RUN curl -fsSLo /tmp/<file>.apk <address>")
      ],
      docs: ["https://curl.se/docs/manpage.html#-f", "https://pkgs.alpinelinux.org/packages"],
      examples: ["ERROR: /tmp/pv-1.6.0-r0.apk: IO ERROR"]
    ),
    Rule(
      id: "apk-version-pin", family: "apk",
      title: "The pinned version {version} of {package} is not available in this Alpine branch",
      level: 88, confidence: .certain,
      repairs: [.dropPin],
      patterns: [
        "breaks: world[{package}={version}]", "breaks: world[{package}~{version}]",
        "breaks: world[{package}<{version}]", "breaks: world[{package}>{version}]",
      ],
      causes: [
        "Alpine keeps only one version of a package per branch, so a pin breaks with the next update."
      ],
      fixes: [
        "Remove the version pin: write `{package}` without a version, or set the version that this Alpine branch has.",
        "To keep builds reproducible, pin the base image by digest instead, or use the Alpine branch that has the version.",
      ],
      verify: ["docker run --rm {image} sh -c 'apk update && apk policy {package}'"],
      docs: [
        "https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper", "https://pkgs.alpinelinux.org/packages",
      ],
      examples: [
        "ERROR: unable to select packages:\n  curl-8.14.1-r1:\n    breaks: world[curl=7.64.0-r1]"
      ]
    ),
    Rule(
      id: "apk-edge-key", partOf: "apk-untrusted", family: "apk", subject: .package,
      title: "This Alpine is too old for Alpine edge: the key that now signs edge is missing",
      level: 91, confidence: .certain,
      patterns: [
        // A root that is being made has no keys, whatever its age.
        Pattern(
          "alpinelinux.org/alpine/edge/{...}: UNTRUSTED signature", unless: ["--root", "--initdb", "apk -p "]),
        Pattern("/alpine/edge/{...}/APKINDEX.tar.gz: UNTRUSTED signature", confidence: .likely),
      ],
      causes: [
        "Alpine signs its repositories with newer keys than this old release has, so apk ignores the repository."
      ],
      fixes: [
        "Use a newer Alpine base image: a tag of the same version without the patch level is often built on one.",
        "Or install the packages from the image's own Alpine release: remove `--repository …/edge/…`. Many edge packages are in a release by now.",
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/alpine-release"],
      docs: ["https://wiki.alpinelinux.org/wiki/Repositories"],
      examples: [
        "WARNING: Ignoring http://dl-3.alpinelinux.org/alpine/edge/testing/x86_64/APKINDEX.tar.gz: UNTRUSTED signature"
      ]
    ),
    Rule(
      id: "apk-untrusted", family: "apk",
      title: "apk does not trust the signature of {url|an index or package}",
      level: 90, confidence: .certain,
      patterns: [
        "{url}: UNTRUSTED signature"
      ],
      causes: [
        "The repository's key is missing in /etc/apk/keys.",
        "The file is a local package without a signature.",
        "A very old image does not have the keys that sign the repositories today.",
      ],
      fixes: [
        Fix(
          "Add the repository's public key to /etc/apk/keys before `apk add`; for Alpine's own repositories, use a newer Alpine image.",
          snippet: """
            ADD <address of the key> /etc/apk/keys/
            RUN apk add --no-cache <package>
            """),
        Fix(
          "If it is your own unsigned package, allow it.",
          snippet: "RUN apk add --allow-untrusted ./<file>.apk"),
      ],
      verify: ["docker run --rm {image} ls /etc/apk/keys"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: ["ERROR: https://apk.example.com/main: UNTRUSTED signature"]
    ),
    Rule(
      id: "apk-altered", partOf: "apk-untrusted", family: "apk", subject: .download,
      title: "{url|An index or package} that apk downloaded is damaged or incomplete (\"BAD\")",
      level: 91, confidence: .likely, retryable: true,
      patterns: .each(["BAD signature", "BAD archive"]) {
        .each(
          [
            "ERROR: {url}: \($0)", "WARNING: Ignoring {url}: \($0)", "WARNING: opening {url}: \($0)",
            "WARNING: updating and opening {url}: \($0)", "WARNING: fetching {url}: \($0)",
          ], notOnLine: [".apk: "])
      },
      causes: [
        "The download broke off, or a proxy or filter changed it or sent a web page in its place.",
        "The mirror was being updated.",
        "The image is very old, and its apk cannot read the index of today.",
      ],
      fixes: [
        "Retry the build. If it fails again, use another mirror, or let the proxy pass the mirror's files unchanged.",
        "If the Alpine image is very old, use a newer one.",
      ],
      verify: ["docker run --rm {image} sh -c 'apk update -v; ls -l /etc/apk/keys'"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        "WARNING: Ignoring https://apk.corp.example/v3.18/main: BAD signature\nERROR: unable to select packages:\n  jq (no such package):",
        "ERROR: jq-1.7.1-r0: BAD archive",
      ],
      implies: ["apk-no-such-package", "apk-fetch-failed"]
    ),
    Rule(
      id: "apk-index-absent", partOf: "apk-no-such-package", family: "apk", subject: .package,
      title: "apk has no package index: neither this step nor an earlier one downloads it",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: .each(
        [
          "WARNING: Ignoring {url}: No such file or directory",
          "WARNING: opening from cache {url}: No such file or directory",
        ], with: ["(no such package)"], notOnLine: ["Ignoring /", "Ignoring APKINDEX."],
        notInDockerfile: ["--no-cache", "apk update", "apk -U", " -U ", "--update", "apk upgrade"])
        // apk 2.10 and older.
        + [
          Pattern(
            "WARNING: Ignoring APKINDEX.{}: No such file or directory",
            with: ["ERROR: unsatisfiable constraints:"],
            unless: ["ERROR: http", "fetch http"],
            notInDockerfile: ["--no-cache", "apk update", "apk -U", " -U ", "--update", "apk upgrade"])
        ],
      causes: [
        "`apk add` looks only into indexes that are in the image, and Alpine's images come without them."
      ],
      fixes: [
        Fix(
          "Add `--no-cache`: apk then downloads the index for this command.",
          snippet: "RUN apk add --no-cache <packages>", change: .option("--no-cache", of: "apk add")),
        "Or run `apk update` before it in the same RUN.",
      ],
      verify: ["docker run --rm {image} ls /var/cache/apk"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        "WARNING: opening from cache https://apk.corp.example/v3.21/main: No such file or directory\nERROR: unable to select packages:\n  jq (no such package):"
      ],
      implies: ["apk-no-such-package", "apk-fetch-failed"]
    ),
    Rule(
      id: "apk-permission", family: "apk",
      title: "apk needs root: permission denied on its database",
      level: 93, confidence: .certain,
      repairs: [.runAsRoot],
      patterns: [
        "ERROR: Unable to lock database: Permission denied",
        "ERROR: Failed to open apk database: Permission denied",
        "ERROR: Unable to open log: Permission denied",
      ],
      causes: ["`USER` switched to a non-root user before this step, or in the base image."],
      fixes: [
        Fix(
          "Switch to root (`USER root`) before `apk add`, then switch back.",
          snippet: """
            USER root
            RUN apk add --no-cache <packages>
            USER <the user from before>
            """)
      ],
      verify: ["docker run --rm {image} id"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["ERROR: Unable to lock database: Permission denied"]
    ),
    Rule(
      id: "apk-unknown-command", family: "apk", subject: .program,
      title: "apk has no command {command}",
      level: 90, confidence: .certain,
      patterns: [
        "ERROR: '{command}' is not an apk command. See 'apk --help'", "'{command}' is not an apk command",
      ],
      causes: [
        "The command is misspelled, or it is missing. An option alone is not a command: write `apk add --no-cache bash`."
      ],
      fixes: [
        Fix(
          "Write the command (`add`, `del`, `update`) after `apk`. `apk add` installs packages.",
          snippet: "RUN apk add --no-cache <packages>")
      ],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: ["ERROR: '--noadd' is not an apk command. See 'apk --help'."]
    ),
    Rule(
      id: "apk-index-stale", family: "apk",
      title: "apk's index lists a version of {package|a package} that the mirror does not have",
      level: 87, confidence: .certain, retryable: true,
      patterns: [
        "ERROR: {package}: package mentioned in index not found (try 'apk update')",
        "package mentioned in index not found",
      ],
      causes: [
        "`apk update` ran in an older, cached layer.", "The mirror is being updated right now.",
      ],
      fixes: [
        Fix(
          "Update the index in the same step: use `apk add --no-cache`, or run `apk update` first.",
          snippet: "RUN apk add --no-cache <packages>"),
        "If the step already does that, retry the build in a few minutes.",
      ],
      verify: ["docker build --no-cache ."],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: ["ERROR: git-2.45.2-r0: package mentioned in index not found (try 'apk update')"]
    ),
    Rule(
      id: "apk-file-conflict", family: "apk",
      title: "Two apk packages contain the same file ({file})",
      level: 85, confidence: .certain,
      patterns: [
        "ERROR: {package}: trying to overwrite {file} owned by {other}",
        "trying to overwrite {file} owned by {other}",
      ],
      causes: [
        "Packages of different Alpine branches are mixed in /etc/apk/repositories.",
        "Two alternatives of the same program are installed.",
      ],
      fixes: [
        Fix(
          "The step installs from `edge`, but the image is a release. Use that release's repositories, or use `alpine:edge` as the base image.",
          when: ["/alpine/edge/"]),
        Fix(
          "Use only one Alpine branch for all repositories, or remove one of the two packages.",
          unless: ["/alpine/edge/"]),
        "Remove one of the two packages from the `apk add` command.",
        Fix(
          "If the package is meant to replace the file, force it.",
          snippet: "RUN apk add --force-overwrite {package}",
          change: .option("--force-overwrite", of: "apk add")),
      ],
      verify: ["docker run --rm {image} cat /etc/apk/repositories"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        "ERROR: foo-1.2-r0: trying to overwrite usr/bin/foo owned by bar-1.0-r1."
      ]
    ),
    Rule(
      id: "apk-branches-mixed", family: "apk", subject: .package,
      title:
        "The package {package|that is installed} is from a different Alpine branch (edge) than the image",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "so:{} (no such package)", more: ["required by: {package}["], inDockerfile: ["/edge/"])
      ],
      causes: [
        "`--repository …/edge/…` adds only one repository of the newest branch. Its packages need libraries from the other edge repositories."
      ],
      fixes: [
        "Remove the edge repository and install the package from the image's own branch, or use a newer `alpine` tag.",
        Fix(
          "If you need the edge version, add both edge repositories (main and community).",
          snippet:
            "RUN apk add --no-cache --repository=https://dl-cdn.alpinelinux.org/alpine/edge/main --repository=https://dl-cdn.alpinelinux.org/alpine/edge/community <package>"
        ),
      ],
      verify: ["docker run --rm {image} cat /etc/apk/repositories"],
      docs: ["https://wiki.alpinelinux.org/wiki/Repositories"],
      examples: [
        Example(
          "ERROR: unable to select packages:\n  so:libfoo-12.so (no such package):\n    required by: bar-1.55.0-r2[so:libfoo-12.so]",
          step: "RUN apk add --repository=http://dl-cdn.alpinelinux.org/alpine/edge/community bar")
      ]
    ),
    Rule(
      id: "apk-time-on-arm", family: "apk", subject: .engine,
      title:
        "TLS fails because the time cannot be read: the host's libseccomp or Docker is too old for this Alpine",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: ["ASN1_TIME_adj:error g", "ASN1_TIME_adj:error getting time"],
      causes: [
        "Alpine 3.13 and later read the time with the system call `clock_gettime64`. Docker before 19.03.9 and libseccomp before 2.4.2 block it, mostly on 32-bit ARM (Raspbian, Debian 10)."
      ],
      fixes: [
        Fix(
          "Update libseccomp and Docker on the host that runs the build.",
          snippet: "sudo apt-get update && sudo apt-get install -t buster-backports libseccomp2"),
        "Or use a 64-bit system on that host, or Alpine 3.12 as the base image until then.",
      ],
      verify: ["docker run --rm {image|<image>} date"],
      docs: ["https://wiki.alpinelinux.org/wiki/Release_Notes_for_Alpine_3.13.0#time64_requirement"],
      examples: [
        "3069709840:error:0D0D90AD:asn1 encoding routines:ASN1_TIME_adj:error getting time:crypto/asn1/a_time.c:330:"
      ]
    ),
  ]
}
