extension RuleCatalog {
  /// Downloads that were answered with an error or do not hold what was expected.
  static let downloads: [Rule] = [
    Rule(
      id: "host-is-an-argument", partOf: "dns-resolution-failed", family: "dns-network", subject: .download,
      title: "`{name}={value}` is read as a URL: one variable holds several build arguments",
      level: 93, confidence: .likely,
      patterns: .each([
        "Could not resolve host: {name}={value}", "unable to resolve host address ‘{name}={value}’",
        "wget: bad address '{name}={value}'",
      ]) { [Pattern($0, inStep: "$")] },
      causes: [
        "The arguments of the build are written as one value (with commas or spaces), so the variable in the download URL holds all of them."
      ],
      fixes: [
        Fix(
          "Pass each build argument separately: one `--build-arg` each, or one line each in the `build-args` of docker/build-push-action.",
          snippet: "docker build --build-arg <name>=<value> --build-arg {name}=<value> .")
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#build-arg"],
      examples: [
        Example(
          "curl: (6) Could not resolve host: MAKEFLAGS=-j2",
          step: "RUN curl -L -o /tmp/tool.tar.gz $TOOL_URL")
      ],
      implies: ["dns-resolution-failed"]
    ),
    Rule(
      id: "busybox-wget-proxy", partOf: "http-403-404-download", family: "dns-network", subject: .download,
      title: "BusyBox's wget cannot fetch https through this HTTP proxy (400)",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(["Connecting to proxy [", ":8080 (", ":3128 (", ":8888 ("]) { sign in
        ["HTTP/1.1 400", "HTTP/1.0 400"].map {
          Pattern(
            "wget: server returned error: \($0)", with: ["Connecting to ", sign], inStep: "wget https://")
        }
      },
      causes: ["This BusyBox's wget does not ask the proxy for a tunnel (CONNECT), as https needs it."],
      fixes: [
        Fix(
          "Install curl or GNU wget, which can do it, before this step.",
          snippet: "RUN apk add --no-cache wget", base: .apk),
        "Or use curl or GNU wget instead of BusyBox's wget.",
      ],
      docs: ["https://www.busybox.net/downloads/BusyBox.html#wget"],
      examples: [
        Example(
          "Connecting to proxy [10.0.0.1:3128]\nwget: server returned error: HTTP/1.1 400 Bad Request",
          step: "RUN wget https://dl.example.com/flux.tgz")
      ]
    ),
    Rule(
      id: "http-403-404-download", family: "dns-network", subject: .download,
      title: "A download failed with an HTTP error ({status|HTTP 4xx or 5xx})",
      level: 78, confidence: .certain,
      repairs: [.archivedDownload],
      patterns: [
        "curl: (22) The requested URL returned error: {status}",
        Pattern(":{#} ERROR {status#}: ", confidence: .likely),
        // A platform takes wget's time off.
        Pattern(
          "^ERROR {status#}: ", with: ["HTTP request sent, awaiting response"], confidence: .likely),
        "wget: server returned error: HTTP/{} {status...}",
        "failed to GET {url} with status {status...}",
        // Engines before 17.05.
        Pattern("^Got HTTP status code >= 400: {status...}", place: .error),
        Pattern("invalid response status {status}", place: .error),
        "urllib.error.HTTPError: HTTP Error {status...}",
        // pip, of a requirements file or an archive that it was given by its address.
        "Could not install packages due to an EnvironmentError: {status#} Client Error: ",
        "Could not install packages due to an OSError: {status#} Client Error: ",
        "The remote server returned an error: {status...}",
      ],
      causes: [
        "404: the version or platform does not exist; `uname -m` prints x86_64 where file names often use amd64.",
        "404: a build argument in the URL is empty, or the release was moved or deleted.",
        "401 or 403: a token is missing, or the server refuses this client. 429 and 5xx are temporary.",
      ],
      fixes: statuses(["500", "502", "503", "504", "429"]).map {
        Fix("Retry the build: the server failed or was too busy for a moment ({status}).", when: [$0])
      }
        + statuses(["401"]).map {
          Fix(
            "Pass a token for the server to this step as a secret: it requires a login.",
            snippet:
              "RUN --mount=type=secret,id=token,env=DOWNLOAD_TOKEN curl -fsSL -H \"Authorization: Bearer $DOWNLOAD_TOKEN\" -o <file> <address>",
            when: [$0])
        } + [
          Fix(
            "Print the full URL with `echo` before the download and open it; then correct the version, file name or architecture in it.",
            unless: statuses(["500", "502", "503", "504", "429", "401"])),
          Fix(
            "Declare the arguments of the URL in the stage that uses them.", snippet: "ARG <name>=<value>",
            unless: statuses(["500", "502", "503", "504", "429", "401"])),
          Fix(
            "Use `-f`, so curl fails instead of saving an error page as the file.",
            snippet: "RUN curl -fsSL --retry 5 -o <file> <address>", unless: ["returned error: "]),
          "If the address is right, check that the server lets the build machine in (login, proxy, region).",
        ],
      verify: ["curl -sSIL URL   # with the URL from the log"],
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
      title: "Bintray was shut down in 2021: the download URL no longer exists",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(["bintray.com", "jcenter.bintray.com"]) { host in
        [
          Pattern("502 Bad Gateway", inStep: host), Pattern("403 Forbidden", inStep: host),
          Pattern("403: Forbidden", inStep: host), Pattern("404 Not Found", inStep: host),
          Pattern("The requested URL returned error: ", inStep: host),
          Pattern("Could not resolve host: dl.bintray.com"),
          Pattern("E: Failed to fetch https://dl.bintray.com/{rest} "),
          Pattern("E: The repository 'https://dl.bintray.com/{rest} "),
        ]
      },
      causes: [
        "JFrog closed the service on 1 May 2021. Projects have moved to Maven Central, GitHub or their own servers."
      ],
      fixes: [
        "Replace the Bintray URL with the URL where the project publishes now: GitHub releases, Maven Central, its own repository (sbt: repo.scala-sbt.org)."
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
      title: "The server refuses more requests from this IP address for now (429, rate limit)",
      level: 79, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "status code 429", "HTTP 429", "HTTP Error 429", "429 Too Many Requests", "returned error: 429",
          "(HTTP/2 429)", "(HTTP/1.1 429",
          "ERROR 429: Too Many Requests",
        ], notOnLine: ["registry", "/v2/", "npm"]),
      causes: [
        "The server counts requests per IP address, and CI machines share one.",
        "A step sends many requests at once, or was retried often.",
      ],
      fixes: [
        "Retry the build later; a login or token raises the limit on most servers.",
        Fix(
          "Cache the downloads, so they are not requested again.",
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
        "curl: ({code#}) {reason...}"
      ]
        + curlCalls.map { Pattern("", inStep: $0, exitCodes: [6, 7, 18, 22, 28, 35, 52, 56, 60, 92]) },
      causes: [
        "5, 6: the name of the proxy or server cannot be resolved. 7: no connection. 28: timeout. 18, 56: interrupted.",
        "22: the server answered 400 or higher. 35: TLS. 60, 77: certificate. 23: write error.",
        "3: the URL is malformed, often because a variable is empty.",
      ],
      fixes: [
        Fix(
          "Add `-S` so curl prints the error that `-s` hides, then correct the URL, the proxy or the certificate. Retry the build if the connection failed.",
          snippet: "RUN curl -fsSL -o <file> <address>", change: .option("-S", of: "curl")),
        Fix(
          "Run curl with `-v` to see the message for the exit code.",
          snippet: "RUN curl -v -o /dev/null <address>"),
      ],
      verify: ["curl -v URL   # with the URL from the log"],
      docs: ["https://everything.curl.dev/cmdline/exitcode.html", "https://curl.se/docs/manpage.html"],
      examples: [
        "curl: (23) Failure writing output to destination",
        Example(step: "[2/3] RUN curl -fs https://example.com/x", exitCode: 6),
      ]
    ),
    Rule(
      id: "download-without-address", family: "dns-network", subject: .download,
      title: "The download has no URL: the variable for the URL is empty",
      level: 88, confidence: .likely,
      repairs: [.declareArgument],
      patterns: .each(["^wget: missing URL", "^curl: no URL specified", "^curl: (2) no URL specified"]) {
        words in
        ["wget $", "wget \"$", "curl $", "curl \"$"].map { Pattern(words, inStep: $0) }
      },
      causes: [
        "A build argument was not passed and has no default, or `ARG` is not declared in this stage.",
        "The command that finds the URL printed nothing.",
      ],
      fixes: [
        Fix(
          "Pass the value of the variable with `--build-arg`, and declare it with `ARG` in this stage.",
          snippet: "docker build --build-arg <name>=<value> .")
      ],
      verify: ["grep -nE '^(ARG|FROM)' Dockerfile"],
      docs: ["https://docs.docker.com/build/building/variables/"],
      examples: [
        Example(
          "wget: missing URL\nUsage: wget [OPTION]... [URL]...", step: "[build 1/3] RUN wget ${address}")
      ]
    ),
    Rule(
      id: "download-target-arch", partOf: "archive-not-gzip", family: "dns-network", subject: .download,
      title:
        "File not found on the server: TARGETARCH in the URL may be empty or wrong",
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
        "BuildKit sets it only in a stage that has `ARG TARGETARCH`.",
        "The project uses other names in its files, such as x86_64 instead of amd64.",
      ],
      fixes: [
        Fix(
          "Declare `ARG TARGETARCH` in this stage, and build with BuildKit.",
          snippet: "ARG TARGETARCH\n# DOCKER_BUILDKIT=1 docker build ."),
        "Compare the URL with the project's file names: many use x86_64 and aarch64, not amd64 and arm64.",
        Fix("Or pass it explicitly.", snippet: "docker build --build-arg TARGETARCH=amd64 ."),
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
      title: "The file is not a complete archive in the expected format",
      level: 72, confidence: .likely,
      repairs: [.tarFormat, .installProgram, .archivedDownload],
      patterns: .each(
        [
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
          // What tar got nothing of, curl or wget could not fetch.
        ],
        unless: [
          "curl: (5)", "curl: (6)", "curl: (7)", "curl: (28)", "curl: (35)", "curl: (60)",
          "unable to resolve host address", "wget: bad address",
        ]),
      causes: [
        "An error page or an empty response was piped into tar: curl without -f, a wrong URL, an empty token.",
        "The download was interrupted.",
        "The compression does not match the tar option.",
      ],
      fixes: [
        Fix(
          "Retry the build: the download was interrupted. If it happens again, let curl retry (`--retry 5`).",
          snippet: "RUN curl -fsSL --retry 5 <address> | tar -xz", when: ["unexpected end of file"]),
        Fix(
          "Check the file in the build context: it may be a pointer of Git LFS (`git lfs pull` fetches the file), empty, or of another format.",
          snippet: "git lfs pull && file <archive>", unless: ["curl ", "wget ", "ADD ", "http"]),
        Fix(
          "Check the URL (version, file name, architecture), and use `curl -f` with `pipefail`, so the step fails at the download.",
          snippet: """
            SHELL ["/bin/bash", "-o", "pipefail", "-c"]
            RUN curl -fsSL <address> | tar -xz
            """),
      ],
      verify: ["curl -fsSL URL | file -   # with the URL from the log"],
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
      title: "The URL is GitHub's page about the file, not the file: /blob/ returns HTML",
      level: 93, confidence: .likely,
      patterns: .each([
        "unexpected symbol near '<'", "syntax error near unexpected token `<'",
        "syntax error near unexpected token `newline'", "unexpected character '<'", "Unexpected token '<'",
        "Unexpected token <", "not in gzip format", "invalid character '<' looking for",
      ]) { Pattern($0, inDockerfile: ["github.com/", "/blob/"]) },
      causes: ["A URL with /blob/ is the page on which GitHub shows a file; a download gets that page."],
      fixes: [
        Fix(
          "Use the URL of the file itself: /raw/ instead of /blob/.",
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
      title: "Google removed this version of Chrome: its repository keeps only the newest versions",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("ERROR 404", with: ["dl.google.com/linux/chrome/deb/pool"]),
        Pattern("404 Not Found", with: ["dl.google.com/linux/chrome/deb/pool"]),
      ],
      causes: ["The URL contains one version, and Google's repository removes each after a few months."],
      fixes: [
        Fix(
          "Download the current version, or pin a version from Chrome for Testing.",
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
        "The URL now serves something else: a compressed or binary file, a web page, or a script for another version."
      ],
      fixes: [
        "Install the tool with a package manager (`npm install -g pnpm@<version>`, corepack, pip), or use the URL that the project's page gives now."
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
      title: "The checksum of a file does not match",
      level: 88, confidence: .certain,
      patterns: [
        "computed checksum did NOT match",
        "computed checksums did NOT match",
        Pattern("{file}.tar.gz: FAILED", notOnLine: ["open or read"], confidence: .likely),
        Pattern("{file}.tgz: FAILED", notOnLine: ["open or read"], confidence: .likely),
        Pattern("{file}.tar.xz: FAILED", notOnLine: ["open or read"], confidence: .likely),
        Pattern("{file}.zip: FAILED", notOnLine: ["open or read"], confidence: .likely),
        Pattern("no properly formatted checksum lines found", confidence: .likely),
        Pattern("no properly formatted SHA256 checksum lines found", confidence: .likely),
      ],
      causes: [
        "The version was changed but the checksum was not, or the file was published again.",
        "An error page was saved instead of the file (curl without -f).",
        "The checksum belongs to the file for another platform.",
      ],
      fixes: [
        Fix(
          "Compare the file with the one that the checksum is for: commit both together. If the file is in Git LFS, fetch it before the build (`git lfs pull`).",
          unless: ["curl ", "wget ", "ADD ", "http"]),
        Fix(
          "Download with `-f`, then update the version and its checksum together: use the checksum that the project publishes.",
          snippet: "RUN curl -fsSLO <address> && sha256sum <file>"),
        Fix("Let BuildKit verify it.", snippet: "ADD --checksum=sha256:<sum> <address> /tmp/"),
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
      title: "The GitHub API rate limit for this IP address is exceeded",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        Pattern("API rate limit exceeded for ", notOnLine: ["for user", "for installation"]),
        Pattern("API rate limit exceeded for ", confidence: .likely),
        Pattern("secondary rate limit", confidence: .likely),
      ],
      causes: ["Requests without a token are limited per IP address, and CI machines share one."],
      fixes: [
        Fix(
          "Send a GitHub token, as a build secret, or retry later.",
          snippet: """
            RUN --mount=type=secret,id=gh_token,env=GITHUB_TOKEN \\
                curl -fsSL -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/repos/<owner>/<repository>
            """),
        Fix(
          "Or write a fixed version into the Dockerfile, so no API request is needed.",
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
  /// The ways in which programs name the status of an answer.
  private static func statuses(_ codes: [String]) -> [String] {
    codes.flatMap { ["returned error: \($0)", "ERROR \($0)", "HTTP/1.1 \($0)", "HTTP Error \($0)"] }
  }
}
