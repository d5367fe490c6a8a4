extension RuleCatalog {
  /// The way of git to a repository: logins, keys, certificates.
  static let gitAccess: [Rule] = [
    Rule(
      id: "git-auth-required", family: "git",
      title: "git authentication failed: the build has no valid login for {host|the git host}",
      level: 86, confidence: .certain,
      repairs: [.passArgument, .mountNetrc],
      patterns: [
        "could not read Username for 'https://{host}'",
        "could not read Username for ",
        "could not read Password for 'https://{}@{host}'",
        "could not read Password for",
        "Authentication failed for 'https://{host}/",
        Pattern("Authentication failed for ", confidence: .likely),
        Pattern("Invalid username or password", confidence: .likely),
        Pattern("Invalid username or token", confidence: .likely),
        "Support for password authentication was removed",
        Pattern("HTTP Basic: Access denied", confidence: .likely),
      ],
      causes: [
        "The repository is private, and a build does not inherit the host's login.",
        "The token is empty: the secret or build argument that holds it was not passed.",
        "The repository does not exist: GitHub and other hosts ask for a login then, too, so that nobody learns what is private. Check the URL.",
        "The token has expired or cannot read the repository.",
      ],
      fixes: [
        Fix(
          "Pass a token to this step as a build secret (mount a `.netrc` with `--mount=type=secret`), or clone over SSH with `--mount=type=ssh`.",
          snippet: """
            RUN --mount=type=secret,id=netrc,target=/root/.netrc,required git clone <address>
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """),
        Fix(
          "If your SSH agent has a key for the repository, clone over SSH.",
          snippet: """
            RUN --mount=type=ssh git clone git@{host|<host>}:<owner>/<repository>.git
            # docker build --ssh default .
            """),
        "Do not write a token into the URL: it stays in .git/config and in the image's history.",
      ],
      verify: ["git ls-remote <address>   # on the host, without stored credentials"],
      docs: [
        "https://git-scm.com/docs/gitcredentials",
        "https://docs.docker.com/build/building/secrets/",
        """
        https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-per\
        sonal-access-tokens
        """,
      ],
      examples: [
        "fatal: could not read Username for 'https://git.corp.example': No such device or address",
        "fatal: Authentication failed for 'https://git.corp.example/team/lib.git/'",
      ]
    ),
    Rule(
      id: "git-repository-not-found", family: "git",
      title:
        "Repository not found: the git host has no repository {url|of that name}, or this login cannot see it",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("fatal: repository '{url}' not found", unless: ["server response:"]),
        Pattern(
          "remote: Repository not found",
          unless: ["server response:"], more: ["fatal: repository '{url}' not found"]),
        Pattern("ERROR: Repository not found", unless: ["server response:"]),
        Pattern("The project you were looking for could not be found", unless: ["server response:"]),
        Pattern("does not appear to be a git repository", unless: ["server response:"]),
      ],
      causes: [
        "The URL is misspelled, or the repository was renamed, moved or deleted.",
        "The login has no access: hosts report private repositories as missing.",
      ],
      fixes: [
        "Correct the repository's URL; if the repository is private, pass a token or deploy key that can read it."
      ],
      verify: ["git ls-remote {url|<address>}"],
      docs: [
        """
        https://docs.github.com/en/repositories/creating-and-managing-repositories/troubleshooting-cloni\
        ng-errors
        """,
        "https://git-scm.com/docs/gitcredentials",
      ],
      examples: [
        """
        remote: Repository not found.
        fatal: repository 'https://git.corp.example/team/tool.git/' not found
        """
      ]
    ),
    Rule(
      id: "git-http-status", family: "git",
      title: "The git host returned {status|an error} for {url|the repository}",
      level: 88, confidence: .likely,
      patterns: [
        "unable to access '{url}': The requested URL returned error: {status}",
        "RPC failed; HTTP {status#} ",
      ],
      causes: [
        "403: the token has no permission or needs single sign-on, or the builder's IP address is not allowed.",
        "429 and 5xx: too many requests, or an outage.",
      ],
      fixes: [
        Fix("Correct the URL of the repository: the host has nothing there.", when: ["returned error: 404"]),
        Fix("Grant the token read access to the repository.", when: ["returned error: 403"]),
        Fix(
          "Build again later; if it fails again, clone less. For 403, grant the token read access.",
          snippet: "RUN git clone --depth 1 <address>",
          unless: ["returned error: 404", "returned error: 403"],
          change: .option("--depth 1", of: "git clone")),
        "If a proxy answers instead of the host, check the proxy of the build.",
      ],
      verify: ["git ls-remote {url|<address>}"],
      docs: ["https://git-scm.com/docs/gitcredentials", "https://www.githubstatus.com/"],
      examples: [
        """
        fatal: unable to access 'https://git.corp.example/team/tool.git/': The requested URL returned \
        error: 403
        """
      ]
    ),
    Rule(
      id: "git-ssh-key-damaged", partOf: "git-ssh-publickey", family: "git", subject: .file,
      title: "The SSH key file {key} is damaged ({problem|see the line})",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: .each([
        "Load key \"{key}\": invalid format", "Load key \"{key}\": error in libcrypto",
      ]) { Pattern($0, with: ["Permission denied (publickey"], more: ["Load key \"{}\": {problem...}"]) },
      causes: [
        "The key lost its line breaks when it was written to the file (build argument, `echo`, a CI variable), has Windows line endings (CRLF), or its last line break is missing.",
        "The file holds the public key, or base64 that was not decoded.",
      ],
      fixes: [
        Fix(
          "Forward the host's SSH agent (`--mount=type=ssh`, `--ssh default`), or pass the key file as a build secret instead of a build argument.",
          snippet: """
            RUN --mount=type=ssh git clone <address>
            # docker build --ssh default .
            """),
        Fix(
          "Pass the key file itself as a secret; a build argument loses line breaks, and stays in the image's history.",
          snippet: """
            RUN --mount=type=secret,id=key,target={key|/root/.ssh/id_ed25519},mode=0600 git clone <address>
            # docker build --secret id=key,src=<the key's file> .
            """),
      ],
      verify: ["ssh-keygen -y -f <key file>   # on the host: fails if the key is damaged"],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mounttypessh"],
      examples: [
        """
        Load key "/root/.ssh/id_rsa": invalid format
        git@git.example.org: Permission denied (publickey).
        """
      ]
    ),
    Rule(
      id: "git-ssh-publickey", family: "git",
      title: "Permission denied (publickey): the git host accepted no SSH key of the build ({account|git})",
      level: 94, confidence: .certain,
      repairs: [.mountSSH],
      patterns: [
        Pattern(
          "{account}: Permission denied (publickey", with: ["git@"],
          more: [#"Load key "{key}": {problem...}"#, "Permissions {mode} for '{key}' are too open"]),
        Pattern(
          "{account}: Permission denied (publickey",
          more: [#"Load key "{key}": {problem...}"#, "Permissions {mode} for '{key}' are too open"],
          confidence: .likely),
        Pattern(
          "Permission denied (publickey", more: [#"Load key "{key}": {problem...}"#], confidence: .likely),
        "no mutual signature algorithm",
        Pattern("Permission denied, please try again", with: ["fatal: "]),
      ],
      causes: [
        "The build has no key: the host's SSH agent is not forwarded.",
        "The key is not registered for the repository.",
        "The key file has wrong permissions or line endings, or is a directory ({problem|see the line above}).",
      ],
      fixes: [
        Fix(
          "Forward the host's SSH agent (`--mount=type=ssh` in the step, `--ssh default` in the build command), and add its key to the git host.",
          snippet: """
            RUN --mount=type=ssh git clone git@github.com:<owner>/<repository>.git
            # docker build --ssh default .
            """),
        "Never COPY a private key: it stays in a layer, even if it is deleted later.",
      ],
      verify: ["ssh-add -l   # on the host: lists the keys in the agent", "ssh -T git@github.com"],
      docs: [
        "https://docs.github.com/en/authentication/troubleshooting-ssh/error-permission-denied-publickey",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypessh",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#ssh",
      ],
      examples: [
        """
        git@git.corp.example: Permission denied (publickey).
        fatal: Could not read from remote repository.
        """
      ]
    ),
    Rule(
      id: "git-ssh-hostkey", family: "git",
      title: "Host key verification failed: known_hosts has no valid key of the git host",
      level: 95, confidence: .certain,
      repairs: [.mountSSH],
      patterns: [
        // A key that has changed is known.
        Pattern(
          "Host key verification failed", with: ["ould not read from remote repository"],
          unless: ["REMOTE HOST IDENTIFICATION HAS CHANGED"]),
        Pattern("Host key verification failed", confidence: .likely),
        Pattern("REMOTE HOST IDENTIFICATION HAS CHANGED", confidence: .likely),
        "No ED25519 host key is known",
      ],
      causes: [
        "The image has no known_hosts file with the host's key.",
        "The host changed its key, and known_hosts has the old one.",
      ],
      fixes: [
        Fix(
          "Add the host's key to known_hosts with `ssh-keyscan`, and compare its fingerprint with the published one.",
          snippet: """
            RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan <git host> >> ~/.ssh/known_hosts
            """),
        "Do not use StrictHostKeyChecking=no: anyone could answer instead of the host.",
      ],
      verify: ["ssh-keyscan <git host> | ssh-keygen -lf -"],
      docs: [
        """
        https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-f\
        ingerprints
        """,
        "https://docs.docker.com/reference/dockerfile/#run---mounttypessh",
      ],
      examples: [
        """
        Host key verification failed.
        fatal: Could not read from remote repository.
        """
      ]
    ),
    Rule(
      id: "git-ssh-missing", family: "git",
      title: "git needs an SSH client, which is not installed in the image",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "cannot run ssh: No such file or directory",
        Pattern("ssh: not found", with: ["fatal: "]),
        Pattern("ssh: command not found", with: ["fatal: "]),
      ],
      causes: [
        "The alpine and slim images have no SSH client.",
        "An insteadOf rule changes an https URL to SSH.",
      ],
      fixes: [
        Fix(
          "Install `openssh-client`, or use the repository's https URL.",
          snippet: "RUN apk add --no-cache openssh-client", base: .apk),
        Fix(
          "Install `openssh-client`, or use the repository's https URL.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends openssh-client
            """, base: .apt),
        Fix(
          "Install `openssh-clients`, or use the repository's https URL.",
          snippet: "RUN dnf install -y openssh-clients", base: .dnf),
        "If the repository is private, the https URL needs a token: pass it as a secret.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v ssh; git config --get-regexp insteadof'"],
      docs: [
        "https://git-scm.com/docs/git-config",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypessh",
      ],
      examples: [
        """
        error: cannot run ssh: No such file or directory
        fatal: unable to fork
        """
      ]
    ),
    Rule(
      id: "git-ssh-connect", family: "git",
      title: "git cannot reach {host|the git host} over SSH",
      level: 90, confidence: .certain, retryable: true,
      patterns: .each([
        "ssh: connect to host {host} port {port}: {reason...}",
        "ssh: Could not resolve hostname {host}: {reason...}",
      ]).certain(with: ["ould not read from remote repository"]),
      causes: [
        "A firewall blocks port 22.",
        "The build cannot resolve the host name (DNS).",
      ],
      fixes: [
        "Retry the build; if it fails again, check the host name, or use the https URL with a secret (port 22 is often blocked).",
        Fix(
          "For GitHub, use SSH over port 443.",
          snippet: """
            RUN git config --global url."ssh://git@ssh.github.com:443/".insteadOf git@github.com:
            """,
          change: .before(
            run: "git config --global url.\"ssh://git@ssh.github.com:443/\".insteadOf git@github.com:")),
      ],
      verify: ["docker run --rm busybox nc -vz {host|<git host>} {port|22}"],
      docs: ["https://docs.github.com/en/authentication/troubleshooting-ssh/using-ssh-over-the-https-port"],
      examples: [
        """
        ssh: connect to host git.corp.example port 22: Connection timed out
        fatal: Could not read from remote repository.
        """
      ]
    ),
    Rule(
      id: "git-tls-verify-failed", family: "git",
      title: "git does not trust the certificate of {host|the git host}",
      level: 91, confidence: .likely,
      patterns: [
        Pattern(
          "unable to access '{}': server certificate verification failed",
          more: ["unable to access 'https://{host}/"]),
        Pattern(
          "unable to access '{}': SSL certificate problem: {reason...}",
          more: ["unable to access 'https://{host}/"]),
        Pattern(
          "unable to access '{}': Problem with the SSL CA cert",
          more: ["unable to access 'https://{host}/"]),
        Pattern(
          "unable to access '{}': error setting certificate",
          more: ["unable to access 'https://{host}/"]),
        "server certificate verification failed. CAfile: {file}",
      ],
      causes: [
        "`CAfile: none`: ca-certificates is not installed.",
        "The server's certificate is from a company CA that the image does not trust.",
        "The certificate has expired, or the clock is wrong: git on Debian gives the same message for all of these.",
      ],
      fixes: [
        Fix(
          "Install `ca-certificates` next to git, or add your company's CA to the image if the host or a proxy uses it.",
          snippet: "RUN apk add --no-cache git ca-certificates", base: .apk),
        Fix(
          "Install `ca-certificates` next to git, or add your company's CA to the image if the host or a proxy uses it.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates
            """, base: .apt),
        Fix(
          "If the host or a proxy uses your company's CA, add it to the image.",
          snippet: """
            COPY <your-ca.crt> /usr/local/share/ca-certificates/corp-ca.crt
            RUN update-ca-certificates
            """),
        "Do not use GIT_SSL_NO_VERIFY: anyone could change the code on the way.",
      ],
      verify: [
        #"curl -vI https://{host|<host>}/ 2>&1 | grep -E "issuer|expire""#,
        "docker run --rm busybox date -u",
      ],
      docs: ["https://git-scm.com/docs/git-config", "https://docs.docker.com/engine/network/ca-certs/"],
      examples: [
        """
        fatal: unable to access 'https://git.corp.example/team/lib.git/': server certificate verification \
        failed. CAfile: none CRLfile: none
        """
      ]
    ),
    Rule(
      id: "git-protocol-unauthenticated", family: "git",
      title: "The URL begins with git://, which the host no longer supports",
      level: 94, confidence: .certain,
      patterns: [
        "The unauthenticated git protocol on port 9418 is no longer supported",
        Pattern("fatal: unable to connect to github.com", inStep: "git://", confidence: .likely),
        Pattern("fatal: unable to connect to github.com", with: ["git://github.com"], confidence: .likely),
        Pattern(
          "github.com[0: {address}]: errno=Connection", with: ["git://github.com"], confidence: .likely),
        Pattern("github.com[0: {address}]: errno=Connection", inStep: "git://", confidence: .likely),
      ],
      causes: [
        "GitHub ended support for git:// in 2022; an old script, lock file or submodule still uses it."
      ],
      fixes: [
        Fix(
          "Change git:// to https:// in the URL, or rewrite all such URLs with git's `insteadOf`.",
          snippet: """
            RUN git config --global url."https://github.com/".insteadOf git://github.com/
            """,
          change: .before(run: "git config --global url.\"https://github.com/\".insteadOf git://github.com/"))
      ],
      verify: [#"grep -rn "git://" . --include=*.json --include=*.lock --include=.gitmodules"#],
      docs: ["https://github.blog/2021-09-01-improving-git-protocol-security-github/"],
      examples: [
        """
        fatal: remote error:
          The unauthenticated git protocol on port 9418 is no longer supported.
        """
      ]
    ),
  ]
}
