extension RuleCatalog {
  /// Exit codes of curl and wget, which are all that `curl -s` and `wget -q` leave of an error.
  ///
  /// Sources: https://everything.curl.dev/cmdline/exitcode.html,
  /// https://www.gnu.org/software/wget/manual/html_node/Exit-Status.html.
  static let curlCodes: [Rule] = [
    Rule(
      id: "curl-transfer-cut", partOf: "curl-exit-code", family: "dns-network", subject: .network,
      title: "curl downloaded only a part of the file: the transfer was interrupted (exit code {code})",
      level: 64, confidence: .likely, retryable: true,
      repairs: [],
      patterns: curlCalls.map { .exitCode(18, 56, 92, inStep: $0) },
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
      patterns: curlCalls.map { .exitCode(6, 7, 28, inStep: $0) },
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
      patterns: curlCalls.map { .exitCode(22, inStep: $0) },
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
      title: "curl does not accept the server's certificate (exit code {code})",
      level: 64, confidence: .likely,
      repairs: [],
      patterns: curlCalls.map { .exitCode(60, 77, inStep: $0) },
      causes: [untrustedCause],
      fixes: untrustedFixes,
      docs: ["https://everything.curl.dev/cmdline/exitcode.html", "https://curl.se/docs/sslcerts.html"],
      examples: [Example(step: "[2/3] RUN curl -fs https://example.com/x -o x", exitCode: 60)]
    ),
    Rule(
      id: "curl-handshake", partOf: "curl-exit-code", family: "tls", subject: .network,
      title: "curl could not set up the TLS connection (exit code 35)", level: 64, confidence: .likely,
      retryable: true, repairs: [],
      patterns: curlCalls.map { .exitCode(35, inStep: $0) },
      causes: [
        "A proxy, a firewall or the server closed the connection during the handshake. The certificate is not the reason.",
        "The server and the image's TLS library have no version or cipher in common; `curl -s` prints no message.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, add `-S` to print the error, and check the proxy.",
          snippet: "RUN curl -fsSL --retry 5 --retry-all-errors -O <address>",
          change: .option("-S --retry 5 --retry-all-errors", of: "curl")),
        "If the image is old, use a newer one: its TLS library may be too old for the server.",
      ],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html"],
      examples: [Example(step: "[2/3] RUN curl -fs https://example.com/x -o x", exitCode: 35)]
    ),
    Rule(
      id: "wget-server-error", family: "dns-network", subject: .download,
      title:
        "The server answered wget with an error, such as 404: the address of the download is wrong or gone (exit code 8)",
      level: 61, confidence: .likely,
      repairs: [.archivedDownload],
      patterns: .each(wgetCommands) {
        Pattern("", unless: ["saved [", "200 OK"], inStep: $0, exitCodes: [8], confidence: .possible)
      },
      causes: [
        "wget exits with 8 if the server answers with an error. The file was moved or deleted, or a variable in the address is empty or out of date.",
        "The server requires a login, or refuses too many requests.",
      ],
      fixes: [
        Fix(
          "Check the address that wget requests. Mirrors of Apache keep only the newest releases; older ones are at archive.apache.org.",
          when: ["apache"]),
        Fix(
          "Check the address that wget requests: print it with `echo`, open it, and correct the version, file name or variable in it.",
          unless: ["apache"]),
        Fix(
          "Replace `-q` with `-nv`, so wget prints the address and the error.",
          snippet: "RUN wget -nv <address>"),
      ],
      docs: ["https://www.gnu.org/software/wget/manual/html_node/Exit-Status.html"],
      examples: [Example(step: "[2/3] RUN wget -q https://example.com/x.tgz", exitCode: 8)]
    ),
    Rule(
      id: "wget-no-connection", family: "dns-network", subject: .network,
      title: "wget cannot reach the server, or the connection broke (exit code 4)",
      level: 60, confidence: .likely, retryable: true,
      repairs: [],
      patterns: .each(wgetCommands) {
        Pattern("", unless: ["saved [", "200 OK"], inStep: $0, exitCodes: [4], confidence: .possible)
      },
      causes: [
        "The build has no DNS or no route to the server: a VPN, a firewall, or a proxy that is not passed to the build.",
        "A variable in the address is empty; `wget -q` prints no message.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, replace `-q` with `-nv` to print the error, and check the address, DNS and proxy.",
          snippet: "RUN wget -nv --tries=5 <address>"),
        Fix(
          "Pass the HTTP proxy to the build.",
          snippet:
            "docker build --build-arg https_proxy=http://<your proxy>:<port> --build-arg http_proxy=http://<your proxy>:<port> ."
        ),
      ],
      docs: ["https://www.gnu.org/software/wget/manual/html_node/Exit-Status.html"],
      examples: [Example(step: "[2/3] RUN wget -q https://example.com/x.tgz", exitCode: 4)]
    ),
    Rule(
      id: "wget-certificate", family: "tls", subject: .certificate,
      title: "wget does not accept the server's certificate (exit code 5)",
      level: 60, confidence: .likely,
      repairs: [],
      patterns: .each(wgetCommands) {
        Pattern("", unless: ["saved [", "200 OK"], inStep: $0, exitCodes: [5], confidence: .possible)
      },
      causes: [untrustedCause],
      fixes: untrustedFixes,
      docs: ["https://www.gnu.org/software/wget/manual/html_node/Exit-Status.html"],
      examples: [Example(step: "[2/3] RUN wget -q https://example.com/x.tgz", exitCode: 5)]
    ),
  ]

  /// Why a client does not trust the server, whichever it is.
  private static let untrustedCause =
    "The image has no ca-certificates, or a company proxy inspects TLS with a CA that the image does not trust."

  private static var untrustedFixes: [Fix] {
    [
      Fix(
        "Install `ca-certificates` before this step.", snippet: "RUN apk add --no-cache ca-certificates",
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
    ]
  }

  /// How a call of curl begins.
  ///
  /// A list of packages has the name, too, and may have `-y` behind it.
  static let curlCalls =
    ["f", "s", "S", "L", "k", "O", "o", "X", "H", "u", "v", "i", "4", "6", "-"].map { "curl -\($0)" }
    + ["curl http", "curl $", "curl \"", "curl '"]

  /// How a call of GNU wget begins.
  ///
  /// A list of packages has the name, too. BusyBox's wget exits with 1.
  private static let wgetCommands = ["wget -", "wget http", "wget $", "wget \"", "wget '"]
}
