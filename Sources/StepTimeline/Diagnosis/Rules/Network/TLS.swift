extension RuleCatalog {
  /// Words of clients that have the public authorities: Go's images bring them, Node.js and apk have their own.
  private static let ownAuthorityMarks = [
    "self-signed certificate in certificate chain", "self signed certificate in certificate chain",
    "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "TLS: server certificate not trusted",
    "go: ",
  ]

  /// The command that makes a CA known to the system's programs.
  private static let authorityAdded = "update-ca-certificates"

  /// Help for such a client: a proxy that opens TLS, or a server of the company, has a CA of its own.
  private static let ownAuthority: [Fix] = ownAuthorityMarks.enumerated().map { index, mark in
    Fix(
      "Copy your company's CA certificate into the image: a proxy that inspects TLS signs with it, and the image's public CA certificates do not include it.",
      snippet: """
        COPY <your-ca.crt> /usr/local/share/ca-certificates/corp-ca.crt
        RUN update-ca-certificates
        """, when: [mark],
      unless: ownAuthorityMarks[..<index] + [authorityAdded]
        + (mark == "go: " ? ["FROM debian", "FROM ubuntu", "/library/debian", "/library/ubuntu"] : []))
  }

  /// Certificates that a client does not accept, whatever the tool.
  static let tls: [Rule] = [
    Rule(
      id: "tls-cert-expired-public", partOf: "tls-cert-expired", family: "tls", subject: .certificate,
      title:
        "{host|A public server} seems to show an expired certificate: the clock is ahead, or a proxy answers instead",
      level: 93, confidence: .likely,
      repairs: [.setClock, .archivedDownload],
      patterns: .each(publicHosts) {
        Pattern(
          "://\($0)/{...}x509: certificate has expired or is not yet valid: current time {now} is after {end}",
          more: ["https://{host}/"])
      },
      causes: [
        "The build's clock said {now|another time}, but the certificate expired at {end|the time of the message}.",
        "The clock of the docker host or VM is ahead; a container uses that clock.",
        "A company proxy that inspects TLS shows its own certificate, which has expired.",
      ],
      fixes: [
        Fix(
          "If the time in the message is wrong, set the clock of the host or VM; restart Docker Desktop. /etc/localtime and --privileged do not change the clock.",
          snippet: "timedatectl set-ntp true"),
        "If the time is right, check who issued the certificate; the owner of a proxy must renew the proxy's certificate.",
      ],
      verify: [
        "docker run --rm busybox date -u; date -u",
        "curl -vkI https://{host|<host>}/ 2>&1 | grep -E 'issuer|start date|expire date'",
      ],
      docs: [
        "https://pkg.go.dev/crypto/x509#CertificateInvalidError",
        "https://docs.docker.com/engine/network/ca-certs/",
      ],
      examples: [
        """
        go: example.com/ok@v1.0.0: Get "https://proxy.golang.org/example.com/ok/@v/v1.0.0.info": tls: failed to verify \
        certificate: x509: certificate has expired or is not yet valid: current time 2031-11-22T16:38:43Z is after \
        2026-11-12T16:37:00Z
        """
      ]
    ),
    Rule(
      id: "tls-cert-expired", family: "tls", subject: .certificate,
      title: "The certificate of {host|the server} has expired",
      level: 92, confidence: .certain,
      repairs: [.setClock, .archivedDownload],
      patterns: [
        Pattern(
          "x509: certificate has expired or is not yet valid: current time {now} is after {end}",
          more: [#"Get "https://{host}/"#, #"Head "https://{host}/"#]),
        Pattern(
          "x509: certificate has expired or is not yet valid",
          notOnLine: ["is before", "is after"], more: [#"Get "https://{host}/"#], confidence: .likely),
        // It may be a root that ran out in the old bundle of the image.
        Pattern(
          "SSL certificate problem: certificate has expired",
          more: ["unable to access 'https://{host}/"], confidence: .likely),
        Pattern(
          "CERT_HAS_EXPIRED", more: ["request to https://{host}/", "https://{host}/"], confidence: .likely),
        // Yarn names the address alone.
        Pattern("https://{host}/{}: certificate has expired", confidence: .likely),
        Pattern("certificate verify failed: certificate has expired", confidence: .likely),
        Pattern("certificate verify failed (certificate has expired)", confidence: .likely),
        Pattern("Issued certificate has expired", confidence: .likely),
        "The certificate of '{host}' has expired",
        "The certificate has expired",
        Pattern("The certificate chain uses expired certificate", confidence: .likely),
        "certificate expired: verification time",
        "CertificateExpiredException: NotAfter: {end...}",
        "invalid peer certificate: Expired",
        Pattern("errors in the certificate chain: NotTimeValid", confidence: .likely),
      ],
      causes: [
        "The certificate of the server (proxy, mirror, git host, registry) has expired.",
        "The clock of the docker host or VM is ahead: compare the two times in the message.",
        "The image is old, and its CA bundle contains an expired root (DST Root CA X3 in 2021).",
      ],
      fixes: [
        Fix(
          "Update the image's ca-certificates: a root of Let's Encrypt (DST Root CA X3) expired on that day, and old images do not have the newer one.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
            """, base: .apt, when: ["is after 2021-09-30T14:01:15Z"]),
        Fix(
          "Update the image's ca-certificates: a root of Let's Encrypt (DST Root CA X3) expired on that day, and old images do not have the newer one.",
          snippet: "RUN apk add --no-cache ca-certificates && update-ca-certificates", base: .apk,
          when: ["is after 2021-09-30T14:01:15Z"]),
        "If the clock of the build is right, renew the certificate of {host|the server}, or ask its owner to renew it.",
        Fix(
          "If the current time in the message is wrong, set the clock of the host or VM. /etc/localtime and --privileged do not change the clock.",
          snippet: "timedatectl set-ntp true"),
        Fix(
          "If the image is old, update its CA bundle.",
          snippet: "RUN apk add --no-cache ca-certificates && update-ca-certificates", base: .apk,
          unless: ["is after 2021-09-30T14:01:15Z"]),
        Fix(
          "If the image is old, update its CA bundle.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
            """, base: .apt, unless: ["is after 2021-09-30T14:01:15Z"]),
      ],
      verify: [
        "docker run --rm busybox date -u; date -u",
        "curl -vkI https://{host|<host>}/ 2>&1 | grep -E 'start date|expire date'",
      ],
      docs: [
        "https://pkg.go.dev/crypto/x509",
        "https://docs.docker.com/engine/network/ca-certs/",
        "https://curl.se/docs/sslcerts.html",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": \
        tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current \
        time 2026-11-22T16:38:51Z is after 2024-01-01T00:00:00Z
        """,
        "curl: (60) SSL certificate problem: certificate has expired",
        "npm error code CERT_HAS_EXPIRED",
      ]
    ),
    Rule(
      id: "tls-cert-not-yet-valid", family: "tls", subject: .certificate,
      title:
        "The certificate of {host|the server} is not valid yet: the clock of the build is probably behind",
      level: 93, confidence: .likely,
      repairs: [.setClock],
      patterns: [
        Pattern(
          "x509: certificate has expired or is not yet valid: current time {now} is before {start}",
          more: [#"Get "https://{host}/"#, #"Head "https://{host}/"#]),
        Pattern(
          "SSL certificate problem: certificate is not yet valid",
          more: ["unable to access 'https://{host}/"]),
        "certificate verify failed: certificate is not yet valid",
        "certificate verify failed (certificate is not yet valid)",
        "CERT_NOT_YET_VALID",
        "Issued certificate not yet valid",
        "is not yet activated",
        "not yet been activated",
        "CertificateNotYetValidException: NotBefore: {start...}",
        "invalid peer certificate: NotValidYet",
        "certificate not valid yet: verification time",
      ],
      causes: [
        "The clock of the docker host or VM is behind: the machine slept, has no NTP or an empty clock battery.",
        "The certificate was issued minutes ago, and the clocks differ slightly.",
      ],
      fixes: [
        Fix(
          "Set the clock of the host or VM; a container uses that clock.",
          snippet: "timedatectl set-ntp true"),
        "Restart Docker Desktop; on Windows run `wsl --shutdown` first.",
        "Mounting /etc/localtime only changes the time zone, and --privileged changes nothing.",
      ],
      verify: [
        "docker run --rm busybox date -u; date -u",
        "curl -vkI https://{host|<host>}/ 2>&1 | grep -E 'start date|expire date'",
      ],
      docs: ["https://pkg.go.dev/crypto/x509", "https://docs.docker.com/engine/network/ca-certs/"],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": \
        tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current \
        time 2026-11-22T16:38:52Z is before 2027-06-01T00:00:00Z
        """,
        "curl: (60) SSL certificate problem: certificate is not yet valid",
      ]
    ),
    Rule(
      id: "tls-unknown-authority", family: "tls", subject: .certificate,
      title: "The certificate of {host|the server} is signed by a CA that the image does not trust",
      level: 90, confidence: .certain,
      repairs: [.trustAuthority],
      patterns: [
        Pattern(
          "x509: certificate signed by unknown authority",
          more: [#"Get "https://{host}/"#, #"Head "https://{host}/"#]),
        "SSL certificate problem: unable to get local issuer certificate",
        "SSL certificate problem: self-signed certificate",
        "SSL certificate problem: self signed certificate",
        "unable to get local issuer certificate",
        "unable to verify the first certificate",
        "self-signed certificate in certificate chain",
        "self signed certificate in certificate chain",
        "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        "SELF_SIGNED_CERT_IN_CHAIN",
        "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
        "DEPTH_ZERO_SELF_SIGNED_CERT",
        "doesn't have a known issuer",
        "cannot verify {host}'s certificate, issued by",
        "invalid peer certificate: UnknownIssuer",
        "TLS: server certificate not trusted",
        "The certificate issuer is unknown",
        Pattern(
          "SSL routines:tls_process_server_certificate:certificate verify failed", confidence: .likely),
        Pattern(
          "The remote certificate is invalid", notOnLine: ["NameMismatch", "NotTimeValid"],
          confidence: .likely),
        "errors in the certificate chain: UntrustedRoot",
        "errors in the certificate chain: PartialChain",
      ],
      causes: [
        "ca-certificates is not installed in the image.",
        "A company proxy that inspects TLS signs with its own CA, which the image does not have.",
        "The server has an internal CA, or does not send its intermediate certificates.",
      ],
      fixes: ["golang-go", "COPY --from=golang"].map { way in
        Fix(
          "Install the public CA certificates (`ca-certificates`): Go was added to this image without them.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
            """, base: .apt, when: ["go: ", way], unless: ["ca-certificates"])
      } + ownAuthority + [
        // The images of Go, Python, Ruby and PHP bring them, and so has who installs them.
        Fix(
          "Install the public CA certificates (`ca-certificates`).",
          snippet: "RUN apk add --no-cache ca-certificates", base: .apk,
          unless: Self.withAuthorities),
        Fix(
          "Install the public CA certificates (`ca-certificates`).",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
            """, base: .apt, unless: Self.withAuthorities),
        Fix(
          "Add the CA certificate of your company, or of the proxy that inspects TLS, before this step.",
          snippet: """
            COPY <your-ca.crt> /usr/local/share/ca-certificates/corp-ca.crt
            RUN update-ca-certificates
            """, unless: ownAuthorityMarks + [authorityAdded]),
        Fix(
          "Add the CA certificate of your company, or of the proxy that inspects TLS, before this step.",
          snippet: """
            COPY <your-ca.crt> /etc/pki/ca-trust/source/anchors/
            RUN update-ca-trust
            """, base: .dnf),
        Fix(
          "Tools with their own CA store need an extra setting.",
          snippet: """
            ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \\
                REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
            """, unless: ["go: "]),
        Fix(
          "Check the certificate that the image adds: the file must be PEM, its name must end with `.crt`, and it must be that of the CA which signs the server's certificate.",
          when: [authorityAdded]),
      ],
      verify: [
        "docker run --rm {image|<image>} ls -l /etc/ssl/certs/ca-certificates.crt",
        "curl -vkI https://{host|<host>}/ 2>&1 | grep -E 'subject|issuer'",
      ],
      docs: [
        "https://docs.docker.com/engine/network/ca-certs/",
        "https://pkg.go.dev/crypto/x509",
        "https://curl.se/docs/sslcerts.html",
        "https://nodejs.org/api/cli.html#node_extra_ca_certsfile",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": \
        tls: failed to verify certificate: x509: certificate signed by unknown authority
        """,
        """
        go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": \
        x509: certificate signed by unknown authority
        """,
        "curl: (60) SSL certificate problem: unable to get local issuer certificate",
      ],
      implies: ["apt-not-found-no-update"]
    ),
    Rule(
      id: "tls-name-mismatch", family: "tls", subject: .certificate,
      title: "The certificate is not valid for the name {host|that was asked for}",
      level: 91, confidence: .certain,
      patterns: [
        "x509: certificate is valid for {names...}, not {host}",
        "x509: cannot validate certificate for {host} because it doesn't contain any IP SANs",
        "x509: certificate is not valid for any names, but wanted to match {host}",
        "x509: certificate relies on legacy Common Name field",
        "no alternative certificate subject name matches target host name '{host}'",
        "no alternative certificate subject name matches target ",
        "ERR_TLS_CERT_ALTNAME_INVALID",
        "Hostname mismatch, certificate is not valid for '{host}'",
        "certificate verify failed: Hostname mismatch",
        "verification failed: certificate issued for a different hostname",
        "TLS: server hostname mismatch",
        "no certificate subject alternative name matches",
        "No subject alternative DNS name matching {host} found",
        "CertificateException: No name matching {host} found",
        "invalid peer certificate: NotValidForName",
        "IP address mismatch, certificate is not valid for '{host}'",
        "The remote certificate is invalid{...}RemoteCertificateNameMismatch",
      ],
      causes: [
        "The URL contains an IP address or a second name that the certificate does not list.",
        "DNS or a captive portal leads to a different server.",
        "An old certificate has only a common name and no subjectAltName.",
      ],
      fixes: [
        Fix(
          "Issue the certificate again with the host name as subjectAltName: clients no longer read the common name.",
          when: ["legacy Common Name field"]),
        Fix(
          "Use a host name that the certificate lists in the URL.", unless: ["legacy Common Name field"]),
        Fix(
          "Issue the certificate again with that name as subjectAltName.",
          unless: ["legacy Common Name field"]),
        Fix(
          "Check which address the name resolves to inside a build.",
          snippet: "docker run --rm busybox nslookup {host|<host>}"),
      ],
      verify: ["openssl s_client -connect HOST:443 </dev/null | openssl x509 -noout -ext subjectAltName"],
      docs: ["https://pkg.go.dev/crypto/x509", "https://curl.se/docs/sslcerts.html"],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": \
        tls: failed to verify certificate: x509: certificate is valid for www.corp.example, not \
        goproxy.corp.example
        """,
        """
        curl: (60) SSL: no alternative certificate subject name matches target host name \
        'mirror.corp.example'
        """,
      ]
    ),
    Rule(
      id: "tls-not-tls", family: "tls", subject: .certificate,
      title: "{host|The server} uses plain HTTP, but HTTPS was expected",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "tls: first record does not look like a TLS handshake",
          more: [#"Get "https://{host}/"#, #"Head "https://{host}/"#], confidence: .likely),
        Pattern(
          "http: server gave HTTP response to HTTPS client",
          more: [#"Get "https://{host}/"#, #"Head "https://{host}/"#]),
        Pattern("SSL routines::wrong version number", confidence: .likely),
        Pattern("SSL routines:ssl3_get_record:wrong version number", confidence: .likely),
        Pattern("SSL: WRONG_VERSION_NUMBER", confidence: .likely),
        Pattern("ERR_SSL_WRONG_VERSION_NUMBER", confidence: .likely),
      ],
      causes: [
        "The server or registry listens without TLS on that port.",
        "HTTPS_PROXY starts with https://, but the proxy uses plain HTTP.",
      ],
      fixes: [
        Fix(
          "If it is a proxy, write http:// in HTTPS_PROXY: TLS is tunneled through it. Otherwise, use the server's TLS port.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "Set up TLS on the registry, or add it to `insecure-registries` of the daemon.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "insecure-registries": ["{host}"]
            """),
      ],
      verify: ["curl -v http://{host|HOST:PORT}/"],
      docs: [
        "https://docs.docker.com/reference/cli/dockerd/#insecure-registries",
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/build/buildkit/configure/",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get \
        "https://goproxy.corp.example:8081/example.com/lib/@v/v1.0.0.mod": http: server gave HTTP \
        response to HTTPS client
        """,
        "curl: (35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number",
      ]
    ),
  ]

  /// Lines which show that the image has the public authorities already.
  private static let withAuthorities = [
    "go: ", "ca-certificates", "golang:", "python:", "ruby:", "php:", "pip install", "go mod ", "go build",
    "mcr.microsoft.com/dotnet/", "rust:", "maven:", "gradle:", "eclipse-temurin:", "buildpack-deps:",
  ]

  /// Hosts whose certificates are renewed without fail.
  private static let publicHosts = [
    "proxy.golang.org", "sum.golang.org", "storage.googleapis.com", "github.com", "gitlab.com",
    "registry.npmjs.org",
    "pypi.org", "registry-1.docker.io", "auth.docker.io", "ghcr.io", "quay.io",
  ]
}
