extension RuleCatalog {
  /// apk and the network's certificates.
  static let apkNetwork: [Rule] = [
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
