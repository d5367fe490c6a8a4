extension RuleCatalog {
  /// apk and the network's certificates.
  static let apkNetwork: [Rule] = [
    Rule(
      id: "apk-pinned-in-image", partOf: "apk-no-such-package", family: "apk", subject: .package,
      title:
        "The image keeps {package} at version {old|an older version}, but {dependent|another package} needs {new|another one}",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "satisfies: world[{package}={old}]", with: ["breaks: "],
          more: ["breaks: {dependent}[{package}={new}]", "breaks: {dependent}["])
      ],
      causes: [
        "The base image pins {package} (apk's list `world`), and the repository has a newer version by now."
      ],
      fixes: [
        Fix(
          "Name {package} without a version in the same `apk add`: this replaces the pin.",
          snippet: "RUN apk add --no-cache --upgrade {package} <packages>"),
        "Or use a newer release of the base image.",
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/apk/world"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        "ERROR: unable to select packages:\n  git-2.43.0-r0:\n    breaks: git-daemon-2.43.4-r0[git=2.43.4-r0]\n    satisfies: world[git=2.43.0-r0]"
      ],
      implies: ["apk-no-such-package"]
    ),
    Rule(
      id: "apk-32-bit-clock", partOf: "apk-fetch-failed", family: "apk", subject: .engine,
      title:
        "apk cannot download: on 32-bit ARM, Docker or libseccomp on the host may be too old for Alpine 3.13 or later",
      level: 93, confidence: .possible,
      repairs: [],
      patterns: .each(["armv7", "armhf"]) { processor in
        .each(["13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23"]) {
          Pattern(
            "/alpine/v3.\($0)/main/\(processor)/APKINDEX.tar.gz", with: ["temporary error (try again later)"])
        }
      },
      causes: [
        "From Alpine 3.13, musl reads the time with a new system call. Docker before 19.03.9 or libseccomp before 2.4.2 on the host (Raspbian 10) blocks it. The container then has a wrong time, and certificate checks fail.",
        "Or the network or the mirror failed for a short time.",
      ],
      fixes: [
        "Use a newer release of the host's system (Raspberry Pi OS 11 or later), or update Docker and libseccomp2 there.",
        "Or use an image of Alpine 3.12, until the host is updated. If the host is new, retry the build.",
      ],
      verify: ["docker run --rm {image|alpine:3.14} date"],
      docs: ["https://wiki.alpinelinux.org/wiki/Release_Notes_for_Alpine_3.13.0"],
      examples: [
        """
        fetch https://dl-cdn.alpinelinux.org/alpine/v3.14/main/armv7/APKINDEX.tar.gz
        WARNING: Ignoring https://dl-cdn.alpinelinux.org/alpine/v3.14/main: temporary error (try again later)
        """
      ]
    ),
    Rule(
      id: "apk-version-in-name", partOf: "apk-no-such-package", family: "apk", subject: .package,
      title:
        "apk reads {version} as a part of the package name {package}: write the version after `=`",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: .each(["0", "1", "2", "3", "4", "5"]) {
        Pattern("^{package}-{version}-r\($0) (no such package):")
      },
      causes: ["File names have the version after a hyphen; `apk add` does not."],
      fixes: [
        "In this command, write {package} without the version, or `{package}=<version>` with a version that this Alpine release has."

      ],
      verify: ["docker run --rm {image|alpine} apk search --no-cache -e {package}"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        "ERROR: unable to select packages:\n  acme-runtime-7.0.10-r0 (no such package):\n    required by: world[acme-runtime-7.0.10-r0]"
      ]
    ),
    Rule(
      id: "apk-tls-failed", partOf: "apk-fetch-failed", family: "apk", subject: .network,
      title:
        "TLS to the mirror of Alpine's packages fails: a proxy or firewall intercepts or breaks it",
      level: 87, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "WARNING: fetching {url}: TLS: unspecified error", "WARNING: opening {url}: TLS: unspecified error",
          "WARNING: updating and opening {url}: TLS: unspecified error",
          "WARNING: fetching {url}: TLS: server certificate not trusted",
          "WARNING: updating and opening {url}: TLS: server certificate not trusted",
        ], with: ["ERROR: un"]),
      causes: [
        "The network intercepts TLS with a CA that this image does not trust. docker itself pulls images, since it uses the host's CAs.",
        "A firewall, or a VPN whose MTU is too small, breaks the connection.",
      ],
      fixes: [
        Fix(
          "Add your network's CA certificate before apk runs. If your network has no such CA, retry the build or use another mirror.",
          snippet: """
            COPY <your-ca.crt> /tmp/corp-ca.crt
            RUN cat /tmp/corp-ca.crt >> /etc/ssl/certs/ca-certificates.crt
            """),
        Fix(
          "Or use http for the mirror: apk still checks the package signatures.",
          snippet: "RUN sed -i 's|https://|http://|' /etc/apk/repositories"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'apk update'"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        """
        WARNING: fetching https://dl-cdn.example.com/alpine/v3.23/main/x86_64/APKINDEX.tar.gz: TLS: unspecified error
        ERROR: unable to select packages:
        """
      ]
    ),
    Rule(
      id: "apk-update-failed", family: "apk", subject: .network,
      title: "apk update could not read {count} of the repository indexes: {reason|see the warnings}",
      level: 62, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "^{count#} unavailable, {stale#} stale", with: ["WARNING: ", "http"], unless: ["404", "UNTRUSTED"],
          notOnLine: ["0 unavailable"],
          more: [
            "WARNING: fetching http{}: {reason...}", "WARNING: opening http{}: {reason...}",
            "WARNING: updating and opening http{}: {reason...}",
          ])
      ],
      causes: [
        "The build has no DNS or no route to the mirror, or a proxy or firewall breaks the connection. With `TLS:`, the network intercepts TLS with a CA that this image does not trust."
      ],
      fixes: [
        Fix(
          "Add your network's CA certificate before apk runs. If your network has no such CA, retry the build or use another mirror.",
          snippet: """
            COPY <your-ca.crt> /tmp/corp-ca.crt
            RUN cat /tmp/corp-ca.crt >> /etc/ssl/certs/ca-certificates.crt
            """, when: ["TLS: "]),
        Fix(
          "Retry the build; if it fails again, fix DNS and the proxy of builds, or use another mirror.",
          unless: ["TLS: "]),
        "Or use another mirror, or http for it: apk still checks the package signatures.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'apk update'"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        """
        WARNING: fetching https://dl-cdn.example.com/alpine/v3.23/main/x86_64/APKINDEX.tar.gz: TLS: unspecified error
        2 unavailable, 0 stale; 18 distinct packages available
        """
      ]
    ),
    Rule(
      id: "apk-certificate-refused", partOf: "tls-unknown-authority", family: "apk", subject: .certificate,
      title: "apk does not trust the mirror's certificate: a proxy intercepts TLS",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "SSL routines:{...}certificate verify failed", with: ["WARNING: fetching"],
          notOnLine: ["ssl_client", "curl:", "wget:"]),
        Pattern(
          "SSL routines:{...}certificate verify failed", with: ["WARNING: Ignoring"],
          notOnLine: ["ssl_client", "curl:", "wget:"]),
        Pattern(
          "SSL routines:{...}certificate verify failed", with: ["WARNING: updating and opening"],
          notOnLine: ["ssl_client", "curl:", "wget:"]),
      ],
      causes: [
        "The company's proxy or antivirus signs with its own CA, which the image does not trust. `Permission denied` and `no such package` are only consequences."
      ],
      fixes: [
        Fix(
          "Add your company's CA certificate to the CA bundle before apk runs.",
          snippet: """
            COPY <your-ca.crt> /tmp/corp-ca.crt
            RUN cat /tmp/corp-ca.crt >> /etc/ssl/certs/ca-certificates.crt
            """),
        Fix(
          "Or use http for the mirror: apk still checks the package signatures.",
          snippet: "RUN sed -i 's|https://|http://|' /etc/apk/repositories"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'apk update'"],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        """
        28BB7CAA0C7F0000:error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:ssl/statem/statem_clnt.c:2091:
        WARNING: fetching https://dl-cdn.example.com/alpine/v3.20/main: Permission denied
        ERROR: unable to select packages:
          curl (no such package):
        """
      ],
      implies: ["apk-fetch-failed"]
    ),
  ]
}
