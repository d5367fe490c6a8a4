extension RuleCatalog {
  /// Go modules fetched from version control: tools, credentials, and the way to the code host.
  static let goVersionControl: [Rule] = [
    Rule(
      id: "go-git-missing", family: "go-modules",
      title: "Go needs git to fetch {module|a module}, and the image has none",
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
        "The image is an alpine, slim or similar variant without git.",
        "The module is fetched without a proxy: GOPROXY=direct, or GOPRIVATE or GONOPROXY matches it.",
        "The proxy answered 404 or 410 for the module, and the GOPROXY list goes on with `direct`.",
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
          "Or let a proxy serve the module, then no version control tool is needed.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        "Or build in the full golang image and copy only the binary into a small final stage.",
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
      title: "{module|A module} needs a login at {host|its git host}, and the build has none",
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
        "The repository is private, and a build inherits no login, key or git configuration of the host.",
        "The path is misspelt: for a repository that does not exist git hosts ask for a login, too.",
        "The secret or build argument that should hold the token was not passed to this build.",
      ],
      fixes: [
        Fix(
          "If the module is private, mount a .netrc as a secret for this step; if it is public, correct its path: for a misspelt one a host asks for a login, too.",
          snippet: """
            # syntax=docker/dockerfile:1
            ENV GOPRIVATE={module|<host and path of the module>}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """),
        Fix(
          "Or use SSH with the agent of the host.",
          snippet: """
            RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan {host|github.com} >> ~/.ssh/known_hosts
            RUN git config --global url."ssh://git@{host|github.com}/".insteadOf https://{host|github.com}/
            RUN --mount=type=ssh go mod download
            # docker build --ssh default .
            """),
        "If the module is public, check its path for a typo or a renamed owner.",
      ],
      verify: [
        "git ls-remote https://{module|HOST/OWNER/REPOSITORY}   # with no credential: the same error",
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
      title: "{host|The git host} rejected the credential for {module|a module}",
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
        "The secret or build argument is empty: a user name without a password is sent as it is.",
        "The token has expired, was revoked, or still needs single sign-on to be authorised.",
        "The token holds characters that must be percent-encoded in a URL.",
      ],
      fixes: [
        Fix(
          "Stop early when the secret is empty.",
          snippet: """
            RUN --mount=type=secret,id=netrc,target=/root/.netrc,required \\
                test -s /root/.netrc && go mod download
            """),
        "Make a new token with read access to the contents of the repository.",
        "Keep the token in a .netrc secret instead of a rewritten URL; no encoding is needed there.",
      ],
      verify: [
        "git ls-remote https://{module|HOST/OWNER/REPOSITORY}   # outside docker, with the same token"
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
      title: "The git host says there is no repository for {module|the module}",
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
        "A credential was sent, but it may not see the repository: hosts answer 404 to hide private ones.",
        "The module path has a typo, or the repository was renamed, moved or deleted.",
        "The module is in a GitLab subgroup, and Go took the first two path elements for the repository.",
      ],
      fixes: [
        "Give the token read access to that repository.",
        Fix(
          "After a rename, require the new path.",
          snippet: """
            go mod edit -replace={module}=<new path>@{version|<version>}
            go mod tidy
            """),
        Fix(
          "For a GitLab subgroup, end the repository element with .git in the module path.",
          snippet: "require <your git host>/<group>/<subgroup>/<repository>.git <version>"),
      ],
      verify: [
        "git ls-remote https://{module|HOST/OWNER/REPOSITORY}.git   # with the credential of the build"
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
        "403: the token lacks a scope or single sign-on, the address is not allowed, or a rate limit.",
        "5xx: the git host has an outage.",
      ],
      fixes: [
        "403: give the token read access, or allow the address of the builder.",
        Fix(
          "5xx or 429: run the build again, or fetch through a module proxy that caches.",
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
      title: "GOVCS forbids {tool|the version control tool} for {module|the module}",
      level: 92, confidence: .certain,
      patterns: ["GOVCS disallows using {tool} for {visibility} {module};", "GOVCS disallows using "],
      causes: [
        "GOVCS is set in the image; without it Go allows git and hg, and for private modules all tools."
      ],
      fixes: [
        Fix("Allow the tool.", snippet: "ENV GOVCS=public:git|hg,private:all"),
        Fix(
          "Or let a proxy serve the module; GOVCS does not apply there.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOVCS GOPRIVATE"],
      docs: ["https://go.dev/ref/mod#vcs-govcs"],
      examples: ["go: GOVCS disallows using git for public example.com/lib; see 'go help vcs'"]
    ),
    Rule(
      id: "go-vcs-tool-missing", family: "go-modules",
      title: "Go needs {tool|another version control tool}, and the image has none",
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
      causes: ["The module lives in a Mercurial, Subversion or Bazaar repository and is fetched directly."],
      fixes: [
        Fix("Let a module proxy serve it.", snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix("Install the tool.", snippet: "RUN apk add --no-cache mercurial", base: .apk),
        Fix(
          "Install the tool.",
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
