extension RuleCatalog {
  /// curl's exit codes, which are all that `curl -s` leaves of an error.
  ///
  /// Source: https://everything.curl.dev/cmdline/exitcode.html.
  static let curlCodes: [Rule] = [
    Rule(
      id: "curl-transfer-cut", partOf: "curl-exit-code", family: "dns-network", subject: .network,
      title: "curl downloaded only a part of the file: the transfer was interrupted (exit code {code})",
      level: 64, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [.exitCode(18, 56, 92, inStep: "curl ")],
      causes: ["The connection broke or was too slow; `curl -s` prints no message."],
      fixes: [
        Fix(
          "Retry the build; if it fails again, let curl retry and print errors (`-S --retry 5 --retry-all-errors`).",
          snippet: "RUN curl -fsSL --retry 5 --retry-all-errors -O <address>",
          change: .option("-S --retry 5 --retry-all-errors", of: "curl")),
        "Use a closer mirror, or build again later.",
      ],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html"],
      examples: [Example(step: "[2/3] RUN curl -sL https://example.com/x.zip -o x.zip", exitCode: 18)]
    ),
    Rule(
      id: "curl-no-connection", partOf: "curl-exit-code", family: "dns-network", subject: .network,
      title: "curl cannot reach the server (exit code {code}: 6 is DNS, 7 the connection, 28 a timeout)",
      level: 64, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [.exitCode(6, 7, 28, inStep: "curl ")],
      causes: [
        "The build has no DNS or no route to the server: a VPN, a firewall, or a proxy that is not passed to the build.",
        "A variable in the URL is empty, or the server does not answer; `curl -s` prints no message.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, add `-S` to print the error and check the URL, DNS and proxy.",
          snippet: "RUN curl -fsSL --retry 5 --retry-all-errors -O <address>",
          change: .option("-S --retry 5 --retry-all-errors", of: "curl")),
        Fix(
          "Pass the HTTP proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."
        ),
      ],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html"],
      examples: [Example(step: "[2/3] RUN curl -s https://example.com/x -o x", exitCode: 28)]
    ),
    Rule(
      id: "curl-http-error", partOf: "curl-exit-code", family: "dns-network", subject: .download,
      title: "The server answered curl with an HTTP error, 400 or higher (exit code 22)",
      level: 64, confidence: .likely,
      repairs: [.archivedDownload],
      patterns: [.exitCode(22, inStep: "curl ")],
      causes: ["The URL is wrong, a variable in it is empty, or the server requires a login."],
      fixes: [
        Fix(
          "Add `-S` to print the status and check the URL: 404 is a wrong version or file name, 401 and 403 a missing login.",
          snippet: "RUN curl -fSL -O <address>")
      ],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html"],
      examples: [Example(step: "[2/3] RUN curl -fs https://example.com/x -o x", exitCode: 22)]
    ),
    Rule(
      id: "curl-certificate", partOf: "curl-exit-code", family: "tls", subject: .certificate,
      title: "curl does not accept the server's TLS or certificate (exit code {code})",
      level: 64, confidence: .likely,
      repairs: [],
      patterns: [.exitCode(35, 60, 77, inStep: "curl ")],
      causes: [
        "The image has no ca-certificates, or a company proxy inspects TLS with a CA that the image does not trust."
      ],
      fixes: [
        Fix(
          "Install `ca-certificates` before this step.",
          snippet: "RUN apk add --no-cache ca-certificates",
          base: .apk),
        Fix(
          "Install `ca-certificates` before this step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates",
          base: .apt),
        Fix(
          "Add your company's CA certificate.",
          snippet: """
            COPY <your-ca.crt> /usr/local/share/ca-certificates/corp-ca.crt
            RUN update-ca-certificates
            """),
      ],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html", "https://curl.se/docs/sslcerts.html"],
      examples: [Example(step: "[2/3] RUN curl -fs https://example.com/x -o x", exitCode: 60)]
    ),
  ]
}
