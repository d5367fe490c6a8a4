extension RuleCatalog {
  /// Faults of the client of a TLS connection: missing authorities, protocols, certificates of its own.
  static let tlsClients: [Rule] = [
    Rule(
      id: "tls-python-verify", family: "tls", subject: .certificate,
      title: "Python does not trust the certificate of {host|the server}",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "HTTPSConnectionPool(host='{host}', {...}CERTIFICATE_VERIFY_FAILED",
          notOnLine: otherFaults),
        // Programs with BoringSSL (Dart, gRPC) say so, too.
        Pattern(
          "CERTIFICATE_VERIFY_FAILED",
          notOnLine: otherFaults + ["HandshakeException", "handshake.cc", "ssl_transport_security"]),
        Pattern("There was a problem confirming the ssl certificate", confidence: .likely),
      ],
      causes: [
        "The CA of your company is missing: pip and requests include their own CA bundle.",
        "The certificate has expired, or the clock is wrong: see the end of the message.",
        "The Python of the image has no CA bundle at all.",
      ],
      fixes: [
        Fix(
          "Add your CA certificate, and set the system's CA bundle for Python (`PIP_CERT`, `REQUESTS_CA_BUNDLE`).",
          snippet: #"""
            COPY <your-ca.crt> /usr/local/share/ca-certificates/corp-ca.crt
            RUN update-ca-certificates
            ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
                REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
            """#),
        "`--trusted-host` only hides the problem: packages could be replaced during the download.",
      ],
      verify: [
        "docker run --rm {image|<image>} python -c 'import ssl; print(ssl.get_default_verify_paths())'"
      ],
      docs: [
        "https://pip.pypa.io/en/stable/topics/https-certificates/",
        "https://docs.docker.com/engine/network/ca-certs/",
      ],
      examples: [
        """
        Could not fetch URL https://pypi.corp.example/simple/requests/: There was a problem confirming \
        the ssl certificate: HTTPSConnectionPool(host='pypi.corp.example', port=443): Max retries \
        exceeded with url: /simple/requests/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: \
        CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate \
        (_ssl.c:1006)'))) - skipping
        """
      ]
    ),
    Rule(
      id: "tls-java-pkix", family: "tls", subject: .certificate,
      title: "Java does not trust the certificate of {host|the server} (PKIX)",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("PKIX path building failed", more: [" from https://{host}/", " from {} (https://{host}/"]),
        "unable to find valid certification path to requested target",
        Pattern("PKIX path validation failed", confidence: .likely),
      ],
      causes: [
        "The CA of your company is not in the JVM's truststore; the JVM does not read /etc/ssl.",
        "`validity check failed`: the certificate has expired, or the clock is wrong.",
      ],
      fixes: [
        Fix(
          "Import your CA certificate into the JVM's truststore with `keytool`.",
          snippet: """
            COPY <your-ca.crt> /tmp/corp-ca.crt
            RUN keytool -importcert -noprompt -cacerts -storepass changeit -alias corp -file /tmp/corp-ca.crt
            """)
      ],
      verify: ["docker run --rm {image|<image>} keytool -list -cacerts -storepass changeit -alias corp"],
      docs: [
        "https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html",
        "https://docs.docker.com/engine/network/ca-certs/",
      ],
      examples: [
        """
        sun.security.validator.ValidatorException: PKIX path building failed: \
        sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification \
        path to requested target
        """
      ]
    ),
    Rule(
      id: "tls-ca-bundle-missing", family: "tls", subject: .certificate,
      title: "CA certificates not found in the image ({file|ca-certificates})",
      level: 91, confidence: .certain,
      patterns: [
        "x509: failed to load system roots and no roots provided",
        Pattern("error setting certificate verify locations", notOnLine: ["unable to access"]),
        Pattern("error setting certificate file: {file}", notOnLine: ["unable to access"]),
        Pattern(
          "error adding trust anchors from file: {file}", notOnLine: ["unable to access"], confidence: .likely
        ),
        "Could not find a suitable TLS CA certificate bundle, invalid path: {file}",
        "no native root CA certificates found",
        Pattern(
          "Problem with the SSL CA cert (path? access rights?)", notOnLine: ["unable to access"],
          confidence: .likely),
      ],
      causes: [
        "ca-certificates is not installed.",
        "SSL_CERT_FILE, CURL_CA_BUNDLE or REQUESTS_CA_BUNDLE is set to a file that does not exist.",
      ],
      fixes: [
        Fix("Install `ca-certificates`.", snippet: "RUN apk add --no-cache ca-certificates", base: .apk),
        Fix(
          "Install `ca-certificates`.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
            """, base: .apt),
        Fix(
          "In a scratch stage, copy the CA certificates from the build stage.",
          snippet: "COPY --from=<stage> /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls -l /etc/ssl/certs; env | grep -i _CA'"],
      docs: ["https://docs.docker.com/engine/network/ca-certs/", "https://curl.se/docs/sslcerts.html"],
      examples: [
        "curl: (77) error setting certificate file: /etc/ssl/corp.pem",
        #"Get "https://api.example.com/v1": x509: failed to load system roots and no roots provided"#,
      ]
    ),
    Rule(
      id: "tls-handshake-failed", family: "tls", subject: .certificate,
      title:
        "TLS handshake failed: the server and the client could not agree ({reason|version or cipher})",
      level: 88, confidence: .likely,
      patterns: [
        "sslv3 alert handshake failure",
        "SSLV3_ALERT_HANDSHAKE_FAILURE",
        "tlsv1 alert protocol version",
        "TLSV1_ALERT_PROTOCOL_VERSION",
        "SSL routines::unsupported protocol",
        "SSL routines::no protocols available",
        "tls: server selected unsupported protocol version {reason}",
        "remote error: tls: {reason...}",
        "Received fatal alert: {reason}",
        "TLS error from peer (alert code {reason#})",
        "gnutls_handshake() failed: {reason...}",
        // GNU wget says it of every handshake that failed; of a certificate it says more.
        Pattern("^Unable to establish SSL connection.", unless: ["certificate"]),
      ],
      causes: [
        "The image is old and supports only TLS 1.0, while servers require 1.2 or newer.",
        "The server is old, and the image refuses its protocol, cipher or renegotiation.",
        "A proxy or firewall interrupts the handshake.",
      ],
      fixes: [
        Fix(
          "Use a newer base image, or update openssl, curl and git in it.",
          unless: [
            "internal error", "unrecognized name", "unrecognized_name", "access denied", "internal_error",
          ]),
        Fix(
          "Enable TLS 1.2 on the old server.",
          unless: [
            "internal error", "unrecognized name", "unrecognized_name", "access denied", "internal_error",
          ]),
        "Run the same request on the host: if it fails there, too, the server or a proxy is the cause.",
      ],
      verify: [#"curl -vkI https://HOST/ 2>&1 | grep "SSL connection using""#],
      docs: [
        "https://docs.openssl.org/master/man1/openssl-s_client/",
        "https://everything.curl.dev/cmdline/exitcode.html",
      ],
      examples: [
        "curl: (35) error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version",
        "Connecting to files.example.com|192.0.2.7|:443... connected.\nUnable to establish SSL connection.",
      ]
    ),
    Rule(
      id: "apt-tls-handshake", partOf: "tls-handshake-failed", family: "tls", subject: .network,
      title: "apt's TLS handshake failed: {problem}",
      level: 92, confidence: .likely, retryable: true,
      patterns: [
        Pattern("Could not handshake: {problem...} [IP: ", unless: ["ertificate verification"]),
        Pattern(
          "Could not handshake: {problem...}", unless: ["ertificate verification"], notOnLine: ["[IP: "]),
      ],
      causes: [
        "A proxy or firewall between the build and the server breaks or blocks the TLS connection.",
        "The connection was interrupted, or the server does not offer a TLS version that this image supports.",
      ],
      fixes: [
        "Retry the build. If it fails again, check the proxy: allow the server, or add it to NO_PROXY.",
        Fix(
          "If the proxy inspects TLS, set its CA certificate for apt: slim images have no `update-ca-certificates` yet.",
          snippet: """
            COPY <your-ca.crt> /etc/apt/corp-ca.crt
            RUN echo 'Acquire::https::CAInfo "/etc/apt/corp-ca.crt";' > /etc/apt/apt.conf.d/99corp-ca
            """),
      ],
      verify: ["curl -v https://<server>/"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-transport-https.1.en.html"],
      examples: [
        "Err:3 https://dl.corp.example/ubuntu focal Release\n  Could not handshake: Error in the pull function. [IP: 192.0.2.6 8080]"
      ],
      implies: ["apt-eol-release"]
    ),
    Rule(
      id: "tls-legacy-renegotiation", family: "tls", subject: .certificate,
      title: "The server or a proxy does not support secure renegotiation, which OpenSSL 3 requires",
      level: 92, confidence: .certain,
      patterns: [
        "SSL routines::unsafe legacy renegotiation disabled", "UNSAFE_LEGACY_RENEGOTIATION_DISABLED",
        "ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED",
      ],
      causes: [
        "The server or the company's TLS proxy does not support RFC 5746; OpenSSL 1.1 allowed it, so an older base image works."
      ],
      fixes: [
        "Update the server or proxy, or ask its administrator to: it does not support RFC 5746.",
        Fix(
          "As a temporary workaround, allow it only for this step.",
          snippet: #"""
            RUN printf 'openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n[c]\nOptions = UnsafeLegacyServerConnect\n' \
                > /tmp/ssl.cnf && OPENSSL_CONF=/tmp/ssl.cnf <the command that downloads>
            """#),
      ],
      verify: ["openssl s_client -connect HOST:443 </dev/null 2>&1 | grep -i renegotiation"],
      docs: [
        "https://docs.openssl.org/3.0/man7/migration_guide/", "https://www.rfc-editor.org/rfc/rfc5746",
      ],
      examples: ["curl: (35) error:0A000152:SSL routines::unsafe legacy renegotiation disabled"]
    ),
    Rule(
      id: "wget-tls-helper-missing", family: "tls", subject: .certificate,
      title: "BusyBox's wget has no TLS helper program",
      level: 92, confidence: .certain,
      patterns: ["wget: can't execute 'ssl_helper'", "wget: can't execute 'ssl_client'"],
      causes: [
        "This BusyBox was built without TLS and calls a helper, which the image does not have."
      ],
      fixes: [
        Fix(
          "Let the builder download the file with ADD, or copy it from a stage that has curl: BusyBox's image has no package manager.",
          snippet: "ADD <address> <file>", when: ["busybox:"]),
        Fix(
          "Install GNU wget, which supports TLS.", snippet: "RUN apk add --no-cache ca-certificates wget",
          unless: ["busybox:"]),
        "Or use a newer base image.",
      ],
      verify: ["docker run --rm {image} sh -c 'wget --help 2>&1 | head -n 1'"],
      docs: ["https://git.busybox.net/busybox/tree/networking/wget.c"],
      examples: [
        """
        wget: can't execute 'ssl_helper': No such file or directory
        wget: error getting response: Connection reset by peer
        """
      ]
    ),
    Rule(
      id: "tls-client-certificate", family: "tls", subject: .certificate,
      title: "The server requires a client certificate",
      level: 91, confidence: .certain,
      patterns: [
        "remote error: tls: certificate required",
        "alert certificate required",
        "No required SSL certificate was sent",
      ],
      causes: [
        "The server requires a certificate from its clients (mutual TLS), and the build has none."
      ],
      fixes: [
        Fix(
          "Mount the certificate and key as secrets in the step.",
          snippet: #"""
            RUN --mount=type=secret,id=cert --mount=type=secret,id=key \
                curl --cert /run/secrets/cert --key /run/secrets/key <address>
            """#)
      ],
      verify: ["curl -v https://HOST/   # shows \"Request CERT\""],
      docs: ["https://docs.docker.com/build/building/secrets/", "https://curl.se/docs/manpage.html"],
      examples: [#"Get "https://goproxy.corp.example/": remote error: tls: certificate required"#]
    ),
    Rule(
      id: "tls-weak-certificate", family: "tls", subject: .certificate,
      title: "The certificate or key of the server is too weak for this client",
      level: 96, confidence: .certain,
      patterns: [
        "x509: cannot verify signature: insecure algorithm {algorithm}",
        ": ca md too weak",
        ": ee key too small",
        ": ca key too small",
        ": dh key too small", "certificate problem: EE certificate key too weak",
        "certificate problem: CA certificate key too weak",
        "certificate problem: CA signature digest algorithm too weak",
      ],
      causes: [
        "The certificate is signed with SHA-1 or has a short key, and newer clients refuse that. A newer CA bundle does not help."
      ],
      fixes: [
        Fix(
          "The URL points to a mirror or a download proxy. Use the project's own URL, or another mirror.",
          when: ["https://github.com/", "mirror"]),
        "If the server is yours, reissue the certificate with SHA-256 and a 2048-bit RSA key or an ECDSA key. Otherwise, download from another server.",
        "If it is the certificate of a proxy that inspects TLS, tell its administrator.",
      ],
      verify: [
        "openssl s_client -connect HOST:443 </dev/null | openssl x509 -noout -text | grep -i algorithm"
      ],
      docs: [
        "https://docs.openssl.org/master/man3/SSL_CTX_set_security_level/",
        "https://pkg.go.dev/crypto/x509",
      ],
      examples: ["curl: (60) SSL certificate problem: EE certificate key too weak: ee key too small"],
      implies: ["curl-exit-code", "git-tls-verify-failed"]
    ),
    Rule(
      id: "julia-ca", family: "tls", subject: .certificate,
      title: "Julia does not trust the certificate of {host|the package server}",
      level: 92, confidence: .certain,
      patterns: [
        "Cert verify failed: BADCERT_NOT_TRUSTED while requesting https://{host}/",
        "Cert verify failed: BADCERT_NOT_TRUSTED",
      ],
      causes: ["The CA of your company or proxy is not in the CA file that Julia reads."],
      fixes: [
        Fix(
          "Install your CA certificate, and set Julia to use the system's CA file (`JULIA_SSL_CA_ROOTS_PATH`).",
          snippet: """
            COPY <your-ca.crt> /usr/local/share/ca-certificates/corp-ca.crt
            RUN update-ca-certificates
            ENV JULIA_SSL_CA_ROOTS_PATH=/etc/ssl/certs/ca-certificates.crt
            """)
      ],
      verify: ["openssl s_client -connect pkg.julialang.org:443 </dev/null | grep -E '^(issuer|Verify)'"],
      docs: ["https://docs.julialang.org/en/v1/stdlib/NetworkOptions/"],
      examples: [
        "Cert verify failed: BADCERT_NOT_TRUSTED while requesting https://pkg.julialang.org/registries"
      ]
    ),
    Rule(
      id: "go-proxy-certificate", partOf: "tls-cert-expired", family: "tls", subject: .certificate,
      title: "The certificate of the module proxy {host|of this build} has expired",
      level: 94, confidence: .likely,
      repairs: [.setClock],
      patterns: [
        Pattern(
          "x509: certificate has expired or is not yet valid: current time {now} is after {end}",
          with: ["/@v/"],
          notOnLine: [
            "://proxy.golang.org/", "://sum.golang.org/", ".corp", ".internal", ".local", "artifactory",
            "nexus",
          ],
          more: ["Get \"https://{host}/", "Get https://{host}/"])
      ],
      causes: [
        "The proxy's owner did not renew it in time (it expired at {end|the time of the message}).",
        "The clock of the docker host is ahead: compare the two times in the message.",
      ],
      fixes: [
        Fix(
          "Use another module proxy instead of {host|that one} where GOPROXY is set (ENV, ARG or the command).",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "If the current time in the message is wrong, set the clock of the host or VM.",
          snippet: "timedatectl set-ntp true"),
      ],
      verify: ["docker run --rm busybox date -u; date -u"],
      docs: ["https://go.dev/ref/mod#environment-variables"],
      examples: [
        "go: example.com/a@v1.0.0: Get \"https://goproxy.example.org/example.com/a/@v/v1.0.0.mod\": x509: certificate has expired or is not yet valid: current time 2021-10-08T20:28:57Z is after 2021-09-25T00:00:00Z"
      ]
    ),
  ]

  /// Other words of Python after CERTIFICATE_VERIFY_FAILED; the first is Dart's.
  private static let otherFaults = [
    "handshake.cc", "Hostname mismatch", "IP address mismatch", "has expired", "not yet valid",
  ]
}
