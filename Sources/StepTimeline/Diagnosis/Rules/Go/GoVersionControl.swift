extension RuleCatalog {
  /// Go modules fetched from version control: tools, credentials, and the way to the code host.
  static let goVersionControl: [Rule] = [
    Rule(
      id: "go-git-missing", family: "go-modules",
      settings: [.goDirect],
      title: "Go needs git to download {module|a module}, and git is not installed in the image",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(
          #"exec: "git": executable file not found in $PATH"#,
          with: ["go: "],
          notOnLine: ["container process", "runc", "commit information"],
          more: ["^go: {module}@{version}: "]),
        "go: missing Git command",
      ],
      causes: [
        "The image is an Alpine, slim or similar variant without git.",
        "The module is downloaded without a proxy: GOPROXY=direct, or GOPRIVATE or GONOPROXY matches it.",
        "The proxy answered 404 or 410 for the module, and the next entry in GOPROXY is `direct`.",
      ],
      fixes: [
        Fix(
          "Install git in the stage that runs the go command.",
          snippet: "RUN apk add --no-cache git ca-certificates", base: .apk),
        Fix(
          "Install git in the stage that runs the go command.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates \\
                && rm -rf /var/lib/apt/lists/*
            """, base: .apt),
        Fix(
          "Install git in the stage that runs the go command.",
          snippet: "RUN dnf install -y git ca-certificates", base: .dnf),
        Fix(
          "Or get the module from a module proxy; then git is not needed.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        "Or build in the full golang image, and copy only the binary to a small final stage.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v git; go env GOPROXY GOPRIVATE GONOPROXY'"],
      docs: [
        "https://go.dev/ref/mod#vcs-find",
        "https://go.dev/ref/mod#environment-variables",
        "https://hub.docker.com/_/golang",
      ],
      examples: [
        """
        go: corp.example/lib@v1.4.0: git init --bare in /go/pkg/mod/cache/vcs/3ca1e12a: exec: "git": \
        executable file not found in $PATH
        """,
        """
        go: corp.example/lib@v1.4.0: unable to resolve git version: failed to execute git version: exec: \
        "git": executable file not found in $PATH
        """,
      ]
    ),
    Rule(
      id: "go-private-no-credentials", family: "go-modules",
      settings: [.goDirect],
      title:
        "The build has no credentials for {host|the git host}: {module|a module} is private, or its path is wrong",
      level: 96, confidence: .certain,
      repairs: [.passArgument, .mountNetrc],
      patterns: [
        Pattern(
          "could not read Username for 'https://{host}'",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "could not read Username for 'http:",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "could not read Username for 'https://{host}'",
          with: ["# cd .; git clone"],
          more: ["# cd .; git clone https://{module} ", "# cd .; git clone -- https://{module} "]),
        Pattern(
          "If this is a private repository, see https://{}/doc/faq#git_https",
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
      ],
      causes: [
        "The repository is private, and a build does not inherit the login, keys or git configuration of the host.",
        "The path is misspelled: git hosts ask for a login also if a repository does not exist.",
        "The secret or build argument with the token was not passed to this build.",
      ],
      fixes: [
        Fix(
          "If the module is private, mount a .netrc as a secret in this step. If it is public, correct its path: git hosts ask for a login also if a repository does not exist.",
          snippet: """
            # syntax=docker/dockerfile:1
            ENV GOPRIVATE={module|<host and path of the module>}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """),
        Fix(
          "Or use SSH with the host's SSH agent.",
          snippet: """
            RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan {host|<git host>} >> ~/.ssh/known_hosts
            RUN git config --global url."ssh://git@{host|<git host>}/".insteadOf https://{host|<git host>}/
            RUN --mount=type=ssh go mod download
            # docker build --ssh default .
            """),
        "If the module is public, check its path for a typo or a renamed owner.",
      ],
      verify: [
        "git ls-remote https://{module|HOST/OWNER/REPOSITORY}   # without credentials: should give the same error",
        "docker run --rm {image|<image>} go env GOPRIVATE GOPROXY",
      ],
      docs: [
        "https://go.dev/ref/mod#private-module-repo-auth",
        "https://go.dev/doc/faq#git_https",
        "https://docs.docker.com/build/building/secrets/",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypessh",
      ],
      examples: [
        """
        go: corp.example/lib@v1.4.0: reading corp.example/lib/go.mod at revision v1.4.0: git ls-remote -q \
        --end-of-options https://corp.example/lib in /go/pkg/mod/cache/vcs/3ca1e12a: exit status 128:
        \tfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled
        """,
        """
        # cd .; git clone https://corp.example/lib /go/src/corp.example/lib
        fatal: could not read Username for 'https://git.corp.example': No such device or address
        """,
      ]
    ),
    Rule(
      id: "go-private-auth-failed", family: "go-modules",
      settings: [.goDirect],
      title: "{host|The git host} rejected the credentials for {module|a module}",
      level: 96, confidence: .certain,
      patterns: [
        Pattern(
          "Authentication failed for 'https://{host}/",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "Authentication failed for 'http:",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "could not read Password for 'https://{}@{host}'",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern("Authentication failed for 'https://{host}/", with: ["# cd .; git clone"]),
        Pattern(
          "HTTP Basic: Access denied",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "Invalid username or token",
          with: ["/cache/vcs/"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
      ],
      causes: [
        "The secret or build argument is empty: git then sends a user name without a password.",
        "The token has expired, was revoked, or is not authorized for single sign-on.",
        "The token contains characters that must be percent-encoded in a URL.",
      ],
      fixes: [
        Fix(
          "Check that the token is valid, can read the repository and is passed as a secret. With `required` and `test -s`, the build stops if it is missing or empty.",
          snippet: """
            RUN --mount=type=secret,id=netrc,target=/root/.netrc,required \\
                test -s /root/.netrc && go mod download
            """),
        "Create a new token with read access to the contents of the repository.",
        "Pass the token in a .netrc secret instead of a rewritten URL; it then needs no encoding.",
      ],
      verify: [
        "git ls-remote https://{module|HOST/OWNER/REPOSITORY}   # outside Docker, with the same token"
      ],
      docs: [
        "https://go.dev/ref/mod#private-module-repo-auth",
        "https://docs.docker.com/build/building/secrets/",
        """
        https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-per\
        sonal-access-tokens
        """,
      ],
      examples: [
        """
        go: corp.example/lib@v1.4.0: invalid version: git ls-remote -q origin in \
        /go/pkg/mod/cache/vcs/3ca1e12a: exit status 128:
        \tfatal: Authentication failed for 'https://corp.example/lib/'
        """,
        """
        go: corp.example/lib@v1.4.0: invalid version: git ls-remote -q origin in \
        /go/pkg/mod/cache/vcs/3ca1e12a: exit status 128:
        \tfatal: could not read Password for 'https://x-access-token@git.corp.example': terminal prompts \
        disabled
        """,
      ]
    ),
    Rule(
      id: "go-private-repo-not-found", family: "go-modules",
      settings: [.goDirect],
      title:
        "Repository not found: the git host has no repository for {module|the module}, or this login cannot see it",
      level: 95, confidence: .likely,
      patterns: [
        Pattern(
          "fatal: repository '{url}' not found",
          with: ["/cache/vcs/"],
          unless: ["server response:"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "remote: Repository not found.",
          with: ["/cache/vcs/"],
          unless: ["server response:"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "ERROR: Repository not found.",
          with: ["/cache/vcs/"],
          unless: ["server response:"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "The project you were looking for could not be found",
          with: ["/cache/vcs/"],
          unless: ["server response:"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
      ],
      causes: [
        "Credentials were sent, but they do not allow access to the repository: hosts answer 404 to hide private ones.",
        "The module path has a typo, or the repository was renamed, moved or deleted.",
        "The module is in a GitLab subgroup, and Go used only the first two path elements as the repository.",
      ],
      fixes: [
        "Grant the token read access to that repository, or check the module path for a typo.",
        Fix(
          "If the repository was renamed or moved, replace the path with the new one.",
          snippet: """
            go mod edit -replace={module}=<new path>@{version|<version>}
            go mod tidy
            """),
        Fix(
          "For a GitLab subgroup, add .git after the repository name in the module path.",
          snippet: "require <your git host>/<group>/<subgroup>/<repository>.git <version>"),
      ],
      verify: [
        "git ls-remote https://{module|HOST/OWNER/REPOSITORY}.git   # with the credentials of the build"
      ],
      docs: [
        "https://go.dev/ref/mod#private-module-repo-auth",
        "https://go.dev/ref/mod#vcs-find",
        "https://go.dev/ref/mod#private-module-proxy-direct",
      ],
      examples: [
        """
        go: corp.example/lib@v1.4.0: invalid version: git ls-remote -q origin in \
        /go/pkg/mod/cache/vcs/3ca1e12a: exit status 128:
        \tremote: Repository not found.
        \tfatal: repository 'https://corp.example/lib/' not found
        """
      ]
    ),
    Rule(
      id: "go-git-http-status", family: "go-modules",
      settings: [.goDirect],
      title: """
        {host|The git host} answered {status|an error} when Go listed the repository of {module|a module}
        """,
      level: 90, confidence: .likely,
      patterns: [
        Pattern(
          "The requested URL returned error: {status}",
          with: ["/cache/vcs/"],
          notOnLine: ["curl: ("],
          more: [
            "unable to access 'https://{host}/",
            "^go: {module}@{version}: ",
            "{module}@{version}: invalid version: ",
          ])
      ],
      causes: [
        "403: the token does not have the scope or single sign-on authorization, the IP address is not allowed, or the rate limit is exceeded.",
        "5xx: the git host has an outage.",
      ],
      fixes: [
        "403: grant the token read access, or allow the IP address of the builder. 5xx or 429: retry the build.",
        Fix(
          "5xx or 429: retry the build, or download the module through a module proxy.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["curl -sSI 'https://{module|HOST/OWNER/REPOSITORY}/info/refs?service=git-upload-pack'"],
      docs: ["https://go.dev/ref/mod#private-module-repo-auth", "https://git-scm.com/docs/gitcredentials"],
      examples: [
        """
        go: corp.example/lib@v1.4.0: invalid version: git ls-remote -q origin in \
        /go/pkg/mod/cache/vcs/3ca1e12a: exit status 128:
        \tfatal: unable to access 'https://corp.example/lib/': The requested URL returned error: 403
        """
      ]
    ),
    Rule(
      id: "go-govcs", family: "go-modules",
      title: "GOVCS does not allow {tool|the version control tool} for {module|the module}",
      level: 92, confidence: .certain,
      patterns: ["GOVCS disallows using {tool} for {visibility} {module};", "GOVCS disallows using "],
      causes: [
        "GOVCS is set in the image; by default Go allows git and hg, and all tools for private modules."
      ],
      fixes: [
        Fix("Allow the tool in GOVCS.", snippet: "ENV GOVCS=public:git|hg,private:all"),
        Fix(
          "Or get the module from a module proxy; GOVCS does not apply to it.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOVCS GOPRIVATE"],
      docs: ["https://go.dev/ref/mod#vcs-govcs"],
      examples: ["go: GOVCS disallows using git for public example.com/lib; see 'go help vcs'"]
    ),
    Rule(
      id: "go-vcs-tool-missing", family: "go-modules",
      settings: [.goDirect],
      title: "Go needs {tool|another version control tool}, which is not installed in the image",
      level: 94, confidence: .certain,
      patterns: [
        "^go: missing {tool} command. See https://",
        Pattern(
          #"exec: "hg": executable file not found in $PATH"#, notOnLine: ["container process", "runc"]),
        Pattern(
          #"exec: "svn": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"]),
        Pattern(
          #"exec: "bzr": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"]),
      ],
      causes: [
        "The module is in a Mercurial, Subversion or Bazaar repository, and Go downloads it directly."
      ],
      fixes: [
        Fix(
          "Get the module from a module proxy, or install the version control tool.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "If the module is private, install the tool: no public proxy has the module.",
          snippet: "RUN apk add --no-cache mercurial", base: .apk),
        Fix(
          "If the module is private, install the tool: no public proxy has the module.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends mercurial
            """, base: .apt),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v hg svn bzr; go env GOPROXY'"],
      docs: ["https://go.dev/ref/mod#vcs", "https://go.dev/ref/mod#vcs-govcs"],
      examples: ["go: missing Mercurial command. See https://golang.org/s/gogetcmd"]
    ),
  ]
}
