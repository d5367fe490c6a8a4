extension RuleCatalog {
  /// TLS connections that end for a reason of their own: cut on the way, a stricter client, a client's certificate.
  static let tlsRefusals: [Rule] = [
    Rule(
      id: "tls-connection-cut", partOf: "tls-handshake-failed", family: "tls", subject: .network,
      title: "The TLS connection was cut during the handshake: {reason|see the line}", level: 89,
      confidence: .likely,
      retryable: true, repairs: [],
      patterns: .each([
        "The TLS connection was non-properly terminated", "Error in the pull function",
        "Error in the push function", "An unexpected TLS packet was received",
      ]) {
        Pattern("gnutls_handshake() failed: \($0)", more: ["gnutls_handshake() failed: {reason...}"])
      },
      causes: [
        "A proxy, a firewall or a VPN between the build and the server broke the connection, or the server did.",
        "`An unexpected TLS packet`: the other side does not speak TLS, for example an HTTP proxy.",
      ],
      fixes: [
        "Retry the build. If it fails again, check the proxy and the firewall: allow the server, or add it to NO_PROXY.",
        Fix(
          "If the network needs an HTTP proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["curl -v https://<server>/   # on the host"],
      docs: ["https://www.gnutls.org/manual/html_node/Error-codes.html"],
      examples: [
        "fatal: unable to access 'https://git.example.com/team/lib.git/': gnutls_handshake() failed: Error in the pull function."
      ]
    ),
    Rule(
      id: "tls-python-strict", partOf: "tls-python-verify", family: "tls", subject: .certificate,
      title:
        "Python 3.13 and later refuse a CA certificate that breaks the standard: {fault|see the message}",
      level: 93,
      confidence: .likely, repairs: [],
      patterns: .each([
        "Missing Authority Key Identifier", "Missing Subject Key Identifier",
        "Basic Constraints of CA cert not marked critical", "CA cert does not include key usage extension",
      ]) {
        Pattern(
          "certificate verify failed: \($0)", more: ["certificate verify failed: {fault...} (_ssl.c"])
      },
      causes: [
        "Python 3.13 turned the strict check of RFC 5280 on. The CA of your company or proxy was made without an extension that the standard asks for; older releases and curl accept it."
      ],
      fixes: [
        "Ask the owner of the CA (often a proxy that inspects TLS) for a certificate with that extension.",
        Fix(
          "Until then, use an image with Python 3.12, which does not check it.",
          snippet: "FROM python:3.12-slim"),
      ],
      verify: ["openssl x509 -in <your-ca.crt> -noout -ext basicConstraints,keyUsage,subjectKeyIdentifier"],
      docs: ["https://docs.python.org/3/whatsnew/3.13.html#ssl"],
      examples: [
        "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Missing Authority Key Identifier (_ssl.c:1032)'))"
      ]
    ),
    Rule(
      id: "tls-client-refused", partOf: "tls-client-certificate", family: "tls", subject: .certificate,
      title: "The server refuses the certificate that the client shows: {reason|see the line}", level: 92,
      confidence: .likely, repairs: [],
      patterns: .each([
        "bad certificate", "unknown certificate authority", "unknown certificate", "expired certificate",
        "revoked certificate",
      ]) { Pattern("remote error: tls: \($0)", more: ["remote error: tls: {reason...}"]) },
      causes: [
        "The server checks the client's certificate (mutual TLS). The certificate of the build is expired, is from another CA, or none was sent."
      ],
      fixes: [
        Fix(
          "Pass a valid client certificate and its key to this step as secrets.",
          snippet: """
            RUN --mount=type=secret,id=cert --mount=type=secret,id=key <the command of this step>
            # docker build --secret id=cert,src=<its file> --secret id=key,src=<its file> .
            """)
      ],
      verify: ["openssl x509 -in <the client's certificate> -noout -dates -issuer"],
      docs: ["https://docs.docker.com/build/building/secrets/"],
      examples: [#"Get "https://api.example.com/v1": remote error: tls: bad certificate"#]
    ),
  ]
}
