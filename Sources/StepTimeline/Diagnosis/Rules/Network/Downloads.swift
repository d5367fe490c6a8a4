extension RuleCatalog {
  /// Downloads that were answered with an error or do not hold what was expected.
  static let downloads: [Rule] = [
    Rule(
      id: "http-403-404-download", family: "dns-network", subject: .download,
      title: "A download was answered with an error ({status|HTTP 4xx or 5xx})",
      level: 78, confidence: .certain,
      repairs: [.archivedDownload],
      patterns: [
        "curl: (22) The requested URL returned error: {status}",
        Pattern(":{#} ERROR {status#}: ", confidence: .likely),
        "wget: server returned error: HTTP/{} {status...}",
        "failed to GET {url} with status {status...}",
        Pattern("invalid response status {status}", place: .error),
        "urllib.error.HTTPError: HTTP Error {status...}",
        "The remote server returned an error: {status...}",
      ],
      causes: [
        "404: no such version or platform; `uname -m` says x86_64 where file names say amd64.",
        "404: a build argument in the URL is empty, or the release was moved or deleted.",
        "401 or 403: a token is missing, or the server refuses this client. 429 and 5xx pass with time.",
      ],
      fixes: [
        "Open the address of the failing command as it is after its variables are filled in: print it with `echo` before, and correct version, name or processor in it.",
        Fix("Declare the arguments of the URL in the stage that uses them.", snippet: "ARG <name>=<value>"),
        Fix(
          "Use -f, so that an error page is never saved as a file.",
          snippet: "RUN curl -fsSL --retry 5 -o <file> <address>"),
      ],
      verify: ["curl -sSIL URL   # with the address of the log"],
      docs: [
        "https://curl.se/docs/manpage.html",
        "https://docs.docker.com/reference/dockerfile/#add",
        "https://docs.docker.com/build/building/variables/",
      ],
      examples: [
        "curl: (22) The requested URL returned error: 404",
        "2026-11-22 16:46:54 ERROR 404: Not Found.",
        Example(error: "failed to load cache key: invalid response status 404"),
      ]
    ),
    Rule(
      id: "download-bintray-gone", partOf: "http-403-404-download", family: "dns-network", subject: .network,
      title: "Bintray has been shut down since 2021: the address of the download is gone",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(["bintray.com", "jcenter.bintray.com"]) { host in
        [
          Pattern("502 Bad Gateway", inStep: host), Pattern("403 Forbidden", inStep: host),
          Pattern("403: Forbidden", inStep: host), Pattern("404 Not Found", inStep: host),
          Pattern("The requested URL returned error: ", inStep: host),
          Pattern("Could not resolve host: dl.bintray.com"),
        ]
      },
      causes: [
        "JFrog closed the service on 1 May 2021. Projects have moved to Maven Central, GitHub or servers of their own."
      ],
      fixes: [
        "Take the file from the project's releases of today (GitHub, Maven Central), or another release of it."
      ],
      docs: ["https://jfrog.com/blog/into-the-sunset-bintray-jcenter-gocenter-and-chartcenter/"],
      examples: [
        Example(
          "HTTP request sent, awaiting response... 502 Bad Gateway",
          step: "[4/4] RUN wget https://dl.bintray.com/x/y.jar")
      ]
    ),
    Rule(
      id: "http-429", family: "dns-network", subject: .download,
      title: "A server takes no more requests from this address for now (429)",
      level: 79, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "status code 429", "HTTP 429", "HTTP Error 429", "429 Too Many Requests", "returned error: 429",
          "ERROR 429: Too Many Requests",
        ], notOnLine: ["registry", "/v2/", "npm"]),
      causes: [
        "The server counts requests by address, and the machines of a CI system share theirs.",
        "A step of the build asks for much at once, or was tried often.",
      ],
      fixes: [
        "Build again later; with a login or a token most servers allow more.",
        Fix(
          "Keep what was downloaded in a cache, so that it is not asked for again.",
          snippet: "RUN --mount=type=cache,target=<folder of the downloads> {command|<command>}"),
      ],
      docs: ["https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/429"],
      examples: ["AxiosError: Request failed with status code 429"]
    ),
    Rule(
      id: "curl-exit-code", family: "dns-network", subject: .download,
      title: "curl failed with code {code|that its exit status names}",
      level: 62, confidence: .likely,
      repairs: [.archivedDownload],
      patterns: [
        "curl: ({code#}) {reason...}",
        Pattern("", inStep: "curl ", exitCodes: [6, 7, 18, 22, 28, 35, 52, 56, 60, 92]),
      ],
      causes: [
        "5, 6: the name of proxy or server was not found. 7: no connection. 28: timeout. 18, 56: cut off.",
        "22: the server answered 400 or more. 35: TLS. 60, 77: certificate. 23: could not write.",
        "3: the URL is malformed, often by an empty variable.",
      ],
      fixes: [
        Fix(
          "Let curl say what is wrong: -s hides it, -S brings it back.",
          snippet: "RUN curl -fsSL -o <file> <address>", change: .option("-S", of: "curl")),
        Fix("Read the message behind the number.", snippet: "RUN curl -v -o /dev/null <address>"),
      ],
      verify: ["curl -v URL   # with the address of the log"],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html", "https://curl.se/docs/manpage.html"],
      examples: [
        "curl: (23) Failure writing output to destination",
        Example(step: "[2/3] RUN curl -fs https://example.com/x", exitCode: 6),
      ]
    ),
    Rule(
      id: "download-target-arch", partOf: "archive-not-gzip", family: "dns-network", subject: .download,
      title:
        "The server has no such file: the address has TARGETARCH in it, which may be empty or not what the project writes",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: .each([
        "not in gzip format", "tar: invalid magic", "This does not look like a tar archive",
        "End-of-central-directory signature not found", "unzip: invalid zip magic",
        "The requested URL returned error: 404", "ERROR 404: Not Found",
        "server returned error: HTTP/1.1 404",
      ]) {
        Pattern(
          $0, inStep: "TARGETARCH", notInDockerfile: ["ARG TARGETARCH", "ARG TARGETOS TARGETARCH"])
      },
      causes: [
        "The classic builder does not set TARGETARCH; only BuildKit does.",
        "BuildKit gives it to a stage only if that stage has `ARG TARGETARCH`.",
        "The project names its files otherwise, such as x86_64 instead of amd64.",
      ],
      fixes: [
        Fix(
          "Declare it in this stage, and build with BuildKit.",
          snippet: "ARG TARGETARCH\n# DOCKER_BUILDKIT=1 docker build ."),
        "Compare the address with the names of the project's files: many say x86_64 and aarch64, not amd64 and arm64.",
        Fix("Or give it by hand.", snippet: "docker build --build-arg TARGETARCH=amd64 ."),
      ],
      verify: ["grep -n TARGETARCH Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope"],
      examples: [
        Example(
          "gzip: stdin: not in gzip format",
          step: "RUN curl -L https://dl.example.com/tool-${TARGETARCH}.tar.gz | tar -xz")
      ]
    ),
    Rule(
      id: "archive-not-gzip", family: "dns-network", subject: .download,
      title: "The server's answer is not a whole archive in the expected format",
      level: 72, confidence: .likely,
      repairs: [.tarFormat, .installProgram, .archivedDownload],
      patterns: [
        "gzip: stdin: not in gzip format",
        "gzip: stdin: unexpected end of file",
        "not in gzip format",
        "tar: Child returned status 1",
        "tar: invalid magic",
        "tar: short read",
        "This does not look like a tar archive",
        "End-of-central-directory signature not found",
        "xz: (stdin): File format not recognized",
        "bzip2: (stdin) is not a bzip2 file",
        "unzip: invalid zip magic",
        "Unrecognized archive format",
      ],
      causes: [
        "An error page or nothing was piped into tar: curl without -f, a wrong URL, an empty token.",
        "The download was cut off.",
        "The compression is another one than the flag of tar says.",
      ],
      fixes: [
        Fix(
          "Build again: the archive was cut off on its way. Let curl try again by itself.",
          snippet: "RUN curl -fsSL --retry 5 <address> | tar -xz", when: ["unexpected end of file"]),
        Fix(
          "Fail at the download, not after it.",
          snippet: """
            SHELL ["/bin/bash", "-o", "pipefail", "-c"]
            RUN curl -fsSL <address> | tar -xz
            """),
      ],
      verify: ["curl -fsSL URL | file -   # with the address of the log"],
      docs: ["https://curl.se/docs/manpage.html", "https://docs.docker.com/reference/dockerfile/#shell"],
      examples: [
        """
        gzip: stdin: not in gzip format
        tar: Child returned status 1
        """
      ]
    ),
    Rule(
      id: "download-is-page-of-file", family: "dns-network", subject: .download,
      title: "The address is GitHub's page about the file, not the file: /blob/ gives HTML",
      level: 93, confidence: .likely,
      patterns: .each([
        "unexpected symbol near '<'", "syntax error near unexpected token `<'",
        "syntax error near unexpected token `newline'", "unexpected character '<'", "Unexpected token '<'",
        "Unexpected token <", "not in gzip format", "invalid character '<' looking for",
      ]) { Pattern($0, inDockerfile: ["github.com/", "/blob/"]) },
      causes: ["An address with /blob/ is the page on which GitHub shows a file; a download gets that page."],
      fixes: [
        Fix(
          "Take the address of the file itself: /raw/ in place of /blob/.",
          snippet: "https://raw.githubusercontent.com/<owner>/<repository>/<branch>/<path>")
      ],
      docs: [
        "https://docs.github.com/en/repositories/working-with-files/using-files/viewing-and-understanding-files"
      ],
      examples: [
        Example(
          "Error loading file: [string \"/tmp/tool-0.rockspec\"]:7: unexpected symbol near '<'",
          dockerfile: "RUN luarocks install https://github.com/acme/tool/blob/master/rockspec/tool-0.rockspec"
        )
      ]
    ),
    Rule(
      id: "download-chrome-version", family: "dns-network", subject: .download,
      title: "Google has removed this version of Chrome: it keeps the newest ones only",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("ERROR 404", with: ["dl.google.com/linux/chrome/deb/pool"]),
        Pattern("404 Not Found", with: ["dl.google.com/linux/chrome/deb/pool"]),
      ],
      causes: ["The address names one version, and Google's repository drops each a few months later."],
      fixes: [
        Fix(
          "Take the current version, or a fixed one from Chrome for Testing.",
          snippet:
            "RUN wget -O /tmp/chrome.deb https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb"
        )
      ],
      docs: ["https://googlechromelabs.github.io/chrome-for-testing/"],
      examples: [
        "https://dl.google.com/linux/chrome/deb/pool/main/g/google-chrome-stable/google-chrome-stable_115.0.5790.110-1_amd64.deb:\n2026-08-26 12:48:52 ERROR 404: Not Found."
      ]
    ),
    Rule(
      id: "download-piped-not-script", family: "dns-network", subject: .download,
      title: "The file that curl downloaded and piped into the interpreter is not a script",
      level: 86, confidence: .likely,
      patterns: .each(["curl", "wget"]) { program in
        [
          Pattern(
            "SyntaxError: Invalid or unexpected token", with: ["[stdin]:"], inStep: "| node",
            inDockerfile: [program]),
          Pattern(
            "SyntaxError: Unexpected token", with: ["[stdin]:"], inStep: "| node", inDockerfile: [program]),
        ]
      },
      causes: [
        "The address serves something else by now: a compressed or binary file, a page, or a script for another version."
      ],
      fixes: [
        "Install the tool in another way: by its package manager (`npm install -g pnpm@<version>`, corepack, pip), or by the address that its page names today."
      ],
      docs: ["https://curl.se/docs/manpage.html#-f"],
      examples: [
        Example(
          "[stdin]:1\nSyntaxError: Invalid or unexpected token",
          step: "[3/7] RUN curl -f https://get.example.com/v6.js | node - add --global pnpm@7",
          dockerfile: "RUN curl -f https://get.example.com/v6.js | node - add --global pnpm@7", exitCode: 1)
      ]
    ),
    Rule(
      id: "download-checksum-mismatch", family: "dns-network", subject: .download,
      title: "A downloaded file does not have the expected checksum",
      level: 88, confidence: .certain,
      patterns: [
        "computed checksum did NOT match",
        "computed checksums did NOT match",
        Pattern("no properly formatted checksum lines found", confidence: .likely),
        Pattern("no properly formatted SHA256 checksum lines found", confidence: .likely),
      ],
      causes: [
        "The version was changed and the checksum was not, or the file was published anew.",
        "An error page was saved instead of the file (curl without -f).",
        "The checksum is of the file for another platform.",
      ],
      fixes: [
        Fix(
          "Download with -f, then compare the sum with the one that the project publishes.",
          snippet: "RUN curl -fsSLO <address> && sha256sum <file>"),
        Fix("Let BuildKit check it.", snippet: "ADD --checksum=sha256:<sum> <address> /tmp/"),
      ],
      verify: ["curl -fsSL URL | sha256sum"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#add---checksum",
        "https://curl.se/docs/manpage.html",
      ],
      examples: [
        """
        tool.tar.gz: FAILED
        sha256sum: WARNING: 1 computed checksum did NOT match
        """
      ]
    ),
    Rule(
      id: "github-api-rate-limit", family: "dns-network", subject: .download,
      title: "The GitHub API refuses more requests from this address for now",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        Pattern("API rate limit exceeded for ", notOnLine: ["for user", "for installation"]),
        Pattern("API rate limit exceeded for ", confidence: .likely),
        Pattern("secondary rate limit", confidence: .likely),
      ],
      causes: ["Requests without a token are limited per address, and CI machines share theirs."],
      fixes: [
        Fix(
          "Send a token, as a secret.",
          snippet: """
            RUN --mount=type=secret,id=gh_token,env=GITHUB_TOKEN \\
                curl -fsSL -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/repos/<owner>/<repository>
            """),
        Fix(
          "Or write a fixed version into the Dockerfile, and ask the API for nothing.",
          snippet: "ARG <name>=<version>"),
      ],
      verify: ["curl -sS https://api.github.com/rate_limit"],
      docs: ["https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api"],
      examples: [
        """
        curl: (22) The requested URL returned error: 403
        "message": "API rate limit exceeded for 192.0.2.7."
        """
      ]
    ),
  ]
}
