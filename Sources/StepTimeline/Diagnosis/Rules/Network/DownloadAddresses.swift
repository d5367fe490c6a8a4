extension RuleCatalog {
  /// Downloads whose address is not what its author meant: a variable in it has no value.
  static let downloadAddresses: [Rule] = [emptyAddress, emptySetAddress, nullAddress, emptyPlatform]

  /// What a server says of an address that is not as its author meant it.
  private static let refusals = [
    "The requested URL returned error: 404", "The requested URL returned error: 403",
    "The requested URL returned error: 400", "ERROR 404", "ERROR 403", "ERROR 400", "HTTP/1.1 404",
    "HTTP/1.1 403", "HTTP/1.1 400", "awaiting response... 404", "awaiting response... 403",
    "curl: (3)", "HTTP Error 404", "HTTP Error 403", "404 Client Error", "403 Client Error",
    "not in gzip format", "tar: invalid magic",
    "This does not look like a tar archive", "End-of-central-directory signature not found",
    "unzip: invalid zip magic", "computed checksum did NOT match",
  ]

  private static let emptyAddress = Rule(
    id: "download-variable-empty", partOf: "http-403-404-download", family: "dns-network", subject: .download,
    title: "{emptyVariable|A variable} is empty in the download URL",
    level: 93, confidence: .likely,
    repairs: [.declareArgument],
    patterns: .each(refusals, inDockerfile: [Surroundings.emptyVariableNote]),
    causes: [
      "An `ARG` before the first FROM belongs to no stage. In a stage it has no value unless the stage declares it again.",
      "The argument was not passed with `--build-arg` and has no default value, or its name is misspelled.",
    ],
    fixes: [
      Fix(
        "Declare it with `ARG` in this stage, after FROM and before this step. Set a default value unless an ARG before FROM sets one.",
        snippet: "ARG {emptyVariable}=<value>")
    ],
    verify: ["grep -nE '^(ARG|FROM)' Dockerfile"],
    docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
    examples: [
      Example(
        "+ curl -fsSLO https://dl.example.com/tool--linux.tgz\ncurl: (22) The requested URL returned error: 404",
        step: "[2/3] RUN set -x; curl -fsSLO https://dl.example.com/tool-${TOOL_VERSION}-linux.tgz",
        dockerfile: Surroundings.emptyVariableNote)
    ]
  )

  private static let emptySetAddress = Rule(
    id: "download-variable-set-empty", partOf: "http-403-404-download", family: "dns-network",
    subject: .download,
    title:
      "{emptyVariable|A variable} is empty in the download URL: the command that sets it printed nothing",
    level: 93, confidence: .likely,
    repairs: [],
    patterns: .each(refusals, inDockerfile: [Surroundings.emptySetVariableNote]),
    causes: [
      "The request for the value was refused (GitHub's API limits requests without a token), and a pipe hides that: only the status of its last command counts.",
      "The response has a different format than `grep`, `cut` or `sed` expect.",
    ],
    fixes: [
      "Run the command that sets the variable by itself with `curl -fsSL`, so an error ends the step, and check what it prints.",
      Fix("Or replace it with a fixed value.", snippet: "{emptyVariable}=<value>"),
    ],
    verify: ["curl -sS https://api.github.com/rate_limit"],
    docs: ["https://docs.docker.com/build/building/best-practices/#using-pipes"],
    examples: [
      Example(
        "+ TAG=\n+ curl -fsSLO https://dl.example.com/tool//tool.tgz\ncurl: (22) The requested URL returned error: 404",
        step: "[2/3] RUN set -x; TAG=$(./newest); curl -fsSLO https://dl.example.com/tool/${TAG}/tool.tgz",
        dockerfile: Surroundings.emptySetVariableNote)
    ]
  )

  private static let nullAddress = Rule(
    id: "download-variable-null", partOf: "http-403-404-download", family: "dns-network", subject: .download,
    title:
      "The download URL has `null` instead of {nullVariable|a version}: the response it was read from does not contain one",
    level: 93, confidence: .likely,
    repairs: [],
    patterns: .each(refusals, inDockerfile: [Surroundings.nullVariableNote]),
    causes: [
      "jq prints `null` for a missing field: GitHub's API refused the request (its limit without a token), or has no such release.",
      "The response has the version in another field.",
    ],
    fixes: [
      Fix(
        "Write a fixed version into the Dockerfile instead of requesting it from an API.",
        snippet: "ARG {nullVariable}=<version>", unless: [Surroundings.nullSetVariableNote]),
      Fix(
        "Write a fixed version instead of the command that requests it from the API.",
        snippet: "{nullVariable}=<version>", when: [Surroundings.nullSetVariableNote]),
      Fix(
        "Or send a token with the request, as a secret, and make curl fail on an error (`-f`).",
        snippet: """
          RUN --mount=type=secret,id=gh_token,env=GITHUB_TOKEN \\
              curl -fsSL -H "Authorization: Bearer $GITHUB_TOKEN" <address of the API>
          """),
    ],
    verify: ["curl -sS https://api.github.com/rate_limit"],
    docs: ["https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api"],
    examples: [
      Example(
        "+ curl -fsSLO https://dl.example.com/null/tool.tgz\ncurl: (22) The requested URL returned error: 404",
        step: "[2/3] RUN set -x; curl -fsSLO https://dl.example.com/${TAG}/tool.tgz",
        dockerfile: Surroundings.nullVariableNote)
    ]
  )

  private static let emptyPlatform = Rule(
    id: "download-platform-empty", partOf: "http-403-404-download", family: "dns-network", subject: .download,
    title:
      "The platform arguments (TARGETOS, TARGETARCH) in the URL are empty: the classic builder does not set them",
    level: 94, confidence: .likely,
    repairs: [],
    patterns: .each([
      "TARGETOS", "TARGETARCH", "TARGETVARIANT", "TARGETPLATFORM", "BUILDOS", "BUILDARCH", "BUILDPLATFORM",
    ]) {
      // Only the classic builder says so; a platform in the URL shows that the arguments were passed.
      [
        Pattern(
          "failed to GET {url} with status {status...}",
          notOnLine: ["amd64", "arm64", "armv", "s390x", "ppc64"], inStep: $0)
      ]
    },
    causes: [
      "Only BuildKit sets these arguments. For the classic builder they are build arguments without a value."
    ],
    fixes: [
      Fix(
        "Build with BuildKit, which sets the arguments; the stage needs an `ARG` line for each of them.",
        snippet: "DOCKER_BUILDKIT=1 docker build ."),
      Fix(
        "Or pass the arguments yourself.",
        snippet: "docker build --build-arg TARGETOS=linux --build-arg TARGETARCH=<architecture> ."),
    ],
    verify: ["docker buildx version; echo \"$DOCKER_BUILDKIT\""],
    docs: ["https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope"],
    examples: [
      Example(
        error: "ADD failed: failed to GET https://dl.example.com/tool-- with status 404 Not Found: ",
        step: "ADD https://dl.example.com/tool-${TARGETOS}-${TARGETARCH} /usr/bin/tool")
    ]
  )
}
