extension RuleCatalog {
  /// Errors of apt that come neither from a package nor from a repository.
  static let aptSystem: [Rule] = [
    Rule(
      id: "apt-not-root", partOf: "apt-lock-permission", family: "apt", subject: .other,
      title: "apt is not running as root: the step's user may not open {file|its files}",
      level: 93, confidence: .certain,
      patterns: .each(
        [
          "E: Could not open lock file {file} - open (13: ",
          "E: List directory {file} is missing. - Acquire (13: Permission denied)",
          "dpkg: error: requested operation requires superuser privilege",
        ], unless: ["uid=0(root)", "Read-only file system"]),
      causes: ["An earlier `USER` switched to a non-root user, or the base image sets one."],
      fixes: [
        Fix(
          "Install as root (`USER root`), then switch back to the previous user.",
          snippet: """
            USER root
            RUN apt-get update && apt-get install -y --no-install-recommends <packages>
            USER <the user from before>
            """)
      ],
      verify: ["docker run --rm {image} id"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "E: Could not open lock file /var/lib/apt/lists/lock - open (13: Permission denied)"
      ]
    ),
    Rule(
      id: "apt-lock-held", partOf: "apt-lock-permission", family: "apt", subject: .resource,
      title: "Another process holds apt's lock {file|on its files}",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "E: Could not get lock {file} - open (11: ", "E: Could not get lock {file}. It is held by process",
      ],
      causes: [
        "Two steps share an apt cache mount without `sharing=locked`, or the step started a second apt in the background."
      ],
      fixes: [
        Fix(
          "Set `sharing=locked` on apt cache mounts, so that steps wait for each other.",
          snippet: """
            RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
                --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update
            """),
        "If `apt-get install` waits for dpkg's lock, let it wait longer: `apt-get -o DPkg::Lock::Timeout=120 install …`.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mounttypecache"],
      examples: [
        "E: Could not get lock /var/lib/dpkg/lock - open (11: Resource temporarily unavailable)"
      ]
    ),
    Rule(
      id: "apt-unknown-option", family: "apt",
      title: "apt does not support the option {option}",
      level: 90, confidence: .certain,
      repairs: [.aptOption],
      patterns: ["E: Command line option {option} is not understood", "E: Command line option '{option}'"],
      causes: ["The option is misspelled, or it is for a different command or a newer apt."],
      fixes: [
        "Check the spelling of the option (for example `--no-install-recommends`), or remove it if this apt is too old for it."
      ],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        "E: Command line option --no-install-recommend is not understood in combination with the other options"
      ]
    ),
    Rule(
      id: "apt-tmp-not-writable", family: "apt",
      title: "apt cannot write to {directory|/tmp}",
      level: 95, confidence: .certain,
      patterns: [
        "Couldn't create temporary file {directory}/apt.conf.{} for passing config to apt-key",
        "Couldn't create temporary file {file} for passing config to apt-key",
        "Couldn't create tempfiles for splitting up {file}",
        Pattern("mkstemp: {}/tmp/{}: Permission denied", confidence: .likely),
        "Unable to mkstemp {file} - GetTempFile",
      ],
      causes: [
        "A COPY included a directory `tmp` whose permissions are not 1777; apt reads as the user `_apt`.",
        "The disk is full, or mounted read-only.",
        "The `is not signed` lines are only a consequence.",
      ],
      fixes: [
        Fix(
          "Restore the permissions of /tmp (`chmod 1777 /tmp`) before apt runs; if the disk is full, free space.",
          snippet: "RUN chmod 1777 /tmp"),
        "Remove `tmp` from the files that are copied to `/`.",
      ],
      verify: ["docker run --rm {image} ls -ld /tmp; docker run --rm {image} df -h /tmp"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: ["Err:1 Couldn't create temporary file /tmp/apt.conf.Ab1cDe for passing config to apt-key"]
    ),
    Rule(
      id: "apt-key-too-weak", partOf: "apt-gpg", family: "apt",
      title: "apt rejects the repository's key: its signature is too weak ({reason|SHA-1})",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Sub-process /usr/bin/sqv returned an error code",
          with: ["not considered secure"], more: ["{reason} is not considered secure"]),
        // Before the day on which it is refused, apt warns in the same words.
        Pattern(
          "because: {reason} is not considered secure since",
          with: ["Sub-process /usr/bin/sqv returned an error code"]),
        Pattern("because: {reason} is not considered secure since", confidence: .likely),
        Pattern("Policy rejected non-revocation signature", confidence: .likely),
      ],
      causes: [
        "Debian 13 and later check keys with Sequoia, which has rejected SHA-1 signatures since February 2026.",
        "The vendor has not re-signed the key.",
      ],
      fixes: [
        "Download the vendor's current key: many vendors have renewed theirs.",
        Fix("Or use the previous Debian release until there is one.", snippet: "FROM debian:bookworm-slim"),
        "As a workaround, set a Sequoia policy file (`SEQUOIA_CRYPTO_POLICY`) for this RUN only. Do not disable signature checks.",
      ],
      verify: ["sq inspect KEYFILE   # shows the hash algorithm of the signature"],
      docs: [
        "https://wiki.debian.org/DebianRepository/UseThirdParty",
        "https://docs.rs/sequoia-policy-config/latest/sequoia_policy_config/",
      ],
      examples: [
        """
        Sub-process /usr/bin/sqv returned an error code (1), error message is: Signing key on 0123 is not bound: \
        because: SHA1 is not considered secure since 2026-02-01T00:00:00Z
        """
      ]
    ),
    Rule(
      id: "apt-suite-changed", family: "apt",
      title: "The repository {repository} changed its {what}, and apt needs a confirmation",
      level: 93, confidence: .certain,
      patterns: [
        // Of a new version of the same suite apt only notes (`N: `) it.
        "E: Repository '{repository...}' changed its '{what}' value from '{old}' to '{new}'"
      ],
      causes: [
        """
        A new release of the distribution came out and the suite of the old one was renamed. The package lists in the \
        image are older.
        """
      ],
      fixes: [
        Fix(
          "Accept the change with `--allow-releaseinfo-change`, or pull a current base image.",
          snippet: "RUN apt-get update --allow-releaseinfo-change",
          change: .option("--allow-releaseinfo-change", of: "apt-get update")),
        Fix(
          "Or delete the old package lists first.",
          snippet: "RUN rm -rf /var/lib/apt/lists/* && apt-get update"),
        Fix(
          "If your copy of the base image is old, pull the current one when you build.",
          snippet: "docker build --pull ."),
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html"],
      examples: [
        """
        E: Repository 'http://deb.example.com/debian buster InRelease' changed its 'Suite' value from 'stable' to \
        'oldstable'
        """
      ]
    ),
    Rule(
      id: "apt-default-release", family: "apt",
      title: "The release {release} is not in the apt sources of this image",
      level: 93, confidence: .certain,
      repairs: [.aptBackports],
      patterns: [
        "The value '{release}' is invalid for APT::Default-Release as such a release is not available"
      ],
      causes: ["`-t {release}` or `APT::Default-Release` specifies a suite that is not in the apt sources."],
      fixes: [
        Fix(
          "Add an apt source for the release first, or remove `-t`.",
          snippet: #"""
            RUN echo 'deb <mirror> {release} main' > /etc/apt/sources.list.d/{release}.list && \
                apt-get update
            """#)
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy'"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-get.8.en.html"],
      examples: [
        """
        E: The value 'testing' is invalid for APT::Default-Release as such a release is not available in the sources
        """
      ]
    ),
    Rule(
      id: "apt-sandbox-ids", family: "apt",
      title: "apt cannot switch to its user: the builder's user namespace has too few IDs",
      level: 94, confidence: .certain,
      patterns: [
        "E: setgroups {#} failed - setgroups (22: {reason...}",
        "E: seteuid {#} failed - seteuid (22: {reason...}",
        "E: setegid {#} failed - setegid (22: {reason...}",
        // `Operation not permitted`: the builder may have dropped the capability.
        Pattern("E: setgroups {#} failed - setgroups ({#}: {reason...}", confidence: .likely),
        Pattern("E: seteuid {#} failed - seteuid ({#}: {reason...}", confidence: .likely),
        Pattern("E: setegid {#} failed - setegid ({#}: {reason...}", confidence: .likely),
      ],
      causes: [
        "A rootless builder maps fewer than 65,536 user and group IDs, and apt needs the user `_apt` and the ID 65534."
      ],
      fixes: [
        Fix(
          "Add the full range of 65,536 IDs for the builder's user to /etc/subuid and /etc/subgid.",
          snippet: "echo \"$USER:100000:65536\" | sudo tee -a /etc/subuid /etc/subgid"),
        Fix(
          "As a workaround, run apt as root without its sandbox.",
          snippet: "RUN echo 'APT::Sandbox::User \"root\";' > /etc/apt/apt.conf.d/10sandbox"),
      ],
      verify: ["docker run --rm {image} cat /proc/self/uid_map"],
      docs: ["https://docs.docker.com/engine/security/rootless/"],
      examples: ["E: setgroups 65534 failed - setgroups (22: Invalid argument)"]
    ),
    Rule(
      id: "add-apt-repository-launchpad", family: "apt",
      title: "add-apt-repository cannot query Launchpad in this image",
      level: 93, confidence: .likely,
      patterns: [
        Pattern("AttributeError: 'NoneType' object has no attribute 'people'"),
        Pattern("ModuleNotFoundError: No module named 'launchpadlib'"),
      ],
      causes: [
        "python3-launchpadlib is missing; on Debian, software-properties-common does not install it.",
        "PPAs are for Ubuntu: on Debian, their packages rarely work.",
      ],
      fixes: [
        Fix(
          "Install `python3-launchpadlib` before `add-apt-repository` runs.",
          snippet: "RUN apt-get update && apt-get install -y software-properties-common python3-launchpadlib"),
        "On Debian, install the package from Debian, its backports or the vendor's repository.",
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://manpages.ubuntu.com/manpages/noble/man1/add-apt-repository.1.html"],
      examples: [
        """
        File "/usr/lib/python3/dist-packages/softwareproperties/ppa.py", line 99, in lpteam
            self._lpteam = self.lp.people(self.teamname)
        AttributeError: 'NoneType' object has no attribute 'people'
        """
      ]
    ),
    Rule(
      id: "gpg-no-terminal", family: "apt",
      title: "gpg needs to ask a question, but a build has no terminal",
      level: 92, confidence: .certain,
      patterns: [
        "gpg: cannot open '/dev/tty': No such device or address",
        "gpg: cannot open `/dev/tty': No such device or address",
      ],
      causes: [
        "The output file already exists (from an earlier RUN or the base image), and gpg asks before it overwrites it.",
        "A `curl: (23)` after it means that gpg closed the pipe.",
      ],
      fixes: [
        Fix(
          "Pass `--batch --yes` to gpg, so it does not ask.",
          snippet:
            "RUN curl -fsSL <address of the key> | gpg --batch --yes --dearmor -o /etc/apt/keyrings/<name>.gpg"
        )
      ],
      verify: ["docker run --rm {image} ls -l /etc/apt/keyrings /usr/share/keyrings"],
      docs: ["https://www.gnupg.org/documentation/manuals/gnupg/Esoteric-Options.html"],
      examples: [
        "gpg: cannot open '/dev/tty': No such device or address\ncurl: (23) Failure writing output to destination"
      ]
    ),
    Rule(
      id: "ca-certificates-java-order", partOf: "apt-dpkg-failed", family: "apt", subject: .certificate,
      title: "ca-certificates-java was configured before Java was ready",
      level: 91, confidence: .likely,
      patterns: [
        Pattern(
          "InternalError: Error loading java.security file", with: ["ca-certificates-java"])
      ],
      causes: [
        "A circular dependency in Debian: the order in which the two packages are configured is not fixed."
      ],
      fixes: [
        Fix(
          "Pull a current base image, which has the corrected packages.",
          snippet: "docker build --pull ."),
        Fix(
          "Or finish the configuration in a second run.",
          snippet: """
            RUN apt-get update && apt-get install -y <Java package> || \\
                { dpkg --configure -a && apt-get install -f -y; }
            """),
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy ca-certificates-java'"],
      docs: ["https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=1040925"],
      examples: [
        """
        Setting up ca-certificates-java (20230103) ...
        Exception in thread "main" java.lang.InternalError: Error loading java.security file
        dpkg: error processing package ca-certificates-java (--configure):
        """
      ]
    ),
    Rule(
      id: "apt-answer-is-a-page", partOf: "apt-hash-mismatch", family: "apt", subject: .network,
      title:
        "apt did not receive the file of the mirror: {repository|the index} is not signed text (NOSPLIT)",
      level: 91, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "Clearsigned file isn't valid, got 'NOSPLIT'",
          more: ["Failed to fetch {repository}  Clearsigned", "Err:{#} {repository...} InRelease"]),
        "Clearsigned file isn't valid, got 'NODATA'",
      ],
      causes: [
        "A proxy, a firewall or the login page of a network sends a web page instead of the file.",
        "The mirror or a cache in front of it temporarily sends a broken response.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, sign in to the network, allow the mirror's host in the firewall, or pass your proxy to the build.",
          snippet: "docker build --build-arg HTTP_PROXY=http://<your proxy>:<port> ."),
        "Use an HTTPS mirror, so nothing in between can answer instead.",
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/apt/sources.list", "curl -v <mirror>/dists/"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt-transport-http.1.en.html"],
      examples: [
        """
        E: Failed to fetch http://deb.example.com/debian/dists/bookworm/InRelease  Clearsigned file isn't valid, \
        got 'NOSPLIT' (does the network require authentication?)
        """
      ]
    ),
    Rule(
      id: "apt-unreachable", partOf: "network-refused-unreachable", family: "apt", subject: .network,
      title: "apt cannot connect to {host|the mirror}",
      level: 87, confidence: .likely, retryable: true,
      patterns: [
        "Cannot initiate the connection to {host}:{port#} ({}). - connect (101: Network is unreachable)",
        "Could not connect to {host}:{port#} ({}). - connect (111: Connection refused)",
        "Could not connect to {host}:{port#} ({}). - connect (113: No route to host)",
        "Could not connect to {host}:{port#} ({}), connection timed out",
        "Unable to connect to {host}:http: ", "Unable to connect to {host}:https: ",
        Pattern(
          "^Connection failed [IP: ", with: ["Err:"],
          more: ["Err:{#} http://{host}/", "Err:{#} https://{host}/"]),
      ],
      causes: [
        "DNS works, but a firewall, a missing proxy setting or Docker's bridge forwarding blocks the connection.",
        "The build has no route for the IPv6 address, and the IPv4 address does not respond either.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, pass your proxy to the build, or use the host's network.",
          snippet: "docker build --network=host --build-arg HTTP_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "After a firewall change, restart Docker to restore its forwarding rules.",
          snippet: "sudo systemctl restart docker"),
      ],
      verify: ["docker run --rm {image|<image>} apt-get update"],
      docs: [
        "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
        "https://docs.docker.com/engine/cli/proxy/",
      ],
      examples: [
        """
          Could not connect to deb.example.com:80 (192.0.2.7). - connect (113: No route to host)
        E: Unable to locate package curl
        """
      ],
      implies: ["apt-not-found-no-update", "network-timeout", "network-refused-unreachable"]
    ),
    Rule(
      id: "apt-forbidden", family: "apt", subject: .network,
      title: "{url} cannot be downloaded: the server, or a proxy in front of it, returned 403 (forbidden)",
      level: 89, confidence: .certain,
      patterns: [
        // `apt-get update` only warns, and goes on.
        Pattern("Failed to fetch {url}  403  {reason...}", notOnLine: ["W: "]),
        Pattern("Failed to fetch {url}  403  {reason...}", confidence: .likely),
      ],
      causes: [
        "A proxy or firewall on the network blocks this server; the address after `IP:` is then the address of the proxy.",
        "The server rejects this network or an old client, or the repository requires a login.",
      ],
      fixes: [
        Fix(
          "Allow the mirror in the proxy or firewall, or use a mirror that the network allows.",
          snippet:
            "RUN find /etc/apt -name '*.list' -o -name '*.sources' | xargs sed -i 's|//deb.debian.org|//<your mirror>|'",
          when: ["//deb.debian.org"]),
        Fix(
          "Allow the server in the proxy or firewall, or remove its repository.",
          unless: ["//deb.debian.org"]),
        "Open the URL in a browser: if the repository requires a login, add it in /etc/apt/auth.conf.d.",
      ],
      verify: ["curl -sI {url|<the address>}"],
      docs: ["https://manpages.debian.org/bookworm/apt/apt_auth.conf.5.en.html"],
      examples: [
        "E: Failed to fetch http://deb.example.com/debian/dists/trixie/InRelease  403  Forbidden [IP: 192.0.2.10 3128]"
      ],
      implies: ["apt-gpg"]
    ),
  ]
}
